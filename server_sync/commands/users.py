"""`sms-server user …`: accounts, by the person who runs the server."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from server_sync.accounts.administration import end_sign_ins, give_one_time_password, give_password
from server_sync.accounts.model import PasswordWeak
from server_sync.accounts.passwords import Passwords
from server_sync.config import Config
from server_sync.founding import SERVER_AUTHOR
from server_sync.school import School
from sms_core.accounts import repository as people
from sms_core.accounts import service as accounts
from sms_core.accounts.model import GrantOf, User, end_of, last_day
from sms_core.errors import Refused
from sms_core.ids import StaffId, id_from, text_of
from sms_core.school.repository import settings
from sms_core.staff import repository as staff_room
from sms_core.store.connection import Connection
from sms_core.store.text import folded


class NoSuchUser(Refused):
    """Nobody signs in as `login`."""

    code = "no_such_user"


class NoSuchGrant(Refused):
    """`login` does not hold the role `role`."""

    code = "no_such_grant"


class StaffUnknown(Refused):
    """No member of staff is called `name`, or has this id."""

    code = "staff_unknown"


class StaffAmbiguous(Refused):
    """`count` members of staff are called `name`; `ids` are theirs."""

    code = "staff_ambiguous"


@dataclass(frozen=True, slots=True)
class NewUser:
    """An account to make; without `password` a one-time password is made. `staff` is an id or "Family Given"."""

    login: str
    name: str
    role: str
    staff: str | None
    language: str | None
    password: str | None


def add(config: Config, school: School, new: NewUser) -> Iterator[str]:
    """Make an account with a role.

    Raises `LoginTaken`, `NoSuchRole`, `StaffUnknown`, `StaffAmbiguous`, `PasswordWeak`.
    """
    if new.password is not None and len(new.password) < config.password_length:
        raise PasswordWeak(minimum=config.password_length)
    with school.reading() as connection:
        staff, called = find_staff(connection, new.staff) if new.staff else (None, "")
    name = new.name or called or new.login
    with school.writing("add_user", SERVER_AUTHOR, name) as write:
        user = accounts.create_user(write.work, new.login, name, staff, new.language)
        accounts.grant_role(write.work, user, new.role)
    passwords = Passwords(config)
    yield f"{new.login} may sign in as {new.role}{f' ({called})' if called else ''}."
    if new.password is None:
        yield _told(give_one_time_password(school, passwords, user))
    else:
        give_password(school, passwords, user, new.password, must_change=False)


def listing(school: School) -> Iterator[str]:
    """Every account, one a line: login, name, state, roles and until when they hold."""
    with school.reading() as connection:
        zone, now = settings(connection).time_zone, school.clock.now()
        for user in people.users(connection):
            held = [_role(entry, zone, now) for entry in people.grant_list(connection, user.id)]
            roles = ", ".join(held) or "no role"
            yield f"{user.login}\t{user.display_name}\t{user.state}\t{roles}"


def reset(config: Config, school: School, login: str) -> Iterator[str]:
    """Give a new one-time password and end all sign-ins."""
    user = user_called(school, login)
    yield f"All sign-ins of {user.login} have ended."
    yield _told(give_one_time_password(school, Passwords(config), user.id))


def disable(school: School, login: str) -> Iterator[str]:
    """Close an account and end all its sign-ins."""
    user = user_called(school, login)
    with school.writing("disable_user", SERVER_AUTHOR, user.display_name) as write:
        accounts.disable(write.work, user.id)
    ended = end_sign_ins(school, user.id, "sign_ins_ended")
    yield f"{user.login} is closed; {ended} sign-ins have ended."


def lock(school: School, login: str) -> Iterator[str]:
    """Keep somebody out until the account is opened again, and end all its sign-ins."""
    user = user_called(school, login)
    with school.writing("lock_user", SERVER_AUTHOR, user.display_name) as write:
        accounts.lock(write.work, user.id)
    ended = end_sign_ins(school, user.id, "sign_ins_ended")
    yield f"{user.login} is locked; {ended} sign-ins have ended."


def enable(school: School, login: str) -> Iterator[str]:
    """Open a closed or locked account again."""
    user = user_called(school, login)
    with school.writing("enable_user", SERVER_AUTHOR, user.display_name) as write:
        accounts.enable(write.work, user.id)
    yield f"{user.login} is open again."


def grant(school: School, login: str, role: str, until: date | None = None) -> Iterator[str]:
    """Give an account one more role, for good or until the end of a day. Raises `NoSuchRole`, `NoSuchUser`."""
    user = user_called(school, login)
    with school.writing("grant_role", SERVER_AUTHOR, f"{user.display_name}: {role}") as write:
        ends = None if until is None else end_of(until, settings(write.work.connection).time_zone)
        accounts.grant_role(write.work, user.id, role, ends)
    yield f"{user.login} is now also {role}{'' if until is None else f', until {until}'}."


def revoke_role(school: School, login: str, role: str) -> Iterator[str]:
    """Take a role from an account. Raises `NoSuchGrant`, `NoSuchUser`, `LastAdministrator`."""
    user = user_called(school, login)
    with school.writing("revoke_role", SERVER_AUTHOR, f"{user.display_name}: {role}") as write:
        held = [entry for entry in people.grant_list(write.work.connection, user.id) if entry.role == role]
        if not held:
            raise NoSuchGrant(login=user.login, role=role)
        for entry in held:
            accounts.revoke_grant(write.work, entry.id)
    yield f"{user.login} is no longer {role}."


def find_staff(connection: Connection, told: str) -> tuple[StaffId, str]:
    """Who of the staff is meant by an id or "Family Given", and how they are called."""
    everyone = staff_room.staff(connection)
    try:
        wanted = id_from(told)
        found = [person for person in everyone if person.id == wanted]
    except ValueError:
        name = folded(" ".join(told.replace(",", " ").split()))
        found = [person for person in everyone if folded(f"{person.family_name} {person.given_name}") == name]
    if not found:
        raise StaffUnknown(name=told)
    if len(found) > 1:
        raise StaffAmbiguous(name=told, count=len(found), ids=", ".join(text_of(person.id) for person in found))
    return found[0].id, f"{found[0].family_name} {found[0].given_name}"


def user_called(school: School, login: str) -> User:
    """Who signs in so. Raises `NoSuchUser`."""
    with school.reading() as connection:
        user = people.user_named(connection, login)
    if user is None:
        raise NoSuchUser(login=login)
    return user


def _role(entry: GrantOf, zone: str, now: datetime) -> str:
    ends = entry.grant.expires_at
    if ends is None:
        return entry.role
    return f"{entry.role} {'until' if entry.grant.holds(now) else 'ended'} {last_day(ends, zone)}"


def _told(password: str) -> str:
    return f"One-time password: {password}"

"""`sms user`: accounts and their roles, from this computer; what is done is sent with the next sync."""

import argparse
from collections.abc import Callable
from datetime import date

from sms_core.access.keys import Key
from sms_core.accounts import repository, service
from sms_core.accounts.model import GrantOf, User, end_of, folded_login, last_day
from sms_core.errors import NotFound
from sms_core.ids import UserId, text_of
from sms_core.reach.guard import Guard
from sms_core.school.repository import settings
from sms_core.store.unit import Work
from sms_desktop.commands.account import Subparsers
from sms_desktop.commands.desk import Desk, Place

_STATES: dict[str, tuple[str, Callable[[Work, UserId], None]]] = {
    "lock": ("lock_user", service.lock),
    "disable": ("disable_user", service.disable),
    "enable": ("enable_user", service.enable),
}


def add(commands: Subparsers) -> None:
    """Declare the commands of this file."""
    group = commands.add_parser("user", help="accounts").add_subparsers(required=True, metavar="VERB")
    command = group.add_parser("list", help="accounts, their state and their roles")
    command.add_argument("--json", action="store_true")
    command.set_defaults(run=show_all)
    command = group.add_parser("grant", help="give an account one more role")
    command.add_argument("login")
    command.add_argument("role")
    command.add_argument("--until", type=date.fromisoformat, metavar="DATE", help="the last day, as 2027-06-30")
    command.set_defaults(run=grant)
    command = group.add_parser("revoke-role", help="take a role from an account")
    command.add_argument("login")
    command.add_argument("role")
    command.set_defaults(run=revoke_role)
    for name, told in (
        ("lock", "keep somebody out for a while"),
        ("disable", "close an account"),
        ("enable", "open a locked or closed account again"),
    ):
        command = group.add_parser(name, help=told)
        command.add_argument("login")
        command.set_defaults(run=set_state, state=name)


def show_all(desk: Desk, options: argparse.Namespace) -> int:
    """The accounts that this replica holds."""
    with desk.at_work() as place:
        place.require(Key.USERS_VIEW)
        zone = settings(place.connection).time_zone
        held: dict[UserId, list[GrantOf]] = {}
        for entry in repository.every_grant(place.connection):
            held.setdefault(entry.user, []).append(entry)
        found = [_plain(user, held.get(user.id, []), zone) for user in repository.users(place.connection)]
    if options.json:
        desk.write_json(found)
        return 0
    for one in found:
        roles = ", ".join(f"{role['role']} {role['until'] or ''}".strip() for role in one["roles"])  # type: ignore[attr-defined] # a list of grants
        desk.write(f"{one['login']:<36} {one['name']:<28} {one['state']:<9} {roles}")
    return 0


def grant(desk: Desk, options: argparse.Namespace) -> int:
    """Give a role. Raises `NotFound`, `NoSuchRole`, `NotAllowed`, `BeyondOwnGrants`."""
    with desk.at_work() as place:
        user = _user(place, options.login)

        def act(work: Work) -> None:
            zone = settings(work.connection).time_zone
            ends = None if options.until is None else end_of(options.until, zone)
            service.grant_role(work, user.id, options.role, ends)

        _write(place, "grant_role", user, act)
    desk.say("role_given", name=user.display_name, role=options.role)
    return 0


def revoke_role(desk: Desk, options: argparse.Namespace) -> int:
    """Take a role away. Raises `NotFound`, `NotAllowed`, `BeyondOwnGrants`, `LastAdministrator`."""
    with desk.at_work() as place:
        user = _user(place, options.login)
        held = [e for e in repository.grant_list(place.connection, user.id) if e.role == options.role]
        if not held:
            raise NotFound(what="role", text=options.role)

        def act(work: Work) -> None:
            for entry in held:
                service.revoke_grant(work, entry.id)

        _write(place, "revoke_role", user, act)
    desk.say("role_taken", name=user.display_name, role=options.role)
    return 0


def set_state(desk: Desk, options: argparse.Namespace) -> int:
    """Lock, close or open. Raises `NotFound`, `NotAllowed`, `AccountAbove`, `LastAdministrator`."""
    verb, act = _STATES[options.state]
    with desk.at_work() as place:
        user = _user(place, options.login)
        _write(place, verb, user, lambda work: act(work, user.id))
    desk.say(f"account_{options.state}", name=user.display_name)
    return 0


def _user(place: Place, login: str) -> User:
    place.require(Key.USERS_VIEW)
    user = repository.user_named(place.connection, login)
    if user is None:
        raise NotFound(what="user", text=folded_login(login))
    return user


def _write(place: Place, verb: str, user: User, act: Callable[[Work], None]) -> None:
    """One action within what the person may do; the server judges it again."""
    session = place.session

    def check(work: Work) -> None:
        zone, now = settings(work.connection).time_zone, session.clock.now()
        Guard.today(work.connection, session.database.schema, session.grants, now, zone).check(work)

    with place.store.write(verb, session.author, user.display_name, check=check) as write:
        act(write.work)


def _plain(user: User, held: list[GrantOf], zone: str) -> dict[str, object]:
    return {
        "id": text_of(user.id),
        "login": user.login,
        "name": user.display_name,
        "state": user.state.value,
        "roles": [
            {
                "role": entry.role,
                "reach": entry.grant.reach.value,
                "until": None if entry.grant.expires_at is None else last_day(entry.grant.expires_at, zone).isoformat(),
            }
            for entry in held
        ],
    }

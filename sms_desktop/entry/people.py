"""The people who have signed in on this computer: who they are, when they left, and what of theirs was not sent."""

import json
from contextlib import suppress
from dataclasses import dataclass

from sms_core.clock import Clock, to_micros
from sms_core.errors import Refused, SmsError
from sms_core.sync.outbox import count_waiting
from sms_desktop.profiles.kept_files import failure_of, replace_file
from sms_desktop.profiles.profile import Account, Home, Profile, ProfileDamaged
from sms_desktop.profiles.secrets import Secrets
from sms_desktop.session import SECRET_NAMES, Session, secret_name

_LEFT = "left.json"


class WorkUnsent(Refused):
    """`name` has `count` changes on this computer that no server has seen; they would be lost."""

    code = "work_unsent"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody whose replica is here. `last_used` is in microseconds; `waiting` counts what they left unsent."""

    profile: Profile
    account: Account
    last_used: int
    waiting: int


def people(home: Home) -> list[Person]:
    """Everybody, who was here last first. Small files alone are read, no replica."""
    found = []
    for profile in home.profiles():
        with suppress(ProfileDamaged):  # told when somebody asks for it by name
            found.append(_person(profile))
    return sorted(found, key=lambda person: -person.last_used)


def note_leaving(session: Session, waiting: int) -> None:
    """Write down when this person left, and how much was not sent. Raises `NotWritable`, `DiskFull`."""
    told = {"at": to_micros(session.clock.now()), "waiting": waiting}
    replace_file(session.profile.folder / _LEFT, json.dumps(told).encode())


def unsent(profile: Profile, secrets: Secrets, clock: Clock) -> int:
    """How many actions in this replica no server has seen. Raises what `Session.open` raises."""
    session = Session.open(profile, secrets, clock)
    try:
        connection = session.database.open()
        try:
            return count_waiting(connection)
        finally:
            connection.close()
    finally:
        session.close()


def forget(home: Home, profile: Profile, secrets: Secrets, clock: Clock, *, even_unread: bool = False) -> None:
    """Take a person's data and keys from this computer; what the server has stays there.

    Raises `WorkUnsent` while there is work of theirs that no server has seen. A replica that cannot be opened raises
    its own error, unless it goes `even_unread`.
    """
    import shutil  # heavy: only here

    try:
        waiting = unsent(profile, secrets, clock)
    except SmsError:
        if not even_unread:
            raise
    else:
        if waiting:
            raise WorkUnsent(name=profile.account().display_name, count=waiting)
    try:
        shutil.rmtree(profile.folder)
    except FileNotFoundError:
        pass
    except OSError as problem:
        raise failure_of(problem, profile.folder) from problem
    for name in SECRET_NAMES:
        secrets.delete(secret_name(profile, name))


def _person(profile: Profile) -> Person:
    try:
        told = json.loads((profile.folder / _LEFT).read_text(encoding="utf-8"))
        at, waiting = int(told["at"]), int(told["waiting"])
    except (OSError, ValueError, KeyError, TypeError):
        with suppress(OSError):
            return Person(profile, profile.account(), int(profile.folder.stat().st_mtime * 1e6), 0)
        at = waiting = 0
    return Person(profile, profile.account(), at, waiting)

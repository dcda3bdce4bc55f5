"""Accounts as the office sees them: users, roles, devices."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from typing import TypedDict
from zoneinfo import ZoneInfo

from sms_core.access.grants import Grant
from sms_core.access.keys import Key, Reach
from sms_core.access.roles import ROLES
from sms_core.errors import Refused
from sms_core.ids import DeviceId, Id, StaffId, UserId


class UserState(StrEnum):
    """Whether a person may sign in."""

    ACTIVE = "active"
    LOCKED = "locked"
    DISABLED = "disabled"


class DeviceState(StrEnum):
    """Whether a device may exchange changes."""

    ACTIVE = "active"
    REVOKED = "revoked"
    LOST = "lost"


class LoginTaken(Refused):
    """Somebody else signs in with this name; `login` is it."""

    code = "login_taken"


class NoSuchRole(Refused):
    """There is no role of this name; `role` is it."""

    code = "no_such_role"


class LastAdministrator(Refused):
    """Nobody would be left who looks after accounts and permissions for good."""

    code = "last_administrator"


class RoleTaken(Refused):
    """There is a role called `role` already."""

    code = "role_taken"


class ShippedRole(Refused):
    """The role `role` comes with the product and stays as it is; a copy of it is the school's own."""

    code = "shipped_role"


@dataclass(frozen=True, slots=True)
class User:
    """A person with an account; `staff` is who she is in the school."""

    id: UserId
    staff: StaffId | None
    login: str
    display_name: str
    state: UserState
    language: str | None


class UserChange(TypedDict, total=False):
    """What can be changed of a user."""

    staff: StaffId | None
    display_name: str
    language: str | None


@dataclass(frozen=True, slots=True)
class GrantOf:
    """A grant as it is listed and revoked."""

    id: Id
    user: UserId
    role: str
    grant: Grant


@dataclass(frozen=True, slots=True)
class RoleOf:
    """A role as it is listed; those that come with the product are `shipped`."""

    id: Id
    name: str
    reach: Reach
    keys: frozenset[Key]

    @property
    def shipped(self) -> bool:
        """Whether it comes with the product."""
        return self.name in ROLES


@dataclass(frozen=True, slots=True)
class Device:
    """An installation that a person registered."""

    id: DeviceId
    user: UserId
    name: str
    state: DeviceState
    registered_at: datetime | None
    last_seen_at: datetime | None
    version: str | None


def folded_login(login: str) -> str:
    """A login as it is stored and compared: trimmed and lower case."""
    return login.strip().lower()


def end_of(last_day: date, zone: str) -> datetime:
    """The instant at which `last_day` is over in the school's time zone: a grant until that day holds all day."""
    return datetime.combine(last_day + timedelta(days=1), time(), ZoneInfo(zone)).astimezone(UTC)


def last_day(expires_at: datetime, zone: str) -> date:
    """The last day on which a grant until `expires_at` holds; the inverse of `end_of`."""
    return (expires_at - timedelta(microseconds=1)).astimezone(ZoneInfo(zone)).date()

"""Accounts as the office sees them: users, roles, devices."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TypedDict

from sms_core.access.grants import Grant
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

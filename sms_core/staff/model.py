"""Staff: who works at the school, and how the school reaches them."""

from dataclasses import dataclass
from typing import TypedDict

from sms_core.ids import StaffId


@dataclass(frozen=True, slots=True)
class StaffMember:
    """Somebody who works at the school."""

    id: StaffId
    family_name: str
    given_name: str
    title: str | None
    subjects: str | None
    active: bool


class StaffChange(TypedDict, total=False):
    """What can be changed of a member of staff."""

    family_name: str
    given_name: str
    title: str | None
    subjects: str | None
    active: bool


@dataclass(frozen=True, slots=True)
class StaffContact:
    """How the school reaches a member of staff; phones keep their extension."""

    staff: StaffId
    email: str | None
    phone: str | None
    note: str | None


class StaffContactChange(TypedDict, total=False):
    """What can be changed of it."""

    email: str | None
    phone: str | None
    note: str | None

"""How the school reaches students and their families."""

from dataclasses import dataclass
from datetime import date
from typing import TypedDict

from sms_core.ids import Id, StudentId


@dataclass(frozen=True, slots=True)
class StudentContact:
    """A student's own contact details, and dates that only the office needs."""

    student: StudentId
    birth_date: date | None
    email: str | None
    phone: str | None
    mobile: str | None
    address: str | None
    admission_date: date | None
    note: str | None


class StudentContactChange(TypedDict, total=False):
    """What can be changed of it."""

    birth_date: date | None
    email: str | None
    phone: str | None
    mobile: str | None
    address: str | None
    admission_date: date | None
    note: str | None


@dataclass(frozen=True, slots=True)
class Guardian:
    """A parent or another person responsible for students."""

    id: Id
    family_name: str
    given_name: str
    email: str | None
    phone: str | None
    mobile: str | None
    address: str | None


class Reached(TypedDict, total=False):
    """How a guardian is reached."""

    email: str | None
    phone: str | None
    mobile: str | None
    address: str | None


class GuardianChange(Reached, total=False):
    """What can be changed of a guardian."""

    family_name: str
    given_name: str


@dataclass(frozen=True, slots=True)
class GuardianLink:
    """What a guardian is to a student; in an emergency the lowest order is called first."""

    student: StudentId
    guardian: Guardian
    relationship: str | None
    is_primary: bool
    may_collect: bool
    emergency_order: int | None

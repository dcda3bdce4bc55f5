"""Students: who they are and how they stand with the school."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypedDict

from sms_core.errors import Refused
from sms_core.ids import Id, StudentId


class StudentStatus(StrEnum):
    """How a student stands with the school."""

    APPLICANT = "applicant"
    ACTIVE = "active"
    SUSPENDED = "suspended"
    GRADUATED = "graduated"
    WITHDRAWN = "withdrawn"


class StudentHasRecords(Refused):
    """Something stands on the student, who can be withdrawn but not deleted; `what` names the table that has rows."""

    code = "student_has_records"


@dataclass(frozen=True, slots=True)
class Student:
    """A student as lists and forms show them."""

    id: StudentId
    family_name: str
    given_name: str
    student_number: str | None
    patronymic: str | None
    preferred_name: str | None
    sex: str | None
    year_level: str | None
    form_group: str | None
    status: StudentStatus
    status_date: date | None
    sort_key: str


class NumberTaken(Refused):
    """Another student has this number already: `number`, `name`, `student`."""

    code = "number_taken"


@dataclass(frozen=True, slots=True)
class LookAlike:
    """A student who may be the one that is being written down."""

    id: StudentId
    name: str
    student_number: str | None
    form_group: str | None
    status: StudentStatus
    birth_date: date | None


@dataclass(frozen=True, slots=True)
class FirstGuardian:
    """The guardian whom the office notes with a newcomer."""

    family_name: str
    given_name: str
    phone: str | None = None


@dataclass(frozen=True, slots=True)
class Tag:
    """A word that students can be marked with."""

    id: Id
    title: str
    colour: str | None


class Identity(TypedDict, total=False):
    """What says who a student is and where they belong; every part can be changed alone."""

    family_name: str
    given_name: str
    student_number: str | None
    patronymic: str | None
    preferred_name: str | None
    sex: str | None
    year_level: str | None
    form_group: str | None

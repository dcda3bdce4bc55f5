"""Courses: what the school teaches, whoever is in the room."""

from dataclasses import dataclass
from decimal import Decimal
from typing import TypedDict

from sms_core.errors import Refused
from sms_core.ids import Id


class CourseInUse(Refused):
    """Sections teach the course, so it can be made inactive but not deleted; `sections` is how many."""

    code = "course_in_use"


@dataclass(frozen=True, slots=True)
class Course:
    """A course of the catalogue."""

    id: Id
    code: str
    title: str
    subject: str | None
    credits: Decimal | None
    description: str | None
    active: bool


class CourseChange(TypedDict, total=False):
    """What can be changed of a course."""

    code: str
    title: str
    subject: str | None
    credits: Decimal | None
    description: str | None
    active: bool

"""Sections: a course taught to one group in one session, and by whom."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import TypedDict

from sms_core.errors import Refused
from sms_core.ids import Id, SectionId, StaffId


class StaffRole(StrEnum):
    """What a member of staff is in a section."""

    LEAD = "lead"
    ASSISTANT = "assistant"


class SectionHasRecords(Refused):
    """Something stands on the section, so it cannot be deleted; `what` names the table that has rows."""

    code = "section_has_records"


class AssignmentEndsFirst(Refused):
    """The last day of an assignment lies before its first, `begin_date`."""

    code = "assignment_ends_first"


@dataclass(frozen=True, slots=True)
class Section:
    """A section; people call it a class."""

    id: SectionId
    course: Id
    session: Id
    title: str
    code: str | None
    room: str | None
    capacity: int | None
    grading_scale: Id | None
    absence_penalty: Decimal | None


class SectionChange(TypedDict, total=False):
    """What can be changed of a section."""

    course: Id
    session: Id
    title: str
    code: str | None
    room: str | None
    capacity: int | None
    grading_scale: Id | None
    absence_penalty: Decimal | None


@dataclass(frozen=True, slots=True)
class SectionTeacher:
    """Who teaches a section; without dates, as long as the section lasts. Both days belong to the assignment."""

    section: SectionId
    staff: StaffId
    role: StaffRole
    begin_date: date | None
    end_date: date | None
    family_name: str
    given_name: str

    def holds_on(self, day: date) -> bool:
        """Whether they teach the section on `day`."""
        begun = self.begin_date is None or self.begin_date <= day
        return begun and (self.end_date is None or day <= self.end_date)

"""Who is in a section, and from when until when.

A *stint* is one stay of a student in a section: leaving and re-joining makes the next. Both days of a stint belong
to it: on `end_date` the student is still there.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from sms_core.errors import Refused
from sms_core.ids import SectionId, StudentId


class EnrolmentStatus(StrEnum):
    """How a stint stands or ended."""

    ACTIVE = "active"
    COMPLETED = "completed"
    DROPPED = "dropped"
    WITHDRAWN = "withdrawn"


class SectionFull(Refused):
    """The section has no seat left; `seats` is its capacity."""

    code = "section_full"


class TooFewSeats(Refused):
    """`wanted` students do not fit on the `free` seats that are left of `seats`."""

    code = "too_few_seats"


class AlreadyEnrolled(Refused):
    """The student is in the section already; `stint` says which stay that is."""

    code = "already_enrolled"


class NotEnrolled(Refused):
    """The student is not in the section."""

    code = "not_enrolled"


class EndsBeforeItBegins(Refused):
    """The last day lies before the first; `begin_date` is the first."""

    code = "ends_before_it_begins"


class HasRecords(Refused):
    """Something stands on this, so it can be ended but not deleted; `what` names the table that has rows."""

    code = "has_records"


@dataclass(frozen=True, slots=True)
class Enrolment:
    """One stint."""

    section: SectionId
    student: StudentId
    stint: int
    begin_date: date
    end_date: date | None
    status: EnrolmentStatus

    def holds_on(self, day: date) -> bool:
        """Whether the student is in the section on `day`."""
        if self.status is not EnrolmentStatus.ACTIVE and self.end_date is None:
            return False
        return self.begin_date <= day and (self.end_date is None or day <= self.end_date)


class Enrolled(NamedTuple):
    """How many came into a section, and how many were in it already."""

    added: int
    already: int


@dataclass(frozen=True, slots=True)
class RosterEntry:
    """A student of a section on a day, as a register or a grade sheet lists them."""

    student: StudentId
    family_name: str
    given_name: str
    preferred_name: str | None
    student_number: str | None
    stint: int
    seat_row: int | None
    seat_column: int | None

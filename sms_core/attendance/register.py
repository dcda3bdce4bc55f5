"""A lesson's register as it stands open before a teacher: the students, their marks, and what helps to mark them."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sms_core.attendance.model import Counts, PlannedAbsence, prefill
from sms_core.ids import SectionId, StudentId, UserId


class RegisterState(StrEnum):
    """How far a lesson's register is."""

    NONE = "none"
    TAKEN = "taken"
    SUBMITTED = "submitted"


@dataclass(frozen=True, slots=True)
class RegisterRow:
    """A student in an open register. `recent` holds the effective codes of the last lessons before, oldest first."""

    number: int
    student: StudentId
    name: str
    student_number: str | None
    enrolled: bool
    code: str | None
    minutes_late: int | None
    note: str | None
    office_code: str | None
    office_note: str | None
    recent: tuple[str | None, ...]
    planned: PlannedAbsence | None
    counts: Counts

    @property
    def effective(self) -> str | None:
        """The code that holds."""
        return self.office_code or self.code

    @property
    def proposed(self) -> str | None:
        """The code that a planned absence proposes while there is no mark."""
        return prefill(self.planned) if self.planned is not None and self.effective is None else None


@dataclass(frozen=True, slots=True)
class RegisterView:
    """A lesson's register as it is opened; times of day in minutes, instants in microseconds."""

    section: SectionId
    day: date
    period: int
    title: str
    code: str | None
    room: str | None
    period_name: str
    starts: int | None
    ends: int | None
    scheduled: bool
    taken_by: UserId | None
    taken_at: int | None
    submitted_at: int | None
    rows: tuple[RegisterRow, ...]

    @property
    def state(self) -> RegisterState:
        """How far this register is."""
        return register_state(self.taken_at, self.submitted_at)

    @property
    def unmarked(self) -> int:
        """How many enrolled students have neither a mark nor a proposal."""
        return sum(row.enrolled and row.effective is None and row.proposed is None for row in self.rows)


def register_state(taken_at: int | None, submitted_at: int | None) -> RegisterState:
    """How far a register with these instants is."""
    if submitted_at is not None:
        return RegisterState.SUBMITTED
    return RegisterState.NONE if taken_at is None else RegisterState.TAKEN

"""Which section meets when and where, and the lessons of a day that follow."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sms_core.attendance.register import RegisterState, register_state
from sms_core.errors import Refused
from sms_core.ids import SectionId


class SlotTaken(Refused):
    """The section meets in that period of that weekday already, between some of these dates."""

    code = "slot_taken"


@dataclass(frozen=True, slots=True)
class Slot:
    """One weekly meeting (weekday 0 is Monday); None dates mean the whole session of the section."""

    id: bytes
    section: SectionId
    weekday: int
    period: int
    room: str | None
    valid_from: date | None
    valid_to: date | None

    def holds_on(self, day: date) -> bool:
        """Whether the section meets by this slot on `day`, holidays aside."""
        after = self.valid_from is None or self.valid_from <= day
        return after and (self.valid_to is None or day <= self.valid_to) and day.weekday() == self.weekday

    def overlaps(self, first: date | None, last: date | None) -> bool:
        """Whether some day between `first` and `last` (None: without end) lies between this slot's dates."""
        begins_in_time = self.valid_from is None or last is None or self.valid_from <= last
        return begins_in_time and (self.valid_to is None or first is None or first <= self.valid_to)


class ClashKind(StrEnum):
    """What two lessons at the same time have in common."""

    TEACHER = "teacher"
    ROOM = "room"
    STUDENTS = "students"


@dataclass(frozen=True, slots=True)
class Clash:
    """Another section's lesson at the same time: `what` is the teacher or the room that both need.

    For students it is empty, and `count` says how many are in both.
    """

    kind: ClashKind
    section: SectionId
    title: str
    what: str = ""
    count: int = 0


@dataclass(frozen=True, slots=True)
class Lesson:
    """A section's meeting on a day: times of day in minutes, instants in microseconds."""

    section: SectionId
    title: str
    code: str | None
    room: str | None
    period: int
    period_name: str
    starts: int | None
    ends: int | None
    taken_at: int | None
    submitted_at: int | None
    students: int
    scheduled: bool = True

    @property
    def state(self) -> RegisterState:
        """How far the lesson's register is."""
        return register_state(self.taken_at, self.submitted_at)

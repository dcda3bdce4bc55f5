"""Attendance rules: what marks count as, and the rates that follow (school.md, "Attendance").

A rate of nothing is not zero: every rate raises `NoLessons` when there is no lesson to count.
"""

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from sms_core.errors import Refused
from sms_core.ids import SectionId, StudentId

DAY_MINUTES = 24 * 60
EXCUSED_CODE = "E"


class NoLessons(Refused):
    """There is no lesson to take a rate of."""

    code = "no_lessons"


class UnknownCode(Refused):
    """The school has no attendance code `attendance_code`."""

    code = "unknown_attendance_code"


class UnmarkedStudents(Refused):
    """`count` students have no mark, and the school does not let a register be submitted so."""

    code = "unmarked_students"


class MinutesWithoutLate(Refused):
    """Minutes go with a code that counts as late, and with no other."""

    code = "minutes_without_late"


class ReasonNeeded(Refused):
    """The register is submitted, and the school asks for a reason with each correction."""

    code = "reason_needed"


class RegisterExists(Refused):
    """There is a register already where this one should go."""

    code = "register_exists"


class RegisterNotTaken(Refused):
    """Nobody has opened a register for this lesson."""

    code = "register_not_taken"


class CountsAs(StrEnum):
    """What a code means for the rates."""

    PRESENT = "present"
    LATE = "late"
    ABSENT = "absent"
    EXCUSED = "excused"
    NOT_COUNTED = "not_counted"


class LessonTime(NamedTuple):
    """When a section meets."""

    day: date
    period: int


@dataclass(frozen=True, slots=True)
class AttendanceCode:
    """One way to be marked, with its words and the letters of its keys."""

    code: str
    label_en: str
    label_el: str
    counts_as: CountsAs
    letter_en: str
    letter_el: str
    position: int


@dataclass(frozen=True, slots=True)
class EffectiveMark:
    """What holds for one student in one lesson; `counts_as` is None where the register has no mark for them."""

    day: date
    period: int
    code: str | None
    counts_as: CountsAs | None


@dataclass(frozen=True, slots=True)
class Counts:
    """How many lessons went which way."""

    present: int = 0
    late: int = 0
    absent: int = 0
    excused: int = 0
    not_counted: int = 0
    unmarked: int = 0

    @property
    def attended(self) -> int:
        """Lessons the student came to, on time or late."""
        return self.present + self.late

    @property
    def missed(self) -> int:
        """Lessons the student did not come to, excused or not."""
        return self.absent + self.excused

    @property
    def counted(self) -> int:
        """Lessons that rates are taken of."""
        return self.attended + self.missed

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(
            self.present + other.present,
            self.late + other.late,
            self.absent + other.absent,
            self.excused + other.excused,
            self.not_counted + other.not_counted,
            self.unmarked + other.unmarked,
        )


Marks = Counts | Iterable[EffectiveMark]


def counts_of(marks: Marks) -> Counts:
    """How many of `marks` (one a lesson, in any order) went which way."""
    if isinstance(marks, Counts):
        return marks
    tally = dict.fromkeys(("unmarked", *CountsAs), 0)
    for mark in marks:
        tally[mark.counts_as or "unmarked"] += 1
    return Counts(**tally)


def absence_rate(marks: Marks) -> Decimal:
    """Share of lessons missed, excused or not, 0 to 1; late counts as present. Raises `NoLessons`."""
    counts = counts_of(marks)
    return _share(counts.missed, counts.counted)


def attendance_rate(marks: Marks) -> Decimal:
    """Share of lessons the student came to, 0 to 1; late counts as present. Raises `NoLessons`."""
    counts = counts_of(marks)
    return _share(counts.attended, counts.counted)


def late_rate(marks: Marks) -> Decimal:
    """Share of the lessons the student came to that began without them, 0 to 1. Raises `NoLessons`."""
    counts = counts_of(marks)
    return _share(counts.late, counts.attended)


def unexcused(marks: Marks) -> int:
    """Lessons missed without an excuse."""
    return counts_of(marks).absent


def chronic(marks: Iterable[EffectiveMark], percent: Decimal = Decimal(10), minimum_days: int = 10) -> bool:
    """Whether at least `percent` of the lessons were missed, excused or not, over at least `minimum_days` days."""
    counted = [mark for mark in marks if mark.counts_as not in (None, CountsAs.NOT_COUNTED)]
    counts = counts_of(counted)
    days = {mark.day for mark in counted}
    return len(days) >= minimum_days and counts.missed * 100 >= percent * counts.counted


def completeness(submitted: AbstractSet[tuple[object, ...]], expected: AbstractSet[tuple[object, ...]]) -> Decimal:
    """Share of the expected lessons (by timetable, minus closures) whose register was submitted. Raises `NoLessons`.

    Both hold one key a lesson, of one shape. A register that nobody expected does not count.
    """
    return _share(len(submitted & expected), len(expected))


def _share(part: int, whole: int) -> Decimal:
    if whole == 0:
        raise NoLessons
    return Decimal(part) / whole


@dataclass(frozen=True, slots=True)
class PlannedAbsence:
    """An absence known beforehand, from `from_time` of its first day to `to_time` of its last; None: the whole day."""

    id: bytes
    student: StudentId
    from_day: date
    to_day: date
    from_time: time | None
    to_time: time | None
    reason: str | None
    code: str | None

    def overlaps(self, day: date, starts: int | None, ends: int | None) -> bool:
        """Whether a lesson on `day` between two minutes (all day where None) falls into it."""
        first = _minutes(self.from_time) if day == self.from_day and self.from_time else 0
        last = _minutes(self.to_time) if day == self.to_day and self.to_time else DAY_MINUTES
        begins, finishes = starts or 0, DAY_MINUTES if ends is None else ends
        return self.from_day <= day <= self.to_day and first < finishes and begins < last


def prefill(absence: PlannedAbsence) -> str:
    """The code that a planned absence proposes: its own, else excused."""
    return absence.code or EXCUSED_CODE


def _minutes(at: time) -> int:
    return at.hour * 60 + at.minute


@dataclass(frozen=True, slots=True)
class StudentMark:
    """One lesson of a student: the teacher's mark and the office's beside it."""

    section: SectionId
    day: date
    period: int
    code: str | None
    counts_as: CountsAs | None
    minutes_late: int | None
    note: str | None
    office_code: str | None
    office_note: str | None
    enrolled: bool

    @property
    def effective(self) -> str | None:
        """The code that holds."""
        return self.office_code or self.code

    def effective_mark(self) -> EffectiveMark:
        """What the rates are taken of."""
        return EffectiveMark(self.day, self.period, self.effective, self.counts_as)

"""What the early warning says of a student: points, flags and a tier, or why there is none.

Nothing here is ever stored: it is worked out where it is read (school.md, "Early warning").
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from sms_core.attendance.model import Counts, StudentMark
from sms_core.conduct.model import ConductNote
from sms_core.grading.results import Outcome
from sms_core.ids import AssessmentId, SectionId, StudentId, UserId
from sms_core.school.model import SchoolSettings


class Part(StrEnum):
    """What points are given for, in the order in which they are told."""

    ATTENDANCE = "attendance"
    BEHAVIOUR = "behaviour"
    COURSE = "course"


class Lack(StrEnum):
    """Why a part has no points."""

    NO_SCHOOL_DAYS = "no_school_days"  # the window is empty
    NO_LESSONS = "no_lessons"  # no lesson with a mark that counts
    NO_RESULTS = "no_results"  # no class with a result yet
    NOT_ALLOWED = "not_allowed"  # the person who asks may not see what it is made of


class Flag(StrEnum):
    """What stands beside the tier."""

    MISSING_WORK = "M"
    DECLINE = "D"


@dataclass(frozen=True, slots=True)
class Thresholds:
    """From where there are points and flags, as the school sets it; percentages are 0 to 100."""

    window_days: int
    absence: Decimal
    absence_high: Decimal
    incidents: int
    incidents_high: int
    gpa: Decimal
    gpa_low: Decimal
    failing: int
    failing_high: int
    tier_2: int
    tier_3: int
    missing: Decimal
    drop: Decimal
    drop_weeks: int


def thresholds_of(school: SchoolSettings) -> Thresholds:
    """The thresholds that hold in a school."""
    return Thresholds(
        window_days=school.warning_window_days,
        absence=school.warning_absence_percent,
        absence_high=school.warning_absence_high_percent,
        incidents=school.warning_incidents,
        incidents_high=school.warning_incidents_high,
        gpa=school.warning_gpa,
        gpa_low=school.warning_gpa_low,
        failing=school.warning_failing,
        failing_high=school.warning_failing_high,
        tier_2=school.warning_tier_2,
        tier_3=school.warning_tier_3,
        missing=school.warning_missing_percent,
        drop=school.warning_drop_points,
        drop_weeks=school.warning_drop_weeks,
    )


@dataclass(frozen=True, slots=True)
class Sees:
    """What the person who asks may see, and how far.

    `sections` are their own classes, None for all of them; `author` wrote notes that are theirs in any case. What they
    may not see is left out, and with it the tier.
    """

    attendance: bool = True
    conduct: bool = True
    grades: bool = True
    sections: frozenset[SectionId] | None = None
    author: UserId | None = None

    @property
    def everything(self) -> bool:
        """Whether a tier can be told at all."""
        return self.attendance and self.conduct and self.grades


@dataclass(frozen=True, slots=True)
class Window:
    """The last school days, `first` to `last`; None without any."""

    first: date
    last: date
    school_days: int


@dataclass(frozen=True, slots=True)
class Points:
    """0 to 2 points, or what is missing to tell them."""

    points: int | None
    lack: Lack | None = None


@dataclass(frozen=True, slots=True)
class ClassResult:
    """How a student stands in a class; `credits` weigh it in the GPA, which a class without any does not enter."""

    section: SectionId
    title: str
    result: Outcome
    credits: Decimal


@dataclass(frozen=True, slots=True)
class WorkItem:
    """A piece of work that was due or was scored; `percentage` is None where it has none, `given_on` may be unknown."""

    section: SectionId
    assessment: AssessmentId
    title: str
    given_on: date | None
    due_on: date | None
    percentage: Decimal | None
    is_missing: bool
    is_exempt: bool


@dataclass(frozen=True, slots=True)
class Work:
    """Due work in the window, and what the marks of the last weeks and of the term are on average (0 to 100)."""

    due: int = 0
    missing: int = 0
    recent_mean: Fraction | None = None
    term_mean: Fraction | None = None


@dataclass(frozen=True, slots=True)
class Facts:
    """What the rules are applied to; None where the person who asks may not see it."""

    counts: Counts | None
    incidents: int | None
    results: Sequence[ClassResult] | None
    work: Work | None


@dataclass(frozen=True, slots=True)
class Warning:
    """The early warning of one student. Without every part there is no `tier`; the parts say why.

    `gpa` is None where no class with a result has both points on its scale and credits: then failing classes alone
    decide.
    """

    student: StudentId
    attendance: Points
    behaviour: Points
    course: Points
    tier: int | None
    flags: tuple[Flag, ...]
    counts: Counts | None
    incidents: int | None
    gpa: Decimal | None
    failing: int | None
    work: Work | None

    def points(self, part: Part) -> Points:
        """The points of a part."""
        return {Part.ATTENDANCE: self.attendance, Part.BEHAVIOUR: self.behaviour, Part.COURSE: self.course}[part]

    @property
    def total(self) -> int | None:
        """All points together; None where a part has none."""
        given = [part.points for part in (self.attendance, self.behaviour, self.course)]
        return None if None in given else sum(points or 0 for points in given)

    @property
    def lacks(self) -> tuple[tuple[Part, Lack], ...]:
        """Which parts cannot be told, and why."""
        found = ((part, self.points(part).lack) for part in Part)
        return tuple((part, lack) for part, lack in found if lack is not None)


@dataclass(frozen=True, slots=True)
class Behind:
    """The rows behind the points and flags of one student, the latest first."""

    missed: tuple[StudentMark, ...]
    incidents: tuple[ConductNote, ...]
    results: tuple[ClassResult, ...]  # the failing ones first
    missing_work: tuple[WorkItem, ...]
    recent: tuple[WorkItem, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """A student's early warning with the rows behind it, and what it looked at."""

    warning: Warning
    behind: Behind
    window: Window | None
    term: tuple[date, date] | None
    thresholds: Thresholds
    own_classes_only: bool

"""The rules of the early warning: counts and results become points, points a tier, work becomes flags.

Pure functions; shares are compared exactly, without rounding: 4.99 % is under 5 %.
"""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

from sms_core.attendance.model import Counts
from sms_core.early_warning.model import ClassResult, Facts, Flag, Lack, Points, Thresholds, Warning, Work, WorkItem
from sms_core.grading.results import NoGrades, gpa
from sms_core.ids import StudentId


def warning_of(student: StudentId, facts: Facts, thresholds: Thresholds, *, has_window: bool) -> Warning:
    """The early warning that follows from `facts`; `has_window` says that there were school days to look at."""
    lack = None if has_window else Points(None, Lack.NO_SCHOOL_DAYS)
    attendance = behaviour = course = Points(None, Lack.NOT_ALLOWED)
    if facts.counts is not None:
        attendance = lack or attendance_points(facts.counts, thresholds)
    if facts.incidents is not None:
        behaviour = lack or behaviour_points(facts.incidents, thresholds)
    if facts.results is not None:
        course = course_points(facts.results, thresholds)
    results = facts.results or ()
    given = [part.points for part in (attendance, behaviour, course)]
    total = None if None in given else sum(points or 0 for points in given)
    return Warning(
        student=student,
        attendance=attendance,
        behaviour=behaviour,
        course=course,
        tier=None if total is None else tier_of(total, thresholds),
        flags=() if facts.work is None else flags_of(facts.work, thresholds),
        counts=facts.counts,
        incidents=facts.incidents,
        gpa=gpa_of(results),
        failing=None if facts.results is None else failing_of(results),
        work=facts.work,
    )


def attendance_points(counts: Counts, thresholds: Thresholds) -> Points:
    """By the share of lessons missed, excused or not; late counts as present."""
    if not counts.counted:
        return Points(None, Lack.NO_LESSONS)
    percent = Fraction(counts.missed * 100, counts.counted)
    return Points(_step(percent >= Fraction(thresholds.absence), percent >= Fraction(thresholds.absence_high)))


def behaviour_points(incidents: int, thresholds: Thresholds) -> Points:
    """By the number of incidents; praise and concerns do not count."""
    return Points(_step(incidents >= thresholds.incidents, incidents >= thresholds.incidents_high))


def course_points(results: Sequence[ClassResult], thresholds: Thresholds) -> Points:
    """By GPA and failing classes, whichever gives more; by failing classes alone where no scale has points."""
    if not results:
        return Points(None, Lack.NO_RESULTS)
    average, failing = gpa_of(results), failing_of(results)
    low = average is not None and average < thresholds.gpa_low
    lower = average is not None and average < thresholds.gpa
    return Points(_step(lower or failing >= thresholds.failing, low or failing >= thresholds.failing_high))


def tier_of(total: int, thresholds: Thresholds) -> int:
    """1 to 3, for the sum of the points."""
    return 3 if total >= thresholds.tier_3 else 2 if total >= thresholds.tier_2 else 1


def flags_of(work: Work, thresholds: Thresholds) -> tuple[Flag, ...]:
    """The flags that stand beside the tier."""
    flags = []
    if work.due and Fraction(work.missing * 100, work.due) >= Fraction(thresholds.missing):
        flags.append(Flag.MISSING_WORK)
    under = None if work.recent_mean is None or work.term_mean is None else work.term_mean - work.recent_mean
    if under is not None and under >= Fraction(thresholds.drop):
        flags.append(Flag.DECLINE)
    return tuple(flags)


def gpa_of(results: Iterable[ClassResult]) -> Decimal | None:
    """The mean of the points weighted by credits, over the classes whose result has points; None without any."""
    graded = [(one.result.points, one.credits) for one in results]
    try:
        return gpa((points, credits) for points, credits in graded if points is not None)
    except NoGrades:
        return None


def failing_of(results: Iterable[ClassResult]) -> int:
    """How many classes would not be passed as they stand."""
    return sum(not one.result.passes for one in results)


def is_due(item: WorkItem, first: date, last: date) -> bool:
    """Whether the work was due between two days, both included, and was the student's to do."""
    return item.due_on is not None and first <= item.due_on <= last and not item.is_exempt


def work_of(
    items: Sequence[WorkItem], window: tuple[date, date] | None, term: tuple[date, date] | None, today: date, weeks: int
) -> Work:
    """Sums of a student's work: due in the window; scored in the term, and in its last `weeks` weeks until `today`."""
    due = [] if window is None else [item for item in items if is_due(item, *window)]
    within = [] if term is None else [item for item in items if _scored_between(item, term[0], min(term[1], today))]
    begins = today - timedelta(days=7 * weeks - 1)
    recent = [item for item in within if item.given_on is not None and item.given_on >= begins]
    return Work(len(due), sum(item.is_missing for item in due), _mean(recent), _mean(within))


def _scored_between(item: WorkItem, first: date, last: date) -> bool:
    return item.percentage is not None and item.given_on is not None and first <= item.given_on <= last


def _mean(items: Sequence[WorkItem]) -> Fraction | None:
    """Each item weighs the same: the items of different classes have no weights in common."""
    if not items:
        return None
    total = sum((Fraction(item.percentage) for item in items if item.percentage is not None), Fraction(0))
    return total / len(items)


def _step(one: bool, two: bool) -> int:
    return 2 if two else int(one)

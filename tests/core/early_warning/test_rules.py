"""The rules of school.md, "Early warning", on their own, beside a second implementation written from the page."""

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sms_core.attendance.model import Counts
from sms_core.early_warning.model import (
    ClassResult,
    Facts,
    Flag,
    Lack,
    Part,
    Points,
    Warning,
    Work,
    WorkItem,
    thresholds_of,
)
from sms_core.early_warning.rules import course_points, flags_of, warning_of, work_of
from sms_core.grading.results import Outcome
from sms_core.ids import AssessmentId, SectionId, StudentId
from sms_core.school.model import settings_from

STUDENT, SECTION = StudentId(b"a" * 16), SectionId(b"s" * 16)
TODAY = date(2026, 11, 23)
TERM = (date(2026, 9, 11), date(2027, 1, 29))
LIMITS = thresholds_of(settings_from({}))
ALWAYS_THERE = Counts(present=100)
FINE = [ClassResult(SECTION, "Maths", Outcome(Decimal(15), "Good", Decimal(4), passes=True), Decimal(1))]


def result(points: str | None, *, passes: bool = True, credits: str = "1") -> ClassResult:
    told = None if points is None else Decimal(points)
    return ClassResult(SECTION, "Maths", Outcome(Decimal(10), None, told, passes), Decimal(credits))


def warned(
    counts: Counts = ALWAYS_THERE,
    incidents: int = 0,
    results: list[ClassResult] | None = None,
    work: Work | None = None,
) -> Warning:
    facts = Facts(counts, incidents, FINE if results is None else results, work)
    return warning_of(STUDENT, facts, LIMITS, has_window=True)


def item(
    percentage: str | None,
    given_on: date = TODAY,
    *,
    due_on: date | None = None,
    missing: bool = False,
    exempt: bool = False,
) -> WorkItem:
    share = None if percentage is None else Decimal(percentage)
    return WorkItem(SECTION, AssessmentId(b"x" * 16), "Quiz", given_on, due_on or given_on, share, missing, exempt)


@pytest.mark.parametrize(
    ("missed", "lessons", "points"), [(0, 10, 0), (499, 10_000, 0), (5, 100, 1), (999, 10_000, 1), (1, 10, 2)]
)
def test_absence_gives_points_from_five_and_from_ten_percent(missed: int, lessons: int, points: int) -> None:
    counts = Counts(present=lessons - missed, absent=missed // 2, excused=missed - missed // 2)
    assert warned(counts).attendance == Points(points)


def test_coming_late_is_being_there() -> None:
    assert warned(Counts(late=9, absent=0, present=1)).attendance.points == 0


@pytest.mark.parametrize(("incidents", "points"), [(0, 0), (1, 1), (2, 1), (3, 2), (9, 2)])
def test_incidents_give_points_from_one_and_from_three(incidents: int, points: int) -> None:
    assert warned(incidents=incidents).behaviour.points == points


@pytest.mark.parametrize(
    ("results", "points"),
    [
        ([result("3")], 0),
        ([result("2.99")], 1),
        ([result("2")], 1),
        ([result("1.99")], 2),
        ([result("4"), result("4"), result("4", passes=False)], 1),
        ([result("4"), result("4", passes=False), result("4", passes=False)], 2),
        ([result("4", credits="3"), result("0", credits="1")], 0),
        ([result("4", credits="1"), result("0", credits="3")], 2),
    ],
)
def test_course_points_follow_the_gpa_and_the_failing_classes(results: list[ClassResult], points: int) -> None:
    assert course_points(results, LIMITS) == Points(points)


def test_on_a_scale_without_points_failing_classes_alone_decide() -> None:
    for failing, points in ((0, 0), (1, 1), (2, 2)):
        results = [result(None)] * 5 + [result(None, passes=False)] * failing
        told = warned(results=results)
        assert (told.course.points, told.gpa, told.failing) == (points, None, failing)


def test_a_class_without_credits_does_not_enter_the_gpa() -> None:
    assert warned(results=[result("4"), result("0", credits="0")]).gpa == 4
    assert warned(results=[result("1", credits="0")]).gpa is None


@pytest.mark.parametrize(
    ("counts", "incidents", "failing", "total", "tier"),
    [
        (Counts(present=100), 0, 0, 0, 1),
        (Counts(present=95, absent=5), 1, 0, 2, 1),
        (Counts(present=95, absent=5), 1, 1, 3, 2),
        (Counts(present=90, absent=10), 1, 1, 4, 2),
        (Counts(present=90, absent=10), 3, 1, 5, 3),
        (Counts(present=90, absent=10), 3, 2, 6, 3),
    ],
)
def test_the_sum_decides_the_tier(counts: Counts, incidents: int, failing: int, total: int, tier: int) -> None:
    results = [result("4")] * 20 + [result("4", passes=False)] * failing
    told = warned(counts, incidents, results)
    assert (told.total, told.tier) == (total, tier)


def test_without_data_there_is_no_tier_but_the_parts_say_why() -> None:
    told = warned(Counts(unmarked=3, not_counted=2), 0, [])
    assert told.tier is None
    assert told.total is None
    assert told.lacks == ((Part.ATTENDANCE, Lack.NO_LESSONS), (Part.COURSE, Lack.NO_RESULTS))
    assert told.behaviour.points == 0


def test_before_the_first_school_day_nothing_of_the_window_is_told() -> None:
    told = warning_of(STUDENT, Facts(Counts(), 0, [result("4")], None), LIMITS, has_window=False)
    assert told.lacks == ((Part.ATTENDANCE, Lack.NO_SCHOOL_DAYS), (Part.BEHAVIOUR, Lack.NO_SCHOOL_DAYS))


def test_who_may_not_see_a_part_gets_no_tier() -> None:
    told = warning_of(STUDENT, Facts(Counts(present=9), None, None, None), LIMITS, has_window=True)
    assert (told.tier, told.incidents, told.failing, told.flags) == (None, None, None, ())
    assert told.lacks == ((Part.BEHAVIOUR, Lack.NOT_ALLOWED), (Part.COURSE, Lack.NOT_ALLOWED))


def test_a_fifth_of_the_due_work_missing_raises_m() -> None:
    assert flags_of(Work(due=5, missing=1), LIMITS) == (Flag.MISSING_WORK,)
    assert flags_of(Work(due=51, missing=10), LIMITS) == ()
    assert flags_of(Work(), LIMITS) == ()


def test_ten_points_under_the_term_s_mean_raise_d() -> None:
    assert flags_of(Work(recent_mean=Fraction(60), term_mean=Fraction(70)), LIMITS) == (Flag.DECLINE,)
    assert flags_of(Work(recent_mean=Fraction(601, 10), term_mean=Fraction(70)), LIMITS) == ()
    assert flags_of(Work(recent_mean=Fraction(80), term_mean=Fraction(70)), LIMITS) == ()


def test_exempt_work_and_work_that_is_not_due_yet_are_not_due() -> None:
    items = [
        item(None, missing=True, due_on=TODAY + timedelta(days=1)),
        item(None, exempt=True),
        item("50"),
        item(None),
        item("0", missing=True),
    ]
    assert work_of(items, (TODAY - timedelta(days=60), TODAY), TERM, TODAY, 4).due == 3
    assert work_of(items, (TODAY - timedelta(days=60), TODAY), TERM, TODAY, 4).missing == 1


def test_the_last_four_weeks_are_twenty_eight_days_of_the_term() -> None:
    edge = TODAY - timedelta(days=27)
    items = [item("40", edge), item("90", edge - timedelta(days=1)), item("10", TERM[0] - timedelta(days=1))]
    made = work_of(items, None, TERM, TODAY, 4)
    assert (made.recent_mean, made.term_mean) == (40, 65)


def test_thresholds_of_the_school_s_own_decide() -> None:
    limits = thresholds_of(settings_from({"warning_incidents": "2", "warning_tier_2": "1", "warning_gpa": "14.5"}))
    told = warning_of(STUDENT, Facts(Counts(present=1), 1, [result("14")], None), limits, has_window=True)
    assert (told.behaviour.points, told.course.points, told.tier) == (0, 1, 2)


# --- a second implementation, written from the page: whole numbers, no shared code


def oracle(missed: int, counted: int, incidents: int, classes: list[tuple[int | None, bool, int]]) -> int | None:
    """The tier; classes are (points in tenths or None, passes, credits)."""
    if counted == 0 or not classes:
        return None
    a = 2 if missed * 10 >= counted else 1 if missed * 20 >= counted else 0
    b = 2 if incidents >= 3 else 1 if incidents > 0 else 0
    failing = len([1 for _, passes, _ in classes if not passes])
    weighed = [(points, credits) for points, _, credits in classes if points is not None and credits]
    c = min(failing, 2)
    if weighed:
        top, below = sum(p * w for p, w in weighed), sum(w for _, w in weighed)
        c = max(c, 2 if top < 20 * below else 1 if top < 30 * below else 0)
    return {0: 1, 1: 1, 2: 1, 3: 2, 4: 2, 5: 3, 6: 3}[a + b + c]


CLASSES = st.lists(st.tuples(st.none() | st.integers(0, 43), st.booleans(), st.integers(0, 6)), max_size=8)


@given(st.integers(0, 60), st.integers(0, 60), st.integers(0, 5), CLASSES)
def test_the_tier_is_the_one_that_the_page_gives(
    missed: int, attended: int, incidents: int, classes: list[tuple[int | None, bool, int]]
) -> None:
    results = [
        result(None if points is None else str(Decimal(points) / 10), passes=passes, credits=str(credits))
        for points, passes, credits in classes
    ]
    counts = Counts(
        present=attended // 2, late=attended - attended // 2, absent=missed // 3, excused=missed - missed // 3
    )
    assert warned(counts, incidents, results).tier == oracle(missed, missed + attended, incidents, classes)


@given(st.lists(st.tuples(st.integers(0, 80), st.integers(0, 100), st.booleans(), st.booleans()), max_size=20))
def test_flags_are_those_that_the_page_gives(work: list[tuple[int, int, bool, bool]]) -> None:
    """Each is (days ago, percentage, missing, exempt)."""
    items, due, missing, term, recent = [], 0, 0, [], []
    for ago, share, is_missing, is_exempt in work:
        day = TODAY - timedelta(days=ago)
        is_missing = is_missing and not is_exempt
        share = 0 if is_missing else share
        items.append(item(None if is_exempt else str(share), day, missing=is_missing, exempt=is_exempt))
        if is_exempt:
            continue
        due, missing = due + (ago <= 62), missing + (ago <= 62 and is_missing)
        if day >= TERM[0]:
            term.append(share)
            recent += [share] if ago < 28 else []
    wanted = [Flag.MISSING_WORK] if due and missing * 5 >= due else []
    if recent and sum(term) * len(recent) - sum(recent) * len(term) >= 10 * len(term) * len(recent):
        wanted.append(Flag.DECLINE)
    made = work_of(items, (TODAY - timedelta(days=62), TODAY), TERM, TODAY, 4)
    assert list(flags_of(made, LIMITS)) == wanted

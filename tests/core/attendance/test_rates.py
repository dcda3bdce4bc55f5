"""The rates of school.md, "Attendance"."""

from collections.abc import Callable, Sequence
from datetime import date, time, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sms_core.attendance.model import (
    Counts,
    CountsAs,
    EffectiveMark,
    NoLessons,
    PlannedAbsence,
    absence_rate,
    attendance_rate,
    chronic,
    completeness,
    counts_of,
    late_rate,
    prefill,
    unexcused,
)
from sms_core.ids import StudentId

START = date(2026, 9, 11)
TEN = time(10, 0)
P, L, A, E, N = CountsAs.PRESENT, CountsAs.LATE, CountsAs.ABSENT, CountsAs.EXCUSED, CountsAs.NOT_COUNTED


def lesson(number: int, counts_as: CountsAs | None) -> EffectiveMark:
    return EffectiveMark(START + timedelta(days=number), 1, None if counts_as is None else counts_as.value, counts_as)


def year(*meanings: CountsAs | None) -> list[EffectiveMark]:
    return [lesson(number, counts_as) for number, counts_as in enumerate(meanings)]


marks = st.lists(st.sampled_from([*CountsAs, None]), max_size=60).map(lambda meanings: year(*meanings))


def test_late_counts_as_present_and_excused_as_absent() -> None:
    lessons = year(P, P, L, A, E)
    assert absence_rate(lessons) == Decimal("0.4")
    assert attendance_rate(lessons) == Decimal("0.6")
    assert late_rate(lessons) == Decimal(1) / 3
    assert unexcused(lessons) == 1


def test_what_is_not_counted_or_not_marked_changes_no_rate() -> None:
    assert absence_rate(year(P, A, N, None, None)) == Decimal("0.5")
    assert counts_of(year(P, A, N, None, None)) == Counts(present=1, absent=1, not_counted=1, unmarked=2)


@pytest.mark.parametrize("rate", [absence_rate, attendance_rate, late_rate])
def test_a_rate_of_nothing_is_not_zero(rate: Callable[[Sequence[EffectiveMark]], Decimal]) -> None:
    with pytest.raises(NoLessons):
        rate([])
    with pytest.raises(NoLessons):
        rate(year(N, None))


def test_who_never_came_has_no_late_rate() -> None:
    with pytest.raises(NoLessons):
        late_rate(year(A, E))


def test_absence_is_chronic_from_a_tenth_over_ten_days() -> None:
    assert chronic(year(*[P] * 9, E))
    assert not chronic(year(*[P] * 10, E))
    assert not chronic(year(*[A] * 9))
    assert not chronic([])


def test_ten_lessons_of_one_day_are_not_ten_days() -> None:
    assert not chronic([EffectiveMark(START, period, "A", A) for period in range(1, 11)])


def test_thresholds_of_chronic_absence_are_the_schools() -> None:
    assert chronic(year(*[P] * 4, A), percent=Decimal(20), minimum_days=5)
    assert not chronic(year(*[P] * 5, A), percent=Decimal(20), minimum_days=5)


def test_a_register_nobody_expected_makes_nothing_more_complete() -> None:
    expected = {(START, 1), (START, 2)}
    assert completeness({(START, 1), (START, 7)}, expected) == Decimal("0.5")
    with pytest.raises(NoLessons):
        completeness({(START, 1)}, set())


@given(marks)
def test_attendance_and_absence_share_the_whole(lessons: list[EffectiveMark]) -> None:
    if counts_of(lessons).counted == 0:
        return
    assert 0 <= absence_rate(lessons) <= 1
    assert abs(absence_rate(lessons) + attendance_rate(lessons) - 1) < Decimal("1e-20")


@given(marks.flatmap(lambda lessons: st.tuples(st.just(lessons), st.permutations(lessons))))
def test_rates_do_not_depend_on_the_order_of_lessons(both: tuple[list[EffectiveMark], list[EffectiveMark]]) -> None:
    lessons, shuffled = both
    assert counts_of(shuffled) == counts_of(lessons)
    assert chronic(shuffled) == chronic(lessons)


@given(marks, marks)
def test_counts_of_two_parts_add_up(some: list[EffectiveMark], others: list[EffectiveMark]) -> None:
    assert counts_of(some) + counts_of(others) == counts_of(some + others)


@given(marks)
def test_excusing_an_absence_leaves_the_absence_rate(lessons: list[EffectiveMark]) -> None:
    excused = [EffectiveMark(m.day, m.period, m.code, E if m.counts_as is A else m.counts_as) for m in lessons]
    if counts_of(lessons).counted:
        assert absence_rate(excused) == absence_rate(lessons)
    assert unexcused(excused) == 0


def absence(
    to_day: date = START, from_time: time | None = None, to_time: time | None = None, code: str | None = None
) -> PlannedAbsence:
    return PlannedAbsence(b"1" * 16, StudentId(b"2" * 16), START, to_day, from_time, to_time, None, code)


def test_a_dentist_until_ten_touches_the_lesson_before_and_not_the_one_after() -> None:
    dentist = absence(to_time=TEN)
    assert dentist.overlaps(START, 9 * 60 + 15, 10 * 60)
    assert not dentist.overlaps(START, 10 * 60, 10 * 60 + 45)
    assert dentist.overlaps(START, None, None)


def test_a_week_away_covers_the_days_between_whole() -> None:
    week = absence(to_day=START + timedelta(days=4), from_time=TEN, to_time=TEN)
    assert not week.overlaps(START, 480, 525)
    assert week.overlaps(START + timedelta(days=1), 480, 525)
    assert not week.overlaps(START + timedelta(days=4), 600, 645)
    assert not week.overlaps(START + timedelta(days=5), 480, 525)


def test_a_planned_absence_proposes_excused_unless_it_names_a_code() -> None:
    assert prefill(absence()) == "E"
    assert prefill(absence(code="N")) == "N"

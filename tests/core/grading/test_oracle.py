"""The product and an independent reading of the rules agree on classes that Hypothesis makes."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sms_core.attendance.model import (
    Counts,
    NoLessons,
    absence_rate,
    attendance_rate,
    chronic,
    completeness,
    late_rate,
    unexcused,
)
from sms_core.attendance.repository import counts_by_student, marks_of_student
from sms_core.clock import ShiftedClock, school_day
from sms_core.courses import service as courses
from sms_core.grading import scales, service
from sms_core.grading.averages import student_averages
from sms_core.grading.bulk import results
from sms_core.grading.repository import gradebook
from sms_core.grading.results import Outcome
from sms_core.store.unit import Store
from sms_core.timetable.repository import scheduled_between
from tests.core.grading import oracle
from tests.core.grading.school_classes import (
    CLOSURES,
    FIRST_DAY,
    LAST_DAY,
    STUDENTS,
    MadeClass,
    Placed,
    School,
    classes,
    decimal,
    ladders,
)
from tests.core.small_school import do

many = settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])


@pytest.fixture
def school(store: Store) -> School:
    return School(store)


def expected_percentage(made: MadeClass, student: int) -> Fraction | None:
    absences = oracle.tally(made.marks, made.stays, student)["A"]
    mean = oracle.average(made.kinds, made.works, student, made.today)
    return oracle.percentage(mean, absences, made.penalty)


def said(outcome: Outcome | None) -> tuple[object, ...] | None:
    return None if outcome is None else (outcome.value, outcome.label, outcome.points, outcome.passes)


def expected_outcome(ladder: oracle.Ladder, value: Fraction, step: oracle.Step | None) -> tuple[object, ...]:
    shown = quotient(value)
    if step is None:
        return shown, None, None, False
    return shown, step.label, None if step.points is None else decimal(step.points), step.passes


def quotient(exact: Fraction) -> Decimal:
    return Decimal(exact.numerator) / exact.denominator


def take(school: School, made: MadeClass) -> Placed:
    return school.takes_in(made)


@many
@given(made=classes())
def test_results_are_those_of_the_page(school: School, made: MadeClass) -> None:
    placed = take(school, made)
    read = school.store.connection
    book = gradebook(read, placed.section)
    found = results(read, [placed.section], made.today, workings=True)[placed.section]
    enrolled = {stay.student for stay in made.stays}
    assert found.keys() == {placed.students[student] for student in enrolled}
    for student in enrolled:
        percent = expected_percentage(made, student)
        wanted = None if percent is None else expected_outcome(made.ladder, *oracle.told(made.ladder, percent))
        who = placed.students[student]
        assert said(book.computed(who, made.today)) == wanted
        assert said(found[who].computed) == said(found[who].final) == wanted
        # The sum that is shown is the sum that was made, line by line.
        assert found[who].working == book.working(who, made.today)
        assert book.working(who, made.today).exact == percent
        plain = results(read, [placed.section], made.today, students=[who])[placed.section]
        assert plain.keys() == {who}
        assert plain[who].computed == found[who].computed


@many
@given(made=classes())
def test_attendance_is_that_of_the_page(school: School, made: MadeClass) -> None:
    placed = take(school, made)
    read = school.store.connection
    counted = counts_by_student(read, placed.section)
    for student in range(STUDENTS):
        who = placed.students[student]
        wanted = oracle.tally(made.marks, made.stays, student)
        counts = counted.get(who, Counts())
        told = (counts.present, counts.late, counts.absent, counts.excused, counts.not_counted)
        assert told == tuple(wanted[code] for code in "PLAEN")
        assert unexcused(counts) == wanted["A"]
        for rate, exact in zip((attendance_rate, absence_rate, late_rate), oracle.rates(wanted), strict=True):
            if exact is None:
                with pytest.raises(NoLessons):
                    rate(counts)
            else:
                assert rate(counts) == quotient(exact)
        lessons = marks_of_student(read, who, section=placed.section)
        there = [lesson.effective_mark() for lesson in lessons if lesson.enrolled]
        for days in (1, 3, 10):
            assert chronic(there, minimum_days=days) == oracle.is_chronic(made.marks, made.stays, student, days)


@many
@given(made=classes())
def test_registers_are_expected_by_timetable_minus_closures(school: School, made: MadeClass) -> None:
    placed = take(school, made)
    wanted = oracle.expected(made.slots, CLOSURES, FIRST_DAY, LAST_DAY)
    lessons = scheduled_between(school.store.connection, FIRST_DAY, LAST_DAY, [placed.section])
    assert {(day, period) for _, day, period in lessons} == wanted
    if wanted:
        share = Fraction(len(made.submitted & wanted), len(wanted))
        assert completeness(made.submitted, wanted) == quotient(share)


@many
@given(made=classes(), then=ladders())
def test_a_locked_result_keeps_its_scale_when_that_changes(
    school: School, made: MadeClass, then: oracle.Ladder
) -> None:
    then.most = made.ladder.most
    then.steps = [step for step in then.steps if step.start <= then.most]
    placed = take(school, made)
    store, read, term = school.store, school.store.connection, school.small.term
    locked = do(store, service.lock_finals, placed.section, term, placed.students_of(made), made.today)
    other = MadeClass(**{**vars(made), "ladder": then})
    new = do(store, scales.change_scale, placed.scale, "Made", *other.scale_facts(), follow=[placed.section])
    assert new != placed.scale
    found = results(read, [placed.section], made.today)[placed.section]
    book = gradebook(read, placed.section)
    for student in {stay.student for stay in made.stays}:
        who, percent = placed.students[student], expected_percentage(made, student)
        assert (who in locked) == (percent is not None)
        if percent is None:
            continue
        value, step = oracle.told(made.ladder, percent)
        kept = round(quotient(value), 3)
        step = oracle.band(made.ladder, Fraction(kept))
        assert said(book.final(who, made.today)) == expected_outcome(made.ladder, Fraction(kept), step)
        assert said(found[who].final) == said(book.final(who, made.today))
        assert said(found[who].computed) == expected_outcome(then, *oracle.told(then, percent))


@many
@given(first=classes(), second=classes(), worth=st.lists(st.integers(0, 4), min_size=2, max_size=2))
def test_the_grade_point_average_is_that_of_the_page(
    school: School, first: MadeClass, second: MadeClass, worth: list[int]
) -> None:
    second.today = first.today
    placed = []
    for made, credits in zip((first, second), worth, strict=True):
        school.small = school.with_course(
            do(school.store, courses.create_course, "C", "Course", credits=Decimal(credits))
        )
        placed.append(take(school, made))
    found = student_averages(school.store.connection, [one.section for one in placed], first.today)
    for student in range(STUDENTS):
        grades, values = [], []
        for made, credits in zip((first, second), worth, strict=True):
            percent = expected_percentage(made, student)
            if percent is None or not any(stay.student == student and stay.active for stay in made.stays):
                continue
            value, step = oracle.told(made.ladder, percent)
            # A result that is not rounded is told in as many figures as a decimal has.
            values.append(Fraction(quotient(value)) / made.ladder.most)
            if step is not None and step.points is not None:
                grades.append((step.points, Fraction(credits)))
        average = found.get(placed[0].students[student])
        assert (average is None) == (not values)
        if average is not None:
            wanted = oracle.grade_point_average(grades)
            assert average.gpa == (None if wanted is None else quotient(wanted))
            assert average.percent == quotient(sum(values, Fraction(0)) / len(values) * 100)
            assert average.classes == len(values)


@given(st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31)), st.sampled_from(["2026-03-29", "2026-10-25"]))
def test_the_school_s_day_follows_summer_time(anywhere: datetime, turn: str) -> None:
    near = datetime.fromisoformat(turn) + timedelta(minutes=anywhere.hour * 60 + anywhere.minute)
    for moment in (anywhere, near - timedelta(hours=12), near + timedelta(hours=12)):
        instant = moment.replace(tzinfo=UTC)
        assert school_day(ShiftedClock(instant), "Europe/Athens") == oracle.athens_day(instant)

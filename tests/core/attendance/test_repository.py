"""Reading registers and marks, on both databases."""

from datetime import date, timedelta

import pytest

from sms_core.attendance import repository, service
from sms_core.attendance.model import Counts, absence_rate
from sms_core.enrolment import service as enrolment
from sms_core.errors import NotFound
from sms_core.ids import SectionId
from sms_core.school.model import Unmarked
from sms_core.sessions import service as sessions
from sms_core.store.unit import Store
from tests.core.attendance.lessons import FIRST, MONDAY, SECOND, newcomer, teaching_school
from tests.core.small_school import SmallSchool, do

WEEK = timedelta(days=7)


@pytest.fixture
def school(either_store: Store) -> SmallSchool:
    return teaching_school(either_store)


def take(store: Store, school: SmallSchool, day: date, anna: str, nikos: str, period: int = FIRST) -> None:
    do(store, service.mark, school.section, day, period, school.anna, anna)
    do(store, service.mark, school.section, day, period, school.nikos, nikos)


def test_a_register_opens_with_its_students_in_the_order_of_names(either_store: Store, school: SmallSchool) -> None:
    view = repository.open_register(either_store.connection, school.section, MONDAY, FIRST)
    assert (view.title, view.room, view.period_name, view.starts, view.ends) == ("Maths B1", "12", "1st", 495, 540)
    assert view.scheduled
    assert [(row.number, row.name, row.student_number) for row in view.rows] == [
        (1, "Grey, Nikos", "00043"),
        (2, "Παππά, Άννα", "00042"),
    ]
    assert [row.recent for row in view.rows] == [(), ()]
    assert view.rows[0].counts == Counts()


def test_a_register_opens_for_a_lesson_that_is_not_in_the_timetable(either_store: Store, school: SmallSchool) -> None:
    assert not repository.open_register(either_store.connection, school.section, MONDAY, SECOND).scheduled
    do(either_store, sessions.create_closure, "Strike", MONDAY, MONDAY)
    assert not repository.open_register(either_store.connection, school.section, MONDAY, FIRST).scheduled


def test_the_last_five_lessons_before_are_shown_oldest_first(either_store: Store, school: SmallSchool) -> None:
    for weeks, code in zip(range(7, 0, -1), "AEPLAPE", strict=True):
        take(either_store, school, MONDAY - weeks * WEEK, code, "P")
    take(either_store, school, MONDAY, "A", "P")
    take(either_store, school, MONDAY + WEEK, "A", "P")
    do(either_store, service.clear, school.section, MONDAY - WEEK, FIRST, school.nikos)
    view = repository.open_register(either_store.connection, school.section, MONDAY, FIRST)
    assert view.rows[1].recent == ("P", "L", "A", "P", "E")
    assert view.rows[0].recent == ("P", "P", "P", "P", None)


def test_an_earlier_lesson_of_the_same_day_is_recent_and_a_later_one_is_not(
    either_store: Store, school: SmallSchool
) -> None:
    take(either_store, school, MONDAY, "A", "P", FIRST)
    take(either_store, school, MONDAY, "L", "P", SECOND)
    first = repository.open_register(either_store.connection, school.section, MONDAY, FIRST)
    second = repository.open_register(either_store.connection, school.section, MONDAY, SECOND)
    assert first.rows[1].recent == ()
    assert second.rows[1].recent == ("A",)


def test_what_the_office_said_is_what_is_recent_and_counted(either_store: Store, school: SmallSchool) -> None:
    take(either_store, school, MONDAY - WEEK, "A", "P")
    do(either_store, service.override, school.section, MONDAY - WEEK, FIRST, school.anna, "P")
    row = repository.open_register(either_store.connection, school.section, MONDAY, FIRST).rows[1]
    assert row.recent == ("P",)
    assert row.counts == Counts(present=1)


def test_the_rate_of_a_class_counts_its_own_lessons(either_store: Store, school: SmallSchool) -> None:
    for weeks, code in enumerate("APPLE", start=1):
        take(either_store, school, MONDAY - weeks * WEEK, code, "P")
    do(either_store, service.clear, school.section, MONDAY - WEEK, FIRST, school.nikos)
    row = repository.open_register(either_store.connection, school.section, MONDAY, FIRST).rows
    assert absence_rate(row[1].counts) * 5 == 2
    assert row[0].counts == Counts(present=4, unmarked=1)
    some = repository.counts_by_student(either_store.connection, school.section, MONDAY - 2 * WEEK, MONDAY - WEEK)
    assert some[school.anna] == Counts(present=1, absent=1)


def test_days_on_which_a_student_was_not_enrolled_do_not_count(either_store: Store, school: SmallSchool) -> None:
    take(either_store, school, MONDAY - WEEK, "A", "P")
    take(either_store, school, MONDAY, "A", "P")
    do(either_store, enrolment.withdraw, school.section, school.anna, MONDAY - WEEK)
    counts = repository.counts_by_student(either_store.connection, school.section)
    assert counts[school.anna] == Counts(absent=1)
    view = repository.open_register(either_store.connection, school.section, MONDAY, FIRST)
    assert [row.enrolled for row in view.rows] == [True, False]
    later = repository.open_register(either_store.connection, school.section, MONDAY + WEEK, FIRST)
    assert [row.student for row in later.rows] == [school.nikos]
    marks = repository.marks_of_student(either_store.connection, school.anna)
    assert [(mark.day, mark.enrolled) for mark in marks] == [(MONDAY, False), (MONDAY - WEEK, True)]


def test_a_guest_stands_in_the_register_of_that_lesson_alone(either_store: Store, school: SmallSchool) -> None:
    eleni = newcomer(either_store)
    do(either_store, service.mark, school.section, MONDAY, FIRST, eleni, "P", guest=True)
    view = repository.open_register(either_store.connection, school.section, MONDAY, FIRST)
    assert view.rows[-1].name == "Ωραίου, Ελένη"
    later = repository.open_register(either_store.connection, school.section, MONDAY + WEEK, FIRST)
    assert len(later.rows) == 2


def test_a_lesson_without_a_mark_stands_in_the_students_list(either_store: Store, school: SmallSchool) -> None:
    do(either_store, service.mark, school.section, MONDAY, FIRST, school.nikos, "P")
    do(either_store, service.mark, school.section, MONDAY, SECOND, school.anna, "L", 12)
    later, earlier = repository.marks_of_student(either_store.connection, school.anna)
    assert (later.period, later.effective, later.minutes_late) == (SECOND, "L", 12)
    assert (earlier.period, earlier.effective, earlier.counts_as) == (FIRST, None, None)
    assert earlier.effective_mark().counts_as is None
    other = SectionId(b"7" * 16)
    assert repository.marks_of_student(either_store.connection, school.anna, section=other) == []
    assert repository.marks_of_student(either_store.connection, school.anna, start=MONDAY + WEEK) == []


def test_only_the_planned_absences_of_the_day_are_shown(either_store: Store, school: SmallSchool) -> None:
    do(either_store, service.plan_absence, school.anna, MONDAY, MONDAY + WEEK, reason="Trip")
    do(either_store, service.plan_absence, school.nikos, MONDAY - WEEK, MONDAY - timedelta(days=1))
    rows = repository.open_register(either_store.connection, school.section, MONDAY, FIRST).rows
    assert [row.proposed for row in rows] == [None, "E"]


def test_submitting_reads_the_whole_class(either_store: Store, school: SmallSchool) -> None:
    assert do(either_store, service.submit, school.section, MONDAY, FIRST, Unmarked.PRESENT) == 2
    do(either_store, service.move_register, school.section, (MONDAY, FIRST), (MONDAY, SECOND))
    assert repository.marked_students(either_store.connection, school.section, MONDAY, SECOND) == {
        school.anna,
        school.nikos,
    }


def test_nothing_opens_for_a_section_or_period_that_is_not_there(either_store: Store, school: SmallSchool) -> None:
    with pytest.raises(NotFound) as missing:
        repository.open_register(either_store.connection, SectionId(b"7" * 16), MONDAY, FIRST)
    assert missing.value.facts == {"what": "section"}
    with pytest.raises(NotFound) as missing:
        repository.open_register(either_store.connection, school.section, MONDAY, 8)
    assert missing.value.facts == {"what": "period"}

"""Several lessons at once are one action."""

import pytest

from sms_core.attendance import repository, service
from sms_core.attendance.model import UnmarkedStudents
from sms_core.attendance.register import RegisterState
from sms_core.attendance.several import Place, clear_places, copy_marks, mark_places, submit_lessons
from sms_core.enrolment.model import NotEnrolled
from sms_core.school.model import Unmarked
from sms_core.store.undo import undo
from sms_core.store.unit import Store
from sms_core.tables import SCHOOL_SCHEMA
from tests.core.attendance.lessons import FIRST, MONDAY, SECOND, newcomer, teaching_school
from tests.core.small_school import SmallSchool, do
from tests.factories import AUTHOR


@pytest.fixture
def school(store: Store) -> SmallSchool:
    return teaching_school(store)


def marks(store: Store, school: SmallSchool) -> dict[int, str | None]:
    found = repository.marks_of_student(store.connection, school.anna)
    return {mark.period: mark.code for mark in found}


def test_a_student_is_away_for_the_whole_day_in_one_act(store: Store, school: SmallSchool) -> None:
    places = [Place(school.section, period, school.anna) for period in (FIRST, SECOND)]
    with store.write("away", AUTHOR) as write:
        assert mark_places(write.work, MONDAY, places, "A") == 2
    assert marks(store, school) == {FIRST: "A", SECOND: "A"}
    with store.write("undo", AUTHOR) as undoing:
        undo(undoing.work, SCHOOL_SCHEMA, write.work.action.id)
    assert not any(marks(store, school).values())


def test_one_that_cannot_be_marked_leaves_all_as_they_were(store: Store, school: SmallSchool) -> None:
    places = [Place(school.section, FIRST, school.anna), Place(school.section, FIRST, newcomer(store))]
    with pytest.raises(NotEnrolled):
        do(store, mark_places, MONDAY, places, "A")
    assert marks(store, school) == {}


def test_marks_are_taken_back_together(store: Store, school: SmallSchool) -> None:
    places = [Place(school.section, period, school.anna) for period in (FIRST, SECOND)]
    do(store, mark_places, MONDAY, places, "A")
    do(store, clear_places, MONDAY, places)
    assert set(marks(store, school).values()) == {None}


def test_lessons_are_handed_in_together_and_only_once(store: Store, school: SmallSchool) -> None:
    lessons = [(school.section, FIRST), (school.section, SECOND)]
    do(store, service.submit, school.section, MONDAY, FIRST, Unmarked.PRESENT)
    assert do(store, submit_lessons, MONDAY, lessons, Unmarked.PRESENT) == 1
    for period in (FIRST, SECOND):
        opened = repository.open_register(store.connection, school.section, MONDAY, period)
        assert opened.state is RegisterState.SUBMITTED
    assert do(store, submit_lessons, MONDAY, lessons, Unmarked.PRESENT) == 0


def test_the_schools_policy_holds_for_several_lessons(store: Store, school: SmallSchool) -> None:
    lessons = [(school.section, FIRST), (school.section, SECOND)]
    with pytest.raises(UnmarkedStudents):
        do(store, submit_lessons, MONDAY, lessons, Unmarked.BLOCK)
    opened = repository.open_register(store.connection, school.section, MONDAY, FIRST)
    assert opened.state is RegisterState.NONE


def test_marks_are_copied_to_a_later_lesson_and_nobody_is_marked_twice(store: Store, school: SmallSchool) -> None:
    do(store, service.mark, school.section, MONDAY, FIRST, school.anna, "A")
    do(store, service.mark, school.section, MONDAY, FIRST, school.nikos, "L", 5)
    do(store, service.mark, school.section, MONDAY, SECOND, school.anna, "P")
    assert do(store, copy_marks, school.section, MONDAY, FIRST, SECOND) == 1
    rows = repository.open_register(store.connection, school.section, MONDAY, SECOND).rows
    assert {row.student: (row.code, row.minutes_late) for row in rows if row.code} == {
        school.anna: ("P", None),
        school.nikos: ("L", None),
    }


def test_who_has_a_note_and_no_mark_gets_none_by_copying(store: Store, school: SmallSchool) -> None:
    do(store, service.set_note, school.section, MONDAY, FIRST, school.anna, "no book")
    assert do(store, copy_marks, school.section, MONDAY, FIRST, SECOND) == 0

"""The timetable and the lessons of a day."""

from datetime import date, timedelta

import pytest

from sms_core.attendance import service as attendance
from sms_core.attendance.register import RegisterState
from sms_core.enrolment import service as enrolment
from sms_core.errors import Invalid, NotFound
from sms_core.ids import SectionId
from sms_core.school.model import Unmarked
from sms_core.sections import service as sections
from sms_core.sessions import service as sessions
from sms_core.sessions.model import EndsBeforeStart
from sms_core.store.unit import Store
from sms_core.timetable import repository, service
from sms_core.timetable.model import SlotTaken
from sms_core.timetable.table import TIMETABLE_SLOT
from tests.core.attendance.lessons import FIRST, MONDAY, SECOND, teaching_school
from tests.core.small_school import TERM_BEGINS, TERM_ENDS, SmallSchool, do
from tests.factories import AUTHOR

DAY = timedelta(days=1)
WEEK = timedelta(days=7)


@pytest.fixture
def school(either_store: Store) -> SmallSchool:
    return teaching_school(either_store)


def titles(store: Store, day: date) -> list[str]:
    return [lesson.title for lesson in repository.lessons_on(store.connection, day)]


def test_a_day_shows_its_lessons_by_period_and_title(either_store: Store, school: SmallSchool) -> None:
    for title, period in (("Άλγεβρα", SECOND), ("algebra", SECOND), ("Zoology", FIRST)):
        other = do(either_store, sections.create_section, school.course, school.term, title)
        do(either_store, service.add_slot, other, 0, period, "Lab")
    lessons = repository.lessons_on(either_store.connection, MONDAY)
    assert [(lesson.period, lesson.title, lesson.room) for lesson in lessons] == [
        (1, "Maths B1", "12"),
        (1, "Zoology", "Lab"),
        (2, "algebra", "Lab"),
        (2, "Άλγεβρα", "Lab"),
    ]
    maths = lessons[0]
    assert (maths.section, maths.period_name, maths.starts, maths.ends) == (school.section, "1st", 495, 540)
    assert (maths.students, maths.scheduled, maths.state) == (2, True, RegisterState.NONE)


def test_lessons_of_some_sections_alone(either_store: Store, school: SmallSchool) -> None:
    other = do(either_store, sections.create_section, school.course, school.term, "Maths B2")
    do(either_store, service.add_slot, other, 0, FIRST)
    read = either_store.connection
    assert [lesson.section for lesson in repository.lessons_on(read, MONDAY, [other])] == [other]
    assert len(repository.lessons_on(read, MONDAY, [other, school.section])) == 2
    assert repository.lessons_on(read, MONDAY, []) == []


def test_a_lesson_says_how_far_its_register_is(either_store: Store, school: SmallSchool) -> None:
    read = either_store.connection
    do(either_store, attendance.mark, school.section, MONDAY, FIRST, school.anna, "P")
    (lesson,) = repository.lessons_on(read, MONDAY)
    assert lesson.state is RegisterState.TAKEN
    do(either_store, attendance.submit, school.section, MONDAY, FIRST, Unmarked.PRESENT)
    (lesson,) = repository.lessons_on(read, MONDAY)
    assert lesson.state is RegisterState.SUBMITTED
    assert repository.lessons_on(read, MONDAY + WEEK)[0].state is RegisterState.NONE


def test_only_students_of_that_day_are_counted(either_store: Store, school: SmallSchool) -> None:
    do(either_store, enrolment.withdraw, school.section, school.anna, MONDAY)
    read = either_store.connection
    assert repository.lessons_on(read, MONDAY)[0].students == 2
    assert repository.lessons_on(read, MONDAY + WEEK)[0].students == 1


def test_there_are_no_lessons_on_other_days_in_closures_and_outside_the_session(
    either_store: Store, school: SmallSchool
) -> None:
    assert titles(either_store, MONDAY + DAY) == []
    assert titles(either_store, TERM_BEGINS - timedelta(days=TERM_BEGINS.weekday())) == []
    assert titles(either_store, TERM_ENDS + WEEK - timedelta(days=TERM_ENDS.weekday())) == []
    do(either_store, sessions.create_closure, "Strike", MONDAY, MONDAY)
    assert titles(either_store, MONDAY) == []
    assert titles(either_store, MONDAY + WEEK) == ["Maths B1"]


def test_a_slot_holds_between_its_dates(either_store: Store, school: SmallSchool) -> None:
    (slot,) = repository.slots(either_store.connection, school.section)
    do(either_store, service.end_slot, slot.id, MONDAY)
    do(either_store, service.add_slot, school.section, 0, FIRST, "Gym", MONDAY + DAY)
    read = either_store.connection
    assert [repository.lessons_on(read, day)[0].room for day in (MONDAY, MONDAY + WEEK)] == ["12", "Gym"]


def test_a_section_meets_once_in_a_period(store: Store) -> None:
    school = teaching_school(store)
    with pytest.raises(SlotTaken):
        do(store, service.add_slot, school.section, 0, FIRST, "Gym", MONDAY)
    (slot,) = repository.slots(store.connection, school.section)
    do(store, service.end_slot, slot.id, MONDAY)
    with pytest.raises(SlotTaken):
        do(store, service.add_slot, school.section, 0, FIRST, "Gym", MONDAY)
    do(store, service.add_slot, school.section, 0, FIRST, "Gym", MONDAY + DAY)
    with pytest.raises(SlotTaken):
        do(store, service.change_slot, slot.id, valid_to=None)


def test_a_slot_that_two_people_added_is_one_lesson(either_store: Store, school: SmallSchool) -> None:
    with either_store.write("sync", AUTHOR) as write:
        work = write.work
        work.create(TIMETABLE_SLOT, work.new_id(), section=school.section, weekday=0, period=FIRST)
    assert titles(either_store, MONDAY) == ["Maths B1"]


def test_a_slot_moves_and_goes(store: Store) -> None:
    school = teaching_school(store)
    (slot,) = repository.slots(store.connection, school.section)
    do(store, service.change_slot, slot.id, weekday=1, period=SECOND, room="7")
    (lesson,) = repository.lessons_on(store.connection, MONDAY + DAY)
    assert (lesson.period, lesson.room) == (SECOND, "7")
    do(store, service.remove_slot, slot.id)
    assert repository.slots(store.connection, school.section) == []
    with pytest.raises(NotFound):
        do(store, service.end_slot, slot.id, MONDAY)


def test_a_slot_that_cannot_be_is_refused(store: Store) -> None:
    school = teaching_school(store)
    with pytest.raises(Invalid):
        do(store, service.add_slot, school.section, 7, FIRST)
    with pytest.raises(NotFound):
        do(store, service.add_slot, school.section, 1, 9)
    with pytest.raises(NotFound):
        do(store, service.add_slot, SectionId(b"9" * 16), 1, FIRST)
    with pytest.raises(EndsBeforeStart):
        do(store, service.add_slot, school.section, 1, FIRST, None, MONDAY, MONDAY - DAY)


def test_registers_outlive_the_timetable_and_are_shown_as_unscheduled(either_store: Store, school: SmallSchool) -> None:
    read = either_store.connection
    do(either_store, attendance.mark, school.section, MONDAY, FIRST, school.anna, "P")
    do(either_store, attendance.mark, school.section, MONDAY, SECOND, school.anna, "P")
    (extra,) = repository.unscheduled_on(read, MONDAY)
    assert (extra.period, extra.scheduled, extra.students) == (SECOND, False, 2)
    (slot,) = repository.slots(read, school.section)
    do(either_store, service.remove_slot, slot.id)
    assert [lesson.period for lesson in repository.unscheduled_on(read, MONDAY)] == [FIRST, SECOND]
    assert repository.unscheduled_on(read, MONDAY, []) == []
    assert repository.unscheduled_on(read, MONDAY + WEEK) == []


def test_the_timetable_expects_every_meeting_but_those_in_closures(either_store: Store, school: SmallSchool) -> None:
    do(either_store, sessions.create_closure, "Strike", MONDAY + WEEK, MONDAY + WEEK)
    (slot,) = repository.slots(either_store.connection, school.section)
    do(either_store, service.end_slot, slot.id, MONDAY + 2 * WEEK)
    read = either_store.connection
    expected = repository.scheduled_between(read, MONDAY - DAY, MONDAY + 5 * WEEK)
    assert expected == [(school.section, MONDAY, FIRST), (school.section, MONDAY + 2 * WEEK, FIRST)]
    assert repository.scheduled_between(read, TERM_ENDS + DAY, TERM_ENDS + 3 * WEEK) == []
    assert repository.scheduled_between(read, MONDAY, MONDAY, [SectionId(b"9" * 16)]) == []

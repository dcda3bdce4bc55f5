"""Lessons that need the same teacher, room or students at one time, and meetings that change from a day on."""

from datetime import date, timedelta

import pytest

from sms_core.enrolment import service as enrolment
from sms_core.ids import SectionId
from sms_core.sections import service as sections
from sms_core.sessions.model import EndsBeforeStart
from sms_core.store.unit import Store
from sms_core.timetable import repository, service
from sms_core.timetable.clashes import clashes
from sms_core.timetable.model import ClashKind, Slot, SlotTaken
from tests.core.attendance.lessons import FIRST, MONDAY, SECOND, teaching_school
from tests.core.small_school import TERM_BEGINS, TODAY, SmallSchool, do

WEEK = timedelta(days=7)


@pytest.fixture
def school(either_store: Store) -> SmallSchool:
    return teaching_school(either_store)


@pytest.fixture
def other(either_store: Store, school: SmallSchool) -> SectionId:
    """A class without room, teacher or students, on Mondays in the first period, as the school's own is."""
    made = do(either_store, sections.create_section, school.course, school.term, "Physics B1")
    do(either_store, service.add_slot, made, 0, FIRST)
    return made


def kinds(store: Store, meant: Slot) -> list[ClashKind]:
    return [clash.kind for clash in clashes(store.connection, meant)]


def meant(section: SectionId, period: int = FIRST, room: str | None = None, **days: date) -> Slot:
    return Slot(b"", section, 0, period, room, days.get("valid_from"), days.get("valid_to"))


def test_classes_that_share_nothing_do_not_clash(either_store: Store, school: SmallSchool, other: SectionId) -> None:
    assert kinds(either_store, meant(school.section)) == []


def test_teacher_room_and_students_are_told_in_that_order(
    either_store: Store, school: SmallSchool, other: SectionId
) -> None:
    do(either_store, sections.assign_staff, other, school.teacher)
    do(either_store, enrolment.enrol, other, school.anna, TERM_BEGINS)
    found = clashes(either_store.connection, meant(other, room=" 12 "))
    assert [(clash.kind, clash.title, clash.what, clash.count) for clash in found] == [
        (ClashKind.TEACHER, "Maths B1", "Anna Bell", 0),
        (ClashKind.ROOM, "Maths B1", "12", 0),
        (ClashKind.STUDENTS, "Maths B1", "", 1),
    ]
    assert kinds(either_store, meant(other, SECOND, "12")) == []


def test_what_was_over_before_does_not_clash(either_store: Store, school: SmallSchool, other: SectionId) -> None:
    do(either_store, sections.assign_staff, other, school.teacher, end_date=TODAY)
    later = TODAY + timedelta(days=1)
    assert kinds(either_store, meant(school.section, valid_to=TODAY)) == [ClashKind.TEACHER]
    assert kinds(either_store, meant(school.section, valid_from=later)) == []
    (slot,) = repository.slots(either_store.connection, other)
    do(either_store, service.change_slot, slot.id, room="12", valid_to=TODAY)
    assert kinds(either_store, meant(school.section, valid_from=later)) == []
    assert ClashKind.ROOM in kinds(either_store, meant(school.section))


def test_a_lesson_moves_from_a_day_on_and_stays_what_it_was_before(either_store: Store, school: SmallSchool) -> None:
    (slot,) = repository.slots(either_store.connection, school.section)
    made = do(either_store, service.move_slot, slot.id, MONDAY + WEEK, weekday=1, room="Lab")
    old, new = sorted(repository.slots(either_store.connection, school.section), key=lambda one: one.weekday)
    assert (old.id, old.weekday, old.valid_to) == (slot.id, 0, MONDAY + WEEK - timedelta(days=1))
    assert (new.id, new.weekday, new.period, new.room, new.valid_from, new.valid_to) == (
        made, 1, FIRST, "Lab", MONDAY + WEEK, None,
    )  # fmt: skip
    assert len(repository.lessons_on(either_store.connection, MONDAY)) == 1
    assert len(repository.lessons_on(either_store.connection, MONDAY + WEEK)) == 0


def test_a_lesson_that_has_not_begun_is_changed_as_it_is(either_store: Store, school: SmallSchool) -> None:
    (slot,) = repository.slots(either_store.connection, school.section)
    assert do(either_store, service.move_slot, slot.id, TERM_BEGINS, period=SECOND) == slot.id
    (moved,) = repository.slots(either_store.connection, school.section)
    assert (moved.period, moved.valid_from) == (SECOND, None)


def test_a_lesson_never_moves_onto_another_of_its_class_nor_beyond_its_end(
    either_store: Store, school: SmallSchool
) -> None:
    (slot,) = repository.slots(either_store.connection, school.section)
    do(either_store, service.add_slot, school.section, 0, SECOND)
    with pytest.raises(SlotTaken):
        do(either_store, service.move_slot, slot.id, TODAY, period=SECOND)
    with pytest.raises(EndsBeforeStart):
        do(either_store, service.move_slot, slot.id, TODAY, room="Lab", valid_to=TODAY - WEEK)
    assert len(repository.slots(either_store.connection, school.section)) == 2


def test_a_lesson_stops_on_a_day_or_was_never_meant(either_store: Store, school: SmallSchool) -> None:
    (slot,) = repository.slots(either_store.connection, school.section)
    do(either_store, service.stop_slot, slot.id, TODAY)
    (ended,) = repository.slots(either_store.connection, school.section)
    assert ended.valid_to == TODAY - timedelta(days=1)
    do(either_store, service.stop_slot, slot.id, TERM_BEGINS)
    assert repository.slots(either_store.connection, school.section) == []

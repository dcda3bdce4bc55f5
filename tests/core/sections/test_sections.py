"""Sections and who teaches them."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from sms_core.enrolment import service as enrolment
from sms_core.errors import NotFound
from sms_core.ids import Id, SectionId
from sms_core.sections import repository, service
from sms_core.sections.model import AssignmentEndsFirst, SectionHasRecords, StaffRole
from sms_core.staff import service as staff
from sms_core.store.unit import Store
from sms_core.timetable.table import TIMETABLE_SLOT
from tests.core.small_school import TERM_BEGINS, TODAY, SmallSchool, do, small_school
from tests.factories import AUTHOR

DAY = timedelta(days=1)


@pytest.fixture
def school(store: Store) -> SmallSchool:
    """One section with its teacher."""
    return small_school(store)


def taught(store: Store, school: SmallSchool, day: date, grace_days: int = 0) -> list[SectionId]:
    found = repository.sections_taught(store.connection, school.teacher, day, grace_days)
    return [section.id for section in found]


def test_a_section_is_what_was_said_of_it(store: Store, school: SmallSchool) -> None:
    half = Decimal("0.5")
    id = do(store, service.create_section, school.course, school.term, "Maths A1", code="M-A1", absence_penalty=half)
    section = repository.section(store.connection, id)
    assert section is not None
    assert (section.title, section.code, section.absence_penalty) == ("Maths A1", "M-A1", half)
    do(store, service.change_section, id, room="3", capacity=24, absence_penalty=None)
    section = repository.section(store.connection, id)
    assert section is not None
    assert (section.room, section.capacity, section.absence_penalty) == ("3", 24, None)


def test_sections_are_listed_by_title_and_by_session(store: Store, school: SmallSchool) -> None:
    do(store, service.create_section, school.course, school.term, "Algebra")
    assert [one.title for one in repository.sections(store.connection)] == ["Algebra", "Maths B1"]
    assert len(repository.sections(store.connection, school.term)) == 2
    assert repository.sections(store.connection, Id(b"\x07" * 16)) == []


def test_a_section_needs_a_course_and_a_session_that_are_there(store: Store, school: SmallSchool) -> None:
    nothing = Id(b"\x07" * 16)
    for course, session in ((nothing, school.term), (school.course, nothing)):
        with pytest.raises(NotFound):
            do(store, service.create_section, course, session, "X")


def test_a_teacher_teaches_from_the_first_day_to_the_last(store: Store, school: SmallSchool) -> None:
    do(store, service.end_assignment, school.section, school.teacher, TODAY)
    assert taught(store, school, TERM_BEGINS - DAY) == []
    assert taught(store, school, TERM_BEGINS) == [school.section]
    assert taught(store, school, TODAY) == [school.section]
    assert taught(store, school, TODAY + DAY) == []
    assert taught(store, school, TODAY + DAY, grace_days=1) == [school.section]


def test_without_dates_the_assignment_always_holds(store: Store, school: SmallSchool) -> None:
    do(store, service.assign_staff, school.section, school.teacher)
    assert taught(store, school, date(2020, 1, 1)) == [school.section]


def test_leads_stand_before_assistants(store: Store, school: SmallSchool) -> None:
    aide = do(store, staff.add_staff, "Adams", "Zoe")
    do(store, service.assign_staff, school.section, aide, StaffRole.ASSISTANT, TODAY)
    everybody = repository.staff_of(store.connection, school.section)
    assert [(one.family_name, one.role) for one in everybody] == [
        ("Bell", StaffRole.LEAD),
        ("Adams", StaffRole.ASSISTANT),
    ]
    assert [one.family_name for one in repository.staff_of(store.connection, school.section, TODAY - DAY)] == ["Bell"]
    do(store, service.remove_assignment, school.section, aide)
    assert len(repository.staff_of(store.connection, school.section)) == 1


def test_an_assignment_does_not_end_before_it_begins(store: Store, school: SmallSchool) -> None:
    with pytest.raises(AssignmentEndsFirst) as refused:
        do(store, service.end_assignment, school.section, school.teacher, TERM_BEGINS - DAY)
    assert refused.value.facts == {"begin_date": TERM_BEGINS}


def test_a_section_that_never_met_goes_with_teachers_and_slots(store: Store, school: SmallSchool) -> None:
    with store.write("slot", AUTHOR) as write:
        slot = write.work.new_id()
        write.work.create(TIMETABLE_SLOT, slot, section=school.section, weekday=0, period=1)
    do(store, service.delete_section, school.section)
    assert repository.section(store.connection, school.section) is None
    assert taught(store, school, TODAY) == []
    assert repository.slots_of(store.connection, school.section) == []


def test_a_section_with_students_is_not_deleted(store: Store, school: SmallSchool) -> None:
    do(store, enrolment.enrol, school.section, school.anna, TODAY)
    with pytest.raises(SectionHasRecords) as refused:
        do(store, service.delete_section, school.section)
    assert refused.value.facts == {"what": "enrolment"}

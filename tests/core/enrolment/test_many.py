"""Several students at once: enrolled, moved to another class, and stays that are put right."""

from datetime import date, timedelta

import pytest

from sms_core.attendance import service as attendance
from sms_core.enrolment import repository, service
from sms_core.enrolment.model import (
    AlreadyEnrolled,
    EndsBeforeItBegins,
    EnrolmentStatus,
    HasRecords,
    NotEnrolled,
    SectionFull,
    TooFewSeats,
)
from sms_core.errors import Invalid
from sms_core.ids import SectionId
from sms_core.sections import service as sections
from sms_core.store.unit import Store
from tests.core.attendance.lessons import FIRST, MONDAY, teaching_school
from tests.core.small_school import TERM_BEGINS, TODAY, SmallSchool, do, small_school

DAY = timedelta(days=1)


@pytest.fixture
def school(store: Store) -> SmallSchool:
    return small_school(store)


@pytest.fixture
def other(store: Store, school: SmallSchool) -> SectionId:
    return do(store, sections.create_section, school.course, school.term, "Maths B2")


def on(store: Store, section: SectionId, day: date = TODAY) -> set[bytes]:
    return set(repository.students_on(store.connection, section, day))


def test_several_are_enrolled_and_who_was_there_is_counted(store: Store, school: SmallSchool) -> None:
    do(store, service.enrol, school.section, school.anna, TERM_BEGINS)
    made = do(store, service.enrol_all, school.section, [school.anna, school.nikos, school.nikos], TODAY)
    assert made == (1, 2)
    assert on(store, school.section) == {school.anna, school.nikos}


def test_all_are_enrolled_or_none(store: Store, school: SmallSchool) -> None:
    do(store, sections.change_section, school.section, capacity=1)
    with pytest.raises(TooFewSeats) as refused:
        do(store, service.enrol_all, school.section, [school.anna, school.nikos], TODAY)
    assert refused.value.facts == {"seats": 1, "free": 1, "wanted": 2}
    assert on(store, school.section) == set()
    do(store, service.enrol_all, school.section, [school.anna], TODAY)
    with pytest.raises(SectionFull):
        do(store, service.enrol_all, school.section, [school.nikos], TODAY)


def test_a_student_moves_to_another_class_from_a_day_on(store: Store, school: SmallSchool, other: SectionId) -> None:
    do(store, service.enrol_all, school.section, [school.anna, school.nikos], TERM_BEGINS)
    assert do(store, service.transfer, school.section, [school.anna], other, TODAY) == 1
    assert on(store, school.section, TODAY - DAY) == {school.anna, school.nikos}
    assert on(store, school.section) == {school.nikos}
    assert on(store, other) == {school.anna}
    (stay,) = repository.stints(store.connection, school.section, school.anna)
    assert (stay.status, stay.end_date) == (EnrolmentStatus.DROPPED, TODAY - DAY)


def test_moving_on_the_first_day_takes_the_stay_back(store: Store, school: SmallSchool, other: SectionId) -> None:
    do(store, service.enrol, school.section, school.anna, TODAY)
    do(store, service.transfer, school.section, [school.anna], other, TODAY)
    assert repository.stints(store.connection, school.section, school.anna) == []
    with pytest.raises(NotEnrolled):
        do(store, service.transfer, school.section, [school.anna], other, TODAY)


def test_nobody_moves_into_a_full_class(store: Store, school: SmallSchool, other: SectionId) -> None:
    do(store, sections.change_section, other, capacity=0)
    do(store, service.enrol, school.section, school.anna, TERM_BEGINS)
    with pytest.raises(SectionFull):
        do(store, service.transfer, school.section, [school.anna], other, TODAY)
    assert on(store, school.section) == {school.anna}


def test_a_stay_with_marks_cannot_be_taken_back_by_moving(store: Store) -> None:
    school = teaching_school(store)
    other = do(store, sections.create_section, school.course, school.term, "Maths B2")
    do(store, attendance.mark, school.section, MONDAY, FIRST, school.anna, "P")
    with pytest.raises(HasRecords):
        do(store, service.transfer, school.section, [school.anna], other, TERM_BEGINS)


def test_a_stay_is_put_right(store: Store, school: SmallSchool) -> None:
    def correct(stint: int, begin: date, end: date | None, status: EnrolmentStatus) -> None:
        do(store, service.correct_stay, school.section, school.anna, stint, begin, end, status)

    do(store, service.enrol, school.section, school.anna, TERM_BEGINS)
    do(store, service.withdraw, school.section, school.anna, TODAY)
    correct(1, TERM_BEGINS, TODAY - DAY, EnrolmentStatus.COMPLETED)
    (stay,) = repository.stints(store.connection, school.section, school.anna)
    assert (stay.end_date, stay.status) == (TODAY - DAY, EnrolmentStatus.COMPLETED)
    with pytest.raises(Invalid) as refused:
        correct(1, TERM_BEGINS, None, EnrolmentStatus.WITHDRAWN)
    assert refused.value.facts["field"] == "end_date"
    with pytest.raises(EndsBeforeItBegins):
        correct(1, TODAY, TERM_BEGINS, EnrolmentStatus.DROPPED)
    do(store, service.enrol, school.section, school.anna, TODAY)
    with pytest.raises(AlreadyEnrolled):
        correct(1, TERM_BEGINS, None, EnrolmentStatus.ACTIVE)
    with pytest.raises(AlreadyEnrolled):
        correct(2, TERM_BEGINS, None, EnrolmentStatus.ACTIVE)

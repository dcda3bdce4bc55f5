"""Putting students into a section and taking them out."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from sms_core.attendance.table import MARK
from sms_core.enrolment import repository, service
from sms_core.enrolment.model import (
    AlreadyEnrolled,
    EndsBeforeItBegins,
    EnrolmentStatus,
    HasRecords,
    NotEnrolled,
    SectionFull,
)
from sms_core.errors import NotFound
from sms_core.grading.table import SCORE
from sms_core.ids import StudentId
from sms_core.sections import service as sections
from sms_core.store.unit import Store, Work
from sms_core.students import service as students
from tests.core.small_school import TERM_BEGINS, TODAY, SmallSchool, do, small_school
from tests.factories import AUTHOR

DAY = timedelta(days=1)


@pytest.fixture
def school(store: Store) -> SmallSchool:
    """One section, two students who are not in it yet."""
    return small_school(store)


def in_section(store: Store, school: SmallSchool, day: date) -> list[str]:
    return [entry.given_name for entry in repository.roster(store.connection, school.section, day)]


def marked(work: Work, school: SmallSchool, student: StudentId, day: date) -> None:
    work.create(MARK, school.section, day, 1, student, code="P")


def test_a_student_is_in_the_section_from_the_first_day_on(store: Store, school: SmallSchool) -> None:
    assert do(store, service.enrol, school.section, school.anna, TODAY) == 1
    assert in_section(store, school, TODAY - DAY) == []
    assert in_section(store, school, TODAY) == ["Άννα"]
    assert repository.students_on(store.connection, school.section, TODAY) == {school.anna}


def test_the_last_day_belongs_to_the_stay(store: Store, school: SmallSchool) -> None:
    do(store, service.enrol, school.section, school.anna, TERM_BEGINS)
    do(store, service.withdraw, school.section, school.anna, TODAY)
    assert in_section(store, school, TODAY) == ["Άννα"]
    assert in_section(store, school, TODAY + DAY) == []
    (stint,) = repository.stints(store.connection, school.section, school.anna)
    assert stint.status is EnrolmentStatus.WITHDRAWN
    assert stint.holds_on(TODAY)
    assert not stint.holds_on(TODAY + DAY)


def test_leaving_and_joining_again_makes_the_second_stint(store: Store, school: SmallSchool) -> None:
    do(store, service.enrol, school.section, school.anna, TERM_BEGINS)
    do(store, service.withdraw, school.section, school.anna, TODAY, EnrolmentStatus.DROPPED)
    assert do(store, service.enrol, school.section, school.anna, TODAY) == 2
    assert in_section(store, school, TODAY) == ["Άννα"]
    (entry,) = repository.roster(store.connection, school.section, TODAY)
    assert entry.stint == 2
    assert [one.stint for one in repository.of_student(store.connection, school.anna)] == [2, 1]


def test_nobody_is_in_a_section_twice_at_once(store: Store, school: SmallSchool) -> None:
    do(store, service.enrol, school.section, school.anna, TERM_BEGINS)
    with pytest.raises(AlreadyEnrolled) as refused:
        do(store, service.enrol, school.section, school.anna, TODAY)
    assert refused.value.facts == {"stint": 1}


def test_a_full_section_takes_nobody_until_somebody_leaves(store: Store, school: SmallSchool) -> None:
    do(store, sections.change_section, school.section, capacity=1)
    do(store, service.enrol, school.section, school.anna, TERM_BEGINS)
    with pytest.raises(SectionFull) as refused:
        do(store, service.enrol, school.section, school.nikos, TODAY)
    assert refused.value.facts == {"seats": 1}
    do(store, service.withdraw, school.section, school.anna, TODAY - DAY)
    do(store, service.enrol, school.section, school.nikos, TODAY)
    assert in_section(store, school, TODAY) == ["Nikos"]


def test_only_who_is_there_can_leave_and_not_before_coming(store: Store, school: SmallSchool) -> None:
    with pytest.raises(NotEnrolled):
        do(store, service.withdraw, school.section, school.anna, TODAY)
    do(store, service.enrol, school.section, school.anna, TODAY)
    with pytest.raises(EndsBeforeItBegins) as refused:
        do(store, service.withdraw, school.section, school.anna, TODAY - DAY)
    assert refused.value.facts == {"begin_date": TODAY}
    with pytest.raises(EndsBeforeItBegins):
        do(store, service.change_dates, school.section, school.anna, 1, TODAY, TODAY - DAY)


def test_dates_of_a_stay_can_be_corrected(store: Store, school: SmallSchool) -> None:
    do(store, service.enrol, school.section, school.anna, TODAY)
    do(store, service.change_dates, school.section, school.anna, 1, TERM_BEGINS, TODAY)
    (stint,) = repository.of_section(store.connection, school.section)
    assert (stint.begin_date, stint.end_date) == (TERM_BEGINS, TODAY)


def test_a_section_and_a_student_must_be_there(store: Store, school: SmallSchool) -> None:
    do(store, students.delete, school.nikos)
    with pytest.raises(NotFound):
        do(store, service.enrol, school.section, school.nikos, TODAY)


def test_an_enrolment_that_should_never_have_been_is_deleted_and_can_return(store: Store, school: SmallSchool) -> None:
    do(store, service.enrol, school.section, school.anna, TODAY)
    do(store, service.delete, school.section, school.anna, 1)
    assert repository.of_section(store.connection, school.section) == []
    with pytest.raises(NotFound):
        do(store, service.delete, school.section, school.anna, 1)
    assert do(store, service.enrol, school.section, school.anna, TODAY) == 1


def test_an_enrolment_with_a_mark_is_ended_and_not_deleted(store: Store, school: SmallSchool) -> None:
    do(store, service.enrol, school.section, school.anna, TERM_BEGINS)
    do(store, marked, school, school.anna, TODAY)
    with pytest.raises(HasRecords) as refused:
        do(store, service.delete, school.section, school.anna, 1)
    assert refused.value.facts == {"what": "mark"}


def test_an_enrolment_with_a_score_is_not_deleted(store: Store, school: SmallSchool) -> None:
    do(store, service.enrol, school.section, school.anna, TERM_BEGINS)
    with store.write("score", AUTHOR) as write:
        work = write.work
        work.create(SCORE, school.section, work.new_id(), school.anna, value=Decimal("17.5"), status="graded")
    with pytest.raises(HasRecords):
        do(store, service.delete, school.section, school.anna, 1)


def test_a_mistaken_second_stint_is_deleted_though_the_first_has_marks(store: Store, school: SmallSchool) -> None:
    do(store, service.enrol, school.section, school.anna, TERM_BEGINS)
    do(store, marked, school, school.anna, TERM_BEGINS + DAY)
    do(store, service.withdraw, school.section, school.anna, TODAY - DAY)
    do(store, service.enrol, school.section, school.anna, TODAY)
    do(store, service.delete, school.section, school.anna, 2)
    with pytest.raises(HasRecords):
        do(store, service.delete, school.section, school.anna, 1)


def test_students_come_in_the_order_of_their_names_with_their_seats(store: Store, school: SmallSchool) -> None:
    for student in (school.anna, school.nikos):
        do(store, service.enrol, school.section, student, TERM_BEGINS)
    do(store, service.set_seat, school.section, school.anna, 2, 3)
    grey, pappa = repository.roster(store.connection, school.section, TODAY)
    assert (grey.family_name, grey.seat_row) == ("Grey", None)
    assert (pappa.family_name, pappa.student_number, pappa.seat_row, pappa.seat_column) == ("Παππά", "00042", 2, 3)
    do(store, service.set_seat, school.section, school.anna, None, None)
    do(store, service.set_seat, school.section, school.nikos, None, None)
    assert all(entry.seat_row is None for entry in repository.roster(store.connection, school.section, TODAY))


def test_a_seating_plan_is_arranged_in_one_act(store: Store, school: SmallSchool) -> None:
    do(store, service.arrange_seats, school.section, {school.anna: (0, 1), school.nikos: (0, 0)})
    assert repository.seats(store.connection, school.section) == {school.anna: (0, 1), school.nikos: (0, 0)}
    do(store, service.arrange_seats, school.section, {school.anna: None, school.nikos: (2, 4)})
    assert repository.seats(store.connection, school.section) == {school.nikos: (2, 4)}

"""What the office does about attendance, on both databases: absences followed up, guests settled, lists."""

from datetime import timedelta
from decimal import Decimal

import pytest

from sms_core.attendance import repository, service
from sms_core.attendance.model import Counts, MinutesWithoutLate, RegisterNotTaken, UnknownCode
from sms_core.attendance.office import follow_up, guests
from sms_core.attendance.office.follow_up import DayAbsence, FollowUp, Outcome, Way
from sms_core.attendance.office.lists import AttendanceLine, attendance_lines
from sms_core.enrolment import service as enrolment
from sms_core.errors import Invalid, NotFound
from sms_core.ids import StudentId
from sms_core.sections import service as sections
from sms_core.store.undo import undo
from sms_core.store.unit import Store
from sms_core.tables import SCHOOL_SCHEMA
from sms_core.timetable import service as timetable
from sms_core.timetable.form_group import form_group_day
from sms_core.timetable.registers import registers_on
from tests.core.attendance.lessons import FIRST, MONDAY, SECOND, newcomer, teaching_school
from tests.core.small_school import TERM_BEGINS, SmallSchool, do
from tests.factories import AUTHOR

LAST_MONDAY = MONDAY - timedelta(days=7)


@pytest.fixture
def store(either_store: Store) -> Store:
    return either_store


@pytest.fixture
def school(store: Store) -> SmallSchool:
    return teaching_school(store)


def mark(store: Store, school: SmallSchool, student: StudentId, code: str, *, period: int = FIRST) -> None:
    do(store, service.mark, school.section, MONDAY, period, student, code)


def absences(store: Store) -> list[DayAbsence]:
    return follow_up.absences_on(store.connection, MONDAY)


def test_who_is_absent_without_excuse_is_to_be_called(store: Store, school: SmallSchool) -> None:
    mark(store, school, school.anna, "A")
    mark(store, school, school.nikos, "E")
    (absence,) = absences(store)
    assert (absence.student, absence.name, absence.student_number) == (school.anna, "Παππά, Άννα", "00042")
    assert [(x.title, x.period, x.code, x.office_code, x.absent) for x in absence.lessons] == [
        ("Maths B1", FIRST, "A", None, True)
    ]
    assert absence.is_open
    assert absence.follow_up == FollowUp()
    assert follow_up.absences_on(store.connection, LAST_MONDAY) == []


def test_a_call_is_noted_with_who_made_it_and_when(store: Store, school: SmallSchool) -> None:
    mark(store, school, school.anna, "A")
    do(store, follow_up.note_contact, school.anna, MONDAY, Outcome.NO_ANSWER, Way.PHONE, "twice")
    done = absences(store)[0].follow_up
    assert (done.outcome, done.way, done.contacted_by, done.note) == (
        Outcome.NO_ANSWER,
        Way.PHONE,
        AUTHOR.user,
        "twice",
    )
    assert done.contacted_at is not None
    do(store, follow_up.note_contact, school.anna, MONDAY, Outcome.REACHED)
    do(store, follow_up.set_note, school.anna, MONDAY, None)
    done = absences(store)[0].follow_up
    assert (done.outcome, done.note, done.settled) == (Outcome.REACHED, None, False)


def test_the_tried_come_after_the_untried_and_the_settled_last(store: Store, school: SmallSchool) -> None:
    eleni = newcomer(store)
    do(store, enrolment.enrol, school.section, eleni, TERM_BEGINS)
    for student in (school.anna, school.nikos, eleni):
        mark(store, school, student, "A")
    assert [one.name for one in absences(store)] == ["Grey, Nikos", "Παππά, Άννα", "Ωραίου, Ελένη"]
    do(store, follow_up.settle, school.nikos, MONDAY, "overslept")
    do(store, follow_up.note_contact, school.anna, MONDAY, Outcome.MESSAGE_LEFT, Way.MESSAGE)
    assert [one.name for one in absences(store)] == ["Ωραίου, Ελένη", "Παππά, Άννα", "Grey, Nikos"]


def test_settling_as_excused_puts_the_offices_mark_beside_every_unexcused_one(
    store: Store, school: SmallSchool
) -> None:
    mark(store, school, school.anna, "A")
    mark(store, school, school.anna, "A", period=SECOND)
    mark(store, school, school.nikos, "P")
    assert do(store, follow_up.settle, school.anna, MONDAY, "ill", "E") == 2
    row = next(r for r in repository.open_register(store.connection, school.section, MONDAY, FIRST).rows if r.number)
    anna = next(
        r
        for r in repository.open_register(store.connection, school.section, MONDAY, FIRST).rows
        if r.student == school.anna
    )
    assert row is not None
    assert (anna.code, anna.office_code, anna.office_note) == ("A", "E", "ill")
    (absence,) = absences(store)
    assert (absence.missed, absence.is_open, absence.follow_up.reason) == (0, False, "ill")
    do(store, follow_up.reopen, school.anna, MONDAY)
    assert absences(store)[0].is_open


def test_settling_can_be_undone_as_one(store: Store, school: SmallSchool) -> None:
    mark(store, school, school.anna, "A")
    with store.write("settle", AUTHOR) as write:
        follow_up.settle(write.work, school.anna, MONDAY, "ill", "E")
    with store.write("undo", AUTHOR) as undoing:
        undo(undoing.work, SCHOOL_SCHEMA, write.work.action.id)
    (absence,) = absences(store)
    assert (absence.missed, absence.follow_up) == (1, FollowUp())


def test_settling_refuses_what_cannot_be(store: Store, school: SmallSchool) -> None:
    with pytest.raises(UnknownCode):
        do(store, follow_up.settle, school.anna, MONDAY, None, "Z")
    with pytest.raises(NotFound):
        do(store, follow_up.note_contact, StudentId(school.term), MONDAY, Outcome.REACHED)
    with pytest.raises(Invalid):
        do(store, follow_up.set_note, school.anna, MONDAY, "x" * 1001)
    with pytest.raises(NotFound):
        do(store, follow_up.reopen, school.anna, MONDAY)
    assert do(store, follow_up.settle, school.anna, MONDAY, "nothing to excuse", "E") == 0


def test_a_guest_is_a_name_until_the_office_settles_who_it_is(store: Store, school: SmallSchool) -> None:
    eleni = newcomer(store)
    mark(store, school, school.anna, "P")
    guest = do(
        store, guests.add_guest, school.section, MONDAY, FIRST, " Eleni from C2 ", student_number="00099", code="P"
    )
    (noted,) = guests.guests(store.connection, school.section, MONDAY, FIRST)
    assert (noted.name, noted.student_number, noted.code, noted.title) == ("Eleni from C2", "00099", "P", "Maths B1")
    assert guests.unsettled(store.connection) == [noted]
    assert guests.likely(store.connection, noted) == eleni
    do(store, guests.mark_guest, guest, "L", 5)
    do(store, guests.settle_guest, guest, eleni)
    assert guests.unsettled(store.connection) == []
    rows = {row.student: row for row in repository.open_register(store.connection, school.section, MONDAY, FIRST).rows}
    assert (rows[eleni].code, rows[eleni].minutes_late, rows[eleni].enrolled) == ("L", 5, False)


def test_a_guest_who_was_marked_in_the_class_is_not_marked_twice(store: Store, school: SmallSchool) -> None:
    mark(store, school, school.anna, "P")
    guest = do(store, guests.add_guest, school.section, MONDAY, FIRST, "Anna?", code="L")
    with pytest.raises(guests.AlreadyMarked):
        do(store, guests.settle_guest, guest, school.anna)
    do(store, guests.remove_guest, guest)
    assert guests.unsettled(store.connection) == []


def test_a_guest_without_a_mark_settles_into_nothing(store: Store, school: SmallSchool) -> None:
    mark(store, school, school.anna, "P")
    guest = do(store, guests.add_guest, school.section, MONDAY, FIRST, "Somebody")
    assert guests.likely(store.connection, guests.unsettled(store.connection)[0]) is None
    do(store, guests.settle_guest, guest, newcomer(store))
    assert guests.unsettled(store.connection) == []
    assert len(repository.open_register(store.connection, school.section, MONDAY, FIRST).rows) == 2


def test_guests_refuse_what_cannot_be(store: Store, school: SmallSchool) -> None:
    with pytest.raises(RegisterNotTaken):
        do(store, guests.add_guest, school.section, MONDAY, FIRST, "Too early")
    mark(store, school, school.anna, "P")
    with pytest.raises(UnknownCode):
        do(store, guests.add_guest, school.section, MONDAY, FIRST, "Odd", code="Z")
    with pytest.raises(Invalid):
        do(store, guests.add_guest, school.section, MONDAY, FIRST, "  ")
    guest = do(store, guests.add_guest, school.section, MONDAY, FIRST, "Late")
    with pytest.raises(MinutesWithoutLate):
        do(store, guests.mark_guest, guest, "P", 4)


def line(store: Store, student: StudentId) -> AttendanceLine:
    found = attendance_lines(store.connection, TERM_BEGINS, MONDAY)
    return next(one for one in found if one.student == student)


def test_the_list_counts_days_and_lessons_and_minutes(store: Store, school: SmallSchool) -> None:
    do(store, service.mark, school.section, LAST_MONDAY, FIRST, school.anna, "A")
    mark(store, school, school.anna, "A")
    mark(store, school, school.anna, "E", period=SECOND)
    do(store, service.mark, school.section, MONDAY, FIRST, school.nikos, "L", 7)
    anna, nikos = line(store, school.anna), line(store, school.nikos)
    assert (anna.counts, anna.days_away, anna.last_away) == (Counts(absent=2, excused=1), 2, MONDAY)
    assert (nikos.counts, nikos.minutes_late, nikos.days_away, nikos.last_away) == (Counts(late=1), 7, 0, None)
    (only,) = attendance_lines(store.connection, LAST_MONDAY, LAST_MONDAY, school.section)
    assert (only.student, only.name, only.counts) == (school.anna, "Παππά, Άννα", Counts(absent=1))
    assert attendance_lines(store.connection, TERM_BEGINS, TERM_BEGINS) == []


def test_who_misses_much_on_enough_days_is_flagged(store: Store, school: SmallSchool) -> None:
    do(store, service.mark, school.section, LAST_MONDAY, FIRST, school.anna, "A")
    mark(store, school, school.anna, "P")
    mark(store, school, school.anna, "N", period=SECOND)
    anna = line(store, school.anna)
    assert anna.days == 2
    assert anna.is_chronic(Decimal(50), 2)
    assert not anna.is_chronic(Decimal("50.1"), 2)
    assert not anna.is_chronic(Decimal(50), 3)


def test_days_before_the_enrolment_are_in_no_list(store: Store, school: SmallSchool) -> None:
    eleni = newcomer(store)
    do(store, enrolment.enrol, school.section, eleni, MONDAY)
    do(store, service.mark, school.section, LAST_MONDAY, FIRST, eleni, "A", guest=True)
    do(store, service.mark, school.section, MONDAY, FIRST, eleni, "P")
    assert line(store, eleni).counts == Counts(present=1)


def test_the_registers_of_a_day_say_who_teaches_and_how_many_came(store: Store, school: SmallSchool) -> None:
    (before,) = registers_on(store.connection, MONDAY)
    assert (before.lesson.taken_at, before.teachers, before.counts) == (None, ("Bell, Anna",), Counts())
    mark(store, school, school.anna, "L")
    mark(store, school, school.nikos, "A")
    mark(store, school, school.nikos, "P", period=SECOND)
    first, second = registers_on(store.connection, MONDAY)
    assert (first.counts, first.lesson.scheduled) == (Counts(late=1, absent=1), True)
    assert (second.counts, second.lesson.scheduled) == (Counts(present=1), False)
    assert registers_on(store.connection, MONDAY, []) == []


def test_a_form_groups_day_shows_each_student_where_they_are(store: Store, school: SmallSchool) -> None:
    with store.write("more", AUTHOR) as write:
        work = write.work
        art = sections.create_section(work, school.course, school.term, "Art B")
        timetable.add_slot(work, art, 0, SECOND)
        enrolment.enrol(work, art, school.anna, TERM_BEGINS)
        for student in (school.anna, school.nikos):
            work.change(SCHOOL_SCHEMA.named("student"), student, form_group="B1")
        service.plan_absence(work, school.nikos, MONDAY, MONDAY)
    mark(store, school, school.anna, "P")
    day = form_group_day(store.connection, "B1", MONDAY)
    assert [period[:2] for period in day.periods] == [(FIRST, "1st"), (SECOND, "2nd")]
    assert [row.name for row in day.rows] == ["Grey, Nikos", "Παππά, Άννα"]
    nikos, anna = day.rows
    assert nikos.cells[0] is not None
    assert nikos.cells[0].planned is not None
    assert nikos.cells[1] is None
    assert [cell.title for cell in anna.cells if cell is not None] == ["Maths B1", "Art B"]
    assert [cell.effective for cell in anna.cells if cell is not None] == ["P", None]
    assert day.lessons == [(school.section, FIRST), (art, SECOND)]
    nobody = form_group_day(store.connection, "Z9", MONDAY)
    assert (nobody.rows, nobody.periods) == ((), ())


def test_guests_move_with_their_register_and_come_back_by_undo(store: Store, school: SmallSchool) -> None:
    do(store, service.take, school.section, MONDAY, FIRST)
    do(store, service.take, school.section, MONDAY, FIRST)  # a second time changes nothing
    guest = do(store, guests.add_guest, school.section, MONDAY, FIRST, "Nina")
    with store.write("move_register", AUTHOR) as write:
        service.move_register(write.work, school.section, (MONDAY, FIRST), (LAST_MONDAY, SECOND))
    (moved,) = guests.guests(store.connection, school.section, LAST_MONDAY, SECOND)
    assert (moved.id, moved.name) == (guest, "Nina")
    with store.write("undo", AUTHOR) as undoing:
        undo(undoing.work, SCHOOL_SCHEMA, write.work.action.id)
    assert [there.id for there in guests.guests(store.connection, school.section, MONDAY, FIRST)] == [guest]

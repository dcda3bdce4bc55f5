"""Taking a register, told as it happens."""

from datetime import date, time, timedelta

import pytest

from sms_core.attendance import codes, repository, service
from sms_core.attendance.model import (
    AttendanceCode,
    CountsAs,
    MinutesWithoutLate,
    ReasonNeeded,
    RegisterExists,
    RegisterNotTaken,
    UnknownCode,
    UnmarkedStudents,
)
from sms_core.attendance.register import RegisterState, RegisterView
from sms_core.enrolment import service as enrolment
from sms_core.enrolment.model import NotEnrolled
from sms_core.errors import NotFound
from sms_core.ids import StudentId
from sms_core.school.model import Unmarked
from sms_core.school.service import put_setting
from sms_core.sessions.model import EndsBeforeStart
from sms_core.store.undo import undo
from sms_core.store.unit import Store
from sms_core.tables import SCHOOL_SCHEMA
from tests.core.attendance.lessons import FIRST, MONDAY, SECOND, newcomer, teaching_school
from tests.core.small_school import SmallSchool, do
from tests.factories import AUTHOR, SCHOOL_MORNING

TUESDAY = MONDAY + timedelta(days=1)


@pytest.fixture
def school(store: Store) -> SmallSchool:
    return teaching_school(store)


def opened(store: Store, school: SmallSchool, day: date = MONDAY, period: int = FIRST) -> RegisterView:
    return repository.open_register(store.connection, school.section, day, period)


def codes_in(view: RegisterView) -> dict[StudentId, str | None]:
    return {row.student: row.code for row in view.rows}


def mark(store: Store, school: SmallSchool, student: StudentId, code: str, minutes: int | None = None) -> None:
    do(store, service.mark, school.section, MONDAY, FIRST, student, code, minutes)


def test_the_first_mark_takes_the_register(store: Store, school: SmallSchool) -> None:
    assert opened(store, school).state is RegisterState.NONE
    mark(store, school, school.anna, "P")
    view = opened(store, school)
    assert view.state is RegisterState.TAKEN
    assert view.taken_by == AUTHOR.user
    assert view.taken_at is not None
    assert abs(view.taken_at / 1e6 - SCHOOL_MORNING.timestamp()) < 3600
    assert codes_in(view) == {school.anna: "P", school.nikos: None}


def test_a_register_copies_the_start_of_its_period(store: Store, school: SmallSchool) -> None:
    mark(store, school, school.anna, "P")
    assert store.connection.value("SELECT scheduled_start FROM register") == 8 * 60 + 15


def test_a_second_mark_changes_no_register(store: Store, school: SmallSchool) -> None:
    mark(store, school, school.anna, "P")
    with store.write("mark", AUTHOR) as write:
        service.mark(write.work, school.section, MONDAY, FIRST, school.nikos, "A")
    assert set(write.changes.keys) == {"mark"}


def test_an_unknown_code_is_refused(store: Store, school: SmallSchool) -> None:
    with pytest.raises(UnknownCode):
        mark(store, school, school.anna, "Q")
    assert opened(store, school).state is RegisterState.NONE


def test_a_student_of_no_section_is_refused_unless_a_guest(store: Store, school: SmallSchool) -> None:
    eleni = newcomer(store)
    with pytest.raises(NotEnrolled):
        mark(store, school, eleni, "P")
    do(store, service.mark, school.section, MONDAY, FIRST, eleni, "P", guest=True)
    mark(store, school, eleni, "L", 5)
    guest = opened(store, school).rows[-1]
    assert (guest.student, guest.enrolled, guest.code, guest.minutes_late) == (eleni, False, "L", 5)


def test_a_withdrawn_student_can_be_marked_up_to_the_last_day(store: Store, school: SmallSchool) -> None:
    do(store, enrolment.withdraw, school.section, school.anna, MONDAY)
    mark(store, school, school.anna, "P")
    with pytest.raises(NotEnrolled):
        do(store, service.mark, school.section, TUESDAY, FIRST, school.anna, "P")


def test_a_lesson_in_no_period_is_refused(store: Store, school: SmallSchool) -> None:
    with pytest.raises(NotFound):
        do(store, service.mark, school.section, MONDAY, 9, school.anna, "P")


def test_minutes_go_with_late_alone(store: Store, school: SmallSchool) -> None:
    with pytest.raises(MinutesWithoutLate):
        mark(store, school, school.anna, "P", 7)
    mark(store, school, school.anna, "L")
    do(store, service.set_minutes, school.section, MONDAY, FIRST, school.anna, 7)
    assert opened(store, school).rows[1].minutes_late == 7
    mark(store, school, school.anna, "P")
    assert opened(store, school).rows[1].minutes_late is None
    with pytest.raises(MinutesWithoutLate):
        do(store, service.set_minutes, school.section, MONDAY, FIRST, school.anna, 7)


def test_clearing_leaves_no_mark_and_marking_again_starts_afresh(store: Store, school: SmallSchool) -> None:
    mark(store, school, school.anna, "L", 7)
    do(store, service.clear, school.section, MONDAY, FIRST, school.anna)
    assert codes_in(opened(store, school))[school.anna] is None
    mark(store, school, school.anna, "L")
    assert opened(store, school).rows[1].minutes_late is None


def test_clearing_keeps_the_note_and_what_the_office_said(store: Store, school: SmallSchool) -> None:
    mark(store, school, school.anna, "A")
    do(store, service.set_note, school.section, MONDAY, FIRST, school.anna, "Called home")
    do(store, service.override, school.section, MONDAY, FIRST, school.anna, "E", "Doctor's letter")
    do(store, service.clear, school.section, MONDAY, FIRST, school.anna)
    row = opened(store, school).rows[1]
    assert (row.code, row.effective, row.note, row.office_note) == (None, "E", "Called home", "Doctor's letter")


def test_a_note_can_come_before_the_mark(store: Store, school: SmallSchool) -> None:
    do(store, service.set_note, school.section, MONDAY, FIRST, school.anna, "No homework")
    view = opened(store, school)
    assert view.state is RegisterState.TAKEN
    assert view.unmarked == 2
    assert view.rows[1].note == "No homework"
    with pytest.raises(NotEnrolled):
        do(store, service.set_note, school.section, MONDAY, FIRST, newcomer(store), "Who?")


def test_marking_the_rest_leaves_what_is_marked(store: Store, school: SmallSchool) -> None:
    mark(store, school, school.anna, "A")
    everyone = [school.anna, school.nikos, school.nikos]
    assert do(store, service.mark_rest, school.section, MONDAY, FIRST, everyone, "P") == 1
    assert codes_in(opened(store, school)) == {school.anna: "A", school.nikos: "P"}
    assert do(store, service.mark_rest, school.section, MONDAY, FIRST, everyone, "P") == 0


def test_marking_the_rest_is_undone_in_one_step(store: Store, school: SmallSchool) -> None:
    mark(store, school, school.anna, "A")
    before = opened(store, school)
    with store.write("mark_rest", AUTHOR) as write:
        service.mark_rest(write.work, school.section, MONDAY, FIRST, [school.anna, school.nikos], "P")
    action = write.work.action.id
    with store.write("undo", AUTHOR, undoes=action) as write:
        assert undo(write.work, SCHOOL_SCHEMA, action) == []
    assert opened(store, school) == before
    with store.write("redo", AUTHOR, undoes=write.work.action.id) as again:
        undo(again.work, SCHOOL_SCHEMA, write.work.action.id)
    assert codes_in(opened(store, school)) == {school.anna: "A", school.nikos: "P"}


def test_undo_keeps_a_mark_that_was_changed_since(store: Store, school: SmallSchool) -> None:
    with store.write("mark_rest", AUTHOR) as write:
        service.mark_rest(write.work, school.section, MONDAY, FIRST, [school.anna, school.nikos], "P")
    mark(store, school, school.nikos, "L", 4)
    with store.write("undo", AUTHOR) as undoing:
        kept = undo(undoing.work, SCHOOL_SCHEMA, write.work.action.id)
    assert [(k.table, k.key[-1]) for k in kept] == [("mark", school.nikos)]
    assert codes_in(opened(store, school)) == {school.anna: None, school.nikos: "L"}


@pytest.mark.parametrize("code", ["P", "Q"])
def test_marking_the_rest_refuses_strangers_and_unknown_codes(store: Store, school: SmallSchool, code: str) -> None:
    students = [school.anna, newcomer(store)] if code == "P" else [school.anna]
    with pytest.raises(NotEnrolled if code == "P" else UnknownCode):
        do(store, service.mark_rest, school.section, MONDAY, FIRST, students, code)
    assert opened(store, school).state is RegisterState.NONE


def test_a_register_with_unmarked_students_is_not_handed_in(store: Store, school: SmallSchool) -> None:
    mark(store, school, school.anna, "P")
    with pytest.raises(UnmarkedStudents) as refused:
        do(store, service.submit, school.section, MONDAY, FIRST, Unmarked.BLOCK)
    assert refused.value.facts == {"count": 1}
    assert opened(store, school).state is RegisterState.TAKEN


def test_where_the_school_says_so_submitting_marks_the_rest_present(store: Store, school: SmallSchool) -> None:
    mark(store, school, school.anna, "A")
    assert do(store, service.submit, school.section, MONDAY, FIRST, Unmarked.PRESENT) == 1
    view = opened(store, school)
    assert view.state is RegisterState.SUBMITTED
    assert codes_in(view) == {school.anna: "A", school.nikos: "P"}


def test_submitting_again_changes_nothing(store: Store, school: SmallSchool) -> None:
    do(store, service.submit, school.section, MONDAY, FIRST, Unmarked.PRESENT)
    with store.write("submit", AUTHOR) as write:
        assert service.submit(write.work, school.section, MONDAY, FIRST, Unmarked.PRESENT) == 0
    assert not write.changes


def test_a_planned_absence_is_proposed_and_becomes_a_mark_on_submission(store: Store, school: SmallSchool) -> None:
    do(store, service.plan_absence, school.anna, MONDAY, MONDAY, to_time=time(9, 0), reason="Dentist")
    row = opened(store, school).rows[1]
    assert (row.effective, row.proposed, row.planned and row.planned.reason) == (None, "E", "Dentist")
    assert opened(store, school, period=SECOND).rows[1].proposed is None
    assert opened(store, school).unmarked == 1
    mark(store, school, school.nikos, "P")
    assert do(store, service.submit, school.section, MONDAY, FIRST, Unmarked.BLOCK) == 1
    assert codes_in(opened(store, school)) == {school.anna: "E", school.nikos: "P"}
    assert opened(store, school).rows[1].counts.excused == 1


def test_a_mark_holds_against_a_planned_absence(store: Store, school: SmallSchool) -> None:
    do(store, service.plan_absence, school.anna, MONDAY, MONDAY, code="N")
    mark(store, school, school.anna, "P")
    assert opened(store, school).rows[1].proposed is None
    do(store, service.submit, school.section, MONDAY, FIRST, Unmarked.PRESENT)
    assert codes_in(opened(store, school))[school.anna] == "P"


def test_after_submission_the_school_may_ask_for_a_reason(store: Store, school: SmallSchool) -> None:
    do(store, put_setting, "correction_reason", "required")
    do(store, service.submit, school.section, MONDAY, FIRST, Unmarked.PRESENT)
    with pytest.raises(ReasonNeeded):
        mark(store, school, school.anna, "A")
    with pytest.raises(ReasonNeeded):
        do(store, service.clear, school.section, MONDAY, FIRST, school.anna)
    with pytest.raises(ReasonNeeded):
        do(store, service.correct, school.section, MONDAY, FIRST, school.anna, "L", 5, "  ")
    do(store, service.set_note, school.section, MONDAY, FIRST, school.anna, "Bus strike")
    do(store, service.correct, school.section, MONDAY, FIRST, school.anna, "L", 5, "Came in the wrong room")
    row = opened(store, school).rows[1]
    assert (row.code, row.minutes_late, row.note) == ("L", 5, "Came in the wrong room; Bus strike")


def test_where_no_reason_is_asked_a_correction_is_a_mark(store: Store, school: SmallSchool) -> None:
    do(store, service.submit, school.section, MONDAY, FIRST, Unmarked.PRESENT)
    do(store, service.correct, school.section, MONDAY, FIRST, school.anna, "A")
    assert codes_in(opened(store, school))[school.anna] == "A"


def test_a_reason_that_leaves_no_room_for_the_note_takes_its_place(store: Store, school: SmallSchool) -> None:
    do(store, service.set_note, school.section, MONDAY, FIRST, school.anna, "x" * 399)
    do(store, service.correct, school.section, MONDAY, FIRST, school.anna, "P", None, "Seen in class")
    assert opened(store, school).rows[1].note == "Seen in class"


def test_the_offices_mark_stands_beside_the_teachers(store: Store, school: SmallSchool) -> None:
    with pytest.raises(RegisterNotTaken):
        do(store, service.override, school.section, MONDAY, FIRST, school.anna, "E")
    mark(store, school, school.anna, "A")
    do(store, service.override, school.section, MONDAY, FIRST, school.anna, "E", "Doctor's letter")
    row = opened(store, school).rows[1]
    assert (row.code, row.office_code, row.effective, row.counts.excused) == ("A", "E", "E", 1)
    do(store, service.override, school.section, MONDAY, FIRST, school.anna, None)
    assert opened(store, school).rows[1].effective == "A"
    with pytest.raises(UnknownCode):
        do(store, service.override, school.section, MONDAY, FIRST, school.anna, "Q")
    with pytest.raises(NotEnrolled):
        do(store, service.override, school.section, MONDAY, FIRST, newcomer(store), "E")


def test_a_register_taken_on_the_wrong_day_moves_with_its_marks(store: Store, school: SmallSchool) -> None:
    mark(store, school, school.anna, "L", 6)
    do(store, service.submit, school.section, MONDAY, FIRST, Unmarked.PRESENT)
    before = opened(store, school)
    with store.write("move_register", AUTHOR) as write:
        service.move_register(write.work, school.section, (MONDAY, FIRST), (TUESDAY, SECOND))
    moved = opened(store, school, TUESDAY, SECOND)
    assert codes_in(moved) == codes_in(before)
    assert moved.rows[1].minutes_late == 6
    assert (moved.taken_at, moved.submitted_at) == (before.taken_at, before.submitted_at)
    assert opened(store, school).state is RegisterState.NONE
    assert codes_in(opened(store, school)) == {school.anna: None, school.nikos: None}
    with store.write("undo", AUTHOR) as undoing:
        assert undo(undoing.work, SCHOOL_SCHEMA, write.work.action.id) == []
    assert opened(store, school) == before


def test_a_register_does_not_move_onto_another(store: Store, school: SmallSchool) -> None:
    mark(store, school, school.anna, "P")
    do(store, service.mark, school.section, TUESDAY, FIRST, school.anna, "A")
    with pytest.raises(RegisterExists):
        do(store, service.move_register, school.section, (MONDAY, FIRST), (TUESDAY, FIRST))
    with pytest.raises(NotFound):
        do(store, service.move_register, school.section, (MONDAY, SECOND), (TUESDAY, SECOND))


def test_planned_absences_change_and_go(store: Store, school: SmallSchool) -> None:
    absence = do(store, service.plan_absence, school.anna, MONDAY, TUESDAY, reason="Trip", code="N")
    do(store, service.change_planned_absence, absence, MONDAY, MONDAY, from_time=time(8, 0))
    (planned,) = repository.planned_absences(store.connection, school.anna)
    assert (planned.to_day, planned.from_time, planned.reason, planned.code) == (MONDAY, time(8, 0), None, None)
    do(store, service.remove_planned_absence, absence)
    assert repository.planned_absences(store.connection, school.anna) == []


def test_a_planned_absence_ends_after_it_begins(store: Store, school: SmallSchool) -> None:
    with pytest.raises(EndsBeforeStart):
        do(store, service.plan_absence, school.anna, TUESDAY, MONDAY)
    with pytest.raises(EndsBeforeStart):
        do(store, service.plan_absence, school.anna, MONDAY, MONDAY, from_time=time(10), to_time=time(9))
    with pytest.raises(UnknownCode):
        do(store, service.plan_absence, school.anna, MONDAY, MONDAY, code="Q")
    with pytest.raises(NotFound):
        do(store, service.plan_absence, StudentId(b"9" * 16), MONDAY, MONDAY)


def test_shipped_codes_are_made_once_and_keep_the_schools_words(store: Store, school: SmallSchool) -> None:
    do(store, codes.change_code, "E", label_en="Authorised")
    do(store, codes.ship_codes)
    known = repository.codes(store.connection)
    assert [(code.code, code.letter_en, code.letter_el) for code in known] == [
        ("P", "P", "Π"),
        ("L", "L", "Κ"),
        ("A", "A", "Α"),
        ("E", "E", "Δ"),
        ("N", "N", "Μ"),
    ]
    assert known[3].label_en == "Authorised"


def test_a_school_can_add_a_code(store: Store, school: SmallSchool) -> None:
    online = AttendanceCode("O", "Online", "Εξ αποστάσεως", CountsAs.PRESENT, "O", "Ξ", 6)
    do(store, codes.create_code, online)
    mark(store, school, school.anna, "O")
    assert repository.codes(store.connection)[-1] == online
    assert opened(store, school).rows[1].counts.present == 1


def test_a_mark_reads_little_of_its_own(store: Store, school: SmallSchool) -> None:
    mark(store, school, school.nikos, "P")
    asked: list[str] = []
    with store.write("mark", AUTHOR) as write:
        store.connection.raw.set_trace_callback(asked.append)
        service.mark(write.work, school.section, MONDAY, FIRST, school.anna, "P")
        store.connection.raw.set_trace_callback(None)
    reads = [statement for statement in asked if statement.lstrip().upper().startswith("SELECT")]
    assert len(reads) <= 3

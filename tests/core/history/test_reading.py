"""The journal read for people: in order, by pages, narrowed, and as far as one may see."""

from datetime import timedelta

import pytest

from sms_core.access.keys import Key
from sms_core.accounts.table import USER
from sms_core.attendance import service as attendance
from sms_core.attendance.codes import ship_codes
from sms_core.clock import to_micros
from sms_core.contacts import service as contacts
from sms_core.enrolment import service as enrolment
from sms_core.history import reading
from sms_core.history.model import Where
from sms_core.history.names import names_of
from sms_core.medical import service as medical
from sms_core.personal import service as personal
from sms_core.sessions import service as sessions
from sms_core.store.undo import undo
from sms_core.store.unit import Store, Work
from sms_core.students import service as students
from sms_core.tables import SCHOOL_SCHEMA
from tests.core.history.journals import MARIA, NOW, Diary, all_pages
from tests.core.small_school import TERM_BEGINS, TODAY
from tests.factories import AUTHOR


@pytest.fixture
def diary(either_store: Store) -> Diary:
    return Diary(either_store)


def lively(diary: Diary) -> None:
    """Anna is enrolled and marked, Nikos gets a phone; Maria renames Anna."""
    school = diary.school

    def codes(work: Work) -> None:
        ship_codes(work)
        sessions.create_period(work, 2, "2")

    diary.does("codes", codes)
    diary.does("enrol", lambda work: enrolment.enrol(work, school.section, school.anna, TERM_BEGINS), "Anna")
    diary.does("mark", lambda work: attendance.mark(work, school.section, TODAY, 2, school.anna, "A"), "Anna")
    diary.does("change_student_contact", lambda work: contacts.set_contact(work, school.nikos, phone="210"))
    diary.does("change_student", lambda work: students.change_identity(work, school.anna, given_name="Anne"), "", MARIA)


def test_the_newest_action_stands_first(diary: Diary) -> None:
    lively(diary)
    assert diary.verbs() == ["change_student", "change_student_contact", "mark", "enrol", "codes", "found"]


def test_pages_follow_each_other_without_gap_or_repetition(diary: Diary) -> None:
    lively(diary)
    pages = all_pages(diary.history(), Where(), 2)
    assert [len(page.entries) for page in pages if page.entries] == [2, 2, 2]
    verbs = [entry.action.verb for page in pages for entry in page.entries]
    assert verbs == diary.verbs()


def test_what_is_done_between_two_pages_moves_nothing(diary: Diary) -> None:
    lively(diary)
    first = diary.history().page(Where(), limit=3)
    diary.does("later", lambda work: students.create_tag(work, "Choir"))
    second = diary.history().page(Where(), first.before, 3)
    assert [entry.action.verb for entry in second.entries] == ["enrol", "codes", "found"]


def test_actions_are_narrowed_by_who_what_whom_where_and_when(diary: Diary) -> None:
    lively(diary)
    school = diary.school
    assert diary.verbs(Where(author=MARIA.user)) == ["change_student"]
    assert diary.verbs(Where(verbs=("mark", "enrol"))) == ["mark", "enrol"]
    assert diary.verbs(Where(tables=("student_contact",))) == ["change_student_contact"]
    assert diary.verbs(Where(student=school.nikos)) == ["change_student_contact", "found"]
    assert diary.verbs(Where(section=school.section)) == ["mark", "enrol", "found"]
    assert diary.verbs(Where(student=school.anna, section=school.section)) == ["mark", "enrol"]
    assert diary.verbs(Where(student=school.nikos, section=school.section)) == []


def test_a_day_begins_and_ends(diary: Diary) -> None:
    lively(diary)
    noon = to_micros(NOW + timedelta(hours=3))
    assert diary.verbs(Where(since=noon)) == []
    assert len(diary.verbs(Where(until=noon))) == 6
    assert diary.verbs(Where(since=noon, until=noon + 1)) == []


def test_about_a_row_only_its_own_changes_are_told(diary: Diary) -> None:
    lively(diary)
    school = diary.school
    page = diary.history().page(Where(about=("student", (school.anna,))))
    assert [entry.action.verb for entry in page.entries] == ["change_student", "mark", "enrol", "found"]
    founding = page.entries[-1]
    assert [(change.table, change.key) for change in founding.changes] == [("student", (school.anna,))]
    row = diary.history().page(Where(about=("student_contact", (school.nikos,))))
    assert [entry.action.verb for entry in row.entries] == ["change_student_contact"]


def test_a_table_that_one_may_not_view_is_not_told(diary: Diary) -> None:
    school = diary.school
    diary.does("change_student_medical", lambda work: medical.set_note(work, school.anna, "asthma"), "Άννα")
    assert diary.verbs(Where(tables=("student_medical",))) == ["change_student_medical"]
    assert diary.verbs(Where(tables=("student_medical",)), Key.STUDENTS_VIEW) == []


def test_of_an_action_that_is_seen_in_part_the_label_is_not_told(diary: Diary) -> None:
    school = diary.school

    def both(work: object) -> None:
        students.change_identity(work, school.anna, given_name="Anne")  # type: ignore[arg-type]
        medical.set_note(work, school.anna, "asthma")  # type: ignore[arg-type]

    diary.does("change_both", both, "asthma of Anna")
    whole = diary.history().page(Where(verbs=("change_both",))).entries[0]
    part = diary.history(Key.STUDENTS_VIEW).page(Where(verbs=("change_both",))).entries[0]
    assert (whole.is_partial, whole.action.label, whole.total) == (False, "asthma of Anna", 2)
    assert (part.is_partial, part.action.label) == (True, "")
    assert [change.table for change in part.changes] == ["student"]


def test_what_keeps_ones_screens_as_they_were_is_no_history(diary: Diary) -> None:
    diary.does("keep_layout", lambda work: personal.put_preference(work, AUTHOR.user, "layout", "x"))
    assert diary.verbs() == ["found"]


def test_an_undone_action_says_so_until_it_is_done_again(diary: Diary) -> None:
    school = diary.school

    def marks() -> list[tuple[str, bool]]:
        return [(entry.action.verb, entry.is_undone) for entry in diary.history().page(Where(), limit=3).entries]

    renamed = diary.does("change_student", lambda work: students.change_identity(work, school.anna, given_name="Anne"))
    with diary.store.write("undo", AUTHOR, undoes=renamed) as write:
        undo(write.work, SCHOOL_SCHEMA, renamed)
    assert marks() == [("undo", False), ("change_student", True), ("found", False)]
    with diary.store.write("redo", AUTHOR, undoes=write.work.action.id) as again:
        undo(again.work, SCHOOL_SCHEMA, write.work.action.id)
    assert marks() == [("redo", False), ("undo", True), ("change_student", False)]


def test_a_long_action_tells_some_changes_and_how_many_there_are(diary: Diary) -> None:
    def many(work: object) -> None:
        for number in range(30):
            students.admit(work, "Bell", f"Anna{number}", str(900 + number))  # type: ignore[arg-type]

    made = diary.does("import", many)
    entry = diary.history().page(Where()).entries[0]
    assert (len(entry.changes), entry.total) == (reading.SHOWN, 30)
    whole = diary.history().entry(made)
    assert whole is not None
    assert len(whole.changes) == 30


def test_people_and_things_are_called_by_their_names(diary: Diary) -> None:
    lively(diary)
    school = diary.school
    diary.does("account", lambda work: work.create(USER, MARIA.user, login="m", display_name="Maria", state="active"))
    entries = diary.history().page(Where()).entries
    assert next(entry.who for entry in entries if entry.action.verb == "change_student") == "Maria"
    names = names_of(diary.store.connection, SCHOOL_SCHEMA, [change for e in entries for change in e.changes])
    assert names["student", school.anna] == "Anne Παππά"
    assert names["section", school.section] == "Maths B1"


def test_a_stretch_without_anything_in_sight_is_gone_through_in_parts(
    diary: Diary, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "_LOOKED_AT", 4)
    monkeypatch.setattr(reading, "_BLOCK", 2)
    lively(diary)
    for _ in range(8):
        diary.does("keep_layout", lambda work: personal.put_preference(work, AUTHOR.user, "layout", str(work.now)))
    pages = all_pages(diary.history(), Where(), 1)
    assert any(not page.entries for page in pages[:-1])
    verbs = [entry.action.verb for page in pages for entry in page.entries]
    assert verbs == ["change_student", "change_student_contact", "mark", "enrol", "codes", "found"]

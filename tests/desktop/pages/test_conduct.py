"""Conduct notes in the window: written, found, closed, taken back; and the early warning that they are part of."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from sms_core.access.roles import ADMIN, REGISTRAR, TEACHER, VIEWER, Role
from sms_core.attendance import service as attendance
from sms_core.conduct import repository, service
from sms_core.conduct.model import ConductKind, ConductNote
from sms_core.conduct.repository import Asked
from sms_core.early_warning.model import Part
from sms_core.ids import Id, UserId
from sms_core.store.journal import Author
from sms_core.store.unit import Work
from sms_desktop.models.classes import ROSTER_TIER
from sms_desktop.pages.classes.class_page import ClassPage
from sms_desktop.pages.conduct.page import ConductPage
from sms_desktop.pages.notes.desk import NoteDesk
from sms_desktop.pages.student.conduct import NoteLine
from sms_desktop.pages.student.page import StudentPage
from sms_desktop.ui.buttons import Button
from sms_desktop.ui.form import Form
from sms_desktop.ui.timeline import Timeline
from tests.desktop.factories import AUTHOR, TODAY
from tests.desktop.pages.filling import picked
from tests.desktop.pages.pages_at_work import SIZE, elsewhere, opened
from tests.desktop.walking import nameless, twins

YESTERDAY = TODAY - timedelta(days=1)
COLLEAGUE = Author(UserId(b"\x07" * 16), AUTHOR.device)


def noted(bench, text="Pushed a classmate.", number=0, author=AUTHOR, **named) -> Id:
    """An incident that is there already."""
    student = bench.school.students[number]
    day, kind = named.pop("day", TODAY), named.pop("kind", ConductKind.INCIDENT)

    def job(store):
        with store.write("note", author) as write:
            return service.note(write.work, student, day, kind, text, **named)

    return bench.lanes.write(job).result()


def the_notes(bench) -> list[ConductNote]:
    return bench.read(lambda connection: repository.notes(connection, Asked()))


def listed(bench, role: Role = REGISTRAR, rows: int | None = None) -> ConductPage:
    page = ConductPage(bench.context(role))
    bench.bot.addWidget(page)
    page.resize(*SIZE)
    page.show()
    bench.waits_for(lambda: page.bar.whole is not None and (rows is None or page.model.rowCount() == rows))
    bench.is_quiet()
    return page


def column(page: ConductPage, key: str) -> list[str]:
    place = page.model.column_of(key)
    return [str(page.model.index(row, place).data() or "") for row in range(page.model.rowCount())]


def form_of(bench, desk: NoteDesk) -> Form:
    bench.waits_for(lambda: desk._asking.form is not None)
    return desk._asking.form


def presses(bench, desk: NoteDesk, name: str) -> None:
    panel = desk._asking._panel
    button = panel.findChild(Button, name)
    assert button is not None, name
    bench.bot.mouseClick(button, Qt.MouseButton.LeftButton)
    bench.is_quiet()


def profile(bench, role: Role = REGISTRAR, number: int = 0) -> StudentPage:
    student = bench.school.students[number]
    page = opened(bench, lambda context: StudentPage(context, student), role)
    bench.waits_for(lambda: page.warning._found is not None or not page.warning.may_see)
    return page


# --- writing


def test_a_note_is_written_beside_the_list_and_taken_back_from_the_toast(bench):
    page = listed(bench)
    assert page.view.states.currentWidget() is page.view.empty
    page.commands()["new"].run()
    form = form_of(bench, page._desk)
    picked(bench, form, "student", "Family03")
    bench.waits_for(
        lambda: any(title == "Mathematics B1" for _, title in page._desk._asking.form["section"].spec.choices)
    )
    form["kind"].switch._buttons["incident"].click()
    assert "severity" in form.names
    form["severity"].show_value("4")
    form["text"].edit.setPlainText("Pushed a classmate.")
    form["follow_up"].edit.setText("Call the parents")
    form["section"].show_value(bench.school.section.hex())
    presses(bench, page._desk, "side_save")
    bench.waits_for(lambda: page.model.rowCount() == 1)
    (note,) = the_notes(bench)
    assert (note.student, note.kind, note.severity) == (bench.school.students[3], ConductKind.INCIDENT, 4)
    assert (note.section, note.follow_up, note.author) == (bench.school.section, "Call the parents", AUTHOR.user)
    assert page.toasts.current.text.text() == "Note on Oliver Family03 saved"
    assert page.view.side is None
    page.toasts.current.acted.emit()
    bench.waits_for(lambda: page.model.rowCount() == 0)


def test_praise_is_asked_no_severity_and_keeps_none(bench):
    noted(bench, severity=3)
    page = listed(bench, rows=1)
    page.row_opened(page.model.id_at(0), "")
    form = form_of(bench, page._desk)
    assert form["severity"].current() == "3"
    form["kind"].switch._buttons["praise"].click()
    assert "severity" not in form.names
    presses(bench, page._desk, "side_save")
    bench.waits_for(lambda: the_notes(bench)[0].kind is ConductKind.PRAISE)
    assert the_notes(bench)[0].severity is None


def test_what_cannot_be_is_said_beside_its_field_and_typing_stays(bench):
    page = listed(bench)
    page.new_note()
    form = form_of(bench, page._desk)
    presses(bench, page._desk, "side_save")
    assert form["text"].problem
    form["student"].edit.setText("Nobody at all")
    presses(bench, page._desk, "side_save")
    assert form["student"].problem
    picked(bench, form, "student", "Family01")
    form["text"].edit.setPlainText("Later")
    form["day"].edit.setText("24/11/2026")
    presses(bench, page._desk, "side_save")
    bench.waits_for(lambda: bool(form["day"].problem))
    assert form["text"].edit.toPlainText() == "Later"
    assert the_notes(bench) == []


def test_categories_are_free_and_those_in_use_are_suggested(bench):
    noted(bench, category="Phone")
    page = listed(bench, rows=1)
    page.new_note()
    form = form_of(bench, page._desk)
    assert picked(bench, form, "category", "pho").text == "Phone"
    form["category"].edit.setText("Something new")
    assert form["category"].current() == "Something new"
    assert form["category"].check()


# --- follow-ups


def test_what_is_still_to_do_stands_first_and_its_state_is_said_in_words(bench):
    noted(bench, "today", 0)
    noted(bench, "someday", 1, day=YESTERDAY, follow_up="Talk")
    noted(bench, "late", 2, day=TODAY - timedelta(days=9), follow_up="Call", follow_up_by=YESTERDAY)
    page = listed(bench, rows=3)
    assert column(page, "text") == ["late", "someday", "today"]
    state = page.model.column_of("state")
    bench.waits_for(lambda: page.model.index(0, state).data() is not None)
    words = [page._day.drawn(page.kind.columns[state], value).pills for value in ("20779 -", "- -", "- 20780", None)]
    assert [pill[0][0] if pill else "" for pill in words] == ["Overdue, 22 Nov", "To do", "Done 23 Nov", ""]


def test_a_follow_up_is_closed_with_how_it_ended_and_can_be_opened_again(bench):
    noted(bench, follow_up="Call the parents", follow_up_by=TODAY)
    page = listed(bench, rows=1)
    page.row_opened(page.model.id_at(0), "")
    form_of(bench, page._desk)
    presses(bench, page._desk, "note_close")
    form = page._desk._asking.form
    form["outcome"].edit.setPlainText("They come on Friday.")
    presses(bench, page._desk, "side_save")
    bench.waits_for(lambda: not the_notes(bench)[0].is_open)
    (note,) = the_notes(bench)
    assert (note.closed_on, note.closed_by, note.outcome) == (TODAY, AUTHOR.user, "They come on Friday.")
    page.row_opened(page.model.id_at(0), "")
    form_of(bench, page._desk)
    said = page._desk._asking._panel.findChild(QLabel, "note_closed")
    assert "They come on Friday." in said.text()
    presses(bench, page._desk, "note_reopen")
    bench.waits_for(lambda: the_notes(bench)[0].is_open)


def test_a_note_that_is_removed_is_gone_and_undone(bench):
    noted(bench)
    page = listed(bench, rows=1)
    page.row_opened(page.model.id_at(0), "")
    form_of(bench, page._desk)
    presses(bench, page._desk, "note_remove")
    bench.waits_for(lambda: page.model.rowCount() == 0)
    bench.runner.undo()
    bench.waits_for(lambda: page.model.rowCount() == 1)
    page.model.check_all(True)
    page.remove_checked()
    bench.waits_for(lambda: page.model.rowCount() == 0)
    assert page.toasts.current is not None


def test_a_note_removed_elsewhere_under_the_hands_is_said(bench):
    note = noted(bench)
    page = listed(bench, rows=1)
    page.row_opened(page.model.id_at(0), "")
    form_of(bench, page._desk)["text"].edit.setPlainText("half typed")
    elsewhere(bench, lambda work: service.remove_note(work, note))
    bench.waits_for(lambda: not page._desk._asking._panel.save.isEnabled())
    assert page._desk._asking.form["text"].edit.toPlainText() == "half typed"


# --- who may


def test_a_teacher_corrects_her_own_notes_and_reads_those_of_others(bench):
    noted(bench, "mine", section=bench.school.section)
    noted(bench, "theirs", 1, author=COLLEAGUE, section=bench.school.section)
    page = listed(bench, TEACHER, rows=2)
    for row, text in enumerate(column(page, "text")):
        page.row_opened(page.model.id_at(row), "")
        form = form_of(bench, page._desk)
        assert form["text"].spec.editable == (text == "mine")
        assert (page._desk._asking._panel.findChild(Button, "note_remove") is not None) == (text == "mine")
    assert not page.may_remove
    assert page.kind.column("author") is None


def test_without_the_permission_there_is_nothing_of_conduct_in_a_profile(bench):
    noted(bench)
    page = profile(bench, VIEWER)
    assert "conduct" not in [tab.key for tab in page.view.tabs.tabs]
    warning = page.warning._found.told.warning
    assert (warning.tier, warning.incidents) == (None, None)
    assert page.view.tier.isHidden()
    assert not page.warning.card.lines[Part.BEHAVIOUR].isEnabled()


# --- the profile and the roster


def test_a_student_s_notes_stand_on_the_profile_and_a_new_one_appears(bench):
    noted(bench, "first", severity=2, category="Phone", section=bench.school.section)
    page = profile(bench)
    page.show_part("conduct")
    bench.waits_for(lambda: len(page.findChildren(NoteLine)) == 1)
    assert page.conduct.part.counts.text().startswith("1 ")
    page.conduct.offer_new()
    form = form_of(bench, page.conduct.desk)
    assert "student" not in form.names
    form["text"].edit.setPlainText("second")
    with bench.bot.waitSignal(page.undo_offered):
        presses(bench, page.conduct.desk, "side_save")
    bench.waits_for(lambda: len(the_notes(bench)) == 2)
    bench.waits_for(lambda: sum(not line.isHidden() for line in page.findChildren(NoteLine)) == 2)


def test_another_question_in_the_same_panel_is_not_answered_with_a_note(bench):
    page = profile(bench, ADMIN)
    page.show_part("conduct")
    page.conduct.offer_new()
    form_of(bench, page.conduct.desk)["text"].edit.setPlainText("half typed")
    page.stays.offer_withdraw()
    page.stays.offer_enrol()
    assert page.conduct.desk._asking.form is None
    bench.bot.mouseClick(page.view.panel.save, Qt.MouseButton.LeftButton)
    bench.is_quiet()
    assert the_notes(bench) == []


def absent(bench, number: int = 0) -> None:
    def act(work: Work) -> None:
        attendance.mark(work, bench.school.section, TODAY, 2, bench.school.students[number], "A")

    elsewhere(bench, act)


def rows_shown(page: StudentPage) -> list[str]:
    """The titles of the rows at the side."""
    shown = (one for one in page.view.panel.findChildren(Timeline, "warning_rows") if one.isVisible())
    return [event.title for one in shown for event in one.events]


def test_each_line_of_the_early_warning_opens_the_rows_behind_it(bench):
    absent(bench)
    noted(bench, "Pushed a classmate.", category="Fight", severity=4)
    page = profile(bench)
    card = page.warning.card
    bench.waits_for(card.isVisible)
    assert "No tier yet" in card.none.text()
    assert card.lines[Part.ATTENDANCE].points == "2 points"
    for part, words in ((Part.ATTENDANCE, "Mathematics B1"), (Part.BEHAVIOUR, "Fight")):
        card.lines[part].click()
        bench.waits_for(lambda words=words: rows_shown(page) == [words])
    student = page.student
    elsewhere(bench, lambda work: service.note(work, student, TODAY, ConductKind.INCIDENT, "Again."))
    bench.waits_for(lambda: page.warning._found.told.warning.incidents == 2)


def test_a_teacher_s_early_warning_says_that_it_is_of_her_classes(bench):
    absent(bench)
    page = profile(bench, TEACHER)
    assert "in my classes" in page.warning.card.span.text()
    office = profile(bench, REGISTRAR)
    assert "in my classes" not in office.warning.card.span.text()


@pytest.mark.parametrize("role", [REGISTRAR, TEACHER, VIEWER], ids=["office", "teacher", "viewer"])
def test_the_roster_has_a_tier_for_those_who_may_see_all_of_it(bench, role):
    absent(bench)
    page = opened(bench, lambda context: ClassPage(context, bench.school.section), role)
    shown = not page.view.roster.table.isColumnHidden(ROSTER_TIER)
    assert shown == (role is not VIEWER)
    if shown:
        bench.waits_for(lambda: bool(page._words.tiers))
        assert page._students.index(0, ROSTER_TIER).data() == "–"


# --- how it reads


def test_everything_has_a_name_and_no_two_the_same_in_both_languages(bench):
    noted(bench, follow_up="Call", follow_up_by=YESTERDAY + timedelta(days=3))
    page = listed(bench, rows=1)
    page.row_opened(page.model.id_at(0), "")
    form_of(bench, page._desk)
    for language in ("el", "en"):
        bench.languages.switch(language)
        page.retranslate()
        assert not nameless(page)
        assert not twins(page)


def test_the_parts_on_the_profile_have_names_and_say_their_points_aloud(bench):
    absent(bench)
    noted(bench, severity=2, category="Phone")
    page = profile(bench)
    bench.waits_for(page.warning.card.isVisible)
    spoken = page.warning.card.lines[Part.BEHAVIOUR].accessibleName()
    assert spoken.startswith("Behaviour, ")
    assert spoken.endswith("1 point")
    for part in ("overview", "conduct"):
        page.show_part(part)
        bench.is_quiet()
        bench.bot.wait(30)
        assert not nameless(page)
        assert not twins(page)

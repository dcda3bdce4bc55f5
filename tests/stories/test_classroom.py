"""The classroom in two real windows: scores, a note and a lock cross while the teacher has no network."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from server_sync.founding import SERVER_AUTHOR
from server_sync.opening import open_school
from sms_core.clock import ShiftedClock
from sms_core.conduct import repository as conduct
from sms_core.grading import service as grading
from sms_core.ids import SectionId, StudentId
from sms_core.store.connection import Connection
from sms_core.students import service as students
from sms_core.sync.outbox import count_waiting
from sms_desktop.pages.classes.class_page import ClassPage
from sms_desktop.pages.conduct.page import ConductPage
from sms_desktop.pages.history.page import HistoryPage
from sms_desktop.pages.issues.page import IssuesPage
from sms_desktop.pages.issues.view import IssueCard
from sms_desktop.pages.printing.saving import SavePdf
from sms_desktop.pages.reading import Kind, Thing
from sms_desktop.sync.status import SyncKind
from sms_desktop.ui.change_block import Points
from sms_desktop.ui.day_list import DayRow
from sms_desktop.ui.form import Form
from sms_desktop.ui.labels import Label
from tests.stories.desktops import Person
from tests.stories.line import Line
from tests.stories.sheets import Sheet
from tests.stories.world import OFFICE, SCHOOL_DAY, TEACHER, Prepared, on_server

pytestmark = pytest.mark.story
FAMILY, GIVEN = "Παπαδημητρίου", "Ευγενία"
QUIZ, ORAL = "Quiz 1", "Oral 1"
TYPED = ("17,5", "m", "Χ", "?", "λ 12")  # a comma, and the codes of both alphabets
SHOWN = ["17.5", "M", "X", "?", "L 12"]
LOCKED = 5  # the row of the student whose result the office locks
SAID = "Pushed a classmate on the stairs."


@pytest.fixture
def school(school: Prepared, clock: ShiftedClock) -> Prepared:
    """One student of the class has a Greek name."""
    held = open_school(school.config, clock)
    with held.reading() as connection:
        sql = "SELECT student FROM enrolment WHERE section = ? AND deleted = 0 ORDER BY student LIMIT 1"
        student = connection.value(sql, (school.section,))
    with held.writing("rename", SERVER_AUTHOR) as write:
        students.change_identity(write.work, StudentId(student), family_name=FAMILY, given_name=GIVEN)
    held.database.close()
    return school


@pytest.fixture(autouse=True)
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Whoever is asked where to save, takes this file."""
    chosen = tmp_path / "cards.pdf"

    def choose(dialog: SavePdf) -> None:
        dialog.fileSelected.emit(str(chosen))
        dialog.deleteLater()

    monkeypatch.setattr(QFileDialog, "open", choose)
    monkeypatch.setattr(SavePdf, "open", choose)
    return chosen


def test_what_was_done_in_the_classroom_offline_meets_what_the_office_did(
    school: Prepared, server: tuple[str, int], line: Line, teacher: Person, office: Person, file: Path
) -> None:
    # Both windows show the gradebook of the class; the scores of the quiz reach the office at once.
    teacher.starts(line.address)
    teacher.signs_in(TEACHER)
    office.starts("http://{}:{}".format(*server))
    office.signs_in(OFFICE)
    for person in (teacher, office):
        person.waits_for_state(SyncKind.UP_TO_DATE)
    hers, theirs = Sheet(teacher, school.section), Sheet(office, school.section)
    count = len(hers.students)
    assert count > LOCKED
    first = [str(10 + n % 8) for n in range(count)]
    hers.types(QUIZ, first)
    office.waits_for(lambda: theirs.shown(QUIZ) == first)
    assert theirs.students == hers.students
    locked = StudentId(hers.students[LOCKED])

    # The network goes. She adds an assessment, types its scores, notes an incident, and publishes.
    line.cut()
    adds_assessment(hers)
    hers.types(ORAL, [*TYPED, "2"])
    assert [text for text in hers.shown(ORAL) if text] == [*SHOWN, "2"]
    incident = notes_incident(teacher)
    publishes(hers)
    offline = teacher.waits_for_state(SyncKind.OFFLINE)
    assert offline.waiting > 0
    assert theirs.titles == [QUIZ]

    # Meanwhile the office locks the result of one of her students.
    locks(office, theirs, school.section, locked)
    assert theirs.result(locked)[1] == "lock"
    office.waits_for(lambda: on_server(school, locked_value(locked)) is not None)
    assert hers.result(locked)[1] == ""

    # The network returns: the office sees the scores that could be taken, published, and the incident.
    line.mend()
    teacher.waits_for(lambda: teacher.reads(count_waiting) == 0)
    office.waits_for(lambda: [text for text in theirs.shown(ORAL) if text] == SHOWN)
    office.waits_for(lambda: theirs.is_published(ORAL))
    assert on_server(school, published(ORAL)) == 1
    assert sees_incident(office, incident)

    # Her sheet shows the server's lock, and the score that was refused waits where she can see it.
    teacher.waits_for(lambda: hers.result(locked)[1] == "lock")
    value = on_server(school, locked_value(locked))
    assert teacher.reads(locked_value(locked)) == value
    assert hers.result(locked) == theirs.result(locked)
    (issue,) = teacher.issues()
    assert (issue.kind, issue.table, issue.reason) == ("rejected", "score", "sheet_locked")
    assert issue.mine["value"] == 2000
    teacher.waits_for(lambda: hers.shown(ORAL)[LOCKED] == "")
    card = said_on_the_sync_page(teacher)
    assert all(words in card for words in (ORAL, "2", "The office unlocks it")), card

    # A score typed into the locked sheet is refused with a word, and what stood there stands.
    hers.comes_forward()
    hers.types(QUIZ, ["3"], row=LOCKED)
    hers.is_written()
    assert any("The result is locked" in words for words in hers.said), hers.said
    assert hers.shown(QUIZ) == first
    assert teacher.reads(count_waiting) == 0

    # She pastes a column and takes that back from the history: the office sees both, and what it wrote since stays.
    theirs.comes_forward()
    pasted = [str(19 - n % 4) for n in range(LOCKED)]
    hers.pastes(QUIZ, pasted)
    office.waits_for(lambda: theirs.shown(QUIZ)[:LOCKED] == pasted)
    theirs.types(QUIZ, ["20"])
    teacher.waits_for(lambda: hers.shown(QUIZ)[0] == "20")
    kept = undoes_from_history(teacher, QUIZ)
    assert f"{LOCKED - 1} records go back" in kept
    assert "stays: it was changed since" in kept
    office.waits_for(lambda: theirs.shown(QUIZ) == ["20", *first[1:]])
    teacher.waits_for(lambda: teacher.reads(count_waiting) == 0)

    # The office makes the report cards of the class in Greek.
    cards = makes_cards(office, school, file)
    assert len(cards) == count
    (hers_alone,) = [text for text in cards if FAMILY in text]
    assert GIVEN in hers_alone
    assert "Έλεγχος προόδου" in hers_alone


def adds_assessment(sheet: Sheet) -> None:
    sheet.page.view.add.click()
    form = sheet.page.asking.form
    assert form is not None
    fills(form, title=ORAL)
    sheet.page.view.side.save.click()
    sheet.person.waits_for(lambda: ORAL in sheet.titles)


def notes_incident(person: Person) -> str:
    """About the student with the Greek name, by the page of conduct; the name as it is written there."""
    page = person.opens_page(ConductPage, "conduct")
    person.waits_for(lambda: page.bar.whole is not None)
    page.commands()["new"].run()
    person.waits_for(lambda: page._desk is not None and page._desk._asking.form is not None)
    form = page._desk._asking.form
    fills(form, student=FAMILY)
    person.waits_for(lambda: bool(form["student"].list.found.options))
    form["student"].pick(form["student"].list.found.options[0])
    person.waits_for(lambda: len(page._desk._asking.form["section"].spec.choices) > 0)
    form = page._desk._asking.form
    form["kind"].switch._buttons["incident"].click()
    form = page._desk._asking.form
    form["severity"].show_value("3")
    form["text"].edit.setPlainText(SAID)
    page.view.side.save.click()
    person.waits_for(lambda: page.model.rowCount() == 1)
    return SAID


def publishes(sheet: Sheet) -> None:
    """The new assessment alone; without a connection it is said that it goes later."""
    sheet.comes_forward()
    sheet.person.waits_for(lambda: sheet.page.publishing.is_offline)
    sheet.page.publishing.offer(sheet.page.model.assessment_at(sheet.column(ORAL)).id)
    assert sheet.page.view.side.save.text() == f"Publish {ORAL}"
    sheet.page.view.side.save.click()
    sheet.person.waits_for(lambda: sheet.is_published(ORAL))
    assert sheet.offered[-1] == f"Published here: {ORAL}. It is sent when there is a connection."


def locks(person: Person, sheet: Sheet, section: SectionId, student: StudentId) -> None:
    """Fix the result of the term as it stands."""
    session = sheet.page._found.book.session
    person.place.runner.write(
        "lock_final", "", lambda work: grading.lock_finals(work, section, session, [student], SCHOOL_DAY)
    )
    person.waits_for(lambda: sheet.result(student)[1] == "lock")


def sees_incident(person: Person, words: str) -> bool:
    """Whether the page of conduct has it."""
    page = person.opens_page(ConductPage, "conduct")
    person.waits_for(lambda: page.model.rowCount() == 1)
    place = page.model.column_of("text")
    person.waits_for(lambda: page.model.index(0, place).data() is not None)
    (note,) = person.reads(lambda connection: conduct.notes(connection, conduct.Asked()))
    return page.model.index(0, place).data() == words and note.text == words


def said_on_the_sync_page(person: Person) -> str:
    page = person.opens_page(IssuesPage, "sync")
    person.waits_for(lambda: bool(page.findChildren(IssueCard)))
    return " ".join(label.text() for label in page.findChildren(IssueCard)[0].findChildren(Label))


def undoes_from_history(person: Person, label: str) -> str:
    """Open the last act with that label and press Undo; what was said before of what it would do."""
    page = person.opens_page(HistoryPage, "history")
    view = page.view

    def rows() -> list[DayRow]:
        return [one for one in view.list.days.lines if isinstance(one, DayRow) and label in one.title]

    person.waits_for(lambda: page.has_read and bool(rows()))
    view.list.setCurrentIndex(view.list.days.index(view.list.days.row_of(rows()[0].key)))
    person.presses(view.list, Qt.Key.Key_Return)
    person.waits_for(lambda: view.side.isVisible() and view.side.save.isEnabled())
    told = " ".join(point.words for one in view.side.findChildren(Points) for point in one.points)
    view.side.save.click()
    person.waits_for(lambda: rows()[0].title.startswith("Taken back"))
    return told


def makes_cards(person: Person, school: Prepared, file: Path) -> list[str]:
    """The report cards of the class, from its tab; the text of each page."""
    frame = person.desktop.window.frame
    frame.open_thing(Thing(Kind.CLASS, school.section, school.title))
    page = frame.page
    assert isinstance(page, ClassPage)
    person.waits_for(lambda: page.has_read)
    page.printing.offer()
    person.waits_for(lambda: page.printing.asking.form is not None)
    for name, value in (("paper", "report_card"), ("language", "el")):
        select = page.printing.asking.form[name].select
        select.set_key(value)
        select.activated.emit(select.currentIndex())
    person.clicks("print_to_pdf")
    person.waits_for(lambda: page.printing._toasts.current is not None)
    assert "cards.pdf saved" in page.printing._toasts.current.text.text()
    return [" ".join(one.extract_text().split()) for one in PdfReader(file).pages]


def fills(form: Form, **texts: str) -> None:
    for name, text in texts.items():
        form[name].edit.setText(text)
        form[name].edit.textEdited.emit(text)


def locked_value(student: StudentId):  # type: ignore[no-untyped-def] # a reading
    sql = "SELECT locked_value FROM final_grade WHERE student = ? AND locked = 1 AND deleted = 0"
    return lambda connection: connection.value(sql, (student,))


def published(title: str):  # type: ignore[no-untyped-def] # a reading
    def read(connection: Connection) -> object:
        return connection.value("SELECT published FROM assessment WHERE title = ?", (title,))

    return read

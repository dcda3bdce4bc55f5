"""A class with thirty students and its gradebook at a desk: what the tests of the Gradebook page stand on."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from sms_core.access.keys import Key
from sms_core.access.roles import ADMIN
from sms_core.clock import ShiftedClock
from sms_core.courses import service as courses
from sms_core.enrolment import service as enrolment
from sms_core.grading import service as grading
from sms_core.grading.model import GREEK_ID
from sms_core.grading.scales import ship_scales
from sms_core.ids import AssessmentId, Id, IdSource, SectionId, StudentId
from sms_core.school import service as school
from sms_core.sections import service as sections
from sms_core.sessions import service as sessions
from sms_core.sessions.model import SessionType
from sms_core.store.connection import Connection
from sms_core.store.database import Database
from sms_core.store.unit import Store, Work
from sms_core.students import service as students
from sms_desktop.i18n import Languages
from sms_desktop.ops.gradebook import OpenGradebook, read_gradebook
from sms_desktop.pages.gradebook.page import GradebookPage
from sms_desktop.session import LocalLedger
from sms_desktop.ui.appearance import Appearance
from tests.desktop.pages.desk import AUTHOR, Desk
from tests.factories import SCHOOL_MORNING

SIZE = (1142, 694)
YEAR = (date(2026, 9, 11), date(2027, 6, 11))
TERM = (date(2026, 9, 11), date(2027, 1, 20))
SECOND = (date(2027, 1, 21), date(2027, 6, 11))
EN = ("Anna", "Νίκος", "Ελένη", "Oliver", "Amelia", "Jonas")
WORKS = (("Homework 1", "homework", 10, date(2026, 10, 2)), ("Quiz 1", "quiz", 20, date(2026, 10, 9)),
         ("Quiz 2", "quiz", 20, date(2026, 11, 20)))  # fmt: skip


@dataclass
class GradeWorld:
    """The school, and a page at it."""

    desk: Desk
    look: Appearance
    bot: QtBot
    section: SectionId
    other: SectionId
    terms: tuple[Id, Id]
    students: list[StudentId]
    works: dict[str, AssessmentId]
    categories: dict[str, bytes]
    said: list[tuple[str, str]] = field(default_factory=list)
    offered: list[str] = field(default_factory=list)
    pages: list[GradebookPage] = field(default_factory=list)

    def opens(self, keys: frozenset[Key] = ADMIN.keys) -> GradebookPage:
        context = self.desk.context(self.look, keys)
        context.terms.read()
        self.waits(lambda: context.terms.current is not None)
        page = GradebookPage(context)
        self.bot.addWidget(page)
        self.pages.append(page)
        page.said.connect(lambda text, tone: self.said.append((text, tone)))
        page.undo_offered.connect(lambda words, _: self.offered.append(words))
        page.resize(*SIZE)
        page.show()
        self.waits(lambda: page.has_read)
        return page

    def at(self, page: GradebookPage, row: int, title: str) -> tuple[int, int]:
        """Put the cursor on a cell."""
        column = page.model.column_of(self.works[title])
        page.view.table.setFocus()
        page.view.table.put_cursor(row, column)
        return row, column

    def types(self, page: GradebookPage, text: str, end: Qt.Key = Qt.Key.Key_Return) -> None:
        """Type into the cell with the cursor; the first key opens the editor."""
        table = page.view.table
        press(table, text[0])
        editor = page.typist.editor.line
        assert editor is not None
        for letter in text[1:]:
            press(editor, letter)
        self.bot.keyClick(editor, end)

    def waits(self, true: Callable[[], bool]) -> None:
        self.bot.waitUntil(true, timeout=10_000)

    def is_quiet(self) -> None:
        """Nothing is being written, read or waited for."""
        self.waits(lambda: self.desk.runner.writes_open == 0)
        self.bot.wait(120)

    def stored(self, row: int, title: str) -> tuple[object, object, object] | None:
        """Value (in thousandths), status and lateness of a score in the database."""
        self.is_quiet()
        sql = "SELECT value, status, late FROM score WHERE assessment = ? AND student = ? AND deleted = 0"
        found = self.desk.lanes.read(lambda c: c.one(sql, (self.works[title], self.students[row]))).result()
        return None if found is None else tuple(found)

    def opened(self, page: GradebookPage) -> OpenGradebook:
        """The gradebook as the database has it."""
        context = page.context
        job = read_gradebook(context.clock, context.grants, self.section, context.terms.current)
        return self.desk.lanes.read(job).result()

    def writes(self, act: Callable[[Work], object]) -> None:
        """Somebody else's change arrives: without an action of this session."""

        def job(store: Store) -> object:
            with store.write("elsewhere", AUTHOR) as write:
                act(write.work)
            return write.changes

        changes = self.desk.lanes.write(job).result()
        self.desk.runner.sync_changed(type(changes)(changes.keys))  # type: ignore[attr-defined] # a ChangeSet


@pytest.fixture
def grades(tmp_path: Path, plain_look: Appearance, languages: Languages, qtbot: QtBot) -> Iterator[GradeWorld]:
    made: dict[str, object] = {}

    def fill(connection: Connection, database: Database) -> None:
        clock = ShiftedClock(SCHOOL_MORNING)
        store = Store(connection, database.statements, LocalLedger(), clock, IdSource(clock))
        with store.write("fill", AUTHOR) as write:
            made.update(_school(write.work))

    desk = Desk(tmp_path, fill)
    world = GradeWorld(desk, plain_look, qtbot, **made)  # type: ignore[arg-type]
    yield world
    for page in world.pages:
        page.hide()
    world.is_quiet()
    desk.close()


def _school(work: Work) -> dict[str, object]:
    school.put_setting(work, "name", "3rd Gymnasium")
    if work.connection.value("SELECT count(*) FROM grading_scale", ()) == 0:
        ship_scales(work)
    year = sessions.create_session(work, "2026–27", SessionType.SCHOOL_YEAR, *YEAR, 2027)
    terms = tuple(
        sessions.create_session(work, title, SessionType.TERM, *days, 2027, parent=year)
        for title, days in (("Term 1", TERM), ("Term 2", SECOND))
    )
    course = courses.create_course(work, "MAT", "Mathematics")
    section = sections.create_section(work, course, year, "Mathematics B1", grading_scale=Id(GREEK_ID))
    other = sections.create_section(work, course, year, "Mathematics C1", grading_scale=Id(GREEK_ID))
    kinds = {
        name: grading.create_category(work, section, title, Decimal(weight), kind=kind)
        for name, title, weight, kind in (
            ("homework", "Homework", 40, "assignment"), ("quiz", "Quizzes", 60, "quiz"),
        )
    }  # fmt: skip
    works = {
        title: grading.create_assessment(
            work, section, kinds[kind], title, Decimal(most), assigned_on=day, due_on=day, published=title != "Quiz 2"
        )
        for title, kind, most, day in WORKS
    }
    people = []
    for place in range(30):
        student = students.admit(work, f"Family{place:02}" if place else "Pappa", EN[place % 6], f"{20300 + place}")
        enrolment.enrol(work, section, student, YEAR[0])
        people.append(student)
    people = [*people[1:], people[0]]  # Pappa stands last
    return {
        "section": section, "other": other, "terms": terms, "students": people, "works": works, "categories": kinds,
    }  # fmt: skip


def press(widget: QWidget, letter: str) -> None:
    """One key, of any alphabet."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        key = QKeyEvent(kind, ord(letter.upper()), Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(widget, key)


def clipboard(text: str) -> None:
    """What another program has copied."""
    QGuiApplication.clipboard().setText(text)


def part(page: QWidget, kind: type, name: str):  # type: ignore[no-untyped-def] # any widget
    found = page.findChild(kind, name)
    assert found is not None, name
    return found

"""An office of sixty students, at its list: what the tests of the Students page stand on."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from sms_core.access.keys import Key
from sms_core.access.roles import ADMIN
from sms_core.clock import ShiftedClock
from sms_core.contacts import service as contacts
from sms_core.courses import service as courses
from sms_core.enrolment import service as enrolment
from sms_core.ids import IdSource
from sms_core.sections import service as sections
from sms_core.sessions import service as sessions
from sms_core.sessions.model import SessionType
from sms_core.store.connection import Connection
from sms_core.store.database import Database
from sms_core.store.paging import ListQuery
from sms_core.store.unit import Store, Work
from sms_core.students import service as students
from sms_core.students.model import StudentStatus
from sms_desktop.i18n import Languages
from sms_desktop.pages.students.page import StudentsPage
from sms_desktop.session import LocalLedger
from sms_desktop.ui.appearance import Appearance
from tests.desktop.pages.desk import AUTHOR, Desk
from tests.factories import SCHOOL_MORNING

FAMILIES = ("Παππά", "Άρη", "Bell", "Grey", "Ζώη", "Ames")
GIVEN = ("Άννα", "Anna", "Νίκος", "Ελένη", "Oliver", "Kai", "Αννα", "Mary", "Ίρις", "Jonas")
SIZE = (1142, 694)


def school(work: Work) -> None:
    """Sixty students in two years; the last of each family has left."""
    year = sessions.create_session(work, "2026–27", SessionType.SCHOOL_YEAR, date(2026, 9, 1), date(2027, 6, 30), 2027)
    section = sections.create_section(work, courses.create_course(work, "MAT", "Maths"), year, "Maths B1", code="M-B1")
    sections.create_section(work, courses.create_course(work, "HIS", "History"), year, "History B1", capacity=1)
    choir = students.create_tag(work, "Choir")
    for number in range(60):
        family, given = FAMILIES[number % 6], GIVEN[number // 6]
        status = StudentStatus.WITHDRAWN if number >= 54 else StudentStatus.ACTIVE
        year_level, form = "AB"[number % 2], f"{'AB'[number % 2]}{number % 3 + 1}"
        student = students.admit(
            work, family, given, f"{20_000 + number}", status=status, year_level=year_level, form_group=form
        )
        if number % 10 == 0:
            students.tag(work, student, choir)
        if number % 3:
            guardian = contacts.add_guardian(work, family, "Γονέας", mobile=f"694 000 {number:04}")
            contacts.link_guardian(work, student, guardian, emergency_order=1)
        if number < 20:
            enrolment.enrol(work, section, student, date(2026, 9, 11))


@dataclass
class Office:
    """A page of the office, its desk, and what it says."""

    desk: Desk
    look: Appearance
    bot: QtBot
    said: list[tuple[str, str]]
    noted: list[str]
    pages: list[StudentsPage]

    def opens(self, keys: frozenset[Key] = ADMIN.keys) -> StudentsPage:
        page = StudentsPage(self.desk.context(self.look, keys))
        self.bot.addWidget(page)
        self.pages.append(page)
        page.said.connect(lambda text, tone: self.said.append((text, tone)))
        page.noted.connect(self.noted.append)
        page.resize(*SIZE)
        page.show()
        self.waits(lambda: page.model.rowCount() > 0 and page.bar.whole is not None)
        return page

    def waits(self, true: Callable[[], bool]) -> None:
        self.bot.waitUntil(true, timeout=10_000)

    def is_quiet(self) -> None:
        """Nothing is being written, read or waited for."""
        self.waits(lambda: self.desk.runner.writes_open == 0)
        self.bot.wait(80)

    def closes(self, page: StudentsPage) -> None:
        page.settle()
        self.is_quiet()
        page.hide()

    def asks(self, page: StudentsPage, query: ListQuery) -> list[str]:
        with self.bot.waitSignal(page.model.answered):
            page.show_query(query)
        return names(page)


@pytest.fixture
def office(tmp_path: Path, plain_look: Appearance, languages: Languages, qtbot: QtBot) -> Iterator[Office]:
    def fill(connection: Connection, database: Database) -> None:
        clock = ShiftedClock(SCHOOL_MORNING)
        store = Store(connection, database.statements, LocalLedger(), clock, IdSource(clock))
        with store.write("fill", AUTHOR) as write:
            school(write.work)

    desk = Desk(tmp_path, fill)
    made = Office(desk, plain_look, qtbot, [], [], [])
    yield made
    for page in made.pages:
        page.hide()
    made.is_quiet()
    desk.close()


def names(page: StudentsPage) -> list[str]:
    return [str(page.model.index(row, 0).data()) for row in range(page.model.rowCount())]


def cells(page: StudentsPage, key: str, rows: range) -> list[str]:
    column = page.model.column_of(key)
    return [str(page.model.index(row, column).data() or "") for row in rows]


def shows(page: StudentsPage, *keys: str) -> None:
    """Take columns into view that are not usually shown."""
    for key in keys:
        page.arrangement._on_column_toggled(key, True)


def part(page: QWidget, kind: type, name: str):  # type: ignore[no-untyped-def] # any widget
    found = page.findChild(kind, name)
    assert found is not None, name
    return found

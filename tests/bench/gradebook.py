"""The gradebook on the screen: 30 students and 40 assessments opened, a range of 30 × 5 pasted, and that undone.

Every figure counts until the window has painted the cells; a paste counts until it is written as well.
"""

import os
import statistics
import time
from collections.abc import Callable
from contextlib import closing
from decimal import Decimal

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from sms_core.access.grants import Grant, Grants
from sms_core.access.keys import Reach
from sms_core.access.roles import ADMIN
from sms_core.clock import ShiftedClock, school_day
from sms_core.courses import service as courses
from sms_core.enrolment import service as enrolment
from sms_core.grading import service as grading
from sms_core.grading.entry import ScoreEntry
from sms_core.grading.model import GREEK_ID
from sms_core.ids import DeviceId, Id, IdSource, SectionId, StudentId, UserId
from sms_core.school.repository import settings
from sms_core.sections import service as sections
from sms_core.store.connection import Connection
from sms_core.store.database import Database
from sms_core.store.journal import Author
from sms_core.store.unit import Store, Work
from sms_core.sync.outbox import ReplicaLedger
from sms_core.tables import SCHOOL_SCHEMA
from sms_desktop.ops.lanes import Lanes
from sms_desktop.ops.runner import Runner
from sms_desktop.pages.gradebook.page import GradebookPage
from sms_desktop.ui.appearance import Appearance
from tests.bench.calibration import Machine
from tests.bench.figures import RUNS, Figure, at_most
from tests.bench.school import NOON
from tests.desktop.contexts import a_context

LIMIT_MS = 150
STUDENTS, WORKS, PASTED = 30, 40, 5
SIZE = (1366, 720)
AUTHOR = Author(UserId(b"\x01" * 16), DeviceId(b"\x02" * 16))


def grid(database: Database, machine: Machine) -> list[Figure]:
    """`classroom.grid`, `classroom.paste` and `classroom.undo`."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    with closing(_Desk(database, app)) as desk:
        opened, pasted, undone = [], [], []
        for _ in range(RUNS):
            desk.shows(desk.small)
            opened.append(_until_painted(desk, lambda: desk.page.open_class(desk.large), desk.is_open))
            pasted.append(_until_painted(desk, desk.paste, desk.is_pasted))
            undone.append(_until_painted(desk, desk.runner.undo, desk.is_undone))
        page = desk.page
        page.hide()
    figures = zip(("grid", "paste", "undo"), (opened, pasted, undone), strict=True)
    return [at_most(f"classroom.{name}", statistics.median(taken), "ms", LIMIT_MS, machine) for name, taken in figures]


class _Desk:
    """A page over the replica, with a large and a small gradebook made in it."""

    def __init__(self, database: Database, app: QApplication) -> None:
        self.database = database
        self.clock = ShiftedClock(NOON)
        self.lanes = Lanes(self)
        self.runner = Runner(self.lanes, AUTHOR, SCHOOL_SCHEMA)
        self.large, self.small = self.lanes.write(self._make).result()
        grants = Grants(AUTHOR.user, None, (Grant(ADMIN.keys, Reach.SCHOOL, None),))
        context = a_context(Appearance(app, theme="light"), self.runner, self.clock, grants)
        context.terms.read()
        _until(lambda: context.terms.current is not None)
        self.page = GradebookPage(context)
        self.page.resize(*SIZE)
        self.page.show()
        self.page.open_class(self.large)
        _until(self.is_open)
        lines = [[f"{(row + column) % 20},5" for column in range(PASTED)] for row in range(STUDENTS)]
        QGuiApplication.clipboard().setText("\n".join("\t".join(line) for line in lines))

    def make_store(self, connection: Connection) -> Store:
        ids = IdSource(self.clock)
        return Store(connection, self.database.statements, ReplicaLedger(ids), self.clock, ids)

    def shows(self, section: SectionId) -> None:
        """Open a gradebook and wait for it."""
        self.page.open_class(section)
        _until(lambda: self.page.model.columnCount() == 3 and self.is_quiet())

    def is_quiet(self) -> bool:
        return self.runner.writes_open == 0

    def is_open(self) -> bool:
        return self.page.model.columnCount() == WORKS + 2 and self.page.model.rowCount() == STUDENTS

    def paste(self) -> None:
        self.page.view.table.put_cursor(0, 1)
        self.page.pasting.paste()

    def is_pasted(self) -> bool:
        return self.is_quiet() and self.page.model.text_at(0, 1) == "0.5"

    def is_undone(self) -> bool:
        return self.is_quiet() and self.page.model.text_at(0, 1) == "12"

    def close(self) -> None:
        self.runner.close()
        self.lanes.close()

    def _make(self, store: Store) -> tuple[SectionId, SectionId]:
        with store.write("fill", AUTHOR) as write:
            return _gradebook(write.work, WORKS), _gradebook(write.work, 1)


def _gradebook(work: Work, count: int) -> SectionId:
    """A class of the school's students, scored in everything."""
    connection = work.connection
    today = school_day(ShiftedClock(NOON), settings(connection).time_zone)
    year = connection.value("SELECT id FROM academic_session WHERE type = 'school_year' ORDER BY start_date DESC")
    course = courses.create_course(work, f"BENCH{count}", f"Bench {count}")
    section = sections.create_section(work, course, Id(year), f"Bench {count}", grading_scale=Id(GREEK_ID))
    people = [
        StudentId(Id(row[0])) for row in connection.all("SELECT id FROM student ORDER BY id LIMIT ?", (STUDENTS,))
    ]
    for student in people:
        enrolment.enrol(work, section, student, today)
    kinds = [grading.create_category(work, section, f"Kind {n}", Decimal(25), drop_lowest=1) for n in range(4)]
    for number in range(count):
        assessment = grading.create_assessment(
            work, section, kinds[number % 4], f"Work {number}", Decimal(20), assigned_on=today, due_on=today
        )
        grading.set_scores(work, section, assessment, {student: ScoreEntry(Decimal(12)) for student in people})
    return section


def _until_painted(desk: _Desk, act: Callable[[], object], holds: Callable[[], bool]) -> float:
    """From an act to the end of the paint that shows what it did, in ms."""
    viewport = desk.page.view.table.viewport()
    began = time.perf_counter()
    act()
    _until(holds)
    viewport.repaint()
    return (time.perf_counter() - began) * 1000


def _until(holds: Callable[[], bool]) -> None:
    deadline = time.perf_counter() + 60
    while not holds():
        QApplication.processEvents()
        time.sleep(0.0005)
        if time.perf_counter() > deadline:
            raise RuntimeError("the interface did not get there")

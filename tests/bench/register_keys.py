"""Thirty keys of a register, as fast as they can be sent: the right marks, the cursor at the end, and the CPU of a key.

The CPU is that of the whole process: the key, the painting, the write in its lane and the answer to it.
"""

import os
import statistics
import time
from collections.abc import Callable
from contextlib import closing

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from sms_core.access.grants import Grant, Grants
from sms_core.access.keys import Reach
from sms_core.access.roles import ADMIN
from sms_core.attendance.repository import open_register
from sms_core.clock import ShiftedClock, school_day
from sms_core.courses import service as courses
from sms_core.enrolment import service as enrolment
from sms_core.ids import DeviceId, Id, IdSource, StudentId, UserId
from sms_core.school.repository import settings
from sms_core.sections import service as sections
from sms_core.store.connection import Connection
from sms_core.store.database import Database
from sms_core.store.journal import Author
from sms_core.store.unit import Store
from sms_core.sync.outbox import ReplicaLedger
from sms_core.tables import SCHOOL_SCHEMA
from sms_desktop.ops.lanes import Lanes
from sms_desktop.ops.lessons import LessonKey
from sms_desktop.ops.runner import Runner
from sms_desktop.pages.attendance.page import AttendancePage
from sms_desktop.ui.appearance import Appearance
from tests.bench.calibration import Machine
from tests.bench.figures import RUNS, Figure, at_most
from tests.bench.school import NOON
from tests.desktop.contexts import a_context

LIMIT_MS = 20
KEYS = "ppalepppap" * 3
SIZE = (1366, 720)
AUTHOR = Author(UserId(b"\x01" * 16), DeviceId(b"\x02" * 16))


def keys(database: Database, machine: Machine) -> list[Figure]:
    """`classroom.keys`."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    with closing(_Desk(database, app)) as desk:
        taken = [desk.types(period) for period in range(1, RUNS + 1)]
        desk.page.hide()
    return [at_most("classroom.keys", statistics.median(taken), "ms", LIMIT_MS, machine)]


class _Desk:
    """The page over the replica, with a class of thirty made in it."""

    def __init__(self, database: Database, app: QApplication) -> None:
        self.database = database
        self.clock = ShiftedClock(NOON)
        self.lanes = Lanes(self)
        self.runner = Runner(self.lanes, AUTHOR, SCHOOL_SCHEMA)
        self.section, self.day = self.lanes.write(self._make).result()
        grants = Grants(AUTHOR.user, None, (Grant(ADMIN.keys, Reach.SCHOOL, None),))
        self.page = AttendancePage(a_context(Appearance(app, theme="light"), self.runner, self.clock, grants))
        self.page.resize(*SIZE)
        self.page.show()

    def make_store(self, connection: Connection) -> Store:
        ids = IdSource(self.clock)
        return Store(connection, self.database.statements, ReplicaLedger(ids), self.clock, ids)

    def types(self, period: int) -> float:
        """Thirty keys in the register of a period nobody has taken; the CPU of one, in ms."""
        lesson = LessonKey(self.section, self.day, period)
        self.page.open_register(lesson)
        register = self.page.register
        _until(lambda: bool(register.name) and register.lesson == lesson)
        table = register.view.table
        table.move_cursor(0)
        began = time.process_time()
        for letter in KEYS:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                key = QKeyEvent(kind, Qt.Key(ord(letter.upper())), Qt.KeyboardModifier.NoModifier, letter)
                QApplication.sendEvent(table, key)
            QApplication.processEvents()
        _until(lambda: self.runner.writes_open == 0)
        taken = (time.process_time() - began) * 1000 / len(KEYS)
        view = self.lanes.read(lambda connection: open_register(connection, *lesson)).result()
        if "".join(row.code or "-" for row in view.rows) != KEYS.upper() or table.cursor_row != len(KEYS) - 1:
            raise RuntimeError("the marks are not those that were typed")
        return taken

    def close(self) -> None:
        self.runner.close()
        self.lanes.close()

    def _make(self, store: Store):  # type: ignore[no-untyped-def] # the section and the day
        with store.write("fill", AUTHOR) as write:
            work = write.work
            today = school_day(ShiftedClock(NOON), settings(work.connection).time_zone)
            year = work.connection.value(
                "SELECT id FROM academic_session WHERE type = 'school_year' ORDER BY start_date DESC"
            )
            course = courses.create_course(work, "BENCHKEYS", "Bench keys")
            section = sections.create_section(work, course, Id(year), "Bench keys")
            rows = work.connection.all("SELECT id FROM student ORDER BY id LIMIT ?", (len(KEYS),))
            for row in rows:
                enrolment.enrol(work, section, StudentId(Id(row[0])), today)
        return section, today


def _until(holds: Callable[[], bool]) -> None:
    deadline = time.perf_counter() + 60
    while not holds():
        QApplication.processEvents()
        time.sleep(0.0005)
        if time.perf_counter() > deadline:
            raise RuntimeError("the interface did not get there")

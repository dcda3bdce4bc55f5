"""An open register in one of its modes, and hands for it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from sms_core.attendance.office.guests import guests
from sms_core.attendance.repository import open_register
from sms_core.enrolment.repository import seats
from sms_core.timetable import service as timetable
from sms_desktop.ops.lessons import LessonKey
from sms_desktop.pages.attendance.page import AttendancePage
from sms_desktop.pages.attendance.register_modes import Mode
from tests.desktop.factories import AUTHOR, TODAY

NO = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier


class Room:
    """An open register in one of its modes, and hands for it."""

    def __init__(self, bench, mode=Mode.LIST, role=None, server=None):
        self.bench = bench
        context = bench.context(role) if role is not None else bench.context()
        self.page = AttendancePage(context._replace(server=server))
        bench.bot.addWidget(self.page)
        self.page.resize(1142, 700)
        self.page.show()
        self.page.open_register(bench.school.lesson)
        self.register = self.page.register
        bench.waits_for(lambda: bool(self.register.name))
        self.model = self.register.view.table.model()
        self.switch(mode)

    def switch(self, mode):
        if self.register.modes.mode is not mode:
            self.register.view.header.modes.findChild(object, f"segment_{mode}").click()
        self.marker.setFocus()

    @property
    def view(self):
        return self.register.view

    @property
    def marker(self):
        return self.register.view.marker

    @property
    def tiles(self):
        return self.register.view.tiles.model

    def types(self, letters):
        self.bench.bot.keyClicks(self.marker, letters)

    def presses(self, key, modifier=NO):
        self.bench.bot.keyClick(self.marker, key, modifier)

    def greek(self, letter, key):
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(self.marker, QKeyEvent(kind, key, NO, letter))

    def middle(self, row) -> QPoint:
        return self.marker.visualRect(self.tiles.index_of(row)).center()

    def click(self, row):
        QTest.mouseClick(self.marker.viewport(), Qt.MouseButton.LeftButton, NO, self.middle(row))

    def drag(self, rows):
        port = self.marker.viewport()
        QTest.mousePress(port, Qt.MouseButton.LeftButton, NO, self.middle(rows[0]))
        for row in rows[1:]:
            QTest.mouseMove(port, self.middle(row))
        QTest.mouseRelease(port, Qt.MouseButton.LeftButton, NO, self.middle(rows[-1]))

    def is_saved(self):
        self.bench.is_quiet()
        self.bench.waits_for(lambda: not any(row.open_writes for row in self.model.rows()))

    def stored(self, lesson=None):
        self.is_saved()
        return self.bench.read(lambda connection: open_register(connection, *(lesson or self.bench.school.lesson)))

    def codes(self, lesson=None):
        return [row.code for row in self.stored(lesson).rows]

    def seats(self):
        self.is_saved()
        return self.bench.read(lambda connection: seats(connection, self.bench.school.section))

    def guests(self):
        self.is_saved()
        return self.bench.read(lambda connection: guests(connection, *self.bench.school.lesson))

    def popover(self, kind):
        self.bench.waits_for(lambda: self.page.window().findChild(kind) is not None)
        return self.page.window().findChild(kind)


def write(bench, act: Callable):
    def job(store):
        with store.write("set", AUTHOR) as writing:
            act(writing.work)
        return writing.changes

    bench.runner.sync_changed(bench.lanes.write(job).result())


def doubled(bench):
    """The class meets in period 3 as well."""
    school = bench.school
    write(bench, lambda work: timetable.add_slot(work, school.section, TODAY.weekday(), 3))
    return LessonKey(school.section, TODAY, 3)

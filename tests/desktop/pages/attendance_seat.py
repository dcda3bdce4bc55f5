"""Somebody at the Attendance page: what the tests of its tabs stand on."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from sms_core.access.roles import REGISTRAR, Role
from sms_core.attendance import service
from sms_core.store.unit import Work
from sms_desktop.pages.attendance.absences import AbsencesPart
from sms_desktop.pages.attendance.form_group import FormGroupPart
from sms_desktop.pages.attendance.lists import ListsPart
from sms_desktop.pages.attendance.page import AttendancePage
from sms_desktop.pages.attendance.part import Part
from sms_desktop.pages.attendance.planned import PlannedPart
from sms_desktop.pages.attendance.tabs import AttendanceTab
from tests.desktop.conftest import Bench
from tests.desktop.factories import AUTHOR


class Seat:
    """Somebody at the page, and what the page says."""

    def __init__(self, bench: Bench, role: Role) -> None:
        self.bench = bench
        self.page = AttendancePage(bench.context(role))
        self.toasts: list[str] = []
        self.said: list[str] = []
        self.opened: list[object] = []
        self.page.undo_offered.connect(lambda words, _: self.toasts.append(words))
        self.page.said.connect(lambda words, _: self.said.append(words))
        self.page.thing_wanted.connect(self.opened.append)
        bench.bot.addWidget(self.page)
        self.page.resize(1142, 700)
        self.page.show()
        bench.waits_for(lambda: self.page.day.lessons > 0)

    def shows(self, tab: AttendanceTab) -> Part:
        self.page.show_tab(tab)
        part = self.page.part(tab)
        self.bench.waits_for(lambda: part.has_read)
        return part

    def absences(self) -> AbsencesPart:
        part = self.shows(AttendanceTab.ABSENCES)
        assert isinstance(part, AbsencesPart)
        return part

    def group(self) -> FormGroupPart:
        part = self.shows(AttendanceTab.GROUP)
        assert isinstance(part, FormGroupPart)
        return part

    def lists(self) -> ListsPart:
        part = self.shows(AttendanceTab.LISTS)
        assert isinstance(part, ListsPart)
        return part

    def planned(self) -> PlannedPart:
        part = self.shows(AttendanceTab.PLANNED)
        assert isinstance(part, PlannedPart)
        return part

    def presses(self, widget: QWidget, key: Qt.Key, *, shift: bool = False) -> None:
        modifier = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
        self.bench.bot.keyClick(widget, key, modifier)

    def waits(self, true: Callable[[], bool]) -> None:
        self.bench.waits_for(true)


Sit = Callable[..., Seat]


@pytest.fixture
def sit(bench: Bench) -> Iterator[Sit]:
    made: list[Seat] = []

    def sit(role: Role = REGISTRAR) -> Seat:
        made.append(Seat(bench, role))
        return made[-1]

    yield sit
    for seat in made:
        seat.page.hide()


def done(bench: Bench, act: Callable[[Work], object]) -> None:
    """What was there before the page is opened."""

    def job(store):  # type: ignore[no-untyped-def]
        with store.write("before", AUTHOR) as write:
            act(write.work)

    bench.lanes.write(job).result()


def absent(bench: Bench, *places: int) -> None:
    lesson = bench.school.lesson
    done(bench, lambda work: [service.mark(work, *lesson, bench.school.students[n], "A") for n in places])


def stored(bench: Bench, sql: str, *values: object) -> list[tuple[object, ...]]:
    return [tuple(row) for row in bench.read(lambda connection: connection.all(sql, values))]


def codes(bench: Bench) -> list[tuple[object, ...]]:
    return stored(bench, "SELECT code, office_code FROM mark WHERE deleted = 0 ORDER BY student")

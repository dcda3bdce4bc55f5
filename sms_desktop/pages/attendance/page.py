"""The Attendance page: the lessons of a day and what the office does about them, in tabs; and one open register."""

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QSizePolicy, QStackedLayout, QStackedWidget, QWidget

from sms_desktop.i18n import tr
from sms_desktop.ops.lessons import LessonKey
from sms_desktop.pages.attendance.part import Part
from sms_desktop.pages.attendance.register import RegisterPage
from sms_desktop.pages.attendance.tabs import MAKES, AttendanceTab, make_day, reaches_school, tab_words, tabs_for
from sms_desktop.pages.base import Command, Page, PageContext
from sms_desktop.ui.page_rows import lay_rows
from sms_desktop.ui.tab_bars import Tab
from sms_desktop.ui.tab_row import TabRow
from sms_desktop.ui.top_bar import Crumb

_T = "Attendance"
_DAY = "day"


class AttendancePage(Page):
    """Shows the tabs or a register; Escape and the way to the page lead back to the day."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self.day = make_day(context)
        self.register = RegisterPage(context)
        self.tab = AttendanceTab.LESSONS
        self._parts: dict[AttendanceTab, Part] = {}
        self._front = QWidget()
        self._heads, self._bodies = QStackedWidget(), QStackedWidget()
        self._tab_row = TabRow(context.look, "attendance_tabs")
        self.tabs = self._tab_row.tabs
        self._heads.addWidget(self.day.view.header)
        self._bodies.addWidget(self.day)
        lay_rows(self._front, (self._heads, self._tab_row), self._bodies)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._front)
        self._stack.addWidget(self.register)
        self._connect()
        self._show_tabs()

    def _connect(self) -> None:
        self.tabs.chosen.connect(self._on_tab_chosen)
        self.day.chosen.connect(self._on_chosen)
        self.day.issues_wanted.connect(lambda: self.page_wanted.emit("sync"))
        self.register.left.connect(self._on_left)
        self.register.opened.connect(self.moved)
        self.register.said.connect(self.said)
        self.register.noted.connect(self.noted)
        for part in (self.day, self.register):
            part.commands_changed.connect(self.commands_changed)
        self._heads.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def title(self) -> str:
        """Attendance."""
        return tr(_T, "Attendance")

    def crumbs(self) -> Sequence[Crumb]:
        """Attendance › Mathematics B1."""
        if not self._in_register or not self.register.name:
            return (Crumb(self.title()),)
        return Crumb(self.title(), _DAY), Crumb(self.register.name)

    def go(self, key: str) -> None:
        """Back to the day."""
        if key == _DAY:
            self._on_left()

    def place(self) -> object:
        """The lesson whose register is open, or the tab on show; None for the day."""
        if self._in_register:
            return self.register.lesson
        return None if self.tab is AttendanceTab.LESSONS else self.tab.value

    def go_to(self, place: object) -> None:
        """Open again what was left: a register, or a tab."""
        if isinstance(place, LessonKey):
            self.open_register(place)
        elif isinstance(place, str) and place in tabs_for(self.context):
            self.show_tab(AttendanceTab(place))
        else:
            self.show_day()

    @Slot(object)
    def _on_chosen(self, lesson: LessonKey) -> None:
        self.open_register(lesson)
        self.place_changed.emit(None)

    @Slot()
    def _on_left(self) -> None:
        before = self.place()
        self.show_day()
        self.place_changed.emit(before)

    @Slot(str)
    def _on_tab_chosen(self, key: str) -> None:
        before = self.place()
        if key != self.tab:
            self.show_tab(AttendanceTab(key))
            self.place_changed.emit(before)

    def open_register(self, lesson: LessonKey) -> None:
        """Show the register of a lesson."""
        self.register.open(lesson)
        self._stack.setCurrentWidget(self.register)
        self.moved.emit()
        self.commands_changed.emit()

    def show_day(self) -> None:
        """Show the lessons again."""
        self._leave_register()
        self._show_front(AttendanceTab.LESSONS, self.day, self.day.view.header)
        self.day.refresh()
        self.day.focus_lessons()
        self._shown()

    def show_tab(self, tab: AttendanceTab) -> None:
        """Show one of the tabs."""
        if tab is AttendanceTab.LESSONS:
            self.show_day()
            return
        if tab not in tabs_for(self.context):
            return
        self._leave_register()
        part = self.part(tab)
        self._show_front(tab, part, part.header)
        part.take_focus()
        self._shown()

    def part(self, tab: AttendanceTab) -> Part:
        """A tab beside the day, made when it is first asked for."""
        if tab not in self._parts:
            made = self._parts[tab] = MAKES[tab](self.context)
            self._heads.addWidget(made.header)
            self._bodies.addWidget(made)
            for signal, mine in (
                (made.said, self.said),
                (made.undo_offered, self.undo_offered),
                (made.thing_wanted, self.thing_wanted),
                (made.commands_changed, self.commands_changed),
            ):
                signal.connect(mine)
            made.counted.connect(self._show_tabs)
        return self._parts[tab]

    def show_date(self, day: date | None) -> None:
        """Show the lessons of a day, or of today."""
        self.show_day()
        self.day.show_day(day)

    def commands(self) -> Mapping[str, Command]:
        """Those of the part that is shown."""
        if self._in_register:
            return self.register.commands() | {"up": Command(self._on_left)}
        part = self._part
        return self.day.commands() if part is None else part.commands()

    def refresh(self) -> None:
        """Read again what is shown."""
        (self.register if self._in_register else self._part or self.day).refresh()

    def take_focus(self) -> None:
        """The list of lessons, the register, or where work begins in the tab."""
        part = self._part
        if self._in_register:
            self.register.view.table.setFocus()
        elif part is None:
            self.day.focus_lessons()
        else:
            part.take_focus()

    def settle(self) -> None:
        """Hand in what is half typed."""
        self.register.settle()
        for part in self._parts.values():
            part.settle()

    def retranslate(self) -> None:
        """Say everything in the language in force; the other tabs do so themselves."""
        self.day.retranslate()
        self.register.retranslate()
        self._show_tabs()
        self.moved.emit()

    @property
    def _in_register(self) -> bool:
        return self._stack.currentWidget() is self.register

    @property
    def _part(self) -> Part | None:
        """The tab on show, unless it is the day."""
        return self._parts.get(self.tab)

    def _leave_register(self) -> None:
        self.register.close_register()
        for part in self._parts.values():
            part.settle()

    def _show_front(self, tab: AttendanceTab, body: QWidget, header: QWidget) -> None:
        self.tab = tab
        self._bodies.setCurrentWidget(body)
        self._heads.setCurrentWidget(header)
        self.tabs.set_current(tab)
        self._stack.setCurrentWidget(self._front)

    def _shown(self) -> None:
        self.said.emit("", "text-secondary")
        self.moved.emit()
        self.commands_changed.emit()

    @Slot()
    def _show_tabs(self) -> None:
        whole = reaches_school(self.context)
        notes = {tab: part.note() for tab, part in self._parts.items()}
        tabs = tabs_for(self.context)
        self.tabs.set_tabs([Tab(tab, tab_words(tab, whole_school=whole), notes.get(tab, "")) for tab in tabs])
        self.tabs.set_current(self.tab)
        self.tabs.setAccessibleName(tr(_T, "Parts of attendance"))

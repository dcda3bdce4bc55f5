"""The Attendance page: the lessons of a day, and the register of the one that was chosen."""

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QStackedLayout

from sms_desktop.i18n import tr
from sms_desktop.ops.lessons import LessonKey
from sms_desktop.pages.attendance.day import DayPage
from sms_desktop.pages.attendance.register import RegisterPage
from sms_desktop.pages.base import Command, Page, PageContext
from sms_desktop.ui.top_bar import Crumb

_T = "Attendance"
_DAY = "day"


class AttendancePage(Page):
    """Shows one of the two; Escape and the way to the page lead back to the day."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self.day = DayPage(context)
        self.register = RegisterPage(context)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.day)
        self._stack.addWidget(self.register)
        self.day.chosen.connect(self._on_chosen)
        self.day.issues_wanted.connect(lambda: self.page_wanted.emit("sync"))
        self.register.left.connect(self._on_left)
        self.register.opened.connect(self.moved)
        self.register.said.connect(self.said)
        self.register.noted.connect(self.noted)
        for part in (self.day, self.register):
            part.commands_changed.connect(self.commands_changed)

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
        """The day, or the lesson whose register is open."""
        return self.register.lesson if self._in_register else None

    def go_to(self, place: object) -> None:
        """Open again what was left."""
        if isinstance(place, LessonKey):
            self.open_register(place)
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

    def open_register(self, lesson: LessonKey) -> None:
        """Show the register of a lesson."""
        self.register.open(lesson)
        self._stack.setCurrentWidget(self.register)
        self.moved.emit()
        self.commands_changed.emit()

    def show_day(self) -> None:
        """Show the lessons again."""
        self.register.close_register()
        self._stack.setCurrentWidget(self.day)
        self.day.refresh()
        self.day.focus_lessons()
        self.said.emit("", "text-secondary")
        self.moved.emit()
        self.commands_changed.emit()

    def show_date(self, day: date | None) -> None:
        """Show the lessons of a day, or of today."""
        self.show_day()
        self.day.show_day(day)

    def commands(self) -> Mapping[str, Command]:
        """Those of the part that is shown."""
        if not self._in_register:
            return self.day.commands()
        return self.register.commands() | {"up": Command(self._on_left)}

    def refresh(self) -> None:
        """Read again what is shown."""
        if self._in_register:
            self.register.refresh()
        else:
            self.day.refresh()

    def take_focus(self) -> None:
        """The list of lessons, or the register."""
        if self._in_register:
            self.register.view.table.setFocus()
        else:
            self.day.focus_lessons()

    def settle(self) -> None:
        """Hand in what is half typed."""
        self.register.settle()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.day.retranslate()
        self.register.retranslate()
        self.moved.emit()

    @property
    def _in_register(self) -> bool:
        return self._stack.currentWidget() is self.register

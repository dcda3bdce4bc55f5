"""What the parts of the Attendance page share: a header of their own, and the way from one day to another."""

from datetime import date, timedelta

from PySide6.QtCore import QObject, Signal, Slot

from sms_desktop.i18n import tr
from sms_desktop.pages.base import Command, PageContext
from sms_desktop.pages.reading import ReadingPage
from sms_desktop.ui.appearance import Appearance
from sms_desktop.ui.buttons import Button, IconButton
from sms_desktop.ui.page_header import PageHeader

_T = "AttendanceParts"


class Part(ReadingPage):
    """One tab. The page puts `header` over its tabs; `counted` when the number beside the tab's name is another."""

    counted = Signal()
    header: PageHeader

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self.header = PageHeader(context.look, line=False)

    def note(self) -> str:
        """What stands beside the tab's name."""
        return ""


class DaySteps(QObject):
    """Three buttons in a header: the day before, today, the day after. `moved` when another day is wanted."""

    moved = Signal()

    def __init__(self, look: Appearance, header: PageHeader, name: str) -> None:
        super().__init__(header)
        self.wanted: date | None = None  # None follows the day
        self._shown: date | None = None
        self.previous = IconButton(look, "chevron-left", "")
        self.today = Button(look, "")
        self.following = IconButton(look, "chevron-right", "")
        for button, word in ((self.previous, "previous"), (self.today, "today"), (self.following, "next")):
            button.setObjectName(f"{name}_{word}_day")
            header.add_action(button)
        self.previous.clicked.connect(self.go_back)
        self.today.clicked.connect(self.go_to_today)
        self.following.clicked.connect(self.go_on)
        self.retranslate()

    def show(self, day: date, today: date) -> None:
        """This day is on show."""
        self._shown = day
        self.today.setEnabled(day != today)

    @Slot()
    def go_back(self) -> None:
        """The day before."""
        self._go(-1)

    @Slot()
    def go_on(self) -> None:
        """The day after."""
        self._go(1)

    @Slot()
    def go_to_today(self) -> None:
        """Today."""
        self.wanted = None
        self.moved.emit()

    def commands(self) -> dict[str, Command]:
        """What the registry's actions do with the day."""
        there = self._shown is not None
        return {
            "previous_day": Command(self.go_back, there),
            "next_day": Command(self.go_on, there),
            "today": Command(self.go_to_today, there),
        }

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.previous.set_name(tr(_T, "Previous day"))
        self.following.set_name(tr(_T, "Next day"))
        self.today.setText(tr(_T, "Today"))

    def _go(self, by: int) -> None:
        if self._shown is not None:
            self.wanted = self._shown + timedelta(days=by)
            self.moved.emit()

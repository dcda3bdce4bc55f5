"""Starting and closing whole desktops over one home, one after the other, in the test's own process."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from sms_core.clock import Clock, ShiftedClock
from sms_desktop.app import Desktop, Wishes
from sms_desktop.profiles.policy import Policy
from sms_desktop.profiles.profile import Home
from tests.factories import SCHOOL_MORNING

PATIENCE_MS = 60_000


class Computer:
    """One home. `starts` opens the program, `quits` closes it; what it kept is there at the next start."""

    def __init__(self, app: QApplication, bot: QtBot, folder: Path, clock: Clock | None = None) -> None:
        folder.mkdir(exist_ok=True)
        self.home = Home(folder)
        self.clock = clock or ShiftedClock(SCHOOL_MORNING)
        self.bot = bot
        self._app = app
        self._running: Desktop | None = None

    @property
    def desktop(self) -> Desktop:
        assert self._running is not None
        return self._running

    def starts(self, policy: Policy | None = None, language: str = "en", **wishes: object) -> Desktop:
        asked = Wishes(language=language, **wishes)  # type: ignore[arg-type]
        self._running = Desktop(self._app, asked, self.home, self.clock, policy or Policy())
        self._running.start()
        return self._running

    def quits(self) -> None:
        desktop, self._running = self._running, None
        if desktop is None:
            return
        desktop.window.close()
        desktop.stop()
        desktop.languages.switch("en")  # its translators belong to the application, which the next test has too
        desktop.window.deleteLater()
        desktop.deleteLater()

    def waits_for(self, true) -> None:  # type: ignore[no-untyped-def] # any condition
        self.bot.waitUntil(true, timeout=PATIENCE_MS)

    def is_at_work(self) -> None:
        """Until the first page is there, and the lock that follows it."""
        self.waits_for(lambda: self.desktop.workplace is not None and self.desktop.window.frame.page is not None)

        self.waits_for(lambda: self.desktop._pin is None)

    def finds(self, kind: type, name: str):  # type: ignore[no-untyped-def] # the kind that was asked for
        found = self.desktop.window.findChild(kind, name)
        assert found is not None, name
        return found

    def clicks(self, name: str) -> None:
        self.finds(QAbstractButton, name).click()

    def types(self, name: str, text: str, *, enter: bool = False) -> None:
        """Fill a field in, as keys do."""
        edit: QWidget = self.finds(QLineEdit, name)
        self.bot.keyClicks(edit, text)
        if enter:
            self.bot.keyClick(edit, Qt.Key.Key_Return)

"""A person at a desktop application: a real window, its lanes and its sync loop, worked by keys and clicks."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QTableView, QWidget
from pytestqt.qtbot import QtBot

from sms_core.clock import ShiftedClock
from sms_core.issues.model import Issue
from sms_core.issues.repository import open_issues
from sms_core.store.connection import Connection
from sms_desktop.app import Desktop, Wishes
from sms_desktop.pages.attendance.page import AttendancePage
from sms_desktop.pages.base import Page
from sms_desktop.profiles.profile import Home
from sms_desktop.sync.status import SyncKind, SyncState
from sms_desktop.workplace import Workplace
from tests.stories.world import PASSWORD

PATIENCE_MS = 30_000
P = TypeVar("P", bound=Page)


class Person:
    """Somebody with a computer of their own. `starts` opens the application, `quits` closes it; the folder stays."""

    def __init__(self, bot: QtBot, folder: Path, clock: ShiftedClock) -> None:
        folder.mkdir()
        self._bot = bot
        self._folder = folder
        self._clock = clock
        self._desktop: Desktop | None = None

    @property
    def desktop(self) -> Desktop:
        assert self._desktop is not None
        return self._desktop

    @property
    def place(self) -> Workplace:
        assert self.desktop.workplace is not None
        return self.desktop.workplace

    def starts(self, address: str = "") -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self._desktop = Desktop(app, Wishes(server=address, language="en"), Home(self._folder), self._clock)
        self._desktop.start()

    def quits(self) -> None:
        desktop, self._desktop = self._desktop, None
        if desktop is None:
            return
        desktop.window.close()
        desktop.stop()
        desktop.window.deleteLater()
        desktop.deleteLater()

    def signs_in(self, login: str) -> None:
        """Type the account into the page and wait for the frame."""
        self._bot.waitUntil(lambda: self._usable("sign_in_login"), timeout=PATIENCE_MS)
        self.finds(QLineEdit, "sign_in_login").setText(login)
        self.finds(QLineEdit, "sign_in_password").setText(PASSWORD)
        self.clicks("sign_in_submit")
        self._bot.waitUntil(lambda: self.desktop.workplace is not None, timeout=PATIENCE_MS)

    def is_at_work(self) -> None:
        """Wait until the replica is open and its page shown."""
        self._bot.waitUntil(lambda: self.desktop.workplace is not None, timeout=PATIENCE_MS)

    def opens_first_lesson(self) -> QTableView:
        """Enter on the preselected lesson, of her own or of the school's; the table of the register."""
        page = self.opens_page(AttendancePage, "attendance")
        lessons = page.day.view.table
        self._bot.waitUntil(lambda: lessons.model() is not None and lessons.model().rowCount() > 0, timeout=PATIENCE_MS)
        lessons.setFocus()
        self.presses(lessons, Qt.Key.Key_Return)
        table = self.finds(QTableView, "register_table")
        self._bot.waitUntil(lambda: table.isVisible() and table.model().rowCount() > 0, timeout=PATIENCE_MS)
        table.setFocus()
        return table

    def opens_page(self, kind: type[P], key: str) -> P:
        """The page from the sidebar."""
        self.desktop.window.frame.show_page(key)
        page = self.desktop.window.frame.page
        assert isinstance(page, kind), key
        return page

    def presses(self, widget: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
        self._bot.keyClick(widget, key, modifier or Qt.KeyboardModifier.NoModifier)

    def types(self, widget: QWidget, letters: str) -> None:
        self._bot.keyClicks(widget, letters)

    def clicks(self, name: str) -> None:
        self.finds(QAbstractButton, name).click()

    def finds(self, kind: type, name: str):  # type: ignore[no-untyped-def] # the kind that was asked for
        found = self.desktop.window.findChild(kind, name)
        assert found is not None, name
        return found

    def waits_for(self, true: Callable[[], bool]) -> None:
        self._bot.waitUntil(true, timeout=PATIENCE_MS)

    def waits_for_state(self, kind: SyncKind) -> SyncState:
        self.waits_for(lambda: self.place.last_state is not None and self.place.last_state.kind is kind)
        assert self.place.last_state is not None
        return self.place.last_state

    def reads(self, job: Callable[[Connection], object]):  # type: ignore[no-untyped-def] # what the job returns
        return self.place.lanes.read(job).result()

    def issues(self) -> list[Issue]:
        return self.reads(open_issues)  # type: ignore[no-any-return]

    def says(self, *command: str, lines: str = "") -> str:
        """Run `sms` on this computer, as a process; what it printed."""
        environment = {**os.environ, "SMS_HOME": str(self._folder), "SMS_CLOCK": self._clock.now().isoformat()}
        done = subprocess.run(
            [sys.executable, "-m", "sms_desktop.cli", *command],
            env=environment,
            input=lines,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    def _usable(self, name: str) -> bool:
        field = self.desktop.window.findChild(QLineEdit, name)
        return field is not None and field.isVisible() and field.isEnabled()

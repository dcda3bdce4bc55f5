"""The whole product at once: a server with the demo school, and the desktop signed in to it.

    python -m sms_desktop.tour [--shots DIR] [--keep DIR] [--server URL] [--unattended]

Closing the window ends the server. With `--shots` or `--unattended` nobody is needed: every page is visited in both
themes and both languages, pictures are saved, and what was done and how long it took is printed.
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from datetime import date
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from sms_core.errors import SmsError
from sms_desktop.app import Desktop, Wishes
from sms_desktop.embedded_server import DemoPeople, EmbeddedServer, ServerNotStarted
from sms_desktop.pages.attendance.page import AttendancePage
from sms_desktop.pages.registry import PAGES
from sms_desktop.profile import Home
from sms_desktop.sentences import sentence
from sms_desktop.sync.status import SyncKind

_STEP_MS = 40
_PATIENCE_S = 60.0
_THEMES = ("light", "dark")
_LANGUAGES = ("en", "el")
_MARKS = "ppplpapp"
_DAYS_BACK = 40  # a tour in the holidays looks for the last day with lessons

Steps = Iterator[Callable[[], bool]]  # what each step waits for


class Walk(QObject):
    """Goes from page to page by itself, one step whenever what the last one waited for is there."""

    def __init__(self, desktop: Desktop, people: DemoPeople | None, shots: Path, url: str) -> None:
        super().__init__(desktop)
        self._desktop = desktop
        self._people = people
        self._shots = shots
        self._url = url
        self._began = time.monotonic()
        self._since = self._began
        self._steps = self._way()
        self._wanted: Callable[[], bool] = lambda: True
        self._timer = QTimer(self)
        self._timer.setInterval(_STEP_MS)
        self._timer.timeout.connect(self._on_tick)
        self.failed = ""
        self.pictures = 0

    def start(self) -> None:
        """Go."""
        self._shots.mkdir(parents=True, exist_ok=True)
        self._timer.start()

    @Slot()
    def _on_tick(self) -> None:
        if not self._wanted():
            if time.monotonic() - self._since > _PATIENCE_S:
                self._end("a step did not come to its end in time")
            return
        self._since = time.monotonic()
        step = next(self._steps, None)
        if step is None:
            self._end("")
        else:
            self._wanted = step

    def _end(self, failed: str) -> None:
        self._timer.stop()
        self.failed = failed
        self._desktop.window.close()

    def _say(self, text: str) -> None:
        print(f"{time.monotonic() - self._began:6.1f} s  {text}", flush=True)

    def _picture(self, name: str) -> None:
        self.pictures += 1
        self._desktop.window.grab().save(str(self._shots / f"{self.pictures:02}-{name}.png"))

    def _way(self) -> Steps:
        yield from self._sign_in()
        for language in _LANGUAGES:
            for theme in _THEMES:
                self._desktop.window.choose_language(language)
                self._desktop.window.choose_theme(theme)
                yield from self._visit(f"{theme}-{language}")
                self._say(f"visited every page, {theme}, {language}")

    def _sign_in(self) -> Steps:
        desktop = self._desktop
        if self._people is not None and desktop.workplace is None and desktop.home.last() is None:
            page = desktop.start_page
            yield lambda: page.isVisible()
            self._picture("welcome")
            page.show_sign_in(self._url, self._people.teacher)
            form = page.view.form
            yield lambda: form.submit.isVisible() and form.submit.isEnabled()
            self._say(f"found the server at {self._url}")
            self._picture("sign-in")
            form.password.set_text(self._people.password)
            form.submit.click()
            yield lambda: page.view.is_shown(page.view.first_sync) or desktop.workplace is not None
            self._picture("first-sync")
        yield lambda: desktop.workplace is not None
        self._say("signed in, the replica is open")
        yield self._is_calm
        self._say(desktop.window.frame.status.sync.text())

    def _is_calm(self) -> bool:
        place = self._desktop.workplace
        state = place.last_state if place is not None else None
        return state is not None and state.kind in (SyncKind.UP_TO_DATE, SyncKind.ACTION_NEEDED)

    def _visit(self, suffix: str) -> Steps:
        frame = self._desktop.window.frame
        for entry in PAGES:
            frame.show_page(entry.key)
            page = frame.page
            if isinstance(page, AttendancePage):
                yield from self._visit_attendance(page, suffix)
            else:
                yield _pause()
                self._picture(f"{entry.key}-{suffix}")
        frame.show_page(PAGES[0].key)

    def _visit_attendance(self, page: AttendancePage, suffix: str) -> Steps:
        page.show_date(None)
        yield lambda: page.day.day is not None
        for _ in range(_DAYS_BACK):
            yield _pause()
            if page.day.lessons:
                break
            page.day.go_back_a_day()
            yield _another_day(page, page.day.day)
        self._picture(f"attendance-{suffix}")
        if not page.day.lessons:
            return
        page.day.take()
        yield lambda: bool(page.register.name)
        yield _pause()
        for key in _MARKS:
            _press(page.register.view.table, key)
        yield lambda: self._desktop.workplace is not None and self._desktop.workplace.runner.writes_open == 0
        yield _pause()
        self._picture(f"register-{suffix}")


def _pause(milliseconds: int = 250) -> Callable[[], bool]:
    until = time.monotonic() + milliseconds / 1000
    return lambda: time.monotonic() >= until


def _another_day(page: AttendancePage, day: date | None) -> Callable[[], bool]:
    return lambda: page.day.day != day


def _press(widget: QObject, letter: str) -> None:
    key = Qt.Key(ord(letter.upper()))
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(widget, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, letter))


def main(arguments: Sequence[str] | None = None) -> int:
    """Run until the window is closed; 0 unless something failed."""
    wishes = _wishes(arguments)
    with ExitStack() as stack:
        folder = wishes.keep or Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="sms-tour-")))
        began = time.monotonic()
        try:
            return _tour(wishes, folder, stack)
        except SmsError as error:
            print(error.facts["detail"] if isinstance(error, ServerNotStarted) else sentence(error), file=sys.stderr)
            return 1
        finally:
            print(f"The tour took {time.monotonic() - began:.1f} s.", flush=True)


def _tour(wishes: argparse.Namespace, folder: Path, stack: ExitStack) -> int:
    people: DemoPeople | None = None
    url = wishes.server
    if not url:
        print("Making the demo school and starting its server …", flush=True)
        server = stack.enter_context(EmbeddedServer(folder / "server"))
        people, url = server.people, server.url
        print(f"The server is at {url}. Sign in as {people.teacher} or {people.office}: {people.password}", flush=True)
    app = QApplication(sys.argv[:1])
    app.setApplicationName("SchoolManagement")
    home = Home(folder / "desktop")
    home.folder.mkdir(parents=True, exist_ok=True)
    desktop = Desktop(app, Wishes() if people is not None else Wishes(server=url), home)
    walk: Walk | None = None
    if wishes.unattended or wishes.shots is not None:
        shots = wishes.shots or Path(tempfile.mkdtemp(prefix="sms-shots-"))
        walk = Walk(desktop, people, shots, url)
        QTimer.singleShot(0, walk.start)
    elif people is not None:
        _sign_in_for(desktop, url, people)
    desktop.start()
    app.exec()
    desktop.stop()
    if walk is None:
        return 0
    print(walk.failed or f"{walk.pictures} pictures are in {shots}", flush=True)
    return 1 if walk.failed else 0


def _sign_in_for(desktop: Desktop, url: str, people: DemoPeople) -> None:
    """Fill in the form of the first start, so that the window opens at work."""

    def begin() -> None:
        if desktop.home.last() is None:
            desktop.start_page.sign_in_as(url, people.teacher, people.password)

    QTimer.singleShot(0, begin)


def _wishes(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m sms_desktop.tour", description=__doc__.split("\n")[0])
    parser.add_argument("--shots", type=Path, metavar="DIR", help="visit every page, save pictures there, and end")
    parser.add_argument("--keep", type=Path, metavar="DIR", help="keep the server's and the desktop's data there")
    parser.add_argument("--server", default="", metavar="URL", help="use this server instead of the demo school")
    parser.add_argument("--unattended", action="store_true", help="visit every page without anybody, and end")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())

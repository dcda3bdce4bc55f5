"""Somebody at the window, in a process of its own: `python -m tests.bench.walk gap URL LOGIN` or `… walk switch`.

`gap` signs in for the first time and goes round until the whole school is here; it tells how long each beat of a timer
took. `switch` opens the replica that is there, and ten tabs, and tells how long each change of theme and language took
until all that is seen was painted. The last line is JSON; times are in ms.
"""

import gc
import json
import sys
import time
from collections.abc import Callable, Iterator

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

from sms_core.store.connection import Connection
from sms_desktop.app import Desktop, Wishes
from sms_desktop.pages.reading import Kind, Thing
from sms_desktop.pages.registry import PAGES
from sms_desktop.sync.status import SyncKind
from tests.bench.school import PASSWORD

BEAT_MS = 20
STAY_MS = 120  # on each page
TABS = 5  # of students, and of classes
RUNS = 5
PATIENCE_S = 200
QUIET_MS = 60
Step = Callable[[], bool]  # whether what was waited for is there


class Beats(QObject):
    """A timer that notes how long it took from one beat to the next."""

    def __init__(self) -> None:
        super().__init__()
        self.gaps: list[float] = []
        self._last = 0.0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(BEAT_MS)
        self._timer.timeout.connect(self._on_beat)

    def begin(self) -> None:
        """From now on."""
        self._last = time.perf_counter()
        self._timer.start()

    def _on_beat(self) -> None:
        now = time.perf_counter()
        self.gaps.append((now - self._last) * 1000)
        self._last = now


class Walk(QObject):
    """Takes one step after the other of what `way` yields: a number of ms to stay, or what is waited for."""

    def __init__(self, desktop: Desktop, way: Iterator[int | Step]) -> None:
        super().__init__()
        self.problem = ""
        self._app = QApplication.instance()
        self._way = way
        self._until = time.monotonic() + PATIENCE_S
        desktop.crashes.told = self._fail
        QTimer.singleShot(0, self._on_turn)

    def _fail(self, number: str) -> None:
        self.problem = f"something failed; it is in the log as {number}"

    def _on_turn(self) -> None:
        step = next(self._way, None)
        if step is None or self.problem:
            self._app.quit()  # type: ignore[union-attr]
        elif isinstance(step, int):
            QTimer.singleShot(step, self._on_turn)
        else:
            self._wait(step)

    def _wait(self, there: Step) -> None:
        if there():
            self._on_turn()
        elif time.monotonic() > self._until:
            self.problem = "waited too long"
            self._app.quit()  # type: ignore[union-attr]
        else:
            QTimer.singleShot(5, lambda: self._wait(there))


def finds(desktop: Desktop, kind: type, name: str):  # type: ignore[no-untyped-def] # of that kind
    """A widget of the window."""
    return desktop.window.findChild(kind, name)


def is_usable(desktop: Desktop, kind: type, name: str) -> bool:
    """Whether it can be worked with."""
    widget = finds(desktop, kind, name)
    return widget is not None and widget.isVisible() and widget.isEnabled()


def some(connection: Connection) -> tuple[list[bytes], list[bytes]]:
    """Some students and some classes."""
    students = connection.all("SELECT id FROM student WHERE deleted = 0 ORDER BY sort_key LIMIT ?", (TABS,))
    classes = connection.all("SELECT id FROM section WHERE deleted = 0 ORDER BY title LIMIT ?", (TABS,))
    return [row[0] for row in students], [row[0] for row in classes]


def opened_tabs(desktop: Desktop) -> Iterator[int | Step]:
    """Some students and classes, each in a tab."""
    assert desktop.workplace is not None
    asked = desktop.workplace.lanes.read(some)
    yield asked.done
    students, classes = asked.result()
    for kind, found in ((Kind.STUDENT, students), (Kind.CLASS, classes)):
        for id in found:
            desktop.window.frame.open_thing(Thing(kind, id))
            yield STAY_MS


def round_trip(desktop: Desktop) -> Iterator[int | Step]:
    """All pages by their actions, then students and classes."""
    for entry in PAGES:
        desktop.window.actions_[f"page_{entry.key}"].trigger()
        yield STAY_MS
    yield from opened_tabs(desktop)


def signing_in(desktop: Desktop, login: str, beats: Beats) -> Iterator[int | Step]:
    """Sign in, go to work as soon as one can, and go round until all is here."""
    yield lambda: is_usable(desktop, QLineEdit, "sign_in_login")
    beats.begin()
    finds(desktop, QLineEdit, "sign_in_login").setText(login)
    finds(desktop, QLineEdit, "sign_in_password").setText(PASSWORD)
    finds(desktop, QAbstractButton, "sign_in_submit").click()
    yield lambda: desktop.workplace is not None or is_usable(desktop, QAbstractButton, "first_sync_start")
    if desktop.workplace is None:
        finds(desktop, QAbstractButton, "first_sync_start").click()
    yield lambda: desktop.workplace is not None
    while True:
        yield from round_trip(desktop)
        place = desktop.workplace
        if place is None or (place.last_state is not None and place.last_state.kind is not SyncKind.SYNCING):
            break


class Paints(QObject):
    """When anything of a window was painted last."""

    def __init__(self, window: QWidget) -> None:
        super().__init__()
        self.last = 0.0
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.UpdateRequest, QEvent.Type.Paint):
            QTimer.singleShot(0, self._note)
        return False

    def _note(self) -> None:
        self.last = time.perf_counter()


def switching(desktop: Desktop, told: dict[str, list[float]]) -> Iterator[int | Step]:
    """Ten tabs, then theme and language to and fro."""
    yield lambda: desktop.workplace is not None
    yield 1000
    yield from opened_tabs(desktop)
    yield 1000
    paints = Paints(desktop.window)
    window = desktop.window
    turns = [("theme", window.choose_theme, ("dark", "light")), ("language", window.choose_language, ("el", "en"))]
    for name, choose, values in turns:
        for run in range(RUNS + 1):
            paints.last = 0.0
            began = time.perf_counter()
            choose(values[run % 2])
            yield lambda: bool(paints.last) and (time.perf_counter() - paints.last) * 1000 > QUIET_MS
            if run:  # the first time draws what is kept afterwards
                told[name].append((paints.last - began) * 1000)


def main() -> None:
    """Walk, and tell."""
    what, *arguments = sys.argv[1:]
    gc.disable()
    app = QApplication(sys.argv[:1])
    app.setApplicationName("SchoolManagement")
    wishes = Wishes(server=arguments[0], language="en") if arguments else Wishes(language="en")
    desktop = Desktop(app, wishes)
    beats, told = Beats(), {"theme": [], "language": []}  # type: ignore[var-annotated]
    way = signing_in(desktop, arguments[1], beats) if what == "gap" else switching(desktop, told)
    desktop.start()
    walk = Walk(desktop, way)
    app.exec()
    desktop.window.close()
    desktop.stop()
    if walk.problem:
        raise SystemExit(walk.problem)
    print(json.dumps({"gaps": beats.gaps, **told}))


if __name__ == "__main__":
    main()

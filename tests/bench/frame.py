"""The frame: how long the window ever stands still, and how soon it is recoloured or speaks another language.

`frame.gap` walks through all pages, and opens students and classes, while an office computer takes in the whole school
from a server process: a heartbeat of 20 ms tells how late the event loop came to it. `frame.theme` and
`frame.language` switch with ten tabs open, until everything that is on show is painted again.
"""

import gc
import os
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from sms_core.ids import Id
from sms_core.store.connection import Connection
from sms_desktop.app import Desktop, Wishes
from sms_desktop.garbage import GarbageRounds
from sms_desktop.pages.reading import Kind, Thing
from sms_desktop.pages.registry import PAGES
from sms_desktop.profile import Home
from sms_desktop.sync.status import SyncKind
from sms_desktop.workplace import Workplace
from tests.bench.calibration import Machine
from tests.bench.desk import NO_KEYRING, Desk, Server, serving
from tests.bench.figures import RUNS, Figure, at_most
from tests.bench.school import OFFICE, bench_plan, kept_server

BEAT_MS = 20
STEP_MS = 400  # a page is looked at for so long
TABS = 10
GAP_MS, LONGEST_MS = 100, 250
THEME_MS, LANGUAGE_MS = 200, 400
PATIENCE_S = 300
_DONE = (SyncKind.UP_TO_DATE, SyncKind.WAITING, SyncKind.ACTION_NEEDED)


class Heartbeat(QObject):
    """Counts how late each beat came, in ms since the one before."""

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

    def end(self) -> None:
        """Until now."""
        self._timer.stop()

    def _on_beat(self) -> None:
        now = time.perf_counter()
        self.gaps.append((now - self._last) * 1000)
        self._last = now


def measure(school: str, machine: Machine) -> list[Figure]:
    """`frame.gap` (99 of 100 beats, and the longest), `frame.theme` and `frame.language`."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.update(NO_KEYRING)
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    with serving(kept_server(bench_plan(school))) as server, tempfile.TemporaryDirectory(prefix="sms-bench-") as made:
        folder = Path(made) / "office"
        with _office(app, server, folder) as desktop:
            gaps = sorted(_walk(desktop))
            _open_tabs(desktop)
            theme = statistics.median(_themes(app, desktop))
            language = statistics.median(_languages(app, desktop))
    late = gaps[min(len(gaps) - 1, int(len(gaps) * 0.99))]
    return [
        at_most("frame.gap", late, "ms", GAP_MS, machine),
        at_most("frame.gap_longest", gaps[-1], "ms", LONGEST_MS, machine),
        at_most("frame.theme", theme, "ms", THEME_MS, machine),
        at_most("frame.language", language, "ms", LANGUAGE_MS, machine),
    ]


@contextmanager
def _office(app: QApplication, server: Server, folder: Path) -> Iterator[Desktop]:
    """The office's window on a computer that holds nothing yet, beginning to sync."""
    with closing(Desk(server, OFFICE, folder)):
        pass  # signed in; the window opens what was open last
    desktop = Desktop(app, Wishes(language="en", theme="light"), Home(folder), server.clock)
    rounds = GarbageRounds()
    desktop.window.resize(1366, 768)
    desktop.start()
    _until(lambda: desktop.workplace is not None)
    rounds.begin()
    try:
        yield desktop
    finally:
        rounds.end()
        desktop.window.close()
        desktop.stop()
        gc.collect()


def _walk(desktop: Desktop) -> list[float]:
    """Look at one page after the other until the school is here, and once more; the gaps of the beats."""
    heart, frame, place = Heartbeat(), desktop.window.frame, _place(desktop)
    steps = QTimer()
    steps.setInterval(STEP_MS)
    seen: list[str] = []

    def step() -> None:
        turn = len(seen) % (len(PAGES) + 2)
        if turn < len(PAGES):
            frame.show_page(PAGES[turn].key)
        else:
            kind = (Kind.STUDENT, Kind.CLASS)[turn - len(PAGES)]
            place.runner.read(_ids(kind, len(seen)), lambda ids: [frame.open_thing(Thing(kind, id)) for id in ids[:1]])
        seen.append(frame.page_key)

    steps.timeout.connect(step)
    heart.begin()
    steps.start()
    _until(lambda: place.last_state is not None and place.last_state.kind in _DONE)
    rest = len(seen) + len(PAGES) + 2
    _until(lambda: len(seen) >= rest)
    steps.stop()
    heart.end()
    return heart.gaps


def _open_tabs(desktop: Desktop) -> None:
    """Students and classes in tabs, each read."""
    frame, place = desktop.window.frame, _place(desktop)
    for number in range(TABS):
        kind = (Kind.STUDENT, Kind.CLASS)[number % 2]
        [id] = place.lanes.read(_ids(kind, number + 1)).result()[:1]
        frame.open_thing(Thing(kind, id))
        _until(lambda: bool(getattr(frame.page, "has_read", False)))
    for _ in range(max(0, frame.tab_count - TABS)):
        frame.close_tab()


def _themes(app: QApplication, desktop: Desktop) -> Iterator[float]:
    for number in range(RUNS + 1):
        taken = _painted(app, lambda: desktop.window.choose_theme(("dark", "light")[number % 2]))  # noqa: B023
        if number:  # the first makes what later ones have
            yield taken


def _languages(app: QApplication, desktop: Desktop) -> Iterator[float]:
    for number in range(RUNS + 1):
        taken = _painted(app, lambda: desktop.window.choose_language(("el", "en")[number % 2]))  # noqa: B023
        if number:
            yield taken


def _painted(app: QApplication, act: Callable[[], object]) -> float:
    """How long until what is on show is painted again, in ms."""
    began = time.perf_counter()
    act()
    app.sendPostedEvents()
    app.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
    return (time.perf_counter() - began) * 1000


def _ids(kind: Kind, number: int) -> Callable[[Connection], list[Id]]:
    table = "student" if kind is Kind.STUDENT else "section"

    def job(connection: Connection) -> list[Id]:
        rows = connection.all(f"SELECT id FROM {table} WHERE deleted = 0 ORDER BY id LIMIT 1 OFFSET ?", (number * 7,))
        return [row[0] for row in rows]

    return job


def _place(desktop: Desktop) -> Workplace:
    assert desktop.workplace is not None
    return desktop.workplace


def _until(true: Callable[[], bool]) -> None:
    """Let the event loop run until it is so."""
    loop, ends = QEventLoop(), time.monotonic() + PATIENCE_S
    asks = QTimer()
    asks.setInterval(BEAT_MS)

    def ask() -> None:
        if true() or time.monotonic() > ends:
            loop.quit()

    asks.timeout.connect(ask)
    asks.start()
    loop.exec()
    if not true():
        raise TimeoutError("the window did not come so far")

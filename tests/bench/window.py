"""The application in a process of its own, which tells when it was painted: `python -m tests.bench.window start|stay`.

It starts as `python -m sms_desktop` does, with the profile that was open last. `start` ends as soon as the day's
lessons are on the screen, `stay` goes on until everything has come to rest and tells the memory. The last line is JSON:
moments on the system's monotonic clock in ns, memory in MB, and which of the unwanted libraries are loaded.
"""

import gc
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QTableView, QWidget

REST_MS = 3000
LOOK_MS = 2
STARTED_MS = 2000  # nothing is collected before, as in `sms_desktop.__main__`
LESSONS = ("lessons_table", "home_lessons")  # on whichever page comes first
UNWANTED = ("alembic", "numpy", "openpyxl", "pandas", "pyqtgraph", "sklearn")


class Painted(QObject):
    """Calls `told` when a widget has been painted while `ready` said so."""

    def __init__(self, widget: QWidget, ready: Callable[[], bool], told: Callable[[], None]) -> None:
        super().__init__(widget)
        self._ready = ready
        self._told = told
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and self._ready():
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._told)
        return False


class Report:
    """The moments."""

    def __init__(self, app: QApplication) -> None:
        self._app = app
        self._moments: dict[str, int] = {}

    def note(self, name: str) -> None:
        """It is now."""
        self._moments.setdefault(name, time.monotonic_ns())

    def end(self) -> None:
        """Leave the application's loop."""
        self._app.quit()

    def tell(self, **facts: object) -> None:
        """Print it."""
        loaded = [name for name in UNWANTED if name in sys.modules]
        print(json.dumps({**self._moments, "unwanted": loaded, **facts}), flush=True)


def start(*, stay: bool) -> None:
    """The application; like `sms_desktop.__main__`, with an ear at its windows."""
    from sms_desktop.__main__ import Desktop, OneWindow, Wishes, find_home, read_policy

    gc.disable()
    app = QApplication(sys.argv[:1])
    app.setApplicationName("SchoolManagement")
    report = Report(app)
    policy = read_policy()
    home = find_home(policy=policy)
    one = OneWindow(home.folder)
    desktop = Desktop(app, Wishes(), home, policy=policy)
    Painted(desktop.window, lambda: True, lambda: report.note("paint"))

    def shown() -> None:
        report.note("data")
        QTimer.singleShot(0, report.end)

    if stay:
        desktop.entered.connect(lambda _: QTimer.singleShot(REST_MS, report.end))
    else:
        desktop.entered.connect(lambda _: _when_shown(desktop.window, shown))
    desktop.start()
    QTimer.singleShot(STARTED_MS, gc.enable)
    app.exec()
    memory = resident_mb()
    desktop.stop()
    one.close()
    report.tell(memory=memory)


def _when_shown(window: QWidget, shown: Callable[[], None]) -> None:
    """Once the table of lessons is there, wait until it is painted with lessons in it."""
    tables = (window.findChild(QTableView, name) for name in LESSONS)
    table = next((found for found in tables if found is not None and found.isVisible()), None)
    if table is None:
        QTimer.singleShot(LOOK_MS, window, lambda: _when_shown(window, shown))
        return
    Painted(table.viewport(), lambda: table.model().rowCount() > 0, shown)
    table.viewport().update()


def resident_mb() -> float:
    """How much memory this process holds; where the system does not tell, the most it ever held."""
    try:
        words = Path("/proc/self/statm").read_text(encoding="ascii").split()
    except OSError:
        import resource  # not on Windows

        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 * 1024)  # bytes on macOS
    return int(words[1]) * 4096 / (1024 * 1024)


if __name__ == "__main__":
    start(stay=sys.argv[1] == "stay")

"""Bringing in the pages' modules while nobody waits, so that no page is slow when it is first shown.

Imports are most of what a page's first showing takes, and an import cannot be divided: so the modules come one after
the other, what others stand on first, a few milliseconds at a time between whatever else the window does.
"""

import importlib
import pkgutil
import time
from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer, Slot

_FOLDERS = ("sms_desktop.ui", "sms_desktop.models", "sms_desktop.ops", "sms_desktop.pages")
_NOT_SHOWN = frozenset({"sms_desktop.ui.gallery"})  # for developers
_AFTER_MS = 500  # the first page has its rows by then
_EVERY_MS = 12
_AT_ONCE_S = 0.008


def page_modules() -> Iterator[str]:
    """The modules that pages are made of, from the widgets up. What is heavy they bring in late themselves."""
    for folder in _FOLDERS:
        package = importlib.import_module(folder)
        for found in pkgutil.walk_packages(package.__path__, f"{folder}."):
            if found.name not in _NOT_SHOWN:
                yield found.name


class Warming(QObject):
    """Goes through all modules once; `is_done` then."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.is_done = False
        self._left = page_modules()
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self._go_on)

    def begin(self) -> None:
        """Soon, in the turns of the event loop."""
        QTimer.singleShot(_AFTER_MS, self._timer, self._timer.start)

    @Slot()
    def _go_on(self) -> None:
        until = time.perf_counter() + _AT_ONCE_S
        while time.perf_counter() < until:
            name = next(self._left, None)
            if name is None:
                self.is_done = True
                self._timer.stop()
                return
            importlib.import_module(name)

"""Errands: slow things that are not about an open replica, such as opening one, checking a server, signing in.

One thread, in order; answers come back to the interface thread by a queued signal.
"""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from sms_core.errors import SmsError

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Back:
    future: "Future[Any]"
    done: Callable[[Any], object]
    failed: Callable[[SmsError], object]


class Errands(QObject):
    """Runs functions on a thread of its own."""

    broke = Signal(object)
    _came_back = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="sms-errand")
        self._came_back.connect(self._on_came_back, Qt.ConnectionType.QueuedConnection)
        self._closed = False

    def run(self, job: Callable[[], T], done: Callable[[T], object], failed: Callable[[SmsError], object]) -> None:
        """Do `job` and answer."""
        future = self._thread.submit(job)
        back = _Back(future, done, failed)
        future.add_done_callback(lambda _: self._came_back.emit(back))

    def close(self) -> None:
        """Answer nobody any more; what runs is waited for."""
        self._closed = True
        self._thread.shutdown(cancel_futures=True)

    @Slot(object)
    def _on_came_back(self, back: _Back) -> None:
        if self._closed or back.future.cancelled():
            return
        problem = back.future.exception()
        if problem is None:
            back.done(back.future.result())
        elif isinstance(problem, SmsError):
            back.failed(problem)
        else:
            self.broke.emit(problem)

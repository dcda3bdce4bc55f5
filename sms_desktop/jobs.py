"""Work that goes on in the background, as the status bar tells it: what, how far, and how to stop it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal


class Job(QObject):
    """One piece of work. Whoever does it tells how far it is, on the interface thread, and when it has ended."""

    changed = Signal()

    def __init__(self, words: str, cancel: Callable[[], object] | None, parent: QObject) -> None:
        super().__init__(parent)
        self.words = words
        self.done = 0
        self.total = 0  # 0: nobody knows
        self.is_cancelled = False
        self._cancel = cancel

    @property
    def can_be_cancelled(self) -> bool:
        """Whether it can be stopped, and was not asked to yet."""
        return self._cancel is not None and not self.is_cancelled

    def advance(self, done: int, total: int) -> None:
        """So much of so much is done."""
        self.done, self.total = done, total
        self.changed.emit()

    def cancel(self) -> None:
        """Ask it to stop; it ends when it says so."""
        if self._cancel is not None and not self.is_cancelled:
            self.is_cancelled = True
            self._cancel()
            self.changed.emit()


class Jobs(QObject):
    """The jobs under way, the oldest first."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._running: list[Job] = []

    @property
    def running(self) -> tuple[Job, ...]:
        """Those that have not ended."""
        return tuple(self._running)

    def begin(self, words: str, cancel: Callable[[], object] | None = None) -> Job:
        """A job begins; `cancel` stops it, None where it cannot be stopped."""
        job = Job(words, cancel, self)
        job.changed.connect(self.changed)
        self._running.append(job)
        self.changed.emit()
        return job

    def end(self, job: Job) -> None:
        """It has ended: finished, failed or stopped."""
        if job in self._running:
            self._running.remove(job)
            job.deleteLater()
            self.changed.emit()

"""Long work on a lane, told as a job once it takes longer than a moment, and stopped by the job's cross."""

from collections.abc import Callable
from threading import Event

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from sms_core.errors import SmsError
from sms_core.store.connection import Connection
from sms_desktop.jobs import Job, Jobs
from sms_desktop.ops.runner import Runner

Advanced = Callable[[int, int], object]  # so much of so much is done; called on the lane


class LongJob(QObject):
    """One piece of work. `ended` with what became of it, or `failed`; then it is no more."""

    ended = Signal(object)
    failed = Signal(object)  # SmsError
    _advanced = Signal(int, int)

    def __init__(self, runner: Runner, jobs: Jobs, words: str, moment_ms: int) -> None:
        super().__init__(jobs)
        self._runner = runner
        self._jobs = jobs
        self._words = words
        self._job: Job | None = None
        self._done = (0, 0)
        self._stop = Event()
        self.destroyed.connect(self._stop.set)
        self._moment = QTimer(self)
        self._moment.setSingleShot(True)
        self._moment.setInterval(moment_ms)
        self._moment.timeout.connect(self._on_moment)
        self._advanced.connect(self._on_advanced, Qt.ConnectionType.QueuedConnection)

    def begin(self, made: Callable[[Event, Advanced], Callable[[Connection], object]]) -> None:
        """Run what `made` gives for the event that stops it and the one who hears how far it is."""
        self._moment.start()
        self._runner.read(made(self._stop, self._advanced.emit), self._on_ended, self._on_failed)

    @Slot()
    def _on_moment(self) -> None:
        self._job = self._jobs.begin(self._words, self._stop.set)
        self._job.advance(*self._done)

    @Slot(int, int)
    def _on_advanced(self, done: int, total: int) -> None:
        self._done = done, total
        if self._job is not None:
            self._job.advance(done, total)

    def _on_ended(self, outcome: object) -> None:
        self._leave()
        self.ended.emit(outcome)

    def _on_failed(self, error: SmsError) -> None:
        self._leave()
        self.failed.emit(error)

    def _leave(self) -> None:
        self._moment.stop()
        if self._job is not None:
            self._jobs.end(self._job)
            self._job = None
        self.deleteLater()

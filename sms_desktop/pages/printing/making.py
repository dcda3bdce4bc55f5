"""Papers being made: on a lane, told as a job once it takes longer than a moment, stopped by its cross."""

from pathlib import Path
from threading import Event

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from sms_core.errors import SmsError
from sms_core.reports.making import Made, Order
from sms_desktop.jobs import Job, Jobs
from sms_desktop.ops.papers import Maker, paper_job
from sms_desktop.ops.runner import Runner

_MOMENT_MS = 400


class Making(QObject):
    """One PDF in the making. `made` with it, None when it was stopped, or `failed`; then it is no more."""

    made = Signal(object)  # Made | None
    failed = Signal(object)  # SmsError
    _advanced = Signal(int, int)

    def __init__(self, runner: Runner, jobs: Jobs, maker: Maker, order: Order, path: Path, words: str) -> None:
        super().__init__(jobs)
        self._runner = runner
        self._jobs = jobs
        self._maker = maker
        self._order = order
        self._path = path
        self._words = words
        self._job: Job | None = None
        self._done = (0, 0)
        self._stop = Event()
        self.destroyed.connect(self._stop.set)
        self._moment = QTimer(self)
        self._moment.setSingleShot(True)
        self._moment.setInterval(_MOMENT_MS)
        self._moment.timeout.connect(self._on_moment)
        self._advanced.connect(self._on_advanced, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Begin to make it."""
        self._moment.start()
        job = paper_job(self._maker, self._order, self._path, self._stop, self._advanced.emit)
        self._runner.read(job, self._on_made, self._on_failed)

    @Slot()
    def _on_moment(self) -> None:
        self._job = self._jobs.begin(self._words, self._stop.set)
        self._job.advance(*self._done)

    @Slot(int, int)
    def _on_advanced(self, done: int, total: int) -> None:
        self._done = done, total
        if self._job is not None:
            self._job.advance(done, total)

    def _on_made(self, made: Made | None) -> None:
        self._leave()
        self.made.emit(made)

    def _on_failed(self, error: SmsError) -> None:
        self._leave()
        self.failed.emit(error)

    def _leave(self) -> None:
        self._moment.stop()
        if self._job is not None:
            self._jobs.end(self._job)
            self._job = None
        self.deleteLater()

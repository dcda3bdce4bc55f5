"""From a PDF to paper: the system's dialog, then the pages in the background, told as a job that can be stopped."""

import shutil
from pathlib import Path
from threading import Event

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from sms_core.errors import SmsError
from sms_desktop.i18n import tr
from sms_desktop.jobs import Job, Jobs
from sms_desktop.ops.runner import Runner
from sms_desktop.pages.printing.printer import print_job

_T = "Printing"


class AtPrinter(QObject):
    """One file on its way to the printer; the file and its folder go with it.

    `ended` with whether all of it was printed, or `failed`; nothing when the dialog was cancelled.
    """

    ended = Signal(bool)
    failed = Signal(object)  # SmsError
    _advanced = Signal(int, int)

    def __init__(self, runner: Runner, jobs: Jobs, path: Path, title: str) -> None:
        super().__init__(jobs)
        self._runner = runner
        self._jobs = jobs
        self._path = path
        self._title = title
        self._job: Job | None = None
        self._stop = Event()
        self.destroyed.connect(self._stop.set)
        self.printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        self.printer.setDocName(title)
        self._advanced.connect(self._on_advanced, Qt.ConnectionType.QueuedConnection)

    def choose(self, window: QWidget) -> None:
        """Ask for the printer in the system's dialog, and print when it was chosen."""
        dialog = QPrintDialog(self.printer, window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
        dialog.accepted.connect(self.start)
        dialog.rejected.connect(self._leave)
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.show()  # its own `open` wants a slot by name

    @Slot()
    def start(self) -> None:
        """Print on the printer that is set."""
        self._job = self._jobs.begin(tr(_T, "Printing {title}", title=self._title), self._stop.set)
        job = print_job(self._path, self.printer, self._stop, self._advanced.emit)
        self._runner.read(job, self._on_ended, self._on_failed)

    @Slot(int, int)
    def _on_advanced(self, done: int, total: int) -> None:
        if self._job is not None:
            self._job.advance(done, total)

    def _on_ended(self, whole: bool) -> None:
        self._leave()
        self.ended.emit(whole)

    def _on_failed(self, error: SmsError) -> None:
        self._leave()
        self.failed.emit(error)

    @Slot()
    def _leave(self) -> None:
        if self._job is not None:
            self._jobs.end(self._job)
            self._job = None
        shutil.rmtree(self._path.parent, ignore_errors=True)
        self.deleteLater()

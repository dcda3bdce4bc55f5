"""Reading again what is shown: soon after a commit, not too often while many are pulled, and never for nobody to see.

Behind another page or tab nothing is read: it is made up for as soon as the page is on show again.
"""

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, QTimer, Slot
from PySide6.QtWidgets import QWidget

_SETTLE_MS = 60
_BUSY_MS = 400  # between two readings while the server's changes come in one after the other
_CALM_MS = 1000


class Again(QObject):
    """Calls `read` of `page` when it is due; `read` says `begun` itself, for it may be called by others too."""

    def __init__(self, page: QWidget, read: Callable[[], object]) -> None:
        super().__init__(page)
        self._page = page
        self._read = read
        self._is_due = False
        self._since = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_time)
        page.installEventFilter(self)

    @property
    def is_seen(self) -> bool:
        """Whether the page is on show; one whose window is not there yet counts as seen."""
        return self._page.isVisible() or not self._page.window().isVisible()

    def soon(self, *, pulled: bool = False) -> None:
        """Something has changed; `pulled` where the server says so, and more may follow."""
        self._is_due = True
        if self.is_seen and not self._timer.isActive():
            calm = not pulled or not self._since.isValid() or self._since.hasExpired(_CALM_MS)
            self._timer.start(_SETTLE_MS if calm else _BUSY_MS)

    def begun(self) -> None:
        """It is being read: nothing is due any more."""
        self._is_due = False
        self._timer.stop()
        self._since.start()

    @Slot()
    def _on_time(self) -> None:
        if self._is_due and self.is_seen:
            self._read()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and self._is_due:
            self._timer.start(0)
        return False

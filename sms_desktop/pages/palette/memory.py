"""The things and screens that the person opened last; they follow the person to every computer of theirs."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Slot

from sms_desktop.ops.palette import keep_recents, read_recents
from sms_desktop.pages.base import PageContext

MOST_RECENT = 8
_PAUSE_MS = 800


class Memory(QObject):
    """Keys such as `student:0190…` or `page:classes`, the latest first. They are kept a little after the last one."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.keys: tuple[str, ...] = ()
        self._context: PageContext | None = None
        self._kept: tuple[str, ...] = ()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PAUSE_MS)
        self._soon.timeout.connect(self.keep)

    def enter(self, context: PageContext) -> None:
        """Read what this person opened last."""
        self._context = context
        context.runner.read(read_recents(context.grants.user), self._on_read)

    def leave(self) -> None:
        """Keep and forget."""
        self.keep()
        self._context = None
        self.keys = self._kept = ()

    def note(self, key: str) -> None:
        """This was opened now."""
        self.keys = (key, *(one for one in self.keys if one != key))[:MOST_RECENT]
        self._soon.start()

    @Slot()
    def keep(self) -> None:
        """Write what is not written yet."""
        self._soon.stop()
        if self._context is not None and self.keys != self._kept:
            self._kept = self.keys
            keep_recents(self._context.runner, self._context.grants.user, self.keys)

    def _on_read(self, keys: Sequence[str]) -> None:
        if self._context is not None:
            self._kept = tuple(keys)
            self.keys = (*self.keys, *(key for key in keys if key not in self.keys))[:MOST_RECENT]

"""What the signed-in person may do, as it changes while they work: a grant comes, runs out, or is taken away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:  # the frame is painted before any of these is loaded
    from sms_core.access.grants import Grants


class Access(QObject):
    """Holds the grants in force; `changed` when they are others."""

    changed = Signal()

    def __init__(self, grants: Grants, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.grants = grants

    def take(self, grants: Grants) -> None:
        """The server has said what holds now."""
        if grants != self.grants:
            self.grants = grants
            self.changed.emit()

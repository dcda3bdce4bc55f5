"""Looking for garbage on the interface thread alone.

Python looks for cycles of dead objects on whichever thread makes objects. Where that is a worker, a dead widget or
model is destroyed there, while Qt may be painting it. So the automatic look is off, and a timer looks instead.
"""

import gc

from PySide6.QtCore import QObject, QTimer, Slot

_EVERY_MS = 500
_YOUNG, _MIDDLE, _OLD = range(3)


class GarbageRounds(QObject):
    """From `begin` until `end`, cycles are collected here, on the thread of this object."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self.look)

    def begin(self) -> None:
        """What was made until now stays: it need not be looked at again."""
        gc.disable()
        gc.freeze()
        self._timer.start()

    def end(self) -> None:
        """Leave it to Python again."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()

    @Slot()
    def look(self) -> None:
        """Collect as far as Python itself would have by now; the oldest generation costs most and is due least."""
        young, middle, old = gc.get_count()
        first, second, third = gc.get_threshold()
        if old > third:
            gc.collect(_OLD)
        elif middle > second:
            gc.collect(_MIDDLE)
        elif young > first:
            gc.collect(_YOUNG)

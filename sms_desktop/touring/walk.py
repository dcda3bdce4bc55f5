"""A walk of many steps: each begins as soon as what the one before waited for is there."""

import time
from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, QTimer, Signal, Slot

_STEP_MS = 30
_PATIENCE_S = 60.0

Steps = Iterator[Callable[[], bool]]  # what each step waits for


class Walk(QObject):
    """`ended` when all steps are done, or with the reason why it went no further."""

    ended = Signal(str)

    def __init__(self, steps: Steps, parent: QObject) -> None:
        super().__init__(parent)
        self._steps = steps
        self._since = 0.0
        self._wanted: Callable[[], bool] = lambda: True
        self._timer = QTimer(self)
        self._timer.setInterval(_STEP_MS)
        self._timer.timeout.connect(self._on_tick)

    @Slot()
    def start(self) -> None:
        """Go."""
        self._since = time.monotonic()
        self._timer.start()

    @Slot()
    def _on_tick(self) -> None:
        if not self._wanted():
            if time.monotonic() - self._since > _PATIENCE_S:
                self._end("a step did not come to its end in time")
            return
        self._since = time.monotonic()
        try:
            step = next(self._steps, None)
        except BaseException:  # nobody is there to see it: it ends the walk, and is told as every bug is
            self._end("a step failed")
            raise
        if step is None:
            self._end("")
        else:
            self._wanted = step

    def _end(self, reason: str) -> None:
        self._timer.stop()
        self.ended.emit(reason)


def pause(milliseconds: int = 250) -> Callable[[], bool]:
    """Wait so long."""
    until = time.monotonic() + milliseconds / 1000
    return lambda: time.monotonic() >= until

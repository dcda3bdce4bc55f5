"""Notices that nobody has touched keyboard or pointer for a while.

It listens only while it is armed, because a filter over the application's events has its price. The time is that of
the clock on the wall: a computer that was asleep all night was not used all night, and the first key after that is
swallowed rather than given to whoever pressed it.
"""

from datetime import datetime, timedelta

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication

from sms_core.clock import Clock

_LOOK_MS = 5_000
_TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.ShortcutOverride,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TabletPress,
    }
)


class IdleWatch(QObject):
    """`went_idle` once, when `watch(minutes)` have gone by without a touch; `rest` ends the watch."""

    went_idle = Signal()

    def __init__(self, app: QApplication, clock: Clock) -> None:
        super().__init__(app)
        self._app = app
        self._clock = clock
        self._limit = timedelta()
        self._touched: datetime = clock.now()
        self._armed = False
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._timer.timeout.connect(self.look)

    @property
    def is_armed(self) -> bool:
        """Whether it watches."""
        return self._armed

    def watch(self, minutes: int) -> None:
        """Begin anew, from now on; 0 minutes is never."""
        self.rest()
        if minutes > 0:
            self._limit = timedelta(minutes=minutes)
            self._touched = self._clock.now()
            self._armed = True
            self._app.installEventFilter(self)
            self._timer.start()

    def rest(self) -> None:
        """Watch no more."""
        if self._armed:
            self._armed = False
            self._app.removeEventFilter(self)
            self._timer.stop()

    @Slot()
    def look(self) -> bool:
        """Whether the time is up; then it says so and rests."""
        if not self._armed or self._clock.now() - self._touched < self._limit:
            return False
        self.rest()
        self.went_idle.emit()
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in _TOUCHES or not event.spontaneous():
            return False
        if self.look():
            return True
        self._touched = self._clock.now()
        return False

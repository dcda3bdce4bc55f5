"""The first sync: somebody has signed in, and waits until enough is here to work with."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from sms_desktop.ops.first_sync import Arrived, read_arrived
from sms_desktop.pages.sign_in.page import StartPage
from sms_desktop.sync.status import SyncState
from sms_desktop.workplace import Workplace

_LOOK_MS = 300


class WaitingRoom(QObject):
    """`called_in` with the workplace when the person goes to work, or when all is here."""

    called_in = Signal(object)

    def __init__(self, page: StartPage, start_sync: Callable[[Workplace], object], parent: QObject) -> None:
        super().__init__(parent)
        self._page = page
        self._start_sync = start_sync
        self._place: Workplace | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self._look)
        page.start_wanted.connect(self.call_in)
        page.pause_wanted.connect(self._on_pause_wanted)

    @property
    def place(self) -> Workplace | None:
        """Who waits."""
        return self._place

    def receive(self, place: Workplace) -> None:
        """Somebody has come."""
        self._place = place
        place.state_changed.connect(self._on_state)
        self._page.show_first_sync()
        self._timer.start()
        self._start_sync(place)

    @Slot()
    def call_in(self) -> None:
        """To work."""
        place = self.dismiss()
        if place is not None:
            self.called_in.emit(place)

    def dismiss(self) -> Workplace | None:
        """Nobody waits any more; who did."""
        place, self._place = self._place, None
        self._timer.stop()
        if place is not None:
            place.state_changed.disconnect(self._on_state)
        return place

    @Slot()
    def _look(self) -> None:
        if self._place is not None:
            self._place.runner.read(read_arrived, self._on_arrived, lambda _: None)

    def _on_arrived(self, arrived: Arrived) -> None:
        if self._place is None:
            return
        self._page.show_progress(arrived)
        if arrived.done:
            self.call_in()

    @Slot(object)
    def _on_state(self, state: SyncState) -> None:
        self._page.show_sync_problem(state.failure)
        self._look()

    @Slot(bool)
    def _on_pause_wanted(self, rest: bool) -> None:
        if self._place is None:
            return
        if rest:
            self._place.pause()
        else:
            self._place.resume()
        self._page.show_paused(rest)

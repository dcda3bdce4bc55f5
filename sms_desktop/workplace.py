"""A signed-in person's working parts: the open session, its lanes, the runner, and sync in the background."""

import math
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot

from sms_core.access.grants import Grants
from sms_core.store.journal import ChangeSet
from sms_core.sync.outbox import count_waiting
from sms_core.sync.state import get_number
from sms_desktop.access import Access
from sms_desktop.entry.people import note_leaving
from sms_desktop.jobs import Jobs
from sms_desktop.ops.asking import Asking
from sms_desktop.ops.lanes import Lanes
from sms_desktop.ops.runner import Runner
from sms_desktop.session import Session
from sms_desktop.sync.status import SyncState
from sms_desktop.terms import Terms

if TYPE_CHECKING:
    from sms_desktop.sync.loop import SyncLoop
    from sms_desktop.sync.transport import HttpTransport


class Workplace(QObject):
    """Made when a session is open, shut when the person leaves. Signals arrive on the interface thread."""

    state_changed = Signal(object)  # SyncState
    progressed = Signal(object)  # Progress
    _pulled = Signal(object)  # ChangeSet
    _told_state = Signal(object)
    _told_progress = Signal(object)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.lanes = Lanes(session)
        self.runner = Runner(self.lanes, session.author, session.database.schema, self)
        self.access = Access(session.grants, self)
        self.jobs = Jobs(self)
        self.terms = Terms(self.runner, session.clock, self)
        self.asking = None if session.account.is_demo else Asking(session.account.server, session.credentials, self)
        self._loop: SyncLoop | None = None
        self._transport: HttpTransport | None = None
        self.last_state: SyncState | None = None
        self._held_grants = False
        queued = Qt.ConnectionType.QueuedConnection
        self._pulled.connect(self.runner.sync_changed, queued)
        self._told_state.connect(self._on_state, queued)
        self._told_progress.connect(self.progressed, queued)
        self.runner.changed.connect(self._on_changed)
        if self.asking is not None:
            self.asking.broke.connect(self.runner.broke)

    def start_sync(self) -> None:
        """Begin to sync; on the errand thread, for the network's libraries take their time to load."""
        from sms_desktop.sync.ears import Ears  # heavy: the first paint does without the network
        from sms_desktop.sync.loop import SyncLoop  # heavy: as above
        from sms_desktop.sync.transport import HttpTransport  # heavy: as above

        session = self.session
        self._transport = HttpTransport(session.account.server, session.credentials)
        self._loop = SyncLoop(
            self._transport,
            self.lanes,
            session.database.statements,
            session.clock,
            ears=lambda heard, lost: Ears(session.account.server, session.credentials, heard, lost),
            on_state=self._told_state.emit,
            on_changes=self._pulled.emit,
            on_progress=self._told_progress.emit,
        )
        self._loop.start()

    @property
    def is_syncing(self) -> bool:
        """Whether `start_sync` was called."""
        return self._loop is not None

    def read_access(self) -> None:
        """Read what the replica says of the person's grants; the demo's person has none."""
        from sms_core.accounts.repository import grants_of  # heavy: the first page is shown before

        if not self.session.account.is_demo:
            self.runner.read(partial(grants_of, user=self.session.account.user), self._on_grants)

    def wake(self) -> None:
        """Sync soon."""
        if self._loop is not None:
            self._loop.wake()

    def pause(self, seconds: float = math.inf) -> None:
        """Rest from sync, for some time or until `resume`; what is done meanwhile waits."""
        if self._loop is not None:
            self._loop.pause(seconds)

    def resume(self) -> None:
        """Sync again, at once."""
        if self._loop is not None:
            self._loop.resume()

    @property
    def is_paused(self) -> bool:
        """Whether sync rests because somebody wanted it to."""
        return self._loop is not None and self._loop.is_paused

    def shut(self) -> int:
        """Finish the writes, stop sync, close the replica; how much is not sent. Waits; may run on any thread."""
        if self._loop is not None:
            self._loop.stop()
        if self._transport is not None:
            self._transport.close()
        if self.asking is not None:
            self.asking.close()
        keep_lease(self.session, self.lanes)
        waiting = self.lanes.submit(count_waiting).result()  # after every write that was asked
        if not self.session.account.is_demo:
            note_leaving(self.session, waiting)
        self.lanes.close()
        self.session.close()
        return waiting

    @Slot(object)
    def _on_state(self, state: SyncState) -> None:
        self.last_state = state
        self.state_changed.emit(state)

    @Slot(object)
    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.action is not None:  # our own commit: there is something to send
            self.wake()
        if changes.touches("grant", "user"):
            self.read_access()

    def _on_grants(self, grants: Grants) -> None:
        """A replica that never held a grant of the person knows less than the account.

        Nor does a teacher's replica hold the row that says which member of the staff its user is.
        """
        self._held_grants = self._held_grants or bool(grants.grants)
        if self._held_grants:
            self.access.take(replace(grants, staff=grants.staff or self.session.account.staff))


def keep_lease(session: Session, lanes: Lanes) -> None:
    """Take over until when the server said, at its last greeting, the replica may be opened."""
    until = lanes.read(lambda connection: get_number(connection, "lease_until")).result()
    if until:
        session.keep_lease(until)

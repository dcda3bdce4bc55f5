"""The loop that keeps a replica and its server together in the background, and tells how it stands.

One thread runs rounds of sync: after a local commit, after a poke, and now and then. It never gives up; what waits is
sent when the network is back. Callbacks are called on this thread.
"""

import logging
import math
import random
import threading
import time
from collections.abc import Callable
from dataclasses import replace

from sms_core.clock import Clock, to_micros
from sms_core.errors import SmsError, Unavailable
from sms_core.issues.repository import count_open
from sms_core.store.connection import Connection
from sms_core.store.journal import ChangeSet
from sms_core.store.schema import Statements
from sms_core.sync import outbox, state
from sms_core.sync.engine import Engine, Lane, Progress, Round, Transport
from sms_desktop.sync.ears import Ears
from sms_desktop.sync.status import Facts, SyncState

log = logging.getLogger(__name__)

POLL_WITH_SOCKET_S = 15 * 60
POLL_ALONE_S = 60
GLANCE_S = 1.5  # how often the loop looks for commits of another program on this computer
FIRST_RETRY_S = 1.0
LONGEST_RETRY_S = 20.0
LONGEST_OFFLINE_S = 5.0  # a knock at a door that is shut costs nobody anything
GATHER_S = 0.02  # keys typed in one breath travel together
SIGN_IN_CODES = frozenset({"token_expired", "token_unknown", "token_missing", "sign_in_needed", "proof_invalid"})
OFFLINE_CODES = frozenset({"address_unknown", "connection_refused", "server_unreachable"})


class SyncLoop:
    """Runs sync for one open replica. `start` once, `stop` once."""

    def __init__(
        self,
        transport: Transport,
        lane: Lane,
        statements: Statements,
        clock: Clock,
        ears: Callable[[Callable[[int], None], Callable[[], None]], Ears] | None = None,
        on_state: Callable[[SyncState], None] = lambda _state: None,
        on_changes: Callable[[ChangeSet], None] = lambda _changes: None,
        on_progress: Callable[[Progress], None] = lambda _progress: None,
    ) -> None:
        self._lane = lane
        self._statements = statements
        self._clock = clock
        self._on_state = on_state
        self._on_changes = on_changes
        self._on_progress = on_progress
        self._engine = Engine(transport, lane, statements, clock, self._progressed, on_changes, self._halts)
        self._ears = ears(self._poked, self._lost_touch) if ears is not None else None
        self._facts = Facts()
        self._told: SyncState | None = None
        self._wake = threading.Event()
        self._stopping = threading.Event()
        self._head = 0
        self._failures = 0
        self._version: int | None = None
        self._paused_until = 0.0
        self._thread = threading.Thread(target=self._run, name="sms-sync", daemon=True)

    def start(self) -> None:
        """Begin; the first round runs at once."""
        self._thread.start()

    def stop(self) -> None:
        """End after the request that is under way; returns when the threads have ended."""
        self._stopping.set()
        self._wake.set()
        if self._ears is not None:
            self._ears.close()
        if self._thread.is_alive():
            self._thread.join()

    def wake(self) -> None:
        """Something was committed here, or a person pressed "Sync now": run a round soon."""
        self._wake.set()

    def pause(self, seconds: float = math.inf) -> None:
        """Rest for a while, from the next request on; `wake` does not end the pause, `resume` does."""
        self._paused_until = time.monotonic() + seconds
        self._wake.set()

    def resume(self) -> None:
        """Go on at once."""
        self.pause(0)

    @property
    def is_paused(self) -> bool:
        """Whether somebody asked for a rest that has not ended."""
        return time.monotonic() < self._paused_until

    def _run(self) -> None:
        self._others_wrote()  # what is there now is the first round's
        while not self._stopping.is_set():
            if not self.is_paused:
                self._one_round()
            self._rest()

    def _one_round(self) -> None:
        self._wake.clear()
        self._facts.running = True
        self._look()
        try:
            done = self._engine.round()
        except SmsError as problem:
            self._failed(problem)
        except Exception:
            log.exception("a round of sync broke")
            self._failed(SyncBroke())
        else:
            self._succeeded(done)
        self._facts.running = False
        self._look()

    def _succeeded(self, done: Round) -> None:
        self._failures = 0
        self._facts = replace(self._facts, offline=False, sign_in_needed=False, failure=None, retry_at=None)
        if not done.halted:
            self._facts.rows = self._facts.total = 0
        if done.pushed:
            log.info("sent %s mutations: %s", done.pushed, done.outcomes)
        if self._ears is not None and not done.halted:
            self._ears.listen()

    def _failed(self, problem: SmsError) -> None:
        self._failures += 1
        self._engine.forget_greeting()
        log.info("round failed: %s", problem.code)
        self._facts = replace(
            self._facts,
            failure=problem,
            offline=problem.code in OFFLINE_CODES,
            sign_in_needed=problem.code in SIGN_IN_CODES,
        )

    def _rest(self) -> None:
        """Wait until there is something to do: a commit, a poke, another program's commit, or the next try."""
        pause = self._pause()
        trying = self._failures > 0 and not self.is_paused
        self._facts.retry_at = to_micros(self._clock.now()) + int(pause * 1e6) if trying else None
        self._publish()
        until = time.monotonic() + pause
        while not self._stopping.is_set():
            left = until - time.monotonic()
            if left <= 0:
                return
            if self._wake.wait(min(left, GLANCE_S)):
                self._wake.clear()
                self._look()
                if self.is_paused or self._stopping.is_set():
                    continue
                self._stopping.wait(GATHER_S)
                return
            if self._others_wrote():
                return

    def _pause(self) -> float:
        if self.is_paused:
            return self._paused_until - time.monotonic()
        if self._failures:
            asked = self._facts.failure.facts.get("retry_after") if self._facts.failure is not None else None
            limit = LONGEST_OFFLINE_S if self._facts.offline else LONGEST_RETRY_S
            longest = min(limit, FIRST_RETRY_S * 2 ** min(self._failures - 1, 10))
            wait = max(longest, float(asked)) if isinstance(asked, int | float) else longest
            return wait * random.uniform(0.6, 1.0)
        return POLL_WITH_SOCKET_S if self._ears is not None and self._ears.open else POLL_ALONE_S

    def _poked(self, head: int) -> None:
        """A poke or a heartbeat: when it tells of commits that are not here, fetch them."""
        if head > self._head:
            self._head = head
            self._wake.set()

    def _lost_touch(self) -> None:
        """The socket broke: see at once whether the network is gone, and say so."""
        self._wake.set()

    def _halts(self) -> bool:
        return self.is_paused or self._stopping.is_set()

    def _progressed(self, progress: Progress) -> None:
        self._facts.rows, self._facts.total = (0, 0) if progress.done else (progress.rows, progress.total)
        self._publish()
        self._on_progress(progress)

    def _look(self) -> None:
        """Count what waits and what is in conflict, and tell."""
        try:
            waiting, issues, last_sync, cursor = self._lane.submit(_counts).result()
        except Unavailable as problem:
            self._facts.failure = problem
        else:
            self._facts.waiting, self._facts.issues, self._facts.last_sync = waiting, issues, last_sync
            self._head = max(self._head, cursor)
        self._publish()

    def _publish(self) -> None:
        self._facts.paused = self.is_paused
        now = self._facts.state()
        if now != self._told:
            self._told = now
            self._on_state(now)

    def _others_wrote(self) -> bool:
        """Whether another program (`sms`) changed the replica; then every screen looks anew."""
        try:
            version = self._lane.submit(Connection.others_version).result()
        except SmsError:
            return False
        before, self._version = self._version, version
        if before is None or before == version:
            return False
        self._on_changes(ChangeSet({table.name: frozenset() for table in self._statements.schema}))
        return True


class SyncBroke(Unavailable):
    """A bug of ours stopped a round; it is in the log, and the next round tries again."""

    code = "sync_broke"


def _counts(connection: Connection) -> tuple[int, int, int | None, int]:
    return (
        outbox.count_waiting(connection),
        count_open(connection),
        state.get(connection, "last_sync"),
        state.get_number(connection, "cursor"),
    )

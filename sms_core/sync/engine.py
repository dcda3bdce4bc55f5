"""A replica's half of the protocol: hello, push, load, pull, one round after another.

Single-threaded: network calls go through `transport`, database work through `lane`, both given by the caller, so that
the desktop runs it on threads, `sms` without any, and a simulator with faults between every two steps.
"""

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Protocol, TypeVar

from sms_core.clock import Clock, to_micros
from sms_core.errors import Refused, SmsError
from sms_core.store.connection import Connection
from sms_core.store.journal import ChangeSet
from sms_core.store.schema import Statements
from sms_core.sync import checkpoints, loading, outbox, state
from sms_core.sync.replica import Applier
from sms_core.sync.wire import (
    PROTOCOL,
    SCHEMA_VERSION,
    Hello,
    Load,
    Page,
    Pull,
    Push,
    Pushed,
    Welcome,
)

T = TypeVar("T")

PUSH_AT_ONCE = 500
_TRIES = 3
_SERVER_ERROR = 500
_Put = tuple[bool, ChangeSet]


class Transport(Protocol):
    """One request and its answer. Raises `Unavailable` when the network fails, a `Refused` when the server says no."""

    def call(self, endpoint: str, message: Any, answer: type[T]) -> T:
        """Send `message` to `/api/v1/sync/<endpoint>`."""
        ...


class Lane(Protocol):
    """Where database work is done, one piece after another; each piece has the writing connection to itself."""

    def submit(self, work: Callable[[Connection], T]) -> "Future[T]":
        """Do it soon; the future holds what it returned or raised."""
        ...


class SyncRefused(Refused):
    """The server refused a request; `server_code` is its code, `facts` its facts."""

    code = "sync_refused"

    @property
    def server_code(self) -> str:
        """The server's code, such as `history_diverged`."""
        return str(self.facts.get("server_code", ""))


@dataclass(slots=True)
class Round:
    """What one round did. `pushed` counts mutations, `rows` those received; `waiting` actions are left.

    `halted`: the caller asked it to stop, and the rest is for the next round.
    """

    pushed: int = 0
    rows: int = 0
    waiting: int = 0
    halted: bool = False
    outcomes: dict[str, int] = field(default_factory=dict)
    changes: list[ChangeSet] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a load is: rows put in so far, of `total` where that is known (else 0), and whether that was all."""

    rows: int
    total: int
    done: bool


class DirectLane:
    """Does database work at once, on the caller's thread and connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def submit(self, work: Callable[[Connection], T]) -> "Future[T]":
        """Do it now; what it raises is raised here."""
        future: Future[T] = Future()
        future.set_result(work(self._connection))
        return future


class Engine:
    """Runs rounds of sync for one replica. `is_halted` is asked between two requests of a long load."""

    def __init__(
        self,
        transport: Transport,
        lane: Lane,
        statements: Statements,
        clock: Clock,
        on_progress: Callable[[Progress], None] | None = None,
        on_changes: Callable[[ChangeSet], None] | None = None,
        is_halted: Callable[[], bool] = lambda: False,
    ) -> None:
        self._transport = transport
        self._lane = lane
        self._statements = statements
        self._clock = clock
        self._on_progress = on_progress
        self._on_changes = on_changes
        self._is_halted = is_halted
        self._greeted = False

    def round(self) -> Round:
        """One whole round. A refused or failed push does not keep a pull from being tried; its error is raised after.

        Raises what the transport raises.
        """
        result = Round()
        if not self._greeted:
            self._greet(result)
        failure: SmsError | None = None
        try:
            self.push(result)
        except SmsError as problem:
            if not _is_about_the_push(problem):
                raise
            failure = problem
        self._load(result)
        if not result.halted and self._pull(result):
            self._greet(result)
            self._load(result)
        result.waiting = self._do(outbox.count_waiting)
        if failure is not None:
            raise failure
        return result

    def forget_greeting(self) -> None:
        """Ask the server anew what this replica shall hold (after the network or the grants changed)."""
        self._greeted = False

    def push(self, result: Round) -> None:
        """Send what waits until nothing does, or until an answer settles nothing."""
        while True:
            if self._halts(result):
                return
            anchors, actions = self._do(_unsent)
            if not actions:
                return
            pushed = self._transport.call("push", Push(SCHEMA_VERSION, anchors, actions), Pushed)
            settled = self._put(result, partial(checkpoints.settle, pushed))
            result.pushed += len(pushed.outcomes)
            for outcome in pushed.outcomes:
                result.outcomes[outcome.outcome] = result.outcomes.get(outcome.outcome, 0) + 1
            if not settled:
                return

    def _greet(self, result: Round) -> None:
        anchors = self._do(state.anchors)
        counting = self._do(loading.is_new)
        hello = Hello(PROTOCOL, SCHEMA_VERSION, anchors, to_micros(self._clock.now()), counting)
        welcome = self._transport.call("hello", hello, Welcome)
        self._put(result, partial(checkpoints.subscribe, welcome))
        self._greeted = True

    def _load(self, result: Round) -> None:
        """Fetch every scope that is wanted. What another program changed meanwhile is taken up in the next round."""
        for _ in range(_TRIES):
            wanted = self._do(checkpoints.wanted)
            if not wanted.scopes or result.halted:
                return
            self._load_pages(result, wanted)

    def _load_pages(self, result: Round, wanted: checkpoints.Wanted) -> None:
        """Page after page; while one is put in, the next is on its way."""
        pending: Future[_Put] | None = None
        place, came = wanted.place, wanted.came
        try:
            while True:
                if self._halts(result):
                    return
                load = Load(SCHEMA_VERSION, wanted.position.anchors, wanted.scopes, place)
                page = self._transport.call("load", load, Page)
                if pending is not None:
                    before, pending = pending, None
                    if not self._taken(result, before):
                        return
                    self._progress(came, wanted.total, done=False)
                count = sum(part.count for part in page.tables)
                result.rows, came = result.rows + count, came + count
                pending = self._lane.submit(partial(self._applied, partial(checkpoints.put_loaded, page, wanted)))
                place = page.place
                if place is None:
                    return
        finally:
            if pending is not None and self._taken(result, pending):
                self._progress(came, wanted.total, done=place is None)

    def _halts(self, result: Round) -> bool:
        result.halted = result.halted or self._is_halted()
        return result.halted

    def _progress(self, rows: int, total: int, *, done: bool) -> None:
        if self._on_progress is not None:
            self._on_progress(Progress(rows, total, done))

    def _pull(self, result: Round) -> bool:
        """Fetch what changed; whether the server says that the set of scopes changed."""
        for _ in range(_TRIES):
            asked = self._do(checkpoints.position)
            pages: list[Page] = []
            place, head = None, None
            while not pages or place is not None:
                if self._halts(result):
                    return False
                pull = Pull(SCHEMA_VERSION, asked.anchors, asked.scopes, asked.cursor, head, place)
                page = self._transport.call("pull", pull, Page)
                pages.append(page)
                place, head = page.place, page.head.seq
            if self._put(result, partial(checkpoints.put_pulled, pages, asked)):
                result.rows += sum(part.count for page in pages for part in page.tables)
                return any(page.scopes_changed for page in pages)
        return False

    def _put(self, result: Round, step: checkpoints.Step) -> bool:
        """Apply what the server said; whether it came to anything."""
        return self._taken(result, self._lane.submit(partial(self._applied, step)))

    def _applied(self, step: checkpoints.Step, connection: Connection) -> "_Put":
        with _transaction(connection):
            applier = Applier(connection, self._statements)
            return bool(step(applier, connection, to_micros(self._clock.now()))), applier.change_set()

    def _taken(self, result: Round, pending: "Future[_Put]") -> bool:
        taken, changes = pending.result()
        self._tell(result, changes)
        return taken

    def _tell(self, result: Round, changes: ChangeSet) -> None:
        if changes:
            result.changes.append(changes)
            if self._on_changes is not None:
                self._on_changes(changes)

    def _do(self, work: Callable[[Connection], T]) -> T:
        return self._lane.submit(work).result()


class _transaction:  # noqa: N801 - reads as the keyword it stands for
    """Commit at the end, roll back on any error."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def __enter__(self) -> None:
        self._connection.begin()

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if kind is None:
            self._connection.commit()
        else:
            self._connection.rollback()


def _is_about_the_push(problem: SmsError) -> bool:
    """Whether the server answered, and something else may go better; a pause that it asks for counts for everything."""
    return isinstance(problem, Refused) or problem.facts.get("status") == _SERVER_ERROR


def _unsent(connection: Connection) -> tuple[Any, list[Any]]:
    return state.anchors(connection), list(outbox.next_actions(connection, PUSH_AT_ONCE))

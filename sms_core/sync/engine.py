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
from sms_core.errors import Refused
from sms_core.store.connection import Connection
from sms_core.store.journal import ChangeSet
from sms_core.store.schema import Statements
from sms_core.sync import outbox, state
from sms_core.sync.replica import Applier
from sms_core.sync.wire import (
    PROTOCOL,
    SCHEMA_VERSION,
    Anchor,
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


class Transport(Protocol):
    """One request and its answer. Raises `Unavailable` when the network fails, `SyncRefused` when refused."""

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
    """What one round did. `pushed` counts mutations, `rows` those received; `waiting` actions are left."""

    pushed: int = 0
    rows: int = 0
    waiting: int = 0
    outcomes: dict[str, int] = field(default_factory=dict)
    changes: list[ChangeSet] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a load is: rows so far, and whether the last page has come."""

    rows: int
    scopes: int
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
    """Runs rounds of sync for one replica."""

    def __init__(
        self,
        transport: Transport,
        lane: Lane,
        statements: Statements,
        clock: Clock,
        on_progress: Callable[[Progress], None] | None = None,
        on_changes: Callable[[ChangeSet], None] | None = None,
    ) -> None:
        self._transport = transport
        self._lane = lane
        self._statements = statements
        self._clock = clock
        self._on_progress = on_progress
        self._on_changes = on_changes
        self._greeted = False

    def round(self) -> Round:
        """One whole round. A refused or failed push does not keep a pull from being tried; its error is raised after.

        Raises `Unavailable`, `SyncRefused`.
        """
        result = Round()
        if not self._greeted:
            self._greet(result)
        failure: Refused | None = None
        try:
            self.push(result)
        except SyncRefused as refusal:
            failure = refusal
        self._load(result)
        if self._pull(result):
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
        """Send what waits until nothing does."""
        while True:
            anchors, actions = self._do(_unsent)
            if not actions:
                return
            pushed = self._transport.call("push", Push(SCHEMA_VERSION, anchors, actions), Pushed)
            answered = len(pushed.outcomes)
            self._tell(result, self._do(partial(self._settle, pushed)))
            result.pushed += answered
            for outcome in pushed.outcomes:
                result.outcomes[outcome.outcome] = result.outcomes.get(outcome.outcome, 0) + 1
            if answered == 0:
                return

    def _greet(self, result: Round) -> None:
        anchors = self._do(state.anchors)
        hello = Hello(PROTOCOL, SCHEMA_VERSION, anchors, to_micros(self._clock.now()))
        welcome = self._transport.call("hello", hello, Welcome)
        self._tell(result, self._do(partial(self._subscribe, welcome)))
        self._greeted = True

    def _subscribe(self, welcome: Welcome, connection: Connection) -> ChangeSet:
        """Drop what is held back from now on, and note what is to be loaded."""
        with _transaction(connection):
            applier = Applier(connection, self._statements)
            held = {row[0] for row in connection.all("SELECT scope FROM sync_scope")}
            for scope in sorted(held - set(welcome.scopes)):
                applier.drop_scope(scope)
            for scope in welcome.scopes:
                if scope not in held:
                    connection.run(
                        "INSERT INTO sync_scope (scope, state, place, head) VALUES (?, 'wanted', NULL, ?)",
                        (scope, welcome.head.seq),
                    )
            if state.get(connection, "cursor") is None:
                state.put(connection, "cursor", welcome.head.seq)
                state.put_anchor(connection, "pulled", welcome.head)
            skew = welcome.server_time - to_micros(self._clock.now())
            state.put(connection, "clock_skew", skew)
            state.put(connection, "lease_until", welcome.lease_until)
            state.put(connection, "scope_order", welcome.scopes)
            return applier.change_set()

    def _load(self, result: Round) -> None:
        """Fetch every scope that is wanted; while one page is put in, the next is on its way."""
        scopes, place, anchors = self._do(_wanted)
        if not scopes:
            return
        pending: Future[ChangeSet] | None = None
        while True:
            page = self._transport.call("load", Load(SCHEMA_VERSION, anchors, scopes, place), Page)
            if pending is not None:
                self._tell(result, pending.result())
            result.rows += sum(len(part.rows) for part in page.tables)
            pending = self._lane.submit(partial(self._put_loaded, page, scopes))
            place = page.place
            if self._on_progress is not None:
                self._on_progress(Progress(result.rows, len(scopes), place is None))
            if place is None:
                self._tell(result, pending.result())
                return

    def _put_loaded(self, page: Page, scopes: list[str], connection: Connection) -> ChangeSet:
        with _transaction(connection):
            applier = Applier(connection, self._statements)
            applier.members(page.members)
            applier.rows(page.tables)
            state.put(connection, "loading", None if page.place is None else [scopes, page.place])
            if page.place is None:
                marks = ", ".join("?" * len(scopes))
                connection.run(f"UPDATE sync_scope SET state = 'here' WHERE scope IN ({marks})", scopes)
            return applier.change_set()

    def _pull(self, result: Round) -> bool:
        """Fetch what changed; whether the server says that the set of scopes changed."""
        anchors, scopes, cursor = self._do(_position)
        pages: list[Page] = []
        place, head = None, None
        while True:
            pull = Pull(SCHEMA_VERSION, anchors, scopes, cursor, head, place)
            page = self._transport.call("pull", pull, Page)
            pages.append(page)
            place, head = page.place, page.head.seq
            if place is None:
                break
        result.rows += sum(len(part.rows) for page in pages for part in page.tables)
        self._tell(result, self._do(partial(self._put_pulled, pages)))
        return pages[-1].scopes_changed

    def _put_pulled(self, pages: list[Page], connection: Connection) -> ChangeSet:
        """One checkpoint in one transaction: exits, rows, our unsent work on top, cursor and anchor."""
        with _transaction(connection):
            applier = Applier(connection, self._statements)
            for page in pages:
                applier.members(page.members)
            for page in pages:
                applier.rows(page.tables)
            head: Anchor = pages[-1].head
            state.put(connection, "cursor", head.seq)
            state.put_anchor(connection, "pulled", head)
            state.put(connection, "last_sync", to_micros(self._clock.now()))
            return applier.change_set()

    def _settle(self, pushed: Pushed, connection: Connection) -> ChangeSet:
        with _transaction(connection):
            applier = Applier(connection, self._statements)
            applier.outcomes(pushed.outcomes, to_micros(self._clock.now()))
            state.put_anchor(connection, "pushed", pushed.head)
            return applier.change_set()

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


def _unsent(connection: Connection) -> tuple[Any, list[Any]]:
    return state.anchors(connection), list(outbox.next_actions(connection, PUSH_AT_ONCE))


def _wanted(connection: Connection) -> tuple[list[str], bytes | None, Any]:
    """The scopes to load and where an interrupted load goes on."""
    anchors = state.anchors(connection)
    broken = state.get(connection, "loading")
    if broken is not None:
        return broken[0], broken[1], anchors
    order = state.get(connection, "scope_order") or []
    wanted = {row[0] for row in connection.all("SELECT scope FROM sync_scope WHERE state = 'wanted'")}
    return [scope for scope in order if scope in wanted], None, anchors


def _position(connection: Connection) -> tuple[Any, list[str], int]:
    scopes = [row[0] for row in connection.all("SELECT scope FROM sync_scope ORDER BY scope")]
    return state.anchors(connection), scopes, state.get_number(connection, "cursor")

"""What each answer of the server does to a replica: one step, one transaction, which the caller opens.

Two programs may sync one replica, the window and `sms`. An answer is put in only where it was asked for: when the
cursor or the set of scopes has moved since, it is let go; nothing is lost, because the other program put its own in.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sms_core.store.connection import Connection
from sms_core.sync import loading, state
from sms_core.sync.outbox import last_dseq
from sms_core.sync.replica import Applier
from sms_core.sync.wire import Anchors, Page, Pushed, Welcome

Step = Callable[[Applier, Connection, int], bool]  # takes the time in microseconds; says whether it did anything


@dataclass(frozen=True, slots=True)
class Position:
    """Where this replica stands: what it subscribes to, and up to where it has everything of it."""

    anchors: Anchors
    scopes: list[str]
    cursor: int


@dataclass(frozen=True, slots=True)
class Wanted:
    """The scopes to load, where an interrupted load goes on, and where the replica stood when it was asked.

    In the first loading, `came` rows of about `total` are here already.
    """

    scopes: list[str]
    place: bytes | None
    position: Position
    came: int = 0
    total: int = 0


def position(connection: Connection) -> Position:
    """Where the replica stands now."""
    scopes = [row[0] for row in connection.all("SELECT scope FROM sync_scope ORDER BY scope")]
    return Position(state.anchors(connection), scopes, state.get_number(connection, "cursor"))


def wanted(connection: Connection) -> Wanted:
    """What is to be loaded now."""
    here = position(connection)
    broken = state.get(connection, "loading")
    if broken is not None:
        return Wanted(broken[0], broken[1], here, *loading.rows(connection))
    order = state.get(connection, "scope_order") or []
    missing = {row[0] for row in connection.all("SELECT scope FROM sync_scope WHERE state = 'wanted'")}
    return Wanted([scope for scope in order if scope in missing], None, here, *loading.rows(connection))


def subscribe(welcome: Welcome, applier: Applier, connection: Connection, now: int) -> bool:
    """Drop what is held back from now on, and note what is to be loaded."""
    loading.expect(connection, welcome.totals)
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
        if last_dseq(connection) == 0:
            state.put(connection, "last_dseq", welcome.last_dseq)
    state.put(connection, "clock_skew", welcome.server_time - now)
    state.put(connection, "lease_until", welcome.lease_until)
    state.put(connection, "scope_order", welcome.scopes)
    return True


def put_loaded(page: Page, asked: Wanted, applier: Applier, connection: Connection, now: int) -> bool:
    """One page of a load; on the last one its scopes are here."""
    if _has_moved(connection, asked.position):
        return False
    if page.without:
        _drop(applier, page.without)  # and with it what was loaded: the next greeting says whether it is wanted still
        return False
    applier.members(page.members)
    applier.rows(page.tables)
    loading.note(connection, page)
    state.put(connection, "loading", None if page.place is None else [asked.scopes, page.place])
    if page.place is None:
        marks = ", ".join("?" * len(asked.scopes))
        connection.run(f"UPDATE sync_scope SET state = 'here' WHERE scope IN ({marks})", asked.scopes)
    return True


def put_pulled(pages: Sequence[Page], asked: Position, applier: Applier, connection: Connection, now: int) -> bool:
    """One checkpoint: exits, rows, our unsent work on top, cursor and anchor."""
    if _has_moved(connection, asked):
        return False
    for page in pages:
        applier.members(page.members)
    for page in pages:
        applier.rows(page.tables)
    for page in pages:
        _drop(applier, page.without)
    applier.sweep()
    head = pages[-1].head
    state.put(connection, "cursor", head.seq)
    state.put_anchor(connection, "pulled", head)
    state.put(connection, "last_sync", now)
    return True


def settle(pushed: Pushed, applier: Applier, connection: Connection, now: int) -> bool:
    """The fates of what was sent."""
    settled = applier.outcomes(pushed.outcomes, now)
    state.put_anchor(connection, "pushed", pushed.head)
    return settled > 0


def _drop(applier: Applier, scopes: Sequence[str]) -> None:
    for scope in scopes:
        applier.drop_scope(scope)


def _has_moved(connection: Connection, asked: Position) -> bool:
    now = position(connection)
    return (now.scopes, now.cursor) != (asked.scopes, asked.cursor)

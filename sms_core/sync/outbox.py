"""What this replica has done and the server has not yet given a fate: one sequence of mutations, never a gap."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from sms_core.ids import IdSource
from sms_core.store import journal
from sms_core.store.connection import Connection
from sms_core.store.fields import Stored, Table
from sms_core.store.journal import Action, Fields, RowChange, RowKey, pack, unpack_fields, unpack_key
from sms_core.sync.state import get_number
from sms_core.sync.wire import Mutation, PushedAction

ALL_OR_NOTHING = frozenset({"move_register", "merge_students", "publish", "publish_scores", "lock_final"})
_INSERT_BASE = (
    'INSERT INTO sync_base (subject, subject_key, "row") VALUES (?, ?, ?) ON CONFLICT (subject, subject_key) DO NOTHING'
)
_INSERT_OUTBOX = "INSERT INTO outbox (dseq, mutation, action, position) VALUES (?, ?, ?, ?)"


class ReplicaLedger:
    """What a person's commit writes beside the rows: the journal, the outbox, and each row as the server had it."""

    def __init__(self, ids: IdSource) -> None:
        self._ids = ids
        self._before: dict[tuple[str, RowKey], tuple[Stored, ...] | None] = {}

    def begin(self, connection: Connection) -> None:
        """Open the transaction; a replica's rows carry no seq."""
        self._before = {}
        connection.begin()

    def touched(self, connection: Connection, table: Table, key: RowKey, before: tuple[Stored, ...] | None) -> None:
        """Remember what the row was; what comes to nothing needs no base."""
        self._before[table.name, key] = before

    def record(self, connection: Connection, action: Action, changes: list[RowChange]) -> None:
        """Journal, outbox, and what the server last said of each row, unless an earlier change of ours kept it."""
        journal.write(connection, action, changes)
        bases = [self._base(change) for change in changes]
        if len(bases) == 1:
            connection.run(_INSERT_BASE, bases[0])
        else:
            connection.many(_INSERT_BASE, bases)
        dseq = last_dseq(connection)
        rows = [(dseq + n + 1, self._ids.new(), action.id, n) for n in range(len(changes))]
        if len(rows) == 1:
            connection.run(_INSERT_OUTBOX, rows[0])
        else:
            connection.many(_INSERT_OUTBOX, rows)

    def _base(self, change: RowChange) -> tuple[str, bytes, bytes | None]:
        before = self._before[change.table, change.key]
        return change.table, pack(change.key), None if before is None else pack(before)


@dataclass(frozen=True, slots=True)
class Waiting:
    """One action whose mutations the server has not answered yet."""

    action: bytes
    verb: str
    label: str
    at: int
    changes: int


def last_dseq(connection: Connection) -> int:
    """The number of the last mutation that this device made."""
    newest = connection.value("SELECT max(dseq) FROM outbox")
    return int(newest) if newest is not None else get_number(connection, "last_dseq")


def count_waiting(connection: Connection) -> int:
    """How many actions wait to be sent."""
    return int(connection.value("SELECT count(DISTINCT action) FROM outbox"))


def waiting(connection: Connection, limit: int = 500) -> list[Waiting]:
    """The waiting actions, the oldest first."""
    rows = connection.all(
        "SELECT o.action, a.verb, a.label, a.at, count(*) FROM outbox o JOIN journal_action a ON a.id = o.action"
        " GROUP BY o.action, a.verb, a.label, a.at ORDER BY min(o.dseq) LIMIT ?",
        (limit,),
    )
    return [Waiting(*row) for row in rows]


def pending_keys(connection: Connection, table: str) -> set[RowKey]:
    """The rows of a table that have changes the server has not answered."""
    rows = connection.all("SELECT subject_key FROM sync_base WHERE subject = ?", (table,))
    return {unpack_key(row[0]) for row in rows}


def pending_changes(connection: Connection) -> dict[tuple[str, RowKey], list[Fields]]:
    """Every unanswered change, by row, in the order in which they were made."""
    found: dict[tuple[str, RowKey], list[Fields]] = {}
    rows = connection.all(
        "SELECT c.subject, c.subject_key, c.fields FROM outbox o"
        " JOIN journal_change c ON c.action = o.action AND c.position = o.position ORDER BY o.dseq"
    )
    for subject, key, fields in rows:
        found.setdefault((subject, unpack_key(key)), []).append(unpack_fields(fields))
    return found


def next_actions(connection: Connection, limit: int) -> Iterator[PushedAction]:
    """The oldest unanswered actions, whole, up to about `limit` mutations."""
    rows = connection.all(
        "SELECT o.action, o.dseq, o.mutation, c.subject, c.subject_key, c.fields, a.verb, a.at, a.label, a.undoes"
        " FROM outbox o JOIN journal_change c ON c.action = o.action AND c.position = o.position"
        " JOIN journal_action a ON a.id = o.action ORDER BY o.dseq LIMIT ?",
        (limit + 1,),
    )
    whole = len(rows) <= limit
    groups = [list(group) for _, group in groupby(rows, key=lambda row: row[0])]
    if not whole and len(groups) > 1:
        groups.pop()  # its end may lie past the limit
    elif not whole:
        groups = [_all_of(connection, rows[0][0])]
    for group in groups:
        identifier, _, _, _, _, _, verb, at, label, undoes = group[0]
        mutations = [
            Mutation(mutation, dseq, subject, unpack_key(key), unpack_fields(fields))
            for _, dseq, mutation, subject, key, fields, *_ in group
        ]
        yield PushedAction(identifier, verb, at, label, undoes, mutations, verb in ALL_OR_NOTHING)


def _all_of(connection: Connection, action: bytes) -> list[tuple[object, ...]]:
    return connection.all(
        "SELECT o.action, o.dseq, o.mutation, c.subject, c.subject_key, c.fields, a.verb, a.at, a.label, a.undoes"
        " FROM outbox o JOIN journal_change c ON c.action = o.action AND c.position = o.position"
        " JOIN journal_action a ON a.id = o.action WHERE o.action = ? ORDER BY o.dseq",
        (action,),
    )

"""Applying what the server says to a replica: pages, exits and outcomes, with unsent work kept on top.

Everything runs in a transaction that the caller opened. Nothing here writes the journal or the outbox: a replica's
journal holds only what was done on this device.
"""

from collections.abc import Iterable, Sequence

from sms_core.reach.scopes import Holding, Source, sources
from sms_core.store.connection import Connection
from sms_core.store.fields import DELETED, Stored, Table
from sms_core.store.journal import ChangeSet, Fields, RowKey, pack, unpack_key
from sms_core.store.schema import Schema, Side, Statements, quoted
from sms_core.sync import loading, state
from sms_core.sync.holdings import Holdings
from sms_core.sync.outbox import pending_changes
from sms_core.sync.wire import Member, Outcome, TableRows

_ADD_MEMBER = (
    "INSERT INTO sync_member (scope, subject, subject_key) VALUES (?, ?, ?)"
    " ON CONFLICT (scope, subject, subject_key) DO NOTHING"
)
_DROP_MEMBER = "DELETE FROM sync_member WHERE scope = ? AND subject = ? AND subject_key = ?"
_PUT_BASE = (
    'INSERT INTO sync_base (subject, subject_key, "row") VALUES (?, ?, ?)'
    ' ON CONFLICT (subject, subject_key) DO UPDATE SET "row" = excluded."row"'
)
_BLANK_BASE = 'UPDATE sync_base SET "row" = NULL WHERE subject = ? AND subject_key = ?'
_DROP_BASE = "DELETE FROM sync_base WHERE subject = ? AND subject_key = ?"
_UNPLACED = "unplaced"
KEYS_TOLD = 1_000  # of more rows in one page the change set says only that their table changed
_ANSWERED = (
    "SELECT c.subject, c.subject_key, o.dseq FROM outbox o"
    " JOIN journal_change c ON c.action = o.action AND c.position = o.position WHERE o.mutation = ?"
)
_ARCHIVE = (
    "INSERT INTO sync_archive (mutation, dseq, action, position, outcome, seq, at)"
    " SELECT mutation, dseq, action, position, ?, ?, ? FROM outbox WHERE mutation = ?"
)


class Applier:
    """Applies one checkpoint's rows. Make one for each transaction: it reads the unsent changes once."""

    def __init__(self, connection: Connection, statements: Statements) -> None:
        self._connection = connection
        self._statements = statements
        self._schema: Schema = statements.schema
        self._pending = pending_changes(connection)
        self._keys: dict[str, set[RowKey]] = {}
        self._flooded: set[str] = set()
        self._known: Holdings | None = None

    def rows(self, pages: Iterable[TableRows]) -> None:
        """Put the server's rows in; a row with unsent changes gets them on top again."""
        for page in pages:
            if page.table not in self._schema or not page.values:
                continue  # a newer server's table: the next version of this program asks for it
            table = self._schema.named(page.table)
            width = len(table.key_names)
            touched = self._keys.setdefault(table.name, set())
            values: list[Stored] = page.values
            if any(name == table.name for name, _ in self._pending):
                values = [value for row in page.rows() if not self._rebased(table, row, width) for value in row]
            self._connection.bulk(self._statements.of(table).upserts, values, page.width)
            if page.count > KEYS_TOLD:
                self._flooded.add(table.name)
            else:
                touched.update(row[:width] for row in page.rows())

    def members(self, members: Sequence[Member]) -> None:
        """Enter roaming rows into their scopes, and take out those that left their last one."""
        self._connection.many(_ADD_MEMBER, [(m.scope, m.table, m.key) for m in members if m.present])
        gone = [m for m in members if not m.present]
        self._connection.many(_DROP_MEMBER, [(m.scope, m.table, m.key) for m in gone])
        for member in gone:
            self._drop_if_homeless(member.table, member.key)

    def drop_scope(self, scope: str) -> None:
        """The server holds this scope back from now on: its rows go, unless another scope holds them.

        Unsent work on them stays in the outbox until the server has given it a fate. A load under way begins anew.
        """
        members = self._connection.all("SELECT subject, subject_key FROM sync_member WHERE scope = ?", (scope,))
        self._connection.run("DELETE FROM sync_member WHERE scope = ?", (scope,))
        self._connection.run("DELETE FROM sync_scope WHERE scope = ?", (scope,))
        state.put(self._connection, "loading", None)
        loading.begin_again(self._connection)
        self._known = None
        for subject, key in members:
            self._drop_if_homeless(subject, key)
        for source in sources(self._schema, scope):
            if source.holding is not Holding.MEMBERS and not self._holdings.holds_all(source.table):
                self._drop_source(source)

    def sweep(self) -> None:
        """Look again at rows that came back with an outcome before any scope was seen to hold them."""
        for subject, key in state.get(self._connection, _UNPLACED) or ():
            self._drop_if_homeless(subject, key)
        state.put(self._connection, _UNPLACED, None)

    def outcomes(self, outcomes: Sequence[Outcome], at: int) -> int:
        """Archive what was answered; how much that was.

        Each row becomes the server's, as told with the last of its mutations, with what is still unsent on top.
        """
        answered: dict[tuple[str, RowKey], tuple[int, Outcome]] = {}
        settled = 0
        for outcome in outcomes:
            row = self._connection.one(_ANSWERED, (outcome.mutation,))
            if row is None:
                continue  # answered before; the answer was lost on its way and came again
            settled += 1
            subject, key, dseq = row
            if dseq > state.get_number(self._connection, "last_dseq"):
                state.put(self._connection, "last_dseq", dseq)
            told = outcome.outcome if outcome.reason is None else f"{outcome.outcome}:{outcome.reason}"
            self._connection.run(_ARCHIVE, (told, outcome.seq, at, outcome.mutation))
            self._connection.run("DELETE FROM outbox WHERE mutation = ?", (outcome.mutation,))
            known = answered.get((subject, unpack_key(key)))
            if known is None or dseq > known[0]:
                answered[subject, unpack_key(key)] = (dseq, outcome)
        self._pending = pending_changes(self._connection)
        for (subject, row_key), (_, outcome) in answered.items():
            self._settle(self._schema.named(subject), row_key, outcome.row)
        return settled

    def change_set(self) -> ChangeSet:
        """Which rows this checkpoint touched."""
        return ChangeSet(
            {name: frozenset() if name in self._flooded else frozenset(keys) for name, keys in self._keys.items()}
        )

    def _rebased(self, table: Table, row: Sequence[Stored], width: int) -> bool:
        """Whether the row has unsent changes; then it is kept as base, with the changes on top as the live row."""
        key = tuple(row[:width])
        changes = self._pending.get((table.name, key))
        if changes is None:
            return False
        self._connection.run(_PUT_BASE, (table.name, pack(key), pack(tuple(row))))
        self._put_live(table, _overlaid(table, row, changes))
        return True

    def _settle(self, table: Table, key: RowKey, row: Sequence[Stored] | None) -> None:
        self._keys.setdefault(table.name, set()).add(key)
        changes = self._pending.get((table.name, key))
        if changes is None:
            self._connection.run(_DROP_BASE, (table.name, pack(key)))
        else:
            self._connection.run(_PUT_BASE, (table.name, pack(key), None if row is None else pack(tuple(row))))
            row = _on_top(table, key, row, changes)
        if row is None:
            self._connection.run(self._statements.of(table).remove, key)
            return
        self._put_live(table, row)
        if not self._holdings.hold(table, row):
            unplaced = state.get(self._connection, _UNPLACED) or []
            state.put(self._connection, _UNPLACED, [*unplaced, [table.name, pack(key)]])

    def _put_live(self, table: Table, row: Sequence[Stored]) -> None:
        self._connection.run(self._statements.of(table).upsert, tuple(row))

    @property
    def _holdings(self) -> Holdings:
        """What the scopes hold that this replica subscribes to now."""
        if self._known is None:
            scopes = [row[0] for row in self._connection.all("SELECT scope FROM sync_scope")]
            self._known = Holdings(self._connection, self._schema, Side.REPLICA, scopes)
        return self._known

    def _drop_source(self, source: Source) -> None:
        """Take out the rows that a dropped scope named by column or all together, but for those held elsewhere."""
        table, sql = source.table, self._statements.of(source.table)
        where, parameters = self._holdings.elsewhere(table)
        if source.holding is Holding.COLUMN:
            where, parameters = f"{where} AND {quoted(source.column)} = ?", [*parameters, source.value]
        touched = self._keys.setdefault(table.name, set())
        if self._holdings.by_member(table):
            for row in self._connection.all(f"{sql.select_all} WHERE {where}", parameters):
                self._drop_if_homeless(table.name, pack(row[: len(table.key_names)]))
            return
        self._connection.run(f"DELETE FROM {sql.name} WHERE {where}", parameters)
        gone = [key for name, key in self._pending if name == table.name and self._live(table, key) is None]
        self._connection.many(_BLANK_BASE, [(table.name, pack(key)) for key in gone])
        touched.update(gone)

    def _drop_if_homeless(self, subject: str, key: bytes) -> None:
        table, row_key = self._schema.named(subject), unpack_key(key)
        row = self._live(table, row_key)
        if row is None or self._holdings.hold(table, row):
            return
        self._connection.run(self._statements.of(table).remove, row_key)
        self._connection.run(_BLANK_BASE, (subject, key))
        self._keys.setdefault(subject, set()).add(row_key)

    def _live(self, table: Table, key: RowKey) -> tuple[Stored, ...] | None:
        return self._connection.one(self._statements.of(table).select, key)


def _on_top(
    table: Table, key: RowKey, row: Sequence[Stored] | None, changes: Sequence[Fields]
) -> Sequence[Stored] | None:
    """The row with unsent changes; where the server has none, there is one only if a change creates it."""
    if row is None:
        if not any(fields.get(DELETED, (0, 1))[1] == 0 for fields in changes):
            return None
        row = (*key, *(None for _ in table.fields), 1)
    return _overlaid(table, row, changes)


def _overlaid(table: Table, row: Sequence[Stored], changes: Sequence[Fields]) -> list[Stored]:
    """The server's row with our unsent changes on top, in the order in which they were made."""
    values = dict(zip(table.columns, row, strict=True))
    for fields in changes:
        values.update({name: to for name, (was, to) in fields.items() if was != to or name == DELETED})
    return [values[name] for name in table.columns]

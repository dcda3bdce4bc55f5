"""The unit of work: the one way in which school data changes.

A service makes row changes inside it; the journal records each under one action; it commits once and yields a
`ChangeSet`. Where a commit is stamped and what else it must write is the ledger's business: a replica fills its
outbox, the server takes the next `seq`.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Protocol

from sms_core.clock import Clock, to_micros
from sms_core.errors import NotFound, Refused
from sms_core.ids import ActionId, IdSource
from sms_core.store.connection import Connection
from sms_core.store.fields import DELETED, Stored, Table, Value
from sms_core.store.journal import Action, Author, ChangeSet, Fields, RowChange, RowKey, change_set
from sms_core.store.schema import Statements

RowValues = dict[str, Stored]


class AlreadyThere(Refused):
    """A row with this key exists; `table` and `key` name it."""

    code = "already_there"


class TooLarge(Refused):
    """One action changes at most `limit` rows (decisions.md 19)."""

    code = "action_too_large"


ACTION_LIMIT = 200_000


class Ledger(Protocol):
    """What a side writes beside the rows: `begin` opens the transaction and says the `seq` that rows get (or None);
    `record` runs before the commit, in the same transaction; `touched` hears of each row before its first change."""

    def begin(self, connection: Connection) -> int | None:
        """Open the transaction; the seq to stamp rows with, or None."""
        ...

    def touched(self, connection: Connection, table: Table, key: RowKey, before: tuple[Stored, ...] | None) -> None:
        """A row is about to change for the first time in this action; `before` is the canonical row or None."""
        ...

    def record(self, connection: Connection, action: Action, changes: list[RowChange]) -> None:
        """Write the journal and all that goes with it."""
        ...


class Work:
    """An open unit of work. Rows come and go as `{field: stored value}`; values are checked as declared."""

    def __init__(
        self,
        connection: Connection,
        statements: Statements,
        ledger: Ledger,
        action: Action,
        ids: IdSource,
        seq: int | None,
    ) -> None:
        self.connection = connection
        self.action = action
        self._statements = statements
        self._ledger = ledger
        self._ids = ids
        self._stamp: tuple[int, ...] = () if seq is None else (seq,)
        self._touched: dict[tuple[str, RowKey], _Touched] = {}

    @property
    def author(self) -> Author:
        """Who acts."""
        return self.action.author

    @property
    def now(self) -> int:
        """When, in microseconds."""
        return self.action.at

    def new_id(self) -> bytes:
        """An id for something new."""
        return self._ids.new()

    def find(self, table: Table, *key: Value) -> RowValues | None:
        """The row with `key`, tombstones included, or None."""
        stored = table.stored_key(key)
        row = self.connection.one(self._statements.of(table).select, stored)
        return None if row is None else dict(zip(table.columns, row, strict=True))

    def live(self, table: Table, *key: Value) -> RowValues | None:
        """The row with `key` unless it is deleted."""
        row = self.find(table, *key)
        return None if row is None or row[DELETED] else row

    def existing(self, table: Table, *key: Value) -> RowValues:
        """The live row with `key`. Raises `NotFound`."""
        row = self.live(table, *key)
        if row is None:
            raise NotFound(what=table.name)
        return row

    def create(self, table: Table, *key: Value, **values: Value) -> None:
        """Make a row, or bring a deleted one back. Raises `AlreadyThere`, `Invalid`."""
        stored_key = table.stored_key(key)
        before = self.find(table, *stored_key)
        if before is not None and not before[DELETED]:
            raise AlreadyThere(table=table.name, key=stored_key)
        every: dict[str, Value] = {f.name: None for f in table.fields} | values
        self._apply(table, stored_key, before, {**table.stored_values(every), DELETED: 0})

    def change(self, table: Table, *key: Value, **values: Value) -> None:
        """Give a live row's fields new values. Raises `NotFound`, `Invalid`."""
        stored_key = table.stored_key(key)
        before = self.existing(table, *stored_key)
        self._apply(table, stored_key, before, table.stored_values(values))

    def put(self, table: Table, *key: Value, **values: Value) -> None:
        """Change the live row, or make it. Raises `Invalid`."""
        before = self.live(table, *key)
        if before is None:
            self.create(table, *key, **values)
        else:
            self._apply(table, table.stored_key(key), before, table.stored_values(values))

    def delete(self, table: Table, *key: Value) -> None:
        """Leave a tombstone. Raises `NotFound`."""
        stored_key = table.stored_key(key)
        self._apply(table, stored_key, self.existing(table, *stored_key), {DELETED: 1})

    def restate(self, change: RowChange, table: Table) -> None:
        """Set fields as `change` says, whatever they are now (merges and undo decide before)."""
        before = self.find(table, *change.key)
        self._apply(table, change.key, before, {name: to for name, (_, to) in change.fields.items()})

    def create_many(self, table: Table, rows: Iterable[tuple[RowKey, dict[str, Value]]]) -> None:
        """Make many rows whose keys are new; one statement for all. A key that exists raises the driver's error."""
        made: list[tuple[Stored, ...]] = []
        names = [f.name for f in table.fields]
        for key, values in rows:
            stored_key = table.stored_key(key)
            stored = table.stored_values(dict.fromkeys(names) | values)
            fields: Fields = {DELETED: (None, 0)}
            fields.update({name: (None, value) for name, value in stored.items()})
            self._note(table, stored_key, None, fields)
            made.append((*stored_key, *(stored[name] for name in names), 0, *self._stamp))
        self.connection.many(self._statements.of(table).insert, made)

    def changes(self) -> list[RowChange]:
        """What was done so far, one entry a row; each touched merge group is there whole."""
        return [
            RowChange(n, key, touched.whole_groups()) for (n, key), touched in self._touched.items() if touched.fields
        ]

    def finish(self, *, even_if_nothing: bool = False) -> ChangeSet:
        """Write the journal and commit. What changed nothing leaves no trace, unless it has an outcome to keep."""
        changes = self.changes()
        if not changes and not even_if_nothing:
            self.connection.rollback()
            return ChangeSet({}, self.action)
        self._ledger.record(self.connection, self.action, changes)
        self.connection.commit()
        return change_set(changes, self.action)

    def _apply(self, table: Table, key: RowKey, before: RowValues | None, values: RowValues) -> None:
        old: RowValues = before if before is not None else {}
        fields: Fields = {n: (old.get(n), v) for n, v in values.items() if before is None or old[n] != v}
        if not fields:
            return
        self._note(table, key, before, fields)
        sql = self._statements.of(table)
        if before is None:
            canonical = (*key, *(values.get(f.name) for f in table.fields), values.get(DELETED, 0))
            self.connection.run(sql.insert, (*canonical, *self._stamp))
        else:
            names = tuple(fields)
            self.connection.run(sql.update(names), (*(values[n] for n in names), *self._stamp, *key))

    def _note(self, table: Table, key: RowKey, before: RowValues | None, fields: Fields) -> None:
        known = self._touched.get((table.name, key))
        if known is not None:
            known.add(fields)
            return
        if len(self._touched) >= ACTION_LIMIT:
            raise TooLarge(limit=ACTION_LIMIT)
        row = None if before is None else tuple(before[name] for name in table.columns)
        self._ledger.touched(self.connection, table, key, row)
        self._touched[table.name, key] = _Touched(table, before, dict(fields))


@dataclass(slots=True)
class _Touched:
    """One row inside a unit of work: what it was, and each changed field from first to last value."""

    table: Table
    before: RowValues | None
    fields: Fields

    def add(self, fields: Fields) -> None:
        for name, (was, to) in fields.items():
            first = self.fields[name][0] if name in self.fields else was
            self.fields[name] = (first, to)
            if first == to and self.before is not None:
                del self.fields[name]

    def whole_groups(self) -> Fields:
        """The changed fields with the rest of their merge groups.

        A delete carries all that the deleter saw, a revival all that the row shall be.
        """
        if self.before is None or not self.fields:
            return self.fields
        if DELETED in self.fields:
            names = [f.name for f in self.table.fields]
        else:
            names = [n for group in self.table.groups.values() if any(n in self.fields for n in group) for n in group]
        seen: Fields = {n: (self.before[n], self.before[n]) for n in names if n not in self.fields}
        return {**seen, **self.fields}


class Store:
    """The write path of one database: makes units of work over one connection, one at a time."""

    def __init__(
        self,
        connection: Connection,
        statements: Statements,
        ledger: Ledger,
        clock: Clock,
        ids: IdSource,
    ) -> None:
        self.connection = connection
        self.statements = statements
        self.ledger = ledger
        self.clock = clock
        self.ids = ids

    @contextmanager
    def write(
        self,
        verb: str,
        author: Author,
        label: str = "",
        undoes: ActionId | None = None,
        check: Callable[[Work], None] | None = None,
    ) -> Iterator["Write"]:
        """One action: `with store.write("enrol", author) as write: enrol(write.work, …)`; then `write.changes`.

        `check` sees the finished work before it commits and may refuse it. On any error nothing is written.
        """
        action = Action(ActionId(self.ids.new()), verb, author, to_micros(self.clock.now()), label, undoes)
        with self.write_as(action, check) as write:
            yield write

    @contextmanager
    def write_as(self, action: Action, check: Callable[[Work], None] | None = None) -> Iterator["Write"]:
        """Like `write`, for an action that already has its id and time (one that arrives from elsewhere)."""
        seq = self.ledger.begin(self.connection)
        try:
            work = Work(self.connection, self.statements, self.ledger, action, self.ids, seq)
            write = Write(work)
            yield write
            if check is not None:
                check(work)
            write.changes = work.finish()
        except BaseException:
            self.connection.rollback()
            raise


class Write:
    """A unit of work and, once it is committed, what it changed."""

    def __init__(self, work: Work) -> None:
        self.work = work
        self.changes = ChangeSet()

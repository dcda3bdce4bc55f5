"""The journal: what was done, by whom, field by field. Undo, history, import rollback and the outbox all read it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

import msgspec

from sms_core.ids import ActionId, DeviceId, UserId
from sms_core.store.connection import Connection
from sms_core.store.fields import DELETED, Stored

RowKey = tuple[Stored, ...]
Fields = dict[str, tuple[Stored, Stored]]


@dataclass(frozen=True, slots=True)
class Author:
    """Who acts, and on which device."""

    user: UserId
    device: DeviceId


@dataclass(frozen=True, slots=True)
class Action:
    """One thing that a person did: `verb` is a code, `label` names its object, `at` is in microseconds."""

    id: ActionId
    verb: str
    author: Author
    at: int
    label: str = ""
    undoes: ActionId | None = None


@dataclass(frozen=True, slots=True)
class RowChange:
    """What an action did to one row: `{field: (before, after)}`, stored forms. A creation sets `deleted` from None."""

    table: str
    key: RowKey
    fields: Fields

    @property
    def creates(self) -> bool:
        """Whether there was no row before, not even a tombstone."""
        return self.fields.get(DELETED, (0, 0))[0] is None

    def inverse(self) -> "RowChange":
        """The change that takes this one back; a row that was created is deleted, never removed."""
        if self.creates:
            return RowChange(self.table, self.key, {DELETED: (0, 1)})
        return RowChange(self.table, self.key, {name: (to, was) for name, (was, to) in self.fields.items()})


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """Which rows a commit changed, wherever it came from; screens ask it whether they are affected.

    A table without keys changed in more rows than anybody wants to hear of.
    """

    keys: dict[str, frozenset[RowKey]] = field(default_factory=dict)
    action: Action | None = None

    def __bool__(self) -> bool:
        return bool(self.keys)

    def touches(self, *tables: str) -> bool:
        """Whether any row of one of `tables` changed."""
        return any(name in self.keys for name in tables)

    def of(self, table: str) -> frozenset[RowKey]:
        """The keys of the rows of `table` that changed; none when it is untouched, or too many changed."""
        return self.keys.get(table, frozenset())


_encode = msgspec.msgpack.Encoder().encode
_decode_key = msgspec.msgpack.Decoder(tuple).decode
_decode_fields = msgspec.msgpack.Decoder(dict[str, tuple[Any, Any]]).decode


def pack(values: object) -> bytes:
    """Stored values as msgpack: the one encoding of keys, rows and changes."""
    return _encode(values)


def unpack_key(data: bytes) -> RowKey:
    """The key behind `pack`."""
    return _decode_key(data)


def unpack_fields(data: bytes) -> Fields:
    """The field changes behind `pack`."""
    return _decode_fields(data)


def change_set(changes: Iterable[RowChange], action: Action | None = None) -> ChangeSet:
    """The change set of some row changes."""
    keys: dict[str, set[RowKey]] = {}
    for change in changes:
        keys.setdefault(change.table, set()).add(change.key)
    return ChangeSet({name: frozenset(found) for name, found in keys.items()}, action)


INSERT_ACTION = (
    "INSERT INTO journal_action (id, verb, author, device, at, label, undoes, seq) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
)
INSERT_CHANGE = "INSERT INTO journal_change (action, position, subject, subject_key, fields) VALUES (?, ?, ?, ?, ?)"
_ACTION = "SELECT id, verb, author, device, at, label, undoes FROM journal_action"
_CHANGES = "SELECT subject, subject_key, fields FROM journal_change WHERE action = ? ORDER BY position"


def write(connection: Connection, action: Action, changes: list[RowChange], seq: int | None = None) -> None:
    """Record an action and its changes, in the transaction that is open."""
    author = action.author
    connection.run(
        INSERT_ACTION,
        (action.id, action.verb, author.user, author.device, action.at, action.label, action.undoes, seq),
    )
    if len(changes) == 1:
        only = changes[0]
        connection.run(INSERT_CHANGE, (action.id, 0, only.table, pack(only.key), pack(only.fields)))
        return
    connection.many(
        INSERT_CHANGE,
        [(action.id, n, c.table, pack(c.key), pack(c.fields)) for n, c in enumerate(changes)],
    )


def action_named(connection: Connection, action: ActionId) -> Action | None:
    """The recorded action, or None."""
    row = connection.one(f"{_ACTION} WHERE id = ?", (action,))
    return _action(row) if row else None


def changes_of(connection: Connection, action: ActionId) -> list[RowChange]:
    """The row changes of an action, in the order in which they were made."""
    return [
        RowChange(subject, unpack_key(key), unpack_fields(fields))
        for subject, key, fields in connection.all(_CHANGES, (action,))
    ]


def recent(connection: Connection, author: UserId, since: int, limit: int = 100) -> Iterator[Action]:
    """The author's own actions at or after `since` (microseconds), the latest first."""
    rows = connection.all(f"{_ACTION} WHERE author = ? AND at >= ? ORDER BY id DESC LIMIT ?", (author, since, limit))
    return map(_action, rows)


def is_undone(connection: Connection, action: ActionId) -> bool:
    """Whether a later action, not itself undone, undoes `action`."""
    undoing = connection.all("SELECT id FROM journal_action WHERE undoes = ?", (action,))
    return any(not is_undone(connection, row[0]) for row in undoing)


def _action(row: tuple[Any, ...]) -> Action:
    identifier, verb, author, device, at, label, undoes = row
    return Action(identifier, verb, Author(author, device), at, label, undoes)

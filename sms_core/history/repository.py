"""All SQL of history. One text for a replica and for a server, on SQLite and on PostgreSQL.

Actions are read in the order of their ids, the newest first: ids hold the time at which they were made, and both
databases keep them in that order.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sms_core.ids import ActionId, UserId
from sms_core.store.connection import Connection
from sms_core.store.fields import Stored, Table
from sms_core.store.journal import Action, Author, RowChange, RowKey, pack, unpack_fields, unpack_key
from sms_core.store.schema import quoted

if TYPE_CHECKING:  # a place finds its keys here
    from sms_core.history.model import Where
    from sms_core.history.places import Place

MOST_CHANGES = 2_000  # of one action that are looked at
_SLACK_S = 24 * 3_600  # clocks of different computers; an id says when its own computer made it
_AT_ONCE = 400
_ACTIONS = """
    SELECT a.id, a.verb, a.author, a.device, a.at, a.label, a.undoes, u.display_name
    FROM journal_action a LEFT JOIN "user" u ON u.id = a.author
"""
_LATER = """
    SELECT a.author, a.at, u.display_name, c.fields
    FROM journal_change c JOIN journal_action a ON a.id = c.action LEFT JOIN "user" u ON u.id = a.author
    WHERE c.subject = ? AND c.subject_key = ? AND a.id > ? ORDER BY a.id DESC
"""


@dataclass(frozen=True, slots=True)
class Found:
    """An action and what its author is called."""

    action: Action
    who: str


@dataclass(frozen=True, slots=True)
class Later:
    """Who changed something since, and when (microseconds)."""

    author: UserId
    who: str
    at: int


def actions(
    connection: Connection, where: "Where", places: "Sequence[Place]", before: bytes | None, limit: int
) -> list[Found]:
    """The newest actions that answer to `where`, or those before an action."""
    conditions, values = _conditions(where, before)
    if places:
        condition, more = _in_places(places)
        conditions.append(condition)
        values += more
    narrowed = f"WHERE {' AND '.join(conditions)}" if conditions else ""
    rows = connection.all(f"{_ACTIONS} {narrowed} ORDER BY a.id DESC LIMIT ?", (*values, limit))
    return [_found(row) for row in rows]


def action_named(connection: Connection, action: bytes) -> Found | None:
    """One action, or None."""
    row = connection.one(f"{_ACTIONS} WHERE a.id = ?", (action,))
    return None if row is None else _found(row)


def changes_of(
    connection: Connection, found: Sequence[bytes], most: int = MOST_CHANGES
) -> dict[bytes, list[RowChange]]:
    """The first changes of each action, in the order in which they were made."""
    changes: dict[bytes, list[RowChange]] = {}
    for some in _parts(found):
        sql = (
            "SELECT action, subject, subject_key, fields FROM journal_change"
            f" WHERE action IN ({_marks(some)}) AND position < ? ORDER BY action, position"
        )
        for action, subject, key, fields in connection.all(sql, (*some, MOST_CHANGES)):
            made = RowChange(subject, unpack_key(bytes(key)), unpack_fields(bytes(fields)))
            changes.setdefault(action, []).append(made)
    return changes


def undone(connection: Connection, found: Sequence[bytes]) -> set[bytes]:
    """Those of the actions that a later one, not itself undone, takes back."""
    if not found:
        return set()
    undoing: dict[bytes, list[bytes]] = {}
    open_ = list(found)
    since = _earlier(min(found))
    while open_:
        following: list[bytes] = []
        for some in _parts(open_):
            sql = f"SELECT id, undoes FROM journal_action WHERE id >= ? AND undoes IN ({_marks(some)})"
            for id, undoes in connection.all(sql, (since, *some)):
                undoing.setdefault(undoes, []).append(id)
                following.append(id)
        open_ = following

    def is_undone(action: bytes) -> bool:
        return any(not is_undone(later) for later in undoing.get(action, ()))

    return {action for action in found if is_undone(action)}


def later_change(connection: Connection, table: str, key: RowKey, names: Iterable[str], since: bytes) -> Later | None:
    """Who last changed one of the fields `names` of a row after the action `since`, as far as this journal knows."""
    wanted = set(names)
    for author, at, who, fields in connection.all(_LATER, (table, pack(key), since)):
        changed = {name for name, (was, to) in unpack_fields(bytes(fields)).items() if was != to}
        if wanted & changed:
            return Later(author, who or "", at)
    return None


def keys_with(connection: Connection, table: Table, column: str, value: Stored) -> list[RowKey]:
    """The keys of all rows of a table with a value in a column, tombstones included."""
    keys = ", ".join(map(quoted, table.key_names))
    sql = f"SELECT {keys} FROM {quoted(table.name)} WHERE {quoted(column)} = ?"
    return [tuple(row) for row in connection.all(sql, (value,))]


def names(connection: Connection, table: Table, columns: Sequence[str], keys: Sequence[Stored]) -> dict[Stored, str]:
    """What rows with a key of one part are called, tombstones included: the columns' values, one after the other."""
    found: dict[Stored, str] = {}
    key = quoted(table.key_names[0])
    shown = ", ".join(map(quoted, columns))
    for some in _parts(keys):
        sql = f"SELECT {key}, {shown} FROM {quoted(table.name)} WHERE {key} IN ({_marks(some)})"
        for row in connection.all(sql, some):
            found[row[0]] = " ".join(str(part) for part in row[1:] if part)
    return found


def people(connection: Connection) -> list[tuple[bytes, str]]:
    """The accounts that this database knows: id and shown name."""
    return [(row[0], row[1]) for row in connection.all('SELECT id, display_name FROM "user" WHERE deleted = 0')]


def waiting(connection: Connection, found: Sequence[bytes]) -> set[bytes]:
    """Those of a replica's actions that its server has not answered wholly."""
    return _those(connection, "SELECT DISTINCT action FROM outbox WHERE action IN ({marks})", found)


def refused(connection: Connection, found: Sequence[bytes]) -> set[bytes]:
    """Those of a replica's actions of which its server did not take everything."""
    sql = "SELECT DISTINCT action FROM sync_archive WHERE action IN ({marks}) AND outcome NOT IN ('applied', 'merged')"
    return _those(connection, sql, found)


def _those(connection: Connection, sql: str, found: Sequence[bytes]) -> set[bytes]:
    told: set[bytes] = set()
    for some in _parts(found):
        told |= {row[0] for row in connection.all(sql.format(marks=_marks(some)), some)}
    return told


def _conditions(where: "Where", before: bytes | None) -> tuple[list[str], list[Stored]]:
    conditions: list[str] = []
    values: list[Stored] = []

    def add(condition: str, *more: Stored) -> None:
        conditions.append(condition)
        values.extend(more)

    if before is not None:
        add("a.id < ?", before)
    if where.action is not None:
        add("a.id = ?", where.action)
    if where.author is not None:
        add("a.author = ?", where.author)
    if where.verbs:
        add(f"a.verb IN ({_marks(where.verbs)})", *where.verbs)
    if where.since is not None:
        add("a.id >= ? AND a.at >= ?", _id_at(where.since), where.since)
    if where.until is not None:
        add("a.at < ?", where.until)
    if where.tables:
        subjects = f"c.subject IN ({_marks(where.tables)})"
        add(f"EXISTS (SELECT 1 FROM journal_change c WHERE c.action = a.id AND {subjects})", *where.tables)
    return conditions, values


def _in_places(places: "Sequence[Place]") -> tuple[str, list[Stored]]:
    conditions: list[str] = []
    values: list[Stored] = []
    for place in places:
        if place.prefix:
            conditions.append("(c.subject = ? AND c.subject_key >= ? AND c.subject_key < ?)")
            values += [place.table, place.prefix, _after(place.prefix)]
        elif place.keys:
            conditions.append(f"(c.subject = ? AND c.subject_key IN ({_marks(place.keys)}))")
            values += [place.table, *place.keys]
    if not conditions:
        return "1 = 0", []
    return f"a.id IN (SELECT c.action FROM journal_change c WHERE {' OR '.join(conditions)})", values


def _found(row: tuple[Any, ...]) -> Found:
    identifier, verb, author, device, at, label, undoes, who = row
    return Found(Action(ActionId(identifier), verb, Author(author, device), at, label, undoes), who or "")


def _after(prefix: bytes) -> bytes:
    """The first bytes that stand after all that begin with `prefix`."""
    return (int.from_bytes(prefix, "big") + 1).to_bytes(len(prefix), "big")


def _id_at(micros: int) -> bytes:
    """An id that stands before all that were made at an instant, or up to a day before it by another clock."""
    millis = max(0, micros // 1000 - _SLACK_S * 1000)
    return millis.to_bytes(6, "big") + bytes(10)


def _earlier(identifier: bytes) -> bytes:
    return _id_at(int.from_bytes(identifier[:6], "big") * 1000)


def _parts(values: Sequence[Any]) -> Iterable[Sequence[Any]]:
    return (values[start : start + _AT_ONCE] for start in range(0, len(values), _AT_ONCE))


def _marks(values: Sequence[object]) -> str:
    return ", ".join("?" * len(values))

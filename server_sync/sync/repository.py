"""The SQL of the server's sync: history, outcomes, and pages of rows by scope."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sms_core.reach.scopes import Holding, Source
from sms_core.store.connection import Connection
from sms_core.store.fields import Field, Stored, Table
from sms_core.store.journal import Fields, RowKey, pack, unpack_fields, unpack_key
from sms_core.store.schema import Statements, quoted

_KEYS_AT_ONCE = 200


@dataclass(frozen=True, slots=True)
class Head:
    """Where history stands. `chain` proves that a client's past is part of it, also after a restore."""

    epoch: bytes
    seq: int
    chain: bytes


@dataclass(frozen=True, slots=True)
class Recorded:
    """The stored fate of a mutation."""

    content: bytes
    outcome: str
    reason: str | None
    seq: int


@dataclass(frozen=True, slots=True)
class LastWord:
    """Who last changed a group of a row, and when (microseconds)."""

    author: str | None
    at: int


def read_head(connection: Connection) -> Head:
    """The head as this transaction sees it."""
    return _head(connection.one("SELECT epoch, seq, chain FROM sync_head WHERE one = 1"))


def take_turn(connection: Connection) -> Head:
    """Take the next `seq`; whoever wants one too waits until this transaction has ended."""
    return _head(connection.one("UPDATE sync_head SET seq = seq + 1 WHERE one = 1 RETURNING epoch, seq, chain"))


def extend_chain(connection: Connection, seq: int, chain: bytes, at: int) -> None:
    """Write the chain after commit `seq`."""
    connection.run("UPDATE sync_head SET chain = ? WHERE one = 1", (chain,))
    connection.run("INSERT INTO sync_chain (seq, chain, at) VALUES (?, ?, ?)", (seq, chain, at))


def write_first_head(connection: Connection, head: Head) -> None:
    """Write the head row of a new school."""
    connection.run(
        "INSERT INTO sync_head (one, epoch, seq, chain, min_cursor) VALUES (1, ?, ?, ?, 0)",
        (head.epoch, head.seq, head.chain),
    )
    connection.run("INSERT INTO sync_chain (seq, chain, at) VALUES (?, ?, 0)", (head.seq, head.chain))


def _head(row: tuple[Any, ...] | None) -> Head:
    if row is None:
        raise RuntimeError("the school has no head row: it was not initialised")
    epoch, seq, chain = row
    return Head(bytes(epoch), seq, bytes(chain))


def chain_at(connection: Connection, seq: int) -> bytes | None:
    """The chain after commit `seq`, or None when this history has no such commit."""
    value = connection.value("SELECT chain FROM sync_chain WHERE seq = ?", (seq,))
    return None if value is None else bytes(value)


def min_cursor(connection: Connection) -> int:
    """The oldest cursor that can still be pulled from."""
    return int(connection.value("SELECT min_cursor FROM sync_head WHERE one = 1"))


def recorded(connection: Connection, mutations: Sequence[bytes]) -> dict[bytes, Recorded]:
    """The stored fates of those of `mutations` that were seen before."""
    found: dict[bytes, Recorded] = {}
    for start in range(0, len(mutations), _KEYS_AT_ONCE):
        some = mutations[start : start + _KEYS_AT_ONCE]
        marks = ", ".join("?" * len(some))
        sql = f"SELECT mutation, content, outcome, reason, seq FROM sync_outcome WHERE mutation IN ({marks})"
        for mutation, content, outcome, reason, seq in connection.all(sql, some):
            found[mutation] = Recorded(bytes(content), outcome, reason, seq)
    return found


def last_dseq(connection: Connection, device: bytes) -> int:
    """The number of the last mutation that the device was answered for."""
    return int(connection.value("SELECT last_dseq FROM sync_device WHERE device = ?", (device,)) or 0)


def put_last_dseq(connection: Connection, device: bytes, dseq: int) -> None:
    """Remember it."""
    connection.run(
        "INSERT INTO sync_device (device, last_dseq) VALUES (?, ?)"
        " ON CONFLICT (device) DO UPDATE SET last_dseq = excluded.last_dseq",
        (device, dseq),
    )


def put_outcomes(connection: Connection, rows: list[tuple[Stored, ...]]) -> None:
    """Store fates: (mutation, device, dseq, content, outcome, reason, seq)."""
    connection.many(
        "INSERT INTO sync_outcome (mutation, device, dseq, content, outcome, reason, seq) VALUES (?, ?, ?, ?, ?, ?, ?)",
        rows,
    )


def last_word(connection: Connection, table: str, key: RowKey, names: Sequence[str]) -> LastWord | None:
    """Who last changed any of the fields `names` of a row."""
    rows = connection.all(
        "SELECT c.fields, a.at, u.display_name FROM journal_change c JOIN journal_action a ON a.id = c.action"
        ' LEFT JOIN "user" u ON u.id = a.author'
        " WHERE c.subject = ? AND c.subject_key = ? ORDER BY a.seq DESC, c.position DESC",
        (table, pack(key)),
    )
    for packed, at, author in rows:
        fields: Fields = unpack_fields(bytes(packed))
        if any(name in fields and fields[name][0] != fields[name][1] for name in names):
            return LastWord(author, at)
    return None


def refused_creation(connection: Connection, table: str, key: RowKey) -> bytes | None:
    """The mutation whose kept rejection would have made the row, or None."""
    value = connection.value(
        "SELECT mutation FROM sync_issue WHERE subject = ? AND subject_key = ? AND kind IN ('rejected', 'quarantined')"
        " AND state = 'open' AND deleted = 0 ORDER BY id DESC LIMIT 1",
        (table, pack(key)),
    )
    return None if value is None else bytes(value)


def holder(connection: Connection, table: Table, declared: Field, key: RowKey, value: Stored) -> RowKey | None:
    """The live row other than `key` that has `value`, or None."""
    keys = ", ".join(map(quoted, table.key_names))
    found: Sequence[RowKey] = connection.all(
        f"SELECT {keys} FROM {quoted(table.name)} WHERE {quoted(declared.name)} = ? AND deleted = 0"
        f" ORDER BY {keys} LIMIT 2",
        (value,),
    )
    return next((tuple(row) for row in found if tuple(row) != key), None)


def row_exists(connection: Connection, table: Table, key: RowKey) -> bool:
    """Whether a live row has this key."""
    where = " AND ".join(f"{quoted(name)} = ?" for name in table.key_names)
    return connection.one(f"SELECT 1 FROM {quoted(table.name)} WHERE {where} AND deleted = 0", key) is not None


def source_rows(
    connection: Connection, statements: Statements, scope: str, source: Source, after: Sequence[Stored], limit: int
) -> tuple[list[tuple[Stored, ...]], list[bytes]]:
    """The next live rows of a scope's source in key order, and the packed member keys where it goes by members."""
    if source.holding is Holding.MEMBERS:
        return _member_rows(connection, statements, scope, source.table, after, limit)
    return _keyed_rows(connection, statements, source, after, limit), []


def count_all(connection: Connection, table: Table) -> int:
    """How many rows the table has, tombstones included: an index answers this without the rows."""
    return int(connection.value(f"SELECT count(*) FROM {quoted(table.name)}"))


def count_owned(connection: Connection, table: Table, column: str, values: Sequence[bytes]) -> int:
    """How many live rows have one of `values` in `column`."""
    found = 0
    for start in range(0, len(values), _KEYS_AT_ONCE):
        some = values[start : start + _KEYS_AT_ONCE]
        marks = ", ".join("?" * len(some))
        found += connection.value(
            f"SELECT count(*) FROM {quoted(table.name)} WHERE {quoted(column)} IN ({marks}) AND deleted = 0", some
        )
    return found


def count_members(connection: Connection, table: Table, scopes: Sequence[str]) -> int:
    """How many rows of the table stand in one of `scopes`, each counted once."""
    found: set[bytes] = set()
    for start in range(0, len(scopes), _KEYS_AT_ONCE):
        some = scopes[start : start + _KEYS_AT_ONCE]
        marks = ", ".join("?" * len(some))
        rows = connection.all(
            f"SELECT DISTINCT subject_key FROM sync_member WHERE scope IN ({marks}) AND subject = ? AND present = 1",
            (*some, table.name),
        )
        found.update(bytes(row[0]) for row in rows)
    return len(found)


def changed_tables(connection: Connection, tables: Sequence[Table], cursor: int) -> list[Table]:
    """Those of `tables` with a row changed after `cursor`."""
    return [table for table in tables if (connection.value(f"SELECT max(seq) FROM {quoted(table.name)}") or 0) > cursor]


def changed_rows(
    connection: Connection,
    statements: Statements,
    table: Table,
    owners: tuple[str, Sequence[bytes]] | None,
    after: tuple[int, Sequence[Stored]],
    head: int,
    limit: int,
) -> list[tuple[Stored, ...]]:
    """Canonical rows and their `seq`, changed after (seq, key) up to `head`; `owners` narrows to (column, values)."""
    sql = statements.of(table)
    keys = ", ".join(map(quoted, table.key_names))
    seq, key = after
    parameters: list[Stored] = [head]
    where = "seq <= ?"
    if key:
        where += f" AND seq >= ? AND (seq > ? OR ({keys}) > ({', '.join('?' * len(key))}))"
        parameters += [seq, seq, *key]
    else:
        where += " AND seq > ?"
        parameters.append(seq)
    if owners is not None:
        column, values = owners
        where += f" AND {quoted(column)} IN ({', '.join('?' * len(values))})"
        parameters += values
    return connection.all(
        f"SELECT {sql.columns}, seq FROM {sql.name} WHERE {where} ORDER BY seq, {keys} LIMIT ?", (*parameters, limit)
    )


def moved_members(
    connection: Connection, scopes: Sequence[str], cursor: int, head: int
) -> list[tuple[str, str, bytes, int]]:
    """Arrivals and exits of roaming rows in `scopes`: (scope, table, packed key, present)."""
    wanted = set(scopes)
    rows = connection.all(
        "SELECT scope, subject, subject_key, present FROM sync_member WHERE seq > ? AND seq <= ?", (cursor, head)
    )
    return [(scope, subject, bytes(key), present) for scope, subject, key, present in rows if scope in wanted]


def memberships(connection: Connection, table: str, keys: Sequence[bytes]) -> dict[bytes, set[str]]:
    """The scopes in which each of the packed keys is present."""
    found: dict[bytes, set[str]] = {}
    for start in range(0, len(keys), _KEYS_AT_ONCE):
        some = keys[start : start + _KEYS_AT_ONCE]
        marks = ", ".join("?" * len(some))
        sql = (
            f"SELECT subject_key, scope FROM sync_member WHERE subject = ? AND present = 1 AND subject_key IN ({marks})"
        )
        for key, scope in connection.all(sql, (table, *some)):
            found.setdefault(bytes(key), set()).add(scope)
    return found


def rows_with_keys(
    connection: Connection, statements: Statements, table: Table, keys: Sequence[RowKey]
) -> list[tuple[Stored, ...]]:
    """The canonical rows with these keys, tombstones included."""
    sql = statements.of(table)
    one = " AND ".join(f"{quoted(name)} = ?" for name in table.key_names)
    found: list[tuple[Stored, ...]] = []
    for start in range(0, len(keys), _KEYS_AT_ONCE):
        some = keys[start : start + _KEYS_AT_ONCE]
        if len(table.key_names) == 1:
            where = f"{quoted(table.key_names[0])} IN ({', '.join('?' * len(some))})"
        else:
            where = " OR ".join(f"({one})" for _ in some)
        found += connection.all(f"{sql.select_all} WHERE {where}", [part for key in some for part in key])
    return found


def _keyed_rows(
    connection: Connection, statements: Statements, source: Source, after: Sequence[Stored], limit: int
) -> list[tuple[Stored, ...]]:
    table = source.table
    names = list(table.key_names)
    where, parameters = ["deleted = 0"], list[Stored]()
    if source.holding is Holding.COLUMN:
        where.append(f"{quoted(source.column)} = ?")
        parameters.append(source.value)
        if names[0] == source.column:
            names, after = names[1:], after[1:]
    keys = ", ".join(map(quoted, names))
    if after:
        where.append(f"({keys}) > ({', '.join('?' * len(names))})")
        parameters += after
    sql = f"{statements.of(table).select_all} WHERE {' AND '.join(where)} ORDER BY {keys} LIMIT ?"
    return connection.all(sql, (*parameters, limit))


def _member_rows(
    connection: Connection, statements: Statements, scope: str, table: Table, after: Sequence[Stored], limit: int
) -> tuple[list[tuple[Stored, ...]], list[bytes]]:
    start = pack(tuple(after)) if after else b""
    rows = connection.all(
        "SELECT subject_key FROM sync_member WHERE scope = ? AND subject = ? AND present = 1 AND subject_key > ?"
        " ORDER BY subject_key LIMIT ?",
        (scope, table.name, start, limit),
    )
    keys = [bytes(row[0]) for row in rows]
    return rows_with_keys(connection, statements, table, [unpack_key(key) for key in keys]), keys

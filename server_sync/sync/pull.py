"""What a replica is sent: whole scopes when it loads them, and afterwards everything changed in them, page by page."""

from collections.abc import Iterator, Sequence
from http import HTTPStatus
from typing import Any

import msgspec

from server_sync.http.errors import HttpRefused
from server_sync.sync import repository
from server_sync.sync.repository import Head
from sms_core.errors import Invalid
from sms_core.reach.scopes import HISTORY, Holding, Source, sources
from sms_core.store.connection import Connection
from sms_core.store.fields import Stored, Table
from sms_core.store.journal import pack, unpack_key
from sms_core.store.schema import Schema, Statements
from sms_core.sync.wire import Anchor, Member, Page, TableRows, table_rows

PAGE_ROWS = 20_000

_encode = msgspec.msgpack.Encoder().encode


class BadPlace(HttpRefused):
    """The caller's place is none that this server gave: begin anew."""

    code = "malformed"
    status = HTTPStatus.UNPROCESSABLE_ENTITY


class _Place(msgspec.Struct, frozen=True, array_like=True):
    """Where a page ended: two numbers that say in which list, and the last key (empty where there was none)."""

    first: int
    second: int
    key: list[Any]


def load_page(
    connection: Connection, statements: Statements, head: Head, scopes: Sequence[str], place: bytes | None
) -> Page:
    """The next page of live rows of `scopes`, in loading order; `place` is where the page before ended.

    History begins a page of its own, so that a slow line or a broken one does not keep anybody from working.
    """
    start = _begun(place) if place else _Place(0, 0, [])
    room = PAGE_ROWS
    tables: list[TableRows] = []
    members: list[Member] = []
    sent: set[tuple[str, tuple[Stored, ...]]] = set()
    for step in _steps(statements.schema, scopes, start):
        source = step.source
        if step.number >= len(scopes) > start.first and tables:
            return _page(head, tables, members, [step.number, step.index, []], usable=True)
        resumed = (step.number, step.index) == (start.first, start.second)
        after = _key_of(source.table, start.key) if resumed else []
        while room > 0:
            rows, keys = repository.source_rows(connection, statements, step.scope, source, after, room)
            members += [Member(step.scope, source.table.name, key, 1) for key in keys]
            fresh = _unsent(source, rows, sent)
            if fresh:
                tables.append(table_rows(source.table.name, fresh))
            asked, got = room, len(keys) if source.holding is Holding.MEMBERS else len(rows)
            room -= got
            if got < asked:
                break
            width = len(source.table.key_names)
            after = list(unpack_key(keys[-1])) if keys else list(rows[-1][:width])
        else:
            usable = step.number >= len(scopes)
            return _page(head, tables, members, [step.number, step.index, after], usable=usable)
    return _page(head, tables, members, None, usable=True)


def pull_page(
    connection: Connection,
    statements: Statements,
    head: Head,
    scopes: Sequence[str],
    cursor: int,
    place: bytes | None,
) -> Page:
    """The next page of what changed in `scopes` after `cursor`, tombstones included, up to `head`."""
    wanted = _by_table(statements.schema, scopes)
    start = _begun(place) if place else _Place(0, cursor, [])
    room = PAGE_ROWS
    tables: list[TableRows] = []
    members: list[Member] = []
    if place is None:
        members, arrivals = _moved(connection, statements, scopes, cursor, head.seq)
        tables += arrivals
    schema_tables = statements.schema.tables
    changed = set(repository.changed_tables(connection, [schema_tables[n] for n in wanted], cursor))
    for number in sorted(wanted):
        table = schema_tables[number]
        if number < start.first or table not in changed:
            continue
        key = _key_of(table, start.key) if number == start.first else []
        after = (start.second, key) if key else (cursor, [])
        rows = _changes_of(connection, statements, table, wanted[number], after, head.seq, room)
        if rows.sent:
            tables.append(table_rows(table.name, rows.sent))
        room -= rows.read
        if room <= 0 and rows.last is not None:
            return _page(head, tables, members, [number, rows.last[-1], list(rows.last[: len(table.key_names)])])
    return _page(head, tables, members, None)


class _Step(msgspec.Struct):
    """One source of one scope; the scopes are gone through twice, and numbered on: first without history, then it."""

    number: int
    index: int
    scope: str
    source: Source


def _steps(schema: Schema, scopes: Sequence[str], start: _Place) -> Iterator[_Step]:
    """What is sent, in order, from where the page before ended."""
    for number in range(max(start.first, 0), 2 * len(scopes)):
        scope, history = scopes[number % len(scopes)], number >= len(scopes)
        for index, source in enumerate(sources(schema, scope)):
            begun = number > start.first or index >= start.second
            if begun and (source.table.name in HISTORY) is history:
                yield _Step(number, index, scope, source)


_decode = msgspec.msgpack.Decoder(_Place).decode


def _begun(place: bytes) -> _Place:
    try:
        return _decode(place)
    except (msgspec.DecodeError, RecursionError) as problem:
        raise BadPlace(problems=["place"]) from problem


def _key_of(table: Table, key: Sequence[Stored]) -> list[Stored]:
    """The key of a place, checked against the table that it shall lie in."""
    if key and len(key) != len(table.key):
        raise BadPlace(problems=["place"])
    try:
        return list(table.stored_key(tuple(key))) if key else []
    except Invalid as problem:
        raise BadPlace(problems=["place"]) from problem


class _Changes(msgspec.Struct):
    """Rows to send, how many were looked at, and the last of these with its seq."""

    sent: list[tuple[Any, ...]]
    read: int
    last: tuple[Any, ...] | None


def _changes_of(
    connection: Connection,
    statements: Statements,
    table: Table,
    held: list[tuple[str, Source]],
    after: tuple[int, Sequence[Stored]],
    head: int,
    limit: int,
) -> _Changes:
    owners = None
    by_members = {scope for scope, source in held if source.holding is Holding.MEMBERS}
    whole = any(source.holding is Holding.ALL for _, source in held)
    columns = [source for _, source in held if source.holding is Holding.COLUMN]
    if not whole and not by_members:
        owners = (columns[0].column, [source.value for source in columns])
    rows = repository.changed_rows(connection, statements, table, owners, after, head, max(limit, 1))
    sent = [row[:-1] for row in rows]
    if not whole and by_members:
        sent = _visible(connection, table, sent, by_members, columns)
    return _Changes(sent, len(rows), rows[-1] if rows else None)


def _visible(
    connection: Connection,
    table: Table,
    rows: list[tuple[Any, ...]],
    scopes: set[str],
    columns: list[Source],
) -> list[tuple[Any, ...]]:
    """The roaming rows that stand in one of `scopes`, or belong to an owner by column."""
    width = len(table.key_names)
    packed = [pack(row[:width]) for row in rows]
    held = repository.memberships(connection, table.name, packed)
    owned = {(table.columns.index(source.column), source.value) for source in columns}
    return [
        row
        for row, key in zip(rows, packed, strict=True)
        if held.get(key, set()) & scopes or any(row[place] == value for place, value in owned)
    ]


def _moved(
    connection: Connection, statements: Statements, scopes: Sequence[str], cursor: int, head: int
) -> tuple[list[Member], list[TableRows]]:
    """Memberships that changed, and the rows of those who arrived (they may be older than the cursor)."""
    moved = repository.moved_members(connection, scopes, cursor, head)
    arrived: dict[str, set[bytes]] = {}
    for _, subject, key, present in moved:
        if present:
            arrived.setdefault(subject, set()).add(key)
    tables = []
    for table in statements.schema:
        keys = [unpack_key(key) for key in sorted(arrived.get(table.name, ()))]
        rows = repository.rows_with_keys(connection, statements, table, keys)
        if rows:
            tables.append(table_rows(table.name, rows))
    return [Member(*one) for one in moved], tables


def _by_table(schema: Schema, scopes: Sequence[str]) -> dict[int, list[tuple[str, Source]]]:
    found: dict[int, list[tuple[str, Source]]] = {}
    for scope in scopes:
        for source in sources(schema, scope):
            found.setdefault(schema.number(source.table.name), []).append((scope, source))
    return found


def _unsent(
    source: Source, rows: list[tuple[Stored, ...]], sent: set[tuple[str, tuple[Stored, ...]]]
) -> list[tuple[Stored, ...]]:
    """Without the rows that this page already has: a student in five classes travels once."""
    if source.holding is not Holding.MEMBERS:
        return rows
    width, name = len(source.table.key_names), source.table.name
    fresh = [row for row in rows if (name, row[:width]) not in sent]
    sent.update((name, row[:width]) for row in fresh)
    return fresh


def _page(
    head: Head, tables: list[TableRows], members: list[Member], place: list[Any] | None, *, usable: bool = False
) -> Page:
    anchor = Anchor(head.epoch, head.seq, head.chain)
    return Page(anchor, tables, members, None if place is None else _encode(place), usable=usable)

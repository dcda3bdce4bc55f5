"""Lists over declared tables: columns with their places become SQL, one statement for the ids of a query.

To make a list, name a table, its columns and where each stands, and the scopes in which typed text is looked for.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from sms_core.store.connection import Connection
from sms_core.store.fields import Kind, Stored, Table
from sms_core.store.journal import ChangeSet
from sms_core.store.list_places import Beside, Counted, Linked, Own, Part, Place
from sms_core.store.paging import Affected, Cell, ColumnSpec, ListQuery, ListRow, Sort
from sms_core.store.schema import quoted
from sms_core.store.text import natural_key
from sms_core.store.worked import Worked, concerned

BLOCK = 20_000
_TOGETHER = 200  # ids in one statement: few statement texts, all of them cached


@dataclass(frozen=True, slots=True)
class Column:
    """A column and its place."""

    spec: ColumnSpec
    place: Place | Worked


@dataclass(frozen=True, slots=True)
class TableList:
    """A `ListSource` over one table with 16-byte ids.

    `order` are the columns of the table that order rows where nothing else does, `scopes` what typed text means by
    name of the scope. `owners` says for each other table that changes which of its key columns is the list's id, or ""
    when a change of it may concern any row. `leading`, an SQL expression over `t`, orders rows before `order` does.
    """

    table: Table
    placed: tuple[Column, ...]
    order: tuple[str, ...]
    scopes: Mapping[str, Callable[[str], Part]] = field(default_factory=dict)
    owners: Mapping[str, str] = field(default_factory=dict)
    is_long: bool = False
    newest_first: bool = False
    leading: str = ""

    @property
    def columns(self) -> tuple[ColumnSpec, ...]:
        """Every column, in the usual order."""
        return tuple(column.spec for column in self.placed)

    def without(self, columns: frozenset[str], scopes: frozenset[str] = frozenset()) -> "TableList":
        """The same list without some columns and scopes, such as those that a person may not see."""
        kept = tuple(column for column in self.placed if column.spec.key not in columns)
        left = {name: scope for name, scope in self.scopes.items() if name not in scopes}
        return replace(self, placed=kept, scopes=left)

    def place(self, key: str) -> Place | None:
        """Where a column stands; None when the list has no such column, or works it out."""
        places = (column.place for column in self.placed if column.spec.key == key)
        return next((place for place in places if not isinstance(place, Worked)), None)

    def ids(self, connection: Connection, query: ListQuery) -> bytes:
        """The ids of all rows in order, joined."""
        sql, parameters = self.statement(query)
        return b"".join([row[0] for row in connection.all(sql, parameters)])

    def first_ids(self, connection: Connection, query: ListQuery, limit: int) -> bytes:
        """The first `limit` ids, joined."""
        sql, parameters = self.statement(query)
        return b"".join([row[0] for row in connection.all(f"{sql} LIMIT ?", (*parameters, limit))])

    def id_blocks(self, connection: Connection, query: ListQuery) -> Iterator[bytes]:
        """All ids in order, in blocks; those of a list in its own order continue where the last one ended."""
        if query.sort is not None or self.order != ("id",):
            yield self.ids(connection, query)
            return
        where, parameters, joins = self._where(query)
        down = self.newest_first
        direction, beyond = (" DESC", "<") if down else ("", ">")
        head = f"SELECT t.id FROM {quoted(self.table.name)} t{joins} WHERE {where}"
        tail = f"ORDER BY t.id{direction} LIMIT {BLOCK}"
        last: bytes | None = None
        while True:
            more, values = ("", ()) if last is None else (f" AND t.id {beyond} ?", (last,))
            rows = connection.all(f"{head}{more} {tail}", (*parameters, *values))
            if rows:
                last = rows[-1][0]
                yield b"".join([row[0] for row in rows])
            if len(rows) < BLOCK:
                return

    def count(self, connection: Connection, query: ListQuery) -> int:
        """How many rows there are."""
        where, parameters, joins = self._where(replace(query, sort=None))
        sql = f"SELECT count(*) FROM {quoted(self.table.name)} t{joins} WHERE {where}"
        return int(connection.value(sql, parameters))

    def rows(self, connection: Connection, ids: Sequence[bytes]) -> dict[bytes, ListRow]:
        """The rows with these ids, a value a column; one that is gone is missing."""
        found: dict[bytes, ListRow] = {}
        for start in range(0, len(ids), _TOGETHER):
            found.update(self._page(connection, ids[start : start + _TOGETHER]))
        return found

    def worked(self, connection: Connection, columns: Sequence[str], ids: Sequence[bytes]) -> dict[bytes, ListRow]:
        """The values of some worked columns, in that order, for each of these ids."""
        places = {column.spec.key: column.place for column in self.placed if isinstance(column.place, Worked)}
        found = [places[key].read(connection, ids) for key in columns]
        return {id: tuple(values.get(id) for values in found) for id in ids}

    def facets(self, connection: Connection, column: str) -> list[tuple[Stored, int]]:
        """The values of a column among all rows, and how often each is there; the empty one is None."""
        place = self.place(column)
        if place is None:
            return []
        if isinstance(place, Linked):
            sql = f"SELECT {place.text}, count(DISTINCT l.{quoted(place.near)}) FROM {place.rows} GROUP BY {place.text}"
        else:
            source = f"{quoted(self.table.name)} t{place.join} WHERE t.deleted = 0"
            sql = f"SELECT v, count(*) FROM (SELECT {place.value} AS v FROM {source}) f GROUP BY v"
        if place.declared.kind not in (Kind.TEXT, Kind.CODE):
            return sorted(connection.all(sql), key=lambda row: (row[0] is None, row[0] or 0))
        return sorted(connection.all(sql), key=lambda row: (row[0] is None, natural_key(row[0] or "")))

    def affected(self, changes: ChangeSet, query: ListQuery) -> Affected:
        """What a commit means to the list under `query`."""
        asked = self._asked(query)
        order, rows, everywhere = False, set[bytes](), False
        for name, keys in changes.keys.items():
            own = name == self.table.name
            if not own and name not in self.owners:
                continue
            order = order or own or name in asked
            if own:
                rows.update(id for key in keys if isinstance(id := key[0], bytes))
            elif not self.owners[name]:
                everywhere = True
            else:
                at = self._key_place(name)
                rows.update(id for key in keys if isinstance(id := key[at], bytes))
        places = (column.place for column in self.placed)
        stale = concerned([place for place in places if isinstance(place, Worked)], changes)
        return Affected(order, None if everywhere else frozenset(rows), stale)

    def statement(self, query: ListQuery) -> Part:
        """The one statement that gives the ids of a query in order."""
        where, parameters, joins = self._where(query)
        name = quoted(self.table.name)
        return f"SELECT t.id FROM {name} t{joins} WHERE {where} ORDER BY {self._order(query.sort)}", parameters

    def _where(self, query: ListQuery) -> tuple[str, tuple[Stored, ...], str]:
        parts: list[Part] = [("t.deleted = 0", ())]
        joins = []
        for condition in query.conditions:
            place = self.place(condition.column)
            if place is not None:
                parts.append(place.where(condition))
                joins.append(place.join)
        scope = self.scopes.get(query.scope) or next(iter(self.scopes.values()), None)
        if query.text.strip() and scope is not None:
            parts.append(scope(query.text))
        if query.sort is not None and (place := self.place(query.sort.column)) is not None:
            joins += [place.join, place.order_join]
        where = " AND ".join(sql for sql, _ in parts)
        return where, tuple(value for _, values in parts for value in values), "".join(dict.fromkeys(joins))

    def _order(self, sort: Sort | None) -> str:
        direction = " DESC" if self.newest_first else ""
        usual = [f"t.{quoted(name)}{direction}" for name in self.order]
        if "id" not in self.order:
            usual.append("t.id")
        place = None if sort is None else self.place(sort.column)
        if place is None or sort is None:
            return ", ".join([self.leading, *usual] if self.leading else usual)
        wanted = f"{place.order}{' DESC' if sort.descending else ''}"
        if place.is_always_filled:
            return ", ".join([wanted, *(part for part in usual if part.split(" ")[0] != place.order)])
        return ", ".join([f"({place.order} IS NULL)", wanted, *usual])

    def _page(self, connection: Connection, ids: Sequence[bytes]) -> dict[bytes, ListRow]:
        marks = ", ".join("?" * len(ids))
        plain = [column.place for column in self.placed if isinstance(column.place, Own | Beside)]
        values = "".join(f", {place.value}" for place in plain)
        joins = "".join(dict.fromkeys(place.join for place in plain))
        source = f"{quoted(self.table.name)} t{joins}"
        rows = connection.all(f"SELECT t.id{values} FROM {source} WHERE t.id IN ({marks}) AND t.deleted = 0", ids)
        extra = {column.spec.key: self._gathered(connection, column, marks, ids) for column in self.placed}
        return {row[0]: self._row(row, extra) for row in rows}

    def _gathered(
        self, connection: Connection, column: Column, marks: str, ids: Sequence[bytes]
    ) -> dict[bytes, Cell] | None:
        """The values of a column that does not stand in the row; None where it does."""
        place = column.place
        if isinstance(place, Own | Beside):
            return None
        if isinstance(place, Worked):
            return {}
        rows = connection.all(place.page(marks), ids)
        if isinstance(place, Counted):
            return dict(rows)
        gathered: dict[bytes, Cell] = {}
        for id, text in rows:
            known = gathered.get(id)
            if place.first:
                gathered.setdefault(id, text)
            else:
                gathered[id] = (*known, text) if isinstance(known, tuple) else (text,)
        return gathered

    def _row(self, row: Sequence[Stored], extra: Mapping[str, dict[bytes, Cell] | None]) -> ListRow:
        plain = iter(row[1:])
        made: list[Cell] = []
        for column in self.placed:
            gathered = extra[column.spec.key]
            if gathered is None:
                made.append(next(plain))
            else:
                empty: Cell = 0 if isinstance(column.place, Counted) else () if column.spec.is_many else None
                made.append(gathered.get(row[0], empty))  # type: ignore[arg-type] # the first value is the id
        return tuple(made)

    def _asked(self, query: ListQuery) -> frozenset[str]:
        """The other tables that the ids of a query depend on."""
        keys = {condition.column for condition in query.conditions} | ({query.sort.column} if query.sort else set())
        names = {name for key in keys for name in _tables(self.place(key))}
        if query.text.strip():
            names.update(self.owners)
        return frozenset(names)

    def _key_place(self, name: str) -> int:
        """Which part of the key of another table is the list's id."""
        for column in self.placed:
            for table in _declarations(column.place):
                if table.name == name:
                    return table.key_names.index(self.owners[name])
        return 0


def _declarations(place: Place | Worked | None) -> tuple[Table, ...]:
    if place is None or isinstance(place, Worked):
        return ()
    return (place.link, place.target) if isinstance(place, Linked) else (place.table,)


def _tables(place: Place | None) -> tuple[str, ...]:
    return tuple(table.name for table in _declarations(place))

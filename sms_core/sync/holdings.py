"""Which rows a replica may hold: those that one of the scopes it subscribes to names. Both sides ask."""

from collections.abc import Sequence

from sms_core.reach.scopes import Holding, sources
from sms_core.store.connection import Connection
from sms_core.store.fields import Stored, Table
from sms_core.store.journal import pack
from sms_core.store.schema import Schema, Side, quoted


class Holdings:
    """What `scopes` hold, by the membership rows of `side`'s database."""

    def __init__(self, connection: Connection, schema: Schema, side: Side, scopes: Sequence[str]) -> None:
        self._connection = connection
        self._present = " AND present = 1" if side is Side.SERVER else ""
        self._whole: set[str] = set()
        self._by_member: dict[str, list[str]] = {}
        self._columns: dict[str, dict[str, set[bytes]]] = {}
        for scope in scopes:
            for source in sources(schema, scope):
                name = source.table.name
                if source.holding is Holding.ALL:
                    self._whole.add(name)
                elif source.holding is Holding.MEMBERS:
                    self._by_member.setdefault(name, []).append(scope)
                else:
                    self._columns.setdefault(name, {}).setdefault(source.column, set()).add(source.value)

    def hold(self, table: Table, row: Sequence[Stored]) -> bool:
        """Whether the canonical row stands in one of the scopes."""
        if table.name in self._whole:
            return True
        columns = self._columns.get(table.name, {})
        if any(row[table.columns.index(name)] in values for name, values in columns.items()):
            return True
        return self._is_member(table, pack(tuple(row[: len(table.key_names)])))

    def holds_all(self, table: Table) -> bool:
        """Whether every row of the table stands in one of the scopes."""
        return table.name in self._whole

    def by_member(self, table: Table) -> bool:
        """Whether rows of the table stand in a scope one by one."""
        return table.name in self._by_member

    def elsewhere(self, table: Table) -> tuple[str, list[bytes]]:
        """The condition that names the table's rows outside the scopes, as far as columns tell, and its parameters."""
        where, parameters = [], list[bytes]()
        for name, values in self._columns.get(table.name, {}).items():
            where.append(f"{quoted(name)} NOT IN ({', '.join('?' * len(values))})")
            parameters += sorted(values)
        return " AND ".join(where) or "1 = 1", parameters

    def _is_member(self, table: Table, key: bytes) -> bool:
        scopes = self._by_member.get(table.name)
        if not scopes:
            return False
        marks = ", ".join("?" * len(scopes))
        sql = f"SELECT 1 FROM sync_member WHERE subject = ? AND subject_key = ? AND scope IN ({marks})"
        return self._connection.one(sql + self._present, (table.name, key, *scopes)) is not None

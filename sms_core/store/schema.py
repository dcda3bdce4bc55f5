"""The tables of a database, and the SQL that follows from their declarations alone.

Every statement here is derived from `Table`; what a noun asks beyond single rows stands in its own repository.
"""

from collections.abc import Iterable, Iterator
from enum import StrEnum
from functools import cached_property, lru_cache

from sms_core.store.fields import DELETED, SEQ, Table


class Side(StrEnum):
    """Whose database it is: a desktop's replica, or the server's, whose rows carry a `seq`."""

    REPLICA = "replica"
    SERVER = "server"


class Schema:
    """An ordered, named set of tables."""

    def __init__(self, tables: Iterable[Table]) -> None:
        self.tables = tuple(tables)
        self._by_name = {table.name: table for table in self.tables}
        self._number = {table.name: number for number, table in enumerate(self.tables)}
        if len(self._by_name) != len(self.tables):
            raise ValueError("two tables have one name")

    def __iter__(self) -> Iterator[Table]:
        return iter(self.tables)

    def __contains__(self, name: str) -> bool:
        return name in self._by_name

    def named(self, name: str) -> Table:
        """The table called `name`; raises KeyError when there is none."""
        return self._by_name[name]

    def number(self, name: str) -> int:
        """The place of the table in loading order."""
        return self._number[name]


def quoted(name: str) -> str:
    """An SQL identifier; some of the school's words are reserved (user, grant)."""
    return f'"{name}"'


class TableSql:
    """The statements for single rows of one table on one side; parameters stand in the order of `columns`."""

    def __init__(self, table: Table, side: Side) -> None:
        self.table = table
        self.stamped = side is Side.SERVER
        self.name = quoted(table.name)
        self.columns = ", ".join(map(quoted, table.columns))
        self._where = " AND ".join(f"{quoted(name)} = ?" for name in table.key_names)

    @cached_property
    def select(self) -> str:
        """The canonical row with one key."""
        return f"SELECT {self.columns} FROM {self.name} WHERE {self._where}"

    @cached_property
    def select_all(self) -> str:
        """Every canonical row; append WHERE and ORDER BY."""
        return f"SELECT {self.columns} FROM {self.name}"

    @cached_property
    def insert(self) -> str:
        """A new row: the canonical columns, then `seq` on the server."""
        marks = ", ".join("?" * (len(self.table.columns) + self.stamped))
        return f"{self._into('INSERT')} VALUES ({marks})"

    @cached_property
    def upsert(self) -> str:
        """A row as it shall be, whether it is there or not; parameters as for `insert`."""
        return f"{self.insert} {self._or_update}"

    @lru_cache(maxsize=256)  # noqa: B019 - statements live as long as the schema
    def upserts(self, rows: int, empty: tuple[int, ...] = ()) -> str:
        """The same on SQLite for so many rows at once, without parameters for the columns that are `empty` in all.

        When it fails it ends the transaction; so SQLite need not keep each page as it was before the statement.
        """
        marks = ", ".join("NULL" if n in empty else "?" for n in range(len(self.table.columns) + self.stamped))
        return f"{self._into('INSERT OR ROLLBACK')} VALUES {', '.join([f'({marks})'] * rows)} {self._or_update}"

    @lru_cache(maxsize=256)  # noqa: B019 - statements live as long as the schema
    def update(self, names: tuple[str, ...]) -> str:
        """New values for `names` (then `seq` on the server), then the key."""
        every = (*names, SEQ) if self.stamped else names
        return f"UPDATE {self.name} SET {', '.join(f'{quoted(n)} = ?' for n in every)} WHERE {self._where}"

    @cached_property
    def remove(self) -> str:
        """Take the row out of this database (leaving a scope, never deleting for the school)."""
        return f"DELETE FROM {self.name} WHERE {self._where}"

    def _into(self, verb: str) -> str:
        extra = f", {quoted(SEQ)}" if self.stamped else ""
        return f"{verb} INTO {self.name} ({self.columns}{extra})"

    @cached_property
    def _or_update(self) -> str:
        names = [n for n in self.table.columns if n not in self.table.key_names]
        names += [SEQ] if self.stamped else []
        sets = ", ".join(f"{quoted(n)} = excluded.{quoted(n)}" for n in names)
        keys = ", ".join(map(quoted, self.table.key_names))
        return f"ON CONFLICT ({keys}) DO UPDATE SET {sets}"


class Statements:
    """`TableSql` of every table of a schema on one side."""

    def __init__(self, schema: Schema, side: Side) -> None:
        self.schema = schema
        self.side = side
        self._made = {table.name: TableSql(table, side) for table in schema}

    def of(self, table: Table | str) -> TableSql:
        """The statements of a table."""
        return self._made[table if isinstance(table, str) else table.name]


def live(alias: str = "") -> str:
    """The condition that leaves tombstones out."""
    return f"{alias}.{DELETED} = 0" if alias else f"{DELETED} = 0"

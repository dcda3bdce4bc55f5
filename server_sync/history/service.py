"""The journal for one caller: rows in the scopes that their replica would hold today, fields that they may view."""

from server_sync.accounts.model import Caller
from server_sync.school import School
from server_sync.sync.sight import Sight
from sms_core.errors import NotFound
from sms_core.history.model import Page, Where
from sms_core.history.reading import History
from sms_core.history.sight import by_keys
from sms_core.reach.scopes import owner_column
from sms_core.store.connection import Connection
from sms_core.store.fields import Stored, Table
from sms_core.store.journal import RowChange, RowKey, pack
from sms_core.store.schema import Side, TableSql


class Journal:
    """The history of one school as one caller may read it."""

    def __init__(self, school: School, caller: Caller) -> None:
        self._school = school
        self._caller = caller

    def page(self, where: Where, before: bytes | None, limit: int, shown: int) -> Page:
        """The newest actions in reach, or those before one. Raises `NotFound` for a row that is out of reach."""
        with self._school.reading() as connection:
            reach = _Reach(connection, self._school, self._caller)
            if where.about is not None and not reach.holds(*where.about):
                raise NotFound(what=where.about[0])
            return History(connection, self._school.database.schema, reach.sees).page(where, before, limit, shown)


class _Reach:
    """Asks for each row once whether it stands in the caller's scopes."""

    def __init__(self, connection: Connection, school: School, caller: Caller) -> None:
        self._connection = connection
        self._schema = school.database.schema
        self._sight = Sight(connection, self._schema, caller, school.clock)
        self._by_keys = by_keys(self._schema, caller.grants, school.clock.now())
        self._known: dict[tuple[str, bytes], bool] = {}

    def sees(self, change: RowChange) -> RowChange | None:
        """What the caller may see of a change."""
        told = self._by_keys(change)
        return told if told is not None and self.holds(change.table, change.key) else None

    def holds(self, name: str, key: RowKey) -> bool:
        """Whether a row is in reach."""
        place = (name, pack(key))
        known = self._known.get(place)
        if known is None:
            table = self._schema.named(name)
            row = self._row(table, key)
            known = self._known[place] = row is not None and self._sight.sees(table, row)
        return known

    def _row(self, table: Table, key: RowKey) -> tuple[Stored, ...] | None:
        """The canonical row, of which scopes look at the columns of its key and at the one that says whose it is."""
        if not owner_column(table):
            return (*key, *(None for _ in table.fields), 0)
        row: tuple[Stored, ...] | None = self._connection.one(TableSql(table, Side.REPLICA).select, key)
        return row

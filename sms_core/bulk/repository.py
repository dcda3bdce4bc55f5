"""Reading whole tables, for imports that compare all of a file with all that is there."""

from sms_core.store.connection import Connection
from sms_core.store.fields import Table
from sms_core.store.journal import RowKey
from sms_core.store.schema import Side, TableSql
from sms_core.store.unit import RowValues


def rows(connection: Connection, table: Table) -> dict[RowKey, RowValues]:
    """Every row of a table by its key, tombstones included."""
    width = len(table.key)
    found = connection.all(TableSql(table, Side.REPLICA).select_all)
    return {tuple(row[:width]): dict(zip(table.columns, row, strict=True)) for row in found}

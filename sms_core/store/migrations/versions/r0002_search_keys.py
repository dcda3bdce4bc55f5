"""What students and guardians are found by, in Greek letters and in Latin ones, as a column of each."""

import sqlalchemy as sa
from alembic import op

from sms_core.store.connection import Connection
from sms_core.store.text import person_search_key

revision = "0002"
down_revision = "0001"

_TEXT = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    """Add the columns and fill them: every side computes the same, so nothing needs to travel."""
    for table in ("student", "guardian"):
        op.add_column(table, sa.Column("search_key", _TEXT))
    bound = op.get_bind()
    dialect = "sqlite" if bound.dialect.name == "sqlite" else "postgresql"
    raw = bound.connection.driver_connection
    connection = Connection(raw, dialect, ())
    _fill(connection, "student", "family_name, given_name, preferred_name")
    _fill(connection, "guardian", "family_name, given_name")


def _fill(connection: Connection, table: str, names: str) -> None:
    rows = connection.all(f"SELECT id, {names} FROM {table}")
    keys = [(person_search_key(family or "", given or "", *others), id) for id, family, given, *others in rows]
    if keys:
        connection.many(f"UPDATE {table} SET search_key = ? WHERE id = ?", keys)

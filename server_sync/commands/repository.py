"""The SQL of the server's own commands: how large things are."""

from pathlib import Path

from sms_core.store.connection import Connection
from sms_core.store.database import Database

_COUNTED = ("student", "staff", "section", "enrolment", "mark", "score", "device")


def size_bytes(connection: Connection, database: Database) -> int:
    """How much room the database takes."""
    if database.dialect == "sqlite":
        path = Path(database.name)
        parts = (path, path.with_name(f"{path.name}-wal"))
        return sum(part.stat().st_size for part in parts if part.exists())
    return int(connection.value("SELECT pg_database_size(current_database())"))


def live_rows(connection: Connection) -> dict[str, int]:
    """How many live rows the tables that people ask about have."""
    return {name: int(connection.value(f"SELECT count(*) FROM {name} WHERE deleted = 0")) for name in _COUNTED}

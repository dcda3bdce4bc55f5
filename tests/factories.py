"""Small real parts for tests: a store over a temporary SQLite file with the school's tables and a plain journal."""

from datetime import UTC, datetime
from pathlib import Path

from sms_core.clock import Clock, ShiftedClock
from sms_core.ids import DeviceId, IdSource, UserId
from sms_core.store import journal
from sms_core.store.bookkeeping import school_metadata
from sms_core.store.connection import Connection
from sms_core.store.database import Database, open_server_file
from sms_core.store.fields import Stored, Table
from sms_core.store.journal import Action, Author, RowChange, RowKey
from sms_core.store.schema import Side
from sms_core.store.unit import Store
from sms_core.tables import SCHOOL_SCHEMA

AUTHOR = Author(UserId(b"\x01" * 16), DeviceId(b"\x02" * 16))
SCHOOL_MORNING = datetime(2026, 11, 23, 7, 12, tzinfo=UTC)  # Monday 09:12 in Athens


class PlainLedger:
    """Writes the journal and nothing else."""

    def begin(self, connection: Connection) -> int | None:
        connection.begin()
        return 1

    def touched(self, connection: Connection, table: Table, key: RowKey, before: tuple[Stored, ...] | None) -> None:
        pass

    def record(self, connection: Connection, action: Action, changes: list[RowChange]) -> None:
        journal.write(connection, action, changes, seq=1)


def made(database: Database) -> Database:
    """The same database with all tables in it."""
    school_metadata(database.schema, database.side).create_all(database.engine)
    return database


def plain_store(folder: Path, clock: Clock | None = None) -> Store:
    """A store over `folder`/school.db; the caller closes `store.connection`."""
    database = made(open_server_file(folder / "school.db", SCHOOL_SCHEMA))
    clock = clock or ShiftedClock(SCHOOL_MORNING)
    assert database.side is Side.SERVER
    store = Store(database.open(writing=True), database.statements, PlainLedger(), clock, IdSource(clock))
    database.close()
    return store

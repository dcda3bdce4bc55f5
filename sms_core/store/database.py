"""Opening databases: the encrypted replica, the server's plain SQLite file, the server's PostgreSQL.

Connections are made by one factory for each database. SQLAlchemy's engine stands over the same factory and is
imported only when somebody asks for it, because the desktop paints its first page without it.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlcipher3 import dbapi2 as sqlcipher

from sms_core.errors import Unavailable
from sms_core.store.connection import Connection, Damaged, NotWritable
from sms_core.store.schema import Schema, Side, Statements

if TYPE_CHECKING:
    from sqlalchemy import Engine

APPLICATION_ID = 0x534D5331  # "SMS1" in the file's header
BUSY_MS = 15_000
CACHE_KIB = 16 * 1024
LOADING_CACHE_KIB = 64 * 1024  # a replica's first load fills the index of marks in random order: keep it in memory
_PLAIN_HEADER = b"SQLite format 3\x00"
_POOL = 8

# Without these, the driver searches an adapter for every blob and every NULL of every row.
sqlcipher.register_adapter(bytes, bytes.__bytes__)  # gives exact bytes back as they are
sqlcipher.register_adapter(type(None), {}.get)


class ReplicaLocked(Unavailable):
    """The key that is here does not open the replica that is here."""

    code = "replica_locked"


class ReplicaForeign(Unavailable):
    """The file is a database, but not one of ours."""

    code = "replica_foreign"


class Database:
    """One school's database: its dialect, its statements, and ways to connect."""

    def __init__(
        self,
        connect: Callable[[bool], Any],
        dialect: str,
        schema: Schema,
        side: Side,
        name: str,
        failures: tuple[type[Exception], ...] = (sqlcipher.Error,),
    ) -> None:
        self._connect = connect
        self._failures = failures
        self.dialect = dialect
        self.schema = schema
        self.side = side
        self.name = name
        self.statements = Statements(schema, side)
        self._engine_lock = threading.Lock()

    def open(self, *, writing: bool = False) -> Connection:
        """A new connection of its own; the caller closes it. Only writing ones checkpoint."""
        return Connection(self._connect(writing), self.dialect, self._failures)

    @contextmanager
    def lease(self) -> Iterator[Connection]:
        """A pooled connection; whatever was begun and not committed is rolled back."""
        pooled = self.engine.raw_connection()
        connection = Connection(pooled.driver_connection, self.dialect, self._failures)
        try:
            yield connection
        finally:
            try:
                connection.rollback()
            finally:
                pooled.close()

    @cached_property
    def engine(self) -> Engine:
        """SQLAlchemy's engine over the same connections: pooling, DDL, migrations, lists with filters."""
        with self._engine_lock:
            from sqlalchemy import create_engine, pool  # heavy: the desktop's first paint does without it

            shared: dict[str, Any] = {
                "creator": lambda: self._connect(True),
                "poolclass": pool.QueuePool,
                "pool_size": _POOL,
                "max_overflow": 4 * _POOL,
                "pool_reset_on_return": None,
            }
            if self.dialect == "sqlite":
                return create_engine("sqlite://", module=sqlcipher, **shared)
            return create_engine("postgresql+psycopg://", pool_pre_ping=True, **shared)

    def close(self) -> None:
        """Close the pooled connections."""
        if "engine" in self.__dict__:
            self.engine.dispose()


def open_replica(path: Path, key: bytes, schema: Schema) -> Database:
    """The replica at `path`, encrypted with the raw 256-bit `key`; the file is made when it is missing.

    Raises `ReplicaLocked`, `ReplicaForeign`, `Damaged` or `NotWritable`.
    """
    if len(key) != 32:
        raise ValueError("a replica's key has 32 bytes")
    _refuse_foreign(path)
    database = Database(lambda writing: _sqlite(path, key, writing), "sqlite", schema, Side.REPLICA, str(path))
    _check_readable(database, path)
    return database


def open_server_file(path: Path, schema: Schema) -> Database:
    """The server's SQLite file at `path`, made for its owner alone. Raises `Damaged` or `NotWritable`."""
    _make_private(path)
    database = Database(lambda writing: _sqlite(path, None, writing), "sqlite", schema, Side.SERVER, str(path))
    _check_readable(database, path)
    return database


def open_postgres(url: str, schema: Schema) -> Database:
    """The server's PostgreSQL database at `url` (`postgresql://…`). Raises `Unavailable` when it is out of reach."""
    from sms_core.store.postgres import FAILURES, connect  # heavy: only servers with PostgreSQL need the driver

    name = url.rpartition("/")[2]
    return Database(lambda _writing: connect(url), "postgresql", schema, Side.SERVER, name, FAILURES)


def quick_check(connection: Connection) -> bool:
    """Whether SQLite finds the file whole. Always true on PostgreSQL, which checks its own pages."""
    return not connection.is_sqlite or bool(connection.value("PRAGMA quick_check(1)") == "ok")


def _sqlite(path: Path, key: bytes | None, writing: bool) -> Any:
    try:
        raw = sqlcipher.connect(str(path), isolation_level=None, check_same_thread=False, cached_statements=256)
    except sqlcipher.Error as problem:
        raise NotWritable(path=str(path), detail=str(problem)) from problem
    try:
        if key is not None:
            raw.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        raw.execute(f"PRAGMA busy_timeout = {BUSY_MS}")
        raw.execute("PRAGMA journal_mode = WAL")
        raw.execute("PRAGMA synchronous = FULL")
        raw.execute("PRAGMA temp_store = MEMORY")
        raw.execute("PRAGMA secure_delete = FAST")
        raw.execute(f"PRAGMA cache_size = -{LOADING_CACHE_KIB if writing and key is not None else CACHE_KIB}")
        if not writing:
            raw.execute("PRAGMA wal_autocheckpoint = 0")
    except sqlcipher.Error as problem:
        raw.close()
        message = str(problem)
        if "not a database" in message and key is not None:
            raise ReplicaLocked(path=str(path)) from problem
        if "not a database" in message or "malformed" in message:
            raise Damaged(path=str(path), detail=message) from problem
        raise NotWritable(path=str(path), detail=message) from problem
    return raw


def _refuse_foreign(path: Path) -> None:
    try:
        with path.open("rb") as file:
            start = file.read(len(_PLAIN_HEADER))
    except FileNotFoundError:
        return
    except OSError as problem:
        raise NotWritable(path=str(path), detail=str(problem)) from problem
    if start == _PLAIN_HEADER:
        raise ReplicaForeign(path=str(path))
    if start and (len(start) < len(_PLAIN_HEADER) or path.stat().st_size % 512):
        raise Damaged(path=str(path), detail="size")


def _make_private(path: Path) -> None:
    """Make the file that holds everything about everybody so that only its owner reads it (SQLite's others follow)."""
    try:
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    except OSError as problem:
        raise NotWritable(path=str(path), detail=str(problem)) from problem


def _check_readable(database: Database, path: Path) -> None:
    connection = database.open(writing=True)
    try:
        tables = connection.value("SELECT count(*) FROM sqlite_master")
        number = connection.value("PRAGMA application_id")
        if tables == 0:
            connection.run(f"PRAGMA application_id = {APPLICATION_ID}")
        elif number != APPLICATION_ID:
            raise ReplicaForeign(path=str(path))
    finally:
        connection.close()

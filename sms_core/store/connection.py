"""One database connection, spoken to in one SQL on SQLite, SQLCipher and PostgreSQL.

Statements use `?` with a sequence or `:name` with a mapping. Rows come back as tuples in stored form. This is the
driver itself, without SQLAlchemy's layers: the register and the sync path live on it (see docs, "Limits").
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from sms_core.errors import Unavailable
from sms_core.store.fields import Stored

Parameters = Sequence[Stored] | Mapping[str, Stored]
ROWS_TOGETHER = 100
Row = tuple[Any, ...]  # a driver's row: its columns are as many and as mixed as the statement says

_PLACEHOLDER = re.compile(r"\?|(?<![:\w]):([a-z_]\w*)")


class DiskFull(Unavailable):
    """There is no room left on the disk that holds the database."""

    code = "disk_full"


class NotWritable(Unavailable):
    """The database or its folder cannot be written."""

    code = "not_writable"


class Damaged(Unavailable):
    """The database file does not read as one."""

    code = "damaged"


class Busy(Unavailable):
    """Another program holds the database for too long."""

    code = "busy"


class DatabaseUnreachable(Unavailable):
    """PostgreSQL does not answer, or refuses the name and password; `detail` is its own sentence."""

    code = "database_unreachable"


_SQLITE_FAILURES: tuple[tuple[str, type[Unavailable]], ...] = (
    ("disk is full", DiskFull),
    ("disk I/O error", DiskFull),
    ("readonly database", NotWritable),
    ("unable to open", NotWritable),
    ("malformed", Damaged),
    ("not a database", Damaged),
    ("database is locked", Busy),
)


class Connection:
    """A DBAPI connection that is in autocommit until `begin`; `failures` are what its driver raises."""

    def __init__(self, raw: Any, dialect: str, failures: tuple[type[Exception], ...]) -> None:
        self.raw = raw
        self.dialect = dialect
        self._failures = failures
        self._translated: dict[str, str] = {}

    @property
    def is_sqlite(self) -> bool:
        """Whether this is SQLite, plain or encrypted."""
        return self.dialect == "sqlite"

    def all(self, sql: str, parameters: Parameters = ()) -> list[Row]:
        """Every row of the answer."""
        return self._execute(sql, parameters).fetchall()  # type: ignore[no-any-return]

    def one(self, sql: str, parameters: Parameters = ()) -> Row | None:
        """The first row, or None."""
        return self._execute(sql, parameters).fetchone()  # type: ignore[no-any-return]

    def value(self, sql: str, parameters: Parameters = ()) -> Any:
        """The first column of the first row, or None."""
        row = self._execute(sql, parameters).fetchone()
        return row[0] if row else None

    def run(self, sql: str, parameters: Parameters = ()) -> int:
        """Do it; how many rows it touched."""
        return int(self._execute(sql, parameters).rowcount)

    def many(self, sql: str, rows: Iterable[Sequence[Stored]]) -> None:
        """Do it once for each of `rows`."""
        try:
            self._cursor().executemany(self._spoken(sql), rows if isinstance(rows, list) else list(rows))
        except self._failures as problem:
            raise self._told(problem) from problem

    def bulk(self, sql: Callable[[int, tuple[int, ...]], str], values: list[Stored], width: int) -> None:
        """Put many rows in, a hundred to a statement; `values` holds one row of `width` after the other.

        `sql(n, empty)` is the statement for n rows that takes no parameters for the columns `empty`. The driver waits
        for other threads once a statement, binds no NULLs, and leaves nothing for the garbage collector to walk.
        """
        together = width * ROWS_TOGETHER
        whole = len(values) - len(values) % together
        rest = [values[start : start + width] for start in range(whole, len(values), width)]
        try:
            cursor = self._cursor()
            for start in range(0, whole, together):
                some = values[start : start + together]
                empty = _take_empty(some, width)
                cursor.execute(self._spoken(sql(ROWS_TOGETHER, empty)), some)
            cursor.executemany(self._spoken(sql(1, ())), rest)
        except self._failures as problem:
            raise self._told(problem) from problem

    def begin(self) -> None:
        """Start a transaction that will write; on SQLite it takes the write lock at once."""
        self._execute("BEGIN IMMEDIATE" if self.is_sqlite else "BEGIN", ())

    def begin_reading(self) -> None:
        """Start a transaction whose reads all see one moment."""
        self._execute("BEGIN" if self.is_sqlite else "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", ())

    def commit(self) -> None:
        """Make it durable."""
        self._execute("COMMIT", ())

    def rollback(self) -> None:
        """Leave everything as it was; harmless when there is nothing to undo."""
        if self.in_transaction:
            self._execute("ROLLBACK", ())

    @property
    def in_transaction(self) -> bool:
        """Whether `begin` was called and neither `commit` nor `rollback` since."""
        if self.is_sqlite:
            return bool(self.raw.in_transaction)
        return int(self.raw.info.transaction_status) != 0

    def others_version(self) -> int:
        """A number that changes when another connection commits to the same SQLite file."""
        return int(self.value("PRAGMA data_version"))

    def close(self) -> None:
        """Give the connection back to the system."""
        self.raw.close()

    def _execute(self, sql: str, parameters: Parameters) -> Any:
        try:
            return self._cursor().execute(self._spoken(sql), parameters)
        except self._failures as problem:
            raise self._told(problem) from problem

    def _cursor(self) -> Any:
        return self.raw.cursor() if self.is_sqlite else self.raw.cursor(binary=True)

    def _spoken(self, sql: str) -> str:
        if self.is_sqlite:
            return sql
        spoken = self._translated.get(sql)
        if spoken is None:
            escaped = sql.replace("%", "%%")
            spoken = _PLACEHOLDER.sub(lambda m: f"%({m[1]})s" if m[1] else "%s", escaped)
            self._translated[sql] = spoken
        return spoken

    def _told(self, problem: Exception) -> Exception:
        """The error a person can be told about, where the driver's is one of these; else the driver's own."""
        message = str(problem)
        if not self.is_sqlite:
            # psycopg's OperationalError is the server's trouble, not the statement's; its class is not imported here.
            lost = any(kind.__name__ == "OperationalError" for kind in type(problem).__mro__)
            return DatabaseUnreachable(detail=message.strip()) if lost else problem
        for phrase, failure in _SQLITE_FAILURES:
            if phrase in message:
                return failure(detail=message)
        return problem


def _take_empty(values: list[Stored], width: int) -> tuple[int, ...]:
    """Take the columns that are NULL in every row out of a statement's values, and say which they are."""
    empty = [n for n in range(width) if values[n] is None and values[n::width].count(None) == ROWS_TOGETHER]
    for n in reversed(empty):
        del values[n :: len(values) // ROWS_TOGETHER]
    return tuple(empty)

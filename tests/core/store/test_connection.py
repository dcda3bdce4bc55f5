"""One SQL for all drivers, and their errors as people can be told of them."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from sms_core.store.connection import Busy, Connection, Damaged, DatabaseUnreachable, DiskFull, NotWritable
from sms_core.store.database import Database, open_postgres, open_server_file
from sms_core.tables import SCHOOL_SCHEMA


class Recorder:
    """A driver's connection and cursor that only notes what it is asked."""

    def __init__(self, failure: Exception | None = None) -> None:
        self.asked: list[tuple[str, Any]] = []
        self._failure = failure

    def cursor(self, binary: bool = False) -> "Recorder":
        return self

    def execute(self, sql: str, parameters: Any) -> "Recorder":
        self.asked.append((sql, parameters))
        if self._failure is not None:
            raise self._failure
        return self

    def fetchone(self) -> None:
        return None


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    if request.param == "sqlite":
        made = open_server_file(tmp_path / "school.db", SCHOOL_SCHEMA)
    else:
        made = open_postgres(request.getfixturevalue("postgres_database"), SCHOOL_SCHEMA)
    yield made
    made.close()


@pytest.fixture
def connection(database: Database) -> Iterator[Connection]:
    made = database.open(writing=True)
    yield made
    made.close()


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("SELECT a FROM t WHERE b = ? AND c = ?", "SELECT a FROM t WHERE b = %s AND c = %s"),
        ("WHERE b = :name AND c = :other_2", "WHERE b = %(name)s AND c = %(other_2)s"),
        ("WHERE b LIKE 'x%' AND c = ?", "WHERE b LIKE 'x%%' AND c = %s"),
        ("SELECT a::text WHERE b = ?", "SELECT a::text WHERE b = %s"),
    ],
)
def test_placeholders_are_spoken_as_postgresql_wants_them(written: str, spoken: str) -> None:
    recorder = Recorder()
    Connection(recorder, "postgresql", ()).one(written, ())
    assert recorder.asked == [(spoken, ())]


def test_sqlite_is_asked_as_written() -> None:
    recorder = Recorder()
    Connection(recorder, "sqlite", ()).one("SELECT a WHERE b LIKE 'x%' AND c = ?", (1,))
    assert recorder.asked == [("SELECT a WHERE b LIKE 'x%' AND c = ?", (1,))]


@pytest.mark.parametrize(
    ("message", "told"),
    [
        ("database or disk is full", DiskFull),
        ("attempt to write a readonly database", NotWritable),
        ("unable to open database file", NotWritable),
        ("database disk image is malformed", Damaged),
        ("file is not a database", Damaged),
        ("database is locked", Busy),
    ],
)
def test_what_the_world_did_is_told_by_its_code(message: str, told: type[Exception]) -> None:
    recorder = Recorder(OSError(message))
    with pytest.raises(told):
        Connection(recorder, "sqlite", (OSError,)).one("SELECT 1")


def test_a_mistake_of_ours_stays_the_driver_s_error() -> None:
    recorder = Recorder(OSError("no such table: nothing"))
    with pytest.raises(OSError, match="no such table"):
        Connection(recorder, "sqlite", (OSError,)).one("SELECT 1")


def test_rows_come_and_go_in_both_ways_of_naming_parameters(connection: Connection) -> None:
    connection.run("CREATE TABLE t (a INTEGER, b TEXT)")
    connection.many("INSERT INTO t (a, b) VALUES (?, ?)", ((n, f"{n}%") for n in range(3)))
    assert connection.all("SELECT a FROM t WHERE a > ? ORDER BY a", (0,)) == [(1,), (2,)]
    assert connection.value("SELECT b FROM t WHERE a = :wanted", {"wanted": 2}) == "2%"
    assert connection.value("SELECT count(*) FROM t WHERE b LIKE '%|%' ESCAPE '|'") == 3
    assert connection.one("SELECT a FROM t WHERE a = ?", (9,)) is None
    assert connection.value("SELECT a FROM t WHERE a = ?", (9,)) is None
    assert connection.run("UPDATE t SET b = NULL WHERE a < ?", (2,)) == 2


def test_what_was_begun_and_not_committed_is_as_if_it_had_not_been(connection: Connection) -> None:
    connection.run("CREATE TABLE t (a INTEGER)")
    connection.begin()
    assert connection.in_transaction
    connection.run("INSERT INTO t (a) VALUES (1)")
    connection.rollback()
    connection.rollback()
    assert not connection.in_transaction
    assert connection.value("SELECT count(*) FROM t") == 0


def test_a_reader_sees_one_moment(database: Database, connection: Connection) -> None:
    connection.run("CREATE TABLE t (a INTEGER)")
    reader = database.open()
    try:
        reader.begin_reading()
        assert reader.value("SELECT count(*) FROM t") == 0
        connection.run("INSERT INTO t (a) VALUES (1)")
        assert reader.value("SELECT count(*) FROM t") == 0
        reader.commit()
        assert reader.value("SELECT count(*) FROM t") == 1
    finally:
        reader.close()


def test_a_leased_connection_comes_back_without_what_was_left_open(database: Database, connection: Connection) -> None:
    connection.run("CREATE TABLE t (a INTEGER)")
    with database.lease() as leased:
        leased.begin()
        leased.run("INSERT INTO t (a) VALUES (1)")
    with database.lease() as again:
        assert not again.in_transaction
        assert again.value("SELECT count(*) FROM t") == 0


def test_an_unreachable_postgresql_is_told() -> None:
    database = open_postgres("postgresql+psycopg://sms@127.0.0.1:1/nothing", SCHOOL_SCHEMA)
    with pytest.raises(DatabaseUnreachable):
        database.open()

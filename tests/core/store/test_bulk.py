"""Many rows at once: every value lands where it belongs, whichever columns are empty."""

from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import pytest

from sms_core.attendance.table import MARK
from sms_core.store.connection import Connection, NotWritable
from sms_core.store.database import Database, open_replica
from sms_core.store.fields import Stored
from sms_core.store.migrate import create_new
from sms_core.tables import SCHOOL_SCHEMA

Row = tuple[Stored, ...]
WIDTH = len(MARK.columns)


@pytest.fixture
def replica(tmp_path: Path) -> Iterator[Database]:
    database = open_replica(tmp_path / "replica.db", bytes(32), SCHOOL_SCHEMA)
    create_new(database)
    yield database
    database.close()


@pytest.fixture
def connection(replica: Database) -> Iterator[Connection]:
    opened = replica.open(writing=True)
    yield opened
    opened.close()


def rows(count: int) -> list[Row]:
    """Marks of which some hundreds have no minutes, some no notes at all, and some a few."""
    return [
        (
            bytes([1]) * 16,
            20_000 + n // 100,
            1,
            n.to_bytes(16, "big"),
            "L" if n % 7 else None,
            n % 40 if n < 150 else None,
            f"note {n}" if n >= 200 and n % 50 == 0 else None,
            None,
            None,
            0,
        )
        for n in range(count)
    ]


def stored(connection: Connection, replica: Database) -> list[Row]:
    return connection.all(f"{replica.statements.of(MARK).select_all} ORDER BY student")


@pytest.mark.parametrize("count", [0, 1, 99, 100, 101, 350])
def test_every_row_is_stored_as_it_came(connection: Connection, replica: Database, count: int) -> None:
    connection.bulk(replica.statements.of(MARK).upserts, list(chain.from_iterable(rows(count))), WIDTH)

    assert stored(connection, replica) == rows(count)


def test_rows_that_are_there_become_as_they_came_and_lose_what_is_empty_now(
    connection: Connection, replica: Database
) -> None:
    upserts = replica.statements.of(MARK).upserts
    before = [(*row[:4], "A", 5, "old", "E", "office", 1) for row in rows(250)]
    connection.bulk(upserts, list(chain.from_iterable(before)), WIDTH)

    connection.bulk(upserts, list(chain.from_iterable(rows(250))), WIDTH)

    assert stored(connection, replica) == rows(250)


def test_one_bad_row_leaves_nothing_of_its_transaction(connection: Connection, replica: Database) -> None:
    bad = rows(100)
    bad[60] = (*bad[60][:-1], None)
    connection.begin()

    with pytest.raises(Exception, match="NOT NULL"):
        connection.bulk(replica.statements.of(MARK).upserts, list(chain.from_iterable([*rows(50), *bad])), WIDTH)

    connection.rollback()
    assert not connection.in_transaction
    assert stored(connection, replica) == []


def test_the_drivers_failure_is_told_as_ours(connection: Connection, replica: Database) -> None:
    connection.run("PRAGMA query_only = 1")

    with pytest.raises(NotWritable):
        connection.bulk(replica.statements.of(MARK).upserts, list(chain.from_iterable(rows(100))), WIDTH)

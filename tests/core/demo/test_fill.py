"""Writing the demo school: all of it, or nothing."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from sms_core.demo.fill import DemoCancelled, fill
from sms_core.demo.generate import generate
from sms_core.demo.plan import DemoPlan
from sms_core.store.database import Database, open_postgres, open_replica, open_server_file
from sms_core.tables import SCHOOL_SCHEMA
from tests.core.demo.test_generate import SMALL, USERS
from tests.factories import made

PLAN: DemoPlan = SMALL


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Database]:
    database = made(open_server_file(tmp_path / "school.db", SCHOOL_SCHEMA))
    yield database
    database.close()


def counts(database: Database) -> dict[str, int]:
    connection = database.open()
    found = {table.name: connection.value(f'SELECT count(*) FROM "{table.name}"') for table in SCHOOL_SCHEMA}
    connection.close()
    return {name: count for name, count in found.items() if count}


def test_every_row_is_written_and_stamped(server: Database) -> None:
    connection = server.open(writing=True)
    connection.begin()
    report = fill(connection, server.statements, PLAN, users=USERS, seq=7)
    connection.commit()
    assert connection.all("SELECT DISTINCT seq FROM mark") == [(7,)]
    granted = connection.value('SELECT count(*) FROM "grant" WHERE "user" = ?', (report.users["Nikos@3gym.example"],))
    assert granted == 1
    connection.close()
    assert counts(server) == {name: count for name, count in report.rows.items() if count}


def test_a_replica_gets_the_same_rows_without_a_stamp(tmp_path: Path) -> None:
    database = made(open_replica(tmp_path / "replica.db", b"k" * 32, SCHOOL_SCHEMA))
    connection = database.open(writing=True)
    connection.begin()
    fill(connection, database.statements, PLAN)
    connection.commit()
    table = SCHOOL_SCHEMA.named("student")
    stored = connection.all(database.statements.of(table).select_all + " ORDER BY id")
    connection.close()
    database.close()
    assert stored == next(batch for made_of, batch in generate(PLAN) if made_of is table)


@pytest.mark.postgres
def test_postgres_takes_the_same_school(postgres_database: str) -> None:
    database = made(open_postgres(postgres_database, SCHOOL_SCHEMA))
    connection = database.open(writing=True)
    connection.begin()
    report = fill(connection, database.statements, PLAN, users=USERS, seq=1)
    connection.commit()
    connection.close()
    assert counts(database)["mark"] == report.rows["mark"]
    database.close()


def test_progress_goes_forward_to_the_end(server: Database) -> None:
    told: list[tuple[str, int, int]] = []
    connection = server.open(writing=True)
    connection.begin()
    fill(connection, server.statements, PLAN, progress=lambda *step: told.append(step))
    connection.rollback()
    connection.close()
    done = [rows for _, rows, _ in told]
    assert done == sorted(done)
    assert all(rows <= expected for _, rows, expected in told)
    assert done[-1] > 0.8 * told[-1][2]


def test_cancelling_leaves_nothing(server: Database) -> None:
    asked: list[None] = []

    def cancelled() -> bool:
        asked.append(None)
        return len(asked) > 60

    connection = server.open(writing=True)
    connection.begin()
    with pytest.raises(DemoCancelled):
        fill(connection, server.statements, PLAN, cancelled=cancelled)
    connection.rollback()
    connection.close()
    assert counts(server) == {}

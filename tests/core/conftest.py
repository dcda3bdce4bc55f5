"""What the core's tests get: an empty school, over SQLite or over both databases."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from sms_core.clock import ShiftedClock
from sms_core.ids import IdSource
from sms_core.store.database import open_postgres
from sms_core.store.unit import Store
from sms_core.tables import SCHOOL_SCHEMA
from tests.factories import SCHOOL_MORNING, PlainLedger, made, plain_store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """An empty school over a SQLite file."""
    store = plain_store(tmp_path)
    yield store
    store.connection.close()


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def either_store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """An empty school over SQLite, then over PostgreSQL."""
    if request.param == "sqlite":
        store = plain_store(tmp_path)
    else:
        database = made(open_postgres(request.getfixturevalue("postgres_database"), SCHOOL_SCHEMA))
        clock = ShiftedClock(SCHOOL_MORNING)
        store = Store(database.open(writing=True), database.statements, PlainLedger(), clock, IdSource(clock))
        database.close()
    yield store
    store.connection.close()

"""Pages of many rows: they arrive whole, and the change set stays small."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from sms_core.attendance.table import MARK
from sms_core.store.database import Database, open_replica
from sms_core.store.migrate import create_new
from sms_core.sync.replica import KEYS_TOLD, Applier
from sms_core.sync.wire import Anchor, Page, TableRows, decode, encode, table_rows
from sms_core.tables import SCHOOL_SCHEMA

SECTION = b"\x01" * 16


@pytest.fixture
def replica(tmp_path: Path) -> Iterator[Database]:
    database = open_replica(tmp_path / "replica.db", bytes(32), SCHOOL_SCHEMA)
    create_new(database)
    yield database
    database.close()


def marks(count: int) -> TableRows:
    rows = [(SECTION, 20_000, 1, n.to_bytes(16, "big"), "P", None, None, None, None, 0) for n in range(count)]
    return table_rows("mark", rows)


def test_rows_arrive_as_they_were_sent() -> None:
    page = Page(Anchor(b"e" * 16, 7, b"c" * 32), [marks(3)], [], None)

    part = decode(encode(page), Page).tables[0]

    assert part.count == 3
    assert list(part.rows()) == list(marks(3).rows())
    assert [row[3][-1] for row in part.rows()] == [0, 1, 2]


@pytest.mark.parametrize(("count", "told"), [(0, 0), (KEYS_TOLD, KEYS_TOLD), (KEYS_TOLD + 1, 0)])
def test_of_very_many_rows_the_change_set_names_only_the_table(replica: Database, count: int, told: int) -> None:
    with closing(replica.open(writing=True)) as connection:
        applier = Applier(connection, replica.statements)
        applier.rows([marks(count)] if count else [])

        changes = applier.change_set()
        assert changes.touches("mark") is (count > 0)
        assert len(changes.of("mark")) == told
        assert connection.value(f"SELECT count(*) FROM {replica.statements.of(MARK).name}") == count

"""The server's own tables: made new and migrated they are the same, and old ones are brought up to date."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from alembic.script import ScriptDirectory
from sqlalchemy import inspect

from server_sync.config import Config
from server_sync.opening import SchemaBehind, SchoolMissing, open_database, open_school
from server_sync.upgrade import HEADS, SERVER_HEAD, SERVER_TREE, create_all, migrate_all, revisions
from sms_core.clock import SystemClock
from sms_core.store import migrate as migrations
from sms_core.store.database import Database
from tests.shapes import emptied, shape


@pytest.fixture
def opened(database_config: Config) -> Iterator[list[Database]]:
    """An empty database, and on SQLite a second one."""
    made = [open_database(database_config)]
    if made[0].dialect == "sqlite":
        made.append(open_database(replace(database_config, data=database_config.data / "second")))
    yield made
    for database in made:
        database.close()


def test_a_migrated_server_database_equals_one_that_is_made_new(opened: list[Database]) -> None:
    create_all(opened[0])
    new = shape(opened[0])
    if len(opened) == 1:
        emptied(opened[0])
    assert migrate_all(opened[-1])
    assert shape(opened[-1]) == new
    with opened[-1].lease() as connection:
        assert revisions(connection) == HEADS
    assert not migrate_all(opened[-1])


def test_the_head_is_the_newest_revision_of_the_servers_tree() -> None:
    assert ScriptDirectory.from_config(migrations._alembic(SERVER_TREE)).get_heads() == [SERVER_HEAD]


def test_no_table_belongs_to_both_lines(opened: list[Database]) -> None:
    create_all(opened[0])
    tables = [set(tree.metadata(opened[0]).tables) for tree in (migrations.SCHOOL_TREE, SERVER_TREE)]
    assert not tables[0] & tables[1]
    stored = set(inspect(opened[0].engine).get_table_names())
    assert stored == tables[0] | tables[1] | {"alembic_version", "alembic_version_server"}


def test_a_server_file_without_the_servers_tables_is_no_school(config: Config) -> None:
    database = open_database(config)
    migrations.create_new(database)
    database.close()
    with pytest.raises(SchoolMissing):
        open_school(config, SystemClock())


@pytest.mark.postgres
def test_postgresql_behind_the_head_waits_for_the_line_that_mends_it(config: Config, postgres_database: str) -> None:
    settings = replace(config, database_url=postgres_database)
    _behind(settings)
    with pytest.raises(SchemaBehind) as refused:
        open_school(settings, SystemClock())
    assert refused.value.facts["command"] == "sms-server migrate"


def test_sqlite_behind_the_head_is_migrated_at_the_start(config: Config, monkeypatch: pytest.MonkeyPatch) -> None:
    _behind(config)
    asked: list[str] = []

    def migrate_all(database: Database) -> bool:
        asked.append(database.name)
        return True

    monkeypatch.setattr("server_sync.opening.migrate_all", migrate_all)
    open_school(config, SystemClock()).database.close()
    assert [Path(name) for name in asked] == [config.school_file]


def _behind(config: Config) -> None:
    database = open_database(config)
    create_all(database)
    with database.lease() as connection:
        connection.run("UPDATE alembic_version_server SET version_num = ?", ("0000",))
    database.close()

"""Making tables and bringing old ones up to date, on both databases and both sides."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from alembic.script import ScriptDirectory

from sms_core.errors import SmsError
from sms_core.store import migrate as migrations
from sms_core.store.database import Database, open_postgres, open_replica, open_server_file
from sms_core.store.migrate import HEAD, SCHOOL_TREE, SchemaNewer, Tree, create_new, migrate, revision
from sms_core.tables import SCHOOL_SCHEMA
from tests.shapes import emptied, shape

KEY = bytes(range(32))
Make = Callable[[str], Database]


@pytest.fixture(params=["server", "replica", pytest.param("postgres", marks=pytest.mark.postgres)])
def make(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Make]:
    """Opens an empty database of the kind that is tested; the same name is the same database."""
    opened: list[Database] = []

    def opener(name: str) -> Database:
        if request.param == "postgres":
            database = open_postgres(request.getfixturevalue("postgres_database"), SCHOOL_SCHEMA)
        elif request.param == "replica":
            database = open_replica(tmp_path / name, KEY, SCHOOL_SCHEMA)
        else:
            database = open_server_file(tmp_path / name, SCHOOL_SCHEMA)
        opened.append(database)
        return database

    yield opener
    for database in opened:
        database.close()


def test_an_empty_database_that_is_migrated_equals_one_that_is_made_new(make: Make) -> None:
    first = make("new.db")
    create_new(first)
    new = shape(first)
    if first.dialect == "postgresql":
        emptied(first)
    second = make("migrated.db")
    assert migrate(second)
    assert shape(second) == new


def test_a_new_database_is_at_the_head_of_the_tree(make: Make) -> None:
    database = make("new.db")
    create_new(database)
    with database.lease() as connection:
        assert revision(connection) == HEAD
    assert not migrate(database)


def test_the_head_is_the_newest_revision_of_the_tree() -> None:
    assert ScriptDirectory.from_config(migrations._alembic(SCHOOL_TREE)).get_heads() == [HEAD]


def test_a_database_without_tables_has_no_revision(make: Make) -> None:
    with make("empty.db").lease() as connection:
        assert revision(connection) is None


def test_a_database_of_a_newer_program_is_refused_and_left_alone(make: Make) -> None:
    database = make("newer.db")
    create_new(database)
    with database.lease() as connection:
        connection.run("UPDATE alembic_version SET version_num = ?", ("9999",))
    with pytest.raises(SchemaNewer) as refused:
        migrate(database)
    assert refused.value.facts == {"found": "9999", "known": HEAD}
    with database.lease() as connection:
        assert revision(connection) == "9999"


def grown(tmp_path: Path, second: str) -> Tree:
    """The school's tree with one more revision, whose upgrade does `second`."""
    folder = tmp_path / "tree"
    (folder / "versions").mkdir(parents=True)
    for path in (SCHOOL_TREE.folder / "env.py", *(SCHOOL_TREE.folder / "versions").glob("r*.py")):
        (folder / path.relative_to(SCHOOL_TREE.folder)).write_text(path.read_text())
    (folder / "versions" / "r9999_last.py").write_text(
        f'from alembic import op\nrevision = "9990"\ndown_revision = "{HEAD}"\n\n\ndef upgrade():\n' + second
    )
    return Tree(folder, "9990", SCHOOL_TREE.version_table, SCHOOL_TREE.metadata)


def insert_a_tag(database: Database) -> None:
    with database.lease() as connection:
        stamped = ", seq" if database.side == "server" else ""
        value = ", 1" if stamped else ""
        connection.run(f"INSERT INTO tag (id, title{stamped}) VALUES (?, ?{value})", (b"t" * 16, "Choir"))


def test_an_old_database_gets_the_next_revision_and_keeps_its_rows(make: Make, tmp_path: Path) -> None:
    database = make("old.db")
    create_new(database)
    insert_a_tag(database)
    tree = grown(tmp_path, '    op.execute("ALTER TABLE tag ADD COLUMN note TEXT")\n')
    assert migrate(database, tree)
    with database.lease() as connection:
        assert connection.one("SELECT title, note FROM tag") == ("Choir", None)
        assert revision(connection) == "9990"
    assert not list(tmp_path.glob("*.before-migration"))


def test_a_migration_that_fails_halfway_leaves_everything_as_it_was(make: Make, tmp_path: Path) -> None:
    database = make("old.db")
    create_new(database)
    insert_a_tag(database)
    before = shape(database)
    tree = grown(tmp_path, '    op.execute("ALTER TABLE tag ADD COLUMN note TEXT")\n    op.execute("nonsense")\n')
    with pytest.raises(SmsError) as failed:
        migrate(database, tree)
    assert failed.value.code == "migration_failed"
    assert "nonsense" in str(failed.value.facts["detail"])
    assert shape(database) == before
    with database.lease() as connection:
        assert revision(connection) == HEAD
        assert connection.value("SELECT title FROM tag") == "Choir"
    assert not list(tmp_path.glob("*.before-migration"))


def test_a_copy_that_does_not_fit_on_the_disk_stops_the_migration_before_it_starts(
    make: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = make("old.db")
    if database.dialect != "sqlite":
        pytest.skip("PostgreSQL migrates in a transaction and copies nothing")
    create_new(database)

    def full(*_: object) -> None:
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr(migrations.shutil, "copyfile", full)
    with pytest.raises(SmsError) as failed:
        migrate(database, grown(tmp_path, "    pass\n"))
    assert failed.value.code == "disk_full"
    with database.lease() as connection:
        assert revision(connection) == HEAD

"""Making a database's tables and bringing them to the version that this program knows.

A `Tree` is one line of alembic revisions. The revision is read by plain SQL; alembic (half a second to import) is
needed only when it differs. A migration is one transaction; on SQLite the file is copied first, and comes back when
anything goes wrong.
"""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from sms_core.errors import Unavailable
from sms_core.store.connection import Connection, DiskFull
from sms_core.store.database import Database

if TYPE_CHECKING:
    from sqlalchemy import Connection as SqlConnection
    from sqlalchemy import MetaData

HEAD = "0005"


class SchemaNewer(Unavailable):
    """A newer program has written this database; `found` is its revision, `known` is ours."""

    code = "schema_newer"


class MigrationFailed(Unavailable):
    """The tables could not be brought up to date; everything is as it was. `detail` is the database's sentence."""

    code = "migration_failed"


@dataclass(frozen=True, slots=True)
class Tree:
    """One line of revisions: where they lie, the newest, the table that stores the current one, the tables at head."""

    folder: Path
    head: str
    version_table: str
    metadata: Callable[[Database], "MetaData"]


def _school_tables(database: Database) -> "MetaData":
    from sms_core.store.bookkeeping import school_metadata  # heavy: SQLAlchemy; start-up does without it

    return school_metadata(database.schema, database.side)


SCHOOL_TREE = Tree(Path(__file__).parent / "migrations", HEAD, "alembic_version", _school_tables)


def revision(connection: Connection, tree: Tree = SCHOOL_TREE) -> str | None:
    """The revision of the database, or None when it has no tables of this tree."""
    there = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?"
    if not connection.is_sqlite:
        there = "SELECT 1 FROM information_schema.tables WHERE table_schema = current_schema() AND table_name = ?"
    if connection.value(there, (tree.version_table,)) is None:
        return None
    found = connection.value(f"SELECT version_num FROM {tree.version_table}")
    return None if found is None else str(found)


def is_empty(connection: Connection) -> bool:
    """Whether the database has no table at all."""
    listed = "SELECT count(*) FROM sqlite_master"
    if not connection.is_sqlite:
        listed = "SELECT count(*) FROM information_schema.tables WHERE table_schema = current_schema()"
    return bool(connection.value(listed) == 0)


def remove_all(database: Database, tree: Tree = SCHOOL_TREE) -> None:
    """Take the tables of `tree` away again, with all that is in them: for a school that could not be founded."""
    with _transaction(database) as connection:
        tree.metadata(database).drop_all(connection)
        connection.exec_driver_sql(f"DROP TABLE IF EXISTS {tree.version_table}")


def create_new(database: Database, tree: Tree = SCHOOL_TREE) -> None:
    """Make all tables of `tree` in a database that has none of them, and note the revision; all or nothing."""
    with _transaction(database) as connection:
        tree.metadata(database).create_all(connection, checkfirst=False)
        connection.exec_driver_sql(
            f"CREATE TABLE {tree.version_table} (version_num VARCHAR(32) NOT NULL, "
            f"CONSTRAINT {tree.version_table}_pkc PRIMARY KEY (version_num))"
        )
        connection.exec_driver_sql(f"INSERT INTO {tree.version_table} (version_num) VALUES ('{tree.head}')")


def migrate(database: Database, tree: Tree = SCHOOL_TREE) -> bool:
    """Bring the tables to head; whether there was anything to do. An empty database gets all tables.

    Nobody else may be using a SQLite file meanwhile. Raises `SchemaNewer`, `MigrationFailed` or `DiskFull`.
    """
    with database.lease() as connection:
        found = revision(connection, tree)
    if found == tree.head:
        return False
    if found is not None:
        _refuse_unknown(tree, found)
    copy = _copied(database)
    try:
        with _transaction(database) as sql:
            _upgrade(sql, database, tree)
    except BaseException as problem:
        _go_back(database, copy)
        if isinstance(problem, _database_errors()):
            raise MigrationFailed(found=found, known=tree.head, detail=str(problem)) from problem
        raise
    if copy is not None:
        copy.unlink()
    return True


def _upgrade(sql: "SqlConnection", database: Database, tree: Tree) -> None:
    from alembic import command  # heavy: half a second, needed only when the tables are old

    config = _alembic(tree)
    config.attributes.update(connection=sql, side=database.side, version_table=tree.version_table)
    command.upgrade(config, "head")


def _alembic(tree: Tree):  # type: ignore[no-untyped-def] # alembic's Config, which is not imported here
    from alembic.config import Config  # heavy: see above

    config = Config()
    config.set_main_option("script_location", str(tree.folder).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config


def _refuse_unknown(tree: Tree, found: str) -> None:
    from alembic.script import ScriptDirectory  # heavy: see above

    known = {script.revision for script in ScriptDirectory.from_config(_alembic(tree)).walk_revisions()}
    if found not in known:
        raise SchemaNewer(found=found, known=tree.head)


@contextmanager
def _transaction(database: Database) -> "Iterator[SqlConnection]":
    """SQLAlchemy's connection inside one transaction of ours (its drivers stand in autocommit)."""
    with database.engine.connect() as connection:
        connection.exec_driver_sql("BEGIN IMMEDIATE" if database.dialect == "sqlite" else "BEGIN")
        try:
            yield connection
            connection.commit()
        except BaseException:
            connection.rollback()
            raise


def _copied(database: Database) -> Path | None:
    """A copy of a SQLite file as it stands (still encrypted where it is); None on PostgreSQL."""
    if database.dialect != "sqlite":
        return None
    path = Path(database.name)
    copy = path.with_name(f"{path.name}.before-migration")
    with database.lease() as connection:
        connection.all("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.begin()  # nobody writes while the file is read
        try:
            shutil.copyfile(path, copy)
            with copy.open("rb+") as file:
                os.fsync(file.fileno())
        except OSError as problem:
            copy.unlink(missing_ok=True)
            raise DiskFull(detail=str(problem), path=str(copy)) from problem
    return copy


def _go_back(database: Database, copy: Path | None) -> None:
    if copy is None:
        return
    database.engine.dispose()
    path = Path(database.name)
    for journal in (path.with_name(path.name + "-wal"), path.with_name(path.name + "-shm")):
        journal.unlink(missing_ok=True)
    os.replace(copy, path)


def _database_errors() -> tuple[type[Exception], ...]:
    from alembic.util import CommandError  # heavy: see above
    from sqlalchemy.exc import SQLAlchemyError  # heavy: see above

    return (CommandError, SQLAlchemyError)

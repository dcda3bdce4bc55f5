"""Revision 0002: replicas and servers of the first version get the keys that people are found by, filled in."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic.runtime.environment import EnvironmentContext
from alembic.script import ScriptDirectory

from sms_core.contacts import service as contacts
from sms_core.contacts.repository import guardian
from sms_core.contacts.table import GUARDIAN
from sms_core.ids import Id
from sms_core.store import migrate as migrations
from sms_core.store.database import Database, open_postgres, open_replica, open_server_file
from sms_core.store.migrate import HEAD, SCHOOL_TREE, migrate, revision
from sms_core.store.unit import Store
from sms_core.students import service as students
from sms_core.students.repository import find
from sms_core.students.table import STUDENT
from sms_core.sync import rules
from sms_core.tables import SCHOOL_SCHEMA
from tests.core.small_school import do

KEY = bytes(range(32))
ANNA, MAMA = b"a" * 16, b"m" * 16


@pytest.fixture(params=["server", "replica", pytest.param("postgres", marks=pytest.mark.postgres)])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    """An empty database of the kind that is tested."""
    if request.param == "postgres":
        made = open_postgres(request.getfixturevalue("postgres_database"), SCHOOL_SCHEMA)
    elif request.param == "replica":
        made = open_replica(tmp_path / "replica.db", KEY, SCHOOL_SCHEMA)
    else:
        made = open_server_file(tmp_path / "school.db", SCHOOL_SCHEMA)
    yield made
    made.close()


def as_the_first_version_made_it(database: Database) -> None:
    """Bring an empty database to revision 0001 and put a student and a guardian in."""
    config = migrations._alembic(SCHOOL_TREE)
    with migrations._transaction(database) as sql:
        config.attributes.update(connection=sql, side=database.side, version_table=SCHOOL_TREE.version_table)
        script = ScriptDirectory.from_config(config)
        with EnvironmentContext(config, script, fn=lambda rev, _: script._upgrade_revs("0001", rev)):
            script.run_env()
    seq, one = (", seq", ", 1") if database.side == "server" else ("", "")
    with database.lease() as connection:
        connection.run(
            "INSERT INTO student (id, family_name, given_name, preferred_name, status, sort_key, deleted"
            f"{seq}) VALUES (?, ?, ?, ?, ?, ?, 0{one})",
            (ANNA, "Παππά", "Άννα", "Νανά", "active", "παππα\x1fαννα"),
        )
        connection.run(
            f"INSERT INTO guardian (id, family_name, given_name, deleted{seq}) VALUES (?, ?, ?, 0{one})",
            (MAMA, "Παππά", "Ελένη"),
        )


def test_an_old_database_is_filled_so_that_latin_typing_finds_greek_names(database: Database) -> None:
    as_the_first_version_made_it(database)
    with database.lease() as connection:
        assert revision(connection) == "0001"
    assert migrate(database)
    with database.lease() as connection:
        assert revision(connection) == HEAD
        for typed in ("αννα", "ΑΝΝΑ", "Άννα", "anna", "pappa", "nana"):
            assert [one.id for one in find(connection, typed, 5)] == [ANNA], typed
        assert guardian(connection, Id(MAMA)) is not None
        assert connection.value("SELECT search_key FROM guardian") == "παππα\x1fελενη\x1f pappa eleni"


def test_what_a_service_writes_is_what_the_server_derives(store: Store) -> None:
    anna = do(store, students.admit, "Παππά", "Άννα", preferred_name="Νανά")
    mother = do(store, contacts.add_guardian, "O'Neill", "Mary-Jane")
    do(store, contacts.change_guardian, mother, family_name="Άρη")
    do(store, students.change_identity, anna, given_name="Μαρία", preferred_name=None)
    for table, id in ((STUDENT, anna), (GUARDIAN, mother)):
        row = dict(
            zip(table.columns, store.connection.one(store.statements.of(table).select, (id,)) or (), strict=True)
        )
        assert rules.derived(table, row).items() <= row.items()
    keys = store.connection.all("SELECT search_key FROM guardian") + store.connection.all(
        "SELECT search_key FROM student"
    )
    assert keys == [("αρη\x1fmary-jane\x1f ari mary jane",), ("παππα\x1fμαρια\x1f pappa maria",)]

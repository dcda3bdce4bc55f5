"""Opening databases, and everything that can be wrong with a file."""

import os
import sqlite3
from pathlib import Path

import pytest

from sms_core.store.connection import Damaged, NotWritable
from sms_core.store.database import (
    ReplicaForeign,
    ReplicaLocked,
    open_replica,
    open_server_file,
    quick_check,
)
from sms_core.tables import SCHOOL_SCHEMA
from tests.factories import made

KEY, OTHER_KEY = bytes(range(32)), bytes(32)
SECRET = "Παππά Άννα"


def a_replica(path: Path) -> Path:
    """A replica with a table and a name in it, closed."""
    database = made(open_replica(path, KEY, SCHOOL_SCHEMA))
    connection = database.open(writing=True)
    connection.run("INSERT INTO school_setting (key, value) VALUES ('name', ?)", (SECRET,))
    connection.close()
    database.close()
    return path


def spoiled(path: Path, start: int, bytes_: bytes) -> None:
    """Overwrite part of a file."""
    with path.open("r+b") as file:
        file.seek(start)
        file.write(bytes_)


def test_a_replica_opens_again_with_its_key(tmp_path: Path) -> None:
    path = a_replica(tmp_path / "replica.db")
    connection = open_replica(path, KEY, SCHOOL_SCHEMA).open()
    assert connection.value("SELECT value FROM school_setting WHERE key = 'name'") == SECRET
    assert quick_check(connection)
    connection.close()


def test_nothing_in_a_replica_s_files_can_be_read(tmp_path: Path) -> None:
    database = made(open_replica(tmp_path / "replica.db", KEY, SCHOOL_SCHEMA))
    connection = database.open(writing=True)
    connection.run("INSERT INTO school_setting (key, value) VALUES ('name', ?)", (SECRET,))
    on_disk = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    connection.close()
    database.close()
    assert SECRET.encode() not in on_disk
    assert b"SQLite format 3" not in on_disk
    assert b"CREATE TABLE" not in on_disk


def test_another_key_does_not_open_it_and_leaves_it_as_it_was(tmp_path: Path) -> None:
    path = a_replica(tmp_path / "replica.db")
    before = path.read_bytes()
    with pytest.raises(ReplicaLocked) as refused:
        open_replica(path, OTHER_KEY, SCHOOL_SCHEMA)
    assert refused.value.facts == {"path": str(path)}
    assert path.read_bytes() == before


def test_a_key_of_the_wrong_length_is_a_mistake_of_ours(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        open_replica(tmp_path / "replica.db", b"short", SCHOOL_SCHEMA)


def test_a_plain_database_is_no_replica(tmp_path: Path) -> None:
    path = tmp_path / "replica.db"
    made(open_server_file(path, SCHOOL_SCHEMA)).close()
    before = path.read_bytes()
    with pytest.raises(ReplicaForeign):
        open_replica(path, KEY, SCHOOL_SCHEMA)
    assert path.read_bytes() == before


def test_an_encrypted_file_of_another_program_is_foreign(tmp_path: Path) -> None:
    path = a_replica(tmp_path / "replica.db")
    connection = open_replica(path, KEY, SCHOOL_SCHEMA).open(writing=True)
    connection.run("PRAGMA application_id = 7")
    connection.close()
    with pytest.raises(ReplicaForeign):
        open_replica(path, KEY, SCHOOL_SCHEMA)


def test_another_program_s_database_is_not_taken_for_the_server_s(tmp_path: Path) -> None:
    path = tmp_path / "school.db"
    foreign = sqlite3.connect(path)
    foreign.execute("CREATE TABLE bookmarks (url TEXT)")
    foreign.close()
    with pytest.raises(ReplicaForeign):
        open_server_file(path, SCHOOL_SCHEMA)


@pytest.mark.parametrize("size", [5, 1000, 4096 + 7])
def test_a_cut_off_replica_is_damaged(tmp_path: Path, size: int) -> None:
    path = a_replica(tmp_path / "replica.db")
    path.write_bytes(path.read_bytes()[:size])
    with pytest.raises(Damaged):
        open_replica(path, KEY, SCHOOL_SCHEMA)


def test_damage_inside_a_replica_is_found(tmp_path: Path) -> None:
    path = a_replica(tmp_path / "replica.db")
    for start in range(4096 * 2, path.stat().st_size, 4096):
        spoiled(path, start + 100, b"\xff" * 64)
    with pytest.raises(Damaged):
        open_replica(path, KEY, SCHOOL_SCHEMA)


def test_something_that_is_no_database_is_damaged(tmp_path: Path) -> None:
    path = tmp_path / "school.db"
    path.write_bytes(b"Dear parents, " * 500)
    with pytest.raises(Damaged):
        open_server_file(path, SCHOOL_SCHEMA)


def test_a_spoiled_page_of_the_server_s_file_fails_the_quick_check(tmp_path: Path) -> None:
    path = tmp_path / "school.db"
    made(open_server_file(path, SCHOOL_SCHEMA)).close()
    connection = open_server_file(path, SCHOOL_SCHEMA).open(writing=True)
    connection.run("PRAGMA wal_checkpoint(TRUNCATE)")
    assert quick_check(connection)
    connection.close()
    spoiled(path, 4096 * 3, b"\xff" * 4096)
    connection = open_server_file(path, SCHOOL_SCHEMA).open()
    assert not quick_check(connection)
    connection.close()


@pytest.mark.parametrize("folder", ["missing", "a_file"])
def test_a_place_where_nothing_can_be_written_is_told(tmp_path: Path, folder: str) -> None:
    (tmp_path / "a_file").write_text("x")
    path = tmp_path / folder / "school.db"
    with pytest.raises(NotWritable):
        open_server_file(path, SCHOOL_SCHEMA)
    with pytest.raises(NotWritable):
        open_replica(path, KEY, SCHOOL_SCHEMA)


def test_a_folder_is_no_database(tmp_path: Path) -> None:
    with pytest.raises(NotWritable):
        open_server_file(tmp_path, SCHOOL_SCHEMA)
    with pytest.raises(NotWritable):
        open_replica(tmp_path, KEY, SCHOOL_SCHEMA)


def test_an_empty_file_becomes_a_replica(tmp_path: Path) -> None:
    path = tmp_path / "replica.db"
    path.touch()
    open_replica(path, KEY, SCHOOL_SCHEMA).close()
    with pytest.raises(ReplicaLocked):
        open_replica(path, OTHER_KEY, SCHOOL_SCHEMA)


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps no modes")
def test_a_servers_file_is_readable_by_its_owner_alone(tmp_path: Path) -> None:
    open_server_file(tmp_path / "school.db", SCHOOL_SCHEMA).close()
    assert {path.stat().st_mode & 0o077 for path in tmp_path.iterdir()} == {0}

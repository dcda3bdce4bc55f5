"""`sms-server`: what each command does, says and answers when it cannot."""

import json
import os
import re
import shutil
import sqlite3
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from server_sync.app import create_app
from server_sync.config import load_config
from server_sync.opening import open_school
from sms_core.clock import SystemClock
from tests.server.commands import CHEAP, Terminal
from tests.server.devices import PASSWORD, Device

ADMIN = "head@school.example"
ROSTER = Path("tests/data/oneroster/school-1200.zip")


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def terminal(
    request: pytest.FixtureRequest,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Terminal:
    """An empty data folder or database."""
    made = Terminal(tmp_path / "data", monkeypatch, capsys)
    if request.param == "postgresql":
        made.set(SMS_DATABASE_URL=request.getfixturevalue("postgres_database"))
    return made


@pytest.fixture
def founded(terminal: Terminal) -> Terminal:
    """A terminal beside a founded school."""
    terminal.does("init", "First Gymnasium", "--admin", ADMIN)
    return terminal


def sign_in(terminal: Terminal, login: str, password: str) -> int:
    """The status that a device is answered with."""
    config = load_config({"SMS_DATA": str(terminal.data), **CHEAP, **_database()})
    with TestClient(create_app(config, open_school(config, SystemClock()))) as client:
        return int(Device(client).tries_to_sign_in(login, password).status_code)


def _database() -> dict[str, str]:
    url = os.environ.get("SMS_DATABASE_URL")
    return {"SMS_DATABASE_URL": url} if url else {}


def one_time(said: str) -> str:
    found = re.search(r"One-time password: (\S+)", said)
    assert found, said
    return found[1]


def test_init_makes_a_school_whose_administrator_can_sign_in(terminal: Terminal) -> None:
    said = terminal.does("init", "First Gymnasium", "--admin", ADMIN)
    assert sign_in(terminal, ADMIN, one_time(said)) == 200


def test_init_leaves_an_existing_school_alone(founded: Terminal) -> None:
    assert "school" in founded.fails("init", "Second Gymnasium", "--admin", ADMIN)
    assert json.loads(founded.does("status", "--json"))["school"] == "First Gymnasium"


def test_init_that_fails_leaves_nothing_in_the_way_of_the_next(terminal: Terminal) -> None:
    assert "login" in terminal.fails("init", "First Gymnasium", "--admin", "x" * 300)
    terminal.does("init", "First Gymnasium", "--admin", ADMIN)


@pytest.mark.parametrize("command", [("status",), ("user", "list"), ("roster", "load", "x.zip"), ("run",)])
def test_without_a_school_every_command_says_how_to_make_one(terminal: Terminal, command: tuple[str, ...]) -> None:
    assert "sms-server init" in terminal.fails(*command)


@pytest.mark.parametrize("words", [(), ("dance",), ("init", "X"), ("user",), ("user", "add", "x", "--role", "king")])
def test_a_wrong_command_line_answers_with_two(terminal: Terminal, words: tuple[str, ...]) -> None:
    assert terminal.types(*words)[0] == 2


def test_a_wrong_setting_answers_with_two_and_one_line(terminal: Terminal) -> None:
    terminal.set(SMS_PORT="many")
    code, out, err = terminal.types("status")
    assert (code, out) == (2, "")
    assert "port" in err
    assert err.count("\n") == 1


def test_status_tells_programs_and_people_how_the_school_is(founded: Terminal) -> None:
    told = json.loads(founded.does("status", "--json"))
    assert told["school"] == "First Gymnasium"
    assert told["users"] == 1
    assert told["schema_is_current"]
    assert told["size_bytes"] > 0
    assert "First Gymnasium" in founded.does("status")


def test_a_user_with_a_password_from_input_can_sign_in(founded: Terminal) -> None:
    said = founded.does("user", "add", "anna", "--role", "teacher", "--password-stdin", stdin=f"{PASSWORD}\n")
    assert "One-time" not in said
    assert sign_in(founded, "anna", PASSWORD) == 200
    assert "anna\tanna\tactive\tteacher" in founded.does("user", "list")


def test_a_user_without_a_password_gets_one_to_change(founded: Terminal) -> None:
    password = one_time(founded.does("user", "add", "anna", "--role", "registrar", "--name", "Anna Pappa"))
    assert sign_in(founded, "anna", password) == 200


def test_a_login_is_given_once(founded: Terminal) -> None:
    assert "signs in as" in founded.fails("user", "add", ADMIN, "--role", "viewer")


def test_a_weak_password_makes_no_account(founded: Terminal) -> None:
    assert "10 characters" in founded.fails("user", "add", "a", "--role", "viewer", "--password-stdin", stdin="short\n")
    assert founded.does("user", "list").count("\n") == 1


def test_a_reset_ends_the_old_password(founded: Terminal) -> None:
    founded.does("user", "add", "anna", "--role", "teacher", "--password-stdin", stdin=f"{PASSWORD}\n")
    password = one_time(founded.does("user", "reset", "ANNA"))
    assert sign_in(founded, "anna", PASSWORD) == 401
    assert sign_in(founded, "anna", password) == 200


def test_a_disabled_account_is_refused_until_it_is_enabled(founded: Terminal) -> None:
    founded.does("user", "add", "anna", "--role", "teacher", "--password-stdin", stdin=f"{PASSWORD}\n")
    founded.does("user", "disable", "anna")
    assert sign_in(founded, "anna", PASSWORD) == 403
    founded.does("user", "enable", "anna")
    assert sign_in(founded, "anna", PASSWORD) == 200


def test_a_role_can_be_added(founded: Terminal) -> None:
    founded.does("user", "add", "anna", "--role", "teacher")
    founded.does("user", "grant", "anna", "registrar")
    assert "teacher, registrar" in founded.does("user", "list")


@pytest.mark.parametrize("command", ["reset", "disable", "enable"])
def test_an_account_that_does_not_exist_is_named(founded: Terminal, command: str) -> None:
    assert "nobody-here" in founded.fails("user", command, "nobody-here")


def test_a_roster_is_loaded_whole_and_again_changes_nothing(founded: Terminal) -> None:
    first = founded.does("roster", "load", ROSTER)
    assert "student: 1200 new" in first
    again = founded.does("roster", "load", ROSTER)
    assert "student: 0 new, 0 changed, 1200 unchanged" in again
    rows = json.loads(founded.does("status", "--json"))["rows"]
    assert (rows["student"], rows["staff"], rows["section"], rows["enrolment"]) == (1200, 10, 20, 4494)
    assert "sound" in founded.does("audit", "verify")


def test_an_account_names_its_person_by_name_or_id(founded: Terminal) -> None:
    founded.does("roster", "load", ROSTER)
    config = load_config({"SMS_DATA": str(founded.data), **_database()})
    school = open_school(config, SystemClock())
    with school.reading() as connection:
        id, family, given = connection.all("SELECT id, family_name, given_name FROM staff ORDER BY id")[0]
    school.database.close()
    said = founded.does("user", "add", "one", "--role", "teacher", "--staff", f"{family.upper()} {given}")
    assert f"{family} {given}" in said
    founded.does("user", "add", "two", "--role", "teacher", "--staff", id.hex())
    assert "Nobody Known" in founded.fails("user", "add", "three", "--role", "teacher", "--staff", "Nobody Known")


def test_a_roster_with_problems_lists_each_with_its_place_and_changes_nothing(
    founded: Terminal, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.zip"
    _rewritten(ROSTER, broken, "users.csv", lambda text: text.replace("student", "studnt", 1))
    said = founded.fails("roster", "load", broken)
    assert re.search(r"^users\.csv:\d+:role: studnt is not known here; use one of ", said, re.MULTILINE)
    assert "nothing was changed" in said
    assert json.loads(founded.does("status", "--json"))["rows"]["student"] == 0


def test_a_file_that_is_no_roster_is_said_so(founded: Terminal, tmp_path: Path) -> None:
    assert "no such file" in founded.fails("roster", "load", tmp_path / "absent.zip")
    text = tmp_path / "text.zip"
    text.write_text("hello")
    assert "text.zip: this is not a zip archive" in founded.fails("roster", "load", text)


def _rewritten(source: Path, target: Path, name: str, change: Callable[[str], str]) -> None:
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
        for entry in old.infolist():
            data = old.read(entry)
            if entry.filename == name:
                data = change(data.decode()).encode()
            new.writestr(entry.filename, data)


def test_a_backup_can_be_opened_and_is_never_written_over(founded: Terminal, tmp_path: Path) -> None:
    if _database() and shutil.which("pg_dump") is None:
        pytest.skip("no pg_dump here")
    target = tmp_path / "backup"
    assert "sound" in founded.does("backup", target)
    assert "exists already" in founded.fails("backup", target)
    assert os.name == "nt" or (target.stat().st_mode & 0o777) == 0o600
    assert not list(tmp_path.glob(".backup*"))
    if not _database():
        copy = sqlite3.connect(target)
        assert copy.execute("SELECT value FROM school_setting WHERE key = 'name'").fetchone() == ("First Gymnasium",)
        copy.close()
    assert json.loads(founded.does("status", "--json"))["users"] == 1


def test_a_backup_into_a_folder_that_is_not_there_fails_with_a_sentence(founded: Terminal, tmp_path: Path) -> None:
    if _database() and shutil.which("pg_dump") is None:
        pytest.skip("no pg_dump here")
    assert "failed" in founded.fails("backup", tmp_path / "nowhere" / "backup")


def test_migrate_says_that_there_is_nothing_to_do(founded: Terminal) -> None:
    assert "already" in founded.does("migrate")


def test_the_database_of_a_newer_program_is_refused(founded: Terminal) -> None:
    config = load_config({"SMS_DATA": str(founded.data), **_database()})
    school = open_school(config, SystemClock())
    with school.transaction() as connection:
        connection.run("UPDATE alembic_version SET version_num = ?", ("9999",))
    school.database.close()
    for command in ("status", "run", "migrate"):
        assert "newer program" in founded.fails(command)


def test_an_old_database_on_postgresql_is_refused_with_the_line_that_mends_it(founded: Terminal) -> None:
    config = load_config({"SMS_DATA": str(founded.data), **_database()})
    school = open_school(config, SystemClock())
    with school.transaction() as connection:
        connection.run("UPDATE alembic_version SET version_num = ?", ("0000",))
    school.database.close()
    assert "sms-server migrate" in founded.fails("status")


def test_postgresql_that_does_not_answer_is_said_so(terminal: Terminal) -> None:
    terminal.set(SMS_DATABASE_URL="postgresql://nobody@127.0.0.1:1/nothing")
    assert "PostgreSQL does not answer" in terminal.fails("status")


def test_a_damaged_database_is_said_so(founded: Terminal) -> None:
    if _database():
        pytest.skip("PostgreSQL looks after its own files")
    file = founded.data / "school.db"
    file.write_bytes(b"SQLite format 3\x00" + b"\xff" * 4096)
    for part in founded.data.glob("school.db-*"):
        part.unlink()
    assert "damaged" in founded.fails("status")


def test_a_database_of_another_program_is_left_alone(terminal: Terminal) -> None:
    if _database():
        pytest.skip("PostgreSQL databases carry no mark")
    terminal.data.mkdir()
    other = sqlite3.connect(terminal.data / "school.db")
    other.execute("CREATE TABLE theirs (x)")
    other.close()
    assert "another program" in terminal.fails("init", "X", "--admin", ADMIN)


def test_a_demo_school_can_be_tried_by_a_teacher_the_office_and_the_head(terminal: Terminal) -> None:
    terminal.set(SMS_CLOCK="2026-11-23T09:12:00+02:00")
    told = json.loads(terminal.does("demo", "75", "--json"))
    assert [user["role"] for user in told["users"]] == ["teacher", "registrar", "admin"]
    assert told["rows"]["student"] == 75
    for user in told["users"]:
        assert sign_in(terminal, user["login"], told["password"]) == 200
    assert "school" in terminal.fails("demo", "75")


def test_a_demo_school_puts_its_students_where_their_teachers_see_them(terminal: Terminal) -> None:
    assert "75 students" in terminal.does("demo", "75")
    config = load_config({"SMS_DATA": str(terminal.data), **_database()})
    school = open_school(config, SystemClock())
    with school.reading() as connection:
        enrolled = connection.value("SELECT count(*) FROM (SELECT DISTINCT section, student FROM enrolment) AS pairs")
        placed = "SELECT count(*) FROM sync_member WHERE subject = 'student' AND present = 1"
        assert connection.value(placed) == enrolled
    school.database.close()


def test_a_demo_school_of_an_impossible_size_is_a_wrong_command_line(terminal: Terminal) -> None:
    assert terminal.types("demo", "two")[0] == 2
    assert terminal.types("demo", "0")[0] == 2

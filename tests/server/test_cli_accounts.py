"""`sms-server user`, `device` and `role`: what the person who runs the server does to accounts."""

import re
from pathlib import Path

import pytest

from tests.server.commands import Terminal
from tests.server.test_cli import sign_in

ADMIN = "head@school.example"
PASSWORD = "correct horse battery"


@pytest.fixture
def terminal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Terminal:
    """A founded school with a teacher."""
    made = Terminal(tmp_path / "data", monkeypatch, capsys)
    made.set(SMS_CLOCK="2026-11-23T09:12:00+02:00")
    made.does("init", "First Gymnasium", "--admin", ADMIN)
    made.does("user", "add", "anna", "--role", "teacher", "--password-stdin", stdin=f"{PASSWORD}\n")
    return made


def test_a_role_is_lent_until_a_day_and_taken_back(terminal: Terminal) -> None:
    assert "until 2026-11-30" in terminal.does("user", "grant", "anna", "registrar", "--until", "2026-11-30")
    (line,) = [line for line in terminal.does("user", "list").splitlines() if line.startswith("anna")]
    assert set(line.split("\t")[-1].split(", ")) == {"teacher", "registrar until 2026-11-30"}
    terminal.set(SMS_CLOCK="2026-12-01T00:30:00+02:00")
    assert "registrar ended 2026-11-30" in terminal.does("user", "list")
    terminal.does("user", "revoke-role", "ANNA", "registrar")
    assert "registrar" not in terminal.does("user", "list")
    assert "does not hold" in terminal.fails("user", "revoke-role", "anna", "registrar")
    assert "no role king" in terminal.fails("user", "grant", "anna", "king")
    assert terminal.types("user", "grant", "anna", "viewer", "--until", "soon")[0] == 2


def test_a_locked_account_is_kept_out_until_it_is_opened(terminal: Terminal) -> None:
    assert sign_in(terminal, "anna", PASSWORD) == 200
    assert "1 sign-ins have ended" in terminal.does("user", "lock", "anna")
    assert "\tlocked\t" in terminal.does("user", "list")
    assert sign_in(terminal, "anna", PASSWORD) == 403
    terminal.does("user", "enable", "anna")
    assert sign_in(terminal, "anna", PASSWORD) == 200


def test_the_last_administrator_stays(terminal: Terminal) -> None:
    for words in (("disable", ADMIN), ("lock", ADMIN), ("revoke-role", ADMIN, "admin")):
        assert "another administrator" in terminal.fails("user", *words)
    terminal.does("user", "grant", "anna", "admin")
    terminal.does("user", "revoke-role", ADMIN, "admin")


def test_devices_are_listed_revoked_and_taken_back(terminal: Terminal) -> None:
    assert terminal.does("device", "list") == ""
    sign_in(terminal, "anna", PASSWORD)
    (line,) = terminal.does("device", "list").splitlines()
    id, login, _, state, seen = line.split("\t")
    assert (login, state) == ("anna", "active")
    assert re.fullmatch(r"\d{4}-\d\d-\d\d \d\d:\d\d", seen)
    assert terminal.does("device", "list", ADMIN) == ""
    terminal.does("device", "revoke", id, "--lost")
    assert "\tlost\t" in terminal.does("device", "list", "anna")
    terminal.does("device", "restore", id)
    assert "\tactive\t" in terminal.does("device", "list")
    assert "no device" in terminal.fails("device", "revoke", "nonsense")
    assert "Nobody signs in" in terminal.fails("device", "list", "nobody")


def test_the_roles_that_can_be_given_are_listed(terminal: Terminal) -> None:
    listed = terminal.does("role", "list")
    assert re.findall(r"^(\w+)\t(\w+)\t", listed, re.MULTILINE) == [
        ("admin", "school"),
        ("registrar", "school"),
        ("teacher", "own"),
        ("viewer", "school"),
    ]

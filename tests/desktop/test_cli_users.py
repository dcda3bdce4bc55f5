"""`sms user`: accounts from a signed-in computer, within what the person may do, sent with the next sync."""

from pathlib import Path

import pytest

from sms_core.accounts import repository
from tests.desktop.servers import PASSWORD, TEACHER, RunningSchool
from tests.desktop.test_cli import Result, Sms, school, sms

__all__ = ["school", "sms"]
HEAD = "second.head@school.example"


def signs_in(sms: Sms, school: RunningSchool, login: str) -> None:
    assert sms("login", school.url, login, "--password-stdin", text=PASSWORD + "\n").code == 0
    assert sms("sync").code == 0


@pytest.fixture
def head(sms: Sms, school: RunningSchool) -> Sms:
    """An administrator, signed in; there is a teacher."""
    school.account()
    school.account(HEAD, "admin")
    signs_in(sms, school, HEAD)
    return sms


def roles(school: RunningSchool, login: str) -> list[str]:
    with school.school.reading() as connection:
        user = repository.user_named(connection, login)
        assert user is not None
        return [entry.role for entry in repository.grant_list(connection, user.id)]


def told(result: Result) -> str:
    assert (result.code, result.err) == (0, "")
    return result.out


def test_accounts_are_listed_with_their_roles(head: Sms) -> None:
    listed = head("user", "list", "--json").json
    assert isinstance(listed, list)
    assert {one["login"]: [role["role"] for role in one["roles"]] for one in listed}[TEACHER] == ["teacher"]
    assert "teacher" in told(head("user", "list"))


def test_a_role_is_given_and_taken_and_sent_with_the_next_sync(head: Sms, school: RunningSchool) -> None:
    assert "is now also viewer" in told(head("user", "grant", TEACHER.upper(), "viewer", "--until", "2099-06-30"))
    assert roles(school, TEACHER) == ["teacher"]
    assert "2099-06-30" in told(head("user", "list"))
    assert head("sync").code == 0
    assert roles(school, TEACHER) == ["teacher", "viewer"]
    told(head("user", "revoke-role", TEACHER, "viewer"))
    assert head("sync").code == 0
    assert roles(school, TEACHER) == ["teacher"]
    assert head("user", "revoke-role", TEACHER, "viewer").code == 1
    assert "There is no role" in head("user", "grant", TEACHER, "king").err


def test_an_account_is_locked_closed_and_opened(head: Sms) -> None:
    for word, state in (("lock", "locked"), ("disable", "disabled"), ("enable", "active")):
        told(head("user", word, TEACHER))
        listed = head("user", "list", "--json").json
        assert isinstance(listed, list)
        assert next(one["state"] for one in listed if one["login"] == TEACHER) == state
    assert head("user", "lock", "nobody").code == 1


def test_the_office_sees_accounts_and_changes_none(sms: Sms, school: RunningSchool, tmp_path: Path) -> None:
    school.account()
    school.account("office@school.example", "registrar")
    signs_in(sms, school, "office@school.example")
    assert TEACHER in told(sms("user", "list"))
    for words in (("lock", TEACHER), ("grant", TEACHER, "viewer")):
        refused = sms("user", *words)
        assert (refused.code, refused.out) == (1, "")
        assert refused.err.startswith("You may not do that.")

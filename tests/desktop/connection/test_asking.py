"""Asking the server for what is not synced: signed requests, answers on the interface thread, refusals by type."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from sms_core.errors import SmsError
from sms_desktop.connection.answers import SignInNeeded
from sms_desktop.connection.calling import ConnectionRefusedByServer, NotOurServer
from sms_desktop.connection.connecting import sign_in
from sms_desktop.ops import custody
from sms_desktop.ops.asking import Asking
from sms_desktop.ops.custody import AuditPage
from sms_desktop.profiles.profile import Home
from sms_desktop.profiles.secrets import Secrets
from sms_desktop.session import Session
from tests.desktop.connection.people import CLOCK
from tests.desktop.servers import PASSWORD, RunningSchool, answering, health

HEAD = "second.head@school.example"


@pytest.fixture
def head(school: RunningSchool, home: Home, secrets: Secrets) -> Iterator[Session]:
    school.account(HEAD, "admin")
    session = sign_in(home, secrets, school.url, HEAD, PASSWORD, CLOCK)
    yield session
    session.close()


@pytest.fixture
def asking(head: Session) -> Iterator[Asking]:
    made = Asking(head.account.server, head.credentials)
    yield made
    made.close()


class Answers:
    """What came back."""

    def __init__(self, bot: QtBot) -> None:
        self._bot = bot
        self.found: list[object] = []
        self.refused: list[SmsError] = []

    def waits(self) -> object:
        self._bot.waitUntil(lambda: bool(self.found or self.refused), timeout=20_000)
        return (self.found or self.refused).pop()


def test_a_one_time_password_made_here_is_good_for_one_sign_in(
    school: RunningSchool, home: Home, secrets: Secrets, asking: Asking, qtbot: QtBot
) -> None:
    user, told = school.account("new@school.example"), Answers(qtbot)
    custody.one_time_password(asking, user, told.found.append, told.refused.append)
    password = told.waits()
    assert isinstance(password, str)
    session = sign_in(home, secrets, school.url, "new@school.example", password, CLOCK, new_password="a better one 1")
    session.close()
    custody.end_sign_ins(asking, user, told.found.append, told.refused.append)
    assert told.waits() == 1


def test_the_audit_is_asked_for_with_what_narrows_it(head: Session, asking: Asking, qtbot: QtBot) -> None:
    told = Answers(qtbot)
    custody.read_audit(asking, told.found.append, told.refused.append)
    every = told.waits()
    assert isinstance(every, AuditPage)
    assert every.before is None
    assert [entry.n for entry in every.entries] == list(range(len(every.entries), 0, -1))
    custody.read_audit(
        asking, told.found.append, told.refused.append, before=9_999, verb="signed_in", actor=head.account.user
    )
    mine = told.waits()
    assert isinstance(mine, AuditPage)
    assert [(entry.verb, entry.actor) for entry in mine.entries] == [("signed_in", head.account.user)]


def test_a_refusal_comes_back_by_type(school: RunningSchool, head: Session, asking: Asking, qtbot: QtBot) -> None:
    told = Answers(qtbot)
    custody.one_time_password(asking, head.account.user, told.found.append, told.refused.append)
    refused = told.waits()
    assert isinstance(refused, SmsError)
    assert refused.facts.get("answer") == "own_password"
    custody.end_sign_ins(asking, head.account.user, told.found.append, told.refused.append)
    assert told.waits() == 1
    custody.read_audit(asking, told.found.append, told.refused.append)
    assert isinstance(told.waits(), SignInNeeded)


def test_a_server_that_is_none_of_ours_or_not_there_is_told_as_such(head: Session, qtbot: QtBot) -> None:
    told = Answers(qtbot)
    with answering(health()) as address:
        other = Asking(address, head.credentials)
        custody.read_audit(other, told.found.append, told.refused.append)
        assert isinstance(told.waits(), NotOurServer)
        other.close()
    gone = Asking(address, head.credentials)
    custody.read_audit(gone, told.found.append, told.refused.append)
    assert isinstance(told.waits(), ConnectionRefusedByServer)
    gone.close()

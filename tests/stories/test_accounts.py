"""An administrator makes an account in the window, and the new person signs in with the password that they are told."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QLineEdit
from pytestqt.qtbot import QtBot

from server_sync.accounts.administration import give_password
from server_sync.accounts.passwords import Passwords
from server_sync.config import Config
from server_sync.founding import found_school
from server_sync.opening import open_database
from server_sync.school import School
from sms_core.accounts.repository import user_named
from sms_core.clock import ShiftedClock
from sms_desktop.pages.users.page import UsersPage
from sms_desktop.ui.labels import Label
from tests.stories.desktops import Person
from tests.stories.world import PASSWORD, running, school_clock

pytestmark = pytest.mark.story
HEAD, NEW = "head@school.example", "nikos@school.example"


@pytest.fixture
def clock() -> ShiftedClock:
    return school_clock()


@pytest.fixture
def address(tmp_path: Path, clock: ShiftedClock) -> Iterator[str]:
    """The server of a school that was founded a moment ago."""
    config = Config(data=tmp_path / "server", hash_memory_kib=64, hash_rounds=1)
    config.data.mkdir()
    school = School(open_database(config), clock)
    founded = found_school(school, Passwords(config), "New School", HEAD)
    give_password(school, Passwords(config), founded.user, PASSWORD, must_change=False)
    school.database.close()
    with running(config, clock) as (host, port):
        yield f"http://{host}:{port}"


@contextmanager
def at_work(bot: QtBot, folder: Path, clock: ShiftedClock) -> Iterator[Person]:
    person = Person(bot, folder, clock)
    yield person
    person.quits()


def test_a_new_colleague_gets_an_account_and_signs_in(
    qtbot: QtBot, tmp_path: Path, clock: ShiftedClock, address: str
) -> None:
    with at_work(qtbot, tmp_path / "head", clock) as head:
        password = _makes_account(head, address)
    with at_work(qtbot, tmp_path / "nikos", clock) as nikos:
        nikos.starts(address)
        _signs_in(nikos, password)
        assert nikos.place.session.account.display_name == "Nikos Bell"
    with at_work(qtbot, tmp_path / "nikos2", clock) as again:
        again.starts(address)
        again.signs_in(NEW)  # with the password of their own
        again.waits_for(lambda: again.place.session.account.login == NEW)


def _makes_account(head: Person, address: str) -> str:
    head.starts(address)
    head.signs_in(HEAD)
    head.desktop.window.frame.show_page("users")
    page = head.desktop.window.frame.page
    assert isinstance(page, UsersPage)
    head.waits_for(lambda: page.accounts.model.rowCount() == 1)
    page.offer_new()
    form = page.view.side.form
    assert form is not None
    form["display_name"].show_value("Nikos Bell")
    form["login"].show_value(NEW)
    form["role"].show_value("registrar")
    head.clicks("side_save")
    head.waits_for(lambda: page.view.side.title.text() == "Nikos Bell")
    return _asks_for_password(head, page)


def _asks_for_password(head: Person, page: UsersPage) -> str:
    """Press until the account has arrived: until then the page says that it is on its way."""

    def told() -> bool:
        if page.findChildren(Label, "one_time_password"):
            return True
        buttons = [one for one in page.findChildren(QAbstractButton, "act_password") if one.isVisible()]
        if buttons:
            buttons[-1].click()
        return False

    head.waits_for(told)
    assert head.reads(lambda connection: user_named(connection, NEW)) is not None
    return str(page.findChildren(Label, "one_time_password")[-1].text())


def _signs_in(person: Person, password: str) -> None:
    """With the password that was told, and then one of their own."""
    person.waits_for(lambda: person.finds(QLineEdit, "sign_in_login").isVisible())
    person.finds(QLineEdit, "sign_in_login").setText(NEW)
    person.finds(QLineEdit, "sign_in_password").setText(password)
    person.clicks("sign_in_submit")
    person.waits_for(lambda: person.finds(QLineEdit, "sign_in_new_password").isVisible())
    for field in ("sign_in_new_password", "sign_in_new_password_again"):
        person.finds(QLineEdit, field).setText(PASSWORD)
    person.clicks("sign_in_submit")
    person.waits_for(lambda: person.desktop.workplace is not None)

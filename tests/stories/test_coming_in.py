"""Coming in to a real server: the first sync by meaning, a pause, a line that breaks, people who take turns, policy."""

import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QTableView

from server_sync.accounts.passwords import Passwords
from server_sync.commands.demo import PASSWORD, make_demo, plan_for
from server_sync.config import Config
from server_sync.opening import open_database
from server_sync.school import School
from server_sync.sync import service
from sms_core.clock import ShiftedClock
from sms_core.reach.scopes import HISTORY
from sms_core.store.connection import Connection
from sms_core.sync.outbox import count_waiting
from sms_core.sync.wire import Page
from sms_desktop.pages.sign_in.first_sync import FirstSync
from sms_desktop.profiles.policy import checked
from sms_desktop.sync.status import SyncKind
from tests.desktop.servers import serving
from tests.desktop.starting import Computer
from tests.factories import SCHOOL_MORNING
from tests.stories.line import Line

pytestmark = pytest.mark.story
TEACHER, OFFICE = "teacher@demo.example", "office@demo.example"
PAGE_ROWS = 500
TABLES = ("section", "student", "enrolment", "register", "mark", "score")


@dataclass
class Gate:
    """Holds the load back once some pages of history have gone out, until it is opened."""

    after: int = 3
    sent: int = 0
    reached: threading.Event = field(default_factory=threading.Event)
    open: threading.Event = field(default_factory=threading.Event)

    def load_page(self, real: Any, *arguments: Any) -> Page:
        page: Page = real(*arguments)
        if any(part.table in HISTORY for part in page.tables):
            self.sent += 1
            if self.sent == self.after:
                self.reached.set()
                self.open.wait(60)
        return page


@dataclass
class Town:
    """A school's server, and a clock for everybody."""

    url: str
    school: School
    clock: ShiftedClock
    gate: Gate

    def count(self, sql: str) -> int:
        with self.school.reading() as connection:
            return int(connection.value(sql))


@pytest.fixture
def town(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Town]:
    gate = Gate()
    real = service.load_page
    monkeypatch.setattr("server_sync.sync.pull.PAGE_ROWS", PAGE_ROWS)
    monkeypatch.setattr(service, "load_page", lambda *arguments: gate.load_page(real, *arguments))
    clock = ShiftedClock(SCHOOL_MORNING)
    config = Config(data=tmp_path / "server", hash_memory_kib=16, hash_rounds=1, requests_burst=100_000)
    config.data.mkdir()
    school = School(open_database(config), clock)
    make_demo(school, Passwords(config), plan_for("60", clock.now()))
    with serving(config, school) as url:
        yield Town(url, school, clock, gate)
        gate.open.set()
    school.database.close()


@pytest.fixture
def computer(qapp: QApplication, qtbot, town: Town, tmp_path: Path) -> Iterator[Computer]:
    before = QLocale()
    made = Computer(qapp, qtbot, tmp_path / "home", town.clock)
    yield made
    town.gate.open.set()
    made.quits()
    QLocale.setDefault(before)


def signs_in(computer: Computer, login: str) -> None:
    computer.waits_for(lambda: _usable(computer, "sign_in_login"))
    edit = computer.finds(QLineEdit, "sign_in_login")
    edit.setText(login)
    computer.types("sign_in_password", PASSWORD, enter=True)


def _usable(computer: Computer, name: str) -> bool:
    field = computer.desktop.window.findChild(QLineEdit, name)
    return field is not None and field.isVisible() and field.isEnabled()


def first_sync(computer: Computer) -> FirstSync:
    return computer.desktop.start_page.view.first_sync


def is_up_to_date(computer: Computer) -> None:
    place = computer.desktop.workplace
    computer.waits_for(lambda: place.last_state is not None and place.last_state.kind is SyncKind.UP_TO_DATE)


def counts(connection: Connection) -> list[int]:
    return [connection.value(f"SELECT count(*) FROM {table} WHERE deleted = 0") for table in TABLES]


def test_the_first_sync_can_rest_and_goes_on_to_the_same_end(town: Town, computer: Computer) -> None:
    computer.starts(server=town.url)
    signs_in(computer, OFFICE)
    computer.waits_for(town.gate.reached.is_set)
    page = first_sync(computer)
    computer.waits_for(lambda: page.start.isEnabled())
    assert page.parts["students"].count.text() == "60 of 60"
    classes = town.count("SELECT count(*) FROM section")
    assert page.parts["classes"].count.text() == f"{classes} of {classes}"
    assert "MB in all" in page.note.text()

    computer.clicks("first_sync_pause")
    town.gate.open.set()
    place = computer.desktop.waiting_room.place
    computer.waits_for(lambda: place.last_state is not None and place.last_state.kind is SyncKind.PAUSED)
    assert page.pause.text() == "Resume"
    assert page.parts["history"].note.text() == "paused"
    sent = town.gate.sent
    computer.bot.wait(500)
    assert town.gate.sent == sent
    assert computer.desktop.workplace is None

    computer.clicks("first_sync_pause")
    computer.is_at_work()
    is_up_to_date(computer)
    with town.school.reading() as connection:
        assert computer.desktop.workplace.lanes.read(counts).result() == counts(connection)


def test_the_network_goes_in_the_middle_and_todays_register_can_be_taken(town: Town, computer: Computer) -> None:
    """R-03."""
    address = urlsplit(town.url)
    with Line((address.hostname, address.port)) as line:
        computer.starts(server=line.address)
        signs_in(computer, TEACHER)
        computer.waits_for(town.gate.reached.is_set)
        computer.waits_for(lambda: first_sync(computer).start.isEnabled())
        threading.Thread(target=line.cut).start()
        computer.clicks("first_sync_start")
        computer.is_at_work()
        town.gate.open.set()
        place = computer.desktop.workplace
        computer.waits_for(lambda: place.last_state is not None and place.last_state.kind is SyncKind.OFFLINE)
        before = place.lanes.read(counts).result()

        table = takes_the_register(computer)
        computer.bot.keyClicks(table, "ppa")
        computer.waits_for(lambda: place.lanes.read(count_waiting).result() > 0)
        marked = town.count("SELECT count(*) FROM mark WHERE deleted = 0")

        line.mend()
        computer.waits_for(lambda: place.lanes.read(count_waiting).result() == 0)
        is_up_to_date(computer)
        after = place.lanes.read(counts).result()
        assert after[TABLES.index("mark")] > before[TABLES.index("mark")]
        assert town.count("SELECT count(*) FROM mark WHERE deleted = 0") == marked + 3
        taught = place.lanes.read(_taught).result()
        with town.school.reading() as connection:
            assert taught == _of_the_same(connection, place)


def takes_the_register(computer: Computer) -> QTableView:
    window = computer.desktop.window
    window.frame.show_page("attendance")
    page = window.frame.page
    computer.waits_for(lambda: page.day.lessons > 0)
    page.day.take()
    computer.waits_for(lambda: bool(page.register.name))
    page.register.view.table.setFocus(Qt.FocusReason.OtherFocusReason)
    return page.register.view.table


def _taught(connection: Connection) -> tuple[int, ...]:
    return tuple(connection.one("SELECT count(*), count(DISTINCT section) FROM mark WHERE deleted = 0"))


def _of_the_same(connection: Connection, place) -> tuple[int, ...]:  # type: ignore[no-untyped-def] # a workplace
    sql = (
        "SELECT count(*), count(DISTINCT section) FROM mark WHERE deleted = 0"
        " AND section IN (SELECT section FROM section_staff WHERE staff = ? AND deleted = 0)"
    )
    return tuple(connection.one(sql, (place.session.account.staff,)))


def test_two_people_take_turns_at_one_computer_without_a_network(town: Town, computer: Computer) -> None:
    town.gate.open.set()
    address = urlsplit(town.url)
    with Line((address.hostname, address.port)) as line:
        computer.starts(server=line.address)
        signs_in(computer, TEACHER)
        computer.is_at_work()
        is_up_to_date(computer)
        line.cut()
        computer.bot.keyClicks(takes_the_register(computer), "pp")
        place = computer.desktop.workplace
        computer.waits_for(lambda: place.lanes.read(count_waiting).result() > 0)

        computer.desktop.window.actions_["sign_in_other"].trigger()
        welcome = computer.desktop.start_page.view.welcome
        computer.waits_for(lambda: len(welcome.cards) == 1 and welcome.left.isVisible())
        assert "Nikos Vasileiou" in welcome.left.text()
        assert welcome.cards[0].person.waiting.endswith("not sent")
        assert computer.desktop.window.windowTitle() == "School"

        welcome.cards[0].forget.click()
        computer.clicks("question_act")
        computer.waits_for(lambda: welcome.error.isVisible())
        assert "was not sent" in welcome.error.text()

        line.mend()
        welcome.connect_button.click()
        signs_in(computer, OFFICE)
        computer.is_at_work()
        is_up_to_date(computer)
        computer.desktop.window.actions_["sign_in_other"].trigger()
        computer.waits_for(lambda: len(welcome.cards) == 2 and welcome.isVisible())
        assert welcome.cards[0].person.name == "Eleni Kritikou"

        line.cut()
        welcome.cards[1].open.click()
        computer.is_at_work()
        assert computer.desktop.workplace.session.account.login == TEACHER
        line.mend()
        teacher = computer.desktop.workplace
        computer.waits_for(lambda: teacher.lanes.read(count_waiting).result() == 0)

        computer.desktop.window.actions_["sign_in_other"].trigger()
        computer.waits_for(lambda: welcome.isVisible() and welcome.cards[0].person.name == "Nikos Vasileiou")
        assert not welcome.left.isVisible()
        welcome.cards[0].forget.click()
        computer.clicks("question_act")
        computer.waits_for(lambda: len(welcome.cards) == 1)
        assert [profile.account().login for profile in computer.home.profiles()] == [OFFICE]


def test_with_the_servers_address_by_policy_nothing_is_typed_before_signing_in(town: Town, computer: Computer) -> None:
    """R-02."""
    town.gate.open.set()
    computer.starts(checked({"ServerUrl": town.url, "Language": "el"}, "policy.json"), language="")
    computer.waits_for(lambda: _usable(computer, "sign_in_login"))
    form = computer.desktop.start_page.view.form
    assert form.address.text() == town.url
    assert form.address.frame.locked
    assert form.address.edit.isReadOnly()
    assert "οργανισμ" in form.address.edit.accessibleDescription()
    assert not form.other.isVisible()
    signs_in(computer, OFFICE)
    computer.is_at_work()
    assert computer.desktop.workplace.session.account.server == town.url


def test_another_server_can_be_used_where_the_organisation_allows_it(town: Town, computer: Computer) -> None:
    policy = checked({"ServerUrl": "http://127.0.0.1:9", "AllowOtherServers": True}, "policy.json")
    computer.starts(policy)
    form = computer.desktop.start_page.view.form
    computer.waits_for(lambda: form.problem.isVisible() and form.check.isEnabled())
    assert form.address.frame.locked
    computer.clicks("sign_in_other_server")
    assert not form.address.frame.locked
    computer.types("sign_in_address", town.url, enter=True)
    computer.waits_for(lambda: _usable(computer, "sign_in_login"))


def test_the_address_by_policy_holds_against_the_command_line(town: Town, computer: Computer) -> None:
    computer.starts(checked({"ServerUrl": town.url}, "policy.json"), server="http://127.0.0.1:9")
    computer.waits_for(lambda: _usable(computer, "sign_in_login"))
    assert computer.desktop.start_page.view.form.address.text() == town.url
    computer.desktop.start_page.view.form.back.click()
    computer.clicks("welcome_connect")
    computer.waits_for(lambda: _usable(computer, "sign_in_login"))


def test_the_right_password_opens_what_five_wrong_pins_have_shut(town: Town, computer: Computer) -> None:
    town.gate.open.set()
    computer.starts(server=town.url)
    signs_in(computer, TEACHER)
    computer.is_at_work()
    is_up_to_date(computer)
    locking, place = computer.desktop.locking, computer.desktop.workplace
    locking.ask_for_pin()
    computer.types("pin_new", "2468")
    computer.types("pin_again", "2468", enter=True)
    computer.waits_for(lambda: locking._pin.is_set)
    locking.lock()
    secret = computer.finds(QLineEdit, "lock_secret")
    for _ in range(5):
        computer.types("lock_secret", "1357", enter=True)
        computer.waits_for(lambda: secret.text() == "" and (secret.isEnabled() or locking.page.asks_password))
    assert locking.page.asks_password
    computer.types("lock_secret", "not the password", enter=True)
    computer.waits_for(lambda: locking.page.view.secret.frame.invalid)
    assert locking.is_locked
    computer.types("lock_secret", PASSWORD, enter=True)
    computer.waits_for(lambda: not locking.is_locked)
    assert computer.desktop.workplace is place
    place.wake()
    is_up_to_date(computer)


def test_sync_rests_for_an_hour_from_its_page_and_sync_now_ends_the_rest(town: Town, computer: Computer) -> None:
    town.gate.open.set()
    computer.starts(server=town.url)
    signs_in(computer, TEACHER)
    computer.is_at_work()
    is_up_to_date(computer)
    place, window = computer.desktop.workplace, computer.desktop.window
    window.frame.show_page("sync")
    computer.clicks("sync_pause")
    computer.waits_for(lambda: place.last_state.kind is SyncKind.PAUSED)
    computer.waits_for(lambda: computer.finds(QAbstractButton, "sync_pause").text() == "Resume")
    assert window.frame.status.sync.text() == "Paused"
    computer.bot.keyClicks(takes_the_register(computer), "p")
    computer.waits_for(lambda: place.last_state.waiting > 0)
    assert place.last_state.kind is SyncKind.PAUSED
    window.actions_["sync_now"].trigger()
    is_up_to_date(computer)
    assert place.lanes.read(count_waiting).result() == 0

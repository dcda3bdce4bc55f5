"""Coming in: the checks as ticks, the error beside its field, the new password, the first sync, the trouble page."""

from dataclasses import dataclass, field
from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QAbstractButton, QLineEdit

from sms_core.errors import SmsError
from sms_desktop.connection.answers import AccountLocked, PasswordChangeNeeded, PasswordWeak, SignInRefused
from sms_desktop.connection.calling import (
    AddressInvalid,
    AddressUnknown,
    CertificateUntrusted,
    ConnectionRefusedByServer,
    NotOurServer,
    PlainHttpRefused,
)
from sms_desktop.connection.server_check import ClockOff, ServerTooNew, ServerTooOld
from sms_desktop.ops.errands import Errands
from sms_desktop.ops.first_sync import Arrived
from sms_desktop.pages.sign_in.page import Door, StartPage
from sms_desktop.session import KeyMissing, LeaseEnded
from tests.desktop import walking


@dataclass(frozen=True)
class Found:
    address: str = "https://school.example"
    school: str = "3rd Gymnasium"


@dataclass
class World:
    """What the page meets outside: answers to give, and what it asked."""

    check_fails: SmsError | None = None
    fails_at: str = "trust"
    refusals: list[SmsError] = field(default_factory=list)
    asked: list[tuple[str, str, str, str | None]] = field(default_factory=list)
    where: str = "keyring"

    def check(self, address, tell):
        for step, fact in (("name", "school.example"), ("trust", "Hellenic CA"), ("version", "0.1.0"), ("clock", "2")):
            tell(step, "running", "")
            if self.check_fails is not None and step == self.fails_at:
                tell(step, "failed", fact)
                raise self.check_fails
            tell(step, "done", fact)
        return Found()

    def sign_in(self, address, login, password, new_password):
        self.asked.append((address, login, password, new_password))
        if self.refusals:
            raise self.refusals.pop(0)
        return "session"


@pytest.fixture
def world():
    return World()


@pytest.fixture
def errands():
    made = Errands()
    yield made
    made.close()


@pytest.fixture
def page(qtbot, plain_look, languages, errands, world):
    door = Door(world.check, world.sign_in, lambda: world.where)
    made = StartPage(plain_look, door, errands, lambda: str(languages.current))
    made.set_version("0.1.0")
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    yield made
    made.hide()


def finds_server(page, qtbot):
    page.findChild(QAbstractButton, "welcome_connect").click()
    page.findChild(QLineEdit, "sign_in_address").setText("school.example")
    page.findChild(QAbstractButton, "sign_in_check").click()
    qtbot.waitUntil(page.view.form.submit.isVisible)
    qtbot.waitUntil(page.view.form.submit.isEnabled)


def signs_in(page, password="secret"):
    page.findChild(QLineEdit, "sign_in_login").setText("nikos@school.example")
    page.findChild(QLineEdit, "sign_in_password").setText(password)
    page.findChild(QAbstractButton, "sign_in_submit").click()


def test_the_welcome_offers_two_ways(page, qtbot):
    assert page.view.is_shown(page.view.welcome)
    with qtbot.waitSignal(page.demo_wanted):
        page.findChild(QAbstractButton, "welcome_demo").click()


def test_the_checks_are_ticks_and_the_sign_in_follows(page, qtbot):
    finds_server(page, qtbot)
    form = page.view.form
    qtbot.waitUntil(lambda: all(row.sign.state == "done" for row in form.steps.values()))
    assert form.head.text() == "Connect to 3rd Gymnasium"
    assert form.steps["trust"].fact.text() == "issued by “Hellenic CA”"
    assert form.steps["clock"].fact.text() == "this computer’s clock is right"
    assert not form.keyring.isVisible()


def test_a_step_that_fails_does_not_say_that_it_is_right(page, qtbot, world):
    """R-04."""
    world.check_fails, world.fails_at = ClockOff(seconds=900), "clock"
    page.findChild(QAbstractButton, "welcome_connect").click()
    page.findChild(QLineEdit, "sign_in_address").setText("school.example")
    page.findChild(QAbstractButton, "sign_in_check").click()
    qtbot.waitUntil(page.view.form.problem.isVisible)
    assert page.view.form.steps["clock"].fact.text() == ""
    assert page.view.form.steps["version"].fact.text() == "version 0.1.0 fits"


def test_signing_in_asks_with_the_address_that_was_found_and_forgets_the_password(page, qtbot, world):
    finds_server(page, qtbot)
    with qtbot.waitSignal(page.signed_in) as signal:
        signs_in(page)
    assert signal.args == ["session"]
    assert world.asked == [("https://school.example", "nikos@school.example", "secret", None)]
    assert page.view.form.password.text() == ""


def test_a_wrong_password_is_said_beside_the_field_and_the_typed_stays(page, qtbot, world):
    world.refusals = [SignInRefused(), AccountLocked(retry_after=900)]
    finds_server(page, qtbot)
    signs_in(page)
    form = page.view.form
    qtbot.waitUntil(lambda: form.password.frame.invalid)
    assert form.password.text() == "secret"
    assert form.password.edit.accessibleDescription()
    qtbot.waitUntil(form.submit.isEnabled)
    first = form.password.edit.accessibleDescription()
    signs_in(page, "other")
    qtbot.waitUntil(lambda: form.password.edit.accessibleDescription() not in ("", first))


def test_a_password_from_the_office_must_be_changed(page, qtbot, world):
    world.refusals = [PasswordChangeNeeded(), PasswordWeak(minimum=10)]
    finds_server(page, qtbot)
    signs_in(page)
    form = page.view.form
    qtbot.waitUntil(form.new_password.isVisible)
    qtbot.waitUntil(form.submit.isEnabled)
    assert form.submit.text() == "Set password and sign in"
    form.new_password.set_text("short")
    form.again.set_text("shirt")
    form.submit.click()
    assert form.again.frame.invalid
    form.again.set_text("short")
    form.submit.click()
    qtbot.waitUntil(lambda: form.new_password.frame.invalid)
    qtbot.waitUntil(form.submit.isEnabled)
    form.new_password.set_text("a long sentence")
    form.again.set_text("a long sentence")
    with qtbot.waitSignal(page.signed_in):
        form.submit.click()
    assert world.asked[-1][3] == "a long sentence"


FAILURES = [
    AddressUnknown(host="school.example"),
    ConnectionRefusedByServer(host="school.example", port=443),
    CertificateUntrusted(host="school.example", issuer="FortiGate CA"),
    ServerTooOld(server="0.0.9", here="0.1.0", server_tables="0001", tables="0002"),
    ServerTooNew(server="9.0", here="0.1.0", server_tables="0009", tables="0002"),
    ClockOff(seconds=7200),
    NotOurServer(host="school.example"),
]


def test_each_failure_of_the_connection_has_a_message_of_its_own(page, qtbot, world):
    """R-04."""
    form, said = page.view.form, set()
    page.findChild(QAbstractButton, "welcome_connect").click()
    for failure in FAILURES:
        world.check_fails = failure
        page.findChild(QLineEdit, "sign_in_address").setText("school.example")
        page.findChild(QAbstractButton, "sign_in_check").click()
        qtbot.waitUntil(form.problem.isVisible)
        said.add(form.problem.text())
        assert form.steps["trust"].sign.state == "failed"
        assert not form.submit.isVisible()
        qtbot.waitUntil(form.check.isEnabled)
        form.address.set_text("")
    assert len(said) == len(FAILURES)
    assert any("FortiGate CA" in text for text in said)


@pytest.mark.parametrize("failure", [AddressInvalid(address="x y"), PlainHttpRefused(host="school.example")])
def test_an_address_that_cannot_be_is_said_beside_it(page, qtbot, world, failure):
    world.check = lambda address, tell: (_ for _ in ()).throw(failure)
    page.signing._door = Door(world.check, world.sign_in, lambda: world.where)
    page.findChild(QAbstractButton, "welcome_connect").click()
    page.findChild(QLineEdit, "sign_in_address").setText("x y")
    page.findChild(QAbstractButton, "sign_in_check").click()
    qtbot.waitUntil(lambda: page.view.form.address.frame.invalid)
    assert not page.view.form.checks.isVisible()


def test_without_an_address_nothing_is_asked(page, qtbot):
    page.findChild(QAbstractButton, "welcome_connect").click()
    page.findChild(QAbstractButton, "sign_in_check").click()
    assert page.view.form.address.frame.invalid


def test_a_computer_without_a_keyring_says_where_the_key_is(page, qtbot, world):
    world.where = "file"
    finds_server(page, qtbot)
    assert "only you can read" in page.view.form.keyring.text()
    assert page.view.form.keyring.isVisible()


def test_the_first_sync_counts_and_lets_in_when_todays_registers_are_here(page, qtbot):
    page.show_first_sync()
    part = page.view.first_sync
    assert not part.start.isEnabled()
    page.show_progress(Arrived(8, 12, 0, 340, 0, 12_000, 3_000_000))
    assert part.parts["classes"].count.text() == "8 of 12"
    assert part.parts["students"].count.text() == "0 of 340"
    assert part.parts["history"].note.text() == "starts after the students"
    assert part.note.text().startswith("About 3 MB in all.")
    assert not part.start.isEnabled()
    page.show_progress(Arrived(12, 12, 340, 340, 4000, 12_000, 3_000_000, usable=True))
    assert part.parts["history"].count.text() == "4,000 of 12,000"
    assert part.start.isEnabled()
    with qtbot.waitSignal(page.start_wanted):
        part.start.click()


def test_a_first_sync_that_stands_still_says_why(page):
    page.show_first_sync()
    page.show_sync_problem(AddressUnknown(host="school.example"))
    assert page.view.first_sync.problem.isVisible()
    page.show_sync_problem(None)
    assert not page.view.first_sync.problem.isVisible()


def test_a_replica_that_does_not_open_offers_what_can_be_done(page, qtbot):
    page.show_trouble(KeyMissing(path="replica.db", where="file"), can_start_afresh=True, can_sign_in=True)
    trouble = page.view.trouble
    assert page.view.is_shown(trouble)
    assert trouble.title.text()
    with qtbot.waitSignal(page.afresh_wanted):
        trouble.afresh.click()
    page.show_trouble(
        LeaseEnded(until=datetime(2026, 11, 1, tzinfo=UTC), server=""), can_start_afresh=False, can_sign_in=True
    )
    assert not trouble.afresh.isVisible()
    assert trouble.sign_in.x() < trouble.retry.x()
    trouble.sign_in.click()
    assert page.view.is_shown(page.view.form)


def test_every_start_page_has_names_and_no_english_after_the_switch(page, qtbot, languages):
    import re

    english = re.compile(r"[A-Za-z]{4,}")
    finds_server(page, qtbot)
    parts = (page.view.welcome, page.view.form, page.view.first_sync, page.view.trouble)
    languages.switch("el")
    page.show_trouble(KeyMissing(path="replica.db", where="file"), can_start_afresh=True, can_sign_in=True)
    for part in parts:
        page.view.show_part(part)
        qtbot.wait(30)
        assert walking.nameless(page) == []
        texts = {text for text in walking.words(page) if text != "English"}
        allowed = re.compile(r"school\.example|Hellenic|Gymnasium|replica\.db|SMS|English")
        assert sorted(text for text in texts if english.search(allowed.sub("", text))) == []


def test_choosing_a_language_is_told(page, qtbot):
    with qtbot.waitSignal(page.language_chosen) as signal:
        page.view.language._buttons["el"].click()
    assert signal.args == ["el"]

"""Users and roles at work on a small school: accounts, what they are granted, passwords and the audit."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit

from sms_core.access.grants import Grant, Grants
from sms_core.access.keys import Key, Reach
from sms_core.access.roles import ADMIN, REGISTRAR, TEACHER
from sms_core.accounts import repository, service
from sms_core.accounts.model import DeviceState, UserState, end_of
from sms_core.ids import id_from
from sms_desktop.connection.answers import ServerRefused
from sms_desktop.connection.calling import ServerUnreachable
from sms_desktop.i18n import Languages
from sms_desktop.models.audit_words import verb_words, verbs
from sms_desktop.models.permission_words import worded_keys
from sms_desktop.ui.choices import CheckBox
from sms_desktop.ui.labels import Label
from tests.desktop.conftest import Bench
from tests.desktop.factories import AUTHOR, TODAY
from tests.desktop.pages.pages_at_work import elsewhere
from tests.desktop.pages.users_world import LAPTOP, ZONE, World, entries
from tests.desktop.walking import nameless, twins


@pytest.fixture
def world(bench: Bench) -> World:
    return World(bench)


def test_accounts_show_who_may_do_what_and_closed_ones_wait_behind_a_chip(world: World) -> None:
    page = world.opens()
    assert world.names() == ["Anna Pappa", "Eleni Kritikou", "Maria Head"]
    model = page.accounts.model
    row = [model.index(1, column).data() for column in range(model.columnCount())]
    assert row[:4] == ["Eleni Kritikou", "eleni@school.example", "School office", "30 Jun 2027"]
    page.view.closed.click()
    assert world.names() == ["Anna Pappa", "Eleni Kritikou", "Kai Grey", "Maria Head"]
    page.commands()["find"].run()
    page.view.bar.find_field.edit.setText("")
    world.bench.bot.keyClicks(page.view.bar.find_field.edit, "teacher")
    assert world.names() == ["Anna Pappa"]
    world.bench.bot.keyClicks(page.view.bar.find_field.edit, "xyz")
    assert page.view.accounts.empty.title.text() == "Nobody matches “teacherxyz”"


def test_a_new_account_is_made_with_its_role_and_offers_a_password(world: World) -> None:
    page = world.opens()
    world.server.answers["one-time-password"] = {"password": "abcd-efgh-2345"}
    page.commands()["new"].run()
    form = page.view.side.form
    form["display_name"].show_value("Nikos Bell")
    form["login"].show_value(" Nikos@School.Example")
    form["role"].show_value("teacher")
    form["until"].show_value(None)
    world.presses("side_save")
    user = world.reads(lambda connection: repository.user_named(connection, "nikos@school.example"))
    assert [(one.role, one.grant.reach) for one in world.grants(user.id)] == [("teacher", Reach.OWN)]
    assert page.view.side.title.text() == "Nikos Bell"
    world.presses("act_password")
    assert world.finds(Label, "one_time_password").text() == "abcd-efgh-2345"
    assert "first sign-in" in world.finds(Label, "note_password").text()
    world.presses("copy_password")
    assert QGuiApplication.clipboard().text() == "abcd-efgh-2345"
    page.view.side.close_panel()
    world.opens_account(user.id)
    assert not world.has("copy_password")
    world.bench.runner.undo()
    world.waits()
    assert world.user(user.id) is None
    assert not page.view.side.isVisible()


def test_an_account_that_the_server_has_not_got_yet_is_still_on_its_way(world: World) -> None:
    page = world.opens()
    world.server.answers["one-time-password"] = ServerRefused(answer="not_found", what="user")
    world.opens_account(world.eleni)
    with world.bench.bot.waitSignal(page.sync_wanted):
        world.presses("act_password")
    assert world.problem() == "The account is still on its way: try again when everything is sent."
    world.server.answers["one-time-password"] = ServerUnreachable(host="school.example")
    world.presses("act_password")
    assert "school.example" in world.problem()
    assert world.has("act_password")


def test_a_password_for_somebody_at_work_is_asked_about_first(world: World) -> None:
    world.opens()
    world.server.answers |= {"one-time-password": {"password": "x"}, "end-sign-ins": {"ended": 2}}
    world.opens_account(world.anna)
    world.presses("act_sign_out", confirm=True)
    assert world.said[-1][0] == "2 sign-ins ended"
    world.presses("act_password", confirm=True)
    path = world.server.asked[-1][1]
    assert id_from(path.split("/")[2]) == world.anna


def test_one_s_own_account_gets_no_one_time_password(world: World) -> None:
    world.opens()
    world.opens_account(AUTHOR.user)
    assert not world.has("act_password")
    assert world.finds(Label, "note_password").text() == "This is your own account."


def test_without_a_server_one_sentence_says_where_passwords_and_the_audit_are(world: World) -> None:
    page = world.opens(server=False)
    world.opens_account(world.anna)
    assert world.finds(Label, "note_password").text().startswith("Passwords and the audit log are kept")
    assert not world.has("act_password")
    page.view.tabs.chosen.emit("audit")
    assert page.view.audit.states.currentWidget() is page.view.audit.empty


def test_an_account_is_corrected_locked_opened_and_closed(world: World) -> None:
    page = world.opens()
    world.opens_account(world.anna)
    page.view.side.form["display_name"].show_value("Anna Pappa-Bell")
    world.presses("side_save")
    assert world.user(world.anna).display_name == "Anna Pappa-Bell"
    assert world.user(world.anna).staff == world.bench.school.teacher
    for act, confirm, state in (
        ("locked", False, UserState.LOCKED),
        ("active", False, UserState.ACTIVE),
        ("disabled", True, UserState.DISABLED),
    ):
        world.opens_account(world.anna)
        world.presses(f"act_{act}", confirm=confirm)
        assert world.user(world.anna).state is state
    world.bench.runner.undo()
    world.waits()
    assert world.user(world.anna).state is UserState.ACTIVE


def test_a_sign_in_name_that_somebody_has_is_refused_beside_the_form(world: World) -> None:
    page = world.opens()
    world.opens_account(world.anna)
    page.view.side.form["login"].show_value("ELENI@school.example")
    world.presses("side_save")
    assert "eleni@school.example" in world.problem()
    page.view.side.form["login"].show_value("")
    world.presses("side_save")
    assert page.view.side.form["login"].problem


def test_a_role_is_given_until_a_day_limited_and_taken_away(world: World) -> None:
    page = world.opens()
    world.opens_account(world.anna)
    world.presses("act_give")
    form = page.view.side.form
    form["role"].show_value("viewer")
    form["reach"].show_value("own")
    form["until"].show_value((TODAY - date(1970, 1, 1)).days)
    world.presses("side_save")
    (_, given) = world.grants(world.anna)
    assert (given.role, given.grant.reach, given.grant.expires_at) == ("viewer", Reach.OWN, end_of(TODAY, ZONE))
    assert page.view.side.title.text() == "Anna Pappa"
    world.presses(f"act_limit:{given.id.hex()}")
    page.view.side.form["until"].show_value(None)
    world.presses("side_save")
    assert world.grants(world.anna)[1].grant.expires_at is None
    world.presses(f"act_take:{given.id.hex()}", confirm=True)
    assert [entry.role for entry in world.grants(world.anna)] == ["teacher"]


def test_the_last_administrator_stays_and_is_told_why(world: World) -> None:
    world.opens()
    world.opens_account(AUTHOR.user)
    world.presses("act_disabled", confirm=True)
    assert "last administrator" in world.problem()
    (grant,) = world.grants(AUTHOR.user)
    world.presses(f"act_take:{grant.id.hex()}", confirm=True)
    assert "last administrator" in world.problem()
    assert world.user(AUTHOR.user).state is UserState.ACTIVE
    assert len(world.grants(AUTHOR.user)) == 1


def test_nobody_gives_here_what_they_do_not_hold(world: World) -> None:
    page = world.opens(REGISTRAR.keys | {Key.USERS_MANAGE, Key.PERMISSIONS_MANAGE})
    world.opens_account(world.anna)
    world.presses("act_give")
    page.view.side.form["role"].show_value("admin")
    world.presses("side_save")
    assert "only what you hold yourself" in world.problem()
    assert len(world.grants(world.anna)) == 1
    world.opens_account(AUTHOR.user)
    world.presses("act_give")
    page.view.side.form["role"].show_value("teacher")
    world.presses("side_save")
    assert len(world.grants(AUTHOR.user)) == 2


def test_a_device_is_revoked_and_taken_back(world: World) -> None:
    world.opens()
    world.opens_account(world.anna)
    world.presses(f"act_revoke:{LAPTOP.hex()}", confirm=True)
    assert world.reads(lambda c: repository.device(c, LAPTOP)).state is DeviceState.REVOKED
    world.presses(f"act_restore:{LAPTOP.hex()}")
    assert world.reads(lambda c: repository.device(c, LAPTOP)).state is DeviceState.ACTIVE


def test_the_office_looks_and_revokes_devices_and_no_more(world: World) -> None:
    page = world.opens(REGISTRAR)
    assert not page.view.add.isVisible()
    assert not page.commands()["new"].enabled
    page.offer_new()
    assert not page.view.side.isVisible()
    world.opens_account(world.anna)
    assert not page.view.side.save.isVisible()
    assert world.has(f"act_revoke:{LAPTOP.hex()}")
    assert not any(world.has(f"act_{key}") for key in ("give", "locked", "disabled", "password", "sign_out"))
    page.view.tabs.chosen.emit("roles")
    assert not page.view.add.isVisible()


def test_a_role_of_the_schools_own_is_made_from_a_copy_changed_and_deleted(world: World) -> None:
    page = world.opens()
    page.view.tabs.chosen.emit("roles")
    roles = page.roles.model
    page.view.roles.table.activated_row.emit([roles.row(n).name for n in range(4)].index("viewer"))
    assert not page.view.side.save.isVisible()
    assert not world.finds(CheckBox, "key_students_view").isEnabled()
    world.presses("role_copy")
    page.view.side.form["name"].show_value("Inspector")
    world.presses("key_medical_view")
    world.presses("side_save")
    made = next(roles.row(n) for n in range(roles.rowCount()) if roles.row(n).name == "Inspector")
    assert Key.MEDICAL_VIEW in made.keys
    elsewhere(world.bench, lambda work: service.grant_role(work, world.anna, "Inspector"))
    world.bench.waits_for(lambda: page.roles.people.holders("Inspector") == 1)
    for renew in (False, True):
        page.roles.open_role(next(roles.row(n) for n in range(roles.rowCount()) if roles.row(n).name == "Inspector"))
        if not renew:
            world.presses("role_renew")
        world.presses("key_conduct_view")
        world.presses("side_save")
        held = world.grants(world.anna)[1].grant.keys
        now = next(roles.row(n) for n in range(roles.rowCount()) if roles.row(n).name == "Inspector").keys
        assert (held == now) is renew
    page.roles.open_role(next(roles.row(n) for n in range(roles.rowCount()) if roles.row(n).name == "Inspector"))
    world.presses("role_remove", confirm=True)
    assert roles.rowCount() == 4
    assert len(world.grants(world.anna)) == 2


def test_a_role_has_a_name_of_its_own_and_some_permission(world: World) -> None:
    page = world.opens()
    page.view.tabs.chosen.emit("roles")
    page.commands()["new"].run()
    page.view.side.form["name"].show_value("teacher")
    world.presses("side_save")
    assert world.problem() == "Choose at least one permission."
    world.presses("key_staff_view")
    world.presses("side_save")
    assert "already" in world.problem()


def test_who_holds_less_ticks_only_what_they_hold(world: World) -> None:
    page = world.opens(REGISTRAR.keys | {Key.PERMISSIONS_MANAGE})
    page.view.tabs.chosen.emit("roles")
    page.offer_new()
    assert world.finds(CheckBox, "key_students_edit").isEnabled()
    assert not world.finds(CheckBox, "key_settings_manage").isEnabled()


def test_a_permission_that_ends_takes_everything_off_the_page(world: World) -> None:
    page = world.opens()
    world.server.answers["audit"] = {"entries": entries(3, 0), "before": None}
    page.view.tabs.chosen.emit("audit")
    page.view.tabs.chosen.emit("accounts")
    world.opens_account(world.anna)
    page.context.access.take(Grants(AUTHOR.user, None, (Grant(TEACHER.keys, Reach.OWN),)))
    assert page.view.states.currentWidget() is page.view.withdrawn
    assert page.view.withdrawn.title.text() == "You may no longer see this page"
    assert (page.accounts.model.rowCount(), page.roles.model.rowCount(), page.audit.model.rowCount()) == (0, 0, 0)
    assert not page.view.side.isVisible()
    assert not page.commands()["new"].enabled
    elsewhere(world.bench, lambda work: service.create_user(work, "late", "Late"))
    world.waits()
    assert page.accounts.model.rowCount() == 0
    page.context.access.take(Grants(AUTHOR.user, None, (Grant(ADMIN.keys, Reach.SCHOOL),)))
    world.waits()
    assert "Late" in world.names()


def test_tabs_are_places_to_go_back_to(world: World) -> None:
    page = world.opens()
    before: list[object] = []
    page.place_changed.connect(before.append)
    page.view.tabs.chosen.emit("roles")
    assert (before, page.place()) == (["accounts"], "roles")
    page.go_to("accounts")
    assert (before, page.place()) == (["accounts"], "accounts")


def test_what_changes_elsewhere_is_shown_and_typing_stays(world: World) -> None:
    page = world.opens()
    world.opens_account(world.anna)
    world.bench.bot.keyClicks(world.finds(QLineEdit, "field_login"), "x")
    elsewhere(world.bench, lambda work: service.change_user(work, world.anna, display_name="A. Pappa"))
    world.bench.waits_for(lambda: page.view.side.form["display_name"].current() == "A. Pappa")
    assert world.finds(QLineEdit, "field_login").text() == "anna@school.examplex"


def test_every_permission_and_every_verb_of_the_audit_has_words() -> None:
    assert worded_keys() == set(Key)
    assert all(verb_words(verb) != verb for verb in verbs())


@pytest.mark.parametrize("tab", ["accounts", "roles", "audit"])
def test_every_control_has_a_name_of_its_own_in_both_languages(world: World, languages: Languages, tab: str) -> None:
    page = world.opens()
    world.server.answers["audit"] = {"entries": entries(3, 0), "before": None}
    page.show_tab(tab)
    if tab == "accounts":
        world.opens_account(world.anna)
    elif tab == "roles":
        page.view.roles.table.activated_row.emit(0)
    for language in ("en", "el"):
        languages.switch(language)
        world.waits()
        assert nameless(page) == []
        assert twins(page) == []
    assert page.title() == "Χρήστες και ρόλοι"
    world.bench.look.apply(theme="dark", text_size=1.5)
    page.grab()
    world.bench.look.apply(theme="light", text_size=1.0)


def test_enter_opens_the_account_under_the_cursor(world: World) -> None:
    page = world.opens()
    page.take_focus()
    world.bench.bot.keyClick(page.view.accounts.table, Qt.Key.Key_Return)
    assert page.view.side.title.text() == "Anna Pappa"

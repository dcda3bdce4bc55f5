"""Settings: found by any word, applied at once, locked where the organisation decides; and where things are."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from sms_core.access.roles import ADMIN, TEACHER
from sms_core.personal import repository, service
from sms_desktop.actions import ACTIONS
from sms_desktop.i18n import Languages
from sms_desktop.models.preferences import PARTS, preference_named
from sms_desktop.pages.settings.desk import Desk
from sms_desktop.pages.settings.page import SettingsPage
from sms_desktop.pages.settings.view import SettingRow
from sms_desktop.pages.settings.whereabouts import Whereabouts
from sms_desktop.profiles.policy import Policy, read_policy
from sms_desktop.profiles.preferences import Preferences
from sms_desktop.shortcuts import native
from sms_desktop.ui.buttons import Button, Keycap
from tests.desktop.pages.pages_at_work import SIZE, elsewhere, opened
from tests.desktop.walking import name_of, nameless, twins


def a_desk(bench, folder: Path, policy: Policy | None = None) -> Desk:
    desk = Desk(bench.look, bench.languages, Preferences(folder), policy or Policy())
    replica, logs = folder / "held.db", folder / "logs"
    replica.write_bytes(b"x" * 1_500_000)
    desk.whereabouts = Whereabouts(replica, "keyring", logs, "https://school.example", lambda: "1.2.3", 0)
    return desk


def settings(bench, folder: Path, role=ADMIN, policy: Policy | None = None) -> SettingsPage:
    desk = a_desk(bench, folder, policy)
    return opened(bench, lambda context: SettingsPage(context, desk), role)


def shown(page: SettingsPage) -> list[str]:
    return [row.title.text() for row in page.view.rows if row.isVisible() and isinstance(row, SettingRow)]


def row_named(page: SettingsPage, name: str) -> SettingRow:
    found = page.findChild(SettingRow, name)
    assert found is not None, name
    return found


def test_every_section_has_rows_and_names_for_its_controls(bench, tmp_path):
    page = settings(bench, tmp_path)
    for part in PARTS:
        page.show_part(part.part)
        bench.bot.wait(10)
        assert shown(page), part.part
        assert page.crumbs()[-1].text == page.view.title.text()
        assert nameless(page) == []
        assert twins(page) == []


def test_the_keyboard_section_lists_every_shortcut_of_the_registry(bench, tmp_path):
    page = settings(bench, tmp_path)
    page.show_part("keyboard")
    caps = {cap.accessibleName() for cap in page.findChildren(Keycap) if cap.isVisible()}
    assert {native(action.shortcuts[0]) for action in ACTIONS if action.shortcuts} <= caps
    page.view.search.set_text("ctrl+k")
    assert len(shown(page)) == 1


@pytest.mark.parametrize(
    ("typed", "found"), [("DENSITY rows", "Density"), ("pin", "PIN"), ("log folder", "Log folder")]
)
def test_a_setting_is_found_by_any_of_its_words(bench, tmp_path, typed, found):
    page = settings(bench, tmp_path)
    page.view.search.set_text(typed)
    assert found in shown(page)


def test_accents_do_not_hide_a_setting(bench, tmp_path, languages: Languages):
    languages.switch("el")
    page = settings(bench, tmp_path)
    page.view.search.set_text("γλωσσα")
    assert "Γλώσσα" in shown(page)


def test_what_is_here_and_where_its_key_lies_is_told(bench, tmp_path):
    page = settings(bench, tmp_path)
    page.show_part("privacy")
    held = row_named(page, "fact_data_held")
    bench.waits_for(lambda: held.hint.text() != "")
    assert held.hint.text() == "30 students, 3 classes, 1 school year"
    assert held.control.text() == "1.5 MB"
    assert row_named(page, "fact_data_key").control.text() == "key store of the system"
    place = row_named(page, "fact_data_place").control
    assert place.path.text().endswith("held.db")
    place.copy.click()
    assert QGuiApplication.clipboard().text() == place.path.text()
    assert row_named(page, "fact_data_until").control.text() == "1 January 1970"


def test_a_managed_value_is_shown_with_a_lock_and_ones_own_comes_back(bench, tmp_path):
    """Z-01."""
    kept = Preferences(tmp_path)
    kept.keep(density="comfortable")
    file = tmp_path / "policy.json"
    managed = {"ServerUrl": "https://it.example", "UpdateChannel": "stable", "TelemetryOff": True, "Density": "compact"}
    file.write_text(json.dumps(managed))
    page = settings(bench, tmp_path, policy=read_policy(file))
    density = page._preference_rows["density"]
    assert (density.control.current, density.control.isEnabled()) == ("compact", False)
    assert not density.lock.isHidden()
    assert density.hint.text() == "Managed by your organisation"
    assert str(file) in density.control.toolTip()
    assert page._preference_rows["server"].control.text() == "https://it.example"
    page.show_part("advanced")
    told = {
        row.title.text(): row.control.text() for row in page.view.rows if row.isVisible() and not row.lock.isHidden()
    }
    assert told == {"Update channel": "stable", "No statistics are sent": "yes"}
    page._on_preference(preference_named("density"), "normal")
    assert Preferences(tmp_path).likes.density == "comfortable"
    file.unlink()
    later = settings(bench, tmp_path, policy=read_policy(file))
    density = later._preference_rows["density"]
    assert (density.control.current, density.control.isEnabled()) == ("comfortable", True)
    later.show_part("advanced")
    assert not [row for row in later.view.rows if row.isVisible() and not row.lock.isHidden()]


def test_resetting_the_appearance_leaves_what_is_managed(bench, tmp_path):
    page = settings(bench, tmp_path, policy=Policy({"Theme": "dark"}, "policy"))
    page._on_preference(preference_named("text_size"), "1.25")
    with bench.bot.waitSignal(page.undo_offered) as offered:
        page.reset_appearance()
    assert bench.look.text_size == 1.0
    offered.args[1]()
    assert bench.look.text_size == 1.25
    assert page._preference_rows["theme"].control.tiles[2].isChecked()
    bench.look.apply(text_size=1.0)


def test_the_layout_is_as_at_first_again(bench, tmp_path):
    page = settings(bench, tmp_path)
    user = page.context.grants.user
    elsewhere(bench, lambda work: service.put_preference(work, user, "list.students.layout", "wide"))
    page.resize(700, 500)
    page._desk._preferences.keep(geometry=(1, 2, 700, 500), narrow_sidebar=True)
    with bench.bot.waitSignal(page.said):
        bench.bot.mouseClick(page.findChild(Button, "fact_layout_act"), Qt.MouseButton.LeftButton)
    assert not bench.read(lambda c: repository.preference(c, user, "list.students.layout"))
    assert Preferences(tmp_path).likes.narrow_sidebar is False
    assert page.width() > SIZE[0]
    assert bench.runner.next_undo is None


def test_another_language_changes_every_word_at_once(bench, tmp_path, languages: Languages):
    page = settings(bench, tmp_path)
    page.show_part("language")
    before = shown(page)
    languages.switch("el")
    bench.bot.wait(60)
    assert not set(shown(page)) & set(before)
    assert row_named(page, "fact_region_number").control.text() == "1.234,5"


def test_a_value_that_is_only_shown_is_whole_and_named_in_the_language_in_force(bench, tmp_path, languages: Languages):
    page = settings(bench, tmp_path)
    page.show_part("general")
    languages.switch("el")
    bench.bot.wait(60)
    edit = page._preference_rows["server"].control.edit
    assert name_of(edit) == "Διακομιστής"
    assert edit.fontMetrics().horizontalAdvance(edit.text()) < edit.width()
    assert edit.cursorPosition() == 0
    bench.look.apply(text_size=1.5)
    assert edit.fontMetrics().horizontalAdvance(edit.text()) < edit.width()
    bench.look.apply(text_size=1.0)


def test_a_setting_that_the_palette_leads_to_has_the_focus(bench, tmp_path):
    page = settings(bench, tmp_path)
    page.activateWindow()
    page.go_to(preference_named("menu_bar"))
    assert page.place() == "general"
    assert page._preference_rows["menu_bar"].isVisible()


def test_the_schools_part_leads_to_the_pages_that_belong_to_it(bench, tmp_path):
    page = settings(bench, tmp_path)
    keys = [item.key for item in page.view.school.items()]
    assert "page:year" in keys
    with bench.bot.waitSignal(page.page_wanted) as wanted:
        page.view.school.chosen.emit("page:year")
    assert wanted.args == ["year"]
    assert page.place() == "appearance"


def test_a_preference_changed_by_a_key_shows_when_settings_are_looked_at_again(bench, tmp_path):
    page = settings(bench, tmp_path, TEACHER)
    toggle = page._preference_rows["narrow_sidebar"].control
    page.hide()
    page._desk._preferences.keep(narrow_sidebar=True)
    page.show()
    assert toggle.isChecked()


def test_a_choice_in_settings_reaches_the_window(window):
    desk = window._desk
    desk.put(preference_named("narrow_sidebar"), "1")
    assert window.frame.sidebar.collapsed
    desk.put(preference_named("menu_bar"), "1")
    assert window.menuBar().isVisible()
    desk.put(preference_named("menu_bar"), "0")


def test_the_theme_recolours_what_is_open(bench, tmp_path):
    """Z-03."""
    page = settings(bench, tmp_path)
    dark = page.findChild(QWidget, "theme_dark")
    bench.bot.mouseClick(dark, Qt.MouseButton.LeftButton)
    ground = page.grab().toImage().pixelColor(page.width() - 20, page.height() - 20)
    assert ground == bench.look.colour("surface")
    bench.look.apply(theme="light")

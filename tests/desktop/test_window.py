"""The window: what it shows in every state, and what it remembers. Names, Tab and languages: `test_acceptance.py`."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

from sms_core.access.grants import Grants
from sms_core.access.roles import REGISTRAR
from sms_core.attendance import service
from sms_desktop.access import Access
from sms_desktop.connection.server_check import ClockOff
from sms_desktop.pages.attendance.page import AttendancePage
from sms_desktop.pages.registry import page_named
from sms_desktop.profiles.preferences import Preferences
from sms_desktop.sync.status import SyncKind, SyncState
from sms_desktop.window.window import Who
from tests.desktop.contexts import a_window
from tests.desktop.factories import AUTHOR, TODAY
from tests.desktop.visiting import visits

NOON = 1_795_000_000_000_000


def state(kind, **facts):
    return SyncState(kind, at=NOON, **facts)


def test_the_lessons_of_the_day_are_there_and_the_present_one_is_under_the_cursor(window):
    page = window.frame.page
    table = page.day.view.table
    assert page.day.view.header.title.text() == "Monday 23 November 2026"
    assert table.model().lesson(table.currentIndex().row()).title == "Mathematics B1"
    assert "period 2, 09:00–09:40, Mathematics B1, Room 14, 30 students, Not taken" in table.model().spoken(0)


def test_enter_takes_the_register_of_the_present_lesson(window, bench):
    table = window.frame.page.day.view.table
    bench.bot.keyClick(table, Qt.Key.Key_Return)
    bench.waits_for(lambda: window.frame.page.register.name == "Mathematics B1")
    assert [crumb.text for crumb in window.frame.page.crumbs()] == ["Attendance", "Mathematics B1"]
    assert window.windowTitle().startswith("Mathematics B1 – Attendance")
    window.frame.go_back()
    assert len(window.frame.page.crumbs()) == 1
    window.frame.go_forward()
    bench.waits_for(lambda: window.frame.page.register.name == "Mathematics B1")


def test_a_day_without_lessons_says_so_and_offers_a_class(window, bench):
    day = window.frame.page.day
    day.go_on_a_day()
    bench.waits_for(lambda: day.lessons == 0 and day.day != TODAY)
    assert day.view.states.currentWidget() is day.view.empty
    day.view.empty_other.click()
    bench.waits_for(day.view.other.isVisible)
    assert day.view.other.section.count() == 3
    day.view.other.period.set_key("3")
    day.view.other.open.click()
    bench.waits_for(lambda: bool(window.frame.page.register.name))
    assert window.frame.page.register.lesson.period == 3


def test_a_mark_made_elsewhere_changes_the_list_by_itself(window, bench):
    table = window.frame.page.day.view.table

    def job(store):
        with store.write("mark", AUTHOR) as write:
            service.mark(write.work, *bench.school.lesson, bench.school.students[0], "P")
        return write.changes

    bench.runner.sync_changed(bench.lanes.write(job).result())
    bench.waits_for(lambda: "Taken 09:12" in table.model().spoken(0))


def test_the_office_sees_every_class(bench, tmp_path):
    window = a_window(bench.look, bench.languages, Preferences(tmp_path))
    bench.bot.addWidget(window)
    window.show()
    window.enter(bench.context(REGISTRAR), Who("Eleni Kritikou", "registrar", "", False))
    window.frame.show_page("attendance")
    bench.waits_for(lambda: window.frame.page.day.lessons == 2)
    bench.waits_for(lambda: window.frame.sidebar.school.text() == "3rd Gymnasium")
    window.hide()


def test_a_teacher_without_classes_finds_the_pages_of_classes_empty(bench, tmp_path):
    context = bench.context()
    nobody = Grants(context.grants.user, None, context.grants.grants)
    empty = context._replace(access=Access(nobody))
    for key in ("classes", "attendance", "sync"):
        page = page_named(key).make(empty)
        bench.bot.addWidget(page)
        page.show()
        states = page.day.view.states if isinstance(page, AttendancePage) else page.view.states
        bench.waits_for(lambda states=states: states.currentWidget() is states.empty)
        assert states.empty.title.text()
        page.hide()


def test_a_page_that_nobody_permits_is_not_offered(bench, tmp_path):
    context = bench.context()
    nothing = Grants(context.grants.user, None, ())
    window = a_window(bench.look, bench.languages, Preferences(tmp_path))
    bench.bot.addWidget(window)
    window.show()
    window.enter(
        context._replace(access=Access(nothing)),
        Who("Nobody", "", "", False),
    )
    assert [item.key for item in window.frame.sidebar.places.items()] == ["home"]
    assert not window.actions_["page_attendance"].isEnabled()
    window.hide()


def test_offline_shows_the_same_rows_under_a_slim_bar(window, bench):
    window.show_sync(state(SyncKind.OFFLINE, waiting=3))
    for place in visits(window, bench, panels=False):
        assert window.frame.offline.isVisible()
        if place == "register":
            assert window.frame.page.register.view.table.model().rowCount() == 30
    assert window.frame.offline.text.text() == "Offline. Working on this computer. 3 changes waiting."
    with bench.bot.waitSignal(window.sync_wanted):
        window.findChild(object, "offline_try_now").click()
    window.show_sync(state(SyncKind.UP_TO_DATE))
    assert not window.frame.offline.isVisible()


STATES = {
    SyncKind.SIGN_IN_NEEDED: ({}, "Sign-in needed. Your work is kept here."),
    SyncKind.ACTION_NEEDED: ({"issues": 2}, "Action needed: 2 conflicts"),
    SyncKind.ERROR: ({"failure": ClockOff(seconds=7200), "retry_at": NOON}, "will retry at"),
    SyncKind.OFFLINE: ({"waiting": 1}, "Offline, 1 change waiting"),
    SyncKind.SYNCING: ({"rows": 312}, "Syncing, 312 rows"),
    SyncKind.WAITING: ({"waiting": 12}, "12 changes waiting"),
    SyncKind.UP_TO_DATE: ({}, "Up to date"),
    SyncKind.PAUSED: ({}, "Paused"),
}


@pytest.mark.parametrize("kind", SyncKind)
def test_every_sync_state_is_one_sentence_everywhere(window, kind):
    """Y-01: status bar, tool tip, sidebar and page say the same."""
    facts, said = STATES[kind]
    window.show_sync(state(kind, **facts))
    text = window.frame.status.sync.text()
    assert said in text
    assert window.frame.status.sync.toolTip() == text
    item = next(item for item in window.frame.sidebar.bottom.items() if item.key == "sync")
    assert item.spoken == text
    window.frame.show_page("sync")
    assert window.frame.page.view.state.text() == text


def test_pressing_the_state_of_an_expired_sign_in_asks_to_sign_in(window, bench):
    window.show_sync(state(SyncKind.SIGN_IN_NEEDED))
    with bench.bot.waitSignal(window.sign_in_wanted):
        window.frame.status.sync.click()


def test_the_theme_and_the_language_are_remembered(window, tmp_path):
    window.choose_theme("dark")
    window.choose_language("el")
    likes = Preferences(tmp_path).likes
    assert (likes.theme, likes.language) == ("dark", "el")
    window.choose_theme("light")


def test_the_window_comes_back_where_it_stood_but_never_outside_the_screen(bench, tmp_path):
    preferences = Preferences(tmp_path)
    preferences.keep(geometry=(90_000, 90_000, 1100, 700))
    window = a_window(bench.look, bench.languages, preferences)
    bench.bot.addWidget(window)
    assert window.screen().availableGeometry().intersects(window.geometry())


def test_a_file_of_preferences_that_cannot_be_read_counts_as_none(tmp_path):
    (tmp_path / "window.json").write_text('{"theme": 7, "geometry": [1]}', encoding="utf-8")
    assert Preferences(tmp_path).likes.theme == "system"
    (tmp_path / "window.json").write_text("not json", encoding="utf-8")
    assert Preferences(tmp_path).likes.geometry is None


def test_alt_shows_the_menu_bar_and_hides_it_again(window, bench):
    assert not window.menuBar().isVisible()
    bench.bot.keyClick(window, Qt.Key.Key_Alt)
    assert window.menuBar().isVisible()
    bench.bot.keyClick(window, Qt.Key.Key_Alt)
    assert not window.menuBar().isVisible()


def test_undo_is_named_in_the_menu(window, bench):
    page = window.frame.page
    page.open_register(bench.school.lesson)
    bench.waits_for(lambda: bool(page.register.name))
    bench.bot.keyClicks(page.register.view.table, "p")
    assert window.actions_["undo"].text() == "Undo: mark Family00, Άννα"
    bench.is_quiet()
    assert window.actions_.trigger(QKeySequence("Ctrl+Z"))
    bench.waits_for(lambda: window.frame.status.message.text() == "Undone: mark Family00, Άννα")
    assert window.actions_["redo"].isEnabled()


def test_a_refusal_nobody_answers_is_a_toast(window, bench):
    bench.runner.failed.emit(ClockOff(seconds=300))
    toast = window.toasts.current
    assert toast is not None
    assert "clock" in toast.text.text().lower()
    toast.close_now()


def test_the_list_of_keys_opens_and_closes_with_the_window(window, bench):
    window.actions_.trigger(QKeySequence("F1"))
    found = window.findChild(object, "shortcut_sheet")
    assert found.isVisible()
    found.close()


def test_the_sidebar_folds_when_the_window_is_narrow(window, bench):
    window.resize(1100, 700)
    bench.bot.waitUntil(lambda: window.frame.sidebar.collapsed)
    window.resize(1366, 768)
    bench.bot.waitUntil(lambda: not window.frame.sidebar.collapsed)

"""The locked window: nothing of the school is shown or reached, the work behind lives on, the PIN brings it back."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit

from sms_desktop.ops.attendance import LessonKey
from tests.desktop import walking
from tests.desktop.starting import Computer

PIN = "4815"


@pytest.fixture
def computer(qapp: QApplication, qtbot, tmp_path: Path) -> Iterator[Computer]:
    before = QLocale()
    made = Computer(qapp, qtbot, tmp_path / "home")
    yield made
    made.quits()
    QLocale.setDefault(before)


@pytest.fixture
def at_work(computer: Computer) -> Computer:
    """Somebody works in the demo school and has a PIN."""
    computer.starts(demo=True)
    computer.is_at_work()
    computer.desktop.locking.ask_for_pin()
    computer.types("pin_new", PIN)
    computer.types("pin_again", PIN, enter=True)
    computer.waits_for(lambda: computer.desktop.locking._pin.is_set)
    return computer


def locks(computer: Computer) -> None:
    computer.desktop.window.actions_["lock"].trigger()
    assert computer.desktop.locking.is_locked


def unlocks(computer: Computer, pin: str = PIN) -> None:
    computer.types("lock_secret", pin, enter=True)
    computer.waits_for(lambda: not computer.desktop.locking.is_locked)


def tries(computer: Computer, pin: str) -> None:
    computer.types("lock_secret", pin, enter=True)
    edit = computer.finds(QLineEdit, "lock_secret")
    computer.waits_for(lambda: edit.text() == "")


def test_without_a_pin_lock_now_asks_for_one_first(computer):
    computer.starts(demo=True)
    computer.is_at_work()
    computer.desktop.window.actions_["lock"].trigger()
    assert not computer.desktop.locking.is_locked
    computer.types("pin_new", PIN)
    computer.types("pin_again", "9999", enter=True)
    assert computer.desktop.locking._dialog.again.frame.invalid
    computer.desktop.locking._dialog.again.set_text(PIN)
    computer.clicks("pin_act")
    computer.waits_for(lambda: computer.desktop.locking.is_locked)


def test_a_locked_window_shows_nothing_of_the_school(at_work):
    window = at_work.desktop.window
    window.toasts.say("Saved for Άννα Παππά")
    locks(at_work)
    window.toasts.say("Undone: mark Νίκος")
    assert window.windowTitle() == "School"
    shown = walking.words(window)
    assert "Maria Georgiou" in shown
    assert not {word for word in shown if "Gymnasium" in word or "Demo" in word or "Νίκος" in word or "Άννα" in word}
    assert not window.toasts.current.isVisible()
    assert walking.nameless(window) == []
    window.frame.page_changed.emit()
    assert window.windowTitle() == "School"
    unlocks(at_work)
    assert "Gymnasium" in window.windowTitle()
    assert window.toasts.current.text.text() == "Undone: mark Νίκος"
    assert window.toasts.current.isVisible()


def test_every_shortcut_of_the_registry_is_dead_and_no_menu_names_what_was_done(at_work):
    window = at_work.desktop.window
    locks(at_work)
    window.frame.commands_changed.emit()
    assert window.actions_.runnable() == []
    window.actions_.set_words("undo", "Undo: mark Άννα")
    assert window.actions_["undo"].text() == "Undo"
    unlocks(at_work)
    assert window.actions_["quit"].isEnabled()


def test_what_was_typed_is_still_there_and_keys_do_not_reach_it_while_locked(at_work):
    window = at_work.desktop.window
    window.frame.show_page("attendance")
    page = window.frame.page
    at_work.waits_for(lambda: page.day.lessons > 0)
    lesson = page.day.view.table.model().lesson(0)
    page.open_register(LessonKey(lesson.section, page.day.day, lesson.period))
    at_work.waits_for(lambda: bool(page.register.name))
    table = page.register.view.table
    at_work.bot.keyClicks(table, "pal7")
    locks(at_work)
    QTest.keyClicks(table, "aaaa")
    unlocks(at_work)
    assert window.frame.page is page
    model = table.model()
    assert [model.shown(row).code for row in range(3)] == ["P", "A", "L"]
    assert window.focusWidget() is not None
    assert window.frame.isAncestorOf(window.focusWidget())


def test_dialogs_are_hidden_and_come_back_also_those_that_open_meanwhile(at_work):
    window = at_work.desktop.window
    before, meanwhile = QDialog(window), QDialog(window)
    before.setWindowTitle("About Άννα")
    before.show()
    locks(at_work)
    meanwhile.show()
    at_work.waits_for(lambda: not meanwhile.isVisible())
    assert not before.isVisible()
    unlocks(at_work)
    assert before.isVisible()
    assert meanwhile.isVisible()
    for dialog in (before, meanwhile):
        dialog.close()


def test_after_the_set_time_without_a_touch_the_window_locks(at_work):
    desktop, clock = at_work.desktop, at_work.clock
    desktop.desk.put(_preference("lock_after"), "5")
    assert desktop.locking.idle.is_armed
    clock.move(timedelta(minutes=4))
    assert not desktop.locking.idle.look()
    at_work.bot.keyClick(desktop.window.frame.page, Qt.Key.Key_Shift)
    clock.move(timedelta(minutes=4))
    assert not desktop.locking.idle.look()
    clock.move(timedelta(minutes=2))
    at_work.bot.keyClick(desktop.window.frame.page, Qt.Key.Key_P)  # the first key after a long sleep is nobody's
    assert desktop.locking.is_locked
    assert not desktop.locking.idle.is_armed
    unlocks(at_work)
    assert desktop.locking.idle.is_armed
    desktop.desk.put(_preference("lock_after"), "0")
    assert not desktop.locking.idle.is_armed


def _preference(key):
    from sms_desktop.models.preferences import preference_named

    return preference_named(key)


def test_with_a_pin_the_window_is_locked_from_the_start(at_work):
    at_work.quits()
    at_work.starts(demo=True)
    at_work.is_at_work()
    assert at_work.desktop.locking.is_locked
    assert at_work.desktop.window.windowTitle() == "School"
    tries(at_work, "0000")
    assert "4 more tries" in at_work.desktop.locking.page.view.secret.edit.accessibleDescription()
    unlocks(at_work)


def test_after_five_wrong_tries_one_must_wait_also_after_a_restart(at_work):
    locks(at_work)
    for _ in range(5):
        tries(at_work, "0000")
    view = at_work.desktop.locking.page.view
    at_work.waits_for(lambda: not view.secret.edit.isEnabled())
    assert "too often" in view.state.text()
    at_work.quits()
    at_work.starts(demo=True)
    at_work.is_at_work()
    view = at_work.desktop.locking.page.view
    assert not view.secret.edit.isEnabled()
    assert not view.switch.isVisible()  # the demo school has no server that knows a password
    at_work.clock.move(timedelta(hours=1))
    at_work.quits()
    at_work.starts(demo=True)
    at_work.is_at_work()
    unlocks(at_work)


def test_the_pin_is_changed_only_by_who_knows_it_and_can_be_removed(at_work):
    locking = at_work.desktop.locking
    locking.ask_for_pin()
    at_work.types("pin_new", "1111")
    at_work.types("pin_again", "1111", enter=True)
    at_work.waits_for(lambda: locking._dialog.present.frame.invalid)
    at_work.types("pin_present", PIN)
    at_work.clicks("pin_remove")
    at_work.waits_for(lambda: locking._dialog is None)
    assert not locking._pin.is_set
    assert at_work.desktop.desk.value(_preference("pin")) == ""


def test_somebody_else_can_sign_in_at_a_locked_window_and_sees_nothing_of_it(at_work):
    locks(at_work)
    at_work.clicks("lock_other")
    desktop = at_work.desktop
    at_work.waits_for(lambda: desktop.start_page.isVisible())
    assert desktop.workplace is None
    assert not desktop.locking.is_locked
    at_work.waits_for(lambda: "Gymnasium" not in desktop.window.windowTitle())
    assert not {word for word in walking.words(desktop.window) if "Gymnasium" in word}
    desktop.start_page.view.welcome.demo_button.click()
    at_work.is_at_work()
    assert desktop.locking.is_locked


def test_the_lock_page_speaks_greek(at_work):
    at_work.desktop.languages.switch("el")
    locks(at_work)
    view = at_work.desktop.locking.page.view
    assert view.unlock.text() == "Ξεκλείδωμα"
    unlocks(at_work)
    at_work.desktop.languages.switch("en")

"""The palette, the tabs, the sheet of keys and the one question: by keyboard, and without a jump."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from sms_desktop.ui.dialogs import Dialogs
from sms_desktop.ui.labels import Label
from sms_desktop.ui.painting import width_of
from sms_desktop.ui.palette import Palette
from sms_desktop.ui.palette_list import Hit, HitGroup
from sms_desktop.ui.shortcut_sheet import KeyGroup, ShortcutSheet
from sms_desktop.ui.tab_bars import ContentTabs, Tab, ViewTabs

STUDENTS = HitGroup("Students", (Hit("s1", "Άννα Παππά", "B1", copied="20417"), Hit("s2", "Anna Lindqvist", "C9")))
ACTIONS = HitGroup("Actions", (Hit("a1", "New student", keys="Ctrl+N"),))


@pytest.fixture
def window(qtbot, look):
    made = QWidget()
    qtbot.addWidget(made)
    column = QVBoxLayout(made)
    column.addWidget(QLineEdit())
    made.resize(1142, 700)
    made.show()
    return made


@pytest.fixture
def palette(look, window):
    made = Palette(look, window)
    made.set_providers([lambda text, answer: answer([STUDENTS]), lambda text, answer: answer([ACTIONS])])
    made.open("anna")
    return made


def press(qtbot, palette, key, modifier=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(palette.line, key, modifier)


def test_the_first_result_is_chosen_and_enter_opens_it(qtbot, palette):
    assert palette.list.current.key == "s1"
    with qtbot.waitSignal(palette.chosen) as chosen:
        press(qtbot, palette, Qt.Key.Key_Return)
    assert chosen.args == ["s1"]
    assert not palette.isVisible()


def test_arrows_pass_over_headings_and_go_round(qtbot, palette):
    keys = [palette.list.current.key]
    for _ in range(3):
        press(qtbot, palette, Qt.Key.Key_Down)
        keys.append(palette.list.current.key)
    assert keys == ["s1", "s2", "a1", "s1"]


def test_ctrl_enter_opens_in_a_tab_and_alt_enter_copies(qtbot, palette, qapp):
    with qtbot.waitSignal(palette.chosen_in_tab):
        press(qtbot, palette, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    palette.open("anna")
    with qtbot.waitSignal(palette.copied):
        press(qtbot, palette, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    assert qapp.clipboard().text() == "20417"


def test_an_answer_that_comes_late_does_not_move_what_is_chosen(qtbot, look, window):
    late = []
    made = Palette(look, window)
    made.set_providers([lambda text, answer: late.append(answer), lambda text, answer: answer([ACTIONS, STUDENTS])])
    made.open("anna")
    press(qtbot, made, Qt.Key.Key_Down)
    assert made.list.current.key == "s1"
    late[0]([HitGroup("Staff", (Hit("t1", "Άννα Μπακάλη"),))])
    assert made.list.current.key == "s1"
    assert made.list.hits.rows[0] == "Staff"


def test_an_answer_to_an_older_text_is_passed_over(look, window):
    answers = []
    made = Palette(look, window)
    made.set_providers([lambda text, answer: answers.append(answer)])
    made.open("a")
    made.line.setText("an")
    answers[0]([STUDENTS])
    assert made.list.hits.rows == []
    answers[1]([ACTIONS])
    assert made.list.current.key == "a1"


def test_escape_closes_and_gives_the_focus_back(qtbot, look, window):
    before = window.findChild(QLineEdit)
    before.setFocus()
    made = Palette(look, window)
    made.open()
    press(qtbot, made, Qt.Key.Key_Escape)
    assert not made.isVisible()
    assert before.hasFocus()


def test_nothing_found_is_said(look, window):
    made = Palette(look, window)
    made.set_providers([lambda text, answer: answer([])])
    made.open("zzz")
    assert made.nothing.isVisible()


def test_content_tabs_close_by_key_and_go_round(qtbot, look):
    tabs = ContentTabs(look, "Opened")
    qtbot.addWidget(tabs)
    tabs.set_tabs([Tab("list", "Students"), Tab("a", "Άννα", closable=True), Tab("b", "Νίκος", closable=True)])
    tabs.show()
    tabs.set_current("b")
    with qtbot.waitSignal(tabs.chosen) as chosen:
        tabs.step(1)
    assert chosen.args == ["list"]
    tabs.set_current("a")
    with qtbot.waitSignal(tabs.close_wanted) as closed:
        qtbot.keyClick(tabs, Qt.Key.Key_Delete)
    assert closed.args == ["a"]
    with qtbot.waitSignal(tabs.close_wanted):
        qtbot.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.cross_rect(2).center())


def test_new_words_keep_the_chosen_tab(qtbot, look):
    tabs = ViewTabs(look, "Parts")
    qtbot.addWidget(tabs)
    tabs.set_tabs([Tab("a", "Roster", "26"), Tab("b", "Staff")])
    tabs.set_current("b")
    tabs.set_tabs([Tab("a", "Μαθητές", "26"), Tab("b", "Προσωπικό"), Tab("c", "Πρόγραμμα")])
    assert tabs.current == "b"


def test_the_sheet_of_keys_finds_a_command(qtbot, look, window):
    groups = [KeyGroup("Edit", (("Undo", "Ctrl+Z"), ("Redo", "Ctrl+Y"))), KeyGroup("File", (("Quit", "Ctrl+Q"),))]
    sheet = ShortcutSheet(look, window, "Keyboard shortcuts", groups)
    qtbot.addWidget(sheet)
    assert len(sheet.shown()) == 3
    sheet.query.set_text("und")
    assert sheet.shown() == ["Undo"]


def test_a_narrow_sheet_of_keys_has_fewer_columns_and_no_word_is_cut(qtbot, look, window):
    long = "Mark everybody who is not marked yet as present in this lesson"
    groups = [KeyGroup(title, tuple((f"{long} {n}", "Ctrl+Shift+L") for n in range(9))) for title in "abcd"]
    sheet = ShortcutSheet(look, window, "Keyboard shortcuts", groups)
    qtbot.addWidget(sheet)
    sheet.show()
    for width in (640, 900, 1600):
        sheet.resize(width, 500)
        QApplication.processEvents()
        labels = [label for label in sheet.findChildren(Label, "command") if label.isVisible()]
        assert len(labels) == 36
        assert all(width_of(label.font(), label.text()) <= label.width() for label in labels)


def test_a_dangerous_question_begins_on_cancel_and_is_asked_once(qtbot, look, window):
    done = []
    dialogs = Dialogs(look, window)
    first = dialogs.ask("Delete Term 1?", "Ctrl+Z takes it back.", "Delete", lambda: done.append(1), dangerous=True)
    assert dialogs.ask("Again?", "", "Yes", lambda: None) is first
    qtbot.keyClick(first, Qt.Key.Key_Return)
    assert not done
    qtbot.mouseClick(first.act, Qt.MouseButton.LeftButton)
    assert done == [1]
    assert dialogs.current is None

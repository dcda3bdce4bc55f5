"""What the widgets do when they are pressed, waited for, or told something."""

import pytest
from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QLineEdit, QScrollArea, QStackedWidget, QWidget

from sms_desktop.ui.banner import Banner, offline_bar
from sms_desktop.ui.buttons import Button, Kind
from sms_desktop.ui.chips import Chip
from sms_desktop.ui.choices import CheckBox, Segment, SegmentedSwitch, Toggle
from sms_desktop.ui.dropdown import Select
from sms_desktop.ui.fade import Fade
from sms_desktop.ui.fields import PasswordField, TextField
from sms_desktop.ui.form import Form
from sms_desktop.ui.navigation import NavItem, NavList
from sms_desktop.ui.popover import Popover, under
from sms_desktop.ui.progress import ThinProgress
from sms_desktop.ui.side_panel import SidePanel
from sms_desktop.ui.sidebar import NARROW, WIDE, Sidebar, initials
from sms_desktop.ui.states import EmptyState, StateStack
from sms_desktop.ui.status_bar import StatusBar
from sms_desktop.ui.table import ColumnWidth, RowTable
from sms_desktop.ui.toast import Toasts
from sms_desktop.ui.top_bar import Crumb, TopBar


@pytest.mark.parametrize("pressed", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_enter_and_space_press_a_button(qtbot, look, pressed):
    button = Button(look, "Save", Kind.PRIMARY, key_hint="Ctrl+S")
    qtbot.addWidget(button)
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, pressed)


def test_other_words_are_another_accessible_name_unless_one_was_given(qtbot, look):
    button = Button(look, "Save")
    qtbot.addWidget(button)
    button.setText("Αποθήκευση")
    assert button.accessibleName() == "Αποθήκευση"
    button.setAccessibleName("Save the form")
    button.setText("Save")
    assert button.accessibleName() == "Save the form"


def test_a_chip_is_taken_away_by_its_cross_and_by_delete(qtbot, look):
    chip = Chip(look, "Year is B", on=True, removable=True)
    qtbot.addWidget(chip)
    chip.resize(chip.sizeHint())
    with qtbot.waitSignal(chip.removed):
        qtbot.keyClick(chip, Qt.Key.Key_Delete)
    with qtbot.waitSignal(chip.removed):
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, pos=chip.rect().center() + chip.rect().topRight() / 2)


def test_arrow_keys_move_a_segmented_switch(qtbot, look):
    switch = SegmentedSwitch(look, "Mode", [Segment("list", "List"), Segment("paint", "Paint")])
    qtbot.addWidget(switch)
    with qtbot.waitSignal(switch.chosen) as signal:
        qtbot.keyClick(switch, Qt.Key.Key_Right)
    assert signal.args == ["paint"]
    assert switch.current == "paint"


def test_a_mixed_check_box_becomes_plain_when_pressed(qtbot, look):
    box = CheckBox(look, "All")
    qtbot.addWidget(box)
    box.set_mixed(True)
    box.click()
    assert box.isChecked()


def test_a_locked_toggle_does_not_move(qtbot, look):
    toggle = Toggle(look, "", name="Updates")
    qtbot.addWidget(toggle)
    toggle.setEnabled(False)
    toggle.click()
    assert not toggle.isChecked()


def test_a_select_keeps_its_key_in_another_language(qtbot, look):
    select = Select(look, "Theme", [("light", "Light"), ("dark", "Dark")])
    qtbot.addWidget(select)
    select.set_key("dark")
    select.set_options([("light", "Φωτεινό"), ("dark", "Σκούρο")])
    assert (select.key(), select.currentText()) == ("dark", "Σκούρο")


def test_an_error_stands_below_the_field_and_leaves_the_text(qtbot, look):
    field = TextField(look, "Born", text="31/02/2013")
    qtbot.addWidget(field)
    field.set_error("February 2013 had 28 days.")
    assert field.text() == "31/02/2013"
    assert field.edit.accessibleDescription() == "February 2013 had 28 days."
    assert "February 2013 had 28 days." in [label.text() for label in field.findChildren(QLabel)]


def test_a_locked_field_says_why_and_takes_no_text(qtbot, look):
    field = TextField(look, "Server", text="3gym.school.example")
    qtbot.addWidget(field)
    field.set_locked(True, "Managed by your organisation")
    qtbot.keyClicks(field.edit, "x")
    assert field.text() == "3gym.school.example"
    assert field.edit.accessibleDescription() == "Managed by your organisation"


def test_the_eye_shows_and_hides_the_password(qtbot, look):
    field = PasswordField(look, "Password")
    qtbot.addWidget(field)
    assert field.edit.echoMode() == QLineEdit.EchoMode.Password
    field.eye.click()
    assert field.edit.echoMode() == QLineEdit.EchoMode.Normal
    assert field.eye.accessibleName() == "Hide password"


def test_caps_lock_is_pointed_out_while_a_password_is_typed(qtbot, look):
    field = PasswordField(look, "Password")
    qtbot.addWidget(field)
    qtbot.keyClick(field.edit, "A")
    assert field.edit.accessibleDescription() == "Caps Lock is on"
    qtbot.keyClick(field.edit, "b")
    assert field.edit.accessibleDescription() == ""


def stack(qtbot, look) -> StateStack:
    made = StateStack(look, QLabel("rows"), EmptyState(look, "users", "No students yet"))
    qtbot.addWidget(made)
    return made


def test_what_loads_quickly_never_shows_a_skeleton(qtbot, look):
    states = stack(qtbot, look)
    states.show_content()
    states.show_loading()
    assert states.currentWidget() is states.content
    states.show_content()
    qtbot.wait(450)
    assert states.currentWidget() is states.content


def test_what_loads_slowly_shows_a_skeleton(qtbot, look):
    states = stack(qtbot, look)
    states.show_loading()
    qtbot.waitUntil(lambda: states.currentWidget() is states.loading)


def test_a_failure_offers_its_details_and_another_try(qtbot, look):
    states = stack(qtbot, look)
    states.show_error("The list could not be read", "The file is locked.", "Error 4F2A-91")
    states.error.copy.click()
    assert QGuiApplication.clipboard().text() == "Error 4F2A-91"
    with qtbot.waitSignal(states.error.retried):
        states.error.retry.click()


def test_bars_have_the_heights_of_the_design(qtbot, look):
    slim, info = offline_bar(look, "Offline"), Banner(look, "Not today's class")
    tall = Banner(look, "The file is locked.", "danger", title="The list could not be refreshed")
    for bar in (slim, info, tall):
        qtbot.addWidget(bar)
    assert [bar.height() for bar in (slim, info, tall)] == [32, 36, 64]


def test_a_bar_in_another_tone_says_the_new_sentence(qtbot, look):
    bar = Banner(look, "Saved", "success")
    qtbot.addWidget(bar)
    bar.set_tone("warning")
    bar.set_text("Not today's class")
    assert bar.accessibleName() == "Not today's class"


@pytest.fixture
def toasts(qtbot, look) -> Toasts:
    window = QWidget()
    window.resize(800, 600)
    qtbot.addWidget(window)
    window.show()
    toasts = Toasts(look, window)
    toasts.window = window  # keeps the window alive as long as its toasts
    return toasts


def test_a_toast_stands_at_the_bottom_right_and_its_action_closes_it(qtbot, toasts):
    toast = toasts.say("28 marked present", action="Undo")
    assert toast.geometry().right() <= 800
    assert toast.geometry().bottom() <= 600
    with qtbot.waitSignal(toast.acted):
        toast.action.click()
    assert toasts.current is None


def test_a_toast_keeps_clear_of_the_buttons_of_a_panel_that_opens_under_it(qtbot, look, toasts):
    panel = SidePanel(look)
    panel.setParent(toasts.window)
    panel.setGeometry(450, 0, panel.width(), 600)
    toast = toasts.say("Note saved")
    below = toast.y()
    panel.open("A note", Form(look, ()), "Save")
    qtbot.waitUntil(lambda: toast.y() < below)
    assert toast.geometry().intersected(panel.save.geometry().translated(panel.pos())).isEmpty()
    panel.close_panel()
    assert toasts.say("Another").y() == below


def test_a_new_toast_takes_the_place_of_the_old_one(qtbot, toasts):
    old = toasts.say("Saved")
    with qtbot.waitSignal(old.closed):
        new = toasts.say("Undone")
    assert toasts.current is new


def test_a_toast_goes_when_its_time_is_over_but_not_while_it_has_the_focus(qtbot, toasts):
    toast = toasts.say("Saved", action="Undo")
    with qtbot.waitActive(toasts.window):
        toasts.window.activateWindow()
    toast.action.setFocus()
    toast._on_timeout()
    assert toasts.current is toast
    toast.action.clearFocus()
    toast._on_timeout()
    assert toasts.current is None


def test_a_popover_goes_with_the_page_that_it_stands_over_and_stays_while_the_page_is_empty(qtbot, look):
    window = QStackedWidget()
    qtbot.addWidget(window)
    anchor = QWidget()
    states = StateStack(look, anchor, EmptyState(look, "users", "Nobody"))
    window.addWidget(states)
    window.addWidget(QWidget())
    window.resize(600, 400)
    window.show()
    popover = Popover(look, window, "Columns")
    popover.open_at(under(anchor))
    states.show_empty()
    assert popover.isVisible()
    with qtbot.waitSignal(popover.closed):
        window.setCurrentIndex(1)


def test_a_scrolled_area_fades_until_its_end_is_reached(qtbot, look):
    area = QScrollArea()
    qtbot.addWidget(area)
    inside = QWidget()
    inside.setMinimumHeight(500)
    area.setWidget(inside)
    fade = Fade(look, area)
    area.resize(200, 100)
    area.show()
    assert fade.isVisible()
    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    assert fade.isHidden()


def test_enter_opens_the_current_row(qtbot, look):
    table = RowTable(look)
    qtbot.addWidget(table)
    table.setModel(QStringListModel(["Bennett", "Carter"], table))
    table.set_columns([ColumnWidth(200, stretch=True)])
    table.selectRow(1)
    with qtbot.waitSignal(table.activated_row) as signal:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert signal.args == [1]


def test_rows_follow_the_density_unless_they_have_a_height_of_their_own(qtbot, look):
    table = RowTable(look)
    qtbot.addWidget(table)
    look.apply(density="comfortable")
    assert table.verticalHeader().defaultSectionSize() == 42
    table.set_row_pixels(56)
    assert table.verticalHeader().defaultSectionSize() == 56


def test_a_place_is_chosen_by_click_and_by_enter(qtbot, look):
    places = NavList(look, "Places")
    qtbot.addWidget(places)
    places.set_items([NavItem("home", "Home", "house"), NavItem("students", "Students", "users")])
    places.show()
    with qtbot.waitSignal(places.chosen) as signal:
        middle = places.visualRect(places.model().index(1, 0)).center()
        qtbot.mouseClick(places.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert signal.args == ["students"]
    with qtbot.waitSignal(places.chosen):
        qtbot.keyClick(places, Qt.Key.Key_Return)


def test_the_sidebar_folds_to_icons(qtbot, look):
    side = Sidebar(look, "Places")
    qtbot.addWidget(side)
    side.set_places([NavItem("home", "Home", "house")])
    side.set_bottom([NavItem("settings", "Settings", "settings")])
    side.set_current("settings")
    assert side.width() == WIDE
    side.set_collapsed(True)
    assert side.width() == NARROW


@pytest.mark.parametrize(
    ("name", "letters"), [("Nikos Vasileiou", "NV"), ("Παππά, Άννα", "ΠΆ"), ("Admin", "A"), ("", "")]
)
def test_an_account_shows_its_initials(name, letters):
    assert initials(name) == letters


def test_a_step_of_the_breadcrumb_goes_back(qtbot, look):
    bar = TopBar(look)
    qtbot.addWidget(bar)
    bar.resize(1142, 48)
    bar.set_breadcrumb([Crumb("Attendance", "attendance"), Crumb("Mathematics B1")])
    bar.show()
    with qtbot.waitSignal(bar.crumb_chosen) as signal:
        qtbot.mouseClick(bar.findChild(QWidget, "crumb_attendance"), Qt.MouseButton.LeftButton)
    assert signal.args == ["attendance"]


@pytest.mark.parametrize("width", [800, 968, 1142])
def test_the_search_field_never_covers_its_neighbours(qtbot, look, width):
    bar = TopBar(look)
    qtbot.addWidget(bar)
    bar.set_names(back="Back", forward="Forward", search="Search or run a command", help_="Help")
    bar.set_term("Α΄ τετράμηνο 2026–27")
    bar.set_breadcrumb([Crumb("Attendance", "attendance"), Crumb("Mathematics B1")])
    bar.resize(width, 48)
    bar.show()
    search = bar.search.geometry()
    assert search.right() < bar.term.geometry().left()
    assert search.left() > bar.forward.geometry().right()


def test_the_status_bar_shows_the_demo_badge_only_in_the_demo(qtbot, look):
    bar = StatusBar(look)
    qtbot.addWidget(bar)
    bar.set_sync("Offline, 3 changes waiting", "cloud-off", "warning")
    bar.set_demo("")
    bar.show()
    assert not bar.demo.isVisible()
    bar.set_demo("Demo data")
    assert bar.demo.isVisible()


def test_progress_counts(qtbot, look):
    bar = ThinProgress(look, "Students")
    qtbot.addWidget(bar)
    bar.set_count(340, 1214)
    assert (bar.value(), bar.maximum()) == (340, 1214)
    bar.set_count(0, 0)
    assert bar.value() == 0

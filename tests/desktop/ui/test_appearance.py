"""Theme, density and text size change while windows are open."""

import pytest
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QLabel, QMenu, QPlainTextEdit, QScrollArea

from sms_desktop.ui.appearance import Appearance, Density, Role
from sms_desktop.ui.buttons import Button, Kind
from sms_desktop.ui.card import Panel
from sms_desktop.ui.dropdown import Select
from sms_desktop.ui.fields import TextField
from sms_desktop.ui.gallery import Gallery
from sms_desktop.ui.labels import Label
from sms_desktop.ui.pressable import Pressable
from sms_desktop.ui.theme import THEMES


def ground_of(widget) -> str:
    return widget.grab().toImage().pixelColor(2, 2).name()


@pytest.mark.parametrize("theme", THEMES)
def test_a_switch_of_theme_recolours_an_open_panel_and_its_label(qtbot, look, theme):
    panel = Panel(look, "surface")
    qtbot.addWidget(panel)
    label = Label(look, "Saved", parent=panel)
    look.apply(theme=theme)
    assert ground_of(panel) == look.colour("surface").name()
    assert label.palette().windowText().color() == look.colour("text")


def test_what_qt_paints_in_a_dressed_window_follows_the_theme(qtbot, look):
    window = Panel(look, "surface")
    qtbot.addWidget(window)
    found = TextField(look, "Find", parent=window)
    note, menu, choice = QPlainTextEdit(window), QMenu(window), Select(look, "Form", [("a", "A1")], window)
    ground = QScrollArea(window)
    options = choice.view()
    look.dress(window)
    look.apply(theme="dark")
    assert found.edit.palette().text().color() == look.colour("text")
    assert note.palette().base().color() == look.colour("surface")
    assert ground.viewport().palette().window().color() == look.colour("canvas")
    assert {one.palette().window().color().name() for one in (menu, options)} == {look.colour("raised").name()}


def test_a_painted_button_follows_the_theme(qtbot, look):
    button = Button(look, "Save", Kind.PRIMARY)
    qtbot.addWidget(button)
    button.resize(button.sizeHint())
    middle_left = (4, button.height() // 2)
    before = button.grab().toImage().pixelColor(*middle_left).name()
    look.apply(theme="dark")
    after = button.grab().toImage().pixelColor(*middle_left).name()
    assert before != after == look.colour("accent").name()


def test_weights_of_the_shipped_font_differ(look):
    words = "Attendance register"
    regular, strong = (QFontMetricsF(look.font(role)) for role in (Role.BODY, Role.BODY_STRONG))
    assert look.font(Role.BODY).family() == "Inter"
    assert strong.horizontalAdvance(words) > regular.horizontalAdvance(words)


def test_tabular_figures_have_one_width(look):
    metrics = QFontMetricsF(look.font(Role.TABLE, tabular=True))
    assert metrics.horizontalAdvance("1111") == metrics.horizontalAdvance("8888")


def test_greek_is_in_the_shipped_font(look):
    metrics = QFontMetricsF(look.font(Role.BODY))
    assert all(metrics.inFontUcs4(ord(letter)) for letter in "ΆΈΉΊΌΎΏΪΫάέήίόύώϊϋΐΰςσΩ")


@pytest.mark.parametrize("role", list(Role))
def test_no_text_is_smaller_than_twelve_pixels(look, role):
    look.apply(text_size=0.9)
    assert look.font(role).pixelSize() >= 12


def test_sizes_grow_with_the_text(look):
    look.apply(text_size=1.5)
    assert look.px(32) == pytest.approx(48, abs=1)
    assert look.control_height == look.px(32)


def test_text_size_stays_between_its_limits(look):
    look.apply(text_size=4.0)
    assert look.text_size == 1.5


@pytest.mark.parametrize(
    ("density", "pixels"), [(Density.COMPACT, 28), (Density.NORMAL, 34), (Density.COMFORTABLE, 42)]
)
def test_density_sets_the_height_of_rows(look, density, pixels):
    look.apply(density=density)
    assert look.row_height == look.px(pixels)


def test_the_system_setting_is_a_known_theme(look: Appearance):
    look.apply(theme="system")
    assert look.theme_setting == "system"
    assert look.theme.name in THEMES


@pytest.mark.parametrize("size", [1.0, 1.25, 1.5])
def test_no_text_of_the_gallery_is_clipped(qtbot, look, size):
    gallery = Gallery(look)
    qtbot.addWidget(gallery)
    look.apply(text_size=size)
    gallery.resize(gallery.sizeHint())
    gallery.show()
    narrow = [
        widget.text()
        for widget in gallery.findChildren(Pressable)
        if widget.isVisible() and widget.width() < widget.wanted_size().width()
    ]
    cut = [
        label.text()
        for label in gallery.findChildren(QLabel)
        if label.isVisible() and not label.wordWrap() and label.width() < label.sizeHint().width()
    ]
    low = [label.text() for label in gallery.findChildren(QLabel) if label.isVisible() and label.height() < 12]
    assert (narrow, cut, low) == ([], [], [])

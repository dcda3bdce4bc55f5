"""Everything the keyboard can reach has a name, is reached by Tab, and shows where the focus is."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from sms_desktop.ui.buttons import Button, IconButton
from sms_desktop.ui.gallery import Gallery
from sms_desktop.ui.pressable import FocusRing, FocusRings
from sms_desktop.ui.sidebar import Sidebar
from sms_desktop.ui.status_bar import StatusBar
from sms_desktop.ui.top_bar import TopBar


def nameless(root: QWidget) -> list[str]:
    found = []
    for widget in root.findChildren(QWidget):
        if widget.focusPolicy() == Qt.FocusPolicy.NoFocus or not widget.isVisible():
            continue
        interface = QAccessible.queryAccessibleInterface(widget)
        if not interface.text(QAccessible.Text.Name):
            found.append(f"{type(widget).__name__} {widget.objectName()}")
    return found


def test_every_control_of_the_gallery_has_a_name(qtbot, look):
    gallery = Gallery(look)
    qtbot.addWidget(gallery)
    gallery.show()
    assert nameless(gallery) == []


def test_every_control_of_the_frame_has_a_name(qtbot, look):
    window = QWidget()
    qtbot.addWidget(window)
    side, top, status = Sidebar(look, "Places"), TopBar(look), StatusBar(look)
    for part in (side, top, status):
        part.setParent(window)
    side.school.set_words("3rd Gymnasium", "2026–27")
    side.account.set_words("Nikos Vasileiou", "Teacher")
    top.set_names(back="Back", forward="Forward", search="Search or run a command", help_="Help")
    top.set_term("Term 1")
    status.set_sync("Up to date")
    window.show()
    assert nameless(window) == []


def test_a_badge_is_read_out_with_its_place(qtbot, look):
    from sms_desktop.ui.navigation import NavItem, NavList

    places = NavList(look, "Places")
    qtbot.addWidget(places)
    places.set_items([NavItem("inbox", "Notifications", "bell", "3", "accent", spoken="3 unread")])
    spoken = places.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Notifications, 3 unread"


def ring_of(window: QWidget) -> FocusRing:
    found = window.findChild(FocusRing)
    assert isinstance(found, FocusRing)
    return found


def window_with_buttons(qtbot, look):
    rings = FocusRings(look, QApplication.instance())
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    buttons = [Button(look, "Save"), IconButton(look, "x", "Close")]
    for button in buttons:
        column.addWidget(button)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return rings, window, buttons


def test_the_ring_goes_round_the_focused_button_and_follows_tab(qtbot, look):
    rings, window, (save, close) = window_with_buttons(qtbot, look)
    save.setFocus(Qt.FocusReason.TabFocusReason)
    assert ring_of(window).isVisible()
    assert ring_of(window).geometry().contains(save.geometry().adjusted(-3, -3, 3, 3))
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    assert ring_of(window).target is close
    rings.deleteLater()


def test_the_ring_is_painted_in_the_colour_of_the_focus(qtbot, look):
    rings, window, (save, _) = window_with_buttons(qtbot, look)
    save.setFocus(Qt.FocusReason.TabFocusReason)
    picture = window.grab().toImage()
    place = save.geometry()
    assert picture.pixelColor(place.center().x(), place.top() - 2).name() == look.colour("focus").name()
    rings.deleteLater()


def test_the_ring_leaves_with_its_button(qtbot, look):
    rings, window, (save, _) = window_with_buttons(qtbot, look)
    save.setFocus(Qt.FocusReason.TabFocusReason)
    save.hide()
    assert ring_of(window).target is not save or not ring_of(window).isVisible()
    rings.deleteLater()

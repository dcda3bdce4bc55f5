"""Walking over a window as the keyboard and a screen reader do."""

import re
from collections.abc import Iterator

import numpy as np
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QHeaderView,
    QLabel,
    QLineEdit,
    QWidget,
)

from sms_desktop.ui.appearance import Appearance, Role
from sms_desktop.ui.painting import width_of
from sms_desktop.ui.pressable import Pressable
from sms_desktop.ui.rows import CELL_MARGIN

_RAW = re.compile(r"\{\w*\}|%L?n\b|\b[a-z]+_[a-z_]+\b|\b[a-z]+\.[a-z]+_\w+|^None$|: None\b|<[A-Z]\w+\.")
_LEAST_RING = 40


def controls(root: QWidget) -> list[QWidget]:
    """The visible, enabled widgets that Tab reaches."""
    return [
        widget
        for widget in root.findChildren(QWidget)
        if widget.isVisible()
        and widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
    ]


def name_of(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface is not None else ""


def nameless(root: QWidget) -> list[str]:
    """Controls without a name (F-03)."""
    return [f"{type(widget).__name__} {widget.objectName()}" for widget in controls(root) if not name_of(widget)]


def twins(root: QWidget) -> list[str]:
    """Siblings with the same name and role (F-03)."""
    seen: set[tuple[int, str, object]] = set()
    found = []
    for widget in controls(root):
        interface = QAccessible.queryAccessibleInterface(widget)
        key = (id(widget.parentWidget()), name_of(widget), interface.role())
        if key in seen:
            found.append(name_of(widget))
        seen.add(key)
    return found


def tab_round(root: QWidget) -> list[QWidget]:
    """What Tab visits from the first control until it is back there (F-04)."""
    first = controls(root)[0]
    first.setFocus(Qt.FocusReason.TabFocusReason)
    visited = [first]
    for _ in range(600):
        root.focusNextPrevChild(True)
        now = QApplication.focusWidget()
        if now is None or now is first:
            break
        visited.append(now)
    return visited


def spoken(interface: QAccessibleInterface) -> Iterator[str]:
    """Every visible name below an interface, cells of tables included."""
    for place in range(interface.childCount()):
        child = interface.child(place)
        if child is None or not child.isValid() or child.state().invisible:
            continue
        text = child.text(QAccessible.Text.Name)
        if text:
            yield text
        yield from spoken(child)


def words(root: QWidget) -> set[str]:
    """Every visible text and name below a widget."""
    found = set(spoken(QAccessible.queryAccessibleInterface(root)))
    for widget in root.findChildren(QWidget):
        if widget.isVisible() and isinstance(widget, QLabel | QAbstractButton):
            found.add(widget.text())
    return {text for text in found if text}


def overlapping(root: QWidget) -> list[str]:
    """Visible siblings laid over each other (F-06), rings and toasts aside."""
    found = []
    for parent in [root, *root.findChildren(QWidget)]:
        if parent.layout() is None or not parent.isVisible():
            continue
        laid = [parent.layout().itemAt(n).widget() for n in range(parent.layout().count())]
        shown = [widget for widget in laid if widget is not None and widget.isVisible()]
        places = [QRect(widget.geometry()) for widget in shown]
        for n, one in enumerate(places):
            for m in range(n + 1, len(places)):
                if one.intersects(places[m]):
                    found.append(f"{_told(shown[n])} over {_told(shown[m])} in {_told(parent)}")
    return found


def _told(widget: QWidget) -> str:
    """How a widget is called in a report."""
    words = widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""
    return f"{type(widget).__name__} {widget.objectName() or words or name_of(widget)!r}"


def clipped(root: QWidget) -> list[str]:
    """Texts that have less room than they need and do not shorten themselves, and what stands out of its parent."""
    found = [f"label {label.text()!r}" for label in root.findChildren(QLabel) if label.isVisible() and _is_cut(label)]
    for widget in root.findChildren(QWidget):
        if not widget.isVisible() or widget.visibleRegion().isEmpty():
            continue
        if isinstance(widget, Pressable) and widget.width() < widget.minimumSizeHint().width() - 1:
            found.append(f"button {name_of(widget)!r}")
        if isinstance(widget, QLabel | Pressable | QLineEdit) and _stands_out(widget, root):
            found.append(f"out of its place: {widget.objectName() or name_of(widget)!r}")
        if isinstance(widget, QHeaderView) and widget.orientation() == Qt.Orientation.Horizontal:
            found += [f"heading {name!r}" for name in _cut_headings(widget)]
    return found


def _is_cut(label: QLabel) -> bool:
    if label.wordWrap():
        return label.heightForWidth(label.width()) > label.height() + 1
    needs = label.sizeHint().width() > label.width() + 1
    return needs and label.minimumSizeHint().width() >= label.sizeHint().width()


def _stands_out(widget: QWidget, root: QWidget) -> bool:
    """Whether a part of it lies outside of what holds it; what scrolls may."""
    step: QWidget | None = widget
    while step is not None and step is not root:
        holder = step.parentWidget()
        if holder is None or isinstance(holder.parentWidget(), QAbstractScrollArea):
            return False
        place = QRect(widget.mapTo(holder, QPoint(0, 0)), widget.size())
        if place.left() < -1 or place.right() > holder.width() or place.bottom() > holder.height():
            return True
        step = holder
    return False


def _cut_headings(header: QHeaderView) -> list[str]:
    """Names of columns that are wider than their column."""
    model, found = header.model(), []
    for section in range(header.count()):
        name = model.headerData(section, header.orientation()) if model is not None else None
        if name and not header.isSectionHidden(section) and header.sectionSize(section) < _heading(header, str(name)):
            found.append(str(name))
    return found


def _heading(header: QHeaderView, name: str) -> float:
    look = getattr(header, "_look", None)
    return width_of(look.font(Role.CAPTION_STRONG), name) + look.px(CELL_MARGIN) if look is not None else 0


def raw(root: QWidget) -> list[str]:
    """What is written as the source writes it: keys, placeholders, values that should have been turned into words."""
    return sorted(text for text in words(root) if _RAW.search(text))


def unfocused(root: QWidget, look: Appearance, known: set[str]) -> list[str]:
    """Controls where nobody sees that they have the focus (F-04): at least 2 px of the token, 20 px long."""
    found = []
    for widget in controls(root):
        name = f"{type(widget).__name__} {widget.objectName() or name_of(widget)}"
        if name in known or widget.visibleRegion().isEmpty():
            continue
        known.add(name)
        _clear_focus(root)
        before = _focus_pixels(root, widget, look)
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        if _focus_pixels(root, widget, look) - before < _LEAST_RING:
            found.append(name)
    return found


def _clear_focus(root: QWidget) -> None:
    focus = QApplication.focusWidget()
    if focus is not None:
        focus.clearFocus()
    QApplication.processEvents()


def _focus_pixels(root: QWidget, widget: QWidget, look: Appearance) -> int:
    """How many pixels at and round a control have the colour of the focus."""
    place = QRect(widget.mapTo(root, QPoint(0, 0)), widget.size()).adjusted(-12, -8, 12, 8) & root.rect()
    picture = root.grab(place).toImage().convertToFormat(QImage.Format.Format_RGB32)
    wanted = look.colour("focus").rgb() & 0xFFFFFF
    pixels = np.frombuffer(picture.constBits(), np.uint32) & 0xFFFFFF
    return int(np.count_nonzero(pixels == wanted))

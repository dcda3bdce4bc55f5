"""Walking over a window as the keyboard and a screen reader do."""

from collections.abc import Iterator

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget


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
    for _ in range(200):
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
                    found.append(f"{shown[n].objectName() or shown[n]} over {shown[m].objectName() or shown[m]}")
    return found


def clipped(root: QWidget) -> list[str]:
    """Labels whose text is wider than they are and that do not shorten themselves (F-01, F-07)."""
    return [
        label.text()
        for label in root.findChildren(QLabel)
        if label.isVisible()
        and not label.wordWrap()
        and label.minimumSizeHint().width() >= label.sizeHint().width()
        and label.sizeHint().width() > label.width() + 1
    ]

"""Popovers: a small raised panel beside what opened it, inside the window; Esc or a press outside closes it.

It is a child of the window and not a window of its own, so that it needs no compositor for its shadow and a screen
reader stays where it was.
"""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from sms_desktop.ui.appearance import Appearance
from sms_desktop.ui.painting import rounded, shadow, smooth
from sms_desktop.ui.states import StateStack

_SHADOW = 16
_RADIUS = 8
_GAP = 4


class Popover(QWidget):
    """Fill `body`, then `open_at`. `closed` when it goes for any reason."""

    closed = Signal()

    def __init__(self, look: Appearance, window: QWidget, name: str, *, width: int = 280) -> None:
        super().__init__(window)
        self.look = look
        self._window = window
        self._width = width
        self._panel = _PopoverPanel(look, self)
        self._panel.setAccessibleName(name)
        self._column = QVBoxLayout(self._panel)
        self.body = QVBoxLayout()
        self._column.addLayout(self.body)
        self._before: QWidget | None = None
        self._anchor = QRect()
        self._is_closed = False
        self.setObjectName("popover")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        window.installEventFilter(self)

    @property
    def panel(self) -> QWidget:
        """The raised panel itself."""
        return self._panel

    def open_at(self, anchor: QRect, focus: QWidget | None = None) -> None:
        """Show it under `anchor` (global coordinates), or above where there is more room, and put the focus in."""
        self._before = QApplication.focusWidget()
        self._anchor = anchor
        self._watch_page()
        self._place()
        self.show()
        self.raise_()
        (focus or self._panel).setFocus(Qt.FocusReason.PopupFocusReason)

    @Slot()
    def close_now(self) -> None:
        """Go away and give the focus back."""
        if self._is_closed:
            return
        self._is_closed = True
        focus = QApplication.focusWidget()
        inside = focus is None or self.isAncestorOf(focus)
        self.hide()
        if inside and self._before is not None and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)
        self.closed.emit()
        self.deleteLater()

    def _watch_page(self) -> None:
        """Go when the page that the anchor stands on gives way to another; its own empty and busy states may come."""
        window = self._window
        widget = window.childAt(window.mapFromGlobal(self._anchor.center()))
        while widget is not None and widget is not window:
            stack = widget.parentWidget()
            if isinstance(stack, QStackedWidget) and not isinstance(stack, StateStack):
                stack.currentChanged.connect(self.close_now)
            widget = stack

    def _place(self) -> None:
        px, window = self.look.px, self._window
        self.setGeometry(window.rect())
        shade, pad = px(_SHADOW), px(8)
        self._column.setContentsMargins(shade + pad, shade + pad, shade + pad, shade + pad)
        self.body.setSpacing(px(8))
        wide = px(self._width) + 2 * shade
        wanted = self._column.totalHeightForWidth(wide) if self._column.hasHeightForWidth() else -1
        high = min(wanted if wanted > 0 else self._panel.sizeHint().height(), window.height())
        corner = window.mapFromGlobal(self._anchor.topLeft())
        anchor = QRect(corner, self._anchor.size())
        mirrored = window.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = anchor.right() + 1 + shade - wide if mirrored else anchor.left() - shade
        x = min(max(-shade, x), window.width() - wide + shade)
        below = anchor.bottom() + px(_GAP) - shade
        above = anchor.top() - px(_GAP) - high + shade
        y = below if below + high - shade <= window.height() or above < -shade else above
        self._panel.setGeometry(x, max(-shade, min(y, window.height() - high + shade)), wide, high)

    def resize_to_fit(self) -> None:
        """What stands inside has changed its size."""
        if self.isVisible():
            self._place()

    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab goes round inside."""
        inside = [
            widget
            for widget in self._panel.findChildren(QWidget)
            if widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        ]
        focus = QApplication.focusWidget()
        if not inside:
            return True
        place = inside.index(focus) if focus in inside else -1 if next else 0
        inside[(place + (1 if next else -1)) % len(inside)].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Hide) and self.isVisible():
            self.close_now()
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._panel.geometry().contains(event.position().toPoint()):
            self.close_now()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_now()


class _PopoverPanel(QWidget):
    def __init__(self, look: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = self._look, QPainter(self)
        smooth(painter)
        shade = look.px(_SHADOW)
        body = QRectF(self.rect()).adjusted(shade, shade, -shade, -shade)
        shadow(painter, body, look.px(_RADIUS), shade, look.colour("shadow"))
        rounded(painter, body, look.px(_RADIUS), look.colour("raised"), look.colour("border"))


def under(widget: QWidget) -> QRect:
    """Where a widget is, in global coordinates, to open something beside it."""
    return QRect(widget.mapToGlobal(QPoint(0, 0)), widget.size())

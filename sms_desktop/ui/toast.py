"""Toasts: what just happened, at the bottom right, for six seconds, with an action such as Undo or two.

One at a time: a new one takes the place of the old. It stays while the pointer is over it or the focus is in it.
"""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QRectF, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from sms_desktop.ui.announce import announce
from sms_desktop.ui.appearance import Appearance, Role
from sms_desktop.ui.banner import BannerIcon
from sms_desktop.ui.buttons import Button, IconButton, Kind
from sms_desktop.ui.labels import Label
from sms_desktop.ui.painting import rounded, shadow, smooth
from sms_desktop.ui.side_panel import CAME, SidePanel

TOAST_MS = 6000
_SHADOW = 16  # room round the toast for its shadow
_FROM_EDGE = 24
_FROM_BUTTONS = 8
_ICONS = {"success": "check", "info": "info", "warning": "triangle-alert", "danger": "circle-alert"}


class Toast(QWidget):
    """One message. `acted` when its action is pressed, `opened` for the way to its subject, `closed` when it goes."""

    acted = Signal()
    opened = Signal()
    closed = Signal()

    def __init__(self, look: Appearance, window: QWidget, text: str, action: str, tone: str, way: str = "") -> None:
        super().__init__(window)
        self._look = look
        self.setObjectName("toast")
        self.setAccessibleName(text)
        self.text = Label(look, text, Role.TABLE)
        self.action = Button(look, action, Kind.LINK, small=True)
        self.action.setObjectName("toast_action")
        self.action.setVisible(bool(action))
        self.way = Button(look, way, Kind.LINK, small=True)
        self.way.setObjectName("toast_way")
        self.way.setVisible(bool(way))
        self.cross = IconButton(look, "x", QCoreApplication.translate("ui", "Close"), size=28, icon_size=16)
        self._row = QHBoxLayout(self)
        for widget in (BannerIcon(look, _ICONS[tone], tone, 18), self.text):
            self._row.addWidget(widget)
        self._row.addSpacing(look.px(16))
        self._row.addWidget(self.way)
        self._row.addWidget(self.action)
        self._row.addWidget(self.cross)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(TOAST_MS)
        self._timer.timeout.connect(self._on_timeout)
        self.action.clicked.connect(self._on_action)
        self.way.clicked.connect(self._on_way)
        self.cross.clicked.connect(self.close_now)
        px, shade = look.px, look.px(_SHADOW)
        self._row.setContentsMargins(shade + px(12), shade, shade + px(6), shade)
        self._row.setSpacing(px(8))

    def speak(self) -> None:
        """Show itself and say what it has to say."""
        if not self.isVisible():
            self._timer.start()
            self.show()
            self.raise_()
            announce(self, self.text.text())

    def keep_quiet(self) -> None:
        """Be neither seen nor heard, for as long as it takes."""
        self._timer.stop()
        self.hide()

    @Slot()
    def close_now(self) -> None:
        """Go away at once."""
        self._timer.stop()
        self.hide()
        self.closed.emit()
        self.deleteLater()

    @Slot()
    def _on_action(self) -> None:
        self.acted.emit()
        self.close_now()

    @Slot()
    def _on_way(self) -> None:
        self.opened.emit()
        self.close_now()

    @Slot()
    def _on_timeout(self) -> None:
        focus = QApplication.focusWidget()
        if self.underMouse() or (focus is not None and self.isAncestorOf(focus)):
            self._timer.start()
            return
        self.close_now()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._look.px(44) + 2 * self._look.px(_SHADOW))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_now()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = self._look, QPainter(self)
        smooth(painter)
        shade = look.px(_SHADOW)
        body = QRectF(self.rect()).adjusted(shade, shade, -shade, -shade)
        shadow(painter, body, look.px(10), shade, look.colour("shadow"))
        rounded(painter, body, look.px(10), look.colour("raised"), look.colour("border"))


class Toasts(QObject):
    """Shows the toasts of one window."""

    def __init__(self, look: Appearance, window: QWidget) -> None:
        super().__init__(window)
        self._look = look
        self._window = window
        self._toast: Toast | None = None
        self._raised_by = 0
        self._silent = False
        window.installEventFilter(self)

    @property
    def current(self) -> Toast | None:
        """The toast on show, if any."""
        return self._toast

    def say(self, text: str, *, action: str = "", tone: str = "success", way: str = "") -> Toast:
        """Show a message; connect to `acted` (and `opened`, where there is a `way`) of the toast returned.

        `tone`: success, info, warning or danger.
        """
        if self._toast is not None:
            self._toast.close_now()
        self._toast = Toast(self._look, self._window, text, action, tone, way)
        self._toast.closed.connect(self._on_closed)
        self._place()
        self._appear()
        return self._toast

    def set_silent(self, silent: bool) -> None:
        """Keep what is to be said, as while the window is covered; the last of it is said afterwards."""
        self._silent = silent
        self._appear()

    def set_raised_by(self, pixels: int) -> None:
        """Keep clear of a bar `pixels` (at 100 %) high at the foot of the window."""
        self._raised_by = pixels
        self._place()

    @Slot()
    def _on_closed(self) -> None:
        self._toast = None

    def _appear(self) -> None:
        if self._toast is None:
            return
        if self._silent:
            self._toast.keep_quiet()
            return
        self._toast.speak()

    @Slot()
    def _place(self) -> None:
        if self._toast is None:
            return
        away = self._look.px(_FROM_EDGE) - self._look.px(_SHADOW)
        size = self._toast.sizeHint()
        width = min(size.width(), self._window.width() - 2 * away)
        self._toast.resize(width, size.height())
        bottom = self._window.height() - away - size.height() - self._look.px(self._raised_by)
        mirrored = self._window.layoutDirection() == Qt.LayoutDirection.RightToLeft
        top = min(bottom, self._buttons_top() - size.height() + self._look.px(_SHADOW - _FROM_BUTTONS))
        self._toast.move(QPoint(away if mirrored else self._window.width() - away - width, top))

    def _buttons_top(self) -> int:
        """Where the buttons of the panels that stand open begin; below the window where none does."""
        open_ = [panel for panel in self._window.findChildren(SidePanel) if panel.isVisibleTo(self._window)]
        tops = [panel.cancel.mapTo(self._window, QPoint()).y() for panel in open_ if panel.cancel.y() > 0]
        return min(tops, default=2 * self._window.height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        elif event.type() == CAME and self._toast is not None:
            QTimer.singleShot(0, self, self._place)  # once the buttons of the panel have their place
        return False

"""Covering the window: one page in front of everything, and nothing of what is behind can be seen, heard or reached.

What is behind goes on living: pages keep what was typed, writes and sync are finished. Dialogs and other windows are
hidden, also those that would open meanwhile, and come back when the cover is taken off.
"""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QMenu, QStackedWidget, QWidget
from shiboken6 import isValid

from sms_desktop.window.window import Window

_HIDDEN = frozenset(
    {Qt.WindowType.Window, Qt.WindowType.Dialog, Qt.WindowType.Sheet, Qt.WindowType.Tool, Qt.WindowType.Drawer}
)
_KEYS = frozenset({QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride, QEvent.Type.InputMethod})
_WATCHED = _KEYS | {QEvent.Type.Show, QEvent.Type.FocusIn}


class Cover(QObject):
    """Covers one window with one page at a time."""

    def __init__(self, window: Window, app: QApplication) -> None:
        super().__init__(window)
        self._window = window
        self._app = app
        self._holder: QStackedWidget | None = None
        self._page: QWidget | None = None
        self._hidden: list[QWidget] = []
        self._focus: QWidget | None = None
        self._menu_bar = False

    @property
    def is_on(self) -> bool:
        """Whether the window is covered."""
        return self._page is not None

    def put_on(self, page: QWidget) -> None:
        """Show only this page from now on."""
        if self._page is not None:
            return
        window = self._window
        self._page, self._focus = page, self._window.focusWidget()
        window.hide_title(True)
        window.toasts.set_silent(True)
        window.actions_.set_asleep(True)
        self._menu_bar = window.menuBar().isVisible()
        window.menuBar().hide()
        for widget in self._app.topLevelWidgets():
            if isinstance(widget, QMenu) and widget.isVisible():
                widget.close()
        self._hidden = [widget for widget in self._others() if widget.isVisible()]
        for widget in self._hidden:
            widget.hide()
        holder = self._made_holder()
        holder.addWidget(page)
        holder.setCurrentWidget(page)
        page.setFocus()
        self._app.installEventFilter(self)

    def take_off(self) -> None:
        """Show again what was behind, as it was."""
        page, self._page = self._page, None
        if page is None or self._holder is None:
            return
        window = self._window
        self._app.removeEventFilter(self)
        self._holder.setCurrentIndex(0)
        self._holder.removeWidget(page)
        page.setParent(None)
        window.actions_.set_asleep(False)
        window.menuBar().setVisible(self._menu_bar)
        window.hide_title(False)
        for widget in filter(isValid, self._hidden):
            widget.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen, False)
            widget.show()
        self._hidden.clear()
        window.toasts.set_silent(False)
        if self._focus is not None and isValid(self._focus):
            self._focus.setFocus()
        self._focus = None

    def _made_holder(self) -> QStackedWidget:
        """What holds the window's own content and, beside it, the page."""
        if self._holder is None:
            self._holder = QStackedWidget()
            content = self._window.takeCentralWidget()
            if content is not None:
                self._holder.addWidget(content)
            self._window.setCentralWidget(self._holder)
            self._holder.show()
        return self._holder

    def _others(self) -> list[QWidget]:
        """Windows beside the covered one, and what floats over its content."""
        window = self._window
        windows = [widget for widget in self._app.topLevelWidgets() if self._is_another(widget)]
        own = (window.centralWidget(), window.menuBar(), window.toasts.current)
        floating = [
            child
            for child in window.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
            if child not in own and not child.isWindow() and child.objectName() != "focus_ring"
        ]
        return windows + floating

    def _is_another(self, widget: QWidget) -> bool:
        return widget is not self._window and widget.windowType() in _HIDDEN

    def _put_away(self, widget: QWidget) -> None:
        if self.is_on and widget not in self._hidden:
            self._hidden.append(widget)
            widget.hide()

    def _is_behind(self, widget: QWidget) -> bool:
        page = self._page
        inside = page is not None and (widget is page or page.isAncestorOf(widget))
        return not inside and self._window.isAncestorOf(widget)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind not in _WATCHED or not isinstance(watched, QWidget):
            return False
        if kind == QEvent.Type.Show:
            if watched.isWindow() and self._is_another(watched):
                watched.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
                QTimer.singleShot(0, watched, lambda: self._put_away(watched))
            return False
        if not self._is_behind(watched):
            return False
        if kind == QEvent.Type.FocusIn:  # a page behind has come up and would begin to work: it will, afterwards
            self._focus = watched
        if self._page is not None:
            QTimer.singleShot(0, self._page, self._page.setFocus)
        return kind in _KEYS

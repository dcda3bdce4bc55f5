"""Two tab bars: underlined tabs of a view, and boxed tabs of opened things, which can be closed."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QStyle, QTabBar, QToolButton, QWidget

from sms_desktop.ui.appearance import Appearance, Role
from sms_desktop.ui.painting import MIDDLE_LEFT, horizontal_line, middle, rounded, smooth, text, turn, width_of

_FIRST = 10  # the first of the opened things begins where the page below does


@dataclass(frozen=True, slots=True)
class Tab:
    """One tab: `note` is a quiet count beside the words, `icon` stands before them."""

    key: str
    text: str
    note: str = ""
    icon: str = ""
    closable: bool = False


class _TabBar(QTabBar):
    """What both have in common: tabs by key, painted here, hover, and a focus frame for the keyboard."""

    chosen = Signal(str)

    def __init__(self, look: Appearance, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.tabs: tuple[Tab, ...] = ()
        self._hovered = -1
        self._by_keyboard = False
        self.setAccessibleName(name)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(True)
        self.setElideMode(Qt.TextElideMode.ElideRight)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.currentChanged.connect(self._on_current_changed)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()

    @property
    def current(self) -> str:
        """The key of the chosen tab, or ""."""
        place = self.currentIndex()
        return self.tabs[place].key if 0 <= place < len(self.tabs) else ""

    def set_tabs(self, tabs: Sequence[Tab]) -> None:
        """Show these; the chosen one stays chosen where it still exists. No signal is sent."""
        kept = self.current
        self.blockSignals(True)
        self.tabs = tuple(tabs)
        while self.count() > len(self.tabs):
            self.removeTab(self.count() - 1)
        for place, tab in enumerate(self.tabs):
            if place >= self.count():
                self.addTab(tab.text)
            self.setTabText(place, tab.text)
            self.setAccessibleTabName(place, f"{tab.text} {tab.note}".strip())
            self.setTabToolTip(place, tab.text)
        self.set_current(kept)
        self.blockSignals(False)
        self.updateGeometry()
        self.update()

    def set_current(self, key: str) -> None:
        """Choose by key without a signal; an unknown key changes nothing."""
        place = next((n for n, tab in enumerate(self.tabs) if tab.key == key), -1)
        if place >= 0:
            blocked = self.blockSignals(True)
            self.setCurrentIndex(place)
            self.blockSignals(blocked)
            self.update()

    def step(self, by: int) -> None:
        """The next tab, or the one before, round and round."""
        if self.count():
            self.setCurrentIndex((self.currentIndex() + by) % self.count())

    def words_width(self, tab: Tab) -> float:
        """Room for the words and the note of a tab."""
        wide = width_of(self.look.font(Role.TABLE_STRONG), tab.text)
        if tab.note:
            wide += self.look.px(6) + width_of(self.look.font(Role.TABLE, tabular=True), tab.note)
        return wide

    @Slot(int)
    def _on_current_changed(self, place: int) -> None:
        if 0 <= place < len(self.tabs):
            self.chosen.emit(self.tabs[place].key)

    @Slot()
    def _on_look_changed(self) -> None:
        self.setFont(self.look.font(Role.TABLE_STRONG))
        self._dress_arrows()
        self.updateGeometry()
        self.update()

    def _dress_arrows(self) -> None:
        """The two buttons that Qt shows where the tabs have no room."""
        for button, icon in zip(self.findChildren(QToolButton), ("chevron-left", "chevron-right"), strict=False):
            button.setArrowType(Qt.ArrowType.NoArrow)
            button.setIcon(self.look.icon(icon, "text-secondary", 16))
            button.setIconSize(QSize(self.look.px(16), self.look.px(16)))

    def _paint_focus(self, painter: QPainter, body: QRectF) -> None:
        if self.hasFocus() and self._by_keyboard:
            rounded(painter, body.adjusted(2, 3, -2, -3), self.look.px(4), None, self.look.colour("focus"), 2)

    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hovered = self.tabAt(event.position().toPoint())
        self.update()
        super().mouseMoveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._by_keyboard = False
        super().mousePressEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = -1
        self.update()
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._by_keyboard = True
        if event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End) and self.count():
            self.setCurrentIndex(0 if event.key() == Qt.Key.Key_Home else self.count() - 1)
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._by_keyboard = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)


class ViewTabs(_TabBar):
    """Parts of one page: 38 high, the chosen one with a line of 2 px `accent`."""

    def tabSizeHint(self, index: int) -> QSize:
        px = self.look.px
        if index >= len(self.tabs):
            return QSize(px(40), px(38))
        return QSize(round(self.words_width(self.tabs[index])) + px(20), px(38))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, px, painter = self.look, self.look.px, QPainter(self)
        smooth(painter)
        for place, tab in enumerate(self.tabs):
            body = QRectF(self.tabRect(place))
            turn(painter, body, self.layoutDirection())
            current = place == self.currentIndex()
            tone = "text" if current or place == self._hovered else "text-secondary"
            left = body.left() + px(2)
            font = look.font(Role.TABLE_STRONG if current else Role.TABLE)
            words = width_of(font, tab.text)
            text(painter, QRectF(left, body.top(), words + 1, body.height()), tab.text, font, look.colour(tone))
            if tab.note:
                spot = QRectF(left + words + px(6), body.top(), body.right() - left - words, body.height())
                text(painter, spot, tab.note, look.font(Role.TABLE, tabular=True), look.colour("text-secondary"))
            if current:
                painter.fillRect(
                    QRectF(body.left(), body.bottom() - px(2), body.width() - px(14), px(2)), look.colour("accent")
                )
                self._paint_focus(painter, body.adjusted(-px(4), 0, -px(10), 0))
            turn(painter, body, self.layoutDirection())  # and back


class ContentTabs(_TabBar):
    """Opened things: 36 high with boxes 31 high; the chosen one is part of the page below. Ctrl+Tab goes round."""

    close_wanted = Signal(str)

    def __init__(self, look: Appearance, name: str, parent: QWidget | None = None) -> None:
        super().__init__(look, name, parent)
        self._pressed_cross = -1

    def tabSizeHint(self, index: int) -> QSize:
        px = self.look.px
        if index >= len(self.tabs):
            return QSize(px(60), px(36))
        tab = self.tabs[index]
        wide = self.words_width(tab) + 2 * px(14) + (px(24) if tab.icon else 0) + (px(24) if tab.closable else 0)
        return QSize(min(round(wide), px(240)) + (0 if index else px(_FIRST)), px(36))

    def cross_rect(self, place: int) -> QRect:
        """Where the cross of a tab is."""
        body = self.tabRect(place)
        return QStyle.visualRect(self.layoutDirection(), body, self._cross_in(body))

    def _cross_in(self, body: QRect) -> QRect:
        px = self.look.px
        return QRect(body.right() - px(28), body.top() + px(8), px(22), px(22))

    def _cross_at(self, point: QPoint) -> int:
        place = self.tabAt(point)
        inside = 0 <= place < len(self.tabs) and self.tabs[place].closable and self.cross_rect(place).contains(point)
        return place if inside else -1

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed_cross = self._cross_at(event.position().toPoint())
        if self._pressed_cross < 0:
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        place = self._cross_at(point)
        if event.button() == Qt.MouseButton.MiddleButton:
            place = self.tabAt(point)
            if 0 <= place < len(self.tabs) and self.tabs[place].closable:
                self.close_wanted.emit(self.tabs[place].key)
            return
        if place >= 0 and place == self._pressed_cross:
            self.close_wanted.emit(self.tabs[place].key)
            return
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        place = self.currentIndex()
        if event.key() == Qt.Key.Key_Delete and 0 <= place < len(self.tabs) and self.tabs[place].closable:
            self.close_wanted.emit(self.tabs[place].key)
            return
        super().keyPressEvent(event)

    def _describe(self) -> None:
        self.setAccessibleDescription(QCoreApplication.translate("ui", "Delete closes the tab"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._describe()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = self.look, QPainter(self)
        smooth(painter)
        horizontal_line(painter, self.height() - 1, 0, self.width(), look.colour("border"))
        for place, tab in enumerate(self.tabs):
            self._paint_tab(painter, place, tab)

    def _paint_tab(self, painter: QPainter, place: int, tab: Tab) -> None:
        look, px = self.look, self.look.px
        area = QRectF(self.tabRect(place))
        current = place == self.currentIndex()
        body = QRectF(area.left(), area.bottom() - px(31), area.width() - px(1), px(31) + px(8))
        painter.save()
        turn(painter, area, self.layoutDirection())
        painter.setClipRect(area.adjusted(0, 0, 0, 1))
        if current:
            rounded(painter, body, px(6), look.colour("surface"), look.colour("border"))
        elif place == self._hovered:
            rounded(painter, body.adjusted(px(2), px(2), -px(2), -px(12)), px(6), look.colour("hover"))
        line = QRectF(area.left(), area.bottom() - px(31), area.width(), px(31))
        left = area.left() + px(14 if place else 14 + _FIRST)
        if tab.icon:
            look.draw_icon(painter, tab.icon, "text" if current else "text-secondary", 16, left, middle(line, px(16)))
            left += px(24)
        end = area.right() - (px(32) if tab.closable else px(12))
        font = look.font(Role.TABLE_STRONG if current else Role.TABLE)
        tone = look.colour("text" if current else "text-secondary")
        text(painter, QRectF(left, line.top(), end - left, line.height()), tab.text, font, tone, MIDDLE_LEFT)
        if tab.closable:
            cross = QRectF(self._cross_in(self.tabRect(place)))
            look.draw_icon(painter, "x", "text-secondary", 14, cross.left() + px(4), middle(line, px(14)))
        if current:
            self._paint_focus(painter, line)
        painter.restore()

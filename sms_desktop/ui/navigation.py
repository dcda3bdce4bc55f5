"""One group of places in the sidebar: a list view and the delegate that draws it, wide or as icons only."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QWheelEvent
from PySide6.QtWidgets import QFrame, QListView, QSizePolicy, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from sms_desktop.ui.appearance import Appearance, Role
from sms_desktop.ui.ground import own_ground
from sms_desktop.ui.painting import CENTRE, MIDDLE_LEFT, MIDDLE_RIGHT, middle, rounded, smooth, text, turn, width_of

Index = QModelIndex | QPersistentModelIndex
_GAP_BELOW = 2


class NavItem(NamedTuple):
    """One place. `badge_tone` is "accent", "warning" or "" for a quiet count; `spoken` says what the badge means."""

    key: str
    text: str
    icon: str
    badge: str = ""
    badge_tone: str = ""
    spoken: str = ""


class NavModel(QAbstractListModel):
    """The places of one group."""

    def __init__(self, items: Sequence[NavItem] = ()) -> None:
        super().__init__()
        self.items: tuple[NavItem, ...] = tuple(items)

    def replace(self, items: Sequence[NavItem]) -> None:
        """Show other places, or the same with other words and badges; the selection survives an equal length."""
        if len(items) == len(self.items):
            self.items = tuple(items)
            self.dataChanged.emit(self.index(0), self.index(len(items) - 1))
            return
        self.beginResetModel()
        self.items = tuple(items)
        self.endResetModel()

    def row_of(self, key: str) -> int:
        """The row of a place, or -1."""
        return next((row for row, item in enumerate(self.items) if item.key == key), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        item = self.items[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return item.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{item.text}, {item.spoken or item.badge}" if item.badge else item.text
        return None


class NavDelegate(QStyledItemDelegate):
    """Draws a place: 34 high, icon 20, current on `surface` with a line; `small` is 30 high for saved searches.

    `hovered` is the row under the pointer, as the list tells it.
    """

    def __init__(self, look: Appearance, places: QListView, small: bool, soft: bool = False) -> None:
        super().__init__(places)
        self._look = look
        self._soft = soft
        self._places = places
        self.hovered = -1
        self._small = small
        self.collapsed = False
        self.by_keyboard = False  # the frame of the focus is for the keyboard alone
        self.most = 0  # where there is little room: how high a place may be, in pixels

    def usual_height(self) -> int:
        """How high a place is where there is room."""
        return self._look.px(30 if self._small else 34 + _GAP_BELOW)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        high = self.usual_height()
        return QSize(self._look.px(40), min(high, self.most) if self.most else high)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, px = self._look, self._look.px
        item = index.model().items[index.row()]  # type: ignore[attr-defined]
        current = self._places.currentIndex().row() == index.row()
        painter.save()
        smooth(painter)
        turn(painter, QRectF(option.rect), option.direction)
        body = QRectF(option.rect).adjusted(0, 0, 0, 0 if self._small else -px(_GAP_BELOW))
        if current and self._soft:
            rounded(painter, body, px(6), look.colour("accent-soft"))
        elif current:
            rounded(painter, body, px(6), look.colour("surface"), look.colour("border"))
        elif index.row() == self.hovered:
            rounded(painter, body, px(6), look.colour("hover"))
        if self.by_keyboard and current and self._places.hasFocus():
            rounded(painter, body, px(6), None, look.colour("focus"), px(2))
        size = 16 if self._small else 20
        left = body.center().x() - px(size) / 2 if self.collapsed else body.left() + px(10)
        look.draw_icon(
            painter, item.icon, "accent" if current else "text-secondary", size, left, middle(body, px(size))
        )
        if self.collapsed:
            self._dot(painter, body, item)
        else:
            self._words(painter, body, item, current)
        painter.restore()

    def _words(self, painter: QPainter, body: QRectF, item: NavItem, current: bool) -> None:
        look, px = self._look, self._look.px
        role = Role.TABLE if self._small else Role.BODY_STRONG if current else Role.BODY
        chosen = self._soft and current
        role, ink = (Role.TABLE_STRONG, look.colour("accent")) if chosen else (role, look.colour("text"))
        place = body.adjusted(px(42), 0, -px(8) - self._badge(painter, body, item), 0)
        text(painter, place, item.text, look.font(role), ink, MIDDLE_LEFT)

    def _badge(self, painter: QPainter, body: QRectF, item: NavItem) -> float:
        """Draw the badge and return the room it took."""
        if not item.badge:
            return 0
        look, px = self._look, self._look.px
        font = look.font(Role.CAPTION_STRONG if item.badge_tone else Role.CAPTION, tabular=True)
        wide = max(px(20), width_of(font, item.badge) + (px(12) if item.badge_tone else 0))
        place = QRectF(body.right() - px(10) - wide, middle(body, px(20)), wide, px(20))
        if not item.badge_tone:
            text(painter, place, item.badge, font, look.colour("text-secondary"), MIDDLE_RIGHT)
        else:
            warn = item.badge_tone == "warning"
            rounded(painter, place, px(10), look.colour("warning-soft" if warn else "accent"))
            text(painter, place, item.badge, font, look.colour("warning" if warn else "on-accent"), CENTRE)
        return wide + px(8)

    def _dot(self, painter: QPainter, body: QRectF, item: NavItem) -> None:
        if not item.badge_tone or not item.badge:
            return
        px = self._look.px
        dot = QRectF(body.center().x() + px(5), body.top() + px(5), px(9), px(9))
        colour = self._look.colour("warning" if item.badge_tone == "warning" else "accent")
        rounded(painter, dot, px(5), colour, self._look.colour("sidebar"), px(1))


class NavList(QListView):
    """One group. Arrow keys move, Enter or a click emits `chosen` with the key of the place.

    `soft` marks the current place in `accent-soft`, for a list that stands on `surface`.
    """

    chosen = Signal(str)

    def __init__(
        self, look: Appearance, name: str, *, small: bool = False, soft: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._places = NavModel()
        own_ground(self)
        self._delegate = NavDelegate(look, self, small, soft)
        self.setModel(self._places)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.viewport().setAutoFillBackground(False)
        self.clicked.connect(self._on_clicked)
        self.entered.connect(self._on_entered)
        look.changed.connect(self._on_look_changed)

    def set_items(self, items: Sequence[NavItem]) -> None:
        """Show these places."""
        self._places.replace(items)
        self._on_look_changed()

    def items(self) -> tuple[NavItem, ...]:
        """The places shown."""
        return self._places.items

    def set_current(self, key: str) -> bool:
        """Mark a place as the current one; says whether it is in this group, and unmarks all when it is not."""
        row = self._places.row_of(key)
        if row < 0:
            self.selectionModel().clear()
            return False
        self.setCurrentIndex(self._places.index(row))
        return True

    def usual_height(self) -> int:
        """How high the group is where there is room."""
        return len(self._places.items) * self._delegate.usual_height()

    def set_most(self, pixels: int) -> None:
        """No place is higher than this; 0 for the usual height."""
        if pixels != self._delegate.most:
            self._delegate.most = pixels
            self._on_look_changed()

    def set_collapsed(self, collapsed: bool) -> None:
        """Show icons only, with the words as tool tips."""
        self._delegate.collapsed = collapsed
        self.viewport().update()

    @Slot()
    def _on_look_changed(self) -> None:
        rows = len(self._places.items)
        high = self._delegate.sizeHint(QStyleOptionViewItem(), QModelIndex()).height()
        self.setFixedHeight(rows * high)
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def _hover(self, row: int) -> None:
        if row != self._delegate.hovered:
            self._delegate.hovered = row
            self.viewport().update()

    @Slot(QModelIndex)
    def _on_entered(self, index: QModelIndex) -> None:
        self._hover(index.row())

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        self.chosen.emit(self._places.items[index.row()].key)

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(-1)
        super().leaveEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._delegate.by_keyboard = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._delegate.by_keyboard = True
        index = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and index.isValid():
            self.chosen.emit(self._places.items[index.row()].key)
            return
        super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

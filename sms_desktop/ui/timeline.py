"""What happened to something, the latest first: an icon on a line, a title with its time, what changed, and who."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from sms_desktop.ui.appearance import Appearance, Role
from sms_desktop.ui.painting import MIDDLE_LEFT, MIDDLE_RIGHT, centre_of, rounded, smooth, text, turn, width_of

Index = QModelIndex | QPersistentModelIndex
ROW = 66


@dataclass(frozen=True, slots=True)
class Event:
    """One line of a timeline."""

    icon: str
    title: str
    when: str
    text: str = ""
    who: str = ""

    @property
    def spoken(self) -> str:
        """As a screen reader says it."""
        return ", ".join(part for part in (self.title, self.text, self.who, self.when) if part)


class EventsModel(QAbstractListModel):
    """The events shown."""

    def __init__(self) -> None:
        super().__init__()
        self.events: tuple[Event, ...] = ()

    def show(self, events: Sequence[Event]) -> None:
        """Other events."""
        self.beginResetModel()
        self.events = tuple(events)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.events)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        event = self.events[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return event.title
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return event.spoken
        return None


class EventDelegate(QStyledItemDelegate):
    """Draws an event."""

    def __init__(self, look: Appearance) -> None:
        super().__init__()
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        event: Event = index.model().events[index.row()]  # type: ignore[attr-defined]
        lines = 1 + bool(event.text) + bool(event.who)
        return QSize(self._look.px(160), self._look.px(ROW - 17 * (3 - lines)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, px = self._look, self._look.px
        model = index.model()
        event: Event = model.events[index.row()]  # type: ignore[attr-defined]
        area = QRectF(option.rect)
        painter.save()
        smooth(painter)
        turn(painter, area, option.direction)
        if option.state & QStyle.StateFlag.State_HasFocus:
            rounded(painter, area.adjusted(1, 1, -1, -1), px(6), None, look.colour("focus"), 2)
        disc = QRectF(area.left() + px(2), area.top() + px(2), px(24), px(24))
        if index.row() + 1 < model.rowCount():
            line = QRectF(disc.center().x(), disc.bottom() + px(2), 1, area.bottom() - disc.bottom())
            painter.fillRect(line, look.colour("border"))
        rounded(painter, disc, px(12), look.colour("neutral-soft"))
        corner = centre_of(disc, px(14))
        look.draw_icon(painter, event.icon, "text-secondary", 14, corner.x(), corner.y())
        left = disc.right() + px(10)
        quiet = look.colour("text-secondary")
        small = look.font(Role.CAPTION, tabular=True)
        when = width_of(small, event.when)
        head = QRectF(left, area.top() + px(4), area.right() - left - px(4), px(20))
        text(painter, head, event.when, small, quiet, MIDDLE_RIGHT)
        title = head.adjusted(0, 0, -when - px(8), 0)
        text(painter, title, event.title, look.font(Role.BUTTON), look.colour("text"), MIDDLE_LEFT)
        row = head.translated(0, px(19))
        if event.text:
            text(painter, row, event.text, small, look.colour("text"), MIDDLE_LEFT)
            row = row.translated(0, px(16))
        if event.who:
            text(painter, row, event.who, small, quiet, MIDDLE_LEFT)
        painter.restore()


class Timeline(QListView):
    """The list; arrow keys move, each event is read aloud whole."""

    def __init__(self, look: Appearance, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._events = EventsModel()
        self._delegate = EventDelegate(look)
        self._delegate.setParent(self)
        self.setModel(self._events)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(name)
        self.setObjectName("timeline")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QListView.SelectionMode.NoSelection)
        look.changed.connect(self.scheduleDelayedItemsLayout)

    def show_events(self, events: Sequence[Event]) -> None:
        """Show these, the latest first."""
        self._events.show(events)

    @property
    def events(self) -> tuple[Event, ...]:
        """What is shown."""
        return self._events.events

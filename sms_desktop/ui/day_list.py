"""A list of things that happened, under the days on which they did: what, of what, who, when, and how it stands."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from sms_desktop.ui.appearance import Appearance, Role
from sms_desktop.ui.ground import own_ground
from sms_desktop.ui.marks import MarkPainter
from sms_desktop.ui.painting import (
    MIDDLE_LEFT,
    MIDDLE_RIGHT,
    centre_of,
    horizontal_line,
    rounded,
    smooth,
    text,
    turn,
    width_of,
)
from sms_desktop.ui.pills import PillLook, paint_pill, pill_width

Index = QModelIndex | QPersistentModelIndex
ROW = 52
HEAD = 34
_EDGE = 24


@dataclass(frozen=True, slots=True)
class DayHead:
    """The day over what happened on it."""

    words: str


@dataclass(frozen=True, slots=True)
class DayRow:
    """One thing that happened. `pills` say how it stands, `quiet` draws it as done away with."""

    key: bytes
    icon: str
    title: str
    text: str
    who: str
    when: str
    pills: tuple[tuple[str, PillLook], ...] = ()
    quiet: bool = False

    @property
    def spoken(self) -> str:
        """As a screen reader says it."""
        states = [words for words, _ in self.pills]
        return ", ".join(part for part in (self.title, self.text, self.who, self.when, *states) if part)


Line = DayHead | DayRow


class DayModel(QAbstractListModel):
    """The lines shown; heads can be neither chosen nor pressed."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: tuple[Line, ...] = ()

    def show(self, lines: Sequence[Line]) -> None:
        """Other lines; what only follows the ones before is put under them."""
        made, before = tuple(lines), len(self.lines)
        if before and len(made) > before and made[:before] == self.lines:
            self.beginInsertRows(QModelIndex(), before, len(made) - 1)
            self.lines = made
            self.endInsertRows()
            return
        self.beginResetModel()
        self.lines = made
        self.endResetModel()

    def row_of(self, key: bytes) -> int:
        """The line with a key, or -1."""
        return next((n for n, one in enumerate(self.lines) if isinstance(one, DayRow) and one.key == key), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.lines)

    def flags(self, index: Index) -> Qt.ItemFlag:
        is_row = index.isValid() and isinstance(self.lines[index.row()], DayRow)
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable if is_row else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return line.words if isinstance(line, DayHead) else line.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return line.words if isinstance(line, DayHead) else line.spoken
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(line, DayRow):
            return line.spoken
        return None


class DayDelegate(QStyledItemDelegate):
    """Draws a line."""

    def __init__(self, look: Appearance) -> None:
        super().__init__()
        self._look = look
        self._marks = MarkPainter(look)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        line = index.model().lines[index.row()]  # type: ignore[attr-defined]
        return QSize(self._look.px(200), self._look.px(HEAD if isinstance(line, DayHead) else ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: Line = index.model().lines[index.row()]  # type: ignore[attr-defined]
        area = QRectF(option.rect)
        painter.save()
        smooth(painter)
        turn(painter, area, option.direction)
        if isinstance(line, DayHead):
            self._head(painter, area, line)
        else:
            self._ground(painter, area, option)
            self._row(painter, area, line)
        painter.restore()

    def _head(self, painter: QPainter, area: QRectF, line: DayHead) -> None:
        look, px = self._look, self._look.px
        painter.fillRect(area, look.colour("canvas"))
        horizontal_line(painter, area.bottom() - 1, area.left(), area.right(), look.colour("border"))
        inner = area.adjusted(px(_EDGE), 0, -px(_EDGE), 0)
        font = look.font(Role.CAPTION_STRONG, tabular=True)
        text(painter, inner, line.words, font, look.colour("text-secondary"), MIDDLE_LEFT)

    def _ground(self, painter: QPainter, area: QRectF, option: QStyleOptionViewItem) -> None:
        look, state, flag = self._look, option.state, QStyle.StateFlag
        token = "selection" if state & flag.State_Selected else "hover" if state & flag.State_MouseOver else "surface"
        painter.fillRect(area, look.colour(token))
        horizontal_line(painter, area.bottom() - 1, area.left(), area.right(), look.colour("neutral-soft"))
        view = option.widget
        if state & flag.State_Selected and isinstance(view, QListView) and view.hasFocus():
            painter.fillRect(QRectF(area.left(), area.top(), look.px(3), area.height()), look.colour("focus"))

    def _row(self, painter: QPainter, area: QRectF, line: DayRow) -> None:
        look, px = self._look, self._look.px
        body = area.adjusted(px(_EDGE), px(6), -px(_EDGE), -px(6))
        disc = QRectF(body.left(), body.top() + px(4), px(28), px(28))
        rounded(painter, disc, px(14), look.colour("neutral-soft"))
        corner = centre_of(disc, px(16))
        look.draw_icon(painter, line.icon, "text-secondary", 16, corner.x(), corner.y())
        quiet, small = look.colour("text-secondary"), look.font(Role.CAPTION, tabular=True)
        left = disc.right() + px(12)
        first = QRectF(left, body.top(), body.right() - left, px(20))
        second = first.translated(0, px(20))
        text(painter, first, line.when, small, quiet, MIDDLE_RIGHT)
        end = self._pills(painter, first.adjusted(0, 0, -width_of(small, line.when) - px(12), 0), line)
        tone = look.colour("text-secondary" if line.quiet else "text")
        title = QRectF(left, first.top(), max(0.0, end - left - px(8)), first.height())
        text(painter, title, line.title, look.font(Role.BUTTON), tone, MIDDLE_LEFT)
        who = min(width_of(small, line.who), second.width() / 2)
        text(painter, second.adjusted(second.width() - who - 1, 0, 0, 0), line.who, small, quiet, MIDDLE_RIGHT)
        text(painter, second.adjusted(0, 0, -who - px(12), 0), line.text, small, quiet, MIDDLE_LEFT)

    def _pills(self, painter: QPainter, room: QRectF, line: DayRow) -> float:
        """The pills at the end of `room`; where they begin."""
        end = room.right()
        for words, pill in reversed(line.pills):
            wide = pill_width(self._look, words, pill)
            spot = QRectF(end - wide, room.top(), wide, room.height())
            paint_pill(self._look, self._marks, painter, spot, words, pill)
            end = spot.left() - self._look.px(6)
        return end


class DayList(QListView):
    """The list. Enter, or a click on a row, emits `opened` with its key; the arrow keys pass over the days."""

    opened = Signal(bytes)
    moved_to = Signal(bytes)  # the cursor is on another row

    def __init__(self, look: Appearance) -> None:
        super().__init__()
        own_ground(self)
        self._look = look
        self.days = DayModel()
        self._delegate = DayDelegate(look)
        self._delegate.setParent(self)
        self.setModel(self.days)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QListView.SelectionMode.SingleSelection)
        self.clicked.connect(self._on_clicked)
        self.selectionModel().currentChanged.connect(self._on_current)
        look.changed.connect(self._on_look_changed)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these; the cursor stays on its row, and the list where it was."""
        key, place = self.current_key, self.verticalScrollBar().value()
        self.days.show(lines)
        row = self.days.row_of(key) if key else -1
        if row >= 0 and self.currentIndex().row() != row:
            self.selectionModel().blockSignals(True)
            self.setCurrentIndex(self.days.index(row))
            self.selectionModel().blockSignals(False)
            self.viewport().update()
        self.verticalScrollBar().setValue(place)

    @property
    def current_key(self) -> bytes:
        """The key of the row that the cursor is on, or nothing."""
        index = self.currentIndex()
        line = self.days.lines[index.row()] if index.isValid() else None
        return line.key if isinstance(line, DayRow) else b""

    def choose_some(self) -> None:
        """Let a row be chosen: the one that the cursor is on, else the newest. Qt gives a cursor alone to the focus."""
        if self.selectionModel().hasSelection():
            return
        first = next((n for n, line in enumerate(self.days.lines) if isinstance(line, DayRow)), -1)
        row = self.currentIndex().row() if self.current_key else first
        if row >= 0:
            self.setCurrentIndex(self.days.index(row))

    def _on_clicked(self, index: QModelIndex) -> None:
        self._open(index)

    def _open(self, index: QModelIndex) -> None:
        line = self.days.lines[index.row()] if index.isValid() else None
        if isinstance(line, DayRow):
            self.opened.emit(line.key)

    def _on_current(self, *_: QModelIndex) -> None:
        if self.current_key:
            self.moved_to.emit(self.current_key)

    def _on_look_changed(self) -> None:
        self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._open(self.currentIndex())
            event.accept()
            return
        super().keyPressEvent(event)

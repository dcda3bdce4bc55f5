"""Small tables with a head across and a head down, and something in some of the places: a week, a calendar of marks.

What stands in a place and how it is drawn is the business of those who build on this; arrow keys, screen readers, the
focus frame and the ground are the same everywhere.
"""

from collections.abc import Mapping, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from sms_desktop.ui.appearance import Appearance
from sms_desktop.ui.painting import rounded, smooth

Index = QModelIndex | QPersistentModelIndex
Head = TypeVar("Head")
Side = TypeVar("Side")
Content = TypeVar("Content")


class GridModel(QAbstractTableModel, Generic[Head, Side, Content]):
    """`across` are the heads of the columns, `down` those of the rows, `cells` what stands at (row, column)."""

    def __init__(self) -> None:
        super().__init__()
        self.across: Sequence[Head] = ()
        self.down: Sequence[Side] = ()
        self._cells: Mapping[tuple[int, int], Content] = {}

    def renew(
        self, across: Sequence[Head], down: Sequence[Side], cells: Mapping[tuple[int, int], Content] | None
    ) -> None:
        """Other heads, other cells."""
        self.beginResetModel()
        self.across, self.down, self._cells = across, down, cells or {}
        self.endResetModel()

    def cell(self, index: Index) -> Content | None:
        """What stands there."""
        return self._cells.get((index.row(), index.column()))

    def head_words(self, head: Head) -> str:
        """A column's name."""
        raise NotImplementedError

    def side_words(self, side: Side) -> str:
        """A row's name."""
        raise NotImplementedError

    def words(self, content: Content) -> str:
        """What is written in a place."""
        raise NotImplementedError

    def spoken(self, content: Content) -> str:
        """What a screen reader says of a place, and the tool tip."""
        raise NotImplementedError

    def spoken_empty(self, head: Head, side: Side) -> str | None:
        """What a screen reader says where nothing stands."""
        return None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.down)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.across)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation == Qt.Orientation.Horizontal:
            return self.head_words(self.across[section])
        return self.side_words(self.down[section])

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        content = self.cell(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return "" if content is None else self.words(content)
        if role == Qt.ItemDataRole.AccessibleTextRole and content is None:
            return self.spoken_empty(self.across[index.column()], self.down[index.row()])
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole) and content is not None:
            return self.spoken(content)
        return None


class GridHeader(QHeaderView):
    """A head on the ground of the table, as thick as `thick` (pixels at 100 %; 0: as its words). `draw` a section."""

    def __init__(self, look: Appearance, orientation: Qt.Orientation, parent: QWidget, *, thick: int = 0) -> None:
        super().__init__(orientation, parent)
        self.look = look
        self._thick = thick
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSectionsClickable(False)
        self.setMinimumSectionSize(1)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def draw(self, painter: QPainter, area: QRectF, section: int) -> None:
        """Draw the words of a section."""
        raise NotImplementedError

    def sizeHint(self) -> QSize:
        usual = super().sizeHint()
        thick = self.look.px(self._thick)
        if not thick:
            return usual
        across = self.orientation() == Qt.Orientation.Horizontal
        return QSize(usual.width(), thick) if across else QSize(thick, usual.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        end = max(0, self.length() - self.offset())
        across = self.orientation() == Qt.Orientation.Horizontal
        rest = self.viewport().rect().adjusted(end if across else 0, 0 if across else end, 0, 0)
        QPainter(self.viewport()).fillRect(rest, self.look.colour("surface"))

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        painter.setLayoutDirection(self.layoutDirection())
        painter.fillRect(rect, self.look.colour("surface"))
        self.draw(painter, QRectF(rect), logicalIndex)


class GridCells(QStyledItemDelegate):
    """Draws the places, and the frame of the one with the focus round what `draw` says is its body."""

    focus_radius = 6

    def __init__(self, look: Appearance, view: QTableView) -> None:
        super().__init__(view)
        self.look = look

    def draw(self, painter: QPainter, area: QRectF, index: Index) -> QRectF:
        """Draw what stands in a place; returns its body."""
        raise NotImplementedError

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        smooth(painter)
        painter.setLayoutDirection(option.direction)
        body = self.draw(painter, QRectF(option.rect), index)
        view = option.widget
        if option.state & QStyle.StateFlag.State_HasFocus and view is not None and view.hasFocus():
            rounded(painter, body, self.look.px(self.focus_radius), None, self.look.colour("focus"), 2)
        painter.restore()


class GridView(QTableView):
    """Walked through by arrow keys. Time runs to the right for everybody."""

    def __init__(self, look: Appearance, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setAccessibleName(name)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

    def dress(self, across: GridHeader, down: GridHeader, cells: GridCells) -> None:
        """What draws the heads and the places; before `setModel`."""
        self.setHorizontalHeader(across)
        self.setVerticalHeader(down)
        self.setItemDelegate(cells)

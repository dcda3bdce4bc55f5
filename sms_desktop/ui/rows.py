"""How rows are drawn: background, bottom line, hover, selection, cursor, then the cell by its roles or its painter.

A model answers the roles of `Cell`; a page that needs more gives a painter for a column with `set_painter`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from sms_desktop.ui.appearance import Appearance, Role
from sms_desktop.ui.marks import MarkPainter
from sms_desktop.ui.painting import (
    MIDDLE_LEFT,
    MIDDLE_RIGHT,
    horizontal_line,
    is_right,
    middle,
    rounded,
    smooth,
    text,
    turn,
    width_of,
)
from sms_desktop.ui.pills import PillLook, paint_pill

CELL_MARGIN = 10
CURSOR_BAR = 3

Index = QModelIndex | QPersistentModelIndex


class Cell(IntEnum):
    """Roles a model may answer beside DisplayRole and TextAlignmentRole."""

    TONE = Qt.ItemDataRole.UserRole + 1000  # token of the text colour, such as "text-secondary"
    STRONG = Qt.ItemDataRole.UserRole + 1001  # true: weight 600
    PILL = Qt.ItemDataRole.UserRole + 1002  # a `PillLook`: the text stands in a pill
    ICON = Qt.ItemDataRole.UserRole + 1003  # name of an icon before the text
    BAR = Qt.ItemDataRole.UserRole + 1004  # a `Bar` before the text
    MARKS = Qt.ItemDataRole.UserRole + 1005  # sequence of (mark, letter): a strip instead of the text


@dataclass(frozen=True, slots=True)
class Bar:
    """A small bar; `share` is 0 to 1, `over` gives it the strong colour."""

    share: float
    over: bool = False


@dataclass(frozen=True, slots=True)
class CellState:
    """What a painter of a column knows: `rect` without the cell's margins, `area` with them."""

    rect: QRectF
    area: QRectF
    index: Index
    selected: bool
    hovered: bool
    cursor: bool
    enabled: bool


CellPainter = Callable[[QPainter, CellState], None]


class RowDelegate(QStyledItemDelegate):
    """Draws every row of a table the same way.

    `cursor_bar` gives the current row the soft accent and a bar at its leading edge instead of the selection colour
    (the register); `cell_focus` draws the frame of the focused cell (the gradebook).
    """

    def __init__(
        self, look: Appearance, *, edge: int = CELL_MARGIN, cursor_bar: bool = False, cell_focus: bool = False
    ) -> None:
        super().__init__()
        self.look = look
        self.marks = MarkPainter(look)
        self._edge = edge
        self._cursor_bar = cursor_bar
        self._cell_focus = cell_focus
        self._painters: dict[int, CellPainter] = {}
        self._hovered = (-1, -1)
        self.unlined = -1  # a row without a line below it, such as the last one of a card
        self.last, self.trailing = -1, 0  # the last column that shows, and its margin, as the table tells it

    def set_painter(self, column: int, painter: CellPainter) -> None:
        """Let `painter` draw the cells of a column, on the background already drawn."""
        self._painters[column] = painter

    def set_hovered(self, row: int, column: int) -> bool:
        """Note the hovered cell; says whether the row changed."""
        changed = row != self._hovered[0]
        self._hovered = (row, column)
        return changed

    def cell_rect(self, area: QRectF, column: int) -> QRectF:
        """A cell without its margins; the same for painting and for hit-testing in `editorEvent`."""
        margin = self.look.px(CELL_MARGIN)
        leading = self.look.px(self._edge) if column == 0 else margin
        return area.adjusted(leading, 0, -(self.trailing if column == self.last else margin), 0)

    def _state(self, option: QStyleOptionViewItem, index: Index) -> CellState:
        view = option.widget
        cursor = isinstance(view, QAbstractItemView) and view.currentIndex().row() == index.row()
        area = QRectF(option.rect)
        return CellState(
            rect=self.cell_rect(area, index.column()),
            area=area,
            index=index,
            selected=bool(option.state & QStyle.StateFlag.State_Selected),
            hovered=self._hovered[0] == index.row(),
            cursor=cursor,
            enabled=bool(option.state & QStyle.StateFlag.State_Enabled),
        )

    def _background(self, painter: QPainter, cell: CellState, focused: bool) -> None:
        look, area = self.look, cell.area
        token = "surface"
        if self._cursor_bar and cell.cursor:
            token = "accent-soft"
        elif cell.selected and not self._cursor_bar:
            token = "selection"
        elif cell.hovered:
            token = "hover"
        painter.fillRect(area, look.colour(token))
        if cell.index.row() != self.unlined:
            horizontal_line(painter, area.bottom() - 1, area.left(), area.right(), look.colour("neutral-soft"))
        if cell.cursor and cell.index.column() == 0 and (self._cursor_bar or focused):
            bar = QRectF(area.left(), area.top(), look.px(CURSOR_BAR), area.height())
            painter.fillRect(bar, look.colour("focus" if focused else "border-control"))

    def _content(self, painter: QPainter, cell: CellState) -> None:
        index = cell.index
        marks = index.data(Cell.MARKS)
        if marks is not None:
            self.marks.strip(painter, cell.rect, marks)
            return
        content = index.data(Qt.ItemDataRole.DisplayRole)
        content = "" if content is None else str(content)
        pill = index.data(Cell.PILL)
        if pill is not None:
            self.draw_pill(painter, cell.rect, content, pill)
            return
        rect = self._lead(painter, cell)
        tone = index.data(Cell.TONE) or ("text" if cell.enabled else "text-disabled")
        at_right = is_right(index.data(Qt.ItemDataRole.TextAlignmentRole))
        font = self.look.font(Role.TABLE_STRONG if index.data(Cell.STRONG) else Role.TABLE, tabular=True)
        text(painter, rect, content, font, self.look.colour(tone), MIDDLE_RIGHT if at_right else MIDDLE_LEFT)

    def _lead(self, painter: QPainter, cell: CellState) -> QRectF:
        """Draw the icon and the bar before the text and return the room left."""
        look, rect = self.look, cell.rect
        icon = cell.index.data(Cell.ICON)
        if icon:
            tone = cell.index.data(Cell.TONE) or "text-secondary"
            look.draw_icon(painter, icon, tone, 14, rect.left(), middle(rect, look.px(14)))
            rect = rect.adjusted(look.px(20), 0, 0, 0)
        bar = cell.index.data(Cell.BAR)
        if bar is not None:
            numbers = look.px(42)
            self.draw_bar(painter, rect.right() - numbers - look.px(40), rect, bar)
        return rect

    def draw_bar(self, painter: QPainter, left: float, rect: QRectF, bar: Bar) -> None:
        """A bar 40 by 6, vertically centred in `rect`."""
        look = self.look
        wide, high = look.px(40), look.px(6)
        track = QRectF(left, middle(rect, high), wide, high)
        painter.save()
        smooth(painter)
        rounded(painter, track, high / 2, look.colour("neutral-soft"))
        if bar.share > 0:
            track.setWidth(max(look.px(2), wide * min(bar.share, 1)))
            rounded(painter, track, min(high, track.width()) / 2, look.colour("danger" if bar.over else "neutral"))
        painter.restore()

    def draw_pill(self, painter: QPainter, rect: QRectF, content: str, pill: PillLook) -> float:
        """A pill at the leading edge of `rect`, shortened to fit; returns its width."""
        painter.save()
        width = paint_pill(self.look, self.marks, painter, rect, content, pill)
        painter.restore()
        return width

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        cell = self._state(option, index)
        focused = isinstance(option.widget, QAbstractItemView) and option.widget.hasFocus()
        painter.save()
        turn(painter, cell.area, option.direction)
        self._background(painter, cell, focused)
        own = self._painters.get(index.column())
        if own is None:
            self._content(painter, cell)
        else:
            own(painter, cell)
        painter.restore()
        if self._cell_focus and focused and option.state & QStyle.StateFlag.State_HasFocus:
            self._frame(painter, cell.area, self.look.colour("focus"))

    def _frame(self, painter: QPainter, area: QRectF, colour: QColor) -> None:
        line = self.look.px(2)
        painter.setPen(QPen(colour, line, Qt.PenStyle.SolidLine, Qt.PenCapStyle.SquareCap, Qt.PenJoinStyle.MiterJoin))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(area.adjusted(line / 2, line / 2, -line / 2, -line / 2 - 1))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        content = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        wide = width_of(self.look.font(Role.TABLE), content) + 2 * self.look.px(CELL_MARGIN)
        return QSize(round(wide), self.look.row_height)

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        """Show the whole text of a cell that had to be shortened."""
        own = index.data(Qt.ItemDataRole.ToolTipRole)
        content = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        font = self.look.font(Role.TABLE)
        room = self.cell_rect(QRectF(option.rect), index.column()).width()
        shown = own or (content if width_of(font, content) > room else "")
        if event.type() != QEvent.Type.ToolTip or not shown:
            return super().helpEvent(event, view, option, index)
        QToolTip.showText(event.globalPos(), shown, view)
        return True

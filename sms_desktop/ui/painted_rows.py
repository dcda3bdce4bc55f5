"""The drawing of a list whose first column stays while the others scroll, from what its model keeps ready.

The table paints itself, row by row: one call to the model a cell instead of Qt's roles and delegates, so that a repaint
of a full screen costs a few milliseconds. The first column lies over the others; Qt is told where it asks for places.
"""

from collections.abc import Iterable, Sequence
from typing import Protocol, cast

from PySide6.QtCore import (
    QItemSelectionRange,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from sms_desktop.ui.appearance import Appearance, Density
from sms_desktop.ui.cell_editor import CellEditor
from sms_desktop.ui.cells import CellLook, CellPainter
from sms_desktop.ui.choices import paint_check
from sms_desktop.ui.list_header import CHECK_ROOM, CHECK_SIDE, ListHeader
from sms_desktop.ui.rows import CELL_MARGIN
from sms_desktop.ui.table import PAGE_EDGE, HeaderEnd

Index = QModelIndex | QPersistentModelIndex
Band = tuple[int, int, int]  # column, its left edge in the viewport, its width
DENSITIES = {Density.COMPACT.value: 28, Density.NORMAL.value: 34, Density.COMFORTABLE.value: 42}
_SHARES = (0.62, 0.48, 0.7, 0.55, 0.66)


class TableModel(Protocol):
    """What the table asks of its model beside Qt's own questions."""

    def cell(self, row: int, column: int) -> CellLook | None:
        """The look of a cell; None while it is being read."""
        ...

    def is_checked(self, row: int) -> bool:
        """Whether a row is checked."""
        ...

    def watch(self, first: int, last: int) -> None:
        """These rows are in view."""
        ...


class PaintedRows(QTableView):
    """`set_model` takes a model that is also a `TableModel`; column 0 is the one that stays."""

    layout_changed = Signal()

    def __init__(self, look: Appearance, *, edge: int = PAGE_EDGE, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._edge = edge
        self._density = ""
        self._hovered = -1
        self._cells: TableModel | None = None
        self._painter = CellPainter(look)
        self.checkable = True
        self.header = ListHeader(look, edge, self)
        self._set_up()
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()

    def _set_up(self) -> None:
        self.setHorizontalHeader(self.header)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.EditKeyPressed | triggers.SelectedClicked | triggers.DoubleClicked)
        self.addScrollBarWidget(HeaderEnd(self._look), Qt.AlignmentFlag.AlignTop)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(1)

    def set_model(self, model: TableModel) -> None:
        """Show a model."""
        self._cells = model
        self.setModel(model)  # type: ignore[arg-type] # it is a QAbstractTableModel too
        self._watch()

    def set_density(self, density: str) -> None:
        """Rows of another height; "" follows the window."""
        self._density = density
        self._on_look_changed()
        self.layout_changed.emit()

    @property
    def density(self) -> str:
        """The density in force."""
        return self._density or self._look.density.value

    def shown_columns(self) -> list[int]:
        """The visible columns in the order in which they stand."""
        header = self.header
        ordered = (header.logicalIndex(visual) for visual in range(header.count()))
        return [logical for logical in ordered if not header.isSectionHidden(logical)]

    @property
    def frozen_width(self) -> int:
        """How wide the part is that does not scroll."""
        return self.header.sectionSize(0)

    def has_range(self) -> bool:
        """Whether more than one cell is selected."""
        return sum(part.width() * part.height() for part in self.selected_parts()) > 1

    @property
    def is_editing(self) -> bool:
        """Whether a cell is being edited."""
        return self.state() == QAbstractItemView.State.EditingState

    def _on_look_changed(self) -> None:
        self._painter.renew()
        high = self._look.px(DENSITIES[self._density]) if self._density in DENSITIES else self._look.row_height
        self.verticalHeader().setDefaultSectionSize(high)
        self.verticalScrollBar().setSingleStep(high)
        self.viewport().update()

    def _watch(self) -> None:
        if self._cells is None:
            return
        high = self.verticalHeader().defaultSectionSize()
        first = self.verticalScrollBar().value() // high
        self._cells.watch(first, first + self.viewport().height() // high + 1)

    def _rows_in(self, top: int, bottom: int) -> Sequence[int]:
        """The rows between two heights of the viewport."""
        high = self.verticalHeader().defaultSectionSize()
        offset = self.verticalScrollBar().value()
        first = max(0, (top + offset) // high)
        return range(first, min(self.model().rowCount(), (bottom + offset) // high + 1))

    def _ranges(self) -> list[tuple[int, int, int, int]]:
        if not self.has_range():
            return []
        return [(part.top(), part.bottom(), part.left(), part.right()) for part in self.selected_parts()]

    def _paint_grounds(
        self,
        painter: QPainter,
        rows: Sequence[int],
        ranges: list[tuple[int, int, int, int]],
        seen: list[tuple[int, int, int]],
    ) -> None:
        look, wide, cells = self._look, self.viewport().width(), self._cells
        line, selection = look.colour("neutral-soft"), look.colour("selection")
        high = self.verticalHeader().defaultSectionSize()
        offset = self.verticalScrollBar().value()
        lead = [(0, 0, self.frozen_width)]
        for row in rows:
            y = row * high - offset
            if cells is not None and cells.is_checked(row):
                painter.fillRect(0, y, wide, high, selection)
            elif row == self._hovered:
                painter.fillRect(0, y, wide, high, look.colour("hover"))
            for top, bottom, left, right in ranges:
                if top <= row <= bottom:
                    for column, x, width in seen + lead:
                        if left <= column <= right:
                            painter.fillRect(x, y, width, high, selection)
            painter.fillRect(0, y + high - 1, wide, 1, line)

    def _paint_cells(self, painter: QPainter, rows: Sequence[int], seen: list[tuple[int, int, int]]) -> None:
        margin, draw = self._look.px(CELL_MARGIN), self._painter
        high, offset = self.verticalHeader().defaultSectionSize(), self.verticalScrollBar().value()
        assert self._cells is not None
        cell = self._cells.cell
        draw.begin(painter)
        for column, x, width in seen:
            left, room = x + margin, width - 2 * margin
            for row in rows:
                look = cell(row, column)
                y = row * high - offset
                if look is None:
                    draw.draw_waiting(painter, left, y, room, high, _SHARES[(row + column) % len(_SHARES)])
                else:
                    draw.draw(painter, left, y, room, high, look)

    def _paint_lead(self, painter: QPainter, rows: Sequence[int], frozen: int) -> None:
        """The column that stays: its box, its text, the line at its end."""
        look, draw, cells = self._look, self._painter, self._cells
        assert cells is not None
        high, offset = self.verticalHeader().defaultSectionSize(), self.verticalScrollBar().value()
        edge, side = look.px(self._edge), look.px(CHECK_SIDE)
        left = edge + (look.px(CHECK_ROOM) if self.checkable else 0)
        room = frozen - left - look.px(CELL_MARGIN)
        draw.begin(painter)
        for row in rows:
            y = row * high - offset
            name = cells.cell(row, 0)
            if name is None:
                draw.draw_waiting(painter, left, y, room, high, _SHARES[row % len(_SHARES)])
            else:
                draw.draw(painter, left, y, room, high, name)
        if self.checkable:
            for row in rows:
                box = QRectF(edge, row * high - offset + (high - side) // 2, side, side)
                paint_check(look, painter, box, cells.is_checked(row), False)
        painter.fillRect(frozen - 1, 0, 1, self.viewport().height(), look.colour("border"))

    def _paint_cursor(self, painter: QPainter, frozen: int) -> None:
        current = self.currentIndex()
        if not current.isValid() or not (self.hasFocus() or self.is_editing):
            return
        delegate = self.itemDelegate()
        wrong = isinstance(delegate, CellEditor) and delegate.is_invalid
        place = self.visualRect(current)
        if current.column():
            painter.setClipRect(frozen, 0, self.viewport().width(), self.viewport().height())
        line = self._look.px(2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(
            QPen(
                self._look.colour("danger" if wrong else "focus"),
                line,
                Qt.PenStyle.SolidLine,
                Qt.PenCapStyle.SquareCap,
                Qt.PenJoinStyle.MiterJoin,
            )
        )
        half = line / 2
        painter.drawRect(QRectF(place).adjusted(half, half, -half - (not current.column()), -half - 1))

    def _set_hovered(self, row: int) -> None:
        if row != self._hovered:
            high, offset = self.verticalHeader().defaultSectionSize(), self.verticalScrollBar().value()
            for changed in (self._hovered, row):
                if changed >= 0:
                    self.viewport().update(0, changed * high - offset, self.viewport().width(), high)
            self._hovered = row

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, look = QPainter(self.viewport()), self._look
        painter.fillRect(event.rect(), look.colour("surface"))
        if self.model() is None or self._cells is None:
            return
        area = event.rect()
        rows = self._rows_in(area.top(), area.bottom())
        frozen = self.frozen_width
        scrolling = [
            (column, self.columnViewportPosition(column), self.columnWidth(column))
            for column in self.shown_columns()[1:]
        ]
        wide = self.viewport().width()
        seen = [one for one in scrolling if one[1] + one[2] > frozen and one[1] < wide]
        ranges = self._ranges()
        self._paint_grounds(painter, rows, ranges, seen)
        painter.save()
        painter.setClipRect(frozen, area.top(), max(0, wide - frozen), area.height())
        self._paint_cells(painter, rows, seen)
        painter.restore()
        self._paint_lead(painter, rows, frozen)
        self._paint_cursor(painter, frozen)

    def visualRect(self, index: Index) -> QRect:
        place = super().visualRect(index)
        if index.isValid() and index.column() == 0:
            place.moveLeft(0)
        return place

    def indexAt(self, pos: QPoint) -> QModelIndex:
        found = super().indexAt(pos)
        if self.model() is not None and 0 <= pos.x() < self.frozen_width:
            row = self.rowAt(pos.y())
            return self.model().index(row, 0) if row >= 0 else QModelIndex()
        return found

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        bar = self.horizontalScrollBar()
        before = bar.value()
        super().scrollTo(index, hint)
        if index.column() == 0:
            bar.setValue(before)
            return
        x = self.columnViewportPosition(index.column())
        hidden = self.frozen_width - x
        if hidden > 0:
            bar.setValue(bar.value() - hidden)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        if dx:
            self.viewport().update()
        if dy:
            self._set_hovered(-1)
            self._watch()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._watch()

    def selected_parts(self) -> list[QItemSelectionRange]:
        """The selected cells as rectangles of logical columns."""
        if self.model() is None:
            return []
        return list(cast("Iterable[QItemSelectionRange]", self.selectionModel().selection()))

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
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen, QResizeEvent
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
        self.header = self.make_header()
        self._set_up()
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()

    def make_header(self) -> QHeaderView:
        """What stands above the columns."""
        return ListHeader(self._look, self._edge, self)

    def make_header_end(self) -> QWidget:
        """What carries the header on over the scroll bar."""
        return HeaderEnd(self._look)

    def _set_up(self) -> None:
        self.setHorizontalHeader(self.header)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAutoFillBackground(True)  # seen behind the scroll bars
        self.setBackgroundRole(QPalette.ColorRole.Base)
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
        self.addScrollBarWidget(self.make_header_end(), Qt.AlignmentFlag.AlignTop)
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

    @property
    def mirrored(self) -> bool:
        """Whether the window reads from right to left."""
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    @property
    def lead_x(self) -> int:
        """The left edge of the column that stays, in the viewport."""
        return self.viewport().width() - self.frozen_width if self.mirrored else 0

    @property
    def scrolled_area(self) -> QRect:
        """The part of the viewport in which columns scroll."""
        whole = self.viewport().rect()
        frozen = self.frozen_width
        return whole.adjusted(0, 0, -frozen, 0) if self.mirrored else whole.adjusted(frozen, 0, 0, 0)

    def selected_parts(self) -> list[QItemSelectionRange]:
        """The selected cells as rectangles of logical columns."""
        if self.model() is None:
            return []
        return list(cast("Iterable[QItemSelectionRange]", self.selectionModel().selection()))

    def has_range(self) -> bool:
        """Whether more than one cell is selected."""
        return sum(part.width() * part.height() for part in self.selected_parts()) > 1

    @property
    def is_editing(self) -> bool:
        """Whether a cell is being edited."""
        return self.state() == QAbstractItemView.State.EditingState

    def _on_look_changed(self) -> None:
        self.setPalette(self._look.palette())
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

    def is_box(self, at: QPoint) -> bool:
        """Whether a point of the viewport is on the boxes of the rows, or close to them."""
        reach = self._look.px(self._edge) + self._look.px(CHECK_SIDE) + self._look.px(10)
        inside = at.x() > self.viewport().width() - reach if self.mirrored else at.x() < reach
        return self.checkable and inside

    def _bands(self) -> list[Band]:
        """The scrolling columns that are in view."""
        area = self.scrolled_area
        bands = [(c, self.columnViewportPosition(c), self.columnWidth(c)) for c in self.shown_columns()[1:]]
        return [one for one in bands if one[1] + one[2] > area.left() and one[1] <= area.right()]

    def _tops(self, rows: Sequence[int]) -> list[tuple[int, int]]:
        """Each row with its top edge."""
        high, offset = self.verticalHeader().defaultSectionSize(), self.verticalScrollBar().value()
        return [(row, row * high - offset) for row in rows]

    def _paint_grounds(self, painter: QPainter, tops: Sequence[tuple[int, int]], bands: Sequence[Band]) -> None:
        look, wide, cells = self._look, self.viewport().width(), self._cells
        line, selection, hover = look.colour("neutral-soft"), look.colour("selection"), look.colour("hover")
        high = self.verticalHeader().defaultSectionSize()
        parts = self.selected_parts() if self.has_range() else []
        ranges = [(part.top(), part.bottom(), part.left(), part.right()) for part in parts]
        every = [*bands, (0, self.lead_x, self.frozen_width)] if ranges else []
        for row, y in tops:
            if cells is not None and cells.is_checked(row):
                painter.fillRect(0, y, wide, high, selection)
            elif row == self._hovered:
                painter.fillRect(0, y, wide, high, hover)
            for top, bottom, left, right in ranges:
                for column, x, width in every if top <= row <= bottom else ():
                    if left <= column <= right:
                        painter.fillRect(x, y, width, high, selection)
            painter.fillRect(0, y + high - 1, wide, 1, line)

    def _paint_cells(self, painter: QPainter, tops: Sequence[tuple[int, int]], bands: Sequence[Band]) -> None:
        margin, draw = self._look.px(CELL_MARGIN), self._painter
        high = self.verticalHeader().defaultSectionSize()
        assert self._cells is not None
        cell = self._cells.cell
        draw.begin(mirrored=self.mirrored)
        for column, x, width in bands:
            left, room = x + margin, width - 2 * margin
            for row, y in tops:
                look = cell(row, column)
                if look is None:
                    draw.draw_waiting(painter, left, y, room, high, _SHARES[(row + column) % len(_SHARES)])
                else:
                    draw.draw(painter, left, y, room, high, look)

    def _paint_lead(self, painter: QPainter, tops: Sequence[tuple[int, int]]) -> None:
        """The column that stays: its box, its text, the line at its end."""
        look, draw, cells, mirrored = self._look, self._painter, self._cells, self.mirrored
        assert cells is not None
        high = self.verticalHeader().defaultSectionSize()
        edge, side, margin = look.px(self._edge), look.px(CHECK_SIDE), look.px(CELL_MARGIN)
        lead = edge + (look.px(CHECK_ROOM) if self.checkable else 0)
        frozen, x = self.frozen_width, self.lead_x
        left, room = x + (margin if mirrored else lead), frozen - lead - margin
        draw.begin(mirrored=mirrored)
        for row, y in tops:
            name = cells.cell(row, 0)
            if name is None:
                draw.draw_waiting(painter, left, y, room, high, _SHARES[row % len(_SHARES)])
            else:
                draw.draw(painter, left, y, room, high, name)
        for row, y in tops if self.checkable else ():
            box = QRectF(x + (frozen - edge - side if mirrored else edge), y + (high - side) // 2, side, side)
            paint_check(look, painter, box, cells.is_checked(row), False)
        end = x if mirrored else x + frozen - 1
        painter.fillRect(end, 0, 1, self.viewport().height(), look.colour("border"))

    def _paint_cursor(self, painter: QPainter) -> None:
        current = self.currentIndex()
        if not current.isValid() or not (self.hasFocus() or self.is_editing):
            return
        delegate = self.itemDelegate()
        wrong = isinstance(delegate, CellEditor) and delegate.is_invalid
        place = QRectF(self.visualRect(current))
        if current.column():
            painter.setClipRect(self.scrolled_area)
        line = self._look.px(2)
        colour, join = self._look.colour("danger" if wrong else "focus"), Qt.PenJoinStyle.MiterJoin
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(QPen(colour, line, Qt.PenStyle.SolidLine, Qt.PenCapStyle.SquareCap, join))
        painter.setBrush(Qt.BrushStyle.NoBrush)  # what was drawn before may have left one
        half = line / 2
        painter.drawRect(place.adjusted(half, half, -half - (not current.column()), -half - 1))

    def _set_hovered(self, row: int) -> None:
        if row != self._hovered:
            high, wide = self.verticalHeader().defaultSectionSize(), self.viewport().width()
            for _, y in self._tops([changed for changed in (self._hovered, row) if changed >= 0]):
                self.viewport().update(0, y, wide, high)
            self._hovered = row

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, area = QPainter(self.viewport()), event.rect()
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # each cell reads as its own text does
        painter.fillRect(area, self._look.colour("surface"))
        if self.model() is None or self._cells is None:
            return
        tops = self._tops(self._rows_in(area.top(), area.bottom()))
        bands = self._bands()
        self._paint_grounds(painter, tops, bands)
        painter.save()
        painter.setClipRect(self.scrolled_area & area)
        self._paint_cells(painter, tops, bands)
        painter.restore()
        self._paint_lead(painter, tops)
        self._paint_cursor(painter)

    def visualRect(self, index: Index) -> QRect:
        place = super().visualRect(index)
        if index.isValid() and index.column() == 0:
            place.moveLeft(self.lead_x)
        return place

    def indexAt(self, pos: QPoint) -> QModelIndex:
        if self.model() is None or self.scrolled_area.left() <= pos.x() <= self.scrolled_area.right():
            return super().indexAt(pos)
        row = self.rowAt(pos.y())
        inside = 0 <= pos.x() < self.viewport().width()
        return self.model().index(row, 0) if row >= 0 and inside else super().indexAt(pos)

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        bar = self.horizontalScrollBar()
        before = bar.value()
        super().scrollTo(index, hint)
        if index.column() == 0:
            bar.setValue(before)
            return
        x, area = self.columnViewportPosition(index.column()), self.scrolled_area
        hidden = x + self.columnWidth(index.column()) - 1 - area.right() if self.mirrored else area.left() - x
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

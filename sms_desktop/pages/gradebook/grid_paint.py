"""The drawing of the grid: names at the leading side and results at the trailing one, what scrolls between them."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from sms_desktop.models.gradebook import GradeCell, GradeModel
from sms_desktop.pages.gradebook.grid_header import HIGH, NUMBER_ROOM, GradeHeader
from sms_desktop.ui.appearance import Appearance, Density, Role
from sms_desktop.ui.painted_rows import Band
from sms_desktop.ui.painting import MIDDLE_RIGHT, middle, smooth, text, width_of
from sms_desktop.ui.ranged_rows import RangedRows
from sms_desktop.ui.rows import CELL_MARGIN
from sms_desktop.ui.table import PAGE_EDGE, HeaderEnd

Index = QModelIndex | QPersistentModelIndex
NAME_WIDE, CELL_WIDE, RESULT_WIDE = 236, 99, 96
_LEAST_CELL, _MOST_CELL = 96, 118
_COMPACT = 28
_CORNER = 9
_DOT = 5


class PaintedGrades(RangedRows):
    """Columns, places and paint; what keys mean is told by `GradeTable`."""

    header: GradeHeader

    def __init__(self, look: Appearance, model: GradeModel) -> None:
        self._grades = model
        super().__init__(look, edge=PAGE_EDGE)
        self.checkable = False

    # --- columns

    def make_header(self) -> QHeaderView:
        return GradeHeader(self._look, self._edge, self)

    def make_header_end(self) -> QWidget:
        return HeaderEnd(self._look, HIGH)

    def size_columns(self) -> None:
        """Give every column its width."""
        px, header = self._look.px, self.header
        last = header.count() - 1
        cell = self._cell_width(last - 1)
        for section in range(header.count()):
            wide = px(NAME_WIDE) if section == 0 else px(RESULT_WIDE) if section == last else cell
            header.resizeSection(section, wide)
        for end in header.ends:
            end.place()

    def _cell_width(self, count: int) -> int:
        """A little more or less than usual where all assessments have room beside each other then."""
        px = self._look.px
        room = self.viewport().width() - px(NAME_WIDE) - px(RESULT_WIDE)
        each = room // count if count > 0 else 0
        return min(each, px(_MOST_CELL)) if each >= px(_LEAST_CELL) else px(CELL_WIDE)

    def _on_look_changed(self) -> None:
        super()._on_look_changed()
        if self._look.density is not Density.COMFORTABLE:
            self.verticalHeader().setDefaultSectionSize(self._look.px(_COMPACT))  # a class is seen whole
        self.size_columns()

    @property
    def last(self) -> int:
        """The column of results."""
        return self.header.count() - 1

    @property
    def trail_width(self) -> int:
        """How wide the results are."""
        return self.header.sectionSize(self.last) if self.last > 0 else 0

    @property
    def trail_x(self) -> int:
        """The left edge of the results, in the viewport."""
        return 0 if self.mirrored else self.viewport().width() - self.trail_width

    @property
    def scrolled_area(self) -> QRect:
        area, trail = super().scrolled_area, self.trail_width
        return area.adjusted(trail, 0, 0, 0) if self.mirrored else area.adjusted(0, 0, -trail, 0)

    def bands(self) -> list[Band]:
        """The assessments in view."""
        area = self.scrolled_area
        found = [(c, self.columnViewportPosition(c), self.columnWidth(c)) for c in range(1, self.last)]
        return [one for one in found if one[1] + one[2] > area.left() and one[1] <= area.right()]

    def _bands(self) -> list[Band]:
        return self.bands()

    # --- drawing

    def _paint_grounds(self, painter: QPainter, tops: Sequence[tuple[int, int]], bands: Sequence[Band]) -> None:
        look, model, high = self._look, self._grades, self.verticalHeader().defaultSectionSize()
        drafts = [(x, wide) for column, x, wide in bands if not model.assessments[column - 1].published]
        painter.save()
        painter.setClipRect(self.scrolled_area)
        for x, wide in drafts:
            painter.fillRect(x, 0, wide, self.viewport().height(), look.colour("row-alt"))
        painter.restore()
        row = self.currentIndex().row()
        for at, y in tops:
            if at == row:
                painter.fillRect(0, y, self.viewport().width(), high, look.colour("hover"))
        ends = [(self.last, self.trail_x, self.trail_width)] if self.last > 0 else []
        super()._paint_grounds(painter, tops, [*bands, *ends])

    def _paint_cells(self, painter: QPainter, tops: Sequence[tuple[int, int]], bands: Sequence[Band]) -> None:
        for column, x, wide in bands:
            self._paint_column(painter, tops, column, x, wide)

    def _paint_column(self, painter: QPainter, tops: Sequence[tuple[int, int]], column: int, x: int, wide: int) -> None:
        look, draw, model = self._look, self._painter, self._grades
        high, margin = self.verticalHeader().defaultSectionSize(), look.px(CELL_MARGIN)
        end = look.px(self._edge) if column == self.last else margin
        left, room = x + (end if self.mirrored else margin), wide - margin - end
        draw.begin(mirrored=self.mirrored)
        signed = []
        for row, y in tops:
            cell = model.painted(row, column)
            if cell.bad:
                signed.append((cell, y))
                continue
            draw.draw(painter, left, y, room, high, cell.look)
            if cell.before or cell.comment or cell.mark or cell.icon:
                signed.append((cell, y))
        for cell, y in signed:
            self._paint_signs(painter, cell, QRectF(x, y, wide, high), QRectF(left, y, room, high))
        draw.begin(mirrored=self.mirrored)

    def _paint_signs(self, painter: QPainter, cell: GradeCell, area: QRectF, inner: QRectF) -> None:
        look, px, draw = self._look, self._look.px, self._painter
        if cell.bad:
            line = px(2)
            painter.fillRect(area.adjusted(0, 0, 0, -1), look.colour("danger-soft"))
            painter.setPen(QPen(look.colour("danger"), line, Qt.PenStyle.SolidLine, Qt.PenCapStyle.SquareCap,
                                Qt.PenJoinStyle.MiterJoin))  # fmt: skip
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(area.adjusted(line / 2, line / 2, -line / 2, -line / 2 - 1))
            draw.begin(mirrored=self.mirrored)
            draw.draw(painter, inner.left(), inner.top(), inner.width(), inner.height(), cell.look)
        shown = draw.width_of(cell.look)
        if cell.before:
            font = look.font(Role.TABLE_STRONG)
            gap = px(7) if shown else 0
            place = inner.adjusted(0, 0, -(shown + gap), 0)
            if self.mirrored:
                place = inner.adjusted(shown + gap, 0, 0, 0)
            text(painter, place, cell.before, font, look.colour("warning"), MIDDLE_RIGHT)
            shown += gap + width_of(font, cell.before)
        if cell.icon:
            side = px(12)
            x = inner.left() + shown + px(6) if self.mirrored else inner.right() - shown - px(6) - side
            look.draw_icon(painter, cell.icon, "text-secondary", 12, x, middle(inner, side))
        smooth(painter)
        painter.setPen(Qt.PenStyle.NoPen)
        if cell.comment:
            side = px(_DOT)
            x = area.right() - px(4) - side if self.mirrored else area.left() + px(4)
            painter.setBrush(look.colour("accent"))
            painter.drawEllipse(QRectF(x, middle(area, side), side, side))
        if cell.mark:
            side, edge = px(_CORNER), area.left() if self.mirrored else area.right()
            turn = side if self.mirrored else -side
            painter.setBrush(look.colour("warning" if cell.mark == "conflict" else "info"))
            corner = [QPointF(edge, area.top()), QPointF(edge + turn, area.top()), QPointF(edge, area.top() + side)]
            painter.drawPolygon(QPolygonF(corner))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _paint_lead(self, painter: QPainter, tops: Sequence[tuple[int, int]]) -> None:
        """Numbers and names, and the results at the other side."""
        look, draw, mirrored, model = self._look, self._painter, self.mirrored, self._grades
        high = self.verticalHeader().defaultSectionSize()
        edge, margin, number = look.px(self._edge), look.px(CELL_MARGIN), look.px(NUMBER_ROOM)
        x, frozen = self.lead_x, self.frozen_width
        left, room = x + (margin if mirrored else edge + number), frozen - edge - number - margin
        font, quiet = look.font(Role.TABLE, tabular=True), look.colour("text-secondary")
        for row, y in tops:
            place = QRectF(x, y, edge + number - look.px(16), high)
            if mirrored:
                place.moveRight(x + frozen)
            if model.rows[row].number:
                text(painter, place, str(model.rows[row].number), font, quiet, MIDDLE_RIGHT)
        draw.begin(mirrored=mirrored)
        for row, y in tops:
            draw.draw(painter, left, y, room, high, model.cell(row, 0))
        border, deep = look.colour("border"), self.viewport().height()
        painter.fillRect(x if mirrored else x + frozen - 1, 0, 1, deep, border)
        if self.last > 0:
            self._paint_column(painter, tops, self.last, self.trail_x, self.trail_width)
            painter.fillRect(self.trail_x + self.trail_width - 1 if mirrored else self.trail_x, 0, 1, deep, border)

    def _paint_cursor(self, painter: QPainter) -> None:
        current = self.currentIndex()
        if not current.isValid() or not (self.hasFocus() or self.is_editing):
            return
        bad = self._grades.unread(self._grades.key_at(current.row(), current.column())) is not None
        place = QRectF(self.visualRect(current))
        painter.save()
        if 0 < current.column() < self.last:
            painter.setClipRect(self.scrolled_area)
        line = self._look.px(2)
        colour = self._look.colour("danger" if bad else "focus")
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(QPen(colour, line, Qt.PenStyle.SolidLine, Qt.PenCapStyle.SquareCap, Qt.PenJoinStyle.MiterJoin))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(place.adjusted(line / 2, line / 2, -line / 2, -line / 2 - 1))
        painter.restore()

    # --- places

    def visualRect(self, index: Index) -> QRect:
        place = super().visualRect(index)
        if index.isValid() and index.column() == self.last:
            place.moveLeft(self.trail_x)
        return place

    def indexAt(self, pos: QPoint) -> QModelIndex:
        if self.model() is not None and self.trail_x <= pos.x() < self.trail_x + self.trail_width and self.last > 0:
            row = self.rowAt(pos.y())
            return self.model().index(row, self.last) if row >= 0 else QModelIndex()
        return super().indexAt(pos)

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        bar = self.horizontalScrollBar()
        before = bar.value()
        QTableView.scrollTo(self, index, hint)
        bar.setValue(before)
        if 0 < index.column() < self.last:
            x, wide, area = (
                self.columnViewportPosition(index.column()),
                self.columnWidth(index.column()),
                self.scrolled_area,
            )
            over = min(0, x - area.left()) or max(0, min(x + wide - 1 - area.right(), x - area.left()))
            bar.setValue(before + (-over if self.mirrored else over))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.size_columns()
            if self.currentIndex().isValid():
                self.scrollTo(self.currentIndex())

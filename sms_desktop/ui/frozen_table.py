"""A list whose first column stays while the others scroll, drawn row by row from what its model keeps ready.

Rows can be checked (box, Space, Ctrl+click), cells can be selected as a range (drag, Shift+arrows) and edited in place.
What a key or a click means is told by signals; the page decides. The table paints itself: one call to the model a
cell instead of Qt's roles and delegates, so that a repaint of a full screen costs a few milliseconds.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QToolTip, QWidget

from sms_desktop.ui.appearance import Appearance, Density
from sms_desktop.ui.cells import CellLook, CellPainter
from sms_desktop.ui.choices import paint_check
from sms_desktop.ui.list_header import CHECK_ROOM, CHECK_SIDE, ListHeader
from sms_desktop.ui.rows import CELL_MARGIN
from sms_desktop.ui.table import PAGE_EDGE, HeaderEnd
from sms_desktop.ui.table_layout import LaidColumn, TableLayout

Index = QModelIndex | QPersistentModelIndex
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


@dataclass(frozen=True, slots=True)
class CellRange:
    """A rectangle of cells: rows from `top` to `bottom`, columns in the order in which they stand."""

    top: int
    bottom: int
    columns: tuple[int, ...]

    @property
    def size(self) -> tuple[int, int]:
        """Rows and columns."""
        return self.bottom - self.top + 1, len(self.columns)


class FrozenTable(QTableView):
    """See the module. `set_model` takes a model that is also a `TableModel`; column 0 is the one that stays."""

    activated_row = Signal(int)
    check_wanted = Signal(int, bool)  # row; whether to check everything from the last one
    all_toggled = Signal()
    sort_wanted = Signal(int)
    filter_wanted = Signal(int, QRect)  # column; where its head is, in global coordinates
    copy_wanted = Signal(bool)  # with headers
    paste_wanted = Signal()
    fill_wanted = Signal()
    escape_pressed = Signal()
    layout_changed = Signal()
    editing_changed = Signal(bool)

    def __init__(self, look: Appearance, *, edge: int = PAGE_EDGE, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._edge = edge
        self._density = ""
        self._hovered = -1
        self._cells: TableModel | None = None
        self._laying = False
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
        header = self.header
        header.sectionClicked.connect(self.sort_wanted)
        header.filter_wanted.connect(self._on_filter_wanted)
        header.sectionResized.connect(self._on_arranged)
        header.sectionMoved.connect(self._on_arranged)
        header.lead.pressed.connect(lambda: self.sort_wanted.emit(0))
        header.lead.filter_wanted.connect(lambda: self._on_filter_wanted(0))
        header.lead.all_toggled.connect(self.all_toggled)

    # --- model and arrangement

    def set_model(self, model: TableModel) -> None:
        """Show a model."""
        self._cells = model
        self.setModel(model)  # type: ignore[arg-type] # it is a QAbstractTableModel too
        self._watch()

    def set_layout(self, layout: TableLayout, keys: Sequence[str]) -> None:
        """Arrange the columns; `keys` are those of the model, in its order."""
        header, px = self.header, self._look.px
        self._laying = True
        self._density = layout.density
        for place, column in enumerate(layout.columns):
            logical = keys.index(column.key)
            header.moveSection(header.visualIndex(logical), place)
            header.setSectionHidden(logical, not column.visible)
            header.resizeSection(logical, px(column.width))
        self._laying = False
        self._on_look_changed()

    def layout_now(self, keys: Sequence[str], before: TableLayout) -> TableLayout:
        """How the columns stand now; a hidden column keeps the width it had `before`."""
        header, scale = self.header, self._look.px(1000) / 1000
        known = {column.key: column.width for column in before.columns}
        made = []
        for visual in range(header.count()):
            logical = header.logicalIndex(visual)
            hidden = header.isSectionHidden(logical)
            width = known[keys[logical]] if hidden else round(header.sectionSize(logical) / scale)
            made.append(LaidColumn(keys[logical], width, not hidden))
        return TableLayout(tuple(made), self._density)

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

    # --- cursor and range

    def range(self) -> CellRange | None:
        """The selected cells, or the current one; None without a cursor."""
        current = self.currentIndex()
        if not current.isValid():
            return None
        chosen = self.selectionModel().selection()
        shown = self.shown_columns()
        if chosen.isEmpty():
            return CellRange(current.row(), current.row(), (current.column(),))
        top = min(part.top() for part in chosen)
        bottom = max(part.bottom() for part in chosen)
        columns = {column for part in chosen for column in range(part.left(), part.right() + 1)}
        return CellRange(top, bottom, tuple(column for column in shown if column in columns))

    def has_range(self) -> bool:
        """Whether more than one cell is selected."""
        parts = list(self.selectionModel().selection()) if self.model() is not None else []
        return sum(part.width() * part.height() for part in parts) > 1

    def select_range(self, top: int, bottom: int, columns: Sequence[int]) -> None:
        """Select a rectangle; `columns` stand beside each other."""
        model = self.model()
        chosen = self.selectionModel()
        flags = QItemSelectionModel.SelectionFlag
        chosen.setCurrentIndex(model.index(top, columns[0]), flags.ClearAndSelect)
        for column in columns:
            for row in (top, bottom):
                chosen.select(model.index(row, column), flags.Select)
        first, last = self.visualRect(model.index(top, columns[0])), self.visualRect(model.index(bottom, columns[-1]))
        self.setSelection(first.united(last), flags.ClearAndSelect)

    def move_to(self, row: int, column: int) -> None:
        """Put the cursor on a cell and bring it into view."""
        if 0 <= row < self.model().rowCount():
            self.setCurrentIndex(self.model().index(row, column))

    @property
    def is_editing(self) -> bool:
        """Whether a cell is being edited."""
        return self.state() == QAbstractItemView.State.EditingState

    # --- drawing

    def _on_look_changed(self) -> None:
        self._painter.renew()
        high = self._look.px(DENSITIES[self._density]) if self._density in DENSITIES else self._look.row_height
        self.verticalHeader().setDefaultSectionSize(high)
        self.verticalScrollBar().setSingleStep(high)
        self.viewport().update()

    def _on_arranged(self) -> None:
        self.viewport().update()
        if not self._laying:
            self.layout_changed.emit()

    def _watch(self) -> None:
        if self._cells is None:
            return
        high = self.verticalHeader().defaultSectionSize()
        first = self.verticalScrollBar().value() // high
        self._cells.watch(first, first + self.viewport().height() // high + 1)

    def _rows_in(self, top: int, bottom: int) -> range:
        """The rows between two heights of the viewport."""
        high = self.verticalHeader().defaultSectionSize()
        offset = self.verticalScrollBar().value()
        first = max(0, (top + offset) // high)
        return range(first, min(self.model().rowCount(), (bottom + offset) // high + 1))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, look = QPainter(self.viewport()), self._look
        painter.fillRect(event.rect(), look.colour("surface"))
        if self.model() is None or self._cells is None:
            return
        area = event.rect()
        rows = self._rows_in(area.top(), area.bottom())
        frozen = self.frozen_width
        scrolling = [
            (column, self.columnViewportPosition(column), self.columnWidth(column)) for column in self.shown_columns()[1:]
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

    def _ranges(self) -> list[tuple[int, int, int, int]]:
        if not self.has_range():
            return []
        chosen = self.selectionModel().selection()
        return [(part.top(), part.bottom(), part.left(), part.right()) for part in chosen]

    def _paint_grounds(
        self, painter: QPainter, rows: range, ranges: list[tuple[int, int, int, int]], seen: list[tuple[int, int, int]]
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

    def _paint_cells(self, painter: QPainter, rows: range, seen: list[tuple[int, int, int]]) -> None:
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

    def _paint_lead(self, painter: QPainter, rows: range, frozen: int) -> None:
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
        if not current.isValid() or not self.hasFocus():
            return
        place = self.visualRect(current)
        if current.column():
            painter.setClipRect(frozen, 0, self.viewport().width(), self.viewport().height())
        line = self._look.px(2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(
            QPen(self._look.colour("focus"), line, Qt.PenStyle.SolidLine, Qt.PenCapStyle.SquareCap, Qt.PenJoinStyle.MiterJoin)
        )
        half = line / 2
        painter.drawRect(QRectF(place).adjusted(half, half, -half - (not current.column()), -half - 1))

    # --- places: the first column lies over the others

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

    # --- pointer and keys

    def _is_box(self, at: QPoint) -> bool:
        px = self._look.px
        return self.checkable and at.x() < px(self._edge) + px(CHECK_SIDE) + px(10)

    def _set_hovered(self, row: int) -> None:
        if row != self._hovered:
            high, offset = self.verticalHeader().defaultSectionSize(), self.verticalScrollBar().value()
            for changed in (self._hovered, row):
                if changed >= 0:
                    self.viewport().update(0, changed * high - offset, self.viewport().width(), high)
            self._hovered = row

    def _on_filter_wanted(self, column: int) -> None:
        x = 0 if column == 0 else self.header.sectionViewportPosition(column)
        corner = self.header.viewport().mapToGlobal(QPoint(x, 0))
        self.filter_wanted.emit(column, QRect(corner, self.header.button_rect(column).size()).united(
            QRect(corner, corner + QPoint(self.header.sectionSize(column), self.header.height()))
        ))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        row = self.rowAt(at.y())
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.button() == Qt.MouseButton.LeftButton and row >= 0 and (self._is_box(at) or (control and self.checkable)):
            extend = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.check_wanted.emit(row, extend)
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            return
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        index = self.indexAt(at)
        if self._is_box(at):
            self.mousePressEvent(event)
        elif index.isValid() and not index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.activated_row.emit(index.row())
        else:
            super().mouseDoubleClickEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._set_hovered(self.rowAt(event.position().toPoint().y()))
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._set_hovered(-1)
        super().leaveEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.model() is not None and self.model().rowCount():
            flags = QItemSelectionModel.SelectionFlag
            self.selectionModel().setCurrentIndex(self.model().index(0, 0), flags.ClearAndSelect)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self._show_whole(event)
            return True
        return super().viewportEvent(event)

    def _show_whole(self, event: QHelpEvent) -> None:
        """The whole text of a cell that had to be shortened."""
        index = self.indexAt(event.pos())
        look = self._cells.cell(index.row(), index.column()) if index.isValid() and self._cells is not None else None
        if look is None:
            return
        lead = self._look.px(self._edge + CHECK_ROOM) if index.column() == 0 else self._look.px(CELL_MARGIN)
        room = self.columnWidth(index.column()) - lead - self._look.px(CELL_MARGIN)
        if self._painter.width_of(look) > room:
            QToolTip.showText(event.globalPos(), look.text or ", ".join(words for words, _ in look.pills), self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.model() is None or not self._act(event):
            super().keyPressEvent(event)

    def _act(self, event: QKeyEvent) -> bool:
        """Do what a key means here; says whether it meant something."""
        key, current = event.key(), self.currentIndex()
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        plain, control, shift = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit(False)
        elif key == Qt.Key.Key_C and modifiers == control | shift:
            self.copy_wanted.emit(True)
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste_wanted.emit()
        elif key == Qt.Key.Key_D and modifiers == control:
            self.fill_wanted.emit()
        elif key == Qt.Key.Key_A and modifiers == control and self.checkable:
            self.all_toggled.emit()
        elif key == Qt.Key.Key_Escape and modifiers == plain:
            self._on_escape()
        elif not current.isValid():
            return False
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and modifiers == plain:
            self.activated_row.emit(current.row())
        elif key == Qt.Key.Key_Space and modifiers == plain and self.checkable:
            self.check_wanted.emit(current.row(), False)
        elif key == Qt.Key.Key_Space and modifiers == shift:
            self.select_range(current.row(), current.row(), self.shown_columns())
        elif key == Qt.Key.Key_Space and modifiers == control:
            self.select_range(0, self.model().rowCount() - 1, [current.column()])
        elif key == Qt.Key.Key_Down and modifiers == Qt.KeyboardModifier.AltModifier:
            self._on_filter_wanted(current.column())
        else:
            return False
        return True

    def _on_escape(self) -> None:
        if self.has_range():
            flags = QItemSelectionModel.SelectionFlag
            self.selectionModel().select(self.currentIndex(), flags.ClearAndSelect)
        else:
            self.escape_pressed.emit()

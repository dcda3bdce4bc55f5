"""A list whose first column stays while the others scroll, drawn row by row from what its model keeps ready.

Rows can be checked (box, Space, Ctrl+click), cells can be selected as a range (drag, Shift+arrows) and edited in place.
What a key or a click means is told by signals; the page decides."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QItemSelectionModel, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QToolTip, QWidget

from sms_desktop.ui.appearance import Appearance
from sms_desktop.ui.list_header import CHECK_ROOM, ListHeader
from sms_desktop.ui.ranged_rows import CellRange, RangedRows
from sms_desktop.ui.rows import CELL_MARGIN
from sms_desktop.ui.table import PAGE_EDGE
from sms_desktop.ui.table_layout import LaidColumn, TableLayout

__all__ = ["CellRange", "FrozenTable"]

_PLAIN, _CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier


class FrozenTable(RangedRows):
    """See the module; for how it is drawn, see `PaintedRows`."""

    header: ListHeader

    activated_row = Signal(int)
    check_wanted = Signal(int, bool)  # row; whether to check everything from the last one
    all_toggled = Signal()
    sort_wanted = Signal(int)
    filter_wanted = Signal(int, QRect)  # column; where its head is, in global coordinates
    copy_wanted = Signal(bool)  # with headers
    paste_wanted = Signal()
    fill_wanted = Signal()
    escape_pressed = Signal()

    def __init__(self, look: Appearance, *, edge: int = PAGE_EDGE, parent: QWidget | None = None) -> None:
        self._laying = False
        super().__init__(look, edge=edge, parent=parent)
        header = self.header
        header.sectionClicked.connect(self.sort_wanted)
        header.filter_wanted.connect(self._on_filter_wanted)
        header.sectionResized.connect(self._on_arranged)
        header.sectionMoved.connect(self._on_arranged)
        header.lead.pressed.connect(lambda: self.sort_wanted.emit(0))
        header.lead.filter_wanted.connect(lambda: self._on_filter_wanted(0))
        header.lead.all_toggled.connect(self.all_toggled)

    # --- model and arrangement

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

    def plain_width(self, column: int) -> int:
        """How wide a column is at 100 %."""
        return round(self.header.sectionSize(column) * 1000 / self._look.px(1000))

    # --- drawing

    def _on_arranged(self) -> None:
        self.viewport().update()
        if not self._laying:
            self.layout_changed.emit()

    # --- places: the first column lies over the others

    # --- pointer and keys

    def _on_filter_wanted(self, column: int) -> None:
        x = self.lead_x if column == 0 else self.header.sectionViewportPosition(column)
        corner = self.header.viewport().mapToGlobal(QPoint(x, 0))
        size = QSize(self.header.sectionSize(column), self.header.height())
        self.filter_wanted.emit(column, QRect(corner, size))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        row = self.rowAt(at.y())
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if (
            event.button() == Qt.MouseButton.LeftButton
            and row >= 0
            and (self.is_box(at) or (control and self.checkable))
        ):
            extend = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.check_wanted.emit(row, extend)
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            return
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        index = self.indexAt(at)
        if self.is_box(at):
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
        plain, control, shift = _PLAIN, _CONTROL, _SHIFT
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

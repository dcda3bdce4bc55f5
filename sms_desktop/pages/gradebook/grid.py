"""The grid with the keys of a spreadsheet. What they mean is told by signals; the page decides."""

from PySide6.QtCore import QEvent, QItemSelectionModel, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QToolTip

from sms_desktop.models.gradebook import GradeModel
from sms_desktop.pages.gradebook.grid_paint import PaintedGrades
from sms_desktop.ui.appearance import Appearance
from sms_desktop.ui.keyboard import letter_of

_PLAIN, _CONTROL, _SHIFT = (
    Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier,
)  # fmt: skip


class GradeTable(PaintedGrades):
    """Give it its `GradeModel`; the editor is a delegate of its own."""

    copy_wanted = Signal(bool)  # with headings
    cut_wanted = Signal()
    paste_wanted = Signal()
    fill_wanted = Signal(bool)  # down, else to the right
    clear_wanted = Signal()
    comment_wanted = Signal()
    working_wanted = Signal(int)
    conflict_wanted = Signal(int, int)
    menu_wanted = Signal(int, QRect)
    sort_wanted = Signal(int)  # the column of names, or that of results
    escape_pressed = Signal()

    def __init__(self, look: Appearance, model: GradeModel) -> None:
        super().__init__(look, model)
        self.setObjectName("gradebook_table")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)  # its bar stands under the summary
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.EditKeyPressed | triggers.AnyKeyPressed | triggers.DoubleClicked)
        self.set_model(model)
        model.modelReset.connect(self.size_columns)
        self.header.menu_wanted.connect(self.menu_wanted)
        self.header.pressed_head.connect(self._on_head_pressed)
        self.selectionModel().currentChanged.connect(lambda now, _: self.header.set_current(now.column()))

    # --- cursor

    @property
    def here(self) -> tuple[int, int]:
        """Row and column of the cursor, or -1."""
        current = self.currentIndex()
        return current.row(), current.column()

    def move_by(self, rows: int, columns: int) -> None:
        """Take the cursor on by cells; at the last row it stays."""
        row, column = self.here
        row = min(max(0, row + rows), self.model().rowCount() - 1)
        column = min(max(1, column + columns), max(1, self.last - 1))
        self.put_cursor(row, column)

    def put_cursor(self, row: int, column: int) -> None:
        """The cursor alone, without a range."""
        if 0 <= row < self.model().rowCount() and 0 <= column <= self.last:
            flags = QItemSelectionModel.SelectionFlag
            index = self.model().index(row, column)
            self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect)
            self.scrollTo(index)

    def select_column(self, column: int) -> None:
        """Every cell of a column."""
        if self.model().rowCount():
            self.select_range(0, self.model().rowCount() - 1, [column])

    def _on_head_pressed(self, section: int) -> None:
        if 0 < section < self.last:
            self.select_column(section)
            self.setFocus(Qt.FocusReason.MouseFocusReason)
        else:
            self.sort_wanted.emit(section)

    # --- keys and pointer

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.model().rowCount():
            self.put_cursor(0, min(1, self.last))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._act(event):
            super().keyPressEvent(event)

    def _act(self, event: QKeyEvent) -> bool:
        """Do what a key means here; says whether it meant something."""
        key, (row, column) = event.key(), self.here
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit(False)
        elif event.matches(QKeySequence.StandardKey.Cut):
            self.cut_wanted.emit()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste_wanted.emit()
        elif key in (Qt.Key.Key_D, Qt.Key.Key_R) and modifiers == _CONTROL:
            self.fill_wanted.emit(key == Qt.Key.Key_D)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and modifiers == _PLAIN:
            self.clear_wanted.emit()
        elif key == Qt.Key.Key_Escape and modifiers == _PLAIN:
            self._on_escape()
        elif row < 0:
            return False
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and modifiers in (_PLAIN, _SHIFT):
            self._on_enter(row, column, up=modifiers == _SHIFT)
        elif key == Qt.Key.Key_Space and modifiers in (_PLAIN, _SHIFT, _CONTROL):
            self._on_space(row, column, modifiers)
        elif key == Qt.Key.Key_Menu or (key == Qt.Key.Key_F10 and modifiers == _SHIFT):
            self.menu_wanted.emit(column, self.header.place_of(column))
        elif modifiers in (_PLAIN, _SHIFT) and letter_of(event) == "N" and column > 0:
            self.comment_wanted.emit()
        else:
            return False
        return True

    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab walks through the row and leaves the grid at its ends."""
        row, column = self.here
        there = column + (1 if next else -1)
        if row < 0 or not 0 < there <= self.last:
            return super().focusNextPrevChild(next)
        self.put_cursor(row, there)
        return True

    def _on_enter(self, row: int, column: int, *, up: bool) -> None:
        if column == self.last:
            self.working_wanted.emit(row)
        else:
            self.move_by(-1 if up else 1, 0)

    def _on_space(self, row: int, column: int, modifiers: Qt.KeyboardModifier) -> None:
        if modifiers == _SHIFT:
            self.select_range(row, row, range(1, self.last))
        elif modifiers == _CONTROL:
            self.select_column(column)
        elif column in (0, self.last):
            self.working_wanted.emit(row)
        elif self._grades.painted(row, column).mark == "conflict":
            self.conflict_wanted.emit(row, column)

    def _on_escape(self) -> None:
        if self.has_range():
            self.put_cursor(*self.here)
        else:
            self.escape_pressed.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and self._grades.painted(index.row(), index.column()).mark == "conflict":
            self.conflict_wanted.emit(index.row(), index.column())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and index.column() in (0, self.last):
            self.working_wanted.emit(index.row())
        else:
            super().mouseDoubleClickEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._set_hovered(self.rowAt(event.position().toPoint().y()))
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._set_hovered(-1)
        super().leaveEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            index = self.indexAt(event.pos())
            words = index.data(Qt.ItemDataRole.ToolTipRole) if index.isValid() else None
            QToolTip.showText(event.globalPos(), words or "", self)
            return True
        return super().viewportEvent(event)

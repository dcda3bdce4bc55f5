"""Painted rows of which a rectangle of cells can be selected, as in a spreadsheet."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QItemSelection, QItemSelectionModel

from sms_desktop.ui.painted_rows import PaintedRows


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


class RangedRows(PaintedRows):
    """The cursor and the range round it; `columns` are logical ones in the order in which they stand."""

    def cell_range(self) -> CellRange | None:
        """The selected cells, or the current one; None without a cursor."""
        current = self.currentIndex()
        if not current.isValid():
            return None
        chosen = self.selected_parts()
        shown = self.shown_columns()
        if not chosen:
            return CellRange(current.row(), current.row(), (current.column(),))
        top = min(part.top() for part in chosen)
        bottom = max(part.bottom() for part in chosen)
        columns = {column for part in chosen for column in range(part.left(), part.right() + 1)}
        return CellRange(top, bottom, tuple(column for column in shown if column in columns))

    def select_range(self, top: int, bottom: int, columns: Sequence[int]) -> None:
        """Select a rectangle; `columns` stand beside each other."""
        model, flags = self.model(), QItemSelectionModel.SelectionFlag
        chosen = QItemSelection()
        for column in columns:
            chosen.select(model.index(top, column), model.index(bottom, column))
        self.selectionModel().setCurrentIndex(model.index(top, columns[0]), flags.NoUpdate)
        self.selectionModel().select(chosen, flags.ClearAndSelect)

    def move_to(self, row: int, column: int) -> None:
        """Put the cursor on a cell and bring it into view."""
        if 0 <= row < self.model().rowCount():
            self.setCurrentIndex(self.model().index(row, column))

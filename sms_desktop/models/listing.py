"""Short lists as item models: columns declared as functions of a row, sorted and narrowed in memory.

For what fits on a few screens (classes, staff, a roster). Students have a paged model of their own.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QTableView

from sms_core.store.text import folded
from sms_desktop.ui.pills import PillLook
from sms_desktop.ui.rows import Bar, Cell
from sms_desktop.ui.table import ColumnWidth

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Column:
    """One column. `title` gives its name in the language in force, `text` what stands in the cell."""

    title: Callable[[], str]
    text: Callable[[Any], str]
    width: int
    stretch: bool = False
    right: bool = False
    strong: bool = False
    tone: str | Callable[[Any], str] = ""
    icon: Callable[[Any], str] | None = None
    pill: Callable[[Any], PillLook | None] | None = None
    bar: Callable[[Any], Bar | None] | None = None
    marks: Callable[[Any], Sequence[tuple[str, str]]] | None = None
    optional: int = 0  # left out where there is too little room, the highest first
    order: Callable[[Any], Any] | None = None  # what the column is sorted by; its text where None
    tip: Callable[[], str] | None = None  # what its head says to the pointer beyond its name


@contextmanager
def same_rows(table: QTableView, listing: "Listing") -> Iterator[None]:
    """Change what is listed; cursor and selection stay on the rows that stay, else the cursor goes to the nearest."""
    rows = [index.row() for index in table.selectionModel().selectedRows()]
    chosen = [listing.key_at(row) for row in rows]
    row = table.currentIndex().row()
    key = listing.key_at(row) if row >= 0 else None
    yield
    count, model = listing.rowCount(), table.selectionModel()
    if not count or table.currentIndex().isValid():
        return
    at = listing.row_of(key) if key is not None else 0
    at = min(max(row, 0), count - 1) if at < 0 else at
    table.setCurrentIndex(listing.index(at, 0))
    for one in chosen:
        place = listing.row_of(one)
        if place >= 0:
            flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
            model.select(listing.index(place, 0), flags)


class Listing(QAbstractTableModel):
    """Rows of any kind. `spoken` says a row for a screen reader, `sought` what the find field looks in."""

    def __init__(
        self,
        columns: Sequence[Column],
        *,
        spoken: Callable[[Any], str] | None = None,
        sought: Callable[[Any], str] | None = None,
        key: Callable[[Any], object] | None = None,
    ) -> None:
        super().__init__()
        self.columns = tuple(columns)
        self._spoken = spoken
        self._sought = sought or (lambda row: " ".join(column.text(row) for column in self.columns))
        self._key = key or (lambda row: row)
        self._every: list[Any] = []
        self._rows: list[Any] = []
        self._wanted = ""
        self._sorted: tuple[int, bool] | None = None

    @property
    def widths(self) -> list[ColumnWidth]:
        """For `RowTable.set_columns`."""
        return [ColumnWidth(column.width, stretch=column.stretch, optional=column.optional) for column in self.columns]

    @property
    def total(self) -> int:
        """How many rows there are before narrowing."""
        return len(self._every)

    @property
    def every(self) -> Sequence[Any]:
        """All rows, whether narrowed away or not."""
        return self._every

    def show(self, rows: Sequence[Any]) -> None:
        """Show these rows."""
        self._every = list(rows)
        self._arrange()

    def narrow(self, text: str) -> None:
        """Show those alone in which every word of `text` stands, accents and case aside."""
        self._wanted = text
        self._arrange()

    def row(self, number: int) -> Any:
        """What a row shows."""
        return self._rows[number]

    def row_of(self, key: object) -> int:
        """The row with this key, or -1."""
        return next((n for n, row in enumerate(self._rows) if self._key(row) == key), -1)

    def retranslate(self) -> None:
        """The language has changed."""
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, len(self.columns) - 1))
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)

    def key_at(self, number: int) -> object:
        """The key of a row."""
        return self._key(self._rows[number])

    def _arrange(self) -> None:
        words = folded(self._wanted).split()
        found = [row for row in self._every if self._has(row, words)] if words else list(self._every)
        if self._sorted is not None:
            place, down = self._sorted
            column = self.columns[place]
            order = column.order or (lambda row: folded(column.text(row)))
            empty = [row for row in found if order(row) is None]  # these stand last, whichever way it is sorted
            found = [row for row in found if order(row) is not None]
            found.sort(key=order, reverse=down)
            found += empty
        same = [self._key(row) for row in found] == [self._key(row) for row in self._rows]
        if same:
            self._rows = found
            if found:
                self.dataChanged.emit(self.index(0, 0), self.index(len(found) - 1, len(self.columns) - 1))
            return
        self.beginResetModel()
        self._rows = found
        self.endResetModel()

    def _has(self, row: Any, words: list[str]) -> bool:
        text = folded(self._sought(row))
        return all(word in text for word in words)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._sorted = None if column < 0 else (column, order == Qt.SortOrder.DescendingOrder)
        self._arrange()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and self.columns[section].right:
            return Qt.AlignmentFlag.AlignRight
        tip = self.columns[section].tip
        if role == Qt.ItemDataRole.ToolTipRole and tip is not None:
            return tip() or None
        return self.columns[section].title() if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row, column = self._rows[index.row()], self.columns[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = self._spoken(row) if self._spoken is not None and index.column() == 0 else column.text(row)
            return said or column.title()
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignRight if column.right else None
        if role == Cell.STRONG:
            return column.strong
        if role == Cell.TONE:
            return (column.tone(row) if callable(column.tone) else column.tone) or None
        return self._drawn(row, column, role)

    @staticmethod
    def _drawn(row: Any, column: Column, role: int) -> object:
        answers = {Cell.ICON: column.icon, Cell.PILL: column.pill, Cell.BAR: column.bar, Cell.MARKS: column.marks}
        answer = next((answers[cell] for cell in answers if cell == role), None)
        return answer(row) if answer is not None else None

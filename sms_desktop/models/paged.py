"""A list of any length as an item model: ids in order, rows read when they are shown.

Everything is read on a reading lane; the interface thread only looks things up. A row that changed goes on being
shown as it was until the new one is here, and what was typed stands on top of both. Rows are kept by id, so another
order needs only other ids.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal, Slot

from sms_core.errors import SmsError
from sms_core.store.connection import Connection
from sms_core.store.journal import ChangeSet
from sms_core.store.paging import ID_SIZE, Cell, ListQuery, ListRow, ListSource, split_ids
from sms_desktop.models.columns import ShownColumn
from sms_desktop.models.kept_rows import KeptRows
from sms_desktop.models.worked_values import Reads, Working, whole_rows
from sms_desktop.ui.cells import CellLook

Index = QModelIndex | QPersistentModelIndex
FIRST_ROWS = 60
_MARGIN = 40  # rows read before and after those in view
_SPEECH_COLUMNS = 4


@dataclass(frozen=True, slots=True)
class _Answer:
    """The ids of a query and the rows that will be in view."""

    ids: bytes
    rows: dict[bytes, ListRow]
    is_complete: bool
    keep_place: bool


class PagedModel(QAbstractTableModel):
    """`show` a query; `changed` is told of every commit; `watch` says which rows are in view."""

    answered = Signal(bool)  # the ids of a query are here; whether the place is to be kept
    about_to_answer = Signal()
    failed = Signal(object)  # SmsError
    checked_changed = Signal()
    typed = Signal(bytes, str, object)  # id, column, stored value

    def __init__(self, source: ListSource, reads: Reads, columns: Sequence[ShownColumn]) -> None:
        super().__init__()
        self.source = source
        self._reads = reads
        self.columns: tuple[ShownColumn, ...] = tuple(columns)
        places = {spec.key: place for place, spec in enumerate(source.columns)}
        self._places = tuple(places[column.key] for column in self.columns)
        self._query = ListQuery()
        self._ids = b""
        self._count = 0
        self.is_complete = False
        self._rows = KeptRows(self._places)
        self._checked: dict[bytes, None] = {}
        self._window = (0, FIRST_ROWS)
        self._meanwhile: list[frozenset[bytes] | None] = []  # what has changed since the query was asked
        self._generation = 0
        self._held = False
        self._reload_wanted = False
        self._soon = self._timer(0, self._fetch)
        self._again = self._timer(30, self._reload)
        self._working = Working(source, reads, self._ids_shown, self)
        self._working.arrived.connect(self._on_worked)
        self._working.failed.connect(self.failed)

    # --- asking

    @property
    def query(self) -> ListQuery:
        """What is shown, or asked for."""
        return self._query

    def show(self, query: ListQuery, *, keep_place: bool = False) -> None:
        """Show the rows of a query as soon as they are read; until then the old ones stay."""
        self._query = query
        self._generation += 1
        asked, source = self._generation, self.source
        self._meanwhile.clear()
        if source.is_long and keep_place and self._count:
            self._read_rest()
            return
        first = self._window[0] if keep_place else 0
        last = max(self._window[1], first + FIRST_ROWS) if keep_place else FIRST_ROWS
        known = self._rows.right()
        self._rows.ask_no_more()

        def job(connection: Connection) -> _Answer:
            ids = source.first_ids(connection, query, last) if source.is_long else source.ids(connection, query)
            wanted = [id for id in split_ids(ids[first * ID_SIZE : last * ID_SIZE]) if id not in known]
            is_complete = not source.is_long or len(ids) < last * ID_SIZE
            return _Answer(ids, source.rows(connection, wanted), is_complete, keep_place)

        self._reads.read(job, self._on_answer, self._on_failed, is_wanted=lambda: self._generation == asked)

    def reload(self) -> None:
        """Read everything again, in place."""
        self._rows.touched(None, self._ids_in_view())
        self.show(self._query, keep_place=True)

    @Slot(object)
    def changed(self, changes: ChangeSet) -> None:
        """A commit has changed these rows: read again what is concerned."""
        affected = self.source.affected(changes, self._query)
        self._working.touched(affected.worked)
        if not affected:
            return
        self._meanwhile.append(affected.rows)
        must_read = self._rows.touched(affected.rows, self._ids_in_view())
        if affected.order:
            self._again.start()
        if must_read and (self._held or not affected.order):  # while something is typed, rows change in their places
            self._soon.start()

    def watch(self, first: int, last: int) -> None:
        """These rows are in view."""
        if (first, last) != self._window:
            self._window = (first, last)
            self._working.look()
            if self._lacks():
                self._soon.start()

    def show_worked(self, columns: Sequence[int]) -> None:
        """These columns are shown: work out those that must be."""
        shown = (self.columns[column] for column in columns)
        self._working.show([column.key for column in shown if column.spec.is_worked])

    def hold(self, held: bool) -> None:
        """While something is being typed, rows keep their places."""
        self._held = held
        if not held and self._reload_wanted:
            self._reload_wanted = False
            self._again.start()

    # --- what is here

    def id_at(self, row: int) -> bytes:
        """The id of a row."""
        return self._ids[row * ID_SIZE : (row + 1) * ID_SIZE]

    def row_of(self, id: bytes) -> int:
        """The row of an id, or -1."""
        at = self._ids.find(id)
        while at >= 0 and at % ID_SIZE:
            at = self._ids.find(id, at + 1)
        return at // ID_SIZE if at >= 0 else -1

    def ids_of(self, first: int, last: int) -> list[bytes]:
        """The ids of the rows from `first` to `last`, both included."""
        return split_ids(self._ids[first * ID_SIZE : (last + 1) * ID_SIZE])

    def value(self, id: bytes, column: int) -> Cell:
        """A value as shown: what was typed, else what was read; None where it is not here."""
        if self.columns[column].spec.is_worked:
            return self._working.value(id, self.columns[column].key)
        return self._rows.value(id, column)

    def is_here(self, id: bytes) -> bool:
        """Whether the row has been read."""
        return id in self._rows

    def column_of(self, key: str) -> int:
        """The place of a column, or -1."""
        return next((place for place, column in enumerate(self.columns) if column.key == key), -1)

    def cell(self, row: int, column: int) -> CellLook | None:
        """What a cell looks like; None while the row is being read."""
        id = self._ids[row * ID_SIZE : (row + 1) * ID_SIZE]
        looks = self._rows.looks(id)
        if looks is None:
            return None
        return looks[column] or self._look(id, looks, column)

    def read_values(
        self, ids: Sequence[bytes], columns: Sequence[int], done: Callable[[Mapping[bytes, ListRow]], object]
    ) -> None:
        """All values of some rows, the worked ones of `columns` too: from here when they are, else read."""
        worked = self.worked_keys(columns)
        if not worked and all(map(self._rows.is_right, ids)):
            done({id: self._rows.row(id) for id in ids})
            return
        source, wanted = self.source, list(ids)
        self._reads.read(lambda connection: whole_rows(source, connection, wanted, worked), done, self._on_failed)

    def worked_keys(self, columns: Sequence[int]) -> list[str]:
        """The keys of those columns that are worked out."""
        return [self.columns[column].key for column in columns if self.columns[column].spec.is_worked]

    def shown_values(self, row: ListRow) -> list[Cell]:
        """The values of a row in the order of the columns."""
        return [row[place] for place in self._places]

    # --- typing

    def put(self, id: bytes, column: int, value: Cell) -> None:
        """Show a value that is on its way to the database."""
        self._rows.put(id, column, value)
        self._show_again(id)

    def settle(self, id: bytes, column: int, *, kept: bool) -> None:
        """A write has been answered: shown until the row is read again, or taken back at once when it failed."""
        self._rows.settle(id, column, kept=kept)
        self._show_again(id)

    # --- checked rows

    @property
    def checked(self) -> list[bytes]:
        """The ids of the checked rows, in the order in which they were checked."""
        return list(self._checked)

    @property
    def checked_count(self) -> int:
        """How many rows are checked."""
        return len(self._checked)

    def is_checked(self, row: int) -> bool:
        """Whether a row is checked."""
        return self._ids[row * ID_SIZE : (row + 1) * ID_SIZE] in self._checked

    def check(self, ids: Iterable[bytes], on: bool) -> None:
        """Check rows, or take them out."""
        for id in ids:
            if on:
                self._checked[id] = None
            else:
                self._checked.pop(id, None)
        self._tell_checked()

    def check_all(self, on: bool) -> None:
        """Check every row of the query, or none."""
        self._checked = dict.fromkeys(split_ids(self._ids)) if on else {}
        self._tell_checked()

    # --- answers

    def _on_answer(self, answer: _Answer) -> None:
        if self._held and self._count:
            self._reload_wanted = True
            return
        self._rows.keep(answer.rows, ())
        for ids in self._meanwhile:
            self._rows.touched(ids, answer.rows)
        self._take(answer.ids, answer.keep_place, answer.is_complete)
        if not answer.is_complete:
            self._read_rest()

    def _take(self, ids: bytes, keep_place: bool, is_complete: bool) -> None:
        count = len(ids) // ID_SIZE
        self.about_to_answer.emit()
        self.is_complete = is_complete
        if count > self._count:
            self.beginInsertRows(QModelIndex(), self._count, count - 1)
            self._ids, self._count = ids, count
            self.endInsertRows()
        elif count < self._count:
            self.beginRemoveRows(QModelIndex(), count, self._count - 1)
            self._ids, self._count = ids, count
            self.endRemoveRows()
        self._ids = ids
        if self._checked and is_complete and not self.source.is_long:
            here = set(split_ids(ids))
            left = {id: None for id in self._checked if id in here}
            if len(left) != len(self._checked):
                self._checked = left
                self._tell_checked()
        if count:
            self.dataChanged.emit(self.index(0, 0), self.index(count - 1, len(self.columns) - 1))
        self.answered.emit(keep_place)
        self._working.look()
        if self._lacks():
            self._soon.start()

    def _read_rest(self) -> None:
        """Read all ids of a long list, block by block, and stop when another query is asked."""
        asked, source, query = self._generation, self.source, self._query

        def job(connection: Connection) -> bytes:
            blocks = []
            for block in source.id_blocks(connection, query):
                if self._generation != asked:
                    break
                blocks.append(block)
            return b"".join(blocks)

        self._reads.read(job, self._on_rest, self._on_failed, is_wanted=lambda: self._generation == asked)

    def _on_rest(self, ids: bytes) -> None:
        self._take(ids, True, True)

    def _on_failed(self, error: SmsError) -> None:
        self._rows.ask_no_more()
        self.failed.emit(error)

    @Slot()
    def _reload(self) -> None:
        if self._held:
            self._reload_wanted = True
        else:
            self.show(self._query, keep_place=True)

    def _ids_in_view(self) -> list[bytes]:
        first, last = self._window
        first = max(0, first - _MARGIN)
        return split_ids(self._ids[first * ID_SIZE : (last + _MARGIN) * ID_SIZE])

    def _ids_shown(self) -> list[bytes]:
        first, last = self._window
        return split_ids(self._ids[first * ID_SIZE : (last + 1) * ID_SIZE])

    def _lacks(self) -> list[bytes]:
        """The ids in view, and round it, whose rows are not here or no longer right."""
        if all(map(self._rows.is_right, self._ids_shown())):
            return []
        return self._rows.lacking(self._ids_in_view())

    @Slot()
    def _fetch(self) -> None:
        wanted = self._lacks()
        if not wanted:
            return
        source = self.source
        self._rows.ask(wanted)
        self._reads.read(lambda connection: (wanted, source.rows(connection, wanted)), self._on_rows, self._on_failed)

    def _on_rows(self, answer: tuple[list[bytes], dict[bytes, ListRow]]) -> None:
        asked, rows = answer
        self._rows.arrived(asked, rows, self._ids_in_view())
        first, last = self._window
        last = min(last + _MARGIN, self._count - 1)
        if last >= first:
            self.dataChanged.emit(self.index(max(0, first - _MARGIN), 0), self.index(last, len(self.columns) - 1))
        if self._lacks():
            self._soon.start()

    @Slot(list)
    def _on_worked(self, ids: list[bytes]) -> None:
        for id in ids:
            self._rows.renew(id)
        first, last = self._window
        last = min(last, self._count - 1)
        if last >= first:
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(self.columns) - 1))

    def _timer(self, pause_ms: int, slot: Callable[[], object]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(pause_ms)
        timer.timeout.connect(slot)
        return timer

    def _show_again(self, id: bytes) -> None:
        row = self.row_of(id)
        if row >= 0:
            self.dataChanged.emit(self.index(row, 0), self.index(row, len(self.columns) - 1))

    def _tell_checked(self) -> None:
        first, last = self._window
        last = min(last, self._count - 1)
        if last >= first:
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(self.columns) - 1))
        self.checked_changed.emit()

    # --- words

    def retranslate(self) -> None:
        """The language changed: every word anew."""
        self._rows.renew_all()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)
        if self._count:
            self.dataChanged.emit(self.index(0, 0), self.index(self._count - 1, len(self.columns) - 1))

    def spoken(self, row: int) -> str:
        """A row as a screen reader says it: its name, then its first few facts."""
        id = self.id_at(row)
        facts = [(column.title(), column.text(self.value(id, place))) for place, column in enumerate(self.columns)]
        told = [f"{title} {text}" for title, text in facts[1 : 1 + _SPEECH_COLUMNS] if text]
        return ", ".join([facts[0][1], *told])

    def _look(self, id: bytes, looks: list[CellLook | None], place: int) -> CellLook:
        column, value = self.columns[place], self.value(id, place)
        if column.drawn is not None:
            made = column.drawn(column, value)
        elif column.pill is not None:
            made = CellLook("", pills=tuple((words, column.pill(words)) for words in column.texts(value)))
        else:
            words, tone = column.text(value), column.tone
            if not words and column.empty is not None:
                words, tone = column.empty(), "text-disabled"
            made = CellLook(words, tone, column.weight, column.spec.is_right)
        looks[place] = made
        return made

    # --- Qt

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        plain = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if self.columns[index.column()].may_edit and self.id_at(index.row()) in self._rows:
            return plain | Qt.ItemFlag.ItemIsEditable
        return plain

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title()
        if role == Qt.ItemDataRole.TextAlignmentRole and self.columns[section].is_right:
            return Qt.AlignmentFlag.AlignRight
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.columns[section].tip()
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row, place = index.row(), index.column()
        column, id = self.columns[place], self.id_at(row)
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(self.value(id, place))
        if role == Qt.ItemDataRole.EditRole:
            return self.value(id, place)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            if place == 0:
                return self.spoken(row)
            return column.text(self.value(id, place)) or _said_of_nothing(column)
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return column.title()
        if role == Qt.ItemDataRole.CheckStateRole and place == 0:
            return Qt.CheckState.Checked if self.is_checked(row) else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.TextAlignmentRole and column.is_right:
            return Qt.AlignmentFlag.AlignRight
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take a stored value from an editor; the page writes it."""
        id, place = self.id_at(index.row()), index.column()
        if role != Qt.ItemDataRole.EditRole or self.value(id, place) == value:
            return False
        self.typed.emit(id, self.columns[place].key, value)
        return True


def _said_of_nothing(column: ShownColumn) -> str:
    """What is said of an empty cell."""
    return column.empty() if column.empty is not None else ""

"""A form group's day as a table: students down, periods across; what is typed shows at once, before it is stored."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt, Signal

from sms_core.attendance.model import AttendanceCode, prefill
from sms_core.attendance.several import Place
from sms_core.ids import SectionId, StudentId
from sms_core.timetable.form_group import Cell, GroupDay
from sms_desktop.i18n import tr
from sms_desktop.models.classes import RosterWords
from sms_desktop.models.words import clock_time

if TYPE_CHECKING:  # only what an index is called
    from sms_desktop.models.listing import Index

_T = "FormGroup"
NAME = 0  # the column of the names; those after it are the periods


class FormGroupModel(QAbstractTableModel):
    """`counted` when other cells are marked."""

    counted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.words = RosterWords()
        self.group: GroupDay | None = None
        self._codes: tuple[AttendanceCode, ...] = ()
        self._titles: list[str] = []
        self._typed: dict[Place, str | None] = {}

    def common_title(self, column: int) -> str:
        """The class in which most of the group are in a period, where more than half of them are."""
        return self._titles[column - 1] if 0 < column <= len(self._titles) else ""

    def show(self, group: GroupDay | None, codes: Sequence[AttendanceCode]) -> None:
        """Show what the database says; what was typed before is stored by now."""
        same = self.group is not None and group is not None and _shape(self.group) == _shape(group)
        self._codes = tuple(codes)
        if not same:
            self.beginResetModel()
        self.group = group
        self._titles = _common_titles(group)
        self._typed.clear()
        if same:
            self._refresh()
        else:
            self.endResetModel()
        self.counted.emit()

    def retranslate(self) -> None:
        """The language has changed."""
        self._refresh()
        if self.columnCount():
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.columnCount() - 1)

    def code_for(self, mark: str) -> str | None:
        """The school's first code that counts as `mark`."""
        return next((code.code for code in self._codes if code.counts_as.value == mark), None)

    def letter_of(self, mark: str) -> str:
        """The letter of that code in the language in force."""
        code = self.code_for(mark)
        return "" if code is None else self.words.mark(code)[1]

    def cell(self, row: int, column: int) -> Cell | None:
        """Where a student is in a period; None for the name, or where there is no lesson."""
        assert self.group is not None
        return self.group.rows[row].cells[column - 1] if column > NAME else None

    def place(self, row: int, column: int) -> Place | None:
        """What a cell stands for."""
        cell = self.cell(row, column)
        if cell is None or self.group is None:
            return None
        return Place(cell.section, self.group.periods[column - 1][0], self.group.rows[row].student)

    def places(self, row: int, column: int) -> list[Place]:
        """The cell, or the whole day of the student where it is the name."""
        columns = range(1, self.columnCount()) if column == NAME else [column]
        return [place for one in columns if (place := self.place(row, one)) is not None]

    def effective(self, row: int, column: int) -> str | None:
        """The code that holds, the one just typed included."""
        cell, place = self.cell(row, column), self.place(row, column)
        if cell is None or place is None:
            return None
        if place in self._typed and cell.office_code is None:
            return self._typed[place]
        return cell.effective

    def own(self, row: int, column: int) -> str | None:
        """The teacher's code, the one just typed included."""
        cell, place = self.cell(row, column), self.place(row, column)
        if cell is None or place is None:
            return None
        return self._typed.get(place, cell.code)

    def proposed(self, row: int, column: int) -> str | None:
        """What a planned absence proposes while there is no mark."""
        cell = self.cell(row, column)
        if cell is None or cell.planned is None or self.effective(row, column) is not None:
            return None
        return prefill(cell.planned)

    def unmarked(self, column: int = NAME) -> list[Place]:
        """Every place of a period, or of the day, without a mark and without a proposal."""
        columns = range(1, self.columnCount()) if column == NAME else [column]
        return [
            place
            for row in range(self.rowCount())
            for column in columns
            if (place := self.place(row, column)) is not None
            and self.effective(row, column) is None
            and self.proposed(row, column) is None
        ]

    def marked(self, places: Iterable[Place]) -> list[Place]:
        """Those of some places that have a mark of the teacher's."""
        wanted = set(places)
        return [
            place
            for row in range(self.rowCount())
            for column in range(1, self.columnCount())
            if (place := self.place(row, column)) in wanted and place is not None and self.own(row, column) is not None
        ]

    def submitted(self) -> frozenset[tuple[SectionId, int]]:
        """The lessons that are handed in."""
        if self.group is None:
            return frozenset()
        return frozenset(
            (cell.section, self.group.periods[place][0])
            for row in self.group.rows
            for place, cell in enumerate(row.cells)
            if cell is not None and cell.submitted
        )

    def put(self, places: Iterable[Place], code: str | None) -> None:
        """Show marks that are on their way to the database."""
        self._typed.update(dict.fromkeys(places, code))
        self._refresh()
        self.counted.emit()

    def row_of(self, student: StudentId) -> int:
        """The row of a student, or -1."""
        rows = self.group.rows if self.group is not None else ()
        return next((n for n, row in enumerate(rows) if row.student == student), -1)

    def spoken(self, row: int, column: int) -> str:
        """A cell as a screen reader says it."""
        assert self.group is not None
        name = self.group.rows[row].name
        if column == NAME:
            return tr(_T, "{name}, whole day", name=name)
        cell = self.cell(row, column)
        period = tr(_T, "period {number}", number=self.group.periods[column - 1][0])
        if cell is None:
            return f"{name}, {period}, {tr(_T, 'no lesson')}"
        parts = [name, period, cell.title, self._mark_words(row, column)]
        if cell.office_code is not None:
            parts.append(tr(_T, "mark of the office; teacher: {mark}", mark=self.words.spoken(self.own(row, column))))
        if cell.planned is not None:
            parts.append(cell.planned.reason or tr(_T, "planned absence"))
        if cell.submitted:
            parts.append(tr(_T, "submitted"))
        return ", ".join(parts)

    def _mark_words(self, row: int, column: int) -> str:
        proposed = self.proposed(row, column)
        if proposed is not None:
            return tr(_T, "{mark}, planned", mark=self.words.spoken(proposed))
        return self.words.spoken(self.effective(row, column))

    def _refresh(self) -> None:
        if self.rowCount() and self.columnCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() or self.group is None else len(self.group.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() or self.group is None else len(self.group.periods) + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal or self.group is None:
            return None
        if section == NAME:
            return tr(_T, "Student")
        number, _, starts = self.group.periods[section - 1]
        beside = self.common_title(section) or (clock_time(starts) if starts is not None else "")
        return f"{number} · {beside}" if beside else str(number)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if self.group is None:
            return None
        row, column = index.row(), index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            if column == NAME:
                return self.group.rows[row].name
            cell = self.cell(row, column)
            return "" if cell is None else cell.title
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self.spoken(row, column)
        return None


def _common_titles(group: GroupDay | None) -> list[str]:
    found = []
    for place in range(len(group.periods) if group is not None else 0):
        assert group is not None
        titles = Counter(cell.title for row in group.rows if (cell := row.cells[place]) is not None)
        title, count = titles.most_common(1)[0] if titles else ("", 0)
        found.append(title if 2 * count > titles.total() else "")
    return found


def _shape(group: GroupDay) -> tuple[object, ...]:
    students = tuple(row.student for row in group.rows)
    return group.form_group, group.day, students, tuple(period[0] for period in group.periods)

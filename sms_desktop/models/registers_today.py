"""The registers of a day over the whole school: who teaches, how many came, how far each register is; filtered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import IntEnum, StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt

from sms_core.attendance.register import RegisterState
from sms_desktop.i18n import tr
from sms_desktop.models.lessons import Index, LessonColumn, LessonsModel
from sms_desktop.ui.rows import Cell

if TYPE_CHECKING:  # only what its rows are called comes from above
    from sms_desktop.ops.attendance_reading import RegisterToday

_T = "RegistersToday"


class Standing(StrEnum):
    """How far a register is, as the filters above the list tell it."""

    NOT_TAKEN = "not_taken"
    TAKEN = "taken"
    SUBMITTED = "submitted"
    WAITING = "waiting"
    LATER = "later"


class RegisterColumn(IntEnum):
    """The columns, in order."""

    PERIOD = 0
    TIME = 1
    TITLE = 2
    TEACHER = 3
    ROOM = 4
    PRESENT = 5
    LATE = 6
    ABSENT = 7
    STATE = 8


_PLAIN = {
    RegisterColumn.PERIOD: LessonColumn.PERIOD,
    RegisterColumn.TIME: LessonColumn.TIME,
    RegisterColumn.TITLE: LessonColumn.TITLE,
    RegisterColumn.ROOM: LessonColumn.ROOM,
    RegisterColumn.STATE: LessonColumn.STATE,
}
_NUMBERS = (RegisterColumn.PRESENT, RegisterColumn.LATE, RegisterColumn.ABSENT)
_RANKS = {Standing.NOT_TAKEN: 0, Standing.TAKEN: 1, Standing.SUBMITTED: 2, Standing.LATER: 3}


class RegistersModel(LessonsModel):
    """Rows are `RegisterToday` in the order of the day, or those that are not taken first."""

    def __init__(self) -> None:
        super().__init__()
        self._every: list[RegisterToday] = []
        self._facts: Mapping[tuple[bytes, int], RegisterToday] = {}
        self._filter: Standing | None = None
        self._untaken_first = False

    def show_registers(self, rows: Sequence[RegisterToday], zone: str, now: int | None, *, past: bool) -> None:
        """Show a day; `past` says that it lies before today."""
        self._every = list(rows)
        self._facts = {row.key: row for row in rows}
        self._zone, self._now, self._past = zone, now, past
        self._arrange()

    def narrow(self, standing: Standing | None) -> None:
        """Show those alone that are so far; None shows all."""
        self._filter = standing
        self._arrange()

    def put_untaken_first(self, first: bool) -> None:
        """Those that are not taken come first, or all stand in the order of the day."""
        self._untaken_first = first
        self._arrange()

    @property
    def total(self) -> int:
        """How many registers the day has."""
        return len(self._every)

    def count(self, standing: Standing | None) -> int:
        """How many are so far."""
        return sum(self._is(row, standing) for row in self._every)

    def submitted(self) -> int:
        return self.count(Standing.SUBMITTED)

    def _standing(self, row: RegisterToday) -> Standing:
        if row.lesson.state is not RegisterState.NONE:
            return Standing(row.lesson.state.value)
        due = self._past or (self._now is not None and not self._is_later(row.lesson))
        return Standing.NOT_TAKEN if due else Standing.LATER

    def _is(self, row: RegisterToday, standing: Standing | None) -> bool:
        if standing is Standing.WAITING:
            return row.waiting
        return standing is None or self._standing(row) is standing

    def _arrange(self) -> None:
        rows = [row for row in self._every if self._is(row, self._filter)]
        if self._untaken_first:
            rows.sort(key=lambda row: _RANKS[self._standing(row)])
        self.show([(row.lesson, row.waiting) for row in rows], self._zone, self._now, past=self._past)
        if rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(RegisterColumn) - 1))

    def spoken(self, row: int) -> str:
        """A register as a screen reader says it."""
        fact = self._fact(row)
        teachers = ", ".join(fact.teachers)
        counts = fact.counts
        came = (
            tr(
                _T,
                "{present} present, {late} late, {absent} absent",
                present=counts.present,
                late=counts.late,
                absent=counts.missed,
            )
            if counts.counted
            else ""
        )
        return ", ".join(part for part in (super().spoken(row), teachers, came) if part)

    def retranslate(self) -> None:
        super().retranslate()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(RegisterColumn) - 1)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(RegisterColumn)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        column = RegisterColumn(section)
        if column in _PLAIN:
            return super().headerData(_PLAIN[column], orientation, role)
        if role == Qt.ItemDataRole.TextAlignmentRole and column in _NUMBERS:
            return Qt.AlignmentFlag.AlignRight
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return {
            RegisterColumn.TEACHER: tr(_T, "Teacher"),
            RegisterColumn.PRESENT: tr(_T, "Present"),
            RegisterColumn.LATE: tr(_T, "Late"),
            RegisterColumn.ABSENT: tr(_T, "Absent"),
        }[column]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        column = RegisterColumn(index.column())
        if column in _PLAIN:
            return super().data(self.index(index.row(), _PLAIN[column]), role)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._words(self._fact(index.row()), column)
        if role == Qt.ItemDataRole.TextAlignmentRole and column in _NUMBERS:
            return Qt.AlignmentFlag.AlignRight
        if role == Cell.TONE:
            absent = column is RegisterColumn.ABSENT and self._fact(index.row()).counts.missed
            return "danger" if absent else "text-secondary"
        return None

    def _fact(self, row: int) -> RegisterToday:
        return self._facts[self._key(self._lessons[row])]

    @staticmethod
    def _words(fact: RegisterToday, column: RegisterColumn) -> str:
        if column is RegisterColumn.TEACHER:
            return " · ".join(fact.teachers)
        if fact.lesson.state is RegisterState.NONE:
            return "–"
        counts = fact.counts
        return str(
            {
                RegisterColumn.PRESENT: counts.present,
                RegisterColumn.LATE: counts.late,
                RegisterColumn.ABSENT: counts.missed,
            }[column]
        )

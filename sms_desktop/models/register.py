"""An open register as a table: what the database says, and on top of it what has been typed and is on its way there.

Every key shows at once. A row counts what it has on its way; while anything is, a fresh reading of the database waits.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from PySide6.QtCore import QAbstractTableModel, QLocale, QModelIndex, QPersistentModelIndex, Qt, Signal

from sms_core.attendance.model import AttendanceCode, CountsAs, PlannedAbsence
from sms_core.attendance.register import RegisterRow
from sms_core.ids import StudentId
from sms_desktop.i18n import tr
from sms_desktop.models.register_row import UNMARKED, CodeWords, Column, ShownRow, shown_row
from sms_desktop.models.words import clock_time
from sms_desktop.ui.marks import CHOICES
from sms_desktop.ui.rows import Cell

_T = "Register"
Index = QModelIndex | QPersistentModelIndex


class RegisterModel(QAbstractTableModel):
    """Rows are students in the order of their names. `note_typed` comes from the editor of the note."""

    note_typed = Signal(int, str)
    counted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[ShownRow] = []
        self._codes: tuple[AttendanceCode, ...] = ()
        self._words: dict[str, CodeWords] = {}
        self._day: date | None = None
        self.typing_row: int | None = None
        self.may_edit = True

    def show(
        self, day: date, rows: Sequence[RegisterRow], codes: Sequence[AttendanceCode], waiting: Iterable[object]
    ) -> None:
        """Show what the database says. While the students are the same, the cursor and open editors stay."""
        unsent = set(waiting)
        shown = [shown_row(row, row.student in unsent) for row in rows]
        same = [s.row.student for s in self._rows] == [r.student for r in rows] and bool(rows)
        self._day = day
        if self._codes != tuple(codes):
            self._codes = tuple(codes)
            self._word()
        if same:
            self._rows = shown
            self._refresh()
        else:
            self.beginResetModel()
            self._rows = shown
            self.endResetModel()
        self.counted.emit()

    def retranslate(self) -> None:
        """The language changed: letters and words anew."""
        self._word()
        self._refresh()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)

    def shown(self, row: int) -> ShownRow:
        """One student."""
        return self._rows[row]

    def rows(self) -> Sequence[ShownRow]:
        """Every student."""
        return self._rows

    def row_of(self, student: StudentId) -> int:
        """The row of a student, or -1."""
        return next((n for n, shown in enumerate(self._rows) if shown.row.student == student), -1)

    def words_of(self, code: str | None) -> CodeWords | None:
        """How a code is said; None for no code or one that the school no longer has."""
        return self._words.get(code) if code is not None else None

    def mark_of(self, code: str | None) -> str:
        """The look of a code: present, late, absent, excused or unmarked."""
        words = self.words_of(code)
        return words.mark if words is not None else UNMARKED

    def code_for(self, mark: str) -> str | None:
        """The school's first code that counts as `mark`."""
        return next((code.code for code in self._codes if code.counts_as.value == mark), None)

    def letters(self, code: str | None = None) -> list[str]:
        """The letters of the four buttons; the one of `code` is its own."""
        chosen = self.words_of(code)
        letters = []
        for mark in CHOICES:
            words = self.words_of(self.code_for(mark))
            own = chosen is not None and chosen.mark == mark
            letters.append(chosen.letter if own and chosen else words.letter if words else "")
        return letters

    def tally(self) -> Mapping[str, int]:
        """How many are shown as what, proposals included; a code that does not count is nobody's."""
        found = dict.fromkeys((*CHOICES, UNMARKED), 0)
        for shown in self._rows:
            code = shown.effective or shown.proposed
            mark = self.mark_of(code)
            if code is None or mark != UNMARKED:
                found[mark] += 1
        return found

    def unmarked_rows(self) -> list[int]:
        """The rows without a mark and without a proposal."""
        return [n for n, s in enumerate(self._rows) if s.row.enrolled and s.effective is None and s.proposed is None]

    def put(self, row: int, *, code: str | None = None, minutes: int | None = None, note: str | None = None) -> None:
        """Show a whole mark that is on its way to the database."""
        shown = self._rows[row]
        shown.code, shown.minutes, shown.note = code, minutes, note
        shown.waiting = True
        shown.under_way.append((code, minutes, note))
        self._refresh(row)
        self.counted.emit()

    def settled(self, student: StudentId) -> None:
        """The oldest write of a student that was under way is done."""
        row = self.row_of(student)
        if row >= 0 and self._rows[row].under_way:
            self._rows[row].stored = self._rows[row].under_way.pop(0)

    def go_back(self, student: StudentId) -> None:
        """It failed: unless another is under way, show again what is stored."""
        row = self.row_of(student)
        if row < 0:
            return
        shown = self._rows[row]
        del shown.under_way[:1]
        if not shown.under_way:
            shown.code, shown.minutes, shown.note = shown.stored
            self._refresh(row)
            self.counted.emit()

    def set_typing(self, row: int | None) -> None:
        """Show that digits now go into the minutes of a row."""
        before, self.typing_row = self.typing_row, row
        for changed in (before, row):
            if changed is not None and changed < len(self._rows):
                self._refresh(changed)

    def spoken(self, row: int) -> str:
        """A student as a screen reader says it: name, mark, minutes, planned absence, note, whether it waits."""
        shown = self._rows[row]
        parts = [shown.row.name, self._spoken_mark(shown)]
        if shown.minutes is not None:
            parts.append(tr(_T, "%n minutes", n=shown.minutes))
        parts += [
            part for part in (self.planned_words(shown.row.planned), self._office_words(shown), shown.note) if part
        ]
        if shown.waiting:
            parts.append(tr(_T, "not sent yet"))
        return ", ".join(parts)

    def planned_words(self, planned: PlannedAbsence | None) -> str:
        """ "Dentist until 10:00"."""
        if planned is None:
            return ""
        reason = planned.reason or tr(_T, "Planned absence")
        if planned.to_time is not None and planned.to_day == self._day:
            until = clock_time(planned.to_time.hour * 60 + planned.to_time.minute)
            return tr(_T, "{reason} until {time}", reason=reason, time=until)
        if planned.from_time is not None and planned.from_day == self._day:
            since = clock_time(planned.from_time.hour * 60 + planned.from_time.minute)
            return tr(_T, "{reason} from {time}", reason=reason, time=since)
        return reason

    def note_words(self, shown: ShownRow) -> str:
        """What stands in the last column: the planned absence, the office's mark, the note."""
        parts = [self.planned_words(shown.row.planned), self._office_words(shown), shown.row.office_note or ""]
        parts.append(shown.note or "")
        return " · ".join(part for part in parts if part)

    def _office_words(self, shown: ShownRow) -> str:
        """ "Office: Excused", beside the teacher's mark."""
        code = shown.row.office_code
        if code is None:
            return ""
        words = self.words_of(code)
        return tr(_T, "Office: {mark}", mark=words.label if words is not None else code)

    def _spoken_mark(self, shown: ShownRow) -> str:
        words = self.words_of(shown.shows)
        if words is None:
            return tr(_T, "unmarked")
        return tr(_T, "{mark}, planned", mark=words.label) if shown.proposed is not None else words.label

    def _word(self) -> None:
        """Take letters and labels in the language in force; the school words them in English and Greek."""
        greek = QLocale().language() == QLocale.Language.Greek
        self._words = {
            c.code: CodeWords(
                c.code,
                UNMARKED if c.counts_as is CountsAs.NOT_COUNTED else c.counts_as.value,
                c.letter_el if greek else c.letter_en,
                c.label_el if greek else c.label_en,
            )
            for c in self._codes
        }

    def _refresh(self, row: int | None = None) -> None:
        first, last = (0, len(self._rows) - 1) if row is None else (row, row)
        if last >= 0:
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(Column) - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(Column)

    def flags(self, index: Index) -> Qt.ItemFlag:
        plain = super().flags(index)
        return plain | Qt.ItemFlag.ItemIsEditable if index.column() == Column.NOTE and self.may_edit else plain

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.TextAlignmentRole and section in (Column.NUMBER, Column.MINUTES):
            return Qt.AlignmentFlag.AlignRight
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return {
            Column.NUMBER: "#",
            Column.NAME: tr(_T, "Name"),
            Column.RECENT: tr(_T, "Last five"),
            Column.MARK: tr(_T, "Mark"),
            Column.MINUTES: tr(_T, "Minutes"),
            Column.NOTE: tr(_T, "Planned absence or note"),
        }[Column(section)]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        shown, column = self._rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(shown, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.spoken(index.row()) if column == Column.NAME else self._spoken_cell(shown, column)
        if role == Qt.ItemDataRole.EditRole:
            return shown.note or ""
        if role == Qt.ItemDataRole.TextAlignmentRole and column in (Column.NUMBER, Column.MINUTES):
            return Qt.AlignmentFlag.AlignRight
        if role == Cell.MARKS and column == Column.RECENT:
            return [self._recent(code) for code in shown.row.recent]
        return self._looks(shown, column, role)

    def _text(self, shown: ShownRow, column: int) -> str:
        if column == Column.NUMBER:
            return str(shown.row.number)
        if column == Column.NAME:
            return shown.row.name or tr(_T, "Student not on this computer")
        if column == Column.MINUTES:
            return "" if shown.minutes is None else tr(_T, "{minutes} min", minutes=shown.minutes)
        return self.note_words(shown) if column == Column.NOTE else ""

    def _spoken_cell(self, shown: ShownRow, column: int) -> str:
        if column == Column.MARK:
            mark = self._spoken_mark(shown)
            return tr(_T, "{mark}, not sent yet", mark=mark) if shown.waiting else mark
        if column == Column.RECENT:
            words = [self.words_of(code) for code in shown.row.recent]
            return ", ".join(word.label if word is not None else tr(_T, "unmarked") for word in words)
        return self._text(shown, column)

    def _recent(self, code: str | None) -> tuple[str, str]:
        words = self.words_of(code)
        return (words.mark, words.letter) if words is not None else (UNMARKED, "")

    def _looks(self, shown: ShownRow, column: int, role: int) -> object:
        planned = shown.row.planned is not None
        if role == Cell.TONE:
            if column == Column.NUMBER:
                return "text-secondary"
            if column == Column.NOTE:
                return "info" if planned else "text-secondary"
        if role == Cell.ICON and column == Column.NOTE and planned:
            return "calendar-days"
        if role == Cell.ICON and column == Column.NOTE and shown.row.office_code is not None:
            return "building-2"
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or index.column() != Column.NOTE:
            return False
        text = str(value).strip()
        if text != (self._rows[index.row()].note or ""):
            self.note_typed.emit(index.row(), text)
        return True

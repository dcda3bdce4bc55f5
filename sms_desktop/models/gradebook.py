"""A gradebook as a table: how each cell looks, what is said of it, and what Qt asks.

Column 0 names the student, the last one is the result, between them stand the assessments.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

from sms_core.grading.model import ScoreStatus
from sms_desktop.i18n import tr
from sms_desktop.models.forms import show_decimal
from sms_desktop.models.grade_sheet import GradeSheet, Narrowing, Unread
from sms_desktop.models.grade_words import LATE, fixed, letter, score_text, spoken_score, typed_text
from sms_desktop.ui.cells import CellLook
from sms_desktop.ui.days import show_day

if TYPE_CHECKING:  # only what its rows are called comes from above
    from sms_desktop.ops.gradebook import GradeRow

__all__ = ["GradeCell", "GradeModel", "Narrowing", "Unread"]

_T = "Gradebook"
Index = QModelIndex | QPersistentModelIndex
_NAME = 0


@dataclass(frozen=True, slots=True)
class GradeCell:
    """A cell as it is drawn: its text, and the signs beside it."""

    look: CellLook
    before: str = ""  # the late sign
    bad: bool = False
    draft: bool = False
    comment: bool = False
    mark: str = ""  # "conflict", "elsewhere"
    icon: str = ""


class GradeModel(GradeSheet):
    """Rows are students."""

    def __init__(self) -> None:
        super().__init__()
        self._cells: dict[tuple[int, int], GradeCell] = {}

    def forget_looks(self, place: tuple[int, int] | None) -> None:
        if place is None:
            self._cells.clear()
        else:
            self._cells.pop(place, None)
            self._cells.pop((place[0], self.result_column), None)

    def text_at(self, row: int, column: int) -> str:
        """A cell as it is typed and copied."""
        key = self.key_at(row, column)
        if key is None:
            return self.cell(row, column).text
        waiting = self._unread.get(key)
        return waiting.text if waiting is not None else typed_text(self._scores.get(key))

    # --- drawing

    def cell(self, row: int, column: int) -> CellLook:
        """The look of a cell."""
        return self.painted(row, column).look

    def is_checked(self, row: int) -> bool:
        """Nothing is checked here."""
        return False

    def watch(self, first: int, last: int) -> None:
        """Everything is here already."""

    def painted(self, row: int, column: int) -> GradeCell:
        """A cell with its signs."""
        known = self._cells.get((row, column))
        if known is None:
            known = self._cells[row, column] = self._made(row, column)
        return known

    def spoken(self, row: int, column: int) -> str:
        """A cell as a screen reader says it: "Anna Pappa, Quiz 2, 17.5 of 20, draft"."""
        if not 0 <= row < len(self._rows):
            return ""
        name, assessment = self._rows[row].spoken, self.assessment_at(column)
        if column == _NAME:
            return f"{name}, {self._left_words(self._rows[row])}" if self._rows[row].left else name
        if assessment is None:
            return f"{name}, {self.result_words(row)}"
        key = (assessment.id, self._rows[row].student)
        waiting = self._unread.get(key)
        if waiting is not None:
            said = tr(_T, "not taken: {problem}", problem=waiting.problem)
        else:
            said = spoken_score(self._scores.get(key), assessment)
        parts = [name, assessment.title, said]
        if self.painted(row, column).mark == "conflict":
            parts.append(tr(_T, "conflict"))
        if key in self._elsewhere:
            parts.append(tr(_T, "changed elsewhere"))
        score = self._scores.get(key)
        if score is not None and score.comment:
            parts.append(tr(_T, "comment: {comment}", comment=score.comment))
        return ", ".join(parts)

    def result_words(self, row: int) -> str:
        """Result 14.2, Good, given by hand."""
        result = self.result(row)
        grade = self._book.finals.get(self._rows[row].student) if self._book is not None else None
        noted = [tr(_T, "report card: {comment}", comment=grade.comment)] if grade and grade.comment else []
        if result is None:
            return ", ".join([tr(_T, "no result yet"), *noted])
        said = tr(_T, "result {value}", value=show_decimal(result.value))
        parts = [said, *([result.label] if result.label else [])]
        if grade is not None and grade.locked:
            parts.append(tr(_T, "locked"))
        elif grade is not None and grade.override is not None:
            parts.append(tr(_T, "given by hand"))
        return ", ".join([*parts, *noted])

    def _made(self, row: int, column: int) -> GradeCell:
        student, assessment = self._rows[row], self.assessment_at(column)
        if column == _NAME:
            return GradeCell(CellLook(student.name, "text-secondary" if student.left else "text", 400))
        if assessment is None:
            return self._made_result(row)
        key = (assessment.id, student.student)
        waiting, score = self._unread.get(key), self._scores.get(key)
        issue = self._found is not None and key in self._found.issues
        mark = "conflict" if issue else "elsewhere" if key in self._elsewhere else ""
        draft = not assessment.published
        if waiting is not None:
            return GradeCell(CellLook(waiting.text, "danger", 600, right=True), bad=True, draft=draft, mark=mark)
        text = score_text(score)
        missing = score is not None and score.status is ScoreStatus.MISSING
        quiet = draft or student.left is not None or not assessment.counts
        tone, weight = ("danger", 600) if missing else ("text-secondary" if quiet else "text", 400)
        late = score is not None and score.late
        if late and text == letter(ScoreStatus.NOT_SUBMITTED):
            text = ""
        return GradeCell(
            CellLook(text, tone, weight, right=True),
            before=tr(_T, LATE) if late else "",
            draft=draft,
            comment=score is not None and bool(score.comment),
            mark=mark,
        )

    def _made_result(self, row: int) -> GradeCell:
        result = self.result(row)
        grade = self._book.finals.get(self._rows[row].student) if self._book is not None else None
        icon = "" if grade is None else "lock" if grade.locked else "pencil" if grade.override is not None else ""
        noted = grade is not None and bool(grade.comment)
        if result is None:
            return GradeCell(CellLook("–", "text-secondary", 400, right=True), icon=icon, comment=noted)
        tone = "text" if result.passes else "danger"
        return GradeCell(CellLook(fixed(result.value), tone, 600, right=True), icon=icon, comment=noted)

    @staticmethod
    def _left_words(row: GradeRow) -> str:
        return "" if row.left is None else tr(_T, "left {day}", day=show_day(row.left))

    def retranslate(self) -> None:
        """The language changed."""
        self._cells.clear()
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, self.result_column))
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.result_column)

    # --- Qt

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() or self._found is None else len(self._columns) + 2

    def flags(self, index: Index) -> Qt.ItemFlag:
        plain = super().flags(index)
        typed = self.may_edit and self.assessment_at(index.column()) is not None
        return plain | Qt.ItemFlag.ItemIsEditable if typed else plain

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        assessment = self.assessment_at(section)
        if assessment is not None:
            return assessment.title
        return tr(_T, "Name") if section == _NAME else tr(_T, "Result")

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row, column = index.row(), index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            cell = self.painted(row, column)
            return f"{cell.before} {cell.look.text}".strip()
        if role == Qt.ItemDataRole.EditRole:
            return self.text_at(row, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.spoken(row, column)
        if role == Qt.ItemDataRole.TextAlignmentRole and column != _NAME:
            return Qt.AlignmentFlag.AlignRight
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(row, column)
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or not index.flags() & Qt.ItemFlag.ItemIsEditable:
            return False
        self.handed_in.emit(index.row(), index.column(), str(value))
        return True

    def _tip(self, row: int, column: int) -> str | None:
        """What stands behind a sign, else the whole of a long name."""
        key = self.key_at(row, column)
        if key is None:
            return self.spoken(row, column)
        waiting, score = self._unread.get(key), self._scores.get(key)
        if waiting is not None:
            return waiting.problem
        parts = []
        if key in self._elsewhere:
            was = typed_text(self._elsewhere[key]) or "–"
            parts.append(tr(_T, "Changed elsewhere. Before: {score}", score=was))
        if score is not None and score.comment:
            parts.append(score.comment)
        return "\n".join(parts) or None

"""The grid into a file: the rows and columns on show, in their order, as lists are exported."""

from decimal import Decimal
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from sms_core.access.keys import Key
from sms_core.bulk.formats.sheets import Cell, SheetColumn
from sms_core.errors import SmsError
from sms_core.grading.model import Score, ScoreStatus
from sms_desktop.i18n import tr
from sms_desktop.models.forms import show_decimal
from sms_desktop.models.grade_words import typed_text
from sms_desktop.models.gradebook import GradeModel
from sms_desktop.ops.gradebook import OpenGradebook
from sms_desktop.pages.base import PageContext
from sms_desktop.pages.gradebook.editing import Typist
from sms_desktop.pages.gradebook.grid import GradeTable
from sms_desktop.pages.lists.exporting import Written, rows_job, told_written
from sms_desktop.pages.lists.saving import SaveDialog

_T = "Gradebook"
_NUMBER, _NAME, _SCORE, _COMMENT = 6, 30, 14, 40  # widths in characters


class ExportDesk(QObject):
    """`told` (text and tone) when a file was written, or was not."""

    told = Signal(str, str)

    def __init__(self, context: PageContext, model: GradeModel, table: GradeTable, typist: Typist) -> None:
        super().__init__(table)
        self._context = context
        self._model = model
        self._table = table
        self._typist = typist
        self._found: OpenGradebook | None = None

    def work_on(self, found: OpenGradebook) -> None:
        """The gradebook that is on show."""
        self._found = found

    @property
    def is_allowed(self) -> bool:
        """Whether the person may export, by permission and by what the organisation has decided."""
        by_policy = self._context.desk.policy.value("ExportAllowed", True)
        return self._context.allows(Key.BULK_EXPORT) and bool(by_policy)

    @Slot()
    def choose(self) -> None:
        """Ask for the file to export to."""
        if self._found is not None and self.is_allowed and self._model.rowCount():
            self._typist.settle()
            ask = SaveDialog(self._table.window(), self._name(self._found))
            ask.fileSelected.connect(lambda name: self.export(Path(name)))
            ask.open()

    def export(self, path: Path) -> None:
        """Write the rows on show, in their order."""
        found = self._found
        if found is None or not self.is_allowed:
            return
        rows = [self._row(number) for number in range(self._model.rowCount())]
        words = tr(_T, "%n students", n=len(rows))
        job = rows_job(words, self._name(found), self._columns(), rows, _worded, path)
        self._context.runner.read(job, self._on_written, self._on_failed)

    @staticmethod
    def _name(found: OpenGradebook) -> str:
        return f"{found.section.title} {(found.term or found.session).title}"

    def _columns(self) -> list[SheetColumn]:
        titles = [tr(_T, "{title} (of {most})", title=one.title, most=show_decimal(one.max_score))
                  for one in self._model.assessments]  # fmt: skip
        return [
            SheetColumn("#", _NUMBER),
            SheetColumn(tr(_T, "Name"), _NAME),
            *(SheetColumn(title, _SCORE) for title in titles),
            SheetColumn(tr(_T, "Result"), _SCORE),
            SheetColumn(tr(_T, "Comment for the report card"), _COMMENT),
        ]

    def _row(self, number: int) -> list[Cell]:
        row, book = self._model.rows[number], self._model.book
        scores = [self._model.score_at(number, column) for column in range(1, self._model.result_column)]
        result = self._model.result(number)
        grade = None if book is None else book.finals.get(row.student)
        return [
            row.number or None,
            row.name,
            *(_score(score) for score in scores),
            None if result is None else _number(result.value),
            None if grade is None else grade.comment,
        ]

    def _on_written(self, written: Written) -> None:
        self.told.emit(told_written(written), "success")

    def _on_failed(self, error: SmsError) -> None:
        self.told.emit(self._context.told(error), "danger")


def _score(score: Score | None) -> Cell:
    """A number as such; late ones and codes as they are typed."""
    if score is not None and score.status is ScoreStatus.GRADED and score.value is not None and not score.late:
        return _number(score.value)
    return typed_text(score) or None


def _number(value: Decimal) -> Cell:
    return int(value) if value == int(value) else float(value)


def _worded(cell: Cell) -> str:
    """A cell as text, in the numbers of the language."""
    if isinstance(cell, float | int):
        return show_decimal(Decimal(str(cell)))
    return "" if cell is None else str(cell)

"""The order of the rows: by name or by result, from the heads of these columns. Typing never moves a row."""

from PySide6.QtCore import QObject, Signal, Slot

from sms_core.ids import StudentId
from sms_desktop.i18n import tr
from sms_desktop.models.gradebook import GradeModel
from sms_desktop.ops.gradebook import GradeRow, OpenGradebook
from sms_desktop.pages.gradebook.editing import Typist
from sms_desktop.pages.gradebook.grid import GradeTable
from sms_desktop.pages.gradebook.grid_header import Head
from sms_desktop.ui.announce import announce

_T = "Gradebook"
_NAME = 0


class SortDesk(QObject):
    """`said` for the status line. A second press on the same head turns the order round."""

    said = Signal(str, str)

    def __init__(self, model: GradeModel, table: GradeTable, typist: Typist) -> None:
        super().__init__(table)
        self._model = model
        self._table = table
        self._typist = typist
        self._found: OpenGradebook | None = None
        self.by_result = False
        self.descending = False
        table.sort_wanted.connect(self.press)

    def work_on(self, found: OpenGradebook) -> None:
        """The gradebook as it was read; another class or another term stands as it is listed."""
        before, self._found = self._found, found
        if before is not None and (before.section.id, before.book.session) != (found.section.id, found.book.session):
            self.by_result = self.descending = False
            self._model.order_by(())

    @Slot(int)
    def press(self, column: int) -> None:
        """The head of the names or of the results was pressed."""
        by_result = column != _NAME
        if by_result == self.by_result:
            self.sort(by_result=by_result, descending=not self.descending)
        else:
            self.sort(by_result=by_result, descending=by_result)  # the best first

    def sort(self, *, by_result: bool, descending: bool) -> None:
        """Put the rows into an order; the cursor stays on its student."""
        found = self._found
        if found is None or not found.rows:
            return
        self._typist.settle()
        row, column = self._table.here
        student = self._model.rows[row].student if 0 <= row < len(self._model.rows) else None
        self.by_result, self.descending = by_result, descending
        self._model.order_by(self._ordered(found))
        header = self._table.header
        for part in (header.viewport(), *header.ends):
            part.update()
        if student is not None:
            self._table.put_cursor(self._model.row_of(student), column)
        words = self._words()
        self.said.emit(words, "text-secondary")
        announce(self._table, words)

    def signed(self, head: Head, column: int) -> Head:
        """A head with its arrow, if the rows stand by its column."""
        if column != (self._model.result_column if self.by_result else _NAME):
            return head
        return head._replace(arrow="arrow-down" if self.descending else "arrow-up")

    def _ordered(self, found: OpenGradebook) -> list[StudentId]:
        """Everybody in the class; who has no result comes last, and after them who has left."""
        here = [row for row in found.rows if row.left is None]
        gone = [row for row in found.rows if row.left is not None]
        if not self.by_result:
            return [] if not self.descending else [row.student for row in (*reversed(here), *reversed(gone))]
        return [row.student for rows in (here, gone) for row in self._by_result(rows, found)]

    def _by_result(self, rows: list[GradeRow], found: OpenGradebook) -> list[GradeRow]:
        book = self._model.book or found.book
        results = {row.student: book.final(row.student, found.now.today) for row in rows}
        values = {student: result.value for student, result in results.items() if result is not None}
        graded = [row for row in rows if row.student in values]
        graded.sort(key=lambda row: values[row.student], reverse=self.descending)
        return [*graded, *(row for row in rows if row.student not in values)]

    def _words(self) -> str:
        if not self.by_result:
            return tr(_T, "Sorted by name, Z first") if self.descending else tr(_T, "Sorted by name")
        if self.descending:
            return tr(_T, "Sorted by result, the highest first")
        return tr(_T, "Sorted by result, the lowest first")

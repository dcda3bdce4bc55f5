"""What is done with one cell beside typing: a comment, and settling a conflict."""

from functools import partial
from typing import Literal

from PySide6.QtCore import QObject, QRect, Signal, Slot

from sms_core.errors import SmsError
from sms_desktop.i18n import tr
from sms_desktop.models.gradebook import GradeModel
from sms_desktop.ops import issues
from sms_desktop.ops.gradebook import CellKey, OpenGradebook
from sms_desktop.ops.gradebook_writing import write_comment
from sms_desktop.pages.base import PageContext
from sms_desktop.pages.gradebook.beside import CommentPopover, ConflictPopover
from sms_desktop.pages.gradebook.grid import GradeTable
from sms_desktop.ui.announce import announce

_T = "Gradebook"


class CellDesk(QObject):
    """`said` for the status line, `saved` when something was written."""

    said = Signal(str, str)
    saved = Signal()

    def __init__(self, context: PageContext, model: GradeModel, table: GradeTable) -> None:
        super().__init__(table)
        self._context = context
        self._model = model
        self._table = table
        self._found: OpenGradebook | None = None
        table.comment_wanted.connect(self.comment)
        table.conflict_wanted.connect(self.show_conflict)

    def work_on(self, found: OpenGradebook) -> None:
        """The gradebook that is on show."""
        self._found = found

    @Slot()
    def comment(self) -> None:
        """Write beside the score of the cursor's cell."""
        row, column = self._table.here
        key = self._model.key_at(row, column)
        if key is None:
            return
        score, title = self._model.score_at(row, column), self._title(row, column)
        popover = CommentPopover(
            self._context.look, self._table.window(), title, (score.comment or "") if score else "",
            editable=self._model.may_edit,
        )  # fmt: skip
        popover.kept.connect(partial(self._keep, key, title))
        popover.open_under(self._place(row, column))

    def _keep(self, key: CellKey, title: str, comment: str) -> None:
        if self._found is not None:
            args = (self._context.runner, self._found.section.id, key, comment.strip() or None, title)
            write_comment(*args, self._on_done, self._on_refused)

    @Slot(int, int)
    def show_conflict(self, row: int, column: int) -> None:
        """Show mine and theirs."""
        key, found = self._model.key_at(row, column), self._found
        issue = None if key is None or found is None else found.issues.get(key)
        if issue is None or found is None:
            return
        title = self._title(row, column)
        popover = ConflictPopover(self._context.look, self._table.window(), title, issue, found.now.zone)

        def settle(key: str) -> None:
            side: Literal["mine", "theirs"] = "mine" if key == "mine" else "theirs"
            runner = self._context.runner
            issues.resolve(runner, self._context.schema, issue.id, title, side, self._on_settled, self._on_refused)

        popover.picked.connect(settle)
        popover.open_under(self._place(row, column))

    def _place(self, row: int, column: int) -> QRect:
        area = self._table.visualRect(self._model.index(row, column))
        return QRect(self._table.viewport().mapToGlobal(area.topLeft()), area.size())

    def _title(self, row: int, column: int) -> str:
        assessment = self._model.assessment_at(column)
        title = "" if assessment is None else assessment.title
        return tr(_T, "{name}, {assessment}", name=self._model.rows[row].name, assessment=title)

    def _on_done(self, _: object) -> None:
        self.saved.emit()

    def _on_settled(self, _: object) -> None:
        self.said.emit(tr(_T, "Settled. The other value stays in the history."), "text-secondary")
        self.saved.emit()

    def _on_refused(self, error: SmsError) -> None:
        words = self._context.told(error)
        self.said.emit(words, "danger")
        announce(self._table, words)

"""A result in the side panel: its exact sum, and another result given by hand with a reason."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import partial

import shiboken6
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from sms_core.grading.model import FinalGrade
from sms_core.grading.table import FINAL_GRADE
from sms_core.ids import StudentId
from sms_desktop.i18n import tr
from sms_desktop.models.forms import specs_for
from sms_desktop.models.grade_working import statistics_lines, working_lines
from sms_desktop.models.gradebook import GradeModel
from sms_desktop.ops import gradebook_writing
from sms_desktop.ops.gradebook import OpenGradebook
from sms_desktop.pages.asking import Asking, Question
from sms_desktop.pages.base import PageContext
from sms_desktop.pages.gradebook.lines import SumLines
from sms_desktop.ui.appearance import Role
from sms_desktop.ui.buttons import Button, Kind
from sms_desktop.ui.field_editors import FieldSpec
from sms_desktop.ui.labels import Label

_T = "Gradebook"


class ResultDesk(QObject):
    """Shows in the panel of its page; follows the cursor and what is typed."""

    did = Signal(str)
    comment_wanted = Signal(int)

    def __init__(self, context: PageContext, asking: Asking, model: GradeModel) -> None:
        super().__init__(asking)
        self._context = context
        self._asking = asking
        self._model = model
        self._found: OpenGradebook | None = None
        self._student: StudentId | None = None
        self._column = b""
        self._lines: SumLines | None = None
        model.counted.connect(self._on_counted)

    def work_on(self, found: OpenGradebook) -> None:
        """The gradebook as it was read."""
        self._found = found

    # --- the working

    def show_working(self, row: int) -> None:
        """Open the sum of a student's result."""
        if self._found is not None and 0 <= row < len(self._model.rows):
            self._student = self._model.rows[row].student
            self._asking.ask(Question("working", self._name, str, tuple, lambda _: None, below=self._below))

    def follow(self, row: int) -> None:
        """The cursor is on another student."""
        there = self._asking.key == "working" and 0 <= row < len(self._model.rows)
        if there and self._model.rows[row].student != self._student:
            self.show_working(row)

    @property
    def lines(self) -> SumLines | None:
        """What is on show."""
        return self._lines if self._lines is not None and shiboken6.isValid(self._lines) else None

    def _name(self) -> str:
        row = self._row()
        return self._model.rows[row].name if row >= 0 else ""

    def _row(self) -> int:
        return -1 if self._student is None else self._model.row_of(self._student)

    def _grade(self) -> FinalGrade | None:
        if self._found is None or self._student is None:
            return None
        return self._found.book.finals.get(self._student)

    def _below(self) -> Sequence[QWidget]:
        found, grade, look = self._found, self._grade(), self._context.look
        self._lines = SumLines(look)
        self._lines.setObjectName("gradebook_working")
        self._fill()
        parts: list[QWidget] = [self._lines, *self._comment_parts()]
        if found is not None and found.rights.override and not (grade is not None and grade.locked):
            words = tr(_T, "Change what was given…") if self._overridden() else tr(_T, "Give another result…")
            override = Button(look, words, Kind.QUIET, icon="pencil")
            override.setObjectName("gradebook_override")
            override.clicked.connect(self.offer_override)
            parts.append(override)
        return parts

    def _comment_parts(self) -> Sequence[QWidget]:
        """What the report card says beside the result, and the way to write it."""
        found, grade, look = self._found, self._grade(), self._context.look
        parts: list[QWidget] = []
        said = "" if grade is None else grade.comment or ""
        if said:
            words = tr(_T, "Comment for the report card: {comment}", comment=said)
            parts.append(Label(look, words, Role.TABLE, wrap=True))
            parts[0].setObjectName("gradebook_report_comment_text")
        if found is not None and found.rights.edit and not (grade is not None and grade.locked):
            words = tr(_T, "Change the comment…") if said else tr(_T, "Comment for the report card…")
            button = Button(look, words, Kind.QUIET, icon="message-square")
            button.setObjectName("gradebook_report_comment")
            button.clicked.connect(lambda: self.comment_wanted.emit(self._row()))
            parts.append(button)
        return parts

    def _fill(self) -> None:
        row, book = self._row(), self._model.book
        working = self._model.working(row) if row >= 0 else None
        if self.lines is not None and book is not None and working is not None:
            self.lines.set_lines(working_lines(book, working, self._model.result(row), self._grade()))

    def _on_counted(self) -> None:
        if self._asking.key == "working":
            self._fill()
        elif self._asking.key == "statistics" and self.lines is not None:
            found = self._model.statistics(self._model.column_of(self._column))
            if found is not None:
                self.lines.set_lines(statistics_lines(found))

    # --- the figures of a column

    def show_statistics(self, column: int) -> None:
        """Open what a column comes to."""
        assessment, found = self._model.assessment_at(column), self._model.statistics(column)
        if assessment is None or found is None:
            return
        self._column = assessment.id

        def below() -> Sequence[QWidget]:
            self._lines = SumLines(self._context.look, statistics_lines(found))
            self._lines.setObjectName("gradebook_statistics")
            return (self._lines,)

        self._asking.ask(Question("statistics", lambda: assessment.title, str, tuple, lambda _: None, below=below))

    # --- another result

    def _overridden(self) -> bool:
        grade = self._grade()
        return grade is not None and grade.override is not None

    def offer_override(self) -> None:
        """Ask which result holds instead, and why."""
        grade = self._grade()
        values = {
            "override": None if grade is None or grade.override is None else int(grade.override * 1000),
            "reason": None if grade is None else grade.reason,
        }
        self._asking.ask(
            Question(
                "override",
                self._name,
                lambda: tr(_T, "Let it hold"),
                self._override_specs,
                self._override,
                values,
                {"score_too_high": "override", "override_reason_needed": "reason"},
                below=self._override_below,
            )
        )

    def _override_specs(self) -> Sequence[FieldSpec]:
        value, reason = specs_for(FINAL_GRADE, self._context.allows, ("override", "reason"))
        return replace(value, required=True, label=tr(_T, "Result")), replace(reason, required=True)

    def _override_below(self) -> Sequence[QWidget]:
        if not self._overridden():
            return ()
        back = Button(self._context.look, tr(_T, "Let the computed result hold"), Kind.QUIET, icon="undo-2")
        back.setObjectName("gradebook_override_back")
        back.clicked.connect(lambda: self._write(None, None))
        return (back,)

    def _override(self, values: Mapping[str, object]) -> None:
        stored = values.get("override")
        if isinstance(stored, int):
            self._write(Decimal(stored) / 1000, str(values.get("reason") or ""))

    def _write(self, value: Decimal | None, reason: str | None) -> None:
        found = self._found
        if found is None or self._student is None:
            return
        name = self._name()
        told = tr(_T, "Result given by hand: {name}", name=name)
        if value is None:
            told = tr(_T, "The computed result holds again: {name}", name=name)
        args = (self._context.runner, found.section.id, found.book.session, self._student, value, reason, name)
        gradebook_writing.override_result(*args, partial(self._on_done, told), self._asking.refuse)

    def _on_done(self, told: str, _: object) -> None:
        self._asking.done()
        self.did.emit(told)

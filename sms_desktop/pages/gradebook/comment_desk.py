"""The comment on a result for the report card, written in the side panel with the school's phrases."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import pairwise

import shiboken6
from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from sms_core.grading.model import FinalGrade
from sms_core.grading.phrases import PLACEHOLDERS, fill_phrase
from sms_core.grading.table import FINAL_GRADE
from sms_core.ids import StudentId
from sms_desktop.i18n import tr
from sms_desktop.models.forms import specs_for
from sms_desktop.models.gradebook import GradeModel
from sms_desktop.ops import gradebook_comments
from sms_desktop.ops.gradebook import OpenGradebook
from sms_desktop.ops.gradebook_comments import Bank
from sms_desktop.pages.asking import Asking, Question
from sms_desktop.pages.base import PageContext
from sms_desktop.pages.gradebook.grid import GradeTable
from sms_desktop.pages.gradebook.phrase_list import PhraseList
from sms_desktop.ui.buttons import Button, Kind
from sms_desktop.ui.field_editors import FieldSpec, LongEditor
from sms_desktop.ui.side_panel import SidePanel

_T = "Gradebook"
KEY = "report_comment"
_GREEK = re.compile(r"[\u0370-\u03ff\u1f00-\u1fff]")


class CommentDesk(QObject):
    """Asks in the panel of its page; `did` with the words of its toast."""

    did = Signal(str)

    def __init__(
        self, context: PageContext, asking: Asking, panel: SidePanel, model: GradeModel, table: GradeTable
    ) -> None:
        super().__init__(asking)
        self._context = context
        self._asking = asking
        self._panel = panel
        self._model = model
        self._table = table
        self._found: OpenGradebook | None = None
        self._student: StudentId | None = None
        self._session = b""
        self._bank: Bank | None = None
        self._add: Button | None = None
        self._phrases: PhraseList | None = None
        self._reads = context.runner.latest()
        table.comment_wanted.connect(self._on_comment_wanted)
        asking.changed.connect(self._on_changed)

    def work_on(self, found: OpenGradebook) -> None:
        """The gradebook as it was read."""
        self._found = found

    # --- asking

    @Slot()
    def _on_comment_wanted(self) -> None:
        row, column = self._table.here
        if column == self._model.result_column:
            self.offer(row)

    def offer(self, row: int) -> None:
        """Ask what the report card says beside the result of a student."""
        found = self._found
        if found is None or not 0 <= row < len(self._model.rows):
            return
        self._student, self._session, self._bank = self._model.rows[row].student, found.book.session, None
        self._asking.ask(
            Question(
                KEY,
                self._name,
                lambda: tr(_T, "Save comment") if self._may_write() else "",
                self._specs,
                self._write,
                self._values(),
                now=self._values,
                below=self._below,
            )
        )
        if self._may_write():
            self._read_bank()

    def _read_bank(self) -> None:
        if self._student is not None:
            job = gradebook_comments.read_bank(self._student, self._context.language())
            self._reads.read(job, self._show_bank, self._asking.refuse)

    def _grade(self) -> FinalGrade | None:
        if self._found is None or self._student is None:
            return None
        return self._found.book.finals.get(self._student)

    def _may_write(self) -> bool:
        grade = self._grade()
        return self._found is not None and self._found.rights.edit and not (grade is not None and grade.locked)

    def _name(self) -> str:
        row = -1 if self._student is None else self._model.row_of(self._student)
        return self._model.rows[row].name if row >= 0 else ""

    def _values(self) -> Mapping[str, object]:
        grade = self._grade()
        return {"comment": None if grade is None else grade.comment}

    def _specs(self) -> Sequence[FieldSpec]:
        (comment,) = specs_for(FINAL_GRADE, self._context.allows, ("comment",))
        words = tr(_T, "Comment for the report card")
        return (replace(comment, label=words, editable=comment.editable and self._may_write()),)

    # --- phrases

    def _show_bank(self, bank: Bank) -> None:
        self._bank = bank
        if self._asking.key == KEY:
            self._panel.put_below(self._below())
            self._order_focus()

    def _order_focus(self) -> None:
        """Tab goes down the panel: comment, phrases, buttons."""
        editor = self._editor()
        if editor is None or self._add is None or self._phrases is None:
            return
        phrases, panel = self._phrases, self._panel
        parts = (editor.edit, self._add, phrases.field.edit, phrases.table, panel.save, panel.cancel)
        for before, after in pairwise(parts):
            QWidget.setTabOrder(before, after)

    def _below(self) -> Sequence[QWidget]:
        bank, look = self._bank, self._context.look
        if bank is None or not self._may_write():
            return ()
        self._add = Button(look, tr(_T, "Add to the phrases"), Kind.QUIET, icon="plus", small=True)
        self._add.setObjectName("phrase_add")
        self._add.setToolTip(tr(_T, "Keeps what is typed, or the part that is selected, for the whole school."))
        self._add.clicked.connect(self._add_phrase)
        phrases = self._phrases = PhraseList(look, [self._filled(bank, one.text) for one in bank.phrases])
        phrases.chosen.connect(self._insert)
        self._on_changed()
        return self._add, phrases

    def _filled(self, bank: Bank, text: str) -> str:
        section = None if self._found is None else self._found.section.title
        return fill_phrase(
            text,
            given_name=bank.given_name,
            family_name=bank.family_name,
            preferred_name=bank.preferred_name,
            section=section,
        )

    def _editor(self) -> LongEditor | None:
        form = self._asking.form
        editor = form["comment"] if form is not None and self._asking.key == KEY else None
        return editor if isinstance(editor, LongEditor) else None

    @Slot(str)
    def _insert(self, phrase: str) -> None:
        """Put a phrase where the cursor stands, with a space to what is beside it."""
        editor = self._editor()
        if editor is None:
            return
        cursor, text = editor.edit.textCursor(), editor.edit.toPlainText()
        before, after = text[: cursor.selectionStart()], text[cursor.selectionEnd() :]
        space_before = " " if before and not before[-1].isspace() else ""
        space_after = " " if after and not after[0].isspace() else ""
        cursor.insertText(f"{space_before}{phrase}{space_after}")
        editor.edit.setTextCursor(cursor)
        editor.edit.setFocus()

    @Slot()
    def _on_changed(self) -> None:
        editor, button = self._editor(), self._add
        if editor is not None and button is not None and shiboken6.isValid(button):
            button.setEnabled(bool(editor.edit.toPlainText().strip()))

    @Slot()
    def _add_phrase(self) -> None:
        editor, bank = self._editor(), self._bank
        if editor is None or bank is None:
            return
        chosen = editor.edit.textCursor().selection().toPlainText() or editor.edit.toPlainText()
        text = chosen.strip()
        if text:
            language = "el" if _GREEK.search(text) else "en"
            phrase = unnamed(text, bank.first_name, language)
            gradebook_comments.add_phrase(
                self._context.runner, phrase, language, self._on_phrase_added, self._asking.refuse
            )

    def _on_phrase_added(self, _: object) -> None:
        self.did.emit(tr(_T, "Added to the school's phrases"))
        self._read_bank()

    # --- keeping it

    def _write(self, values: Mapping[str, object]) -> None:
        found, student = self._found, self._student
        if found is None or student is None:
            return
        name, comment = self._name(), str(values.get("comment") or "").strip()
        words = tr(_T, "Comment for the report card saved: {name}") if comment else tr(_T, "Comment removed: {name}")
        gradebook_comments.write_final_comment(
            self._context.runner, found.section.id, self._session, student, comment or None, name,
            partial(self._on_written, student, words.format(name=name)), self._asking.refuse,
        )  # fmt: skip

    def _on_written(self, student: StudentId, told: str, _: object) -> None:
        if self._asking.key == KEY and self._student == student:
            self._asking.done()
            row, column = self._table.here
            if column == self._model.result_column and row == self._model.row_of(student):
                self._table.put_cursor(min(row + 1, self._model.rowCount() - 1), column)  # N goes on from there
        self.did.emit(told)


def unnamed(text: str, name: str, language: str) -> str:
    """A text about one student as a phrase for all: the place of the name instead of the name."""
    place = PLACEHOLDERS["name"][1 if language == "el" else 0]
    return re.sub(rf"\b{re.escape(name)}\b", f"{{{place}}}", text) if name else text

"""Correcting a submitted register where the school asks why: a bar over the table takes the reason."""

from PySide6.QtCore import QObject, Signal, Slot

from sms_core.attendance.model import ReasonNeeded
from sms_core.ids import StudentId
from sms_desktop.i18n import tr
from sms_desktop.models.register import RegisterModel
from sms_desktop.pages.attendance.register_bars import ReasonBar
from sms_desktop.pages.base import PageContext

_T = "Register"


class Correction(QObject):
    """Asks for one reason at a time; `given` with the student, the code and the reason."""

    given = Signal(object, str, str)
    ended = Signal()

    def __init__(self, context: PageContext, bar: ReasonBar, model: RegisterModel) -> None:
        super().__init__(bar)
        self._context = context
        self._bar = bar
        self._model = model
        self._asked: tuple[StudentId, str] | None = None
        bar.save.clicked.connect(self._on_given)
        bar.field.submitted.connect(self._on_given)
        bar.cancel.clicked.connect(self.cancel)

    def ask(self, row: int, code: str) -> None:
        """Why does this student get this mark now?"""
        student, words = self._model.shown(row).row, self._model.words_of(code)
        self._asked = student.student, code
        label = words.label if words is not None else code
        self._bar.question.setText(tr(_T, "{name} to {mark}:", name=student.name, mark=label))
        self._bar.field.set_text("")
        self._bar.field.set_error("")
        self._bar.show()
        self._bar.field.edit.setFocus()

    @Slot()
    def cancel(self) -> None:
        """Change nothing."""
        self._asked = None
        if self._bar.isVisible():
            self._bar.hide()
            self.ended.emit()

    @Slot()
    def _on_given(self) -> None:
        if self._asked is None:
            return
        reason = self._bar.field.text().strip()
        if not reason:
            self._bar.field.set_error(self._context.told(ReasonNeeded()))
            return
        student, code = self._asked
        self.cancel()
        self.given.emit(student, code, reason)

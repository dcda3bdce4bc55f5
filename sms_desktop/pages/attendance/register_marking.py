"""Marking in an open register: what was typed or painted shows at once, is written, and comes back if refused."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

from sms_core.errors import SmsError
from sms_core.ids import StudentId
from sms_desktop.models.register import RegisterModel
from sms_desktop.ops.attendance import Marking
from sms_desktop.ops.registers import OpenRegister
from sms_desktop.pages.attendance.correction import Correction
from sms_desktop.pages.base import PageContext


class MarkDesk(QObject):
    """`found` is the register as it was read last, `typed` counts what was typed since it was opened."""

    saved = Signal()
    answered = Signal()
    refused = Signal(object)  # SmsError
    marked = Signal(int)
    rest_marked = Signal(int)
    submitted = Signal()

    def __init__(self, context: PageContext, model: RegisterModel, correction: Correction) -> None:
        super().__init__(correction)
        self._runner = context.runner
        self._model = model
        self._correction = correction
        self._marking: Marking | None = None
        self.found: OpenRegister | None = None
        self.also: int | None = None  # the period that marks go into as well
        self.typed = 0
        correction.given.connect(self._on_reason_given)
        model.note_typed.connect(self.note)

    def take(self, found: OpenRegister | None) -> None:
        """Mark in this register from now on, as it was read; None for none."""
        self.found = found
        if found is None:
            self.also = None
        self._open()

    def set_also(self, period: int | None) -> None:
        """Marks go into this period as well from now on."""
        self.also = period
        self._open()

    @property
    def asks_reason(self) -> bool:
        """Whether a mark asks why it changes."""
        found = self.found
        return found is not None and found.needs_reasons and found.view.submitted_at is not None

    @property
    def acts(self) -> Marking | None:
        """The verbs of the register that is open."""
        return self._marking

    @Slot(int, str)
    def mark(self, row: int, mark: str) -> None:
        """Mark a row of the register."""
        code = self._model.code_for(mark)
        if code is None or self._marking is None or not self._model.may_edit:
            return
        shown = self._model.shown(row)
        if self.asks_reason:
            self._correction.ask(row, code)
            return
        if shown.code == code and self.also is None:
            return
        student, name = shown.row.student, shown.row.name
        self.typed += 1
        self._model.put(row, code=code, minutes=None, note=shown.note)
        self._marking.mark(student, name, code, self._on_saved(student), self._on_failed(student))
        self.marked.emit(row)

    @Slot(int)
    def clear(self, row: int) -> None:
        """Take a mark away."""
        shown = self._model.shown(row)
        if self._marking is None or shown.code is None or not self._model.may_edit:
            return
        student = shown.row.student
        self.typed += 1
        self._model.put(row, code=None, minutes=None, note=shown.note)
        self._marking.clear(student, shown.row.name, self._on_saved(student), self._on_failed(student))
        self.marked.emit(row)

    @Slot(int, object)
    def minutes(self, row: int, minutes: int | None) -> None:
        """Say how late somebody came."""
        shown = self._model.shown(row)
        if self._marking is None:
            return
        student = shown.row.student
        self.typed += 1
        self._model.put(row, code=shown.code, minutes=minutes, note=shown.note)
        self._marking.set_minutes(student, shown.row.name, minutes, self._on_saved(student), self._on_failed(student))

    @Slot(int, str)
    def note(self, row: int, note: str) -> None:
        """Write a note beside somebody."""
        shown = self._model.shown(row)
        if self._marking is None:
            return
        student = shown.row.student
        self.typed += 1
        self._model.put(row, code=shown.code, minutes=shown.minutes, note=note or None)
        self._marking.set_note(student, shown.row.name, note or None, self._on_saved(student), self._on_failed(student))

    def override(self, student: StudentId, mark: str, note: str) -> None:
        """Put the office's mark beside the teacher's; "" takes it away."""
        row, code = self._model.row_of(student), self._model.code_for(mark) if mark else None
        if self._marking is None or row < 0:
            return
        self.typed += 1
        name = self._model.shown(row).row.name
        self._marking.override(student, name, code, note or None, self._on_written, self._on_refused)

    def mark_rest(self) -> None:
        """Mark everybody present who has no mark and no planned absence."""
        rows = self._model.unmarked_rows()
        code = self._model.code_for("present")
        if not rows or code is None or self._marking is None or not self._model.may_edit:
            return
        students = [self._model.shown(row).row.student for row in rows]
        self.typed += 1
        for row in rows:
            self._model.put(row, code=code, note=self._model.shown(row).note)

        def done(_: int) -> None:
            for student in students:
                self._model.settled(student)
            self.saved.emit()

        def failed(error: SmsError) -> None:
            for student in students:
                self._model.go_back(student)
            self.refused.emit(error)

        self._marking.mark_rest(students, code, done, failed)
        self.rest_marked.emit(len(rows))

    def submit(self) -> None:
        """Hand the register in."""
        if self._marking is not None and self.found is not None:
            self._marking.submit(self.found.policy, self._on_submitted, self._on_refused)

    def _open(self) -> None:
        found = self.found
        self._marking = None
        if found is not None:
            self._marking = Marking(self._runner, found.lesson, found.view.title, self.also)

    def _on_submitted(self, _: int) -> None:
        self.saved.emit()
        self.submitted.emit()

    def _on_written(self, _: object) -> None:
        self.saved.emit()
        self.answered.emit()

    def _on_refused(self, error: SmsError) -> None:
        self.refused.emit(error)

    def _on_saved(self, student: StudentId) -> Callable[[object], None]:
        def saved(_: object) -> None:
            self._model.settled(student)
            self.saved.emit()
            self.answered.emit()

        return saved

    def _on_failed(self, student: StudentId) -> Callable[[SmsError], None]:
        def failed(error: SmsError) -> None:
            self._model.go_back(student)
            self.refused.emit(error)
            self.answered.emit()

        return failed

    @Slot(object, str, str)
    def _on_reason_given(self, student: StudentId, code: str, reason: str) -> None:
        row = self._model.row_of(student)
        if row < 0 or self._marking is None:
            return
        shown = self._model.shown(row)
        self.typed += 1
        self._model.put(row, code=code, note=shown.note)
        self._marking.correct(student, shown.row.name, code, reason, self._on_saved(student), self._on_failed(student))

"""Locking results: what is handed out stays as it was, with the scale that it was told on."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from sms_core.errors import SmsError
from sms_core.ids import StudentId
from sms_desktop.i18n import tr
from sms_desktop.models.gradebook import GradeModel
from sms_desktop.ops import gradebook_writing
from sms_desktop.ops.gradebook import OpenGradebook
from sms_desktop.pages.asking import Asking, Question
from sms_desktop.pages.base import PageContext
from sms_desktop.ui.appearance import Role
from sms_desktop.ui.labels import Label

_T = "Gradebook"
KEY = "lock"


class LockDesk(QObject):
    """Locks one result at once, and all of them after saying what that means; `did` with the words of its toast."""

    did = Signal(str)
    said = Signal(str, str)

    def __init__(self, context: PageContext, asking: Asking, model: GradeModel) -> None:
        super().__init__(asking)
        self._context = context
        self._asking = asking
        self._model = model
        self._found: OpenGradebook | None = None

    def work_on(self, found: OpenGradebook) -> None:
        """The gradebook as it was read."""
        self._found = found

    @property
    def may_lock(self) -> bool:
        """Whether the person may lock results here."""
        return self._found is not None and self._found.rights.publish

    def is_locked(self, row: int) -> bool:
        """Whether the result of a row is locked."""
        grade = None if self._found is None else self._found.book.finals.get(self._model.rows[row].student)
        return grade is not None and grade.locked

    @property
    def open_students(self) -> list[StudentId]:
        """Who has a result that is not locked yet."""
        rows = range(len(self._model.rows))
        return [
            self._model.rows[row].student
            for row in rows
            if self._model.result(row) is not None and not self.is_locked(row)
        ]

    @Slot(int)
    def turn(self, row: int) -> None:
        """Lock the result of a row, or let it follow the scores again."""
        student, name = self._model.rows[row].student, self._model.rows[row].name
        if self.is_locked(row):
            self._write([student], name, tr(_T, "The result follows the scores again: {name}", name=name), locked=False)
        else:
            self._write([student], name, tr(_T, "Result locked: {name}", name=name))

    @Slot()
    def offer_all(self) -> None:
        """Say what locking all results means, and ask."""
        if self._found is None:
            return
        count = len(self.open_students)
        self._asking.ask(
            Question(
                KEY,
                lambda: tr(_T, "Lock all results"),
                lambda: tr(_T, "Lock %n results", n=count) if count else "",
                tuple,
                lambda _: self._lock_all(),
                below=self._below,
            )
        )

    def _below(self) -> Sequence[QWidget]:
        found = self._found
        count = len(self.open_students)
        session = "" if found is None else (found.term or found.session).title
        if not count:
            words = tr(_T, "No result is left that could be locked.")
        else:
            words = tr(
                _T,
                "%n results of {session} stay as they are now, with the scale of today. Scores that belong to them can"
                " no longer be changed until somebody unlocks them. The server works the locked values out itself.",
                n=count,
                session=session,
            )
        label = Label(self._context.look, words, Role.BODY, wrap=True)
        label.setObjectName("gradebook_lock_words")
        return (label,)

    def _lock_all(self) -> None:
        students = self.open_students
        title = "" if self._found is None else self._found.section.title
        if students:
            self._write(students, title, tr(_T, "%n results locked", n=len(students)))

    def _write(self, students: Sequence[StudentId], label: str, told: str, *, locked: bool = True) -> None:
        found = self._found
        if found is None:
            return
        gradebook_writing.lock_results(
            self._context.runner,
            found.section.id,
            found.book.session,
            students,
            found.now.today,
            label,
            partial(self._on_written, told),
            self._on_refused,
            locked=locked,
        )

    def _on_written(self, told: str, _: object) -> None:
        if self._asking.key == KEY:
            self._asking.done()
        self.did.emit(told)

    def _on_refused(self, error: SmsError) -> None:
        if self._asking.key == KEY:
            self._asking.refuse(error)
        else:
            self.said.emit(self._context.told(error), "danger")

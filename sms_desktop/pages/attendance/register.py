"""The register of one lesson: decides what a key does, when to read again, and what is said about it."""

from collections.abc import Callable

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sms_core.access.keys import Key
from sms_core.attendance.model import UnmarkedStudents
from sms_core.attendance.register import RegisterState
from sms_core.clock import to_micros
from sms_core.errors import SmsError
from sms_core.ids import StudentId
from sms_core.store.journal import ChangeSet
from sms_desktop.i18n import tr
from sms_desktop.models.register import RegisterModel
from sms_desktop.models.words import moment
from sms_desktop.ops.attendance import Marking
from sms_desktop.ops.lessons import LessonKey
from sms_desktop.ops.registers import OpenRegister, read_register
from sms_desktop.pages.again import Again
from sms_desktop.pages.attendance import register_words as words
from sms_desktop.pages.attendance.correction import Correction
from sms_desktop.pages.attendance.register_view import RegisterView
from sms_desktop.pages.base import Command, PageContext
from sms_desktop.ui.announce import announce

_T = "Register"
_TABLES = ("register", "mark", "planned_absence", "enrolment", "student", "attendance_code", "section", "period")


class RegisterPage(QWidget):
    """One open register; `open` shows another."""

    opened = Signal()
    left = Signal()
    said = Signal(str, str)
    noted = Signal(str)
    commands_changed = Signal()
    issues_counted = Signal(int)

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._runner = context.runner
        self._reads = context.runner.latest()
        self._lesson: LessonKey | None = None
        self._marking: Marking | None = None
        self._found: OpenRegister | None = None
        self._under_cursor: StudentId | None = None
        self._saved_at = ""
        self._typed = 0  # counts what was typed: a reading from before the last key is stale
        self._model = RegisterModel()
        self.view = RegisterView(context.look, self._model)
        self._correction = Correction(context, self.view.reason, self._model)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self._again = Again(self, self._read)
        self._connect()

    def _connect(self) -> None:
        view = self.view
        view.table.mark_wanted.connect(self._on_mark)
        view.table.clear_wanted.connect(self._on_clear)
        view.table.rest_wanted.connect(self.mark_rest)
        view.table.minutes_typed.connect(self._on_minutes)
        view.table.typing_ended.connect(self._read_if_due)
        view.table.rows.closeEditor.connect(self._read_if_due)
        view.table.selectionModel().currentRowChanged.connect(self._on_cursor_moved)
        view.bar.rest.clicked.connect(self.mark_rest)
        view.bar.submit.clicked.connect(self.submit)
        view.bar.undo.clicked.connect(self._runner.undo)
        view.back.clicked.connect(self.left)
        self._correction.given.connect(self._on_reason_given)
        self._correction.ended.connect(view.table.setFocus)
        view.states.retried.connect(self._read)
        self._model.note_typed.connect(self._on_note)
        self._model.counted.connect(self._show_tally)
        self._model.modelReset.connect(self._on_model_reset)
        self._runner.changed.connect(self._on_changed)
        self._runner.history_changed.connect(self._show_commands)

    @property
    def lesson(self) -> LessonKey | None:
        """Which register is open."""
        return self._lesson

    @property
    def name(self) -> str:
        """The class, for the way to the page."""
        return self._found.view.title if self._found is not None else ""

    def open(self, lesson: LessonKey) -> None:
        """Show the register of another lesson."""
        self.settle()
        self._lesson, self._found = lesson, None
        self._marking = None
        self._correction.cancel()
        self.view.states.show_loading()
        self._read()

    def close_register(self) -> None:
        """Show none; what was typed is handed in."""
        self.settle()
        self._reads.drop()
        self._lesson = self._found = self._marking = None

    def settle(self) -> None:
        """Hand in what is half typed."""
        self.view.table.end_typing()
        if self.view.table.is_editing:
            self.view.table.setFocus()  # the editor hands in its text when it loses the focus

    def refresh(self) -> None:
        """Read again."""
        self._read()

    def commands(self) -> dict[str, Command]:
        """What the registry's actions do here."""
        ready = self._found is not None and bool(self._model.rows())
        edits = ready and self._model.may_edit
        return {
            "rest_present": Command(self.mark_rest, edits and bool(self._model.unmarked_rows())),
            "submit_register": Command(self.submit, edits and not self._is_submitted()),
            "note": Command(self.view.table.edit_note, edits),
        }

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self._model.retranslate()
        self.view.retranslate()
        if self._found is not None:
            self._show_words()
        if self._saved_at:
            self._say_saved()

    # --- reading

    @Slot()
    def _read(self) -> None:
        if self._lesson is None:
            return
        self._again.begun()
        asked = self._typed
        self._reads.read(
            read_register(self._context.clock, self._lesson),
            lambda found: self._on_read(found, asked),
            self._on_read_failed,
        )

    def _on_read(self, found: OpenRegister, asked: int) -> None:
        if self._busy() or asked != self._typed:
            return  # what is shown is newer; the answer to the last write asks again
        first = self._found is None
        self._found = found
        view = found.view
        self._marking = Marking(self._runner, LessonKey(view.section, view.day, view.period), view.title)
        self._model.may_edit = self._context.allows(Key.ATTENDANCE_EDIT)
        self._model.show(view.day, view.rows, found.codes, found.waiting)
        if view.rows:
            self.view.states.show_content()
        else:
            self.view.states.show_empty()
        self._show_words()
        self.issues_counted.emit(found.issues)
        if first:
            self._put_cursor_first()
            self.opened.emit()

    def _on_read_failed(self, error: SmsError) -> None:
        said = self._context.told(error)
        self.view.states.show_error(tr(_T, "The register could not be opened"), said, str(error))

    def _busy(self) -> bool:
        typing = self.view.table.is_editing or self._model.typing_row is not None
        return typing or any(row.open_writes for row in self._model.rows())

    @Slot(object)
    def _on_changed(self, changes: ChangeSet) -> None:
        if self._lesson is not None and changes.touches(*_TABLES, "school_setting", "sync_issue"):
            self._again.soon(pulled=changes.action is None)

    @Slot()
    def _read_if_due(self) -> None:
        self._again.soon()

    # --- marking

    @Slot(int, str)
    def _on_mark(self, row: int, mark: str) -> None:
        code = self._model.code_for(mark)
        if code is None or self._marking is None:
            return
        shown = self._model.shown(row)
        if self._found is not None and self._found.needs_reasons and self._is_submitted():
            self._correction.ask(row, code)
            return
        if shown.code == code:
            return
        student, name = shown.row.student, shown.row.name
        self._typed += 1
        self._model.put(row, code=code, minutes=None, note=shown.note)
        self._marking.mark(student, name, code, self._saved(student), self._failed(student))
        self._announce(row)

    @Slot(int)
    def _on_clear(self, row: int) -> None:
        shown = self._model.shown(row)
        if self._marking is None or shown.code is None:
            return
        student = shown.row.student
        self._typed += 1
        self._model.put(row, code=None, minutes=None, note=shown.note)
        self._marking.clear(student, shown.row.name, self._saved(student), self._failed(student))
        self._announce(row)

    @Slot(int, object)
    def _on_minutes(self, row: int, minutes: int | None) -> None:
        shown = self._model.shown(row)
        if self._marking is None:
            return
        student = shown.row.student
        self._typed += 1
        self._model.put(row, code=shown.code, minutes=minutes, note=shown.note)
        self._marking.set_minutes(student, shown.row.name, minutes, self._saved(student), self._failed(student))

    @Slot(int, str)
    def _on_note(self, row: int, note: str) -> None:
        shown = self._model.shown(row)
        if self._marking is None:
            return
        student = shown.row.student
        self._typed += 1
        self._model.put(row, code=shown.code, minutes=shown.minutes, note=note or None)
        self._marking.set_note(student, shown.row.name, note or None, self._saved(student), self._failed(student))

    @Slot()
    def mark_rest(self) -> None:
        """Mark everybody present who has no mark and no planned absence."""
        self.view.table.end_typing()
        rows = self._model.unmarked_rows()
        code = self._model.code_for("present")
        if not rows or code is None or self._marking is None or not self._model.may_edit:
            return
        students = [self._model.shown(row).row.student for row in rows]
        self._typed += 1
        for row in rows:
            self._model.put(row, code=code, note=self._model.shown(row).note)

        def done(_: int) -> None:
            for student in students:
                self._model.settled(student)
            self._note_saved()

        def failed(error: SmsError) -> None:
            for student in students:
                self._model.go_back(student)
            self._say(error)

        self._marking.mark_rest(students, code, done, failed)
        announce(self.view.table, tr(_T, "%n marked present", n=len(rows)))

    @Slot()
    def submit(self) -> None:
        """Hand the register in."""
        if self._marking is None or self._found is None or self._is_submitted() or not self._model.may_edit:
            return
        self.settle()
        self._marking.submit(self._found.policy, self._on_submitted, self._on_submit_failed)

    def _on_submitted(self, _: int) -> None:
        self._note_saved()
        self._read()
        announce(self.view.table, tr(_T, "Register submitted"))

    def _on_submit_failed(self, error: SmsError) -> None:
        self._say(error)
        if isinstance(error, UnmarkedStudents):
            rows = self._model.unmarked_rows()
            if rows:
                self.view.table.move_cursor(rows[0])
            self.view.table.setFocus()

    def _saved(self, student: StudentId) -> Callable[[object], None]:
        def saved(_: object) -> None:
            self._model.settled(student)
            self._note_saved()
            self._again.soon()

        return saved

    def _failed(self, student: StudentId) -> Callable[[SmsError], None]:
        def failed(error: SmsError) -> None:
            self._model.go_back(student)
            self._say(error)
            self._again.soon()

        return failed

    @Slot(object, str, str)
    def _on_reason_given(self, student: StudentId, code: str, reason: str) -> None:
        row = self._model.row_of(student)
        if row < 0 or self._marking is None:
            return
        shown = self._model.shown(row)
        self._typed += 1
        self._model.put(row, code=code, note=shown.note)
        self._marking.correct(student, shown.row.name, code, reason, self._saved(student), self._failed(student))

    # --- saying

    def _is_submitted(self) -> bool:
        return self._found is not None and self._found.view.state is RegisterState.SUBMITTED

    def _note_saved(self) -> None:
        if self._found is not None:
            self._saved_at = moment(to_micros(self._context.clock.now()), self._found.now.zone)
            self._say_saved()
            self.said.emit("", "text-secondary")

    def _say_saved(self) -> None:
        self.noted.emit(tr(_T, "Saved on this computer {time}", time=self._saved_at))

    def _say(self, error: SmsError) -> None:
        self.said.emit(self._context.told(error), "danger")
        announce(self.view.table, self._context.told(error))

    def _announce(self, row: int) -> None:
        announce(self.view.table, self._model.spoken(row))

    def _show_words(self) -> None:
        if self._found is None:
            return
        found, view = self._found, self._found.view
        header = self.view.header
        header.title.setText(view.title)
        header.lesson.setText(words.lesson(found))
        text, pill = words.state(found)
        header.pill.set_state(text, pill.tone, icon=pill.icon, mark=pill.mark)
        self.view.wrong_day.set_text(words.other_day(view.day, found.now.today))
        self.view.wrong_day.setVisible(view.day != found.now.today)
        self._show_tally()
        self._show_cursor()

    @Slot()
    def _show_tally(self) -> None:
        self.view.show_tally(dict(self._model.tally()))
        self.view.bar.words.setText(words.hint(self._model, submitted=self._is_submitted()))
        self._show_commands()

    @Slot()
    def _show_commands(self) -> None:
        commands, bar = self.commands(), self.view.bar
        bar.rest.setEnabled(commands["rest_present"].enabled)
        bar.submit.setEnabled(commands["submit_register"].enabled)
        bar.undo.setEnabled(self._runner.next_undo is not None)
        self.commands_changed.emit()

    def _put_cursor_first(self) -> None:
        if self._model.rows():
            unmarked = self._model.unmarked_rows()
            self.view.table.move_cursor(unmarked[0] if unmarked and not self._is_submitted() else 0)
            self.view.table.setFocus()

    @Slot()
    def _on_model_reset(self) -> None:
        """The students are others: the cursor goes to the student it was on, if there."""
        if self._found is not None and self._model.rows():
            row = self._model.row_of(self._under_cursor) if self._under_cursor is not None else 0
            self.view.table.move_cursor(max(0, row))

    @Slot()
    def _on_cursor_moved(self) -> None:
        self._show_cursor()

    def _show_cursor(self) -> None:
        row, side = self.view.table.cursor_row, self.view.side
        if not 0 <= row < len(self._model.rows()):
            side.now_name.setText("")
            side.now_facts.setText("")
            return
        student = self._model.shown(row).row
        self._under_cursor = student.student
        side.now_name.setText(student.name)
        side.now_facts.setText(words.facts(student))

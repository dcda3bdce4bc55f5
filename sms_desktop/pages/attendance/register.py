"""The register of one lesson: when it is read again, what is on show of it, and what is said about it."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sms_core.access.keys import Key
from sms_core.attendance.model import UnmarkedStudents
from sms_core.attendance.register import RegisterState
from sms_core.clock import to_micros
from sms_core.errors import SmsError
from sms_core.store.journal import ChangeSet
from sms_desktop.i18n import tr
from sms_desktop.models.register import RegisterModel
from sms_desktop.models.words import moment
from sms_desktop.ops.lessons import LessonKey
from sms_desktop.ops.registers import OpenRegister, keep_mode, read_register
from sms_desktop.pages.again import Again
from sms_desktop.pages.attendance import register_words as words
from sms_desktop.pages.attendance.correction import Correction
from sms_desktop.pages.attendance.register_beside import Beside
from sms_desktop.pages.attendance.register_marking import MarkDesk
from sms_desktop.pages.attendance.register_modes import Mode, Modes, mode_named
from sms_desktop.pages.attendance.register_telling import RegisterCursor, show_lesson
from sms_desktop.pages.attendance.register_view import RegisterView
from sms_desktop.pages.base import Command, PageContext
from sms_desktop.ui.announce import announce

_T = "Register"
_TABLES = (
    "register", "mark", "planned_absence", "enrolment", "student", "attendance_code", "section", "period",
    "seat", "register_guest", "timetable_slot", "closure", "school_setting", "sync_issue",
)  # fmt: skip


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
        self._found: OpenRegister | None = None
        self._saved_at = ""
        self._mode_known = False
        self._model = RegisterModel()
        self.view = RegisterView(context.look, self._model)
        self._correction = Correction(context, self.view.reason, self._model)
        self._desk = MarkDesk(context, self._model, self._correction)
        self._cursor = RegisterCursor(self.view, self._model)
        self.modes = Modes(context.runner, self.view, self._model)
        self.beside = Beside(context, self.view, self._model, self._desk)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self._again = Again(self, self._read)
        self._connect()
        self.modes.show_mode(Mode.LIST)

    def _connect(self) -> None:
        view, desk = self.view, self._desk
        for marker in (view.table, view.tiles.table):
            marker.keys.mark_wanted.connect(desk.mark)
            marker.keys.clear_wanted.connect(desk.clear)
            marker.keys.rest_wanted.connect(self.mark_rest)
            marker.keys.minutes_typed.connect(desk.minutes)
            marker.keys.typing_ended.connect(self._read_if_due)
        view.table.rows.closeEditor.connect(self._read_if_due)
        view.bar.rest.clicked.connect(self.mark_rest)
        view.bar.submit.clicked.connect(self.submit)
        view.bar.undo.clicked.connect(self._runner.undo)
        view.back.clicked.connect(self.left)
        view.states.retried.connect(self._read)
        self._correction.ended.connect(self.take_focus)
        self._model.counted.connect(self._show_tally)
        self._runner.changed.connect(self._on_changed)
        self._runner.history_changed.connect(self._show_commands)
        self._connect_parts()

    def _connect_parts(self) -> None:
        desk, modes, beside = self._desk, self.modes, self.beside
        desk.saved.connect(self._note_saved)
        desk.answered.connect(self._read_if_due)
        desk.refused.connect(self._on_refused)
        desk.marked.connect(self._announce)
        desk.rest_marked.connect(self._on_rest_marked)
        desk.submitted.connect(self._on_submitted)
        modes.refused.connect(self._say)
        modes.switched.connect(self._on_mode_switched)
        beside.refused.connect(self._say)
        beside.told.connect(self._tell)
        beside.lesson_wanted.connect(self.open)

    @property
    def lesson(self) -> LessonKey | None:
        """Which register is open."""
        return self._lesson

    @property
    def name(self) -> str:
        """The class, for the way to the page."""
        return self._found.view.title if self._found is not None else ""

    @Slot(object)
    def open(self, lesson: LessonKey) -> None:
        """Show the register of another lesson."""
        self.settle()
        self._lesson, self._found = lesson, None
        self._desk.take(None)
        self._correction.cancel()
        self.modes.forget()
        self.view.states.show_loading()
        self._read()

    def close_register(self) -> None:
        """Show none; what was typed is handed in."""
        self.settle()
        self._reads.drop()
        self._lesson = self._found = None
        self._desk.take(None)

    def settle(self) -> None:
        """Hand in what is half typed."""
        self.view.marker.end_typing()
        if self.view.table.is_editing:
            self.view.table.setFocus()  # the editor hands in its text when it loses the focus

    @Slot()
    def take_focus(self) -> None:
        """Put the focus where marks are made."""
        self.view.marker.setFocus()

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
            "note": Command(self._note, edits),
            "add_guest": Command(self.beside.offer_guest, self._found is not None and self._model.may_edit),
            "move_register": Command(self.beside.offer_move, self.beside.may_move),
            "office_mark": Command(self.beside.offer_office, ready and self.beside.may_override),
        }

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self._model.retranslate()
        self.view.retranslate()
        if self._found is not None:
            self._show_words()
            self.beside.show_double()
        if self._saved_at:
            self._say_saved()

    # --- reading

    @Slot()
    def _read(self) -> None:
        if self._lesson is None:
            return
        self._again.begun()
        asked = self._desk.typed
        user = self._context.grants.user if not self._mode_known else None
        self._reads.read(
            read_register(self._context.clock, self._lesson, user),
            lambda found: self._on_read(found, asked),
            self._on_read_failed,
        )

    def _on_read(self, found: OpenRegister, asked: int) -> None:
        if self._busy() or asked != self._desk.typed:
            return  # what is shown is newer; the answer to the last write asks again
        first = self._found is None
        self._found = found
        self._desk.take(found)
        view = found.view
        self._model.may_edit = self._context.allows(Key.ATTENDANCE_EDIT)
        self._model.show(view.day, view.rows, found.codes, found.waiting)
        if not self._mode_known:
            self._mode_known = True
            self.modes.show_mode(mode_named(found.mode))
        self.modes.show_read(view, found.seats)
        self.view.tiles.table.may_drag = not self._desk.asks_reason
        self.beside.show_read(found)
        if view.rows:
            self.view.states.show_content()
        else:
            self.view.states.show_empty()
        self._show_words()
        self.issues_counted.emit(found.issues)
        if first:
            self._cursor.put_first(submitted=self._is_submitted())
            self.opened.emit()

    def _on_read_failed(self, error: SmsError) -> None:
        said = self._context.told(error)
        self.view.states.show_error(tr(_T, "The register could not be opened"), said, str(error))

    def _busy(self) -> bool:
        typing = self.view.table.is_editing or self._model.typing_row is not None
        return typing or any(row.open_writes for row in self._model.rows())

    @Slot(object)
    def _on_changed(self, changes: ChangeSet) -> None:
        if self._lesson is not None and changes.touches(*_TABLES):
            self._again.soon(pulled=changes.action is None)

    @Slot()
    def _read_if_due(self) -> None:
        self._again.soon()

    # --- marking

    @Slot()
    def mark_rest(self) -> None:
        """Mark everybody present who has no mark and no planned absence."""
        self.view.marker.end_typing()
        self._desk.mark_rest()

    @Slot()
    def submit(self) -> None:
        """Hand the register in."""
        if self._found is not None and not self._is_submitted() and self._model.may_edit:
            self.settle()
            self._desk.submit()

    def _note(self) -> None:
        if self.modes.mode is Mode.LIST:
            self.view.table.edit_note()
        elif self.view.marker.cursor_row >= 0:
            self.beside.offer_note(self.view.marker.cursor_row)

    @Slot()
    def _on_submitted(self) -> None:
        self._read()
        announce(self.view.marker, tr(_T, "Register submitted"))

    @Slot(object)
    def _on_refused(self, error: SmsError) -> None:
        self._say(error)
        if isinstance(error, UnmarkedStudents):
            rows = self._model.unmarked_rows()
            if rows:
                self.view.marker.move_cursor(rows[0])
            self.take_focus()

    @Slot(str)
    def _on_mode_switched(self, mode: str) -> None:
        keep_mode(self._runner, self._context.grants.user, mode)
        self._show_words()

    # --- saying

    def _is_submitted(self) -> bool:
        return self._found is not None and self._found.view.state is RegisterState.SUBMITTED

    @Slot()
    def _note_saved(self) -> None:
        if self._found is not None:
            self._saved_at = moment(to_micros(self._context.clock.now()), self._found.now.zone)
            self._say_saved()
            self.said.emit("", "text-secondary")

    def _say_saved(self) -> None:
        self.noted.emit(tr(_T, "Saved on this computer {time}", time=self._saved_at))

    @Slot(object)
    def _say(self, error: SmsError) -> None:
        self.said.emit(self._context.told(error), "danger")
        announce(self.view.marker, self._context.told(error))
        self._again.soon()

    @Slot(str)
    def _tell(self, sentence: str) -> None:
        self.said.emit(sentence, "text-secondary")
        announce(self.view.marker, sentence)

    @Slot(int)
    def _announce(self, row: int) -> None:
        announce(self.view.marker, self._model.spoken(row))

    @Slot(int)
    def _on_rest_marked(self, count: int) -> None:
        announce(self.view.marker, tr(_T, "%n marked present", n=count))

    def _show_words(self) -> None:
        if self._found is not None:
            self.view.show_keys(brushes=self.modes.mode is Mode.PAINT, office=self.beside.may_override)
            show_lesson(self.view, self._found, may_move=self.beside.may_move)
            self._show_tally()
            self._cursor.show()

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

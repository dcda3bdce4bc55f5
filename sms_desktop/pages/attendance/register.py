"""The register of one lesson: decides what a key does, when to read again, and what is said about it."""

from datetime import date
from decimal import Decimal

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sms_core.access.keys import Key
from sms_core.attendance.model import NoLessons, ReasonNeeded, UnmarkedStudents, absence_rate
from sms_core.attendance.register import RegisterState
from sms_core.clock import to_days, to_micros
from sms_core.errors import SmsError
from sms_core.ids import StudentId
from sms_core.store.journal import ChangeSet
from sms_desktop.i18n import tr
from sms_desktop.models.register import UNMARKED, RegisterModel, ShownRow
from sms_desktop.models.words import long_day, moment, percent, span
from sms_desktop.ops.attendance import LessonKey, Marking
from sms_desktop.ops.registers import OpenRegister, read_register
from sms_desktop.pages.attendance.register_view import RegisterView
from sms_desktop.pages.base import Command, PageContext
from sms_desktop.ui.announce import announce

_T = "Register"
_TABLES = ("register", "mark", "planned_absence", "enrolment", "student", "attendance_code", "section", "period")
_SETTLE_MS = 30  # a burst of commits is read again once


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
        self._typed = 0  # counts what was typed: a reading from before the last key is stale
        self._correcting: tuple[StudentId, str] | None = None
        self._model = RegisterModel()
        self.view = RegisterView(context.look, self._model)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(_SETTLE_MS)
        self._again.timeout.connect(self._read)
        self._connect()

    def _connect(self) -> None:
        view = self.view
        view.table.mark_wanted.connect(self._on_mark)
        view.table.clear_wanted.connect(self._on_clear)
        view.table.rest_wanted.connect(self.mark_rest)
        view.table.minutes_typed.connect(self._on_minutes)
        view.table.typing_ended.connect(self._read_if_due)
        view.table.selectionModel().currentRowChanged.connect(self._on_cursor_moved)
        view.bar.rest.clicked.connect(self.mark_rest)
        view.bar.submit.clicked.connect(self.submit)
        view.bar.undo.clicked.connect(self._runner.undo)
        view.back.clicked.connect(self.left)
        view.reason.save.clicked.connect(self._on_reason_given)
        view.reason.field.submitted.connect(self._on_reason_given)
        view.reason.cancel.clicked.connect(self._on_reason_cancelled)
        view.states.error.retried.connect(self._read)
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

    @property
    def table(self):  # type: ignore[no-untyped-def]
        """The table, for the focus."""
        return self.view.table

    def open(self, lesson: LessonKey) -> None:
        """Show the register of another lesson."""
        self.settle()
        self._lesson, self._found = lesson, None
        self._marking = None
        self._on_reason_cancelled()
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

    # --- reading

    @Slot()
    def _read(self) -> None:
        if self._lesson is None:
            return
        self._again.stop()
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
            self._again.start()

    @Slot()
    def _read_if_due(self) -> None:
        self._again.start()

    # --- marking

    @Slot(int, str)
    def _on_mark(self, row: int, mark: str) -> None:
        code = self._model.code_for(mark)
        if code is None or self._marking is None:
            return
        shown = self._model.shown(row)
        if self._is_submitted() and self._needs_reason():
            self._ask_reason(shown, code)
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

    def _saved(self, student: StudentId):  # type: ignore[no-untyped-def]
        def saved(_: object) -> None:
            self._model.settled(student)
            self._note_saved()

        return saved

    def _failed(self, student: StudentId):  # type: ignore[no-untyped-def]
        def failed(error: SmsError) -> None:
            self._model.go_back(student)
            self._say(error)
            self._again.start()

        return failed

    # --- corrections after submission

    def _needs_reason(self) -> bool:
        return self._found is not None and self._found.needs_reasons

    def _ask_reason(self, shown: ShownRow, code: str) -> None:
        words = self._model.words_of(code)
        self._correcting = (shown.row.student, code)
        bar = self.view.reason
        label = words.label if words is not None else code
        bar.question.setText(tr(_T, "{name} to {mark}:", name=shown.row.name, mark=label))
        bar.field.set_text("")
        bar.field.set_error("")
        bar.show()
        bar.field.edit.setFocus()

    @Slot()
    def _on_reason_given(self) -> None:
        reason = self.view.reason.field.text().strip()
        if self._correcting is None or self._marking is None:
            return
        if not reason:
            self.view.reason.field.set_error(self._context.told(ReasonNeeded()))
            return
        student, code = self._correcting
        row = self._model.row_of(student)
        self._on_reason_cancelled()
        if row < 0:
            return
        shown = self._model.shown(row)
        self._typed += 1
        self._model.put(row, code=code, note=shown.note)
        self._marking.correct(
            student, shown.row.name, code, reason, self._saved(student), self._failed(student)
        )

    @Slot()
    def _on_reason_cancelled(self) -> None:
        self._correcting = None
        if self.view.reason.isVisible():
            self.view.reason.hide()
            self.view.table.setFocus()

    # --- saying

    def _is_submitted(self) -> bool:
        return self._found is not None and self._found.view.state is RegisterState.SUBMITTED

    def _note_saved(self) -> None:
        if self._found is not None:
            at = moment(to_micros(self._context.clock.now()), self._found.now.zone)
            self.noted.emit(tr(_T, "Saved on this computer {time}", time=at))
            self.said.emit("", "text-secondary")

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
        header.lesson.setText(self._lesson_words(found))
        if view.submitted_at is None:
            header.pill.set_state(tr(_T, "Not submitted"), "warning", mark="late")
        elif found.is_waiting:
            header.pill.set_state(tr(_T, "Waiting to sync"), "warning", icon="clock")
        else:
            sent = tr(_T, "Sent {time}", time=moment(view.submitted_at, found.now.zone))
            header.pill.set_state(sent, "success", icon="check")
        self._show_other_day(view.day, found.now.today)
        self._show_tally()
        self._show_cursor()

    def _lesson_words(self, found: OpenRegister) -> str:
        view = found.view
        day = long_day(view.day)
        if view.day == found.now.today:
            day = tr(_T, "Today, {day}", day=day)
        times = span(view.starts, view.ends)
        period = tr(_T, "period {number}", number=view.period)
        room = view.room or ""
        if room[:1].isdigit():
            room = tr(_T, "Room {room}", room=room)
        return " · ".join(part for part in (day, f"{period}, {times}" if times else period, room) if part)

    def _show_other_day(self, day: date, today: date) -> None:
        if day < today:
            text = tr(_T, "This is not today’s class. You are marking {day}.", day=long_day(day))
        else:
            text = tr(_T, "This class is still to come. You are marking {day}.", day=long_day(day))
        self.view.wrong_day.set_text(text)
        self.view.wrong_day.setVisible(day != today)

    @Slot()
    def _show_tally(self) -> None:
        self.view.show_tally(dict(self._model.tally()))
        self.view.bar.words.setText(self._bar_words())
        self._show_commands()

    def _bar_words(self) -> str:
        unmarked = len(self._model.unmarked_rows())
        if not self._model.may_edit:
            return tr(_T, "You can look at this register, not change it.")
        if self._is_submitted():
            return tr(_T, "The register is submitted. You can still correct it.")
        if unmarked:
            return tr(_T, "%n unmarked students stay unmarked until you submit.", n=unmarked)
        return tr(_T, "Everybody is marked.") if self._model.rows() else ""

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

    _under_cursor: StudentId | None = None

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
        facts = []
        if student.student_number:
            facts.append(tr(_T, "ID {number}", number=student.student_number))
        rate = _absence(student.counts)
        if rate is not None:
            facts.append(tr(_T, "absence {rate}", rate=percent(rate)))
        side.now_facts.setText(" · ".join(facts))

    def touches(self, changes: ChangeSet) -> bool:
        """Whether a change set is about this very register."""
        if self._lesson is None:
            return False
        place = (self._lesson.section, to_days(self._lesson.day), self._lesson.period)
        return any(key[:3] == place for key in changes.of("mark") | changes.of("register"))


def _absence(counts) -> Decimal | None:  # type: ignore[no-untyped-def]
    try:
        return absence_rate(counts)
    except NoLessons:
        return None

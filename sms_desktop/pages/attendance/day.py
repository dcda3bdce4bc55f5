"""The lessons of a day: decides which day, which lesson is due, and opens its register."""

from collections.abc import Callable
from datetime import date, time, timedelta

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sms_core.access.keys import Key, Reach
from sms_core.attendance.register import RegisterState
from sms_core.errors import SmsError
from sms_core.ids import SectionId, id_from, text_of
from sms_core.store.connection import Connection
from sms_core.store.journal import ChangeSet
from sms_desktop.i18n import tr
from sms_desktop.models.lessons import LessonsModel
from sms_desktop.models.words import long_day, span
from sms_desktop.ops.lessons import LessonKey
from sms_desktop.ops.registers import Classes, Day, read_classes, read_day
from sms_desktop.pages.again import Again
from sms_desktop.pages.attendance.day_view import DayView
from sms_desktop.pages.base import Command, PageContext

_T = "Lessons"
_TABLES = (
    "register", "mark", "timetable_slot", "section", "section_staff", "period", "closure", "academic_session",
    "enrolment", "school_setting", "sync_issue",
)  # fmt: skip
_MINUTE_MS = 60_000  # "later today" becomes "now" without a click


class DayPage(QWidget):
    """The list; `chosen` with the lesson whose register is wanted."""

    chosen = Signal(object)  # LessonKey
    commands_changed = Signal()
    issues_wanted = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._reads = context.runner.latest()
        self._class_reads = context.runner.latest()
        self._wanted: date | None = None
        self._found: Day | None = None
        self._model = self.make_model()
        self.view = DayView(context.look, self._model)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self._again = Again(self, self.refresh)
        self._minute = QTimer(self)
        self._minute.setInterval(_MINUTE_MS)
        self._connect()
        self.refresh()

    def make_model(self) -> LessonsModel:
        """What the list shows."""
        return LessonsModel()

    def job(self) -> Callable[[Connection], Day]:
        """What is read."""
        return read_day(self._context.clock, self._context.grants, self._wanted)

    def show_lessons(self, found: Day) -> None:
        """Put what was read into the list."""
        today = found.day == found.now.today
        lessons = [(each.lesson, each.waiting) for each in found.lessons]
        now = found.now.minute if today else None
        self._model.show(lessons, found.now.zone, now, past=found.day < found.now.today)

    def _connect(self) -> None:
        view = self.view
        self._minute.timeout.connect(self._again.soon)
        self._minute.start()
        view.table.activated_row.connect(self._on_row_activated)
        view.table.selectionModel().currentRowChanged.connect(self._show_take)
        view.header.take.clicked.connect(self.take)
        view.header.previous.clicked.connect(self.go_back_a_day)
        view.header.following.clicked.connect(self.go_on_a_day)
        view.header.today.clicked.connect(self.go_to_today)
        view.header.other.clicked.connect(self.offer_classes)
        view.empty_other.clicked.connect(self.offer_classes)
        view.other.open.clicked.connect(self._on_open_class)
        view.other.close_bar.clicked.connect(view.other.hide)
        view.show_issues.clicked.connect(self.issues_wanted)
        view.states.retried.connect(self.refresh)
        self._context.runner.changed.connect(self._on_changed)

    @property
    def day(self) -> date | None:
        """The day that is shown, None until the first reading."""
        return self._found.day if self._found is not None else None

    @property
    def lessons(self) -> int:
        """How many lessons are shown."""
        return self._model.rowCount()

    def show_day(self, day: date | None) -> None:
        """Show another day, or today for None."""
        self._wanted = day
        self.view.states.show_loading()
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Read again."""
        self._again.begun()
        self._reads.read(self.job(), self._on_read, self._on_read_failed)

    @Slot()
    def go_back_a_day(self) -> None:
        """Show the day before."""
        self._step(-1)

    @Slot()
    def go_on_a_day(self) -> None:
        """Show the day after."""
        self._step(1)

    @Slot()
    def go_to_today(self) -> None:
        """Show today."""
        self.show_day(None)

    @Slot()
    def take(self) -> None:
        """Open the register of the row under the cursor."""
        row = self.view.table.currentIndex().row()
        if row >= 0:
            self._on_row_activated(row)

    @Slot()
    def offer_classes(self) -> None:
        """Ask which class and period to open beside the timetable."""
        if self._found is not None:
            job = read_classes(self._context.clock, self._context.grants, self._found.day)
            self._class_reads.read(job, self._on_classes, self._on_read_failed)

    def commands(self) -> dict[str, Command]:
        """What the registry's actions do here."""
        there = self._found is not None
        return {
            "previous_day": Command(self.go_back_a_day, there),
            "next_day": Command(self.go_on_a_day, there),
            "today": Command(self.go_to_today, there),
            "take_register": Command(self.take, there and self._model.rowCount() > 0),
            "other_class": Command(self.offer_classes, there),
        }

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self._model.retranslate()
        self.view.retranslate()
        if self._found is not None:
            self._show_words(self._found)

    def focus_lessons(self) -> None:
        """Put the focus where Enter takes the register."""
        self.view.table.setFocus()

    def _step(self, by: int) -> None:
        if self._found is not None:
            self.show_day(self._found.day + timedelta(days=by))

    def _on_read(self, found: Day) -> None:
        under = self._under_cursor() if self._found is not None and self._found.day == found.day else None
        self._found = found
        self.show_lessons(found)
        if self._model.rowCount():
            row = self._model.row_of(*under) if under is not None else -1
            self.view.table.setCurrentIndex(self._model.index(row if row >= 0 else self._model.current_row(), 0))
            self.view.states.show_content()
        else:
            self.view.states.show_empty()
        self._show_words(found)
        self.commands_changed.emit()

    def _on_read_failed(self, error: SmsError) -> None:
        self.view.states.show_error(tr(_T, "The lessons could not be read"), self._context.told(error), str(error))

    def _on_classes(self, classes: Classes) -> None:
        bar = self.view.other
        bar.section.set_options([(text_of(s.id), s.title) for s in classes.sections])
        bar.period.set_options(
            [(str(p.number), self._period_words(p.number, p.start_time, p.end_time)) for p in classes.periods]
        )
        now = classes.now.minute
        current = [p for p in classes.periods if p.end_time and p.end_time.hour * 60 + p.end_time.minute > now]
        due = next(iter(current or classes.periods), None)
        bar.period.set_key(str(due.number) if due is not None else "")
        bar.open.setEnabled(bool(classes.sections and classes.periods))
        bar.show()
        bar.section.setFocus()

    @staticmethod
    def _period_words(number: int, start: time | None, end: time | None) -> str:
        minutes = [None if t is None else t.hour * 60 + t.minute for t in (start, end)]
        times = span(*minutes)
        said = tr(_T, "period {number}", number=number)
        return f"{said}, {times}" if times else said

    @Slot()
    def _on_open_class(self) -> None:
        bar = self.view.other
        if self._found is not None and bar.section.key() and bar.period.key():
            section = SectionId(id_from(bar.section.key()))
            bar.hide()
            self.chosen.emit(LessonKey(section, self._found.day, int(bar.period.key())))

    @Slot(int)
    def _on_row_activated(self, row: int) -> None:
        if self._found is not None and 0 <= row < self._model.rowCount():
            lesson = self._model.lesson(row)
            self.chosen.emit(LessonKey(lesson.section, self._found.day, lesson.period))

    @Slot(object)
    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.touches(*_TABLES):
            self._again.soon(pulled=changes.action is None)

    def _under_cursor(self) -> tuple[SectionId, int] | None:
        row = self.view.table.currentIndex().row()
        if not 0 <= row < self._model.rowCount():
            return None
        lesson = self._model.lesson(row)
        return lesson.section, lesson.period

    @Slot()
    def _show_take(self) -> None:
        row = self.view.table.currentIndex().row()
        there = 0 <= row < self._model.rowCount()
        done = there and self._model.lesson(row).state is RegisterState.SUBMITTED
        words = tr(_T, "Open register") if done or not self._may_take() else tr(_T, "Take register")
        self.view.header.take.setText(words)
        self.view.header.take.setEnabled(there)

    def _may_take(self) -> bool:
        return self._context.allows(Key.ATTENDANCE_EDIT)

    def _show_words(self, found: Day) -> None:
        header = self.view.header
        header.title.setText(long_day(found.day))
        header.facts.setText(self._facts(found))
        header.today.setEnabled(found.day != found.now.today)
        self.view.issues.setVisible(found.issues > 0)
        self.view.issues.set_text(tr(_T, "%n conflicts need your decision. Both values are kept.", n=found.issues))
        self._show_take()
        school = self._context.grants.allows(Key.ATTENDANCE_VIEW, self._context.clock.now()) is Reach.SCHOOL
        if found.closure is not None:
            title, text = tr(_T, "No lessons: {closure}", closure=found.closure), ""
        elif found.day == found.now.today:
            title = tr(_T, "No classes today")
            text = tr(_T, "The timetable has no lesson of the school on this day.") if school else ""
        else:
            title, text = tr(_T, "No classes on this day"), ""
        text = text or tr(_T, "You can still open one of your classes and take its register.")
        self.view.empty.set_words(title, text)

    def _facts(self, found: Day) -> str:
        if not found.lessons:
            return found.term
        done = tr(_T, "{done} of {total} registers submitted", done=self._model.submitted(), total=len(found.lessons))
        parts = [tr(_T, "Today"), done] if found.day == found.now.today else [done]
        return " · ".join([*parts, *([found.term] if found.term else [])])

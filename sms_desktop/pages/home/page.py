"""Home: today's lessons with the one to take now preselected; for the office what nobody may forget today."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QLocale, QTimer, Slot
from PySide6.QtWidgets import QVBoxLayout

from sms_core.access.keys import Key, Reach
from sms_core.store.connection import Connection
from sms_desktop.i18n import tr
from sms_desktop.models.home import absent_listing, coming_listing, planned_listing, to_grade_listing, untaken_listing
from sms_desktop.models.lessons import LessonsModel
from sms_desktop.ops.first_steps import Step, hide_steps
from sms_desktop.ops.home import Home, read_home
from sms_desktop.ops.lessons import LessonKey
from sms_desktop.pages.base import Command, PageContext, SyncLook
from sms_desktop.pages.home import words
from sms_desktop.pages.home.view import HomeView
from sms_desktop.pages.reading import Kind, ReadingPage, Thing

_T = "Home"
_MINUTE_MS = 60_000
_REST_MS = 10  # the lessons are painted first
_TEACHER_LISTS = {"to_grade": to_grade_listing, "planned": planned_listing, "coming": coming_listing}
_OFFICE_LISTS = {"absent": absent_listing, "untaken": untaken_listing, "planned": planned_listing}
_OFFLINE = "cloud-off"  # how the frame draws the state of being offline


class HomePage(ReadingPage):
    """One page for both; what a person reaches decides which parts there are."""

    tables = (
        "register", "mark", "timetable_slot", "section", "section_staff", "period", "closure", "academic_session",
        "enrolment", "school_setting", "sync_issue", "assessment", "score", "planned_absence", "student", "guardian",
        "student_guardian", "preference", "user",
    )  # fmt: skip

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self._found: Home | None = None
        self._sync: SyncLook | None = None
        self._lessons = LessonsModel()
        reach = context.grants.allows(Key.ATTENDANCE_VIEW, context.clock.now())
        self._is_office = reach is Reach.SCHOOL  # other grants make another page
        made = _OFFICE_LISTS if self._is_office else _TEACHER_LISTS
        self._models = {name: make() for name, make in made.items()}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.view = HomeView(context.look, self._lessons, self, office=self._is_office)
        column.addWidget(self.view)
        self._minute = QTimer(self)
        self._minute.setInterval(_MINUTE_MS)
        self._minute.timeout.connect(self._again.soon)
        self._minute.start()
        self._connect()
        if self._is_office:
            self._complete()
        self.start(self.view.states)

    def _connect(self) -> None:
        view = self.view
        view.lessons.table.activated_row.connect(self._on_lesson)
        view.lessons.take.clicked.connect(self._on_take)
        view.lessons.take_now.clicked.connect(self._on_take_forgotten)
        view.resolve.clicked.connect(self._to_sync)
        for button in (view.timetable, view.lessons.timetable):
            button.clicked.connect(self._to_classes)
        view.new_student.clicked.connect(self._to_new_student)
        view.new_student.setVisible(self.context.allows(Key.STUDENTS_CREATE))

    @Slot()
    def _complete(self) -> None:
        """Make the other parts; for a teacher once the lessons are on the screen."""
        view = self.view
        if view.is_complete:
            return
        view.complete(self._models)
        view.waiting.pressed.connect(self.page_wanted)
        view.steps.pressed.connect(self.page_wanted)
        view.steps.put_away.connect(self._on_put_away)
        view.cards["planned"].table.activated_row.connect(self._on_planned)
        if self._is_office:
            self._connect_office()
        else:
            for name in ("to_grade", "coming"):
                view.cards[name].table.activated_row.connect(self._open_class_of(name))
        if self._found is not None:
            self._show_parts(self._found)

    def _connect_office(self) -> None:
        tiles, cards = self.view.tiles, self.view.cards
        tiles["waiting"].clicked.connect(self._to_sync)
        tiles["taken"].clicked.connect(self._to_attendance)
        tiles["attendance"].clicked.connect(self._to_attendance)
        tiles["absent"].clicked.connect(self._to_absent)
        cards["absent"].table.activated_row.connect(self._on_absent)
        cards["untaken"].table.activated_row.connect(self._on_untaken)

    # --- what a page is

    def title(self) -> str:
        """Home."""
        return tr(_T, "Home")

    def job(self) -> Callable[[Connection], Home]:
        return read_home(self.context.clock, self.context.grants)

    def failure(self) -> str:
        return tr(_T, "The day could not be read")

    def commands(self) -> Mapping[str, Command]:
        """Enter takes the register; so does the action."""
        there = not self._is_office and self._lessons.rowCount() > 0
        return {"take_register": Command(self.take_register, there)}

    def show_found(self, found: Home) -> None:
        under = self._under_cursor()
        first = self._found is None
        self._found = found
        view = self.view
        lessons = [(one.lesson, one.waiting) for one in found.lessons] if not self._is_office else []
        self._lessons.show(lessons, found.now.zone, found.now.minute, past=False)
        for name, model in self._models.items():
            model.show(getattr(found, name))
        view.lessons.arrange(found.expected, may_take=self.context.allows(Key.ATTENDANCE_EDIT))
        if lessons:
            row = self._lessons.row_of(*under) if under is not None else -1
            row = row if row >= 0 else self._lessons.current_row()
            view.lessons.table.setCurrentIndex(self._lessons.index(row, 0))
        self._show_words(found)
        view.states.show_content()
        if first:
            self._focus_first()
        if not view.is_complete:
            QTimer.singleShot(_REST_MS, self, self._complete)

    def show_sync(self, look: SyncLook) -> None:
        """Without a network the page says of when it is."""
        self._sync = look
        if self._found is not None:
            self._show_words(self._found)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.view.retranslate()
        self._lessons.retranslate()
        for model in self._models.values():
            model.retranslate()
        if self._found is not None:
            self._show_words(self._found)
        self.moved.emit()

    # --- showing

    def _show_words(self, found: Home) -> None:
        view = self.view
        view.title.setText(words.day_title(found))
        offline = self._sync is not None and self._sync.icon == _OFFLINE
        view.facts.setText(words.day_facts(found, offline=offline))
        taken = self._lessons.submitted()
        note = tr(_T, "{taken} of {total} registers taken", taken=taken, total=len(found.lessons))
        view.lessons.name(tr(_T, "Today’s lessons"), "", note if found.lessons and found.is_whole else "")
        view.lessons.empty.set_words(*words.no_lessons(found))
        view.lessons.show_forgotten(words.forgotten_words(found))
        view.timetable.setVisible(not self._is_office and bool(found.lessons))
        view.conflicts.setVisible(bool(found.issues) and not self._is_office)
        view.conflicts.set_text(tr(_T, "%n conflicts need your decision. Both values are kept.", n=len(found.issues)))
        if view.is_complete:
            self._show_parts(found)

    def _show_parts(self, found: Home) -> None:
        view = self.view
        view.cards["planned"].note.setText("" if self._is_office else tr(_T, "your classes"))
        for name, tone in (("absent", "danger"), ("untaken", "warning"), ("to_grade", "neutral")):
            if name in view.cards:
                view.cards[name].show_count(len(getattr(found, name)), tone)
        if not self._is_office:
            view.cards["to_grade"].none.setText(words.nothing_to_grade(found))
        self._show_notices(found)
        if self._is_office:
            self._show_tiles(found)

    def _show_notices(self, found: Home) -> None:
        view = self.view
        view.waiting.show_notices(words.waiting_notices(found, self._sync))
        view.steps.setVisible(found.steps is not None)
        if found.steps is not None:
            view.steps.show_notices(words.step_notices(found.steps, self.context.allows))
            done = tr(_T, "{done} of {total} done", done=len(found.steps.done), total=len(Step))
            view.steps.set_title(tr(_T, "First steps"), done)

    def _show_tiles(self, found: Home) -> None:
        tiles = self.view.tiles
        tiles["taken"].set_figure(
            str(found.taken),
            of=tr(_T, "of {total}", total=found.begun),
            note=tr(_T, "of the lessons that have begun"),
        )
        share = found.attendance
        partial_ = found.taken < found.begun
        tiles["attendance"].set_figure(
            "–" if share is None else f"{QLocale().toString(float(share), 'f', 1)} %",
            note=tr(_T, "Grey: not all registers are in") if partial_ else tr(_T, "all registers are in"),
            quiet=partial_,
        )
        without = sum(not one.phone for one in found.absent)
        missing = tr(_T, "%n without a phone number", n=without) if without else tr(_T, "each has a phone number")
        tiles["absent"].set_figure(str(len(found.absent)), note=missing if found.absent else tr(_T, "nobody so far"))
        issues = len(found.issues)
        lines = [line.notice for line in self.view.waiting.lines]
        problems = sum(notice.key == "sync" for notice in lines)
        note = lines[0].title if lines else tr(_T, "nothing to decide")
        tiles["waiting"].set_figure(str(issues + problems), note=note)

    def _focus_first(self) -> None:
        view = self.view
        table = view.cards["absent"].table if self._is_office else view.lessons.table
        self.begin_at(table)
        for name in ("absent", "untaken"):
            if name in self._models and self._models[name].rowCount():
                view.cards[name].table.setCurrentIndex(self._models[name].index(0, 0))
        if self.hasFocus() or self.focusWidget() is None:
            table.setFocus()

    def _under_cursor(self) -> tuple[bytes, int] | None:
        row = self.view.lessons.table.currentIndex().row()
        if self._found is None or not 0 <= row < self._lessons.rowCount():
            return None
        lesson = self._lessons.lesson(row)
        return lesson.section, lesson.period

    # --- leading on

    @Slot()
    def _on_take(self) -> None:
        self._on_lesson(self.view.lessons.now_row)

    @Slot()
    def take_register(self) -> None:
        """Open the register of the row under the cursor."""
        self._on_lesson(self.view.lessons.table.currentIndex().row())

    @Slot(int)
    def _on_lesson(self, row: int) -> None:
        if self._found is not None and 0 <= row < self._lessons.rowCount():
            lesson = self._lessons.lesson(row)
            self._want(LessonKey(lesson.section, self._found.now.today, lesson.period))

    @Slot()
    def _on_take_forgotten(self) -> None:
        if self._found is not None and self._found.forgotten:
            last = self._found.forgotten[0]
            self._want(LessonKey(last.section, last.day, last.period))

    @Slot(int)
    def _on_untaken(self, row: int) -> None:
        if self._found is not None:
            lesson = self._models["untaken"].row(row).lesson
            self._want(LessonKey(lesson.section, self._found.now.today, lesson.period))

    def _want(self, lesson: LessonKey) -> None:
        self.thing_wanted.emit(Thing(Kind.LESSON, lesson))

    @Slot(int)
    def _on_absent(self, row: int) -> None:
        one = self._models["absent"].row(row)
        self.thing_wanted.emit(Thing(Kind.STUDENT, one.student, one.name))

    @Slot(int)
    def _on_planned(self, row: int) -> None:
        one = self._models["planned"].row(row)
        self.thing_wanted.emit(Thing(Kind.STUDENT, one.student, one.name))

    def _open_class_of(self, name: str) -> Callable[[int], None]:
        def opened(row: int) -> None:
            one = self._models[name].row(row)
            self.thing_wanted.emit(Thing(Kind.GRADEBOOK, one.section, one.class_title))

        return opened

    @Slot()
    def _to_sync(self) -> None:
        self.page_wanted.emit("sync")

    @Slot()
    def _to_attendance(self) -> None:
        self.page_wanted.emit("attendance")

    @Slot()
    def _to_classes(self) -> None:
        self.page_wanted.emit("classes")

    @Slot()
    def _to_new_student(self) -> None:
        self.page_wanted.emit("students")

    @Slot()
    def _on_put_away(self) -> None:
        runner, user = self.context.runner, self.context.grants.user
        hide_steps(runner, user, True)
        self.undo_offered.emit(tr(_T, "The first steps are hidden"), partial(hide_steps, runner, user, False))

    @Slot()
    def _to_absent(self) -> None:
        """Where absences are followed up, for who may see whom to call."""
        if self.context.allows(Key.CONTACTS_VIEW):
            self.thing_wanted.emit(Thing(Kind.LESSON, "absences"))
        else:
            self.view.cards["absent"].table.setFocus()

"""A class: its roster, its week and its staff. What is done with them stands in the three desks."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout

from sms_core.access.keys import Key
from sms_core.clock import from_days
from sms_core.errors import NotFound, SmsError
from sms_core.ids import SectionId
from sms_core.reports.model import PaperKind
from sms_core.sections.model import SectionTeacher
from sms_core.store.connection import Connection
from sms_core.timetable.model import Slot as WeeklySlot
from sms_desktop.i18n import tr
from sms_desktop.models.class_staff import teachers_listing
from sms_desktop.models.classes import ROSTER_TIER, RosterWords, roster_listing
from sms_desktop.models.listing import same_rows
from sms_desktop.models.weeks import slots_listing
from sms_desktop.ops.classes import OpenClass, RosterRow, read_class
from sms_desktop.ops.lessons import LessonKey
from sms_desktop.ops.timetable import ClassWeek, read_week
from sms_desktop.pages.asking import Asking
from sms_desktop.pages.base import Command, PageContext
from sms_desktop.pages.classes.class_form import ClassForm
from sms_desktop.pages.classes.class_view import ClassView
from sms_desktop.pages.classes.class_words import show_class, show_tabs, show_week
from sms_desktop.pages.classes.roster_desk import RosterDesk
from sms_desktop.pages.classes.staff_desk import StaffDesk
from sms_desktop.pages.classes.tiers import Tiers
from sms_desktop.pages.classes.timetable_desk import TimetableDesk
from sms_desktop.pages.printing.choices import Subject
from sms_desktop.pages.printing.desk import PrintDesk
from sms_desktop.pages.reading import Kind, ReadingPage, Thing
from sms_desktop.ui.toast import Toasts
from sms_desktop.ui.top_bar import Crumb

_T = "Classes"
_ROSTER, _WEEK, _STAFF = "roster", "week", "staff"
_LIST = "list"
_PAPERS = (PaperKind.CLASS_LIST, PaperKind.REGISTER_SHEET, PaperKind.REPORT_CARD)
_TABLES = (
    "section", "section_staff", "staff", "enrolment", "student", "mark", "register", "score", "assessment",
    "timetable_slot", "period", "closure", "academic_session", "school_setting", "attendance_code", "course",
)  # fmt: skip


class ClassPage(ReadingPage):
    """One class in a tab of its own."""

    tables = _TABLES

    def __init__(self, context: PageContext, section: SectionId) -> None:
        super().__init__(context)
        self.section = section
        self._found: OpenClass | None = None
        self._week: ClassWeek | None = None
        self._monday: date | None = None
        self._week_reads = context.runner.latest()
        self._words = RosterWords()
        self._tiers = Tiers(context, self, self._words)
        self._students = roster_listing(self._words)
        self._lessons = slots_listing()
        self._teachers = teachers_listing()
        self.view = ClassView(context.look, self._students, self._lessons, self._teachers)
        self.asking = Asking(context, self.view.panel)
        self.form = ClassForm(context, self.asking)
        self.roster = RosterDesk(context, self.asking)
        self.timetable = TimetableDesk(context, self.asking)
        self.staff = StaffDesk(context, self.asking)
        self.printing = PrintDesk(context, self, Toasts(context.look, self), _PAPERS, self._subject)
        self.printing.use(self.view.panel).opened.connect(self.view.fold)
        self.view.header.add_action(self.printing.button, before=self.view.edit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self.begin_at(self.view.roster.table)
        self._connect()
        self._permit()
        show_tabs(self.view, None)
        self.start(self.view.states)

    def _connect(self) -> None:
        view = self.view
        self._tiers.found.connect(self._show_students)
        view.tabs.chosen.connect(self.show_part)
        view.take.clicked.connect(self.take_register)
        view.edit.clicked.connect(self.offer_edit)
        view.grades.clicked.connect(self.open_gradebook)
        roster, week, staff = view.roster, view.week, view.staff
        for button in (roster.enrol, roster.empty_enrol):
            button.clicked.connect(self.offer_enrol)
        roster.withdraw.clicked.connect(self.offer_withdraw)
        roster.transfer.clicked.connect(self.offer_transfer)
        roster.change.clicked.connect(self.offer_stay)
        roster.today.clicked.connect(self._show_students)
        roster.bar.find_field.changed.connect(self._on_narrowed)
        roster.table.activated_row.connect(self._on_student)
        for button in (staff.assign, staff.empty_assign):
            button.clicked.connect(self.offer_assign)
        staff.end.clicked.connect(self.offer_end)
        staff.change.clicked.connect(self.offer_assignment)
        staff.table.activated_row.connect(self._on_teacher)
        for table in (roster.table, staff.table, week.table):
            table.selectionModel().selectionChanged.connect(self._on_selected)
        self._connect_weeks()
        self.asking.opened.connect(view.fold)
        self.asking.closed.connect(self.take_focus)
        for desk in (self.form, self.roster, self.timetable, self.staff):
            desk.did.connect(self._on_did)

    def _connect_weeks(self) -> None:
        side, part = self.view.side, self.view.week
        for head in (side.head, part.head):
            head.before.clicked.connect(self._week_before)
            head.after.clicked.connect(self._week_after)
        side.week.activated_lesson.connect(self._on_lesson)
        part.week.activated_lesson.connect(self._on_lesson_there)
        part.week.activated_place.connect(self._on_free_place)
        part.week.lesson_moved.connect(self._on_lesson_moved)
        part.week.removal_wanted.connect(self._on_removal)
        part.week.cursor_moved.connect(self._on_selected)
        part.switch.chosen.connect(self._on_switch)
        part.table.activated_row.connect(self._on_slot)
        part.edit.clicked.connect(self.offer_lesson_change)
        for button in (part.add, part.empty_add):
            button.clicked.connect(self.offer_lesson)

    def _permit(self) -> None:
        allows, view = self.context.allows, self.view
        roster = view.roster
        for button in (roster.enrol, roster.withdraw, roster.transfer, roster.change, roster.empty_enrol):
            button.setVisible(allows(Key.ENROLMENTS_MANAGE))
        edits = allows(Key.SECTIONS_EDIT)
        staff, week = view.staff, view.week
        for button in (staff.assign, staff.end, staff.change, staff.empty_assign, week.add, week.edit, week.empty_add):
            button.setVisible(edits)
        view.edit.setVisible(edits)
        view.grades.setVisible(allows(Key.GRADES_VIEW))
        self.printing.permit()
        week.week.set_editable(edits)
        view.take.setVisible(allows(Key.ATTENDANCE_EDIT))
        self._on_selected()

    @Slot()
    def open_gradebook(self) -> None:
        """Show the scores of the class."""
        self.thing_wanted.emit(Thing(Kind.GRADEBOOK, self.section, self.title()))

    # --- what a page is

    def title(self) -> str:
        """The class's name."""
        return self._found.section.title if self._found is not None else tr(_T, "Class")

    def crumbs(self) -> Sequence[Crumb]:
        """Classes › Mathematics B1."""
        return Crumb(tr(_T, "Classes"), _LIST), Crumb(self.title())

    def go(self, key: str) -> None:
        """Back to the list."""
        if key == _LIST:
            self.page_wanted.emit("classes")

    def commands(self) -> Mapping[str, Command]:
        """What the registry's actions do here; New is what the part on show is made of."""
        there, part = self._found is not None, self.view.tabs.current
        new = {_ROSTER: self.offer_enrol, _WEEK: self.offer_lesson, _STAFF: self.offer_assign}[part or _ROSTER]
        key = Key.ENROLMENTS_MANAGE if part in ("", _ROSTER) else Key.SECTIONS_EDIT
        return {
            "new": Command(new, there and self.context.allows(key)),
            "take_register": Command(self.take_register, there and self._may_take()),
            "enrol": Command(self.offer_enrol, there and self.context.allows(Key.ENROLMENTS_MANAGE)),
            "withdraw": Command(self.offer_withdraw, self.view.roster.withdraw.isEnabled()),
            "find": Command(self._find),
            "print": self.printing.command(there),
        }

    def job(self) -> Callable[[Connection], OpenClass]:
        return read_class(self.context.clock, self.section, self.context.grants)

    def failure(self) -> str:
        return tr(_T, "The class could not be read")

    def show_found(self, found: OpenClass) -> None:
        self._found = found
        self._words.set_codes(found.codes, found.now.school.chronic_absence_percent)
        for desk in (self.form, self.roster, self.timetable, self.staff):
            desk.take(found)
        self._show_students()
        self._tiers.look_at([row.student for row in found.rows])
        with same_rows(self.view.staff.table, self._teachers):
            self._teachers.show(found.teachers)
        show_class(self.view, found)
        (self.view.staff.states.show_content if found.teachers else self.view.staff.states.show_empty)()
        self.view.states.show_content()
        self.asking.read_again()
        self._read_week()
        self.moved.emit()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.view.retranslate()
        for model in (self._students, self._lessons, self._teachers):
            model.retranslate()
        show_tabs(self.view, self._found)
        if self._found is not None:
            show_class(self.view, self._found)
            self._show_students()
        if self._week is not None:
            self._show_week(self._week)
        self.asking.retranslate()
        self.moved.emit()

    def take_focus(self) -> None:
        """The table, or the week, of the part on show."""
        part, week = self.view.tabs.current, self.view.week
        in_week = week.week if week.switch.current == "week" else week.table
        {_WEEK: in_week, _STAFF: self.view.staff.table}.get(part, self.view.roster.table).setFocus()

    def _subject(self, papers: tuple[PaperKind, ...]) -> Subject | None:
        return None if self._found is None else Subject(papers, self.title(), section=self.section)

    def _on_failed(self, error: SmsError) -> None:
        if isinstance(error, NotFound):
            words = tr(_T, "It was deleted. If that was you, Ctrl+Z brings it back.")
            self.view.states.show_error(tr(_T, "This class is no longer here"), words, str(error))
        else:
            super()._on_failed(error)

    @Slot(str)
    def _on_did(self, words: str) -> None:
        self.offer_undo(words)

    # --- the roster

    @Slot()
    def _show_students(self) -> None:
        found = self._found
        if found is None:
            return
        view, only = self.view.roster, self.view.roster.today.isChecked()
        with same_rows(view.table, self._students):
            self._students.show(found.rows if only else (*found.rows, *found.others))
        tiers = only and self._tiers.may_see
        for place, shown in ((3, only), (5, only), (6, not only), (ROSTER_TIER, tiers)):  # the days need room
            view.table.show_column(place, shown)
        view.today.setVisible(bool(found.others))
        sought = view.bar.find_field.text().strip()
        if self._students.total and not self._students.rowCount():
            title = tr(_T, "Nobody in this class matches “{word}”", word=sought)
            view.empty.set_words(title, tr(_T, "Try fewer letters."))
        else:
            view.empty.set_words(
                tr(_T, "No students in this class"), tr(_T, "Enrol students, or look at another term.")
            )
        view.empty_enrol.setVisible(not sought and self.context.allows(Key.ENROLMENTS_MANAGE))
        (view.states.show_content if self._students.rowCount() else view.states.show_empty)()

    @Slot(str)
    def _on_narrowed(self, text: str) -> None:
        with same_rows(self.view.roster.table, self._students):
            self._students.narrow(text)
        self._show_students()

    def _find(self) -> None:
        self.show_part(_ROSTER)
        self.view.roster.bar.find_field.edit.setFocus()

    @Slot()
    def offer_enrol(self) -> None:
        """Ask whom to enrol and from when."""
        self._ask_on(_ROSTER, self.roster.offer_enrol)

    @Slot()
    def offer_withdraw(self) -> None:
        """Ask for the last day of the students that are selected."""
        self._ask_on(_ROSTER, lambda: self.roster.offer_withdraw(self._chosen_rows()))

    @Slot()
    def offer_transfer(self) -> None:
        """Ask to which class the selected students go."""
        self._ask_on(_ROSTER, lambda: self.roster.offer_transfer(self._chosen_rows()))

    @Slot()
    def offer_stay(self) -> None:
        """Ask since when the student under the cursor is in the class."""
        index = self.view.roster.table.currentIndex()
        if index.isValid() and self.context.allows(Key.ENROLMENTS_MANAGE):
            self._ask_on(_ROSTER, lambda: self.roster.offer_stay(self._students.row(index.row())))

    @Slot(int)
    def _on_student(self, row: int) -> None:
        chosen = self._students.row(row)
        name = f"{chosen.given_name} {chosen.family_name}"
        self.thing_wanted.emit(Thing(Kind.STUDENT, chosen.student, name))

    def _chosen_rows(self) -> list[RosterRow]:
        rows = sorted(index.row() for index in self.view.roster.table.selectionModel().selectedRows())
        return [row for row in map(self._students.row, rows) if row.status == "active" and row.end_date is None]

    # --- the week

    def _read_week(self) -> None:
        self._week_reads.read(read_week(self.context.clock, self.section, self._monday), self._show_week)

    def _show_week(self, week: ClassWeek) -> None:
        self._week = week
        self._monday = week.monday
        self.timetable.take_week(week)
        own = self._found.section.room if self._found is not None else None
        with same_rows(self.view.week.table, self._lessons):
            self._lessons.show(show_week(self.view, week, own))
        self.asking.read_again()
        self._on_selected()

    def _move_week(self, days: int) -> None:
        if self._monday is not None:
            self._monday += timedelta(days=days)
            self._read_week()

    @Slot()
    def _week_before(self) -> None:
        self._move_week(-7)

    @Slot()
    def _week_after(self) -> None:
        self._move_week(7)

    @Slot(str)
    def _on_switch(self, key: str) -> None:
        self.view.week.show_part(key)
        self._on_selected()

    @Slot(object)
    def _on_lesson(self, key: tuple[SectionId, int, int]) -> None:
        section, day, period = key
        self.thing_wanted.emit(Thing(Kind.LESSON, LessonKey(section, from_days(day), period)))

    @Slot(object)
    def _on_lesson_there(self, key: tuple[SectionId, int, int]) -> None:
        """In the timetable, who may arrange lessons edits one, or goes to its class; others open its register."""
        slot = self._slot_of(key)
        if not self.context.allows(Key.SECTIONS_EDIT):
            self._on_lesson(key)
        elif slot is not None:
            self.timetable.offer_change(slot)
        elif key[0] != self.section:
            self.thing_wanted.emit(Thing(Kind.CLASS, key[0]))

    @Slot(int, int)
    def _on_free_place(self, row: int, column: int) -> None:
        if self._week is not None:
            self.timetable.offer_new(self._week.days[column][0].weekday(), self._week.periods[row].number)

    @Slot(object, int, int)
    def _on_lesson_moved(self, key: tuple[SectionId, int, int], row: int, column: int) -> None:
        slot = self._slot_of(key)
        if slot is not None and self._week is not None:
            day, period = self._week.days[column][0], self._week.periods[row]
            self.timetable.offer_change(slot, day.weekday(), period.number)

    @Slot(object)
    def _on_removal(self, key: tuple[SectionId, int, int]) -> None:
        slot = self._slot_of(key)
        if slot is not None:
            self.timetable.stop(slot)

    @Slot(int)
    def _on_slot(self, row: int) -> None:
        if self.context.allows(Key.SECTIONS_EDIT):
            self.timetable.offer_change(self._lessons.row(row).slot)

    @Slot()
    def offer_lesson(self) -> None:
        """Ask when and where a new weekly lesson is: at the cursor, where that is free."""
        week, index = self.view.week.week, self.view.week.week.currentIndex()
        if index.isValid() and week.current_lesson is None and self.view.tabs.current == _WEEK:
            self._on_free_place(index.row(), index.column())
        else:
            self._ask_on(_WEEK, self.timetable.offer_new)

    @Slot()
    def offer_lesson_change(self) -> None:
        """Ask what the lesson under the cursor shall be."""
        slot = self._slot_here()
        if slot is not None:
            self.timetable.offer_change(slot)

    def _slot_of(self, key: object) -> WeeklySlot | None:
        if self._week is None or not isinstance(key, tuple) or key[0] != self.section:
            return None
        return self._week.slot_of(from_days(key[1]), key[2])

    def _slot_here(self) -> WeeklySlot | None:
        """The weekly lesson under the cursor of the week or of the list."""
        part = self.view.week
        if part.switch.current == "week":
            lesson = part.week.current_lesson
            return self._slot_of(lesson.key) if lesson is not None else None
        index = part.table.currentIndex()
        return self._lessons.row(index.row()).slot if index.isValid() else None

    def _may_take(self) -> bool:
        found = self._found
        return found is not None and found.lesson is not None and self.context.allows(Key.ATTENDANCE_EDIT)

    @Slot()
    def take_register(self) -> None:
        """Open the register of today's lesson."""
        found = self._found
        if found is not None and found.lesson is not None:
            lesson = LessonKey(self.section, found.now.today, found.lesson.period)
            self.thing_wanted.emit(Thing(Kind.LESSON, lesson))

    # --- the staff, and the class itself

    @Slot()
    def offer_assign(self) -> None:
        """Ask who shall teach the class."""
        self._ask_on(_STAFF, self.staff.offer_assign)

    @Slot()
    def offer_end(self) -> None:
        """Ask for the last day of an assignment."""
        teacher = self._teacher_here()
        if teacher is not None:
            self.staff.offer_end(teacher)

    @Slot()
    def offer_assignment(self) -> None:
        """Ask for role and days of the one under the cursor."""
        teacher = self._teacher_here()
        if teacher is not None:
            self.staff.offer_change(teacher)

    @Slot(int)
    def _on_teacher(self, row: int) -> None:
        self.thing_wanted.emit(Thing(Kind.STAFF, self._teachers.row(row).staff))

    def _teacher_here(self) -> SectionTeacher | None:
        index = self.view.staff.table.currentIndex()
        return self._teachers.row(index.row()) if index.isValid() else None

    @Slot()
    def offer_edit(self) -> None:
        """Change the facts of the class."""
        self.form.offer_edit()

    # --- choosing

    @Slot(str)
    def show_part(self, key: str) -> None:
        """Show roster, week or staff."""
        if key != self.view.tabs.current:
            self.view.tabs.set_current(key)
        self.view.parts.setCurrentIndex((_ROSTER, _WEEK, _STAFF).index(key))
        if self.asking.key not in ("", "edit"):
            self.asking.close()
        self.commands_changed.emit()

    def _ask_on(self, part: str, ask: Callable[[], object]) -> None:
        self.show_part(part)
        ask()

    @Slot()
    def _on_selected(self) -> None:
        view = self.view
        chosen = bool(self._chosen_rows())
        view.roster.withdraw.setEnabled(chosen)
        view.roster.transfer.setEnabled(chosen)
        view.roster.change.setEnabled(view.roster.table.currentIndex().isValid())
        for button in (view.staff.end, view.staff.change):
            button.setEnabled(view.staff.table.currentIndex().isValid())
        view.week.edit.setEnabled(self._slot_here() is not None)
        self.commands_changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.asking.key:
            self.asking.close()
        elif event.key() == Qt.Key.Key_F2 and self.context.allows(Key.SECTIONS_EDIT):
            part = self.view.tabs.current
            {_WEEK: self.offer_lesson_change, _STAFF: self.offer_assignment}.get(part, self.offer_stay)()
        else:
            super().keyPressEvent(event)

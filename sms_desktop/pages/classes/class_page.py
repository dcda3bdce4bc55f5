"""A class: its roster, its week and its staff; enrolling, withdrawing, assigning, each undoable."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout

from sms_core.access.keys import Key
from sms_core.clock import from_days, to_days
from sms_core.enrolment.table import ENROLMENT
from sms_core.errors import Invalid, SmsError
from sms_core.ids import SectionId, StaffId, StudentId
from sms_core.sections.table import SECTION_STAFF, SECTION_TABLE
from sms_core.store.connection import Connection
from sms_desktop.i18n import tr
from sms_desktop.models.class_staff import teachers_listing
from sms_desktop.models.classes import (
    RosterWords,
    brief_day,
    room_words,
    roster_listing,
    seats_words,
    week_of,
    week_words,
)
from sms_desktop.models.forms import refused_field, show_decimal, specs_for
from sms_desktop.ops import classes
from sms_desktop.ops.classes import ClassWeek, OpenClass, read_class, read_week
from sms_desktop.ops.lessons import LessonKey
from sms_desktop.pages.base import Command, PageContext
from sms_desktop.pages.classes.class_view import ClassView
from sms_desktop.pages.reading import Kind, ReadingPage, Thing
from sms_desktop.ui.field_editors import FieldSpec, Option, Options
from sms_desktop.ui.form import Form
from sms_desktop.ui.tab_bars import Tab
from sms_desktop.ui.top_bar import Crumb

_T = "Classes"
_ROSTER, _WEEK, _STAFF = "roster", "week", "staff"
_LIST = "list"
_TABLES = (
    "section", "section_staff", "staff", "enrolment", "student", "mark", "register", "score", "assessment",
    "timetable_slot", "period", "closure", "academic_session", "school_setting", "attendance_code",
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
        self._asked = ""  # what the side panel is for
        self._specs: Callable[[], Sequence[FieldSpec]] = list
        self._words = RosterWords()
        self._students = roster_listing(self._words)
        self._teachers = teachers_listing()
        self.view = ClassView(context.look, self._students, self._teachers)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self.setFocusProxy(self.view.roster.table)
        self._connect()
        self._permit()
        self._show_tabs()
        self.start(self.view.states)

    def _connect(self) -> None:
        view = self.view
        view.tabs.chosen.connect(self._on_tab)
        view.take.clicked.connect(self.take_register)
        view.edit.clicked.connect(self.offer_edit)
        view.roster.enrol.clicked.connect(self.offer_enrol)
        view.roster.empty_enrol.clicked.connect(self.offer_enrol)
        view.roster.withdraw.clicked.connect(self.offer_withdraw)
        view.roster.bar.find_field.changed.connect(self._on_narrowed)
        view.roster.table.activated_row.connect(self._on_student)
        view.roster.table.selectionModel().selectionChanged.connect(self._on_selected)
        view.staff.assign.clicked.connect(self.offer_assign)
        view.staff.end.clicked.connect(self.offer_end)
        view.staff.table.selectionModel().selectionChanged.connect(self._on_selected)
        view.panel.saved.connect(self._on_saved)
        for head in (view.side.head, view.week.head):
            head.before.clicked.connect(self._week_before)
            head.after.clicked.connect(self._week_after)
        for week in (view.side.week, view.week.week):
            week.activated_lesson.connect(self._on_lesson)

    def _permit(self) -> None:
        allows, view = self.context.allows, self.view
        for button in (view.roster.enrol, view.roster.withdraw, view.roster.empty_enrol):
            button.setVisible(allows(Key.ENROLMENTS_MANAGE))
        for button in (view.staff.assign, view.staff.end, view.edit):
            button.setVisible(allows(Key.SECTIONS_EDIT))
        view.take.setVisible(allows(Key.ATTENDANCE_EDIT))
        self._on_selected()

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
        """What the registry's actions do here."""
        there = self._found is not None
        return {
            "take_register": Command(self.take_register, there and not self.view.take.isHidden()),
            "enrol": Command(self.offer_enrol, there and self.context.allows(Key.ENROLMENTS_MANAGE)),
            "withdraw": Command(self.offer_withdraw, self.view.roster.withdraw.isEnabled()),
            "find": Command(self.view.roster.bar.find_field.edit.setFocus),
        }

    def job(self) -> Callable[[Connection], OpenClass]:
        return read_class(self.context.clock, self.section, self.context.grants)

    def failure(self) -> str:
        return tr(_T, "The class could not be read")

    def show_found(self, found: OpenClass) -> None:
        self._found = found
        self._words.set_codes(found.codes, found.now.school.chronic_absence_percent)
        kept = self._chosen_students()
        self._students.show(found.rows)
        self._teachers.show(found.teachers)
        self._show_words(found)
        self._keep_cursor(kept)
        self.view.states.show_content()
        self._read_week()
        self.moved.emit()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.view.retranslate()
        for model in (self._students, self._teachers):
            model.retranslate()
        self._show_tabs()
        if self._found is not None:
            self._show_words(self._found)
        if self._week is not None:
            self._show_week(self._week)
        if self.view.panel.form is not None:
            self.view.panel.form.set_specs(self._specs())
        self.moved.emit()

    def _show_words(self, found: OpenClass) -> None:
        section, view = found.section, self.view
        view.header.set_words(section.title, " · ".join(part for part in self._facts(found) if part))
        view.header.set_pill(found.session.title, "neutral")
        view.take.setEnabled(found.lesson is not None)
        view.take.setToolTip("" if found.lesson is not None else tr(_T, "This class has no lesson today."))
        title = tr(_T, "No students in this class")
        view.roster.empty.set_words(title, tr(_T, "Enrol students, or look at another term."))
        view.staff.empty.set_words(tr(_T, "Nobody teaches this class yet"), "")
        self._show_state()
        self._show_tabs()
        view.side.show_coming(
            [
                (
                    brief_day(a.due_on) if a.due_on else "",
                    a.title,
                    tr(_T, "max {score}", score=show_decimal(a.max_score)),
                )
                for a in found.coming
            ]
        )

    def _facts(self, found: OpenClass) -> list[str]:
        section = found.section
        on = [t for t in found.teachers if t.holds_on(found.now.today)]
        teachers = ", ".join(
            f"{t.given_name} {t.family_name}" + (f" ({tr(_T, 'assistant')})" if t.role == "assistant" else "")
            for t in on
        )
        places = seats_words(len(found.rows), section.capacity)
        taken = tr(_T, "{count} places", count=places) if section.capacity else tr(_T, "%n students", n=len(found.rows))
        return [section.code or "", room_words(section.room), teachers, taken]

    def _show_state(self) -> None:
        view = self.view
        (view.roster.states.show_content if self._students.total else view.roster.states.show_empty)()
        (view.staff.states.show_content if self._teachers.total else view.staff.states.show_empty)()

    def _show_tabs(self) -> None:
        found = self._found
        self.view.tabs.set_tabs(
            (
                Tab(_ROSTER, tr(_T, "Roster"), str(len(found.rows)) if found is not None else ""),
                Tab(_WEEK, tr(_T, "Timetable")),
                Tab(_STAFF, tr(_T, "Staff"), str(len(found.teachers)) if found is not None else ""),
            )
        )

    # --- the week

    def _read_week(self) -> None:
        self._week_reads.read(read_week(self.context.clock, self.section, self._monday), self._show_week)

    def _show_week(self, week: ClassWeek) -> None:
        self._week = week
        self._monday = week.monday
        for head in (self.view.side.head, self.view.week.head):
            head.title.setText(tr(_T, "Week of this class"))
            head.week.setText(week_words(week))
        shown = week_of(week, self.section)
        self.view.side.week.show_week(shown)
        self.view.week.week.show_week(shown)

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

    @Slot(object)
    def _on_lesson(self, key: tuple[bytes, int, int]) -> None:
        section, day, period = key
        lesson = LessonKey(SectionId(section), from_days(day), period)
        self.thing_wanted.emit(Thing(Kind.LESSON, lesson))

    # --- what a person does

    @Slot()
    def take_register(self) -> None:
        """Open the register of today's lesson."""
        found = self._found
        if found is not None and found.lesson is not None:
            lesson = LessonKey(self.section, found.now.today, found.lesson.period)
            self.thing_wanted.emit(Thing(Kind.LESSON, lesson))

    @Slot()
    def offer_enrol(self) -> None:
        """Ask whom to enrol and from when."""
        self._ask("enrol", tr(_T, "Enrol a student"), tr(_T, "Enrol"), self._enrol_specs, {"begin_date": self._today()})

    @Slot()
    def offer_withdraw(self) -> None:
        """Ask for the last day of the students that are selected."""
        rows = self._chosen_rows()
        if rows:
            title = tr(_T, "Withdraw %n students", n=len(rows))
            self._ask("withdraw", title, tr(_T, "Withdraw"), self._withdraw_specs, {"end_date": self._today()})

    @Slot()
    def offer_assign(self) -> None:
        """Ask who shall teach the class."""
        values: dict[str, object] = {"role": "lead"}
        self._ask("assign", tr(_T, "Assign staff"), tr(_T, "Assign"), self._assign_specs, values)

    @Slot()
    def offer_end(self) -> None:
        """Ask for the last day of an assignment."""
        if self.view.staff.table.selectionModel().hasSelection():
            specs = self._end_specs
            self._ask("end", tr(_T, "End assignment"), tr(_T, "End assignment"), specs, {"end_date": self._today()})

    @Slot()
    def offer_edit(self) -> None:
        """Change the facts of the class."""
        if self._found is None:
            return
        section = self._found.section
        penalty = section.absence_penalty
        values: dict[str, object] = {
            "title": section.title,
            "code": section.code,
            "room": section.room,
            "capacity": section.capacity,
            "absence_penalty": None if penalty is None else int(penalty * 1000),
        }
        self._ask("edit", tr(_T, "Edit class"), tr(_T, "Save"), self._edit_specs, values)

    def _ask(
        self, what: str, title: str, act: str, specs: Callable[[], Sequence[FieldSpec]], values: dict[str, object]
    ) -> None:
        self._asked, self._specs = what, specs
        form = Form(self.context.look, specs())
        form.load(values)
        self.view.panel.open(title, form, act)
        self.view.fold()

    def _enrol_specs(self) -> Sequence[FieldSpec]:
        return specs_for(
            ENROLMENT, self.context.allows, ("student", "begin_date"), searches={"student": self._find_student}
        )

    def _withdraw_specs(self) -> Sequence[FieldSpec]:
        return specs_for(ENROLMENT, self.context.allows, ("end_date",))

    def _assign_specs(self) -> Sequence[FieldSpec]:
        names = ("staff", "role", "begin_date", "end_date")
        return specs_for(SECTION_STAFF, self.context.allows, names, searches={"staff": self._find_staff})

    def _end_specs(self) -> Sequence[FieldSpec]:
        return specs_for(SECTION_STAFF, self.context.allows, ("end_date",))

    def _edit_specs(self) -> Sequence[FieldSpec]:
        names = ("title", "code", "room", "capacity", "absence_penalty")
        return specs_for(SECTION_TABLE, self.context.allows, names)

    def _find_student(self, text: str, answer: Options) -> None:
        self.context.runner.read(
            classes.find_students(text),
            lambda found: answer(
                [
                    Option(
                        s.id,
                        f"{s.family_name}, {s.given_name}",
                        " ".join(filter(None, (s.form_group, s.student_number))),
                    )
                    for s in found
                ]
            ),
        )

    def _find_staff(self, text: str, answer: Options) -> None:
        self.context.runner.read(
            classes.find_staff(text),
            lambda found: answer([Option(m.id, f"{m.family_name}, {m.given_name}", m.subjects or "") for m in found]),
        )

    @Slot()
    def _on_saved(self) -> None:
        form, runner = self.view.panel.form, self.context.runner
        if form is None:
            return
        values = form.values()
        if self._asked == "enrol":
            self._enrol(values, form["student"].edit.text())  # type: ignore[attr-defined]
        elif self._asked == "withdraw":
            self._withdraw(values)
        elif self._asked == "assign" and isinstance(values.get("staff"), bytes):
            member, name = StaffId(values["staff"]), form["staff"].edit.text()  # type: ignore[attr-defined,arg-type]
            begin, end = _day(values.get("begin_date")), _day(values.get("end_date"))
            args = (runner, self.section, member, name, str(values["role"]), begin, end)
            classes.assign(*args, self._on_done, self._on_refused)
        elif self._asked == "end":
            self._end(_day(values.get("end_date")))
        elif self._asked == "edit":
            classes.change_class(runner, self.section, self.title(), values, self._on_done, self._on_refused)

    def _enrol(self, values: dict[str, object], name: str) -> None:
        student, day = values.get("student"), _day(values.get("begin_date"))
        if isinstance(student, bytes) and day is not None:
            args = (self.context.runner, self.section, StudentId(student), name, day)
            classes.enrol(*args, self._on_enrolled, self._on_refused)

    def _withdraw(self, values: dict[str, object]) -> None:
        rows, day = self._chosen_rows(), _day(values.get("end_date"))
        if day is None:
            form = self.view.panel.form
            if form is not None:
                form.set_problem("end_date", tr(_T, "Say the last day."))
            return
        named = rows[0] if len(rows) == 1 else None
        name = f"{named.family_name}, {named.given_name}" if named else tr(_T, "%n students", n=len(rows))
        students = [row.student for row in rows]
        classes.withdraw(self.context.runner, self.section, students, name, day, self._on_done, self._on_refused)

    def _end(self, day: date | None) -> None:
        index = self.view.staff.table.currentIndex()
        if day is not None and index.isValid():
            teacher = self._teachers.row(index.row())
            name = f"{teacher.given_name} {teacher.family_name}"
            args = (self.context.runner, self.section, teacher.staff, name, day)
            classes.end_assignment(*args, self._on_done, self._on_refused)

    def _on_enrolled(self, _: int) -> None:
        """The form stays for the next student."""
        form = self.view.panel.form
        if form is not None and self._asked == "enrol":
            name = form["student"].edit.text()  # type: ignore[attr-defined]
            form.load({"begin_date": form["begin_date"].current()})
            form.focus_first()
            self.done(tr(_T, "{name} is enrolled. Ctrl+Z takes it back.", name=name))

    def _on_done(self, _: object) -> None:
        self.view.panel.close_panel()
        self.done(tr(_T, "Saved. Ctrl+Z takes it back."))

    def _on_refused(self, error: SmsError) -> None:
        form = self.view.panel.form
        if isinstance(error, Invalid) and form is not None and form.set_problem(*refused_field(error)):
            return
        self.view.panel.say(self.context.told(error))

    # --- choosing

    @Slot(str)
    def _on_tab(self, key: str) -> None:
        self.view.parts.setCurrentIndex((_ROSTER, _WEEK, _STAFF).index(key))

    @Slot(str)
    def _on_narrowed(self, text: str) -> None:
        self._students.narrow(text)

    @Slot(int)
    def _on_student(self, row: int) -> None:
        chosen = self._students.row(row)
        name = f"{chosen.given_name} {chosen.family_name}"
        self.thing_wanted.emit(Thing(Kind.STUDENT, chosen.student, name))

    @Slot()
    def _on_selected(self) -> None:
        view = self.view
        view.roster.withdraw.setEnabled(view.roster.table.selectionModel().hasSelection())
        view.staff.end.setEnabled(view.staff.table.selectionModel().hasSelection())
        self.commands_changed.emit()

    def _chosen_rows(self):  # type: ignore[no-untyped-def]
        rows = self.view.roster.table.selectionModel().selectedRows()
        return [self._students.row(index.row()) for index in rows]

    def _chosen_students(self) -> object:
        index = self.view.roster.table.currentIndex()
        return self._students.row(index.row()).student if index.isValid() else None

    def _keep_cursor(self, student: object) -> None:
        row = self._students.row_of(student) if student is not None else 0
        if row >= 0 and self._students.rowCount() and not self.view.roster.table.currentIndex().isValid():
            self.view.roster.table.setCurrentIndex(self._students.index(row, 0))

    def _today(self) -> int | None:
        return to_days(self._found.now.today) if self._found is not None else None


def _day(stored: object) -> date | None:
    return from_days(stored) if isinstance(stored, int) else None

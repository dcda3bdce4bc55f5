"""A student's profile: facts edited in place, attendance, guardians, classes, and what happened."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout

from sms_core.access.keys import Key
from sms_core.attendance.model import Counts, CountsAs, counts_of
from sms_core.clock import from_days
from sms_core.contacts.table import STUDENT_CONTACT
from sms_core.errors import Invalid, NotFound, SmsError
from sms_core.ids import Id, SectionId, StudentId
from sms_core.medical.table import STUDENT_MEDICAL
from sms_core.reports.model import PaperKind
from sms_core.store.connection import Connection
from sms_core.store.fields import Stored
from sms_core.store.journal import ChangeSet
from sms_core.students.table import STUDENT
from sms_desktop.i18n import tr
from sms_desktop.models.classes import RosterWords, absence_share, absence_words
from sms_desktop.models.field_words import choice_label, field_label
from sms_desktop.models.forms import problem_words, specs_for
from sms_desktop.models.student_profile import events_of, mark_weeks, missed_listing
from sms_desktop.ops import student_profile
from sms_desktop.ops.student_profile import TIMELINE_TABLES, Profile, Stay, read_profile
from sms_desktop.pages.base import Command, PageContext
from sms_desktop.pages.printing.choices import Subject
from sms_desktop.pages.printing.desk import PrintDesk
from sms_desktop.pages.reading import Kind, ReadingPage, Thing
from sms_desktop.pages.student.conduct import Conduct
from sms_desktop.pages.student.grades import Grades
from sms_desktop.pages.student.guardians import Guardians
from sms_desktop.pages.student.older import Older
from sms_desktop.pages.student.planned import Planned
from sms_desktop.pages.student.stays import Stays
from sms_desktop.pages.student.view import StudentView
from sms_desktop.pages.student.warning import EarlyWarning
from sms_desktop.ui.details import Details, Kept
from sms_desktop.ui.stat_tile import initials
from sms_desktop.ui.tab_bars import Tab
from sms_desktop.ui.toast import Toasts
from sms_desktop.ui.top_bar import Crumb

_T = "Student"
_IDENTITY = (
    "family_name", "given_name", "patronymic", "preferred_name", "student_number", "sex", "year_level", "form_group",
    "status",
)  # fmt: skip
_CONTACT = ("birth_date", "phone", "mobile", "email", "address", "admission_date", "note")
_TONES = {"active": "success", "applicant": "info", "suspended": "warning"}
_PARTS = ("overview", "attendance", "grades", "conduct", "contacts", "classes", "timeline", "health")
_WITH_PANEL = ("attendance", "conduct", "contacts", "classes")
_SHARED = ("guardian", "section", "academic_session", "closure", "attendance_code", "school_setting", "tag")
_LIST = "list"
_PAPERS = (PaperKind.REPORT_CARD, PaperKind.TRANSCRIPT)
_SHOWN = 6


class StudentPage(ReadingPage):
    """One student in a tab of its own."""

    tables = (*TIMELINE_TABLES, *_SHARED)

    def __init__(self, context: PageContext, student: StudentId) -> None:
        super().__init__(context)
        self.student = student
        self._found: Profile | None = None
        self._words = RosterWords()
        self._titles: dict[bytes, str] = {}
        self._missed = missed_listing(self._words, self._titles)
        self._kept: dict[tuple[str, str], Kept] = {}
        self._changer = ""  # who made the last change that this computer heard of
        self.view = view = StudentView(context.look, self._missed)
        self.guardians = Guardians(context, student, view, self.title)
        self.stays = Stays(context, student, view.panel, self.title)
        self.grades = Grades(context, student)
        self.conduct = Conduct(context, student, view.panel)
        self.planned = Planned(context, student, view.panel)
        view.attendance.add(self.planned.box)
        self.warning = EarlyWarning(context, student, view.panel, self)
        self.older = Older(context, student, view.timeline)
        self.printing = PrintDesk(context, self, Toasts(context.look, self), _PAPERS, self._subject, view.panel)
        view.header.add_action(self.printing.button)
        over = view.overview
        over.below_attendance.addWidget(self.warning.card)
        for part in (over, view.attendance, self.grades.part, self.conduct.part, view.contacts, self.stays.part):
            view.parts.addWidget(part)
        view.parts.addWidget(view.timeline)
        view.parts.addWidget(view.medical)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(view)
        self._details: dict[str, Details] = {
            "student": over.identity,
            "student_contact": over.contact,
            "student_medical": view.medical.details,
        }
        self.begin_at(view.tabs)
        self._connect()
        self._permit()
        self.start(view.states)

    def _connect(self) -> None:
        view, over = self.view, self.view.overview
        for table, details in self._details.items():
            details.committed.connect(partial(self._on_committed, table))
        view.tabs.chosen.connect(self.show_part)
        view.copy.clicked.connect(self.copy_number)
        view.back.clicked.connect(self._to_list)
        over.attendance_open.clicked.connect(partial(self.show_part, "attendance"))
        over.guardians_open.clicked.connect(partial(self.show_part, "contacts"))
        over.timeline_open.clicked.connect(partial(self.show_part, "timeline"))
        self.guardians.said.connect(self.done)
        self.guardians.undo_offered.connect(self.undo_offered)
        self.stays.said.connect(self.done)
        self.conduct.did.connect(self.offer_undo)
        self.planned.did.connect(self.offer_undo)
        self.warning.told.connect(view.show_tier)
        self.older.changed.connect(self._on_older)
        self.stays.class_wanted.connect(self._on_class)
        self.stays.part.table.selectionModel().selectionChanged.connect(self.commands_changed)
        self.context.access.changed.connect(self._on_access_changed)

    def _permit(self) -> None:
        """Show what the person may see and change now."""
        allows = self.context.allows
        self._set_specs()
        self.view.overview.show_guardian_column(allows(Key.CONTACTS_VIEW), allows(Key.CONTACTS_EDIT))
        self.view.contacts.add.setVisible(allows(Key.CONTACTS_EDIT))
        self.stays.permit()
        self.conduct.permit()
        self.planned.permit()
        self.warning.read()
        self.printing.permit()
        self._show_tabs()

    @Slot()
    def _on_access_changed(self) -> None:
        self._permit()
        part = _PARTS[self.view.parts.currentIndex()]
        self.show_part(part if part in (tab.key for tab in self.view.tabs.tabs) else "overview")
        self.refresh()

    # --- what a page is

    def title(self) -> str:
        """The student's name."""
        return self._found.name if self._found is not None else tr(_T, "Student")

    def crumbs(self) -> Sequence[Crumb]:
        """Students › Anna Pappa."""
        return Crumb(tr(_T, "Students"), _LIST), Crumb(self.title())

    def go(self, key: str) -> None:
        """Back to the list."""
        if key == _LIST:
            self._to_list()

    @Slot()
    def _to_list(self) -> None:
        self.page_wanted.emit("students")

    def commands(self) -> Mapping[str, Command]:
        """What the registry's actions do here."""
        enrols = self._found is not None and self.context.allows(Key.ENROLMENTS_MANAGE)
        return {
            "copy_id": Command(self.copy_number, self._found is not None),
            "enrol": Command(self._enrol, enrols),
            "print": self.printing.command(self._found is not None),
            "withdraw": Command(self.stays.offer_withdraw, self.stays.can_withdraw),
        }

    def _subject(self, papers: tuple[PaperKind, ...]) -> Subject | None:
        return None if self._found is None else Subject(papers, self.title(), (self.student,))

    def job(self) -> Callable[[Connection], Profile]:
        return read_profile(self.context.clock, self.context.grants, self.student)

    def failure(self) -> str:
        return tr(_T, "The student could not be read")

    def settle(self) -> None:
        """Hand in what is half typed."""
        for details in self._details.values():
            details.settle()

    def show_found(self, found: Profile) -> None:
        self._found = found
        self._words.set_codes(found.codes, found.now.school.chronic_absence_percent)
        self._titles.update({stay.section: stay.title for stay in found.stays})
        rows = {"student": found.identity, "student_contact": found.contact, "student_medical": found.medical or {}}
        for table, details in self._details.items():
            details.load(rows[table], self._changer)
        self._show_kept(found)
        missed = [mark for mark in found.marks if mark.counts_as not in (None, CountsAs.PRESENT, CountsAs.NOT_COUNTED)]
        self._missed.show(missed)
        self.view.attendance.show_rows(bool(missed))
        self.stays.show(found)
        self.planned.show(found)
        self._show_words(found)
        self.view.states.show_content()
        self.moved.emit()

    def _on_failed(self, error: SmsError) -> None:
        """A student who is gone is no failure: somebody has removed the record, here or elsewhere."""
        if not isinstance(error, NotFound):
            super()._on_failed(error)
            return
        for details in self._details.values():
            details.restore()
        self.view.panel.close_panel()
        self.view.states.show_empty()
        self.commands_changed.emit()

    def touched_by(self, changes: ChangeSet) -> bool:
        """Whether it is about this student, or about something that all students share."""
        if changes.touches(*_SHARED):
            return True
        touched = [name for name in TIMELINE_TABLES if changes.touches(name)]
        return any(self._is_mine(name, changes) for name in touched)

    def _is_mine(self, table: str, changes: ChangeSet) -> bool:
        keys = changes.of(table)
        names = self.context.schema.named(table).key_names
        if not keys or (table != "student" and "student" not in names):
            return True  # too many rows to tell, or their keys do not say whose they are
        return any(self.student in key for key in keys)

    def _on_changed(self, changes: ChangeSet) -> None:
        if self.touched_by(changes):
            action, me = changes.action, self.context.grants.user
            self._changer = tr(_T, "You") if action is not None and action.author.user == me else ""
        super()._on_changed(changes)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.view.retranslate()
        self._missed.retranslate()
        for part in (self.guardians, self.stays, self.grades, self.conduct, self.planned, self.warning):
            part.retranslate()
        self.older.show_words()
        self._permit()
        if self._found is not None:
            self._show_words(self._found)
            self._show_kept(self._found)
        self.moved.emit()

    def show_part(self, key: str) -> None:
        """Show one of the parts."""
        self.view.tabs.set_current(key)
        self.view.parts.setCurrentIndex(_PARTS.index(key))
        self.grades.look_at(key == "grades")
        self.conduct.look_at(key == "conduct")
        self.warning.leave()
        if key not in _WITH_PANEL:
            self.view.panel.close_panel()
        self.commands_changed.emit()

    def _enrol(self) -> None:
        self.show_part("classes")
        self.stays.offer_enrol()

    @Slot()
    def copy_number(self) -> None:
        """Put the student number on the clipboard."""
        number = self._found.identity.get("student_number") if self._found is not None else None
        if number:
            QGuiApplication.clipboard().setText(str(number))
            self.done(tr(_T, "{number} is copied", number=number))

    # --- showing

    def _set_specs(self) -> None:
        allows = self.context.allows
        self._details["student"].set_specs(specs_for(STUDENT, allows, _IDENTITY))
        self._details["student_contact"].set_specs(specs_for(STUDENT_CONTACT, allows, _CONTACT))
        self._details["student_medical"].set_specs(specs_for(STUDENT_MEDICAL, allows))
        may = any(allows(key) for key in (Key.STUDENTS_EDIT, Key.CONTACTS_EDIT))
        self.view.overview.details_hint.setVisible(may)

    def _show_words(self, found: Profile) -> None:
        view, identity = self.view, found.identity
        status, number = str(identity.get("status") or ""), identity.get("student_number")
        view.header.set_words(found.name, " · ".join(self._facts(found)))
        view.header.facts.show()
        view.header.set_pill(choice_label("student", "status", status), _TONES.get(status, "neutral"))
        view.avatar.set_letters(initials(str(identity.get("given_name") or ""), str(identity.get("family_name") or "")))
        view.number.setText(tr(_T, "ID {number}", number=number) if number else "")
        for part in (view.number, view.copy):
            part.setVisible(bool(number))
        view.health.set_state(tr(_T, "Medical note"), "info", icon="info")
        view.health.setVisible(bool(found.medical and any(found.medical.get(f.name) for f in STUDENT_MEDICAL.fields)))
        self._show_attendance(found)
        self.guardians.show(found)
        self._show_timeline(found)
        self._show_tabs()

    def _show_attendance(self, found: Profile) -> None:
        view, over = self.view, self.view.overview
        counts = counts_of([mark.effective_mark() for mark in found.marks if mark.enrolled])
        share = absence_share(counts)
        over_limit = share is not None and share >= found.now.school.chronic_absence_percent
        words = tr(_T, "Absence {share} %", share=absence_words(counts))
        view.absence.set_state(words, "danger", icon="triangle-alert")
        view.absence.setVisible(over_limit)
        term = found.term.title if found.term is not None else ""
        title = tr(_T, "Attendance, {term}", term=term) if term else tr(_T, "Attendance")
        sees = self.context.allows(Key.ATTENDANCE_VIEW)
        for place in (over, view.attendance):
            heading = over.attendance_title if place is over else view.attendance.title
            heading.setText(title)
            place.counts.setText(_counts_words(counts) if sees else "")
            if found.term is not None:
                last = min(found.now.today, found.term.end_date)
                weeks = mark_weeks(found.marks, found.closures, found.term.start_date, last, self._words)
                place.strip.show_weeks(weeks)

    def _facts(self, found: Profile) -> list[str]:
        identity = found.identity
        facts = []
        if identity.get("form_group"):
            facts.append(tr(_T, "Form {form}", form=identity["form_group"]))
        born = found.contact.get("birth_date")
        if isinstance(born, int):
            facts.append(tr(_T, "%n years old", n=_age(born, found.now.today)))
        if found.guardians:
            names = ", ".join(f"{g.guardian.given_name} {g.guardian.family_name}" for g in found.guardians)
            facts.append(tr(_T, "Guardians {names}", names=names))
        if found.tags:
            facts.append(tr(_T, "Tags {names}", names=", ".join(tag.title for tag in found.tags)))
        return facts

    @Slot()
    def _on_older(self) -> None:
        if self._found is not None:
            self._show_timeline(self._found)

    def _show_timeline(self, found: Profile) -> None:
        history = self.older.with_told(found.history)
        events = events_of(history, self.context.schema, found.now.zone, found.now.today, partial(self._named, found))
        self.view.overview.show_events(events[:_SHOWN], len(events))
        self.view.timeline.timeline.show_events(events)
        (self.view.timeline.states.show_content if events else self.view.timeline.states.show_empty)()

    def _named(self, found: Profile, table: str, key: Stored) -> str:
        if table == "section" and isinstance(key, bytes):
            return self._titles.get(key, "")
        if table == "guardian":
            names = {link.guardian.id: link.guardian for link in found.guardians}
            guardian = names.get(Id(key)) if isinstance(key, bytes) else None
            return "" if guardian is None else f"{guardian.given_name} {guardian.family_name}"
        if table == "tag":
            return next((tag.title for tag in found.tags if tag.id == key), "")
        return tr(_T, "period {number}", number=key) if table == "period" else ""

    def _show_tabs(self) -> None:
        found, allows = self._found, self.context.allows
        tabs = [Tab("overview", tr(_T, "Overview"))]
        if allows(Key.ATTENDANCE_VIEW):
            tabs.append(Tab("attendance", tr(_T, "Attendance")))
        if allows(Key.GRADES_VIEW):
            tabs.append(Tab("grades", tr(_T, "Grades")))
        if allows(Key.CONDUCT_VIEW):
            tabs.append(Tab("conduct", tr(_T, "Conduct")))
        if allows(Key.CONTACTS_VIEW):
            tabs.append(Tab("contacts", tr(_T, "Contacts"), str(len(found.guardians)) if found is not None else ""))
        if allows(Key.ENROLMENTS_VIEW):
            tabs.append(Tab("classes", tr(_T, "Classes"), str(len(found.stays)) if found is not None else ""))
        tabs.append(Tab("timeline", tr(_T, "Timeline"), str(len(found.history)) if found is not None else ""))
        if allows(Key.MEDICAL_VIEW):
            tabs.append(Tab("health", tr(_T, "Health")))
        self.view.tabs.set_tabs(tabs)

    def _show_kept(self, found: Profile) -> None:
        for (table, name), kept in list(self._kept.items()):
            if table in found.waiting:
                self._kept[table, name] = Kept.HERE
            elif kept is Kept.HERE and found.has_server:
                self._kept[table, name] = Kept.SYNCED
            self._details[table].set_kept(name, self._kept[table, name])

    # --- changing

    def _on_committed(self, table: str, name: str, value: object) -> None:
        done = partial(self._on_kept, table, name)
        failed = partial(self._on_not_kept, table, name, value)
        student_profile.change(self.context.runner, self.student, self.title(), table, {name: value}, done, failed)

    def _on_kept(self, table: str, name: str, _: None) -> None:
        self._kept[table, name] = Kept.HERE
        self._details[table].set_kept(name, Kept.HERE)
        self.done(tr(_T, "{field} is saved. Ctrl+Z takes it back.", field=field_label(table, name)))

    def _on_not_kept(self, table: str, name: str, value: object, error: SmsError) -> None:
        words = self.context.told(error)
        if isinstance(error, Invalid):
            words = problem_words(str(error.facts.get("reason", "")))
        if self._found is not None:
            rows = {"student": self._found.identity, "student_contact": self._found.contact}
            self._details[table].load(rows.get(table, self._found.medical or {}))
        self._details[table].refuse(name, value, words)

    @Slot(object)
    def _on_class(self, stay: Stay) -> None:
        self.thing_wanted.emit(Thing(Kind.CLASS, SectionId(stay.section), stay.title))


def _counts_words(counts: Counts) -> str:
    return tr(
        _T,
        "Missed {missed} of {counted} lessons ({absent} unexcused, {excused} excused), {late}",
        missed=counts.missed,
        counted=counts.counted,
        absent=counts.absent,
        excused=counts.excused,
        late=tr(_T, "late %n times", n=counts.late),
    )


def _age(birth_days: int, today: date) -> int:
    born = from_days(birth_days)
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))

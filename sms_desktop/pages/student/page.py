"""A student's profile: facts edited in place, attendance, guardians, classes, and what happened."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout

from sms_core.access.keys import Key
from sms_core.attendance.model import CountsAs, counts_of
from sms_core.clock import from_days
from sms_core.contacts.model import GuardianLink
from sms_core.contacts.table import GUARDIAN, STUDENT_CONTACT, STUDENT_GUARDIAN
from sms_core.errors import Invalid, SmsError
from sms_core.ids import Id, SectionId, StudentId
from sms_core.medical.table import STUDENT_MEDICAL
from sms_core.store.connection import Connection
from sms_core.store.fields import Stored
from sms_core.students.table import STUDENT
from sms_desktop.i18n import tr
from sms_desktop.models.classes import RosterWords, absence_share, absence_words
from sms_desktop.models.field_words import choice_label, field_label
from sms_desktop.models.forms import problem_words, refused_field, specs_for
from sms_desktop.models.student_profile import events_of, mark_weeks, missed_listing, stays_listing
from sms_desktop.ops import student_profile
from sms_desktop.ops.student_profile import TIMELINE_TABLES, Profile, read_profile
from sms_desktop.pages.base import Command, PageContext
from sms_desktop.pages.reading import Kind, ReadingPage, Thing
from sms_desktop.pages.student.view import StudentView
from sms_desktop.ui.buttons import Button
from sms_desktop.ui.buttons import Kind as ButtonKind
from sms_desktop.ui.details import Details, Kept
from sms_desktop.ui.form import Form
from sms_desktop.ui.stat_tile import initials
from sms_desktop.ui.tab_bars import Tab
from sms_desktop.ui.top_bar import Crumb

_T = "Student"
_IDENTITY = (
    "family_name", "given_name", "patronymic", "preferred_name", "student_number", "sex", "year_level", "form_group",
    "status",
)  # fmt: skip
_CONTACT = ("birth_date", "phone", "mobile", "email", "address", "admission_date", "note")
_TONES = {"active": "success", "applicant": "info", "suspended": "warning"}
_PARTS = ("overview", "attendance", "contacts", "classes", "timeline", "health")
_LIST = "list"
_SHOWN = 6


class StudentPage(ReadingPage):
    """One student in a tab of its own."""

    tables = (
        *TIMELINE_TABLES, "guardian", "register", "section", "academic_session", "closure", "attendance_code",
        "school_setting", "tag",
    )  # fmt: skip

    def __init__(self, context: PageContext, student: StudentId) -> None:
        super().__init__(context)
        self.student = student
        self._found: Profile | None = None
        self._words = RosterWords()
        self._titles: dict[bytes, str] = {}
        self._missed = missed_listing(self._words, self._titles)
        self._stays = stays_listing()
        self._kept: dict[tuple[str, str], Kept] = {}
        self._editing: GuardianLink | None = None
        self._waited: frozenset[str] = frozenset()
        self.view = StudentView(context.look, self._missed, self._stays)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self._details: dict[str, Details] = {
            "student": self.view.overview.identity,
            "student_contact": self.view.overview.contact,
            "student_medical": self.view.medical.details,
        }
        self.setFocusProxy(self.view.tabs)
        self._connect()
        self._set_specs()
        self._show_tabs()
        self.start(self.view.states)

    def _connect(self) -> None:
        view, over = self.view, self.view.overview
        for table, details in self._details.items():
            details.committed.connect(partial(self._on_committed, table))
        view.tabs.chosen.connect(self.show_part)
        view.copy.clicked.connect(self.copy_number)
        over.attendance_open.clicked.connect(partial(self.show_part, "attendance"))
        over.guardians_open.clicked.connect(partial(self.show_part, "contacts"))
        over.timeline_open.clicked.connect(partial(self.show_part, "timeline"))
        view.contacts.add.clicked.connect(self.offer_guardian)
        view.panel.saved.connect(self._on_guardian_saved)
        view.stays.table.activated_row.connect(self._on_class)
        sees = self.context.allows(Key.CONTACTS_VIEW)
        for part in (over.contact, over.contact_rule, over.guardians_title, over.guardians_open, over.guardians_rule):
            part.setVisible(sees)
        view.contacts.add.setVisible(self.context.allows(Key.CONTACTS_EDIT))
        over.guardians_open.setVisible(self.context.allows(Key.CONTACTS_EDIT))

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
            self.page_wanted.emit("students")

    def commands(self) -> Mapping[str, Command]:
        """What the registry's actions do here."""
        return {"copy_id": Command(self.copy_number, self._found is not None)}

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
        self._details["student"].load(found.identity)
        self._details["student_contact"].load(found.contact)
        self._details["student_medical"].load(found.medical or {})
        self._show_kept(found)
        missed = [mark for mark in found.marks if mark.counts_as not in (None, CountsAs.PRESENT, CountsAs.NOT_COUNTED)]
        self._missed.show(missed)
        self._stays.show(found.stays)
        self.view.missed.show_rows(bool(missed))
        self.view.stays.show_rows(bool(found.stays))
        self._show_words(found)
        self.view.states.show_content()
        self.moved.emit()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.view.retranslate()
        self._set_specs()
        for model in (self._missed, self._stays):
            model.retranslate()
        self._show_tabs()
        if self._found is not None:
            self._show_words(self._found)
        if self.view.panel.form is not None:
            self.view.panel.form.set_specs(self._guardian_specs())
        self.moved.emit()

    def show_part(self, key: str) -> None:
        """Show one of the parts."""
        self.view.tabs.set_current(key)
        self.view.parts.setCurrentIndex(_PARTS.index(key))
        if key != "contacts":
            self.view.panel.close_panel()

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
        view, over, identity = self.view, self.view.overview, found.identity
        status = str(identity.get("status") or "")
        view.header.set_words(found.name, " · ".join(self._facts(found)))
        view.header.set_pill(choice_label("student", "status", status), _TONES.get(status, "neutral"))
        view.avatar.set_letters(initials(str(identity.get("given_name") or ""), str(identity.get("family_name") or "")))
        view.copy.setVisible(bool(identity.get("student_number")))
        counts = counts_of([mark.effective_mark() for mark in found.marks if mark.enrolled])
        share = absence_share(counts)
        over_limit = share is not None and share >= found.now.school.chronic_absence_percent
        view.absence.set_state(
            tr(_T, "Absence {share} %", share=absence_words(counts)), "danger", icon="triangle-alert"
        )
        view.absence.setVisible(over_limit)
        view.health.set_state(tr(_T, "Medical note"), "info", icon="info")
        view.health.setVisible(bool(found.medical and any(found.medical.get(f.name) for f in STUDENT_MEDICAL.fields)))
        term = found.term.title if found.term is not None else ""
        over.attendance_title.setText(tr(_T, "Attendance, {term}", term=term) if term else tr(_T, "Attendance"))
        over.counts.setText(
            tr(
                _T,
                "Missed {missed} of {counted} lessons ({absent} unexcused, {excused} excused), late {late} times",
                missed=counts.missed,
                counted=counts.counted,
                absent=counts.absent,
                excused=counts.excused,
                late=counts.late,
            )
        )
        if found.term is not None:
            last = min(found.now.today, found.term.end_date)
            over.strip.show_weeks(mark_weeks(found.marks, found.closures, found.term.start_date, last, self._words))
        self._show_guardians(found)
        self._show_timeline(found)
        self._show_tabs()

    def _facts(self, found: Profile) -> list[str]:
        identity = found.identity
        facts = [tr(_T, "ID {number}", number=identity["student_number"])] if identity.get("student_number") else []
        if identity.get("form_group"):
            facts.append(tr(_T, "Form {form}", form=identity["form_group"]))
        born = found.contact.get("birth_date")
        if isinstance(born, int):
            facts.append(tr(_T, "%n years old", n=_age(born, found.now.today)))
        if found.guardians:
            names = ", ".join(f"{g.guardian.given_name} {g.guardian.family_name}" for g in found.guardians)
            facts.append(tr(_T, "Guardians {names}", names=names))
        if found.tags:
            facts.append(", ".join(tag.title for tag in found.tags))
        return facts

    def _show_guardians(self, found: Profile) -> None:
        words = [self._guardian_words(link) for link in found.guardians]
        may = self.context.allows(Key.CONTACTS_EDIT)
        for line in self.view.show_guardians(found.guardians, words, may_edit=may):
            line.edit_wanted.connect(self._on_edit_guardian)

    @staticmethod
    def _guardian_words(link: GuardianLink) -> str:
        parts = [link.relationship or ""]
        if link.is_primary or link.emergency_order == 1:
            parts.append(tr(_T, "first call"))
        if link.may_collect:
            parts.append(tr(_T, "may collect"))
        return " · ".join(part for part in parts if part)

    def _show_timeline(self, found: Profile) -> None:
        events = events_of(
            found.history, self.context.schema, found.now.zone, found.now.today, partial(self._named, found)
        )
        over = self.view.overview
        over.timeline.show_events(events[:_SHOWN])
        over.timeline_open.setText(tr(_T, "All {count}", count=len(events)))
        over.timeline_open.setAccessibleName(tr(_T, "Open the timeline"))
        over.timeline_open.setVisible(bool(events))
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
        if allows(Key.CONTACTS_VIEW):
            tabs.append(Tab("contacts", tr(_T, "Contacts"), str(len(found.guardians)) if found is not None else ""))
        if allows(Key.ENROLMENTS_VIEW):
            tabs.append(Tab("classes", tr(_T, "Enrolments"), str(len(found.stays)) if found is not None else ""))
        tabs.append(Tab("timeline", tr(_T, "Timeline"), str(len(found.history)) if found is not None else ""))
        if allows(Key.MEDICAL_VIEW):
            tabs.append(Tab("health", tr(_T, "Health")))
        self.view.tabs.set_tabs(tabs)

    def _show_kept(self, found: Profile) -> None:
        for (table, name), kept in list(self._kept.items()):
            if table in found.waiting:
                self._kept[table, name] = Kept.HERE
            elif kept is Kept.HERE and table in self._waited:
                self._kept[table, name] = Kept.SYNCED
            self._details[table].set_kept(name, self._kept[table, name])
        self._waited = found.waiting

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

    @Slot()
    def offer_guardian(self) -> None:
        """Ask who the new guardian is."""
        self._editing = None
        form = Form(self.context.look, self._guardian_specs())
        form.load({})
        self.view.panel.open(tr(_T, "Add guardian"), form, tr(_T, "Add"))

    @Slot(object)
    def _on_edit_guardian(self, link: GuardianLink) -> None:
        self._editing = link
        form = Form(self.context.look, self._guardian_specs())
        person = link.guardian
        form.load(
            {
                "family_name": person.family_name,
                "given_name": person.given_name,
                "mobile": person.mobile,
                "phone": person.phone,
                "email": person.email,
                "address": person.address,
                "relationship": link.relationship,
                "is_primary": int(link.is_primary),
                "may_collect": int(link.may_collect),
                "emergency_order": link.emergency_order,
            }
        )
        name = f"{person.given_name} {person.family_name}"
        self.view.panel.open(name, form, tr(_T, "Save"))
        remove = Button(self.context.look, tr(_T, "Not a guardian any more"), ButtonKind.QUIET, tone="danger")
        remove.setObjectName("guardian_unlink")
        remove.clicked.connect(partial(self._unlink, link, name))
        self.view.panel.add(remove)

    def _guardian_specs(self):  # type: ignore[no-untyped-def]
        allows = self.context.allows
        person = ("family_name", "given_name", "mobile", "phone", "email", "address")
        link = ("relationship", "emergency_order", "is_primary", "may_collect")
        return [*specs_for(GUARDIAN, allows, person), *specs_for(STUDENT_GUARDIAN, allows, link)]

    @Slot()
    def _on_guardian_saved(self) -> None:
        form = self.view.panel.form
        if form is None:
            return
        values = form.values()
        guardian = self._editing.guardian.id if self._editing is not None else None
        name = f"{values.get('given_name')} {values.get('family_name')}"
        args = (self.context.runner, self.student, guardian, name, values)
        student_profile.save_guardian(*args, self._on_guardian_done, self._on_guardian_refused)

    def _unlink(self, link: GuardianLink, name: str, _: bool = False) -> None:
        args = (self.context.runner, self.student, link.guardian.id, name)
        student_profile.unlink_guardian(*args, self._on_guardian_done, self._on_guardian_refused)

    def _on_guardian_done(self, _: object) -> None:
        self.view.panel.close_panel()
        self.done(tr(_T, "Saved. Ctrl+Z takes it back."))

    def _on_guardian_refused(self, error: SmsError) -> None:
        form = self.view.panel.form
        if isinstance(error, Invalid) and form is not None and form.set_problem(*refused_field(error)):
            return
        self.view.panel.say(self.context.told(error))

    @Slot(int)
    def _on_class(self, row: int) -> None:
        stay = self._stays.row(row)
        self.thing_wanted.emit(Thing(Kind.CLASS, SectionId(stay.section), stay.title))


def _age(birth_days: int, today: date) -> int:
    born = from_days(birth_days)
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))

"""One of the staff: facts edited in place, their week, their classes, and the account that they sign in with."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout

from sms_core.access.keys import Key
from sms_core.clock import from_days
from sms_core.errors import Invalid, SmsError
from sms_core.ids import Id, SectionId, StaffId
from sms_core.staff.table import STAFF, STAFF_CONTACT
from sms_core.store.connection import Connection
from sms_desktop.i18n import tr
from sms_desktop.models.class_staff import taught_listing
from sms_desktop.models.forms import refused_field, specs_for
from sms_desktop.models.listing import same_rows
from sms_desktop.models.weeks import week_of, week_words
from sms_desktop.ops import staff
from sms_desktop.ops.lessons import LessonKey
from sms_desktop.ops.staff import OpenMember, read_member
from sms_desktop.ops.timetable import StaffWeek, read_staff_week
from sms_desktop.pages.base import PageContext
from sms_desktop.pages.reading import Kind, ReadingPage, Thing
from sms_desktop.pages.staff.member_view import MemberView
from sms_desktop.ui.field_editors import FieldSpec
from sms_desktop.ui.stat_tile import initials
from sms_desktop.ui.tab_bars import Tab

_T = "Staff"
_FACTS = ("family_name", "given_name", "title", "subjects")
_PARTS = ("overview", "classes")
_USERS = "users"


class MemberPage(ReadingPage):
    """Shows whom `open` names; part of the Staff page."""

    tables = (
        "staff", "staff_contact", "section_staff", "section", "enrolment", "academic_session", "timetable_slot",
        "period", "closure", "register", "user",
    )  # fmt: skip

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self.member: StaffId | None = None
        self.found: OpenMember | None = None
        self._week: StaffWeek | None = None
        self._monday: date | None = None
        self._weeks = context.runner.latest()
        self._classes = taught_listing()
        self.view = MemberView(context.look, self._classes)
        self._states = self.view.states
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        view = self.view
        view.states.retried.connect(self.refresh)
        view.facts.details.committed.connect(self._on_committed)
        view.facts.account_open.clicked.connect(lambda: self.page_wanted.emit(_USERS))
        view.tabs.chosen.connect(self._on_tab)
        view.table.activated_row.connect(self._on_class)
        view.week.activated_lesson.connect(self._on_lesson)
        view.head.before.clicked.connect(partial(self._move_week, -7))
        view.head.after.clicked.connect(partial(self._move_week, 7))
        view.left.clicked.connect(self._on_left)
        view.left.setVisible(context.allows(Key.STAFF_EDIT))

    def open(self, member: StaffId) -> None:
        """Show one of the staff."""
        if member != self.member:
            self.member, self.found, self._monday = member, None, None
            self.view.facts.details.set_specs(self._specs())
            self.view.states.show_loading()
        self.refresh()

    def close_member(self) -> None:
        """Nobody is shown."""
        self.settle()
        self.member = None

    def title(self) -> str:
        """The name."""
        return self.found.name if self.found is not None else tr(_T, "Staff")

    @Slot()
    def refresh(self) -> None:
        """Read again, when somebody is shown."""
        if self.member is not None:
            super().refresh()

    def job(self) -> Callable[[Connection], OpenMember]:
        assert self.member is not None
        return read_member(self.context.clock, self.context.grants, self.member)

    def failure(self) -> str:
        return tr(_T, "This member of staff could not be read")

    def show_found(self, found: OpenMember) -> None:
        if found.id != self.member:
            return
        self.found = found
        self.view.facts.details.load(found.values)
        with same_rows(self.view.table, self._classes):
            self._classes.show(found.classes)
        (self.view.classes.show_content if found.classes else self.view.classes.show_empty)()
        self._show_words(found)
        self.view.states.show_content()
        self._read_week()
        self.moved.emit()

    def settle(self) -> None:
        """Hand in what is half typed."""
        self.view.facts.details.settle()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.view.retranslate()
        self._classes.retranslate()
        self.view.facts.details.set_specs(self._specs())
        if self.found is not None:
            self._show_words(self.found)
        if self._week is not None:
            self._show_week(self._week)

    def take_focus(self) -> None:
        """The week, or the classes."""
        (self.view.table if self.view.tabs.current == "classes" else self.view.week).setFocus()

    def _specs(self) -> list[FieldSpec]:
        allows = self.context.allows
        return [*specs_for(STAFF, allows, _FACTS), *specs_for(STAFF_CONTACT, allows, staff.CONTACT)]

    def _show_words(self, found: OpenMember) -> None:
        view, values = self.view, found.values
        facts = " · ".join(str(values[name]) for name in ("title", "subjects") if values.get(name))
        view.header.set_words(found.name, facts)
        view.header.set_pill("" if values.get("active") else tr(_T, "Has left"))
        view.avatar.set_letters(initials(str(values.get("given_name") or ""), str(values.get("family_name") or "")))
        view.left.setText(tr(_T, "Has left the school") if values.get("active") else tr(_T, "Works here again"))
        view.tabs.set_tabs(
            [Tab("overview", tr(_T, "Overview")), Tab("classes", tr(_T, "Classes"), str(len(found.classes)))]
        )
        self._show_accounts(found)

    def _show_accounts(self, found: OpenMember) -> None:
        facts = self.view.facts
        for part in (facts.rule, facts.account_title, facts.account):
            part.setVisible(found.accounts is not None)
        there = any(entry.key == _USERS for entry in self.context.pages)
        facts.account_open.setVisible(found.accounts is not None and there)
        states = {"active": "", "locked": tr(_T, "locked"), "disabled": tr(_T, "disabled")}
        said = [
            f"{one.login} ({states[one.state]})" if states.get(one.state) else one.login for one in found.accounts or ()
        ]
        facts.account.setText("\n".join(said) or tr(_T, "Does not sign in: no account is linked."))

    # --- the week

    def _read_week(self) -> None:
        if self.member is not None:
            self._weeks.read(read_staff_week(self.context.clock, self.member, self._monday), self._show_week)

    def _show_week(self, week: StaffWeek) -> None:
        self._week, self._monday = week, week.monday
        self.view.head.week.setText(week_words(week))
        self.view.week.show_week(week_of(week, None))

    def _move_week(self, days: int, _: bool = False) -> None:
        if self._monday is not None:
            self._monday += timedelta(days=days)
            self._read_week()

    @Slot(object)
    def _on_lesson(self, key: tuple[SectionId, int, int]) -> None:
        section, day, period = key
        self.thing_wanted.emit(Thing(Kind.LESSON, LessonKey(section, from_days(day), period)))

    @Slot(int)
    def _on_class(self, row: int) -> None:
        chosen = self._classes.row(row)
        self.thing_wanted.emit(Thing(Kind.CLASS, SectionId(Id(chosen.id)), chosen.title))

    @Slot(str)
    def _on_tab(self, key: str) -> None:
        self.view.parts.setCurrentIndex(_PARTS.index(key))

    # --- writing

    def _on_committed(self, name: str, value: object) -> None:
        found = self.found
        if found is not None:
            words = tr(_T, "Changed: {name}", name=found.name)
            done, failed = partial(self._on_kept, words), partial(self._on_refused, name, value)
            staff.save(self.context.runner, found.id, found.name, {name: value}, done, failed)

    @Slot()
    def _on_left(self) -> None:
        found = self.found
        if found is not None:
            active = not found.values.get("active")
            said = tr(_T, "Works here again: {name}") if active else tr(_T, "Has left: {name}")
            done = partial(self._on_kept, said.replace("{name}", found.name))
            staff.save(self.context.runner, found.id, found.name, {"active": int(active)}, done, self.refused)

    def _on_kept(self, words: str, _: object) -> None:
        self.offer_undo(words)

    def _on_refused(self, name: str, typed: object, error: SmsError) -> None:
        field, words = refused_field(error) if isinstance(error, Invalid) else (name, self.context.told(error))
        if field == name:
            self.view.facts.details.refuse(name, typed, words)
        else:
            self.refused(error)

"""What a person does with the guardians of a student: add, change, put in order, take away; each undoable."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

from sms_core.access.keys import Key
from sms_core.contacts.model import GuardianLink
from sms_core.contacts.table import GUARDIAN, STUDENT_GUARDIAN
from sms_core.errors import Invalid, SmsError
from sms_core.ids import StudentId
from sms_desktop.i18n import tr
from sms_desktop.models.forms import refused_field, specs_for
from sms_desktop.models.relationship_words import relationship_words
from sms_desktop.ops import student_profile
from sms_desktop.ops.student_profile import Profile
from sms_desktop.pages.base import PageContext
from sms_desktop.pages.student.contacts import ContactsPart, GuardianBrief, clear, name_of
from sms_desktop.pages.student.view import StudentView
from sms_desktop.ui.field_editors import FieldSpec
from sms_desktop.ui.form import Form

_T = "Student"
_PERSON = ("family_name", "given_name", "mobile", "phone", "email", "address")
_TIE = ("relationship", "is_primary", "may_collect")


class Guardians(QObject):
    """`said` what was done; `undo_offered` with words and what takes it back."""

    said = Signal(str)
    undo_offered = Signal(str, object)

    def __init__(self, context: PageContext, student: StudentId, view: StudentView, name: Callable[[], str]) -> None:
        super().__init__(view)
        self._context = context
        self._student = student
        self._view = view
        self._name = name
        self._links: tuple[GuardianLink, ...] = ()
        self._editing: GuardianLink | None = None
        self._form: Form | None = None
        view.contacts.add.clicked.connect(self.offer)
        view.panel.saved.connect(self._on_saved)

    @property
    def part(self) -> ContactsPart:
        """What they stand in."""
        return self._view.contacts

    @property
    def may_edit(self) -> bool:
        """Whether this person may change them."""
        return self._context.allows(Key.CONTACTS_EDIT)

    def show(self, found: Profile) -> None:
        """Those of the student as read."""
        self._links = found.guardians
        words = [self._words(link) for link in self._links]
        brief = self._view.overview.guardians
        clear(brief)
        for link, said in zip(self._links, words, strict=True):
            brief.addWidget(GuardianBrief(self._context.look, link, said))
        self._view.overview.no_guardians.setVisible(not self._links)
        for line in self.part.show_links(self._links, words, self.may_edit):
            line.edit_wanted.connect(self._on_edit)
            line.removal_wanted.connect(self.remove)
            line.move_wanted.connect(self.move)

    def retranslate(self) -> None:
        """The language has changed: what is typed in the form stays."""
        if self._is_asking:
            assert self._form is not None
            self._form.set_specs(self._specs())

    @Slot()
    def offer(self) -> None:
        """Ask who the new guardian is."""
        self._editing = None
        self._ask(tr(_T, "Add guardian"), {"may_collect": 1}, tr(_T, "Add"))

    @Slot(object)
    def _on_edit(self, link: GuardianLink) -> None:
        self._editing = link
        values: dict[str, object] = {name: getattr(link.guardian, name) for name in _PERSON}
        values |= {
            "relationship": relationship_words(link.relationship) or None,
            "is_primary": int(link.is_primary),
            "may_collect": int(link.may_collect),
        }
        self._ask(name_of(link), values, tr(_T, "Save"))

    @Slot(object)
    def remove(self, link: GuardianLink) -> None:
        """The guardian is the student's no more; the toast takes it back."""
        runner, name = self._context.runner, name_of(link)
        words = tr(_T, "{name} is no guardian any more", name=name)

        def done(_: None) -> None:
            self.undo_offered.emit(words, runner.undo)

        student_profile.unlink_guardian(runner, self._student, link.guardian.id, name, done, self._on_refused)

    @Slot(object, int)
    def move(self, link: GuardianLink, by: int) -> None:
        """Call the guardian earlier (-1) or later (1) than now."""
        order = [one.guardian.id for one in self._links]
        place = order.index(link.guardian.id)
        order.insert(place + by, order.pop(place))
        runner = self._context.runner
        student_profile.order_guardians(runner, self._student, self._name(), order, self._on_done, self._on_refused)

    @staticmethod
    def _words(link: GuardianLink) -> str:
        parts = [relationship_words(link.relationship)]
        if link.emergency_order == 1 or (link.is_primary and link.emergency_order is None):
            parts.append(tr(_T, "first call"))
        if link.may_collect:
            parts.append(tr(_T, "may collect"))
        return " · ".join(part for part in parts if part)

    @property
    def _is_asking(self) -> bool:
        return self._form is not None and self._view.panel.form is self._form

    def _ask(self, title: str, values: dict[str, object], act: str) -> None:
        self._form = Form(self._context.look, self._specs())
        self._form.load(values)
        self._view.panel.open(title, self._form, act)

    def _specs(self) -> list[FieldSpec]:
        allows = self._context.allows
        return [*specs_for(GUARDIAN, allows, _PERSON), *specs_for(STUDENT_GUARDIAN, allows, _TIE)]

    @Slot()
    def _on_saved(self) -> None:
        if not self._is_asking:
            return
        assert self._form is not None
        values = self._form.values()
        editing = self._editing
        if editing is not None and values.get("relationship") == relationship_words(editing.relationship):
            values["relationship"] = editing.relationship  # shown in other words, not changed
        order = editing.emergency_order if editing is not None else len(self._links) + 1
        values["emergency_order"] = order
        guardian = editing.guardian.id if editing is not None else None
        name = f"{values.get('given_name')} {values.get('family_name')}"
        args = (self._context.runner, self._student, guardian, name, values)
        student_profile.save_guardian(*args, self._on_done, self._on_refused)

    def _on_done(self, _: object) -> None:
        if self._is_asking:
            self._view.panel.close_panel()
        self.said.emit(tr(_T, "Saved. Ctrl+Z takes it back."))

    def _on_refused(self, error: SmsError) -> None:
        words = self._context.told(error)
        if not self._is_asking:
            self._context.runner.failed.emit(error)
            return
        assert self._form is not None
        if not (isinstance(error, Invalid) and self._form.set_problem(*refused_field(error))):
            self._view.panel.say(words)

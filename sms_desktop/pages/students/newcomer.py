"""The panel in which a new student is written down: fields, who looks like the newcomer, one button.

Whoever looks alike is said while one types; if it is found out only when saving, the button asks once more.
"""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sms_core.access.keys import Key
from sms_core.contacts.table import GUARDIAN, STUDENT_CONTACT
from sms_core.errors import Invalid, SmsError
from sms_core.ids import StudentId
from sms_core.store.fields import Stored
from sms_core.students.model import LookAlike, NumberTaken, StudentStatus
from sms_core.students.table import STUDENT
from sms_desktop.i18n import tr
from sms_desktop.models.field_words import choice_label
from sms_desktop.models.forms import refused_field, specs_for
from sms_desktop.ops import newcomers
from sms_desktop.ops.newcomers import Beginning, Compared
from sms_desktop.pages.base import PageContext
from sms_desktop.ui.appearance import Role
from sms_desktop.ui.banner import Banner
from sms_desktop.ui.buttons import Button, Kind
from sms_desktop.ui.days import show_day
from sms_desktop.ui.field_editors import FieldSpec, Unreadable
from sms_desktop.ui.form import Form
from sms_desktop.ui.labels import Label
from sms_desktop.ui.side_panel import SidePanel

_T = "Students"
_COMPARE_MS = 250
_NAMES = ("family_name", "given_name", "patronymic", "student_number")
_PLACE = ("sex", "year_level", "form_group")
_COMPARED = ("family_name", "given_name", "birth_date", "student_number")
_MOST_ALIKE = 3


class NewcomerPanel(SidePanel):
    """`admitted` with the id and name of the new student, `open_wanted` with the id and name of one who looks alike."""

    admitted = Signal(bytes, str)
    open_wanted = Signal(bytes, str)

    def __init__(self, context: PageContext) -> None:
        super().__init__(context.look)
        self.setObjectName("newcomer_panel")
        self._context = context
        self._alike: tuple[LookAlike, ...] = ()
        self._said: frozenset[bytes] = frozenset()  # whom the person has been told of
        self._begun: Beginning | None = None
        self._saving: dict[str, Stored] = {}
        self._beside = QWidget()
        self._beside.hide()
        self._lines = QVBoxLayout(self._beside)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(context.look.px(6))
        self._column.insertWidget(2, self._beside)
        self._comparing = context.runner.latest()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_COMPARE_MS)
        self._soon.timeout.connect(self._compare)
        self.saved.connect(self._on_saved)
        form = Form(context.look, self._specs())
        form.load({})
        form.changed.connect(self._on_typed)
        self.open(tr(_T, "New student"), form, self._act_words())
        context.runner.read(newcomers.read_beginning, self._on_beginning, self._on_failed)

    @property
    def is_typed_in(self) -> bool:
        """Whether there is something to lose."""
        return self.form is not None and self.form.is_dirty

    def retranslate(self) -> None:
        """Say everything in the language in force; what was typed stays."""
        if self.form is not None:
            self.title.setText(tr(_T, "New student"))
            self.setAccessibleName(tr(_T, "New student"))
            self.form.set_specs(self._specs())
            self._warn_of_codes()
            self._show_alike()

    # --- fields

    def _specs(self) -> list[FieldSpec]:
        allows = self._context.allows
        has_contacts = allows(Key.CONTACTS_EDIT)
        made = specs_for(STUDENT, _may_create, _NAMES)
        if has_contacts:
            made += specs_for(STUDENT_CONTACT, allows, ("birth_date",))
        made += specs_for(STUDENT, _may_create, _PLACE)
        if has_contacts:
            titles = {
                "family_name": tr(_T, "Guardian’s family name"),
                "given_name": tr(_T, "Guardian’s given name"),
                "mobile": tr(_T, "Guardian’s phone"),
            }
            for spec in specs_for(GUARDIAN, allows, tuple(titles)):
                name = "guardian_phone" if spec.name == "mobile" else f"guardian_{spec.name}"
                made.append(replace(spec, name=name, label=titles[spec.name], required=False))
        return made

    def _on_beginning(self, begun: Beginning) -> None:
        self._begun = begun
        if self.form is not None:
            number = self.form["student_number"]
            if not number.is_dirty:
                number.load(begun.number)
            self._warn_of_codes()

    def _warn_of_codes(self) -> None:
        """A year or form in which nobody is yet may be meant, or be typed with a letter of another alphabet."""
        if self._begun is None or self.form is None:
            return
        for name, codes in (("year_level", self._begun.year_levels), ("form_group", self._begun.form_groups)):
            code = self._readable(name)
            is_new = bool(codes) and isinstance(code, str) and code not in codes
            self.form[name].set_warning(tr(_T, "Nobody is in “{code}” yet.", code=code) if is_new else "")

    def _values(self) -> dict[str, Stored]:
        return {} if self.form is None else self.form.values()  # type: ignore[return-value] # specs give stored values

    # --- look-alikes

    @Slot()
    def _on_typed(self) -> None:
        self._soon.start()
        self._warn_of_codes()

    @Slot()
    def _compare(self) -> None:
        if self.form is not None:
            self._comparing.read(
                newcomers.compare({name: self._readable(name) for name in _COMPARED}),
                self._on_compared,
                self._on_failed,
            )

    def _readable(self, name: str) -> Stored:
        """A value as far as it can be read, without saying that it cannot."""
        if self.form is None or name not in self.form.names:
            return None
        try:
            return self.form[name].current()  # type: ignore[return-value] # specs give stored values
        except Unreadable:
            return None

    def _on_compared(self, found: Compared) -> None:
        self._alike = found.alike
        self._said = frozenset(one.id for one in found.alike)
        self._show_alike()

    def _show_alike(self) -> None:
        look = self._context.look
        lines: list[QWidget] = [self._line(one) for one in self._alike[:_MOST_ALIKE]]
        if lines:
            lines.insert(0, Label(look, tr(_T, "Already in the school:"), Role.CAPTION, tone="text-secondary"))
        if len(self._alike) > _MOST_ALIKE:
            more = tr(_T, "and %n more", n=len(self._alike) - _MOST_ALIKE)
            lines.append(Label(look, more, Role.TABLE, tone="text-secondary"))
        _cleared(self._lines)
        for line in lines:
            self._lines.addWidget(line)
        self._beside.setVisible(bool(lines))
        self.save.setText(self._act_words())

    def _line(self, one: LookAlike) -> Banner:
        facts = [one.form_group, one.student_number]
        if one.status is not StudentStatus.ACTIVE:
            facts.append(choice_label("student", "status", one.status))
        if one.birth_date is not None:
            facts.insert(0, tr(_T, "born {day}", day=show_day(one.birth_date)))
        text = " · ".join(fact for fact in facts if fact)
        line = Banner(self._context.look, text, "warning", title=one.name)
        line.setObjectName(f"alike_{one.id.hex()}")
        button = Button(self._context.look, tr(_T, "Open"), Kind.LINK, small=True)
        button.setObjectName(f"alike_open_{one.id.hex()}")
        button.clicked.connect(partial(self._on_open, one))
        line.add_action(button)
        return line

    def _on_open(self, one: LookAlike, _: bool = False) -> None:
        self.open_wanted.emit(one.id, one.name)

    def _act_words(self) -> str:
        return tr(_T, "Create all the same") if self._alike else tr(_T, "Create student")

    # --- saving

    @Slot()
    def _on_saved(self) -> None:
        if not self._guardian_is_whole():
            return
        self.save.setEnabled(False)
        self._soon.stop()
        self._saving = self._values()
        self._comparing.read(newcomers.compare(self._saving), self._on_checked, self._on_failed)

    def _guardian_is_whole(self) -> bool:
        """A guardian with one name, or with a phone alone, is nobody."""
        values = self._values()
        parts = {name: values.get(f"guardian_{name}") for name in ("family_name", "given_name", "phone")}
        missing = next((name for name in ("family_name", "given_name") if not parts[name]), None)
        if missing is None or not any(parts.values()) or self.form is None:
            return True
        self.form.set_problem(f"guardian_{missing}", tr(_T, "A guardian needs both names."))
        return False

    def _on_checked(self, found: Compared) -> None:
        """Save, unless somebody looks alike whom the person has not been told of yet, or has the number."""
        self.save.setEnabled(True)
        untold = {one.id for one in found.alike} - self._said
        self._on_compared(found)
        if found.holder is not None:
            holder = found.holder
            self._refuse_number(f"{holder.family_name}, {holder.given_name}")
        elif not untold:
            self._admit()

    def _admit(self) -> None:
        self.save.setEnabled(False)
        newcomers.admit(self._context.runner, self._saving, self._on_done, self._on_failed)

    def _on_done(self, student: StudentId) -> None:
        self.admitted.emit(student, newcomers.called(self._saving))

    def _refuse_number(self, holder: str) -> None:
        if self.form is not None:
            self.form.set_problem("student_number", tr(_T, "{name} has this number.", name=holder))

    def _on_failed(self, error: SmsError) -> None:
        self.save.setEnabled(True)
        if isinstance(error, NumberTaken):
            self._refuse_number(str(error.facts["name"]))
        elif not (
            isinstance(error, Invalid) and self.form is not None and self.form.set_problem(*refused_field(error))
        ):
            self.say(self._context.told(error))


def _cleared(lines: QVBoxLayout) -> None:
    while lines.count():
        item = lines.takeAt(0)
        widget = item.widget() if item is not None else None
        if widget is not None:
            widget.hide()
            widget.deleteLater()


def _may_create(_: Key) -> bool:
    """Who may create a student writes down all that a student is."""
    return True

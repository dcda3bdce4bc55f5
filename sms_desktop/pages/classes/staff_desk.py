"""What the office does with the staff of a class: assign, change role and days, end, take back."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from sms_core.clock import to_days
from sms_core.ids import Id, StaffId
from sms_core.sections.model import SectionTeacher
from sms_core.sections.table import SECTION_STAFF
from sms_desktop.i18n import tr
from sms_desktop.models.forms import specs_for
from sms_desktop.ops import class_staff
from sms_desktop.ops.classes import OpenClass, day_of
from sms_desktop.pages.asking import Asking, Question
from sms_desktop.pages.base import PageContext
from sms_desktop.pages.classes.days_of_class import day_inside
from sms_desktop.ui.buttons import Button, Kind
from sms_desktop.ui.field_editors import Editor, FieldSpec, Option, Options

_T = "Classes"
_BESIDE = {"assignment_ends_first": "end_date"}


class StaffDesk(QObject):
    """Asks in the panel of the class's page; `did` with the words of its toast."""

    did = Signal(str)

    def __init__(self, context: PageContext, asking: Asking) -> None:
        super().__init__(asking)
        self._context = context
        self._asking = asking
        self._found: OpenClass | None = None

    def take(self, found: OpenClass) -> None:
        """The class as it was read."""
        self._found = found

    def offer_assign(self) -> None:
        """Ask who shall teach the class."""
        self._asking.ask(
            Question(
                "assign",
                lambda: tr(_T, "Assign staff"),
                lambda: tr(_T, "Assign"),
                self._assign_specs,
                self._assign,
                {"role": "assistant" if self._found is not None and self._found.teachers else "lead"},
                _BESIDE,
            )
        )

    def _assign_specs(self) -> Sequence[FieldSpec]:
        names = ("staff", "role", "begin_date", "end_date")
        staff, *rest = specs_for(SECTION_STAFF, self._context.allows, names, searches={"staff": self.find_staff})
        return replace(staff, editor=Editor.SEVERAL, required_words=tr(_T, "Choose at least one.")), *rest

    def find_staff(self, text: str, answer: Options) -> None:
        """Look for those who can teach."""
        self._context.runner.read(
            class_staff.find_staff(text),
            lambda found: answer([Option(m.id, f"{m.family_name}, {m.given_name}", m.subjects or "") for m in found]),
        )

    def _assign(self, values: Mapping[str, object]) -> None:
        found, chosen = self._found, values.get("staff")
        if found is None or not isinstance(chosen, tuple) or not self._days_fit(values):
            return
        name = ", ".join(option.text for option in chosen)
        members = [StaffId(Id(option.key)) for option in chosen]
        done = partial(self._on_done, tr(_T, "Assigned: {name}", name=name))
        class_staff.assign(self._context.runner, found.section.id, members, name, values, done, self._asking.refuse)

    def offer_change(self, teacher: SectionTeacher) -> None:
        """Ask for role and days of somebody who teaches the class."""
        self._asking.ask(
            Question(
                "assignment",
                lambda: f"{teacher.given_name} {teacher.family_name}",
                lambda: tr(_T, "Save") if self._may else "",
                self._change_specs,
                partial(self._change, teacher),
                _values(teacher),
                _BESIDE,
                partial(self._now, teacher),
                partial(self._below, teacher),
            )
        )

    @property
    def _may(self) -> bool:
        return all(spec.editable for spec in self._change_specs())

    def _change_specs(self) -> Sequence[FieldSpec]:
        return specs_for(SECTION_STAFF, self._context.allows, ("role", "begin_date", "end_date"))

    def _now(self, teacher: SectionTeacher) -> Mapping[str, object] | None:
        every = self._found.teachers if self._found is not None else ()
        return next((_values(one) for one in every if one.staff == teacher.staff), None)

    def _below(self, teacher: SectionTeacher) -> Sequence[QWidget]:
        if not self._may:
            return ()
        remove = Button(
            self._context.look, tr(_T, "Take the assignment back"), Kind.QUIET, icon="trash-2", tone="danger"
        )
        remove.setObjectName("assignment_remove")
        remove.clicked.connect(partial(self._remove, teacher))
        return (remove,)

    def _change(self, teacher: SectionTeacher, values: Mapping[str, object]) -> None:
        if self._found is not None and self._days_fit(values):
            name = _name(teacher)
            done = partial(self._on_done, tr(_T, "Assignment changed: {name}", name=name))
            args = (self._context.runner, self._found.section.id, teacher.staff, name, values)
            class_staff.change_assignment(*args, done, self._asking.refuse)

    def _remove(self, teacher: SectionTeacher, _: bool = False) -> None:
        if self._found is not None:
            name = _name(teacher)
            done = partial(self._on_done, tr(_T, "Assignment taken back: {name}", name=name))
            args = (self._context.runner, self._found.section.id, teacher.staff, name)
            class_staff.remove_assignment(*args, done, self._asking.refuse)

    def offer_end(self, teacher: SectionTeacher) -> None:
        """Ask for the last day of an assignment."""
        found = self._found
        if found is None:
            return
        day = min(max(found.now.today, found.session.start_date), found.session.end_date)
        self._asking.ask(
            Question(
                "end",
                lambda: tr(_T, "End the assignment of {name}", name=_name(teacher)),
                lambda: tr(_T, "End assignment"),
                self._end_specs,
                partial(self._end, teacher),
                {"end_date": to_days(day)},
                _BESIDE,
            )
        )

    def _end_specs(self) -> Sequence[FieldSpec]:
        (day,) = specs_for(SECTION_STAFF, self._context.allows, ("end_date",))
        return (replace(day, required=True, required_words=tr(_T, "Say the last day.")),)

    def _end(self, teacher: SectionTeacher, values: Mapping[str, object]) -> None:
        found, day = self._found, day_of(values.get("end_date"))
        if found is None or day is None or not self._days_fit(values):
            return
        name = _name(teacher)
        done = partial(self._on_done, tr(_T, "Assignment ended: {name}", name=name))
        args = (self._context.runner, found.section.id, teacher.staff, name, day)
        class_staff.end_assignment(*args, done, self._asking.refuse)

    def _days_fit(self, values: Mapping[str, object]) -> bool:
        assert self._found is not None
        days = ((name, day_of(values.get(name))) for name in ("begin_date", "end_date"))
        return all(day is None or day_inside(self._asking, name, day, self._found.session) for name, day in days)

    def _on_done(self, words: str, _: object) -> None:
        self._asking.done()
        self.did.emit(words)


def _name(teacher: SectionTeacher) -> str:
    return f"{teacher.given_name} {teacher.family_name}"


def _values(teacher: SectionTeacher) -> Mapping[str, object]:
    days = {"begin_date": teacher.begin_date, "end_date": teacher.end_date}
    return {"role": teacher.role.value} | {name: None if day is None else to_days(day) for name, day in days.items()}

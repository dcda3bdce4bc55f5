"""What the office does with the roster of a class: enrol, withdraw, move to another class, put a stay right."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from sms_core.clock import to_days
from sms_core.enrolment.model import Enrolled
from sms_core.enrolment.table import ENROLMENT
from sms_core.ids import Id, SectionId, StudentId
from sms_core.students.model import Student
from sms_desktop.i18n import tr
from sms_desktop.models.field_words import choice_label
from sms_desktop.models.forms import specs_for
from sms_desktop.ops import rosters
from sms_desktop.ops.classes import OpenClass, RosterRow, day_of
from sms_desktop.pages.asking import Asking, Question
from sms_desktop.pages.base import PageContext
from sms_desktop.pages.classes.days_of_class import day_inside
from sms_desktop.ui.buttons import Button, Kind
from sms_desktop.ui.field_editors import Editor, FieldSpec, Option, Options
from sms_desktop.ui.several import SeveralEditor

_T = "Classes"
_REASONS = ("withdrawn", "dropped", "completed")
_STATES = ("active", *_REASONS)


class RosterDesk(QObject):
    """Asks in the panel of the class's page; `did` with the words of its toast."""

    did = Signal(str)

    def __init__(self, context: PageContext, asking: Asking) -> None:
        super().__init__(asking)
        self._context = context
        self._asking = asking
        self._found: OpenClass | None = None
        asking.changed.connect(self._on_changed)

    def take(self, found: OpenClass) -> None:
        """The class as it was read."""
        self._found = found
        if self._asking.key == "enrol":
            self._say_places()

    # --- enrolling

    def offer_enrol(self) -> None:
        """Ask whom to enrol and from when."""
        found = self._found
        if found is None:
            return
        self._asking.ask(
            Question(
                "enrol",
                lambda: tr(_T, "Enrol students"),
                lambda: tr(_T, "Enrol"),
                self._enrol_specs,
                self._enrol,
                {"begin_date": self._day()},
                {"section_full": "student", "too_few_seats": "student", "already_enrolled": "student"},
            )
        )
        self._say_places()

    def _enrol_specs(self) -> Sequence[FieldSpec]:
        names, searches = ("student", "begin_date"), {"student": self._find_student}
        student, day = specs_for(ENROLMENT, self._context.allows, names, searches=searches)
        several = replace(
            student,
            editor=Editor.SEVERAL,
            label=tr(_T, "Students"),
            required_words=tr(_T, "Choose at least one student."),
        )
        return several, day

    def _find_student(self, text: str, answer: Options) -> None:
        found = self._found
        if found is not None:
            job = rosters.find_students(self._context.clock, found.section.id, text)
            self._context.runner.read(job, lambda some: answer([_student_option(one) for one in some]))

    def _on_changed(self) -> None:
        if self._asking.key == "enrol":
            self._say_places()

    def _say_places(self) -> None:
        """How many places are left, beside those who are chosen."""
        form, found = self._asking.form, self._found
        if form is None or found is None or found.free is None:
            return
        editor = form["student"]
        chosen = len(editor.options) if isinstance(editor, SeveralEditor) else 0
        seats = found.section.capacity
        if not found.free:
            editor.set_warning(tr(_T, "The class is full: all {seats} places are taken.", seats=seats))
        elif chosen > found.free:
            words = tr(_T, "Only {free} of {seats} places are free, {chosen} students are chosen.",
                       free=found.free, seats=seats, chosen=chosen)  # fmt: skip
            editor.set_warning(words)
        elif not editor.problem:
            editor.set_hint(tr(_T, "{free} of {seats} places are free.", free=found.free, seats=seats))

    def _enrol(self, values: Mapping[str, object]) -> None:
        found, day = self._found, day_of(values.get("begin_date"))
        chosen = values.get("student")
        if found is None or day is None or not isinstance(chosen, tuple):
            return
        if not day_inside(self._asking, "begin_date", day, found.session):
            return
        students = [StudentId(Id(option.key)) for option in chosen]
        name = chosen[0].text if len(chosen) == 1 else tr(_T, "%n students", n=len(chosen))
        done = partial(self._on_enrolled, name)
        rosters.enrol(self._context.runner, found.section.id, students, name, day, done, self._asking.refuse)

    def _on_enrolled(self, name: str, enrolled: Enrolled) -> None:
        self._asking.done()
        words = tr(_T, "%n students were in the class already.", n=enrolled.already)
        if enrolled.added:
            words = tr(_T, "Enrolled: {name}", name=name) + (f" · {words}" if enrolled.already else "")
        self.did.emit(words)

    # --- withdrawing

    def offer_withdraw(self, rows: Sequence[RosterRow]) -> None:
        """Ask for the last day of some students, and why they go."""
        if not rows or self._found is None:
            return
        self._asking.ask(
            Question(
                "withdraw",
                lambda: tr(_T, "Withdraw {name}", name=_named(rows)),
                lambda: tr(_T, "Withdraw"),
                self._withdraw_specs,
                partial(self._withdraw, rows),
                {"end_date": self._day(), "status": "withdrawn"},
                {"ends_before_it_begins": "end_date"},
            )
        )

    def _withdraw_specs(self) -> Sequence[FieldSpec]:
        codes = {"status": tuple((one, choice_label("enrolment", "status", one)) for one in _REASONS)}
        day, status = specs_for(ENROLMENT, self._context.allows, ("end_date", "status"), codes=codes)
        needed = replace(day, required=True, required_words=tr(_T, "Say the last day."))
        return needed, replace(status, label=tr(_T, "Reason"))

    def _withdraw(self, rows: Sequence[RosterRow], values: Mapping[str, object]) -> None:
        found, day = self._found, day_of(values.get("end_date"))
        if found is None or day is None or not day_inside(self._asking, "end_date", day, found.session):
            return
        name, students = _named(rows), [row.student for row in rows]
        words = tr(_T, "Withdrawn: {name}", name=name)
        rosters.withdraw(
            self._context.runner, found.section.id, students, name, day, str(values["status"]),
            partial(self._on_done, words), self._asking.refuse,
        )  # fmt: skip

    # --- moving to another class

    def offer_transfer(self, rows: Sequence[RosterRow]) -> None:
        """Ask which class some students go to, and from when."""
        if not rows or self._found is None:
            return
        self._asking.ask(
            Question(
                "transfer",
                lambda: tr(_T, "Move {name}", name=_named(rows)),
                lambda: tr(_T, "Move"),
                self._transfer_specs,
                partial(self._transfer, rows),
                {"begin_date": self._day()},
                {
                    "section_full": "section",
                    "too_few_seats": "section",
                    "has_records": "begin_date",
                    "not_enrolled": "begin_date",
                },
            )
        )

    def _transfer_specs(self) -> Sequence[FieldSpec]:
        names, searches = ("section", "begin_date"), {"section": self._find_sister}
        section, day = specs_for(ENROLMENT, self._context.allows, names, searches=searches)
        return replace(section, label=tr(_T, "To the class")), replace(day, label=tr(_T, "From"))

    def _find_sister(self, text: str, answer: Options) -> None:
        found = self._found
        if found is not None:
            job = rosters.find_sisters(found.section.id, text, to_days(found.now.today))
            self._context.runner.read(job, lambda some: answer([Option(*one) for one in some]))

    def _transfer(self, rows: Sequence[RosterRow], values: Mapping[str, object]) -> None:
        found, day, to = self._found, day_of(values.get("begin_date")), values.get("section")
        if found is None or day is None or not isinstance(to, bytes):
            return
        if not day_inside(self._asking, "begin_date", day, found.session):
            return
        name, students = _named(rows), [row.student for row in rows]
        words = tr(_T, "Moved to another class: {name}", name=name)
        rosters.transfer(
            self._context.runner, found.section.id, students, name, SectionId(Id(to)), day,
            partial(self._on_done, words), self._asking.refuse,
        )  # fmt: skip

    # --- putting a stay right

    def offer_stay(self, row: RosterRow) -> None:
        """Ask since when and until when a student is in the class."""
        self._asking.ask(
            Question(
                "stay",
                lambda: row.name,
                lambda: tr(_T, "Save"),
                self._stay_specs,
                partial(self._correct, row),
                _stay_values(row),
                {"ends_before_it_begins": "end_date", "already_enrolled": "begin_date"},
                partial(self._stay_now, row),
                partial(self._stay_below, row),
            )
        )

    def _stay_specs(self) -> Sequence[FieldSpec]:
        codes = {"status": tuple((one, choice_label("enrolment", "status", one)) for one in _STATES)}
        return specs_for(ENROLMENT, self._context.allows, ("begin_date", "end_date", "status"), codes=codes)

    def _stay_now(self, row: RosterRow) -> Mapping[str, object] | None:
        found = self._found
        every = (*found.rows, *found.others) if found is not None else ()
        key = (row.student, row.stint)
        return next((_stay_values(one) for one in every if (one.student, one.stint) == key), None)

    def _stay_below(self, row: RosterRow) -> Sequence[QWidget]:
        remove = Button(
            self._context.look, tr(_T, "Take the enrolment back"), Kind.QUIET, icon="trash-2", tone="danger"
        )
        remove.setObjectName("stay_remove")
        remove.clicked.connect(partial(self._remove, row))
        return (remove,)

    def _correct(self, row: RosterRow, values: Mapping[str, object]) -> None:
        found, begin, end = self._found, day_of(values.get("begin_date")), day_of(values.get("end_date"))
        if found is None or begin is None or not day_inside(self._asking, "begin_date", begin, found.session):
            return
        if end is not None and not day_inside(self._asking, "end_date", end, found.session):
            return
        words = tr(_T, "Days in the class changed: {name}", name=row.name)
        rosters.correct_stay(
            self._context.runner, found.section.id, row.student, row.stint, row.name, begin, end,
            str(values["status"]), partial(self._on_done, words), self._asking.refuse,
        )  # fmt: skip

    def _remove(self, row: RosterRow, _: bool = False) -> None:
        if self._found is not None:
            done = partial(self._on_done, tr(_T, "Enrolment taken back: {name}", name=row.name))
            args = (self._context.runner, self._found.section.id, row.student, row.stint, row.name)
            rosters.delete_stay(*args, done, self._asking.refuse)

    def _on_done(self, words: str, _: object) -> None:
        self._asking.done()
        self.did.emit(words)

    def _day(self) -> int | None:
        """Today, or the nearest day of the class's session."""
        found = self._found
        if found is None:
            return None
        day: date = min(max(found.now.today, found.session.start_date), found.session.end_date)
        return to_days(day)


def _named(rows: Sequence[RosterRow]) -> str:
    return rows[0].name if len(rows) == 1 else tr(_T, "%n students", n=len(rows))


def _student_option(student: Student) -> Option:
    note = " ".join(filter(None, (student.form_group, student.student_number)))
    return Option(student.id, f"{student.family_name}, {student.given_name}", note)


def _stay_values(row: RosterRow) -> Mapping[str, object]:
    end = None if row.end_date is None else to_days(row.end_date)
    return {"begin_date": to_days(row.begin_date), "end_date": end, "status": row.status}

"""What is done with a planned absence, asked in a side panel: note one, change it, take it back."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from sms_core.access.keys import Key
from sms_core.attendance.model import AttendanceCode, PlannedAbsence
from sms_core.clock import to_days
from sms_core.ids import Id, StudentId
from sms_core.students.model import Student
from sms_desktop.i18n import tr
from sms_desktop.models.classes import RosterWords
from sms_desktop.models.planned import planned_specs, planned_values
from sms_desktop.models.students_found import student_option
from sms_desktop.ops.attendance_office import change_planned_absence, plan_absence, remove_planned_absence
from sms_desktop.ops.attendance_reading import StudentFacts, find_students, read_student
from sms_desktop.pages.asking import Asking, Question, Values
from sms_desktop.pages.base import PageContext
from sms_desktop.ui.buttons import Button, Kind
from sms_desktop.ui.field_editors import FieldSpec, Option, Options, Unreadable
from sms_desktop.ui.side_panel import SidePanel

_T = "PlannedAbsences"
_BESIDE = {"ends_before_start": "to_day", "unknown_attendance_code": "code", "not_found": "student"}


class PlannedDesk(QObject):
    """`did` with the words of a toast."""

    did = Signal(str)
    closed = Signal()

    def __init__(self, context: PageContext, panel: SidePanel) -> None:
        super().__init__(panel)
        self._context = context
        self.asking = Asking(context, panel)
        self.asking.closed.connect(self.closed)
        self._words = RosterWords()
        self._codes: tuple[AttendanceCode, ...] = ()
        self._student: StudentId | None = None  # whose it is, where that is not asked
        self._absence: PlannedAbsence | None = None
        self._name = ""
        self._found: dict[object, Student] = {}

    @property
    def may_write(self) -> bool:
        """Whether this person may plan absences."""
        return self._context.allows(Key.ATTENDANCE_OVERRIDE)

    def offer(self, student: StudentId | None = None) -> None:
        """Ask for a new one: of a student, or of one who is still to be chosen."""
        if self.may_write:
            clock = self._context.clock
            self._context.runner.read(read_student(clock, student), partial(self._ask_new, student))

    def open(self, absence: PlannedAbsence, name: str, codes: Sequence[AttendanceCode]) -> None:
        """Show one; who may, changes it."""
        self._absence, self._name, self._student = absence, name, absence.student
        self._take(codes)
        self.asking.ask(
            Question(
                "planned",
                lambda: name,
                lambda: tr(_T, "Save") if self.may_write else "",
                self._specs,
                self._change,
                planned_values(absence),
                _BESIDE,
                now=self._now,
                below=self._below,
            )
        )

    def take(self, absences: Mapping[bytes, PlannedAbsence]) -> None:
        """They were read again: what is on show may be another by now, or gone."""
        if self._absence is not None and self.asking.key == "planned":
            self._absence = absences.get(self._absence.id)
            self.asking.read_again()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.asking.retranslate()

    # --- asking

    def _ask_new(self, student: StudentId | None, found: StudentFacts) -> None:
        known = found.student
        self._absence, self._student = None, student
        self._name = "" if known is None else f"{known.family_name}, {known.given_name}"
        self._take(found.codes)
        self.asking.ask(
            Question(
                "new_planned",
                self._title,
                lambda: tr(_T, "Plan absence"),
                self._specs,
                self._add,
                {"from_day": to_days(found.today)},
                _BESIDE,
            )
        )

    def _take(self, codes: Sequence[AttendanceCode]) -> None:
        self._codes = tuple(codes)
        self._words.set_codes(codes, self._words.over)

    def _title(self) -> str:
        return tr(_T, "Planned absence of {name}", name=self._name) if self._name else tr(_T, "New planned absence")

    def _specs(self) -> Sequence[FieldSpec]:
        search = self._find if self._student is None else None
        return planned_specs(self._codes, self._words, search, editable=self.may_write)

    def _find(self, text: str, answer: Options) -> None:
        def found(students: Sequence[Student]) -> None:
            self._found.update({one.id: one for one in students})
            options: list[Option] = [student_option(one) for one in students]
            answer(options)

        self._context.runner.read(find_students(text), found)

    def _now(self) -> Mapping[str, object] | None:
        return None if self._absence is None else planned_values(self._absence)

    def _below(self) -> Sequence[QWidget]:
        if not self.may_write:
            return ()
        remove = Button(self._context.look, tr(_T, "Remove"), Kind.QUIET, icon="trash-2", small=True)
        remove.setObjectName("planned_remove")
        remove.clicked.connect(self._remove)
        return (remove,)

    # --- doing

    def _add(self, values: Values) -> None:
        student, name = self._student, self._name
        if student is None:
            picked = self._picked()
            if picked is None:
                return
            student, known = StudentId(Id(picked)), self._found.get(picked)
            name = "" if known is None else f"{known.family_name}, {known.given_name}"
        words = tr(_T, "Absence of {name} planned", name=name)
        done = partial(self._on_done, words)
        plan_absence(self._context.runner, student, name, values, done, self.asking.refuse)

    def _picked(self) -> bytes | None:
        form = self.asking.form
        try:
            picked = form["student"].current() if form is not None else None
        except Unreadable:
            return None
        return picked if isinstance(picked, bytes) else None

    def _change(self, values: Values) -> None:
        if self._absence is not None:
            done = partial(self._on_done, tr(_T, "Planned absence of {name} changed", name=self._name))
            change_planned_absence(self._context.runner, self._absence.id, self._name, values, done, self.asking.refuse)

    def _remove(self) -> None:
        if self._absence is not None:
            done = partial(self._on_done, tr(_T, "Planned absence of {name} removed", name=self._name))
            remove_planned_absence(self._context.runner, self._absence.id, self._name, done, self.asking.refuse)

    def _on_done(self, words: str, _: object) -> None:
        self._absence = None
        self.asking.done()
        self.did.emit(words)

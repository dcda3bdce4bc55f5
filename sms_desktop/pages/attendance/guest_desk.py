"""Settling guests in the side panel: which student the name in a register stands for, one after the other."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from sms_core.attendance.office.guests import Guest
from sms_core.ids import Id, StudentId
from sms_core.students.model import Student
from sms_desktop.i18n import tr
from sms_desktop.models.classes import RosterWords
from sms_desktop.models.students_found import student_name, student_option
from sms_desktop.models.words import long_day
from sms_desktop.ops.attendance_office import remove_guest, settle_guest
from sms_desktop.ops.attendance_reading import AbsenceDay, find_students
from sms_desktop.pages.asking import Asking, Question, Values
from sms_desktop.pages.base import PageContext
from sms_desktop.ui.appearance import Role
from sms_desktop.ui.buttons import Button
from sms_desktop.ui.field_editors import Editor, FieldSpec, Options
from sms_desktop.ui.labels import Label
from sms_desktop.ui.side_panel import SidePanel

_T = "Guests"


class GuestDesk(QObject):
    """`did` with the words of a toast."""

    did = Signal(str)

    def __init__(self, context: PageContext, panel: SidePanel, words: RosterWords) -> None:
        super().__init__(panel)
        self._context = context
        self._words = words
        self.asking = Asking(context, panel)
        self._guests: tuple[Guest, ...] = ()
        self._guest: Guest | None = None
        self._likely: Student | None = None

    @property
    def guest(self) -> Guest | None:
        """Who is being settled."""
        return self._guest if self.asking.form is not None else None

    def take(self, found: AbsenceDay) -> None:
        """The guests were read again: one who is settled makes room for the next."""
        self._guests = found.guests
        if self.guest is not None and self.guest not in found.guests:
            self.offer(found) if found.guests else self.asking.close()

    def offer(self, found: AbsenceDay) -> None:
        """Ask who the first of them is."""
        if not found.guests:
            return
        self._guests = found.guests
        guest = self._guest = found.guests[0]
        self._likely = found.likely.get(guest.id)
        values = {"student": self._likely.id} if self._likely is not None else {}
        self.asking.ask(
            Question(
                "guest",
                self._title,
                lambda: tr(_T, "Settle"),
                self._specs,
                self._settle,
                values,
                {"already_marked": "student", "not_found": "student"},
                below=self._below,
            )
        )

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.asking.retranslate()

    def _title(self) -> str:
        return tr(_T, "Guest: {name}", name=self._guest.name if self._guest is not None else "")

    def _specs(self) -> Sequence[FieldSpec]:
        def shown(value: object) -> str:
            known = self._likely
            return student_name(known) if known is not None and value == known.id else ""

        return [
            FieldSpec(
                "student",
                tr(_T, "Which student is it?"),
                Editor.PICK,
                read=str,
                typed=shown,
                shown=shown,
                required=True,
                search=self._find,
                required_words=tr(_T, "Choose a student of the list."),
            )
        ]

    def _find(self, text: str, answer: Options) -> None:
        self._context.runner.read(find_students(text), lambda found: answer([student_option(one) for one in found]))

    def _below(self) -> Sequence[QWidget]:
        guest, look = self._guest, self._context.look
        if guest is None:
            return ()
        facts = [
            guest.title,
            tr(_T, "{day}, period {number}", day=long_day(guest.day), number=guest.period),
            tr(_T, "Marked: {mark}", mark=self._words.spoken(guest.code)),
        ]
        if guest.student_number:
            facts.append(tr(_T, "Student number {number}", number=guest.student_number))
        if len(self._guests) > 1:
            facts.append(tr(_T, "%n more after this one", n=len(self._guests) - 1))
        remove = Button(look, tr(_T, "Was not there: remove"), icon="trash-2", small=True)
        remove.setObjectName("guest_remove")
        remove.clicked.connect(self._remove)
        return [*(Label(look, fact, Role.TABLE, tone="text-secondary", wrap=True) for fact in facts), remove]

    def _settle(self, values: Values) -> None:
        guest, student = self._guest, values.get("student")
        if guest is None or not isinstance(student, bytes):
            return
        done = partial(self._on_done, tr(_T, "Guest {name} is settled", name=guest.name))
        settle_guest(self._context.runner, guest.id, guest.name, StudentId(Id(student)), done, self.asking.refuse)

    def _remove(self) -> None:
        guest = self._guest
        if guest is not None:
            done = partial(self._on_done, tr(_T, "Guest {name} is removed", name=guest.name))
            remove_guest(self._context.runner, guest.id, guest.name, done, self.asking.refuse)

    def _on_done(self, words: str, _: None) -> None:
        self.did.emit(words)

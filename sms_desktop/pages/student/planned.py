"""The planned absences of a student on their profile: those of now and to come, each opened; and a new one."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sms_core.attendance.model import AttendanceCode, PlannedAbsence
from sms_core.ids import StudentId
from sms_desktop.i18n import tr
from sms_desktop.models.planned import When, days_words, hours_words, when
from sms_desktop.ops.student_profile import Profile
from sms_desktop.pages.base import PageContext
from sms_desktop.pages.planned.desk import PlannedDesk
from sms_desktop.pages.student.contacts import clear
from sms_desktop.ui.buttons import Button, Kind
from sms_desktop.ui.side_panel import SidePanel

_T = "Student"
_MOST = 3


class Planned(QObject):
    """`box` stands in the part of attendance; `did` with the words of a toast."""

    did = Signal(str)

    def __init__(self, context: PageContext, student: StudentId, panel: SidePanel) -> None:
        super().__init__(panel)
        self._context = context
        self._student = student
        self._codes: tuple[AttendanceCode, ...] = ()
        self._name = ""
        self._shown: tuple[PlannedAbsence, ...] = ()
        self.box = QWidget()
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        self.add = Button(context.look, "", icon="plus", small=True)
        self.add.setObjectName("student_plan_absence")
        column = QVBoxLayout(self.box)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._lines)
        column.addWidget(self.add)
        self.desk = PlannedDesk(context, panel)
        self.desk.did.connect(self.did)
        self.add.clicked.connect(self.offer)
        self.permit()

    def permit(self) -> None:
        """Show what the person may do now."""
        self.add.setText(tr(_T, "Plan an absence"))
        self.add.setVisible(self.desk.may_write)

    def show(self, found: Profile) -> None:
        """Those of the student as read."""
        self._codes, self._name = tuple(found.codes), found.name
        left = [one for one in found.planned if when(one, found.now.today) is not When.PAST]
        self._shown = tuple(left[:_MOST])
        self.desk.take({one.id: one for one in found.planned})
        self._show_lines(self._shown)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.permit()
        self.desk.retranslate()
        self._show_lines(self._shown)

    @Slot()
    def offer(self) -> None:
        """Ask when the student will be away."""
        self.desk.offer(self._student)

    def _show_lines(self, absences: Sequence[PlannedAbsence]) -> None:
        clear(self._lines)
        for one in absences:
            said = ", ".join(part for part in (days_words(one), hours_words(one), one.reason or "") if part)
            words = tr(_T, "Planned absence: {said}", said=said)
            line = Button(self._context.look, words, Kind.LINK, icon="calendar-days", small=True)
            line.setObjectName(f"student_planned_{one.id.hex()}")
            line.clicked.connect(partial(self._on_line, one))
            self._lines.addWidget(line)

    def _on_line(self, one: PlannedAbsence, _: bool = False) -> None:
        self.desk.open(one, self._name, self._codes)

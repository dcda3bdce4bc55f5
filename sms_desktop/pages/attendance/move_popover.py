"""Moving a register to the lesson in which it was really taken: which day, which period, and what that moves."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from sms_core.attendance.table import REGISTER
from sms_core.clock import from_days, to_days
from sms_core.sessions.model import Period
from sms_desktop.i18n import tr
from sms_desktop.models.forms import spec_for
from sms_desktop.models.words import long_day, span
from sms_desktop.ops.lessons import LessonKey
from sms_desktop.ui.appearance import Appearance, Role
from sms_desktop.ui.buttons import Button, Kind
from sms_desktop.ui.dropdown import Select
from sms_desktop.ui.field_editors import Unreadable
from sms_desktop.ui.form import editor_for
from sms_desktop.ui.labels import Label
from sms_desktop.ui.popover import Popover

_T = "Register"
_WIDE = 380


class MovePopover(Popover):
    """`moved` with the day and the period; it stays open until the register has moved."""

    moved = Signal(object, int)  # date, period

    def __init__(
        self, look: Appearance, window: QWidget, lesson: LessonKey, marks: int, today: date, periods: Sequence[Period]
    ) -> None:
        super().__init__(look, window, tr(_T, "Move the register"), width=_WIDE)
        self.setObjectName("register_move_popover")
        self._lesson = lesson
        self._marks = marks
        spec = replace(spec_for(REGISTER, REGISTER.by_name["day"]), name="move_day", label=tr(_T, "Day"))
        self.day = editor_for(look, spec)
        self.day.load(to_days(today))
        options = [(str(period.number), _words(period)) for period in periods]
        self.period = Select(look, tr(_T, "Period"), options)
        self.period.setObjectName("move_period")
        self.period.set_key(str(lesson.period))
        self.preview = Label(look, "", Role.TABLE, tone="text-secondary", wrap=True)
        self.preview.setObjectName("move_preview")
        self.move_it = Button(look, tr(_T, "Move register"), Kind.PRIMARY)
        self.move_it.setObjectName("move_register")
        label = Label(look, tr(_T, "Period"), Role.CAPTION, tone="text-secondary")
        label.setBuddy(self.period)
        self.body.addWidget(Label(look, tr(_T, "Move the register to another lesson"), Role.TABLE_STRONG))
        for widget in (self.day, label, self.period, self.preview):
            self.body.addWidget(widget)
        self.body.addWidget(self.move_it, 0, Qt.AlignmentFlag.AlignRight)
        self.day.changed.connect(self._show_preview)
        self.period.activated.connect(self._on_period_chosen)
        self.day.committed.connect(self._on_move)
        self.day.escaped.connect(self.close_now)
        self.move_it.clicked.connect(self._on_move)
        self._show_preview()

    def refuse(self, words: str) -> None:
        """Say beside the day why the register does not go there."""
        self.day.set_problem(words)
        self.move_it.setEnabled(True)
        self.day.control.setFocus()
        self.resize_to_fit()

    @property
    def target(self) -> tuple[date, int] | None:
        """Where it goes, if a day is typed."""
        try:
            day = self.day.current()
        except Unreadable:
            return None
        return (from_days(day), int(self.period.key())) if isinstance(day, int) and self.period.key() else None

    @Slot()
    def _on_period_chosen(self) -> None:
        self.day.set_problem("")
        self._show_preview()

    @Slot()
    def _show_preview(self) -> None:
        target = self.target
        goes = target is not None and target != (self._lesson.day, self._lesson.period)
        self.move_it.setEnabled(goes)
        words = ""
        if goes and target is not None:
            words = tr(
                _T,
                "%n marks move from {from_day}, period {from_period}, to {to_day}, period {to_period}.",
                n=self._marks,
                from_day=long_day(self._lesson.day),
                from_period=self._lesson.period,
                to_day=long_day(target[0]),
                to_period=target[1],
            )
        elif target is not None:
            words = tr(_T, "The register is there now. Choose another day or period.")
        self.preview.setText(words)
        self.resize_to_fit()

    @Slot()
    def _on_move(self) -> None:
        target = self.target
        if self.day.check() and target is not None and self.move_it.isEnabled():
            self.move_it.setEnabled(False)
            self.moved.emit(*target)


def _words(period: Period) -> str:
    times = span(*(None if t is None else t.hour * 60 + t.minute for t in (period.start_time, period.end_time)))
    said = tr(_T, "period {number}", number=period.number)
    return f"{said}, {times}" if times else said

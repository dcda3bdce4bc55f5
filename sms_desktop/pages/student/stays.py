"""The classes of a student: enrolling and withdrawing from here, as from the page of a class."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sms_core.access.keys import Key
from sms_core.clock import from_days, to_days
from sms_core.enrolment.model import EnrolmentStatus
from sms_core.enrolment.table import ENROLMENT
from sms_core.errors import Invalid, SmsError
from sms_core.ids import SectionId, StudentId
from sms_desktop.i18n import tr
from sms_desktop.models.forms import refused_field, specs_for
from sms_desktop.models.listing import Listing
from sms_desktop.models.student_profile import stays_listing
from sms_desktop.ops import student_profile
from sms_desktop.ops.student_profile import Profile, Stay
from sms_desktop.pages.base import PageContext
from sms_desktop.ui.appearance import Appearance
from sms_desktop.ui.buttons import Button
from sms_desktop.ui.field_editors import FieldSpec, Option, Options
from sms_desktop.ui.form import Form
from sms_desktop.ui.labels import Label
from sms_desktop.ui.side_panel import SidePanel
from sms_desktop.ui.states import EmptyState, StateStack
from sms_desktop.ui.table import RowTable

_T = "Student"
_CODE, _TERM = 1, 2
_WHOLE, _NARROW = 880, 700


class StaysPart(QWidget):
    """The table with its two buttons above."""

    def __init__(self, look: Appearance, model: Listing) -> None:
        super().__init__()
        self.look = look
        self.hint = Label(look, "", tone="text-secondary", elide=True)
        self.withdraw = Button(look, "", icon="user-minus", small=True)
        self.withdraw.setObjectName("student_withdraw")
        self.enrol = Button(look, "", icon="plus", small=True)
        self.enrol.setObjectName("student_enrol")
        self.table = RowTable(look)
        self.table.setObjectName("student_classes")
        self.table.setModel(model)
        self.table.set_columns(model.widths)
        self.empty = EmptyState(look, "graduation-cap", "")
        self.states = StateStack(look, self.table, self.empty)
        self._head = QHBoxLayout()
        self._head.addWidget(self.hint, 1)
        self._head.addWidget(self.withdraw)
        self._head.addWidget(self.enrol)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._head)
        self._column.addWidget(self.states, 1)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()
        self.retranslate()

    def retranslate(self) -> None:
        """The words that never change but with the language."""
        self.withdraw.setText(tr(_T, "Withdraw…"))
        self.enrol.setText(tr(_T, "Enrol…"))
        self.table.setAccessibleName(tr(_T, "Classes"))
        self.empty.set_words(tr(_T, "In no class yet"), tr(_T, "Enrol the student here, or from the page of a class."))

    def _fold(self) -> None:
        """Beside an open panel, code and term give way to the title."""
        self.table.setColumnHidden(_CODE, self.width() < self.look.px(_WHOLE))
        self.table.setColumnHidden(_TERM, self.width() < self.look.px(_NARROW))

    @Slot()
    def _on_look_changed(self) -> None:
        px = self.look.px
        self._fold()
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._head.setContentsMargins(px(24), px(10), px(24), px(10))
        self._head.setSpacing(px(8))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()


class Stays(QObject):
    """What a person does with them. `said` what was done, `class_wanted` the class of a row."""

    said = Signal(str)
    class_wanted = Signal(object)  # Stay

    def __init__(self, context: PageContext, student: StudentId, panel: SidePanel, name: Callable[[], str]) -> None:
        super().__init__(panel)
        self._context = context
        self._student = student
        self._panel = panel
        self._name = name
        self._today: date | None = None
        self._form: Form | None = None
        self._enrols = False
        self.model = stays_listing()
        self.part = StaysPart(context.look, self.model)
        self.part.enrol.clicked.connect(self.offer_enrol)
        self.part.withdraw.clicked.connect(self.offer_withdraw)
        self.part.table.activated_row.connect(self._on_row)
        self.part.table.selectionModel().selectionChanged.connect(self._on_selected)
        panel.saved.connect(self._on_saved)
        self.permit()

    def permit(self) -> None:
        """What the person may do now."""
        may = self._context.allows(Key.ENROLMENTS_MANAGE)
        self.part.enrol.setVisible(may)
        self.part.withdraw.setVisible(may)
        self._on_selected()

    @property
    def can_withdraw(self) -> bool:
        """Whether a running stay is selected."""
        return bool(self._running()) and self._context.allows(Key.ENROLMENTS_MANAGE)

    def show(self, found: Profile) -> None:
        """Those of the student as read."""
        self._today = found.now.today
        self.model.show(found.stays)
        now = sum(_runs(stay) for stay in found.stays)
        self.part.hint.setText(tr(_T, "%n classes now", n=now))
        (self.part.states.show_content if found.stays else self.part.states.show_empty)()
        self._on_selected()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.part.retranslate()
        self.model.retranslate()
        if self._is_asking:
            assert self._form is not None
            self._form.set_specs(self._specs())

    @Slot()
    def offer_enrol(self) -> None:
        """Ask into which class, and from when."""
        self._enrols = True
        self._ask(tr(_T, "Enrol in a class"), {"begin_date": self._now()}, tr(_T, "Enrol"))

    @Slot()
    def offer_withdraw(self) -> None:
        """Ask for the last day in the selected classes."""
        running = self._running()
        if running:
            self._enrols = False
            title = tr(_T, "Withdraw from {title}", title=running[0].title)
            if len(running) > 1:
                title = tr(_T, "Withdraw from %n classes", n=len(running))
            self._ask(title, {"end_date": self._now()}, tr(_T, "Withdraw"))

    def _now(self) -> int | None:
        return None if self._today is None else to_days(self._today)

    def _running(self) -> list[Stay]:
        rows = self.part.table.selectionModel().selectedRows()
        chosen = [self.model.row(index.row()) for index in rows]
        return [stay for stay in chosen if _runs(stay)]

    @property
    def _is_asking(self) -> bool:
        return self._form is not None and self._panel.form is self._form

    def _ask(self, title: str, values: dict[str, object], act: str) -> None:
        self._form = Form(self._context.look, self._specs())
        self._form.load(values)
        self._panel.open(title, self._form, act)

    def _specs(self) -> list[FieldSpec]:
        names = ("section", "begin_date") if self._enrols else ("end_date",)
        return specs_for(ENROLMENT, self._context.allows, names, searches={"section": self._find})

    def _find(self, text: str, answer: Options) -> None:
        self._context.runner.read(
            student_profile.find_classes(self._context.clock, text),
            lambda found: answer([Option(one.id, one.title, one.code or "") for one in found]),
        )

    @Slot()
    def _on_saved(self) -> None:
        if not self._is_asking:
            return
        assert self._form is not None
        values, runner = self._form.values(), self._context.runner
        day = values.get("begin_date" if self._enrols else "end_date")
        if not isinstance(day, int):
            self._form.set_problem("end_date", tr(_T, "Say the last day."))
            return
        section = values.get("section")
        if self._enrols and isinstance(section, bytes):
            rest = (self._student, self._name(), SectionId(section), from_days(day))
            student_profile.join_class(runner, *rest, self._on_done, self._on_refused)
        elif not self._enrols:
            left = [SectionId(stay.section) for stay in self._running()]
            leaving = (self._student, self._name(), left, from_days(day))
            student_profile.leave_classes(runner, *leaving, self._on_done, self._on_refused)

    def _on_done(self, _: object) -> None:
        if self._is_asking:
            self._panel.close_panel()
        self.said.emit(tr(_T, "Saved. Ctrl+Z takes it back."))

    def _on_refused(self, error: SmsError) -> None:
        if not self._is_asking:
            self._context.runner.failed.emit(error)
            return
        assert self._form is not None
        if not (isinstance(error, Invalid) and self._form.set_problem(*refused_field(error))):
            self._panel.say(self._context.told(error))

    @Slot(int)
    def _on_row(self, row: int) -> None:
        self.class_wanted.emit(self.model.row(row))

    @Slot()
    def _on_selected(self) -> None:
        self.part.withdraw.setEnabled(bool(self._running()))


def _runs(stay: Stay) -> bool:
    return stay.status == EnrolmentStatus.ACTIVE.value and stay.ends is None

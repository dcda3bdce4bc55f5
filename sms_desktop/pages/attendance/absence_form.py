"""What stands in the panel of one absence: whom to call, the day's lessons, what came of calling, and the form."""

from collections.abc import Sequence
from urllib.parse import quote

from PySide6.QtCore import Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from sms_core.attendance.office.follow_up import MissedLesson, Outcome
from sms_core.contacts.model import GuardianLink
from sms_desktop.i18n import tr
from sms_desktop.models.absences import AbsenceRow, guardian_words, mark_words, name_of, outcome_words, phone_of
from sms_desktop.models.classes import RosterWords
from sms_desktop.ui.announce import announce
from sms_desktop.ui.appearance import Appearance, Role
from sms_desktop.ui.buttons import Button, IconButton, Kind
from sms_desktop.ui.field_editors import FieldSpec
from sms_desktop.ui.form import Form
from sms_desktop.ui.labels import Label, Line

_T = "Absences"
_OUTCOMES = ((Outcome.REACHED, "R"), (Outcome.NO_ANSWER, "N"), (Outcome.MESSAGE_LEFT, "M"))


class PhoneLine(QWidget):
    """A guardian with their number: a press calls it, the icon copies it."""

    copied = Signal(str)

    def __init__(self, look: Appearance, link: GuardianLink) -> None:
        super().__init__()
        self.number = phone_of(link)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Label(look, guardian_words(link), Role.TABLE, elide=True))
        if not self.number:
            column.addWidget(Label(look, tr(_T, "No phone"), Role.CAPTION, tone="warning"))
            return
        self.call = Button(look, self.number, Kind.LINK, icon="phone", small=True)
        self.call.setAccessibleName(tr(_T, "Call {name}, {number}", name=name_of(link), number=self.number))
        self.call.setObjectName("absence_call")
        self.copy = IconButton(look, "copy", tr(_T, "Copy {number}", number=self.number), size=28, icon_size=16)
        self.copy.setObjectName("absence_copy")
        row = QHBoxLayout()
        row.setSpacing(look.px(4))
        row.addWidget(self.call)
        row.addWidget(self.copy)
        row.addStretch(1)
        column.addLayout(row)
        self.call.clicked.connect(self._on_call)
        self.copy.clicked.connect(self._on_copy)

    @Slot()
    def _on_call(self) -> None:
        plain = "".join(self.number.split())
        QDesktopServices.openUrl(QUrl(f"tel:{quote(plain, safe='+')}"))

    @Slot()
    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.number)
        announce(self, tr(_T, "{number} is copied", number=self.number))
        self.copied.emit(self.number)


class AbsenceForm(Form):
    """The form with what must be known to fill it in above its fields."""

    called = Signal(object)  # Outcome
    copied = Signal(str)

    def __init__(self, look: Appearance, specs: Sequence[FieldSpec], words: RosterWords) -> None:
        self._words = words
        self._head = QWidget()
        self._lines = QVBoxLayout(self._head)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self.outcomes = {outcome: Button(look, "", key_hint=key, small=True) for outcome, key in _OUTCOMES}
        self._buttons = QWidget()
        grid = QGridLayout(self._buttons)
        grid.setContentsMargins(0, 0, 0, look.px(4))
        grid.setSpacing(look.px(6))
        grid.setColumnStretch(1, 1)
        for place, (outcome, button) in enumerate(self.outcomes.items()):
            button.setObjectName(f"absence_{outcome.value}")
            button.clicked.connect(lambda _=False, outcome=outcome: self.called.emit(outcome))
            grid.addWidget(button, place // 2, place % 2, Qt.AlignmentFlag.AlignLeading)
        super().__init__(look, specs)
        self._column.insertWidget(0, self._head)
        self._column.insertWidget(1, self._buttons)

    def show_absence(self, row: AbsenceRow, contact: str, *, editable: bool) -> None:
        """Show whom to call and what the teachers have marked."""
        while (item := self._lines.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        look = self.look
        self._lines.setSpacing(look.px(6))
        self._title(tr(_T, "Guardians"))
        for link in row.guardians:
            line = PhoneLine(look, link)
            line.copied.connect(self.copied)
            self._lines.addWidget(line)
        if not row.guardians:
            self._lines.addWidget(Label(look, tr(_T, "No guardian is noted."), Role.TABLE, tone="text-secondary"))
        self._lines.addWidget(Line(look))
        self._title(tr(_T, "Lessons of the day"))
        for lesson in row.absence.lessons:
            self._lines.addWidget(self._lesson(lesson))
        self._lines.addWidget(Line(look))
        if contact:
            done = Label(look, contact, Role.TABLE, tone="info", wrap=True)
            done.setObjectName("absence_contact")
            self._lines.addWidget(done)
        self._buttons.setVisible(editable)
        for outcome, button in self.outcomes.items():
            button.setText(outcome_words(outcome))

    def _title(self, words: str) -> None:
        self._lines.addWidget(Label(self.look, words, Role.CAPTION, tone="text-secondary"))

    def _lesson(self, lesson: MissedLesson) -> QWidget:
        look = self.look
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(8))
        row.addWidget(Label(look, f"{lesson.period} · {lesson.title}", Role.TABLE, elide=True), 1)
        tone = "danger" if lesson.absent else "text-secondary"
        row.addWidget(Label(look, mark_words(lesson, self._words), Role.BUTTON, tone=tone))
        return line

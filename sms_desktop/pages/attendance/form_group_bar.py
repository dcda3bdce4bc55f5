"""Below a form group's day: what the cell under the cursor is, the marks as buttons, and handing all lessons in."""

from PySide6.QtCore import Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout

from sms_desktop.i18n import tr
from sms_desktop.models.form_group import FormGroupModel
from sms_desktop.ui.appearance import Appearance, Role
from sms_desktop.ui.buttons import Button, Kind
from sms_desktop.ui.card import Edge, Panel
from sms_desktop.ui.labels import Label
from sms_desktop.ui.marks import CHOICES

_T = "FormGroup"
_LEAST_WORDS = 140
_WITH_MARKS = 760  # below this the marks are for the keyboard alone


class FormGroupBar(Panel):
    """Words, four marks, the rest present, submit."""

    def __init__(self, look: Appearance) -> None:
        super().__init__(look, "surface", Edge.TOP)
        self.words = Label(look, "", Role.TABLE, tone="text-secondary", elide=True)
        self.words.setObjectName("form_group_words")
        self.marks = {mark: Button(look, "", small=True) for mark in CHOICES}
        self.rest = Button(look, "", key_hint="Shift+P")
        self.rest.setObjectName("form_group_rest")
        self.submit = Button(look, "", Kind.PRIMARY, key_hint="Ctrl+Enter")
        self.submit.setObjectName("form_group_submit")
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.words, 1)
        for mark, button in self.marks.items():
            button.setObjectName(f"form_group_{mark}")
            self._row.addWidget(button)
        self._row.addWidget(self.rest)
        self._row.addWidget(self.submit)
        self._on_look_changed()

    def retranslate(self, model: FormGroupModel) -> None:
        """Say everything in the language in force."""
        names = {
            "present": tr(_T, "Present"),
            "late": tr(_T, "Late"),
            "absent": tr(_T, "Absent"),
            "excused": tr(_T, "Excused"),
        }
        for mark, button in self.marks.items():
            button.setText(model.letter_of(mark))
            button.setAccessibleName(names[mark])
            button.setToolTip(names[mark])
        self.rest.setText(tr(_T, "Mark rest present"))
        self.submit.setText(tr(_T, "Submit all lessons"))

    @Slot()
    def _on_look_changed(self) -> None:
        px = self.look.px
        self.setFixedHeight(px(52))
        self._row.setContentsMargins(px(24), 1, px(24), 0)
        self._row.setSpacing(px(8))
        self.words.setMinimumWidth(px(_LEAST_WORDS))
        self._fit()
        self.update()

    def _fit(self) -> None:
        for button in self.marks.values():
            button.setVisible(self.width() >= self.look.px(_WITH_MARKS))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

"""Where the PIN is set, changed or taken away."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sms_core.errors import SmsError
from sms_desktop.i18n import tr
from sms_desktop.sentences import told
from sms_desktop.ui.announce import announce
from sms_desktop.ui.appearance import Appearance, Role
from sms_desktop.ui.buttons import Button, Kind
from sms_desktop.ui.dialogs import EdgedDialog
from sms_desktop.ui.fields import PasswordField
from sms_desktop.ui.labels import Label

_T = "Lock"
_LONGEST = 12


class PinDialog(EdgedDialog):
    """`set_wanted` carries the present PIN (empty where none is asked) and the new one, `removal_wanted` the first."""

    set_wanted = Signal(str, str)
    removal_wanted = Signal(str)

    def __init__(
        self, look: Appearance, window: QWidget, language: str, *, has_pin: bool, asks_present: bool, key_place: str
    ) -> None:
        super().__init__(look, window)
        self._language = language
        self._asks_present = asks_present
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("pin_dialog")
        self.setWindowModality(Qt.WindowModality.WindowModal)
        title = tr(_T, "Change the PIN") if has_pin else tr(_T, "Set a PIN")
        self.setWindowTitle(title)
        self.present = _field(look, tr(_T, "Present PIN"), "pin_present")
        self.present.setVisible(asks_present)
        self.new = _field(look, tr(_T, "New PIN, 4 to 12 digits"), "pin_new")
        self.again = _field(look, tr(_T, "New PIN again"), "pin_again")
        self.remove = Button(look, tr(_T, "Remove the PIN"), Kind.QUIET, tone="danger")
        self.remove.setObjectName("pin_remove")
        self.remove.setVisible(has_pin)
        self.cancel = Button(look, tr(_T, "Cancel"))
        self.cancel.setObjectName("pin_cancel")
        self.act = Button(look, tr(_T, "Set the PIN"), Kind.PRIMARY)
        self.act.setObjectName("pin_act")
        self._lay_out(look, title, key_place)
        self.act.clicked.connect(self._on_act)
        self.remove.clicked.connect(self._on_remove)
        self.cancel.clicked.connect(self.reject)
        self.present.submitted.connect(self.new.edit.setFocus)
        self.new.submitted.connect(self.again.edit.setFocus)
        self.again.submitted.connect(self._on_act)
        for field in (self.present, self.new, self.again):
            field.changed.connect(self._on_typed)
        (self.present if asks_present else self.new).edit.setFocus()

    def refuse(self, error: SmsError) -> None:
        """It was not set: why, beside the field."""
        said = told(error, self._language)
        wrong = error.code in ("pin_wrong", "pin_blocked")
        field = self.present if wrong else self.new
        field.set_error(str(said) if wrong else said.text or said.title)
        field.edit.setFocus()
        field.edit.selectAll()
        announce(self, str(said))
        self._set_busy(False)

    def _lay_out(self, look: Appearance, title: str, key_place: str) -> None:
        px = look.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(20), px(24), px(20))
        column.setSpacing(px(12))
        column.addWidget(Label(look, title, Role.TITLE_3))
        text = Label(look, _what_it_does(key_place), Role.BODY, tone="text-secondary", wrap=True)
        column.addWidget(text)
        for field in (self.present, self.new, self.again):
            column.addWidget(field)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        buttons.addWidget(self.remove)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.act)
        column.addSpacing(px(4))
        column.addLayout(buttons)
        self.setFixedWidth(px(440))

    def _set_busy(self, busy: bool) -> None:
        for button in (self.act, self.remove):
            button.setEnabled(not busy)

    @Slot(str)
    def _on_typed(self, _: str) -> None:
        for field in (self.present, self.new, self.again):
            field.set_error("")

    @Slot()
    def _on_act(self) -> None:
        if self.new.text() != self.again.text():
            self.again.set_error(tr(_T, "The two PINs differ."))
            self.again.edit.setFocus()
            return
        self._set_busy(True)
        self.set_wanted.emit(self.present.text(), self.new.text())

    @Slot()
    def _on_remove(self) -> None:
        self._set_busy(True)
        self.removal_wanted.emit(self.present.text())


def _field(look: Appearance, label: str, name: str) -> PasswordField:
    field = PasswordField(look, label)
    field.edit.setObjectName(name)
    field.edit.setMaxLength(_LONGEST)
    field.edit.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly | Qt.InputMethodHint.ImhHiddenText)
    return field


def _what_it_does(key_place: str) -> str:
    if key_place == "file":
        return tr(
            _T,
            "The PIN covers the window while you are away. It does not protect the data on the disk: that is encrypted,"
            " and its key is kept in a file that only your account on this computer can read.",
        )
    return tr(
        _T,
        "The PIN covers the window while you are away. It does not protect the data on the disk: that is encrypted,"
        " and its key is kept in this computer’s keyring.",
    )

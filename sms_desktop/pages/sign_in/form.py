"""How the sign-in is laid out: address, checks, e-mail and password; a new one when the office gave the password."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sms_desktop.i18n import tr
from sms_desktop.pages.sign_in.parts import StepRow
from sms_desktop.ui.appearance import Appearance, Role
from sms_desktop.ui.buttons import Button, Kind
from sms_desktop.ui.card import Card
from sms_desktop.ui.fields import PasswordField, TextField
from sms_desktop.ui.labels import Label, Line

_T = "SignIn"
STEPS = ("name", "trust", "version", "clock")


class SignInForm(Card):
    """The card; `signing.py` decides what of it shows."""

    def __init__(self, look: Appearance) -> None:
        super().__init__(look, padding=28)
        self.step = Label(look, "", Role.CAPTION_STRONG, tone="text-secondary")
        self.head = Label(look, "", Role.TITLE_2, elide=True)
        self.address = TextField(look, "")
        self.address.edit.setObjectName("sign_in_address")
        self.check = Button(look, "", Kind.PRIMARY)
        self.check.setObjectName("sign_in_check")
        self.other = Button(look, "", Kind.LINK)
        self.other.setObjectName("sign_in_other_server")
        self.other.hide()
        self.steps = {name: StepRow(look) for name in STEPS}
        self.checks = self._checks()
        self.problem = Label(look, "", Role.TABLE, tone="danger", wrap=True)
        self.problem.setObjectName("sign_in_problem")
        self.login = TextField(look, "")
        self.password = PasswordField(look, "")
        self.new_password = PasswordField(look, "")
        self.again = PasswordField(look, "")
        for field, name in (
            (self.login, "sign_in_login"),
            (self.password, "sign_in_password"),
            (self.new_password, "sign_in_new_password"),
            (self.again, "sign_in_new_password_again"),
        ):
            field.edit.setObjectName(name)
        self.keyring = Label(look, "", Role.CAPTION, tone="text-secondary", wrap=True)
        self.keyring.setObjectName("sign_in_key_place")
        self.submit = Button(look, "", Kind.PRIMARY)
        self.submit.setObjectName("sign_in_submit")
        self.back = Button(look, "", Kind.QUIET, icon="arrow-left")
        self.back.setObjectName("sign_in_back")
        self.body.addWidget(self.step)
        self.body.addWidget(self.head)
        self.body.addSpacing(look.px(6))
        for widget in (self.address, self.checks, self.problem, self.login, self.password):
            self.body.addWidget(widget)
        for widget in (self.new_password, self.again, self.keyring):
            self.body.addWidget(widget)
        self._foot = QWidget()
        self.body.addWidget(self._foot)
        buttons = QHBoxLayout(self._foot)
        buttons.setContentsMargins(0, look.px(4), 0, 0)
        buttons.setSpacing(look.px(8))
        buttons.addWidget(self.back)
        buttons.addWidget(self.other)
        buttons.addStretch(1)
        buttons.addWidget(self.check)
        buttons.addWidget(self.submit)
        self._on_look_changed()

    def retranslate(self) -> None:
        """The words in the language in force."""
        self.step.setText(tr(_T, "Step 1 of 2"))
        self.address.set_label(tr(_T, "School address"), tr(_T, "for example school.example"))
        self.check.setText(tr(_T, "Connect"))
        self.other.setText(tr(_T, "Another server"))
        self.login.set_label(tr(_T, "E-mail"))
        self.password.set_label(tr(_T, "Password"))
        self.new_password.set_label(tr(_T, "New password"))
        self.again.set_label(tr(_T, "New password again"))
        self.back.setText(tr(_T, "Back"))
        words = {
            "name": tr(_T, "Address found"),
            "trust": tr(_T, "Certificate trusted"),
            "version": tr(_T, "Version"),
            "clock": tr(_T, "Clock"),
        }
        for name, text in words.items():
            self.steps[name].name.setText(text)

    def _checks(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Line(self.look, "border"))
        for name, row in self.steps.items():
            row.setObjectName(f"sign_in_step_{name}")
            column.addWidget(row)
            column.addWidget(Line(self.look, "border"))
        return holder

    @Slot()
    def _on_look_changed(self) -> None:
        super()._on_look_changed()
        self.body.setSpacing(self.look.px(10))
        self.setFixedWidth(self.look.px(468))

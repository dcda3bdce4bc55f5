"""How the lock is laid out: a card with who is locked in, and one field. It shows nothing of the school."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from sms_desktop.i18n import tr
from sms_desktop.ui.appearance import Appearance, Role
from sms_desktop.ui.banner import BannerIcon
from sms_desktop.ui.buttons import Button, Kind
from sms_desktop.ui.card import Card, Panel
from sms_desktop.ui.crest import Crest
from sms_desktop.ui.fields import PasswordField
from sms_desktop.ui.labels import Label
from sms_desktop.ui.sidebar import initials
from sms_desktop.ui.stat_tile import Avatar

_T = "Lock"
_LONGEST_PIN = 12
_LONGEST_PASSWORD = 1000


class LockView(Panel):
    """`secret` takes the PIN or the password."""

    def __init__(self, look: Appearance) -> None:
        super().__init__(look, "canvas")
        self.brand = Label(look, "", Role.BODY_STRONG)
        self.avatar = Avatar(look, "", 64)
        self.name = Label(look, "", Role.TITLE_2, elide=True)
        self.name.setObjectName("lock_name")
        self.name.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.state = Label(look, "", Role.TABLE, tone="text-secondary", wrap=True)
        self.state.setObjectName("lock_state")
        self.state.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.secret = PasswordField(look, "")
        self.secret.edit.setObjectName("lock_secret")
        self.unlock = Button(look, "", Kind.PRIMARY)
        self.unlock.setObjectName("lock_unlock")
        self.switch = Button(look, "", Kind.LINK)
        self.switch.setObjectName("lock_switch")
        self.other = Button(look, "", Kind.QUIET, icon="users")
        self.other.setObjectName("lock_other")
        self.card = Card(look, padding=28)
        self._lay_out()
        self._on_look_changed()

    def show_person(self, name: str) -> None:
        """Who is locked in."""
        self.name.setText(name)
        self.avatar.set_letters(initials(name))

    def ask_pin(self) -> None:
        """The field takes a PIN."""
        self.secret.set_label(tr(_T, "PIN"))
        self.secret.edit.setMaxLength(_LONGEST_PIN)
        self.secret.edit.setInputMethodHints(
            Qt.InputMethodHint.ImhDigitsOnly | Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhHiddenText
        )
        self.unlock.setText(tr(_T, "Unlock"))

    def ask_password(self) -> None:
        """The field takes the password."""
        self.secret.set_label(tr(_T, "Password"))
        self.secret.edit.setMaxLength(_LONGEST_PASSWORD)
        self.secret.edit.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhHiddenText)
        self.unlock.setText(tr(_T, "Sign in"))

    def retranslate(self) -> None:
        """The words that never change but with the language."""
        self.brand.setText(tr("SignIn", "School"))
        self.other.setText(tr(_T, "Sign in as somebody else"))

    def _lay_out(self) -> None:
        body = self.card.body
        body.addWidget(self.avatar, 0, Qt.AlignmentFlag.AlignHCenter)
        body.addWidget(self.name)
        body.addWidget(self.state)
        body.addSpacing(self.look.px(4))
        body.addWidget(self.secret)
        row = QHBoxLayout()
        row.addWidget(self.switch)
        row.addStretch(1)
        row.addWidget(self.unlock)
        body.addLayout(row)
        self._top = QHBoxLayout()
        self._top.addWidget(Crest(self.look))
        self._top.addWidget(self.brand)
        self._top.addStretch(1)
        self._top.addWidget(BannerIcon(self.look, "lock", "text-secondary"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._top)
        column.addStretch(2)
        middle = QHBoxLayout()  # with room on both sides; an alignment would ask for no height for the width
        middle.addStretch(1)
        middle.addWidget(self.card)
        middle.addStretch(1)
        column.addLayout(middle)
        column.addWidget(self.other, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self._column = column

    @Slot()
    def _on_look_changed(self) -> None:
        px = self.look.px
        self.card.setFixedWidth(px(380))
        self.card.body.setSpacing(px(10))
        self._top.setContentsMargins(px(24), px(12), px(24), px(12))
        self._top.setSpacing(px(10))
        self._column.setSpacing(px(12))
        self.update()

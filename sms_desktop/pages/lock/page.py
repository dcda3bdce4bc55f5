"""The lock page: asks for the PIN; after five wrong ones for the password, or lets wait where no server is reached."""

import math
import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QTimer, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sms_core.errors import SmsError
from sms_desktop.entry.pin import PinState
from sms_desktop.i18n import tr
from sms_desktop.pages.lock.view import LockView
from sms_desktop.sentences import told
from sms_desktop.ui.announce import announce
from sms_desktop.ui.appearance import Appearance

_T = "Lock"
_TICK_MS = 500
_NO_NETWORK = frozenset({"address_unknown", "connection_refused", "server_unreachable", "server_unavailable"})


class LockPage(QWidget):
    """`pin_given` and `password_given` ask for a judgement: `refuse` says no, taking the page away says yes."""

    pin_given = Signal(str)
    password_given = Signal(str)
    other_wanted = Signal()

    def __init__(self, look: Appearance, language: Callable[[], str]) -> None:
        super().__init__()
        self._language = language
        self._pin = PinState(True)
        self._has_password = True
        self._offline = False
        self._wants_password = False
        self._busy = False
        self._open_at = 0.0
        self.view = LockView(look)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self._tick = QTimer(self)
        self._tick.setInterval(_TICK_MS)
        self._tick.timeout.connect(self._on_tick)
        view = self.view
        view.secret.submitted.connect(self._on_submit)
        view.secret.changed.connect(self._on_typed)
        view.unlock.clicked.connect(self._on_submit)
        view.switch.clicked.connect(self._on_switch)
        view.other.clicked.connect(self.other_wanted)
        self.setFocusProxy(view.secret.edit)
        self.retranslate()

    @property
    def asks_password(self) -> bool:
        """Whether the field takes the password now."""
        used_up = self._pin.is_used_up and not self._offline
        return self._has_password and (self._wants_password or used_up)

    def lock(self, name: str, pin: PinState, *, has_password: bool, offline: bool) -> None:
        """Somebody is locked in. `has_password`: there is a server that knows one; `offline`: it is not reached."""
        self._has_password, self._offline, self._wants_password = has_password, offline, False
        self.view.show_person(name)
        self._clear()
        self.take_state(pin)
        self.setAccessibleName(tr(_T, "{name}, locked", name=name))

    def take_state(self, pin: PinState) -> None:
        """How the PIN stands after a try."""
        self._pin = pin
        self._open_at = time.monotonic() + pin.wait_s
        self._set_busy(False)
        self._say()

    def show_offline(self, offline: bool) -> None:
        """Whether the server is reached has changed."""
        if offline != self._offline:
            self._offline = offline
            self._say()

    def refuse(self, error: SmsError) -> None:
        """That was not right, or could not be judged."""
        self._set_busy(False)
        if error.code in _NO_NETWORK:
            self._offline, self._wants_password = True, self._wants_password and not self._pin.is_used_up
        self._clear()
        self._say()
        words = str(told(error, self._language()))
        said_above = error.code == "pin_blocked" or (error.code == "pin_wrong" and self._pin.is_used_up)
        self.view.secret.set_error("" if said_above else words)
        announce(self, words)
        self.view.secret.edit.setFocus()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.view.retranslate()
        self._say()

    def _say(self) -> None:
        view, wait = self.view, self._wait()
        if self.asks_password:
            view.ask_password()
        else:
            view.ask_pin()
        view.state.setText(self._state_words(wait))
        blocked = wait > 0 and not self.asks_password
        view.secret.edit.setEnabled(not blocked and not self._busy)
        view.unlock.setEnabled(not blocked and not self._busy)
        view.switch.setText(tr(_T, "Use the PIN") if self.asks_password else tr(_T, "Use the password"))
        view.switch.setVisible(self._has_password and not (self._pin.is_used_up and not self._offline))
        if blocked and not self._tick.isActive():
            self._tick.start()

    def _state_words(self, wait: int) -> str:
        if self.asks_password and self._pin.is_used_up:
            return tr(_T, "The PIN was wrong too often. Sign in with your password.")
        if self.asks_password:
            return tr(_T, "Locked. Sign in with your password.")
        if wait > 0:
            return tr(_T, "The PIN was wrong too often. The next try is possible in %n s.", n=wait)
        return tr(_T, "Locked. Your work is as you left it.")

    def _wait(self) -> int:
        return max(0, math.ceil(self._open_at - time.monotonic()))

    def _clear(self) -> None:
        self.view.secret.set_text("")
        self.view.secret.set_error("")

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        self.view.unlock.setEnabled(not busy)
        self.view.secret.edit.setEnabled(not busy)

    @Slot()
    def _on_tick(self) -> None:
        self._say()
        if not self._wait():
            self._tick.stop()
            self.view.secret.edit.setFocus()

    @Slot(str)
    def _on_typed(self, text: str) -> None:
        if text:
            self.view.secret.set_error("")

    @Slot()
    def _on_switch(self) -> None:
        self._wants_password = not self.asks_password
        self._clear()
        self._say()
        self.view.secret.edit.setFocus()

    @Slot()
    def _on_submit(self) -> None:
        text = self.view.secret.text()
        if self._busy or not text or not self.view.unlock.isEnabled():
            return
        wanted = self.password_given if self.asks_password else self.pin_given
        self._set_busy(True)
        wanted.emit(text)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

"""Locking the window: at once, when nobody has touched it for a while, and at the start where a PIN is set.

The work behind the lock goes on living. What is judged here is only whether the cover comes off.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QApplication

from sms_core.clock import Clock
from sms_core.errors import SmsError
from sms_desktop.entry.cover import Cover
from sms_desktop.entry.doors import Doors
from sms_desktop.entry.idle import IdleWatch
from sms_desktop.entry.pin import Pin, PinState
from sms_desktop.i18n import tr
from sms_desktop.models.preferences import preference_named
from sms_desktop.ops.errands import Errands
from sms_desktop.pages.settings.desk import Desk
from sms_desktop.profiles.profile import Account
from sms_desktop.sync.status import SyncKind, SyncState
from sms_desktop.ui.appearance import Appearance
from sms_desktop.window.window import Window
from sms_desktop.workplace import Workplace

if TYPE_CHECKING:  # loaded when the window is locked, or a PIN is set
    from sms_desktop.pages.lock.page import LockPage
    from sms_desktop.pages.lock.pin_dialog import PinDialog

_T = "Lock"
LOCK_AFTER, PIN, LOCK_NOW = "lock_after", "pin", "lock"  # preferences


class Locking(QObject):
    """`other_wanted` when somebody else wants to sign in at the locked window."""

    other_wanted = Signal()

    def __init__(
        self,
        app: QApplication,
        window: Window,
        look: Appearance,
        desk: Desk,
        doors: Doors,
        errands: Errands,
        clock: Clock,
        language: Callable[[], str],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._look = look
        self._desk = desk
        self._doors = doors
        self._errands = errands
        self._language = language
        self._place: Workplace | None = None
        self._pin = PinState(False)
        self._dialog: PinDialog | None = None
        self.idle = IdleWatch(app, clock)
        self.cover = Cover(window, app)
        self.idle.went_idle.connect(self.lock)
        desk.changed.connect(self._on_preference)
        desk.asked.connect(self._on_asked)

    @property
    def is_locked(self) -> bool:
        """Whether the window is covered."""
        return self.cover.is_on

    @cached_property
    def page(self) -> LockPage:
        """What covers the window."""
        from sms_desktop.pages.lock.page import LockPage  # heavy: when it is first locked

        page = LockPage(self._look, self._language)
        page.pin_given.connect(self._on_pin_given)
        page.password_given.connect(self._on_password_given)
        page.other_wanted.connect(self.other_wanted)
        return page

    def attach(self, place: Workplace, pin: PinState, *, locked: bool) -> None:
        """Somebody works here now; `locked`: they have to show first that it is they."""
        self._place = place
        place.state_changed.connect(self._on_sync_state)
        self._take_pin(pin)
        if locked and pin.is_set:
            self.lock()
        elif not pin.is_set and self._minutes() and self._desk.is_managed(preference_named(LOCK_AFTER)):
            toast = self._window.toasts.say(
                tr(_T, "Your organisation locks the window when you are away. That needs a PIN."),
                action=tr(_T, "Set a PIN…"),
                tone="info",
            )
            toast.acted.connect(self.ask_for_pin)

    def detach(self) -> None:
        """They have gone; what the window shows now is for everybody."""
        if self._place is not None:
            self._place.state_changed.disconnect(self._on_sync_state)
            self._place = None
        if self._dialog is not None:
            self._dialog.reject()
        self._take_pin(PinState(False))
        self.cover.take_off()

    @Slot()
    def lock(self) -> None:
        """Cover the window; without a PIN, ask for one first."""
        place = self._place
        if place is None or self.is_locked:
            return
        if not self._pin.is_set:
            self._open_dialog(asks_present=False, then=self.lock)
            return
        self.idle.rest()
        account = place.session.account
        self.page.lock(
            account.display_name, self._pin, has_password=not account.is_demo, offline=_is_offline(place.last_state)
        )
        self.cover.put_on(self.page)

    @Slot()
    def ask_for_pin(self) -> None:
        """Set a PIN, or change or remove it."""
        self._open_dialog(asks_present=self._pin.is_set)

    # --- the lock page's questions

    @Slot(str)
    def _on_pin_given(self, text: str) -> None:
        if self._place is not None:
            job = partial(_judged, self._doors, self._place, text)
            self._errands.run(job, self._on_judged, self.page.refuse)

    def _on_judged(self, judged: tuple[SmsError | None, PinState]) -> None:
        error, self._pin = judged
        self.page.take_state(self._pin)
        if error is not None:
            self.page.refuse(error)
        else:
            self._unlock()

    @Slot(str)
    def _on_password_given(self, text: str) -> None:
        if self._place is not None:
            account = self._place.session.account
            self._errands.run(partial(self._doors.prove, account, text), self._on_proven, self.page.refuse)

    def _on_proven(self, account: Account) -> None:
        if self._place is None:
            return
        self._place.session.account = account
        self._place.wake()
        self._take_pin(PinState(True))
        self._unlock()
        toast = self._window.toasts.say(tr(_T, "Unlocked with your password."), action=tr(_T, "Set a new PIN…"))
        toast.acted.connect(self._on_new_pin_wanted)

    @Slot()
    def _on_new_pin_wanted(self) -> None:
        self._open_dialog(asks_present=False)

    def _unlock(self) -> None:
        self.cover.take_off()
        self._watch()

    @Slot(object)
    def _on_sync_state(self, state: SyncState) -> None:
        if self.is_locked:
            self.page.show_offline(_is_offline(state))

    # --- setting the PIN

    def _open_dialog(self, *, asks_present: bool, then: Callable[[], object] | None = None) -> None:
        from sms_desktop.pages.lock.pin_dialog import PinDialog  # heavy: when it is wanted

        if self._place is None or self._dialog is not None or self.is_locked:
            return
        dialog = PinDialog(
            self._look,
            self._window,
            self._language(),
            has_pin=self._pin.is_set,
            asks_present=asks_present,
            key_place=self._doors.key_place(),
        )
        self._dialog = dialog
        pin = self._doors.pin(self._place.session.profile)
        dialog.set_wanted.connect(
            lambda present, new: self._change(partial(_put, pin, present if asks_present else None, new), then)
        )
        dialog.removal_wanted.connect(
            lambda present: self._change(partial(_remove, pin, present if asks_present else None), None)
        )
        dialog.finished.connect(self._on_dialog_closed)
        dialog.open()

    def _change(self, job: Callable[[], PinState], then: Callable[[], object] | None) -> None:
        def done(pin: PinState) -> None:
            if self._dialog is not None:
                self._dialog.accept()
            self._take_pin(pin)
            self._window.toasts.say(
                tr(_T, "The PIN is set. Ctrl+Shift+L locks the window.")
                if pin.is_set
                else tr(_T, "The PIN is removed.")
            )
            if then is not None:
                then()

        self._errands.run(job, done, self._on_not_changed)

    def _on_not_changed(self, error: SmsError) -> None:
        if self._dialog is not None:
            self._dialog.refuse(error)

    @Slot()
    def _on_dialog_closed(self) -> None:
        self._dialog = None

    # --- preferences

    def _take_pin(self, pin: PinState) -> None:
        self._pin = pin
        self._desk.tell(PIN, "1" if pin.is_set else "")
        self._watch()

    def _watch(self) -> None:
        self.idle.watch(self._minutes() if self._pin.is_set and not self.is_locked else 0)

    def _minutes(self) -> int:
        return int(self._desk.value(preference_named(LOCK_AFTER)))

    @Slot(str)
    def _on_preference(self, key: str) -> None:
        if key == LOCK_AFTER and self._place is not None:
            self._watch()
            if self._minutes() and not self._pin.is_set:
                self._open_dialog(asks_present=False)

    @Slot(str)
    def _on_asked(self, key: str) -> None:
        if key == PIN:
            self.ask_for_pin()
        elif key == LOCK_NOW:
            self.lock()


def _judged(doors: Doors, place: Workplace, text: str) -> tuple[SmsError | None, PinState]:
    pin = doors.pin(place.session.profile)
    try:
        pin.check(text)
    except SmsError as error:
        return error, pin.state()
    return None, pin.state()


def _put(pin: Pin, present: str | None, new: str) -> PinState:
    if present is not None:
        pin.check(present)
    pin.put(new)
    return pin.state()


def _remove(pin: Pin, present: str | None) -> PinState:
    if present is not None:
        pin.check(present)
    pin.remove()
    return pin.state()


def _is_offline(state: SyncState | None) -> bool:
    return state is not None and state.kind is SyncKind.OFFLINE

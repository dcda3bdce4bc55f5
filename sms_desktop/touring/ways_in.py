"""The sights before and beside the work: welcome, sign-in, first sync, the lock, the people of a computer."""

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QDialog

from sms_desktop.app import Desktop
from sms_desktop.embedded_server import DemoPeople
from sms_desktop.entry.pin import PinState
from sms_desktop.ops.first_sync import Arrived
from sms_desktop.session import LeaseEnded
from sms_desktop.sync.status import SyncKind
from sms_desktop.touring.sight import Sight
from sms_desktop.touring.walk import Steps, pause

_SHOWN_ADDRESS = "https://gymnasio.example"  # the address of a tour's own server is another each time
_CALM = (SyncKind.UP_TO_DATE, SyncKind.ACTION_NEEDED)
_ON_THE_WAY = Arrived(classes=12, all_classes=12, students=86, all_students=128, all_history=7400, size=2_400_000)


class WaysIn:
    """For a desktop that nobody is signed in to yet."""

    def __init__(self, desktop: Desktop, url: str, people: DemoPeople) -> None:
        self._desktop = desktop
        self._url = url
        self._people = people

    def before(self) -> tuple[Sight, ...]:
        """What one sees until one is signed in."""
        return (
            Sight("welcome", self._welcome),
            Sight("sign-in-address", self._address),
            Sight("sign-in", self._form),
            Sight("first-sync", self._first_sync),
            Sight("data-locked", self._trouble),
        )

    def between(self) -> tuple[Sight, ...]:
        """What one sees while somebody works here."""
        return (
            Sight("pin", self._pin, self._close_dialog),
            Sight("lock", self._lock, self._unlock),
            Sight("lock-password", self._lock_with_password, self._unlock),
        )

    def people(self) -> tuple[Sight, ...]:
        """What the next person sees."""
        return (Sight("people", self._cards),)

    def sign_in(self, login: str) -> Steps:
        """Really sign in, and wait until everything is here."""
        desktop = self._desktop
        desktop.start_page.sign_in_as(self._url, login, self._people.password)
        yield lambda: desktop.workplace is not None
        yield self.is_calm
        yield pause(800)

    def leave(self) -> Steps:
        """Somebody else wants to work here."""
        self._desktop.window.other_person_wanted.emit()
        yield lambda: bool(self._desktop.start_page.view.welcome.cards)
        yield pause()

    def is_calm(self) -> bool:
        """Whether all has been sent and fetched."""
        place = self._desktop.workplace
        state = place.last_state if place is not None else None
        return state is not None and state.kind in _CALM

    # --- before

    def _welcome(self) -> Steps:
        self._desktop.start_page.show_welcome()
        yield pause()

    def _address(self) -> Steps:
        page = self._desktop.start_page
        page.show_welcome()
        page.view.form.address.set_text("")
        page.show_sign_in()
        yield pause()

    def _form(self) -> Steps:
        page = self._desktop.start_page
        page.show_sign_in(self._url, self._people.teacher)
        form = page.view.form
        yield lambda: form.submit.isVisible() and form.submit.isEnabled()
        with QSignalBlocker(form.address), QSignalBlocker(form.address.edit):
            form.address.set_text(_SHOWN_ADDRESS)
        yield pause()

    def _first_sync(self) -> Steps:
        page = self._desktop.start_page
        page.show_first_sync()
        page.show_progress(_ON_THE_WAY)
        yield pause()

    def _trouble(self) -> Steps:
        page = self._desktop.start_page
        page.show_trouble(LeaseEnded(), can_start_afresh=False, can_sign_in=True)
        yield pause()

    # --- between

    def _pin(self) -> Steps:
        self._desktop.locking.ask_for_pin()
        yield pause()

    def _close_dialog(self) -> None:
        for dialog in self._desktop.window.findChildren(QDialog):
            dialog.close()

    def _lock(self) -> Steps:
        yield from self._locked(PinState(True))

    def _lock_with_password(self) -> Steps:
        yield from self._locked(PinState(True, wrong=5))

    def _locked(self, pin: PinState) -> Steps:
        locking, place = self._desktop.locking, self._desktop.workplace
        assert place is not None
        locking.page.lock(place.session.account.display_name, pin, has_password=True, offline=False)
        locking.cover.put_on(locking.page)
        yield pause()

    def _unlock(self) -> None:
        self._desktop.locking.cover.take_off()

    # --- the next one

    def _cards(self) -> Steps:
        self._desktop.start_page.show_welcome()
        yield pause()

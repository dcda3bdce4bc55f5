"""The reception: who comes in when the program starts, and who when somebody has gone.

It shows the start pages and opens replicas; what comes of it is told by `opened` and `signed_in`.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from sms_core.errors import SmsError
from sms_desktop.entry.doors import Doors
from sms_desktop.profiles.profile import Account, Home, Profile
from sms_desktop.window.window import Window
from sms_desktop.wishes import Wishes

if TYPE_CHECKING:  # loaded when a start page is wanted
    from sms_desktop.entry.people import Person
    from sms_desktop.ops.errands import Errands
    from sms_desktop.pages.sign_in.page import StartPage

_AFRESH = frozenset(
    {"replica_locked", "replica_foreign", "replica_of_another", "replica_missing", "damaged", "key_missing"}
)
_SIGN_IN = frozenset({"lease_ended", "key_missing", "replica_missing", "no_profile", "profile_damaged"})
_KNOWN = frozenset({"work_unsent"})  # nothing to ask further about somebody who shall be forgotten


class Reception(QObject):
    """Made when the window has been painted. `server` is the one that the organisation has set, or empty."""

    opened = Signal(object)  # Opened
    signed_in = Signal(object)  # Opened

    def __init__(
        self,
        window: Window,
        page: Callable[[], StartPage],
        doors: Doors,
        errands: Errands,
        home: Home,
        server: str,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._page = page
        self._doors = doors
        self._errands = errands
        self._home = home
        self._server = server
        self._wishes = Wishes()
        self._failed: Profile | None = None

    def begin(self, wishes: Wishes) -> None:
        """Open what is asked for, else who was here last, else show the start pages."""
        self._wishes = wishes
        if wishes.demo:
            self.open_demo()
            return
        try:
            profile = self._wanted(wishes)
        except SmsError as error:
            self._on_not_opened(None, error)
            return
        if profile is not None:
            self.open_profile(profile)
            return
        self.show_people()
        clean = not self._home.profiles()
        if wishes.server:
            self._page().show_sign_in(wishes.server, wishes.login)
        elif self._server and clean:
            self._page().show_sign_in()

    def connect_page(self, page: StartPage) -> None:
        """Answer a start page."""
        page.demo_wanted.connect(self.open_demo)
        page.signed_in.connect(self.signed_in)
        page.person_chosen.connect(self.open_profile)
        page.forget_wanted.connect(self._on_forget_wanted)
        page.retry_wanted.connect(self._open_again)
        page.afresh_wanted.connect(self._start_afresh)

    @Slot(object)
    def open_profile(self, profile: Profile) -> None:
        """Open the replica of somebody who has signed in before; no network is needed."""
        self._window.show_frame()
        self._errands.run(partial(self._doors.open, profile), self.opened.emit, partial(self._on_not_opened, profile))
        _load_ahead()

    @Slot()
    def open_demo(self) -> None:
        """The demo school, made when it is not there yet."""
        if not self._home.demo_profile().exists:
            self._window.show_start(self._page())
        self._errands.run(self._doors.open_demo, self.opened.emit, self._on_welcome_error)
        _load_ahead()

    def show_people(self, left: tuple[str, int] | None = None) -> None:
        """The welcome with the people of this computer; `left` is who has just gone, and how much was not sent."""
        page = self._page()
        self._window.show_start(page)
        page.show_welcome()
        self._errands.run(self._doors.people, lambda people: page.show_people(people, left), self._on_welcome_error)

    def show_sign_in(self, account: Account) -> None:
        """The form for somebody who is known."""
        self._window.show_start(self._page())
        self._page().show_sign_in(account.server, account.login)

    # --- answers

    def _wanted(self, wishes: Wishes) -> Profile | None:
        """Whose replica the start asks for. Raises `ProfileAmbiguous`, `NoProfile`, `ProfileDamaged`."""
        if wishes.profile:
            return self._home.named(wishes.profile)
        if wishes.server and wishes.login:
            return self._home.signed_in_as(wishes.server, wishes.login)
        profile = self._home.last()
        if profile is not None and wishes.server and profile.account().server != wishes.server:
            return None
        return profile

    def _on_welcome_error(self, error: SmsError) -> None:
        self._window.show_start(self._page())
        self._page().show_welcome_error(error)

    def _on_not_opened(self, profile: Profile | None, error: SmsError) -> None:
        self._failed = profile
        if error.code == "no_profile":
            self.show_people()
            return
        page = self._page()
        self._window.show_start(page)
        account = _account_of(profile)
        if account is not None:
            page.view.form.address.set_text(account.server)
            page.view.form.login.set_text(account.login)
        page.show_trouble(
            error, can_start_afresh=profile is not None and error.code in _AFRESH, can_sign_in=error.code in _SIGN_IN
        )
        self._errands.run(self._doors.people, page.show_people, lambda _: None)

    @Slot()
    def _open_again(self) -> None:
        if self._failed is not None:
            self.open_profile(self._failed)
        else:
            self.begin(self._wishes)

    @Slot()
    def _start_afresh(self) -> None:
        profile = self._failed
        if profile is None:
            return
        account = _account_of(profile)
        where = (account.server, account.login) if account is not None else ("", "")
        self._errands.run(
            partial(self._doors.start_afresh, profile),
            lambda _: self._page().show_sign_in(*where),
            partial(self._on_not_opened, profile),
        )

    @Slot(object, bool)
    def _on_forget_wanted(self, profile: Profile, unread: bool) -> None:
        self._errands.run(
            partial(self._doors.forget, profile, even_unread=unread),
            self._on_forgotten,
            partial(self._on_not_forgotten, profile),
        )

    def _on_forgotten(self, people: list[Person]) -> None:
        self._page().show_people(people)

    def _on_not_forgotten(self, profile: Profile, error: SmsError) -> None:
        account = _account_of(profile)
        if account is None or error.code in _KNOWN:
            self._on_welcome_error(error)
        else:
            self._page().ask_even_unread(profile, account.display_name, error)


def _account_of(profile: Profile | None) -> Account | None:
    try:
        return profile.account() if profile is not None else None
    except SmsError:
        return None


def _load_ahead() -> None:
    """Load the first page while the errand thread opens the replica."""
    import sms_desktop.pages.home.page  # heavy: after the first paint
    import sms_desktop.workplace  # noqa: F401  # heavy: as above

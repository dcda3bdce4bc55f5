"""The doors to people's data: opening, signing in, leaving, being forgotten. Everything waits: for the errand thread.

Libraries are loaded where they are needed: the first paint does without any of them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sms_desktop.profiles.profile import Account, Home, Profile

if TYPE_CHECKING:  # loaded when the window has been painted
    from pathlib import Path

    from sms_core.clock import Clock
    from sms_desktop.connection.server_check import ServerFacts
    from sms_desktop.entry.people import Person
    from sms_desktop.entry.pin import Pin, PinState
    from sms_desktop.profiles.secrets import Secrets
    from sms_desktop.session import Session


@dataclass(frozen=True, slots=True)
class Opened:
    """Somebody's open replica, how their PIN stands, and whether enough is here to work with.

    `proven`: they have just shown by their password that it is they.
    """

    session: Session
    pin: PinState
    usable: bool
    proven: bool


class Doors:
    """For one home. Raises what the functions behind it raise."""

    def __init__(self, home: Home, clock: Clock) -> None:
        self._home = home
        self._clock = clock
        self._secrets: Secrets | None = None

    def secrets(self) -> Secrets:
        """The key store, opened when it is first asked for."""
        if self._secrets is None:
            from sms_desktop.profiles.secrets import Secrets  # heavy: after the first paint

            self._secrets = Secrets(self._home.folder)
        return self._secrets

    def key_place(self) -> str:
        """Where keys are kept: "keyring" or "file"; empty while nobody has asked. Does not wait."""
        return self._secrets.where if self._secrets is not None else ""

    def open(self, profile: Profile) -> Opened:
        """The replica of somebody who has signed in before; no network is needed."""
        from sms_desktop.session import Session  # heavy: after the first paint

        opened = self._opened(Session.open(profile, self.secrets(), self._clock))
        if self._home.last() != profile:
            self._home.remember(profile)
        return opened

    def open_demo(self) -> Opened:
        """The demo school, made when it is not there yet."""
        from sms_desktop.demo_school import open_demo  # heavy: numpy makes the school

        return self._opened(open_demo(self._home, self.secrets(), self._clock))

    def check(self, address: str, tell: Callable[[str, str, str], object]) -> ServerFacts:
        """Look at a server, step by step."""
        from sms_desktop.connection.connecting import check_server  # heavy: the network

        self.secrets()
        return check_server(address, self._clock, lambda step, state, fact: tell(step, state, fact))

    def sign_in(self, address: str, login: str, password: str, new_password: str | None) -> Opened:
        """Sign in; the password that was right also forgives wrong PINs."""
        from sms_desktop.connection.connecting import sign_in  # heavy: the network

        secrets = self.secrets()
        session = sign_in(self._home, secrets, address, login, password, self._clock, new_password=new_password)
        self.pin(session.profile).forgive()
        return self._opened(session, proven=True)

    def prove(self, account: Account, password: str) -> Account:
        """Sign in as somebody whose replica is open already; what the server says of them now."""
        opened = self.sign_in(account.server, account.login, password, None)
        opened.session.close()
        return opened.session.account

    def start_afresh(self, profile: Profile) -> Path:
        """Put a profile that cannot be opened aside."""
        from sms_desktop.connection.connecting import start_afresh  # heavy: the network

        return start_afresh(self._home, profile, self.secrets(), self._clock)

    def people(self) -> list[Person]:
        """Who has signed in on this computer."""
        from sms_desktop.entry.people import people  # heavy: after the first paint

        return people(self._home)

    def forget(self, profile: Profile, *, even_unread: bool) -> list[Person]:
        """Take somebody's data from this computer; who is left."""
        from sms_desktop.entry.people import forget  # heavy: after the first paint

        forget(self._home, profile, self.secrets(), self._clock, even_unread=even_unread)
        return self.people()

    def pin(self, profile: Profile) -> Pin:
        """Somebody's PIN."""
        from sms_desktop.entry.pin import Pin  # heavy: after the first paint

        return Pin(profile, self.secrets(), self._clock)

    def _opened(self, session: Session, *, proven: bool = False) -> Opened:
        try:
            usable = session.account.is_demo or session.is_usable()
            return Opened(session, self.pin(session.profile).state(), usable, proven)
        except BaseException:
            session.close()
            raise

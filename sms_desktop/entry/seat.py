"""The seat at the window: who works there now, what their pages are given, and their sync."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from sms_core.clock import Clock
from sms_desktop.pages.base import PageContext
from sms_desktop.pages.registry import PAGES
from sms_desktop.pages.settings.desk import Desk
from sms_desktop.pages.settings.whereabouts import Whereabouts
from sms_desktop.ui.appearance import Appearance
from sms_desktop.version import product_version
from sms_desktop.window.window import Who, Window
from sms_desktop.wishes import Wishes

if TYPE_CHECKING:  # loaded when the window has been painted
    from sms_desktop.ops.errands import Errands
    from sms_desktop.workplace import Workplace

_SYNC_AFTER_MS = 150  # the lessons are painted before the network's libraries load
_PAUSE_S = 3600.0


class Seat(QObject):
    """One person at a time. `errands` gives the thread for what waits, `logs` is the folder of the log."""

    def __init__(
        self,
        window: Window,
        look: Appearance,
        desk: Desk,
        clock: Clock,
        logs: Path,
        errands: Callable[[], Errands],
        language: Callable[[], str],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._look = look
        self._desk = desk
        self._clock = clock
        self._logs = logs
        self._errands = errands
        self._language = language
        self.place: Workplace | None = None
        window.sync_wanted.connect(self.sync_now)
        window.pause_wanted.connect(self.pause_or_resume)

    def take(self, place: Workplace) -> None:
        """Somebody sits down: their pages are shown, and sync begins a little later."""
        self.place = place
        account = place.session.account
        self._tell_desk(place)
        place.state_changed.connect(self._window.show_sync)
        who = Who(account.display_name, account.role, account.school, account.is_demo)
        self._window.enter(self._context(place), who)
        if account.is_demo:
            self._window.show_demo_state()
        else:
            QTimer.singleShot(_SYNC_AFTER_MS, place, lambda: self.start_sync(place))
        if place.last_state is not None:
            self._window.show_sync(place.last_state)

    def leave(self) -> Workplace | None:
        """They get up; who that was."""
        place, self.place = self.place, None
        self._desk.whereabouts = None
        return place

    def is_what(self, wishes: Wishes) -> bool:
        """Whether what a start asks for is what is open."""
        if self.place is None:
            return False
        account, profile = self.place.session.account, self.place.session.profile
        if wishes.demo:
            return account.is_demo
        if wishes.profile:
            return profile.name.startswith(wishes.profile)
        return account.server == wishes.server and wishes.login in ("", account.login)

    def start_sync(self, place: Workplace) -> None:
        """Begin to sync, unless that has begun."""
        place.read_access()
        if not place.is_syncing:
            self._errands().run(place.start_sync, lambda _: None, self._window.say_error)

    @Slot()
    def sync_now(self) -> None:
        """Soon, also when it rests."""
        if self.place is None:
            return
        if self.place.is_paused:
            self.place.resume()
        else:
            self.place.wake()

    @Slot()
    def pause_or_resume(self) -> None:
        """Rest for an hour, or end the rest."""
        if self.place is None:
            return
        if self.place.is_paused:
            self.place.resume()
        else:
            self.place.pause(_PAUSE_S)

    def _tell_desk(self, place: Workplace) -> None:
        session, account = place.session, place.session.account
        server, until = ("", None) if account.is_demo else (account.server, account.lease_until)
        self._desk.tell("server", server)
        self._desk.whereabouts = Whereabouts(
            session.profile.replica, session.secrets.where, self._logs, server, product_version, until
        )

    def _context(self, place: Workplace) -> PageContext:
        return PageContext(
            self._look,
            place.runner,
            self._clock,
            place.access,
            place.session.database.schema,
            self._language,
            place.jobs,
            place.terms,
            self._desk,
            PAGES,
            place.asking,
            place.session.account.display_name,
        )

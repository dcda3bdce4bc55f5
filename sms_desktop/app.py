"""The composition root of the desktop: the only place that makes its services. First the window, then the rest."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QKeySequence
from PySide6.QtWidgets import QApplication

from sms_core.clock import Clock, clock_from_environment
from sms_desktop.crash import Crashes
from sms_desktop.entry.doors import Doors
from sms_desktop.entry.seat import Seat
from sms_desktop.first_paint import FirstPaint
from sms_desktop.i18n import Languages, install
from sms_desktop.pages.settings.desk import Desk, made_to
from sms_desktop.profiles.policy import Policy, read_policy
from sms_desktop.profiles.preferences import Preferences
from sms_desktop.profiles.profile import Home, find_home
from sms_desktop.ui.appearance import Appearance
from sms_desktop.ui.keyboard import KeyboardLayouts
from sms_desktop.ui.pressable import FocusRings
from sms_desktop.version import product_version
from sms_desktop.window.window import Window
from sms_desktop.wishes import Wishes

if TYPE_CHECKING:  # loaded when the window has been painted
    from sms_desktop.entry.doors import Opened
    from sms_desktop.entry.locking import Locking
    from sms_desktop.entry.pin import PinState
    from sms_desktop.entry.reception import Reception
    from sms_desktop.entry.waiting_room import WaitingRoom
    from sms_desktop.ops.errands import Errands
    from sms_desktop.pages.sign_in.page import StartPage
    from sms_desktop.workplace import Workplace

_REST_AFTER_MS = 300  # what the first page can be shown without

__all__ = ["Desktop", "Wishes"]


class Desktop(QObject):
    """Owns everything. `start`, run the application's loop, then `stop`."""

    entered = Signal(object)  # Workplace
    _bug_noted = Signal(str)  # from any thread

    def __init__(
        self,
        app: QApplication,
        wishes: Wishes,
        home: Home | None = None,
        clock: Clock | None = None,
        policy: Policy | None = None,
    ) -> None:
        super().__init__(app)
        self._wishes = wishes
        self._policy = policy if policy is not None else read_policy()
        self.home = home or find_home()
        self.clock = clock or clock_from_environment()
        self.crashes = Crashes(self.home.folder / "logs")
        self.preferences = Preferences(self.home.folder)
        likes = self.preferences.likes
        self.look = Appearance(app, **made_to(likes, self._policy, wishes.theme))
        self._rings = FocusRings(self.look, app)
        spoken = self._policy.value("Language", wishes.language or likes.language)
        self.languages: Languages = install(app, spoken or None)
        self.desk = Desk(self.look, self.languages, self.preferences, self._policy, self)
        self.window = Window(self.look, self.languages, self.preferences, self.desk, product_version)
        self.doors = Doors(self.home, self.clock)
        self._app = app
        self._layouts: KeyboardLayouts | None = None
        self.seat = Seat(
            self.window, self.look, self.desk, self.clock, self.crashes.folder, lambda: self.errands, self._language
        )
        self._pin: PinState | None = None  # until the lock knows of it
        self._first_paint = FirstPaint(self.window)
        self._connect()

    @property
    def workplace(self) -> Workplace | None:
        """Whose pages are shown."""
        return self.seat.place

    # --- what is made when it is first needed

    @cached_property
    def errands(self) -> Errands:
        """The thread for opening, checking and signing in."""
        from sms_desktop.ops.errands import Errands  # heavy: after the first paint

        errands = Errands(self)
        errands.broke.connect(self._on_bug)
        return errands

    @cached_property
    def start_page(self) -> StartPage:
        """The pages before the frame."""
        from sms_desktop.pages.sign_in.page import Door, Managed, StartPage  # heavy: only before signing in

        door = Door(self.doors.check, self.doors.sign_in, self.doors.key_place)
        server = self._policy.value("ServerUrl", "")
        managed = Managed(server, bool(self._policy.value("AllowOtherServers", False)))
        page = StartPage(self.look, door, self.errands, self._language, managed)
        page.set_version(product_version())
        page.language_chosen.connect(self.window.choose_language)
        page.leave_wanted.connect(self._on_other_person)
        self.reception.connect_page(page)
        return page

    @cached_property
    def reception(self) -> Reception:
        """Opens replicas and shows the start pages."""
        from sms_desktop.entry.reception import Reception  # heavy: after the first paint

        server = self._policy.value("ServerUrl", "")
        made = Reception(self.window, lambda: self.start_page, self.doors, self.errands, self.home, server)
        made.opened.connect(self._on_opened)
        made.signed_in.connect(self._on_opened)
        return made

    @cached_property
    def waiting_room(self) -> WaitingRoom:
        """The first sync."""
        from sms_desktop.entry.waiting_room import WaitingRoom  # heavy: only at the first sync

        made = WaitingRoom(self.start_page, self.seat.start_sync, self)
        made.called_in.connect(self._take_in)
        return made

    @cached_property
    def locking(self) -> Locking:
        """The lock of the window."""
        from sms_desktop.entry.locking import Locking  # heavy: after the first page

        made = Locking(
            self._app, self.window, self.look, self.desk, self.doors, self.errands, self.clock, self._language
        )
        made.other_wanted.connect(self._on_other_person)
        return made

    # --- beginning and end

    def start(self) -> None:
        """Show the window; once it is painted, open what was open last time."""
        self.window.show()

    def stop(self) -> None:
        """Finish everything; when this returns no thread of ours runs."""
        place = self._gone()
        if place is not None:
            place.runner.close()
            place.shut()
        self.errands.close()
        self.crashes.remove()
        if self._layouts is not None:
            self._layouts.rest()

    @Slot(object)
    def receive(self, wishes: Wishes) -> None:
        """Another start of the program: come to the front, and do what it asks for unless that is open already."""
        window = self.window
        if window.isMinimized():
            window.showNormal()
        window.raise_()
        window.activateWindow()
        if wishes.theme:
            window.choose_theme(wishes.theme)
        if wishes.language:
            window.choose_language(wishes.language)
        if wishes.names_a_place and not self.seat.is_what(wishes):
            window.show_start(self.start_page)
            self._leave(lambda _: self.reception.begin(wishes))

    def _connect(self) -> None:
        window = self.window
        self._first_paint.painted.connect(self._begin)
        self._bug_noted.connect(window.say_bug, Qt.ConnectionType.QueuedConnection)
        self.crashes.told = self._bug_noted.emit
        window.lock_wanted.connect(self._on_lock_wanted)
        window.sign_in_wanted.connect(self._sign_in_again)
        window.other_person_wanted.connect(self._on_other_person)
        window.log_folder_wanted.connect(self._open_log_folder)

    @Slot()
    def _begin(self) -> None:
        self.crashes.install()
        QTimer.singleShot(_REST_AFTER_MS, self, self._set_up_rest)
        self.reception.begin(self._wishes)

    # --- at work

    @Slot(object)
    def _on_opened(self, opened: Opened) -> None:
        """A replica is open: to work, behind the lock if there is a PIN, or to wait until there is something in it."""
        from sms_desktop.workplace import Workplace  # heavy: after the first paint

        place = Workplace(opened.session, self)
        self._pin = opened.pin
        if not opened.usable:
            self.waiting_room.receive(place)
            return
        if opened.pin.is_set and not opened.proven:
            self._attach_lock(place, locked=True)
        self._take_in(place)

    def _take_in(self, place: Workplace) -> None:
        account = place.session.account
        chosen = self._wishes.language or self.preferences.likes.language or self._policy.locks("Language")
        if account.language and not chosen:
            self.languages.switch(account.language)
        place.runner.broke.connect(self._on_bug)
        self.seat.take(place)
        QTimer.singleShot(_REST_AFTER_MS, place, lambda: self._attach_lock_late(place))
        self.entered.emit(place)

    def _attach_lock_late(self, place: Workplace) -> None:
        if self.workplace is place:
            self._attach_lock(place)

    def _attach_lock(self, place: Workplace, *, locked: bool = False) -> None:
        pin, self._pin = self._pin, None
        if pin is not None:
            self.locking.attach(place, pin, locked=locked)

    # --- leaving

    def _gone(self) -> Workplace | None:
        """Nobody is here any more; who was, at work or waiting."""
        place = self.seat.leave()
        self._pin = None
        if "locking" in self.__dict__:
            self.locking.detach()
        if place is None and "waiting_room" in self.__dict__:
            place = self.waiting_room.dismiss()
        return place

    def _leave(self, then: Callable[[tuple[str, int] | None], object]) -> None:
        """Close the replica of who is here; `then` hears who that was, and how much was not sent."""
        self.window.frame.settle()
        place = self._gone()
        if place is None:
            then(None)
            return
        place.runner.close()
        self.window.leave()
        name = place.session.account.display_name

        def gone(waiting: int) -> None:
            then((name, waiting))

        self.errands.run(place.shut, gone, lambda _: then(None))

    @Slot()
    def _on_other_person(self) -> None:
        self.window.show_start(self.start_page)
        self.start_page.show_welcome()
        self._leave(self.reception.show_people)

    @Slot()
    def _sign_in_again(self) -> None:
        if self.workplace is None:
            return
        account = self.workplace.session.account
        self.window.show_start(self.start_page)
        self._leave(lambda _: self.reception.show_sign_in(account))

    # --- answers

    @Slot()
    def _on_lock_wanted(self) -> None:
        if self.workplace is not None:
            self._attach_lock(self.workplace)
            self.locking.lock()

    @Slot()
    def _set_up_rest(self) -> None:
        """The log, the keyboard's filter, and soon what all pages are made of."""
        from sms_desktop.warming import Warming  # heavy: after the first page

        self.crashes.open_log()
        Warming(self).begin()
        if self._layouts is None:
            self._layouts = KeyboardLayouts(self._app, self._trigger)

    def _trigger(self, chord: QKeySequence) -> bool:
        """A chord of another layout, turned back: it belongs to this window while it is the active one."""
        return self.window.isActiveWindow() and self.window.actions_.trigger(chord)

    def _language(self) -> str:
        return str(self.languages.current)

    @Slot(object)
    def _on_bug(self, problem: BaseException) -> None:
        self.crashes.note(problem)

    @Slot()
    def _open_log_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(os.fspath(self.crashes.folder)))

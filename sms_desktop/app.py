"""The composition root of the desktop: the only place that makes its services. First the window, then the rest."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QKeySequence
from PySide6.QtWidgets import QApplication

from sms_core.clock import Clock, clock_from_environment
from sms_core.errors import SmsError
from sms_desktop.crash import Crashes
from sms_desktop.i18n import Languages, install
from sms_desktop.pages.base import PageContext
from sms_desktop.pages.settings.desk import Desk, made_to
from sms_desktop.pages.settings.whereabouts import Whereabouts
from sms_desktop.policy import read_policy
from sms_desktop.preferences import Preferences
from sms_desktop.profile import Home, Profile, find_home
from sms_desktop.sync.status import SyncKind, SyncState
from sms_desktop.ui.appearance import Appearance
from sms_desktop.ui.keyboard import KeyboardLayouts
from sms_desktop.ui.pressable import FocusRings
from sms_desktop.version import product_version
from sms_desktop.window import Who, Window

if TYPE_CHECKING:  # loaded when the window has been painted
    from pathlib import Path

    from sms_desktop.ops.errands import Errands
    from sms_desktop.ops.first_sync import Arrived
    from sms_desktop.pages.sign_in.page import Facts, StartPage
    from sms_desktop.secrets import Secrets
    from sms_desktop.session import Session
    from sms_desktop.workplace import Workplace

_AFRESH = frozenset(
    {"replica_locked", "replica_foreign", "replica_of_another", "replica_missing", "damaged", "key_missing"}
)
_SIGN_IN = frozenset({"lease_ended", "key_missing", "replica_missing", "no_profile", "profile_damaged"})
_PROGRESS_MS = 300
_REST_AFTER_MS = 300  # what the first page can be shown without
_SYNC_AFTER_MS = 150  # the lessons are painted before the network's libraries load


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the command line asks for."""

    server: str = ""
    profile: str | None = None
    demo: bool = False
    language: str = ""
    theme: str = ""
    login: str = ""


class FirstPaint(QObject):
    """Says when a window has been painted for the first time."""

    painted = Signal()

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self.painted.emit)
        return False


class Desktop(QObject):
    """Owns everything. `start`, run the application's loop, then `stop`."""

    entered = Signal(object)  # Workplace
    _bug_noted = Signal(str)  # from any thread

    def __init__(self, app: QApplication, wishes: Wishes, home: Home | None = None, clock: Clock | None = None) -> None:
        super().__init__(app)
        self._wishes = wishes
        self.home = home or find_home()
        self.clock = clock or clock_from_environment()
        self.crashes = Crashes(self.home.folder / "logs")
        self.preferences = Preferences(self.home.folder)
        likes = self.preferences.likes
        policy = read_policy()
        self.look = Appearance(app, **made_to(likes, policy, wishes.theme))
        self._rings = FocusRings(self.look, app)
        spoken = policy.value("Language", wishes.language or likes.language)
        self.languages: Languages = install(app, spoken or None)
        self.desk = Desk(self.look, self.languages, self.preferences, policy, self)
        self.window = Window(self.look, self.languages, self.preferences, self.desk, product_version)
        self._app = app
        self._layouts: KeyboardLayouts | None = None
        self.workplace: Workplace | None = None
        self._secrets: Secrets | None = None
        self._start_page: StartPage | None = None
        self._first_paint = FirstPaint(self.window)
        self._waiting_room: Workplace | None = None  # signed in, first sync under way
        self._failed_profile: Profile | None = None
        self._progress = QTimer(self)
        self._progress.setInterval(_PROGRESS_MS)
        self._progress.timeout.connect(self._ask_progress)
        self._connect()

    @cached_property
    def errands(self) -> Errands:
        """The thread for opening, checking and signing in."""
        from sms_desktop.ops.errands import Errands  # heavy: after the first paint

        errands = Errands(self)
        errands.broke.connect(self._on_bug)
        return errands

    def start(self) -> None:
        """Show the window; once it is painted, open what was open last time."""
        self.window.show()

    def stop(self) -> None:
        """Finish everything; when this returns no thread of ours runs."""
        self._progress.stop()
        for place in (self.workplace, self._waiting_room):
            if place is not None:
                place.runner.close()
                place.shut()
        self.workplace = self._waiting_room = None
        self.errands.close()
        self.crashes.remove()
        if self._layouts is not None:
            self._app.removeEventFilter(self._layouts)

    @property
    def start_page(self) -> StartPage:
        """The pages before the frame; made when first needed."""
        if self._start_page is None:
            from sms_desktop.pages.sign_in.page import Door, StartPage  # heavy: only before signing in

            door = Door(self._check, self._sign_in, self._key_place)
            page = StartPage(self.look, door, self.errands, lambda: str(self.languages.current))
            page.set_version(product_version())
            page.language_chosen.connect(self.window.choose_language)
            page.demo_wanted.connect(self.open_demo)
            page.signed_in.connect(self._on_signed_in)
            page.start_wanted.connect(self._leave_waiting_room)
            page.retry_wanted.connect(self._open_again)
            page.afresh_wanted.connect(self._start_afresh)
            self._start_page = page
        return self._start_page

    # --- beginning

    def _connect(self) -> None:
        window = self.window
        self._first_paint.painted.connect(self._begin)
        self._bug_noted.connect(window.say_bug, Qt.ConnectionType.QueuedConnection)
        self.crashes.told = self._bug_noted.emit
        window.sync_wanted.connect(self._on_sync_wanted)
        window.sign_in_wanted.connect(self._sign_in_again)
        window.other_person_wanted.connect(self._on_other_person)
        window.log_folder_wanted.connect(self._open_log_folder)

    @Slot()
    def _begin(self) -> None:
        self.crashes.install()
        QTimer.singleShot(_REST_AFTER_MS, self, self._set_up_rest)
        wishes = self._wishes
        if wishes.demo:
            self.open_demo()
            return
        profile = self._wanted_profile()
        if profile is not None:
            self.open_profile(profile)
            return
        self.window.show_start(self.start_page)
        if wishes.server:
            self.start_page.show_sign_in(wishes.server, wishes.login)

    def _wanted_profile(self) -> Profile | None:
        wishes = self._wishes
        try:
            if wishes.profile:
                return self.home.named(wishes.profile)
            profile = self.home.last()
            if profile is not None and wishes.server and profile.account().server != wishes.server:
                return None
            return profile
        except SmsError as error:
            self._on_not_opened(error, None)
            return None

    def open_profile(self, profile: Profile) -> None:
        """Open the replica of somebody who has signed in before; no network is needed."""

        def job() -> Session:
            from sms_desktop.session import Session  # heavy: after the first paint

            return Session.open(profile, self._open_secrets(), self.clock)

        self.window.show_frame()
        self.errands.run(job, self.enter, lambda error: self._on_not_opened(error, profile))
        _load_ahead()

    @Slot()
    def open_demo(self) -> None:
        """The demo school, made when it is not there yet."""

        def job() -> Session:
            from sms_desktop.demo_school import open_demo  # heavy: numpy makes the school

            return open_demo(self.home, self._open_secrets(), self.clock)

        if not self.home.demo_profile().exists:
            self.window.show_start(self.start_page)
        self.errands.run(job, self.enter, self._on_demo_failed)
        _load_ahead()

    def _on_demo_failed(self, error: SmsError) -> None:
        self.window.show_start(self.start_page)
        self.start_page.show_demo_error(error)

    def _on_not_opened(self, error: SmsError, profile: Profile | None) -> None:
        self._failed_profile = profile
        self.window.show_start(self.start_page)
        if error.code == "no_profile":
            return
        self.start_page.show_trouble(
            error, can_start_afresh=profile is not None and error.code in _AFRESH, can_sign_in=error.code in _SIGN_IN
        )
        account = self._account_of(profile)
        if account is not None:
            self.start_page.view.form.address.set_text(account[0])
            self.start_page.view.form.login.set_text(account[1])

    @Slot()
    def _open_again(self) -> None:
        if self._failed_profile is not None:
            self.open_profile(self._failed_profile)
        else:
            self._begin()

    @Slot()
    def _start_afresh(self) -> None:
        profile = self._failed_profile
        if profile is None:
            return
        account = self._account_of(profile) or ("", "")

        def job() -> Path:
            from sms_desktop.connecting import start_afresh  # heavy: the network

            return start_afresh(self.home, profile, self._open_secrets(), self.clock)

        self.errands.run(
            job,
            lambda _: self.start_page.show_sign_in(*account),
            lambda error: self._on_not_opened(error, profile),
        )

    # --- at work

    @Slot(object)
    def enter(self, session: Session) -> None:
        """Show the frame of a person whose replica is open."""
        self._take_in(self._workplace(session))

    def _workplace(self, session: Session) -> Workplace:
        from sms_desktop.workplace import Workplace  # heavy: after the first paint

        return Workplace(session, self)

    def _take_in(self, place: Workplace) -> None:
        session = place.session
        self.workplace = place
        account = session.account
        if not self._wishes.language and not self.preferences.likes.language and account.language:
            self.languages.switch(account.language)
        context = PageContext(
            self.look,
            place.runner,
            self.clock,
            place.access,
            session.database.schema,
            lambda: str(self.languages.current),
            place.jobs,
            place.terms,
            self.desk,
            place.asking,
        )
        until = None if account.is_demo else account.lease_until
        self.desk.whereabouts = Whereabouts(
            session.profile.replica, session.secrets.where, self.crashes.folder, product_version, until
        )
        place.runner.broke.connect(self._on_bug)
        place.state_changed.connect(self.window.show_sync)
        self.window.enter(context, Who(account.display_name, account.role, account.school, account.is_demo))
        if account.is_demo:
            self.window.show_demo_state()
        else:
            QTimer.singleShot(_SYNC_AFTER_MS, place, lambda: self._start_sync(place))
        self.entered.emit(place)

    def _start_sync(self, place: Workplace) -> None:
        place.read_access()
        if place.is_syncing:
            return
        self.errands.run(place.start_sync, lambda _: None, self.window.say_error)

    def _leave(self, then: Callable[[], object]) -> None:
        place, self.workplace = self.workplace, None
        if place is None:
            then()
            return
        self.window.frame.settle()
        place.runner.close()
        self.window.leave()
        self.errands.run(place.shut, lambda _: then(), self.window.say_error)

    @Slot()
    def _on_sync_wanted(self) -> None:
        if self.workplace is not None:
            self.workplace.wake()

    @Slot()
    def _on_other_person(self) -> None:
        self._leave(lambda: None)
        self.window.show_start(self.start_page)
        self.start_page.show_welcome()

    @Slot()
    def _sign_in_again(self) -> None:
        if self.workplace is None:
            return
        account = self.workplace.session.account
        self._leave(lambda: None)
        self.window.show_start(self.start_page)
        self.start_page.show_sign_in(account.server, account.login)

    # --- signing in, on the errand thread

    def _check(self, address: str, tell: Callable[[str, str, str], object]) -> Facts:
        from sms_desktop.connecting import check_server  # heavy: the network

        self._open_secrets()
        return check_server(address, self.clock, lambda step, state, fact: tell(step, state, fact))

    def _sign_in(self, address: str, login: str, password: str, new_password: str | None) -> Session:
        from sms_desktop.connecting import sign_in  # heavy: the network

        secrets = self._open_secrets()
        return sign_in(self.home, secrets, address, login, password, self.clock, new_password=new_password)

    def _key_place(self) -> str:
        return self._secrets.where if self._secrets is not None else ""

    def _open_secrets(self) -> Secrets:
        if self._secrets is None:
            from sms_desktop.secrets import Secrets  # heavy: after the first paint

            self._secrets = Secrets(self.home.folder)
        return self._secrets

    # --- the first sync

    @Slot(object)
    def _on_signed_in(self, session: Session) -> None:
        place = self._workplace(session)
        self._waiting_room = place
        place.state_changed.connect(self._on_first_state)
        place.progressed.connect(self._on_first_progress)
        self._rows, self._complete = 0, False
        self.start_page.show_first_sync()
        self._progress.start()
        self._start_sync(place)

    @Slot()
    def _ask_progress(self) -> None:
        from sms_desktop.ops.first_sync import read_arrived  # heavy: only at the first sync

        if self._waiting_room is not None:
            self._waiting_room.runner.read(read_arrived, self._on_arrived, lambda _: None)

    def _on_arrived(self, arrived: Arrived) -> None:
        if self._waiting_room is None:
            return
        ready = self._complete or (arrived.classes > 0 and arrived.students > 0)
        self.start_page.show_progress(arrived.classes, arrived.students, self._rows, ready=ready, done=self._complete)
        if self._complete:
            self._leave_waiting_room()

    @Slot(object)
    def _on_first_progress(self, progress) -> None:  # type: ignore[no-untyped-def]
        self._rows = max(self._rows, progress.rows)

    @Slot(object)
    def _on_first_state(self, state: SyncState) -> None:
        if self._waiting_room is None:
            return
        usable = (SyncKind.UP_TO_DATE, SyncKind.WAITING, SyncKind.ACTION_NEEDED)
        self._complete = state.kind in usable
        self.start_page.show_sync_problem(state.failure)
        self._ask_progress()

    @Slot()
    def _leave_waiting_room(self) -> None:
        place, self._waiting_room = self._waiting_room, None
        self._progress.stop()
        if place is not None:
            place.state_changed.disconnect(self._on_first_state)
            place.progressed.disconnect(self._on_first_progress)
            self._take_in(place)
            if place.last_state is not None:
                self.window.show_sync(place.last_state)

    # --- the rest

    @Slot()
    def _set_up_rest(self) -> None:
        """The log, and the keyboard's filter: every event goes through it, and the first page makes thousands."""
        self.crashes.open_log()
        if self._layouts is None:
            self._layouts = KeyboardLayouts(self._app, self._trigger)

    def _trigger(self, chord: QKeySequence) -> bool:
        """A chord of another layout, turned back: it belongs to this window while it is the active one."""
        return self.window.isActiveWindow() and self.window.actions_.trigger(chord)

    @Slot(object)
    def _on_bug(self, problem: BaseException) -> None:
        self.crashes.note(problem)

    @Slot()
    def _open_log_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(os.fspath(self.crashes.folder)))

    @staticmethod
    def _account_of(profile: Profile | None) -> tuple[str, str] | None:
        try:
            account = profile.account() if profile is not None else None
        except SmsError:
            return None
        return (account.server, account.login) if account is not None else None


def _load_ahead() -> None:
    """Load the first page while the errand thread opens the replica."""
    import sms_desktop.pages.home.page  # heavy: after the first paint
    import sms_desktop.workplace  # noqa: F401  # heavy: as above

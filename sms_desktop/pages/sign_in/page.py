"""Coming in: decides which start page shows: welcome with the people of this computer, sign-in, first sync, trouble."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sms_core.clock import from_micros
from sms_core.errors import SmsError
from sms_desktop.entry.people import Person
from sms_desktop.i18n import tr
from sms_desktop.models.words import short_day
from sms_desktop.ops.errands import Errands
from sms_desktop.ops.first_sync import Arrived
from sms_desktop.pages.sign_in.door import Door, Managed
from sms_desktop.pages.sign_in.signing import Signing
from sms_desktop.pages.sign_in.view import StartView
from sms_desktop.pages.sign_in.welcome import PersonLook
from sms_desktop.profiles.profile import Profile
from sms_desktop.sentences import told
from sms_desktop.ui.appearance import Appearance
from sms_desktop.ui.dialogs import Dialogs

_T = "SignIn"

__all__ = ["Door", "Managed", "StartPage"]


class StartPage(QWidget):
    """Everything before the frame."""

    language_chosen = Signal(str)
    demo_wanted = Signal()
    person_chosen = Signal(object)  # Profile
    forget_wanted = Signal(object, bool)  # Profile, and whether unread
    signed_in = Signal(object)  # what the door gives
    start_wanted = Signal()  # enough has arrived
    pause_wanted = Signal(bool)  # rest, or go on
    leave_wanted = Signal()  # somebody else
    retry_wanted = Signal()
    afresh_wanted = Signal()

    def __init__(
        self,
        look: Appearance,
        door: Door,
        errands: Errands,
        language: Callable[[], str],
        managed: Managed | None = None,
    ) -> None:
        super().__init__()
        self._language = language
        self._trouble: SmsError | None = None
        self._version = ""
        self._people: list[Person] = []
        self._left: tuple[str, int] | None = None
        self.view = StartView(look, language())
        self.signing = Signing(self.view.form, door, errands, language, managed or Managed())
        self._dialogs = Dialogs(look, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self._connect()
        self.show_welcome()
        self.retranslate()

    def _connect(self) -> None:
        view = self.view
        view.language.chosen.connect(self.language_chosen)
        view.welcome.connect_button.clicked.connect(lambda: self.show_sign_in())
        view.welcome.demo_button.clicked.connect(self._on_demo)
        view.welcome.person_chosen.connect(self._on_person_chosen)
        view.welcome.forget_wanted.connect(self._on_forget)
        view.form.back.clicked.connect(self.show_welcome)
        view.first_sync.start.clicked.connect(self.start_wanted)
        view.first_sync.pause.clicked.connect(self._on_pause)
        view.first_sync.leave.clicked.connect(self.leave_wanted)
        view.trouble.retried.connect(self.retry_wanted)
        view.trouble.sign_in.clicked.connect(lambda: self.show_sign_in())
        view.trouble.afresh.clicked.connect(self.afresh_wanted)
        view.trouble.others.clicked.connect(self.leave_wanted)
        self.signing.signed_in.connect(self.signed_in)
        self.signing.busy_changed.connect(self._on_busy_changed)

    # --- which part shows

    @Slot()
    def show_welcome(self) -> None:
        """The first page."""
        self.signing.set_busy(False)
        self.view.show_part(self.view.welcome)
        self.view.welcome.first_button.setFocus()

    def show_people(self, people: Sequence[Person], left: tuple[str, int] | None = None) -> None:
        """Who has signed in on this computer; `left` names who has just gone, and how much of theirs was not sent."""
        had_focus = self.view.is_shown(self.view.welcome)
        self._people, self._left = list(people), left
        self._say_people()
        if had_focus:
            self.view.welcome.first_button.setFocus()

    def show_sign_in(self, address: str = "", login: str = "") -> None:
        """The form; with an address the checks run at once."""
        self.view.show_part(self.view.form)
        self.signing.begin(address, login)

    def sign_in_as(self, address: str, login: str, password: str) -> None:
        """The form filled in and sent off, once the server is found."""
        self.view.show_part(self.view.form)
        self.signing.begin_as(address, login, password)

    def show_first_sync(self) -> None:
        """The progress of the first sync."""
        self.view.first_sync.begin()
        self.show_sync_problem(None)
        self.view.show_part(self.view.first_sync)
        self.view.first_sync.setFocus()

    def show_progress(self, arrived: Arrived) -> None:
        """How much has arrived."""
        self.view.first_sync.show_arrived(arrived)

    def show_paused(self, paused: bool) -> None:
        """Whether the first sync rests."""
        self.view.first_sync.show_paused(paused)

    def show_sync_problem(self, error: SmsError | None) -> None:
        """Why the first sync does not go on just now."""
        label = self.view.first_sync.problem
        label.setText(told(error, self._language()).text if error is not None else "")
        label.setVisible(error is not None)

    def show_welcome_error(self, error: SmsError) -> None:
        """The demo school could not be made, or a person not removed."""
        self.show_welcome()
        self.view.welcome.retranslate()
        self.view.welcome.error.setText(str(told(error, self._language())))
        self.view.welcome.error.show()

    def show_trouble(self, error: SmsError, *, can_start_afresh: bool, can_sign_in: bool) -> None:
        """The person's replica does not open."""
        self._trouble = error
        self._say_trouble(error)
        trouble = self.view.trouble
        trouble.afresh.setVisible(can_start_afresh)
        trouble.offer_sign_in(can_sign_in)
        trouble.others.setVisible(len(self._people) > 1)
        self.view.show_part(trouble)
        (trouble.sign_in if can_sign_in else trouble.retry).setFocus()

    def ask_even_unread(self, profile: Profile, name: str, error: SmsError) -> None:
        """What this person left cannot be read, so nobody knows whether all of it was sent: remove it all the same?"""
        self._dialogs.ask(
            tr(_T, "Remove what cannot be read?"),
            tr(
                _T,
                "{reason} So it is not known whether all of {name}’s work was sent. What was not is lost for good.",
                reason=str(told(error, self._language())),
                name=name,
            ),
            tr(_T, "Remove all the same"),
            lambda: self.forget_wanted.emit(profile, True),
            dangerous=True,
        )

    def set_version(self, version: str) -> None:
        """What stands at the foot."""
        self._version = version
        self.view.version.setText(tr(_T, "Version {version}", version=version) if version else "")

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.view.retranslate()
        self.view.language.set_current(self._language() if self._language() in ("en", "el") else "en")
        self.set_version(self._version)
        self._say_people()
        if self._trouble is not None and self.view.is_shown(self.view.trouble):
            self._say_trouble(self._trouble)
        self.signing.retranslate()

    # --- words

    def _say_trouble(self, error: SmsError) -> None:
        said = told(error, self._language())
        self.view.trouble.show_failure(said.title, said.text, str(error))

    def _say_people(self) -> None:
        welcome = self.view.welcome
        welcome.show_people([_look_of(person) for person in self._people])
        if self._left is None or not self._left[1]:
            welcome.say_left("")
            return
        name, count = self._left
        welcome.say_left(
            tr(_T, "%n changes of {name} stay on this computer and are sent when {name} is back.", n=count, name=name)
        )

    # --- answers

    @Slot()
    def _on_demo(self) -> None:
        self.signing.set_busy(True)
        self.view.welcome.error.hide()
        self.view.welcome.demo_button.setText(tr(_T, "Making the school…"))
        self.demo_wanted.emit()

    @Slot()
    def _on_pause(self) -> None:
        self.pause_wanted.emit(not self.view.first_sync.is_paused)

    @Slot(bool)
    def _on_busy_changed(self, busy: bool) -> None:
        welcome = self.view.welcome
        for button in (welcome.demo_button, welcome.connect_button, *(card.open for card in welcome.cards)):
            button.setEnabled(not busy)

    @Slot(str)
    def _on_person_chosen(self, key: str) -> None:
        person = self._person(key)
        if person is not None:
            self.view.welcome.error.hide()
            self.person_chosen.emit(person.profile)

    @Slot(str)
    def _on_forget(self, key: str) -> None:
        person = self._person(key)
        if person is None:
            return
        name = person.account.display_name
        self._dialogs.ask(
            tr(_T, "Remove {name} from this computer?", name=name),
            tr(
                _T,
                "The data and the keys kept here are deleted. What was sent stays on the school’s server, and {name}"
                " can sign in here again. Work that was not sent is never deleted: it must be sent first.",
                name=name,
            ),
            tr(_T, "Remove"),
            lambda: self.forget_wanted.emit(person.profile, False),
            dangerous=True,
        )

    def _person(self, key: str) -> Person | None:
        return next((person for person in self._people if person.profile.name == key), None)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def _look_of(person: Person) -> PersonLook:
    account = person.account
    parts = [account.school]
    if person.last_used:
        at = from_micros(person.last_used).astimezone()
        parts.append(tr(_T, "last used {day}, {time}", day=short_day(at.date()), time=f"{at:%H:%M}"))
    waiting = tr(_T, "%n changes not sent", n=person.waiting) if person.waiting else ""
    return PersonLook(person.profile.name, account.display_name, " · ".join(filter(None, parts)), waiting)

"""Coming in: decides which start page shows, runs the checks and the sign-in on the errand thread, says what failed."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sms_core.errors import SmsError
from sms_desktop.i18n import tr
from sms_desktop.ops.errands import Errands
from sms_desktop.pages.sign_in.view import StartView
from sms_desktop.pages.whole_text import show_whole_text
from sms_desktop.sentences import told
from sms_desktop.ui.announce import announce
from sms_desktop.ui.appearance import Appearance

_T = "SignIn"
_BESIDE_PASSWORD = frozenset({"sign_in_refused", "account_locked", "account_disabled", "too_many_requests"})
_BESIDE_NEW_PASSWORD = frozenset({"password_weak"})
_BESIDE_ADDRESS = frozenset({"address_invalid", "plain_http_refused"})


class Facts(Protocol):
    """A server that was found."""

    @property
    def address(self) -> str:
        """Its address in full."""
        ...

    @property
    def school(self) -> str:
        """Its school's name."""
        ...


@dataclass(frozen=True, slots=True)
class Door:
    """What the page needs of the world; both functions wait for the network and run on the errand thread."""

    check: Callable[[str, Callable[[str, str, str], object]], Facts]
    sign_in: Callable[[str, str, str, str | None], object]
    key_place: Callable[[], str]  # "keyring" or "file"


class StartPage(QWidget):
    """Everything before the frame."""

    language_chosen = Signal(str)
    demo_wanted = Signal()
    signed_in = Signal(object)  # Session
    start_wanted = Signal()  # enough has arrived
    retry_wanted = Signal()
    afresh_wanted = Signal()
    _step = Signal(str, str, str)

    def __init__(self, look: Appearance, door: Door, errands: Errands, language: Callable[[], str]) -> None:
        super().__init__()
        self._door = door
        self._errands = errands
        self._language = language
        self._facts: Facts | None = None
        self._asks_new = False
        self._problem: SmsError | None = None
        self._version = ""
        self._steps: dict[str, tuple[str, str]] = {}  # what was found, by step
        self._arrived = (0, 0, 0, False, False)
        self._busy = False
        self._sends_itself = False
        self.view = StartView(look, language())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self._connect()
        self.show_welcome()
        self.retranslate()

    def _connect(self) -> None:
        view, form = self.view, self.view.form
        self._step.connect(self._on_step, Qt.ConnectionType.QueuedConnection)
        view.language.chosen.connect(self.language_chosen)
        view.welcome.connect_button.clicked.connect(lambda: self.show_sign_in())
        view.welcome.demo_button.clicked.connect(self._on_demo)
        form.address.changed.connect(self._on_address_changed)
        form.address.submitted.connect(self._on_check)
        form.check.clicked.connect(self._on_check)
        form.login.submitted.connect(form.password.edit.setFocus)
        form.password.submitted.connect(self._on_submit)
        form.again.submitted.connect(self._on_submit)
        for field in (form.login, form.password, form.new_password, form.again):
            field.changed.connect(self._on_typed)
        form.submit.clicked.connect(self._on_submit)
        form.back.clicked.connect(self.show_welcome)
        view.first_sync.start.clicked.connect(self.start_wanted)
        view.trouble.retried.connect(self.retry_wanted)
        view.trouble.sign_in.clicked.connect(lambda: self.show_sign_in())
        view.trouble.afresh.clicked.connect(self.afresh_wanted)

    @Slot()
    def show_welcome(self) -> None:
        """The first page."""
        self._set_busy(False)
        self.view.show_part(self.view.welcome)
        self.view.welcome.connect_button.setFocus()

    def show_sign_in(self, address: str = "", login: str = "") -> None:
        """The form; with an address the checks run at once."""
        form = self.view.form
        self._facts = None
        self._asks_new = False
        self._problem = None
        if address:
            form.address.set_text(address)
        if login:
            form.login.set_text(login)
        self.view.show_part(form)
        self._show_form()
        form.address.edit.setFocus()
        if form.address.text().strip():
            self._on_check()

    def sign_in_as(self, address: str, login: str, password: str) -> None:
        """The form filled in and sent off, once the server is found."""
        self._sends_itself = True
        self.view.form.password.set_text(password)
        self.show_sign_in(address, login)

    def show_first_sync(self) -> None:
        """The progress of the first sync."""
        self.show_progress(0, 0, 0, ready=False, done=False)
        self.show_sync_problem(None)
        self.view.show_part(self.view.first_sync)

    def show_progress(self, classes: int, students: int, rows: int, *, ready: bool, done: bool) -> None:
        """How much has arrived. `ready`: today's registers can be taken; `done`: all is here."""
        self._arrived = (classes, students, rows, ready, done)
        parts = self.view.first_sync.parts
        usable = tr(_T, "ready to use") if ready else tr(_T, "loading")
        parts["classes"].show_count(str(classes), usable, done=ready)
        parts["students"].show_count(str(students), usable, done=ready)
        parts["rows"].show_count(
            tr(_T, "{rows} rows", rows=rows), tr(_T, "complete") if done else tr(_T, "loading"), done=done
        )
        was_ready = self.view.first_sync.start.isEnabled()
        self.view.first_sync.start.setEnabled(ready)
        if ready and not was_ready:
            self.view.first_sync.start.setFocus()

    def show_sync_problem(self, error: SmsError | None) -> None:
        """Why the first sync does not go on just now."""
        label = self.view.first_sync.problem
        label.setText(told(error, self._language()).text if error is not None else "")
        label.setVisible(error is not None)

    def show_demo_error(self, error: SmsError) -> None:
        """The demo school could not be made."""
        self._set_busy(False)
        said = told(error, self._language())
        self.view.welcome.error.setText(str(said))
        self.view.welcome.error.show()

    def show_trouble(self, error: SmsError, *, can_start_afresh: bool, can_sign_in: bool) -> None:
        """The person's replica does not open."""
        self._problem = error
        self._show_trouble(error)
        trouble = self.view.trouble
        trouble.afresh.setVisible(can_start_afresh)
        trouble.sign_in.setVisible(can_sign_in)
        self.view.show_part(trouble)

    def set_version(self, version: str) -> None:
        """What stands at the foot."""
        self._version = version
        self.view.version.setText(tr(_T, "Version {version}", version=version) if version else "")

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.view.retranslate()
        self.view.language.set_current(self._language() if self._language() in ("en", "el") else "en")
        self.set_version(self._version)
        for name, (state, fact) in self._steps.items():
            self._on_step(name, state, fact)
        classes, students, rows, ready, done = self._arrived
        self.show_progress(classes, students, rows, ready=ready, done=done)
        if self._problem is not None and self.view.is_shown(self.view.trouble):
            self._show_trouble(self._problem)
        self._show_form()

    def _show_trouble(self, error: SmsError) -> None:
        said = told(error, self._language())
        self.view.trouble.show_failure(said.title, said.text, str(error))
        show_whole_text(self.view.trouble)

    @Slot()
    def _on_demo(self) -> None:
        self._set_busy(True)
        self.view.welcome.error.hide()
        self.view.welcome.demo_button.setText(tr(_T, "Making the school…"))
        self.demo_wanted.emit()

    @Slot(str)
    def _on_address_changed(self, _: str) -> None:
        self._facts = None
        self._problem = None
        self.view.form.address.set_error("")
        self._show_form()

    @Slot(str)
    def _on_typed(self, _: str) -> None:
        for field in (self.view.form.password, self.view.form.again, self.view.form.new_password):
            field.set_error("")
        self.view.form.problem.hide()

    @Slot()
    def _on_check(self) -> None:
        form = self.view.form
        address = form.address.text().strip()
        if self._busy:
            return
        if not address:
            form.address.set_error(tr(_T, "Type the address of your school’s server."))
            return
        self._problem = None
        self._set_busy(True)
        for name in form.steps:
            self._on_step(name, "waiting", "")
        self._show_form()
        form.checks.show()
        self._errands.run(lambda: self._door.check(address, self._step.emit), self._on_found, self._on_check_failed)

    @Slot(str, str, str)
    def _on_step(self, name: str, state: str, fact: str) -> None:
        self._steps[name] = state, fact
        row = self.view.form.steps.get(name)
        if row is not None:
            row.show_state(state, self._fact_words(name, fact), _spoken(state))

    @staticmethod
    def _fact_words(name: str, fact: str) -> str:
        if not fact:
            return ""
        if name == "trust":
            return tr(_T, "issued by “{issuer}”", issuer=fact)
        if name == "version":
            return tr(_T, "server {version}", version=fact)
        return tr(_T, "{seconds} s apart", seconds=fact.lstrip("-")) if name == "clock" else fact

    def _on_found(self, facts: Facts) -> None:
        self._set_busy(False)
        self._facts = facts
        self._show_form()
        form = self.view.form
        (form.password if form.login.text() else form.login).edit.setFocus()
        if self._sends_itself:
            self._sends_itself = False
            self._on_submit()

    def _on_check_failed(self, error: SmsError) -> None:
        self._set_busy(False)
        self._problem = error
        self._show_form()
        self.view.form.address.edit.setFocus()

    @Slot()
    def _on_submit(self) -> None:
        form = self.view.form
        if self._busy or self._facts is None:
            return
        if self._asks_new and form.new_password.text() != form.again.text():
            form.again.set_error(tr(_T, "The two passwords differ."))
            return
        self._problem = None
        self._set_busy(True)
        self._show_form()
        address, login, password = self._facts.address, form.login.text(), form.password.text()
        new = form.new_password.text() if self._asks_new else None
        self._errands.run(
            lambda: self._door.sign_in(address, login, password, new), self._on_signed_in, self._on_refused
        )

    def _on_signed_in(self, session: object) -> None:
        self._set_busy(False)
        for field in (self.view.form.password, self.view.form.new_password, self.view.form.again):
            field.set_text("")
        self.signed_in.emit(session)

    def _on_refused(self, error: SmsError) -> None:
        self._set_busy(False)
        form = self.view.form
        if error.code == "password_change_needed":
            self._asks_new = True
            self._show_form()
            form.new_password.edit.setFocus()
            return
        self._problem = error
        self._show_form()
        if error.code in _BESIDE_PASSWORD:
            form.password.edit.setFocus()
            form.password.edit.selectAll()

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        view = self.view
        for button in (view.welcome.demo_button, view.welcome.connect_button, view.form.check, view.form.submit):
            button.setEnabled(not busy)

    def _show_form(self) -> None:
        form, found = self.view.form, self._facts is not None
        self.view.welcome.retranslate()
        name = self._facts.school if self._facts is not None else ""
        form.head.setText(tr(_T, "Connect to {school}", school=name) if name else tr(_T, "Connect to my school"))
        checked = found or self._busy or (self._problem is not None and self._problem.code not in _BESIDE_ADDRESS)
        form.checks.setVisible(checked)
        form.check.setVisible(not found)
        for field in (form.login, form.password, form.submit):
            field.setVisible(found)
        for field in (form.new_password, form.again):
            field.setVisible(found and self._asks_new)
        form.submit.setText(tr(_T, "Set password and sign in") if self._asks_new else tr(_T, "Sign in"))
        in_file = found and self._door.key_place() == "file"
        form.keyring.setVisible(in_file)
        if in_file:
            form.keyring.setText(tr(_T, "This computer has no keyring: your key is kept in a file only you can read."))
        self._show_problem()

    def _show_problem(self) -> None:
        form, error = self.view.form, self._problem
        form.problem.setVisible(False)
        if self._asks_new and error is None:
            form.new_password.set_hint(tr(_T, "The office gave you this password. Choose one of your own."))
        if error is None:
            return
        said = told(error, self._language())
        words = str(said)
        announce(form, words)
        if error.code in _BESIDE_PASSWORD:
            form.password.set_error(said.text or said.title)
        elif error.code in _BESIDE_NEW_PASSWORD:
            form.new_password.set_error(said.text or said.title)
        elif error.code in _BESIDE_ADDRESS:
            form.address.set_error(said.text or said.title)
        else:
            form.problem.setText(words)
            form.problem.show()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def _spoken(state: str) -> str:
    return {
        "waiting": tr(_T, "waiting"),
        "running": tr(_T, "checking"),
        "done": tr(_T, "in order"),
        "failed": tr(_T, "failed"),
    }.get(state, "")

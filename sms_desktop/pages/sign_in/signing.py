"""Signing in: runs the checks and the sign-in on the errand thread, and decides what of the form shows."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal, Slot

from sms_core.errors import SmsError
from sms_desktop.i18n import tr
from sms_desktop.ops.errands import Errands
from sms_desktop.pages.sign_in.door import Door, Facts, Managed
from sms_desktop.pages.sign_in.form import SignInForm
from sms_desktop.sentences import told
from sms_desktop.ui.announce import announce

_T = "SignIn"
_BESIDE_PASSWORD = frozenset({"sign_in_refused", "account_locked", "account_disabled", "too_many_requests"})
_BESIDE_NEW_PASSWORD = frozenset({"password_weak"})
_BESIDE_ADDRESS = frozenset({"address_invalid", "plain_http_refused"})


class Signing(QObject):
    """`signed_in` carries the session; `busy_changed` says when nothing else may be begun."""

    signed_in = Signal(object)
    busy_changed = Signal(bool)
    _step = Signal(str, str, str)

    def __init__(
        self, form: SignInForm, door: Door, errands: Errands, language: Callable[[], str], managed: Managed
    ) -> None:
        super().__init__(form)
        self._form = form
        self._door = door
        self._errands = errands
        self._language = language
        self._managed = managed
        self._facts: Facts | None = None
        self._asks_new = False
        self._problem: SmsError | None = None
        self._steps: dict[str, tuple[str, str]] = {}  # what was found, by step
        self._busy = False
        self._sends_itself = False
        self._other_server = False  # the organisation's is passed over, where it allows that
        self._connect()

    def _connect(self) -> None:
        form = self._form
        self._step.connect(self._on_step, Qt.ConnectionType.QueuedConnection)
        form.address.changed.connect(self._on_address_changed)
        form.address.submitted.connect(self._on_check)
        form.check.clicked.connect(self._on_check)
        form.other.clicked.connect(self._on_other_server)
        form.login.submitted.connect(form.password.edit.setFocus)
        form.password.submitted.connect(self._on_submit)
        form.again.submitted.connect(self._on_submit)
        for field in (form.login, form.password, form.new_password, form.again):
            field.changed.connect(self._on_typed)
        form.submit.clicked.connect(self._on_submit)

    def begin(self, address: str = "", login: str = "") -> None:
        """Ask for the address, or look at the one that is known, and then for e-mail and password."""
        form = self._form
        self._facts = None
        self._asks_new = False
        self._problem = None
        self._other_server = bool(address) and self._managed.may_change and address != self._managed.server
        wanted = address if self._other_server or not self._managed.server else self._managed.server
        if wanted:
            form.address.set_text(wanted)
        if login:
            form.login.set_text(login)
        self.show_form()
        form.address.edit.setFocus()
        if form.address.text().strip():
            self._on_check()

    def begin_as(self, address: str, login: str, password: str) -> None:
        """The same, sent off by itself once the server is found."""
        self._sends_itself = True
        self._form.password.set_text(password)
        self.begin(address, login)

    def set_busy(self, busy: bool) -> None:
        """Something is under way: nothing else begins."""
        self._busy = busy
        for button in (self._form.check, self._form.submit):
            button.setEnabled(not busy)
        self.busy_changed.emit(busy)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        for name, (state, fact) in self._steps.items():
            self._on_step(name, state, fact)
        self.show_form()

    def show_form(self) -> None:
        """Show what is asked now."""
        form, found = self._form, self._facts is not None
        name = self._facts.school if self._facts is not None else ""
        form.head.setText(tr(_T, "Connect to {school}", school=name) if name else tr(_T, "Connect to my school"))
        checked = found or self._busy or (self._problem is not None and self._problem.code not in _BESIDE_ADDRESS)
        form.checks.setVisible(checked)
        form.check.setVisible(not found)
        self._show_lock()
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

    def _show_lock(self) -> None:
        form = self._form
        locked = bool(self._managed.server) and not self._other_server
        form.address.set_locked(locked, tr(_T, "Managed by your organisation"))
        form.other.setVisible(locked and self._managed.may_change)

    def _show_problem(self) -> None:
        form, error = self._form, self._problem
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

    @Slot(str)
    def _on_address_changed(self, _: str) -> None:
        self._facts = None
        self._problem = None
        self._form.address.set_error("")
        self.show_form()

    @Slot(str)
    def _on_typed(self, _: str) -> None:
        for field in (self._form.password, self._form.again, self._form.new_password):
            field.set_error("")
        self._form.problem.hide()

    @Slot()
    def _on_other_server(self) -> None:
        self._other_server = True
        self._form.address.set_text("")
        self._on_address_changed("")
        self._form.address.edit.setFocus()

    @Slot()
    def _on_check(self) -> None:
        form = self._form
        address = form.address.text().strip()
        if self._busy:
            return
        if not address:
            form.address.set_error(tr(_T, "Type the address of your school’s server."))
            return
        self._problem = None
        self.set_busy(True)
        for name in form.steps:
            self._on_step(name, "waiting", "")
        self.show_form()
        form.checks.show()
        self._errands.run(lambda: self._door.check(address, self._step.emit), self._on_found, self._on_check_failed)

    @Slot(str, str, str)
    def _on_step(self, name: str, state: str, fact: str) -> None:
        self._steps[name] = state, fact
        row = self._form.steps.get(name)
        if row is not None:
            row.show_state(state, _fact_words(name, state, fact), _spoken(state))

    def _on_found(self, facts: Facts) -> None:
        self.set_busy(False)
        self._facts = facts
        self.show_form()
        form = self._form
        (form.password if form.login.text() else form.login).edit.setFocus()
        if self._sends_itself:
            self._sends_itself = False
            self._on_submit()

    def _on_check_failed(self, error: SmsError) -> None:
        self.set_busy(False)
        self._problem = error
        self.show_form()
        (self._form.check if self._form.address.frame.locked else self._form.address.edit).setFocus()

    @Slot()
    def _on_submit(self) -> None:
        form = self._form
        if self._busy or self._facts is None:
            return
        if self._asks_new and form.new_password.text() != form.again.text():
            form.again.set_error(tr(_T, "The two passwords differ."))
            return
        self._problem = None
        self.set_busy(True)
        self.show_form()
        address, login, password = self._facts.address, form.login.text(), form.password.text()
        new = form.new_password.text() if self._asks_new else None
        self._errands.run(
            lambda: self._door.sign_in(address, login, password, new), self._on_signed_in, self._on_refused
        )

    def _on_signed_in(self, session: object) -> None:
        self.set_busy(False)
        for field in (self._form.password, self._form.new_password, self._form.again):
            field.set_text("")
        self.signed_in.emit(session)

    def _on_refused(self, error: SmsError) -> None:
        self.set_busy(False)
        form = self._form
        if error.code == "password_change_needed":
            self._asks_new = True
            self.show_form()
            form.new_password.edit.setFocus()
            return
        self._problem = error
        self.show_form()
        if error.code in _BESIDE_PASSWORD:
            form.password.edit.setFocus()
            form.password.edit.selectAll()


def _fact_words(name: str, state: str, fact: str) -> str:
    if name == "trust" and state == "done" and not fact:
        return tr(_T, "not needed on the same computer")
    if not fact or (name != "name" and state != "done"):
        return ""
    if name == "trust":
        return tr(_T, "issued by “{issuer}”", issuer=fact)
    if name == "version":
        return tr(_T, "version {version} fits", version=fact)
    return tr(_T, "this computer’s clock is right") if name == "clock" else fact


def _spoken(state: str) -> str:
    return {
        "waiting": tr(_T, "waiting"),
        "running": tr(_T, "checking"),
        "done": tr(_T, "in order"),
        "failed": tr(_T, "failed"),
    }.get(state, "")

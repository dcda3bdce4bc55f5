"""How the start pages are laid out: welcome, sign-in, first sync, trouble; a language switch over them all."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from sms_desktop.i18n import tr
from sms_desktop.pages.sign_in.parts import Choice, Crest, StepRow
from sms_desktop.ui.appearance import Appearance, Role
from sms_desktop.ui.banner import BannerIcon
from sms_desktop.ui.buttons import Button, Kind
from sms_desktop.ui.card import Card, Edge, Panel
from sms_desktop.ui.choices import Segment, SegmentedSwitch
from sms_desktop.ui.fields import PasswordField, TextField
from sms_desktop.ui.labels import Label, Line
from sms_desktop.ui.progress import ThinProgress
from sms_desktop.ui.states import ErrorState

_T = "SignIn"
STEPS = ("name", "trust", "version", "clock")
PARTS = ("classes", "students", "rows")


class Welcome(QWidget):
    """Two ways to begin."""

    def __init__(self, look: Appearance) -> None:
        super().__init__()
        self.title = Label(look, "", Role.TITLE_1)
        self.text = Label(look, "", Role.BODY, tone="text-secondary")
        self.connect_button = Button(look, "", Kind.PRIMARY)
        self.demo_button = Button(look, "")
        self.connect_button.setObjectName("welcome_connect")
        self.demo_button.setObjectName("welcome_demo")
        self.school = Choice(look, "building-2", self.connect_button, marked=True)
        self.demo = Choice(look, "graduation-cap", self.demo_button)
        self.note = Label(look, "", Role.TABLE, tone="text-secondary", wrap=True)
        self.error = Label(look, "", Role.TABLE, tone="danger", wrap=True)
        self.error.setObjectName("welcome_error")
        self.error.hide()
        note = QHBoxLayout()
        note.setSpacing(look.px(8))
        note.addWidget(BannerIcon(look, "info", "text-secondary"))
        note.addWidget(self.note, 1)
        column = QVBoxLayout(self)
        column.setSpacing(look.px(12))
        for widget in (self.title, self.text, self.school, self.demo, self.error):
            column.addWidget(widget)
        column.addSpacing(look.px(8))
        column.addLayout(note)
        self.setFixedWidth(look.px(660))

    def retranslate(self) -> None:
        """The words in the language in force."""
        self.title.setText(tr(_T, "Welcome"))
        self.text.setText(tr(_T, "How do you want to start? You can change this later."))
        self.school.head.setText(tr(_T, "Connect to my school"))
        self.school.text.setText(tr(_T, "Type the address that the office gave you."))
        self.demo.head.setText(tr(_T, "Explore the demo school"))
        self.demo.text.setText(tr(_T, "300 students and the year so far, kept apart from real data."))
        self.connect_button.setText(tr(_T, "Connect"))
        self.demo_button.setText(tr(_T, "Open demo"))
        self.note.setText(tr(_T, "Works without a network. Registers and marks are sent when the network is back."))


class SignInForm(Card):
    """Address, checks, e-mail and password; the new password when the office gave the old one."""

    def __init__(self, look: Appearance) -> None:
        super().__init__(look, padding=28)
        self.step = Label(look, "", Role.CAPTION_STRONG, tone="text-secondary")
        self.head = Label(look, "", Role.TITLE_2, elide=True)
        self.address = TextField(look, "")
        self.address.edit.setObjectName("sign_in_address")
        self.check = Button(look, "", Kind.PRIMARY)
        self.check.setObjectName("sign_in_check")
        self.steps = {name: StepRow(look) for name in STEPS}
        self.checks = QWidget()
        checks = QVBoxLayout(self.checks)
        checks.setContentsMargins(0, 0, 0, 0)
        checks.setSpacing(0)
        checks.addWidget(Line(look, "border"))
        for name, row in self.steps.items():
            row.setObjectName(f"sign_in_step_{name}")
            checks.addWidget(row)
            checks.addWidget(Line(look, "border"))
        self.problem = Label(look, "", Role.TABLE, tone="danger", wrap=True)
        self.problem.setObjectName("sign_in_problem")
        self.login = TextField(look, "")
        self.password = PasswordField(look, "")
        self.new_password = PasswordField(look, "")
        self.again = PasswordField(look, "")
        for field, name in (
            (self.login, "sign_in_login"),
            (self.password, "sign_in_password"),
            (self.new_password, "sign_in_new_password"),
            (self.again, "sign_in_new_password_again"),
        ):
            field.edit.setObjectName(name)
        self.keyring = Label(look, "", Role.CAPTION, tone="text-secondary", wrap=True)
        self.keyring.setObjectName("sign_in_key_place")
        self.submit = Button(look, "", Kind.PRIMARY)
        self.submit.setObjectName("sign_in_submit")
        self.back = Button(look, "", Kind.QUIET, icon="arrow-left")
        self.back.setObjectName("sign_in_back")
        for widget in (self.step, self.head, self.address, self.checks, self.problem, self.login, self.password):
            self.body.addWidget(widget)
        for widget in (self.new_password, self.again, self.keyring):
            self.body.addWidget(widget)
        buttons = QHBoxLayout()
        buttons.setSpacing(look.px(8))
        buttons.addWidget(self.back)
        buttons.addStretch(1)
        buttons.addWidget(self.check)
        buttons.addWidget(self.submit)
        self.body.addSpacing(look.px(4))
        self.body.addLayout(buttons)
        self.body.setSpacing(look.px(10))
        self.setFixedWidth(look.px(468))

    def retranslate(self) -> None:
        """The words in the language in force."""
        self.step.setText(tr(_T, "Step 1 of 2"))
        self.address.set_label(tr(_T, "School address"), tr(_T, "for example school.example"))
        self.check.setText(tr(_T, "Connect"))
        self.login.set_label(tr(_T, "E-mail"))
        self.password.set_label(tr(_T, "Password"))
        self.new_password.set_label(tr(_T, "New password"))
        self.again.set_label(tr(_T, "New password again"))
        self.back.setText(tr(_T, "Back"))
        words = {
            "name": tr(_T, "Address found"),
            "trust": tr(_T, "Certificate trusted"),
            "version": tr(_T, "Version fits"),
            "clock": tr(_T, "Clock"),
        }
        for name, text in words.items():
            self.steps[name].name.setText(text)


class Part(QWidget):
    """A line of the first sync: what, how many, a bar."""

    def __init__(self, look: Appearance) -> None:
        super().__init__()
        self.name = Label(look, "", Role.BODY_STRONG)
        self.count = Label(look, "", Role.TABLE, tone="text-secondary", tabular=True)
        self.bar = ThinProgress(look, "")
        self.note = Label(look, "", Role.CAPTION, tone="text-secondary")
        head = QHBoxLayout()
        head.addWidget(self.name, 1)
        head.addWidget(self.count)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, look.px(8), 0, look.px(8))
        column.setSpacing(look.px(6))
        column.addLayout(head)
        column.addWidget(self.bar)
        column.addWidget(self.note)

    def show_count(self, count: str, note: str, *, done: bool) -> None:
        """How far it is; done is green."""
        self.count.setText(count)
        self.note.setText(note)
        self.note.set_tone("success" if done else "text-secondary")
        self.bar.set_tone("success" if done else "accent")
        self.bar.set_count(1 if done or count not in ("", "0") else 0, 1 if done else 2)
        self.bar.setAccessibleName(f"{self.name.text()}: {count}")


class FirstSync(Card):
    """Progress by meaning, and the way in as soon as today's registers are here."""

    def __init__(self, look: Appearance) -> None:
        super().__init__(look, padding=28)
        self.step = Label(look, "", Role.CAPTION_STRONG, tone="text-secondary")
        self.head = Label(look, "", Role.TITLE_2)
        self.text = Label(look, "", Role.TABLE, tone="text-secondary", wrap=True)
        self.parts = {name: Part(look) for name in PARTS}
        self.problem = Label(look, "", Role.TABLE, tone="danger", wrap=True)
        self.problem.setObjectName("first_sync_problem")
        self.note = Label(look, "", Role.CAPTION, tone="text-secondary", wrap=True)
        self.start = Button(look, "", Kind.PRIMARY, trailing_icon="arrow-right")
        self.start.setObjectName("first_sync_start")
        for widget in (self.step, self.head, self.text):
            self.body.addWidget(widget)
        for part in self.parts.values():
            self.body.addWidget(Line(look, "border"))
            self.body.addWidget(part)
        for widget in (self.problem, self.note):
            self.body.addWidget(widget)
        self.body.addWidget(self.start, 0, Qt.AlignmentFlag.AlignRight)
        self.body.setSpacing(look.px(8))
        self.setFixedWidth(look.px(468))

    def retranslate(self) -> None:
        """The words in the language in force."""
        self.step.setText(tr(_T, "Step 2 of 2"))
        self.head.setText(tr(_T, "First sync"))
        self.text.setText(tr(_T, "You can take today’s registers as soon as the first lines are ready."))
        self.note.setText(tr(_T, "A dropped connection goes on where it stopped."))
        self.start.setText(tr(_T, "Start working"))
        words = {
            "classes": tr(_T, "My classes and today"),
            "students": tr(_T, "My students"),
            "rows": tr(_T, "History"),
        }
        for name, text in words.items():
            self.parts[name].name.setText(text)


class Trouble(ErrorState):
    """The replica of this computer cannot be opened: why, and what can be done."""

    def __init__(self, look: Appearance) -> None:
        super().__init__(look)
        self.sign_in = Button(look, "", icon="log-in")
        self.afresh = Button(look, "", icon="hard-drive")
        self.sign_in.setObjectName("trouble_sign_in")
        self.afresh.setObjectName("trouble_start_afresh")
        self.add_action(self.sign_in)
        self.add_action(self.afresh)

    def retranslate(self) -> None:
        """The words in the language in force."""
        self.sign_in.setText(tr(_T, "Sign in"))
        self.afresh.setText(tr(_T, "Keep this copy aside and start afresh"))


class StartView(Panel):
    """Crest, language switch, the part on show, and the line at the foot."""

    def __init__(self, look: Appearance, language: str) -> None:
        super().__init__(look, "canvas")
        self.brand = Label(look, "", Role.BODY_STRONG)
        languages = [Segment("en", "English"), Segment("el", "Ελληνικά")]
        self.language = SegmentedSwitch(look, "", languages, language if language in ("en", "el") else "en")
        self.language.setObjectName("start_language")
        self.welcome = Welcome(look)
        self.form = SignInForm(look)
        self.first_sync = FirstSync(look)
        self.trouble = Trouble(look)
        self.version = Label(look, "", Role.CAPTION, tone="text-secondary")
        self.promise = Label(look, "", Role.CAPTION, tone="text-secondary", elide=True)
        self._stack = QStackedWidget()
        for part in (self.welcome, self.form, self.first_sync, self.trouble):
            self._stack.addWidget(_centred(part))
        self._top = QHBoxLayout()
        self._top.addWidget(Crest(look))
        self._top.addWidget(self.brand)
        self._top.addStretch(1)
        self._top.addWidget(self.language)
        self._foot_panel = Panel(look, "sidebar", Edge.TOP)
        self._foot = QHBoxLayout(self._foot_panel)
        self._foot.addWidget(self.version)
        self._foot.addStretch(1)
        self._foot.addWidget(BannerIcon(look, "shield-check", "text-secondary", 14))
        self._foot.addWidget(self.promise)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._top)
        column.addWidget(self._stack, 1)
        column.addWidget(self._foot_panel)
        self._on_look_changed()
        self.retranslate()

    def show_part(self, part: QWidget) -> None:
        """Show the welcome, the form, the first sync or the trouble."""
        for place in range(self._stack.count()):
            holder = self._stack.widget(place)
            if holder is not None and holder.isAncestorOf(part):
                self._stack.setCurrentWidget(holder)

    def is_shown(self, part: QWidget) -> bool:
        """Whether this part is on show."""
        holder = self._stack.currentWidget()
        return holder is not None and holder.isAncestorOf(part)

    def retranslate(self) -> None:
        """The words in the language in force."""
        self.brand.setText(tr(_T, "School"))
        self.language.setAccessibleName(tr(_T, "Language"))
        self.promise.setText(tr(_T, "Data stays on this computer and on your school’s server"))
        for part in (self.welcome, self.form, self.first_sync, self.trouble):
            part.retranslate()

    @Slot()
    def _on_look_changed(self) -> None:
        px = self.look.px
        self._top.setContentsMargins(px(24), px(12), px(24), px(12))
        self._top.setSpacing(px(10))
        self._foot_panel.setFixedHeight(px(26))
        self._foot.setContentsMargins(px(16), 1, px(12), 0)
        self._foot.setSpacing(px(6))
        self.update()


def _centred(part: QWidget) -> QWidget:
    """The part in the middle of the page, scrolled when the window is too small."""
    inside = QWidget()
    column = QVBoxLayout(inside)
    column.addStretch(1)
    column.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
    column.addStretch(2)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setWidget(inside)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.viewport().setAutoFillBackground(False)
    inside.setAutoFillBackground(False)
    return area

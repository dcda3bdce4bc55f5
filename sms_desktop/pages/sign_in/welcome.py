"""The first page: the people of this computer as cards, and the ways to begin for everybody else."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sms_desktop.i18n import tr
from sms_desktop.pages.sign_in.parts import Choice
from sms_desktop.ui.appearance import Appearance, Role
from sms_desktop.ui.banner import BannerIcon
from sms_desktop.ui.buttons import Button, IconButton, Kind
from sms_desktop.ui.card import Card
from sms_desktop.ui.chips import Pill
from sms_desktop.ui.labels import Label
from sms_desktop.ui.sidebar import initials
from sms_desktop.ui.stat_tile import Avatar

_T = "SignIn"


@dataclass(frozen=True, slots=True)
class PersonLook:
    """A person as a card shows them; `waiting` is what was not sent, in words, or empty."""

    key: str
    name: str
    about: str
    waiting: str


class PersonCard(Card):
    """Somebody who has signed in here before."""

    opened = Signal(str)
    forget_wanted = Signal(str)

    def __init__(self, look: Appearance, person: PersonLook, *, first: bool) -> None:
        super().__init__(look, padding=20, focus_line=first)
        self.person = person
        self.setObjectName(f"person_{person.key}")
        name = Label(look, person.name, Role.TITLE_3, elide=True)
        about = Label(look, person.about, Role.TABLE, tone="text-secondary", elide=True)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(name)
        words.addWidget(about)
        self.open = Button(look, tr(_T, "Open"), Kind.PRIMARY if first else Kind.SECONDARY)
        self.open.setAccessibleName(tr(_T, "Open as {name}", name=person.name))
        self.open.setObjectName(f"person_open_{person.key}")
        self.forget = IconButton(look, "trash-2", tr(_T, "Remove {name} from this computer…", name=person.name))
        self.forget.setObjectName(f"person_forget_{person.key}")
        row = QHBoxLayout()
        row.setSpacing(look.px(16))
        row.addWidget(Avatar(look, initials(person.name), 44))
        row.addLayout(words, 1)
        if person.waiting:
            row.addWidget(Pill(look, person.waiting, "warning", icon="clock"))
        acts = QHBoxLayout()
        acts.setSpacing(look.px(8))
        acts.addWidget(self.forget)
        acts.addWidget(self.open)  # at the edge, where the buttons of the other cards are
        row.addLayout(acts)
        self.body.addLayout(row)
        self.open.clicked.connect(self._on_open)
        self.forget.clicked.connect(self._on_forget)

    @Slot()
    def _on_open(self) -> None:
        self.opened.emit(self.person.key)

    @Slot()
    def _on_forget(self) -> None:
        self.forget_wanted.emit(self.person.key)


class Welcome(QWidget):
    """`person_chosen` and `forget_wanted` carry the name of a profile."""

    person_chosen = Signal(str)
    forget_wanted = Signal(str)

    def __init__(self, look: Appearance) -> None:
        super().__init__()
        self._look = look
        self.cards: list[PersonCard] = []
        self.title = Label(look, "", Role.TITLE_1)
        self.text = Label(look, "", Role.BODY, tone="text-secondary", wrap=True)
        self.left = Label(look, "", Role.TABLE, tone="text-secondary", wrap=True)
        self.left.setObjectName("welcome_left")
        self._people = QVBoxLayout()
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
        self._left_row = self._noted("hard-drive", self.left)
        self._left_row.hide()
        self._head_gap = QWidget()
        self._column = QVBoxLayout(self)
        for widget in (self.title, self.text, self._left_row, self._head_gap):
            self._column.addWidget(widget)
        self._column.addLayout(self._people)
        for widget in (self.school, self.demo, self.error):
            self._column.addWidget(widget)
        self._gap = QWidget()
        self._column.addWidget(self._gap)
        self._column.addWidget(self._noted("info", self.note))
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()

    @property
    def first_button(self) -> Button:
        """Where the focus begins."""
        return self.cards[0].open if self.cards else self.connect_button

    def show_people(self, people: Sequence[PersonLook]) -> None:
        """The people of this computer, who was here last first."""
        for card in self.cards:
            self._people.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = [PersonCard(self._look, person, first=place == 0) for place, person in enumerate(people)]
        for card in self.cards:
            card.opened.connect(self.person_chosen)
            card.forget_wanted.connect(self.forget_wanted)
            self._people.addWidget(card)
        self.school.set_focus_line(not people)
        self.connect_button.set_kind(Kind.SECONDARY if people else Kind.PRIMARY)
        self.retranslate()

    def say_left(self, words: str) -> None:
        """What stays here of the person who has just gone; empty hides it."""
        self.left.setText(words)
        self._left_row.setVisible(bool(words))

    def retranslate(self) -> None:
        """The words in the language in force."""
        self.title.setText(tr(_T, "Who is working?") if self.cards else tr(_T, "Welcome"))
        self.text.setText(
            tr(_T, "Your data is on this computer and opens without a network.")
            if self.cards
            else tr(_T, "How do you want to start? You can change this later.")
        )
        self.school.head.setText(tr(_T, "Somebody else") if self.cards else tr(_T, "Connect to my school"))
        self.school.text.setText(
            tr(_T, "Sign in here for the first time.")
            if self.cards
            else tr(_T, "Type the address that the office gave you.")
        )
        self.demo.head.setText(tr(_T, "Explore the demo school"))
        self.demo.text.setText(tr(_T, "300 students and the year so far, kept apart from real data."))
        self.connect_button.setText(tr(_T, "Sign in") if self.cards else tr(_T, "Connect"))
        self.demo_button.setText(tr(_T, "Open demo"))
        self.note.setText(tr(_T, "Works without a network. Registers and marks are sent when the network is back."))

    def _noted(self, icon: str, label: Label) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._look.px(8))
        row.addWidget(BannerIcon(self._look, icon, "text-secondary"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(label, 1)
        return holder

    @Slot()
    def _on_look_changed(self) -> None:
        px = self._look.px
        self.setFixedWidth(px(660))
        self._column.setSpacing(px(12))
        self._people.setSpacing(px(12))
        for gap in (self._head_gap, self._gap):
            gap.setFixedHeight(px(8))

"""How open issues are laid out: one card each, with both values side by side."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from sms_desktop.i18n import tr
from sms_desktop.ui.appearance import Appearance, Role
from sms_desktop.ui.buttons import Button, Kind
from sms_desktop.ui.card import Card, Edge, Panel
from sms_desktop.ui.chips import Pill
from sms_desktop.ui.labels import Label, Line
from sms_desktop.ui.states import EmptyState, StateStack

_T = "Issues"


@dataclass(frozen=True, slots=True)
class Side:
    """One value of a conflict: what, whose, when, and what its button says aloud."""

    choice: str
    value: str
    author: str
    when: str


class IssueCard(Card):
    """One issue; `chosen` with "mine", "theirs" or "discard"."""

    chosen = Signal(str)

    def __init__(self, look: Appearance, title: str, place: str, reason: str, sides: list[Side]) -> None:
        super().__init__(look, title, note=place)
        if reason:
            self.body.addWidget(Label(look, reason, Role.BODY, tone="text-secondary", wrap=True))
        row = QHBoxLayout()
        for number, side in enumerate(sides):
            if number:
                row.addWidget(Line(look, "border", vertical=True))
            row.addLayout(self._side(side), 1)
        row.setSpacing(look.px(16))
        self.body.addLayout(row)

    def _side(self, side: Side) -> QVBoxLayout:
        look = self.look
        column = QVBoxLayout()
        column.setSpacing(look.px(4))
        if side.author:
            column.addWidget(Label(look, side.author, Role.CAPTION_STRONG, tone="text-secondary", elide=True))
        if side.value:
            column.addWidget(Label(look, side.value, Role.TITLE_3, wrap=True))
        if side.when:
            column.addWidget(Label(look, side.when, Role.CAPTION, tone="text-secondary", elide=True))
        discard = side.choice == "discard"
        button = Button(look, tr(_T, "Let it go") if discard else tr(_T, "Use this value"))
        button.setObjectName(f"issue_{side.choice}")
        if not discard:
            button.setAccessibleName(tr(_T, "Use {value} by {author}", value=side.value, author=side.author))
        button.clicked.connect(lambda _=False, choice=side.choice: self.chosen.emit(choice))
        column.addSpacing(look.px(4))
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        return column


class IssuesView(QWidget):
    """Header and cards; `states` switches to the empty and the error page."""

    def __init__(self, look: Appearance) -> None:
        super().__init__()
        self.look = look
        self.header = Panel(look, "surface", Edge.BOTTOM)
        self.title = Label(look, "", Role.TITLE_2)
        self.note = Label(look, "", Role.TABLE, tone="text-secondary", elide=True)
        self.state = Pill(look, "", "neutral")
        self.state.setObjectName("sync_state")
        self.state.hide()  # until there is one: the demo school has none
        self.sync_now = Button(look, "", Kind.PRIMARY, icon="refresh-cw")
        self.sync_now.setObjectName("sync_now")
        self.pause = Button(look, "", icon="pause")
        self.pause.setObjectName("sync_pause")
        self.pause.hide()
        self._paused = False
        self._first = QHBoxLayout()
        self._first.addWidget(self.title)
        self._first.addWidget(self.state)
        self._first.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addLayout(self._first)
        words.addWidget(self.note)
        words.addStretch(1)
        self._head = QHBoxLayout(self.header)
        self._head.addLayout(words, 1)
        self._head.addWidget(self.pause)
        self._head.addWidget(self.sync_now)
        self._list = QWidget()
        self._cards = QVBoxLayout(self._list)
        self._cards.addStretch(1)
        self.area = QScrollArea()
        self.area.setObjectName("issues_list")
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidget(self._list)
        self.empty = EmptyState(look, "circle-check", "")
        self.states = StateStack(look, self.area, self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.states, 1)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()
        self.retranslate()

    def show_cards(self, cards: list[IssueCard]) -> None:
        """Show these instead of the last ones."""
        while self._cards.count() > 1:
            item = self._cards.takeAt(0)
            if item is not None and (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.note.setVisible(bool(cards))
        for place, card in enumerate(cards):
            self._cards.insertWidget(place, card)

    def show_paused(self, paused: bool) -> None:
        """Whether sync rests; a page that is told so has something to rest from."""
        self._paused = paused
        self.pause.show()
        self._say_pause()

    def _say_pause(self) -> None:
        self.pause.setText(tr(_T, "Resume") if self._paused else tr(_T, "Pause for an hour"))
        self.pause.set_icon("play" if self._paused else "pause")

    def retranslate(self) -> None:
        """The words that never change but with the language."""
        self.title.setText(tr(_T, "Sync"))
        self.sync_now.setText(tr(_T, "Sync now"))
        self._say_pause()
        self.area.setAccessibleName(tr(_T, "Conflicts"))
        self.note.setText(tr(_T, "Two people changed the same thing. Both values are kept until you choose one."))
        self.empty.set_words(
            tr(_T, "Nothing needs your decision"),
            tr(_T, "When two people change the same mark or score, you choose here."),
        )

    @Slot()
    def _on_look_changed(self) -> None:
        px = self.look.px
        self.header.setFixedHeight(px(65))
        self._head.setContentsMargins(px(24), px(4), px(24), px(4))
        self._head.setSpacing(px(16))
        self._first.setSpacing(px(8))
        self._cards.setContentsMargins(px(24), px(16), px(24), px(16))
        self._cards.setSpacing(px(16))

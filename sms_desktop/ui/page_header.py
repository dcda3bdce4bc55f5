"""The head of a page: title, a pill, a quiet line of facts, and buttons at the end."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sms_desktop.ui.appearance import Appearance, Role
from sms_desktop.ui.card import Edge, Panel
from sms_desktop.ui.chips import Pill
from sms_desktop.ui.labels import Label


class PageHeader(Panel):
    """65 high; `leading` stands before the words, as an avatar does. Put buttons in with `add_action`."""

    def __init__(self, look: Appearance, *, line: bool = True, role: Role = Role.TITLE_2, high: int = 65) -> None:
        super().__init__(look, "surface", Edge.BOTTOM if line else Edge.NONE)
        self._high = high
        self.title = Label(look, "", role, elide=True)
        self.title.setObjectName("page_title")
        self.pill = Pill(look, "", "neutral")
        self.pill.hide()
        self.facts = Label(look, "", Role.TABLE, tone="text-secondary", elide=True)
        self.facts.setObjectName("page_facts")
        self._first = QHBoxLayout()
        self._first.addWidget(self.title)
        self._first.addWidget(self.pill)
        self._first.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addLayout(self._first)
        self.second = QHBoxLayout()
        self.second.addWidget(self.facts, 1)
        words.addLayout(self.second)
        words.addStretch(1)
        self._row = QHBoxLayout(self)
        self._row.addLayout(words, 1)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()

    def set_words(self, title: str, facts: str = "") -> None:
        """Title and the line below."""
        self.title.setText(title)
        self.facts.setText(facts)
        self.facts.setVisible(bool(facts))

    def set_pill(self, text: str, tone: str = "neutral") -> None:
        """The word beside the title; empty takes it away."""
        self.pill.set_state(text, tone)
        self.pill.setVisible(bool(text))

    def add_leading(self, widget: QWidget) -> None:
        """Put something before the words."""
        self._row.insertWidget(0, widget)

    def add_action(self, widget: QWidget) -> None:
        """Put a button, or a pill, at the end."""
        self._row.addWidget(widget)

    @Slot()
    def _on_look_changed(self) -> None:
        px = self.look.px
        self.setFixedHeight(px(self._high))
        self._row.setContentsMargins(px(24), px(4), px(24), px(4))
        self._row.setSpacing(px(8))
        self._first.setSpacing(px(8))
        self.second.setSpacing(px(8))
        self.update()

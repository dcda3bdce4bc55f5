"""The head of a page: title, a pill, a quiet line of facts, and buttons at the end."""

from PySide6.QtCore import QEvent, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sms_desktop.ui.appearance import Appearance, Role
from sms_desktop.ui.buttons import Button, fold_to_fit
from sms_desktop.ui.card import Edge, Panel
from sms_desktop.ui.chips import Pill
from sms_desktop.ui.labels import Label
from sms_desktop.ui.painting import width_of


class PageHeader(Panel):
    """65 high; `leading` stands before the words, as an avatar does. Put buttons in with `add_action`."""

    def __init__(self, look: Appearance, *, line: bool = True, role: Role = Role.TITLE_2, high: int = 65) -> None:
        super().__init__(look, "surface", Edge.BOTTOM if line else Edge.NONE)
        self._high = high
        self._pill_words = ""
        self._actions: list[QWidget] = []
        self._beside: list[QWidget] = []
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
        self._words = words = QVBoxLayout()
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
        self._pill_words = text
        self.pill.set_state(text, tone)
        self.pill.setVisible(bool(text))
        self._fit()

    def add_leading(self, widget: QWidget) -> None:
        """Put something before the words."""
        self._row.insertWidget(0, widget)
        self._row.insertSpacing(1, self.look.px(8))

    def add_beside(self, widget: QWidget) -> None:
        """Put something right behind the title."""
        self._first.insertWidget(1, widget)
        self._beside.append(widget)

    def add_action(self, widget: QWidget, *, before: QWidget | None = None) -> None:
        """Put a button, or a pill, at the end, or before another."""
        self._row.insertWidget(self._row.count() if before is None else self._row.indexOf(before), widget)
        self._actions.insert(len(self._actions) if before is None else self._actions.index(before), widget)

    def _fit(self) -> None:
        """The title can be read: where there is little room the actions but the last are icons alone, and no pill."""
        edges, gap = self._row.contentsMargins(), self._row.spacing()
        room = self.width() - edges.left() - edges.right()
        for place in range(self._row.count() - len(self._actions)):
            item = self._row.itemAt(place)
            widget = item.widget() if item is not None else None
            room -= widget.width() + 2 * gap if widget is not None else 0
        seen = [one for one in self._actions if not one.isHidden()]
        folding = [one for one in seen[:-1] if isinstance(one, Button)]
        wanted = width_of(self.title.font(), self.title.text()) + 1
        wanted += sum(one.sizeHint().width() + gap for one in self._beside if not one.isHidden())
        wanted += sum(one.sizeHint().width() for one in seen if one not in folding) + gap * len(seen)
        pill = self.pill.sizeHint().width() + gap if self._pill_words else 0
        fold_to_fit(folding, wanted + pill, room)
        wanted += sum(one.wanted_size().width() for one in folding)
        self.pill.setVisible(bool(self._pill_words) and wanted + pill <= room)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:  # other words
            self._fit()
        return super().event(event)

    @Slot()
    def _on_look_changed(self) -> None:
        px = self.look.px
        self.setFixedHeight(px(self._high))
        self._row.setContentsMargins(px(24), px(4), px(24), px(4))
        self._row.setSpacing(px(8))
        self._words.setSpacing(px(2))
        self._first.setSpacing(px(8))
        self.second.setSpacing(px(8))
        self._fit()
        self.update()

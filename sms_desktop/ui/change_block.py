"""What became of one row, for reading: what it is, and each field with its value before and after."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from sms_desktop.ui.appearance import Appearance, Role
from sms_desktop.ui.banner import BannerIcon
from sms_desktop.ui.buttons import Button, Kind
from sms_desktop.ui.card import Card
from sms_desktop.ui.labels import Label


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field. `spoken` says it in a sentence; an empty `was` or `to` was, or is, nothing."""

    label: str
    was: str
    to: str
    spoken: str


@dataclass(frozen=True, slots=True)
class Block:
    """One row: whose it is, and where it stands. `link` is what a press on the name leads to, if anything."""

    kind: str
    name: str
    place: str = ""
    fields: tuple[FieldChange, ...] = ()
    link: object = None


class ChangeBlock(QWidget):
    """`pressed` with the link of the name."""

    pressed = Signal(object)

    def __init__(self, look: Appearance, block: Block, heads: tuple[str, str]) -> None:
        super().__init__()
        self.look = look
        self.block = block
        card = Card(look, padding=12)
        card.body.addWidget(Label(look, block.kind, Role.CAPTION_STRONG, tone="text-secondary", wrap=True))
        if block.name:
            card.body.addWidget(self._name(), 0, Qt.AlignmentFlag.AlignLeft)
        if block.place:
            card.body.addWidget(
                Label(look, block.place, Role.TABLE, tone="text" if not block.name else "text-secondary", wrap=True)
            )
        self._grid = QGridLayout()
        for place, head in enumerate(heads if block.fields else ()):
            self._grid.addWidget(Label(look, head, Role.CAPTION, tone="text-secondary"), 0, place)
        for line, field in enumerate(block.fields):
            self._add(2 * line + 1, field)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        card.body.addLayout(self._grid)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()

    def _name(self) -> QWidget:
        if self.block.link is None:
            return Label(self.look, self.block.name, Role.TABLE_STRONG, wrap=True)
        button = Button(self.look, self.block.name, Kind.LINK, small=True)
        button.setObjectName("change_link")
        button.clicked.connect(self._on_pressed)
        return button

    def _add(self, line: int, field: FieldChange) -> None:
        label = Label(self.look, field.label, Role.CAPTION_MEDIUM, wrap=True)
        label.setAccessibleName(field.spoken)
        self._grid.addWidget(label, line, 0, 1, 2)
        for place, (words, tone) in enumerate(((field.was, "text-secondary"), (field.to, "text"))):
            value = Label(self.look, words or "–", Role.TABLE, tone=tone, wrap=True, tabular=True)
            value.setObjectName("change_was" if place == 0 else "change_to")
            value.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
            self._grid.addWidget(value, line + 1, place)

    @Slot()
    def _on_pressed(self) -> None:
        self.pressed.emit(self.block.link)

    @Slot()
    def _on_look_changed(self) -> None:
        self._grid.setHorizontalSpacing(self.look.px(12))
        self._grid.setVerticalSpacing(self.look.px(4))


@dataclass(frozen=True, slots=True)
class Point:
    """One line of a list of points: an icon in a tone and a sentence."""

    icon: str
    tone: str
    words: str


class Points(QWidget):
    """A caption over some points."""

    def __init__(self, look: Appearance, title: str, points: Sequence[Point]) -> None:
        super().__init__()
        self.points = tuple(points)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(6))
        column.addWidget(Label(look, title, Role.CAPTION_STRONG, tone="text-secondary", wrap=True))
        for point in points:
            row = QHBoxLayout()
            row.setSpacing(look.px(8))
            row.addWidget(BannerIcon(look, point.icon, point.tone, 16), 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(Label(look, point.words, Role.TABLE, wrap=True), 1)
            column.addLayout(row)

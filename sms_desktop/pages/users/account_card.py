"""What stands under the form of an account: its state, its roles, its password and its devices."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sms_desktop.i18n import tr
from sms_desktop.ui.appearance import Appearance, Role
from sms_desktop.ui.buttons import Button, IconButton, Kind
from sms_desktop.ui.card import Card
from sms_desktop.ui.labels import Label

_T = "Users"


@dataclass(frozen=True, slots=True)
class Act:
    """Something to press: `key` comes back in `pressed`; without `words` it is an icon alone, called `name`."""

    key: str
    icon: str
    words: str = ""
    name: str = ""
    danger: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """One role or device: what it is, what is to be said of it, and what can be done."""

    title: str
    note: str
    acts: tuple[Act, ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """A part of the card: a caption, lines, a quiet sentence, a password to show, and acts below."""

    key: str
    title: str
    lines: tuple[Line, ...] = ()
    note: str = ""
    password: str = ""
    acts: tuple[Act, ...] = ()


class AccountCard(QWidget):
    """Blocks one below the other; shown again as a whole when something has changed."""

    pressed = Signal(str)  # the key of an act

    def __init__(self, look: Appearance) -> None:
        super().__init__()
        self._look = look
        self._blocks: tuple[Block, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()

    def show_blocks(self, blocks: Iterable[Block]) -> None:
        """Show these; the focus stays where it was, if that is still there."""
        made = tuple(blocks)
        if made == self._blocks:
            return
        focused = self._focused()
        self._blocks = made
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for block in made:
            self._column.addWidget(self._block(block))
        self.focus_on(focused)

    def focus_on(self, name: str) -> None:
        """Put the focus on a button by its object name, if it is here."""
        found = [widget for widget in self.findChildren(QWidget, name) if not widget.isHidden()] if name else []
        if found:
            found[-1].setFocus()

    def _focused(self) -> str:
        widget = self.focusWidget()
        return widget.objectName() if widget is not None and widget.hasFocus() else ""

    def _block(self, block: Block) -> QWidget:
        look, px = self._look, self._look.px
        whole = QWidget()
        whole.setObjectName(f"block_{block.key}")
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, px(4), 0, 0)
        column.setSpacing(px(6))
        column.addWidget(Label(look, block.title, Role.CAPTION_STRONG, tone="text-secondary"))
        for line in block.lines:
            column.addWidget(self._line(line))
        if block.password:
            column.addWidget(self._password(block.password))
        if block.note:
            note = Label(look, block.note, Role.TABLE, tone="text-secondary", wrap=True)
            note.setObjectName(f"note_{block.key}")
            column.addWidget(note)
        for act in block.acts:
            column.addWidget(self._button(act), 0, Qt.AlignmentFlag.AlignLeft)
        return whole

    def _line(self, line: Line) -> QWidget:
        look, px = self._look, self._look.px
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(4))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(look, line.title, Role.TABLE_STRONG, elide=True))
        if line.note:
            words.addWidget(Label(look, line.note, Role.CAPTION, tone="text-secondary", elide=True))
        row.addLayout(words, 1)
        for act in line.acts:
            button = IconButton(look, act.icon, act.name, size=28, icon_size=16)
            self._connect(button, act)
            row.addWidget(button)
        return whole

    def _password(self, password: str) -> QWidget:
        look = self._look
        card = Card(look, padding=12)
        card.setObjectName("password_card")
        shown = Label(look, password, Role.TITLE_2, tabular=True)
        shown.setObjectName("one_time_password")
        shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        copy = Button(look, tr(_T, "Copy the password"), icon="copy", small=True)
        copy.setObjectName("copy_password")
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(password))
        card.body.addWidget(shown)
        card.body.addWidget(copy, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _button(self, act: Act) -> Button:
        kind, tone = (Kind.QUIET, "danger") if act.danger else (Kind.SECONDARY, None)
        button = Button(self._look, act.words, kind, icon=act.icon, tone=tone, small=True)
        self._connect(button, act)
        return button

    def _connect(self, button: Button | IconButton, act: Act) -> None:
        button.setObjectName(f"act_{act.key}")
        button.clicked.connect(lambda _=False, key=act.key: self.pressed.emit(key))

    @Slot()
    def _on_look_changed(self) -> None:
        self._column.setSpacing(self._look.px(14))
        blocks, self._blocks = self._blocks, ()
        self.show_blocks(blocks)

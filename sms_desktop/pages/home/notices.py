"""Cards of Home with lines that each lead somewhere: what waits for a person, and a school's first steps."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sms_desktop.i18n import tr
from sms_desktop.ui.appearance import Appearance, Role
from sms_desktop.ui.banner import BannerIcon
from sms_desktop.ui.buttons import Button, IconButton
from sms_desktop.ui.card import Card
from sms_desktop.ui.labels import Label, Line

_T = "Home"


@dataclass(frozen=True, slots=True)
class Notice:
    """A line: what it is, a quiet word below, and the button `act` that leads to the page `page`."""

    key: str
    icon: str
    tone: str
    title: str
    text: str = ""
    act: str = ""
    page: str = ""
    is_done: bool = False


class NoticeLine(QWidget):
    """One line."""

    pressed = Signal(str)  # the page

    def __init__(self, look: Appearance, notice: Notice) -> None:
        super().__init__()
        self.notice = notice
        self.setObjectName(f"notice_{notice.key}")
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(16), look.px(5), look.px(16), look.px(5))
        row.setSpacing(look.px(12))
        row.addWidget(BannerIcon(look, notice.icon, notice.tone, 20), 0, Qt.AlignmentFlag.AlignVCenter)
        words = QVBoxLayout()
        words.setSpacing(0)
        tone = "text-secondary" if notice.is_done else "text"
        words.addWidget(Label(look, notice.title, Role.BUTTON, tone=tone, elide=True))
        if notice.text and not notice.is_done:
            words.addWidget(Label(look, notice.text, Role.CAPTION, tone="text-secondary", elide=True))
        row.addLayout(words, 1)
        said = f"{notice.title}. {notice.text}" if notice.text else notice.title
        self.setAccessibleName(said)
        if notice.act:
            button = Button(look, notice.act, small=True)
            button.setObjectName(f"notice_{notice.key}_act")
            button.setAccessibleName(f"{notice.act}: {notice.title}")
            button.clicked.connect(self._on_clicked)
            row.addWidget(button)
        self.setMinimumHeight(look.px(48 if notice.text and not notice.is_done else 40))

    @Slot()
    def _on_clicked(self) -> None:
        self.pressed.emit(self.notice.page)


class NoticesCard(Card):
    """Lines under each other, or a quiet word when there is none. `pressed` with the page that a line leads to."""

    pressed = Signal(str)

    def __init__(self, look: Appearance) -> None:
        super().__init__(look, " ", padding=0)
        self.lines: tuple[NoticeLine, ...] = ()
        self._notices: tuple[Notice, ...] = ()
        self.none = Label(look, "", tone="text-secondary", wrap=True)
        self.body.addWidget(self.none)
        self._list = QVBoxLayout()
        self.body.addLayout(self._list)
        look.changed.connect(self._lay_lines)

    def show_notices(self, notices: Sequence[Notice]) -> None:
        """Show these lines."""
        if tuple(notices) != self._notices or not self.lines:
            self._notices = tuple(notices)
            self._lay_lines()

    @Slot()
    def _lay_lines(self) -> None:
        while self._list.count():
            item = self._list.takeAt(0)
            if item is not None and (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.lines = tuple(NoticeLine(self.look, notice) for notice in self._notices)
        for place, line in enumerate(self.lines):
            if place:
                self._list.addWidget(Line(self.look))
            line.pressed.connect(self.pressed)
            self._list.addWidget(line)
        px = self.look.px
        self.none.setVisible(not self.lines)
        self.none.setContentsMargins(px(16), px(14), px(16), px(14))
        self._list.setSpacing(0)
        self.body.setSpacing(0)
        self.body.setContentsMargins(0, 0, 0, 0)


class StepsCard(NoticesCard):
    """The first steps of a school, ticked off as they are done; the cross puts the card away."""

    put_away = Signal()

    def __init__(self, look: Appearance) -> None:
        super().__init__(look)
        self.setObjectName("home_first_steps")
        self.cross = IconButton(look, "x", "", size=28, icon_size=16)
        self.cross.setObjectName("home_first_steps_close")
        self.cross.clicked.connect(self.put_away)
        self.add_header_action(self.cross)

    def retranslate(self) -> None:
        """The words that never change but with the language."""
        self.cross.set_name(tr(_T, "Hide the first steps"))

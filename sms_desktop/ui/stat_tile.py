"""A figure with its name, a quiet line below and an icon: the tiles at the top of a page."""

from unicodedata import combining, normalize

from PySide6.QtCore import QRectF, QSize, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from sms_desktop.ui.appearance import Appearance, Role
from sms_desktop.ui.painting import CENTRE, MIDDLE_LEFT, drawing, rounded, smooth, text, width_of
from sms_desktop.ui.pressable import Pressable


class StatTile(Pressable):
    """`set_figure("75", of="of 94", note="Period 1: 44 of 47")`. Pressing it leads to what is behind the figure."""

    ring_radius = 10

    def __init__(self, look: Appearance, title: str, icon: str, tone: str = "text-secondary") -> None:
        self._icon = icon
        self._tone = tone
        self._figure = "–"
        self._of = ""
        self._note = ""
        self._quiet = False
        super().__init__(look, title)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._name()

    def set_figure(self, figure: str, *, of: str = "", note: str = "", tone: str = "", quiet: bool = False) -> None:
        """Say another figure; `quiet` draws it grey, as when it is not whole yet."""
        self._figure, self._of, self._note, self._quiet = figure, of, note, quiet
        self._tone = tone or self._tone
        self._name()
        self.setToolTip(note)
        self.update()

    def set_title(self, title: str) -> None:
        """The words in another language."""
        self.setText(title)
        self._name()

    def _name(self) -> None:
        parts = (f"{self.text()}: {self._figure} {self._of}".strip(), self._note)
        self.setAccessibleName(". ".join(part for part in parts if part))

    def wanted_size(self) -> QSize:
        return QSize(self.look.px(200), self.look.px(106))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.px(150), self.look.px(106))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, px, painter = self.look, self.look.px, drawing(self)
        body = QRectF(self.rect())
        fill = look.colour("hover" if self.hot else "surface")
        rounded(painter, body, px(10), fill, look.colour("border"))
        inner = body.adjusted(px(16), px(12), -px(16), -px(10))
        quiet = look.colour("text-secondary")
        line = QRectF(inner.left(), inner.top(), inner.width() - px(24), px(24))
        text(painter, line, self.text(), look.font(Role.TABLE), quiet, MIDDLE_LEFT)
        look.draw_icon(painter, self._icon, self._tone, 16, inner.right() - px(16), inner.top() + px(4))
        font = look.font(Role.STAT, tabular=True)
        big = QRectF(inner.left(), inner.top() + px(24), inner.width(), px(40))
        text(painter, big, self._figure, font, look.colour("text-secondary" if self._quiet else "text"), MIDDLE_LEFT)
        if self._of:
            wide = width_of(font, self._figure) + px(8)
            beside = big.adjusted(wide, px(7), 0, 0)
            text(painter, beside, self._of, look.font(Role.TITLE_3), quiet, MIDDLE_LEFT)
        below = QRectF(inner.left(), inner.bottom() - px(20), inner.width(), px(20))
        text(painter, below, self._note, look.font(Role.CAPTION), quiet, MIDDLE_LEFT)


class Avatar(QWidget):
    """The first letters of a name on a soft disc."""

    def __init__(self, look: Appearance, letters: str = "", size: int = 28) -> None:
        super().__init__()
        self._look = look
        self._letters = letters
        self._size = size
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()

    def set_letters(self, letters: str) -> None:
        """Another person."""
        self._letters = letters
        self.update()

    @Slot()
    def _on_look_changed(self) -> None:
        self.setFixedSize(self._look.px(self._size), self._look.px(self._size))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = self._look, QPainter(self)
        smooth(painter)
        body = QRectF(self.rect())
        rounded(painter, body, body.width() / 2, look.colour("accent-soft"))
        role = Role.TITLE_2 if self._size > 40 else Role.CAPTION_STRONG
        text(painter, body, self._letters, look.font(role), look.colour("accent"), CENTRE)


def initials(*names: str) -> str:
    """The first letter of each name, without accents: ΑΠ."""
    letters = "".join(name.strip()[:1].upper() for name in names if name.strip())
    plain = "".join(sign for sign in normalize("NFD", letters) if not combining(sign))
    return normalize("NFC", plain)

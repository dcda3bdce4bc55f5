"""Bars that stay until their cause is gone: offline (32, full width), info (36, in a page), error (64)."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sms_desktop.ui.appearance import Appearance, Role
from sms_desktop.ui.buttons import Button
from sms_desktop.ui.labels import Label
from sms_desktop.ui.painting import rounded, smooth

_ICONS = {"info": "info", "warning": "triangle-alert", "danger": "circle-alert", "success": "circle-check"}


class BannerIcon(QWidget):
    """An icon in a tone, for the start of a bar or a line of text."""

    def __init__(self, look: Appearance, icon: str, tone: str, size: int = 16, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._icon, self._tone, self._size = look, icon, tone, size
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()

    def set_icon(self, icon: str, tone: str) -> None:
        """Show another icon."""
        self._icon, self._tone = icon, tone
        self.update()

    @Slot()
    def _on_look_changed(self) -> None:
        self.setFixedSize(self._look.px(self._size), self._look.px(self._size))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        self._look.draw_icon(QPainter(self), self._icon, self._tone, self._size, 0, 0)


class Banner(QWidget):
    """One bar. `tone` is "info", "warning", "danger" or "success"; `full_width` has no corners and a bottom line."""

    edges: tuple[int, int] | None = None  # where it begins and ends, in pixels at 100 %; None for the usual

    def __init__(
        self,
        look: Appearance,
        text: str = "",
        tone: str = "info",
        *,
        title: str = "",
        icon: str | None = None,
        full_width: bool = False,
        actions: Sequence[Button] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.look = look
        self._tone = tone
        self._full_width = full_width
        self._tall = bool(title)
        self._icon = BannerIcon(look, icon or _ICONS[tone], tone, 20 if title else 16)
        self.title = Label(look, title, Role.TABLE_STRONG, tone=tone, elide=True)
        self.text = Label(look, text, self._role(), tone="text" if title else tone, elide=True)
        self.title.setVisible(bool(title))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self.title)
        words.addWidget(self.text)
        words.addStretch(1)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._icon)
        self._row.addLayout(words, 1)
        for button in actions:
            self._row.addWidget(button)
        self.setAccessibleName(f"{title} {text}".strip())
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()

    def _role(self) -> Role:
        return Role.BUTTON if self._full_width else Role.TABLE

    def set_text(self, text: str, title: str = "") -> None:
        """Say something else; a bar made with a title keeps its height."""
        self.text.setText(text)
        if title:
            self.title.setText(title)
        self.setAccessibleName(f"{self.title.text()} {text}".strip())

    def set_tone(self, tone: str, icon: str | None = None) -> None:
        """Change how serious it is."""
        self._tone = tone
        self._icon.set_icon(icon or _ICONS[tone], tone)
        self.title.set_tone(tone)
        self.text.set_tone("text" if self._tall else tone)
        self.update()

    def add_action(self, button: Button) -> None:
        """Put a button at the end."""
        self._row.addWidget(button)

    @Slot()
    def _on_look_changed(self) -> None:
        px = self.look.px
        self.setFixedHeight(px(64 if self._tall else 32 if self._full_width else 36))
        usual = (24, 16) if self._full_width or self._tall else (12, 4)
        leading, trailing = self.edges or usual
        self._row.setContentsMargins(px(leading), 0, px(trailing), 0)
        self._row.setSpacing(px(12) if self._tall else px(8))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, look = QPainter(self), self.look
        fill = look.colour(f"{self._tone}-soft")
        if not (self._full_width or self._tall):
            smooth(painter)
            rounded(painter, QRectF(self.rect()), look.px(6), fill)
            return
        painter.fillRect(self.rect(), fill)
        painter.fillRect(0, self.height() - 1, self.width(), 1, look.colour("border"))


def offline_bar(look: Appearance, text: str, actions: Sequence[Button] = ()) -> Banner:
    """The slim bar under the top bar while there is no network; give it `Kind.QUIET` buttons with tone "warning"."""
    return Banner(look, text, "warning", icon="cloud-off", full_width=True, actions=actions)

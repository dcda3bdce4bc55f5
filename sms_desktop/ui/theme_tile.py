"""A small picture of a theme with a radio button below: what the window will look like."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QWidget

from sms_desktop.ui.appearance import SYSTEM, Appearance, Role
from sms_desktop.ui.painting import MIDDLE_LEFT, drawing, middle, rounded, text
from sms_desktop.ui.pressable import Pressable
from sms_desktop.ui.theme import Theme

_WIDE, _HIGH, _FOOT = 146, 88, 32


class ThemeTile(Pressable):
    """One of several; put those that exclude each other into one parent. `key` is a theme's name or "system"."""

    ring_radius = 10

    def __init__(self, look: Appearance, key: str, words: str, parent: QWidget | None = None) -> None:
        self.key = key
        self._themes = [Theme.load(name) for name in (("light", "dark") if key == SYSTEM else (key,))]
        super().__init__(look, words, parent)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setObjectName(f"theme_{key}")

    def wanted_size(self) -> QSize:
        return QSize(self.look.px(_WIDE), self.look.px(_HIGH + _FOOT))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, px, painter = self.look, self.look.px, drawing(self)
        sheet = QRectF(0, 0, self.width(), px(_HIGH))
        clip = QPainterPath()
        clip.addRoundedRect(sheet.adjusted(1, 1, -1, -1), px(8), px(8))
        painter.save()
        painter.setClipPath(clip)
        part = sheet.width() / len(self._themes)
        for place, theme in enumerate(self._themes):
            self._paint_theme(painter, QRectF(place * part, 0, part, sheet.height()), theme)
        painter.restore()
        chosen = self.isChecked()
        line = look.colour("focus" if chosen else "border")
        rounded(painter, sheet, px(8), None, line, px(2) if chosen else 1)
        foot = QRectF(0, px(_HIGH), self.width(), px(_FOOT))
        ring = QRectF(0, middle(foot, px(16)), px(16), px(16))
        if chosen:
            rounded(painter, ring, px(8), look.colour("surface"), look.colour("accent"), px(5))
        else:
            rounded(painter, ring, px(8), look.colour("surface"), look.colour("border-control"))
        tone = look.colour("text" if self.isEnabled() else "text-disabled")
        role = Role.TABLE_STRONG if chosen else Role.TABLE
        text(painter, foot.adjusted(px(24), 0, 0, 0), self.text(), look.font(role), tone, MIDDLE_LEFT)

    def _paint_theme(self, painter: QPainter, area: QRectF, theme: Theme) -> None:
        px = self.look.px
        painter.fillRect(area, theme.colour("surface"))
        left = area.left() + px(10)
        if len(self._themes) == 1:
            side = QRectF(area.left(), area.top(), px(40), area.height())
            painter.fillRect(side, theme.colour("sidebar"))
            rounded(painter, QRectF(side.left() + px(7), px(11), px(24), px(6)), px(3), theme.colour("accent"))
            for row in range(1, 5):
                bar = QRectF(side.left() + px(7), px(11) + row * px(14), px(24), px(4))
                rounded(painter, bar, px(2), theme.colour("border-control"))
            left = side.right() + px(10)
        room = area.right() - left - px(10)
        rounded(painter, QRectF(left, px(11), room * 0.5, px(7)), px(3), theme.colour("text"))
        for row, share in enumerate((0.95, 0.8, 0.9, 0.6)):
            bar = QRectF(left, px(27) + row * px(14), room * share, px(4))
            rounded(painter, bar, px(2), theme.colour("border-control"))

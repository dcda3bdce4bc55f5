"""What a cell of a list looks like, and the painter that draws hundreds of them in a few milliseconds.

A model builds each `CellLook` once and keeps it; the painter keeps the widths of words. Nothing here goes through
Qt's roles: one call a cell is what scrolling can afford.
"""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from sms_desktop.ui.appearance import Appearance, Role
from sms_desktop.ui.painting import middle, rounded, smooth
from sms_desktop.ui.rows import Bar

_MOST_WIDTHS = 20_000
_PILL_HEIGHT = 20
_PILL_PADDING = 8
_PILL_GAP = 4
_SKELETON = 8
_BAR = (40, 6)
_BAR_END = 48  # from the trailing edge of the cell to the bar
_BAR_SIGN = 14
_ROLES = {400: Role.TABLE, 500: Role.BUTTON, 600: Role.TABLE_STRONG}


@dataclass(frozen=True, slots=True)
class CellLook:
    """One cell: a text, or `pills` with their tones; `right` aligns it with the trailing edge.

    `weight` is 400, 500 (what names the row) or 600. A number may have a `bar` before it, with a sign where it is over.
    """

    text: str
    tone: str = "text"
    weight: int = 400
    right: bool = False
    pills: tuple[tuple[str, str], ...] = ()
    bar: Bar | None = None


class CellPainter:
    """Draws looks. `begin` before the first cell of a paint event."""

    def __init__(self, look: Appearance) -> None:
        self._look = look
        self._tone = ""
        self._weight = 0
        self._mirrored = False
        self.renew()

    def renew(self) -> None:
        """The look has changed: measure anew."""
        look = self._look
        self._fonts = {weight: look.font(role, tabular=True) for weight, role in _ROLES.items()}
        self._metrics = {weight: QFontMetricsF(font) for weight, font in self._fonts.items()}
        self._pill_font = look.font(Role.CAPTION_MEDIUM)
        self._pill_metrics = QFontMetricsF(self._pill_font)
        self._widths: dict[tuple[int, str], float] = {}
        self._pill_widths: dict[str, float] = {}

    def begin(self, *, mirrored: bool = False) -> None:
        """Forget what another painter was set to; `mirrored` where the window reads from right to left."""
        self._mirrored = mirrored
        self._forget()

    def _forget(self) -> None:
        self._tone, self._weight = "", 0

    def width_of(self, look: CellLook) -> float:
        """How wide a cell would like to be, without margins."""
        if look.pills:
            wide = sum(self._pill_width(words) for words, _ in look.pills)
            return wide + self._look.px(_PILL_GAP) * (len(look.pills) - 1)
        return self._width(look.weight, look.text)

    def draw(self, painter: QPainter, x: float, y: float, wide: float, high: float, cell: CellLook) -> None:
        """Draw a cell into a rectangle without margins; what does not fit is shortened."""
        if cell.pills:
            self._draw_pills(painter, x, y, wide, high, cell.pills)
            return
        text = cell.text
        if not text or wide <= 0:
            return
        if cell.bar is not None:
            self._draw_bar(painter, QRectF(x, y, wide, high), cell.bar)
        weight = cell.weight
        if weight != self._weight:
            painter.setFont(self._fonts[weight])
            self._weight = weight
        if cell.tone != self._tone:
            painter.setPen(self._look.colour(cell.tone))
            self._tone = cell.tone
        width = self._width(weight, text)
        metrics = self._metrics[weight]
        if width > wide + 0.5:
            text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, wide + 0.5)
        elif cell.right is not self._mirrored:
            x += wide - width
        painter.drawText(round(x), round(y + (high + metrics.ascent() - metrics.descent()) / 2), text)

    def draw_waiting(self, painter: QPainter, x: float, y: float, wide: float, high: float, share: float) -> None:
        """A grey bar where a value will be."""
        bar = self._look.px(_SKELETON)
        smooth(painter)
        length = max(bar, wide * share)
        body = QRectF(x + wide - length if self._mirrored else x, y + (high - bar) / 2, length, bar)
        rounded(painter, body, bar / 2, self._look.colour("neutral-soft"))
        self._forget()

    def _draw_bar(self, painter: QPainter, area: QRectF, bar: Bar) -> None:
        """The track and what is full of it; before it a warning where there is room for one."""
        look, px = self._look, self._look.px
        wide, tall = px(_BAR[0]), px(_BAR[1])
        end = px(_BAR_END)
        left = area.left() + end if self._mirrored else area.right() - end - wide
        full = max(tall / 2, wide * min(1.0, bar.share)) if bar.share > 0 else 0.0
        track = QRectF(left, middle(area, tall), wide, tall)
        filled = QRectF(track.right() - full if self._mirrored else left, track.top(), full, tall)
        smooth(painter)
        rounded(painter, track, tall / 2, look.colour("neutral-soft"))
        rounded(painter, filled, tall / 2, look.colour("danger" if bar.over else "neutral"))
        side = px(_BAR_SIGN)
        at = track.right() + px(6) if self._mirrored else left - px(6) - side
        if bar.over and area.left() <= at <= area.right() - side:
            look.draw_icon(painter, "triangle-alert", "danger", _BAR_SIGN, at, middle(area, side))
        self._forget()

    def _draw_pills(
        self, painter: QPainter, x: float, y: float, wide: float, high: float, pills: tuple[tuple[str, str], ...]
    ) -> None:
        """As many pills as fit; a last one says how many more there are."""
        px, start, end = self._look.px, x, x + wide
        tall, gap = px(_PILL_HEIGHT), px(_PILL_GAP)
        smooth(painter)
        painter.setFont(self._pill_font)
        for place, (words, tone) in enumerate(pills):
            left = len(pills) - place
            rest = f"+{left}" if left > 1 else ""
            width = self._pill_width(words)
            room = end - x - (self._pill_width(rest) + gap if rest else 0)
            if width > room and place:
                words = f"+{left}"
                width = room = self._pill_width(words)
            width = min(width, max(room, px(24)))
            at = start + end - x - width if self._mirrored else x
            self._pill(painter, QRectF(at, y + (high - tall) / 2, width, tall), words, tone)
            if words == f"+{left}" and place:
                break
            x += width + gap
        self._forget()

    def _pill(self, painter: QPainter, body: QRectF, words: str, tone: str) -> None:
        look, pad = self._look, self._look.px(_PILL_PADDING)
        rounded(painter, body, body.height() / 2, look.colour(f"{tone}-soft"))
        painter.setPen(look.colour(tone))
        metrics = self._pill_metrics
        room = body.width() - 2 * pad + 1
        shown = (
            words
            if self._pill_width(words) <= body.width() + 0.5
            else metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
        )
        baseline = body.top() + (body.height() + metrics.ascent() - metrics.descent()) / 2
        painter.drawText(round(body.left() + pad), round(baseline), shown)

    def _width(self, weight: int, text: str) -> float:
        known = self._widths.get((weight, text))
        if known is None:
            if len(self._widths) > _MOST_WIDTHS:
                self._widths.clear()
            known = self._widths[weight, text] = self._metrics[weight].horizontalAdvance(text)
        return known

    def _pill_width(self, words: str) -> float:
        known = self._pill_widths.get(words)
        if known is None:
            advance = self._pill_metrics.horizontalAdvance(words)
            known = self._pill_widths[words] = advance + 2 * self._look.px(_PILL_PADDING) + 1
        return known


def fill(painter: QPainter, x: int, y: int, wide: int, high: int, colour: QColor) -> None:
    """A plain rectangle."""
    painter.fillRect(x, y, wide, high, colour)


def text_font(look: Appearance) -> QFont:
    """The font of plain cells, for editors that stand in their place."""
    return look.font(Role.TABLE, tabular=True)

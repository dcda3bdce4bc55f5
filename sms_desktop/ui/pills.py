"""Pills: a short word on a soft tone, painted in a table cell or standing on a page."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QPainter

from sms_desktop.ui.appearance import Appearance, Role
from sms_desktop.ui.marks import MarkPainter
from sms_desktop.ui.painting import middle, rounded, smooth, text, width_of


@dataclass(frozen=True, slots=True)
class PillLook:
    """The tone of a pill ("success", "warning", "danger", "info", "neutral", "accent") and its icon or mark, if any."""

    tone: str = "neutral"
    icon: str | None = None
    mark: str | None = None
    strong: bool = False  # weight 600 and 18 high


def pill_width(look: Appearance, content: str, pill: PillLook) -> float:
    """How wide a pill wants to be."""
    lead = look.px(17) if pill.icon or pill.mark else 0
    return width_of(_font(look, pill), content) + 2 * look.px(8) + lead


def paint_pill(
    look: Appearance, marks: MarkPainter, painter: QPainter, rect: QRectF, content: str, pill: PillLook
) -> float:
    """Paint a pill 20 high at the leading edge of `rect`, vertically centred; returns its width."""
    smooth(painter)
    high = look.px(18 if pill.strong else 20)
    wide = min(pill_width(look, content, pill), rect.width())
    body = QRectF(rect.left(), middle(rect, high), wide, high)
    rounded(painter, body, high / 2, look.colour(f"{pill.tone}-soft"))
    inner = body.adjusted(look.px(8), 0, -look.px(8) + 1, 0)
    if pill.icon:
        look.draw_icon(painter, pill.icon, pill.tone, 12, inner.left(), middle(inner, look.px(12)))
    elif pill.mark:
        side = look.px(8)
        marks.shape(painter, pill.mark, side, inner.left() + look.px(2), middle(inner, side))
    if pill.icon or pill.mark:
        inner.adjust(look.px(17), 0, 0, 0)
    text(painter, inner, content, _font(look, pill), look.colour(pill.tone))
    return wide


def _font(look: Appearance, pill: PillLook) -> QFont:
    return look.font(Role.CAPTION_STRONG if pill.strong else Role.CAPTION_MEDIUM)

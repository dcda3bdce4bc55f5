"""The few drawing moves every painted widget shares: rounded fills, sharp outlines, elided text and the focus ring."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPen

MIDDLE_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
MIDDLE_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
CENTRE = Qt.AlignmentFlag.AlignCenter
_LAYERS = 8


def smooth(painter: QPainter) -> None:
    """Turn antialiasing on."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)


def rounded(
    painter: QPainter, rect: QRectF, radius: float, fill: QColor | None, line: QColor | None = None, width: float = 1
) -> None:
    """A rounded rectangle whose outline lies inside `rect`, so that it is never cut."""
    painter.setBrush(QBrush(fill) if fill is not None else Qt.BrushStyle.NoBrush)
    if line is None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(rect, radius, radius)
        return
    painter.setPen(QPen(line, width))
    half = width / 2
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius - half, radius - half)


def shadow(painter: QPainter, body: QRectF, radius: float, room: float, colour: QColor) -> None:
    """A soft shadow round `body`, reaching `room`: layers one in another, each darker and a little lower."""
    layer = QColor(colour)
    strength, drop = layer.alphaF(), room / 4
    for step in range(1, _LAYERS + 1):
        reach = (room - drop) * (1 - (step - 1) / _LAYERS)
        layer.setAlphaF(strength * 2 * step / (_LAYERS * (_LAYERS + 1)))
        rounded(painter, body.adjusted(-reach, -reach + drop, reach, reach + drop), radius + reach, layer)


def text(
    painter: QPainter, rect: QRectF, content: str, font: QFont, colour: QColor, align: Qt.AlignmentFlag = MIDDLE_LEFT
) -> bool:
    """One line of text, shortened with an ellipsis when it does not fit; says whether it was shortened."""
    painter.setFont(font)
    painter.setPen(colour)
    shown = QFontMetricsF(font, painter.device()).elidedText(content, Qt.TextElideMode.ElideRight, rect.width() + 0.5)
    painter.drawText(rect, align.value | Qt.TextFlag.TextSingleLine.value, shown)
    return shown != content


def is_right(align: Qt.AlignmentFlag | int | None) -> bool:
    """Whether the answer to TextAlignmentRole, a flag, a number or None, puts text at the right."""
    return align is not None and bool(Qt.AlignmentFlag(align) & Qt.AlignmentFlag.AlignRight)


def width_of(font: QFont, content: str) -> float:
    """How wide a line of text is."""
    return QFontMetricsF(font).horizontalAdvance(content)


def horizontal_line(painter: QPainter, y: float, left: float, right: float, colour: QColor) -> None:
    """A line one pixel high, its top edge at y."""
    painter.fillRect(QRectF(left, y, right - left, 1), colour)


def middle(rect: QRectF, size: float) -> float:
    """The top edge that centres something `size` high in `rect`."""
    return rect.top() + (rect.height() - size) / 2


def centre_of(rect: QRectF, size: float) -> QPointF:
    """The top left corner that centres a square of `size` in `rect`."""
    return QPointF(rect.left() + (rect.width() - size) / 2, middle(rect, size))

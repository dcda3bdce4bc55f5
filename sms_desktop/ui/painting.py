"""The few drawing moves every painted widget shares: rounded fills, sharp outlines, elided text and the mirror.

Painted widgets are written as if everybody read from left to right. `drawing` (a widget) and `turn` (a cell) mirror
what they draw where the window reads from right to left; words, icons and marks stay as they are inside the mirror.
"""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QWidget

MIDDLE_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
MIDDLE_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
CENTRE = Qt.AlignmentFlag.AlignCenter
_LAYERS = 8


def smooth(painter: QPainter) -> None:
    """Turn antialiasing on."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)


def drawing(widget: QWidget) -> QPainter:
    """A smooth painter of a widget, mirrored where the widget reads from right to left."""
    painter = QPainter(widget)
    smooth(painter)
    turn(painter, QRectF(widget.rect()), widget.layoutDirection())
    return painter


def turn(painter: QPainter, area: QRectF, direction: Qt.LayoutDirection) -> None:
    """Draw for somebody who reads in a direction; from right to left, `area` is mirrored.

    A painter of Qt's own follows the application and not its widget.
    """
    painter.setLayoutDirection(direction)
    if direction == Qt.LayoutDirection.RightToLeft:
        mirror(painter, area)


def mirror(painter: QPainter, area: QRectF) -> None:
    """Swap the left and the right of `area`; a second time puts them back."""
    painter.translate(area.left() + area.right(), 0)
    painter.scale(-1, 1)


def is_mirrored(painter: QPainter) -> bool:
    """Whether a mirror is in force."""
    return painter.worldTransform().m11() < 0


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
    if painter.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        _text_from_the_right(painter, rect, shown, align)
    else:
        painter.drawText(rect, align.value | Qt.TextFlag.TextSingleLine.value, shown)
    return shown != content


def _text_from_the_right(painter: QPainter, rect: QRectF, shown: str, align: Qt.AlignmentFlag) -> None:
    """The text stands at the other side; inside, it reads as its own script does, as the numbers of a phone do."""
    mirrored = is_mirrored(painter)
    if mirrored:
        mirror(painter, rect)
    painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    painter.drawText(rect, facing(align).value | Qt.TextFlag.TextSingleLine.value, shown)
    painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    if mirrored:
        mirror(painter, rect)


def facing(align: Qt.AlignmentFlag) -> Qt.AlignmentFlag:
    """An alignment as it is for somebody who reads from right to left, and not turned again by Qt."""
    left, right, fixed = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignAbsolute
    if align & fixed or align & (Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignJustify):
        return align
    return (align & ~(left | right)) | (left if align & right else right) | fixed


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

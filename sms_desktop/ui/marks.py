"""Attendance marks as drawn: a shape and a letter, never a colour alone.

The letters come from the caller (P L A E, or Π Κ Α Δ); this module knows only the five looks named in `theme.MARKS`.
"""

import math
from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QTransform

from sms_desktop.ui.appearance import Appearance, Role
from sms_desktop.ui.painting import CENTRE, MIDDLE_LEFT, is_mirrored, mirror, rounded, smooth, text, width_of
from sms_desktop.ui.theme import Shape

STRIP_STEP = 28  # pixels at 100 % from one mark of a strip to the next
CHOICES = ("present", "late", "absent", "excused")
UNMARKED_LETTER = "–"


class CellSize(NamedTuple):
    """The four buttons of one row, in pixels at 100 %."""

    width: int = 40
    height: int = 26
    gap: int = 4
    radius: int = 6


MOUSE = CellSize()
TOUCH = CellSize(56, 44, 8, 8)


def shape_path(shape: Shape) -> QPainterPath:
    """The filled part of a shape in a square from 0 to 1; odd-even filled."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.OddEvenFill)
    if shape is Shape.DISC:
        path.addEllipse(QRectF(0, 0, 1, 1))
    elif shape is Shape.RING:
        path.addEllipse(QRectF(0, 0, 1, 1))
        path.addEllipse(QRectF(0.2, 0.2, 0.6, 0.6))
    elif shape is Shape.HALF_DISC:
        path.addEllipse(QRectF(0, 0, 1, 1))
        path.moveTo(0.5, 0.15)
        path.arcTo(QRectF(0.15, 0.15, 0.7, 0.7), 90, 180)
        path.closeSubpath()
    elif shape is Shape.CROSS_SQUARE:
        path.addRoundedRect(QRectF(0, 0, 1, 1), 0.16, 0.16)
        path.addPath(_cross())
    else:
        path.addRoundedRect(QRectF(0, 0.42, 1, 0.16), 0.06, 0.06)
    return path


def _cross() -> QPainterPath:
    """Two crossed bars, as one outline, so that odd-even filling cuts it out cleanly."""
    arm, half = 0.34, 0.075
    bars = QPainterPath()
    bars.addRect(QRectF(-arm, -half, 2 * arm, 2 * half))
    upright = QPainterPath()
    upright.addRect(QRectF(-half, -arm, 2 * half, 2 * arm))
    turned = QTransform().translate(0.5, 0.5).rotate(45)
    return turned.map(bars.united(upright))


_PATHS = {shape: shape_path(shape) for shape in Shape}


class MarkPainter:
    """Draws marks in the present look; sizes are in pixels at 100 %."""

    def __init__(self, look: Appearance) -> None:
        self._look = look

    def shape(
        self, painter: QPainter, mark: str, size: float, x: float, y: float, colour: QColor | None = None
    ) -> None:
        """The shape alone, `size` device-independent pixels wide, its top left corner at x, y."""
        drawn = self._look.theme.marks[mark]
        painter.save()
        smooth(painter)
        if is_mirrored(painter):
            mirror(painter, QRectF(x, y, size, size))
        painter.translate(x, y)
        painter.scale(size, size)
        painter.fillPath(_PATHS[drawn.shape], colour or drawn.colour)
        painter.restore()

    def letter_and_shape(self, painter: QPainter, mark: str, letter: str, rect: QRectF, size: float = 8) -> None:
        """One mark of a strip: shape, then letter 12/600, leading in `rect`."""
        look = self._look
        side = look.px(size)
        colour = look.theme.marks[mark].colour
        self.shape(painter, mark, side, rect.left(), rect.center().y() - side / 2)
        place = rect.adjusted(side + look.px(3), 0, 0, 0)
        text(painter, place, letter, look.font(Role.CAPTION_STRONG), colour)

    def strip(self, painter: QPainter, rect: QRectF, marks: Sequence[tuple[str, str]]) -> None:
        """The last marks in a row, oldest first, as (mark, letter) pairs."""
        step = self._look.px(STRIP_STEP)
        for place, (mark, letter) in enumerate(marks):
            slot = QRectF(rect.left() + place * step, rect.top(), step, rect.height())
            self.letter_and_shape(painter, mark, letter, slot)

    def strip_width(self, count: int) -> int:
        """Room a strip of `count` marks needs."""
        return self._look.px(STRIP_STEP) * count

    def cell_rects(self, rect: QRectF, size: CellSize = MOUSE) -> tuple[QRectF, ...]:
        """Where the four buttons of `CHOICES` stand in a cell, leading and vertically centred."""
        px = self._look.px
        top = math.floor(rect.top() + (rect.height() - px(size.height)) / 2)
        step = px(size.width) + px(size.gap)
        return tuple(
            QRectF(rect.left() + place * step, top, px(size.width), px(size.height)) for place in range(len(CHOICES))
        )

    def cell_width(self, size: CellSize = MOUSE) -> int:
        """Room the four buttons need, without margins."""
        px = self._look.px
        return px(size.width) * len(CHOICES) + px(size.gap) * (len(CHOICES) - 1)

    def hit(self, rect: QRectF, point: QPointF, size: CellSize = MOUSE) -> str | None:
        """Which mark's button is under the point, or None; the gaps belong to no button."""
        for mark, place in zip(CHOICES, self.cell_rects(rect, size), strict=True):
            if place.contains(point):
                return mark
        return None

    def cell(
        self,
        painter: QPainter,
        rect: QRectF,
        letters: Sequence[str],
        chosen: str | None,
        *,
        hovered: str | None = None,
        current: bool = False,
        enabled: bool = True,
        size: CellSize = MOUSE,
    ) -> None:
        """The four buttons; `letters` in the order of `CHOICES`, `current` draws the ring round all of them."""
        painter.save()
        smooth(painter)
        places = self.cell_rects(rect, size)
        for mark, letter, place in zip(CHOICES, letters, places, strict=True):
            self._button(painter, place, mark, letter, mark == chosen, mark == hovered and enabled, enabled, size)
        if current:
            self._ring(painter, places[0].united(places[-1]), size)
        painter.restore()

    def _button(
        self,
        painter: QPainter,
        rect: QRectF,
        mark: str,
        letter: str,
        chosen: bool,
        hovered: bool,
        enabled: bool,
        size: CellSize,
    ) -> None:
        look = self._look
        font = look.font(Role.TABLE_STRONG if chosen else Role.BUTTON)
        radius = look.px(size.radius)
        if not chosen:
            rounded(painter, rect, radius, look.colour("neutral-hover" if hovered else "neutral-soft"))
            text(painter, rect, letter, font, look.colour("text-secondary" if enabled else "text-disabled"), CENTRE)
            return
        drawn = look.theme.marks[mark]
        rounded(painter, rect, radius, drawn.soft, drawn.colour, 1.5 * look.scale)
        side, gap, wide = look.px(9), look.px(4), width_of(font, letter)
        left = rect.center().x() - (side + gap + wide) / 2
        self.shape(painter, mark, side, left, rect.center().y() - side / 2)
        text(painter, rect.adjusted(left + side + gap - rect.left(), 0, 0, 0), letter, font, drawn.colour, MIDDLE_LEFT)

    def _ring(self, painter: QPainter, rect: QRectF, size: CellSize) -> None:
        look = self._look
        line, off = look.px(2), look.px(1)
        outer = rect.adjusted(-line - off, -line - off, line + off, line + off)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(look.colour("focus"), line))
        half, radius = line / 2, look.px(size.radius + 3)
        painter.drawRoundedRect(outer.adjusted(half, half, -half, -half), radius, radius)

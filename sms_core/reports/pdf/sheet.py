"""Pages as they are composed: marks on paper from the top down, and what every page of a paper has in common.

A paper is composed before anything is drawn, because "page 1 of 2" must know how many there are.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

from sms_core.reports.pdf import ink
from sms_core.reports.pdf.faces import Style, as_figures, clipped, load_faces, wide

A4 = (595.28, 841.89)
SIDE, TOP, BOTTOM = 51.0, 45.0, 54.0


class Text(NamedTuple):
    """Words with their base line at `y` from the top."""

    x: float
    y: float
    text: str
    style: Style


class Rule(NamedTuple):
    """A line from one point to another."""

    x: float
    y: float
    to_x: float
    to_y: float
    colour: str
    thick: float


class Box(NamedTuple):
    """A filled rectangle; `radius` rounds its corners."""

    x: float
    y: float
    width: float
    height: float
    colour: str
    radius: float = 0


Mark = Text | Rule | Box


@dataclass(slots=True)
class Page:
    """The marks of one page."""

    marks: list[Mark] = field(default_factory=list)


class Sheet:
    """The pages of one paper. `page` is the one that is written on, `y` how far down it the pen is.

    `repeated` draws what heads a new page.
    """

    def __init__(self, *, is_wide: bool = False) -> None:
        load_faces()
        width, height = A4
        self.width, self.height = (height, width) if is_wide else (width, height)
        self.left, self.right = SIDE, self.width - SIDE
        self.page = Page()
        self.pages = [self.page]
        self.y = TOP
        self.repeated: Callable[[], None] | None = None

    @property
    def room(self) -> float:
        """The width between the margins."""
        return self.right - self.left

    @property
    def left_below(self) -> float:
        """How much of this page is still free."""
        return self.height - BOTTOM - self.y

    def turn(self) -> None:
        """Go on on a new page."""
        self.page = Page()
        self.pages.append(self.page)
        self.y = TOP
        if self.repeated is not None:
            self.repeated()

    def need(self, height: float) -> bool:
        """Make sure that so much fits below; whether that took a new page."""
        if self.left_below >= height:
            return False
        self.turn()
        return True

    def down(self, points: float) -> None:
        """Leave so much free."""
        self.y += points

    def text(self, text: str, style: Style, x: float | None = None, *, y: float | None = None) -> None:
        """Words whose line begins at the pen; the pen stays."""
        top = self.y if y is None else y
        base = top + (style.leading - style.size) / 2 + style.size * 0.8
        self._mark(Text(self.left if x is None else x, base, text, style))

    def text_to(self, text: str, style: Style, x: float, *, y: float | None = None) -> None:
        """Words that end at `x`; numbers in figures of one width."""
        style = as_figures(text, style)
        self.text(text, style, x - wide(text, style), y=y)

    def text_amid(self, text: str, style: Style, x: float, *, y: float | None = None) -> None:
        """Words with their middle at `x`."""
        style = as_figures(text, style)
        self.text(text, style, x - wide(text, style) / 2, y=y)

    def line(self, text: str, style: Style) -> None:
        """One line of words across the page, clipped; the pen goes below."""
        self.text(clipped(text, style, self.room), style)
        self.y += style.leading

    def rule(
        self, colour: str = ink.HAIR, thick: float = 0.5, *, x: float | None = None, to: float | None = None
    ) -> None:
        """A line across at the pen."""
        left, right = self.left if x is None else x, self.right if to is None else to
        self._mark(Rule(left, self.y, right, self.y, colour, thick))

    def stroke(self, x: float, top: float, bottom: float, colour: str = ink.HAIR, thick: float = 0.5) -> None:
        """A line down."""
        self._mark(Rule(x, top, x, bottom, colour, thick))

    def box(self, x: float, y: float, width: float, height: float, colour: str, radius: float = 0) -> None:
        """A filled rectangle; its top is at `y`."""
        self._mark(Box(x, y, width, height, colour, radius))

    def _mark(self, mark: Mark) -> None:
        self.page.marks.append(mark)

"""The letters of papers: Inter, embedded, with Greek; and its figures of equal width for columns of numbers."""

from functools import cache
from pathlib import Path
from typing import NamedTuple

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

_FOLDER = Path(__file__).resolve().parents[3] / "resources" / "fonts"
REGULAR, MEDIUM, STRONG = "Inter-Regular", "Inter-Medium", "Inter-SemiBold"
FIGURES, STRONG_FIGURES = "InterFigures-Regular", "InterFigures-SemiBold"
_IN_FIGURES = {REGULAR: FIGURES, MEDIUM: FIGURES, STRONG: STRONG_FIGURES}
_FIGURES_HAVE = frozenset("0123456789.,:;/%+-–−()×·=* ")


class Style(NamedTuple):
    """How text is set: face, size and leading in points, colour as in `ink`."""

    face: str
    size: float
    leading: float
    colour: str

    def at(self, size: float) -> "Style":
        """The same, larger or smaller."""
        return self._replace(size=size, leading=size * self.leading / self.size)


@cache
def load_faces() -> None:
    """Make the faces known to reportlab, which keeps them for the process."""
    for face in (REGULAR, MEDIUM, STRONG, FIGURES, STRONG_FIGURES):
        pdfmetrics.registerFont(TTFont(face, str(_FOLDER / f"{face}.ttf")))


def wide(text: str, style: Style) -> float:
    """How wide a text is, in points."""
    return float(pdfmetrics.stringWidth(text, style.face, style.size))


def as_figures(text: str, style: Style) -> Style:
    """The style in which a number stands: figures of one width, where the text is made of figures and their signs."""
    fits = _FIGURES_HAVE.issuperset(text) and style.face in _IN_FIGURES
    return style._replace(face=_IN_FIGURES[style.face]) if fits else style


def wrapped(text: str, style: Style, room: float) -> list[str]:
    """The lines of a text in so much room; a word that is wider than a line is broken where it must be."""
    lines: list[str] = []
    for paragraph in text.splitlines() or [""]:
        line = ""
        for word in paragraph.split():
            longer = f"{line} {word}" if line else word
            if wide(longer, style) <= room:
                line = longer
                continue
            if line:
                lines.append(line)
            *full, line = _broken(word, style, room)
            lines += full
        lines.append(line)
    return lines


def clipped(text: str, style: Style, room: float) -> str:
    """The text on one line, with an ellipsis where it does not fit."""
    if wide(text, style) <= room:
        return text
    while text and wide(f"{text}…", style) > room:
        text = text[:-1].rstrip()
    return f"{text}…"


def _broken(word: str, style: Style, room: float) -> list[str]:
    if wide(word, style) <= room:
        return [word]
    parts, part = [], ""
    for letter in word:
        if part and wide(part + letter, style) > room:
            parts.append(part)
            part = ""
        part += letter
    return [*parts, part]

"""Tables on paper: thin rules between rows, numbers to the right, a head that stands again on every page."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from sms_core.reports.pdf import ink
from sms_core.reports.pdf.faces import Style, wide, wrapped
from sms_core.reports.pdf.sheet import Sheet

_GAP = 12.0  # between columns


class Side(Enum):
    """Where a column's text stands."""

    LEFT = "left"
    RIGHT = "right"
    MIDDLE = "middle"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, its least width in points (0 takes what is left), and where its text stands."""

    heading: str
    width: float
    side: Side = Side.LEFT
    style: Style = ink.BODY


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in a cell: text, and quieter text below it."""

    text: str
    below: str = ""
    style: Style | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """A row: its cells, and a note across the whole table below them."""

    cells: Sequence[Cell | str]
    note: str = ""


class Table:
    """Columns across a sheet; `add` puts rows below each other, with `tight` points of air above and below."""

    def __init__(self, sheet: Sheet, columns: Sequence[Column], tight: float = 4.0) -> None:
        self._sheet = sheet
        self._columns = columns
        self._tight = tight
        widths = [column.width and max(column.width, _widest_word(column.heading)) for column in columns]
        taken = sum(widths) + _GAP * (len(columns) - 1)
        loose = widths.count(0)
        share = (sheet.room - taken) / loose if loose else 0.0
        self._widths = [width or share for width in widths]
        self._before = sheet.repeated
        self._starts = [sheet.left + sum(self._widths[:place]) + _GAP * place for place in range(len(columns))]

    def head(self) -> None:
        """The headings, and the rule below them."""
        sheet = self._sheet
        texts = [
            wrapped(column.heading, ink.LABEL, width) for column, width in zip(self._columns, self._widths, strict=True)
        ]
        most = max(len(lines) for lines in texts)
        top = sheet.y
        for place, lines in enumerate(texts):
            for number, line in enumerate(lines):
                self._put(place, line, ink.LABEL, top + (most - len(lines) + number) * ink.LABEL.leading)
        sheet.y = top + most * ink.LABEL.leading + 3
        sheet.rule(ink.RULE, 0.7)

    def begin(self) -> None:
        """The headings here and on every page that follows."""
        self._sheet.need(60)
        self.head()
        self._before = self._sheet.repeated
        self._sheet.repeated = self._again

    def end(self) -> None:
        """No headings on the pages that follow."""
        self._sheet.repeated = self._before

    def add(self, line: Line) -> None:
        """One row, whole on one page."""
        sheet = self._sheet
        shown = [self._lines(place, cell) for place, cell in enumerate(line.cells)]
        note = wrapped(line.note, ink.NOTE, sheet.room - 24) if line.note else []
        high = max((sum(style.leading for _, style in lines) for lines in shown), default=0.0)
        total = high + 2 * self._tight + len(note) * (ink.NOTE.leading + 1)
        sheet.need(min(total, sheet.height / 2))
        top = sheet.y + self._tight
        for place, lines in enumerate(shown):
            y = top
            for text, style in lines:
                self._put(place, text, style, y)
                y += style.leading
        sheet.y = top + high + (1.5 if note else 0)
        for text in note:
            if sheet.need(ink.NOTE.leading):
                sheet.down(2)
            sheet.text(text, ink.NOTE, sheet.left + 12)
            sheet.y += ink.NOTE.leading
        sheet.y += self._tight
        sheet.rule()

    def _again(self) -> None:
        if self._before is not None:
            self._before()
        self.head()

    def _lines(self, place: int, cell: Cell | str) -> list[tuple[str, Style]]:
        shown = Cell(cell) if isinstance(cell, str) else cell
        style, width = shown.style or self._columns[place].style, self._widths[place]
        lines = [(text, style) for text in wrapped(shown.text, style, width)] if shown.text else []
        below = [(text, ink.SMALL) for text in wrapped(shown.below, ink.SMALL, width)] if shown.below else []
        return lines + below

    def _put(self, place: int, text: str, style: Style, y: float) -> None:
        sheet, start, width = self._sheet, self._starts[place], self._widths[place]
        side = self._columns[place].side
        if side is Side.RIGHT:
            sheet.text_to(text, style, start + width, y=y)
        elif side is Side.MIDDLE:
            sheet.text_amid(text, style, start + width / 2, y=y)
        else:
            sheet.text(text, style, start, y=y)


def _widest_word(heading: str) -> float:
    return max((wide(word, ink.LABEL) for word in heading.split()), default=0.0) + 0.5

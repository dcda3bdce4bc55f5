"""Cells as text between programs: rows on lines, cells between tabs, as spreadsheets copy and paste them."""

import csv
import io
from collections.abc import Iterable, Sequence


def tsv(rows: Iterable[Sequence[str]]) -> str:
    """Cells as tab-separated text; line breaks and tabs inside a cell become blanks, as spreadsheets expect."""
    return "\n".join("\t".join(" ".join(cell.split()) for cell in row) for row in rows)


def cells_of(text: str) -> list[list[str]]:
    """The cells of tab-separated text; quoted cells may hold line breaks. One more line break at the end is none.

    Every text has cells: what is too large or too odd for a reader of quotes is taken apart without looking at them.
    """
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    try:
        rows = list(csv.reader(io.StringIO(plain), delimiter="\t", quotechar='"'))
    except csv.Error:
        rows = [line.split("\t") if line else [] for line in plain.split("\n")]
    while rows and not rows[-1]:
        rows.pop()
    return [row or [""] for row in rows]


def is_rectangle(rows: Sequence[Sequence[str]]) -> bool:
    """Whether every row has the same number of cells."""
    return bool(rows) and len({len(row) for row in rows}) == 1

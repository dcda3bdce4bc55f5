"""One CSV file of a roster: its encoding, its header, its rows and their ids."""

import csv
import difflib
import io
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sms_core.bulk.formats.oneroster.problems import Findings, NoteCode, ProblemCode
from sms_core.bulk.formats.oneroster.rows import Row

_BOMS = (
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)
_ALIKE = 0.85
_SHORTEST_COMPARED = 6
"""Shorter names resemble each other by chance: phone and phone2."""


@dataclass(frozen=True, slots=True)
class FileShape:
    """The columns of one file: those it cannot do without, those that are read, those that are known but not read."""

    name: str
    required: tuple[str, ...]
    optional: tuple[str, ...] = ()
    unread: tuple[str, ...] = ("dateLastModified",)
    key: str = "sourcedId"

    @property
    def read(self) -> tuple[str, ...]:
        """Every column that is read."""
        return (*self.required, *self.optional)


@dataclass(frozen=True, slots=True)
class Table:
    """The live rows of a file, and which row of it has which id.

    `ids` also holds ids of rows that were refused for another reason, so that one mistake is reported once.
    """

    name: str
    rows: tuple[Row, ...]
    ids: Mapping[str, int]
    deleted: frozenset[str]


def read_table(shape: FileShape, data: bytes, findings: Findings) -> Table | None:
    """Read one file; None when it has no rows that could be looked at."""
    text = _decoded(shape.name, data, findings)
    if text is None:
        return None
    records = _records(shape.name, text, findings)
    first = next(records, None)
    if first is None:
        return None
    header = [name.strip() for name in first[1]]
    places = _places(shape, header, findings)
    rows = tuple(_rows(shape.name, records, len(header), places, findings))
    return None if places is None else _keyed(shape, rows, findings)


def _decoded(file: str, data: bytes, findings: Findings) -> str | None:
    """The text in NFC, which is safe before splitting: no delimiter combines with what follows it."""
    for bom, name in _BOMS:
        if data.startswith(bom):
            findings.problem(ProblemCode.WRONG_ENCODING, file, hint=name)
            return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        byte = error.object[error.start]
        before = error.object[: error.start].decode("utf-8", errors="replace")
        findings.problem(ProblemCode.WRONG_ENCODING, file, _row_after(before), value=f"0x{byte:02X}")
        return None
    if not text.strip():
        findings.problem(ProblemCode.EMPTY, file)
        return None
    nul = text.find("\0")
    if nul >= 0:
        findings.problem(ProblemCode.NUL_CHARACTER, file, _row_after(text[:nul]))
        return None
    return unicodedata.normalize("NFC", text)


def _row_after(text: str) -> int:
    """The spreadsheet row in which the next character after `text` would stand."""
    rows = 0
    try:
        for _ in csv.reader(io.StringIO(text + "x", newline="")):
            rows += 1
    except csv.Error:
        rows += 1
    return rows


def _records(file: str, text: str, findings: Findings) -> Iterator[tuple[int, list[str]]]:
    """The rows of a CSV file with their spreadsheet numbers; blank ones count but are left out."""
    number = 0
    try:
        for number, cells in enumerate(csv.reader(io.StringIO(text, newline=""), strict=True), start=1):
            if any(cell and not cell.isspace() for cell in cells):
                yield number, cells
    except csv.Error:
        findings.problem(ProblemCode.BROKEN_CSV, file, number + 1)


def _places(shape: FileShape, header: list[str], findings: Findings) -> dict[str, int] | None:
    """Where each column that is read stands; None when the header cannot be used."""
    if len(header) == 1 and any(mark in header[0] for mark in ";\t|"):
        mark = next(mark for mark in ";\t|" if mark in header[0])
        findings.problem(ProblemCode.WRONG_DELIMITER, shape.name, 1, value=mark)
        return None
    known = {*shape.read, *shape.unread, "status"}
    strangers = [name for name in header if name and name not in known and not name.startswith("metadata.")]
    absent = [column for column in shape.read if column not in header]
    sound = _twice(shape, header, findings)
    for column in absent:
        sound = _explained(shape, column, strangers, findings) and sound
    for name in strangers:
        findings.note(NoteCode.COLUMN_IGNORED, shape.name, name)
    return {name: header.index(name) for name in (*shape.read, "status") if name in header} if sound else None


def _twice(shape: FileShape, header: list[str], findings: Findings) -> bool:
    double = [name for name in (*shape.read, "status") if header.count(name) > 1]
    for name in double:
        findings.problem(ProblemCode.COLUMN_DUPLICATE, shape.name, 1, name)
    return not double


def _explained(shape: FileShape, column: str, strangers: list[str], findings: Findings) -> bool:
    """Whether the file may lack this column; else the problem is recorded.

    An optional column under a slightly wrong name is refused too: its values would be lost in silence.
    """
    similar = _resembling(column, strangers)
    if similar is not None:
        findings.problem(ProblemCode.COLUMN_MISNAMED, shape.name, 1, column, similar)
    elif column in shape.required:
        findings.problem(ProblemCode.COLUMN_MISSING, shape.name, 1, column)
    return similar is None and column not in shape.required


def _resembling(column: str, strangers: list[str]) -> str | None:
    wanted = _letters(column)
    for name in strangers:
        if _letters(name) == wanted:
            return name
    if len(column) < _SHORTEST_COMPARED:
        return None
    by_letters = {_letters(name): name for name in strangers}
    close = difflib.get_close_matches(wanted, list(by_letters), n=1, cutoff=_ALIKE)
    return by_letters[close[0]] if close else None


def _letters(name: str) -> str:
    return "".join(letter for letter in name.casefold() if letter.isalnum())


def _rows(
    file: str,
    records: Iterator[tuple[int, list[str]]],
    width: int,
    places: Mapping[str, int] | None,
    findings: Findings,
) -> Iterator[Row]:
    """Every row that has cells to look at; one with too many or too few keeps only its id."""
    for number, cells in records:
        if places is None:
            continue
        whole = len(cells) == width
        if not whole:
            findings.problem(ProblemCode.FIELD_COUNT, file, number, value=str(len(cells)), hint=str(width))
        values = {column: cells[place].strip() for column, place in places.items() if place < len(cells)}
        yield Row(file, number, values, whole, findings)


def _keyed(shape: FileShape, rows: tuple[Row, ...], findings: Findings) -> Table:
    """Leave out what is marked tobedeleted, and note or report what the ids and statuses say."""
    ids: dict[str, int] = {}
    deleted: set[str] = set()
    live: list[Row] = []
    for row in rows:
        key = row.required(shape.key) if row.whole else row.text(shape.key)
        if key is not None:
            if row.whole and key in ids:
                row.problem(ProblemCode.DUPLICATE_ID, shape.key, key, hint=str(ids[key]))
            ids.setdefault(key, row.number)
        if not row.whole:
            continue
        if row.is_deleted():
            deleted.update(() if key is None else (key,))
        elif key is not None:
            live.append(row)
    return Table(shape.name, tuple(live), ids, frozenset(deleted))

"""Tables out into files: CSV that every spreadsheet opens as it should, and XLSX.

Both are written row by row as the rows come. Whoever gives the rows may stop in between by raising; then the file at
`path` is worth nothing and nothing else is left behind.
"""

import csv
import io
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import IO, Any

Cell = str | int | float | date | None
_BEGINS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_BOM = "\ufeff"
_LONGEST_TITLE = 31
_NOT_IN_TITLES = str.maketrans(dict.fromkeys("[]:*?/\\", " "))
_DAY_FORMAT = "mm-dd-yy"  # number 14 of the format: the short date of whoever opens the file
_TEXT_FORMAT = "@"
_HEAD_GROUND = "FFE9EDF3"


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """A column: what stands above it, and how wide it is, in characters."""

    title: str
    width: int = 14


def harmless(text: str) -> str:
    """A cell that no spreadsheet takes for a formula: one that begins like one gets an apostrophe."""
    return f"'{text}" if text.startswith(_BEGINS_A_FORMULA) else text


def write_csv(path: Path, titles: Sequence[str], rows: Iterable[Sequence[str]], delimiter: str) -> int:
    """UTF-8 with its mark, lines as spreadsheets end them; in how many cells a formula was made harmless."""
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write(_BOM)
        return _put_lines(file, [titles], delimiter) + _put_lines(file, rows, delimiter)


def csv_text(rows: Iterable[Sequence[str]], delimiter: str) -> tuple[str, int]:
    """The same as text, without the mark."""
    made = io.StringIO()
    guarded = _put_lines(made, rows, delimiter)
    return made.getvalue(), guarded


def write_xlsx(path: Path, title: str, columns: Sequence[SheetColumn], rows: Iterable[Sequence[Cell]]) -> None:
    """One sheet with a head that stays, columns as wide as asked; texts stay texts, also "007" and "=1+1"."""
    library = _library()
    letter = library.utils.get_column_letter
    book = library.Workbook(write_only=True)
    sheet = book.create_sheet(title.translate(_NOT_IN_TITLES).strip()[:_LONGEST_TITLE] or "1")
    sheet.freeze_panes = "B2"
    for place, column in enumerate(columns, 1):
        sheet.column_dimensions[letter(place)].width = column.width
    try:
        sheet.append(_heads(sheet, columns))
        count = 1
        for row in rows:
            sheet.append([_cell(sheet, value) for value in row])
            count += 1
        sheet.auto_filter.ref = f"A1:{letter(len(columns))}{count}"
        book.save(path)
    except BaseException:
        _forget(sheet)
        raise


def _put_lines(file: IO[str], rows: Iterable[Sequence[str]], delimiter: str) -> int:
    writer, guarded = csv.writer(file, delimiter=delimiter, lineterminator="\r\n"), 0
    for row in rows:
        safe = [harmless(cell) for cell in row]
        guarded += sum(one != other for one, other in zip(row, safe, strict=True))
        writer.writerow(safe)
    return guarded


def _heads(sheet: Any, columns: Sequence[SheetColumn]) -> list[Any]:
    styles = _library().styles
    font, ground = styles.Font(bold=True), styles.PatternFill("solid", fgColor=_HEAD_GROUND)
    border = styles.Border(bottom=styles.Side(style="thin"))
    made = []
    for column in columns:
        cell = _cell(sheet, column.title)
        cell.font, cell.fill, cell.border = font, ground, border
        made.append(cell)
    return made


def _cell(sheet: Any, value: Cell) -> Any:
    cells = _library().cell
    if not isinstance(value, str):
        cell = cells.WriteOnlyCell(sheet, value=value)
        if isinstance(value, date):
            cell.number_format = _DAY_FORMAT
        return cell
    cell = cells.WriteOnlyCell(sheet, value=cells.cell.ILLEGAL_CHARACTERS_RE.sub("", value) or None)
    cell.number_format = _TEXT_FORMAT
    if cell.value is not None:
        cell.data_type = "s"  # a text that begins with "=" is no formula
    return cell


def _forget(sheet: Any) -> None:
    """Throw away the rows that were laid aside in the system's folder for such things."""
    with suppress(OSError, _library().utils.exceptions.WorkbookAlreadySaved):
        sheet.close()
    with suppress(OSError, ValueError):
        sheet._writer.cleanup()


def _library() -> Any:
    import openpyxl  # type: ignore[import-untyped] # heavy: loaded when somebody exports

    return openpyxl

"""Copying out of the grid and pasting into it. Where shapes differ or cells are no scores, a preview comes first."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtGui import QGuiApplication

from sms_desktop.i18n import tr
from sms_desktop.models.grade_words import NotTaken, read_entry
from sms_desktop.models.gradebook import GradeModel
from sms_desktop.models.tsv import cells_of, tsv
from sms_desktop.ui.frozen_table import CellRange

_T = "Gradebook"


@dataclass(frozen=True, slots=True)
class Pasting:
    """What pasting would do: the texts by row and column, where they go, and what a person should know before."""

    texts: dict[tuple[int, int], str]
    place: CellRange
    shape: tuple[int, int]  # of what was copied
    bad: tuple[tuple[int, int, str], ...]  # row, column, problem
    over: tuple[int, int]  # rows and columns that do not fit
    replaced: int  # cells that stand and become others
    notes: tuple[str, ...]

    @property
    def is_plain(self) -> bool:
        """Whether it can be done without asking."""
        return not self.notes


def copied(model: GradeModel, chosen: CellRange, *, headings: bool) -> str:
    """The chosen cells as text; with headings, names and titles too."""
    lines = []
    columns = list(chosen.columns)
    if headings:
        columns = [0, *[column for column in columns if column]]
        titles = [model.assessment_at(column) for column in columns]
        lines.append([tr(_T, "Name"), *(one.title if one else tr(_T, "Result") for one in titles[1:])])
    lines += [[model.text_at(row, column) for column in columns] for row in range(chosen.top, chosen.bottom + 1)]
    return tsv(lines)


def put_on_clipboard(text: str) -> None:
    """Let other programs have it."""
    QGuiApplication.clipboard().setText(text)


def clipboard_cells() -> list[list[str]]:
    """What other programs have put there."""
    return cells_of(QGuiApplication.clipboard().text())


def plan_paste(model: GradeModel, cells: Sequence[Sequence[str]], chosen: CellRange) -> Pasting | None:
    """What pasting would do from the first chosen cell on; None where there is nothing to paste or no place for it.

    One copied cell fills all that is chosen; a copied row goes into each chosen row.
    """
    columns = [column for column in chosen.columns if model.assessment_at(column) is not None]
    if not cells or not columns:
        return None
    high, wide = len(cells), max(len(row) for row in cells)
    shape = (high, wide)
    ragged = len({len(row) for row in cells}) > 1
    rows_wanted, columns_wanted = chosen.bottom - chosen.top + 1, len(columns)
    lines = [[*row, *[""] * (wide - len(row))] for row in cells]
    if rows_wanted > high and rows_wanted % high == 0 and wide in (1, columns_wanted):
        lines = lines * (rows_wanted // high)
    if columns_wanted > wide and columns_wanted % wide == 0 and len(lines) == rows_wanted:
        lines = [line * (columns_wanted // wide) for line in lines]
    high, wide = len(lines), len(lines[0])
    top, left = chosen.top, columns[0]
    rows_here, columns_here = min(high, model.rowCount() - top), min(wide, model.result_column - left)
    texts = {(top + r, left + c): lines[r][c].strip() for r in range(rows_here) for c in range(columns_here)}
    over = (high - rows_here, wide - columns_here)
    bad = tuple((row, column, why) for (row, column), text in texts.items() if (why := _problem(model, column, text)))
    place = CellRange(top, top + rows_here - 1, tuple(range(left, left + columns_here)))
    replaced = sum(bool(model.text_at(*at)) and model.text_at(*at) != text for at, text in texts.items())
    chosen_shape = (rows_wanted, columns_wanted)
    notes = _notes(shape, chosen_shape, place.size, ragged=ragged, over=over, bad=len(bad))
    return Pasting(texts, place, shape, bad, over, replaced, notes)


def _notes(
    shape: tuple[int, int], chosen: tuple[int, int], done: tuple[int, int], *, ragged: bool, over: tuple[int, int],
    bad: int,
) -> tuple[str, ...]:  # fmt: skip
    notes = []
    if chosen not in ((1, 1), done, shape):
        facts = {"rows": shape[0], "columns": shape[1], "more_rows": chosen[0], "more_columns": chosen[1]}
        notes.append(
            tr(_T, "{rows} × {columns} cells were copied, but {more_rows} × {more_columns} are selected.", **facts)
        )
    if ragged:
        notes.append(tr(_T, "The copied rows are not all of one length. What is missing clears its cell."))
    if over[0] > 0:
        notes.append(tr(_T, "%n rows do not fit below the last student and are left out.", n=over[0]))
    if over[1] > 0:
        notes.append(tr(_T, "%n columns do not fit beside the last assessment and are left out.", n=over[1]))
    if bad:
        notes.append(tr(_T, "%n cells are no scores. They wait as text until they are mended.", n=bad))
    return tuple(notes)


def _problem(model: GradeModel, column: int, text: str) -> str:
    assessment = model.assessment_at(column)
    if assessment is None:
        return ""
    try:
        read_entry(text, assessment)
    except NotTaken as problem:
        return str(problem)
    return ""

"""Cells out of a list: to the clipboard as spreadsheets want them, or into a file."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QLocale
from PySide6.QtGui import QGuiApplication

from sms_core.store.connection import Connection
from sms_core.store.paging import ListRow
from sms_desktop.i18n import tr
from sms_desktop.kept_files import replace_file
from sms_desktop.models.columns import ShownColumn
from sms_desktop.models.paged import PagedModel
from sms_desktop.models.tsv import csv_text, tsv

_T = "Lists"
_BOM = "\ufeff"


def copy_cells(
    model: PagedModel, ids: Sequence[bytes], columns: Sequence[int], headers: bool, done: Callable[[int], object]
) -> None:
    """Put cells on the clipboard, wherever their rows are; `done` with how many there were."""
    titles = [[model.columns[column].title() for column in columns]] if headers else []

    def put(rows: Mapping[bytes, ListRow]) -> None:
        lines = [_line(model, rows[id], columns) for id in ids if id in rows]
        QGuiApplication.clipboard().setText(tsv([*titles, *lines]))
        done(len(lines) * len(columns))

    model.read_values(ids, columns, put)


def export_job(
    model: PagedModel, ids: Sequence[bytes], columns: Sequence[int], path: Path
) -> Callable[[Connection], int]:
    """The job that writes rows into a file, as CSV or, by its name, as TSV; how many cells were made harmless."""
    shown: list[ShownColumn] = [model.columns[column] for column in columns]
    titles = [column.title() for column in shown]
    delimiter = "\t" if path.suffix.lower() == ".tsv" else ";" if QLocale().decimalPoint() == "," else ","
    source, wanted = model.source, list(ids)

    def job(connection: Connection) -> int:
        rows = source.rows(connection, wanted)
        lines = [_line(model, rows[id], columns) for id in wanted if id in rows]
        text, guarded = csv_text([titles, *lines], delimiter)
        replace_file(path, (_BOM + text).encode())
        return guarded

    return job


def told_copied(count: int) -> str:
    """What is said when cells were copied."""
    return tr(_T, "%n cells copied", n=count)


def _line(model: PagedModel, row: ListRow, columns: Sequence[int]) -> list[str]:
    values = model.shown_values(row)
    return [model.columns[column].text(values[column]) for column in columns]

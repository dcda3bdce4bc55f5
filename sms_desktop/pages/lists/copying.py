"""Cells out of a list to the clipboard, as spreadsheets want them."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtGui import QGuiApplication

from sms_core.store.paging import ListRow
from sms_desktop.i18n import tr
from sms_desktop.models.paged import PagedModel
from sms_desktop.models.tsv import tsv

_T = "Lists"


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


def told_copied(count: int) -> str:
    """What is said when cells were copied."""
    return tr(_T, "%n cells copied", n=count)


def _line(model: PagedModel, row: ListRow, columns: Sequence[int]) -> list[str]:
    values = model.shown_values(row)
    return [model.columns[column].text(values[column]) for column in columns]

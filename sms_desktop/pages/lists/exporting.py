"""A list into a file: read and written on a lane, block by block; told as a job once it takes longer than a moment.

The file is written beside its place and put there whole: whoever stops it, or a disk that is full, leaves what was
there before.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from threading import Event

from PySide6.QtCore import QLocale, QObject, Qt, QTimer, Signal, Slot

from sms_core.bulk.formats.sheets import Cell, SheetColumn, write_csv, write_xlsx
from sms_core.clock import from_days
from sms_core.errors import SmsError
from sms_core.store.connection import Connection
from sms_core.store.fields import Kind
from sms_core.store.paging import Cell as Value
from sms_core.store.paging import ListSource
from sms_core.store.whole_file import whole_file
from sms_desktop.i18n import tr
from sms_desktop.jobs import Job, Jobs
from sms_desktop.models.columns import ShownColumn
from sms_desktop.models.worked_values import whole_rows
from sms_desktop.ops.runner import Runner

_T = "Lists"
_BLOCK = 100
_MOMENT_MS = 1_000
Worded = Callable[[Cell], str]
_LETTER = 7  # pixels of a letter at 100 %, as spreadsheets measure columns


class _Stopped(Exception):
    """The person has stopped it."""


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be written: rows by id, columns in their order with their widths in pixels at 100 %, and where to.

    `title` is that of the list, `words` say how many rows there are.
    """

    title: str
    words: str
    source: ListSource
    ids: tuple[bytes, ...]
    columns: tuple[ShownColumn, ...]
    widths: tuple[int, ...]
    path: Path


@dataclass(frozen=True, slots=True)
class Written:
    """What became of it: how many cells were made harmless; `stopped` when nothing was written."""

    words: str
    path: Path
    guarded: int = 0
    stopped: bool = False


class Exporting(QObject):
    """One export. `ended` with what became of it, or `failed`; then it is no more."""

    ended = Signal(object)  # Written
    failed = Signal(object)  # SmsError
    _advanced = Signal(int)

    def __init__(self, runner: Runner, jobs: Jobs, order: Order) -> None:
        super().__init__(jobs)
        self._runner = runner
        self._jobs = jobs
        self._order = order
        self._job: Job | None = None
        self._done = 0
        self._stop = Event()
        self.destroyed.connect(self._stop.set)
        self._moment = QTimer(self)
        self._moment.setSingleShot(True)
        self._moment.setInterval(_MOMENT_MS)
        self._moment.timeout.connect(self._on_moment)
        self._advanced.connect(self._on_advanced, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Begin to write."""
        self._moment.start()
        self._runner.read(export_job(self._order, self._stop, self._advanced.emit), self._on_ended, self._on_failed)

    @Slot()
    def _on_moment(self) -> None:
        self._job = self._jobs.begin(tr(_T, "Exporting {words}", words=self._order.words), self._stop.set)
        self._job.advance(self._done, len(self._order.ids))

    @Slot(int)
    def _on_advanced(self, done: int) -> None:
        self._done = done
        if self._job is not None:
            self._job.advance(done, len(self._order.ids))

    def _on_ended(self, written: Written) -> None:
        self._leave()
        self.ended.emit(written)

    def _on_failed(self, error: SmsError) -> None:
        self._leave()
        self.failed.emit(error)

    def _leave(self) -> None:
        self._moment.stop()
        if self._job is not None:
            self._jobs.end(self._job)
            self._job = None
        self.deleteLater()


def export_job(order: Order, stop: Event, advanced: Callable[[int], object]) -> Callable[[Connection], Written]:
    """The job that writes it, as XLSX, CSV or TSV by the name of the file; `advanced` with how many rows are done.

    It raises `DiskFull` or `NotWritable`.
    """
    delimiter = _delimiter(order.path)
    titles = [column.title() for column in order.columns]

    def job(connection: Connection) -> Written:
        rows = _rows(connection, order, stop, advanced)
        try:
            with whole_file(order.path) as draft:
                if order.path.suffix.lower() != ".xlsx":
                    guarded = write_csv(draft, titles, _worded(order, rows), delimiter)
                    return Written(order.words, order.path, guarded)
                sheet = [SheetColumn(title, wide // _LETTER) for title, wide in zip(titles, order.widths, strict=True)]
                write_xlsx(draft, order.title, sheet, _valued(order, rows))
                return Written(order.words, order.path)
        except _Stopped:
            return Written(order.words, order.path, stopped=True)

    return job


def rows_job(
    words: str, title: str, columns: Sequence[SheetColumn], rows: Sequence[Sequence[Cell]], spoken: Worded, path: Path
) -> Callable[[Connection], Written]:
    """The job that writes rows which are there already; `spoken` says a cell as text. It raises as `export_job`."""
    delimiter = _delimiter(path)

    def job(_: Connection) -> Written:
        with whole_file(path) as draft:
            if path.suffix.lower() == ".xlsx":
                write_xlsx(draft, title, columns, rows)
                return Written(words, path)
            texts = ([spoken(cell) for cell in row] for row in rows)
            guarded = write_csv(draft, [column.title for column in columns], texts, delimiter)
            return Written(words, path, guarded)

    return job


def told_written(written: Written) -> str:
    """What a toast says of a file that was written."""
    text = tr(_T, "{words} exported to {file}", words=written.words, file=written.path.name)
    if not written.guarded:
        return text
    note = tr(_T, "%n cells begin with a sign of formulas and got an apostrophe.", n=written.guarded)
    return f"{text} · {note}"


def _delimiter(path: Path) -> str:
    return "\t" if path.suffix.lower() == ".tsv" else ";" if QLocale().decimalPoint() == "," else ","


def _rows(
    connection: Connection, order: Order, stop: Event, advanced: Callable[[int], object]
) -> Iterator[tuple[Value, ...]]:
    """The rows that are still there, each with the values of the columns."""
    keys = [column.key for column in order.columns]
    worked = [column.key for column in order.columns if column.spec.is_worked]
    every = [spec.key for spec in order.source.columns]
    places = [every.index(key) for key in keys]
    for start in range(0, len(order.ids), _BLOCK):
        if stop.is_set():
            raise _Stopped
        block = order.ids[start : start + _BLOCK]
        found = whole_rows(order.source, connection, block, worked)
        yield from (tuple(found[id][place] for place in places) for id in block if id in found)
        advanced(start + len(block))


def _worded(order: Order, rows: Iterator[tuple[Value, ...]]) -> Iterator[list[str]]:
    for row in rows:
        yield [column.text(value) for column, value in zip(order.columns, row, strict=True)]


def _valued(order: Order, rows: Iterator[tuple[Value, ...]]) -> Iterator[list[Cell]]:
    for row in rows:
        yield [_cell(column, value) for column, value in zip(order.columns, row, strict=True)]


def _cell(column: ShownColumn, value: Value) -> Cell:
    """Days and numbers as such, everything else in words."""
    kind = column.spec.kind
    if isinstance(value, int) and kind is Kind.DAY:
        return from_days(value)
    if isinstance(value, int) and kind is Kind.DECIMAL:
        return float(Decimal(value) / 1000)
    if isinstance(value, int) and kind is Kind.WHOLE:
        return value
    return column.text(value) or None

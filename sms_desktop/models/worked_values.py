"""The worked values of a list: read for the rows in view, a moment after the rows, while their columns are shown.

A value that is no longer right stays until the new one is here; scrolling past rows works nothing out.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import Future
from typing import Protocol, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from sms_core.errors import SmsError
from sms_core.store.connection import Connection
from sms_core.store.paging import Cell, ListRow, ListSource

T = TypeVar("T")
_PAUSE_MS = 60  # rows that are scrolled past faster than this are not worked on


class Reads(Protocol):
    """How models ask: a runner."""

    def read(
        self,
        job: Callable[[Connection], T],
        done: Callable[[T], object],
        failed: Callable[[SmsError], object] | None = None,
        *,
        is_wanted: Callable[[], bool] = ...,
    ) -> "Future[T]":
        """Run `job` on a reading lane and answer on the interface thread."""
        ...


class WorkedValues:
    """Values by id and column key."""

    def __init__(self) -> None:
        self.keys: tuple[str, ...] = ()
        self._known: dict[str, dict[bytes, Cell]] = {}
        self._stale: set[bytes] = set()

    def show(self, keys: Sequence[str]) -> None:
        """These columns are shown now."""
        self.keys = tuple(keys)

    def value(self, id: bytes, key: str) -> Cell:
        """A value, None where it is not here."""
        return self._known.get(key, {}).get(id)

    def lacking(self, ids: Iterable[bytes]) -> list[bytes]:
        """Those of `ids` of which a shown value is not here, or no longer right."""
        known = [self._known.get(key, {}) for key in self.keys]
        return [id for id in ids if known and (id in self._stale or any(id not in values for values in known))]

    def keep(self, keys: Sequence[str], rows: Mapping[bytes, ListRow]) -> None:
        """These have been worked out."""
        for place, key in enumerate(keys):
            self._known.setdefault(key, {}).update((id, row[place]) for id, row in rows.items())
        self._stale.difference_update(rows)

    def touched(self, ids: frozenset[bytes] | None) -> bool:
        """These (None: all) are no longer right; says whether any of them is here."""
        here = set().union(*self._known.values())
        concerned = here if ids is None else here & ids
        self._stale.update(concerned)
        return bool(concerned)


class Working(QObject):
    """Works out what is missing of the rows in view, one question at a time, so that none piles up."""

    arrived = Signal(list)  # the ids that have new values
    failed = Signal(object)  # SmsError

    def __init__(self, source: ListSource, reads: Reads, in_view: Callable[[], list[bytes]], parent: QObject) -> None:
        super().__init__(parent)
        self._source = source
        self._reads = reads
        self._in_view = in_view
        self._values = WorkedValues()
        self._is_busy = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PAUSE_MS)
        self._soon.timeout.connect(self._work)

    def value(self, id: bytes, key: str) -> Cell:
        """A value, None where it is not here."""
        return self._values.value(id, key)

    def show(self, keys: Sequence[str]) -> None:
        """These columns are shown now."""
        self._values.show(keys)
        self.look()

    def touched(self, ids: frozenset[bytes] | None) -> None:
        """These (None: all) are no longer right."""
        if ids != frozenset() and self._values.touched(ids):
            self.look()

    def look(self) -> None:
        """Other rows may be in view."""
        if self._values.keys:
            self._soon.start()

    @Slot()
    def _work(self) -> None:
        wanted, keys, source = self._values.lacking(self._in_view()), self._values.keys, self._source
        if self._is_busy or not wanted:
            return
        self._is_busy = True

        def job(connection: Connection) -> tuple[Sequence[str], dict[bytes, ListRow]]:
            return keys, source.worked(connection, keys, wanted)

        self._reads.read(job, self._on_worked, self._on_failed)

    def _on_worked(self, answer: tuple[Sequence[str], dict[bytes, ListRow]]) -> None:
        self._is_busy = False
        self._values.keep(*answer)
        self.arrived.emit(list(answer[1]))
        self.look()

    def _on_failed(self, error: SmsError) -> None:
        self._is_busy = False
        self.failed.emit(error)


def whole_rows(
    source: ListSource, connection: Connection, ids: Sequence[bytes], keys: Sequence[str]
) -> dict[bytes, ListRow]:
    """Rows with the worked values of `keys` in their places."""
    rows = source.rows(connection, ids)
    if not keys:
        return rows
    worked = source.worked(connection, keys, list(rows))
    places = {spec.key: place for place, spec in enumerate(source.columns)}
    for id, values in worked.items():
        row = list(rows[id])
        for key, value in zip(keys, values, strict=True):
            row[places[key]] = value
        rows[id] = tuple(row)
    return rows

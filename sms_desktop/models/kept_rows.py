"""The rows of a list that have been read, by id; what was typed over them; and which must be read again."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sms_core.store.paging import Cell, ListRow
from sms_desktop.ui.cells import CellLook

MOST_KEPT = 6_000


@dataclass(slots=True)
class _Typed:
    """A value on its way to the database; `settled` when it is there and the row has not been read again."""

    value: Cell
    open_writes: int = 1
    settled: bool = False


class KeptRows:
    """`places` gives each shown column its place in a row."""

    def __init__(self, places: Sequence[int]) -> None:
        self._places = tuple(places)
        self._rows: dict[bytes, ListRow] = {}
        self._looks: dict[bytes, list[CellLook | None]] = {}
        self._stale: set[bytes] = set()
        self._coming: dict[bytes, bool] = {}  # id: whether it changed after it was asked for
        self._typed: dict[tuple[bytes, int], _Typed] = {}

    def __contains__(self, id: bytes) -> bool:
        return id in self._rows

    def looks(self, id: bytes) -> "list[CellLook | None] | None":
        """The looks made so far, to be filled; None while the row is not here."""
        return self._looks.get(id)

    def is_right(self, id: bytes) -> bool:
        """Whether the row is here and nothing has changed it since."""
        return id in self._rows and id not in self._stale

    def right(self) -> frozenset[bytes]:
        """The ids of all rows that need not be read."""
        return frozenset(self._rows.keys() - self._stale)

    def lacking(self, ids: Iterable[bytes]) -> list[bytes]:
        """Those that must be read and have not been asked for."""
        return [id for id in ids if id not in self._coming and not self.is_right(id)]

    def value(self, id: bytes, column: int) -> Cell:
        """A value as shown: what was typed, else what was read; None where it is not here."""
        typed = self._typed.get((id, column))
        if typed is not None:
            return typed.value
        row = self._rows.get(id)
        return None if row is None else row[self._places[column]]

    def row(self, id: bytes) -> ListRow:
        """A whole row with what was typed over it."""
        row = list(self._rows[id])
        for (whose, column), typed in self._typed.items():
            if whose == id:
                row[self._places[column]] = typed.value
        return tuple(row)

    def ask(self, ids: Iterable[bytes]) -> None:
        """These are being read."""
        self._coming.update(dict.fromkeys(ids, False))

    def ask_no_more(self) -> None:
        """What was asked for will not come."""
        self._coming.clear()

    def arrived(self, asked: Iterable[bytes], rows: Mapping[bytes, ListRow], in_view: Iterable[bytes]) -> None:
        """Take the answer; what changed meanwhile is shown and read once more, what is missing has gone."""
        again = [id for id in asked if self._coming.pop(id, False)]
        self.keep(rows, in_view)
        self._stale.update(id for id in again if id in self._rows)
        for id in asked:
            if id not in rows:
                self._forget(id)

    def keep(self, rows: Mapping[bytes, ListRow], in_view: Iterable[bytes]) -> None:
        """These rows have been read; of too many, those that were read first are let go unless they are in view."""
        for id, row in rows.items():
            self._rows.pop(id, None)
            self._rows[id] = row
            self._looks[id] = [None] * len(self._places)
            self._stale.discard(id)
        for key in [key for key, typed in self._typed.items() if typed.settled and key[0] in rows]:
            del self._typed[key]
        if len(self._rows) > MOST_KEPT:
            needed = set(in_view)
            for id in list(self._rows)[: len(self._rows) - MOST_KEPT // 2]:
                if id not in needed:
                    self._forget(id)

    def touched(self, ids: frozenset[bytes] | None, in_view: Iterable[bytes]) -> bool:
        """These (None: all) have changed; says whether rows in view must be read again."""
        concerned = set(self._rows) if ids is None else ids & self._rows.keys()
        seen = set(in_view)
        for id in concerned:
            if id in seen:
                self._stale.add(id)
            else:
                self._forget(id)
        for id in self._coming:
            if ids is None or id in ids:
                self._coming[id] = True
        return bool(self._stale)

    def put(self, id: bytes, column: int, value: Cell) -> None:
        """A value is on its way to the database."""
        known = self._typed.get((id, column))
        if known is None:
            self._typed[id, column] = _Typed(value)
        else:
            known.value, known.settled = value, False
            known.open_writes += 1
        self.renew(id)

    def settle(self, id: bytes, column: int, *, kept: bool) -> None:
        """A write has been answered: shown until the row is read again, or taken back at once when it failed."""
        known = self._typed.get((id, column))
        if known is None:
            return
        known.open_writes -= 1
        if known.open_writes > 0:
            return
        if kept and id in self._rows:
            known.settled = True
        else:
            del self._typed[id, column]
            self.renew(id)

    def renew(self, id: bytes) -> None:
        """Make the row's looks anew."""
        if id in self._looks:
            self._looks[id] = [None] * len(self._places)

    def renew_all(self) -> None:
        """Make all looks anew, as in another language."""
        for id in self._looks:
            self._looks[id] = [None] * len(self._places)

    def _forget(self, id: bytes) -> None:
        self._rows.pop(id, None)
        self._looks.pop(id, None)
        self._stale.discard(id)

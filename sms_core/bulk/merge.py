"""Bringing another system's rows into our tables: matched by its names, new ones made, changed ones updated.

What the other system leaves out or leaves empty stays as it is here, and what was deleted here stays deleted.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from sms_core.bulk.repository import rows
from sms_core.errors import Invalid
from sms_core.external.table import EXTERNAL_ID
from sms_core.store.fields import DELETED, Stored, Table, Value
from sms_core.store.journal import RowKey, pack, unpack_key
from sms_core.store.unit import RowValues, Work

SHOWN_ROWS = 20
ID_BYTES = 16

Rows = dict[RowKey, RowValues]


class WarningCode(StrEnum):
    """What a merge did otherwise than the file says."""

    DELETED_HERE = "deleted_here"
    """The school has deleted this row, so it was left out, with all that depends on it."""
    TAKEN = "taken"
    """A number, code or address belongs to somebody else already; the field stayed as it was, unless it is needed."""
    ENDED_HERE = "ended_here"
    """The school has ended this enrolment, so its dates were left alone."""
    ROLE_NOT_TAKEN = "role_not_taken"
    """The person's part in the class is none that is kept here."""
    FAMILY_NOT_TAKEN = "family_not_taken"
    """Parents and guardians are not read from a roster."""
    SESSIONS_MERGED = "sessions_merged"
    """A class lists several sessions; it was put into the shortest that holds them all, or the first."""


@dataclass(frozen=True, slots=True)
class Warned:
    """One kind of warning: the first rows of the file that it is about, and how many there are."""

    code: WarningCode
    file: str
    column: str | None
    rows: tuple[int, ...]
    count: int


class Warnings:
    """Gathers warnings."""

    def __init__(self) -> None:
        self._rows: dict[tuple[WarningCode, str, str | None], list[int]] = {}

    def add(self, code: WarningCode, file: str, row: int, column: str | None = None) -> None:
        """Warn of a row."""
        self._rows.setdefault((code, file, column), []).append(row)

    def all(self) -> tuple[Warned, ...]:
        """Everything warned of, in the order found."""
        return tuple(Warned(*what, tuple(rows[:SHOWN_ROWS]), len(rows)) for what, rows in self._rows.items())


@dataclass(slots=True)
class Counted:
    """What became of the rows of one table."""

    new: int = 0
    changed: int = 0
    unchanged: int = 0


@dataclass(frozen=True, slots=True)
class Incoming:
    """A row from outside.

    `names` are what the sender calls it, `values` what it says (None is nothing), `first` what only a row that is made
    now gets; `key` is the row's key where it follows from what it says.
    """

    row: int
    names: tuple[str, ...]
    values: dict[str, Value]
    first: dict[str, Value] = field(default_factory=dict)
    key: RowKey | None = None


class Names:
    """What one sender calls our rows, remembered as `external_id`."""

    def __init__(self, work: Work, source: str) -> None:
        self._work = work
        self._source = source
        self._known = {
            (str(kind), str(id)): row for (sender, kind, id), row in rows(work.connection, EXTERNAL_ID).items()
            if sender == source
        }  # fmt: skip
        self._new: list[tuple[RowKey, dict[str, Value]]] = []

    def key_of(self, table: Table, names: Iterable[str]) -> tuple[RowKey | None, bool]:
        """The key that one of the names stands for, and whether that name is in use; a name in use comes first."""
        found = [row for name in names if (row := self._known.get((table.name, name))) is not None]
        if not found:
            return None, False
        first = min(found, key=lambda row: bool(row[DELETED]))
        return _key_from(first["stands_for"]), not first[DELETED]

    def keys(self, table: Table) -> frozenset[RowKey]:
        """The keys of all rows of the table that the sender has a name for."""
        found = [row for (kind, _), row in self._known.items() if kind == table.name and not row[DELETED]]
        return frozenset(_key_from(row["stands_for"]) for row in found)

    def remember(self, table: Table, names: Iterable[str], key: RowKey) -> None:
        """Let the names stand for the row."""
        packed = key[0] if len(key) == 1 else pack(key)
        for name in names:
            known = self._known.get((table.name, name))
            if known is None:
                self._new.append(((self._source, table.name, name), {"stands_for": packed}))
            elif known[DELETED] or known["stands_for"] != packed:
                self._work.put(EXTERNAL_ID, self._source, table.name, name, stands_for=packed)

    def write(self) -> None:
        """Make the rows of names that are new."""
        self._work.create_many(EXTERNAL_ID, self._new)
        self._new = []


class Claims:
    """Who has which value of the fields that must be unique: rows outside the merge first, then as they come."""

    def __init__(self, table: Table, existing: Rows, merged: Iterable[RowKey]) -> None:
        inside = set(merged)
        self.fields = [f for f in table.fields if f.unique]
        self._owner: dict[tuple[str, Stored], RowKey] = {}
        for key, row in existing.items():
            if key not in inside and not row[DELETED]:
                self._owner.update({(f.name, row[f.name]): key for f in self.fields if row[f.name] is not None})

    def is_taken(self, name: str, value: Stored, key: RowKey) -> bool:
        """Whether another row has the value; if none, it is this row's from now on."""
        return self._owner.setdefault((name, value), key) != key


class Merge:
    """One merge into one unit of work; `refuse(table, row, problem)` hears of values that do not fit their field."""

    def __init__(
        self,
        work: Work,
        source: str,
        files: dict[str, str],
        refuse: Callable[[Table, int, Invalid], None],
    ) -> None:
        self.work = work
        self.names = Names(work, source)
        self.warnings = Warnings()
        self.counts: dict[str, Counted] = {}
        self._files = files
        self._refuse = refuse
        self._fresh: set[RowKey] = set()

    def bring(
        self,
        table: Table,
        items: Iterable[Incoming],
        adopt: Callable[[Incoming, Rows], RowKey | None] = lambda item, existing: None,
    ) -> dict[str, RowKey]:
        """Bring the rows in; the key of each name whose row stands. `adopt` may know an unnamed row as one of ours."""
        existing = rows(self.work.connection, table)
        placed = [(item, key) for item in items if (key := self._place(table, item, existing, adopt)) is not None]
        claims = Claims(table, existing, (key for _, key in placed))
        new: list[tuple[RowKey, dict[str, Value]]] = []
        for item, key in placed:
            try:
                self._apply(table, item, key, existing.get(key), claims, new)
            except Invalid as problem:
                self._refuse(table, item.row, problem)
            self.names.remember(table, item.names, key)
        self.work.create_many(table, new)
        return {name: key for item, key in placed for name in item.names}

    def warn(self, code: WarningCode, table: Table, row: int, column: str | None = None) -> None:
        """Warn of a row of the file behind the table."""
        self.warnings.add(code, self._files[table.name], row, column)

    def count(self, table: Table) -> Counted:
        """The counts of a table, to add to."""
        return self.counts.setdefault(table.name, Counted())

    def _place(
        self, table: Table, item: Incoming, existing: Rows, adopt: Callable[[Incoming, Rows], RowKey | None]
    ) -> RowKey | None:
        """The key of the row that is meant, or None when the school has deleted it."""
        known, in_use = self.names.key_of(table, item.names)
        key = item.key or (known if in_use else adopt(item, existing)) or known or (self.work.new_id(),)
        row = existing.get(key)
        wanted = (in_use and known == key) or (not item.names and key not in self._fresh)
        if row is not None and row[DELETED] and wanted:
            self.warn(WarningCode.DELETED_HERE, table, item.row)
            return None
        return key

    def _apply(
        self,
        table: Table,
        item: Incoming,
        key: RowKey,
        row: RowValues | None,
        claims: Claims,
        new: list[tuple[RowKey, dict[str, Value]]],
    ) -> None:
        said = table.stored_values({name: value for name, value in item.values.items() if value is not None})
        count = self.count(table)
        self._leave_taken(table, item, key, said, claims)
        if row is None or row[DELETED]:
            values = {**item.first, **said}
            table.stored_values(values)
            count.new += 1
            self._fresh.add(key)
            if row is None:
                new.append((key, values))
            else:
                self.work.create(table, *key, **values)
            return
        differing = {name: value for name, value in said.items() if row[name] != value}
        count.changed += bool(differing)
        count.unchanged += not differing
        if differing:
            self.work.change(table, *key, **differing)

    def _leave_taken(self, table: Table, item: Incoming, key: RowKey, said: RowValues, claims: Claims) -> None:
        for declared in claims.fields:
            value = said.get(declared.name)
            if value is not None and claims.is_taken(declared.name, value, key):
                self.warn(WarningCode.TAKEN, table, item.row, declared.name)
                if not declared.required:
                    del said[declared.name]


def _key_from(stands_for: Stored) -> RowKey:
    if not isinstance(stands_for, bytes):
        raise TypeError("a name stands for a packed key")
    return (stands_for,) if len(stands_for) == ID_BYTES else unpack_key(stands_for)

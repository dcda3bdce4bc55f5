"""Lists as questions: which rows, in which order, and what their columns are; answered by ids first and rows later.

A list is never held whole: `ListSource.ids` gives the ids in order (16 bytes each, one after the other), `rows` the
values of those that are shown. Queries are plain values that travel as text in saved views.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

import msgspec

from sms_core.access.keys import Key
from sms_core.store.connection import Connection
from sms_core.store.fields import Field, Kind, Stored, Table
from sms_core.store.journal import ChangeSet

ID_SIZE = 16
Cell = Stored | tuple[str, ...]
ListRow = tuple[Cell, ...]


class Op(StrEnum):
    """How a column is compared."""

    IS = "is"
    IS_NOT = "is_not"
    CONTAINS = "contains"
    EMPTY = "empty"
    FILLED = "filled"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    BETWEEN = "between"


@dataclass(frozen=True, slots=True)
class Condition:
    """One filter. `values` are stored values: any number for IS and IS_NOT, two for BETWEEN, one for AT_LEAST,
    AT_MOST and CONTAINS. Among texts, "" stands for what is empty."""

    column: str
    op: Op
    values: tuple[str | int, ...] = ()


@dataclass(frozen=True, slots=True)
class Sort:
    """The column that rows are ordered by; what is empty stands last, ties follow the list's own order."""

    column: str
    descending: bool = False


@dataclass(frozen=True, slots=True)
class ListQuery:
    """Which rows, and in which order. `text` is what was typed to find, `scope` where it is looked for."""

    conditions: tuple[Condition, ...] = ()
    sort: Sort | None = None
    text: str = ""
    scope: str = ""

    def condition(self, column: str) -> Condition | None:
        """The filter of a column, if there is one."""
        return next((one for one in self.conditions if one.column == column), None)

    def with_condition(self, column: str, condition: Condition | None) -> "ListQuery":
        """The same with another filter of a column, in its old place, or with none."""
        kept = [condition if one.column == column else one for one in self.conditions]
        if condition is not None and self.condition(column) is None:
            kept.append(condition)
        conditions = tuple(one for one in kept if one is not None)
        return ListQuery(conditions, self.sort, self.text, self.scope)


def query_text(query: ListQuery) -> str:
    """The query as text, to be saved."""
    return msgspec.json.encode(query).decode()


def query_from(text: str) -> ListQuery | None:
    """The query behind `query_text`; None when it is not one."""
    try:
        return msgspec.json.decode(text, type=ListQuery)
    except msgspec.DecodeError:
        return None


@dataclass(frozen=True, slots=True)
class ColumnSpec:
    """One column of a list. `declared` is the field behind it in `table`; its label is `table.field`, or `label`.

    A column that `is_worked` is worked out for the rows in view, after they are there.
    """

    key: str
    table: Table
    declared: Field
    label: str = ""
    is_many: bool = False
    editable: bool = False
    sortable: bool = True
    filterable: bool = True
    is_worked: bool = False

    @property
    def kind(self) -> Kind:
        """What the column holds."""
        return self.declared.kind

    @property
    def label_key(self) -> str:
        """What the column is called, by key."""
        return self.label or f"{self.table.name}.{self.declared.name}"

    @property
    def is_right(self) -> bool:
        """Whether it is aligned right: amounts are, names and codes are not."""
        return self.kind in (Kind.WHOLE, Kind.DECIMAL)

    @property
    def view_key(self) -> Key | None:
        """The permission that seeing it asks for."""
        return self.table.view_key(self.declared.name)

    @property
    def edit_key(self) -> Key | None:
        """The permission that changing it asks for."""
        return self.table.edit_key(self.declared.name)


@dataclass(frozen=True, slots=True)
class Affected:
    """What a commit means to a list: whether ids may differ, which shown rows do (None: any may), and of which rows the
    worked values do."""

    order: bool = False
    rows: frozenset[bytes] | None = field(default_factory=frozenset)
    worked: frozenset[bytes] | None = field(default_factory=frozenset)

    def __bool__(self) -> bool:
        return self.order or self.rows is None or bool(self.rows)


class ListSource(Protocol):
    """Where a list comes from. `is_long` lists (logs) are told by windows until all their ids are there."""

    @property
    def columns(self) -> tuple[ColumnSpec, ...]:
        """Every column, in the usual order."""
        ...

    @property
    def is_long(self) -> bool:
        """Whether reading all ids takes longer than a person waits."""
        ...

    def ids(self, connection: Connection, query: ListQuery) -> bytes:
        """The ids of all rows in order, joined."""
        ...

    def first_ids(self, connection: Connection, query: ListQuery, limit: int) -> bytes:
        """The first `limit` ids, joined."""
        ...

    def id_blocks(self, connection: Connection, query: ListQuery) -> Iterator[bytes]:
        """All ids in order, in blocks, so that the reader can stop between them."""
        ...

    def count(self, connection: Connection, query: ListQuery) -> int:
        """How many rows there are."""
        ...

    def rows(self, connection: Connection, ids: Sequence[bytes]) -> dict[bytes, ListRow]:
        """The rows with these ids, a value a column (None where it is worked); one that is gone is missing."""
        ...

    def worked(self, connection: Connection, columns: Sequence[str], ids: Sequence[bytes]) -> dict[bytes, ListRow]:
        """The values of some worked columns, in that order, for each of these ids."""
        ...

    def facets(self, connection: Connection, column: str) -> list[tuple[Stored, int]]:
        """The values of a column among all rows, and how often each is there; the empty one is None."""
        ...

    def affected(self, changes: ChangeSet, query: ListQuery) -> Affected:
        """What a commit means to the list under `query`."""
        ...


def split_ids(joined: bytes) -> list[bytes]:
    """Joined ids one by one."""
    return [joined[at : at + ID_SIZE] for at in range(0, len(joined), ID_SIZE)]

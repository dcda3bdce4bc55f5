"""What makes one list different from another: its source, its columns, its words, and how it is written to."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, Protocol

from sms_core.access.keys import Key
from sms_core.errors import SmsError
from sms_core.ids import Id
from sms_core.store.fields import Stored
from sms_core.store.paging import ListQuery, ListSource
from sms_desktop.models.columns import ShownColumn
from sms_desktop.ops.lists import View


class CellEdit(NamedTuple):
    """A new value of one cell."""

    id: bytes
    column: str
    value: Stored


Write = Callable[[Sequence[CellEdit], str, Callable[[int], object], Callable[[SmsError], object]], None]


class ListWords(Protocol):
    """What a list says, in the language in force."""

    def title(self) -> str:
        """The name of the list."""
        ...

    def whole(self, count: int) -> str:
        """How many there are: "1,214 active"."""
        ...

    def some(self, count: int) -> str:
        """So many of them: "3 students"."""
        ...

    def standing(self, shown: int, whole: int) -> str:
        """ "405 shown · 1,214 in school"."""
        ...

    def scope(self, key: str) -> str:
        """What a scope of the find field is called."""
        ...

    def nothing_at_all(self) -> tuple[str, str]:
        """Title and text of a list without any row."""
        ...

    def nothing_found(self, text: str) -> tuple[str, str]:
        """Title and text when no row matches; `text` is what was typed, if anything."""
        ...


@dataclass(frozen=True, slots=True)
class ListKind:
    """One list. `name` is what it is remembered by, `views` are those that everybody has (the first is the usual one),
    `tables` those whose commits concern the counts; `by_first`: the usual order is that of the first column."""

    name: str
    icon: str
    source: ListSource
    columns: tuple[ShownColumn, ...]
    scopes: tuple[str, ...]
    words: ListWords
    views: Callable[[], tuple[View, ...]]
    whole: ListQuery
    write: Write | None = None
    may_export: Key | None = None
    tables: frozenset[str] = field(default_factory=frozenset)
    by_first: bool = True

    def column(self, key: str) -> ShownColumn | None:
        """A column by key."""
        return next((column for column in self.columns if column.key == key), None)


class Chosen(NamedTuple):
    """A row as it is named in actions."""

    id: Id
    name: str

"""What is asked of the journal, and what is answered: actions as somebody may see them."""

from collections.abc import Callable
from dataclasses import dataclass

from sms_core.ids import ActionId, UserId
from sms_core.store.journal import Action, RowChange, RowKey

Sees = Callable[[RowChange], RowChange | None]  # what the reader may see of a change: less of it, or nothing


@dataclass(frozen=True, slots=True)
class Where:
    """Which actions. `since` and `until` are instants in microseconds, `until` is the first that is too late.

    `about` names one row (of a student: with all that is about the student), and of an action the changes about it
    alone are told; `student` and `section` tell whole actions that touched anything of these.
    """

    author: UserId | None = None
    verbs: tuple[str, ...] = ()
    tables: tuple[str, ...] = ()
    student: bytes | None = None
    section: bytes | None = None
    since: int | None = None
    until: int | None = None
    about: tuple[str, RowKey] | None = None
    action: ActionId | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """An action as its reader may see it.

    `changes` are the first of `total` changes in sight; `is_partial` says that others are out of sight, and then the
    action's label, which may name them, is empty. `who` is what the author's account is called, as far as it is known.
    """

    action: Action
    who: str
    changes: tuple[RowChange, ...]
    total: int
    is_partial: bool = False
    is_undone: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """Some entries, the newest first; `before` asks for those that follow, None where none do.

    A page may be short, even empty, and still have others behind it.
    """

    entries: tuple[Entry, ...]
    before: ActionId | None = None

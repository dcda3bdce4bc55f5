"""Columns that are worked out from many rows elsewhere, such as a rate: read for the rows in view, after the rows.

A list can be neither ordered nor filtered by them: that would mean to work them out for everybody.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from sms_core.store.connection import Connection
from sms_core.store.fields import Stored, Table
from sms_core.store.journal import ChangeSet


@dataclass(frozen=True, slots=True)
class Worked:
    """`read` gives the values of some ids; one without a value is missing.

    `tables` are those whose changes it follows, each with the column of its key that holds the list's id, or "" where
    a change may concern any row.
    """

    read: Callable[[Connection, Sequence[bytes]], Mapping[bytes, Stored]]
    tables: tuple[tuple[Table, str], ...]


def concerned(places: Iterable[Worked], changes: ChangeSet) -> frozenset[bytes] | None:
    """The ids whose values are no longer right after a commit; None when any may be."""
    found: set[bytes] = set()
    for table, owner in (entry for place in places for entry in place.tables):
        if not changes.touches(table.name):
            continue
        keys = changes.of(table.name)
        if not owner or not keys:
            return None
        at = table.key_names.index(owner)
        found.update(id for key in keys if isinstance(id := key[at], bytes))
    return frozenset(found)

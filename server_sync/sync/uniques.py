"""Unique fields are settled here, and only here: replicas cannot know what others made offline (sync.md, "Upload").

The second row is accepted with the field left empty, and an issue shows both: merge them, or give a new value. Where
the field may not be empty, the second row gets a value that tells them apart; a row that was there keeps its own.
"""

from dataclasses import dataclass
from itertools import count

from server_sync.sync import repository
from sms_core.store.connection import Connection
from sms_core.store.fields import DELETED, Field, Stored, Table
from sms_core.store.journal import Fields, RowKey
from sms_core.store.unit import RowValues


@dataclass(frozen=True, slots=True)
class Clash:
    """A value of a unique field that another live row has already; `other` is that row's key."""

    field: str
    wanted: Stored
    got: Stored
    other: RowKey


def set_clashes_aside(
    connection: Connection, table: Table, key: RowKey, current: RowValues | None, apply: Fields
) -> list[Clash]:
    """Take the values that are taken out of what is to be applied; what was found."""
    was_live = current is not None and not current[DELETED]
    clashes = []
    for declared in table.fields:
        if not declared.unique or apply.get(DELETED, (0, 0))[1] == 1:
            continue
        before = None if current is None else current[declared.name]
        wanted = apply[declared.name][1] if declared.name in apply else before
        if wanted is None or (was_live and wanted == before):
            continue
        other = repository.holder(connection, table, declared, key, wanted)
        if other is not None:
            got = before if was_live else _instead(connection, table, declared, key, wanted)
            apply[declared.name] = (before, got)
            clashes.append(Clash(declared.name, wanted, got, other))
    return clashes


def _instead(connection: Connection, table: Table, declared: Field, key: RowKey, wanted: Stored) -> Stored:
    """What the second row gets: nothing, or the first free "value (n)" where there must be something."""
    if not declared.required:
        return None
    for number in count(2):
        ending = f" ({number})"
        made = f"{str(wanted)[: declared.max_length - len(ending)]}{ending}"
        if repository.holder(connection, table, declared, key, made) is None:
            return made
    raise AssertionError("numbers do not end")

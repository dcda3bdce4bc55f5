"""Taking an action back, group by group: a field changed again since is kept and listed, never overwritten."""

from dataclasses import dataclass

from sms_core.errors import NotFound
from sms_core.ids import ActionId
from sms_core.store.fields import DELETED, Policy, Table
from sms_core.store.journal import Fields, RowChange, changes_of
from sms_core.store.schema import Schema
from sms_core.store.unit import RowValues, Work


@dataclass(frozen=True, slots=True)
class Kept:
    """A merge group that undo left alone because somebody changed it since."""

    table: str
    key: tuple[object, ...]
    group: str


def undo(work: Work, schema: Schema, action: ActionId) -> list[Kept]:
    """Apply the inverse of `action` inside `work`; what could not be taken back. Raises `NotFound`.

    Redo is the undo of an undo. Order is reversed, so that what was made last goes first.
    """
    changes = changes_of(work.connection, action)
    if not changes:
        raise NotFound(what="action")
    kept: list[Kept] = []
    for change in reversed(changes):
        table = schema.named(change.table)
        current = work.find(table, *change.key)
        back, left = still_there(table, change, current) if current is not None else ({}, groups_of(table, change))
        kept += [Kept(change.table, change.key, group) for group in left]
        if back:
            work.restate(RowChange(change.table, change.key, back), table)
    return kept


def groups_of(table: Table, change: RowChange) -> list[str]:
    """The groups that a change of a row is about; of a row that was made or deleted, the row itself."""
    names = {name for name, (was, to) in change.fields.items() if was != to and not _computed(table, name)}
    if DELETED in names:
        return [DELETED]
    return [group for group, fields in _all_groups(table).items() if names.intersection(fields)]


def _computed(table: Table, name: str) -> bool:
    return name in table.by_name and table.by_name[name].policy is Policy.COMPUTED


def _all_groups(table: Table) -> dict[str, tuple[str, ...]]:
    return {**table.groups, DELETED: (DELETED,)}


def still_there(table: Table, change: RowChange, current: RowValues) -> tuple[Fields, list[str]]:
    """The inverse of the groups that stand as the action left them, and the names of those that do not.

    What stands already as it was before the action needs neither.
    """
    inverse = change.inverse()
    if change.creates:
        if current.get(DELETED) == 1:
            return {}, []
        untouched = all(current[n] == to for n, (_, to) in change.fields.items() if not _computed(table, n))
        return (inverse.fields, []) if untouched else ({}, [DELETED])
    back: Fields = {}
    left: list[str] = []
    for group, names in _all_groups(table).items():
        mine = [name for name in names if name in change.fields]
        if not mine or all(current.get(name) == inverse.fields[name][1] for name in mine):
            continue
        if all(current.get(name) == change.fields[name][1] for name in mine):
            back.update({name: inverse.fields[name] for name in mine})
        elif not all(_computed(table, name) for name in mine):  # what follows from other fields was nobody's change
            left.append(group)
    return back, left

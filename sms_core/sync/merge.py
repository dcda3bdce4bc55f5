"""Merging a mutation into the server's row, group by group. Pure: no database, no clock.

Rules: sync.md, "Merge". For each declared group that a mutation touches: server value == from: apply; == to: nothing
to do; else the group's policy decides. A delete holds only if the row is what the deleter saw.
"""

from dataclasses import dataclass, field

from sms_core.store.fields import DELETED, Policy, Stored, Table
from sms_core.store.journal import Fields
from sms_core.store.unit import RowValues

DELETION = "deleted"


@dataclass(frozen=True, slots=True)
class GroupConflict:
    """Two people gave one group different values; the server's stays until a person decides."""

    group: str
    base: dict[str, Stored]
    mine: dict[str, Stored]
    theirs: dict[str, Stored]


@dataclass(slots=True)
class Merge:
    """What a mutation comes to: fields to set (with the server's value as `from`), conflicts, and how clean it was."""

    apply: Fields = field(default_factory=dict)
    conflicts: list[GroupConflict] = field(default_factory=list)
    untouched: bool = True

    @property
    def outcome(self) -> str:
        """`applied` when every group went in as sent, `merged` when some had nothing left to do, else `conflict`."""
        if self.conflicts:
            return "conflict"
        return "applied" if self.untouched else "merged"


def merge(table: Table, fields: Fields, current: RowValues | None) -> Merge:
    """Merge `fields` of one mutation into `current` (None: the server has no such row)."""
    result = Merge()
    change = fields.get(DELETED)
    if current is None:
        return _merge_into_nothing(table, fields, result)
    if change is not None and change[1] == 1:
        return _merge_delete(table, fields, current, result)
    if current[DELETED]:
        return _merge_into_tombstone(table, fields, current, result)
    if change is not None and change[1] == 0:
        result.untouched = False
    for group, names in table.groups.items():
        mine = {name: fields[name] for name in names if name in fields and _uploaded(table, name)}
        if mine:
            _merge_group(table, group, mine, current, result)
    return result


def _merge_into_nothing(table: Table, fields: Fields, result: Merge) -> Merge:
    if fields.get(DELETED, (0, 1))[1] != 0:
        result.untouched = False
        return result
    result.apply = {n: (None, to) for n, (_, to) in fields.items() if n == DELETED or _uploaded(table, n)}
    return result


def _merge_delete(table: Table, fields: Fields, current: RowValues, result: Merge) -> Merge:
    if current[DELETED]:
        result.untouched = False
        return result
    seen = {name: was for name, (was, _) in fields.items() if name != DELETED and _uploaded(table, name)}
    if all(current[name] == was for name, was in seen.items()):
        result.apply = {DELETED: (0, 1)}
        return result
    theirs = {name: current[name] for name in seen}
    result.conflicts.append(GroupConflict(DELETION, {**seen, DELETED: 0}, {DELETED: 1}, {**theirs, DELETED: 0}))
    return result


def _merge_into_tombstone(table: Table, fields: Fields, current: RowValues, result: Merge) -> Merge:
    sent = {name: pair for name, pair in fields.items() if name != DELETED and _uploaded(table, name)}
    if DELETED in fields:  # a creation or a revival: the maker of the row is its author
        result.apply = {name: (current[name], to) for name, (_, to) in sent.items()} | {DELETED: (1, 0)}
        return result
    changed = {name: pair for name, pair in sent.items() if pair[0] != pair[1] and _by_people(table, name)}
    if not changed:
        result.untouched = False
        return result
    base = {name: was for name, (was, _) in changed.items()}
    mine = {name: to for name, (_, to) in changed.items()}
    result.conflicts.append(GroupConflict(DELETION, {**base, DELETED: 0}, {**mine, DELETED: 0}, {DELETED: 1}))
    return result


def _merge_group(table: Table, group: str, mine: Fields, current: RowValues, result: Merge) -> None:
    policy = table.by_name[next(iter(mine))].policy
    base = {name: was for name, (was, _) in mine.items()}
    wanted = {name: to for name, (_, to) in mine.items()}
    theirs = {name: current[name] for name in mine}
    if theirs == wanted:
        result.untouched = result.untouched and base == wanted
    elif theirs == base or policy is Policy.LAST:
        result.apply.update({name: (theirs[name], to) for name, to in wanted.items() if theirs[name] != to})
    elif policy is Policy.FIRST or base == wanted:
        result.untouched = False
    else:
        result.conflicts.append(GroupConflict(group, base, wanted, theirs))


def _by_people(table: Table, name: str) -> bool:
    """Whether a change of this field to a deleted row is worth a person's attention."""
    return table.by_name[name].policy is Policy.HUMAN


def _uploaded(table: Table, name: str) -> bool:
    return name in table.by_name and table.by_name[name].policy is not Policy.COMPUTED

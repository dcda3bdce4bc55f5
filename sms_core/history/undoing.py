"""Taking an action back with care: what goes back, what stays because it was changed since, and what may not go back.

`take_back` is the act, `preview` is the same act on trial: nothing of it is kept, so it tells what the act will do.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from sms_core.errors import NotAllowed, Refused
from sms_core.history.repository import Later, later_change
from sms_core.ids import ActionId
from sms_core.reach.guard import Guard
from sms_core.store.fields import DELETED, Table
from sms_core.store.journal import Action, Author, Fields, RowChange, RowKey
from sms_core.store.schema import Schema
from sms_core.store.undo import groups_of, still_there
from sms_core.store.unit import RowValues, Store, Work
from sms_core.sync import rules


class Why(StrEnum):
    """Why something does not go back."""

    CHANGED = "changed"  # somebody changed it since
    NOT_HERE = "not_here"  # this computer does not hold the row any more
    NOT_ALLOWED = "not_allowed"  # the person may not change it
    RULE = "rule"  # the school's rules forbid it


@dataclass(frozen=True, slots=True)
class Left:
    """A merge group that stays as it is. `problem` is the refusal, `later` who changed it since, where that is known.

    `group` is "deleted" where the row itself would have gone or come back.
    """

    table: str
    key: RowKey
    group: str
    why: Why
    problem: Refused | None = None
    later: Later | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What goes back, row by row, and what stays."""

    back: tuple[RowChange, ...]
    left: tuple[Left, ...]


def take_back(
    work: Work, schema: Schema, action: ActionId, changes: Sequence[RowChange], guard: Guard | None = None
) -> Outcome:
    """Apply the inverse of `changes`, which `action` made, inside `work`; the last first.

    `guard` says what the person may change; a row that it or a rule refuses is left whole.
    """
    back: list[RowChange] = []
    left: list[Left] = []
    for change in reversed(changes):
        table = schema.named(change.table)
        current = work.find(table, *change.key)
        if current is None:
            left += [Left(change.table, change.key, group, Why.NOT_HERE) for group in groups_of(table, change)]
            continue
        fields, stayed = still_there(table, change, current)
        left += [_changed(work, table, change, group, action) for group in stayed]
        if not fields:
            continue
        inverse = RowChange(change.table, change.key, _with_derived(table, fields, current))
        refused = _refusal(work, schema, table, inverse, current, guard)
        if refused is None:
            work.restate(inverse, table)
            back.append(inverse)
        else:
            why = Why.NOT_ALLOWED if isinstance(refused, NotAllowed) else Why.RULE
            left += [Left(change.table, change.key, group, why, refused) for group in groups_of(table, inverse)]
    return Outcome(tuple(back), tuple(left))


def preview(
    store: Store,
    schema: Schema,
    author: Author,
    action: ActionId,
    changes: Sequence[RowChange],
    guard: Guard | None = None,
) -> Outcome:
    """What `take_back` would do now. It is tried on the writing connection and rolled back."""
    trial = Action(ActionId(store.ids.new()), "undo", author, 0, undoes=action)
    seq = store.ledger.begin(store.connection)
    try:
        work = Work(store.connection, store.statements, store.ledger, trial, store.ids, seq)
        return take_back(work, schema, action, changes, guard)
    finally:
        store.connection.rollback()


def _changed(work: Work, table: Table, change: RowChange, group: str, action: ActionId) -> Left:
    names = list(change.fields) if group == DELETED else table.groups[group]
    later = later_change(work.connection, table.name, change.key, names, action)
    return Left(table.name, change.key, group, Why.CHANGED, later=later)


def _with_derived(table: Table, fields: Fields, current: RowValues) -> Fields:
    """The fields with those that follow from the row as it will stand."""
    then = {**current, **{name: to for name, (_, to) in fields.items()}}
    follows: Fields = {name: (current[name], to) for name, to in rules.derived(table, then).items()}
    told = {**fields, **follows}
    return {name: pair for name, pair in told.items() if name not in follows or pair[0] != pair[1]}


def _refusal(
    work: Work, schema: Schema, table: Table, inverse: RowChange, current: RowValues, guard: Guard | None
) -> Refused | None:
    """Why the row may not be as it was, or None."""
    then = {**current, **{name: to for name, (_, to) in inverse.fields.items()}}
    try:
        if guard is not None:
            guard.allow(inverse, current)
        rules.check(work, schema.named, table, then, dict(inverse.fields))
    except Refused as refused:
        return refused
    return None

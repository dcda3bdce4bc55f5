"""Judging the mutations of one action: may it be done, does it fit, does it merge; what does not is kept."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from server_sync.accounts.model import Caller
from server_sync.sync import repository
from server_sync.sync.issues import Keeper
from server_sync.sync.uniques import Clash, set_clashes_aside
from sms_core.errors import Invalid, NotAllowed, Refused
from sms_core.reach.guard import Guard
from sms_core.store.fields import DELETED, Table
from sms_core.store.journal import Fields, RowChange, RowKey
from sms_core.store.schema import Schema
from sms_core.store.unit import RowValues, Work
from sms_core.sync import grading_rules, rules
from sms_core.sync.merge import Merge, merge
from sms_core.sync.wire import Mutation, PushedAction


@dataclass(frozen=True, slots=True)
class Fate:
    """What became of one mutation."""

    mutation: Mutation
    outcome: str
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class _Judged:
    """A mutation that may be merged: its table and key, the row that it meets, and the merge."""

    mutation: Mutation
    table: Table
    key: RowKey
    current: RowValues | None
    merged: Merge


class UnknownTable(Refused):
    """The server knows no such table; `table` names it."""

    code = "unknown_table"


class NotAllThere(Refused):
    """Another mutation of an all-or-nothing action was not clean."""

    code = "all_or_nothing"


class Missing(Refused):
    """A row that the mutation needs does not exist; `mutation` is the refused one that would have made it."""

    code = "reference_missing"


class Judge:
    """Judges the mutations of one action inside its unit of work.

    `today` and `ever` are what its author may do, `day` is the school's calendar day.
    """

    def __init__(
        self, schema: Schema, caller: Caller, action: PushedAction, work: Work, today: Guard, ever: Guard, day: date
    ) -> None:
        self._schema = schema
        self._action = action
        self._work = work
        self._today = today
        self._ever = ever
        self._day = day
        self._keeper = Keeper(work, schema, caller, action)
        self._refused: dict[tuple[str, RowKey], bytes] = {}
        self._promised: set[tuple[str, RowKey]] = set()

    def judge(self, mutations: Sequence[Mutation]) -> list[Fate]:
        """A fate for each, in order; what is accepted is applied."""
        if self._action.all_or_nothing:
            return self._together(mutations)
        return [self._single(mutation) for mutation in mutations]

    def _together(self, mutations: Sequence[Mutation]) -> list[Fate]:
        judged: list[_Judged | Refused] = []
        for mutation in mutations:
            try:
                one = self._judged(mutation)
            except Refused as problem:
                judged.append(problem)
            else:
                judged.append(one)
                if one.merged.apply.get(DELETED, (0, 1))[1] == 0:
                    self._promised.add((one.table.name, one.key))
        clean = [one for one in judged if isinstance(one, _Judged) and not one.merged.conflicts]
        if len(clean) == len(judged) and self._hold_together(clean):
            return [self._accept(one) for one in clean]
        return [
            self._refuse(mutation, one if isinstance(one, Refused) else NotAllThere())
            for mutation, one in zip(mutations, judged, strict=True)
        ]

    def _hold_together(self, judged: Sequence[_Judged]) -> bool:
        """Whether what each may do alone may also be done at once."""
        try:
            rules.check_together(self._work, [(one.table, _row_after(one), one.merged.apply) for one in judged])
        except Refused:
            return False
        return True

    def _single(self, mutation: Mutation) -> Fate:
        try:
            return self._accept(self._judged(mutation))
        except Refused as refusal:
            return self._refuse(mutation, refusal)

    def _judged(self, mutation: Mutation) -> _Judged:
        judged = self._merged(mutation)
        self._authorize(self._today, judged)
        merged = judged.merged
        if merged.apply:
            row = _row_after(judged)
            self._check_references(judged)
            rules.check(self._work, self._schema.named, judged.table, row, merged.apply)
            decided = grading_rules.decided(self._work, judged.table, row, merged.apply, self._day)
            computed = rules.derived(judged.table, row) | decided
            merged.apply.update({n: (row.get(n), v) for n, v in computed.items() if row.get(n) != v})
        return judged

    def _merged(self, mutation: Mutation) -> _Judged:
        if mutation.table not in self._schema:
            raise UnknownTable(table=mutation.table)
        table = self._schema.named(mutation.table)
        key = stored_key(table, mutation)
        fields = _checked(table, mutation.fields)
        current = self._work.find(table, *key)
        if current is None and DELETED not in fields and (table.name, key) not in self._promised:
            raise Missing(table=table.name, mutation=self._maker(table.name, key))
        return _Judged(mutation, table, key, current, merge(table, fields, current))

    def _authorize(self, guard: Guard, judged: _Judged) -> None:
        """What was meant and what it comes to must both be allowed: a sender may claim any `from`."""
        meant = RowChange(judged.table.name, judged.key, _checked(judged.table, judged.mutation.fields))
        guard.allow(meant, judged.current)
        if judged.merged.apply:
            guard.allow(RowChange(judged.table.name, judged.key, judged.merged.apply), judged.current)

    def _check_references(self, judged: _Judged) -> None:
        if judged.merged.apply.get(DELETED, (0, 0))[1] == 1:
            return
        values = {name: to for name, (_, to) in judged.merged.apply.items()}
        for name, identifier in rules.references(judged.table, judged.key, values):
            parent = (identifier,)
            if (name, parent) in self._promised:
                continue
            if not repository.row_exists(self._work.connection, self._schema.named(name), parent):
                raise Missing(table=name, mutation=self._maker(name, parent))

    def _maker(self, table: str, key: RowKey) -> bytes | None:
        """The refused mutation that would have made the row."""
        return self._refused.get((table, key)) or repository.refused_creation(self._work.connection, table, key)

    def _accept(self, judged: _Judged) -> Fate:
        table, key, merged = judged.table, judged.key, judged.merged
        clashes: list[Clash] = []
        if merged.apply:
            clashes = set_clashes_aside(self._work.connection, table, key, judged.current, merged.apply)
            self._work.restate(RowChange(table.name, key, merged.apply), table)
        for conflict in merged.conflicts:
            self._keeper.keep_conflict(judged.mutation, table, key, judged.current, conflict)
        for clash in clashes:
            self._keeper.keep_duplicate(judged.mutation, table, key, _row_after(judged), clash)
        if clashes:
            return Fate(judged.mutation, "conflict", "duplicate")
        return Fate(judged.mutation, merged.outcome)

    def _refuse(self, mutation: Mutation, refusal: Refused) -> Fate:
        outcome, reason = "rejected", refusal.code
        maker = refusal.facts.get("mutation")
        if isinstance(refusal, Missing) and isinstance(maker, bytes):
            outcome, reason = "blocked_by", maker.hex()
        elif isinstance(refusal, NotAllowed) and self._was_allowed(mutation):
            outcome = "quarantined"
        self._refused[mutation.table, tuple(mutation.key)] = mutation.id
        self._keeper.keep_refusal(mutation, outcome, reason)
        return Fate(mutation, outcome, reason)

    def _was_allowed(self, mutation: Mutation) -> bool:
        """Whether the person could do this once: then it is for the office to decide, not to drop."""
        try:
            self._authorize(self._ever, self._merged(mutation))
        except Refused:
            return False
        return True


def stored_key(table: Table, mutation: Mutation) -> RowKey:
    """The checked key of a mutation. Raises `Invalid`."""
    if len(mutation.key) != len(table.key):
        raise Invalid(table=table.name, field=table.key_names[0], reason="wrong_kind")
    return table.stored_key(mutation.key)


def _row_after(judged: _Judged) -> RowValues:
    empty: RowValues = {**dict.fromkeys(judged.table.columns), DELETED: 0}
    row = (judged.current or empty) | dict(zip(judged.table.key_names, judged.key, strict=True))
    return row | {name: to for name, (_, to) in judged.merged.apply.items()}


def _checked(table: Table, fields: Fields) -> Fields:
    """The fields with their new values checked as declared. Raises `Invalid`, also for a field that there is not."""
    known = {name: pair for name, pair in fields.items() if name != DELETED}
    unknown = known.keys() - {declared.name for declared in table.fields}
    if unknown:
        raise Invalid(table=table.name, field=min(unknown), reason="unknown")
    stored = table.stored_values({name: to for name, (_, to) in known.items()})
    checked: Fields = {name: (known[name][0], value) for name, value in stored.items()}
    if DELETED in fields:
        was, to = fields[DELETED]
        checked[DELETED] = (None if was is None else int(bool(was)), int(bool(to)))
    return checked

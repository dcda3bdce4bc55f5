"""Giving every mutation its fate: one transaction an action, every outcome with a `seq`, nothing dropped."""

import hashlib
from dataclasses import dataclass, field

from server_sync.accounts.model import Caller
from server_sync.http.errors import HttpRefused
from server_sync.school import School
from server_sync.sync import repository
from server_sync.sync.anchors import check_ancestry
from server_sync.sync.issues import keep_conflict, keep_refusal
from server_sync.sync.repository import Head, read_head
from sms_core.errors import NotAllowed, Refused
from sms_core.ids import ActionId
from sms_core.reach.guard import Guard
from sms_core.school.repository import settings
from sms_core.store.fields import DELETED, Stored, Table
from sms_core.store.journal import Action, ChangeSet, Fields, RowChange, RowKey, pack
from sms_core.store.unit import RowValues, Store, Work
from sms_core.sync import rules
from sms_core.sync.merge import Merge, merge
from sms_core.sync.wire import Anchor, Anchors, Mutation, Outcome, PushedAction


class DeviceForked(HttpRefused):
    """The device's sequence has a gap or a second version of the same number: its folder was copied."""

    code = "device_forked"


@dataclass(slots=True)
class _Fate:
    """What became of one mutation, until its row is read back."""

    mutation: Mutation
    outcome: str
    reason: str | None = None
    key: RowKey = ()
    table: Table | None = None


@dataclass(slots=True)
class _Judged:
    """A mutation that may be merged: its table, checked fields, and the merge."""

    mutation: Mutation
    table: Table
    key: RowKey
    merged: Merge = field(default_factory=Merge)


class _NotAllThere(Refused):
    """Another mutation of an all-or-nothing action was not clean."""

    code = "all_or_nothing"


class _Missing(Refused):
    """The row that this one names does not exist; `mutation` is the refused one that would have made it."""

    code = "reference_missing"


class PushService:
    """Applies pushed actions for callers."""

    def __init__(self, school: School) -> None:
        self._school = school
        self._schema = school.database.schema

    def push(self, caller: Caller, anchors: Anchors, actions: list[PushedAction]) -> tuple[list[Outcome], Anchor]:
        """The fates of all mutations, in the order sent. Raises `HistoryDiverged`, `DeviceForked`."""
        with self._school.reading() as connection:
            check_ancestry(connection, read_head(connection), anchors)
        outcomes: list[Outcome] = []
        for action in actions:
            outcomes += self._one(caller, action)
        head = self._school.head()
        return outcomes, Anchor(head.epoch, head.seq, head.chain)

    def _one(self, caller: Caller, action: PushedAction) -> list[Outcome]:
        told: tuple[ChangeSet, Head] | None = None
        with self._school.store() as (store, ledger):
            known = repository.recorded(store.connection, [m.id for m in action.mutations])
            fresh = [m for m in action.mutations if m.id not in known]
            self._check_sequence(store, caller, action.mutations, known)
            fates: list[_Fate] = []
            if fresh:
                made = Action(ActionId(action.id), action.verb, caller.author, action.at, action.label, _undone(action))
                seq = ledger.begin(store.connection)
                try:
                    work = Work(store.connection, store.statements, ledger, made, store.ids, seq)
                    fates = _Judge(self._school, caller, action, work).judge(fresh)
                    self._record(store, caller, seq, fates)
                    changes = work.finish(even_if_nothing=True)
                except BaseException:
                    store.connection.rollback()
                    raise
                if ledger.head is not None:
                    told = (changes, ledger.head)
            outcomes = self._answers(store, action.mutations, fates, known, seq if fresh else 0)
        if told is not None:
            self._school.tell(*told)
        return outcomes

    def _check_sequence(
        self, store: Store, caller: Caller, mutations: list[Mutation], known: dict[bytes, repository.Recorded]
    ) -> None:
        expected = repository.last_dseq(store.connection, caller.device) + 1
        for mutation in mutations:
            before = known.get(mutation.id)
            if before is not None:
                if before.content != content_of(mutation):
                    raise DeviceForked(dseq=mutation.dseq)
                continue
            if mutation.dseq != expected:
                raise DeviceForked(dseq=mutation.dseq, expected=expected)
            expected += 1

    def _record(self, store: Store, caller: Caller, seq: int, fates: list[_Fate]) -> None:
        repository.put_outcomes(
            store.connection,
            [
                (f.mutation.id, caller.device, f.mutation.dseq, content_of(f.mutation), f.outcome, f.reason, seq)
                for f in fates
            ],
        )
        repository.put_last_dseq(store.connection, caller.device, fates[-1].mutation.dseq)

    def _answers(
        self,
        store: Store,
        mutations: list[Mutation],
        fates: list[_Fate],
        known: dict[bytes, repository.Recorded],
        seq: int,
    ) -> list[Outcome]:
        by_id = {fate.mutation.id: fate for fate in fates}
        answers = []
        for mutation in mutations:
            row = self._row(store, mutation)
            if mutation.id in by_id:
                fate = by_id[mutation.id]
                answers.append(Outcome(mutation.id, fate.outcome, seq, fate.reason, row))
            else:
                before = known[mutation.id]
                answers.append(Outcome(mutation.id, before.outcome, before.seq, before.reason, row))
        return answers

    def _row(self, store: Store, mutation: Mutation) -> list[Stored] | None:
        """The row as the server has it; a replica that sent an unknown table or key has none."""
        if mutation.table not in self._schema:
            return None
        table = self._schema.named(mutation.table)
        try:
            key = table.stored_key(mutation.key)
        except (Refused, ValueError):
            return None
        row = store.connection.one(store.statements.of(table).select, key)
        return None if row is None else list(row)


class _Judge:
    """Judges the mutations of one action inside its unit of work."""

    def __init__(self, school: School, caller: Caller, action: PushedAction, work: Work) -> None:
        self._schema = school.database.schema
        self._caller = caller
        self._action = action
        self._work = work
        now = school.clock.now()
        zone = settings(work.connection).time_zone
        self._guard = Guard.today(work.connection, self._schema, caller.grants, now, zone)
        self._before = Guard.ever(work.connection, self._schema, caller.grants, now)
        self._refused: dict[tuple[str, RowKey], bytes] = {}

    def judge(self, mutations: list[Mutation]) -> list[_Fate]:
        """A fate for each, in order; what is accepted is applied."""
        if self._action.all_or_nothing:
            return self._together(mutations)
        return [self._single(mutation) for mutation in mutations]

    def _together(self, mutations: list[Mutation]) -> list[_Fate]:
        judged: list[_Judged | Refused] = []
        for mutation in mutations:
            try:
                judged.append(self._judged(mutation))
            except Refused as problem:
                judged.append(problem)
        clean = all(isinstance(one, _Judged) and not one.merged.conflicts for one in judged)
        if clean:
            return [self._accept(one) for one in judged if isinstance(one, _Judged)]
        fates = []
        for mutation, one in zip(mutations, judged, strict=True):
            refusal = one if isinstance(one, Refused) else _NotAllThere()
            fates.append(self._refuse(mutation, refusal))
        return fates

    def _single(self, mutation: Mutation) -> _Fate:
        try:
            return self._accept(self._judged(mutation))
        except Refused as refusal:
            return self._refuse(mutation, refusal)

    def _judged(self, mutation: Mutation) -> _Judged:
        if mutation.table not in self._schema:
            raise UnknownTable(table=mutation.table)
        table = self._schema.named(mutation.table)
        key = table.stored_key(mutation.key)
        fields = _checked(table, mutation.fields)
        current = self._work.find(table, *key)
        change = RowChange(table.name, key, fields)
        self._guard.allow(change, current)
        merged = merge(table, fields, current)
        if merged.apply:
            row = self._row_after(table, key, current, merged)
            self._check_references(table, key, merged)
            rules.check(self._work, self._schema.named, table, row)
            computed = rules.derived(table, row)
            merged.apply.update({n: (row.get(n), v) for n, v in computed.items() if row.get(n) != v})
        return _Judged(mutation, table, key, merged)

    def _row_after(self, table: Table, key: RowKey, current: RowValues | None, merged: Merge) -> RowValues:
        empty: RowValues = dict.fromkeys(table.columns)
        row = (current or empty | {DELETED: 0}) | dict(zip(table.key_names, key, strict=True))
        return row | {name: to for name, (_, to) in merged.apply.items()}

    def _check_references(self, table: Table, key: RowKey, merged: Merge) -> None:
        if merged.apply.get(DELETED, (0, 0))[1] == 1:
            return
        values = {name: to for name, (_, to) in merged.apply.items()}
        for name, identifier in rules.references(table, key, values):
            parent = (identifier,)
            if repository.row_exists(self._work.connection, self._schema.named(name), parent):
                continue
            maker = self._refused.get((name, parent))
            maker = maker or repository.refused_creation(self._work.connection, name, parent)
            raise _Missing(table=name, mutation=maker)

    def _accept(self, judged: _Judged) -> _Fate:
        table, key, merged = judged.table, judged.key, judged.merged
        if merged.apply:
            self._work.restate(RowChange(table.name, key, merged.apply), table)
        for conflict in merged.conflicts:
            keep_conflict(self._work, self._caller, self._action, judged.mutation.id, table, key, conflict)
        return _Fate(judged.mutation, merged.outcome, None, key, table)

    def _refuse(self, mutation: Mutation, refusal: Refused) -> _Fate:
        outcome, reason = "rejected", refusal.code
        maker = refusal.facts.get("mutation")
        if isinstance(refusal, _Missing) and isinstance(maker, bytes):
            outcome, reason = "blocked_by", maker.hex()
        elif isinstance(refusal, NotAllowed) and self._was_allowed(mutation):
            outcome, reason = "quarantined", refusal.code
        self._refused[mutation.table, tuple(mutation.key)] = mutation.id
        keep_refusal(self._work, self._caller, self._action, mutation, self._schema, outcome, reason)
        return _Fate(mutation, outcome, reason)

    def _was_allowed(self, mutation: Mutation) -> bool:
        """Whether the person could do this once: then it is for the office to decide, not to drop."""
        table = self._schema.named(mutation.table)
        key = table.stored_key(mutation.key)
        try:
            self._before.allow(RowChange(table.name, key, mutation.fields), self._work.find(table, *key))
        except NotAllowed:
            return False
        return True


class UnknownTable(Refused):
    """The server knows no such table; `table` names it."""

    code = "unknown_table"


def content_of(mutation: Mutation) -> bytes:
    """What makes two mutations with one id the same."""
    body = pack([mutation.dseq, mutation.table, mutation.key, mutation.fields])
    return hashlib.blake2b(body, digest_size=16).digest()


def _checked(table: Table, fields: Fields) -> Fields:
    """The fields with their new values checked as declared; computed figures are not taken from replicas."""
    known = {n: pair for n, pair in fields.items() if n == DELETED or (n in table.by_name and n not in table.key_names)}
    deletion = known.pop(DELETED, None)
    stored = table.stored_values({name: to for name, (_, to) in known.items()})
    checked: Fields = {name: (known[name][0], value) for name, value in stored.items()}
    if deletion is not None:
        checked[DELETED] = (deletion[0], int(bool(deletion[1])))
    return checked


def _undone(action: PushedAction) -> ActionId | None:
    return None if action.undoes is None else ActionId(action.undoes)

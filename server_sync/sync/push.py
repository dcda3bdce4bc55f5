"""Giving every mutation its fate: one transaction an action, every outcome with a `seq`, nothing dropped."""

import hashlib
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

from server_sync.accounts.model import Caller
from server_sync.http.errors import HttpRefused, Malformed
from server_sync.school import School
from server_sync.sync import repository
from server_sync.sync.anchors import check_ancestry
from server_sync.sync.judge import Fate, Judge, stored_key
from server_sync.sync.ledger import ServerLedger
from server_sync.sync.repository import Head, read_head
from server_sync.sync.sight import Sight
from sms_core.clock import school_day, to_micros
from sms_core.errors import Refused
from sms_core.ids import ActionId
from sms_core.reach.guard import Guard
from sms_core.school.repository import settings
from sms_core.store.fields import Stored
from sms_core.store.journal import Action, ChangeSet, action_named, pack
from sms_core.store.unit import Store, Work
from sms_core.sync.wire import Anchor, Anchors, Mutation, Outcome, PushedAction, is_stored

_LAST_DSEQ = (1 << 62) - 1
_LAST_AT = to_micros(datetime.max.replace(tzinfo=UTC))


class DeviceForked(HttpRefused):
    """The device's sequence has a gap or a second version of the same number: its folder was copied."""

    code = "device_forked"


class PushService:
    """Applies pushed actions for callers."""

    def __init__(self, school: School) -> None:
        self._school = school
        self._schema = school.database.schema

    def push(self, caller: Caller, anchors: Anchors, actions: list[PushedAction]) -> tuple[list[Outcome], Anchor]:
        """The fates of all mutations, in the order sent. Raises `HistoryDiverged`, `DeviceForked`, `Malformed`."""
        check_form(actions)
        with self._school.reading() as connection:
            check_ancestry(connection, read_head(connection), anchors)
        outcomes: list[Outcome] = []
        for action in actions:
            outcomes += self._one(caller, action)
        head = self._school.head()
        return outcomes, Anchor(head.epoch, head.seq, head.chain)

    def _one(self, caller: Caller, action: PushedAction) -> list[Outcome]:
        """The head row is taken first, so that what was recorded before cannot change while it is looked at."""
        told: tuple[ChangeSet, Head] | None = None
        with self._school.store() as (store, ledger):
            seq = ledger.begin(store.connection)
            try:
                known = repository.recorded(store.connection, [m.id for m in action.mutations])
                fresh = [m for m in action.mutations if m.id not in known]
                self._check_sequence(store, caller, action, known)
                if fresh:
                    told = self._give_fates(store, ledger, caller, action, fresh, seq, known)
                else:
                    store.connection.rollback()
            except BaseException:
                store.connection.rollback()
                raise
            outcomes = self._answers(store, caller, action.mutations, known)
        if told is not None:
            self._school.tell(*told)
        return outcomes

    def _give_fates(
        self,
        store: Store,
        ledger: ServerLedger,
        caller: Caller,
        action: PushedAction,
        fresh: list[Mutation],
        seq: int,
        known: dict[bytes, repository.Recorded],
    ) -> tuple[ChangeSet, Head] | None:
        """Judge, record and commit; `known` then knows them too."""
        undone = None if action.undoes is None else ActionId(action.undoes)
        made = Action(ActionId(action.id), action.verb, caller.author, action.at, action.label, undone)
        work = Work(store.connection, store.statements, ledger, made, store.ids, seq)
        fates = self._judge(caller, action, work).judge(fresh)
        self._record(store, caller, seq, fates)
        changes = work.finish(even_if_nothing=True)
        for fate in fates:
            known[fate.mutation.id] = repository.Recorded(content_of(fate.mutation), fate.outcome, fate.reason, seq)
        return None if ledger.head is None else (changes, ledger.head)

    def _judge(self, caller: Caller, action: PushedAction, work: Work) -> Judge:
        now = self._school.clock.now()
        zone = settings(work.connection).time_zone
        today = Guard.today(work.connection, self._schema, caller.grants, now, zone)
        ever = Guard.ever(work.connection, self._schema, caller.grants, now)
        return Judge(self._schema, caller, action, work, today, ever, school_day(self._school.clock, zone))

    def _check_sequence(
        self, store: Store, caller: Caller, action: PushedAction, known: dict[bytes, repository.Recorded]
    ) -> None:
        expected = last = repository.last_dseq(store.connection, caller.device) + 1
        for mutation in action.mutations:
            before = known.get(mutation.id)
            if before is not None:
                if before.content != content_of(mutation):
                    raise DeviceForked(dseq=mutation.dseq)
                continue
            if mutation.dseq != expected:
                raise DeviceForked(dseq=mutation.dseq, expected=expected)
            expected += 1
        if expected > last and action_named(store.connection, ActionId(action.id)) is not None:
            raise DeviceForked(dseq=last)  # the action was told before, with other mutations

    def _record(self, store: Store, caller: Caller, seq: int, fates: list[Fate]) -> None:
        repository.put_outcomes(
            store.connection,
            [
                (f.mutation.id, caller.device, f.mutation.dseq, content_of(f.mutation), f.outcome, f.reason, seq)
                for f in fates
            ],
        )
        repository.put_last_dseq(store.connection, caller.device, fates[-1].mutation.dseq)

    def _answers(
        self, store: Store, caller: Caller, mutations: list[Mutation], known: dict[bytes, repository.Recorded]
    ) -> list[Outcome]:
        sight = Sight(store.connection, self._schema, caller, self._school.clock)
        answers = []
        for mutation in mutations:
            fate = known[mutation.id]
            row = self._row(store, sight, mutation)
            answers.append(Outcome(mutation.id, fate.outcome, fate.seq, fate.reason, row))
        return answers

    def _row(self, store: Store, sight: Sight, mutation: Mutation) -> list[Stored] | None:
        """The row as the server has it, if the caller may hold it: a push is no way to read."""
        if mutation.table not in self._schema:
            return None
        table = self._schema.named(mutation.table)
        try:
            key = stored_key(table, mutation)
        except Refused:
            return None
        row = store.connection.one(store.statements.of(table).select, key)
        return None if row is None or not sight.sees(table, row) else list(row)


def check_form(actions: Iterable[PushedAction]) -> None:
    """Raises `Malformed` for what no replica sends: ids that are none, times out of time, one mutation twice."""
    for action in actions:
        ids = [action.id, *(mutation.id for mutation in action.mutations)]
        if action.undoes is not None:
            ids.append(action.undoes)
        problems = [
            *("id" for identifier in ids if len(identifier) != 16),
            *("text" for text in (action.verb, action.label) if "\0" in text),
            *("dseq" for mutation in action.mutations if not 0 < mutation.dseq <= _LAST_DSEQ),
        ]
        if not all(is_stored(value) for mutation in action.mutations for value in _values(mutation)):
            problems.append("value")
        if not 0 <= action.at <= _LAST_AT:
            problems.append("at")
        if len({mutation.id for mutation in action.mutations}) < len(action.mutations):
            problems.append("mutation")
        if problems:
            raise Malformed(problems=sorted(set(problems)))


def _values(mutation: Mutation) -> Iterator[object]:
    yield from mutation.key
    for pair in mutation.fields.values():
        yield from pair


def content_of(mutation: Mutation) -> bytes:
    """What makes two mutations with one id the same."""
    body = pack([mutation.dseq, mutation.table, mutation.key, mutation.fields])
    return hashlib.blake2b(body, digest_size=16).digest()

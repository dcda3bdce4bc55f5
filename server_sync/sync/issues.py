"""Keeping what could not simply be applied: conflicts, refusals and duplicates become issues, never silence."""

from collections.abc import Mapping

from server_sync.accounts.model import Caller
from server_sync.sync.repository import last_word
from server_sync.sync.uniques import Clash
from sms_core.issues.table import SYNC_ISSUE
from sms_core.reach.scopes import SCHOOL, home_scope
from sms_core.store.fields import Stored, Table, Value
from sms_core.store.journal import RowKey, pack
from sms_core.store.schema import Schema
from sms_core.store.unit import RowValues, Work
from sms_core.sync.merge import GroupConflict
from sms_core.sync.wire import Mutation, PushedAction

_KINDS = {"rejected": "rejected", "blocked_by": "rejected", "quarantined": "quarantined"}
_UNKNOWN = "unknown"


class Keeper:
    """Makes the issues of one action."""

    def __init__(self, work: Work, schema: Schema, caller: Caller, action: PushedAction) -> None:
        self._work = work
        self._schema = schema
        self._caller = caller
        self._at = action.at

    def keep_conflict(
        self, mutation: Mutation, table: Table, key: RowKey, row: RowValues | None, conflict: GroupConflict
    ) -> None:
        """One issue for one group: both values, their base, authors and times."""
        theirs = last_word(self._work.connection, table.name, key, list(conflict.theirs))
        self._keep(
            mutation,
            scope=home_scope(table, key, row or {}, self._caller.user),
            kind="conflict",
            subject=table.name,
            subject_key=pack(key),
            merge_group=conflict.group,
            base=pack(conflict.base),
            mine=pack(conflict.mine),
            theirs=pack(conflict.theirs),
            theirs_author=theirs.author if theirs else None,
            theirs_at=theirs.at if theirs else None,
        )

    def keep_duplicate(self, mutation: Mutation, table: Table, key: RowKey, row: RowValues, clash: Clash) -> None:
        """One issue for one unique field: what was wanted (mine), what the row has (base), and whose it is (theirs)."""
        holder: Mapping[str, Stored] = dict(zip(table.key_names, clash.other, strict=True))
        theirs = last_word(self._work.connection, table.name, clash.other, [clash.field])
        self._keep(
            mutation,
            scope=home_scope(table, key, row, self._caller.user),
            kind="duplicate",
            subject=table.name,
            subject_key=pack(key),
            merge_group=table.by_name[clash.field].merge_group,
            base=pack({clash.field: clash.got}),
            mine=pack({clash.field: clash.wanted}),
            theirs=pack({**holder, clash.field: clash.wanted}),
            theirs_author=theirs.author if theirs else None,
            theirs_at=theirs.at if theirs else None,
            reason="duplicate",
        )

    def keep_refusal(self, mutation: Mutation, outcome: str, reason: str) -> None:
        """One issue for a mutation that was not taken, with all that it said."""
        table = self._schema.named(mutation.table) if mutation.table in self._schema else None
        values = {name: to for name, (_, to) in mutation.fields.items()}
        self._keep(
            mutation,
            scope=SCHOOL if table is None else self._home_of(table, mutation, values),
            kind=_KINDS[outcome],
            subject=_UNKNOWN if table is None else table.name,
            subject_key=pack(tuple(mutation.key)),
            base=pack({name: was for name, (was, _) in mutation.fields.items()}),
            mine=pack(values),
            reason=reason,
        )

    def _home_of(self, table: Table, mutation: Mutation, values: Mapping[str, object]) -> str:
        row: Mapping[str, object] | None = None
        if table.section and table.section not in table.key_names and len(mutation.key) == 1:
            identifier = mutation.key[0]
            row = self._work.find(table, identifier) if _is_id(identifier) else None
        return home_scope(table, mutation.key, row or values, self._caller.user)

    def _keep(self, mutation: Mutation, **facts: Value) -> None:
        self._work.create(
            SYNC_ISSUE,
            self._work.new_id(),
            user=self._caller.user,
            mine_author=self._caller.display_name,
            mine_at=self._at,
            mutation=mutation.id,
            state="open",
            **facts,
        )


def _is_id(value: Stored) -> bool:
    return isinstance(value, bytes) and len(value) == 16

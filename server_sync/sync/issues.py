"""Keeping what could not simply be applied: conflicts, rejections and quarantined work become issues, never silence."""

from server_sync.accounts.model import Caller
from server_sync.sync.repository import last_word
from sms_core.issues.table import SYNC_ISSUE
from sms_core.reach.scopes import SCHOOL, home_scope
from sms_core.store.fields import Table
from sms_core.store.journal import RowKey, pack
from sms_core.store.schema import Schema
from sms_core.store.unit import Work
from sms_core.sync.merge import GroupConflict
from sms_core.sync.wire import Mutation, PushedAction

_KINDS = {"rejected": "rejected", "blocked_by": "rejected", "quarantined": "quarantined"}


def keep_conflict(
    work: Work,
    caller: Caller,
    action: PushedAction,
    mutation: bytes,
    table: Table,
    key: RowKey,
    conflict: GroupConflict,
) -> None:
    """One issue for one group: both values, their base, authors and times."""
    theirs = last_word(work.connection, table.name, key, list(conflict.theirs))
    work.create(
        SYNC_ISSUE,
        work.new_id(),
        user=caller.user,
        scope=home_scope(table, key, {}),
        kind="conflict",
        subject=table.name,
        subject_key=pack(key),
        merge_group=conflict.group,
        base=pack(conflict.base),
        mine=pack(conflict.mine),
        theirs=pack(conflict.theirs),
        mine_author=caller.display_name,
        mine_at=action.at,
        theirs_author=theirs.author if theirs else None,
        theirs_at=theirs.at if theirs else None,
        mutation=mutation,
        state="open",
    )


def keep_refusal(
    work: Work,
    caller: Caller,
    action: PushedAction,
    mutation: Mutation,
    schema: Schema,
    outcome: str,
    reason: str,
) -> None:
    """One issue for a mutation that was not taken, with all that it said."""
    table = schema.named(mutation.table) if mutation.table in schema else None
    values = {name: pair[1] for name, pair in mutation.fields.items()}
    scope = SCHOOL if table is None else home_scope(table, tuple(mutation.key), values)
    work.create(
        SYNC_ISSUE,
        work.new_id(),
        user=caller.user,
        scope=scope,
        kind=_KINDS[outcome],
        subject=mutation.table,
        subject_key=pack(tuple(mutation.key)),
        base=pack({name: pair[0] for name, pair in mutation.fields.items()}),
        mine=pack(values),
        mine_author=caller.display_name,
        mine_at=action.at,
        reason=reason,
        mutation=mutation.id,
        state="open",
    )

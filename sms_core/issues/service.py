"""Settling issues. A resolution is an ordinary action: it is journaled, works offline, syncs, and can be undone."""

from typing import Literal

from sms_core.errors import NotFound
from sms_core.issues.model import AlreadySettled, Issue
from sms_core.issues.repository import issue_named
from sms_core.issues.table import SYNC_ISSUE
from sms_core.store.fields import DELETED, Stored, Table
from sms_core.store.journal import Fields, RowChange
from sms_core.store.schema import Schema
from sms_core.store.unit import Work

Choice = Literal["mine", "theirs"]


def resolve(work: Work, schema: Schema, issue: bytes, choice: Choice) -> Issue:
    """Settle an issue with one side's values. `mine` is the side whose change came later to the server.

    For work that was refused, `mine` does it again. Raises `NotFound`, `AlreadySettled`.
    """
    found = _open(work, issue)
    if found.table not in schema:
        raise NotFound(what=SYNC_ISSUE.name)
    table = schema.named(found.table)
    if choice == "mine":
        _set(work, table, found, found.mine)
    elif found.kind == "conflict":
        _set(work, table, found, found.theirs)
    _settle(work, issue, "resolved", choice)
    return found


def discard(work: Work, issue: bytes) -> Issue:
    """Let refused work go. It stays in history. Raises `NotFound`, `AlreadySettled`."""
    found = _open(work, issue)
    _settle(work, issue, "discarded", "discarded")
    return found


def _open(work: Work, issue: bytes) -> Issue:
    found = issue_named(work.connection, issue)
    if found.state != "open":
        raise AlreadySettled(resolution=found.resolution)
    return found


def _set(work: Work, table: Table, issue: Issue, values: dict[str, Stored]) -> None:
    current = work.find(table, *issue.key)
    settable = set(table.columns) - set(table.key_names)
    known = {name: to for name, to in values.items() if name in settable}
    if current is None:
        if known.get(DELETED, 1) != 0:
            raise NotFound(what=table.name)
        every: dict[str, Stored] = dict.fromkeys(settable)
        made: Fields = {name: (None, to) for name, to in (every | known).items()}
        work.restate(RowChange(table.name, issue.key, made), table)
        return
    fields = {name: (current[name], to) for name, to in known.items() if current[name] != to}
    if fields:
        work.restate(RowChange(table.name, issue.key, fields), table)


def _settle(work: Work, issue: bytes, state: str, resolution: str) -> None:
    work.change(
        SYNC_ISSUE,
        issue,
        state=state,
        resolution=resolution,
        resolved_by=work.author.user,
        resolved_at=work.now,
    )

"""The bodies of issues by plain HTTP. Ids are UUIDs, days ISO dates, instants ISO times, numbers text with a point."""

from datetime import date, datetime, time
from decimal import Decimal
from enum import StrEnum

from pydantic import BaseModel

from sms_core.clock import from_micros
from sms_core.ids import text_of
from sms_core.issues.model import Issue
from sms_core.store.fields import DELETED, Stored, Table, Value
from sms_core.store.schema import Schema

Plain = str | int | bool | None


class Choice(StrEnum):
    """How an issue is settled: with the later side's values, with the server's, or by letting refused work go."""

    MINE = "mine"
    THEIRS = "theirs"
    DISCARD = "discard"


class ResolveBody(BaseModel):
    """A person's decision."""

    choice: Choice


class IssueBody(BaseModel):
    """What stands against what. `subject` is a table, `key` its row; the three groups of values are by field."""

    id: str
    kind: str
    subject: str
    key: list[Plain]
    group: str | None
    base: dict[str, Plain]
    mine: dict[str, Plain]
    theirs: dict[str, Plain]
    mine_author: str | None
    mine_at: datetime | None
    theirs_author: str | None
    theirs_at: datetime | None
    reason: str | None
    state: str
    resolution: str | None


def issue_body(issue: Issue, schema: Schema) -> IssueBody:
    """An issue on the wire."""
    table = schema.named(issue.table) if issue.table in schema else None
    names = () if table is None else table.key_names
    return IssueBody(
        id=text_of(issue.id),
        kind=issue.kind,
        subject=issue.table,
        key=[_plain(table, names[n] if n < len(names) else "", part) for n, part in enumerate(issue.key)],
        group=issue.merge_group,
        base=_values(table, issue.base),
        mine=_values(table, issue.mine),
        theirs=_values(table, issue.theirs),
        mine_author=issue.mine_author,
        mine_at=_when(issue.mine_at),
        theirs_author=issue.theirs_author,
        theirs_at=_when(issue.theirs_at),
        reason=issue.reason,
        state=issue.state,
        resolution=issue.resolution,
    )


def _when(at: int | None) -> datetime | None:
    return None if at is None else from_micros(at)


def _values(table: Table | None, values: dict[str, Stored]) -> dict[str, Plain]:
    return {name: _plain(table, name, value) for name, value in values.items()}


def _plain(table: Table | None, name: str, stored: Stored) -> Plain:
    """A stored value as JSON says it; what was refused may be of any kind."""
    if name == DELETED:
        return bool(stored)
    value: Value = stored
    if table is not None and name in table.by_name:
        try:
            value = table.by_name[name].value(table.by_name[name].stored(stored))
        except (ValueError, TypeError, OverflowError):
            value = stored
    if isinstance(value, bytes):
        return text_of(value) if len(value) == 16 else value.hex()
    if isinstance(value, date | time):
        return value.isoformat()
    return str(value) if isinstance(value, Decimal) else value

"""The audit on the wire. Ids are UUIDs, instants are microseconds UTC."""

import json

from pydantic import BaseModel

from server_sync.audit.repository import Entry
from sms_core.ids import text_of


class EntryBody(BaseModel):
    """One entry; without `actor` the server's own command acted, or nobody who had signed in."""

    n: int
    at: int
    actor: str | None
    device: str | None
    verb: str
    subject: str
    detail: dict[str, str | int]


class AuditBody(BaseModel):
    """Some entries, the newest first; `before` asks for those that follow, None where none do."""

    entries: list[EntryBody]
    before: int | None


def audit_body(entries: list[Entry], limit: int) -> AuditBody:
    """A page of `limit` entries; one more than that says that others follow."""
    shown = entries[:limit]
    return AuditBody(
        entries=[_entry_body(entry) for entry in shown], before=shown[-1].n if len(entries) > limit else None
    )


def _entry_body(entry: Entry) -> EntryBody:
    return EntryBody(
        n=entry.n,
        at=entry.at,
        actor=None if entry.actor is None else text_of(entry.actor),
        device=None if entry.device is None else text_of(entry.device),
        verb=entry.verb,
        subject=entry.subject,
        detail=json.loads(entry.detail) if entry.detail else {},
    )

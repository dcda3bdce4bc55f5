"""Recording and verifying the audit: each entry's chain is the hash of the one before and of the entry itself."""

import hashlib
import json

from server_sync.audit import repository
from server_sync.audit.repository import Entry
from sms_core.errors import Unavailable
from sms_core.store.connection import Connection
from sms_core.store.journal import Author, pack


class AuditBroken(Unavailable):
    """The audit was changed behind the product's back; `n` is the first entry that does not fit."""

    code = "audit_broken"


def record(
    connection: Connection, at: int, author: Author | None, verb: str, subject: str = "", **detail: str | int
) -> None:
    """Add an entry, in the transaction that is open. `detail` holds codes and counts, never a name or an address."""
    n, before = repository.next_place(connection)
    told = json.dumps(detail, sort_keys=True, separators=(",", ":")) if detail else ""
    actor, device = (author.user, author.device) if author else (None, None)
    entry = Entry(n, at, actor, device, verb, subject, told)
    repository.add(connection, entry, _chained(before, entry))


def verify(connection: Connection) -> int:
    """How many entries there are, all of them sound. Raises `AuditBroken`."""
    count, chain = 0, b""
    for entry, stored in repository.entries(connection):
        count += 1
        chain = _chained(chain, entry)
        if entry.n != count or stored != chain:
            raise AuditBroken(n=count)
    if repository.head(connection) != (count, chain):
        raise AuditBroken(n=count + 1)
    return count


def _chained(before: bytes, entry: Entry) -> bytes:
    fields = (entry.n, entry.at, entry.actor, entry.device, entry.verb, entry.subject, entry.detail)
    return hashlib.sha256(before + pack(fields)).digest()

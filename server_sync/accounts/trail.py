"""What a commit did to accounts, roles, permissions and devices goes into the audit, whichever way it came in.

`subject` is the account that it is about (the role's id, for roles); what ships with the product is nobody's doing.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from server_sync.audit.service import record
from sms_core.access.roles import ROLES
from sms_core.accounts import repository
from sms_core.ids import DeviceId, Id, UserId, text_of
from sms_core.store.connection import Connection
from sms_core.store.fields import DELETED, Stored
from sms_core.store.journal import Author, RowChange

_NOBODY = bytes(16)  # the server's own command
_STATES = {"active": "account_opened", "locked": "account_locked", "disabled": "account_closed"}
_DEVICES = {"active": "device_restored", "revoked": "device_revoked", "lost": "device_lost"}


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to record."""

    verb: str
    subject: bytes
    detail: dict[str, str | int] = field(default_factory=dict)


def record_changes(connection: Connection, at: int, author: Author, changes: list[RowChange]) -> None:
    """Record what `changes` did, in the transaction that is open; `at` is in microseconds."""
    by = None if author.user == _NOBODY else author
    for change in changes:
        for step in _steps(connection, change):
            record(connection, at, by, step.verb, text_of(step.subject), **step.detail)


def _steps(connection: Connection, change: RowChange) -> Iterator[Step]:
    id = change.key[0] if change.key else None
    if not isinstance(id, bytes):
        return
    if change.table == "user":
        yield from _of_user(id, change)
    elif change.table == "grant":
        yield from _of_grant(connection, id, change)
    elif change.table == "role":
        yield from _of_role(connection, id, change)
    elif change.table == "device" and not change.creates and _is_other(change, "state"):
        device = repository.device(connection, DeviceId(id))
        if device is not None:
            yield Step(_DEVICES[device.state], device.user, {"device": text_of(id)})


def _of_user(id: bytes, change: RowChange) -> Iterator[Step]:
    if _is_other(change, DELETED):
        yield Step("account_removed" if _to(change, DELETED) else "account_made", id)
        return
    if _is_other(change, "state"):
        yield Step(_STATES[str(_to(change, "state"))], id)
    for name, verb in (("login", "login_changed"), ("staff", "staff_changed")):
        if _is_other(change, name):
            yield Step(verb, id)


def _of_grant(connection: Connection, id: bytes, change: RowChange) -> Iterator[Step]:
    if _to(change, DELETED) == 1:
        whose = change.fields.get("user", (None, None))[0]
        if isinstance(whose, bytes):
            yield Step("role_taken", whose, {"role": str(change.fields["role"][0])})
        return
    entry = repository.grant_named(connection, Id(id))
    if entry is None or not any(was != to for was, to in change.fields.values()):
        return
    detail: dict[str, str | int] = {"role": entry.role, "reach": entry.grant.reach.value}
    if entry.grant.expires_at is not None:
        detail["until"] = entry.grant.expires_at.isoformat()
    yield Step("role_given" if _is_other(change, DELETED) else "grant_changed", UserId(entry.user), detail)


def _of_role(connection: Connection, id: bytes, change: RowChange) -> Iterator[Step]:
    if _to(change, DELETED) == 1:
        yield Step("role_removed", id, {"role": str(change.fields.get("name", ("", ""))[0])})
        return
    name = next((role.name for role in repository.roles(connection) if role.id == id), "")
    if name not in ROLES:
        yield Step("role_made" if _is_other(change, DELETED) else "role_changed", id, {"role": name})


def _is_other(change: RowChange, name: str) -> bool:
    was, to = change.fields.get(name, (None, None))
    return was != to


def _to(change: RowChange, name: str) -> Stored:
    return change.fields.get(name, (None, None))[1]

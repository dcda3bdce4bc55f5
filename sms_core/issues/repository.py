"""Reading issues."""

from typing import Any

import msgspec

from sms_core.errors import NotFound
from sms_core.ids import Id
from sms_core.issues.model import Issue
from sms_core.store.connection import Connection
from sms_core.store.journal import unpack_key

_COLUMNS = (
    "id, kind, subject, subject_key, merge_group, base, mine, theirs, mine_author, mine_at, theirs_author, theirs_at,"
    " reason, state, resolution"
)
_values = msgspec.msgpack.Decoder(dict[str, Any]).decode


def open_issues(connection: Connection) -> list[Issue]:
    """Every open issue that this database holds, the oldest first."""
    rows = connection.all(f"SELECT {_COLUMNS} FROM sync_issue WHERE state = 'open' AND deleted = 0 ORDER BY id")
    return [_issue(row) for row in rows]


def open_issues_of(connection: Connection, user: bytes) -> list[Issue]:
    """The open issues about a person's own work, the oldest first."""
    rows = connection.all(
        f"SELECT {_COLUMNS} FROM sync_issue WHERE \"user\" = ? AND state = 'open' AND deleted = 0 ORDER BY id", (user,)
    )
    return [_issue(row) for row in rows]


def count_open(connection: Connection) -> int:
    """How many issues wait for a person."""
    return int(connection.value("SELECT count(*) FROM sync_issue WHERE state = 'open' AND deleted = 0"))


def issue_named(connection: Connection, issue: bytes) -> Issue:
    """One issue. Raises `NotFound`."""
    row = connection.one(f"SELECT {_COLUMNS} FROM sync_issue WHERE id = ? AND deleted = 0", (issue,))
    if row is None:
        raise NotFound(what="sync_issue")
    return _issue(row)


def _issue(row: tuple[Any, ...]) -> Issue:
    identifier, kind, subject, key, group, base, mine, theirs, *rest = row
    return Issue(
        Id(identifier),
        kind,
        subject,
        unpack_key(bytes(key)),
        group,
        _unpacked(base),
        _unpacked(mine),
        _unpacked(theirs),
        *rest,
    )


def _unpacked(data: bytes | None) -> dict[str, Any]:
    return {} if data is None else _values(bytes(data))

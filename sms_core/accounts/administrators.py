"""Who looks after a school's accounts and permissions, and that somebody always does."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from sms_core.access.grants import keys_from
from sms_core.access.keys import Key, Reach
from sms_core.accounts import repository
from sms_core.accounts.model import LastAdministrator, UserState
from sms_core.accounts.table import GRANT, USER
from sms_core.ids import UserId
from sms_core.store.connection import Connection
from sms_core.store.fields import DELETED
from sms_core.store.unit import RowValues, Work

RULING = frozenset({Key.USERS_MANAGE, Key.PERMISSIONS_MANAGE})
Rows = Mapping[tuple[str, bytes], RowValues]


def administrators(connection: Connection, instead: Rows | None = None) -> frozenset[UserId]:
    """Who may manage accounts and permissions of the whole school, for good, with an open account.

    `instead` are rows of users and grants, by table and id, that count as they stand there.
    """
    rows = repository.ruling_rows(connection) | dict(instead or {})
    held: dict[object, set[Key]] = {}
    for (table, _), row in rows.items():
        lasts = table == GRANT.name and row["reach"] == Reach.SCHOOL and row["expires_at"] is None
        if lasts and not row[DELETED]:
            held.setdefault(row["user"], set()).update(keys_from(str(row["keys"])) & RULING)
    users = [id for (table, id), row in rows.items() if table == USER.name and _is_open(row)]
    return frozenset(UserId(id) for id in users if held.get(id, set()) >= RULING)


@contextmanager
def one_stays(work: Work) -> Iterator[None]:
    """What is done inside may not take the last administrator away. Raises `LastAdministrator`."""
    before = administrators(work.connection)
    yield
    if before and not administrators(work.connection):
        raise LastAdministrator()


def refuse_none_left(connection: Connection, before: Rows, after: Rows) -> None:
    """The same for rows that are about to change, or have: `before` they were so, `after` they are.

    Raises `LastAdministrator`.
    """
    if administrators(connection, before) and not administrators(connection, after):
        raise LastAdministrator()


def _is_open(row: RowValues) -> bool:
    return not row[DELETED] and row["state"] == UserState.ACTIVE

"""Nobody gives or takes what they do not hold themselves, and nobody looks after an account that may do more.

Whoever can give an administrator a password is an administrator; so the accounts of those who may do more are out of
reach as well, and so is tying an account to somebody else's classes.
"""

from collections.abc import Iterator
from datetime import datetime

from sms_core.access.grants import Grant, Grants, keys_from
from sms_core.access.keys import Reach
from sms_core.accounts import repository
from sms_core.accounts.table import GRANT, ROLE, USER
from sms_core.clock import from_micros
from sms_core.errors import NotAllowed
from sms_core.ids import UserId
from sms_core.store.connection import Connection
from sms_core.store.fields import DELETED, Stored
from sms_core.store.journal import RowChange
from sms_core.store.unit import RowValues

_GUARDED = frozenset({"login", "state", "staff", DELETED})


class BeyondOwnGrants(NotAllowed):
    """The person does not hold `key` for the whole school, or not for as long; `count` such keys are in the grant."""

    code = "beyond_own_grants"


class AccountAbove(NotAllowed):
    """The account may do `count` things that the person may not, `key` among them."""

    code = "account_above"


def check(connection: Connection, holder: Grants, now: datetime, change: RowChange, row: RowValues | None) -> None:
    """Raises `BeyondOwnGrants` or `AccountAbove` when `change` goes beyond what its author holds at `now`.

    `row` is the row before or after the change; what it was and what it becomes both count.
    """
    if change.table in (GRANT.name, ROLE.name):
        given = _given(change, row)
        if beyond := holder.beyond(given, now):
            raise BeyondOwnGrants(key=str(min(beyond)), count=len(beyond))
    elif change.table == USER.name:
        touched = {name for name, (was, to) in change.fields.items() if was != to} & _GUARDED
        user = change.key[0]
        if touched and isinstance(user, bytes) and (user != holder.user or "staff" in touched):
            refuse_above(connection, holder, now, UserId(user))


def refuse_above(connection: Connection, holder: Grants, now: datetime, user: UserId) -> None:
    """Raises `AccountAbove` when `user` was granted what `holder` may not give."""
    beyond = {key for entry in repository.grant_list(connection, user) for key in holder.beyond(entry.grant, now)}
    if beyond:
        raise AccountAbove(key=str(min(beyond)), count=len(beyond))


def _given(change: RowChange, row: RowValues | None) -> Grant:
    """All that the row grants before or after, for the longest that it does."""
    keys = {key for text in _values("keys", change, row) if isinstance(text, str) for key in keys_from(text)}
    ends = list(_values("expires_at", change, row)) if change.table == GRANT.name else [None]
    known = [end for end in ends if isinstance(end, int)]
    until = from_micros(max(known)) if known and None not in ends else None
    return Grant(frozenset(keys), Reach.SCHOOL, until)


def _values(name: str, change: RowChange, row: RowValues | None) -> Iterator[Stored]:
    """What the column holds, held and will hold."""
    found = change.fields.get(name)
    if row is not None:
        yield row[name]
    if found is not None:
        yield from (found[1:] if row is None or change.creates else found)
    elif row is None:
        yield None

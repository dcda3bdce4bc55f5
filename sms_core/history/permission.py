"""Whose actions a person may take back: one's own always, others' with the permission to override or to roll back."""

from collections.abc import Iterable
from datetime import datetime

from sms_core.access.grants import Grants
from sms_core.access.keys import Key
from sms_core.ids import UserId
from sms_core.store.journal import RowChange
from sms_core.store.schema import Schema

_KEYS = {key.value: key for key in Key}


def may_take_back(schema: Schema, grants: Grants, now: datetime, author: UserId, changes: Iterable[RowChange]) -> bool:
    """Whether the person may try. What each row allows is asked of the guard when it is done."""
    if author == grants.user or grants.allows(Key.BULK_ROLLBACK, now) is not None:
        return True
    return all(_may_override(schema, grants, now, change.table) for change in changes)


def _may_override(schema: Schema, grants: Grants, now: datetime, table: str) -> bool:
    edit = schema.named(table).edit if table in schema else None
    if edit is None:
        return False
    override = _KEYS.get(f"{edit.value.partition(':')[0]}:override")
    return override is not None and grants.allows(override, now) is not None

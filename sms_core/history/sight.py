"""What a reader may see of a change, by permission keys. Whose rows are in reach is asked where rows are kept."""

from datetime import datetime

from sms_core.access.grants import Grants
from sms_core.access.keys import Key
from sms_core.history.model import Sees
from sms_core.store.fields import DELETED, Table
from sms_core.store.journal import RowChange
from sms_core.store.schema import Schema

HIDDEN = frozenset({"preference", "notification"})  # the state of one's own screens
_MADE_BY_NOBODY = frozenset({"sync_issue", "device"})  # the server makes these rows of its own accord


def by_keys(schema: Schema, grants: Grants, now: datetime) -> Sees:
    """A change without the fields that the person may not view; None where nothing is left to be seen.

    What keeps screens as they were is left out, and what a server makes of its own accord: an issue of what it could
    not take, a device of a sign-in (which the audit holds).
    """

    def allowed(key: Key | None) -> bool:
        return key is None or grants.allows(key, now) is not None

    def sees(change: RowChange) -> RowChange | None:
        if change.table in HIDDEN or change.table not in schema or (change.table in _MADE_BY_NOBODY and change.creates):
            return None
        table = schema.named(change.table)
        if not all(allowed(key) for key in table.compartment.keys[:1]) or not allowed(_table_key(table)):
            return None
        shown = {
            name: pair
            for name, pair in change.fields.items()
            if name == DELETED or (name in table.by_name and allowed(table.view_key(name)))
        }
        if not shown:
            return None
        return change if len(shown) == len(change.fields) else RowChange(change.table, change.key, shown)

    return sees


def _table_key(table: Table) -> Key | None:
    return table.view_key(table.key_names[0])

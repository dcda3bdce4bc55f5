"""The guard of every write: who may change which fields of which rows. The server asks it; the desktop hides by it."""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from sms_core.access import compartments as c
from sms_core.access.grants import Grants
from sms_core.access.keys import Key, Reach
from sms_core.errors import NotAllowed
from sms_core.reach.scopes import taught_sections
from sms_core.store.connection import Connection
from sms_core.store.fields import DELETED, Table
from sms_core.store.journal import RowChange
from sms_core.store.schema import Schema
from sms_core.store.unit import RowValues, Work


class Guard:
    """One person's permissions today. Holds what it has looked up, so make one for each unit of work."""

    def __init__(
        self, connection: Connection, schema: Schema, grants: Grants, taught: Collection[bytes], now: datetime
    ) -> None:
        self._connection = connection
        self._schema = schema
        self._grants = grants
        self._now = now
        self._taught = frozenset(taught)

    @classmethod
    def today(cls, connection: Connection, schema: Schema, grants: Grants, now: datetime, zone: str) -> "Guard":
        """What the person may do now; `zone` is the school's time zone."""
        day = now.astimezone(ZoneInfo(zone)).date()
        return cls(connection, schema, grants, taught_sections(connection, grants.staff, day), now)

    @classmethod
    def ever(cls, connection: Connection, schema: Schema, grants: Grants, now: datetime) -> "Guard":
        """What the person may do now or could do once, with the same grants: every section ever taught counts."""
        rows = connection.all("SELECT section FROM section_staff WHERE staff = ?", (grants.staff,))
        lasting = tuple(replace(grant, expires_at=None) for grant in grants.grants)
        return cls(connection, schema, replace(grants, grants=lasting), [row[0] for row in rows], now)

    def check(self, work: Work) -> None:
        """For `Store.write(check=…)`. Raises `NotAllowed` for the first change that is not the person's to make."""
        for change in work.changes():
            table = self._schema.named(change.table)
            self.allow(change, work.find(table, *change.key))

    def allow(self, change: RowChange, row: RowValues | None) -> None:
        """Raises `NotAllowed` unless the person may make `change` to `row` (as it is, or will be)."""
        table = self._schema.named(change.table)
        if table.compartment is c.USER or table.own:
            self._allow_own(table, change, row)
            return
        for key in self._keys(table, change):
            if not self._reaches(key, table, change, row):
                raise NotAllowed(key=str(key), table=table.name)

    def sees_section(self, section: bytes, key: Key) -> bool:
        """Whether the person holds `key` for the section."""
        reach = self._grants.allows(key, self._now)
        return reach is Reach.SCHOOL or (reach is Reach.OWN and section in self._taught)

    def _keys(self, table: Table, change: RowChange) -> set[Key]:
        if change.creates or change.fields.get(DELETED, (0, 0)) == (1, 0):
            wanted = {table.create or table.edit}
            wanted |= {table.by_name[n].edit for n, (_, to) in change.fields.items() if n in table.by_name and to}
            return {key for key in wanted if key is not None}
        if change.fields.get(DELETED, (0, 0)) == (0, 1):
            keys = {table.remove or table.edit}
        else:
            keys = {table.edit_key(name) for name, (was, to) in change.fields.items() if was != to}
        return {key for key in keys if key is not None}

    def _reaches(self, key: Key, table: Table, change: RowChange, row: RowValues | None) -> bool:
        reach = self._grants.allows(key, self._now)
        if reach is not Reach.OWN:
            return reach is Reach.SCHOOL
        if table.section:
            return _column(table, table.section, change, row) in self._taught
        if table.compartment is c.CONDUCT:
            return self._own_conduct(table, change, row)
        return False

    def _own_conduct(self, table: Table, change: RowChange, row: RowValues | None) -> bool:
        author = _column(table, "author", change, row)
        if author is not None and author != self._grants.user:
            return False
        student = _column(table, "student", change, row)
        if not isinstance(student, bytes):
            return False
        rows = self._connection.all("SELECT section FROM enrolment WHERE student = ? AND deleted = 0", (student,))
        return any(found[0] in self._taught for found in rows)

    def _allow_own(self, table: Table, change: RowChange, row: RowValues | None) -> None:
        if _column(table, table.own, change, row) == self._grants.user:
            return
        if table.name == "sync_issue" and self._grants.allows(Key.SYNC_RESOLVE, self._now) is Reach.SCHOOL:
            return
        raise NotAllowed(key="own", table=table.name)


def _column(table: Table, name: str, change: RowChange, row: RowValues | None) -> object:
    """The value of a column that says whose row it is: from the key, the row, or the change that creates it."""
    if name in table.key_names:
        return change.key[table.key_names.index(name)]
    if row is not None and row.get(name) is not None:
        return row[name]
    return change.fields.get(name, (None, None))[1]

"""The guard of every write: who may change which fields of which rows. The server asks it; the desktop hides by it."""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from sms_core.access import compartments as c
from sms_core.access.grants import Grant, Grants, keys_from
from sms_core.access.keys import Key, Reach
from sms_core.errors import NotAllowed
from sms_core.issues.table import SYNC_ISSUE
from sms_core.reach import ceiling
from sms_core.reach.scopes import taught_sections
from sms_core.store.connection import Connection
from sms_core.store.fields import DELETED, Stored, Table
from sms_core.store.journal import RowChange, unpack_key
from sms_core.store.schema import Schema, Side, TableSql
from sms_core.store.unit import RowValues, Work

_SETTLING = frozenset(SYNC_ISSUE.groups["resolution"])


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
        """What the person may do now or could do once: every section ever taught and every grant ever given counts."""
        taught = connection.all("SELECT section FROM section_staff WHERE staff = ?", (grants.staff,))
        given = connection.all('SELECT keys, reach FROM "grant" WHERE "user" = ?', (grants.user,))
        lasting = [replace(grant, expires_at=None) for grant in grants.grants]
        lasting += [Grant(keys_from(keys), Reach(reach)) for keys, reach in given]
        return cls(connection, schema, replace(grants, grants=tuple(lasting)), [row[0] for row in taught], now)

    def check(self, work: Work) -> None:
        """For `Store.write(check=…)`. Raises `NotAllowed` for the first change that is not the person's to make."""
        for change in work.changes():
            table = self._schema.named(change.table)
            self.allow(change, work.find(table, *change.key))

    def allow(self, change: RowChange, row: RowValues | None) -> None:
        """Raises `NotAllowed` unless the person may make `change` to `row` (as it is, or will be).

        What goes beyond one's own permissions is refused by `ceiling.check`.
        """
        table = self._schema.named(change.table)
        if table.compartment is c.USER or table.own:
            self._allow_own(table, change, row)
            return
        for key in self._keys(table, change):
            if not self._reaches(key, table, change, row):
                raise NotAllowed(key=str(key), table=table.name)
        ceiling.check(self._connection, self._grants, self._now, change, row)

    def sees_section(self, section: bytes, key: Key) -> bool:
        """Whether the person holds `key` for the section."""
        reach = self._grants.allows(key, self._now)
        return reach is Reach.SCHOOL or (reach is Reach.OWN and section in self._taught)

    def _keys(self, table: Table, change: RowChange) -> set[Key]:
        if change.creates or change.fields.get(DELETED, (0, 0)) == (1, 0):
            wanted = {table.create or table.edit}
            given = [n for n, (was, to) in change.fields.items() if n in table.by_name and to and was != to]
            wanted |= {table.by_name[name].edit for name in given}
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
            return _values(table, table.section, change, row) <= self._taught
        if table.compartment is c.CONDUCT:
            return self._own_conduct(table, change, row)
        return table.shared

    def _own_conduct(self, table: Table, change: RowChange, row: RowValues | None) -> bool:
        """A note of one's own, about students of one's own, in a section of one's own or in none."""
        if not _values(table, "author", change, row) <= {None, self._grants.user}:
            return False
        if not _values(table, "section", change, row) <= {None, *self._taught}:
            return False
        return all(self._is_taught(student) for student in _values(table, "student", change, row))

    def _is_taught(self, student: Stored) -> bool:
        rows = self._connection.all("SELECT section FROM enrolment WHERE student = ? AND deleted = 0", (student,))
        return any(found[0] in self._taught for found in rows)

    def _allow_own(self, table: Table, change: RowChange, row: RowValues | None) -> None:
        own = _values(table, table.own, change, row) == {self._grants.user}
        if table.name == SYNC_ISSUE.name:
            own = row is not None and self._may_settle(change, row, own)
        if not own:
            raise NotAllowed(key="own", table=table.name)

    def _may_settle(self, change: RowChange, issue: RowValues, own: bool) -> bool:
        """Issues are made by the server; people settle them: their own, and those on fields that they may edit.

        Others' and quarantined ones need sync:resolve.
        """
        if not set(change.fields) <= _SETTLING:
            return False
        if self._grants.allows(Key.SYNC_RESOLVE, self._now) is Reach.SCHOOL:
            return True
        if own:
            return issue["kind"] != "quarantined"
        return issue["kind"] in ("conflict", "duplicate") and self._may_edit_subject(issue)

    def _may_edit_subject(self, issue: RowValues) -> bool:
        subject, group, packed = issue["subject"], issue["merge_group"], issue["subject_key"]
        if not isinstance(subject, str) or subject not in self._schema or not isinstance(packed, bytes):
            return False
        table, key = self._schema.named(subject), unpack_key(packed)
        if len(key) != len(table.key):
            return False
        row = self._connection.one(TableSql(table, Side.REPLICA).select, key)
        if row is None:
            return False
        names = table.groups.get(str(group), (DELETED,))
        edit = RowChange(table.name, key, dict.fromkeys(names, (0, 1)))
        try:
            self.allow(edit, dict(zip(table.columns, row, strict=True)))
        except NotAllowed:
            return False
        return True


def _values(table: Table, name: str, change: RowChange, row: RowValues | None) -> set[Stored]:
    """What a column that says whose row it is held, holds and will hold: from the key, or the row and the change."""
    if name in table.key_names:
        return {change.key[table.key_names.index(name)]}
    found = set() if row is None else {row[name]}
    if name in change.fields:
        was, to = change.fields[name]
        found |= {to} if was is None else {was, to}
    return found or {None}

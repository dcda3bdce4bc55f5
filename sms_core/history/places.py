"""Where in the journal the rows of a student, a section or of one key are found: by prefix or by key, never by scan."""

from dataclasses import dataclass
from functools import cached_property

from sms_core.history import repository
from sms_core.store.connection import Connection
from sms_core.store.fields import Stored, Table
from sms_core.store.journal import RowChange, RowKey, pack
from sms_core.store.schema import Schema

_FIXED_ARRAY = 0x90  # the first byte of a packed key of up to fifteen parts; the number of parts is added


@dataclass(frozen=True)
class Place:
    """The rows of a table whose packed key begins with `prefix`, or is one of `keys`."""

    table: str
    prefix: bytes = b""
    keys: tuple[bytes, ...] = ()

    def holds(self, table: str, packed: bytes) -> bool:
        """Whether the row stands here."""
        if table != self.table:
            return False
        return packed.startswith(self.prefix) if self.prefix else packed in self._keys

    @cached_property
    def _keys(self) -> frozenset[bytes]:
        return frozenset(self.keys)


def places_of_student(connection: Connection, schema: Schema, student: bytes) -> list[Place]:
    """Every row that is the student's own."""
    return [_place(connection, table, table.student, student) for table in schema if table.student]


def places_of_section(connection: Connection, schema: Schema, section: bytes) -> list[Place]:
    """The section and every row that names it as its own."""
    found = [Place("section", keys=(pack((section,)),))]
    for table in schema:
        column = table.section or ("section" if "section" in table.key_names else "")
        if column:
            found.append(_place(connection, table, column, section))
    return found


def places_about(connection: Connection, schema: Schema, table: Table, key: RowKey) -> list[Place]:
    """One row; of a student, with every row that is about the student."""
    if table.name == "student" and isinstance(key[0], bytes):
        return places_of_student(connection, schema, key[0])
    return [Place(table.name, keys=(pack(key),))]


def holds(places: list[Place], change: RowChange) -> bool:
    """Whether a change is of a row in one of the places."""
    packed = pack(change.key)
    return any(place.holds(change.table, packed) for place in places)


def _place(connection: Connection, table: Table, column: str, value: Stored) -> Place:
    if table.key_names[0] == column:
        if len(table.key) == 1:
            return Place(table.name, keys=(pack((value,)),))
        return Place(table.name, prefix=bytes([_FIXED_ARRAY | len(table.key)]) + pack(value))
    keys = repository.keys_with(connection, table, column, value)
    return Place(table.name, keys=tuple(pack(key) for key in keys))

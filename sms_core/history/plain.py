"""Changes as JSON: ids as UUIDs, days as ISO dates, decimals as text, flags as true and false; and back again.

Instants stay microseconds UTC and times of day minutes after midnight. A row's key is its parts, joined by commas.
"""

from datetime import date
from decimal import Decimal

from sms_core.clock import from_days, to_days
from sms_core.errors import Invalid
from sms_core.ids import id_from, text_of
from sms_core.store.fields import DELETED, Field, Kind, Stored, Table
from sms_core.store.journal import Fields, RowChange, RowKey

Plain = str | int | bool | None
PlainFields = dict[str, tuple[Plain, Plain]]
_COMMA = ","
_TEXTS = (Kind.TEXT, Kind.CODE)


def plain_value(field: Field, stored: Stored) -> Plain:
    """A stored value as JSON says it."""
    if stored is None:
        return None
    if isinstance(stored, bytes):
        return text_of(stored) if field.kind is Kind.ID else stored.hex()
    if isinstance(stored, int):
        if field.kind is Kind.DAY:
            return from_days(stored).isoformat()
        if field.kind is Kind.DECIMAL:
            return format((Decimal(stored) / 1000).normalize(), "f")
        if field.kind is Kind.FLAG:
            return bool(stored)
    return stored


def stored_value(field: Field, plain: object) -> Stored:
    """The stored value behind `plain_value`. Raises ValueError for what is none."""
    if plain is None:
        return None
    if field.kind is Kind.FLAG and isinstance(plain, bool):
        return int(plain)
    if isinstance(plain, str):
        if field.kind is Kind.ID:
            return id_from(plain)
        if field.kind is Kind.BLOB:
            return bytes.fromhex(plain)
        if field.kind is Kind.DAY:
            return to_days(date.fromisoformat(plain))
        if field.kind is Kind.DECIMAL:
            return int(Decimal(plain) * 1000)
        if field.kind in _TEXTS:
            return plain
    elif isinstance(plain, int) and not isinstance(plain, bool) and field.kind not in (*_TEXTS, Kind.ID, Kind.BLOB):
        return plain
    raise ValueError(f"{field.name}: {field.kind}")


def plain_key(table: Table, key: RowKey) -> str:
    """The key of a row as text."""
    return _COMMA.join(str(plain_value(field, part)) for field, part in zip(table.key, key, strict=True))


def key_from(table: Table, text: str) -> RowKey:
    """The key behind `plain_key`. Raises `Invalid`."""
    parts = text.split(_COMMA, len(table.key) - 1)
    if len(parts) != len(table.key):
        raise Invalid(table=table.name, field=table.key_names[-1], reason="required")
    return tuple(_part(table, field, part) for field, part in zip(table.key, parts, strict=True))


def plain_fields(table: Table, fields: Fields) -> PlainFields:
    """What was and what became of each field; `deleted` is true of a row taken out, null where there was none."""
    found: PlainFields = {}
    for name, (was, to) in fields.items():
        field = _field(table, name)
        found[name] = (plain_value(field, was), plain_value(field, to))
    return found


def change_from(table: Table, key: str, fields: dict[str, tuple[object, object]]) -> RowChange:
    """The change behind `plain_key` and `plain_fields`. Raises ValueError or `Invalid`."""
    read: Fields = {}
    for name, (was, to) in fields.items():
        if name == DELETED or name in table.by_name:  # a newer server may tell more
            field = _field(table, name)
            read[name] = (stored_value(field, was), stored_value(field, to))
    return RowChange(table.name, key_from(table, key), read)


_DELETED = Field(DELETED, Kind.FLAG)


def _field(table: Table, name: str) -> Field:
    return _DELETED if name == DELETED else table.by_name[name]


def _part(table: Table, field: Field, text: str) -> Stored:
    try:
        if field.kind in (Kind.WHOLE, Kind.MINUTE, Kind.INSTANT):
            return int(text)
        return stored_value(field, text)
    except (ValueError, ArithmeticError) as problem:
        raise Invalid(table=table.name, field=field.name, reason="wrong_kind") from problem

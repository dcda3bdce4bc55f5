"""A field is declared once: type, validation, permission, merge policy and where it may appear.

Import templates, forms, table columns, filters, the wire and the data dictionary all read these declarations.
Values have one **stored form** on both databases and on the wire: ids are 16 bytes, days are days since
1970-01-01, instants are microseconds, decimals are thousandths, flags are 0 or 1, everything else is text.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from decimal import Decimal
from enum import StrEnum
from functools import cached_property
from typing import Any

from sms_core.access.compartments import Compartment
from sms_core.access.keys import Key
from sms_core.clock import from_days, from_micros, to_days, to_micros
from sms_core.errors import Invalid
from sms_core.store.text import clean

Stored = int | str | bytes | None
Value = Stored | bool | date | datetime | time | Decimal

TEXT_LIMIT = 4000
DELETED = "deleted"
SEQ = "seq"


class Kind(StrEnum):
    """What a field holds, and so how it is stored and shown."""

    ID = "id"
    TEXT = "text"
    CODE = "code"
    WHOLE = "whole"
    FLAG = "flag"
    DAY = "day"
    MINUTE = "minute"  # a time of day, minutes after midnight
    INSTANT = "instant"
    DECIMAL = "decimal"
    BLOB = "blob"


class Policy(StrEnum):
    """What happens to a merge group that two people changed (sync.md, "Merge")."""

    HUMAN = "human"
    FIRST = "first"
    LAST = "last"
    COMPUTED = "computed"


@dataclass(frozen=True, slots=True)
class Field:
    """One column, with what the whole product needs to know of it.

    `group` names the merge group (its own name where empty); `view` and `edit` the permission keys (the
    compartment's first and the table's own where None); `minimum` and `maximum` are in stored units.
    """

    name: str
    kind: Kind
    required: bool = False
    group: str = ""
    policy: Policy = Policy.HUMAN
    view: Key | None = None
    edit: Key | None = None
    choices: tuple[str, ...] = ()
    max_length: int = TEXT_LIMIT
    minimum: int | None = None
    maximum: int | None = None
    references: str = ""
    unique: bool = False
    importable: bool = True
    exportable: bool = True
    searchable: bool = False
    filterable: bool = False
    personal: bool = False

    @property
    def merge_group(self) -> str:
        """The group that this field is merged and shown in conflicts with."""
        return self.group or self.name

    def stored(self, value: Value) -> Stored:
        """The stored form of `value`, checked. Raises ValueError naming the reason."""
        if value is None:
            return None
        made = _TO_STORED[self.kind](value)
        if isinstance(made, str):
            if len(made) > self.max_length:
                raise ValueError("too_long")
            if self.choices and made not in self.choices:
                raise ValueError("not_a_choice")
        elif isinstance(made, int):
            if self.minimum is not None and made < self.minimum:
                raise ValueError("too_small")
            if self.maximum is not None and made > self.maximum:
                raise ValueError("too_large")
        return made

    def value(self, stored: Stored) -> Value:
        """What people and rules work with, for a stored value."""
        if stored is None:
            return None
        convert = _FROM_STORED.get(self.kind)
        return convert(stored) if convert else stored


@dataclass(frozen=True)
class Table:
    """One table of school data.

    `key` and `fields` together are the canonical row, in this order, `deleted` last. `section` and `student`
    name the columns that say whose row it is. `view`, `create`, `edit` and `remove` are the permission keys
    that its fields and verbs ask for where they name no other; `own` says that the rows belong to the person
    whose id stands in that column. The rows of a `shared` table are about nobody: whoever holds the key for some
    sections may change them as well.
    `clustered` tables have their natural key as primary key and are stored in its order.
    """

    name: str
    compartment: Compartment
    key: tuple[Field, ...]
    fields: tuple[Field, ...]
    edit: Key | None
    view: Key | None = None
    create: Key | None = None
    remove: Key | None = None
    section: str = ""
    student: str = ""
    own: str = ""
    indexes: tuple[tuple[str, ...], ...] = ()
    clustered: bool = False
    synced: bool = True
    shared: bool = False

    @cached_property
    def columns(self) -> tuple[str, ...]:
        """All columns of the canonical row."""
        return (*(f.name for f in self.key), *(f.name for f in self.fields), DELETED)

    @cached_property
    def key_names(self) -> tuple[str, ...]:
        """The columns of the key, in order."""
        return tuple(f.name for f in self.key)

    @cached_property
    def by_name(self) -> dict[str, Field]:
        """Every declared field, key fields included."""
        return {f.name: f for f in (*self.key, *self.fields)}

    def view_key(self, name: str) -> Key | None:
        """The permission that seeing field `name` asks for; None for a person's own rows."""
        first = self.compartment.keys[0] if self.compartment.keys else None
        return self.by_name[name].view or self.view or first

    def edit_key(self, name: str) -> Key | None:
        """The permission that changing field `name` asks for; None for a person's own rows."""
        return self.by_name[name].edit or self.edit if name in self.by_name else self.remove or self.edit

    @cached_property
    def groups(self) -> dict[str, tuple[str, ...]]:
        """Merge groups: name to fields, in declared order; `deleted` stands alone."""
        found: dict[str, tuple[str, ...]] = {}
        for declared in self.fields:
            found[declared.merge_group] = (*found.get(declared.merge_group, ()), declared.name)
        return found

    def stored_key(self, key: tuple[Value, ...]) -> tuple[Stored, ...]:
        """The stored form of a whole key. Raises `Invalid`."""
        return tuple(self._checked(f, v) for f, v in zip(self.key, key, strict=True))

    def stored_values(self, values: dict[str, Value]) -> dict[str, Stored]:
        """The stored form of some fields' values. Raises `Invalid` for the first that does not fit."""
        return {name: self._checked(self.by_name[name], value) for name, value in values.items()}

    def _checked(self, declared: Field, value: Value) -> Stored:
        try:
            made = declared.stored(value)
        except (ValueError, TypeError, OverflowError) as problem:
            reason = str(problem) if str(problem) in REASONS else "wrong_kind"
            raise Invalid(table=self.name, field=declared.name, reason=reason) from problem
        if made is None and declared.required:
            raise Invalid(table=self.name, field=declared.name, reason="required")
        return made


_FIRST_DAY, _LAST_DAY = to_days(date.min), to_days(date.max)
_FIRST_INSTANT = to_micros(datetime.min.replace(tzinfo=UTC))
_LAST_INSTANT = to_micros(datetime.max.replace(tzinfo=UTC))
_LARGEST = 10**15 - 1  # thousandths: doubles and columns hold them exactly
REASONS = ("too_long", "not_a_choice", "too_small", "too_large", "wrong_kind", "required", "too_precise")


def _id(value: object) -> bytes:
    if not isinstance(value, bytes) or len(value) != 16:
        raise ValueError("wrong_kind")
    return value


def _text(value: object) -> str | None:
    if not isinstance(value, str):
        raise ValueError("wrong_kind")
    made = clean(value)
    if made is not None:
        if "\0" in made:
            raise ValueError("wrong_kind")  # PostgreSQL keeps none
        made.encode()  # a lone surrogate is no text: UnicodeEncodeError is a ValueError
    return made


def _within(value: object, lowest: int, highest: int) -> int:
    """A whole number that the column, and what is made of it, can hold."""
    if not isinstance(value, int):
        raise ValueError("wrong_kind")
    if not lowest <= value <= highest:
        raise ValueError("too_small" if value < lowest else "too_large")
    return int(value)


def _whole(value: object) -> int:
    return _within(value, -(1 << 31), (1 << 31) - 1)


def _day(value: object) -> int:
    if isinstance(value, date) and not isinstance(value, datetime):
        return to_days(value)
    return _within(value, _FIRST_DAY, _LAST_DAY)


def _minute(value: object) -> int:
    return value.hour * 60 + value.minute if isinstance(value, time) else _within(value, 0, 24 * 60 - 1)


def _instant(value: object) -> int:
    return to_micros(value) if isinstance(value, datetime) else _within(value, _FIRST_INSTANT, _LAST_INSTANT)


def _thousandths(value: object) -> int:
    if not isinstance(value, Decimal):
        return _within(value, -_LARGEST, _LARGEST)
    if not value.is_finite():
        raise ValueError("wrong_kind")
    if abs(value) > _LARGEST:
        raise ValueError("too_large" if value > 0 else "too_small")
    scaled = value * 1000
    if scaled != scaled.to_integral_value():
        raise ValueError("too_precise")
    return _within(int(scaled), -_LARGEST, _LARGEST)


def _blob(value: object) -> bytes:
    if not isinstance(value, bytes):
        raise ValueError("wrong_kind")
    return value


_TO_STORED: dict[Kind, Callable[[Any], Stored]] = {
    Kind.ID: _id,
    Kind.TEXT: _text,
    Kind.CODE: _text,
    Kind.WHOLE: _whole,
    Kind.FLAG: lambda value: int(bool(value)),
    Kind.DAY: _day,
    Kind.MINUTE: _minute,
    Kind.INSTANT: _instant,
    Kind.DECIMAL: _thousandths,
    Kind.BLOB: _blob,
}
_FROM_STORED: dict[Kind, Callable[[Any], Value]] = {
    Kind.FLAG: bool,
    Kind.DAY: from_days,
    Kind.MINUTE: lambda minutes: time(minutes // 60, minutes % 60),
    Kind.INSTANT: from_micros,
    Kind.DECIMAL: lambda thousandths: Decimal(thousandths) / 1000,
}


def id_key(name: str = "id") -> tuple[Field, ...]:
    """The key of an independent thing: one client-made UUIDv7."""
    return (Field(name, Kind.ID, required=True, importable=False),)


def text(name: str, **facts: object) -> Field:
    """A text field."""
    return Field(name, Kind.TEXT, **facts)  # type: ignore[arg-type]


def code(name: str, *choices: str, **facts: object) -> Field:
    """A short code; with `choices`, one of these."""
    return Field(name, Kind.CODE, choices=choices, max_length=64, **facts)  # type: ignore[arg-type]


def whole(name: str, **facts: object) -> Field:
    """A whole number."""
    return Field(name, Kind.WHOLE, **facts)  # type: ignore[arg-type]


def flag(name: str, **facts: object) -> Field:
    """Yes or no."""
    return Field(name, Kind.FLAG, **facts)  # type: ignore[arg-type]


def day(name: str, **facts: object) -> Field:
    """A calendar date."""
    return Field(name, Kind.DAY, **facts)  # type: ignore[arg-type]


def minute(name: str, **facts: object) -> Field:
    """A time of day."""
    return Field(name, Kind.MINUTE, **facts)  # type: ignore[arg-type]


def instant(name: str, **facts: object) -> Field:
    """A point in time."""
    return Field(name, Kind.INSTANT, importable=False, **facts)  # type: ignore[arg-type]


def decimal(name: str, **facts: object) -> Field:
    """A decimal number with three places, stored in thousandths."""
    return Field(name, Kind.DECIMAL, **facts)  # type: ignore[arg-type]


def ref(name: str, table: str, **facts: object) -> Field:
    """The id of a row of `table`."""
    return Field(name, Kind.ID, references=table, **facts)  # type: ignore[arg-type]

"""Fields: the stored form of every kind of value, and what does not fit."""

from datetime import UTC, date, datetime, time, timedelta, timezone
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sms_core.access.compartments import REF
from sms_core.access.keys import Key
from sms_core.errors import Invalid
from sms_core.store.fields import (
    Field,
    Kind,
    Table,
    Value,
    code,
    day,
    decimal,
    flag,
    id_key,
    instant,
    minute,
    ref,
    text,
    whole,
)
from sms_core.tables import SCHOOL_SCHEMA

ATHENS = timezone(timedelta(hours=2))
THING = Table(
    "thing",
    REF,
    key=id_key(),
    fields=(
        text("title", required=True, max_length=5),
        code("kind", "a", "b", group="what"),
        whole("number", minimum=1, maximum=9, group="what"),
        text("secret", edit=Key.GRADES_OVERRIDE, view=Key.MEDICAL_VIEW),
    ),
    view=Key.SECTIONS_VIEW,
    edit=Key.SECTIONS_EDIT,
    remove=Key.SECTIONS_DELETE,
)


@pytest.mark.parametrize(
    ("field", "value", "stored"),
    [
        (text("x"), "  A\u0301nna ", "\u00c1nna"),
        (text("x"), "   ", None),
        (code("x", "en", "el"), " en ", "en"),
        (whole("x"), -7, -7),
        (flag("x"), True, 1),
        (flag("x"), 0, 0),
        (day("x"), date(1970, 1, 2), 1),
        (day("x"), date(1969, 12, 31), -1),
        (day("x"), 20780, 20780),
        (minute("x"), time(9, 12), 552),
        (instant("x"), datetime(1970, 1, 1, 2, 0, 1, tzinfo=ATHENS), 1_000_000),
        (decimal("x"), Decimal("17.125"), 17125),
        (decimal("x"), Decimal("-0.5"), -500),
        (decimal("x"), 17125, 17125),
        (ref("x", "student"), b"\x01" * 16, b"\x01" * 16),
        (Field("x", Kind.BLOB), b"any", b"any"),
        (Field("x", Kind.BLOB), None, None),
    ],
)
def test_a_value_has_one_stored_form(field: Field, value: Value, stored: Value) -> None:
    made = field.stored(value)
    assert made == stored
    assert type(made) is type(stored)


@pytest.mark.parametrize(
    ("field", "value", "reason"),
    [
        (text("x", max_length=3), "four", "too_long"),
        (text("x"), 4, "wrong_kind"),
        (text("x"), "a\0b", "wrong_kind"),
        (text("x"), "a\ud800", "wrong_kind"),
        (text("x"), "x" * 4001, "too_long"),
        (code("x", "a"), "b", "not_a_choice"),
        (whole("x", minimum=1), 0, "too_small"),
        (whole("x", maximum=9), 10, "too_large"),
        (whole("x"), 1 << 31, "too_large"),
        (whole("x"), -(1 << 31) - 1, "too_small"),
        (whole("x"), 1.5, "wrong_kind"),
        (whole("x"), "1", "wrong_kind"),
        (day("x"), datetime(2026, 1, 1, tzinfo=UTC), "wrong_kind"),
        (day("x"), 10**9, "too_large"),
        (minute("x"), 1440, "too_large"),
        (minute("x"), -1, "too_small"),
        (instant("x"), datetime(2026, 1, 1), "wrong_kind"),
        (instant("x"), 10**18, "too_large"),
        (decimal("x"), Decimal("0.0005"), "too_precise"),
        (decimal("x"), Decimal("NaN"), "wrong_kind"),
        (decimal("x"), Decimal("sNaN"), "wrong_kind"),
        (decimal("x"), Decimal("Infinity"), "wrong_kind"),
        (decimal("x"), Decimal("-1E+999999"), "too_small"),
        (decimal("x"), 1 << 62, "too_large"),
        (decimal("x"), 0.5, "wrong_kind"),
        (ref("x", "student"), b"short", "wrong_kind"),
        (ref("x", "student"), "0" * 16, "wrong_kind"),
        (Field("x", Kind.BLOB), "text", "wrong_kind"),
        (text("x", required=True), "  ", "required"),
        (text("x", required=True), None, "required"),
    ],
)
def test_what_does_not_fit_is_refused_with_its_reason(field: Field, value: Value, reason: str) -> None:
    table = Table("thing", REF, key=id_key(), fields=(field,), edit=None)
    with pytest.raises(Invalid) as refused:
        table.stored_values({"x": value})
    assert refused.value.facts == {"table": "thing", "field": "x", "reason": reason}


@given(st.dates())
def test_every_day_comes_back(value: date) -> None:
    field = day("x")
    assert field.value(field.stored(value)) == value


@given(st.datetimes(timezones=st.just(UTC)))
def test_every_instant_comes_back(value: datetime) -> None:
    field = instant("x")
    assert field.value(field.stored(value)) == value


@given(st.times().map(lambda value: value.replace(second=0, microsecond=0)))
def test_every_minute_of_the_day_comes_back(value: time) -> None:
    field = minute("x")
    assert field.value(field.stored(value)) == value


@given(st.decimals(min_value=-1_000_000, max_value=1_000_000, places=3))
def test_every_decimal_of_three_places_comes_back(value: Decimal) -> None:
    field = decimal("x")
    stored = field.stored(value)
    assert field.value(stored) == value
    assert field.stored(stored) == stored


@given(st.booleans())
def test_flags_come_back(value: bool) -> None:
    field = flag("x")
    assert field.value(field.stored(value)) is value


@given(st.text(max_size=300))
def test_text_that_is_taken_is_taken_again_as_it_is(value: str) -> None:
    field = text("x")
    try:
        stored = field.stored(value)
    except ValueError:
        return
    assert field.stored(stored) == stored
    assert field.value(stored) == stored


def test_groups_hold_fields_that_are_merged_together() -> None:
    assert THING.groups == {"title": ("title",), "what": ("kind", "number"), "secret": ("secret",)}
    assert THING.columns == ("id", "title", "kind", "number", "secret", "deleted")


def test_a_field_asks_for_its_own_key_or_the_table_s() -> None:
    assert THING.view_key("title") is Key.SECTIONS_VIEW
    assert THING.view_key("secret") is Key.MEDICAL_VIEW
    assert THING.edit_key("title") is Key.SECTIONS_EDIT
    assert THING.edit_key("secret") is Key.GRADES_OVERRIDE
    assert THING.edit_key("deleted") is Key.SECTIONS_DELETE


def test_no_fields_of_one_group_have_different_policies() -> None:
    mixed = [
        (table.name, group)
        for table in SCHOOL_SCHEMA
        for group, names in table.groups.items()
        if len({(table.by_name[name].policy, table.edit_key(name)) for name in names}) > 1 and group not in ("lock",)
    ]
    assert mixed == []


def test_what_a_row_cannot_do_without_loads_before_it() -> None:
    wrong = [
        (table.name, declared.name)
        for table in SCHOOL_SCHEMA
        for declared in (*table.key, *table.fields)
        if declared.required
        and declared.references
        and SCHOOL_SCHEMA.number(declared.references) > SCHOOL_SCHEMA.number(table.name)
    ]
    assert wrong == []

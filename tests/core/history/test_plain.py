"""Changes as JSON and back."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sms_core.errors import Invalid
from sms_core.history.plain import change_from, key_from, plain_fields, plain_key, plain_value
from sms_core.store.fields import DELETED, Field, Kind, Stored, Table
from sms_core.store.journal import RowChange
from sms_core.tables import SCHOOL_SCHEMA

_OF_KIND: dict[Kind, st.SearchStrategy[Stored]] = {
    Kind.ID: st.binary(min_size=16, max_size=16),
    Kind.TEXT: st.text(st.characters(blacklist_categories=["Cs"]), max_size=20),
    Kind.CODE: st.sampled_from(["P", "A", "late"]),
    Kind.WHOLE: st.integers(-(1 << 31), (1 << 31) - 1),
    Kind.FLAG: st.sampled_from([0, 1]),
    Kind.DAY: st.integers(-100_000, 100_000),
    Kind.MINUTE: st.integers(0, 1439),
    Kind.INSTANT: st.integers(0, 1 << 52),
    Kind.DECIMAL: st.integers(-(10**15) + 1, 10**15 - 1),
    Kind.BLOB: st.binary(max_size=20),
}


@st.composite
def changes(draw: st.DrawFn) -> RowChange:
    table: Table = draw(st.sampled_from(list(SCHOOL_SCHEMA)))
    key = tuple(draw(_OF_KIND[field.kind]) for field in table.key)
    names = draw(st.lists(st.sampled_from([f.name for f in table.fields]), unique=True)) if table.fields else []
    fields = {name: tuple(draw(st.none() | _OF_KIND[table.by_name[name].kind]) for _ in range(2)) for name in names}
    fields[DELETED] = draw(st.sampled_from([(None, 0), (0, 1), (1, 0)]))
    return RowChange(table.name, key, fields)  # type: ignore[arg-type]


@given(changes())
def test_a_change_comes_back_from_json_as_it_was(change: RowChange) -> None:
    table = SCHOOL_SCHEMA.named(change.table)
    told = json.loads(json.dumps([plain_key(table, change.key), plain_fields(table, change.fields)]))
    assert change_from(table, told[0], told[1]) == change


def test_values_read_as_people_write_them() -> None:
    assert plain_value(Field("due_on", Kind.DAY), 20_780) == "2026-11-23"
    assert plain_value(Field("value", Kind.DECIMAL), 17_500) == "17.5"
    assert plain_value(Field("late", Kind.FLAG), 1) is True


@pytest.mark.parametrize("text", ["", "7", "x,2026-11-23,1,y", "01010101-0101-0101-0101-010101010101,someday,1,2"])
def test_a_key_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(Invalid):
        key_from(SCHOOL_SCHEMA.named("mark"), text)


def test_a_field_that_is_not_known_here_is_passed_over() -> None:
    table = SCHOOL_SCHEMA.named("student")
    change = change_from(table, "07" * 16, {"shoe_size": (None, 42), "given_name": ("Anna", "Anne")})
    assert change.fields == {"given_name": ("Anna", "Anne")}

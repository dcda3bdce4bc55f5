"""A saved arrangement of columns is taken as far as it makes sense, whoever saved it."""

import json

import pytest

from sms_desktop.ui.table_layout import LaidColumn, TableLayout, layout_from, layout_text

USUAL = TableLayout(
    (LaidColumn("name", 200), LaidColumn("number", 80), LaidColumn("form", 70), LaidColumn("note", 90, False))
)

NONSENSE = ['{"columns": 7}', '{"columns": [[7]]}', '{"columns": [["gone", 80, 1]]}', '{"columns": null}']


def keys(layout: TableLayout) -> list[str]:
    return [column.key for column in layout.columns]


def test_an_arrangement_comes_back_as_it_was() -> None:
    columns = (LaidColumn("name", 250), LaidColumn("form", 90), LaidColumn("number", 80, False), LaidColumn("note", 90))
    mine = TableLayout(columns, "compact")
    assert layout_from(layout_text(mine), USUAL) == mine


@pytest.mark.parametrize("text", [None, "", "{", "3", "[]", "{}", *NONSENSE])
def test_what_makes_no_sense_is_the_usual_arrangement(text: str | None) -> None:
    assert layout_from(text, USUAL) == USUAL


def test_an_older_version_knew_only_the_keys_of_columns() -> None:
    made = layout_from('{"columns": ["name", "form"]}', USUAL)
    assert keys(made) == ["name", "number", "form", "note"]
    assert [column.visible for column in made.columns] == [True, True, True, False]


def test_columns_that_are_new_since_stand_where_they_usually_do() -> None:
    made = layout_from('{"v": 1, "columns": [["form", 90, 1], ["name", 210, 1]]}', USUAL)
    assert keys(made) == ["name", "form", "number", "note"]


def test_a_newer_version_has_columns_that_are_unknown_here() -> None:
    made = layout_from(
        '{"v": 9, "columns": [["name", 210, 1, "x"], ["risk", 60, 1], ["form", 50, 0]], "wrap": 1}', USUAL
    )
    assert keys(made) == ["name", "number", "form", "note"]
    assert made.columns[0].width == 210


def test_a_renamed_column_keeps_its_place_and_width() -> None:
    made = layout_from('{"columns": [["name", 210, 1], ["klass", 55, 1]]}', USUAL, {"klass": "form"})
    assert {column.key: column.width for column in made.columns}["form"] == 55


@pytest.mark.parametrize("width", [0, -5, 10_000, "wide", None, 3.5, True])
def test_an_impossible_width_is_the_usual_one(width: object) -> None:
    made = layout_from(json.dumps({"columns": [["name", width, 1]]}), USUAL)
    assert made.columns[0].width == 200


def test_the_first_column_is_always_there_and_first() -> None:
    made = layout_from('{"columns": [["form", 70, 1], ["name", 200, 0], ["form", 10, 0]]}', USUAL)
    assert keys(made)[0] == "name"
    assert made.columns[0].visible
    assert keys(made).count("form") == 1

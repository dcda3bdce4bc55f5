"""Cells as text between programs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sms_desktop.models.tsv import cells_of, is_rectangle, tsv

CELLS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=8).map(str.strip)


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("a\tb\nc\td", [["a", "b"], ["c", "d"]]),
        ("a\tb\r\nc\td\r\n", [["a", "b"], ["c", "d"]]),
        ("one", [["one"]]),
        ("a\t\n\tb\n", [["a", ""], ["", "b"]]),
        ('"two\nlines"\tb', [["two\nlines", "b"]]),
        ("a\n\nb", [["a"], [""], ["b"]]),
        ("", []),
        ("a\tb\rc\td\r", [["a", "b"], ["c", "d"]]),
        ("x" * 200_000 + "\ty\n", [["x" * 200_000, "y"]]),
    ],
    ids=lambda value: str(value)[:24],
)
def test_what_a_spreadsheet_copies_comes_apart_again(text: str, cells: list[list[str]]) -> None:
    assert cells_of(text) == cells


def test_a_rectangle_has_rows_of_one_length() -> None:
    assert is_rectangle([["a", "b"], ["c", "d"]])
    assert not is_rectangle([["a", "b"], ["c"]])
    assert not is_rectangle([])


@given(st.lists(st.lists(CELLS.filter(lambda c: c and '"' not in c), min_size=2, max_size=2), min_size=1, max_size=5))
def test_what_is_copied_can_be_pasted(rows: list[list[str]]) -> None:
    assert cells_of(tsv(rows)) == [[" ".join(cell.split()) for cell in row] for row in rows]

"""How text is kept, compared and sorted."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sms_core.store.text import clean, folded, latin, name_sort_key

WORDS = st.text(st.characters(exclude_categories=["Cs"]))


@pytest.mark.parametrize(
    ("text", "kept"),
    [("  Anna ", "Anna"), ("\u00a0\t\n", None), ("", None), ("A\u0301", "\u00c1"), ("two  words", "two  words")],
)
def test_text_is_kept_trimmed_and_composed_and_empty_is_nothing(text: str, kept: str | None) -> None:
    assert clean(text) == kept


@given(WORDS)
def test_what_is_kept_is_kept_as_it_is(text: str) -> None:
    once = clean(text)
    assert once is None or clean(once) == once


@pytest.mark.parametrize("spelling", ["Άννα", "ΑΝΝΑ", "αννα", "Α\u0301ννα", "ἄννα"])
def test_case_and_accents_make_no_difference_to_a_search(spelling: str) -> None:
    assert folded(spelling) == "αννα"


def test_a_final_sigma_is_a_sigma() -> None:
    assert folded("Παππάς") == folded("ΠΑΠΠΑΣ") == "παππασ"


@given(WORDS)
def test_folding_twice_is_folding_once(text: str) -> None:
    assert folded(folded(text)) == folded(text)


@given(WORDS)
def test_folding_sees_no_difference_between_composed_and_decomposed(text: str) -> None:
    assert folded(unicodedata.normalize("NFD", text)) == folded(unicodedata.normalize("NFC", text))


@given(st.text(alphabet="αβγδεζηθικλμνξοπρστυφχψωάέήίόύώϊϋΐΰςΑΒΓΔΆΈ "))
def test_greek_can_be_typed_in_latin_letters(text: str) -> None:
    assert latin(text).isascii()


def test_latin_letters_find_greek_names() -> None:
    assert (latin("Άννα"), latin("Παπαδοπούλου"), latin("Θεοχάρης")) == ("anna", "papadopoulou", "theocharis")


def test_names_sort_by_family_name_first_and_latin_before_greek() -> None:
    names = [("Άλφα", "Β"), ("Bell", "Zoe"), ("bell", "Anna"), ("Bellamy", "A"), ("Émile", "A"), ("Φως", "A")]
    in_order = sorted(names, key=lambda name: name_sort_key(*name))
    assert in_order == [
        ("bell", "Anna"),
        ("Bell", "Zoe"),
        ("Bellamy", "A"),
        ("Émile", "A"),
        ("Άλφα", "Β"),
        ("Φως", "A"),
    ]


def test_text_cannot_turn_what_stands_beside_it() -> None:
    assert clean("Zo\u202ee\u2066") == "Zoe"
    assert clean("\u202e") is None
    assert clean("\u200fشيماء") == "\u200fشيماء"

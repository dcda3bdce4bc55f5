"""What a teacher types into a cell."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sms_core.grading.entry import NotAScore, ScoreEntry, parse_score
from sms_core.grading.model import ScoreStatus

GRADED, LATER = ScoreStatus.GRADED, ScoreStatus.NOT_SUBMITTED


@pytest.mark.parametrize("text", ["17,5", "17.5", " 17.50 ", "017,5"])
def test_comma_and_point_are_one(text: str) -> None:
    assert parse_score(text) == ScoreEntry(Decimal("17.5"))


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        ("0", ScoreEntry(Decimal(0))),
        (",5", ScoreEntry(Decimal("0.5"))),
        ("1,234", ScoreEntry(Decimal("1.234"))),
        ("M", ScoreEntry(None, ScoreStatus.MISSING)),
        ("m", ScoreEntry(None, ScoreStatus.MISSING)),
        ("μ", ScoreEntry(None, ScoreStatus.MISSING)),
        ("X", ScoreEntry(None, ScoreStatus.EXEMPT)),
        ("χ", ScoreEntry(None, ScoreStatus.EXEMPT)),
        ("?", ScoreEntry(None, LATER)),
        ("L", ScoreEntry(None, LATER, late=True)),
        ("?L", ScoreEntry(None, LATER, late=True)),
        ("17,5 L", ScoreEntry(Decimal("17.5"), GRADED, late=True)),
        ("λ17.5", ScoreEntry(Decimal("17.5"), GRADED, late=True)),
    ],
)
def test_numbers_and_codes(text: str, entry: ScoreEntry) -> None:
    assert parse_score(text) == entry


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "no_number"),
        ("  ", "no_number"),
        ("good", "no_number"),
        ("17,", "no_number"),
        ("L17L", "no_number"),
        ("XL", "no_number"),
        ("LM", "no_number"),
        ("1e3", "no_number"),
        ("NaN", "no_number"),
        ("17½", "no_number"),
        ("1.234,5", "grouped"),
        ("1.000,5", "grouped"),
        ("1.000.000", "grouped"),
        ("1'000", "grouped"),
        ("1 234", "grouped"),
        ("１７", "other_digits"),
        ("１７，５", "other_digits"),
        ("١٧", "other_digits"),
        ("١٧٫٥", "other_digits"),
        ("1234567", "too_large"),
        ("-1", "negative"),
        ("−1,5", "negative"),
        ("-1.000,5", "negative"),
        ("1.2345", "too_precise"),
    ],
)
def test_anything_else_is_refused_with_its_reason(text: str, reason: str) -> None:
    with pytest.raises(NotAScore) as refused:
        parse_score(text)
    assert refused.value.facts == {"text": text, "reason": reason}


@given(st.decimals(min_value=0, max_value=999_999, places=3), st.sampled_from(",."))
def test_every_score_with_three_places_reads_back(value: Decimal, separator: str) -> None:
    assert parse_score(format(value, "f").replace(".", separator)).value == value


@given(st.text(max_size=12))
def test_no_text_does_worse_than_being_refused(text: str) -> None:
    try:
        entry = parse_score(text)
    except NotAScore:
        return
    assert (entry.value is None) == (entry.status is not GRADED)

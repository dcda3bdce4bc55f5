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
        ("", "wrong_kind"),
        ("  ", "wrong_kind"),
        ("good", "wrong_kind"),
        ("1.234,5", "wrong_kind"),
        ("1 234", "wrong_kind"),
        ("17,", "wrong_kind"),
        ("L17L", "wrong_kind"),
        ("XL", "wrong_kind"),
        ("LM", "wrong_kind"),
        ("1e3", "wrong_kind"),
        ("١٧", "wrong_kind"),
        ("NaN", "wrong_kind"),
        ("1234567", "wrong_kind"),
        ("-1", "too_small"),
        ("−1,5", "too_small"),
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

"""The words of papers."""

import re
from datetime import date
from decimal import Decimal
from pathlib import Path

import sms_core.reports
from sms_core.reports.words import LANGUAGES, words_of


def test_every_language_has_the_same_words_and_all_are_used() -> None:
    keys = [set(words_of(language).texts) for language in LANGUAGES]
    assert keys[0] == keys[1]
    folder = Path(sms_core.reports.__file__).parent
    source = "\n".join(path.read_text("utf-8") for path in folder.rglob("*.py"))
    assert {key for key in keys[0] if not re.search(rf"[\"']{key}[\"']", source)} == set()


def test_places_to_fill_in_are_the_same_in_every_language() -> None:
    english, greek = (words_of(language) for language in LANGUAGES)
    for key, text in english.texts.items():
        assert set(re.findall(r"{\w+}", text)) == set(re.findall(r"{\w+}", greek[key]))


def test_numbers_and_days_are_written_as_the_language_does() -> None:
    english, greek = (words_of(language) for language in LANGUAGES)
    assert (english.number(Decimal("17.50")), greek.number(Decimal("17.50"))) == ("17.5", "17,5")
    assert greek.number(Decimal("12.25"), 1) == "12,3"
    assert english.number(Decimal(100)) == "100"
    assert greek.day(date(2026, 5, 3)) == "3 Μαΐου 2026"
    assert english.days(date(2026, 5, 3), date(2026, 5, 3)) == "3 May 2026"


def test_an_unknown_language_is_english() -> None:
    assert words_of("xx").language == "en"

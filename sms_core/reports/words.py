"""The words of papers: one file a language in `resources/reports`, all with the same keys.

A paper speaks the language that was asked for, not that of whoever makes it.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

LANGUAGES = ("en", "el")
_FOLDER = Path(__file__).resolve().parents[2] / "resources" / "reports"


@dataclass(frozen=True, slots=True)
class Words:
    """What one language says; `words["grade"]` raises KeyError for what no paper says."""

    language: str
    texts: Mapping[str, str]
    months: tuple[str, ...]
    weekdays: tuple[str, ...]
    decimal_point: str

    def __getitem__(self, key: str) -> str:
        return self.texts[key]

    def day(self, day: date) -> str:
        """23 November 2026."""
        return f"{day.day} {self.months[day.month - 1]} {day.year}"

    def days(self, start: date, end: date) -> str:
        """11 September 2026 – 20 January 2027."""
        return self.day(start) if start == end else f"{self.day(start)} – {self.day(end)}"

    def short_day(self, day: date) -> str:
        """23/11/2026, as both languages write it."""
        return f"{day.day:02}/{day.month:02}/{day.year}"

    def weekday(self, day: date) -> str:
        """Two letters."""
        return self.weekdays[day.weekday()]

    def clock(self, at: time) -> str:
        """09:12."""
        return f"{at.hour:02}:{at.minute:02}"

    def number(self, value: Decimal, places: int | None = None) -> str:
        """A number with the language's decimal sign: to so many places half up, else with no more than it needs."""
        if places is not None:
            value = value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
        text = format(value, "f")
        if places is None and "." in text:
            text = text.rstrip("0").rstrip(".")
        return text.replace(".", self.decimal_point)


def words_of(language: str) -> Words:
    """The words of a language, English for one that papers do not speak."""
    spoken = language if language in LANGUAGES else LANGUAGES[0]
    with (_FOLDER / f"words_{spoken}.toml").open("rb") as file:
        found = tomllib.load(file)
    return Words(
        language=spoken,
        texts=found["words"],
        months=tuple(found["months"]),
        weekdays=tuple(found["weekdays"]),
        decimal_point=found["decimal_point"],
    )

"""The bank of phrases for report cards: what teachers write again and again, with places for the student's name.

A place is a word in braces, in English or Greek. It is filled where the comment is written; the comment itself keeps
the filled text.
"""

import re
from dataclasses import dataclass
from typing import TypedDict, Unpack

from sms_core.grading import repository
from sms_core.grading.table import REPORT_PHRASE
from sms_core.ids import Id
from sms_core.store.connection import Connection
from sms_core.store.text import folded
from sms_core.store.unit import Work

PLACEHOLDERS = {
    "name": ("name", "όνομα"),
    "family_name": ("family name", "επώνυμο"),
    "full_name": ("full name", "ονοματεπώνυμο"),
    "section": ("class", "τμήμα"),
}
_PLACE = re.compile(r"\{([^{}]*)\}")
_NAMED = {folded(word): name for name, words in PLACEHOLDERS.items() for word in words}


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase of the bank; without a language it serves any."""

    id: Id
    text: str
    category: str | None
    language: str | None


class PhraseFacts(TypedDict, total=False):
    """What may change of a phrase; what is not named stays."""

    text: str
    category: str | None
    language: str | None


def phrases(connection: Connection, language: str | None = None) -> list[Phrase]:
    """The bank, or what of it serves a language; by category (those without one last), then text."""
    found = [Phrase(Id(row[0]), *row[1:]) for row in repository.phrase_rows(connection)]
    serving = [one for one in found if language is None or one.language in (None, language)]
    return sorted(serving, key=lambda one: (one.category is None, folded(one.category or ""), folded(one.text)))


def add_phrase(work: Work, text: str, *, category: str | None = None, language: str | None = None) -> Id:
    """Put a phrase into the bank; its id. Raises `Invalid`."""
    phrase = Id(work.new_id())
    work.create(REPORT_PHRASE, phrase, text=text, category=category, language=language)
    return phrase


def change_phrase(work: Work, phrase: bytes, **facts: Unpack[PhraseFacts]) -> None:
    """Say it otherwise; comments that were written with it stay. Raises `NotFound`, `Invalid`."""
    work.change(REPORT_PHRASE, phrase, **facts)


def remove_phrase(work: Work, phrase: bytes) -> None:
    """Take a phrase out of the bank. Raises `NotFound`."""
    work.delete(REPORT_PHRASE, phrase)


def fill_phrase(
    text: str, *, given_name: str, family_name: str, preferred_name: str | None = None, section: str | None = None
) -> str:
    """The text with its places filled; the name is the preferred one where there is one.

    A place that is not known, or that there is nothing for, stays as it is.
    """
    first = preferred_name or given_name
    said = {"name": first, "family_name": family_name, "full_name": f"{first} {family_name}", "section": section}

    def filled(place: re.Match[str]) -> str:
        return said.get(_NAMED.get(folded(place[1].strip()), "")) or place[0]

    return _PLACE.sub(filled, text)


def unknown_placeholders(text: str) -> tuple[str, ...]:
    """The places of a text that `fill_phrase` does not know, as they are written."""
    return tuple(place[0] for place in _PLACE.finditer(text) if folded(place[1].strip()) not in _NAMED)

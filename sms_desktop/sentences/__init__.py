"""An error's code and facts as one clear sentence: what happened, why, and what to do. Window and command share it.

Pure Python. To add a code, add its line, English and Greek, to the module that it belongs to; a test finds what lacks.
"""

from collections.abc import Mapping
from typing import Any, NamedTuple

from sms_core.errors import SmsError
from sms_desktop.sentences import accounts, commands, conduct, connection, reports, school, storage
from sms_desktop.sentences.words import direction, span, worded

LANGUAGES = ("en", "el")
_ALL = {
    **school.SENTENCES,
    **storage.SENTENCES,
    **connection.SENTENCES,
    **commands.SENTENCES,
    **accounts.SENTENCES,
    **conduct.SENTENCES,
    **reports.SENTENCES,
}
_UNKNOWN = (
    "That did not work ({code}).|Try again; if it fails again, show this code to your school's IT.",
    "Αυτό δεν έγινε ({code}).|Δοκιμάστε ξανά· αν αποτύχει, δείξτε τον κωδικό στον τεχνικό του σχολείου.",
)


class Told(NamedTuple):
    """A sentence in two parts: what happened, and then why and what to do."""

    title: str
    text: str

    def __str__(self) -> str:
        return f"{self.title} {self.text}"


def sentence(error: SmsError, language: str = "en") -> str:
    """What to tell a person of an error; `language` is `en` or `el` (anything else is told in English)."""
    return str(told(error, language))


def told(error: SmsError, language: str = "en") -> Told:
    """The same in two parts, for a page or a dialog."""
    return told_code(error.code, error.facts, language)


def told_code(code: str, facts: Mapping[str, Any], language: str = "en") -> Told:
    """The same for a code by itself, such as the reason of a rejection."""
    if code in ("server_refused", "sync_refused"):
        inner = facts.get("answer", facts.get("server_code"))
        if isinstance(inner, str) and inner in _ALL and inner != code:
            return told_code(inner, facts, language)
    place = LANGUAGES.index(language) if language in LANGUAGES else 0
    title, _, text = _ALL.get(code, _UNKNOWN)[place].partition("|")
    words = _Words(code, facts, place)
    return Told(title.format_map(words), text.format_map(words))


def codes() -> frozenset[str]:
    """Every code that has its sentence."""
    return frozenset(_ALL)


class _Words(dict[str, str]):
    """The facts, worded; and some that follow from others."""

    def __init__(self, code: str, facts: Mapping[str, Any], place: int) -> None:
        super().__init__({name: worded(name, value, place) for name, value in facts.items()})
        self["code"] = code
        seconds = facts.get("seconds")
        if isinstance(seconds, int | float):
            self["off"], self["direction"] = span(seconds, place), direction(seconds, place)
        retry = facts.get("retry_after")
        self["wait"] = span(retry, place) if isinstance(retry, int | float) else ("a minute", "ένα λεπτό")[place]
        text = facts.get("text")
        self["named"] = "" if text is None else (f" called “{text}”", f" «{text}»")[place]
        self.setdefault("what", ("thing", "αντικείμενο")[place])

    def __missing__(self, name: str) -> str:
        return "–"

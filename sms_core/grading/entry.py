"""What a teacher types into a cell of the gradebook.

A number with comma or point, or a code: M missing, X exempt, ? not yet; L beside a number, or alone, says late. The
Greek letters on the same keys (Μ, Χ, Λ) mean the same.
"""

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal

from sms_core.errors import Refused
from sms_core.grading.model import ScoreStatus

_ENTRY = re.compile(r"(?P<before>L?)\s*(?P<said>.*?)\s*(?P<after>L?)", re.DOTALL)
_NUMBER = re.compile(r"[0-9]{1,6}(?:[.,][0-9]+)?|[.,][0-9]+")
_LONG = re.compile(r"[0-9]{7,}(?:[.,][0-9]+)?")
_MINUS = "-−"
# Anything that somebody may mean for a number: digits in groups, with a sign.
_ANY_NUMBER = re.compile(rf"[{_MINUS}]?\s*(?=.*[0-9])[.,]?[0-9]+(?:[.,'’ \u00a0\u202f]+[0-9]+)*")
_OTHER_POINTS = str.maketrans({"٫": ",", "٬": ".", "،": ","})
_LETTERS = str.maketrans("ΜΧΛ", "MXL")
_INSTEAD = {"M": ScoreStatus.MISSING, "X": ScoreStatus.EXEMPT, "?": ScoreStatus.NOT_SUBMITTED}
_CAN_BE_LATE = ("", "?")
_MOST_PLACES = 3


class NotAScore(Refused):
    """`text` is neither a score nor a code.

    `reason` is no_number, negative, grouped (`1.000,5`: thousands apart), other_digits (full-width, Arabic and the
    like), too_precise or too_large.
    """

    code = "not_a_score"


@dataclass(frozen=True, slots=True)
class ScoreEntry:
    """A score as it was typed: a value, or what stands in its place."""

    value: Decimal | None
    status: ScoreStatus = ScoreStatus.GRADED
    late: bool = False


def parse_score(text: str) -> ScoreEntry:
    """What `text` says. `17,5` and `17.5` are one number; thousands are not grouped. Raises `NotAScore`."""
    found = _ENTRY.fullmatch(text.strip().upper().translate(_LETTERS))
    if found is None or (found["before"] and found["after"]):
        raise NotAScore(text=text, reason="no_number")
    said, late = found["said"], bool(found["before"] or found["after"])
    if late and said in _CAN_BE_LATE:
        return ScoreEntry(None, ScoreStatus.NOT_SUBMITTED, late)
    if said in _INSTEAD and not late:
        return ScoreEntry(None, _INSTEAD[said])
    return ScoreEntry(_number(said, text), ScoreStatus.GRADED, late)


def _number(bare: str, text: str) -> Decimal:
    if not _NUMBER.fullmatch(bare):
        raise NotAScore(text=text, reason=_reason(bare))
    number = Decimal(bare.replace(",", "."))
    if number != round(number, _MOST_PLACES):
        raise NotAScore(text=text, reason="too_precise")
    return number


def _reason(bare: str) -> str:
    """Why something is no number; of several reasons the one to mend first."""
    western = _in_western_digits(bare)
    if western != bare:
        return "other_digits" if _ANY_NUMBER.fullmatch(western) else "no_number"
    if not _ANY_NUMBER.fullmatch(bare):
        return "no_number"
    if bare[0] in _MINUS:
        return "negative"
    return "too_large" if _LONG.fullmatch(bare) else "grouped"


def _in_western_digits(text: str) -> str:
    """The text with the digits, points and signs of other scripts in ASCII; it is longer or different only then."""
    plain = unicodedata.normalize("NFKC", text).translate(_OTHER_POINTS)
    return "".join(str(unicodedata.decimal(letter, letter)) for letter in plain)

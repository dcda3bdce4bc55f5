"""What a teacher types into a cell of the gradebook.

A number with comma or point, or a code: M missing, X exempt, ? not yet; L beside a number, or alone, says late. The
Greek letters on the same keys (Μ, Χ, Λ) mean the same.
"""

import re
from dataclasses import dataclass
from decimal import Decimal

from sms_core.errors import Refused
from sms_core.grading.model import ScoreStatus

_ENTRY = re.compile(r"(?P<before>L?)\s*(?P<said>.*?)\s*(?P<after>L?)", re.DOTALL)
_NUMBER = re.compile(r"[0-9]{1,6}(?:[.,][0-9]+)?|[.,][0-9]+")
_LETTERS = str.maketrans("ΜΧΛ", "MXL")
_INSTEAD = {"M": ScoreStatus.MISSING, "X": ScoreStatus.EXEMPT, "?": ScoreStatus.NOT_SUBMITTED}
_CAN_BE_LATE = ("", "?")
_MOST_PLACES = 3


class NotAScore(Refused):
    """`text` is neither a score nor a code; `reason` is wrong_kind, too_precise or too_small."""

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
        raise NotAScore(text=text, reason="wrong_kind")
    said, late = found["said"], bool(found["before"] or found["after"])
    if late and said in _CAN_BE_LATE:
        return ScoreEntry(None, ScoreStatus.NOT_SUBMITTED, late)
    if said in _INSTEAD and not late:
        return ScoreEntry(None, _INSTEAD[said])
    return ScoreEntry(_number(said, text), ScoreStatus.GRADED, late)


def _number(bare: str, text: str) -> Decimal:
    if not _NUMBER.fullmatch(bare):
        negative = _NUMBER.fullmatch(bare.removeprefix("-").removeprefix("−"))
        raise NotAScore(text=text, reason="too_small" if negative else "wrong_kind")
    number = Decimal(bare.replace(",", "."))
    if number != round(number, _MOST_PLACES):
        raise NotAScore(text=text, reason="too_precise")
    return number

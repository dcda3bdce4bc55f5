"""Scores as they are typed, shown and spoken, and why a text is no score."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from statistics import median

from sms_core.grading.entry import NotAScore, ScoreEntry, parse_score
from sms_core.grading.model import Assessment, Category, Score, ScoreStatus
from sms_desktop.i18n import tr, translatable
from sms_desktop.models.forms import show_decimal

_T = "Gradebook"
_SPOKEN_T = "GradebookSpoken"  # whole words, where the columns have room for short ones alone
LATE = translatable(_T, "L")
_LETTERS = {
    ScoreStatus.MISSING: translatable(_T, "M"),
    ScoreStatus.EXEMPT: translatable(_T, "X"),
    ScoreStatus.NOT_SUBMITTED: "?",
}
_SPOKEN = {
    ScoreStatus.MISSING: translatable(_T, "missing"),
    ScoreStatus.EXEMPT: translatable(_T, "exempt"),
    ScoreStatus.NOT_SUBMITTED: translatable(_T, "not yet handed in"),
}
_WHY = {
    "negative": translatable(_T, "“{typed}” is below zero"),
    "too_small": translatable(_T, "“{typed}” is below zero"),
    "grouped": translatable(_T, "“{typed}” has two decimal signs"),
    "other_digits": translatable(_T, "“{typed}” is not written with the digits 0 to 9"),
    "too_precise": translatable(_T, "“{typed}” has more than three decimal places"),
    "too_large": translatable(_T, "“{typed}” is too large"),
}


class NotTaken(ValueError):
    """A text that is no score of its assessment; the message is a sentence without its end."""


@dataclass(frozen=True, slots=True)
class Statistics:
    """What a column comes to; values are in points, None without any."""

    graded: int
    missing: int
    exempt: int
    open: int
    mean: Decimal | None
    median: Decimal | None
    lowest: Decimal | None
    highest: Decimal | None


def read_entry(text: str, assessment: Assessment) -> ScoreEntry | None:
    """What was typed; None for an empty cell. Raises `NotTaken`."""
    if not text.strip():
        return None
    try:
        entry = parse_score(text)
    except NotAScore as problem:
        raise NotTaken(_why(text, str(problem.facts.get("reason", "")))) from problem
    if entry.value is not None and entry.value > assessment.max_score:
        raise NotTaken(_too_much(entry.value, assessment.max_score))
    return entry


def letter(status: ScoreStatus) -> str:
    """The code of a score without a value, in the alphabet of the language in force."""
    return tr(_T, _LETTERS[status])


def score_text(score: Score | None) -> str:
    """A score without its late sign: 17.5, M, X, ?; empty where nothing stands."""
    if score is None or (score.status is ScoreStatus.NOT_SUBMITTED and score.comment and not score.late):
        return ""  # a comment alone
    if score.status is ScoreStatus.GRADED:
        return "" if score.value is None else show_decimal(score.value)
    return letter(score.status)


def typed_text(score: Score | None) -> str:
    """A score as one would type it."""
    plain = score_text(score)
    if score is None or not score.late:
        return plain
    return tr(_T, LATE) if score.status is ScoreStatus.NOT_SUBMITTED else f"{tr(_T, LATE)} {plain}"


def spoken_score(score: Score | None, assessment: Assessment) -> str:
    """17.5 of 20, missing, exempt, or that there is none; then late, and whether it is a draft."""
    parts = []
    if score is None or score_text(score) == "":
        parts.append(tr(_T, "no score"))
    elif score.value is not None and score.status is ScoreStatus.GRADED:
        most = show_decimal(assessment.max_score)
        parts.append(tr(_T, "{value} of {most}", value=show_decimal(score.value), most=most))
    else:
        parts.append(tr(_T, _SPOKEN[score.status]))
    if score is not None and score.late:
        parts.append(tr(_T, "late"))
    if not assessment.published:
        parts.append(tr(_SPOKEN_T, "draft"))
    return ", ".join(parts)


def statistics_of(scores: Sequence[Score | None]) -> Statistics:
    """What the scores of a class in one assessment come to; None stands for a student without one."""
    values = [s.value for s in scores if s is not None and s.status is ScoreStatus.GRADED and s.value is not None]
    counted = {status: sum(s is not None and s.status is status for s in scores) for status in ScoreStatus}
    middle = median([Fraction(value) for value in values]) if values else None
    return Statistics(
        graded=len(values),
        missing=counted[ScoreStatus.MISSING],
        exempt=counted[ScoreStatus.EXEMPT],
        open=len(scores) - len(values) - counted[ScoreStatus.MISSING] - counted[ScoreStatus.EXEMPT],
        mean=sum(values, Decimal(0)) / len(values) if values else None,
        median=None if middle is None else Decimal(middle.numerator) / Decimal(middle.denominator),
        lowest=min(values, default=None),
        highest=max(values, default=None),
    )


def rounded(number: Decimal | None, places: int = 1) -> str:
    """A figure with so many places, half up; a dash where there is none."""
    if number is None:
        return "–"
    shown = number.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    return show_decimal(shown) if places > 1 else fixed(shown)


def fixed(number: Decimal) -> str:
    """A number with the places it has."""
    whole, _, part = format(number, "f").partition(".")
    return f"{whole}{show_decimal(Decimal('0.1'))[1]}{part}" if part else whole


def share_of(assessment: Assessment, every: Sequence[Assessment], categories: Sequence[Category]) -> Decimal | None:
    """How much of the result an assessment makes when all that counts is graded, in percent; None where it does not."""
    weights = {category.id: category.weight for category in categories}
    counting = [one for one in every if one.counts and one.weight]
    used = {one.category for one in counting}
    total = sum((weight for id, weight in weights.items() if id in used), Decimal(0))
    mine = sum((one.weight for one in counting if one.category == assessment.category), Decimal(0))
    if not (assessment.counts and assessment.weight and total and mine):
        return None
    return weights.get(assessment.category, Decimal(0)) / total * assessment.weight / mine * 100


def _why(text: str, reason: str) -> str:
    words = _WHY.get(reason, translatable(_T, "“{typed}” is no score: type a number, or M, X, L, ?"))
    return tr(_T, words, typed=text.strip())


def _too_much(value: Decimal, most: Decimal) -> str:
    share = (value / most * 100).quantize(Decimal(1), ROUND_HALF_UP)
    return tr(
        _T, "{value} is {percent} % of {most}", value=show_decimal(value), percent=format(share, "f"),
        most=show_decimal(most),
    )  # fmt: skip

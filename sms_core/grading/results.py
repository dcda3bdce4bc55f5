"""From scores to a result, by the six rules of school.md, "Grading", with every step to show.

Sums are made of exact fractions, so that a result depends neither on the order of scores nor on rounding on the way;
what is shown is a `Decimal`. Percentages go from 0 to 100.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from sms_core.errors import Refused
from sms_core.grading.model import Assessment, Band, Category, FinalGrade, Rounding, Scale, Score, ScoreStatus
from sms_core.ids import AssessmentId

_WHOLE = Fraction(100)
_NOTHING = Fraction(0)


class NoGrades(Refused):
    """There is no graded section with credits to take an average of."""

    code = "no_grades"


class Standing(StrEnum):
    """What became of an assessment in the sum."""

    COUNTED = "counted"
    MISSING = "missing"  # counts as zero
    DROPPED = "dropped"  # one of the lowest of its category
    EXEMPT = "exempt"
    UNGRADED = "ungraded"
    NOT_COUNTED = "not_counted"  # set not to count, or without weight


_IN_THE_SUM = (Standing.COUNTED, Standing.MISSING)


@dataclass(frozen=True, slots=True)
class ItemLine:
    """One assessment in the working; `percentage` is None where there is nothing to count."""

    assessment: AssessmentId
    title: str
    value: Decimal | None
    max_score: Decimal
    weight: Decimal
    percentage: Decimal | None
    standing: Standing


@dataclass(frozen=True, slots=True)
class CategoryLine:
    """One category in the working; `percentage` is None where it has no data and so takes no part."""

    category: bytes
    title: str
    weight: Decimal
    items: tuple[ItemLine, ...]
    percentage: Decimal | None


@dataclass(frozen=True, slots=True)
class Working:
    """The whole sum: `average` before the absence penalty, `percentage` after it; both None without any data."""

    categories: tuple[CategoryLine, ...]
    average: Decimal | None
    unexcused: int
    absence_penalty: Decimal
    percentage: Decimal | None
    exact: Fraction | None


@dataclass(frozen=True, slots=True)
class Outcome:
    """A result on a scale; without a band (a value below all of them) it has no label and does not pass."""

    value: Decimal
    label: str | None
    points: Decimal | None
    passes: bool


@dataclass(frozen=True, slots=True)
class _Item:
    assessment: Assessment
    score: Score | None
    percentage: Fraction | None
    standing: Standing


def working(
    categories: Sequence[Category],
    assessments: Iterable[Assessment],
    scores: Mapping[AssessmentId, Score],
    today: date,
    *,
    unexcused: int = 0,
    absence_penalty: Decimal = Decimal(0),
) -> Working:
    """One student's result in a section, with its working; `scores` are theirs, a missing one counts from its due day.

    `absence_penalty` is in points of the percentage for each unexcused absence.
    """
    items = [_item(assessment, scores.get(assessment.id), today) for assessment in assessments]
    lines: list[CategoryLine] = []
    weighted, weights = _NOTHING, _NOTHING
    for category in categories:
        mine = _dropped([i for i in items if i.assessment.category == category.id], category.drop_lowest)
        mean = _mean(mine)
        if mean is not None:
            weighted += mean * Fraction(category.weight)
            weights += Fraction(category.weight)
        shown = tuple(map(_item_line, mine))
        lines.append(CategoryLine(category.id, category.title, category.weight, shown, _decimal(mean)))
    average = weighted / weights if weights else None
    left = None if average is None else max(average - unexcused * Fraction(absence_penalty), _NOTHING)
    return Working(tuple(lines), _decimal(average), unexcused, absence_penalty, _decimal(left), left)


def outcome(scale: Scale, result: Working) -> Outcome | None:
    """The result as the scale tells it: rounded, with label, points and pass; None without data."""
    if result.exact is None:
        return None
    return outcome_of(scale, _rounded(result.exact * Fraction(scale.maximum) / _WHOLE, scale.rounding))


def outcome_of(scale: Scale, value: Decimal) -> Outcome:
    """What a value in the scale's own units (an override, a locked grade) means."""
    band: Band | None = scale.band_of(value)
    if band is None:
        return Outcome(value, None, None, passes=False)
    return Outcome(value, band.label, band.points, band.passes)


def held(
    scale: Scale, versions: Mapping[int, Scale], grade: FinalGrade | None, computed: Outcome | None
) -> Outcome | None:
    """The result that holds: locked, overridden or computed; `versions` are those of the scale's family."""
    if grade is None or (not grade.locked and grade.override is None):
        return computed
    value = grade.value(None)
    if value is None:
        return None
    return outcome_of(told_on(scale, versions, grade), value)


def told_on(scale: Scale, versions: Mapping[int, Scale], grade: FinalGrade | None) -> Scale:
    """The scale that a result is told on: a locked one on the version that it was locked with."""
    if grade is None or not grade.locked or grade.locked_scale_version is None:
        return scale
    return versions.get(grade.locked_scale_version, scale)


def gpa(grades: Iterable[tuple[Decimal, Decimal]]) -> Decimal:
    """The mean of points weighted by credits, over (points, credits) of each graded section. Raises `NoGrades`."""
    points, credits = _NOTHING, _NOTHING
    for grade, weight in grades:
        points += Fraction(grade) * Fraction(weight)
        credits += Fraction(weight)
    if not credits:
        raise NoGrades
    return _as_decimal(points / credits)


def _item(assessment: Assessment, score: Score | None, today: date) -> _Item:
    percentage, standing = _standing(assessment, score, today)
    if percentage is not None and not (assessment.counts and assessment.weight):
        standing = Standing.NOT_COUNTED
    return _Item(assessment, score, percentage, standing)


def _standing(assessment: Assessment, score: Score | None, today: date) -> tuple[Fraction | None, Standing]:
    """Rule 1: the item's percentage and whether it counts."""
    if score is None:
        return None, Standing.UNGRADED
    if score.status is ScoreStatus.EXEMPT:
        return None, Standing.EXEMPT
    if score.status is ScoreStatus.MISSING and (assessment.due_on is None or assessment.due_on <= today):
        return _NOTHING, Standing.MISSING
    if score.status is not ScoreStatus.GRADED or score.value is None:
        return None, Standing.UNGRADED
    return Fraction(score.value) / Fraction(assessment.max_score) * _WHOLE, Standing.COUNTED


def _dropped(items: list[_Item], drop_lowest: int) -> list[_Item]:
    """Rule 2: the items with the lowest ones marked as dropped, never the last that counts."""
    counting = [item for item in items if item.standing in _IN_THE_SUM and item.percentage is not None]
    counting.sort(key=lambda item: (item.percentage, item.assessment.weight, item.assessment.id))
    out = {item.assessment.id for item in counting[: min(drop_lowest, len(counting) - 1)]} if counting else set()
    return [
        _Item(item.assessment, item.score, item.percentage, Standing.DROPPED) if item.assessment.id in out else item
        for item in items
    ]


def _mean(items: list[_Item]) -> Fraction | None:
    """The weighted mean of what is in the sum."""
    weighted, weights = _NOTHING, _NOTHING
    for item in items:
        if item.standing in _IN_THE_SUM and item.percentage is not None:
            weighted += item.percentage * Fraction(item.assessment.weight)
            weights += Fraction(item.assessment.weight)
    return weighted / weights if weights else None


def _item_line(item: _Item) -> ItemLine:
    assessment = item.assessment
    return ItemLine(
        assessment=assessment.id,
        title=assessment.title,
        value=None if item.score is None else item.score.value,
        max_score=assessment.max_score,
        weight=assessment.weight,
        percentage=_decimal(item.percentage),
        standing=item.standing,
    )


def _rounded(exact: Fraction, rounding: Rounding) -> Decimal:
    """Half up, from the exact value; results are never negative."""
    if rounding.places is None:
        return _as_decimal(exact)
    steps = int(exact * 10**rounding.places + Fraction(1, 2))
    return Decimal(steps).scaleb(-rounding.places)


def _decimal(exact: Fraction | None) -> Decimal | None:
    return None if exact is None else _as_decimal(exact)


def _as_decimal(exact: Fraction) -> Decimal:
    return Decimal(exact.numerator) / Decimal(exact.denominator)

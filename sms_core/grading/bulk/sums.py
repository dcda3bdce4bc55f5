"""The sums of one section over whole numbers; `sms_core.grading.results` says the rules that they follow.

Scores, weights and points are thousandths. A share of an item's maximum is counted in parts of the least common
multiple of the section's maxima, so that no fraction is made before the end. Cells and lines that many students have
alike are made once.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from math import lcm

from sms_core.grading.model import Assessment, Category, Scale, ScoreStatus
from sms_core.grading.results import CategoryLine, ItemLine, Outcome, Standing, Working, outcome_of
from sms_core.ids import AssessmentId

Percentage = tuple[int, int]  # numerator and denominator, of 0 to 100
_THOUSAND = 1000
_IN_THE_SUM = (Standing.COUNTED, Standing.MISSING)


@dataclass(slots=True, eq=False)
class Cell:
    """What one score of one assessment comes to: its place in the sum and, where asked for, its line.

    `share` is in parts of the section's common multiple; a cell that does not count has weight 0.
    """

    assessment: AssessmentId
    category: int
    position: int
    share: int
    weight: int
    line: ItemLine | None


class Numbers:
    """Numbers as they are shown, each made once for all lines that show it."""

    def __init__(self) -> None:
        self._values: dict[int, Decimal] = {}
        self._percentages: dict[tuple[int, int], Decimal] = {}

    def value(self, thousandths: int) -> Decimal:
        """A number that is given in thousandths."""
        known = self._values.get(thousandths)
        if known is None:
            known = self._values[thousandths] = Decimal(thousandths) / _THOUSAND
        return known

    def percentage(self, part: int, whole: int) -> Decimal:
        """The percentage that `part` is of `whole`."""
        known = self._percentages.get((part, whole))
        if known is None:
            known = self._percentages[part, whole] = _quotient((part * 100, whole))
        return known


class Column(dict[tuple[int | None, str], Cell]):
    """The cells of one assessment, by value and status, made when they are first met."""

    def __init__(
        self, assessment: Assessment, place: tuple[int, int], common: int, today: date, numbers: Numbers | None
    ) -> None:
        super().__init__()
        self._assessment = assessment
        self._category, self._position = place
        self._maximum = _thousandths(assessment.max_score)
        self._per_point = common // self._maximum
        self._weight = _thousandths(assessment.weight)
        self._is_due = assessment.due_on is None or assessment.due_on <= today
        self._numbers = numbers
        self.blank = None if numbers is None else self._line(numbers, None, None, Standing.UNGRADED)

    def __missing__(self, score: tuple[int | None, str]) -> Cell:
        value, status = score
        standing, counted = self._standing(value, status)
        if counted is not None and not (self._assessment.counts and self._weight):
            standing = Standing.NOT_COUNTED
        weight = self._weight if standing in _IN_THE_SUM else 0
        share = (counted or 0) * self._per_point
        line = None if self._numbers is None else self._line(self._numbers, value, counted, standing)
        made = self[score] = Cell(self._assessment.id, self._category, self._position, share, weight, line)
        return made

    def _standing(self, value: int | None, status: str) -> tuple[Standing, int | None]:
        """Rule 1: whether the score counts, and for how much of the maximum."""
        if status == ScoreStatus.EXEMPT:
            return Standing.EXEMPT, None
        if status == ScoreStatus.MISSING and self._is_due:
            return Standing.MISSING, 0
        if status != ScoreStatus.GRADED or value is None:
            return Standing.UNGRADED, None
        return Standing.COUNTED, value

    def _line(self, numbers: Numbers, value: int | None, counted: int | None, standing: Standing) -> ItemLine:
        given = self._assessment
        percentage = None if counted is None else numbers.percentage(counted, self._maximum)
        told = None if value is None else numbers.value(value)
        return ItemLine(given.id, given.title, told, given.max_score, given.weight, percentage, standing)


class SheetSums:
    """The sums of one section on one day; `columns` make the cells that a student's sum is made of.

    With `numbers` every sum has its lines.
    """

    def __init__(
        self,
        categories: Sequence[Category],
        assessments: Sequence[Assessment],
        today: date,
        absence_penalty: Decimal,
        numbers: Numbers | None = None,
    ) -> None:
        self._with_lines = numbers is not None
        self._categories = categories
        self._penalty = absence_penalty
        self._weights = [_thousandths(category.weight) for category in categories]
        self._drops = [category.drop_lowest for category in categories]
        self._common = lcm(*(_thousandths(given.max_score) for given in assessments))
        number = {category.id: place for place, category in enumerate(categories)}
        self.columns: dict[AssessmentId, Column] = {}
        self._blank: list[list[ItemLine]] = [[] for _ in categories]
        positions = [0] * len(categories)
        for given in assessments:
            place = number.get(given.category)
            if place is None:
                continue
            column = Column(given, (place, positions[place]), self._common, today, numbers)
            positions[place] += 1
            self.columns[given.id] = column
            if column.blank is not None:
                self._blank[place].append(column.blank)

    def result(self, cells: Sequence[Cell], unexcused: int) -> tuple[Percentage | None, Working | None]:
        """The result before it is told on a scale, None without data; and its working where lines were asked for."""
        parts = self._by_category(cells)
        dropped = [self._dropped(place, mine) for place, mine in enumerate(parts)]
        sums = [_sum(mine) for mine in parts]
        average = self._average(sums)
        left = None if average is None else self._less(average, unexcused)
        if not self._with_lines:
            return left, None
        lines = self._lines(cells, dropped, sums)
        if average is None or left is None:
            return None, Working(lines, None, unexcused, self._penalty, None, None)
        return left, Working(lines, _quotient(average), unexcused, self._penalty, _quotient(left), Fraction(*left))

    def _by_category(self, cells: Sequence[Cell]) -> list[list[Cell]]:
        """What counts, category by category."""
        parts: list[list[Cell]] = [[] for _ in self._weights]
        for cell in cells:
            if cell.weight:
                parts[cell.category].append(cell)
        return parts

    def _dropped(self, place: int, mine: list[Cell]) -> Sequence[Cell]:
        """Rule 2: take the lowest out of what counts in a category, never the last one."""
        drop = min(self._drops[place], len(mine) - 1)
        if drop <= 0:
            return ()
        mine.sort(key=_rank)
        out = mine[:drop]
        del mine[:drop]
        return out

    def _average(self, sums: Sequence[tuple[int, int]]) -> Percentage | None:
        """Rule 3: over the categories that have data."""
        top, bottom, whole = 0, 1, 0
        for (weighted, weights), weight in zip(sums, self._weights, strict=True):
            if weights:
                top = top * weights + weighted * weight * bottom
                bottom *= weights
                whole += weight
        return (100 * top, bottom * whole * self._common) if whole else None

    def _less(self, average: Percentage, unexcused: int) -> Percentage:
        """Rule 4: points off for unexcused absences, and never below nothing."""
        top, bottom = average
        points = unexcused * _thousandths(self._penalty)
        return (max(top * _THOUSAND - points * bottom, 0), bottom * _THOUSAND) if points else average

    def _lines(
        self, cells: Sequence[Cell], dropped: Sequence[Sequence[Cell]], sums: Sequence[tuple[int, int]]
    ) -> tuple[CategoryLine, ...]:
        items = [list(blank) for blank in self._blank]
        for cell in cells:
            if cell.line is not None:
                items[cell.category][cell.position] = cell.line
        for out in dropped:
            for cell in out:
                if cell.line is not None:
                    items[cell.category][cell.position] = replace(cell.line, standing=Standing.DROPPED)
        return tuple(
            CategoryLine(category.id, category.title, category.weight, tuple(shown), self._mean(total))
            for category, shown, total in zip(self._categories, items, sums, strict=True)
        )

    def _mean(self, total: tuple[int, int]) -> Decimal | None:
        weighted, weights = total
        return _quotient((100 * weighted, weights * self._common)) if weights else None


class Teller:
    """Tells percentages on one scale (rule 5); each value that a rounded scale has is told once."""

    def __init__(self, scale: Scale) -> None:
        self.scale = scale
        self._places = scale.rounding.places
        self._maximum = _thousandths(scale.maximum)
        self._known: dict[int, Outcome] = {}

    def told(self, top: int, bottom: int) -> Outcome:
        """The percentage `top` / `bottom` as the scale tells it."""
        top, bottom = top * self._maximum, bottom * 100 * _THOUSAND
        if self._places is None:
            return outcome_of(self.scale, _quotient((top, bottom)))
        steps = (2 * top * 10**self._places + bottom) // (2 * bottom)
        known = self._known.get(steps)
        if known is None:
            known = self._known[steps] = outcome_of(self.scale, Decimal(steps).scaleb(-self._places))
        return known


def _sum(mine: Sequence[Cell]) -> tuple[int, int]:
    """The weighted shares of a category and their weights."""
    weighted = weights = 0
    for cell in mine:
        weight = cell.weight
        weighted += cell.share * weight
        weights += weight
    return weighted, weights


def _rank(cell: Cell) -> tuple[int, int, bytes]:
    """What is dropped first: the lowest, of equal ones the lighter, then the older."""
    return cell.share, cell.weight, cell.assessment


def _quotient(share: Percentage) -> Decimal:
    return Decimal(share[0]) / share[1]


def _thousandths(number: Decimal) -> int:
    return int(number * _THOUSAND)

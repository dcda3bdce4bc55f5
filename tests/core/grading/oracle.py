"""The rules of grading and attendance once more, written from the design page alone, in fractions.

It knows nothing of the product: plain values, one small function a rule, no care for speed. Points, weights and scores
are fractions; percentages go from 0 to 100.
"""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction

HUNDRED = Fraction(100)


@dataclass
class Work:
    """A piece of work of a category, named by its place."""

    category: int
    most: Fraction
    weight: Fraction
    due: date | None
    assigned: date | None
    counts: bool
    scores: dict[int, tuple[str, Fraction | None]] = field(default_factory=dict)  # by student: status, value


@dataclass
class Kind:
    """A category."""

    weight: Fraction
    drop: int


@dataclass
class Stay:
    """A stint of a student; both days belong to it."""

    student: int
    begin: date
    end: date | None
    active: bool

    def covers(self, day: date) -> bool:
        """An ended stay covers the days before its end; one that is over without a last day covers none."""
        if self.end is None:
            return self.active and self.begin <= day
        return self.begin <= day <= self.end


@dataclass
class Step:
    """A band of a scale."""

    label: str
    start: Fraction
    points: Fraction | None
    passes: bool


@dataclass
class Ladder:
    """A scale; `places` None: nothing is rounded."""

    most: Fraction
    places: int | None
    steps: list[Step]


# --- Grading

Item = tuple[Fraction, Fraction, int]  # percentage, weight, place


def item(work: Work, place: int, student: int, today: date) -> Item | None:
    """1. value / max_score x 100; exempt is left out; missing counts 0 from its due date on; ungraded is left out."""
    status, value = work.scores.get(student, ("ungraded", None))
    if not work.counts or work.weight == 0:
        return None
    if status == "missing":
        late = work.due is None or today >= work.due
        return (Fraction(0), work.weight, place) if late else None
    if status != "graded" or value is None:
        return None
    return value / work.most * HUNDRED, work.weight, place


def category_score(items: list[Item], drop: int) -> Fraction | None:
    """2. Weighted mean of its items, after dropping the lowest, never the last one."""
    left = sorted(items)
    for _ in range(drop):
        if len(left) > 1:
            left.pop(0)
    if not left:
        return None
    return sum(percentage * weight for percentage, weight, _ in left) / sum(weight for _, weight, _ in left)


def average(kinds: list[Kind], works: list[Work], student: int, today: date) -> Fraction | None:
    """3. Over the categories that have data: an empty category is not a zero."""
    told = []
    for number, kind in enumerate(kinds):
        mine = [(place, work) for place, work in enumerate(works) if work.category == number]
        items = [found for place, work in mine if (found := item(work, place, student, today)) is not None]
        score = category_score(items, kind.drop)
        if score is not None:
            told.append((score, kind.weight))
    weights = sum((weight for _, weight in told), Fraction(0))
    return sum((score * weight for score, weight in told), Fraction(0)) / weights if weights else None


def percentage(mean: Fraction | None, absences: int, penalty: Fraction) -> Fraction | None:
    """4. Minus the penalty for each unexcused absence, not below 0."""
    return None if mean is None else max(Fraction(0), mean - absences * penalty)


def told(ladder: Ladder, percent: Fraction) -> tuple[Fraction, Step | None]:
    """5. Rounded as the scale says, half up; the band gives label, points, pass or fail."""
    value = percent * ladder.most / HUNDRED
    if ladder.places is not None:
        step = Fraction(1, 10**ladder.places)
        down = value // step * step
        value = down + step if value - down >= step / 2 else down
    return value, band(ladder, value)


def band(ladder: Ladder, value: Fraction) -> Step | None:
    """The highest band that begins at the value or below."""
    reached = [step for step in ladder.steps if step.start <= value]
    return max(reached, key=lambda step: step.start) if reached else None


def grade_point_average(grades: list[tuple[Fraction, Fraction]]) -> Fraction | None:
    """6. Points x credits over credits."""
    credits = sum((weight for _, weight in grades), Fraction(0))
    return sum((points * weight for points, weight in grades), Fraction(0)) / credits if credits else None


# --- Attendance

Lesson = tuple[date, int]
Entry = tuple[str | None, str | None]  # the teacher's code and the office's


def effective(entry: Entry) -> str | None:
    """The office's code, else the teacher's."""
    teachers, offices = entry
    return offices or teachers


def tally(marks: dict[tuple[Lesson, int], Entry], stays: list[Stay], student: int) -> dict[str, int]:
    """How many lessons went which way, on days on which the student was enrolled."""
    counts = dict.fromkeys("PLAEN", 0)
    for ((day, _), who), entry in marks.items():
        code = effective(entry)
        if who == student and code is not None and any(s.student == who and s.covers(day) for s in stays):
            counts[code] += 1
    return counts


def rates(counts: dict[str, int]) -> tuple[Fraction | None, Fraction | None, Fraction | None]:
    """Attendance, absence and late rate; None where there is nothing to take a rate of."""
    present, late, absent, excused = (counts[code] for code in "PLAE")
    lessons = present + late + absent + excused
    came = present + late
    return (
        Fraction(came, lessons) if lessons else None,
        Fraction(absent + excused, lessons) if lessons else None,
        Fraction(late, came) if came else None,
    )


def is_chronic(marks: dict[tuple[Lesson, int], Entry], stays: list[Stay], student: int, days: int) -> bool:
    """Absence rate of 10 % or more over at least so many school days; excused counts too."""
    counted = set()
    for ((day, _), who), entry in marks.items():
        enrolled = any(s.student == who and s.covers(day) for s in stays)
        if who == student and enrolled and effective(entry) in ("P", "L", "A", "E"):
            counted.add(day)
    missed = rates(tally(marks, stays, student))[1]
    return missed is not None and missed >= Fraction(1, 10) and len(counted) >= days


def expected(slots: list[tuple[int, int]], closures: list[tuple[date, date]], first: date, last: date) -> set[Lesson]:
    """The lessons of a timetable (weekday, period) between two days, minus closures."""
    found = set()
    day = first
    while day <= last:
        if not any(begins <= day <= ends for begins, ends in closures):
            found |= {(day, period) for weekday, period in slots if weekday == day.weekday()}
        day += timedelta(days=1)
    return found


def athens_day(instant: datetime) -> date:
    """The calendar day in Athens: two hours ahead, three from the last Sunday of March to that of October, 1:00 UTC."""

    def turn(month: int) -> datetime:
        last = date(instant.year, month, 31)
        sunday = last - timedelta(days=(last.weekday() + 1) % 7)
        return datetime(sunday.year, sunday.month, sunday.day, 1, tzinfo=UTC)

    summer = turn(3) <= instant < turn(10)
    return (instant + timedelta(hours=3 if summer else 2)).date()

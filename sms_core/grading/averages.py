"""The averages of students over their classes: the mean of their results, their GPA, and what they fail."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from sms_core.grading.bulk import Result, results
from sms_core.grading.repository import credits_of, taken_by
from sms_core.grading.results import NoGrades, gpa
from sms_core.ids import SectionId, StudentId
from sms_core.store.connection import Connection


@dataclass(frozen=True, slots=True)
class StudentAverage:
    """What a student's results come to; only classes with a result that holds enter it.

    Each class counts alike in `mean`, which goes up to `maximum`: where classes have scales of different length, it is
    told on the one that most of them have. `percent` is the same, 0 to 100. `gpa` weighs points by the `credits` of
    their courses (school.md, "Grading", 6); None where no class has both.
    """

    student: StudentId
    classes: int
    failing: tuple[SectionId, ...]
    mean: Decimal
    maximum: Decimal
    percent: Decimal
    gpa: Decimal | None
    credits: Decimal


def student_averages(
    connection: Connection,
    classes: int | Sequence[SectionId],
    today: date,
    session: bytes | None = None,
    *,
    students: Collection[StudentId] | None = None,
) -> dict[StudentId, StudentAverage]:
    """The averages over a school year's classes, or over some; who has no result is missing.

    Arguments as for `bulk.results`. A class that the student left enters no average.
    """
    held: dict[StudentId, list[Result]] = {}
    found = results(connection, classes, today, session, students=students)
    for section in found.values():
        for student, result in section.items():
            if result.takes and result.final is not None:
                held.setdefault(student, []).append(result)
    worth = credits_of(connection, list(found))
    return {student: _average(student, mine, worth) for student, mine in held.items()}


def averages(
    connection: Connection, students: Sequence[StudentId], school_year: int, today: date
) -> dict[StudentId, Decimal]:
    """The mean of the results that hold today in the classes of a school year; who has none is missing."""
    taken = list(taken_by(connection, students, school_year))
    found = student_averages(connection, taken, today, students=students)
    return {student: average.mean for student, average in found.items()}


def _average(student: StudentId, mine: Sequence[Result], worth: dict[SectionId, Decimal | None]) -> StudentAverage:
    told = [(result, result.final) for result in mine if result.final is not None]
    share = sum((Fraction(o.value) / Fraction(r.scale.maximum) for r, o in told), Fraction(0)) / len(told)
    maximum = Counter(result.scale.maximum for result, _ in told).most_common(1)[0][0]
    points = [(o.points, worth.get(r.section)) for r, o in told]
    weighed = [(grade, weight) for grade, weight in points if grade is not None and weight]
    try:
        mean_points = gpa(weighed)
    except NoGrades:
        mean_points = None
    return StudentAverage(
        student=student,
        classes=len(told),
        failing=tuple(sorted(r.section for r, o in told if not o.passes)),
        mean=_decimal(share * Fraction(maximum)),
        maximum=maximum,
        percent=_decimal(share * 100),
        gpa=mean_points,
        credits=sum((weight for _, weight in weighed), Decimal(0)),
    )


def _decimal(exact: Fraction) -> Decimal:
    return Decimal(exact.numerator) / exact.denominator

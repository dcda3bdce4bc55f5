"""The average of a student's results over their classes."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from sms_core.errors import NotFound
from sms_core.grading.repository import gradebook, taken_by
from sms_core.ids import StudentId
from sms_core.store.connection import Connection


def averages(
    connection: Connection, students: Sequence[StudentId], school_year: int, today: date
) -> dict[StudentId, Decimal]:
    """The mean of the results that hold today in the classes of a school year; who has none is missing.

    Each class counts alike. Where classes have scales of different length, the mean is told on the one that most of the
    student's classes have.
    """
    found: dict[StudentId, list[tuple[Decimal, Decimal]]] = {}
    for section, members in taken_by(connection, students, school_year).items():
        try:
            book = gradebook(connection, section, students=members)
        except NotFound:
            continue  # its scale has not arrived here yet
        for student in members:
            result = book.final(student, today)
            if result is not None:
                found.setdefault(student, []).append((result.value, book.scale.maximum))
    return {student: _mean(results) for student, results in found.items()}


def _mean(results: Sequence[tuple[Decimal, Decimal]]) -> Decimal:
    """The mean of (value, the most there is)."""
    usual = Counter(most for _, most in results).most_common(1)[0][0]
    return sum((value / most for value, most in results), Decimal(0)) / len(results) * usual

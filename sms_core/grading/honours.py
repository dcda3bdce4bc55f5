"""The honour roll: who has done so well, in nothing failing, that the school names them.

A student is on it whose GPA reaches the school's threshold; where no class gives points, the mean of the results in
percent of their scales does. Both thresholds are settings of the school.
"""

from dataclasses import dataclass
from datetime import date

from sms_core.grading.averages import StudentAverage, student_averages
from sms_core.ids import StudentId
from sms_core.school.model import SchoolSettings
from sms_core.school.repository import settings
from sms_core.store.connection import Connection
from sms_core.store.text import natural_key
from sms_core.students.model import Student
from sms_core.students.repository import page

_EVERYBODY = 1_000_000


@dataclass(frozen=True, slots=True)
class Honoured:
    """A student of the honour roll, and the average that put them there."""

    student: StudentId
    family_name: str
    given_name: str
    student_number: str | None
    year_level: str | None
    form_group: str | None
    average: StudentAverage


def honour_roll(
    connection: Connection,
    school_year: int,
    today: date,
    session: bytes | None = None,
    *,
    year_level: str | None = None,
    form_group: str | None = None,
) -> list[Honoured]:
    """The honour roll of a school year, or of a term in it; of everybody, of a year level or of a form group.

    By year level and form group in their own order, in each the best first, those who are equal by name.
    """
    here = [
        student
        for student in page(connection, None, _EVERYBODY)
        if year_level in (None, student.year_level) and form_group in (None, student.form_group)
    ]
    found = student_averages(connection, school_year, today, session, students=_chosen(here, year_level, form_group))
    school = settings(connection)
    roll = [
        _honoured(student, found[student.id])
        for student in here
        if student.id in found and is_honoured(found[student.id], school)
    ]
    return sorted(roll, key=_order)


def is_honoured(average: StudentAverage, school: SchoolSettings) -> bool:
    """Whether an average reaches the school's threshold with nothing failing."""
    if average.failing:
        return False
    if average.gpa is not None:
        return average.gpa >= school.honour_gpa
    return average.percent >= school.honour_percent


def _chosen(here: list[Student], *narrowed: str | None) -> list[StudentId] | None:
    """The students to ask for; None is everybody."""
    return None if not any(narrowed) else [student.id for student in here]


def _honoured(student: Student, average: StudentAverage) -> Honoured:
    return Honoured(
        student.id,
        student.family_name,
        student.given_name,
        student.student_number,
        student.year_level,
        student.form_group,
        average,
    )


def _order(entry: Honoured) -> tuple[object, ...]:
    """Python keeps the order of equal ones, which is that of their names."""
    best = entry.average.percent if entry.average.gpa is None else entry.average.gpa
    return natural_key(entry.year_level or ""), natural_key(entry.form_group or ""), -best

"""What a list of students tells of each in figures: how much they missed this school year and last, and their average.

The figures are worked out from marks and scores for the students in view; they are stored nowhere.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from sms_core.attendance.model import Counts, absence_rate
from sms_core.attendance.repository import counts_of_students
from sms_core.attendance.table import ATTENDANCE_CODE, MARK
from sms_core.enrolment.table import ENROLMENT
from sms_core.grading.averages import averages
from sms_core.grading.table import ASSESSMENT, CATEGORY, FINAL_GRADE, GRADING_SCALE, SCORE
from sms_core.ids import StudentId
from sms_core.sections.table import SECTION_TABLE
from sms_core.sessions.model import Session, SessionType
from sms_core.sessions.repository import sessions
from sms_core.sessions.table import ACADEMIC_SESSION
from sms_core.store.connection import Connection
from sms_core.store.fields import Field, Kind, Stored, Table
from sms_core.store.listing import Column
from sms_core.store.paging import ColumnSpec
from sms_core.store.worked import Worked

ABSENCE, ABSENCE_BEFORE, AVERAGE = "absence", "absence_before", "average"
Today = Callable[[Connection], date]
_PERCENT = Field("code", Kind.DECIMAL, minimum=0, maximum=100_000)
_OF_MARKS = ((MARK, "student"), (ENROLMENT, "student"), (ATTENDANCE_CODE, ""), (ACADEMIC_SESSION, ""))
_OF_SCORES = (
    (SCORE, "student"), (FINAL_GRADE, "student"), (ENROLMENT, "student"), (MARK, "student"), (ASSESSMENT, ""),
    (CATEGORY, ""), (SECTION_TABLE, ""), (GRADING_SCALE, ""), (ACADEMIC_SESSION, ""),
)  # fmt: skip


def figure_columns(today: Today) -> tuple[Column, ...]:
    """The columns; `today` is the school's calendar day. Percentages and averages are in thousandths."""

    def missed(before: int) -> Callable[[Connection, Sequence[bytes]], Mapping[bytes, Stored]]:
        return lambda connection, ids: _absences(connection, _students(ids), today(connection), before)

    def average(connection: Connection, ids: Sequence[bytes]) -> Mapping[bytes, Stored]:
        return _averages(connection, _students(ids), today(connection))

    return (
        _column(ABSENCE, MARK, _PERCENT, Worked(missed(0), _OF_MARKS)),
        _column(AVERAGE, SCORE, SCORE.by_name["value"], Worked(average, _OF_SCORES)),
        _column(ABSENCE_BEFORE, MARK, _PERCENT, Worked(missed(1), _OF_MARKS)),
    )


def school_years(connection: Connection, today: date) -> list[Session]:
    """The school year of a day (in the holidays the one that has ended) and those before it, the latest first."""
    every = (session for session in sessions(connection) if session.type is SessionType.SCHOOL_YEAR)
    return [session for session in reversed(list(every)) if session.start_date <= today]


def _absences(
    connection: Connection, students: Sequence[StudentId], today: date, before: int
) -> Mapping[bytes, Stored]:
    """The percentage of lessons missed, `before` so many school years."""
    years = school_years(connection, today)
    if before >= len(years):
        return {}
    year = years[before]
    counts = counts_of_students(connection, students, year.start_date, min(year.end_date, today))
    return {student: _percent(count) for student, count in counts.items() if count.counted}


def _averages(connection: Connection, students: Sequence[StudentId], today: date) -> Mapping[bytes, Stored]:
    years = school_years(connection, today)
    if not years:
        return {}
    found = averages(connection, students, years[0].school_year, today)
    return {student: _thousandths(value) for student, value in found.items()}


def _percent(counts: Counts) -> int:
    return _thousandths(absence_rate(counts) * 100)


def _thousandths(value: Decimal) -> int:
    return int((value * 1000).to_integral_value(ROUND_HALF_UP))


def _students(ids: Sequence[bytes]) -> list[StudentId]:
    return [StudentId(id) for id in ids]


def _column(key: str, table: Table, declared: Field, place: Worked) -> Column:
    spec = ColumnSpec(key, table, declared, f"student.{key}", sortable=False, filterable=False, is_worked=True)
    return Column(spec, place)

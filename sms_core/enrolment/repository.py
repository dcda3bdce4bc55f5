"""Reading enrolments and seats."""

from datetime import date

from sms_core.clock import from_days, to_days
from sms_core.enrolment.model import Enrolment, EnrolmentStatus, RosterEntry
from sms_core.ids import SectionId, StudentId
from sms_core.store.connection import Connection, Row

_ENROLMENT = "SELECT section, student, stint, begin_date, end_date, status FROM enrolment WHERE deleted = 0"
_ON_DAY = "e.begin_date <= ? AND (e.end_date >= ? OR (e.end_date IS NULL AND e.status = 'active'))"
_ROSTER = f"""
    SELECT e.student, s.family_name, s.given_name, s.preferred_name, s.student_number, e.stint,
           p.seat_row, p.seat_column
    FROM enrolment e
    JOIN student s ON s.id = e.student
    LEFT JOIN seat p ON p.section = e.section AND p.student = e.student AND p.deleted = 0
    WHERE e.section = ? AND e.deleted = 0 AND s.deleted = 0 AND {_ON_DAY}
    ORDER BY s.sort_key, s.id, e.stint
"""
_RECORDS = {
    "score": "SELECT 1 FROM score WHERE section = ? AND student = ? AND deleted = 0 LIMIT 1",
    "final_grade": "SELECT 1 FROM final_grade WHERE section = ? AND student = ? AND deleted = 0 LIMIT 1",
    "mark": "SELECT 1 FROM mark WHERE section = ? AND student = ? AND deleted = 0 LIMIT 1",
}
_MARKS_BETWEEN = (
    "SELECT 1 FROM mark WHERE section = ? AND student = ? AND day >= ? AND day <= ? AND deleted = 0 LIMIT 1"
)
_END_OF_TIME = to_days(date.max)


def roster(connection: Connection, section: SectionId, day: date) -> list[RosterEntry]:
    """The students of a section on `day`, in the order of their names; each once."""
    days = to_days(day)
    latest = {row[0]: RosterEntry(*row) for row in connection.all(_ROSTER, (section, days, days))}
    return list(latest.values())


def students_on(connection: Connection, section: SectionId, day: date) -> frozenset[StudentId]:
    """The ids of the students of a section on `day`."""
    days = to_days(day)
    sql = f"SELECT e.student FROM enrolment e WHERE e.section = ? AND e.deleted = 0 AND {_ON_DAY}"
    return frozenset(row[0] for row in connection.all(sql, (section, days, days)))


def stints(connection: Connection, section: SectionId, student: StudentId) -> list[Enrolment]:
    """The stays of a student in a section, the first first."""
    rows = connection.all(f"{_ENROLMENT} AND section = ? AND student = ? ORDER BY stint", (section, student))
    return [_enrolment(row) for row in rows]


def of_section(connection: Connection, section: SectionId) -> list[Enrolment]:
    """Every stint in a section, whatever its status."""
    rows = connection.all(f"{_ENROLMENT} AND section = ? ORDER BY student, stint", (section,))
    return [_enrolment(row) for row in rows]


def of_student(connection: Connection, student: StudentId) -> list[Enrolment]:
    """Every stint of a student, the latest first."""
    rows = connection.all(f"{_ENROLMENT} AND student = ? ORDER BY begin_date DESC, section, stint", (student,))
    return [_enrolment(row) for row in rows]


def seats(connection: Connection, section: SectionId) -> dict[StudentId, tuple[int, int]]:
    """The seating plan of a section: where each student sits, as row from the front and place from the left."""
    sql = (
        "SELECT student, seat_row, seat_column FROM seat"
        " WHERE section = ? AND deleted = 0 AND seat_row IS NOT NULL AND seat_column IS NOT NULL"
    )
    return {row[0]: (row[1], row[2]) for row in connection.all(sql, (section,))}


def seats_taken(connection: Connection, section: SectionId, day: date) -> int:
    """How many students are in the section on `day` or will be later."""
    sql = (
        "SELECT count(DISTINCT student) FROM enrolment"
        " WHERE section = ? AND deleted = 0 AND status = 'active' AND (end_date IS NULL OR end_date >= ?)"
    )
    return int(connection.value(sql, (section, to_days(day))))


def records_of(connection: Connection, section: SectionId, student: StudentId) -> str | None:
    """The first of scores, final grades and marks that the student has in the section, or None."""
    for name, sql in _RECORDS.items():
        if connection.value(sql, (section, student)):
            return name
    return None


def has_marks_in(connection: Connection, stint: Enrolment) -> bool:
    """Whether the student has marks on days of this stint."""
    last = _END_OF_TIME if stint.end_date is None else to_days(stint.end_date)
    parameters = (stint.section, stint.student, to_days(stint.begin_date), last)
    return connection.value(_MARKS_BETWEEN, parameters) is not None


def _enrolment(row: Row) -> Enrolment:
    section, student, stint, begin, end, status = row
    ends = None if end is None else from_days(end)
    return Enrolment(section, student, stint, from_days(begin), ends, EnrolmentStatus(status))

"""The SQL of the office's attendance: absences of a day, guests, and marks over a period. Days are stored ones."""

from sms_core.ids import SectionId
from sms_core.store.connection import Connection, Row
from sms_core.store.fields import Stored

_GUEST = """
    SELECT g.id, g.section, g.day, g.period, g.name, g.student_number, g.code, g.minutes_late, s.title
    FROM register_guest g LEFT JOIN section s ON s.id = g.section WHERE g.deleted = 0
"""
_MISSED = """
    SELECT m.student, s.family_name, s.given_name, s.form_group, s.student_number,
           m.section, x.title, m.period, m.code, m.office_code, c.counts_as
    FROM mark m
    JOIN attendance_code c ON c.code = COALESCE(m.office_code, m.code)
    JOIN student s ON s.id = m.student AND s.deleted = 0
    JOIN section x ON x.id = m.section
    WHERE m.section IN (SELECT r.section FROM register r WHERE r.day = :day AND r.deleted = 0)
      AND m.day = :day AND m.deleted = 0
      AND (c.counts_as = 'absent' OR EXISTS (
          SELECT 1 FROM absence_follow_up f WHERE f.student = m.student AND f.day = :day AND f.deleted = 0))
    ORDER BY s.sort_key, s.id, m.period, x.title
"""
_FOLLOWED = """
    SELECT student, outcome, way, contacted_at, contacted_by, reason, note, settled
    FROM absence_follow_up WHERE day = ? AND deleted = 0
"""
_UNEXCUSED = """
    SELECT m.section, m.period FROM mark m
    JOIN attendance_code c ON c.code = COALESCE(m.office_code, m.code)
    WHERE m.student = ? AND m.day = ? AND m.deleted = 0 AND c.counts_as = 'absent' ORDER BY m.period, m.section
"""
_TALLIES = """
    SELECT m.student, m.day, c.counts_as, count(*), COALESCE(sum(m.minutes_late), 0)
    FROM mark m JOIN attendance_code c ON c.code = COALESCE(m.office_code, m.code)
    WHERE m.section IN ({sections}) AND m.day >= :start AND m.day <= :finish AND m.deleted = 0
      AND EXISTS (
        SELECT 1 FROM enrolment e WHERE e.section = m.section AND e.student = m.student AND e.deleted = 0
        AND e.begin_date <= m.day AND (e.end_date >= m.day OR (e.end_date IS NULL AND e.status = 'active')))
    GROUP BY m.student, m.day, c.counts_as
"""
_TAUGHT = """
    SELECT DISTINCT s.id FROM section s JOIN academic_session a ON a.id = s.session
    WHERE s.deleted = 0 AND a.start_date <= :finish AND a.end_date >= :start
"""
_STUDENTS = """
    SELECT id, family_name, given_name, form_group, student_number FROM student WHERE deleted = 0 ORDER BY sort_key, id
"""


def guest_rows(connection: Connection, section: SectionId, day: int, period: int) -> list[Row]:
    """The guests of a lesson, the first noted first."""
    sql = f"{_GUEST} AND g.section = ? AND g.day = ? AND g.period = ? ORDER BY g.id"
    return connection.all(sql, (section, day, period))


def unsettled_rows(connection: Connection) -> list[Row]:
    """Every guest that is left, the latest day first."""
    return connection.all(f"{_GUEST} ORDER BY g.day DESC, g.period, g.name, g.id")


def missed_rows(connection: Connection, day: int) -> list[Row]:
    """The unexcused lessons of a day, and every marked lesson of those who are followed up; by student and period."""
    return connection.all(_MISSED, {"day": day})


def followed_rows(connection: Connection, day: int) -> list[Row]:
    """What was done about a day's absences."""
    return connection.all(_FOLLOWED, (day,))


def unexcused_lessons(connection: Connection, student: bytes, day: int) -> list[tuple[bytes, int]]:
    """The (section, period) of a student's lessons of a day that count as absent."""
    return [(row[0], row[1]) for row in connection.all(_UNEXCUSED, (student, day))]


def tallies(connection: Connection, start: int, finish: int, section: SectionId | None) -> list[Row]:
    """Student, day, meaning, how many lessons, minutes late: of a class, or of all that meet in the period."""
    asked: dict[str, Stored] = {"start": start, "finish": finish}
    if section is not None:
        asked["section"] = section
    return connection.all(_TALLIES.format(sections=_TAUGHT if section is None else ":section"), asked)


def student_rows(connection: Connection) -> list[Row]:
    """Every student by name: id, names, form group, number."""
    return connection.all(_STUDENTS)

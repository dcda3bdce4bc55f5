"""Reading what papers need of many students at once: who they are, their classes, who teaches those."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sms_core.attendance.model import Counts
from sms_core.clock import from_days, to_days
from sms_core.ids import SectionId, StudentId
from sms_core.reports.model import Pupil, Span
from sms_core.store.connection import Connection, Row

_TOGETHER = 500
_PUPIL_FIELDS = "id, family_name, given_name, student_number, patronymic, year_level, form_group"
_PUPILS = f"""
    SELECT {_PUPIL_FIELDS}, sort_key FROM student WHERE deleted = 0 AND id IN ({{ids}})
"""
_EVERYBODY = f"""
    SELECT {_PUPIL_FIELDS}, sort_key FROM student WHERE deleted = 0
    AND id IN (SELECT student FROM enrolment WHERE deleted = 0 AND begin_date <= ?
               AND (end_date >= ? OR (end_date IS NULL AND status = 'active')))
"""
_STAYS = """
    SELECT e.student, e.section, e.begin_date, e.end_date, e.status, s.title, s.code, s.grading_scale,
           s.session, a.title, a.start_date, a.end_date, a.school_year, c.title, c.code, c.credits
    FROM enrolment e
    JOIN section s ON s.id = e.section AND s.deleted = 0
    JOIN academic_session a ON a.id = s.session
    LEFT JOIN course c ON c.id = s.course
    WHERE e.deleted = 0 AND e.student IN ({ids})
    ORDER BY e.begin_date, e.stint
"""
_TEACHERS = """
    SELECT DISTINCT t.section, p.given_name, p.family_name, t.role
    FROM section_staff t JOIN staff p ON p.id = t.staff
    WHERE t.deleted = 0 AND (t.begin_date IS NULL OR t.begin_date <= ?) AND (t.end_date IS NULL OR t.end_date >= ?)
      AND t.section IN ({ids})
"""
_MARKS = """
    SELECT m.student, m.day, m.period, COALESCE(m.office_code, m.code) FROM mark m
    WHERE m.section = ? AND m.day >= ? AND m.day <= ? AND m.deleted = 0
"""
_REGISTERS = "SELECT day, period FROM register WHERE section = ? AND day >= ? AND day <= ? AND deleted = 0"
_IN_CLASS = f"""
    SELECT {", ".join(f"p.{name}" for name in _PUPIL_FIELDS.split(", "))}, p.sort_key,
           e.begin_date, e.end_date, e.status
    FROM enrolment e JOIN student p ON p.id = e.student AND p.deleted = 0
    WHERE e.section = ? AND e.deleted = 0 AND e.begin_date <= ?
      AND (e.end_date >= ? OR (e.end_date IS NULL AND e.status = 'active'))
    ORDER BY p.sort_key, p.id, e.begin_date
"""


@dataclass(frozen=True, slots=True)
class Stay:
    """A student's stay in a section, with what papers say of the section."""

    student: StudentId
    section: SectionId
    begin: date
    end: date | None
    status: str
    title: str
    code: str | None
    scale: bytes | None
    session: Span
    school_year: int
    course: str | None
    course_code: str | None
    credits: Decimal | None


@dataclass(frozen=True, slots=True)
class Sitting:
    """A student of a class with one stay in it."""

    pupil: Pupil
    begin: date
    end: date | None

    def holds_on(self, day: date) -> bool:
        """Whether the student belongs to the class on `day`."""
        return self.begin <= day and (self.end is None or day <= self.end)


def pupils(connection: Connection, students: Sequence[StudentId]) -> list[Pupil]:
    """Some students by form group and name; who is not there any more is left out."""
    rows: list[Row] = []
    for some in _blocks(students):
        rows += connection.all(_PUPILS.format(ids=", ".join("?" * len(some))), some)
    return _by_form(rows)


def pupils_between(connection: Connection, start: date, end: date) -> list[Pupil]:
    """Everybody who was in a class on some of these days, by form group and name."""
    return _by_form(connection.all(_EVERYBODY, (to_days(end), to_days(start))))


def stays(connection: Connection, students: Sequence[StudentId]) -> dict[StudentId, list[Stay]]:
    """The stays of some students, the first first; a student without any is missing."""
    found: dict[StudentId, list[Stay]] = {}
    for some in _blocks(students):
        for row in connection.all(_STAYS.format(ids=", ".join("?" * len(some))), some):
            stay = _stay(row)
            found.setdefault(stay.student, []).append(stay)
    return found


def teachers(
    connection: Connection, sections: Sequence[SectionId], start: date, end: date
) -> dict[SectionId, tuple[str, ...]]:
    """Who teaches each section on some of these days, leads first."""
    found: dict[SectionId, list[tuple[bool, str, str]]] = {}
    for some in _blocks(sections):
        sql = _TEACHERS.format(ids=", ".join("?" * len(some)))
        for section, given, family, role in connection.all(sql, (to_days(end), to_days(start), *some)):
            found.setdefault(section, []).append((role != "lead", family, given))
    return {section: _names(sorted(rows)) for section, rows in found.items()}


def marks_between(
    connection: Connection, section: SectionId, start: date, end: date
) -> dict[StudentId, dict[tuple[int, int], str | None]]:
    """The effective code of every mark of a section, by student and (day as stored, period)."""
    found: dict[StudentId, dict[tuple[int, int], str | None]] = {}
    for student, day, period, code in connection.all(_MARKS, (section, to_days(start), to_days(end))):
        found.setdefault(student, {})[day, period] = code
    return found


def registers_between(connection: Connection, section: SectionId, start: date, end: date) -> list[tuple[date, int]]:
    """The lessons of a section that have a register."""
    rows = connection.all(_REGISTERS, (section, to_days(start), to_days(end)))
    return [(from_days(day), period) for day, period in rows]


def sittings(connection: Connection, section: SectionId, start: date, end: date) -> list[Sitting]:
    """Who is in a class on some of these days, by name; who left and came back stands there twice."""
    found = []
    for *pupil, _, begin, finish, _status in connection.all(_IN_CLASS, (section, to_days(end), to_days(start))):
        last = None if finish is None else from_days(finish)
        found.append(Sitting(Pupil(*pupil), from_days(begin), last))
    return found


def meanings(connection: Connection) -> dict[str, str]:
    """What each attendance code counts as."""
    return dict(connection.all("SELECT code, counts_as FROM attendance_code"))


def counts_from(codes: Sequence[str | None], meaning: dict[str, str]) -> Counts:
    """How many lessons went which way; None is a lesson without a mark."""
    tally: dict[str, int] = {}
    for code in codes:
        counts_as = meaning.get(code or "", "unmarked")
        tally[counts_as] = tally.get(counts_as, 0) + 1
    return Counts(**tally)


def _blocks(ids: Sequence[bytes]) -> Iterator[Sequence[bytes]]:
    for start in range(0, len(ids), _TOGETHER):
        yield ids[start : start + _TOGETHER]


def _by_form(rows: list[Row]) -> list[Pupil]:
    rows.sort(key=lambda row: (row[6] is None, row[6] or "", row[7] or "", row[0]))
    return [Pupil(*row[:7]) for row in rows]


def _names(rows: list[tuple[bool, str, str]]) -> tuple[str, ...]:
    return tuple(" ".join(filter(None, (given, family))) for _, family, given in rows)


def _stay(row: Row) -> Stay:
    student, section, begin, end, status, title, code, scale, session, session_title, first, last, year, *course = row
    course_title, course_code, credits = course
    return Stay(
        student=student,
        section=section,
        begin=from_days(begin),
        end=None if end is None else from_days(end),
        status=status,
        title=title,
        code=code,
        scale=scale,
        session=Span(session, session_title, from_days(first), from_days(last)),
        school_year=year,
        course=course_title,
        course_code=course_code,
        credits=None if credits is None else Decimal(credits) / 1000,
    )

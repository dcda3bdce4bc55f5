"""Reading sections and who teaches them."""

from datetime import date
from decimal import Decimal

from sms_core.clock import from_days, to_days
from sms_core.ids import Id, SectionId, StaffId
from sms_core.sections.model import Section, SectionTeacher, StaffRole
from sms_core.store.connection import Connection, Row

_SECTION = """
    SELECT s.id, s.course, s.session, s.title, s.code, s.room, s.capacity, s.grading_scale, s.absence_penalty
    FROM section s
"""
_TAUGHT = f"""{_SECTION}
    JOIN section_staff t ON t.section = s.id
    WHERE t.staff = ? AND t.deleted = 0 AND s.deleted = 0
      AND (t.begin_date IS NULL OR t.begin_date <= ?) AND (t.end_date IS NULL OR t.end_date >= ?)
    ORDER BY s.title, s.id
"""
_STAFF_OF = """
    SELECT t.section, t.staff, t.role, t.begin_date, t.end_date, p.family_name, p.given_name
    FROM section_staff t
    JOIN staff p ON p.id = t.staff
    WHERE t.section = ? AND t.deleted = 0
    ORDER BY CASE t.role WHEN 'lead' THEN 0 ELSE 1 END, p.family_name, p.given_name, t.staff
"""
_RECORDS = {
    name: f"SELECT 1 FROM {name} WHERE section = ? AND deleted = 0 LIMIT 1"
    for name in ("enrolment", "register", "mark", "assessment", "score", "final_grade")
}


def section(connection: Connection, id: SectionId) -> Section | None:
    """The section, or None."""
    row = connection.one(f"{_SECTION} WHERE s.deleted = 0 AND s.id = ?", (id,))
    return None if row is None else _section(row)


def sections(connection: Connection, session: Id | None = None) -> list[Section]:
    """Every section, or those of a session, by title."""
    if session is None:
        rows = connection.all(f"{_SECTION} WHERE s.deleted = 0 ORDER BY s.title, s.id")
    else:
        rows = connection.all(f"{_SECTION} WHERE s.deleted = 0 AND s.session = ? ORDER BY s.title, s.id", (session,))
    return [_section(row) for row in rows]


def sections_taught(connection: Connection, staff: StaffId, day: date, grace_days: int = 0) -> list[Section]:
    """What the member of staff teaches on `day`, or taught until `grace_days` before it; by title."""
    days = to_days(day)
    return [_section(row) for row in connection.all(_TAUGHT, (staff, days, days - grace_days))]


def staff_of(connection: Connection, section: SectionId, day: date | None = None) -> list[SectionTeacher]:
    """Who teaches the section on `day` (ever, when None): leads first, then by name."""
    teachers = [_teacher(row) for row in connection.all(_STAFF_OF, (section,))]
    return teachers if day is None else [teacher for teacher in teachers if teacher.holds_on(day)]


def records_of(connection: Connection, section: SectionId) -> str | None:
    """The first table that has rows of the section which must not lose it, or None."""
    return next((name for name, sql in _RECORDS.items() if connection.value(sql, (section,))), None)


def slots_of(connection: Connection, section: SectionId) -> list[bytes]:
    """The ids of the section's timetable slots."""
    rows = connection.all("SELECT id FROM timetable_slot WHERE section = ? AND deleted = 0", (section,))
    return [row[0] for row in rows]


def _section(row: Row) -> Section:
    id, course, session, title, code, room, capacity, scale, penalty = row
    points = None if penalty is None else Decimal(penalty) / 1000
    return Section(id, course, session, title, code, room, capacity, scale, points)


def _teacher(row: Row) -> SectionTeacher:
    section, staff, role, begin, end, family_name, given_name = row
    first, last = (None if day is None else from_days(day) for day in (begin, end))
    return SectionTeacher(section, staff, StaffRole(role), first, last, family_name, given_name)

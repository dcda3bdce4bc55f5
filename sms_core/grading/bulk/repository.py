"""Reading what many results are made of: each kind of row in one statement, scores in one for each section."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from sms_core.clock import to_days
from sms_core.grading.model import PERCENT_ID, Assessment, Category, FinalGrade
from sms_core.grading.repository import ASSESSMENT, CATEGORY, FINAL, assessment_in, category_in, final_in
from sms_core.ids import SectionId, StudentId
from sms_core.sessions.model import Session
from sms_core.sessions.repository import session_named
from sms_core.store.connection import Connection, Row
from sms_core.store.fields import Stored

_TOGETHER = 500
_SECTIONS = """
    SELECT s.id, s.session, s.grading_scale, s.absence_penalty, a.start_date, a.end_date
    FROM section s LEFT JOIN academic_session a ON a.id = s.session
    WHERE s.deleted = 0
"""
_SCORES = "SELECT assessment, student, value, status FROM score WHERE section = ? AND deleted = 0"
_ENROLLED = "SELECT section, student, status FROM enrolment WHERE deleted = 0"
_UNEXCUSED = """
    SELECT m.section, m.student, count(*) FROM mark m
    JOIN attendance_code c ON c.code = COALESCE(m.office_code, m.code) AND c.counts_as = 'absent'
    WHERE m.deleted = 0 AND m.day >= ? AND m.day <= ?
      AND EXISTS (SELECT 1 FROM enrolment e WHERE e.section = m.section AND e.student = m.student AND e.deleted = 0
                  AND e.begin_date <= m.day AND (e.end_date >= m.day OR (e.end_date IS NULL AND e.status = 'active')))
"""
_TAKING = ("active", "completed")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A section's categories and assessments in one session; `span` is None in its own session, where all count."""

    section: SectionId
    session: bytes
    span: Session | None
    scale: bytes
    absence_penalty: Decimal
    categories: list[Category] = field(default_factory=list)
    assessments: list[Assessment] = field(default_factory=list)


def sheets(connection: Connection, classes: int | Sequence[SectionId], session: bytes | None) -> list[Sheet]:
    """The sheets of a school year, or of some sections; those that do not contain `session` are left out."""
    span = None if session is None else session_named(connection, session)
    if isinstance(classes, int):
        rows = connection.all(f"{_SECTIONS} AND a.school_year = ?", (classes,))
    else:
        rows = list(_among(connection, _SECTIONS, "s.id", classes))
    made = {row[0]: sheet for row in rows if (sheet := _sheet(row, span)) is not None}
    for row in _among(connection, CATEGORY, "section", list(made), "ORDER BY id"):
        made[row[1]].categories.append(category_in(row))
    for row in _among(connection, ASSESSMENT, "section", list(made)):
        sheet, given = made[row[1]], assessment_in(row)
        if sheet.span is None or _falls_in(given.assigned_on, sheet.span):
            sheet.assessments.append(given)
    for sheet in made.values():
        sheet.assessments.sort(key=lambda a: (a.assigned_on or a.due_on or date.max, a.id))
    return list(made.values())


def scores(connection: Connection, section: SectionId, students: Collection[StudentId] | None) -> Iterable[Row]:
    """Assessment, student, value in thousandths and status of every score of a section, or of some students."""
    if students is None:
        return connection.all(_SCORES, (section,))
    return _among(connection, _SCORES, "student", list(students), before=(section,))


def enrolled(
    connection: Connection, made: Sequence[Sheet], students: Collection[StudentId] | None
) -> dict[SectionId, dict[StudentId, bool]]:
    """Who is or was in each section, and whether they are in it now or have completed it."""
    found: dict[SectionId, dict[StudentId, bool]] = {}
    wanted = None if students is None else frozenset(students)
    for section, student, status in _among(connection, _ENROLLED, "section", [sheet.section for sheet in made]):
        if wanted is None or student in wanted:
            there = found.setdefault(section, {})
            there[student] = there.get(student, False) or status in _TAKING
    return found


def finals(connection: Connection, made: Sequence[Sheet]) -> dict[SectionId, dict[StudentId, FinalGrade]]:
    """What stands beside the computed results of each sheet's session."""
    found: dict[SectionId, dict[StudentId, FinalGrade]] = {}
    session_of = {sheet.section: sheet.session for sheet in made}
    for row in _among(connection, FINAL, "section", list(session_of)):
        if row[1] == session_of[row[0]]:
            found.setdefault(row[0], {})[row[2]] = final_in(row)
    return found


def unexcused(connection: Connection, made: Sequence[Sheet]) -> dict[SectionId, dict[StudentId, int]]:
    """The unexcused absences of each student where they cost points, in the days of the sheet's session."""
    costly = [sheet for sheet in made if sheet.absence_penalty]
    spans = {None if sheet.span is None else (sheet.span.start_date, sheet.span.end_date) for sheet in costly}
    found: dict[SectionId, dict[StudentId, int]] = {}
    for span in spans:
        start, end = (to_days(day) for day in span or (date.min, date.max))
        ids = [sheet.section for sheet in costly if (sheet.span is None) == (span is None)]
        rest = "GROUP BY m.section, m.student"
        for section, student, count in _among(connection, _UNEXCUSED, "m.section", ids, rest, (start, end)):
            found.setdefault(section, {})[student] = count
    return found


def _sheet(row: Row, span: Session | None) -> Sheet | None:
    section, own, scale, penalty, start, end = row
    if span is not None and span.id != own and not (start <= to_days(span.start_date) <= to_days(span.end_date) <= end):
        return None
    inside = None if span is None or span.id == own else span
    return Sheet(section, own if inside is None else inside.id, inside, scale or PERCENT_ID, _points(penalty))


def _points(penalty: int | None) -> Decimal:
    return Decimal(penalty or 0) / 1000


def _falls_in(day: date | None, span: Session) -> bool:
    return day is not None and span.start_date <= day <= span.end_date


def _among(
    connection: Connection,
    statement: str,
    column: str,
    ids: Sequence[Stored],
    rest: str = "",
    before: Sequence[Stored] = (),
) -> Iterator[Row]:
    """The rows of `statement` whose `column` is one of `ids`, some hundred at a time."""
    for start in range(0, len(ids), _TOGETHER):
        some = ids[start : start + _TOGETHER]
        yield from connection.all(
            f"{statement} AND {column} IN ({', '.join('?' * len(some))}) {rest}", (*before, *some)
        )

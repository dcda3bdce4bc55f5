"""Reading assessments, scores, scales and final grades."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from sms_core.attendance.repository import counts_by_student
from sms_core.clock import from_days
from sms_core.errors import NotFound
from sms_core.grading.gradebook import Gradebook
from sms_core.grading.model import (
    PERCENT_ID,
    Ambiguous,
    Assessment,
    Band,
    Category,
    FinalGrade,
    Rounding,
    Scale,
    Score,
    ScoreStatus,
)
from sms_core.ids import AssessmentId, SectionId, StudentId
from sms_core.sessions.repository import session_named
from sms_core.store.connection import Connection, Row
from sms_core.store.text import folded

SHORTEST_PREFIX = 4
_CATEGORY = "SELECT id, section, title, weight, drop_lowest, kind FROM category WHERE deleted = 0"
_ASSESSMENT = """
    SELECT id, section, category, title, max_score, weight, assigned_on, due_on, published, counts
    FROM assessment WHERE deleted = 0
"""
_SCORE = "SELECT assessment, student, value, status, late, comment FROM score WHERE deleted = 0"
_SCALE = "SELECT id, title, version, rounding, maximum FROM grading_scale WHERE id = ?"
_SCALES = "SELECT id FROM grading_scale WHERE deleted = 0 ORDER BY title, version, id"
_BANDS = (
    "SELECT label, from_value, points, passes FROM scale_band WHERE scale = ? AND deleted = 0 ORDER BY from_value DESC"
)
_FINAL = """
    SELECT section, session, student, override, reason, comment, locked, locked_value, locked_scale_version
    FROM final_grade WHERE deleted = 0 AND section = ? AND session = ?
"""
_SECTION = "SELECT session, grading_scale, absence_penalty FROM section WHERE id = ? AND deleted = 0"
_TAKEN = """
    SELECT e.section, e.student FROM enrolment e
    JOIN section s ON s.id = e.section AND s.deleted = 0
    JOIN academic_session a ON a.id = s.session
    WHERE e.deleted = 0 AND e.status = 'active' AND a.school_year = ? AND e.student IN ({students})
"""
_CAN_SCORE = """
    SELECT a.max_score,
           (SELECT count(*) FROM enrolment e WHERE e.section = a.section AND e.student = ? AND e.deleted = 0)
    FROM assessment a WHERE a.id = ? AND a.section = ? AND a.deleted = 0
"""


def categories(connection: Connection, section: SectionId) -> list[Category]:
    """The categories of a section, the oldest first."""
    return [_category(row) for row in connection.all(f"{_CATEGORY} AND section = ? ORDER BY id", (section,))]


def category_named(connection: Connection, category: bytes) -> Category:
    """The category with this id. Raises `NotFound`."""
    row = connection.one(f"{_CATEGORY} AND id = ?", (category,))
    if row is None:
        raise NotFound(what="category")
    return _category(row)


def assessments(connection: Connection, section: SectionId) -> list[Assessment]:
    """The assessments of a section in the order in which they were given, undated ones last."""
    found = [_assessment(row) for row in connection.all(f"{_ASSESSMENT} AND section = ?", (section,))]
    return sorted(found, key=lambda a: (a.assigned_on or a.due_on or date.max, a.id))


def assessment_named(connection: Connection, assessment: AssessmentId) -> Assessment:
    """The assessment with this id. Raises `NotFound`."""
    row = connection.one(f"{_ASSESSMENT} AND id = ?", (assessment,))
    if row is None:
        raise NotFound(what="assessment")
    return _assessment(row)


def find_assessment(connection: Connection, section: SectionId, text: str) -> Assessment:
    """The assessment of a section that a person means: by title (case and accents aside), else by the start of its id.

    Raises `NotFound`, `Ambiguous`.
    """
    every = assessments(connection, section)
    found = [assessment for assessment in every if folded(assessment.title) == folded(text.strip())]
    start = text.strip().lower().replace("-", "")
    if not found and len(start) >= SHORTEST_PREFIX:
        found = [assessment for assessment in every if assessment.id.hex().startswith(start)]
    if not found:
        raise NotFound(what="assessment", text=text)
    if len(found) > 1:
        raise Ambiguous(text=text, titles=[assessment.title for assessment in found])
    return found[0]


def scores(
    connection: Connection, section: SectionId, students: Sequence[StudentId] | None = None
) -> dict[tuple[AssessmentId, StudentId], Score]:
    """Every score of a section, or those of some students."""
    some = "" if students is None else f" AND student IN ({', '.join('?' * len(students))})"
    found = map(_score, connection.all(f"{_SCORE} AND section = ?{some}", (section, *(students or ()))))
    return {(score.assessment, score.student): score for score in found}


def score(connection: Connection, section: SectionId, assessment: AssessmentId, student: StudentId) -> Score | None:
    """One score, or None."""
    sql = f"{_SCORE} AND section = ? AND assessment = ? AND student = ?"
    row = connection.one(sql, (section, assessment, student))
    return None if row is None else _score(row)


def scores_of_assessment(connection: Connection, assessment: Assessment) -> list[Score]:
    """A column of the gradebook."""
    sql = f"{_SCORE} AND section = ? AND assessment = ? ORDER BY student"
    return [_score(row) for row in connection.all(sql, (assessment.section, assessment.id))]


def scales(connection: Connection) -> list[Scale]:
    """Every scale, each version by itself."""
    return [scale(connection, row[0]) for row in connection.all(_SCALES)]


def scale(connection: Connection, identifier: bytes) -> Scale:
    """The scale with this id, also one that is no longer offered. Raises `NotFound`."""
    row = connection.one(_SCALE, (identifier,))
    if row is None:
        raise NotFound(what="grading_scale")
    _, title, version, rounding, maximum = row
    bands = tuple(
        Band(label, _decimal(from_value), None if points is None else _decimal(points), bool(passes))
        for label, from_value, points, passes in connection.all(_BANDS, (identifier,))
    )
    return Scale(identifier, title, version, Rounding(rounding), _decimal(maximum), bands)


def scoring_limits(
    connection: Connection, section: SectionId, assessment: AssessmentId, student: StudentId
) -> tuple[Decimal, bool]:
    """The most that an assessment of this section gives, and whether the student ever was in it. Raises `NotFound`."""
    row = connection.one(_CAN_SCORE, (student, assessment, section))
    if row is None:
        raise NotFound(what="assessment")
    return _decimal(row[0]), bool(row[1])


def students_ever(connection: Connection, section: SectionId) -> frozenset[StudentId]:
    """Who is or was in a section."""
    rows = connection.all("SELECT student FROM enrolment WHERE section = ? AND deleted = 0", (section,))
    return frozenset(row[0] for row in rows)


def taken_by(
    connection: Connection, students: Sequence[StudentId], school_year: int
) -> dict[SectionId, list[StudentId]]:
    """The classes of a school year that some students are in, each with those who are in it."""
    found: dict[SectionId, list[StudentId]] = {}
    sql = _TAKEN.format(students=", ".join("?" * len(students)))
    for section, student in connection.all(sql, (school_year, *students)):
        found.setdefault(section, []).append(student)
    return found


def finals(connection: Connection, section: SectionId, session: bytes) -> dict[StudentId, FinalGrade]:
    """What stands beside the computed results of a section in a session."""
    found = (_final(row) for row in connection.all(_FINAL, (section, session)))
    return {grade.student: grade for grade in found}


def section_session(connection: Connection, section: SectionId) -> bytes:
    """The session that a section belongs to. Raises `NotFound`."""
    return bytes(_section(connection, section)[0])


def scale_of(connection: Connection, section: SectionId) -> Scale:
    """The scale of a section, or the percent scale where it names none. Raises `NotFound`."""
    return scale(connection, _section(connection, section)[1] or PERCENT_ID)


def gradebook(
    connection: Connection,
    section: SectionId,
    session: bytes | None = None,
    students: Sequence[StudentId] | None = None,
) -> Gradebook:
    """All that the results of a section are made of: in its own session everything, in a shorter one what was assigned
    in it, and the absences of its days; the scores of everybody, or of some `students`. Raises `NotFound`."""
    own, _, penalty = _section(connection, section)
    span = None if session in (None, own) else session_named(connection, session or own)
    given = assessments(connection, section)
    if span is not None:
        given = [a for a in given if a.assigned_on and span.start_date <= a.assigned_on <= span.end_date]
    dates = (None, None) if span is None else (span.start_date, span.end_date)
    counts = counts_by_student(connection, section, *dates) if penalty else {}
    return Gradebook(
        section=section,
        session=session or own,
        scale=scale_of(connection, section),
        absence_penalty=_decimal(penalty or 0),
        categories=tuple(categories(connection, section)),
        assessments=tuple(given),
        scores=scores(connection, section, students),
        unexcused={student: count.absent for student, count in counts.items()},
        finals=finals(connection, section, session or own),
    )


def _section(connection: Connection, section: SectionId) -> Row:
    row = connection.one(_SECTION, (section,))
    if row is None:
        raise NotFound(what="section")
    return row


def _category(row: Row) -> Category:
    identifier, section, title, weight, drop_lowest, kind = row
    return Category(identifier, section, title, _decimal(weight), drop_lowest or 0, kind)


def _assessment(row: Row) -> Assessment:
    identifier, section, category, title, max_score, weight, assigned_on, due_on, published, counts = row
    return Assessment(
        id=identifier,
        section=section,
        category=category,
        title=title,
        max_score=_decimal(max_score),
        weight=Decimal(1) if weight is None else _decimal(weight),
        assigned_on=_day(assigned_on),
        due_on=_day(due_on),
        published=bool(published),
        counts=counts is None or bool(counts),
    )


def _score(row: Row) -> Score:
    assessment, student, value, status, late, comment = row
    number = None if value is None else _decimal(value)
    return Score(assessment, student, number, ScoreStatus(status), bool(late), comment)


def _final(row: Row) -> FinalGrade:
    section, session, student, override, reason, comment, locked, locked_value, version = row
    return FinalGrade(
        section=section,
        session=session,
        student=student,
        override=None if override is None else _decimal(override),
        reason=reason,
        comment=comment,
        locked=bool(locked),
        locked_value=None if locked_value is None else _decimal(locked_value),
        locked_scale_version=version,
    )


def _decimal(thousandths: int) -> Decimal:
    return Decimal(thousandths) / 1000


def _day(stored: int | None) -> date | None:
    return None if stored is None else from_days(stored)

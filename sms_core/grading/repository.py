"""Reading assessments, scores, scales and final grades."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from sms_core.attendance.repository import counts_by_student
from sms_core.clock import from_days, to_days
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
    families,
)
from sms_core.ids import AssessmentId, SectionId, StudentId
from sms_core.sessions.model import Session
from sms_core.sessions.repository import session_named, sessions
from sms_core.store.connection import Connection, Row
from sms_core.store.fields import Stored
from sms_core.store.text import folded

SHORTEST_PREFIX = 4
CATEGORY = "SELECT id, section, title, weight, drop_lowest, kind FROM category WHERE deleted = 0"
ASSESSMENT = """
    SELECT id, section, category, title, max_score, weight, assigned_on, due_on, published, counts
    FROM assessment WHERE deleted = 0
"""
_SCORE = "SELECT assessment, student, value, status, late, comment FROM score WHERE deleted = 0"
_SCALE = "SELECT id, title, version, rounding, maximum, replaces FROM grading_scale"
_SCALES = "SELECT id FROM grading_scale WHERE deleted = 0 ORDER BY title, version, id"
_BANDS = (
    "SELECT label, from_value, points, passes, scale FROM scale_band WHERE deleted = 0 {which} ORDER BY from_value DESC"
)
FINAL = """
    SELECT section, session, student, override, reason, comment, locked, locked_value, locked_scale_version
    FROM final_grade WHERE deleted = 0
"""
_LOCKED = """
    SELECT f.student FROM final_grade f
    JOIN section s ON s.id = f.section
    LEFT JOIN academic_session a ON a.id = f.session
    WHERE f.section = :section AND f.deleted = 0 AND f.locked = 1
      AND (f.session = s.session OR (a.start_date <= :day AND a.end_date >= :day))
"""
_NAMING = "SELECT id FROM section WHERE deleted = 0 AND (grading_scale = ?{or_none}) ORDER BY title, id"
_LOCKED_IN = "SELECT count(*) FROM final_grade WHERE section = ? AND deleted = 0 AND locked = 1"
_LOCKED_WITH = """
    SELECT DISTINCT s.grading_scale FROM final_grade f JOIN section s ON s.id = f.section
    WHERE f.deleted = 0 AND f.locked = 1 AND f.locked_scale_version = ?
"""
_CREDITS = "SELECT s.id, c.credits FROM section s LEFT JOIN course c ON c.id = s.course AND c.deleted = 0"
_OVERRIDDEN = """
    SELECT count(*) FROM final_grade
    WHERE section = ? AND deleted = 0 AND override IS NOT NULL AND COALESCE(locked, 0) = 0
"""
_SECTION = "SELECT session, grading_scale, absence_penalty FROM section WHERE id = ? AND deleted = 0"
_TAKEN = """
    SELECT e.section, e.student FROM enrolment e
    JOIN section s ON s.id = e.section AND s.deleted = 0
    JOIN academic_session a ON a.id = s.session
    WHERE e.deleted = 0 AND e.status IN ('active', 'completed') AND a.school_year = ? AND e.student IN ({students})
"""
_CAN_SCORE = """
    SELECT a.max_score, a.assigned_on,
           (SELECT count(*) FROM enrolment e WHERE e.section = a.section AND e.student = ? AND e.deleted = 0)
    FROM assessment a WHERE a.id = ? AND a.section = ? AND a.deleted = 0
"""


class ScoringLimits(NamedTuple):
    """The most that an assessment gives, when it was assigned, and whether the student ever was in its section."""

    most: Decimal
    assigned_on: date | None
    belongs: bool


def categories(connection: Connection, section: SectionId) -> list[Category]:
    """The categories of a section, the oldest first."""
    return [category_in(row) for row in connection.all(f"{CATEGORY} AND section = ? ORDER BY id", (section,))]


def category_named(connection: Connection, category: bytes) -> Category:
    """The category with this id. Raises `NotFound`."""
    row = connection.one(f"{CATEGORY} AND id = ?", (category,))
    if row is None:
        raise NotFound(what="category")
    return category_in(row)


def assessments(connection: Connection, section: SectionId) -> list[Assessment]:
    """The assessments of a section in the order in which they were given, undated ones last."""
    found = [assessment_in(row) for row in connection.all(f"{ASSESSMENT} AND section = ?", (section,))]
    return sorted(found, key=lambda a: (a.assigned_on or a.due_on or date.max, a.id))


def assessment_named(connection: Connection, assessment: AssessmentId) -> Assessment:
    """The assessment with this id. Raises `NotFound`."""
    row = connection.one(f"{ASSESSMENT} AND id = ?", (assessment,))
    if row is None:
        raise NotFound(what="assessment")
    return assessment_in(row)


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
    row = connection.one(f"{_SCALE} WHERE id = ?", (identifier,))
    if row is None:
        raise NotFound(what="grading_scale")
    return _scale(row, connection.all(_BANDS.format(which="AND scale = ?"), (identifier,)))


def every_scale(connection: Connection) -> dict[bytes, Scale]:
    """Every version of every scale by its id, also of those that are no longer offered."""
    bands: dict[bytes, list[Row]] = {}
    for band in connection.all(_BANDS.format(which="")):
        bands.setdefault(band[4], []).append(band)
    return {row[0]: _scale(row, bands.get(row[0], [])) for row in connection.all(_SCALE)}


def sections_on(connection: Connection, scale: bytes) -> list[SectionId]:
    """The sections whose results are told on this scale, by title; those that name none are on the percent scale."""
    or_none = " OR grading_scale IS NULL" if scale == PERCENT_ID else ""
    return [row[0] for row in connection.all(_NAMING.format(or_none=or_none), (scale,))]


def band_ids(connection: Connection, scale: bytes) -> list[bytes]:
    """The rows of a scale's bands."""
    return [row[0] for row in connection.all("SELECT id FROM scale_band WHERE scale = ? AND deleted = 0", (scale,))]


def scale_id_of(connection: Connection, section: SectionId) -> bytes:
    """The scale that a section names, else percent. Raises `NotFound`."""
    return bytes(_section(connection, section)[1] or PERCENT_ID)


def locked_in(connection: Connection, section: SectionId) -> int:
    """How many results of a section are locked."""
    return int(connection.value(_LOCKED_IN, (section,)))


def locked_versions(connection: Connection, family: Mapping[int, Scale], version: int) -> bool:
    """Whether a result was locked with this version of a family of scales."""
    ids = {scale.id for scale in family.values()}
    rows = connection.all(_LOCKED_WITH, (version,))
    return any((row[0] or PERCENT_ID) in ids for row in rows)


def overrides_in(connection: Connection, section: SectionId) -> int:
    """How many results of a section are overridden and not locked: they are in units of its scale."""
    return int(connection.value(_OVERRIDDEN, (section,)))


def scoring_limits(
    connection: Connection, section: SectionId, assessment: AssessmentId, student: StudentId
) -> ScoringLimits:
    """What bounds the score of a student in an assessment of this section. Raises `NotFound`."""
    row = connection.one(_CAN_SCORE, (student, assessment, section))
    if row is None:
        raise NotFound(what="assessment")
    return ScoringLimits(_decimal(row[0]), _day(row[1]), bool(row[2]))


def students_ever(connection: Connection, section: SectionId) -> frozenset[StudentId]:
    """Who is or was in a section."""
    rows = connection.all("SELECT student FROM enrolment WHERE section = ? AND deleted = 0", (section,))
    return frozenset(row[0] for row in rows)


def taken_by(
    connection: Connection, students: Sequence[StudentId], school_year: int
) -> dict[SectionId, list[StudentId]]:
    """The classes of a school year that some students are in or have completed, each with those students."""
    found: dict[SectionId, list[StudentId]] = {}
    sql = _TAKEN.format(students=", ".join("?" * len(students)))
    for section, student in connection.all(sql, (school_year, *students)):
        found.setdefault(section, []).append(student)
    return found


def credits_of(connection: Connection, sections: Sequence[SectionId]) -> dict[SectionId, Decimal | None]:
    """The credits of each section's course; None where it has none."""
    wanted = frozenset(sections)
    rows = connection.all(_CREDITS)
    return {id: None if credits is None else _decimal(credits) for id, credits in rows if id in wanted}


def finals(connection: Connection, section: SectionId, session: bytes) -> dict[StudentId, FinalGrade]:
    """What stands beside the computed results of a section in a session."""
    rows = connection.all(f"{FINAL} AND section = ? AND session = ?", (section, session))
    return {grade.student: grade for grade in map(final_in, rows)}


def locked_students(connection: Connection, section: SectionId, assigned_on: date | None) -> frozenset[StudentId]:
    """Whose scores in work that was assigned on that day are fixed: their year's result, or that term's, is locked."""
    asked: dict[str, Stored] = {"section": section, "day": None if assigned_on is None else to_days(assigned_on)}
    return frozenset(row[0] for row in connection.all(_LOCKED, asked))


def terms_of(connection: Connection, section: SectionId) -> list[Session]:
    """The sessions that a section has results in: its own, then those inside it in the order of time."""
    whole = session_named(connection, section_session(connection, section))
    inside = [one for one in sessions(connection) if one.id != whole.id and one.type.rank > whole.type.rank]
    return [whole, *(one for one in inside if whole.start_date <= one.start_date and one.end_date <= whole.end_date)]


def section_session(connection: Connection, section: SectionId) -> bytes:
    """The session that a section belongs to. Raises `NotFound`."""
    return bytes(_section(connection, section)[0])


def scale_of(connection: Connection, section: SectionId) -> Scale:
    """The scale of a section, or the percent scale where it names none. Raises `NotFound`."""
    return scale(connection, scale_id_of(connection, section))


def phrase_rows(connection: Connection) -> list[Row]:
    """Id, text, category and language of every phrase of the bank."""
    return connection.all("SELECT id, text, category, language FROM report_phrase WHERE deleted = 0")


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
    scale, beside = scale_of(connection, section), finals(connection, section, session or own)
    return Gradebook(
        section=section,
        session=session or own,
        scale=scale,
        absence_penalty=_decimal(penalty or 0),
        categories=tuple(categories(connection, section)),
        assessments=tuple(given),
        scores=scores(connection, section, students),
        unexcused={student: count.absent for student, count in counts.items()},
        finals=beside,
        versions=_older(connection, scale, beside.values()),
    )


def _older(connection: Connection, scale: Scale, beside: Iterable[FinalGrade]) -> Mapping[int, Scale]:
    """The versions of the scale, where a grade was locked with another than the one that holds now."""
    if all(grade.locked_scale_version in (None, scale.version) for grade in beside):
        return {}
    return families(every_scale(connection))[scale.id]


def _section(connection: Connection, section: SectionId) -> Row:
    row = connection.one(_SECTION, (section,))
    if row is None:
        raise NotFound(what="section")
    return row


def category_in(row: Row) -> Category:
    """The category that a row of `CATEGORY` tells."""
    identifier, section, title, weight, drop_lowest, kind = row
    return Category(identifier, section, title, _decimal(weight), drop_lowest or 0, kind)


def assessment_in(row: Row) -> Assessment:
    """The assessment that a row of `ASSESSMENT` tells."""
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


def _scale(row: Row, bands: Iterable[Row]) -> Scale:
    identifier, title, version, rounding, maximum, replaces = row
    steps = tuple(
        Band(label, _decimal(from_value), None if points is None else _decimal(points), bool(passes))
        for label, from_value, points, passes, _ in bands
    )
    return Scale(identifier, title, version, Rounding(rounding), _decimal(maximum), steps, replaces)


def _score(row: Row) -> Score:
    assessment, student, value, status, late, comment = row
    number = None if value is None else _decimal(value)
    return Score(assessment, student, number, ScoreStatus(status), bool(late), comment)


def final_in(row: Row) -> FinalGrade:
    """The final grade that a row of `FINAL` tells."""
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

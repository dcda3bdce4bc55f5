"""The gradebook of a class in a term: what its page reads, and the classes it can be opened for."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from sms_core.access.grants import Grants
from sms_core.access.keys import Key
from sms_core.clock import Clock
from sms_core.enrolment.repository import of_section, roster
from sms_core.errors import NotFound
from sms_core.grading.gradebook import Gradebook
from sms_core.grading.repository import assessment_named, gradebook
from sms_core.grading.results import Outcome
from sms_core.ids import AssessmentId, Id, SectionId, StudentId
from sms_core.issues.model import Issue
from sms_core.issues.repository import open_issues
from sms_core.personal.repository import preference
from sms_core.sections.model import Section, SectionTeacher
from sms_core.sections.repository import section as section_of
from sms_core.sections.repository import sections, staff_of
from sms_core.sessions.model import Session
from sms_core.sessions.repository import session_named
from sms_core.store.connection import Connection
from sms_core.students.repository import student as student_of
from sms_core.sync.outbox import pending_keys
from sms_desktop.ops.present import Present, present, reached_sections, taught

LAST_CLASS = "gradebook.class"
KEPT_TEXTS = "gradebook.texts"
CellKey = tuple[AssessmentId, StudentId]


@dataclass(frozen=True, slots=True)
class GradeRow:
    """A student in the grid; `left` is the last day of one who is no longer in the class."""

    number: int
    student: StudentId
    name: str
    spoken: str
    left: date | None = None


@dataclass(frozen=True, slots=True)
class GradeRights:
    """What the person may do in this class."""

    edit: bool
    publish: bool
    override: bool


@dataclass(frozen=True, slots=True)
class OpenGradebook:
    """A gradebook as it is opened: `whole` where it shows all of the class's session instead of one term.

    `waiting` are the cells that the server has not answered, `issues` the conflicts by cell.
    """

    section: Section
    session: Session
    term: Session | None
    whole: bool
    book: Gradebook
    rows: tuple[GradeRow, ...]
    results: Mapping[StudentId, Outcome | None]
    waiting: frozenset[CellKey]
    issues: Mapping[CellKey, Issue]
    teachers: tuple[SectionTeacher, ...]
    rights: GradeRights
    now: Present


@dataclass(frozen=True, slots=True)
class GradeClass:
    """A class whose gradebook can be opened."""

    id: SectionId
    title: str
    code: str
    is_mine: bool


def read_grade_classes(clock: Clock, grants: Grants, term: Session | None) -> Callable[[Connection], list[GradeClass]]:
    """A job: the classes that are taught in a term and that the person may look into; their own ones first."""

    def job(connection: Connection) -> list[GradeClass]:
        now = present(connection, clock)
        reached = reached_sections(connection, clock, grants, now, Key.GRADES_VIEW)
        mine = taught(connection, grants, now)
        spans: dict[bytes, bool] = {}
        found = []
        for one in sections(connection):
            if reached is not None and one.id not in reached:
                continue
            if one.session not in spans:
                spans[one.session] = term is None or _meets(connection, one.session, term)
            if spans[one.session]:
                found.append(GradeClass(one.id, one.title, one.code or "", one.id in mine))
        return sorted(found, key=lambda one: not one.is_mine)

    return job


def read_gradebook(
    clock: Clock, grants: Grants, section: SectionId, term: Session | None, *, whole: bool = False
) -> Callable[[Connection], OpenGradebook]:
    """A job: the gradebook of a class in a term, or in all of its session. Raises `NotFound`."""

    def job(connection: Connection) -> OpenGradebook:
        known = section_of(connection, section)
        if known is None:
            raise NotFound(what="section")
        now = present(connection, clock)
        session = session_named(connection, known.session)
        part = None if whole or term is None else _part(connection, known, session, term)
        book = gradebook(connection, section, None if part is None else part.id)
        rows = _rows(connection, book, _day(now.today, part or session), part or session)
        return OpenGradebook(
            section=known,
            session=session,
            term=part,
            whole=part is None,
            book=book,
            rows=rows,
            results={row.student: book.final(row.student, now.today) for row in rows},
            waiting=_waiting(connection, section),
            issues=_issues(connection, section),
            teachers=tuple(staff_of(connection, section, now.today)),
            rights=_rights(connection, clock, grants, now, section),
            now=now,
        )

    return job


def _part(connection: Connection, section: Section, session: Session, term: Session) -> Session | None:
    """The part of the class's session that the term is; None where the class has no longer span than the term."""
    if term.id == section.session:
        return None
    inside = session.start_date <= term.start_date and term.end_date <= session.end_date
    return term if inside and term != session else None


def _meets(connection: Connection, session: Id, term: Session) -> bool:
    """Whether a session and a term have days in common."""
    try:
        found = session_named(connection, session)
    except NotFound:
        return False
    return found.start_date <= term.end_date and term.start_date <= found.end_date


def _day(today: date, span: Session) -> date:
    """Today, or the nearest day of the span."""
    return min(max(today, span.start_date), span.end_date)


def _rows(connection: Connection, book: Gradebook, day: date, span: Session) -> tuple[GradeRow, ...]:
    """Who is in the class on the day; then those who have left it and have a score here."""
    rows = [
        GradeRow(number, one.student, f"{one.family_name}, {one.given_name}", f"{one.given_name} {one.family_name}")
        for number, one in enumerate(roster(connection, book.section, day), start=1)
    ]
    here = {row.student for row in rows}
    given = {assessment.id for assessment in book.assessments}
    scored = {student for assessment, student in book.scores if assessment in given} - here
    ends = {stay.student: stay.end_date for stay in of_section(connection, book.section)}
    gone = []
    for student in scored:
        known = student_of(connection, student)
        if known is not None:
            name, spoken = f"{known.family_name}, {known.given_name}", f"{known.given_name} {known.family_name}"
            gone.append(GradeRow(0, student, name, spoken, ends.get(student) or span.end_date))
    return (*rows, *sorted(gone, key=lambda row: row.name))


def _waiting(connection: Connection, section: SectionId) -> frozenset[CellKey]:
    keys = pending_keys(connection, "score")
    return frozenset((key[1], key[2]) for key in keys if key[0] == section)  # type: ignore[misc] # ids, as in the table


def _issues(connection: Connection, section: SectionId) -> dict[CellKey, Issue]:
    """The open conflicts about scores of the class."""
    found: dict[CellKey, Issue] = {}
    for issue in open_issues(connection):
        if issue.table == "score" and issue.key[0] == section and issue.kind == "conflict":
            found[issue.key[1], issue.key[2]] = issue  # type: ignore[index] # ids, as in the table
    return found


def _rights(connection: Connection, clock: Clock, grants: Grants, now: Present, section: SectionId) -> GradeRights:
    def may(key: Key) -> bool:
        if grants.allows(key, clock.now()) is None:
            return False
        reached = reached_sections(connection, clock, grants, now, key)
        return reached is None or section in reached

    return GradeRights(may(Key.GRADES_EDIT), may(Key.GRADES_PUBLISH), may(Key.GRADES_OVERRIDE))


def read_place(
    clock: Clock, grants: Grants, wanted: SectionId | None, term: Session | None, *, whole: bool
) -> Callable[[Connection], OpenGradebook | None]:
    """A job: the gradebook of the class that is wanted or was looked at last, else of one's first; None: there is none.

    A class that is not taught in the term gives way to one that is.
    """

    def job(connection: Connection) -> OpenGradebook | None:
        section = wanted or _last(connection, grants)
        if section is None or not _is_open(connection, clock, grants, section, term):
            offered = read_grade_classes(clock, grants, term)(connection)
            section = offered[0].id if offered else None
        return None if section is None else read_gradebook(clock, grants, section, term, whole=whole)(connection)

    return job


def read_class_of(assessment: AssessmentId) -> Callable[[Connection], SectionId | None]:
    """A job: the class of an assessment; None where it is no longer here."""

    def job(connection: Connection) -> SectionId | None:
        try:
            return assessment_named(connection, assessment).section
        except NotFound:
            return None

    return job


def read_kept(grants: Grants) -> Callable[[Connection], str | None]:
    """A job: the texts that wait to be mended, as they were kept."""
    return lambda connection: preference(connection, grants.user, KEPT_TEXTS)


def _last(connection: Connection, grants: Grants) -> SectionId | None:
    kept = preference(connection, grants.user, LAST_CLASS)
    try:
        return None if not kept else SectionId(Id(bytes.fromhex(kept)))
    except ValueError:
        return None


def _is_open(connection: Connection, clock: Clock, grants: Grants, section: SectionId, term: Session | None) -> bool:
    """Whether the person may look into the class's gradebook, and it is taught in the term."""
    known = section_of(connection, section)
    if known is None or (term is not None and not _meets(connection, known.session, term)):
        return False
    reached = reached_sections(connection, clock, grants, present(connection, clock), Key.GRADES_VIEW)
    return reached is None or section in reached

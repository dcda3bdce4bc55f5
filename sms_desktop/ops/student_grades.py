"""The results of one student by class, with the scores that they are made of."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from sms_core.access.grants import Grants
from sms_core.access.keys import Key
from sms_core.clock import Clock
from sms_core.enrolment.repository import of_student
from sms_core.errors import NotFound
from sms_core.grading.model import Assessment, Score
from sms_core.grading.repository import gradebook
from sms_core.grading.results import Outcome
from sms_core.ids import SectionId, StudentId
from sms_core.sections.repository import section as section_of
from sms_core.sessions.repository import sessions_on
from sms_core.store.connection import Connection
from sms_desktop.ops.present import present, reached_sections


@dataclass(frozen=True, slots=True)
class ScoreLine:
    """An assessment and how the student did in it; None: not graded yet."""

    assessment: Assessment
    score: Score | None


@dataclass(frozen=True, slots=True)
class ClassGrades:
    """The result in a class as it holds now; None without any score."""

    section: SectionId
    title: str
    result: Outcome | None
    graded: int
    lines: tuple[ScoreLine, ...]


def read_grades(clock: Clock, grants: Grants, student: StudentId) -> Callable[[Connection], tuple[ClassGrades, ...]]:
    """A job: the classes of this school year that have assessments and that the person may look into, by title."""

    def job(connection: Connection) -> tuple[ClassGrades, ...]:
        now = present(connection, clock)
        reached = reached_sections(connection, clock, grants, now, Key.GRADES_VIEW)
        running = {session.id for session in sessions_on(connection, now.today)}
        found = []
        for section in {stay.section for stay in of_student(connection, student)}:
            known = section_of(connection, section)
            if known is None or known.session not in running or (reached is not None and section not in reached):
                continue
            grades = _grades(connection, section, known.title, student, now.today)
            if grades is not None:
                found.append(grades)
        return tuple(sorted(found, key=lambda one: one.title))

    return job


def _grades(
    connection: Connection, section: SectionId, title: str, student: StudentId, today: date
) -> ClassGrades | None:
    try:
        book = gradebook(connection, section)
    except NotFound:  # the school has no scale yet
        return None
    given = sorted(book.assessments, key=lambda one: one.due_on or one.assigned_on or date.min, reverse=True)
    lines = tuple(ScoreLine(one, book.scores.get((one.id, student))) for one in given)
    graded = sum(line.score is not None and line.score.value is not None for line in lines)
    return ClassGrades(section, title, book.final(student, today), graded, lines) if lines else None

"""What will be seen when an assessment is published: whose score, and by whom it was taught."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from sms_core.enrolment.repository import roster
from sms_core.errors import NotFound
from sms_core.grading import repository
from sms_core.grading.model import Assessment, Score, ScoreStatus
from sms_core.ids import AssessmentId, StudentId
from sms_core.sections.model import SectionTeacher
from sms_core.sections.repository import section as section_named
from sms_core.sections.repository import staff_of
from sms_core.store.connection import Connection


@dataclass(frozen=True, slots=True)
class PublishLine:
    """A student of the class and their score; None: nothing to see yet."""

    student: StudentId
    family_name: str
    given_name: str
    score: Score | None


@dataclass(frozen=True, slots=True)
class PublishPreview:
    """The lines that will be seen, by name, and who teaches the class: they and the office see them before too."""

    assessment: Assessment
    section_title: str
    lines: tuple[PublishLine, ...]
    teachers: tuple[SectionTeacher, ...]

    @property
    def graded(self) -> int:
        """Students with a value."""
        return self._with(ScoreStatus.GRADED)

    @property
    def missing(self) -> int:
        """Students whose work is missing."""
        return self._with(ScoreStatus.MISSING)

    @property
    def exempt(self) -> int:
        """Students who are exempt."""
        return self._with(ScoreStatus.EXEMPT)

    @property
    def waiting(self) -> int:
        """Students whose work is marked as not yet there."""
        return self._with(ScoreStatus.NOT_SUBMITTED)

    @property
    def ungraded(self) -> int:
        """Students without any entry."""
        return sum(line.score is None for line in self.lines)

    @property
    def comments(self) -> int:
        """Comments that will be seen."""
        return sum(line.score is not None and line.score.comment is not None for line in self.lines)

    @property
    def mean(self) -> Decimal | None:
        """The mean of the values, in points; None without any."""
        values = [Fraction(s.value) for line in self.lines if (s := line.score) is not None and s.value is not None]
        if not values:
            return None
        exact = sum(values, Fraction(0)) / len(values)
        return Decimal(exact.numerator) / exact.denominator

    def _with(self, status: ScoreStatus) -> int:
        return sum(line.score is not None and line.score.status is status for line in self.lines)


def publish_preview(connection: Connection, assessment: AssessmentId, today: date) -> PublishPreview:
    """Who will see what: the class as it is `today`. Raises `NotFound`."""
    known = repository.assessment_named(connection, assessment)
    section = section_named(connection, known.section)
    if section is None:
        raise NotFound(what="section")
    scores = {score.student: score for score in repository.scores_of_assessment(connection, known)}
    lines = tuple(
        PublishLine(entry.student, entry.family_name, entry.given_name, scores.get(entry.student))
        for entry in roster(connection, known.section, today)
    )
    return PublishPreview(known, section.title, lines, tuple(staff_of(connection, known.section, today)))

"""Everything that the results of one section are made of, read once; the sums are made from it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sms_core.grading.model import Assessment, Category, FinalGrade, Scale, Score
from sms_core.grading.results import Outcome, Working, outcome, outcome_of, working
from sms_core.ids import AssessmentId, SectionId, StudentId


@dataclass(frozen=True, slots=True)
class Gradebook:
    """A section's assessments in one session, with the scores, unexcused absences and finals of its students."""

    section: SectionId
    session: bytes
    scale: Scale
    absence_penalty: Decimal
    categories: tuple[Category, ...]
    assessments: tuple[Assessment, ...]
    scores: Mapping[tuple[AssessmentId, StudentId], Score]
    unexcused: Mapping[StudentId, int]
    finals: Mapping[StudentId, FinalGrade]

    def working(self, student: StudentId, today: date) -> Working:
        """How the student's computed result comes about."""
        mine = {a.id: self.scores[a.id, student] for a in self.assessments if (a.id, student) in self.scores}
        return working(
            self.categories,
            self.assessments,
            mine,
            today,
            unexcused=self.unexcused.get(student, 0),
            absence_penalty=self.absence_penalty,
        )

    def computed(self, student: StudentId, today: date) -> Outcome | None:
        """The result that follows from the scores alone; None without any."""
        return outcome(self.scale, self.working(student, today))

    def final(self, student: StudentId, today: date) -> Outcome | None:
        """The result that holds: locked, overridden or computed. A locked one needs the scale it was locked with."""
        computed = self.computed(student, today)
        grade = self.finals.get(student)
        if grade is None:
            return computed
        value = grade.value(None if computed is None else computed.value)
        return None if value is None else outcome_of(self.scale, value)

"""Everything that the results of one section are made of, read once; the sums are made from it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from sms_core.grading.model import Assessment, Category, FinalGrade, Scale, Score
from sms_core.grading.results import Outcome, Working, held, outcome, working
from sms_core.ids import AssessmentId, SectionId, StudentId


@dataclass(frozen=True, slots=True)
class Gradebook:
    """A section's assessments in one session, with the scores, unexcused absences and finals of its students.

    `versions` are those of the scale's family, where a grade was locked with another than `scale`.
    """

    section: SectionId
    session: bytes
    scale: Scale
    absence_penalty: Decimal
    categories: tuple[Category, ...]
    assessments: tuple[Assessment, ...]
    scores: Mapping[tuple[AssessmentId, StudentId], Score]
    unexcused: Mapping[StudentId, int]
    finals: Mapping[StudentId, FinalGrade]
    versions: Mapping[int, Scale] = field(default_factory=dict)

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
        """The result that holds: locked (told on the scale's version of that time), overridden or computed."""
        return held(self.scale, self.versions, self.finals.get(student), self.computed(student, today))

"""What a caller may read and write of the gradebook: the nouns' own services, behind the caller's reach."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from server_sync.within import Within
from sms_core.access.keys import Key
from sms_core.clock import school_day
from sms_core.grading import repository
from sms_core.grading import service as grading
from sms_core.grading.bulk import Result, results
from sms_core.grading.model import Assessment, Category, Score
from sms_core.grading.service import AssessmentFacts, CategoryFacts
from sms_core.ids import AssessmentId, Id, SectionId, StudentId
from sms_core.school.repository import settings
from sms_core.store.connection import Connection


@dataclass(frozen=True, slots=True)
class NewAssessment:
    """A piece of work to be made, with what else is known of it."""

    category: Id
    title: str
    max_score: Decimal
    facts: AssessmentFacts


class Grades(Within):
    """Categories, assessments, scores and results of sections as one caller may see and change them."""

    def categories(self, section: SectionId) -> list[Category]:
        """The section's categories. Raises `NotAllowed`, `NotFound`."""
        with self._school.reading() as connection:
            self._see_grades(connection, section)
            return repository.categories(connection, section)

    def create_category(
        self, section: SectionId, title: str, weight: Decimal, *, drop_lowest: int, kind: str
    ) -> Category:
        """Make a category. Raises `NotAllowed`, `NotFound`, `Invalid`."""
        with self._writing("create_category", title) as write:
            made = grading.create_category(write.work, section, title, weight, drop_lowest=drop_lowest, kind=kind)
        return self._category(made)

    def change_category(self, category: Id, facts: CategoryFacts) -> Category:
        """Rename or weigh a category. Raises `NotAllowed`, `NotFound`, `Invalid`."""
        with self._writing("change_category") as write:
            grading.change_category(write.work, category, **facts)
        return self._category(category)

    def delete_category(self, category: Id) -> None:
        """Take away an empty category. Raises `NotAllowed`, `NotFound`, `CategoryInUse`."""
        with self._writing("delete_category") as write:
            grading.delete_category(write.work, category)

    def assessments(self, section: SectionId) -> list[Assessment]:
        """The section's assessments in the order in which they were given. Raises `NotAllowed`, `NotFound`."""
        with self._school.reading() as connection:
            self._see_grades(connection, section)
            return repository.assessments(connection, section)

    def create_assessment(self, section: SectionId, new: NewAssessment) -> Assessment:
        """Make an assessment, as a draft. Raises `NotAllowed`, `NotFound`, `OtherSection`, `Invalid`."""
        with self._writing("create_assessment", new.title) as write:
            made = grading.create_assessment(
                write.work,
                section,
                new.category,
                new.title,
                new.max_score,
                weight=new.facts.get("weight"),
                assigned_on=new.facts.get("assigned_on"),
                due_on=new.facts.get("due_on"),
                counts=new.facts.get("counts", True),
            )
        return self._assessment(made)

    def change_assessment(self, assessment: AssessmentId, facts: AssessmentFacts) -> Assessment:
        """Change an assessment. Raises `NotAllowed`, `NotFound`, `OtherSection`, `MaxTooLow`, `Invalid`."""
        with self._writing("change_assessment") as write:
            grading.change_assessment(write.work, assessment, **facts)
        return self._assessment(assessment)

    def delete_assessment(self, assessment: AssessmentId) -> None:
        """Take away an assessment without scores. Raises `NotAllowed`, `NotFound`, `HasScores`."""
        with self._writing("delete_assessment") as write:
            grading.delete_assessment(write.work, assessment)

    def publish(self, assessment: AssessmentId, *, published: bool) -> Assessment:
        """Let the scores be seen, or make them a draft again. Raises `NotAllowed`, `NotFound`."""
        with self._writing("publish" if published else "unpublish") as write:
            (grading.publish if published else grading.unpublish)(write.work, assessment)
        return self._assessment(assessment)

    def scores(self, section: SectionId, assessment: AssessmentId | None) -> list[Score]:
        """The scores of a section, or of one of its assessments. Raises `NotAllowed`, `NotFound`."""
        with self._school.reading() as connection:
            self._see_grades(connection, section)
            found = repository.scores(connection, section).values()
            some = [score for score in found if assessment is None or score.assessment == assessment]
        return sorted(some, key=lambda score: (score.assessment, score.student))

    def results(self, section: SectionId, session: bytes | None, *, workings: bool) -> list[Result]:
        """The results of a section in its own session or a shorter one. Raises `NotAllowed`, `NotFound`."""
        with self._school.reading() as connection:
            self._see_grades(connection, section)
            found = results(connection, [section], self._today(connection), session, workings=workings)
        return list(found.get(section, {}).values())

    def results_of(self, student: StudentId, school_year: int) -> list[Result]:
        """A student's results of a school year, in the classes that the caller reaches. Raises `NotAllowed`."""
        self._reach(Key.GRADES_VIEW)
        with self._school.reading() as connection:
            guard = self._guard(connection)
            found = results(connection, school_year, self._today(connection), students=[student])
        mine = [by.get(student) for section, by in found.items() if guard.sees_section(section, Key.GRADES_VIEW)]
        return [result for result in mine if result is not None]

    def override(
        self, section: SectionId, session: bytes, student: StudentId, value: Decimal | None, reason: str | None
    ) -> list[Result]:
        """Let a value hold instead of the computed result. Raises `NotAllowed` and what `override_final` raises."""
        with self._writing("override_final") as write:
            grading.override_final(write.work, section, session, student, value, reason)
        return self.results(section, session, workings=False)

    def lock(self, section: SectionId, session: bytes, students: Sequence[StudentId], *, locked: bool) -> list[Result]:
        """Fix the results that hold today, or let them follow the scores again. Raises `NotAllowed` and the like."""
        with self._writing("lock_final" if locked else "unlock_final") as write:
            if locked:
                grading.lock_finals(write.work, section, session, students, self._today(write.work.connection))
            else:
                for student in students:
                    grading.unlock_final(write.work, section, session, student)
        return self.results(section, session, workings=False)

    def _category(self, category: Id) -> Category:
        with self._school.reading() as connection:
            return repository.category_named(connection, category)

    def _assessment(self, assessment: AssessmentId) -> Assessment:
        with self._school.reading() as connection:
            return repository.assessment_named(connection, assessment)

    def _see_grades(self, connection: Connection, section: SectionId) -> None:
        repository.section_session(connection, section)
        self._see(connection, section, Key.GRADES_VIEW)

    def _today(self, connection: Connection) -> date:
        return school_day(self._school.clock, settings(connection).time_zone)

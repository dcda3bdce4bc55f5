"""A small gradebook to test with."""

from datetime import date
from decimal import Decimal

from sms_core.grading import repository, scales, service
from sms_core.grading.model import GREEK_ID
from sms_core.ids import AssessmentId, Id
from sms_core.sections import service as sections
from sms_core.store.unit import Store
from tests.core.attendance.lessons import teaching_school
from tests.core.small_school import TODAY, SmallSchool, do

TWENTY, SEVENTEEN_AND_A_HALF = Decimal(20), Decimal("17.5")


class Book:
    """A section with one category and one quiz out of 20, on the Greek scale."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.school: SmallSchool = teaching_school(store)
        self.section = self.school.section
        do(store, scales.ship_scales)
        do(store, sections.change_section, self.section, grading_scale=GREEK_ID)
        self.category: Id = do(store, service.create_category, self.section, "Tests", Decimal(100))
        self.quiz = self.assessment("Quiz 1")

    def assessment(self, title: str, assigned_on: date | None = None) -> AssessmentId:
        return do(
            self.store,
            service.create_assessment,
            self.section,
            self.category,
            title,
            TWENTY,
            assigned_on=assigned_on,
        )

    def score(self, value: Decimal | None, status: str = "graded", late: bool = False) -> None:
        do(self.store, service.set_score, self.section, self.quiz, self.school.anna, value, status, late)

    def final(self) -> tuple[Decimal, str | None] | None:
        told = repository.gradebook(self.store.connection, self.section).final(self.school.anna, TODAY)
        return None if told is None else (told.value, told.label)

"""The bodies of the gradebook. Ids are UUIDs; numbers are decimals spelled as text, so that none is rounded."""

from datetime import date
from decimal import Decimal
from typing import Annotated, cast
from uuid import UUID

from pydantic import BaseModel, Field

from server_sync.classroom.schemas import Spelled, Told
from server_sync.grades.service import NewAssessment
from sms_core.grading.bulk import Result
from sms_core.grading.model import Assessment, Category, Score
from sms_core.grading.results import Outcome
from sms_core.grading.service import AssessmentFacts, CategoryFacts
from sms_core.ids import Id, StudentId, text_of

MOST_STUDENTS = 2000
Title = Annotated[str, Field(min_length=1, max_length=200)]
Weight = Annotated[Decimal, Field(ge=0, max_digits=9, decimal_places=3)]
Most = Annotated[Decimal, Field(gt=0, max_digits=9, decimal_places=3)]


class CategoryBody(Told):
    """A kind of work, and what it weighs in the result."""

    id: Spelled
    section: Spelled
    title: str
    weight: Decimal
    drop_lowest: int
    kind: str | None


class NewCategoryBody(BaseModel):
    """A category to be made."""

    title: Title
    weight: Weight
    drop_lowest: int = Field(0, ge=0, le=50)
    kind: str = Field("other", max_length=40)


class CategoryChangeBody(BaseModel):
    """What is to change of a category; what is left out stays."""

    title: Title | None = None
    weight: Weight | None = None
    drop_lowest: Annotated[int, Field(ge=0, le=50)] | None = None
    kind: Annotated[str, Field(max_length=40)] | None = None

    def facts(self) -> CategoryFacts:
        """As the service takes them."""
        return cast("CategoryFacts", self.model_dump(exclude_none=True))


class AssessmentBody(Told):
    """A piece of work that is scored up to `max_score`."""

    id: Spelled
    section: Spelled
    category: Spelled
    title: str
    max_score: Decimal
    weight: Decimal
    assigned_on: date | None
    due_on: date | None
    published: bool
    counts: bool


class NewAssessmentBody(BaseModel):
    """An assessment to be made; it begins as a draft."""

    category: UUID
    title: Title
    max_score: Most
    weight: Weight = Decimal(1)
    assigned_on: date | None = None
    due_on: date | None = None
    counts: bool = True

    def new(self) -> NewAssessment:
        """As the service takes it."""
        facts = AssessmentFacts(
            weight=self.weight, assigned_on=self.assigned_on, due_on=self.due_on, counts=self.counts
        )
        return NewAssessment(Id(self.category.bytes), self.title, self.max_score, facts)


class AssessmentChangeBody(BaseModel):
    """What is to change of an assessment; what is left out stays, and a date that is null goes away."""

    category: UUID | None = None
    title: Title | None = None
    max_score: Most | None = None
    weight: Weight | None = None
    assigned_on: date | None = None
    due_on: date | None = None
    counts: bool | None = None

    def facts(self) -> AssessmentFacts:
        """As the service takes them."""
        given = {
            name: getattr(self, name)
            for name in self.model_fields_set
            if name in ("assigned_on", "due_on") or getattr(self, name) is not None
        }
        if "category" in given:
            given["category"] = given["category"].bytes
        return cast("AssessmentFacts", given)


class PublishedBody(BaseModel):
    """Whether the scores of an assessment are to be seen."""

    published: bool


class ScoreToldBody(Told):
    """One score: a value, or the status that stands in its place."""

    assessment: Spelled
    student: Spelled
    value: Decimal | None
    status: str
    late: bool
    comment: str | None


class OutcomeBody(Told):
    """A result as its scale tells it."""

    value: Decimal
    label: str | None
    points: Decimal | None
    passes: bool


class ItemBody(Told):
    """One assessment in the working."""

    assessment: Spelled
    title: str
    value: Decimal | None
    max_score: Decimal
    weight: Decimal
    percentage: Decimal | None
    standing: str


class CategoryWorkingBody(Told):
    """One category in the working."""

    category: Spelled
    title: str
    weight: Decimal
    percentage: Decimal | None
    items: list[ItemBody]


class WorkingBody(Told):
    """The whole sum, line by line; percentages from 0 to 100."""

    categories: list[CategoryWorkingBody]
    average: Decimal | None
    unexcused: int
    absence_penalty: Decimal
    percentage: Decimal | None


class ResultBody(BaseModel):
    """A student's result in a section: what follows from the scores, what holds, and why it may differ."""

    section: str
    student: str
    computed: OutcomeBody | None
    final: OutcomeBody | None
    override: Decimal | None
    reason: str | None
    comment: str | None
    locked: bool
    working: WorkingBody | None


class OverrideBody(BaseModel):
    """A value in the scale's units that shall hold, with its reason; null lets the computed one hold again."""

    session: UUID
    student: UUID
    value: Annotated[Decimal, Field(ge=0, max_digits=9, decimal_places=3)] | None
    reason: Annotated[str, Field(max_length=400)] | None = None


class LockBody(BaseModel):
    """Whose results of a session are to be fixed, or set free."""

    session: UUID
    students: list[UUID] = Field(min_length=1, max_length=MOST_STUDENTS)
    locked: bool

    def ids(self) -> list[StudentId]:
        """As the service takes them."""
        return [StudentId(Id(one.bytes)) for one in self.students]


def category_body(category: Category) -> CategoryBody:
    """A category on the wire."""
    return CategoryBody.model_validate(category)


def assessment_body(assessment: Assessment) -> AssessmentBody:
    """An assessment on the wire."""
    return AssessmentBody.model_validate(assessment)


def score_body(score: Score) -> ScoreToldBody:
    """A score on the wire."""
    return ScoreToldBody.model_validate(score)


def result_body(result: Result) -> ResultBody:
    """A result on the wire."""
    grade = result.grade
    return ResultBody(
        section=text_of(result.section),
        student=text_of(result.student),
        computed=_outcome(result.computed),
        final=_outcome(result.final),
        override=None if grade is None else grade.override,
        reason=None if grade is None else grade.reason,
        comment=None if grade is None else grade.comment,
        locked=grade is not None and grade.locked,
        working=None if result.working is None else WorkingBody.model_validate(result.working),
    )


def _outcome(outcome: Outcome | None) -> OutcomeBody | None:
    return None if outcome is None else OutcomeBody.model_validate(outcome)

"""`/api/v1/sections/{section}/assessments`, `/categories`, `/scores`, `/results`: the gradebook by plain HTTP.

Scores are entered by `PUT /api/v1/scores`, as they are typed.
"""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query

from server_sync.grades.schemas import (
    AssessmentBody,
    AssessmentChangeBody,
    CategoryBody,
    CategoryChangeBody,
    LockBody,
    NewAssessmentBody,
    NewCategoryBody,
    OverrideBody,
    PublishedBody,
    ResultBody,
    ScoreToldBody,
    assessment_body,
    category_body,
    result_body,
    score_body,
)
from server_sync.grades.service import Grades
from server_sync.http.caller import Here, SignedIn
from sms_core.ids import AssessmentId, Id, SectionId, StudentId

router = APIRouter(prefix="/api/v1", tags=["grades"])


def _grades(services: Here, caller: SignedIn) -> Grades:
    return Grades(services.school, caller)


Book = Annotated[Grades, Depends(_grades)]


def _section(id: UUID) -> SectionId:
    return SectionId(Id(id.bytes))


def _assessment(id: UUID) -> AssessmentId:
    return AssessmentId(Id(id.bytes))


@router.get("/sections/{section}/categories", summary="List categories")
def categories(book: Book, section: UUID) -> list[CategoryBody]:
    """The kinds of work of a class and what each weighs."""
    return [category_body(category) for category in book.categories(_section(section))]


@router.post("/sections/{section}/categories", summary="Make a category", status_code=201)
def create_category(book: Book, section: UUID, body: NewCategoryBody) -> CategoryBody:
    """Add a kind of work to a class."""
    made = book.create_category(
        _section(section), body.title, body.weight, drop_lowest=body.drop_lowest, kind=body.kind
    )
    return category_body(made)


@router.patch("/categories/{category}", summary="Change a category")
def change_category(book: Book, category: UUID, body: CategoryChangeBody) -> CategoryBody:
    """Rename or weigh a category anew."""
    return category_body(book.change_category(Id(category.bytes), body.facts()))


@router.delete("/categories/{category}", summary="Delete a category", status_code=204)
def delete_category(book: Book, category: UUID) -> None:
    """Take away a category that has no assessments."""
    book.delete_category(Id(category.bytes))


@router.get("/sections/{section}/assessments", summary="List assessments")
def assessments(book: Book, section: UUID) -> list[AssessmentBody]:
    """The assessments of a class, drafts as well."""
    return [assessment_body(assessment) for assessment in book.assessments(_section(section))]


@router.post("/sections/{section}/assessments", summary="Make an assessment", status_code=201)
def create_assessment(book: Book, section: UUID, body: NewAssessmentBody) -> AssessmentBody:
    """Add a piece of work to a class; it begins as a draft."""
    return assessment_body(book.create_assessment(_section(section), body.new()))


@router.patch("/assessments/{assessment}", summary="Change an assessment")
def change_assessment(book: Book, assessment: UUID, body: AssessmentChangeBody) -> AssessmentBody:
    """Change what is named; what is left out stays."""
    return assessment_body(book.change_assessment(_assessment(assessment), body.facts()))


@router.delete("/assessments/{assessment}", summary="Delete an assessment", status_code=204)
def delete_assessment(book: Book, assessment: UUID) -> None:
    """Take away an assessment that nobody has a score in."""
    book.delete_assessment(_assessment(assessment))


@router.put("/assessments/{assessment}/published", summary="Publish an assessment")
def publish(book: Book, assessment: UUID, body: PublishedBody) -> AssessmentBody:
    """Let the scores be seen, or make them a draft again."""
    return assessment_body(book.publish(_assessment(assessment), published=body.published))


@router.get("/sections/{section}/scores", summary="List scores")
def scores(book: Book, section: UUID, assessment: UUID | None = None) -> list[ScoreToldBody]:
    """The scores of a class, or of one of its assessments."""
    which = None if assessment is None else _assessment(assessment)
    return [score_body(score) for score in book.scores(_section(section), which)]


@router.get("/sections/{section}/results", summary="List results")
def results(book: Book, section: UUID, session: UUID | None = None, working: bool = False) -> list[ResultBody]:
    """Every student's result in a class, in its own session or a shorter one; with `working`, line by line."""
    found = book.results(_section(section), None if session is None else session.bytes, workings=working)
    return [result_body(result) for result in found]


@router.get("/students/{student}/results", summary="A student's results")
def results_of(book: Book, student: UUID, school_year: Annotated[int, Query(ge=1900, le=9999)]) -> list[ResultBody]:
    """What a student reached in the classes of a school year (named by the year in which it ends), within reach."""
    return [result_body(result) for result in book.results_of(StudentId(Id(student.bytes)), school_year)]


@router.put("/sections/{section}/override", summary="Override a result")
def override(book: Book, section: UUID, body: OverrideBody) -> list[ResultBody]:
    """Let a value hold instead of the computed result; it needs a reason."""
    student = StudentId(Id(body.student.bytes))
    found = book.override(_section(section), body.session.bytes, student, body.value, body.reason)
    return [result_body(result) for result in found]


@router.put("/sections/{section}/locks", summary="Lock results")
def lock(book: Book, section: UUID, body: LockBody) -> list[ResultBody]:
    """Fix the results that hold today, with the version of their scale, or let them follow the scores again."""
    found = book.lock(_section(section), body.session.bytes, body.ids(), locked=body.locked)
    return [result_body(result) for result in found]

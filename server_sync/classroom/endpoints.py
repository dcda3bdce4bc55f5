"""`/api/v1/students`, `/sections`, `/registers`, `/scores`: the classroom by plain HTTP, within the caller's reach."""

from datetime import date
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Path, Query

from server_sync.classroom.schemas import (
    ChangedBody,
    GuestBody,
    LessonRegisterBody,
    MarksBody,
    RegisterBody,
    ScoresBody,
    SectionBody,
    StudentBody,
    guest_body,
    lesson_register_body,
    register_body,
    section_body,
    student_body,
)
from server_sync.classroom.service import Classroom
from server_sync.http.caller import Here, SignedIn
from sms_core.ids import AssessmentId, SectionId

router = APIRouter(prefix="/api/v1", tags=["classroom"])

Period = Annotated[int, Path(ge=0, le=32_767)]


def _classroom(services: Here, caller: SignedIn) -> Classroom:
    return Classroom(services.school, caller)


Room = Annotated[Classroom, Depends(_classroom)]


@router.get("/students", summary="Find students")
def students(
    room: Room,
    query: Annotated[str, Query(min_length=1, max_length=100)],
    limit: Annotated[int, Query(ge=1, le=500)] = 50,
) -> list[StudentBody]:
    """Those whose number begins with `query`, or each of whose words begins a part of the name; within reach."""
    return [student_body(student) for student in room.students(query, limit)]


@router.get("/students/numbered/{number}", summary="Look up a guest")
def numbered(room: Room, number: Annotated[str, Path(min_length=1, max_length=40)]) -> GuestBody:
    """The name of the student with exactly this number, for a guest in a register; nothing else is told."""
    return guest_body(room.numbered(number))


@router.get("/sections", summary="List classes")
def sections(room: Room, taught: bool = False) -> list[SectionBody]:
    """Every section, or with `taught` those that the caller teaches today."""
    return [section_body(section) for section in room.sections(taught=taught)]


@router.get("/sections/{section}/registers/{day}/{period}", summary="Open a register")
def register(room: Room, section: UUID, day: date, period: Period) -> RegisterBody:
    """The students of a lesson and their marks."""
    return register_body(room.register(SectionId(section.bytes), day, period))


@router.put("/sections/{section}/registers/{day}/{period}/marks", summary="Mark students")
def marks(room: Room, section: UUID, day: date, period: Period, body: MarksBody) -> RegisterBody:
    """Set or take away marks of one lesson, all or none; answers with the register as it is then."""
    where = (SectionId(section.bytes), day, period)
    room.mark(*where, body.entries())
    return register_body(room.register(*where))


@router.post("/sections/{section}/registers/{day}/{period}/submitted", summary="Submit a register")
def submit(room: Room, section: UUID, day: date, period: Period) -> RegisterBody:
    """Hand the register in; who has no mark is the business of the school's settings."""
    where = (SectionId(section.bytes), day, period)
    room.submit(*where)
    return register_body(room.register(*where))


@router.get("/registers", summary="The registers of a day")
def registers(room: Room, day: date) -> list[LessonRegisterBody]:
    """Every lesson of a day within reach: whether its register is taken, and how its marks count."""
    return [lesson_register_body(one) for one in room.registers(day)]


@router.put("/scores", summary="Enter scores")
def scores(room: Room, body: ScoresBody) -> ChangedBody:
    """Enter scores of one assessment, all or none."""
    section, assessment = SectionId(body.section.bytes), AssessmentId(body.assessment.bytes)
    return ChangedBody(changed=room.score(section, assessment, body.entries()))

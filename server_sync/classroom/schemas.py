"""The bodies of the classroom. Ids are UUIDs; times of day are minutes after midnight, instants microseconds UTC."""

from datetime import date
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from server_sync.classroom.service import MarkEntry
from sms_core.attendance.register import RegisterView
from sms_core.grading.entry import ScoreEntry, parse_score
from sms_core.ids import StudentId, text_of
from sms_core.sections.model import Section
from sms_core.students.model import Student
from sms_core.timetable.registers import LessonRegister

MOST_MARKS = 500
MOST_SCORES = 2000
Spelled = Annotated[str, BeforeValidator(text_of)]  # 16 bytes, spelled as a UUID


class Told(BaseModel):
    """A value of the core on the wire: its fields have the same names."""

    model_config = ConfigDict(from_attributes=True)


class StudentBody(Told):
    """A student as lists show them."""

    id: Spelled
    family_name: str
    given_name: str
    student_number: str | None
    year_level: str | None
    form_group: str | None
    status: str


class SectionBody(Told):
    """A section, which people call a class."""

    id: Spelled
    title: str
    code: str | None
    room: str | None
    course: Spelled
    session: Spelled


class RegisterRowBody(Told):
    """A student in a register: `code` is the teacher's mark, `effective` the one that holds."""

    number: int
    student: Spelled
    name: str
    student_number: str | None
    code: str | None
    effective: str | None
    proposed: str | None
    minutes_late: int | None
    note: str | None


class RegisterBody(Told):
    """A lesson's register."""

    section: Spelled
    day: date
    period: int
    title: str
    state: str
    scheduled: bool
    starts: int | None
    ends: int | None
    unmarked: int
    rows: list[RegisterRowBody]


class MarkBody(BaseModel):
    """One mark; `code` null takes it away."""

    student: UUID
    code: str | None = Field(max_length=64)
    minutes_late: int | None = None


class MarksBody(BaseModel):
    """Marks of one lesson, all or none."""

    marks: list[MarkBody] = Field(max_length=MOST_MARKS)

    def entries(self) -> list[MarkEntry]:
        """As the service takes them."""
        return [MarkEntry(StudentId(mark.student.bytes), mark.code, mark.minutes_late) for mark in self.marks]


class ScoreBody(BaseModel):
    """One score as a person types it: `17,5`, or a code that stands in its place."""

    student: UUID
    value: str = Field(max_length=40)


class ScoresBody(BaseModel):
    """Scores of one assessment, all or none."""

    section: UUID
    assessment: UUID
    scores: list[ScoreBody] = Field(max_length=MOST_SCORES)

    def entries(self) -> dict[StudentId, ScoreEntry]:
        """As the service takes them. Raises `NotAScore`."""
        return {StudentId(score.student.bytes): parse_score(score.value) for score in self.scores}


class GuestBody(Told):
    """As much of a student as a register says of a guest."""

    id: Spelled
    family_name: str
    given_name: str
    form_group: str | None


class LessonRegisterBody(BaseModel):
    """A lesson of a day: how far its register is, and how many came."""

    section: str
    title: str
    period: int
    starts: int | None
    ends: int | None
    room: str | None
    teachers: list[str]
    students: int
    scheduled: bool
    state: str
    present: int
    late: int
    absent: int
    excused: int


class ChangedBody(BaseModel):
    """How much was changed."""

    changed: int


def student_body(student: Student) -> StudentBody:
    """A student on the wire."""
    return StudentBody.model_validate(student)


def section_body(section: Section) -> SectionBody:
    """A section on the wire."""
    return SectionBody.model_validate(section)


def register_body(view: RegisterView) -> RegisterBody:
    """A register on the wire."""
    return RegisterBody.model_validate(view)


def guest_body(student: Student) -> GuestBody:
    """A guest on the wire."""
    return GuestBody.model_validate(student)


def lesson_register_body(one: LessonRegister) -> LessonRegisterBody:
    """A lesson of a day on the wire."""
    lesson, counts = one.lesson, one.counts
    return LessonRegisterBody(
        section=text_of(lesson.section),
        title=lesson.title,
        period=lesson.period,
        starts=lesson.starts,
        ends=lesson.ends,
        room=lesson.room,
        teachers=list(one.teachers),
        students=lesson.students,
        scheduled=lesson.scheduled,
        state=lesson.state.value,
        present=counts.present,
        late=counts.late,
        absent=counts.absent,
        excused=counts.excused,
    )

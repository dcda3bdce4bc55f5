"""The bodies of the classroom. Ids are UUIDs; times of day are minutes after midnight, instants microseconds UTC."""

from datetime import date
from uuid import UUID

from pydantic import BaseModel, Field

from server_sync.classroom.service import MarkEntry
from sms_core.attendance.register import RegisterRow, RegisterView
from sms_core.grading.entry import ScoreEntry, parse_score
from sms_core.ids import StudentId, text_of
from sms_core.sections.model import Section
from sms_core.students.model import Student

MOST_MARKS = 500
MOST_SCORES = 2000


class StudentBody(BaseModel):
    """A student as lists show them."""

    id: str
    family_name: str
    given_name: str
    student_number: str | None
    year_level: str | None
    form_group: str | None
    status: str


class SectionBody(BaseModel):
    """A section, which people call a class."""

    id: str
    title: str
    code: str | None
    room: str | None
    course: str
    session: str


class RegisterRowBody(BaseModel):
    """A student in a register: `code` is the teacher's mark, `effective` the one that holds."""

    number: int
    student: str
    name: str
    student_number: str | None
    code: str | None
    effective: str | None
    proposed: str | None
    minutes_late: int | None
    note: str | None


class RegisterBody(BaseModel):
    """A lesson's register."""

    section: str
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


class ChangedBody(BaseModel):
    """How much was changed."""

    changed: int


def student_body(student: Student) -> StudentBody:
    """A student on the wire."""
    return StudentBody(
        id=text_of(student.id),
        family_name=student.family_name,
        given_name=student.given_name,
        student_number=student.student_number,
        year_level=student.year_level,
        form_group=student.form_group,
        status=student.status,
    )


def section_body(section: Section) -> SectionBody:
    """A section on the wire."""
    return SectionBody(
        id=text_of(section.id),
        title=section.title,
        code=section.code,
        room=section.room,
        course=text_of(section.course),
        session=text_of(section.session),
    )


def register_body(view: RegisterView) -> RegisterBody:
    """A register on the wire."""
    return RegisterBody(
        section=text_of(view.section),
        day=view.day,
        period=view.period,
        title=view.title,
        state=view.state,
        scheduled=view.scheduled,
        starts=view.starts,
        ends=view.ends,
        unmarked=view.unmarked,
        rows=[_row_body(row) for row in view.rows],
    )


def _row_body(row: RegisterRow) -> RegisterRowBody:
    return RegisterRowBody(
        number=row.number,
        student=text_of(row.student),
        name=row.name,
        student_number=row.student_number,
        code=row.code,
        effective=row.effective,
        proposed=row.proposed,
        minutes_late=row.minutes_late,
        note=row.note,
    )

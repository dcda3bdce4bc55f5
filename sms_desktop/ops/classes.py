"""Classes: what the list and a class's page read, and what the office does with a class itself."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from sms_core.access.grants import Grants
from sms_core.access.keys import Key
from sms_core.attendance.model import AttendanceCode, Counts
from sms_core.attendance.repository import codes, counts_by_student
from sms_core.clock import Clock, from_days, to_days
from sms_core.courses import service as courses
from sms_core.courses.model import Course
from sms_core.courses.repository import course as course_of
from sms_core.courses.repository import courses as every_course
from sms_core.enrolment.repository import roster, seats_taken
from sms_core.errors import NotFound
from sms_core.grading.model import Assessment
from sms_core.grading.repository import assessments, gradebook
from sms_core.ids import Id, SectionId, StaffId, StudentId
from sms_core.sections import service as sections
from sms_core.sections.model import Section, SectionTeacher
from sms_core.sections.repository import section as section_of
from sms_core.sections.repository import staff_of
from sms_core.sessions.model import Session
from sms_core.sessions.repository import session_named
from sms_core.sessions.repository import sessions as every_session
from sms_core.store.connection import Connection
from sms_core.store.text import folded
from sms_core.store.unit import Work
from sms_core.timetable.model import Lesson
from sms_core.timetable.repository import lessons_on
from sms_desktop.ops import repository
from sms_desktop.ops.present import Present, present, reached_sections
from sms_desktop.ops.runner import Done, Failed, Runner

RECENT = 5
_FOUND = 12
Values = Mapping[str, Any]  # stored values by field


@dataclass(frozen=True, slots=True)
class ClassRow:
    """A class in the list; `teachers` are (id, name), leads first; `year` is that of most of its students."""

    id: SectionId
    title: str
    code: str
    room: str
    capacity: int | None
    course: bytes
    course_title: str
    session: bytes
    session_title: str
    year: str
    students: int
    teachers: tuple[tuple[bytes, str], ...]
    is_mine: bool


@dataclass(frozen=True, slots=True)
class ClassList:
    """Every class that the person reaches, all sessions, and those of today."""

    rows: tuple[ClassRow, ...]
    sessions: tuple[Session, ...]
    current: frozenset[bytes]
    now: Present

    def around(self, session: bytes) -> frozenset[bytes]:
        """A session with what it is part of and its own parts: whose classes are taught in it."""
        parents = {one.id: one.parent for one in self.sessions}
        found, up = {session}, parents.get(session)
        while up is not None and up not in found:
            found.add(up)
            up = parents.get(up)
        below = {session}
        while below:
            below = {one for one, parent in parents.items() if parent in below} - found
            found |= below
        return frozenset(found)


@dataclass(frozen=True, slots=True)
class RosterRow:
    """A student's stay in a class; `number` is None and `average` too where the student is not in it today."""

    number: int | None
    student: StudentId
    family_name: str
    given_name: str
    student_number: str
    stint: int
    begin_date: date
    end_date: date | None
    status: str
    recent: tuple[str | None, ...]
    counts: Counts
    average: Decimal | None

    @property
    def name(self) -> str:
        """Family name first."""
        return f"{self.family_name}, {self.given_name}"


@dataclass(frozen=True, slots=True)
class OpenClass:
    """A class with its students on a day, and `others`: stays that are over or have not begun."""

    section: Section
    course: Course | None
    session: Session
    teachers: tuple[SectionTeacher, ...]
    rows: tuple[RosterRow, ...]
    others: tuple[RosterRow, ...]
    free: int | None  # places; None without a limit
    codes: tuple[AttendanceCode, ...]
    coming: tuple[Assessment, ...]
    now: Present
    lesson: Lesson | None  # the one to take now, or next today


@dataclass(frozen=True, slots=True)
class NewCourse:
    """A course that comes into the catalogue with its first class."""

    code: str
    title: str


def read_classes(clock: Clock, grants: Grants) -> Callable[[Connection], ClassList]:
    """A job: the list of classes."""

    def job(connection: Connection) -> ClassList:
        now = present(connection, clock)
        day = to_days(now.today)
        reached = reached_sections(connection, clock, grants, now)
        teachers: dict[bytes, list[tuple[bytes, str]]] = {}
        for section, member, family, given in repository.class_teachers(connection, day):
            teachers.setdefault(section, []).append((member, f"{given} {family}"))
        years = repository.class_years(connection, day)
        rows = []
        for row in repository.class_list(connection, day):
            id, title, code, room, capacity, course, course_title, session, session_title, students = row
            if reached is not None and id not in reached:
                continue
            taught_by = tuple(teachers.get(id, ()))
            mine = grants.staff is not None and any(member == grants.staff for member, _ in taught_by)
            rows.append(
                ClassRow(
                    id, title, code or "", room or "", capacity, course, course_title or "", session, session_title,
                    years.get(id, ""), students, taught_by, mine,
                )
            )  # fmt: skip
        sessions = tuple(every_session(connection))
        current = frozenset(one.id for one in sessions if one.start_date <= now.today <= one.end_date)
        return ClassList(tuple(rows), sessions, current, now)

    return job


def read_class(clock: Clock, section: SectionId, grants: Grants) -> Callable[[Connection], OpenClass]:
    """A job: one class today. It raises `NotFound`."""

    def job(connection: Connection) -> OpenClass:
        now = present(connection, clock)
        found = section_of(connection, section)
        if found is None:
            raise NotFound(what="section")
        on = now.today
        session = session_named(connection, found.session)
        day = min(max(on, session.start_date), session.end_date)
        rows, others = _roster(connection, section, day, clock, grants)
        coming = [a for a in assessments(connection, section) if a.due_on is not None and a.due_on >= on]
        due = _due(lessons_on(connection, on, [section]), now.minute)
        used = tuple(codes(connection))
        teachers = tuple(staff_of(connection, section))
        course = course_of(connection, found.course)
        seats = found.capacity
        free = None if seats is None else max(0, seats - seats_taken(connection, section, day))
        return OpenClass(found, course, session, teachers, rows, others, free, used, tuple(coming[:4]), now, due)

    return job


def find_courses(text: str) -> Callable[[Connection], list[Course]]:
    """A job: courses in use whose title or code has every word of `text`."""
    words = folded(text).split()

    def job(connection: Connection) -> list[Course]:
        every = every_course(connection, active_only=True)
        return [c for c in every if all(word in folded(f"{c.title} {c.code}") for word in words)][:_FOUND]

    return job


def change_class(
    runner: Runner, section: SectionId, name: str, values: Values, done: Done[None], failed: Failed
) -> None:
    """Change what a class is; values are stored ones by field."""
    runner.write("change_class", name, lambda work: sections.change_section(work, section, **values), done, failed)


def create_class(
    runner: Runner,
    course: Id | NewCourse,
    session: Id,
    title: str,
    values: Values,
    teachers: Iterable[StaffId],
    done: Done[SectionId],
    failed: Failed,
) -> None:
    """Make a class of a course in a session with its teachers, and the course where there is none; one action."""
    leads = tuple(teachers)

    def act(work: Work) -> SectionId:
        taught = course
        if isinstance(taught, NewCourse):
            taught = courses.create_course(work, taught.code, taught.title)
        section = sections.create_section(work, taught, session, title, **values)
        for member in leads:
            sections.assign_staff(work, section, member)
        return section

    runner.write("create_class", title, act, done, failed)


def delete_class(runner: Runner, section: SectionId, name: str, done: Done[None], failed: Failed) -> None:
    """Take back a class that never met."""
    runner.write("delete_class", name, lambda work: sections.delete_section(work, section), done, failed)


def _roster(
    connection: Connection, section: SectionId, day: date, clock: Clock, grants: Grants
) -> tuple[tuple[RosterRow, ...], tuple[RosterRow, ...]]:
    """The students of a day, and the other stays."""
    entries = {entry.student: (entry, number) for number, entry in enumerate(roster(connection, section, day), 1)}
    sees = grants.allows(Key.ATTENDANCE_VIEW, clock.now()) is not None
    recent = repository.recent_marks(connection, section, to_days(day), RECENT) if sees else {}
    counts = counts_by_student(connection, section) if sees else {}
    averages = _averages(connection, section, list(entries), day, clock, grants)
    here: dict[bytes, RosterRow] = {}
    others = []
    for student, family, given, number, stint, begin, end, status in repository.stays_in(connection, section):
        entry, place = entries.get(student, (None, 0))
        holds = entry is not None and entry.stint == stint
        last = None if end is None else from_days(end)
        row = RosterRow(
            place if holds else None, student, family, given, number or "", stint, from_days(begin), last, status,
            tuple(recent.get(student, ())), counts.get(student, Counts()), averages.get(student) if holds else None,
        )  # fmt: skip
        if holds:
            here[student] = row
        else:
            others.append(row)
    return tuple(here[student] for student in entries if student in here), tuple(others)


def _averages(
    connection: Connection, section: SectionId, students: list[StudentId], day: date, clock: Clock, grants: Grants
) -> dict[StudentId, Decimal]:
    if grants.allows(Key.GRADES_VIEW, clock.now()) is None:
        return {}
    try:
        book = gradebook(connection, section)
    except NotFound:  # the school has no scale yet
        return {}
    results = {student: book.computed(student, day) for student in students}
    return {student: result.value for student, result in results.items() if result is not None}


def _due(lessons: list[Lesson], minute: int) -> Lesson | None:
    """The first lesson that is not over, or the last of the day."""
    later = [lesson for lesson in lessons if lesson.ends is None or lesson.ends > minute]
    return (later or lessons[-1:] or [None])[0]  # type: ignore[list-item]


def day_of(stored: object) -> date | None:
    """A day from its stored form."""
    return from_days(stored) if isinstance(stored, int) else None

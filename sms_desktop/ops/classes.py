"""Classes: what the list and a class's page read, and what a person does there."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from sms_core.access.grants import Grants
from sms_core.access.keys import Key
from sms_core.attendance.model import AttendanceCode, Counts
from sms_core.attendance.repository import codes, counts_by_student
from sms_core.clock import Clock, from_days, to_days
from sms_core.enrolment import service as enrolment
from sms_core.enrolment.repository import roster
from sms_core.errors import NotFound
from sms_core.grading.model import Assessment
from sms_core.grading.repository import assessments, gradebook
from sms_core.ids import Id, SectionId, StaffId, StudentId
from sms_core.sections import service as sections
from sms_core.sections.model import Section, SectionTeacher, StaffRole
from sms_core.sections.repository import section as section_of
from sms_core.sections.repository import staff_of
from sms_core.sessions.model import Period, Session
from sms_core.sessions.repository import periods, session_named
from sms_core.sessions.repository import sessions as every_session
from sms_core.staff.model import StaffMember
from sms_core.staff.repository import staff
from sms_core.store.connection import Connection
from sms_core.store.text import folded
from sms_core.store.unit import Work
from sms_core.students.model import Student
from sms_core.students.repository import find
from sms_core.timetable.model import Lesson
from sms_core.timetable.repository import lessons_on
from sms_desktop.ops import repository
from sms_desktop.ops.present import Present, present, reached_sections
from sms_desktop.ops.runner import Done, Failed, Runner

RECENT = 5
_FOUND = 12


@dataclass(frozen=True, slots=True)
class ClassRow:
    """A class in the list; `leads` are names, leads first."""

    id: SectionId
    title: str
    code: str
    room: str
    capacity: int | None
    course: str
    session: bytes
    session_title: str
    students: int
    teachers: tuple[str, ...]
    is_mine: bool


@dataclass(frozen=True, slots=True)
class ClassList:
    """Every class that this computer holds, the sessions they belong to, and those of today."""

    rows: tuple[ClassRow, ...]
    sessions: tuple[Session, ...]
    current: frozenset[bytes]
    now: Present


@dataclass(frozen=True, slots=True)
class RosterRow:
    """A student of a class as its page shows them; `average` is None without a score."""

    number: int
    student: StudentId
    family_name: str
    given_name: str
    student_number: str
    recent: tuple[str | None, ...]
    counts: Counts
    average: Decimal | None


@dataclass(frozen=True, slots=True)
class OpenClass:
    """A class with its students on a day."""

    section: Section
    session: Session
    teachers: tuple[SectionTeacher, ...]
    rows: tuple[RosterRow, ...]
    codes: tuple[AttendanceCode, ...]
    coming: tuple[Assessment, ...]
    now: Present
    lesson: Lesson | None  # the one to take now, or next today


@dataclass(frozen=True, slots=True)
class ClassWeek:
    """The week of a class and of those its students go to as well; lessons by day."""

    section: SectionId
    monday: date
    days: tuple[tuple[date, tuple[Lesson, ...]], ...]
    periods: tuple[Period, ...]
    now: Present


def read_classes(clock: Clock, grants: Grants) -> Callable[[Connection], ClassList]:
    """A job: the list of classes."""

    def job(connection: Connection) -> ClassList:
        now = present(connection, clock)
        day = to_days(now.today)
        reached = reached_sections(connection, clock, grants, now)
        names: dict[bytes, list[str]] = {}
        mine: set[bytes] = set()
        for section, member, family, given, _ in repository.teacher_rows(connection, day):
            names.setdefault(section, []).append(f"{given} {family}")
            if member == grants.staff:
                mine.add(section)
        rows, current = [], set()
        for row in repository.class_rows(connection, day):
            id, title, code, room, capacity, course, _, session, session_title, starts, ends, students = row
            if starts is not None and starts <= day <= ends:
                current.add(session)
            if reached is not None and id not in reached:
                continue
            taught_by = tuple(names.get(id, ()))
            rows.append(
                ClassRow(
                    id, title, code or "", room or "", capacity, course or "", session,
                    session_title or "", students, taught_by, id in mine,
                )
            )  # fmt: skip
        used = {row.session for row in rows}
        offered = tuple(session for session in every_session(connection) if session.id in used)
        return ClassList(tuple(rows), offered, frozenset(current & used), now)

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
        entries = roster(connection, section, min(max(on, session.start_date), session.end_date))
        sees = grants.allows(Key.ATTENDANCE_VIEW, clock.now()) is not None
        recent = repository.recent_marks(connection, section, to_days(on), RECENT) if sees else {}
        counts = counts_by_student(connection, section) if sees else {}
        averages = _averages(connection, section, [e.student for e in entries], on, clock, grants)
        rows = tuple(
            RosterRow(
                number, e.student, e.family_name, e.given_name, e.student_number or "",
                tuple(recent.get(e.student, ())), counts.get(e.student, Counts()), averages.get(e.student),
            )
            for number, e in enumerate(entries, 1)
        )  # fmt: skip
        coming = [a for a in assessments(connection, section) if a.due_on is not None and a.due_on >= on]
        teachers = tuple(staff_of(connection, section))
        due = _due(lessons_on(connection, on, [section]), now.minute)
        used = tuple(codes(connection))
        return OpenClass(found, session, teachers, rows, used, tuple(coming[:4]), now, due)

    return job


def read_week(clock: Clock, section: SectionId, monday: date | None) -> Callable[[Connection], ClassWeek]:
    """A job: the week that begins on `monday`, or this week."""

    def job(connection: Connection) -> ClassWeek:
        now = present(connection, clock)
        first = monday or now.today - timedelta(days=now.today.weekday())
        middle = to_days(first + timedelta(days=2))
        together = {SectionId(id) for id in repository.companions(connection, section, middle)} | {section}
        days = []
        for number in range(7):
            day = first + timedelta(days=number)
            lessons = tuple(lessons_on(connection, day, sorted(together)))
            if number < 5 or lessons:
                days.append((day, lessons))
        return ClassWeek(section, first, tuple(days), tuple(periods(connection, active_only=True)), now)

    return job


def find_students(text: str) -> Callable[[Connection], list[Student]]:
    """A job: students by number or the beginnings of their names."""
    return lambda connection: find(connection, text, _FOUND)


def find_staff(text: str) -> Callable[[Connection], list[StaffMember]]:
    """A job: staff at work whose name has every word of `text`."""
    words = folded(text).split()

    def job(connection: Connection) -> list[StaffMember]:
        every = staff(connection, active_only=True)
        return [m for m in every if all(w in folded(f"{m.family_name} {m.given_name}") for w in words)][:_FOUND]

    return job


def enrol(
    runner: Runner, section: SectionId, student: StudentId, name: str, day: date, done: Done[int], failed: Failed
) -> None:
    """Put a student into a class from a day on."""
    runner.write("enrol", name, lambda work: enrolment.enrol(work, section, student, day), done, failed)


def withdraw(
    runner: Runner,
    section: SectionId,
    students: Iterable[StudentId],
    name: str,
    day: date,
    done: Done[None],
    failed: Failed,
) -> None:
    """Let `day` be the last day of some students in a class; one action, undone together."""
    every = tuple(students)

    def act(work: Work) -> None:
        for student in every:
            enrolment.withdraw(work, section, student, day)

    runner.write("withdraw", name, act, done, failed)


def assign(
    runner: Runner,
    section: SectionId,
    member: StaffId,
    name: str,
    role: str,
    begin: date | None,
    end: date | None,
    done: Done[None],
    failed: Failed,
) -> None:
    """Let somebody teach a class."""
    runner.write(
        "assign_staff",
        name,
        lambda work: sections.assign_staff(work, section, member, StaffRole(role), begin, end),
        done,
        failed,
    )


def end_assignment(
    runner: Runner, section: SectionId, member: StaffId, name: str, day: date, done: Done[None], failed: Failed
) -> None:
    """Let `day` be the last day on which somebody teaches a class."""
    runner.write("end_assignment", name, lambda work: sections.end_assignment(work, section, member, day), done, failed)


def change_class(
    runner: Runner, section: SectionId, name: str, values: dict[str, object], done: Done[None], failed: Failed
) -> None:
    """Change what a class is; values are stored ones by field."""
    runner.write("change_class", name, lambda work: sections.change_section(work, section, **values), done, failed)  # type: ignore[arg-type]


def create_class(
    runner: Runner,
    course: Id,
    session: Id,
    title: str,
    values: dict[str, object],
    done: Done[SectionId],
    failed: Failed,
) -> None:
    """Make a class of a course in a session."""
    runner.write(
        "create_class",
        title,
        lambda work: sections.create_section(work, course, session, title, **values),  # type: ignore[arg-type]
        done,
        failed,
    )


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

"""What the Home page reads: a teacher's day, or the office's. All of it is on this computer."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from sms_core.access.grants import Grants
from sms_core.access.keys import Key, Reach
from sms_core.attendance.model import Counts
from sms_core.attendance.repository import planned_for_lesson
from sms_core.clock import Clock, from_days, to_days
from sms_core.ids import SectionId, StudentId
from sms_core.issues.repository import count_open
from sms_core.sessions.model import Session, SessionType
from sms_core.sessions.repository import closure_on, session_on
from sms_core.store.connection import Connection
from sms_core.sync import loading, state
from sms_core.sync.outbox import pending_keys
from sms_core.timetable.model import Lesson
from sms_core.timetable.repository import lessons_on, scheduled_between, unscheduled_on
from sms_desktop.ops import repository
from sms_desktop.ops.first_steps import FirstSteps, first_steps
from sms_desktop.ops.lessons import DayLesson
from sms_desktop.ops.present import Present, present, taught

if TYPE_CHECKING:  # read only where there are conflicts
    from sms_desktop.ops.open_issues import ShownIssue

_BACK = 7  # days in which a register that was forgotten is shown
_GRADE_BACK = 60
_COMING = 14
_AHEAD = 14  # days in which the next lesson is looked for


@dataclass(frozen=True, slots=True)
class ToGrade:
    """An assessment that is due and not graded for everybody."""

    section: SectionId
    title: str
    class_title: str
    due: date
    graded: int
    students: int


@dataclass(frozen=True, slots=True)
class Forgotten:
    """A lesson of the last days without a submitted register."""

    section: SectionId
    title: str
    day: date
    period: int


@dataclass(frozen=True, slots=True)
class PlannedToday:
    """A planned absence of today; minutes are None for the whole day."""

    student: StudentId
    name: str
    form: str
    from_minute: int | None
    to_minute: int | None
    reason: str


@dataclass(frozen=True, slots=True)
class Absent:
    """A student who is absent without excuse today, and whom to call."""

    student: StudentId
    name: str
    form: str
    periods: tuple[int, ...]
    letters: tuple[str, str]  # English, Greek
    guardian: str
    phone: str


@dataclass(frozen=True, slots=True)
class Untaken:
    """A lesson that has begun and has no register; `minutes` since it began."""

    lesson: Lesson
    teacher: str
    minutes: int


@dataclass(frozen=True, slots=True)
class Home:
    """A person's day. The office's parts are empty for a teacher, and the other way round.

    While the first loading still brings history (`is_whole` says no), nobody can know what was forgotten or not graded.
    """

    now: Present
    is_office: bool
    term: Session | None
    closure: str | None
    lessons: tuple[DayLesson, ...]
    next_lesson: tuple[date, Lesson] | None
    forgotten: tuple[Forgotten, ...]
    to_grade: tuple[ToGrade, ...]
    planned: tuple[PlannedToday, ...]
    coming: tuple[ToGrade, ...]
    begun: int
    taken: int
    counts: Counts
    absent: tuple[Absent, ...]
    untaken: tuple[Untaken, ...]
    issues: "tuple[ShownIssue, ...]"
    expected: Mapping[tuple[SectionId, int], int]  # planned absences by lesson
    steps: FirstSteps | None  # None: nothing to show
    last_sync: int | None  # microseconds
    is_whole: bool = True

    @property
    def attendance(self) -> Decimal | None:
        """Share of the marks so far that came, in percent."""
        return Decimal(self.counts.attended * 100) / self.counts.counted if self.counts.counted else None


def read_home(clock: Clock, grants: Grants) -> Callable[[Connection], Home]:
    """A job: the day of the person."""

    def job(connection: Connection) -> Home:
        now = present(connection, clock)
        office = grants.allows(Key.ATTENDANCE_VIEW, clock.now()) is Reach.SCHOOL
        mine = None if office else sorted(taught(connection, grants, now))
        lessons = _lessons(connection, now, mine)
        begun = [one.lesson for one in lessons if one.lesson.starts is not None and one.lesson.starts <= now.minute]
        closure = closure_on(connection, now.today)
        seen = state.get(connection, "last_sync")
        whole = loading.rows(connection) == (0, 0)
        looks_back = whole and not office
        return Home(
            now=now,
            is_office=office,
            term=session_on(connection, now.today, SessionType.TERM) or session_on(connection, now.today),
            closure=closure.title if closure is not None else None,
            lessons=lessons,
            next_lesson=None if lessons else _next(connection, now, mine),
            forgotten=_forgotten(connection, now, mine or []) if looks_back else (),
            to_grade=_grading(connection, now, mine or [], -_GRADE_BACK, 0) if looks_back else (),
            planned=_planned(connection, now),
            coming=() if office else _grading(connection, now, mine or [], 1, _COMING),
            begun=len(begun),
            taken=sum(lesson.submitted_at is not None for lesson in begun),
            counts=Counts(**repository.counted(connection, to_days(now.today))) if office else Counts(),
            absent=_absent(connection, now) if office else (),
            untaken=_untaken(connection, now, begun) if office else (),
            issues=_issues(connection),
            expected={} if office else _expected(connection, now, lessons),
            steps=_steps(connection, grants, clock, seen is not None),
            last_sync=seen,
            is_whole=whole,
        )

    return job


def _lessons(connection: Connection, now: Present, mine: list[SectionId] | None) -> tuple[DayLesson, ...]:
    found = [*lessons_on(connection, now.today, mine), *unscheduled_on(connection, now.today, mine)]
    waiting = {key[:3] for key in pending_keys(connection, "mark") | pending_keys(connection, "register")}
    found.sort(key=lambda lesson: lesson.period)
    return tuple(DayLesson(x, (x.section, to_days(now.today), x.period) in waiting) for x in found)


def _issues(connection: Connection) -> "tuple[ShownIssue, ...]":
    if not count_open(connection):
        return ()
    from sms_desktop.ops.open_issues import read_issues  # heavy: mostly there is none

    return read_issues(connection).issues


def _expected(connection: Connection, now: Present, lessons: tuple[DayLesson, ...]) -> dict[tuple[SectionId, int], int]:
    found = {}
    for one in lessons:
        lesson = one.lesson
        away = planned_for_lesson(connection, lesson.section, now.today, lesson.starts, lesson.ends)
        found[lesson.section, lesson.period] = len(away)
    return found


def _steps(connection: Connection, grants: Grants, clock: Clock, has_server: bool) -> FirstSteps | None:
    """The first steps, for those who bring the school's data in."""
    if grants.allows(Key.STUDENTS_CREATE, clock.now()) is not Reach.SCHOOL:
        return None
    return first_steps(connection, grants.user, has_server=has_server)


def _next(connection: Connection, now: Present, mine: list[SectionId] | None) -> tuple[date, Lesson] | None:
    for ahead in range(1, _AHEAD):
        day = now.today + timedelta(days=ahead)
        lessons = lessons_on(connection, day, mine)
        if lessons:
            return day, lessons[0]
    return None


def _forgotten(connection: Connection, now: Present, mine: list[SectionId]) -> tuple[Forgotten, ...]:
    first, last = now.today - timedelta(days=_BACK), now.today - timedelta(days=1)
    done = repository.submitted_between(connection, to_days(first), to_days(last))
    titles = repository.class_titles(connection)
    missing = [
        Forgotten(section, titles.get(section, ""), day, period)
        for section, day, period in scheduled_between(connection, first, last, mine)
        if (section, to_days(day), period) not in done
    ]
    return tuple(reversed(missing))


def _grading(connection: Connection, now: Present, mine: list[SectionId], start: int, end: int) -> tuple[ToGrade, ...]:
    days = [to_days(now.today + timedelta(days=by)) for by in (start, end)]
    rows = repository.to_grade(connection, *days)
    found = [
        ToGrade(section, title, class_title, from_days(due), graded, students)
        for _, section, title, class_title, due, graded, students in rows
        if section in mine
    ]
    if start > 0:
        return tuple(sorted(found, key=lambda one: one.due))
    return tuple(one for one in found if one.graded < one.students)


def _planned(connection: Connection, now: Present) -> tuple[PlannedToday, ...]:
    today = to_days(now.today)
    return tuple(
        PlannedToday(
            student,
            f"{family}, {given}",
            form or "",
            starts if first == today else None,
            ends if last == today else None,
            reason or "",
        )
        for student, family, given, form, first, last, starts, ends, reason in repository.planned_rows(
            connection, today
        )
    )


def _absent(connection: Connection, now: Present) -> tuple[Absent, ...]:
    by_student: dict[bytes, list[tuple[object, ...]]] = {}
    for row in repository.absent_rows(connection, to_days(now.today)):
        by_student.setdefault(row[0], []).append(tuple(row))
    phones = repository.phones(connection, by_student)
    found = []
    for student, rows in by_student.items():
        _, family, given, form, _, _, english, greek = rows[0]
        call = phones.get(student)
        found.append(
            Absent(
                StudentId(student),
                f"{family}, {given}",
                str(form or ""),
                tuple(sorted({int(str(row[4])) for row in rows})),
                (str(english), str(greek)),
                f"{call[2]} {call[1]}" if call is not None else "",
                str(call[3] or "") if call is not None else "",
            )
        )
    return tuple(found)


def _untaken(connection: Connection, now: Present, begun: list[Lesson]) -> tuple[Untaken, ...]:
    names: dict[bytes, str] = {}
    for section, _, family, given, _ in repository.teacher_rows(connection, to_days(now.today)):
        names.setdefault(section, f"{family}, {given[:1]}.")
    return tuple(
        Untaken(lesson, names.get(lesson.section, ""), now.minute - (lesson.starts or 0))
        for lesson in begun
        if lesson.submitted_at is None
    )

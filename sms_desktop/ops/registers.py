"""What the Attendance page reads: the lessons of a day, one open register, the classes a person may open.

These are the first queries after start-up. They need neither SQLAlchemy nor the network.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from sms_core.access.grants import Grants
from sms_core.access.keys import Key, Reach
from sms_core.attendance.model import AttendanceCode
from sms_core.attendance.office.guests import Guest, guests
from sms_core.attendance.register import RegisterView
from sms_core.attendance.repository import codes, open_register
from sms_core.clock import Clock, to_days
from sms_core.enrolment.repository import seats
from sms_core.ids import SectionId, StudentId, UserId
from sms_core.issues.repository import count_open
from sms_core.personal.repository import preference
from sms_core.personal.service import put_preference
from sms_core.school.model import Reasons, SchoolSettings, Unmarked
from sms_core.school.repository import settings
from sms_core.sections.model import Section
from sms_core.sections.repository import sections, sections_taught
from sms_core.sessions.model import Period, SessionType
from sms_core.sessions.repository import closure_on, periods, sessions_on
from sms_core.store.connection import Connection
from sms_core.store.fields import Stored
from sms_core.sync.outbox import pending_keys
from sms_core.timetable.model import Lesson
from sms_core.timetable.repository import lessons_on, unscheduled_on
from sms_desktop.ops.lessons import DayLesson, LessonKey
from sms_desktop.ops.runner import Runner

REGISTER_MODE = "register.mode"


@dataclass(frozen=True, slots=True)
class Now:
    """The present in the school's time zone."""

    today: date
    minute: int
    zone: str


@dataclass(frozen=True, slots=True)
class Day:
    """The lessons of one day that a person may see, and why there are none."""

    day: date
    now: Now
    lessons: tuple[DayLesson, ...]
    closure: str | None
    term: str
    issues: int


@dataclass(frozen=True, slots=True)
class OpenRegister:
    """A register as it is opened; `waiting` are the students whose marks the server has not answered.

    `follows` is the class's lesson in the next period, where it is a double one; `mode` how the person sees registers.
    """

    view: RegisterView
    codes: tuple[AttendanceCode, ...]
    waiting: frozenset[Stored]
    is_waiting: bool
    now: Now
    policy: Unmarked
    needs_reasons: bool
    issues: int
    seats: Mapping[StudentId, tuple[int, int]]
    guests: tuple[Guest, ...]
    follows: Lesson | None
    mode: str | None

    @property
    def lesson(self) -> LessonKey:
        """Which register it is."""
        return LessonKey(self.view.section, self.view.day, self.view.period)


@dataclass(frozen=True, slots=True)
class Classes:
    """What a person may open a register of, beside the timetable."""

    sections: tuple[Section, ...]
    periods: tuple[Period, ...]
    now: Now


def read_day(clock: Clock, grants: Grants, wanted: date | None) -> Callable[[Connection], Day]:
    """A job: the lessons of `wanted`, or of today."""

    def job(connection: Connection) -> Day:
        school = settings(connection)
        now = _now(clock, school)
        day = wanted or now.today
        mine = _sections(connection, grants, clock.now(), day, school)
        found = [*lessons_on(connection, day, mine), *unscheduled_on(connection, day, mine)]
        waiting = _waiting_lessons(connection)
        closure = closure_on(connection, day)
        titles = {session.type: session.title for session in sessions_on(connection, day)}
        return Day(
            day=day,
            now=now,
            lessons=tuple(DayLesson(x, (x.section, to_days(day), x.period) in waiting) for x in found),
            closure=closure.title if closure is not None else None,
            term=titles.get(SessionType.TERM, ""),
            issues=count_open(connection),
        )

    return job


def read_register(clock: Clock, lesson: LessonKey, user: UserId | None = None) -> Callable[[Connection], OpenRegister]:
    """A job: the register of a lesson. It raises `NotFound`."""

    def job(connection: Connection) -> OpenRegister:
        school = settings(connection)
        place = (lesson.section, to_days(lesson.day), lesson.period)
        waiting = frozenset(key[3] for key in pending_keys(connection, "mark") if key[:3] == place)
        return OpenRegister(
            view=open_register(connection, *lesson),
            codes=tuple(codes(connection)),
            waiting=waiting,
            is_waiting=bool(waiting) or place in pending_keys(connection, "register"),
            now=_now(clock, school),
            policy=school.unmarked_policy,
            needs_reasons=school.correction_reason is Reasons.REQUIRED,
            issues=count_open(connection),
            seats=seats(connection, lesson.section),
            guests=tuple(guests(connection, *lesson)),
            follows=_follows(connection, lesson),
            mode=preference(connection, user, REGISTER_MODE) if user is not None else None,
        )

    return job


def keep_mode(runner: Runner, user: UserId, mode: str) -> None:
    """Remember how the person sees registers."""
    runner.keep("keep_place", lambda work: put_preference(work, user, REGISTER_MODE, mode))


def read_periods(connection: Connection) -> tuple[Period, ...]:
    """A job: the periods of the school."""
    return tuple(periods(connection, active_only=True))


def read_classes(clock: Clock, grants: Grants, day: date) -> Callable[[Connection], Classes]:
    """A job: every class the person reaches on `day`, and the periods."""

    def job(connection: Connection) -> Classes:
        school = settings(connection)
        now = clock.now()
        if grants.allows(Key.ATTENDANCE_VIEW, now) is Reach.SCHOOL:
            current = {session.id for session in sessions_on(connection, day)}
            found = [section for section in sections(connection) if section.session in current]
        elif grants.staff is None:
            found = []
        else:
            found = sections_taught(connection, grants.staff, day, school.teacher_grace_days)
        return Classes(tuple(found), tuple(periods(connection, active_only=True)), _now(clock, school))

    return job


def _follows(connection: Connection, lesson: LessonKey) -> Lesson | None:
    """The lesson of the same class in the period after, if it has one."""
    later = [period.number for period in periods(connection, active_only=True) if period.number > lesson.period]
    if not later:
        return None
    found = lessons_on(connection, lesson.day, [lesson.section])
    return next((each for each in found if each.period == min(later)), None)


def _sections(
    connection: Connection, grants: Grants, now: datetime, day: date, school: SchoolSettings
) -> list[SectionId] | None:
    """The sections a person reaches on `day`; None is all of them."""
    if grants.allows(Key.ATTENDANCE_VIEW, now) is Reach.SCHOOL:
        return None
    if grants.staff is None:
        return []
    return [s.id for s in sections_taught(connection, grants.staff, day, school.teacher_grace_days)]


def _waiting_lessons(connection: Connection) -> set[tuple[Stored, ...]]:
    """Section, day and period, stored, of every register with something unsent."""
    return {key[:3] for key in pending_keys(connection, "mark") | pending_keys(connection, "register")}


def _now(clock: Clock, school: SchoolSettings) -> Now:
    local = clock.now().astimezone(ZoneInfo(school.time_zone))
    return Now(local.date(), local.hour * 60 + local.minute, school.time_zone)

"""What the parts of the Attendance page read beside the lessons of a day: each a job for a reading lane."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, time, timedelta

from sms_core.access.grants import Grants
from sms_core.access.keys import Key
from sms_core.attendance.model import AttendanceCode, Counts, PlannedAbsence
from sms_core.attendance.office.follow_up import DayAbsence, absences_on
from sms_core.attendance.office.guests import Guest, likely, unsettled
from sms_core.attendance.office.lists import AttendanceLine, attendance_lines
from sms_core.attendance.repository import codes
from sms_core.clock import Clock, from_days, to_days
from sms_core.contacts.model import GuardianLink
from sms_core.contacts.repository import guardians_of
from sms_core.ids import Id, SectionId, StudentId
from sms_core.issues.repository import count_open
from sms_core.sections.repository import sections
from sms_core.sessions.model import SessionType
from sms_core.sessions.repository import closure_on, session_on, sessions_on
from sms_core.store.connection import Connection, Row
from sms_core.store.text import folded
from sms_core.students.model import Student
from sms_core.students.repository import codes_in_use, find, student
from sms_core.sync.outbox import pending_keys
from sms_core.timetable.form_group import GroupDay, form_group_day
from sms_core.timetable.registers import registers_on
from sms_desktop.ops import repository
from sms_desktop.ops.lessons import DayLesson
from sms_desktop.ops.present import Present, present, reached_sections
from sms_desktop.ops.registers import Day, Now

_FOUND = 12
_YEAR = timedelta(days=366)


@dataclass(frozen=True, slots=True)
class RegisterToday(DayLesson):
    """A lesson of the day with who teaches it and how its marks count."""

    teachers: tuple[str, ...]
    counts: Counts


@dataclass(frozen=True, slots=True)
class AbsenceDay:
    """Who is away without excuse on a day, whom to call, and the guests that wait to be settled."""

    day: date
    now: Present
    absences: tuple[DayAbsence, ...]
    guardians: Mapping[StudentId, tuple[GuardianLink, ...]]
    people: Mapping[bytes, str]
    codes: tuple[AttendanceCode, ...]
    guests: tuple[Guest, ...]
    likely: Mapping[Id, Student]
    closure: str


@dataclass(frozen=True, slots=True)
class ShownGroup:
    """A form group's day, and the groups that there are."""

    now: Present
    groups: tuple[str, ...]
    group: GroupDay | None
    codes: tuple[AttendanceCode, ...]
    closure: str


@dataclass(frozen=True, slots=True)
class Period:
    """Two days, both included."""

    start: date
    end: date


@dataclass(frozen=True, slots=True)
class Whom:
    """Whose absences are listed: everybody, those of a form group, or of a class."""

    form_group: str = ""
    section: SectionId | None = None


@dataclass(frozen=True, slots=True)
class Listed:
    """The list of a period, and what can be asked: a person who reaches own classes only asks for one of them."""

    now: Present
    period: Period
    whom: Whom
    term: Period
    term_title: str
    lines: tuple[AttendanceLine, ...]
    groups: tuple[str, ...]
    classes: tuple[tuple[SectionId, str], ...]
    whole_school: bool


@dataclass(frozen=True, slots=True)
class PlannedRow:
    """A planned absence and whose it is."""

    absence: PlannedAbsence
    name: str
    form: str
    number: str


@dataclass(frozen=True, slots=True)
class PlannedList:
    """The planned absences that the person may see."""

    now: Present
    rows: tuple[PlannedRow, ...]
    codes: tuple[AttendanceCode, ...]


@dataclass(frozen=True, slots=True)
class StudentFacts:
    """A student, if one is meant already, the school's codes, and today."""

    student: Student | None
    codes: tuple[AttendanceCode, ...]
    today: date


def read_registers(clock: Clock, wanted: date | None) -> Callable[[Connection], Day]:
    """A job: every register of the school on `wanted`, or today."""

    def job(connection: Connection) -> Day:
        now = present(connection, clock)
        day = wanted or now.today
        waiting = {key[:3] for key in pending_keys(connection, "mark") | pending_keys(connection, "register")}
        closure = closure_on(connection, day)
        term = session_on(connection, day, SessionType.TERM)
        stored = to_days(day)
        return Day(
            day=day,
            now=Now(now.today, now.minute, now.zone),
            lessons=tuple(
                RegisterToday(
                    one.lesson, (one.lesson.section, stored, one.lesson.period) in waiting, one.teachers, one.counts
                )
                for one in registers_on(connection, day)
            ),
            closure=closure.title if closure is not None else None,
            term=term.title if term is not None else "",
            issues=count_open(connection),
        )

    return job


def read_absences(clock: Clock, wanted: date | None) -> Callable[[Connection], AbsenceDay]:
    """A job: the absences of `wanted`, or of today."""

    def job(connection: Connection) -> AbsenceDay:
        now = present(connection, clock)
        day = wanted or now.today
        absences = tuple(absences_on(connection, day))
        waiting = tuple(unsettled(connection))
        guesses = {guest.id: _guess(connection, guest) for guest in waiting}
        return AbsenceDay(
            day=day,
            now=now,
            absences=absences,
            guardians={one.student: tuple(guardians_of(connection, one.student)) for one in absences},
            people=repository.user_names(connection),
            codes=tuple(codes(connection)),
            guests=waiting,
            likely={id: known for id, known in guesses.items() if known is not None},
            closure=_closure(connection, day),
        )

    return job


def read_group(clock: Clock, form_group: str, wanted: date | None) -> Callable[[Connection], ShownGroup]:
    """A job: the day of a form group; of the first one where none is named."""

    def job(connection: Connection) -> ShownGroup:
        now = present(connection, clock)
        day = wanted or now.today
        groups = tuple(codes_in_use(connection)[1])
        chosen = form_group if form_group in groups else next(iter(groups), "")
        group = form_group_day(connection, chosen, day) if chosen else None
        return ShownGroup(now, groups, group, tuple(codes(connection)), _closure(connection, day))

    return job


def read_lines(clock: Clock, grants: Grants, period: Period | None, whom: Whom) -> Callable[[Connection], Listed]:
    """A job: the list of a period, or of the term until today."""

    def job(connection: Connection) -> Listed:
        now = present(connection, clock)
        reached = reached_sections(connection, clock, grants, now, Key.ATTENDANCE_VIEW)
        running = {session.id for session in sessions_on(connection, now.today)}
        mine = [s for s in sections(connection) if s.session in running and (reached is None or s.id in reached)]
        classes = tuple(sorted(((s.id, s.title) for s in mine), key=lambda one: folded(one[1])))
        groups = tuple(codes_in_use(connection)[1]) if reached is None else ()
        term = session_on(connection, now.today, SessionType.TERM) or session_on(connection, now.today)
        running_term = Period(now.today, now.today) if term is None else Period(term.start_date, term.end_date)
        asked = period or Period(running_term.start, now.today)
        meant = _allowed(whom, groups, classes, whole_school=reached is None)
        nobody = reached is not None and meant.section is None
        lines = () if nobody else attendance_lines(connection, asked.start, asked.end, meant.section)
        if meant.form_group:
            lines = [line for line in lines if line.form_group == meant.form_group]
        title = "" if term is None else term.title
        return Listed(
            now, asked, meant, running_term, title, tuple(lines), groups, classes, whole_school=reached is None
        )

    return job


def read_planned(clock: Clock, grants: Grants) -> Callable[[Connection], PlannedList]:
    """A job: the planned absences of a year back and all to come, of the students whom the person reaches."""

    def job(connection: Connection) -> PlannedList:
        now = present(connection, clock)
        reached = reached_sections(connection, clock, grants, now, Key.ATTENDANCE_VIEW)
        rows = [_planned(row) for row in repository.planned_since(connection, to_days(now.today - _YEAR))]
        if reached is not None:
            mine = repository.attending(connection, reached, to_days(now.today))
            rows = [row for row in rows if row.absence.student in mine]
        return PlannedList(now, tuple(rows), tuple(codes(connection)))

    return job


def find_students(text: str) -> Callable[[Connection], list[Student]]:
    """A job: students by number or the beginnings of their names."""
    return lambda connection: list(find(connection, text, _FOUND))


def read_student(clock: Clock, known: StudentId | None) -> Callable[[Connection], StudentFacts]:
    """A job: what is asked about a student's planned absence begins with."""

    def job(connection: Connection) -> StudentFacts:
        whose = None if known is None else student(connection, known)
        return StudentFacts(whose, tuple(codes(connection)), present(connection, clock).today)

    return job


def _allowed(
    whom: Whom, groups: tuple[str, ...], classes: tuple[tuple[SectionId, str], ...], *, whole_school: bool
) -> Whom:
    """What was asked where there still is such a thing; who may not see all gets the first of their classes."""
    if whom.form_group in groups and whom.form_group:
        return whom
    if any(whom.section == section for section, _ in classes):
        return whom
    return Whom() if whole_school or not classes else Whom(section=classes[0][0])


def _guess(connection: Connection, guest: Guest) -> Student | None:
    known = likely(connection, guest)
    return None if known is None else student(connection, known)


def _closure(connection: Connection, day: date) -> str:
    closure = closure_on(connection, day)
    return "" if closure is None else closure.title


def _planned(row: Row) -> PlannedRow:
    id, whose, first, last, begins, ends, reason, code, family, given, form, number = row
    absence = PlannedAbsence(id, whose, from_days(first), from_days(last), _time(begins), _time(ends), reason, code)
    return PlannedRow(absence, f"{family}, {given}", form or "", number or "")


def _time(minutes: int | None) -> time | None:
    return None if minutes is None else time(minutes // 60, minutes % 60)

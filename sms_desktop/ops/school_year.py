"""The school year: sessions, periods, closures and courses, read whole, and what the office does with them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, time
from typing import Any

from sms_core.clock import Clock, from_days
from sms_core.courses import service as courses_service
from sms_core.courses.model import Course
from sms_core.courses.repository import code_taken as course_with_code
from sms_core.courses.repository import course as course_of
from sms_core.courses.repository import courses
from sms_core.errors import Invalid
from sms_core.ids import Id
from sms_core.sessions import service
from sms_core.sessions.model import Closure, Period, Session, SessionType
from sms_core.sessions.next_year import create_next_year
from sms_core.sessions.repository import closures_between, periods, session_named, sessions
from sms_core.sessions.table import ACADEMIC_SESSION
from sms_core.store.connection import Connection
from sms_core.store.unit import Work
from sms_desktop.ops import repository
from sms_desktop.ops.present import Present, present
from sms_desktop.ops.runner import Done, Failed, Runner

Values = dict[str, Any]  # stored values by field


@dataclass(frozen=True, slots=True)
class CourseRow(Course):
    """A course, and how many classes teach it."""

    classes: int


@dataclass(frozen=True, slots=True)
class SchoolYear:
    """All of it; there are some dozen of each. Sessions stand under the one that they are part of."""

    sessions: tuple[Session, ...]
    periods: tuple[Period, ...]
    closures: tuple[Closure, ...]
    courses: tuple[CourseRow, ...]
    now: Present

    @property
    def years(self) -> list[Session]:
        """The school years, in the order of time."""
        return [one for one in self.sessions if one.type is SessionType.SCHOOL_YEAR]


def read_school_year(clock: Clock) -> Callable[[Connection], SchoolYear]:
    """A job: the whole school year."""

    def job(connection: Connection) -> SchoolYear:
        taught = repository.classes_by_course(connection)
        return SchoolYear(
            tuple(_in_order(sessions(connection))),
            tuple(periods(connection)),
            tuple(closures_between(connection, date.min, date.max)),
            tuple(
                CourseRow(c.id, c.code, c.title, c.subject, c.credits, c.description, c.active, taught.get(c.id, 0))
                for c in courses(connection)
            ),
            present(connection, clock),
        )

    return job


def code_taken(code: str, but: bytes | None) -> Callable[[Connection], str | None]:
    """A job: the title of another course that has this code, or None."""

    def job(connection: Connection) -> str | None:
        other = course_with_code(connection, code, None if but is None else Id(but)) if code else None
        found = course_of(connection, other) if other is not None else None
        return found.title if found is not None else None

    return job


def save(runner: Runner, kind: str, key: object, values: Values, done: Done[Any], failed: Failed) -> None:
    """Make (`key` None) or change a session, period, closure or course; `values` are all fields of its form."""
    label = str(values.get("title") or values.get("name") or "")
    verb = f"{'create' if key is None else 'change'}_{kind}"
    act = _ACTS[kind]
    runner.write(verb, label, lambda work: act(work, key, values), done, failed)


def remove(runner: Runner, kind: str, key: object, label: str, done: Done[None], failed: Failed) -> None:
    """Take one away that nothing belongs to."""
    act = _REMOVALS[kind]
    runner.write(f"remove_{kind}", label, lambda work: act(work, key), done, failed)


def make_next_year(runner: Runner, before: bytes, values: Values, done: Done[Any], failed: Failed) -> None:
    """Make the school year after another. Values are title, start_date, end_date, and the flags parts and closures."""
    start, end = from_days(values["start_date"]), from_days(values["end_date"])

    def act(work: Work) -> Id:
        parts, closures = bool(values.get("parts")), bool(values.get("closures"))
        return create_next_year(work, before, values["title"], start, end, with_parts=parts, with_closures=closures)

    runner.write("create_next_year", str(values["title"]), act, done, failed)


def _in_order(every: list[Session]) -> list[Session]:
    """Parents before their parts, each with its own below it."""
    known = {one.id for one in every}
    found: list[Session] = []

    def add(parent: bytes | None) -> None:
        for one in every:
            below = one.parent == parent or (parent is None and one.parent not in known)
            if below and one not in found:
                found.append(one)
                add(one.id)

    add(None)
    return found


def _session(work: Work, key: object, values: Values) -> object:
    start, end = from_days(values["start_date"]), from_days(values["end_date"])
    if isinstance(key, bytes):
        service.change_session(work, key, title=values["title"], start=start, end=end)
        return key
    parent, kind = values.get("parent"), values["type"]
    year = end.year
    if kind != SessionType.SCHOOL_YEAR:
        if not isinstance(parent, bytes):
            raise Invalid(table=ACADEMIC_SESSION.name, field="parent", reason="required")
        year = session_named(work.connection, parent).school_year
    else:
        parent = None
    return service.create_session(work, values["title"], kind, start, end, year, parent)


def _period(work: Work, key: object, values: Values) -> object:
    start, end = _time(values.get("start_time")), _time(values.get("end_time"))
    if not isinstance(key, int):
        service.create_period(work, values["number"], values["name"], start, end)
        return values["number"]
    in_use = bool(values.get("active"))
    if not in_use:
        service.deactivate_period(work, key)
    service.rename_period(work, key, values["name"])
    service.set_period_times(work, key, start, end)
    if in_use:
        service.activate_period(work, key)
    return key


def _closure(work: Work, key: object, values: Values) -> object:
    start, end = from_days(values["start_date"]), from_days(values["end_date"])
    if isinstance(key, bytes):
        service.change_closure(work, key, values["title"], start, end)
        return key
    return service.create_closure(work, values["title"], start, end)


def _course(work: Work, key: object, values: Values) -> object:
    if isinstance(key, bytes):
        courses_service.change_course(work, Id(key), **values)  # type: ignore[typeddict-item]
        return key
    rest = {name: values.get(name) for name in ("subject", "credits", "description")}
    return courses_service.create_course(work, values["code"], values["title"], **rest)


def _time(minutes: object) -> time | None:
    return time(minutes // 60, minutes % 60) if isinstance(minutes, int) else None


_ACTS: dict[str, Callable[[Work, object, Values], object]] = {
    "session": _session,
    "period": _period,
    "closure": _closure,
    "course": _course,
}
_REMOVALS: dict[str, Callable[[Work, Any], None]] = {
    "session": service.delete_session,
    "period": service.delete_period,
    "closure": service.delete_closure,
    "course": courses_service.delete_course,
}

"""The school year: sessions, periods, closures and courses, read whole, and what the office does with them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, time
from typing import Any

from sms_core.clock import Clock, from_days
from sms_core.courses import service as courses_service
from sms_core.courses.model import Course
from sms_core.courses.repository import courses
from sms_core.sessions import service
from sms_core.sessions.model import Closure, Period, Session
from sms_core.sessions.repository import closures_between, periods, sessions
from sms_core.store.connection import Connection
from sms_core.store.text import folded
from sms_core.store.unit import Work
from sms_desktop.ops.present import Present, present
from sms_desktop.ops.runner import Done, Failed, Runner

_FOUND = 12
Values = dict[str, Any]  # stored values by field


@dataclass(frozen=True, slots=True)
class SchoolYear:
    """All of it; there are some dozen of each."""

    sessions: tuple[Session, ...]
    periods: tuple[Period, ...]
    closures: tuple[Closure, ...]
    courses: tuple[Course, ...]
    now: Present


def read_school_year(clock: Clock) -> Callable[[Connection], SchoolYear]:
    """A job: the whole school year."""

    def job(connection: Connection) -> SchoolYear:
        return SchoolYear(
            tuple(sessions(connection)),
            tuple(periods(connection)),
            tuple(closures_between(connection, date.min, date.max)),
            tuple(courses(connection)),
            present(connection, clock),
        )

    return job


def read_courses(text: str) -> Callable[[Connection], list[Course]]:
    """A job: courses in use whose title or code has every word of `text`."""
    words = folded(text).split()

    def job(connection: Connection) -> list[Course]:
        every = courses(connection, active_only=True)
        return [c for c in every if all(word in folded(f"{c.title} {c.code}") for word in words)][:_FOUND]

    return job


def save(runner: Runner, kind: str, key: object, values: Values, done: Done[Any], failed: Failed) -> None:
    """Make (`key` None) or change a session, period, closure or course; `values` are all fields of its form."""
    label = str(values.get("title") or values.get("name") or "")
    verb = f"{'create' if key is None else 'change'}_{kind}"
    act = _ACTS[kind]
    runner.write(verb, label, lambda work: act(work, key, values), done, failed)


def remove(runner: Runner, kind: str, key: object, label: str, done: Done[None], failed: Failed) -> None:
    """Take one away that nothing belongs to; a period is offered no longer instead."""
    act = _REMOVALS[kind]
    runner.write(f"remove_{kind}", label, lambda work: act(work, key), done, failed)


def _session(work: Work, key: object, values: Values) -> object:
    start, end = from_days(values["start_date"]), from_days(values["end_date"])
    if isinstance(key, bytes):
        service.change_session(work, key, title=values["title"], start=start, end=end)
        return key
    return service.create_session(
        work, values["title"], values["type"], start, end, values["school_year"], values.get("parent")
    )


def _period(work: Work, key: object, values: Values) -> object:
    start, end = _time(values.get("start_time")), _time(values.get("end_time"))
    if not isinstance(key, int):
        service.create_period(work, values["number"], values["name"], start, end)
        return values["number"]
    service.rename_period(work, key, values["name"])
    service.set_period_times(work, key, start, end)
    (service.activate_period if values.get("active") else service.deactivate_period)(work, key)
    return key


def _closure(work: Work, key: object, values: Values) -> object:
    start, end = from_days(values["start_date"]), from_days(values["end_date"])
    if isinstance(key, bytes):
        service.change_closure(work, key, values["title"], start, end)
        return key
    return service.create_closure(work, values["title"], start, end)


def _course(work: Work, key: object, values: Values) -> object:
    if isinstance(key, bytes):
        courses_service.change_course(work, key, **values)  # type: ignore[arg-type]
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
    "period": service.deactivate_period,
    "closure": service.delete_closure,
    "course": courses_service.delete_course,
}

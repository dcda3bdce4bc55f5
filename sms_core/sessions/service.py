"""Arranging the school year: sessions, the periods of a day, closures."""

from datetime import date, time
from typing import TypedDict, Unpack

from sms_core.ids import Id
from sms_core.sessions import repository
from sms_core.sessions.model import (
    EndsBeforeStart,
    OutsideParent,
    OutsideYears,
    PartsOutside,
    Period,
    PeriodInUse,
    PeriodsOverlap,
    Session,
    SessionInUse,
    SessionType,
    WrongParent,
)
from sms_core.sessions.table import ACADEMIC_SESSION, CLOSURE, PERIOD
from sms_core.store.unit import Work


class SpanFacts(TypedDict, total=False):
    """What may change of a session or closure; what is not named stays."""

    title: str
    start: date
    end: date


def create_session(
    work: Work, title: str, kind: str, start: date, end: date, school_year: int, parent: bytes | None = None
) -> Id:
    """Make a school year, term or grading period (`SessionType`), both days included; its id.

    Raises `EndsBeforeStart`, `NotFound`, `WrongParent`, `OutsideParent`, `Invalid`.
    """
    _check_order(start, end)
    ACADEMIC_SESSION.stored_values({"type": kind})
    if parent is not None:
        whole = repository.session_named(work.connection, parent)
        if SessionType(kind).rank <= whole.type.rank:
            raise WrongParent(type=kind, parent_type=whole.type.value)
        _check_inside(whole, start, end)
    session = Id(work.new_id())
    work.create(
        ACADEMIC_SESSION,
        session,
        title=title,
        type=kind,
        start_date=start,
        end_date=end,
        parent=parent,
        school_year=school_year,
    )
    return session


def change_session(work: Work, session: bytes, **facts: Unpack[SpanFacts]) -> None:
    """Rename or move a session. Raises `NotFound`, `EndsBeforeStart`, `OutsideParent`, `PartsOutside`, `Invalid`."""
    now = repository.session_named(work.connection, session)
    start, end = facts.get("start", now.start_date), facts.get("end", now.end_date)
    _check_order(start, end)
    if now.parent is not None:
        _check_inside(repository.session_named(work.connection, now.parent), start, end)
    parts = repository.parts_of(work.connection, session)
    outside = [part.title for part in parts if part.start_date < start or part.end_date > end]
    if outside:
        raise PartsOutside(titles=outside)
    title = facts.get("title", now.title)
    work.change(ACADEMIC_SESSION, session, title=title, start_date=start, end_date=end)


def delete_session(work: Work, session: bytes) -> None:
    """Take away a session that nothing belongs to. Raises `NotFound`, `SessionInUse`."""
    sections = repository.sections_in(work.connection, session)
    parts = len(repository.parts_of(work.connection, session))
    if sections or parts:
        raise SessionInUse(sections=sections, parts=parts)
    work.delete(ACADEMIC_SESSION, session)


def create_period(work: Work, number: int, name: str, start: time | None = None, end: time | None = None) -> None:
    """Make the period with this number, which no other will ever have.

    Raises `AlreadyThere`, `EndsBeforeStart`, `PeriodsOverlap`.
    """
    _check_times(start, end)
    _check_free(work, number, start, end)
    work.create(PERIOD, number, name=name, start_time=start, end_time=end, active=True)


def rename_period(work: Work, number: int, name: str) -> None:
    """Call a period differently. Raises `NotFound`, `Invalid`."""
    work.change(PERIOD, number, name=name)


def set_period_times(work: Work, number: int, start: time | None, end: time | None) -> None:
    """Say when a period begins and ends; registers keep the start they were taken with.

    Raises `NotFound`, `EndsBeforeStart`, `PeriodsOverlap`.
    """
    _check_times(start, end)
    if work.existing(PERIOD, number)["active"]:
        _check_free(work, number, start, end)
    work.change(PERIOD, number, start_time=start, end_time=end)


def deactivate_period(work: Work, number: int) -> None:
    """Offer a period no longer; its registers stay. Raises `NotFound`."""
    work.change(PERIOD, number, active=False)


def activate_period(work: Work, number: int) -> None:
    """Offer a period again. Raises `NotFound`, `PeriodsOverlap`."""
    known = _period(work, number)
    if known is not None:
        _check_free(work, number, known.start_time, known.end_time)
    work.change(PERIOD, number, active=True)


def delete_period(work: Work, number: int) -> None:
    """Take away a period that nothing was ever held in. Raises `PeriodInUse`, `NotFound`."""
    work.existing(PERIOD, number)
    slots, registers = repository.uses_of(work.connection, number)
    if slots or registers:
        raise PeriodInUse(slots=slots, registers=registers)
    work.delete(PERIOD, number)


def create_closure(work: Work, title: str, start: date, end: date) -> Id:
    """Declare days without lessons, both included; the closure's id.

    Raises `EndsBeforeStart`, `OutsideYears`, `Invalid`.
    """
    _check_order(start, end)
    _check_in_a_year(work, start, end)
    closure = Id(work.new_id())
    work.create(CLOSURE, closure, title=title, start_date=start, end_date=end)
    return closure


def change_closure(work: Work, closure: bytes, title: str, start: date, end: date) -> None:
    """Rename or move a closure. Raises `NotFound`, `EndsBeforeStart`, `OutsideYears`, `Invalid`."""
    _check_order(start, end)
    _check_in_a_year(work, start, end)
    work.change(CLOSURE, closure, title=title, start_date=start, end_date=end)


def delete_closure(work: Work, closure: bytes) -> None:
    """Have lessons on those days after all. Raises `NotFound`."""
    work.delete(CLOSURE, closure)


def _check_order(start: date, end: date) -> None:
    if end < start:
        raise EndsBeforeStart(start=start, end=end)


def _check_times(start: time | None, end: time | None) -> None:
    if start is not None and end is not None and end <= start:
        raise EndsBeforeStart(start=start, end=end)


def _check_inside(whole: Session, start: date, end: date) -> None:
    if start < whole.start_date or end > whole.end_date:
        raise OutsideParent(start=whole.start_date, end=whole.end_date)


def _period(work: Work, number: int) -> Period | None:
    return next((one for one in repository.periods(work.connection) if one.number == number), None)


def _check_free(work: Work, number: int, start: time | None, end: time | None) -> None:
    """A period without both times is compared with none."""
    if start is None or end is None:
        return
    for other in repository.periods(work.connection, active_only=True):
        timed = other.start_time is not None and other.end_time is not None and other.number != number
        if timed and start < other.end_time and other.start_time < end:  # type: ignore[operator]
            raise PeriodsOverlap(name=other.name, start=other.start_time, end=other.end_time)


def _check_in_a_year(work: Work, start: date, end: date) -> None:
    """A school that has no years yet may begin with its closures."""
    years = [one for one in repository.sessions(work.connection) if one.type is SessionType.SCHOOL_YEAR]
    if not years or any(year.start_date <= start and end <= year.end_date for year in years):
        return
    nearest = min(years, key=lambda year: abs((year.start_date - start).days))
    raise OutsideYears(title=nearest.title, start=nearest.start_date, end=nearest.end_date)

"""Reading the school year: sessions, periods, closures."""

from datetime import date, time

from sms_core.clock import from_days, to_days
from sms_core.errors import NotFound
from sms_core.sessions.model import Closure, Period, Session, SessionType
from sms_core.store.connection import Connection, Row

_SESSION = "SELECT id, title, type, start_date, end_date, parent, school_year FROM academic_session WHERE deleted = 0"
_PERIOD = "SELECT number, name, start_time, end_time, active FROM period WHERE deleted = 0"
_CLOSURE = "SELECT id, title, start_date, end_date FROM closure WHERE deleted = 0"
_BETWEEN = "AND start_date <= ? AND end_date >= ? ORDER BY start_date, id"
_SECTIONS_IN = "SELECT count(*) FROM section WHERE session = ? AND deleted = 0"
_SLOTS_IN = "SELECT count(*) FROM timetable_slot WHERE period = ? AND deleted = 0"
_REGISTERS_IN = "SELECT count(*) FROM register WHERE period = ? AND deleted = 0"


def sessions(connection: Connection) -> list[Session]:
    """Every session, years before their terms, in the order of time."""
    found = map(_session, connection.all(_SESSION))
    return sorted(found, key=lambda session: (session.start_date, session.type.rank, session.title, session.id))


def session_named(connection: Connection, session: bytes) -> Session:
    """The session with this id. Raises `NotFound`."""
    row = connection.one(f"{_SESSION} AND id = ?", (session,))
    if row is None:
        raise NotFound(what="academic_session")
    return _session(row)


def sessions_on(connection: Connection, day: date) -> list[Session]:
    """The sessions that `day` falls into, the shortest kind first."""
    days = to_days(day)
    found = map(_session, connection.all(f"{_SESSION} {_BETWEEN}", (days, days)))
    return sorted(found, key=lambda session: (-session.type.rank, session.start_date, session.id))


def session_on(connection: Connection, day: date, kind: SessionType | None = None) -> Session | None:
    """The session of one kind, or of the shortest there is, that `day` falls into; None in the holidays."""
    found = sessions_on(connection, day)
    return next((session for session in found if kind is None or session.type is kind), None)


def parts_of(connection: Connection, session: bytes) -> list[Session]:
    """The sessions directly inside one, in the order of time."""
    rows = connection.all(f"{_SESSION} AND parent = ? ORDER BY start_date, id", (session,))
    return [_session(row) for row in rows]


def sections_in(connection: Connection, session: bytes) -> int:
    """How many sections belong to a session."""
    return int(connection.value(_SECTIONS_IN, (session,)))


def periods(connection: Connection, *, active_only: bool = False) -> list[Period]:
    """The periods of a day, in their order."""
    condition = "AND active = 1 " if active_only else ""
    return [_period(row) for row in connection.all(f"{_PERIOD} {condition}ORDER BY number")]


def uses_of(connection: Connection, period: int) -> tuple[int, int]:
    """How many timetable slots and how many registers stand on a period."""
    return int(connection.value(_SLOTS_IN, (period,))), int(connection.value(_REGISTERS_IN, (period,)))


def closure_on(connection: Connection, day: date) -> Closure | None:
    """Why there are no lessons on `day`, or None when there are."""
    return next(iter(closures_between(connection, day, day)), None)


def closures_between(connection: Connection, start: date, end: date) -> list[Closure]:
    """The closures that touch these days, the earliest first."""
    rows = connection.all(f"{_CLOSURE} {_BETWEEN}", (to_days(end), to_days(start)))
    return [Closure(identifier, title, from_days(first), from_days(last)) for identifier, title, first, last in rows]


def _session(row: Row) -> Session:
    identifier, title, kind, start, end, parent, year = row
    return Session(identifier, title, SessionType(kind), from_days(start), from_days(end), parent, year)


def _period(row: Row) -> Period:
    number, name, start, end, active = row
    return Period(number, name, _time(start), _time(end), bool(active))


def _time(minutes: int | None) -> time | None:
    return None if minutes is None else time(minutes // 60, minutes % 60)

"""The terms of the school that the frame offers."""

from collections.abc import Callable
from dataclasses import dataclass

from sms_core.clock import Clock
from sms_core.sessions.model import Session, SessionType
from sms_core.sessions.repository import session_on, sessions
from sms_core.store.connection import Connection
from sms_desktop.ops.present import present


@dataclass(frozen=True, slots=True)
class SchoolFacts:
    """What the frame says of the school: its name, the title of its year, its time zone."""

    name: str
    year: str
    zone: str


@dataclass(frozen=True, slots=True)
class KnownTerms:
    """Terms, or school years where there are none, the newest first; `today` is that of today, or the last before."""

    terms: tuple[Session, ...]
    today: Session | None
    facts: SchoolFacts


def read_terms(clock: Clock) -> Callable[[Connection], KnownTerms]:
    """The job that reads them."""

    def job(connection: Connection) -> KnownTerms:
        now = present(connection, clock)
        day = now.today
        every = sessions(connection)
        kind = SessionType.TERM if any(one.type is SessionType.TERM for one in every) else SessionType.SCHOOL_YEAR
        terms = sorted((one for one in every if one.type is kind), key=lambda one: one.start_date, reverse=True)
        current = session_on(connection, day, kind)
        if current is None:
            current = next((one for one in terms if one.start_date <= day), terms[-1] if terms else None)
        year = session_on(connection, day, SessionType.SCHOOL_YEAR)
        facts = SchoolFacts(now.school.name, year.title if year is not None else "", now.zone)
        return KnownTerms(tuple(terms), current, facts)

    return job

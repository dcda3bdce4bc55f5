"""What is odd about the dates of an assessment: warnings beside the fields, never refusals."""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum

from sms_core.grading.repository import section_session
from sms_core.ids import SectionId
from sms_core.sessions.model import Closure, Session
from sms_core.sessions.repository import closures_between, session_named
from sms_core.store.connection import Connection


class DateWarning(StrEnum):
    """One thing that is odd."""

    ASSIGNED_OUTSIDE = "assigned_outside"  # the term
    DUE_OUTSIDE = "due_outside"
    DUE_BEFORE_ASSIGNED = "due_before_assigned"
    DUE_ON_CLOSURE = "due_on_closure"


def date_warnings(
    assigned_on: date | None, due_on: date | None, session: Session, closures: Sequence[Closure] = ()
) -> tuple[DateWarning, ...]:
    """What is odd about the dates of work in a session, whose days are both inside it."""
    closed = due_on is not None and any(closure.start_date <= due_on <= closure.end_date for closure in closures)
    backwards = assigned_on is not None and due_on is not None and due_on < assigned_on
    told = {
        DateWarning.ASSIGNED_OUTSIDE: _is_outside(assigned_on, session),
        DateWarning.DUE_OUTSIDE: _is_outside(due_on, session),
        DateWarning.DUE_BEFORE_ASSIGNED: backwards,
        DateWarning.DUE_ON_CLOSURE: closed,
    }
    return tuple(warning for warning, holds in told.items() if holds)


def section_date_warnings(
    connection: Connection,
    section: SectionId,
    assigned_on: date | None,
    due_on: date | None,
    session: bytes | None = None,
) -> tuple[DateWarning, ...]:
    """The same for work of a section, in its own session or a shorter one. Raises `NotFound`."""
    span = session_named(connection, session or section_session(connection, section))
    closures = [] if due_on is None else closures_between(connection, due_on, due_on)
    return date_warnings(assigned_on, due_on, span, closures)


def _is_outside(day: date | None, session: Session) -> bool:
    return day is not None and not session.start_date <= day <= session.end_date

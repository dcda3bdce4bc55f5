"""Reading conduct notes."""

from datetime import date

from sms_core.clock import from_days, to_days
from sms_core.conduct.model import ConductKind, ConductNote
from sms_core.ids import Id, StudentId
from sms_core.store.connection import Connection, Row

_NOTE = "SELECT id, student, day, kind, category, severity, text, section, author FROM conduct_note WHERE deleted = 0"
_INCIDENTS = (
    "SELECT count(*) FROM conduct_note"
    " WHERE student = ? AND kind = 'incident' AND day >= ? AND day <= ? AND deleted = 0"
)


def note(connection: Connection, id: Id) -> ConductNote | None:
    """The note, or None."""
    row = connection.one(f"{_NOTE} AND id = ?", (id,))
    return None if row is None else _note(row)


def notes_of(
    connection: Connection, student: StudentId, start: date | None = None, end: date | None = None
) -> list[ConductNote]:
    """The student's notes from `start` to `end`, both included; the latest first."""
    first, last = to_days(start or date.min), to_days(end or date.max)
    rows = connection.all(
        f"{_NOTE} AND student = ? AND day >= ? AND day <= ? ORDER BY day DESC, id DESC", (student, first, last)
    )
    return [_note(row) for row in rows]


def incidents_between(connection: Connection, student: StudentId, start: date, end: date) -> int:
    """How many incidents were noted from `start` to `end`, both included."""
    return int(connection.value(_INCIDENTS, (student, to_days(start), to_days(end))))


def _note(row: Row) -> ConductNote:
    id, student, day, kind, category, severity, text, section, author = row
    return ConductNote(id, student, from_days(day), ConductKind(kind), category, severity, text, section, author)

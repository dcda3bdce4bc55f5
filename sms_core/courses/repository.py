"""Reading the catalogue."""

from decimal import Decimal

from sms_core.courses.model import Course
from sms_core.ids import Id
from sms_core.store.connection import Connection, Row
from sms_core.store.text import clean

_COURSE = "SELECT id, code, title, subject, credits, description, active FROM course WHERE deleted = 0"


def course(connection: Connection, id: Id) -> Course | None:
    """The course, or None."""
    row = connection.one(f"{_COURSE} AND id = ?", (id,))
    return None if row is None else _course(row)


def courses(connection: Connection, active_only: bool = False) -> list[Course]:
    """The catalogue by code, or what of it is still taught."""
    active = " AND active = 1" if active_only else ""
    return [_course(row) for row in connection.all(f"{_COURSE}{active} ORDER BY code, id")]


def code_taken(connection: Connection, code: str, but: Id | None) -> Id | None:
    """Which other course has this code; a warning, not a refusal: the server decides."""
    sql = "SELECT id FROM course WHERE deleted = 0 AND code = ? ORDER BY id"
    return next((Id(row[0]) for row in connection.all(sql, (clean(code),)) if row[0] != but), None)


def sections_of(connection: Connection, course: Id) -> int:
    """How many sections teach the course."""
    return int(connection.value("SELECT count(*) FROM section WHERE course = ? AND deleted = 0", (course,)))


def _course(row: Row) -> Course:
    id, code, title, subject, credits, description, active = row
    worth = None if credits is None else Decimal(credits) / 1000
    return Course(id, code, title, subject, worth, description, bool(active))

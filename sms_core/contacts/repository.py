"""Reading contacts and guardians."""

from sms_core.clock import from_days
from sms_core.contacts.model import Guardian, GuardianLink, StudentContact
from sms_core.ids import Id, StudentId
from sms_core.store.connection import Connection
from sms_core.store.text import clean

_GUARDIAN = "g.id, g.family_name, g.given_name, g.email, g.phone, g.mobile, g.address"
_LINKS = f"""
    SELECT l.relationship, l.is_primary, l.may_collect, l.emergency_order, {_GUARDIAN}
    FROM student_guardian l
    JOIN guardian g ON g.id = l.guardian
    WHERE l.student = ? AND l.deleted = 0 AND g.deleted = 0
    ORDER BY COALESCE(l.emergency_order, 99), COALESCE(l.is_primary, 0) DESC, g.family_name, g.given_name, g.id
"""


def contact(connection: Connection, student: StudentId) -> StudentContact | None:
    """The student's contact details, or None."""
    row = connection.one(
        "SELECT student, birth_date, email, phone, mobile, address, admission_date, note"
        " FROM student_contact WHERE student = ? AND deleted = 0",
        (student,),
    )
    if row is None:
        return None
    whose, born, email, phone, mobile, address, admitted, note = row
    birth, admission = (None if day is None else from_days(day) for day in (born, admitted))
    return StudentContact(whose, birth, email, phone, mobile, address, admission, note)


def guardian(connection: Connection, id: Id) -> Guardian | None:
    """The guardian, or None."""
    row = connection.one(f"SELECT {_GUARDIAN} FROM guardian g WHERE g.deleted = 0 AND g.id = ?", (id,))
    return None if row is None else Guardian(*row)


def guardians_of(connection: Connection, student: StudentId) -> list[GuardianLink]:
    """The student's guardians, in the order in which they are called."""
    return [
        GuardianLink(student, Guardian(*facts), relationship, bool(primary), bool(collects), order)
        for relationship, primary, collects, order, *facts in connection.all(_LINKS, (student,))
    ]


def students_of(connection: Connection, guardian: Id) -> list[StudentId]:
    """The students whose guardian this is."""
    sql = "SELECT student FROM student_guardian WHERE guardian = ? AND deleted = 0 ORDER BY student"
    return [row[0] for row in connection.all(sql, (guardian,))]


def email_taken(connection: Connection, email: str, but: StudentId | None) -> StudentId | None:
    """Which other student has this address; a warning, not a refusal: the server decides."""
    sql = "SELECT student FROM student_contact WHERE deleted = 0 AND email = ? ORDER BY student"
    return next((StudentId(row[0]) for row in connection.all(sql, (clean(email),)) if row[0] != but), None)

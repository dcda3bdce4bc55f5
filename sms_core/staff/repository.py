"""Reading staff."""

from sms_core.ids import StaffId
from sms_core.staff.model import StaffContact, StaffMember
from sms_core.store.connection import Connection, Row
from sms_core.store.text import clean, name_sort_key

_STAFF = "SELECT id, family_name, given_name, title, subjects, active FROM staff WHERE deleted = 0"


def staff_member(connection: Connection, id: StaffId) -> StaffMember | None:
    """The member of staff, or None."""
    row = connection.one(f"{_STAFF} AND id = ?", (id,))
    return None if row is None else _member(row)


def staff(connection: Connection, active_only: bool = False) -> list[StaffMember]:
    """Everybody who works at the school, or who still does, by name."""
    members = [_member(row) for row in connection.all(_STAFF + (" AND active = 1" if active_only else ""))]
    return sorted(members, key=lambda m: (name_sort_key(m.family_name, m.given_name), m.id))


def contact(connection: Connection, staff: StaffId) -> StaffContact | None:
    """How the school reaches them, or None."""
    row = connection.one(
        "SELECT staff, email, phone, note FROM staff_contact WHERE staff = ? AND deleted = 0", (staff,)
    )
    return None if row is None else StaffContact(*row)


def email_taken(connection: Connection, email: str, but: StaffId | None) -> StaffId | None:
    """Who else, other than `but`, has this address; a warning, not a refusal: the server decides."""
    sql = "SELECT staff FROM staff_contact WHERE deleted = 0 AND email = ? ORDER BY staff"
    return next((StaffId(row[0]) for row in connection.all(sql, (clean(email),)) if row[0] != but), None)


def _member(row: Row) -> StaffMember:
    id, family_name, given_name, title, subjects, active = row
    return StaffMember(id, family_name, given_name, title, subjects, bool(active))

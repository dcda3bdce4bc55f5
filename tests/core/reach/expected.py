"""Membership by the words of the design page, worked out from scratch, row by row and without the product's code."""

from typing import Any

from sms_core.store.connection import Connection
from sms_core.store.journal import pack

Member = tuple[str, str, bytes]


def members(connection: Connection) -> set[Member]:
    """Which roaming rows of students stand in which section scopes."""
    enrolments = connection.all("SELECT section, student, status FROM enrolment WHERE deleted = 0")
    ever: dict[bytes, set[bytes]] = {}
    now: dict[bytes, set[bytes]] = {}
    for section, student, status in enrolments:
        ever.setdefault(student, set()).add(section)
        if status == "active":
            now.setdefault(student, set()).add(section)
    found: set[Member] = set()
    for table, columns, student_at in (
        ("student", "id", 0),
        ("student_tag", "student, tag", 0),
        ("planned_absence", "id, student", 1),
    ):
        found |= _placed(connection, table, columns, student_at, ever, "")
    for table, columns in (
        ("student_contact", "student"),
        ("student_guardian", "student, guardian"),
        ("absence_follow_up", "student, day"),
    ):
        found |= _placed(connection, table, columns, 0, now, ":contacts")
    for student, guardian in connection.all("SELECT student, guardian FROM student_guardian WHERE deleted = 0"):
        found |= {(f"section:{s.hex()}:contacts", "guardian", pack((guardian,))) for s in now.get(student, ())}
    return found | _notes(connection, ever)


def stored(connection: Connection) -> set[Member]:
    """What the database says."""
    rows = connection.all(
        "SELECT scope, subject, subject_key FROM sync_member WHERE present = 1 AND subject <> 'sync_issue'"
    )
    return {(scope, subject, bytes(key)) for scope, subject, key in rows}


def _placed(
    connection: Connection, table: str, columns: str, student_at: int, sections: dict[bytes, set[bytes]], part: str
) -> set[Member]:
    width = 2 if table in ("student_tag", "student_guardian", "absence_follow_up") else 1
    return {
        (f"section:{section.hex()}{part}", table, pack(row[:width]))
        for row in connection.all(f"SELECT {columns} FROM {table}")
        for section in sections.get(row[student_at], ())
    }


def _notes(connection: Connection, ever: dict[bytes, set[bytes]]) -> set[Member]:
    staff_of = dict(connection.all('SELECT id, staff FROM "user"'))
    teaching: dict[Any, set[bytes]] = {}
    for section, staff in connection.all("SELECT section, staff FROM section_staff WHERE deleted = 0"):
        teaching.setdefault(staff, set()).add(section)
    found: set[Member] = set()
    for note, student, section, author in connection.all("SELECT id, student, section, author FROM conduct_note"):
        where = {section} - {None}
        staff = staff_of.get(author)
        if staff is not None:
            where |= teaching.get(staff, set()) & ever.get(student, set())
        found |= {(f"section:{one.hex()}:conduct", "conduct_note", pack((note,))) for one in where}
    return found

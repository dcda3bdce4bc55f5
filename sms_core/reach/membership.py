"""Which roaming rows belong to which section scopes, kept as rows so that leaving is an explicit exit.

Person, contacts and conduct rows follow their students' enrolments. After each commit the affected students'
memberships are computed anew and the difference is written with the commit's `seq`.
"""

from collections.abc import Iterable, Iterator
from itertools import islice

from sms_core.reach.scopes import section_scope
from sms_core.store.connection import Connection
from sms_core.store.fields import DELETED, Stored, Table
from sms_core.store.journal import RowChange, pack, unpack_key
from sms_core.store.schema import Schema

Member = tuple[str, str, bytes]  # scope, table, packed key

_CHUNK = 400
_FOLLOWS_STUDENT = ("student", "student_tag", "planned_absence")
_FOLLOWS_ACTIVE = ("student_contact", "student_guardian", "absence_follow_up")
_STUDENTS_OF = {
    "student": "id",
    "student_tag": "student",
    "planned_absence": "student",
    "student_contact": "student",
    "student_guardian": "student",
    "absence_follow_up": "student",
    "conduct_note": "student",
}
_UPSERT = (
    "INSERT INTO sync_member (scope, subject, subject_key, seq, present) VALUES (?, ?, ?, ?, ?)"
    " ON CONFLICT (scope, subject, subject_key) DO UPDATE SET seq = excluded.seq, present = excluded.present"
)


def refresh_members(connection: Connection, schema: Schema, changes: list[RowChange], seq: int) -> None:
    """Bring membership up to date with `changes`, in the open transaction."""
    _place_issues(connection, changes, seq)
    for some in _chunks(sorted(affected_students(connection, schema, changes))):
        rows = _roaming_rows(connection, schema, some)
        wanted = _wanted(connection, rows, some)
        stored = _stored(connection, rows)
        connection.many(_UPSERT, [(*member, seq, 1) for member in sorted(wanted - stored)])
        connection.many(_UPSERT, [(*member, seq, 0) for member in sorted(stored - wanted)])


def affected_students(connection: Connection, schema: Schema, changes: list[RowChange]) -> set[bytes]:
    """The students whose memberships the changes may move."""
    found: set[bytes] = set()
    sections: set[bytes] = set()
    for change in changes:
        table = schema.named(change.table)
        if change.table == "enrolment":
            found.add(change.key[1])  # type: ignore[arg-type]
        elif change.table == "section_staff":
            sections.add(change.key[0])  # type: ignore[arg-type]
        elif change.table == "user" and _changed(change, "staff"):
            found |= _noted_by(connection, change.key[0])
        elif change.table in _STUDENTS_OF:
            found |= _followed(connection, table, change)
    for section in sections:
        rows = connection.all("SELECT DISTINCT student FROM enrolment WHERE section = ?", (section,))
        found |= {row[0] for row in rows}
    return found


def _changed(change: RowChange, name: str) -> bool:
    was, to = change.fields.get(name, (None, None))
    return was != to


def _followed(connection: Connection, table: Table, change: RowChange) -> set[bytes]:
    """The students whose rows a change of a roaming row may move into or out of scopes."""
    column = _STUDENTS_OF[table.name]
    if column in table.key_names:
        moves = change.creates or (table.name == "student_guardian" and _changed(change, DELETED))
        return {change.key[table.key_names.index(column)]} if moves else set()  # type: ignore[arg-type]
    if table.name != "conduct_note" and not change.creates and not _changed(change, column):
        return set()
    named = {value for value in change.fields.get(column, ()) if isinstance(value, bytes)}
    # Both names are our own constants.
    rows = connection.all(f'SELECT "{column}" FROM "{table.name}" WHERE id = ?', change.key)
    return named | {row[0] for row in rows if row[0] is not None}


def _noted_by(connection: Connection, author: Stored) -> set[bytes]:
    """The students about whom somebody wrote conduct notes: they follow the sections of the account's staff row."""
    return {row[0] for row in connection.all("SELECT DISTINCT student FROM conduct_note WHERE author = ?", (author,))}


def _roaming_rows(connection: Connection, schema: Schema, students: list[bytes]) -> dict[str, dict[bytes, list[bytes]]]:
    """For each roaming table, the packed keys of the students' rows and whose they are."""
    found: dict[str, dict[bytes, list[bytes]]] = {}
    marks = ", ".join("?" * len(students))
    for name, column in _STUDENTS_OF.items():
        keys = ", ".join(f'"{key}"' for key in schema.named(name).key_names)
        rows = connection.all(f'SELECT "{column}", {keys} FROM "{name}" WHERE "{column}" IN ({marks})', students)
        found[name] = {pack(row[1:]): [row[0]] for row in rows}
    guardians: dict[bytes, list[bytes]] = {}
    linked = connection.all(
        "SELECT DISTINCT mine.guardian, other.student, other.deleted FROM student_guardian mine"
        " JOIN student_guardian other ON other.guardian = mine.guardian"
        f" WHERE mine.student IN ({marks})",
        students,
    )
    for guardian, student, deleted in linked:
        whose = guardians.setdefault(pack((guardian,)), [])
        if not deleted:
            whose.append(student)
    return found | {"guardian": guardians}


def _wanted(connection: Connection, rows: dict[str, dict[bytes, list[bytes]]], students: list[bytes]) -> set[Member]:
    everyone = set(students) | {s for whose in rows["guardian"].values() for s in whose}
    enrolled, active = _sections_of(connection, sorted(everyone))
    wanted: set[Member] = set()
    for tables, part, sections in (
        (_FOLLOWS_STUDENT, "", enrolled),
        ((*_FOLLOWS_ACTIVE, "guardian"), "contacts", active),
    ):
        for name in tables:
            for key, whose in rows[name].items():
                for student in whose:
                    wanted |= {(section_scope(section, part), name, key) for section in sections.get(student, ())}
    return wanted | _conduct_members(connection, rows["conduct_note"], enrolled)


def _sections_of(
    connection: Connection, students: list[bytes]
) -> tuple[dict[bytes, set[bytes]], dict[bytes, set[bytes]]]:
    """Each student's sections: with any live enrolment row, and with an active one."""
    enrolled: dict[bytes, set[bytes]] = {}
    active: dict[bytes, set[bytes]] = {}
    for some in _chunks(students):
        marks = ", ".join("?" * len(some))
        sql = f"SELECT student, section, status FROM enrolment WHERE deleted = 0 AND student IN ({marks})"
        for student, section, status in connection.all(sql, some):
            enrolled.setdefault(student, set()).add(section)
            if status == "active":
                active.setdefault(student, set()).add(section)
    return enrolled, active


def _conduct_members(
    connection: Connection, notes: dict[bytes, list[bytes]], enrolled: dict[bytes, set[bytes]]
) -> set[Member]:
    """A note goes to its own section, and to the sections of its author in which the student is."""
    wanted: set[Member] = set()
    for key, whose in notes.items():
        rows = connection.all(
            "SELECT n.section, s.section FROM conduct_note n"
            ' LEFT JOIN "user" u ON u.id = n.author'
            " LEFT JOIN section_staff s ON s.staff = u.staff AND s.deleted = 0 WHERE n.id = ?",
            unpack_key(key),
        )
        own = {row[0] for row in rows if row[0] is not None}
        taught = {row[1] for row in rows if row[1] is not None}
        sections = own | (taught & enrolled.get(whose[0], set()))
        wanted |= {(section_scope(section, "conduct"), "conduct_note", key) for section in sections}
    return wanted


def _stored(connection: Connection, rows: dict[str, dict[bytes, list[bytes]]]) -> set[Member]:
    found: set[Member] = set()
    for name, keys in rows.items():
        for some in _chunks(list(keys)):
            marks = ", ".join("?" * len(some))
            where = f"subject = ? AND present = 1 AND subject_key IN ({marks})"
            sql = f"SELECT scope, subject_key FROM sync_member WHERE {where}"
            found |= {(scope, name, bytes(key)) for scope, key in connection.all(sql, (name, *some))}
    return found


def _place_issues(connection: Connection, changes: list[RowChange], seq: int) -> None:
    """An issue stands in the scope of the row it is about for good; the person's own scope holds it by its column."""
    placed: list[tuple[str, str, bytes, int, int]] = []
    for change in changes:
        if change.table == "sync_issue" and change.creates:
            scope = change.fields["scope"][1]
            assert isinstance(scope, str)
            placed.append((scope, "sync_issue", pack(change.key), seq, 1))
            if scope.startswith("section:"):
                placed.append(("school", "sync_issue", pack(change.key), seq, 1))
    connection.many(_UPSERT, placed)


def _chunks(values: Iterable[bytes]) -> Iterator[list[bytes]]:
    iterator = iter(values)
    while some := list(islice(iterator, _CHUNK)):
        yield some

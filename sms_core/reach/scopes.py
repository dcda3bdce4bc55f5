"""Scopes: what a replica subscribes to, and which rows each one holds (sync.md, "Compartments and scopes")."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum

from sms_core.access import compartments as c
from sms_core.access.grants import Grants
from sms_core.access.keys import Reach
from sms_core.clock import to_days
from sms_core.ids import SectionId
from sms_core.school.repository import settings
from sms_core.store.connection import Connection
from sms_core.store.fields import Table
from sms_core.store.schema import Schema

REF = "ref"
NOTHING = "nothing"  # a scope that was taken away while it was being loaded
SCHOOL = "school"
LEAD_DAYS = 14  # how long before her first day a teacher reaches a section

# What grows with every lesson: loaded last, because one can work before it is here.
HISTORY = frozenset({"register", "mark", "score", "final_grade", "conduct_note"})

_WHOLE = {
    SCHOOL: (c.SCHOOL, c.SECTION, c.PERSON),
    "school:contacts": (c.CONTACTS,),
    "school:medical": (c.MEDICAL,),
    "school:conduct": (c.CONDUCT,),
    "school:security": (c.SECURITY,),
}
_ROAMING = {
    "": ("student", "student_tag", "planned_absence", "sync_issue"),
    "contacts": ("student_contact", "guardian", "student_guardian", "absence_follow_up", "sync_issue"),
    "conduct": ("conduct_note", "sync_issue"),
}
_OF_SECTIONS = {"": (c.SECTION, c.PERSON), "contacts": (c.CONTACTS,), "conduct": (c.CONDUCT,)}
_WHOLE_OF_PART = {"": SCHOOL, "contacts": "school:contacts", "conduct": "school:conduct"}
_OWN = {"preference": "user", "saved_search": "user", "notification": "user", "sync_issue": "user", "grant": "user"}


class Holding(Enum):
    """How a scope names the rows that it holds of one table."""

    ALL = "all"
    COLUMN = "column"
    MEMBERS = "members"


@dataclass(frozen=True, slots=True)
class Source:
    """The rows of `table` in one scope: all, those with `column` = `value`, or those listed in `sync_member`."""

    table: Table
    holding: Holding
    column: str = ""
    value: bytes = b""


def section_scope(section: bytes, part: str = "") -> str:
    """The scope of a section, or its `contacts` or `conduct` part."""
    return f"section:{section.hex()}:{part}" if part else f"section:{section.hex()}"


def user_scope(user: bytes) -> str:
    """The scope of a person's own rows."""
    return f"user:{user.hex()}"


def scopes_of(connection: Connection, grants: Grants, today: date, now: datetime) -> list[str]:
    """What the person's replica shall hold today, in loading order: ref, own rows, then the school or sections."""
    whole = [name for name, parts in _WHOLE.items() if _holds_for_school(grants, now, *parts)]
    found = [REF, user_scope(grants.user), *whole]
    parts = [
        part
        for part, compartments in _OF_SECTIONS.items()
        if _WHOLE_OF_PART[part] not in whole and _holds(grants, now, *compartments)
    ]
    if parts:
        sections = taught_sections(connection, grants.staff, today)
        found += [section_scope(section, part) for section in sections for part in parts]
    return found


def taught_sections(connection: Connection, staff: bytes | None, today: date) -> list[SectionId]:
    """The sections that a staff row teaches on `today`: from a fortnight before, until the school's grace is over."""
    if staff is None:
        return []
    day, grace = to_days(today), settings(connection).teacher_grace_days
    rows = connection.all(
        "SELECT section FROM section_staff WHERE staff = ? AND deleted = 0"
        " AND (begin_date IS NULL OR begin_date <= ?) AND (end_date IS NULL OR end_date >= ?) ORDER BY section",
        (staff, day + LEAD_DAYS, day - grace),
    )
    return [row[0] for row in rows]


def sources(schema: Schema, scope: str) -> list[Source]:
    """Which rows of which tables a scope holds, in loading order. Raises ValueError for a name that is no scope."""
    if scope == NOTHING:
        return []
    if scope == REF:
        return [Source(t, Holding.ALL) for t in schema if t.compartment is c.REF]
    if scope in _WHOLE:
        whole = [Source(t, Holding.ALL) for t in schema if t.compartment in _WHOLE[scope]]
        return [*whole, Source(schema.named("sync_issue"), Holding.MEMBERS)]
    kind, _, rest = scope.partition(":")
    identifier, _, part = rest.partition(":")
    owner = bytes.fromhex(identifier)
    if len(owner) != 16:
        raise ValueError(scope)
    if kind == "user" and not part:
        return [Source(schema.named(name), Holding.COLUMN, column, owner) for name, column in _OWN.items()]
    if kind != "section" or part not in _ROAMING:
        raise ValueError(scope)
    roaming = [Source(schema.named(name), Holding.MEMBERS) for name in _ROAMING[part]]
    if part:
        return roaming
    clustered = [Source(t, Holding.COLUMN, t.section, owner) for t in schema if t.compartment is c.SECTION]
    return [*roaming, *clustered]


def owner_column(table: Table) -> str:
    """The column, outside the key, that says in whose scope a row stands; it never changes. Empty where none does."""
    column = table.own or _OWN.get(table.name, "") or table.section
    return "" if column in table.key_names else column


def home_scope(table: Table, key: Sequence[object], row: Mapping[str, object], author: bytes) -> str:
    """The scope in which an issue about a row is seen by those who look after it; `row` holds its known values.

    What is about a person's own rows stays with `author`, whoever the row belongs to.
    """
    if table.own:
        return user_scope(author)
    if table.section:
        known = {**row, **dict(zip(table.key_names, key, strict=False))}
        section = known.get(table.section)
        return section_scope(section) if isinstance(section, bytes) and len(section) == 16 else SCHOOL
    return next((name for name, parts in _WHOLE.items() if table.compartment in parts), SCHOOL)


def _holds(grants: Grants, now: datetime, *parts: c.Compartment) -> bool:
    return all(grants.allows(key, now) is not None for part in parts for key in part.keys)


def _holds_for_school(grants: Grants, now: datetime, *parts: c.Compartment) -> bool:
    return all(grants.allows(key, now) is Reach.SCHOOL for part in parts for key in part.keys)

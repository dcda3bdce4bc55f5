"""Scopes: what a replica subscribes to, and which rows each one holds (sync.md, "Compartments and scopes")."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum

from sms_core.access import compartments as c
from sms_core.access.grants import Grants
from sms_core.access.keys import Key, Reach
from sms_core.clock import to_days
from sms_core.ids import SectionId
from sms_core.store.connection import Connection
from sms_core.store.fields import Table
from sms_core.store.schema import Schema

REF = "ref"
NOTHING = "nothing"  # a scope that was taken away while it was being loaded
SCHOOL = "school"
GRACE_DAYS = 14

_WHOLE = {
    SCHOOL: (c.SCHOOL, c.SECTION, c.PERSON),
    "school:contacts": (c.CONTACTS,),
    "school:medical": (c.MEDICAL,),
    "school:conduct": (c.CONDUCT,),
    "school:security": (c.SECURITY,),
}
_ROAMING = {
    "": ("student", "student_tag", "planned_absence", "sync_issue"),
    "contacts": ("student_contact", "guardian", "student_guardian", "sync_issue"),
    "conduct": ("conduct_note", "sync_issue"),
}
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
    """What the person's replica shall hold today, in loading order: ref, own rows, then sections or the school."""
    found = [REF, user_scope(grants.user)]
    if _holds(grants, now, *_WHOLE[SCHOOL]):
        found.append(SCHOOL)
        found += [name for name, parts in _WHOLE.items() if name != SCHOOL and _holds(grants, now, *parts)]
        return found
    for section in taught_sections(connection, grants.staff, today):
        found.append(section_scope(section))
        for part, key in (("contacts", Key.CONTACTS_VIEW), ("conduct", Key.CONDUCT_VIEW)):
            if grants.allows(key, now) is not None:
                found.append(section_scope(section, part))
    return found


def taught_sections(connection: Connection, staff: bytes | None, today: date) -> list[SectionId]:
    """The sections that a staff row teaches on `today`, a grace period included."""
    if staff is None:
        return []
    day = to_days(today)
    rows = connection.all(
        "SELECT section FROM section_staff WHERE staff = ? AND deleted = 0"
        " AND (begin_date IS NULL OR begin_date <= ?) AND (end_date IS NULL OR end_date >= ?) ORDER BY section",
        (staff, day + GRACE_DAYS, day - GRACE_DAYS),
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
    if kind == "user" and not part:
        return [Source(schema.named(name), Holding.COLUMN, column, owner) for name, column in _OWN.items()]
    if kind != "section" or part not in _ROAMING:
        raise ValueError(scope)
    roaming = [Source(schema.named(name), Holding.MEMBERS) for name in _ROAMING[part]]
    if part:
        return roaming
    clustered = [Source(t, Holding.COLUMN, t.section, owner) for t in schema if t.compartment is c.SECTION]
    return [*roaming, *clustered]


def home_scope(table: Table, key: Sequence[object], values: dict[str, object]) -> str:
    """The scope in which an issue about a row is seen by those who look after it."""
    if table.section:
        section = values.get(table.section) or key[table.key_names.index(table.section)]
        assert isinstance(section, bytes)
        return section_scope(section)
    for name, parts in _WHOLE.items():
        if table.compartment in parts:
            return name
    return SCHOOL


def _holds(grants: Grants, now: datetime, *parts: c.Compartment) -> bool:
    return all(grants.allows(key, now) is Reach.SCHOOL for part in parts for key in part.keys)

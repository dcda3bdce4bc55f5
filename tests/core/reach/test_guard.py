"""Who may make, edit and delete what: every table against every role, read from the declarations."""

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from itertools import product
from typing import Any

import pytest

from sms_core.access import compartments as c
from sms_core.access.grants import Grant, Grants
from sms_core.access.keys import Key, Reach
from sms_core.access.roles import ADMIN, REGISTRAR, ROLES, TEACHER, VIEWER, Role
from sms_core.enrolment import service as enrolment
from sms_core.errors import NotAllowed
from sms_core.ids import StaffId, UserId
from sms_core.issues.table import SYNC_ISSUE
from sms_core.reach.guard import Guard
from sms_core.store.fields import DELETED, Stored, Table
from sms_core.store.journal import RowChange, pack
from sms_core.store.unit import Store
from sms_core.tables import SCHOOL_SCHEMA
from tests.core.small_school import TERM_BEGINS, SmallSchool, do, small_school

ME, OTHER = UserId(b"\x11" * 16), UserId(b"\x12" * 16)
ELSEWHERE = b"\x77" * 16
NOW = datetime(2026, 11, 23, 8, tzinfo=UTC)
TABLES = [table for table in SCHOOL_SCHEMA if not table.own]
OWN = [table for table in SCHOOL_SCHEMA if table.own and table is not SYNC_ISSUE]
VERBS = ("create", "edit", "delete", "revive")


@pytest.fixture
def school(store: Store) -> SmallSchool:
    school = small_school(store)
    do(store, enrolment.enrol, school.section, school.anna, TERM_BEGINS)
    return school


def guard(store: Store, school: SmallSchool, role: Role) -> Guard:
    grants = Grants(ME, StaffId(school.teacher), (Grant(role.keys, role.reach),))
    return Guard.today(store.connection, SCHOOL_SCHEMA, grants, NOW, "Europe/Athens")


def row_in(table: Table, school: SmallSchool, section: bytes, student: bytes) -> dict[str, Stored]:
    """A row of the table about the section, the student and its own author."""
    named = {"section": section, "student": student, "author": ME}
    row: dict[str, Stored] = {name: named.get(name, 1) for name in table.columns}
    return row | {DELETED: 0} | ({"id": student} if table.name == "student" else {})


def change_of(table: Table, verb: str, row: dict[str, Stored]) -> tuple[RowChange, dict[str, Stored] | None]:
    key = tuple(row[name] for name in table.key_names)
    plain = {f.name: (row[f.name], row[f.name]) for f in table.fields}
    if verb == "create":
        made = {name: (None, to) for name, (_, to) in plain.items()}
        return RowChange(table.name, key, made | {DELETED: (None, 0)}), None
    if verb == "delete":
        return RowChange(table.name, key, plain | {DELETED: (0, 1)}), row
    if verb == "revive":
        return RowChange(table.name, key, plain | {DELETED: (1, 0)}), row | {DELETED: 1}
    edited = {f.name: (9, row[f.name]) for f in table.fields if f.name not in ("section", "student", "author")}
    return RowChange(table.name, key, edited), row


def needed(table: Table, verb: str) -> set[Key | None]:
    """The permissions that the declaration asks for."""
    if verb == "delete":
        return {table.remove or table.edit}
    if verb == "revive":
        return {table.create or table.edit}
    fields = [f for f in table.fields if verb == "create" or f.name not in ("section", "student", "author")]
    keys = {f.edit or table.edit for f in fields}
    if verb == "create":
        keys = {f.edit for f in fields if f.edit} | {table.create or table.edit}
    return keys


def says(asking: Callable[[], None]) -> bool:
    try:
        asking()
    except NotAllowed:
        return False
    return True


@pytest.mark.parametrize("role", ROLES.values(), ids=list(ROLES))
def test_every_verb_asks_for_the_keys_of_its_declaration(store: Store, school: SmallSchool, role: Role) -> None:
    asked, wrong = guard(store, school, role), []
    for table, verb in product(TABLES, VERBS):
        change, row = change_of(table, verb, row_in(table, school, school.section, school.anna))
        keys = needed(table, verb)
        holds = keys <= role.keys
        if role.reach is Reach.OWN:
            holds = holds and (bool(table.section) or table.compartment is c.CONDUCT or table.shared)
        if keys and says(partial(asked.allow, change, row)) != holds:
            wrong.append((table.name, verb))
    assert not wrong


def test_a_teacher_writes_nothing_about_another_class(store: Store, school: SmallSchool) -> None:
    teacher, office = guard(store, school, TEACHER), guard(store, school, REGISTRAR)
    for table, verb in product(TABLES, VERBS):
        if not (table.section or table.compartment is c.CONDUCT):
            continue
        change, row = change_of(table, verb, row_in(table, school, ELSEWHERE, school.nikos))
        assert not says(partial(teacher.allow, change, row)), (table.name, verb)
        assert says(partial(office.allow, change, row)), (table.name, verb)


@pytest.mark.parametrize("name", ["assessment", "category", "conduct_note"])
@pytest.mark.parametrize("way", [0, 1])
def test_a_teacher_moves_nothing_into_or_out_of_another_class(
    store: Store, school: SmallSchool, name: str, way: int
) -> None:
    table = SCHOOL_SCHEMA.named(name)
    where = (school.section, ELSEWHERE)
    row = row_in(table, school, where[way], school.anna)
    moved = RowChange(name, (row["id"],), {"section": (where[way], where[1 - way])})
    assert not says(lambda: guard(store, school, TEACHER).allow(moved, row))


@pytest.mark.parametrize("role", ROLES.values(), ids=list(ROLES))
def test_own_rows_are_the_person_s_and_nobody_else_s(store: Store, school: SmallSchool, role: Role) -> None:
    asked = guard(store, school, role)
    for table, verb, user in product(OWN, VERBS, (ME, OTHER)):
        row: dict[str, Stored] = dict.fromkeys(table.columns, 1) | {"user": user, DELETED: 0}
        change, before = change_of(table, verb, row)
        if verb == "edit":
            del change.fields["user"]
        assert says(partial(asked.allow, change, before)) == (user == ME), (table.name, verb)
        given = RowChange(table.name, (1,), {"user": (ME, OTHER)})
        assert not says(partial(asked.allow, given, {"user": ME}))


def issue(user: bytes, kind: str = "conflict", subject: str = "mark", key: tuple[Any, ...] = ()) -> dict[str, Stored]:
    row: dict[str, Stored] = dict.fromkeys(SYNC_ISSUE.columns)
    return row | {"user": user, "kind": kind, "subject": subject, "subject_key": pack(key), "merge_group": "mark"}


def test_issues_are_settled_by_whom_they_concern(store: Store, school: SmallSchool) -> None:
    settled = RowChange(SYNC_ISSUE.name, (1,), {"state": ("open", "resolved"), "resolution": (None, "mine")})
    forged = RowChange(SYNC_ISSUE.name, (1,), {"scope": ("a", "b")})
    made = RowChange(SYNC_ISSUE.name, (1,), {DELETED: (None, 0), "state": (None, "open")})
    for role, user, kind, may in (
        (TEACHER, ME, "conflict", True),
        (TEACHER, ME, "rejected", True),
        (TEACHER, ME, "duplicate", True),
        (TEACHER, ME, "quarantined", False),
        (TEACHER, OTHER, "rejected", False),
        (TEACHER, OTHER, "conflict", False),
        (VIEWER, OTHER, "conflict", False),
        (REGISTRAR, OTHER, "quarantined", True),
        (REGISTRAR, ME, "quarantined", True),
        (ADMIN, OTHER, "rejected", True),
    ):
        asked = guard(store, school, role)
        assert says(partial(asked.allow, settled, issue(user, kind))) == may, (role.name, kind)
        assert not says(partial(asked.allow, forged, issue(user, kind)))
        assert not says(partial(asked.allow, made, None))


def test_a_guard_of_ever_remembers_what_was_taken_away(store: Store, school: SmallSchool) -> None:
    from sms_core.accounts import service as accounts
    from sms_core.sections import service as sections

    do(store, accounts.ship_roles)
    me = do(store, accounts.create_user, "me@school.example", "Me", StaffId(school.teacher))
    grant = do(store, accounts.grant_role, me, "teacher")
    do(store, accounts.revoke_grant, grant)
    do(store, sections.end_assignment, school.section, StaffId(school.teacher), TERM_BEGINS)
    now = Grants(me, StaffId(school.teacher))
    mark = SCHOOL_SCHEMA.named("mark")
    change, row = change_of(mark, "edit", row_in(mark, school, school.section, school.anna))
    change = RowChange(change.table, change.key, {"code": (None, "P")})
    ever = Guard.ever(store.connection, SCHOOL_SCHEMA, now, NOW)
    today = Guard.today(store.connection, SCHOOL_SCHEMA, now, NOW, "Europe/Athens")
    assert says(lambda: ever.allow(change, row))
    assert not says(lambda: today.allow(change, row))

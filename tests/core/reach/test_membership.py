"""Membership kept commit by commit is the one that follows from the school as it stands, whatever happened before."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sms_core.accounts.table import USER
from sms_core.attendance.table import PLANNED_ABSENCE
from sms_core.clock import ShiftedClock
from sms_core.conduct.table import CONDUCT_NOTE
from sms_core.contacts.table import GUARDIAN, STUDENT_CONTACT, STUDENT_GUARDIAN
from sms_core.enrolment.table import ENROLMENT
from sms_core.ids import IdSource
from sms_core.reach.membership import refresh_members
from sms_core.sections.table import SECTION_STAFF
from sms_core.store.connection import Connection
from sms_core.store.database import open_server_file
from sms_core.store.fields import Table
from sms_core.store.journal import Action, RowChange, pack
from sms_core.store.unit import Store, Work
from sms_core.students.table import STUDENT, STUDENT_TAG
from sms_core.tables import SCHOOL_SCHEMA
from tests.core.reach import expected
from tests.factories import AUTHOR, SCHOOL_MORNING, PlainLedger, made

SECTIONS, STUDENTS, STAFF, USERS, THINGS = (
    [bytes([kind, n]) * 8 for n in range(count)] for kind, count in ((1, 3), (2, 4), (3, 2), (4, 2), (5, 3))
)
sections, students, staff, users, things = map(st.sampled_from, (SECTIONS, STUDENTS, STAFF, USERS, THINGS))
maybe = st.none()
STEPS = st.one_of(
    st.tuples(st.just(ENROLMENT), st.tuples(sections, students, st.integers(1, 2)),
              st.fixed_dictionaries({"begin_date": st.just(1), "status": st.sampled_from(("active", "withdrawn"))})),
    st.tuples(st.just(SECTION_STAFF), st.tuples(sections, staff), st.fixed_dictionaries({"role": st.just("lead")})),
    st.tuples(st.just(STUDENT_TAG), st.tuples(students, things), st.just({})),
    st.tuples(st.just(PLANNED_ABSENCE), st.tuples(things),
              st.fixed_dictionaries({"student": students, "from_day": st.just(1), "to_day": st.just(2)})),
    st.tuples(st.just(STUDENT_CONTACT), st.tuples(students), st.just({"phone": "1"})),
    st.tuples(st.just(STUDENT_GUARDIAN), st.tuples(students, things), st.just({})),
    st.tuples(st.just(CONDUCT_NOTE), st.tuples(things), st.fixed_dictionaries(
        {"student": students, "day": st.just(1), "kind": st.just("praise"), "text": st.just("x"),
         "section": sections | maybe, "author": users | maybe})),
    st.tuples(st.just(USER), st.tuples(users), st.fixed_dictionaries(
        {"login": st.just("x"), "display_name": st.just("X"), "state": st.just("active"), "staff": staff | maybe})),
)  # fmt: skip
HISTORIES = st.lists(st.lists(st.tuples(STEPS, st.booleans()), min_size=1, max_size=4), min_size=1, max_size=10)

_MEMBERS = (
    "CREATE TABLE sync_member (scope TEXT, subject TEXT, subject_key BLOB, seq BIGINT, present SMALLINT,"
    " PRIMARY KEY (scope, subject, subject_key))"
)


class MemberLedger(PlainLedger):
    """Writes the journal and keeps membership."""

    def record(self, connection: Connection, action: Action, changes: list[RowChange]) -> None:
        super().record(connection, action, changes)
        refresh_members(connection, SCHOOL_SCHEMA, changes, 1)


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Store]:
    """A store whose commits keep membership, with students and guardians in it."""
    database = open_server_file(tmp_path / "school.db", SCHOOL_SCHEMA)
    made(database)
    clock = ShiftedClock(SCHOOL_MORNING)
    store = Store(database.open(writing=True), database.statements, MemberLedger(), clock, IdSource(clock))
    store.connection.run(_MEMBERS)
    yield store
    store.connection.close()
    database.close()


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(history=HISTORIES)
def test_after_any_history_membership_is_what_follows_from_the_school(kept: Store, history: list[Any]) -> None:
    _begin(kept)
    for action in history:
        with kept.write("random", AUTHOR) as write:
            for (table, key, values), there in action:
                _step(write.work, table, key, values, there)
        assert expected.stored(kept.connection) == expected.members(kept.connection)


def _begin(store: Store) -> None:
    names = ("sync_member", *(table.name for table in SCHOOL_SCHEMA), "journal_change", "journal_action")
    for name in names:
        store.connection.run(f'DELETE FROM "{name}"')
    with store.write("begin", AUTHOR) as write:
        for student in STUDENTS:
            write.work.create(STUDENT, student, family_name="G", given_name="N", status="active")
        for thing in THINGS:
            write.work.create(GUARDIAN, thing, family_name="G", given_name="N")


def _step(work: Work, table: Table, key: tuple[Any, ...], values: dict[str, Any], there: bool) -> None:
    live = work.live(table, *key) is not None
    if there and not live:
        work.create(table, *key, **values)
    elif there:
        work.change(table, *key, **values)
    elif live:
        work.delete(table, *key)


def test_a_note_follows_its_author_to_another_staff_row(kept: Store) -> None:
    _begin(kept)
    section, student, user = SECTIONS[0], STUDENTS[0], USERS[0]
    with kept.write("begin", AUTHOR) as write:
        work = write.work
        work.create(ENROLMENT, section, student, 1, begin_date=1, status="active")
        work.create(SECTION_STAFF, section, STAFF[0], role="lead")
        work.create(USER, user, login="x", display_name="X", state="active")
        work.create(CONDUCT_NOTE, THINGS[0], student=student, day=1, kind="praise", text="x", author=user)
    note = (f"section:{section.hex()}:conduct", "conduct_note", pack((THINGS[0],)))
    assert note not in expected.stored(kept.connection)
    for staff, there in ((STAFF[0], True), (STAFF[1], False)):
        with kept.write("staff", AUTHOR) as write:
            write.work.change(USER, user, staff=staff)
        assert (note in expected.stored(kept.connection)) == there
        assert expected.stored(kept.connection) == expected.members(kept.connection)

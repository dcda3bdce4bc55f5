"""A replica under what the server says: unsent work stays on top, fates come in any order, nothing is forgotten."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sms_core.clock import ShiftedClock
from sms_core.ids import IdSource
from sms_core.store.connection import Connection
from sms_core.store.database import Database, open_replica
from sms_core.store.fields import DELETED, Stored, Table
from sms_core.store.journal import pack, unpack_key
from sms_core.store.migrate import create_new
from sms_core.store.unit import Store
from sms_core.students.table import STUDENT
from sms_core.sync.outbox import ReplicaLedger, count_waiting, last_dseq, next_actions, pending_changes
from sms_core.sync.replica import Applier
from sms_core.sync.wire import Member, Outcome, TableRows
from sms_core.tables import SCHOOL_SCHEMA
from tests.factories import AUTHOR, SCHOOL_MORNING

ID = b"\x07" * 16
FIELDS = ("form_group", "year_level", "preferred_name")


@dataclass
class Replica:
    """A replica that subscribes to the whole school."""

    database: Database
    store: Store

    @property
    def connection(self) -> Connection:
        return self.store.connection

    def clear(self) -> None:
        for name in ("student", "outbox", "sync_base", "sync_archive", "journal_action", "journal_change",
                     "sync_state", "sync_member"):  # fmt: skip
            self.connection.run(f'DELETE FROM "{name}"')

    def edits(self, **values: Any) -> None:
        with self.store.write("edit", AUTHOR) as write:
            write.work.put(STUDENT, ID, **values)

    def applies(self, job: Any) -> None:
        self.connection.begin()
        job(Applier(self.connection, self.database.statements))
        self.connection.commit()

    def row(self) -> dict[str, Stored] | None:
        row = self.connection.one(self.database.statements.of(STUDENT).select, (ID,))
        return None if row is None else dict(zip(STUDENT.columns, row, strict=True))

    def base_keys(self) -> set[Any]:
        rows = self.connection.all("SELECT subject, subject_key FROM sync_base")
        return {(subject, unpack_key(key)) for subject, key in rows}


@pytest.fixture
def replica(tmp_path: Path) -> Iterator[Replica]:
    database = open_replica(tmp_path / "replica.db", bytes(32), SCHOOL_SCHEMA)
    create_new(database)
    clock = ShiftedClock(SCHOOL_MORNING)
    ids = IdSource(clock)
    store = Store(database.open(writing=True), database.statements, ReplicaLedger(ids), clock, ids)
    store.connection.run("INSERT INTO sync_scope (scope, state, place, head) VALUES ('school', 'here', NULL, 0)")
    yield Replica(database, store)
    store.connection.close()
    database.close()


def server_row(table: Table = STUDENT, **values: Stored) -> list[Stored]:
    known: dict[str, Stored] = {"id": ID, "family_name": "Bell", "given_name": "Anna", "status": "active", DELETED: 0}
    known |= values
    return [known.get(name) for name in table.columns]


def page(**values: Stored) -> list[TableRows]:
    """The row as a page brings it."""
    return [TableRows("student", len(STUDENT.columns), server_row(**values))]


VALUES = st.sampled_from(("A", "B", None))
EDITS = st.lists(st.dictionaries(st.sampled_from(FIELDS), VALUES, min_size=1), max_size=5)
INCOMING = st.fixed_dictionaries(dict.fromkeys(FIELDS, VALUES))
many = settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])


@many
@given(first=INCOMING, mine=EDITS, second=INCOMING)
def test_unsent_work_stays_on_top_of_whatever_arrives(
    replica: Replica, first: dict[str, Stored], mine: list[dict[str, Stored]], second: dict[str, Stored]
) -> None:
    replica.clear()
    replica.applies(lambda applier: applier.rows(page(**first)))
    expected = dict(first)
    changed: dict[str, Stored] = {}
    for edit in mine:
        changed |= {name: value for name, value in edit.items() if expected[name] != value}
        expected |= edit
        replica.edits(**edit)
    replica.applies(lambda applier: applier.rows(page(**second)))
    row = replica.row()
    assert row is not None
    assert {name: row[name] for name in FIELDS} == second | changed
    assert replica.base_keys() == pending_changes(replica.connection).keys()
    if mine and replica.base_keys():
        (base,) = replica.connection.one('SELECT "row" FROM sync_base') or (None,)
        assert base == pack(tuple(server_row(**second)))


@many
@given(mine=EDITS.filter(bool), final=INCOMING, data=st.data())
def test_fates_in_any_order_leave_the_server_s_row_and_an_archive(
    replica: Replica, mine: list[dict[str, Stored]], final: dict[str, Stored], data: Any
) -> None:
    replica.clear()
    replica.applies(lambda applier: applier.rows(page()))
    for edit in mine:
        replica.edits(**edit)
    sent = [m for action in next_actions(replica.connection, 500) for m in action.mutations]
    numbers = [m.dseq for m in sent]
    assert numbers == list(range(1, len(sent) + 1))
    outcomes = [
        Outcome(m.id, "applied", n, None, server_row(**final) if m is sent[-1] else server_row(form_group="old"))
        for n, m in enumerate(sent)
    ]
    parts = data.draw(st.integers(1, 3))
    shuffled = data.draw(st.permutations(outcomes))
    for start in range(parts):
        replica.applies(lambda applier, start=start: applier.outcomes(shuffled[start::parts], 5))
        assert replica.base_keys() == pending_changes(replica.connection).keys()
    assert count_waiting(replica.connection) == 0
    archived = replica.connection.all("SELECT mutation, outcome FROM sync_archive")
    assert sorted(archived) == sorted((m.id, "applied") for m in sent)
    assert last_dseq(replica.connection) == len(sent)
    if parts == 1 and sent:
        row = replica.row()
        assert row is not None
        assert {name: row[name] for name in FIELDS} == final
    replica.applies(lambda applier: applier.outcomes(outcomes, 6))  # the answer comes twice
    assert replica.connection.value("SELECT count(*) FROM sync_archive") == len(sent)


def test_an_action_that_comes_to_nothing_for_a_row_leaves_no_base(replica: Replica) -> None:
    replica.applies(lambda applier: applier.rows(page()))
    with replica.store.write("edit", AUTHOR) as write:
        write.work.change(STUDENT, ID, form_group="B1")
        write.work.change(STUDENT, ID, form_group=None)
        write.work.create(STUDENT, b"\x08" * 16, family_name="Grey", given_name="N", status="active")
    assert replica.base_keys() == {("student", (b"\x08" * 16,))}


def test_a_refused_creation_leaves_the_screen_and_later_edits_do_not_bring_it_back(replica: Replica) -> None:
    with replica.store.write("admit", AUTHOR) as write:
        write.work.create(STUDENT, ID, family_name="Bell", given_name="Anna", status="active")
    (first,) = next_actions(replica.connection, 500)
    replica.edits(form_group="B1")
    refused = [Outcome(first.mutations[0].id, "rejected", 1, "not_allowed", None)]
    replica.applies(lambda applier: applier.outcomes(refused, 5))
    assert replica.row() is None
    assert count_waiting(replica.connection) == 1
    assert replica.base_keys() == {("student", (ID,))}


def test_a_row_that_leaves_its_last_scope_leaves_its_unsent_work_in_the_outbox(replica: Replica) -> None:
    scope = f"section:{ID.hex()}"
    replica.connection.run("UPDATE sync_scope SET scope = ?", (scope,))
    replica.applies(lambda applier: applier.members([Member(scope, "student", pack((ID,)), 1)]))
    replica.applies(lambda applier: applier.rows(page()))
    replica.edits(form_group="B1")
    replica.applies(lambda applier: applier.members([Member(scope, "student", pack((ID,)), 0)]))
    assert replica.row() is None
    assert count_waiting(replica.connection) == 1
    assert replica.connection.all('SELECT "row" FROM sync_base') == [(None,)]
    replica.applies(lambda applier: applier.members([Member(scope, "student", pack((ID,)), 1)]))
    replica.applies(lambda applier: applier.rows(page(year_level="B")))
    row = replica.row()
    assert row is not None
    assert (row["form_group"], row["year_level"]) == ("B1", "B")


def test_a_large_action_is_never_cut(replica: Replica) -> None:
    replica.edits(family_name="Bell", given_name="Anna", status="active")
    with replica.store.write("many", AUTHOR) as write:
        rows = [((n.to_bytes(16, "big"),), {"family_name": "G", "given_name": "N", "status": "active"})
                for n in range(1, 31)]  # fmt: skip
        write.work.create_many(STUDENT, rows)
    sizes = [len(action.mutations) for action in next_actions(replica.connection, 10)]
    assert sizes == [1]
    sent = next(next_actions(replica.connection, 10)).mutations
    replica.applies(lambda applier: applier.outcomes([Outcome(m.id, "applied", 1, None, None) for m in sent], 5))
    assert [len(action.mutations) for action in next_actions(replica.connection, 10)] == [30]

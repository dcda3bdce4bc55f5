"""The unit of work: everything or nothing, checked, journaled, told."""

import threading
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from sms_core.clock import ShiftedClock, to_micros
from sms_core.errors import Invalid, NotFound, Refused
from sms_core.ids import ActionId, DeviceId, IdSource, UserId
from sms_core.store import journal
from sms_core.store.connection import Connection
from sms_core.store.database import open_replica
from sms_core.store.fields import Stored, Table
from sms_core.store.journal import Action, Author, RowChange, RowKey, pack, unpack_fields, unpack_key
from sms_core.store.unit import AlreadyThere, Store, TooLarge, Work
from sms_core.students.table import STUDENT, STUDENT_TAG, TAG
from sms_core.tables import SCHOOL_SCHEMA
from tests.factories import AUTHOR, SCHOOL_MORNING, PlainLedger, made, plain_store

ID = b"\x07" * 16
ANNA = {"family_name": "Bell", "given_name": "Anna", "status": "active"}


class NotingLedger(PlainLedger):
    """A ledger that remembers what it heard."""

    def __init__(self, seq: int | None = 1) -> None:
        self.seq = seq
        self.heard: list[tuple[str, RowKey, tuple[Stored, ...] | None]] = []

    def begin(self, connection: Connection) -> int | None:
        super().begin(connection)
        return self.seq

    def touched(self, connection: Connection, table: Table, key: RowKey, before: tuple[Stored, ...] | None) -> None:
        self.heard.append((table.name, key, before))


def changes_of(store: Store, action: Action | None) -> list[RowChange]:
    assert action is not None
    return journal.changes_of(store.connection, action.id)


@pytest.fixture
def with_anna(store: Store) -> Store:
    """A store with one student."""
    with store.write("admit", AUTHOR) as write:
        write.work.create(STUDENT, ID, **ANNA)
    return store


def test_what_is_made_can_be_read_in_stored_form(with_anna: Store) -> None:
    with with_anna.write("look", AUTHOR) as write:
        row = write.work.existing(STUDENT, ID)
    assert (row["id"], row["family_name"], row["student_number"], row["deleted"]) == (ID, "Bell", None, 0)


def test_a_creation_is_journaled_whole(store: Store) -> None:
    with store.write("admit", AUTHOR, "Anna Bell") as write:
        write.work.create(STUDENT, ID, status_date=date(1970, 1, 3), **ANNA)
    (change,) = changes_of(store, write.changes.action)
    assert change.creates
    assert change.fields["deleted"] == (None, 0)
    assert change.fields["status_date"] == (None, 2)
    assert set(change.fields) == {*STUDENT.columns} - {"id"}
    action = journal.action_named(store.connection, ActionId(write.work.action.id))
    assert action == write.work.action
    assert (action.verb, action.label, action.author) == ("admit", "Anna Bell", AUTHOR)


def test_a_change_is_journaled_with_its_whole_group(with_anna: Store) -> None:
    with with_anna.write("withdraw", AUTHOR) as write:
        write.work.change(STUDENT, ID, status="withdrawn")
    (change,) = changes_of(with_anna, write.changes.action)
    assert change.fields == {"status": ("active", "withdrawn"), "status_date": (None, None)}


def test_a_row_changed_twice_is_journaled_once_from_first_to_last(with_anna: Store) -> None:
    with with_anna.write("edit", AUTHOR) as write:
        write.work.change(STUDENT, ID, given_name="Anne")
        write.work.change(STUDENT, ID, given_name="Hannah", family_name="Grey")
    (change,) = changes_of(with_anna, write.changes.action)
    assert change.fields == {"given_name": ("Anna", "Hannah"), "family_name": ("Bell", "Grey")}


def test_a_row_changed_and_changed_back_is_not_journaled(with_anna: Store) -> None:
    with with_anna.write("edit", AUTHOR) as write:
        write.work.change(STUDENT, ID, given_name="Anne")
        write.work.change(STUDENT, ID, given_name="Anna")
    assert not write.changes
    assert journal.action_named(with_anna.connection, write.work.action.id) is None


def test_the_same_value_again_is_no_change(with_anna: Store) -> None:
    with with_anna.write("edit", AUTHOR) as write:
        write.work.change(STUDENT, ID, given_name=" Anna ")
        write.work.put(STUDENT, ID, given_name="Anna")
    assert not write.changes


def test_deleting_leaves_a_tombstone_and_carries_what_the_deleter_saw(with_anna: Store) -> None:
    with with_anna.write("delete", AUTHOR) as write:
        write.work.delete(STUDENT, ID)
        assert write.work.live(STUDENT, ID) is None
        row = write.work.find(STUDENT, ID)
    assert row is not None
    assert (row["deleted"], row["family_name"]) == (1, "Bell")
    (change,) = changes_of(with_anna, write.changes.action)
    assert change.fields["deleted"] == (0, 1)
    assert change.fields["family_name"] == ("Bell", "Bell")


def test_making_a_deleted_row_again_brings_it_back_with_new_values(with_anna: Store) -> None:
    with with_anna.write("delete", AUTHOR) as write:
        write.work.delete(STUDENT, ID)
    with with_anna.write("admit", AUTHOR) as write:
        write.work.create(STUDENT, ID, family_name="Grey", given_name="Anna", status="active")
    (change,) = changes_of(with_anna, write.changes.action)
    assert not change.creates
    assert (change.fields["deleted"], change.fields["family_name"]) == ((1, 0), ("Bell", "Grey"))


def test_a_row_that_is_there_is_not_made_again(with_anna: Store) -> None:
    with pytest.raises(AlreadyThere) as refused, with_anna.write("admit", AUTHOR) as write:
        write.work.create(STUDENT, ID, **ANNA)
    assert refused.value.facts == {"table": "student", "key": (ID,)}


def test_nothing_is_changed_or_deleted_that_is_not_there(store: Store) -> None:
    for verb in ("change", "delete"):
        with pytest.raises(NotFound) as refused, store.write(verb, AUTHOR) as write:
            getattr(write.work, verb)(STUDENT, ID)
        assert refused.value.facts == {"what": "student"}


def test_after_an_error_nothing_is_written_and_work_goes_on(store: Store) -> None:
    def admit_two(work: Work) -> None:
        work.create(STUDENT, ID, **ANNA)
        work.create(STUDENT, b"\x08" * 16, family_name="", given_name="x", status="active")

    with pytest.raises(Invalid), store.write("admit", AUTHOR) as write:
        admit_two(write.work)
    assert store.connection.value("SELECT count(*) FROM student") == 0
    assert store.connection.value("SELECT count(*) FROM journal_action") == 0
    with store.write("admit", AUTHOR) as write:
        write.work.create(STUDENT, ID, **ANNA)
    assert store.connection.value("SELECT count(*) FROM student") == 1


def test_a_check_sees_the_finished_work_and_may_refuse_it(store: Store) -> None:
    seen: list[int] = []

    def check(work: Work) -> None:
        seen.append(len(work.changes()))
        raise Refused()

    with pytest.raises(Refused), store.write("admit", AUTHOR, check=check) as write:
        write.work.create(STUDENT, ID, **ANNA)
    assert seen == [1]
    assert store.connection.value("SELECT count(*) FROM student") == 0


def test_a_change_set_says_what_it_touches(store: Store) -> None:
    with store.write("tag", AUTHOR) as write:
        write.work.create(STUDENT, ID, **ANNA)
        tag = write.work.new_id()
        write.work.create(TAG, tag, title="Choir")
        write.work.create(STUDENT_TAG, ID, tag)
    assert write.changes.touches("mark", "tag")
    assert not write.changes.touches("mark")
    assert write.changes.of("student_tag") == {(ID, tag)}
    assert write.changes.of("mark") == frozenset()


def test_many_rows_are_made_like_one_by_one(store: Store) -> None:
    with store.write("one", AUTHOR) as one:
        one.work.create(STUDENT, ID, **ANNA)
    with store.write("many", AUTHOR) as many:
        many.work.create_many(STUDENT, [((bytes([n]) * 16,), dict(ANNA)) for n in range(100, 103)])
    (alone,) = changes_of(store, one.changes.action)
    together = changes_of(store, many.changes.action)
    assert [change.fields for change in together] == [alone.fields] * 3
    rows = store.connection.all("SELECT family_name, deleted, seq FROM student")
    assert rows == [("Bell", 0, 1)] * 4


def test_many_rows_are_checked_before_any_is_made(store: Store) -> None:
    wrong = [((ID,), dict(ANNA)), ((b"\x08" * 16,), {"family_name": "x"})]
    with pytest.raises(Invalid), store.write("many", AUTHOR) as write:
        write.work.create_many(STUDENT, wrong)
    assert store.connection.value("SELECT count(*) FROM student") == 0


def test_an_action_has_its_limit(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sms_core.store.unit.ACTION_LIMIT", 2)
    with pytest.raises(TooLarge) as refused, store.write("many", AUTHOR) as write:
        write.work.create_many(STUDENT, [((bytes([n]) * 16,), dict(ANNA)) for n in range(100, 103)])
    assert refused.value.facts == {"limit": 2}
    assert store.connection.value("SELECT count(*) FROM student") == 0


def test_the_ledger_hears_of_each_row_once_with_what_it_was(with_anna: Store) -> None:
    ledger = with_anna.ledger = NotingLedger(seq=5)
    with with_anna.write("edit", AUTHOR) as write:
        write.work.change(STUDENT, ID, given_name="Anne")
        write.work.change(STUDENT, ID, given_name="Hannah")
        write.work.create(TAG, b"\x09" * 16, title="Choir")
    (student, key, before), (tag, _, nothing) = ledger.heard
    assert (student, key, tag, nothing) == ("student", (ID,), "tag", None)
    assert before is not None
    assert dict(zip(STUDENT.columns, before, strict=True))["given_name"] == "Anna"
    assert with_anna.connection.value("SELECT seq FROM student") == 5


def test_work_knows_who_acts_and_when(tmp_path: Path) -> None:
    clock = ShiftedClock(SCHOOL_MORNING)
    store = plain_store(tmp_path, clock)
    clock.move(timedelta(days=-3))
    with store.write("look", AUTHOR) as write:
        assert write.work.author == AUTHOR
        assert 0 <= write.work.now - to_micros(SCHOOL_MORNING - timedelta(days=3)) < 60_000_000
    store.connection.close()


@pytest.fixture
def replica(tmp_path: Path) -> Iterator[Store]:
    """A store over an encrypted replica, whose rows carry no seq."""
    database = made(open_replica(tmp_path / "replica.db", bytes(32), SCHOOL_SCHEMA))
    clock = ShiftedClock(SCHOOL_MORNING)
    store = Store(database.open(writing=True), database.statements, NotingLedger(seq=None), clock, IdSource(clock))
    database.close()
    yield store
    store.connection.close()


def test_a_replica_s_rows_carry_no_seq(replica: Store) -> None:
    with replica.write("admit", AUTHOR) as write:
        write.work.create(STUDENT, ID, **ANNA)
        write.work.change(STUDENT, ID, given_name="Anne")
        write.work.create_many(TAG, [((b"\x09" * 16,), {"title": "Choir"})])
    assert replica.connection.value("SELECT given_name FROM student") == "Anne"
    assert replica.connection.value("SELECT title FROM tag") == "Choir"


def test_own_actions_are_listed_the_latest_first_and_others_not(store: Store) -> None:
    made_by_me = []
    for verb in ("one", "two", "three"):
        with store.write(verb, AUTHOR) as write:
            write.work.create(TAG, write.work.new_id(), title=verb)
        made_by_me.append(write.work.action)
    other = Author(UserId(b"\x05" * 16), DeviceId(b"\x06" * 16))
    with store.write("four", other) as write:
        write.work.create(TAG, write.work.new_id(), title="four")
    listed = list(journal.recent(store.connection, AUTHOR.user, since=made_by_me[1].at))
    assert listed == made_by_me[:0:-1]
    assert len(list(journal.recent(store.connection, AUTHOR.user, since=0, limit=1))) == 1


def test_keys_and_changes_come_back_from_their_packed_form() -> None:
    key: RowKey = (ID, 20780, 3, "P", None)
    assert unpack_key(pack(key)) == key
    fields = {"code": ("P", None), "value": (None, 17125), "blob": (b"\x00", -1)}
    assert unpack_fields(pack(fields)) == fields


def test_two_writers_wait_for_each_other(tmp_path: Path) -> None:
    first = plain_store(tmp_path)
    second = plain_store(tmp_path)

    def add(store: Store, start: int) -> None:
        for n in range(start, start + 10):
            with store.write("tag", AUTHOR) as write:
                write.work.create(TAG, bytes([n]) * 16, title=str(n))

    other = threading.Thread(target=add, args=(second, 100))
    other.start()
    add(first, 200)
    other.join()
    assert first.connection.value("SELECT count(*) FROM tag") == 20
    for store in (first, second):
        store.connection.close()

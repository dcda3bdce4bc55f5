"""Taking back and doing again, group by group."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sms_core.errors import NotFound
from sms_core.ids import ActionId
from sms_core.store import journal
from sms_core.store.journal import ChangeSet
from sms_core.store.undo import Kept, undo
from sms_core.store.unit import Store, Work
from sms_core.students.table import STUDENT
from sms_core.tables import SCHOOL_SCHEMA
from tests.factories import AUTHOR

ID, OTHER = b"\x07" * 16, b"\x08" * 16
ANNA = {"family_name": "Bell", "given_name": "Anna", "status": "active"}


def act(store: Store, verb: Callable[[Work], None]) -> ActionId:
    with store.write("test", AUTHOR) as write:
        verb(write.work)
    return write.work.action.id


def take_back(store: Store, action: ActionId) -> tuple[ActionId, list[Kept], ChangeSet]:
    with store.write("undo", AUTHOR, undoes=action) as write:
        kept = undo(write.work, SCHOOL_SCHEMA, action)
    return write.work.action.id, kept, write.changes


def admit(work: Work) -> None:
    work.create(STUDENT, ID, **ANNA)


def renamed(name: str) -> Callable[[Work], None]:
    return lambda work: work.change(STUDENT, ID, given_name=name)


def facts(store: Store) -> dict[str, object] | None:
    with store.write("look", AUTHOR) as write:
        row = write.work.live(STUDENT, ID)
    return None if row is None else dict(row)


def test_what_was_made_is_deleted_and_comes_back(store: Store) -> None:
    made = act(store, admit)
    before = facts(store)
    undone, kept, _ = take_back(store, made)
    assert (facts(store), kept) == (None, [])
    take_back(store, undone)
    assert facts(store) == before


def test_a_changed_field_gets_its_old_value_and_its_new_one_again(store: Store) -> None:
    act(store, admit)
    changed = act(store, renamed("Anne"))
    undone, _, _ = take_back(store, changed)
    row = facts(store)
    assert row is not None
    assert row["given_name"] == "Anna"
    take_back(store, undone)
    row = facts(store)
    assert row is not None
    assert row["given_name"] == "Anne"


def test_what_was_deleted_comes_back_as_it_was(store: Store) -> None:
    act(store, admit)
    before = facts(store)
    deleted = act(store, lambda work: work.delete(STUDENT, ID))
    _, kept, _ = take_back(store, deleted)
    assert (facts(store), kept) == (before, [])


def test_a_field_changed_again_since_is_kept_and_listed(store: Store) -> None:
    act(store, admit)
    both = act(store, lambda work: work.change(STUDENT, ID, given_name="Anne", family_name="Grey"))
    act(store, renamed("Hannah"))
    _, kept, _ = take_back(store, both)
    row = facts(store)
    assert row is not None
    assert (row["given_name"], row["family_name"]) == ("Hannah", "Bell")
    assert kept == [Kept("student", (ID,), "given_name")]


def test_a_group_goes_back_whole_or_not_at_all(store: Store) -> None:
    act(store, admit)
    withdrawn = act(store, lambda work: work.change(STUDENT, ID, status="withdrawn"))
    act(store, lambda work: work.change(STUDENT, ID, status_date=20780))
    _, kept, changes = take_back(store, withdrawn)
    assert kept == [Kept("student", (ID,), "status")]
    assert not changes


def test_a_row_that_was_worked_on_since_it_was_made_is_not_deleted(store: Store) -> None:
    made = act(store, admit)
    act(store, renamed("Anne"))
    _, kept, _ = take_back(store, made)
    assert facts(store) is not None
    assert kept == [Kept("student", (ID,), "deleted")]


def test_what_is_back_already_is_neither_changed_nor_listed(store: Store) -> None:
    made = act(store, admit)
    changed = act(store, renamed("Anne"))
    for action in (changed, made):
        take_back(store, action)
        _, kept, changes = take_back(store, action)
        assert (kept, bool(changes)) == ([], False)


def test_an_action_of_many_rows_goes_back_whole(store: Store) -> None:
    act(store, admit)

    def much(work: Work) -> None:
        work.change(STUDENT, ID, given_name="Anne")
        work.create(STUDENT, OTHER, **ANNA)
        work.delete(STUDENT, ID)

    _, kept, changes = take_back(store, act(store, much))
    row = facts(store)
    assert row is not None
    assert (row["given_name"], kept) == ("Anna", [])
    assert changes.of("student") == {(ID,), (OTHER,)}
    assert store.connection.value("SELECT count(*) FROM student WHERE deleted = 0") == 1


def test_an_action_that_nobody_knows_is_not_taken_back(store: Store) -> None:
    with pytest.raises(NotFound) as refused:
        take_back(store, ActionId(b"\x05" * 16))
    assert refused.value.facts == {"what": "action"}


def test_an_undone_action_is_known_as_such_until_it_is_done_again(store: Store) -> None:
    made = act(store, admit)
    assert not journal.is_undone(store.connection, made)
    undone, _, _ = take_back(store, made)
    assert journal.is_undone(store.connection, made)
    take_back(store, undone)
    assert not journal.is_undone(store.connection, made)


VALUES = st.sampled_from(["a", "b", "c"])
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("change"), st.fixed_dictionaries({}, optional={"given_name": VALUES, "form_group": VALUES})),
        st.tuples(st.just("status"), st.sampled_from(["active", "suspended", "withdrawn"])),
        st.just(("delete", None)),
        st.just(("create", None)),
    ),
    min_size=1,
    max_size=6,
)


def one_step(work: Work, kind: str, value: object) -> None:
    there = work.live(STUDENT, ID) is not None
    if kind == "create" and not there:
        admit(work)
    elif kind == "delete" and there:
        work.delete(STUDENT, ID)
    elif kind == "status" and there:
        work.change(STUDENT, ID, status=str(value))
    elif kind == "change" and there and isinstance(value, dict):
        work.change(STUDENT, ID, **value)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(st.lists(STEPS, min_size=1, max_size=4))
def test_undoing_the_last_actions_one_by_one_leads_back_to_where_they_began(
    store: Store, actions: list[list[tuple[str, object]]]
) -> None:
    begun = facts(store)
    seen = []
    for steps in actions:
        before = facts(store)

        def act_out(work: Work, steps: list[tuple[str, object]] = steps) -> None:
            for kind, value in steps:
                one_step(work, kind, value)

        action = act(store, act_out)
        if journal.action_named(store.connection, action) is not None:
            seen.append((action, before))
    for action, before in reversed(seen):
        _, kept, _ = take_back(store, action)
        assert kept == []
        assert facts(store) == before
    assert facts(store) == begun

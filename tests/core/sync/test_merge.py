"""Merging, group by group: for every table of the school, and for whatever a replica and a server may hold."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sms_core.store.fields import DELETED, Policy, Stored, Table
from sms_core.store.journal import Fields
from sms_core.sync.merge import merge
from sms_core.tables import SCHOOL_SCHEMA

TABLES = [table for table in SCHOOL_SCHEMA if table.fields]
VALUES = st.sampled_from((None, 1, 2, 3))  # merging never looks into a value
Row = dict[str, Stored]


def rows(table: Table, deleted: int = 0) -> Any:
    """A row of the table; its key does not matter."""
    names = {f.name: VALUES for f in table.fields}
    return st.fixed_dictionaries(dict.fromkeys(table.key_names, st.just(1)) | names | {DELETED: st.just(deleted)})


@st.composite
def edits(draw: Any) -> tuple[Table, Row, Row, Fields]:
    """A table, the row that the author saw, the row of the server, and the author's edit with whole groups."""
    table = draw(st.sampled_from(TABLES))
    seen, now = draw(rows(table)), draw(rows(table))
    for names in table.groups.values():
        if draw(st.booleans()):
            now.update({name: seen[name] for name in names})
    groups = draw(st.lists(st.sampled_from(sorted(table.groups)), min_size=1, unique=True))
    fields = {name: (seen[name], draw(VALUES)) for group in groups for name in table.groups[group]}
    return table, seen, now, fields


def after(row: Row | None, apply: Fields) -> Row:
    """The server's row with what is applied."""
    return (row or {}) | {name: to for name, (_, to) in apply.items()}


def policy_of(table: Table, group: str) -> Policy:
    return table.by_name[table.groups[group][0]].policy


@given(edits())
def test_each_group_goes_by_its_rule(case: tuple[Table, Row, Row, Fields]) -> None:
    table, _, now, fields = case
    result = merge(table, fields, now)
    conflicts = {one.group: one for one in result.conflicts}
    for group, names in table.groups.items():
        # What the server works out itself has no say, whatever group it stands in.
        mine = {n: fields[n] for n in names if n in fields and table.by_name[n].policy is not Policy.COMPUTED}
        got = {name: to for name, (_, to) in result.apply.items() if name in names}
        if not mine:
            assert not got
            continue
        base = {name: was for name, (was, _) in mine.items()}
        wanted = {name: to for name, (_, to) in mine.items()}
        theirs = {name: now[name] for name in mine}
        policy = policy_of(table, group)
        expected = {name: to for name, to in wanted.items() if theirs[name] != to}
        if theirs == wanted:
            assert not got
        elif theirs == base or policy is Policy.LAST:
            assert got == expected
        else:
            assert not got
            assert (group in conflicts) == (policy is Policy.HUMAN and base != wanted)


@given(edits())
def test_a_conflict_leaves_the_server_s_values_and_keeps_all_three(case: tuple[Table, Row, Row, Fields]) -> None:
    table, _, now, fields = case
    for conflict in merge(table, fields, now).conflicts:
        names = conflict.mine.keys()
        assert names == conflict.theirs.keys() == conflict.base.keys()
        assert conflict.theirs == {name: now[name] for name in names}
        assert conflict.mine == {name: fields[name][1] for name in names}
        assert conflict.base == {name: fields[name][0] for name in names}
        assert not names & merge(table, fields, now).apply.keys()


@given(edits())
def test_the_same_mutation_again_changes_nothing(case: tuple[Table, Row, Row, Fields]) -> None:
    table, _, now, fields = case
    first = merge(table, fields, now)
    again = merge(table, fields, after(now, first.apply))
    assert again.apply == {}
    assert again.conflicts == first.conflicts


@given(edits())
def test_what_is_applied_replaces_what_the_server_has(case: tuple[Table, Row, Row, Fields]) -> None:
    table, _, now, fields = case
    assert all(now[name] == was for name, (was, _) in merge(table, fields, now).apply.items())


@given(edits())
def test_the_outcome_says_how_it_went(case: tuple[Table, Row, Row, Fields]) -> None:
    table, seen, _, fields = case
    clean = merge(table, fields, seen)
    assert clean.outcome in ("applied", "merged")
    result = merge(table, fields, case[2])
    assert (result.outcome == "conflict") == bool(result.conflicts)


@given(st.sampled_from(TABLES).flatmap(lambda table: st.tuples(st.just(table), rows(table), rows(table))))
def test_a_delete_holds_only_if_the_row_is_what_the_deleter_saw(case: tuple[Table, Row, Row]) -> None:
    table, seen, now = case
    fields: Fields = {f.name: (seen[f.name], seen[f.name]) for f in table.fields} | {DELETED: (0, 1)}
    people = [f.name for f in table.fields if f.policy is not Policy.COMPUTED]
    result = merge(table, fields, now)
    if all(seen[name] == now[name] for name in people):
        assert result.apply == {DELETED: (0, 1)}
        assert merge(table, fields, after(now, result.apply)).outcome == "merged"
    else:
        assert result.apply == {}
        assert [one.group for one in result.conflicts] == ["deleted"]


@given(st.sampled_from(TABLES).flatmap(lambda table: st.tuples(st.just(table), rows(table), rows(table, 1))))
def test_who_makes_a_row_again_says_all_that_is_in_it(case: tuple[Table, Row, Row]) -> None:
    table, made, tombstone = case
    for before in (None, 1):
        fields: Fields = {f.name: (None, made[f.name]) for f in table.fields} | {DELETED: (before, 0)}
        row = after(tombstone, merge(table, fields, tombstone).apply)
        for declared in table.fields:
            kept = declared.policy is Policy.COMPUTED
            assert row[declared.name] == (tombstone if kept else made)[declared.name]
        assert row[DELETED] == 0


@given(edits())
def test_an_edit_of_a_deleted_row_is_never_lost_in_silence(case: tuple[Table, Row, Row, Fields]) -> None:
    table, _, now, fields = case
    result = merge(table, fields, now | {DELETED: 1})
    changed = {n for n, (was, to) in fields.items() if was != to and table.by_name[n].policy is Policy.HUMAN}
    assert result.apply == {}
    assert bool(result.conflicts) == bool(changed)


@given(edits())
def test_what_the_server_never_had_is_made_by_a_creation_alone(case: tuple[Table, Row, Row, Fields]) -> None:
    table, _, _, fields = case
    assert merge(table, fields, None).apply == {}
    made = merge(table, fields | {DELETED: (None, 0)}, None)
    assert made.outcome == "applied"
    uploaded = {name for name in fields if table.by_name[name].policy is not Policy.COMPUTED}
    assert made.apply.keys() == uploaded | {DELETED}


@pytest.mark.parametrize(
    ("table", "group", "policy"),
    [("register", "register", Policy.FIRST), ("preference", "value", Policy.LAST),
     ("notification", "is_read", Policy.LAST), ("sync_issue", "resolution", Policy.FIRST),
     ("mark", "mark", Policy.HUMAN), ("score", "score", Policy.HUMAN), ("final_grade", "override", Policy.HUMAN),
     ("enrolment", "enrolment", Policy.HUMAN), ("student", "sort_key", Policy.COMPUTED)],
)  # fmt: skip
def test_groups_have_the_policies_of_the_design(table: str, group: str, policy: Policy) -> None:
    declared = SCHOOL_SCHEMA.named(table)
    assert {declared.by_name[name].policy for name in declared.groups[group]} == {policy}

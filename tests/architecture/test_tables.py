"""Every table of the school: a compartment that covers its columns, a scope that holds it, a migration for it."""

from pathlib import Path

import pytest

from sms_core.access import compartments
from sms_core.access.keys import Key
from sms_core.reach.membership import _STUDENTS_OF
from sms_core.reach.scopes import Holding, owner_column, section_scope, sources, user_scope
from sms_core.store.database import open_replica, open_server_file
from sms_core.store.fields import Kind, Policy, Table
from sms_core.store.migrate import create_new
from sms_core.tables import SCHOOL_SCHEMA

TABLES = [pytest.param(table, id=table.name) for table in SCHOOL_SCHEMA]
ID = b"\x07" * 16
WHOLE = ("ref", "school", "school:contacts", "school:medical", "school:conduct", "school:security")
OWN_OR_SECTION = (user_scope(ID), *(section_scope(ID, part) for part in ("", "contacts", "conduct")))


@pytest.mark.parametrize("table", TABLES)
def test_every_table_has_a_compartment(table: Table) -> None:
    assert table.compartment in compartments.COMPARTMENTS


@pytest.mark.parametrize("table", TABLES)
def test_no_column_asks_for_a_key_that_its_compartment_does_not_name(table: Table) -> None:
    allowed = set(table.compartment.keys) or {None}
    if table.compartment is compartments.SCHOOL:
        allowed |= {Key.STAFF_VIEW}
    assert {table.view_key(name) for name in table.by_name} <= allowed


@pytest.mark.parametrize("table", TABLES)
def test_every_table_syncs(table: Table) -> None:
    whole = [source for scope in WHOLE for source in sources(SCHOOL_SCHEMA, scope) if source.table is table]
    some = [source for scope in OWN_OR_SECTION for source in sources(SCHOOL_SCHEMA, scope) if source.table is table]
    assert table.synced
    if table.compartment is compartments.USER:
        assert any(source.holding is Holding.COLUMN for source in some)
    else:
        assert [source.holding for source in whole] == [Holding.ALL]
    if table.compartment in (compartments.SECTION, compartments.PERSON, compartments.CONTACTS, compartments.CONDUCT):
        assert some


@pytest.mark.parametrize("table", TABLES)
def test_every_reference_names_a_table(table: Table) -> None:
    for declared in (*table.key, *table.fields):
        assert not declared.references or declared.references in SCHOOL_SCHEMA, declared.name


@pytest.mark.parametrize("table", TABLES)
def test_rows_of_a_section_name_it_and_lie_together(table: Table) -> None:
    if table.compartment is compartments.SECTION:
        assert table.section in table.by_name
        if table.clustered:
            assert table.key_names[0] == table.section
        else:
            assert owner_column(table) == table.section
    else:
        assert not table.section


@pytest.mark.parametrize("table", TABLES)
def test_own_rows_name_their_owner(table: Table) -> None:
    assert (table.compartment is compartments.USER) == bool(table.own)
    if table.own:
        assert owner_column(table) == table.own
        assert table.by_name[table.own].required


@pytest.mark.parametrize("table", TABLES)
def test_every_table_but_own_ones_says_who_may_edit_it(table: Table) -> None:
    assert bool(table.own) or table.edit is not None


@pytest.mark.parametrize("table", TABLES)
def test_a_merge_group_has_one_policy(table: Table) -> None:
    for group, names in table.groups.items():
        policies = {table.by_name[name].policy for name in names} - {Policy.COMPUTED}
        assert len(policies) <= 1, group


@pytest.mark.parametrize("table", TABLES)
def test_unique_fields_are_text_so_that_two_can_be_told_apart(table: Table) -> None:
    for declared in table.fields:
        assert not declared.unique or declared.kind in (Kind.TEXT, Kind.CODE)


def test_every_roaming_table_of_a_student_follows_the_student() -> None:
    roaming = {
        source.table.name
        for part in ("", "contacts", "conduct")
        for source in sources(SCHOOL_SCHEMA, section_scope(ID, part))
        if source.holding is Holding.MEMBERS
    }
    assert roaming - {"sync_issue", "guardian"} == _STUDENTS_OF.keys()
    for name, column in _STUDENTS_OF.items():
        assert column in SCHOOL_SCHEMA.named(name).by_name


@pytest.mark.parametrize("side", ["replica", "server"])
def test_the_migrations_make_every_column(side: str, tmp_path: Path) -> None:
    path = tmp_path / "school.db"
    database = (
        open_replica(path, bytes(32), SCHOOL_SCHEMA) if side == "replica" else open_server_file(path, SCHOOL_SCHEMA)
    )
    create_new(database)
    connection = database.open()
    for table in SCHOOL_SCHEMA:
        made = {row[1] for row in connection.all(f'PRAGMA table_info("{table.name}")')}
        assert made - {"seq"} == set(table.columns)
        assert ("seq" in made) == (side == "server")
    connection.close()
    database.close()

"""Lists: which rows in which order, what a page of them holds, and what a commit means to them; on both databases."""

from dataclasses import dataclass
from datetime import date
from typing import cast

import pytest

from sms_core.contacts import service as contacts
from sms_core.enrolment import service as enrolment
from sms_core.ids import Id, StudentId
from sms_core.personal.table import NOTIFICATION
from sms_core.store.fields import Kind
from sms_core.store.journal import ChangeSet
from sms_core.store.list_places import Own
from sms_core.store.listing import Column, TableList
from sms_core.store.paging import ColumnSpec, Condition, ListQuery, ListRow, Op, Sort, query_from, query_text, split_ids
from sms_core.store.unit import Store
from sms_core.students import service as students
from sms_core.students.listing import students_list
from sms_core.students.model import StudentStatus
from tests.core.small_school import TERM_BEGINS, SmallSchool, small_school
from tests.factories import AUTHOR

LIST = students_list()
AT = {spec.key: place for place, spec in enumerate(LIST.columns)}


@dataclass(frozen=True)
class Listed:
    """A small school with six students whose names, tags and guardians differ."""

    store: Store
    school: SmallSchool
    choir: Id
    mother: Id
    maria: StudentId

    def names(self, query: ListQuery) -> list[str]:
        """The names in the order of the list."""
        return [str(row[AT["name"]]) for row in self.rows(query)]

    def rows(self, query: ListQuery) -> list[ListRow]:
        """The rows in the order of the list."""
        ids = split_ids(LIST.ids(self.store.connection, query))
        found = LIST.rows(self.store.connection, ids)
        return [found[id] for id in ids]


@pytest.fixture
def listed(either_store: Store) -> Listed:
    store = either_store
    school = small_school(store)
    with store.write("fill", AUTHOR) as write:
        work = write.work
        maria = students.admit(work, "Άρη", "Μαρία", "00100", year_level="B", form_group="B1", preferred_name="Mary")
        anna = students.admit(work, "Bell", "Anna", "00101", year_level="B", form_group="B2")
        students.admit(work, "Ζώη", "Άννα", None, year_level="A", form_group="A1")
        students.admit(work, "Ames", "Kai", "00103", status=StudentStatus.WITHDRAWN)
        choir = students.create_tag(work, "Choir")
        bus = students.create_tag(work, "Bus 2")
        for who, tag in ((maria, choir), (maria, bus), (anna, choir)):
            students.tag(work, who, tag)
        mother = contacts.add_guardian(work, "Άρη", "Ελένη", phone="210 555 1234")
        father = contacts.add_guardian(work, "Άρης", "Νίκος", mobile="694 455 0137")
        contacts.link_guardian(work, maria, father, emergency_order=1)
        contacts.link_guardian(work, maria, mother, emergency_order=2)
        contacts.set_contact(work, anna, email="anna@x.example", mobile="+30 697-301.2284", birth_date=date(2012, 3, 4))
        enrolment.enrol(work, school.section, maria, TERM_BEGINS)
    return Listed(store, school, choir, mother, maria)


def test_names_stand_in_their_own_order_and_backwards(listed: Listed) -> None:
    order = ["Ames, Kai", "Bell, Anna", "Grey, Nikos", "Άρη, Μαρία", "Ζώη, Άννα", "Παππά, Άννα"]
    assert listed.names(ListQuery()) == order
    assert listed.names(ListQuery(sort=Sort("name"))) == order
    assert listed.names(ListQuery(sort=Sort("name", descending=True))) == order[::-1]


@pytest.mark.parametrize("typed", ["αννα", "ΑΝΝΑ", "Άννα", "anna"])
def test_one_name_in_four_spellings_finds_the_same_students(listed: Listed, typed: str) -> None:
    assert listed.names(ListQuery(text=typed, scope="name")) == ["Bell, Anna", "Ζώη, Άννα", "Παππά, Άννα"]


@pytest.mark.parametrize(
    ("scope", "typed", "found"),
    [
        ("name", "mary", ["Άρη, Μαρία"]),
        ("name", "αν ζω", ["Ζώη, Άννα"]),
        ("name", "%", []),
        ("number", "0010", ["Ames, Kai", "Bell, Anna", "Άρη, Μαρία"]),
        ("number", "_", []),
        ("guardian", "eleni", ["Άρη, Μαρία"]),
        ("phone", "6944550137", ["Άρη, Μαρία"]),
        ("phone", "5551234", ["Άρη, Μαρία"]),
        ("phone", "697 301", ["Bell, Anna"]),
        ("phone", "phone", []),
        ("unheard of", "anna", ["Bell, Anna", "Ζώη, Άννα", "Παππά, Άννα"]),
    ],
)
def test_typed_text_is_looked_for_in_its_scope(listed: Listed, scope: str, typed: str, found: list[str]) -> None:
    assert listed.names(ListQuery(text=typed, scope=scope)) == found


@pytest.mark.parametrize(
    ("condition", "found"),
    [
        (Condition("year_level", Op.IS, ("B",)), ["Bell, Anna", "Άρη, Μαρία"]),
        (Condition("form_group", Op.IS, ("A1", "B2")), ["Bell, Anna", "Ζώη, Άννα"]),
        (Condition("year_level", Op.IS_NOT, ("B",)), ["Ames, Kai", "Grey, Nikos", "Ζώη, Άννα", "Παππά, Άννα"]),
        (Condition("student_number", Op.EMPTY), ["Ζώη, Άννα"]),
        (Condition("name", Op.CONTAINS, ("anna",)), ["Bell, Anna", "Ζώη, Άννα", "Παππά, Άννα"]),
        (Condition("email", Op.CONTAINS, ("X.EXAMPLE",)), ["Bell, Anna"]),
        (Condition("email", Op.CONTAINS, ("%",)), []),
        (Condition("tags", Op.IS, ("Bus 2",)), ["Άρη, Μαρία"]),
        (Condition("tags", Op.IS_NOT, ("Choir",)), ["Ames, Kai", "Grey, Nikos", "Ζώη, Άννα", "Παππά, Άννα"]),
        (Condition("tags", Op.FILLED), ["Bell, Anna", "Άρη, Μαρία"]),
        (
            Condition("tags", Op.IS, ("Bus 2", "")),
            ["Ames, Kai", "Grey, Nikos", "Άρη, Μαρία", "Ζώη, Άννα", "Παππά, Άννα"],
        ),
        (Condition("tags", Op.IS_NOT, ("Bus 2", "")), ["Bell, Anna"]),
        (Condition("year_level", Op.IS, ("A", "")), ["Ames, Kai", "Grey, Nikos", "Ζώη, Άννα", "Παππά, Άννα"]),
        (Condition("year_level", Op.IS_NOT, ("A", "")), ["Bell, Anna", "Άρη, Μαρία"]),
        (Condition("year_level", Op.IS, ("",)), ["Ames, Kai", "Grey, Nikos", "Παππά, Άννα"]),
        (Condition("classes", Op.BETWEEN, (1, 2)), ["Άρη, Μαρία"]),
        (Condition("classes", Op.BETWEEN, (1,)), []),
        (Condition("guardian", Op.CONTAINS, ("νικος",)), ["Άρη, Μαρία"]),
        (Condition("guardian_phone", Op.FILLED), ["Άρη, Μαρία"]),
        (Condition("classes", Op.AT_LEAST, (1,)), ["Άρη, Μαρία"]),
        (Condition("birth_date", Op.AT_MOST, (16_000,)), ["Bell, Anna"]),
        (Condition("birth_date", Op.AT_MOST, ("soon",)), []),
        (Condition("classes", Op.AT_LEAST, ()), []),
        (Condition("left out", Op.IS, ("x",)), None),
    ],
)
def test_a_filter_keeps_what_it_says(listed: Listed, condition: Condition, found: list[str] | None) -> None:
    everybody = listed.names(ListQuery())
    query = ListQuery((condition,))
    assert listed.names(query) == (everybody if found is None else found)
    assert LIST.count(listed.store.connection, query) == len(listed.names(query))


@pytest.mark.parametrize("key", list(AT))
@pytest.mark.parametrize("down", [False, True])
def test_every_column_sorts_and_what_is_empty_stands_last(listed: Listed, key: str, down: bool) -> None:
    rows = listed.rows(ListQuery(sort=Sort(key, down)))
    assert len(rows) == 6
    values = [row[AT[key]] for row in rows]
    filled = [value for value in values if value not in (None, ())]
    assert values[: len(filled)] == filled
    if key not in ("name", "tags", "guardian"):
        ordered = sorted(cast("list[str]", filled), reverse=down)
        assert filled == ordered


def test_a_row_holds_what_stands_beside_it_behind_links_and_in_counts(listed: Listed) -> None:
    (row,) = listed.rows(ListQuery(text="maria"))
    assert {key: row[place] for key, place in AT.items() if row[place] is not None} == {
        "name": "Άρη, Μαρία",
        "student_number": "00100",
        "year_level": "B",
        "form_group": "B1",
        "tags": ("Bus 2", "Choir"),
        "classes": 1,
        "guardian": "Άρης, Νίκος",
        "guardian_phone": "694 455 0137",
        "status": "active",
        "status_date": row[AT["status_date"]],
        "family_name": "Άρη",
        "given_name": "Μαρία",
        "preferred_name": "Mary",
    }
    assert LIST.rows(listed.store.connection, [b"?" * 16]) == {}


def test_the_values_of_a_column_are_counted_for_its_filter(listed: Listed) -> None:
    reading = listed.store.connection
    assert LIST.facets(reading, "year_level") == [("A", 1), ("B", 2), (None, 3)]
    assert LIST.facets(reading, "tags") == [("Bus 2", 1), ("Choir", 2)]
    assert LIST.facets(reading, "unheard of") == []


def test_what_a_person_may_not_see_is_no_column_and_no_scope(listed: Listed) -> None:
    plain = LIST.without(frozenset({"guardian", "guardian_phone"}), frozenset({"guardian", "phone"}))
    assert [spec.key for spec in plain.columns if "guardian" in spec.key] == []
    reading = listed.store.connection
    everybody = plain.ids(reading, ListQuery())
    assert plain.ids(reading, ListQuery((Condition("guardian_phone", Op.EMPTY),))) == everybody
    assert plain.ids(reading, ListQuery(text="eleni", scope="guardian")) == b""


def test_a_commit_concerns_the_rows_it_changed_and_the_order_only_where_it_may(listed: Listed) -> None:
    maria, other = bytes(listed.maria), b"o" * 16
    tagged = ChangeSet({"student_tag": frozenset({(maria, other)})})
    assert LIST.affected(tagged, ListQuery()) == LIST.affected(tagged, ListQuery(sort=Sort("name")))
    assert not LIST.affected(tagged, ListQuery()).order
    assert LIST.affected(tagged, ListQuery()).rows == {maria}
    assert LIST.affected(tagged, ListQuery((Condition("tags", Op.FILLED),))).order
    enrolled = ChangeSet({"enrolment": frozenset({(other, maria, 1)})})
    assert LIST.affected(enrolled, ListQuery()).rows == {maria}
    assert LIST.affected(enrolled, ListQuery(sort=Sort("classes"))).order
    changed = ChangeSet({"student": frozenset({(maria,)})})
    assert LIST.affected(changed, ListQuery()).order
    renamed = ChangeSet({"guardian": frozenset({(other,)})})
    assert LIST.affected(renamed, ListQuery()).rows is None
    assert not LIST.affected(ChangeSet({"mark": frozenset({(other, 1, 1, maria)})}), ListQuery())


def test_a_query_comes_back_from_its_text() -> None:
    query = ListQuery(
        (Condition("year_level", Op.IS, ("B",)), Condition("birth_date", Op.AT_LEAST, (15_000,))),
        Sort("name", True), "αννα", "name",
    )  # fmt: skip
    assert query_from(query_text(query)) == query
    for broken in ("", "{", "[]", '{"conditions": 3}', '{"conditions": [{"column": "x", "op": "guess"}]}'):
        assert query_from(broken) is None


def test_a_filter_is_set_changed_in_its_place_and_taken_away() -> None:
    first, second = Condition("a", Op.FILLED), Condition("b", Op.FILLED)
    query = ListQuery().with_condition("a", first).with_condition("b", second)
    assert query.conditions == (first, second)
    other = Condition("a", Op.EMPTY)
    assert query.with_condition("a", other).conditions == (other, second)
    assert query.with_condition("a", None).conditions == (second,)


def test_a_long_list_comes_in_blocks_the_latest_first(listed: Listed, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sms_core.store.listing.BLOCK", 4)
    made = []
    with listed.store.write("tell", AUTHOR) as write:
        for number in range(10):
            id = write.work.new_id()
            write.work.create(NOTIFICATION, id, user=AUTHOR.user, category="x", facts=str(number))
            made.append(id)
    place = Own(NOTIFICATION, "facts")
    log = TableList(
        NOTIFICATION,
        (Column(ColumnSpec("facts", NOTIFICATION, NOTIFICATION.by_name["facts"]), place),),
        ("id",),
        is_long=True,
        newest_first=True,
    )
    reading = listed.store.connection
    blocks = list(log.id_blocks(reading, ListQuery()))
    assert [len(block) // 16 for block in blocks] == [4, 4, 2]
    assert split_ids(b"".join(blocks)) == made[::-1] == split_ids(log.ids(reading, ListQuery()))
    assert split_ids(log.first_ids(reading, ListQuery(), 3)) == made[:-4:-1]
    assert log.columns[0].kind is Kind.TEXT


@pytest.mark.parametrize("down", [False, True])
def test_numbers_in_codes_count_as_numbers(either_store: Store, down: bool) -> None:
    order = ["A1", "B1", "B2", "B2 Arts", "B10", "B10 Arts", "Year 9", "Year 10", "9A", "10A", "10B"]
    for number, form in enumerate(sorted(order)):
        with either_store.write("admit", AUTHOR) as write:
            students.admit(write.work, "Bell", f"Student {number}", form_group=form)
    with either_store.write("admit", AUTHOR) as write:
        students.admit(write.work, "Ames", "Kai")
    query = ListQuery(sort=Sort("form_group", down))
    rows = LIST.rows(either_store.connection, ids := split_ids(LIST.ids(either_store.connection, query)))
    assert [rows[id][AT["form_group"]] for id in ids] == [*(order[::-1] if down else order), None]
    assert LIST.count(either_store.connection, query) == 12

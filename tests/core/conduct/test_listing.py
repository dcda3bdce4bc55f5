"""The list of notes: what is still to be done first, then the latest; found by student and by words."""

from datetime import timedelta

import pytest

from sms_core.conduct import listing, service
from sms_core.conduct.listing import notes_list
from sms_core.conduct.model import ConductKind
from sms_core.store.paging import Condition, ListQuery, Op, Sort, split_ids
from sms_core.store.unit import Store
from tests.core.small_school import TODAY, SmallSchool, do, small_school

LIST = notes_list()
DAY = timedelta(days=1)


@pytest.fixture
def school(either_store: Store) -> SmallSchool:
    school = small_school(either_store)
    do(either_store, service.note, school.anna, TODAY - 2 * DAY, ConductKind.PRAISE, "old", category="Effort")
    do(either_store, service.note, school.nikos, TODAY, ConductKind.INCIDENT, "new", severity=4, section=school.section)
    do(either_store, service.note, school.anna, TODAY - 9 * DAY, ConductKind.CONCERN, "someday", follow_up="Talk")
    for text, due in (("soon", TODAY + DAY), ("late", TODAY - DAY)):
        do(
            either_store, service.note, school.anna, TODAY - 9 * DAY, ConductKind.CONCERN, text,
            follow_up="Call home", follow_up_by=due,
        )  # fmt: skip
    done = do(either_store, service.note, school.anna, TODAY - DAY, ConductKind.CONCERN, "done", follow_up="Call")
    do(either_store, service.close_follow_up, done, "Spoke with them.")
    return school


def texts(store: Store, query: ListQuery) -> list[object]:
    ids = split_ids(LIST.ids(store.connection, query))
    place = [spec.key for spec in LIST.columns].index(listing.TEXT)
    rows = LIST.rows(store.connection, ids)
    assert LIST.count(store.connection, query) == len(ids)
    return [rows[id][place] for id in ids]


def test_open_follow_ups_stand_first_by_the_day_they_are_due(either_store: Store, school: SmallSchool) -> None:
    assert texts(either_store, ListQuery()) == ["late", "soon", "someday", "new", "done", "old"]


def test_a_chosen_order_is_kept_to(either_store: Store, school: SmallSchool) -> None:
    by_day = texts(either_store, ListQuery(sort=Sort(listing.DAY, True)))
    assert by_day[:3] == ["new", "done", "old"]
    assert texts(either_store, ListQuery(sort=Sort(listing.STUDENT_NAME)))[0] == "new"


@pytest.mark.parametrize(
    ("query", "found"),
    [
        (ListQuery(text="παπ", scope="student"), {"late", "soon", "someday", "done", "old"}),
        (ListQuery(text="effort", scope="text"), {"old"}),
        (ListQuery(text="call h", scope="text"), {"late", "soon"}),
        (ListQuery((Condition(listing.KIND, Op.IS, ("incident",)),)), {"new"}),
        (ListQuery((Condition(listing.SEVERITY, Op.AT_LEAST, (3,)),)), {"new"}),
        (ListQuery((Condition(listing.SECTION, Op.CONTAINS, ("maths",)),)), {"new"}),
        (ListQuery((Condition(listing.CATEGORY, Op.FILLED),)), {"old"}),
        (
            ListQuery((Condition(listing.FOLLOW_UP, Op.FILLED), Condition(listing.CLOSED, Op.EMPTY))),
            {"late", "soon", "someday"},
        ),
    ],
)
def test_filters_and_words_narrow_it(
    either_store: Store, school: SmallSchool, query: ListQuery, found: set[str]
) -> None:
    assert set(texts(either_store, query)) == found


def test_how_far_a_follow_up_is_comes_with_the_rows(either_store: Store, school: SmallSchool) -> None:
    ids = split_ids(LIST.ids(either_store.connection, ListQuery()))
    states = LIST.worked(either_store.connection, [listing.STATE], ids)
    said = [states[id][0] for id in ids]
    assert [str(state).split(" ")[-1] == "-" for state in said[:3]] == [True, True, True]
    assert said[2] == "- -"
    assert (said[3], said[5]) == (None, None)
    assert str(said[4]).startswith("- 2")

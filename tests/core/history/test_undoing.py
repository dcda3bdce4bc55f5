"""Taking back with care, and the promise that the preview is what is done."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sms_core.access.keys import Key, Reach
from sms_core.enrolment import service as enrolment
from sms_core.grading import service as grading
from sms_core.history.permission import may_take_back
from sms_core.history.undoing import Left, Outcome, Why, preview, take_back
from sms_core.ids import ActionId
from sms_core.reach.guard import Guard
from sms_core.store.journal import changes_of
from sms_core.store.unit import Store, Work
from sms_core.students import service as students
from sms_core.students.table import STUDENT
from sms_core.sync.rules import NeverDeleted
from sms_core.tables import SCHOOL_SCHEMA
from tests.core.history.journals import MARIA, NOW, Diary, grants
from tests.factories import AUTHOR


@pytest.fixture
def diary(store: Store) -> Diary:
    return Diary(store)


def guard_of(store: Store, *keys: Key) -> Guard:
    return Guard.today(store.connection, SCHOOL_SCHEMA, grants(*keys), NOW, "Europe/Athens")


def foreseen(store: Store, action: ActionId, guard: Guard | None = None) -> Outcome:
    changes = changes_of(store.connection, action)
    return preview(store, SCHOOL_SCHEMA, AUTHOR, action, changes, guard)


def done(store: Store, action: ActionId, guard: Guard | None = None) -> Outcome:
    with store.write("undo", AUTHOR, undoes=action) as write:
        return take_back(write.work, SCHOOL_SCHEMA, action, changes_of(store.connection, action), guard)


def row(store: Store, key: bytes) -> dict[str, object]:
    with store.write("look", AUTHOR) as write:
        return dict(write.work.find(STUDENT, key) or {})


def renamed(key: bytes, **names: str) -> Callable[[Work], object]:
    return lambda work: students.change_identity(work, key, **names)  # type: ignore[arg-type]


def test_a_preview_leaves_everything_as_it_is(diary: Diary) -> None:
    anna = diary.school.anna
    action = diary.does("change", renamed(anna, given_name="Anne"))
    before = row(diary.store, anna)
    outcome = foreseen(diary.store, action)
    assert [change.fields["given_name"] for change in outcome.back] == [("Anne", "Άννα")]
    assert row(diary.store, anna) == before
    assert diary.verbs()[0] == "change"


def test_what_somebody_changed_since_stays_and_says_who_and_when(diary: Diary) -> None:
    anna = diary.school.anna
    action = diary.does("change", renamed(anna, given_name="Anne", patronymic="Nikos"))
    diary.does("change", renamed(anna, given_name="Hannah"), author=MARIA)
    (left,) = foreseen(diary.store, action).left
    assert (left.group, left.why) == ("given_name", Why.CHANGED)
    assert left.later is not None
    assert left.later.author == MARIA.user
    done(diary.store, action)
    after = row(diary.store, anna)
    assert (after["given_name"], after["patronymic"]) == ("Hannah", None)


def test_names_sort_by_what_they_are_after_half_of_them_went_back(diary: Diary) -> None:
    anna = diary.school.anna
    action = diary.does("change", renamed(anna, given_name="Zoe"))
    diary.does("change", renamed(anna, family_name="Bell"))
    outcome = done(diary.store, action)
    assert outcome.left == ()
    after = row(diary.store, anna)
    made = diary.does("admit", lambda work: students.admit(work, "Bell", "Άννα", "777"))
    other = changes_of(diary.store.connection, made)[0].fields
    assert after["sort_key"] == other["sort_key"][1]


def test_a_row_that_this_computer_does_not_hold_stays(diary: Diary) -> None:
    anna = diary.school.anna
    action = diary.does("change", renamed(anna, given_name="Anne"))
    diary.store.connection.run("DELETE FROM student WHERE id = ?", (anna,))
    assert [left.why for left in foreseen(diary.store, action).left] == [Why.NOT_HERE]


def test_what_the_person_may_not_change_stays(diary: Diary) -> None:
    action = diary.does("change", renamed(diary.school.anna, given_name="Anne"))
    (left,) = foreseen(diary.store, action, guard_of(diary.store, Key.STUDENTS_VIEW)).left
    assert left.why is Why.NOT_ALLOWED
    assert left.problem is not None
    assert left.problem.facts["key"] == "students:edit"
    assert not done(diary.store, action, guard_of(diary.store, Key.STUDENTS_VIEW)).back


def test_what_others_stand_on_does_not_go(diary: Diary) -> None:
    school = diary.school
    made: list[bytes] = []

    def assess(work: Work) -> None:
        enrolment.enrol(work, school.section, school.anna, date(2026, 9, 11))
        category = grading.create_category(work, school.section, "Tests", Decimal(100))
        made.append(grading.create_assessment(work, school.section, category, "Quiz", Decimal(20)))

    action = diary.does("set_up", assess)
    assert not foreseen(diary.store, action).left  # all of it stands on itself alone
    score = diary.does(
        "set_scores",
        lambda work: grading.set_score(work, school.section, made[0], school.anna, Decimal(17)),  # type: ignore[arg-type]
    )
    left = foreseen(diary.store, action).left
    assert {(one.table, one.why, one.problem.code if one.problem else "") for one in left} == {
        ("assessment", Why.RULE, "has_records"),
        ("category", Why.RULE, "has_records"),
        ("enrolment", Why.RULE, "has_records"),
    }
    done(diary.store, score)
    assert not done(diary.store, action).left


def test_ones_own_is_always_ones_own_and_others_need_more(diary: Diary) -> None:
    action = diary.does("change", renamed(diary.school.anna, given_name="Anne"))
    changes = changes_of(diary.store.connection, action)

    def may(*keys: Key, author: bytes = MARIA.user) -> bool:
        held = grants(*keys, reach=Reach.SCHOOL)
        return may_take_back(SCHOOL_SCHEMA, held, NOW, author, changes)  # type: ignore[arg-type]

    assert may(Key.STUDENTS_VIEW, author=AUTHOR.user)
    assert not may(Key.STUDENTS_EDIT)
    assert not may(Key.GRADES_OVERRIDE)
    assert may(Key.BULK_ROLLBACK)
    changes = [type(changes[0])("mark", (b"\1" * 16, 20_780, 2, b"\2" * 16), {"code": ("P", "A")})]
    assert may(Key.ATTENDANCE_OVERRIDE)
    assert not may(Key.GRADES_OVERRIDE)


NAMES = st.sampled_from(["Anna", "Anne", "Zoe"])
STEP = st.one_of(
    st.tuples(
        st.just("name"),
        st.integers(0, 1),
        st.fixed_dictionaries({}, optional={"given_name": NAMES, "family_name": NAMES, "patronymic": NAMES}),
    ),
    st.tuples(st.just("status"), st.integers(0, 1), st.sampled_from(["active", "suspended", "withdrawn"])),
    st.tuples(st.just("delete"), st.integers(0, 1), st.none()),
    st.tuples(st.just("admit"), st.integers(0, 1), st.none()),
)
ACTION = st.lists(STEP, min_size=1, max_size=4)
KEYS = st.sampled_from([(), (Key.STUDENTS_EDIT,), (Key.STUDENTS_EDIT, Key.STUDENTS_DELETE), (Key.STUDENTS_CREATE,)])


def step(work: Work, kind: str, who: bytes, value: object) -> None:
    there = work.live(STUDENT, who) is not None
    if kind == "admit" and not there:
        work.create(STUDENT, who, family_name="Bell", given_name="Anna", status="active")
    elif kind == "name" and there and isinstance(value, dict) and value:
        students.change_identity(work, who, **value)  # type: ignore[arg-type]
    elif kind == "status" and there:
        work.change(STUDENT, who, status=str(value))
    elif kind == "delete" and there:
        work.delete(STUDENT, who)


def compared(outcome: Outcome) -> tuple[object, list[tuple[object, ...]]]:
    def plain(left: Left) -> tuple[object, ...]:
        problem = None if left.problem is None else (left.problem.code, str(left.problem.facts))
        return left.table, left.key, left.group, left.why, problem, left.later

    return outcome.back, [plain(left) for left in outcome.left]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=120)
@given(st.lists(ACTION, min_size=1, max_size=5), st.integers(0, 4), KEYS)
def test_undo_does_exactly_what_its_preview_told(
    store: Store, actions: list[list[tuple[str, int, object]]], which: int, keys: tuple[Key, ...]
) -> None:
    pair = [store.ids.new(), store.ids.new()]
    made: list[ActionId] = []
    for steps in actions:
        with store.write("test", AUTHOR) as write:
            for kind, who, value in steps:
                step(write.work, kind, pair[who], value)
        if write.changes:
            made.append(write.work.action.id)
    if not made:
        return
    action = made[which % len(made)]
    told = foreseen(store, action, guard_of(store, *keys) if keys else None)
    before = [row(store, key) for key in pair]
    outcome = done(store, action, guard_of(store, *keys) if keys else None)
    assert compared(outcome) == compared(told)
    expected = [dict(one) for one in before]
    for change in told.back:
        expected[pair.index(change.key[0])].update({name: to for name, (_, to) in change.fields.items()})  # type: ignore[arg-type]
    assert [row(store, key) for key in pair] == expected


def test_a_device_stays_although_its_registration_is_taken_back(diary: Diary) -> None:
    made: list[bytes] = []

    def registers(work: Work) -> None:
        made.append(work.new_id())
        facts = {"user": AUTHOR.user, "name": "Office 1", "state": "active"}
        work.create(SCHOOL_SCHEMA.named("device"), made[0], **facts)

    action = diary.does("sign_in", registers)
    outcome = done(diary.store, action)
    assert outcome.back == ()
    assert {(left.why, type(left.problem)) for left in outcome.left} == {(Why.RULE, NeverDeleted)}
    with diary.store.write("look", AUTHOR) as write:
        assert write.work.live(SCHOOL_SCHEMA.named("device"), made[0]) is not None

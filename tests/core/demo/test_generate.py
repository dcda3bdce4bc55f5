"""What the demo school is made of: the same every time, whole, and free of clashes."""

from collections import Counter, defaultdict
from dataclasses import replace
from datetime import date, time
from functools import cache

import pytest

from sms_core.access.grants import keys_from
from sms_core.access.roles import ROLES
from sms_core.clock import from_days, to_days
from sms_core.demo.generate import demo_teacher, generate
from sms_core.demo.plan import DEMO, SCHOOL_A, SCHOOL_B, DemoPlan, DemoUser, sized
from sms_core.demo.timetable import TooFewTeachers, form_names, make_week
from sms_core.store.fields import Stored
from sms_core.tables import SCHOOL_SCHEMA

SMALL = DemoPlan(
    seed=5,
    students=90,
    teachers=9,
    sections=20,
    per_student=4,
    school_year=2026,
    today=date(2026, 11, 23),
    lessons_a_week=20,
)
USERS = (
    DemoUser("Nikos@3gym.example", "Nikos Vasileiou", "teacher", 0, "en"),
    DemoUser("office@3gym.example", "Eleni Kritikou", "registrar", SMALL.teachers + 1),
    DemoUser("admin@3gym.example", "Admin", "admin"),
)
NOT_COVERED = {"device", "external_id", "preference", "saved_search", "notification", "sync_issue"}
Made = dict[str, list[dict[str, Stored]]]


@cache
def made(plan: DemoPlan = SMALL) -> Made:
    found: Made = {table.name: [] for table in SCHOOL_SCHEMA}
    for table, batch in generate(plan, USERS):
        found[table.name] += [dict(zip(table.columns, row, strict=True)) for row in batch]
    return found


def ids(table: str, plan: DemoPlan = SMALL) -> set[Stored]:
    key = SCHOOL_SCHEMA.named(table).key[0].name
    return {row[key] for row in made(plan)[table]}


def test_the_same_plan_makes_the_same_rows() -> None:
    assert list(generate(SMALL, USERS)) == list(generate(SMALL, USERS))


def test_another_seed_makes_another_school() -> None:
    other = [batch for table, batch in generate(replace(SMALL, seed=6)) if table.name == "student"]
    assert other != [batch for table, batch in generate(SMALL) if table.name == "student"]


def test_batches_come_in_loading_order() -> None:
    numbers = [SCHOOL_SCHEMA.number(table.name) for table, _ in generate(SMALL, USERS)]
    assert numbers == sorted(numbers)


def test_every_table_that_the_demo_covers_has_rows() -> None:
    empty = {name for name, rows in made().items() if not rows}
    assert empty == NOT_COVERED


def test_every_value_is_one_that_its_field_takes_in_its_stored_form() -> None:
    for name, rows in made().items():
        table = SCHOOL_SCHEMA.named(name)
        for row in rows:
            assert row["deleted"] == 0
            values = {field: value for field, value in row.items() if field != "deleted"}
            assert table.stored_values(values) == values  # type: ignore[arg-type]


def test_every_row_that_another_refers_to_is_there() -> None:
    for name, rows in made().items():
        for field in (*SCHOOL_SCHEMA.named(name).key, *SCHOOL_SCHEMA.named(name).fields):
            if rows and field.references:
                missing = {row[field.name] for row in rows} - ids(field.references) - {None}
                assert not missing, (name, field.name)


def test_no_key_comes_twice() -> None:
    for name, rows in made().items():
        keys = Counter(tuple(row[key] for key in SCHOOL_SCHEMA.named(name).key_names) for row in rows)
        assert max(keys.values(), default=1) == 1, name


def test_unique_fields_are_unique() -> None:
    for name, rows in made().items():
        for field in SCHOOL_SCHEMA.named(name).fields:
            given = [row[field.name] for row in rows if field.unique and row[field.name] is not None]
            assert len(given) == len(set(given)), (name, field.name)


def test_sizes_are_as_asked() -> None:
    assert len(made()["student"]) == SMALL.students
    assert len(made()["section"]) == SMALL.sections
    leads = {row["staff"] for row in made()["section_staff"] if row["role"] == "lead"}
    assert len(leads) == SMALL.teachers
    first_stints = Counter(row["student"] for row in made()["enrolment"] if row["stint"] == 1)
    assert Counter(first_stints.values()).most_common(1)[0][0] == SMALL.per_student


def test_the_plans_of_the_design_have_its_sizes() -> None:
    assert (SCHOOL_A.students, SCHOOL_A.teachers, SCHOOL_A.sections, SCHOOL_A.per_student) == (1000, 60, 320, 8)
    assert SCHOOL_A.expected_rows == pytest.approx(1_700_000, rel=0.05)
    assert SCHOOL_B.students == 10 * SCHOOL_A.students
    assert SCHOOL_B.sections == 10 * SCHOOL_A.sections
    assert DEMO.students == 300


@pytest.mark.parametrize("plan", [SMALL, DEMO, SCHOOL_A, sized(40, date(2026, 12, 1))], ids=lambda p: str(p.students))
def test_nobody_and_no_room_is_in_two_places_at_once(plan: DemoPlan) -> None:
    week = make_week(plan)
    seen: set[tuple[str, int, tuple[int, int]]] = set()
    for form, of_form in enumerate(week.slots):
        for subject, slots in enumerate(of_form):
            assert len({weekday for weekday, _ in slots}) == len(slots)
            for slot in slots:
                for busy in (("form", form, slot), ("teacher", week.leads[form][subject], slot)):
                    assert busy not in seen
                    seen.add(busy)
    assert len(seen) == 2 * plan.forms * plan.lessons_a_week


def test_no_room_of_the_timetable_holds_two_lessons() -> None:
    places = Counter((row["weekday"], row["period"], row["room"]) for row in made()["timetable_slot"])
    assert max(places.values()) == 1


def test_marks_stand_only_in_lessons_of_the_timetable_and_with_a_register() -> None:
    slots = {(row["section"], row["weekday"], row["period"]) for row in made()["timetable_slot"]}
    registers = {(row["section"], row["day"], row["period"]) for row in made()["register"]}
    lessons = {(row["section"], row["day"], row["period"]) for row in made()["mark"]}
    assert lessons <= registers
    assert {(section, from_days(int(str(day))).weekday(), period) for section, day, period in registers} <= slots


def test_marks_and_scores_belong_to_students_enrolled_then() -> None:
    stints = defaultdict(list)
    for row in made()["enrolment"]:
        stints[row["section"], row["student"]].append((row["begin_date"], row["end_date"] or 1 << 30))
    for mark in made()["mark"]:
        assert any(first <= mark["day"] <= last for first, last in stints[mark["section"], mark["student"]])  # type: ignore[operator]
    for score in made()["score"]:
        assert stints[score["section"], score["student"]]


def test_nothing_happens_on_closed_days_or_after_today() -> None:
    closed = [(int(str(row["start_date"])), int(str(row["end_date"]))) for row in made()["closure"]]
    days = {int(str(row["day"])) for row in made()["register"]}
    assert not [day for day in days for first, last in closed if first <= day <= last]
    assert max(days) == to_days(SMALL.today)


def test_today_the_earlier_registers_are_taken_and_the_current_one_is_not() -> None:
    today = [row for row in made()["register"] if row["day"] == to_days(SMALL.today)]
    assert {row["period"] for row in today} == {1}
    later = made(replace(SMALL, at=time(11, 15)))["register"]
    assert {row["period"] for row in later if row["day"] == to_days(SMALL.today)} <= {1, 2, 3, 4}


def test_some_registers_are_missing_or_not_submitted() -> None:
    days = {row["day"] for row in made()["register"]}
    expected = SMALL.forms * SMALL.lessons_a_week * len(days) // 5
    assert 0.9 * expected < len(made()["register"]) < expected
    late = [row for row in made()["register"] if row["submitted_at"] is None]
    assert len(late) < 0.05 * expected


def test_the_office_stands_beside_the_teacher_and_minutes_go_with_late_marks() -> None:
    marks = made()["mark"]
    assert {row["code"] for row in marks} == {"P", "L", "A", "E", "N"}
    assert all((row["minutes_late"] is not None) == (row["code"] == "L") for row in marks)
    assert {row["code"] for row in marks if row["office_code"]} == {"A"}


def test_some_students_come_late_leave_move_or_return() -> None:
    statuses = Counter(row["status"] for row in made()["enrolment"])
    assert {"active", "withdrawn", "dropped"} <= statuses.keys()
    assert {row["stint"] for row in made()["enrolment"]} == {1, 2}
    assert "withdrawn" in {row["status"] for row in made()["student"]}


def test_the_demo_teacher_has_the_monday_of_the_pictures() -> None:
    teacher = demo_teacher(DEMO)
    assert teacher.name == "Nikos Vasileiou"
    assert [(lesson.period, lesson.title, lesson.students) for lesson in teacher.lessons] == [
        (1, "Mathematics A4", 25),
        (2, "Mathematics B1", 26),
        (3, "Mathematics C1", 24),
        (5, "Mathematics B2", 27),
        (6, "Mathematics B3", 26),
    ]
    assert teacher.lessons[1].room == "14"


def test_the_demo_teacher_forgot_one_register_on_the_last_school_day() -> None:
    plan = DEMO
    own = {row["section"] for row in made(plan)["section_staff"] if row["staff"] == demo_teacher(plan).id}
    friday = to_days(date(2026, 11, 20))
    slots = {
        (r["section"], r["period"]) for r in made(plan)["timetable_slot"] if r["section"] in own and r["weekday"] == 4
    }
    taken = {(r["section"], r["period"]) for r in made(plan)["register"] if r["section"] in own and r["day"] == friday}
    assert len(slots - taken) == 1


def test_accounts_hold_the_keys_of_their_roles() -> None:
    grants = {row["user"]: row for row in made()["grant"]}
    users = {row["login"]: row for row in made()["user"]}
    teacher = users["nikos@3gym.example"]
    assert teacher["staff"] == demo_teacher(SMALL).id
    assert keys_from(str(grants[teacher["id"]]["keys"])) == ROLES["teacher"].keys
    assert grants[users["admin@3gym.example"]["id"]]["reach"] == "school"
    assert {row["name"] for row in made()["role"]} == set(ROLES)


def test_registers_name_the_teacher_who_has_an_account() -> None:
    teacher = next(row["id"] for row in made()["user"] if row["login"] == "nikos@3gym.example")
    assert {row["taken_by"] for row in made()["register"]} == {teacher, None}


def test_without_users_there_are_no_accounts() -> None:
    assert not {table.name for table, _ in generate(SMALL)} & {"user", "role", "grant"}


@pytest.mark.parametrize("today", [date(2026, 9, 2), date(2026, 9, 14), date(2026, 11, 22), date(2027, 7, 20)], ids=str)
def test_the_school_can_be_seen_on_any_day(today: date) -> None:
    plan = SMALL.on(today)
    assert plan.school_year == 2026
    counts = Counter({table.name: len(batch) for table, batch in generate(plan)})
    assert counts["student"] == plan.students
    assert len(demo_teacher(plan).lessons) == (0 if today.month == 7 else 3)


def test_terms_that_are_over_have_locked_final_grades() -> None:
    finals = made(SMALL.on(date(2027, 2, 15)))["final_grade"]
    locked = [row for row in finals if row["locked"]]
    assert len(locked) > 0.9 * SMALL.students * SMALL.per_student
    assert all(0 <= int(str(row["locked_value"])) <= 20_000 for row in locked)
    assert all(row["locked_scale_version"] == 1 for row in locked)


@pytest.mark.parametrize(
    "wrong",
    [{"sections": 21}, {"students": 2}, {"lessons_a_week": 41}, {"teachers": 1}, {"per_student": 1}],
    ids=lambda wrong: next(iter(wrong)),
)
def test_a_plan_that_cannot_be_is_refused(wrong: dict[str, int]) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        replace(SMALL, **wrong)


def test_a_team_too_small_for_its_lessons_is_refused() -> None:
    with pytest.raises(TooFewTeachers):
        make_week(replace(SMALL, students=250, sections=120, per_student=12, teachers=12, lessons_a_week=35))


def test_forms_are_spread_over_three_levels() -> None:
    assert form_names(5) == ["A1", "A2", "B1", "B2", "C1"]

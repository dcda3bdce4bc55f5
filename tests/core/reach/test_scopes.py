"""What each role's replica shall hold: by reach, by date, by grace, and by grants that end."""

from datetime import UTC, date, datetime, timedelta

import pytest

from sms_core.access.grants import Grant, Grants
from sms_core.access.keys import Key, Reach
from sms_core.access.roles import ADMIN, REGISTRAR, TEACHER, VIEWER, Role
from sms_core.ids import SectionId, UserId
from sms_core.reach.scopes import home_scope, scopes_of, section_scope, sources, taught_sections, user_scope
from sms_core.school.service import put_setting
from sms_core.sections import service as sections
from sms_core.store.unit import Store
from sms_core.tables import SCHOOL_SCHEMA
from tests.core.small_school import TODAY, SmallSchool, do, small_school

ME = UserId(b"\x11" * 16)
NOW = datetime(2026, 11, 23, 8, tzinfo=UTC)
PARTS = ("school:contacts", "school:medical", "school:conduct", "school:security")


@pytest.fixture
def school(store: Store) -> SmallSchool:
    return small_school(store)


def grants(school: SmallSchool, *given: Role | Grant) -> Grants:
    return Grants(ME, school.teacher, tuple(g if isinstance(g, Grant) else Grant(g.keys, g.reach) for g in given))


def own(section: SectionId) -> list[str]:
    return [section_scope(section, part) for part in ("", "contacts", "conduct")]


def asked(store: Store, given: Grants, today: date = TODAY, now: datetime = NOW) -> list[str]:
    return scopes_of(store.connection, given, today, now)


def test_each_role_holds_what_the_design_gives_it(store: Store, school: SmallSchool) -> None:
    first = ["ref", user_scope(ME)]
    assert asked(store, grants(school, ADMIN)) == [*first, "school", *PARTS]
    assert asked(store, grants(school, REGISTRAR)) == [*first, "school", *PARTS]
    assert asked(store, grants(school, VIEWER)) == [*first, "school"]
    assert asked(store, grants(school, TEACHER)) == first + own(school.section)
    assert asked(store, grants(school)) == first


def test_two_grants_add_up(store: Store, school: SmallSchool) -> None:
    both = asked(store, grants(school, VIEWER, TEACHER))
    assert both == ["ref", user_scope(ME), "school", *own(school.section)[1:]]


def test_a_whole_compartment_does_not_need_the_whole_school(store: Store, school: SmallSchool) -> None:
    nurse = Grant(frozenset({Key.MEDICAL_VIEW}), Reach.SCHOOL)
    assert asked(store, grants(school, nurse))[2:] == ["school:medical"]


@pytest.mark.parametrize("missing", sorted({Key.STUDENTS_VIEW, Key.SECTIONS_VIEW, Key.ENROLMENTS_VIEW,
                                            Key.ATTENDANCE_VIEW, Key.GRADES_VIEW}))  # fmt: skip
@pytest.mark.parametrize("role", [TEACHER, REGISTRAR])
def test_a_scope_needs_every_key_of_what_it_holds(store: Store, school: SmallSchool, role: Role, missing: Key) -> None:
    given = asked(store, grants(school, Grant(role.keys - {missing}, role.reach)))
    assert "school" not in given
    assert section_scope(school.section) not in given


def test_an_expired_grant_gives_nothing(store: Store, school: SmallSchool) -> None:
    for role in (TEACHER, REGISTRAR):
        ends = grants(school, Grant(role.keys, role.reach, NOW))
        assert len(asked(store, ends, now=NOW - timedelta(seconds=1))) > 2
        assert asked(store, ends, now=NOW) == ["ref", user_scope(ME)]


def test_a_class_is_held_until_its_grace_is_over(store: Store, school: SmallSchool) -> None:
    ended = date(2026, 11, 1)
    do(store, sections.end_assignment, school.section, school.teacher, ended)
    held = [day for day in range(30) if taught_sections(store.connection, school.teacher, ended + timedelta(days=day))]
    assert held == list(range(15))
    do(store, put_setting, "teacher_grace_days", "3")
    held = [day for day in range(30) if taught_sections(store.connection, school.teacher, ended + timedelta(days=day))]
    assert held == list(range(4))


def test_a_class_is_held_a_fortnight_before_it_begins(store: Store, school: SmallSchool) -> None:
    begins = date(2026, 9, 11)
    assert not taught_sections(store.connection, school.teacher, begins - timedelta(days=15))
    assert taught_sections(store.connection, school.teacher, begins - timedelta(days=14)) == [school.section]
    assert taught_sections(store.connection, None, TODAY) == []


def test_a_name_that_is_no_scope_is_refused() -> None:
    for name in ("", "school:", "section", "section:zz", f"section:{'00' * 16}:medical", f"user:{'00' * 16}:x", "x:00"):
        with pytest.raises(ValueError):  # noqa: PT011 - any
            sources(SCHOOL_SCHEMA, name)


def test_an_issue_stands_where_its_row_is_looked_after() -> None:
    section = b"\x05" * 16

    def home(name: str, key: tuple[object, ...], **row: object) -> str:
        return home_scope(SCHOOL_SCHEMA.named(name), key, row, ME)

    assert home("mark", (section, 1, 2, b"")) == section_scope(section)
    assert home("assessment", (b"a",), section=section) == section_scope(section)
    assert home("assessment", (b"a",)) == "school"
    assert home("mark", ()) == home("mark", ("text",)) == "school"
    assert home("student_contact", (b"s",)) == "school:contacts"
    assert home("student_medical", (b"s",)) == "school:medical"
    assert home("conduct_note", (b"n",)) == "school:conduct"
    assert home("user", (b"u",)) == "school:security"
    assert home("student", (b"s",)) == home("course", (b"c",)) == "school"
    assert home("preference", (b"p",), user=b"other") == user_scope(ME)

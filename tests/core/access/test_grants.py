"""What a person may do, and how far."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from sms_core.access.grants import Grant, Grants, keys_from, keys_text
from sms_core.access.keys import Key, Reach
from sms_core.ids import UserId

USER = UserId(b"\x01" * 16)
NOW = datetime(2026, 11, 23, 7, 12, tzinfo=UTC)
VIEW = frozenset({Key.STUDENTS_VIEW})


def test_nobody_may_do_what_nobody_granted() -> None:
    nothing = Grants(USER)
    assert nothing.allows(Key.STUDENTS_VIEW, NOW) is None
    assert nothing.keys(NOW) == frozenset()


def test_the_widest_reach_counts() -> None:
    grants = Grants(USER, grants=(Grant(VIEW, Reach.OWN), Grant(VIEW, Reach.SCHOOL), Grant(VIEW, Reach.OWN)))
    assert grants.allows(Key.STUDENTS_VIEW, NOW) is Reach.SCHOOL
    assert grants.allows(Key.STUDENTS_EDIT, NOW) is None


def test_a_grant_ends_at_its_moment() -> None:
    lent = Grants(USER, grants=(Grant(VIEW, Reach.OWN), Grant(VIEW, Reach.SCHOOL, NOW)))
    assert lent.allows(Key.STUDENTS_VIEW, NOW - timedelta(microseconds=1)) is Reach.SCHOOL
    assert lent.allows(Key.STUDENTS_VIEW, NOW) is Reach.OWN
    assert lent.keys(NOW) == VIEW


@given(st.frozensets(st.sampled_from(Key)))
def test_keys_come_back_from_their_text(keys: frozenset[Key]) -> None:
    assert keys_from(keys_text(keys)) == keys


def test_a_key_of_another_version_is_granted_by_nobody() -> None:
    assert keys_from("students:view moon:land") == VIEW

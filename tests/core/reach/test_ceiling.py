"""Nobody gives or takes what they do not hold, and nobody looks after an account that may do more."""

from datetime import UTC, datetime, timedelta

import pytest

from sms_core.access.grants import Grant, Grants, keys_text
from sms_core.access.keys import Key, Reach
from sms_core.access.roles import ADMIN, TEACHER
from sms_core.accounts import service
from sms_core.errors import NotAllowed
from sms_core.ids import StaffId, UserId
from sms_core.reach.ceiling import AccountAbove, BeyondOwnGrants
from sms_core.reach.guard import Guard
from sms_core.store.fields import Stored
from sms_core.store.journal import RowChange
from sms_core.store.unit import RowValues, Store
from sms_core.tables import SCHOOL_SCHEMA
from tests.core.small_school import do

NOW = datetime(2026, 11, 23, 7, 12, tzinfo=UTC)
SOON = NOW + timedelta(days=5)
DEPUTY = UserId(b"\x05" * 16)
HELD = {Key.USERS_VIEW, Key.USERS_MANAGE, Key.PERMISSIONS_MANAGE, Key.STUDENTS_VIEW}


def guard(store: Store, *grants: Grant) -> Guard:
    return Guard(store.connection, SCHOOL_SCHEMA, Grants(DEPUTY, None, grants), (), NOW)


def deputy(store: Store, ends: datetime | None = None) -> Guard:
    return guard(store, Grant(frozenset(HELD), Reach.SCHOOL, ends), Grant(TEACHER.keys, Reach.OWN))


def gives(keys: set[Key] | frozenset[Key], reach: str = "school", ends: int | None = None) -> RowChange:
    values: dict[str, Stored] = {"user": b"\x06" * 16, "role": "x", "keys": keys_text(keys), "reach": reach}
    fields = {"deleted": (None, 0), "expires_at": (None, ends)}
    return RowChange("grant", (b"\x07" * 16,), fields | {n: (None, v) for n, v in values.items()})


def micros(at: datetime) -> int:
    return int(at.timestamp() * 1_000_000)


def test_one_gives_what_one_holds(store: Store) -> None:
    deputy(store).allow(gives({Key.STUDENTS_VIEW}), None)
    deputy(store).allow(gives({Key.STUDENTS_VIEW}, "own"), None)


@pytest.mark.parametrize("reach", ["own", "school"])
def test_nobody_gives_a_key_or_a_reach_that_they_lack(store: Store, reach: str) -> None:
    with pytest.raises(BeyondOwnGrants) as refused:
        deputy(store).allow(gives({Key.STUDENTS_VIEW, Key.GRADES_EDIT, Key.MEDICAL_VIEW}, reach), None)
    assert refused.value.facts == {"key": "grades:edit", "count": 2}


def test_nobody_gives_for_longer_than_they_hold(store: Store) -> None:
    until_soon = deputy(store, SOON)
    until_soon.allow(gives({Key.STUDENTS_VIEW}, ends=micros(SOON)), None)
    for ends in (None, micros(SOON) + 1):
        with pytest.raises(BeyondOwnGrants):
            until_soon.allow(gives({Key.STUDENTS_VIEW}, ends=ends), None)


def test_nobody_takes_or_narrows_what_they_could_not_give(store: Store) -> None:
    row: RowValues = {
        "id": b"\x07" * 16, "user": b"\x06" * 16, "role": "admin", "reach": "school",
        "keys": keys_text(ADMIN.keys), "expires_at": None, "deleted": 0,
    }  # fmt: skip
    narrowed = {"keys": (row["keys"], "students:view"), "reach": ("school", "school")}
    for fields in ({"deleted": (0, 1)}, narrowed, {"expires_at": (None, micros(SOON))}):
        with pytest.raises(BeyondOwnGrants):
            deputy(store).allow(RowChange("grant", (row["id"],), fields), row)
        guard(store, Grant(ADMIN.keys, Reach.SCHOOL)).allow(RowChange("grant", (row["id"],), fields), row)
    ended = row | {"expires_at": micros(NOW) - 1}
    deputy(store).allow(RowChange("grant", (row["id"],), {"deleted": (0, 1)}), ended)
    with pytest.raises(BeyondOwnGrants):
        deputy(store).allow(RowChange("grant", (row["id"],), {"expires_at": (ended["expires_at"], None)}), ended)


def test_a_role_holds_nothing_that_its_maker_lacks(store: Store) -> None:
    def role(*keys: Key) -> RowChange:
        text = keys_text(keys)
        return RowChange("role", (b"\x08" * 16,), {"deleted": (None, 0), "name": (None, "x"), "keys": (None, text)})

    deputy(store).allow(role(Key.STUDENTS_VIEW), None)
    with pytest.raises(BeyondOwnGrants):
        deputy(store).allow(role(Key.STUDENTS_VIEW, Key.SETTINGS_MANAGE), None)


def test_without_the_key_nothing_is_given_at_all(store: Store) -> None:
    with pytest.raises(NotAllowed) as refused:
        guard(store, Grant(ADMIN.keys - {Key.PERMISSIONS_MANAGE}, Reach.SCHOOL)).allow(gives({Key.STAFF_VIEW}), None)
    assert refused.value.code == "not_allowed"


@pytest.mark.parametrize("field", ["login", "state", "staff", "deleted"])
def test_the_account_of_somebody_who_may_do_more_is_out_of_reach(store: Store, field: str) -> None:
    head = do(store, service.create_user, "head", "Head")
    pupil = do(store, service.create_user, "viewer", "Viewer")
    do(store, service.grant_role, head, "admin")
    row: RowValues = {"staff": None, "login": "x", "state": "active", "deleted": 0, "display_name": "x"}
    change: dict[str, tuple[Stored, Stored]] = {field: (row[field], 1)}
    with pytest.raises(AccountAbove):
        deputy(store).allow(RowChange("user", (head,), change), row)
    deputy(store).allow(RowChange("user", (pupil,), change), row)
    deputy(store).allow(RowChange("user", (head,), {"display_name": ("x", "y")}), row)


def test_nobody_ties_themselves_to_another_teachers_classes(store: Store) -> None:
    def founded(work):  # type: ignore[no-untyped-def] # a unit of work
        from sms_core.accounts.table import USER

        work.create(USER, DEPUTY, login="me", display_name="Me", state="active")
        service.grant_role(work, DEPUTY, "teacher")

    do(store, founded)
    row: RowValues = {"staff": None, "login": "me", "state": "active", "deleted": 0}
    with pytest.raises(AccountAbove):
        deputy(store).allow(RowChange("user", (DEPUTY,), {"staff": (None, StaffId(b"\x01" * 16))}), row)
    deputy(store).allow(RowChange("user", (DEPUTY,), {"login": ("me", "myself")}), row)

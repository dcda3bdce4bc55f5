"""A school is never left without somebody who looks after its accounts."""

from datetime import UTC, datetime, timedelta

import pytest

from sms_core.access.keys import Key, Reach
from sms_core.accounts import repository, service
from sms_core.accounts.administrators import administrators
from sms_core.accounts.model import LastAdministrator, RoleTaken, ShippedRole, end_of, last_day
from sms_core.ids import Id, UserId
from sms_core.store.unit import Store
from tests.core.small_school import do

NOW = datetime(2026, 11, 23, 7, 12, tzinfo=UTC)
ZONE = "Europe/Athens"


@pytest.fixture
def head(store: Store) -> UserId:
    """The only administrator."""
    user = do(store, service.create_user, "head@school.example", "Head")
    do(store, service.grant_role, user, "admin")
    return user


def grants(store: Store, user: UserId) -> list[Id]:
    return [entry.id for entry in repository.grant_list(store.connection, user)]


@pytest.mark.parametrize("close", [service.disable, service.lock])
def test_the_last_administrator_cannot_be_shut_out(store: Store, head: UserId, close: object) -> None:
    with pytest.raises(LastAdministrator):
        do(store, close, head)  # type: ignore[arg-type]
    assert administrators(store.connection) == {head}
    other = do(store, service.create_user, "deputy@school.example", "Deputy")
    do(store, service.grant_role, other, "admin")
    do(store, close, head)  # type: ignore[arg-type]
    assert administrators(store.connection) == {other}


def test_the_last_administrator_cannot_be_demoted(store: Store, head: UserId) -> None:
    (grant,) = grants(store, head)
    with pytest.raises(LastAdministrator):
        do(store, service.revoke_grant, grant)
    with pytest.raises(LastAdministrator):
        do(store, service.limit_grant, grant, NOW + timedelta(days=300))
    do(store, service.grant_role, head, "admin")
    do(store, service.revoke_grant, grant)
    assert administrators(store.connection) == {head}


def test_who_stands_in_for_a_while_or_for_own_classes_is_no_administrator(store: Store, head: UserId) -> None:
    for login, ends, reach in (("a", NOW + timedelta(days=9), None), ("b", None, Reach.OWN)):
        user = do(store, service.create_user, login, login)
        do(store, service.grant_role, user, "admin", ends, reach)
    with pytest.raises(LastAdministrator):
        do(store, service.disable, head)


def test_a_role_of_the_schools_own_changes_what_is_granted_later_or_at_once(store: Store, head: UserId) -> None:
    do(store, service.ship_roles)
    role = do(store, service.create_role, " Librarian ", Reach.SCHOOL, {Key.STUDENTS_VIEW})
    for name in ("Librarian", "teacher"):
        with pytest.raises(RoleTaken):
            do(store, service.create_role, name, Reach.SCHOOL, {Key.STUDENTS_VIEW})
    user = do(store, service.create_user, "lib@school.example", "Lib")
    do(store, service.grant_role, user, "Librarian")
    do(store, service.change_role, role, Reach.OWN, {Key.STUDENTS_VIEW, Key.STAFF_VIEW})
    held = repository.grants_of(store.connection, user)
    assert (held.keys(NOW), held.allows(Key.STUDENTS_VIEW, NOW)) == ({Key.STUDENTS_VIEW}, Reach.SCHOOL)
    assert do(store, service.renew_grants, "Librarian") == 1
    held = repository.grants_of(store.connection, user)
    assert held.keys(NOW) == {Key.STUDENTS_VIEW, Key.STAFF_VIEW}
    assert held.allows(Key.STUDENTS_VIEW, NOW) is Reach.OWN
    assert do(store, service.renew_grants, "Librarian") == 0
    do(store, service.delete_role, role)
    assert [one.name for one in repository.roles(store.connection)] == ["admin", "registrar", "teacher", "viewer"]
    assert len(grants(store, user)) == 1


def test_a_role_that_comes_with_the_product_stays_as_it_is(store: Store) -> None:
    do(store, service.ship_roles)
    (teacher,) = [role for role in repository.roles(store.connection) if role.name == "teacher"]
    assert teacher.shipped
    with pytest.raises(ShippedRole):
        do(store, service.change_role, teacher.id, Reach.SCHOOL, {Key.STUDENTS_VIEW})
    with pytest.raises(ShippedRole):
        do(store, service.delete_role, teacher.id)


def test_a_grant_until_a_day_holds_all_of_that_day_in_the_school(store: Store) -> None:
    day = datetime(2026, 11, 23, tzinfo=UTC).date()
    ends = end_of(day, ZONE)
    assert ends == datetime(2026, 11, 23, 22, tzinfo=UTC)
    assert last_day(ends, ZONE) == day

"""Accounts, what they may do, and their devices."""

from datetime import UTC, datetime, timedelta

import pytest

from sms_core.access.keys import Key, Reach
from sms_core.access.roles import ROLES, TEACHER
from sms_core.accounts import repository, service
from sms_core.accounts.model import DeviceState, LoginTaken, NoSuchRole, UserState
from sms_core.accounts.table import ROLE, USER
from sms_core.clock import from_micros
from sms_core.errors import NotFound
from sms_core.ids import DeviceId, UserId
from sms_core.store.unit import Store, Work
from tests.core.small_school import do, small_school
from tests.factories import AUTHOR

NOW = datetime(2026, 11, 23, 7, 12, tzinfo=UTC)
DEVICE = DeviceId(b"\x09" * 16)


@pytest.fixture
def maria(store: Store) -> UserId:
    """An account that may do nothing yet."""
    return do(store, service.create_user, " Maria@School.Example ", "Maria Bell", language="el")


def test_a_login_is_known_whatever_its_case(store: Store, maria: UserId) -> None:
    user = repository.user_named(store.connection, "MARIA@school.example")
    assert user == repository.user(store.connection, maria)
    assert user is not None
    assert (user.login, user.state, user.language) == ("maria@school.example", UserState.ACTIVE, "el")
    assert repository.user_named(store.connection, "nobody") is None


def test_a_login_belongs_to_one_person(store: Store, maria: UserId) -> None:
    with pytest.raises(LoginTaken) as refused:
        do(store, service.create_user, "MARIA@school.example", "Another")
    assert refused.value.facts == {"login": "maria@school.example"}
    other = do(store, service.create_user, "other@school.example", "Another")
    with pytest.raises(LoginTaken):
        do(store, service.change_login, other, "maria@School.example")
    do(store, service.change_login, maria, "Maria@School.example")
    do(store, service.change_login, other, "Third@school.example")
    assert [user.login for user in repository.users(store.connection)] == [
        "third@school.example",
        "maria@school.example",
    ]


def test_what_an_account_says_of_its_person_can_change(store: Store, maria: UserId) -> None:
    school = small_school(store)
    do(store, service.change_user, maria, staff=school.teacher, display_name="M. Bell", language=None)
    user = repository.user(store.connection, maria)
    assert user is not None
    assert (user.staff, user.display_name, user.language) == (school.teacher, "M. Bell", None)


def test_a_granted_role_gives_its_keys_with_its_reach(store: Store, maria: UserId) -> None:
    do(store, service.grant_role, maria, "teacher")
    grants = repository.grants_of(store.connection, maria)
    assert grants.keys(NOW) == TEACHER.keys
    assert grants.allows(Key.ATTENDANCE_EDIT, NOW) is Reach.OWN
    assert grants.allows(Key.USERS_MANAGE, NOW) is None


def test_a_lent_role_ends(store: Store, maria: UserId) -> None:
    do(store, service.grant_role, maria, "registrar", NOW + timedelta(days=1))
    grants = repository.grants_of(store.connection, maria)
    assert grants.allows(Key.STUDENTS_EDIT, NOW) is Reach.SCHOOL
    assert grants.allows(Key.STUDENTS_EDIT, NOW + timedelta(days=1)) is None


def test_a_grant_taken_back_gives_nothing(store: Store, maria: UserId) -> None:
    grant = do(store, service.grant_role, maria, "registrar")
    (listed,) = repository.grant_list(store.connection, maria)
    assert (listed.id, listed.role, listed.user) == (grant, "registrar", maria)
    do(store, service.revoke_grant, grant)
    assert repository.grants_of(store.connection, maria).grants == ()


@pytest.mark.parametrize("close", [service.disable, service.lock])
def test_a_closed_account_may_do_nothing_until_it_is_opened(store: Store, maria: UserId, close: object) -> None:
    do(store, service.grant_role, maria, "teacher")
    do(store, close, maria)  # type: ignore[arg-type]
    assert repository.grants_of(store.connection, maria).grants == ()
    do(store, service.enable, maria)
    assert len(repository.grants_of(store.connection, maria).grants) == 1


def test_a_deleted_account_may_do_nothing(store: Store, maria: UserId) -> None:
    do(store, service.grant_role, maria, "teacher")
    with store.write("delete", AUTHOR) as write:
        write.work.delete(USER, maria)
    assert repository.grants_of(store.connection, maria).grants == ()


def test_grants_hold_where_only_they_are_known(store: Store, maria: UserId) -> None:
    do(store, service.grant_role, maria, "teacher")
    store.connection.run('DELETE FROM "user"')
    grants = repository.grants_of(store.connection, maria)
    assert (grants.staff, grants.keys(NOW)) == (None, TEACHER.keys)


def test_a_role_must_be_known_and_a_person_be_there(store: Store, maria: UserId) -> None:
    with pytest.raises(NoSuchRole) as refused:
        do(store, service.grant_role, maria, "headmistress")
    assert refused.value.facts == {"role": "headmistress"}
    with pytest.raises(NotFound):
        do(store, service.grant_role, UserId(b"\x07" * 16), "teacher")


def test_shipped_roles_are_stored_once_and_a_changed_one_is_what_is_granted(store: Store, maria: UserId) -> None:
    do(store, service.ship_roles)
    do(store, service.ship_roles)
    assert store.connection.value("SELECT count(*) FROM role WHERE deleted = 0") == len(ROLES)

    def narrow(work: Work) -> None:
        id = repository.role_named(work.connection, "teacher")
        assert id is not None
        work.change(ROLE, id, keys="students:view")

    do(store, narrow)
    do(store, service.grant_role, maria, "teacher")
    assert repository.grants_of(store.connection, maria).keys(NOW) == {Key.STUDENTS_VIEW}


def test_a_device_is_registered_seen_and_revoked(store: Store, maria: UserId) -> None:
    assert repository.device(store.connection, DEVICE) is None
    do(store, service.register_device, DEVICE, maria, "Room 12", "0.1.0")
    first = repository.device(store.connection, DEVICE)
    assert first is not None
    assert (first.state, first.user, first.version) == (DeviceState.ACTIVE, maria, "0.1.0")
    with store.write("seen", AUTHOR) as write:
        service.seen(write.work, DEVICE, "0.2.0")
    (later,) = repository.devices(store.connection, maria)
    assert (later.last_seen_at, later.version) == (from_micros(write.work.now), "0.2.0")
    do(store, service.register_device, DEVICE, maria, "Room 14", "0.2.0")
    do(store, service.revoke_device, DEVICE)
    (revoked,) = repository.devices(store.connection, maria)
    assert (revoked.name, revoked.state, revoked.registered_at) == (
        "Room 14",
        DeviceState.REVOKED,
        first.registered_at,
    )
    do(store, service.revoke_device, DEVICE, lost=True)
    (lost,) = repository.devices(store.connection, maria)
    assert lost.state is DeviceState.LOST

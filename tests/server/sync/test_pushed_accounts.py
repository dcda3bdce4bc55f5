"""Accounts, roles and grants made at a desk: synced to those who may see them, judged by what their author holds."""

from datetime import timedelta
from typing import Any

import pytest

from server_sync.accounts.administration import give_password
from sms_core.access.grants import keys_text
from sms_core.access.keys import Key, Reach
from sms_core.accounts import repository, service
from sms_core.clock import to_micros
from tests.server.conftest import ADMIN
from tests.server.devices import PASSWORD
from tests.server.sync.conftest import Open
from tests.server.sync.desks import Desk, SmallSchool
from tests.server.sync.raw import forge, mutation, push, row_of

ALL = keys_text(Key)


@pytest.fixture
def head(school: SmallSchool, opens: Open) -> Desk:
    """The founding administrator, at a desk."""
    with school.server.school.reading() as connection:
        user = repository.user_named(connection, ADMIN)
    assert user is not None
    give_password(school.server.school, school.server.passwords, user.id, PASSWORD, must_change=False)
    return opens("head")


def deputy(school: SmallSchool, opens: Open, *keys: Key) -> Desk:
    """Somebody with these permissions for the whole school, and those to sync."""
    held = {Key.USERS_VIEW, Key.AUDIT_VIEW, Key.STUDENTS_VIEW, *keys}

    def make(work: Any) -> Any:
        service.create_role(work, "deputy", Reach.SCHOOL, held)
        user = service.create_user(work, "deputy@school.example", "Deputy")
        service.grant_role(work, user, "deputy")
        return user

    user = school.writes("make", make)
    give_password(school.server.school, school.server.passwords, user, PASSWORD, must_change=False)
    return opens("deputy")


def grant_row(user: bytes, keys: str, **facts: Any) -> Any:
    return row_of("grant", {"user": user, "role": "x", "reach": "school", "keys": keys, "expires_at": None} | facts)


def test_accounts_reach_those_who_may_see_them_and_nobody_else(school: SmallSchool, opens: Open, head: Desk) -> None:
    assert head.count("user") == opens("office").count("user") == 4
    nikos = opens("nikos")
    assert (nikos.count("user"), nikos.count("role"), nikos.count("device"), nikos.count("grant")) == (0, 0, 0, 1)


def test_an_account_made_at_a_desk_is_one_on_the_server(school: SmallSchool, head: Desk) -> None:
    def make(work: Any) -> Any:
        user = service.create_user(work, "new@school.example", "New")
        service.grant_role(work, user, "teacher")
        return user

    user = head.does("create_user", make)
    assert head.syncs().outcomes == {"applied": 2}
    assert school.value('SELECT login FROM "user" WHERE id = ?', (user,)) == "new@school.example"
    verbs = [row[0] for row in _audit(school)]
    assert verbs[-2:] == ["account_made", "role_given"]
    head.does("undo", lambda work: service.revoke_grant(work, repository.grant_list(work.connection, user)[0].id))
    assert head.syncs().outcomes == {"applied": 1}
    assert _audit(school)[-1] == ("role_taken", head.author.user)


def test_the_office_sees_accounts_and_changes_none(school: SmallSchool, opens: Open) -> None:
    office = opens("office")
    for verb, job in (
        ("lock", lambda work: service.lock(work, school.teacher)),
        ("make", lambda work: service.create_user(work, "x", "X")),
        ("grant", lambda work: service.grant_role(work, school.registrar, "admin")),
        ("role", lambda work: service.create_role(work, "X", Reach.SCHOOL, {Key.STUDENTS_VIEW})),
    ):
        office.does(verb, job)
        assert set(office.syncs().outcomes) == {"rejected"}, verb
    assert school.value('SELECT count(*) FROM "user" WHERE deleted = 0') == 4
    assert _keys(school, school.registrar).isdisjoint({Key.USERS_MANAGE, Key.PERMISSIONS_MANAGE})


def test_nobody_raises_themselves_or_others_above_what_they_hold(school: SmallSchool, opens: Open) -> None:
    desk = deputy(school, opens, Key.PERMISSIONS_MANAGE)
    me = desk.author.user
    own = school.value('SELECT id FROM "grant" WHERE "user" = ?', (me,))
    held = school.value('SELECT keys FROM "grant" WHERE id = ?', (own,))
    for table, key, fields in (
        ("grant", desk.store.ids.new(), grant_row(me, ALL)),
        ("grant", desk.store.ids.new(), grant_row(school.teacher, "medical:view", reach="own")),
        ("grant", own, {"keys": (held, ALL), "reach": ("school", "school")}),
        ("role", desk.store.ids.new(), row_of("role", {"name": "y", "reach": "school", "keys": ALL})),
    ):
        told = forge(desk, table, (key,), fields)
        assert (told.outcome, told.reason) == ("rejected", "beyond_own_grants")
    applied = forge(desk, "grant", (desk.store.ids.new(),), grant_row(school.teacher, "students:view"))
    assert applied.outcome == "applied"


def test_who_stands_in_until_a_day_stays_no_longer(school: SmallSchool, opens: Open) -> None:
    desk = deputy(school, opens, Key.PERMISSIONS_MANAGE)
    me = desk.author.user
    own = school.value('SELECT id FROM "grant" WHERE "user" = ?', (me,))
    ends = school.server.clock.now() + timedelta(days=5)
    school.writes("limit", lambda work: service.limit_grant(work, own, ends))
    longer = forge(desk, "grant", (own,), {"expires_at": (to_micros(ends), None)})
    assert (longer.outcome, longer.reason) == ("quarantined", "beyond_own_grants")  # held for good once: office decides
    assert school.value('SELECT expires_at FROM "grant" WHERE id = ?', (own,)) == to_micros(ends)


def test_a_permission_that_the_server_does_not_know_is_not_granted(school: SmallSchool, head: Desk) -> None:
    told = forge(head, "grant", (head.store.ids.new(),), grant_row(school.teacher, "students:view rockets:launch"))
    assert (told.outcome, told.reason) == ("rejected", "invalid")


def test_accounts_above_are_out_of_reach_and_others_are_not(school: SmallSchool, opens: Open) -> None:
    desk = deputy(school, opens, Key.USERS_MANAGE)
    for fields in ({"state": ("active", "disabled")}, {"login": ("office@school.example", "mine")}):
        told = forge(desk, "user", (school.registrar,), fields)
        assert (told.outcome, told.reason) == ("rejected", "account_above")
    moved = forge(desk, "user", (school.teacher,), {"staff": (school.teacher_staff, None)})
    assert (moved.outcome, moved.reason) == ("rejected", "account_above")
    new = desk.does("make", lambda work: service.create_user(work, "new", "New"))
    desk.does("lock", lambda work: service.lock(work, new))
    assert set(desk.syncs().outcomes) == {"applied"}


def test_the_last_administrator_is_not_taken_away(school: SmallSchool, head: Desk) -> None:
    me = head.author.user
    grant = school.value('SELECT id FROM "grant" WHERE "user" = ?', (me,))
    row = {"user": me, "role": "admin", "reach": "school", "keys": ALL, "expires_at": None}
    same = {name: (value, value) for name, value in row.items()}
    for table, key, fields in (
        ("user", me, {"state": ("active", "disabled")}),
        ("user", me, {"deleted": (0, 1)}),
        ("grant", grant, {"deleted": (0, 1)} | same),
        ("grant", grant, {"keys": (ALL, "users:view"), "reach": ("school", "school")}),
        ("grant", grant, {"expires_at": (None, 1)}),
    ):
        told = forge(head, table, (key,), fields)
        assert (told.outcome, told.reason) == ("rejected", "last_administrator"), fields
    assert head.syncs().outcomes == {}


def test_two_administrators_do_not_go_together(school: SmallSchool, head: Desk) -> None:
    other = school.writes("make", lambda work: service.create_user(work, "second", "Second"))
    school.writes("grant", lambda work: service.grant_role(work, other, "admin"))
    closing = {"state": ("active", "disabled")}
    both = [mutation(head, "user", (id,), closing, n) for n, id in enumerate((other, head.author.user), 1)]
    told = push(head, *both, together=True)
    assert [one.outcome for one in told] == ["rejected", "rejected"]
    singly = [mutation(head, "user", (id,), closing, n) for n, id in enumerate((other, head.author.user), 1)]
    told = push(head, *singly)
    assert [(one.outcome, one.reason) for one in told] == [("applied", None), ("rejected", "last_administrator")]


def test_a_role_of_the_schools_own_is_applied_to_those_who_hold_it(school: SmallSchool, head: Desk) -> None:
    role = head.does("role", lambda work: service.create_role(work, "Aide", Reach.SCHOOL, {Key.STUDENTS_VIEW}))
    head.does("grant", lambda work: service.grant_role(work, school.teacher, "Aide"))
    head.does("change", lambda work: service.change_role(work, role, Reach.SCHOOL, {Key.MEDICAL_VIEW}))
    head.does("renew", lambda work: service.renew_grants(work, "Aide"))
    assert set(head.syncs().outcomes) == {"applied"}
    assert Key.MEDICAL_VIEW in _keys(school, school.teacher)


def _audit(school: SmallSchool) -> list[Any]:
    with school.server.school.reading() as connection:
        return connection.all("SELECT verb, actor FROM audit ORDER BY n")


def _keys(school: SmallSchool, user: Any) -> frozenset[Key]:
    with school.server.school.reading() as connection:
        return repository.grants_of(connection, user).keys(school.server.clock.now())

"""One-time passwords, ending sign-ins and the audit over HTTP: with permission, within reach, and recorded."""

from typing import Any

import pytest

from server_sync.founding import SERVER_AUTHOR
from sms_core.access.keys import Key, Reach
from sms_core.access.roles import TEACHER as TEACHER_ROLE
from sms_core.accounts import repository as people
from sms_core.accounts import service as accounts
from sms_core.ids import DeviceId, UserId, text_of
from tests.server.conftest import TEACHER, Server
from tests.server.devices import PASSWORD, Device

HEAD = "second.head@school.example"


@pytest.fixture
def head(server: Server) -> Device:
    """An administrator at work."""
    return server.signed_in(HEAD, "admin")


def path(user: UserId, act: str) -> str:
    return f"/api/v1/users/{text_of(user)}/{act}"


def with_role(server: Server, login: str, keys: set[Key] | frozenset[Key], reach: Reach = Reach.SCHOOL) -> Device:
    """Somebody signed in whose role is of the school's own making."""
    with server.school.writing("create_role", SERVER_AUTHOR) as write:
        accounts.create_role(write.work, login, reach, keys)
    return server.signed_in(login, login)


def audit(device: Device, query: str = "") -> dict[str, Any]:
    answer = device.asks("GET", f"/api/v1/audit{query}")
    assert answer.status_code == 200, answer.text
    told: dict[str, Any] = answer.json()
    return told


def test_a_one_time_password_ends_sign_ins_and_must_be_changed(server: Server, head: Device) -> None:
    user = server.account()
    teacher = server.device()
    teacher.signs_in(TEACHER)
    answer = head.asks("POST", path(user, "one-time-password"))
    assert answer.status_code == 200
    password = answer.json()["password"]
    assert teacher.asks("GET", "/api/v1/sections").status_code == 401
    assert teacher.tries_to_sign_in(TEACHER).status_code == 401
    assert teacher.signs_in(TEACHER, password)["must_change"] is True
    newest = audit(head, "?verb=password_given")["entries"][0]
    assert (newest["subject"], newest["detail"]) == (text_of(user), {"ended": 1})
    assert newest["device"] == text_of(head.id)
    assert password not in str(audit(head))


def test_signing_somebody_out_everywhere(server: Server, head: Device) -> None:
    user = server.account()
    devices = [server.device(), server.device()]
    for device in devices:
        device.signs_in(TEACHER)
    assert head.asks("POST", path(user, "end-sign-ins")).json() == {"ended": 2}
    assert {device.asks("GET", "/api/v1/sections").status_code for device in devices} == {401}
    assert devices[0].tries_to_sign_in(TEACHER).status_code == 200
    assert audit(head, "?verb=sign_ins_ended")["entries"][0]["subject"] == text_of(user)


@pytest.mark.parametrize("act", ["one-time-password", "end-sign-ins"])
def test_only_who_manages_accounts_of_the_whole_school_may(server: Server, act: str) -> None:
    user = server.account()
    office = server.signed_in("office@school.example", "registrar")
    narrow = with_role(server, "narrow", {Key.USERS_MANAGE} | TEACHER_ROLE.keys, Reach.OWN)
    for device in (office, narrow):
        answer = device.asks("POST", path(user, act))
        assert (answer.status_code, answer.json()["code"]) == (403, "not_allowed")
    assert server.device().asks("POST", path(user, act)).status_code == 401
    assert server.device().tries_to_sign_in(TEACHER, PASSWORD).status_code == 200


@pytest.mark.parametrize("act", ["one-time-password", "end-sign-ins"])
def test_an_account_that_may_do_more_is_out_of_reach(server: Server, head: Device, act: str) -> None:
    helper = with_role(server, "helper", {Key.USERS_VIEW, Key.USERS_MANAGE, Key.STUDENTS_VIEW})
    with server.school.reading() as connection:
        above = people.user_named(connection, HEAD)
    assert above is not None
    answer = helper.asks("POST", path(above.id, act))
    assert (answer.status_code, answer.json()["code"]) == (403, "account_above")
    assert head.asks("GET", "/api/v1/audit").status_code == 200  # still signed in
    below = server.account("new@school.example", "helper")
    assert helper.asks("POST", path(below, act)).status_code == 200


def test_an_account_that_has_not_arrived_is_not_found(server: Server, head: Device) -> None:
    for act in ("one-time-password", "end-sign-ins"):
        answer = head.asks("POST", path(UserId(bytes(16)), act))
        assert (answer.status_code, answer.json()["code"], answer.json()["facts"]["what"]) == (404, "not_found", "user")
        assert head.asks("POST", f"/api/v1/users/nobody/{act}").status_code == 422


def test_nobody_gives_themselves_a_one_time_password(server: Server, head: Device) -> None:
    with server.school.reading() as connection:
        me = people.user_named(connection, HEAD)
    assert me is not None
    answer = head.asks("POST", path(me.id, "one-time-password"))
    assert (answer.status_code, answer.json()["code"]) == (409, "own_password")
    assert head.asks("POST", path(me.id, "end-sign-ins")).json() == {"ended": 1}
    assert head.asks("GET", "/api/v1/audit").status_code == 401


def test_the_audit_is_read_in_pages_the_newest_first(server: Server, head: Device) -> None:
    for number in range(7):
        server.account(f"teacher{number}@school.example")
    every = audit(head, "?limit=500")
    numbers = [entry["n"] for entry in every["entries"]]
    assert numbers == sorted(numbers, reverse=True)
    assert (numbers[-1], every["before"]) == (1, None)
    paged, before = [], ""
    while True:
        page = audit(head, f"?limit=4{before}")
        paged += page["entries"]
        if page["before"] is None:
            break
        before = f"&before={page['before']}"
    assert paged == every["entries"]


def test_the_audit_is_narrowed_by_verb_and_by_who_acted(server: Server, head: Device) -> None:
    user = server.account()
    head.asks("POST", path(user, "end-sign-ins"))
    with server.school.reading() as connection:
        me = people.user_named(connection, HEAD)
    assert me is not None
    mine = audit(head, f"?actor={text_of(me.id)}")["entries"]
    assert [entry["verb"] for entry in mine] == ["sign_ins_ended", "signed_in"]
    assert {entry["verb"] for entry in audit(head, "?verb=account_made")["entries"]} == {"account_made"}
    assert audit(head, "?verb=nothing_like_it") == {"entries": [], "before": None}
    assert head.asks("GET", "/api/v1/audit?limit=0").status_code == 422


def test_the_audit_is_for_those_who_may_see_it(server: Server) -> None:
    assert server.signed_in().asks("GET", "/api/v1/audit").json()["code"] == "not_allowed"
    narrow = with_role(server, "narrow", {Key.AUDIT_VIEW}, Reach.OWN)
    assert narrow.asks("GET", "/api/v1/audit").status_code == 403
    assert audit(server.signed_in("office@school.example", "registrar"))["entries"]


def test_what_happens_to_accounts_roles_and_devices_is_in_the_audit(server: Server, head: Device) -> None:
    teacher = server.signed_in()
    with server.school.reading() as connection:
        user = people.user_named(connection, TEACHER)
        assert user is not None
        (entry,) = people.grant_list(connection, user.id)
    for job in (
        lambda work: accounts.lock(work, user.id),
        lambda work: accounts.enable(work, user.id),
        lambda work: accounts.disable(work, user.id),
        lambda work: accounts.change_login(work, user.id, "other@school.example"),
        lambda work: accounts.change_user(work, user.id, display_name="A. P."),
        lambda work: accounts.limit_grant(work, entry.id, server.clock.now()),
        lambda work: accounts.revoke_grant(work, entry.id),
        lambda work: accounts.revoke_device(work, DeviceId(teacher.id), lost=True),
        lambda work: accounts.restore_device(work, DeviceId(teacher.id)),
    ):
        with server.school.writing("test", SERVER_AUTHOR) as write:
            job(write.work)
    with server.school.writing("test", SERVER_AUTHOR) as write:
        role = accounts.create_role(write.work, "Librarian", Reach.SCHOOL, {Key.STUDENTS_VIEW})
    for last in (
        lambda work: accounts.change_role(work, role, Reach.OWN, {Key.STUDENTS_VIEW}),
        lambda work: accounts.delete_role(work, role),
    ):
        with server.school.writing("test", SERVER_AUTHOR) as write:
            last(write.work)
    entries = [one for one in audit(head)["entries"] if one["verb"] not in ("signed_in", "password_given")]
    told = [(one["verb"], one["detail"].get("role", "")) for one in reversed(entries)]
    assert told[-11:] == [
        ("account_locked", ""), ("account_opened", ""), ("account_closed", ""), ("login_changed", ""),
        ("grant_changed", "teacher"), ("role_taken", "teacher"), ("device_lost", ""), ("device_restored", ""),
        ("role_made", "Librarian"), ("role_changed", "Librarian"), ("role_removed", "Librarian"),
    ]  # fmt: skip
    assert {one["subject"] for one in entries[3:11]} == {text_of(user.id)}
    assert {one["actor"] for one in entries[:11]} == {None}

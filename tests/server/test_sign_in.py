"""Signing in: passwords, lock-out, one-time passwords, devices."""

from datetime import timedelta
from typing import Any

import pytest

from server_sync.founding import SERVER_AUTHOR
from sms_core.accounts import service as accounts
from sms_core.clock import to_micros
from sms_core.ids import DeviceId, text_of
from tests.server.conftest import ADMIN, TEACHER, Server, Start
from tests.server.devices import PASSWORD


def code(answer: Any) -> tuple[int, str]:
    return answer.status_code, answer.json()["code"]


def test_the_right_password_gives_a_token_and_says_who_signed_in(server: Server) -> None:
    user = server.account()
    told = server.device().signs_in(TEACHER)
    assert told["user"]["id"] == text_of(user)
    assert told["user"]["display_name"] == "Anna Pappa"
    assert told["user"]["reach"] == "own"
    assert "attendance:edit" in told["user"]["keys"]
    assert told["school"] == "First Gymnasium"
    assert told["lease_days"] == 30
    assert not told["must_change"]
    assert told["expires_at"] - told["server_time"] == pytest.approx(30 * 86_400_000_000, abs=60_000_000)


def test_the_server_keeps_only_the_hash_of_a_token(server: Server) -> None:
    server.account()
    told = server.device().signs_in(TEACHER)
    with server.school.reading() as connection:
        hashes = [row[0] for row in connection.all("SELECT hash FROM token")]
    assert len(hashes) == 1
    assert told["token"].encode() not in hashes[0]


def test_the_login_is_taken_in_any_case(server: Server) -> None:
    server.account()
    server.device().signs_in(TEACHER.upper())


def test_a_wrong_password_and_an_unknown_login_are_answered_alike(server: Server) -> None:
    server.account()
    device = server.device()
    wrong = device.tries_to_sign_in(TEACHER, "not the password")
    unknown = device.tries_to_sign_in("nobody@school.example")
    assert code(wrong) == code(unknown) == (401, "sign_in_refused")
    assert wrong.json() == unknown.json()


@pytest.mark.parametrize("login", [TEACHER, "nobody@school.example"])
def test_too_many_failures_lock_a_login_out_whether_or_not_it_exists(start: Start, login: str) -> None:
    server = start(lock_after=3)
    server.account()
    device = server.device()
    for _ in range(3):
        assert code(device.tries_to_sign_in(login, "wrong")) == (401, "sign_in_refused")
    locked = device.tries_to_sign_in(login)
    assert code(locked) == (429, "account_locked")
    assert 0 < int(locked.headers["Retry-After"]) <= 15 * 60


def test_a_lock_out_ends(start: Start) -> None:
    server = start(lock_after=2)
    server.account()
    device = server.device()
    for _ in range(2):
        device.tries_to_sign_in(TEACHER, "wrong")
    server.clock.move(timedelta(minutes=15))
    device.signs_in(TEACHER)


def test_getting_in_forgets_earlier_failures(start: Start) -> None:
    server = start(lock_after=2)
    server.account()
    device = server.device()
    for _ in range(3):
        device.tries_to_sign_in(TEACHER, "wrong")
        device.signs_in(TEACHER)


def test_a_closed_account_says_so_only_to_who_knows_the_password(server: Server) -> None:
    user = server.account()
    with server.school.writing("disable", SERVER_AUTHOR) as write:
        accounts.disable(write.work, user)
    device = server.device()
    assert code(device.tries_to_sign_in(TEACHER, "wrong")) == (401, "sign_in_refused")
    assert code(device.tries_to_sign_in(TEACHER)) == (403, "account_disabled")


def test_a_one_time_password_opens_nothing_but_the_change_of_password(server: Server) -> None:
    device = server.device()
    assert device.signs_in(ADMIN, server.admin_password)["must_change"]
    assert code(device.asks("GET", "/api/v1/students?query=a")) == (403, "password_change_needed")
    changed = device.asks("POST", "/api/v1/auth/password", {"current": server.admin_password, "new": PASSWORD})
    assert changed.status_code == 204
    assert device.asks("GET", "/api/v1/students?query=a").status_code == 200
    assert not server.device().signs_in(ADMIN)["must_change"]


@pytest.mark.parametrize("new", ["short", PASSWORD])
def test_a_new_password_is_long_enough_and_not_the_old_one(server: Server, new: str) -> None:
    device = server.signed_in()
    answer = device.asks("POST", "/api/v1/auth/password", {"current": PASSWORD, "new": new})
    assert code(answer) == (422, "password_weak")
    assert answer.json()["facts"] == {"minimum": 10}


def test_changing_the_password_asks_for_the_old_one(server: Server) -> None:
    device = server.signed_in()
    answer = device.asks("POST", "/api/v1/auth/password", {"current": "guessed wrongly", "new": "another password"})
    assert code(answer) == (401, "sign_in_refused")


def test_changing_the_password_ends_the_other_sign_ins_and_keeps_this_one(server: Server) -> None:
    first = server.signed_in()
    second = server.device()
    second.signs_in(TEACHER)
    first.asks("POST", "/api/v1/auth/password", {"current": PASSWORD, "new": "another password"})
    assert code(second.asks("POST", "/api/v1/auth/sign-out")) == (401, "token_unknown")
    assert first.asks("POST", "/api/v1/auth/sign-out").status_code == 204


def test_a_device_keeps_its_share_of_the_key_over_sign_ins(server: Server) -> None:
    server.account()
    device = server.device()
    assert device.signs_in(TEACHER)["share"] == device.signs_in(TEACHER)["share"]


def test_a_sign_in_registers_the_device(server: Server) -> None:
    server.account()
    device = server.device()
    device.signs_in(TEACHER)
    with server.school.reading() as connection:
        assert connection.all("SELECT name, state, version FROM device WHERE id = ?", (device.id,)) == [
            ("Library PC", "active", "0.1.0")
        ]


def test_a_device_belongs_to_one_account(server: Server) -> None:
    device = server.signed_in()
    server.account("other@school.example")
    assert code(device.tries_to_sign_in("other@school.example")) == (409, "device_taken")


def test_a_copied_device_without_its_key_is_refused(server: Server) -> None:
    device = server.signed_in()
    copy = server.device()
    copy.id = device.id
    assert code(copy.tries_to_sign_in(TEACHER)) == (409, "device_key_differs")


def test_a_revoked_device_cannot_sign_in(server: Server) -> None:
    device = server.signed_in()
    with server.school.writing("revoke", SERVER_AUTHOR) as write:
        accounts.revoke_device(write.work, DeviceId(device.id), lost=True)
    answer = device.tries_to_sign_in(TEACHER)
    assert code(answer) == (423, "device_revoked")
    assert answer.json()["facts"] == {"state": "lost"}


@pytest.mark.parametrize(
    "change",
    [{"login": ""}, {"device": None}, {"device": {"id": "x", "name": "PC", "public_key": "A" * 43}}, {"password": 7}],
)
def test_a_sign_in_of_another_form_is_told_which_field_is_wrong(server: Server, change: dict[str, object]) -> None:
    body = {"login": TEACHER, "password": PASSWORD, "device": {}} | change
    answer = server.client.post("/api/v1/auth/token", json=body)
    assert code(answer) == (422, "malformed")
    assert answer.json()["facts"]["problems"]


def test_a_key_of_another_length_is_refused(server: Server) -> None:
    device = {"id": text_of(bytes(16)), "name": "PC", "public_key": "AAAA", "version": "1"}
    body = {"login": TEACHER, "password": PASSWORD, "device": device}
    assert code(server.client.post("/api/v1/auth/token", json=body)) == (422, "malformed")


def test_old_hashes_are_renewed_when_their_person_signs_in(server: Server, start: Start) -> None:
    user = server.account()
    with server.school.reading() as connection:
        before = connection.value('SELECT hash FROM credential WHERE "user" = ?', (user,))
    server.client.app.state.services.sign_in._passwords = type(server.passwords)(  # type: ignore[attr-defined]
        server.config.__class__(data=server.config.data, hash_memory_kib=32, hash_rounds=1)
    )
    server.device().signs_in(TEACHER)
    with server.school.reading() as connection:
        after = connection.value('SELECT hash FROM credential WHERE "user" = ?', (user,))
    assert "m=16," in before
    assert "m=32," in after


def test_tokens_that_have_expired_are_forgotten_at_the_next_sign_in(server: Server) -> None:
    device = server.signed_in()
    server.clock.move(timedelta(days=31))
    device.signs_in(TEACHER)
    with server.school.reading() as connection:
        left = connection.all("SELECT expires_at FROM token")
    assert len(left) == 1
    assert left[0][0] > to_micros(server.clock.now())

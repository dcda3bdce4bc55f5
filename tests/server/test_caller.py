"""Who is calling: tokens, proofs, revoked devices, limits and the form of errors."""

from datetime import timedelta
from typing import Any

import pytest

from server_sync.founding import SERVER_AUTHOR
from server_sync.http.errors import TooManyRequests
from server_sync.http.limits import Buckets
from sms_core.access.proof import make_proof, new_device_key
from sms_core.accounts import service as accounts
from sms_core.ids import DeviceId, text_of
from sms_core.store.migrate import HEAD
from tests.server.conftest import TEACHER, Server, Start

TARGET = "/api/v1/students?query=a"


def code(answer: Any) -> tuple[int, str]:
    return answer.status_code, answer.json()["code"]


def test_a_signed_request_is_answered(server: Server) -> None:
    assert server.signed_in().asks("GET", TARGET).status_code == 200


def test_a_request_without_a_token_is_asked_to_sign_in(server: Server) -> None:
    answer = server.client.get(TARGET)
    assert code(answer) == (401, "token_missing")
    assert answer.headers["WWW-Authenticate"] == "Bearer"


def test_a_token_that_was_never_given_out_is_unknown(server: Server) -> None:
    device = server.signed_in()
    device.token = "made-up"
    assert code(device.asks("GET", TARGET)) == (401, "token_unknown")


@pytest.mark.parametrize(
    ("method", "target", "body"),
    [("POST", TARGET, b""), ("GET", "/api/v1/students?query=b", b""), ("GET", TARGET, b"{}")],
)
def test_a_proof_holds_for_its_own_request_only(server: Server, method: str, target: str, body: bytes) -> None:
    device = server.signed_in()
    proof = make_proof(device.private, device.token, method, target, body)
    assert code(device.asks("GET", TARGET, X_SMS_Proof=proof)) == (401, "proof_invalid")


@pytest.mark.parametrize("proof", ["", "not base64 at all!", "AAAA"])
def test_a_missing_or_senseless_proof_is_refused(server: Server, proof: str) -> None:
    assert code(server.signed_in().asks("GET", TARGET, X_SMS_Proof=proof)) == (401, "proof_invalid")


def test_a_stolen_token_is_worth_nothing_without_the_devices_key(server: Server) -> None:
    device = server.signed_in()
    device.private = new_device_key()
    assert code(device.asks("GET", TARGET)) == (401, "proof_invalid")


def test_a_token_belongs_to_one_device(server: Server) -> None:
    device = server.signed_in()
    assert code(device.asks("GET", TARGET, X_SMS_Device=text_of(bytes(16)))) == (401, "proof_invalid")


def test_an_expired_token_asks_for_a_new_sign_in(server: Server) -> None:
    device = server.signed_in()
    server.clock.move(timedelta(days=30))
    assert code(device.asks("GET", TARGET)) == (401, "token_expired")
    device.signs_in(TEACHER)
    assert device.asks("GET", TARGET).status_code == 200


def test_a_token_is_unknown_after_signing_out(server: Server) -> None:
    device = server.signed_in()
    assert device.asks("POST", "/api/v1/auth/sign-out").status_code == 204
    assert code(device.asks("GET", TARGET)) == (401, "token_unknown")


def test_a_revoked_device_is_told_so(server: Server) -> None:
    device = server.signed_in()
    with server.school.writing("revoke", SERVER_AUTHOR) as write:
        accounts.revoke_device(write.work, DeviceId(device.id))
    assert code(device.asks("GET", TARGET)) == (423, "device_revoked")


def test_a_closed_account_is_refused_at_once(server: Server) -> None:
    user = server.account()
    device = server.device()
    device.signs_in(TEACHER)
    with server.school.writing("disable", SERVER_AUTHOR) as write:
        accounts.disable(write.work, user)
    assert code(device.asks("GET", TARGET)) == (401, "token_unknown")


def test_too_many_requests_of_one_account_have_to_wait(start: Start) -> None:
    device = start(requests_burst=3, requests_per_minute=1).signed_in()
    answers = [device.asks("GET", TARGET) for _ in range(4)]
    assert [answer.status_code for answer in answers] == [200, 200, 200, 429]
    assert code(answers[-1]) == (429, "too_many_requests")
    assert 0 < int(answers[-1].headers["Retry-After"]) <= 60


def test_too_many_requests_of_one_address_have_to_wait(start: Start) -> None:
    server = start(address_requests_burst=2, address_requests_per_minute=1)
    answers = [server.client.get("/api/v1/health") for _ in range(3)]
    assert [answer.status_code for answer in answers] == [200, 200, 429]
    assert answers[-1].headers["X-Request-Id"]


def test_too_many_sign_ins_have_to_wait(start: Start) -> None:
    server = start(sign_ins_burst=2, sign_ins_per_minute=1)
    device = server.device()
    codes = [code(device.tries_to_sign_in("nobody")) for _ in range(3)]
    assert codes == [(401, "sign_in_refused"), (401, "sign_in_refused"), (429, "too_many_requests")]


def test_a_bucket_fills_again_and_forgets_those_that_are_full() -> None:
    now = [0.0]
    buckets = Buckets(per_minute=60, burst=1, now=lambda: now[0])
    for number in range(10_001):
        buckets.take(number)
    with pytest.raises(TooManyRequests) as refused:
        buckets.take(10_000)
    assert refused.value.facts == {"retry_after": 1}
    now[0] = 2.0
    buckets.take(10_000)
    assert len(buckets._levels) == 1


def test_a_body_over_the_limit_is_refused_unread(server: Server) -> None:
    answer = server.client.post("/api/v1/auth/token", content=b"", headers={"Content-Length": str(64 * 1024**2 + 1)})
    assert code(answer) == (413, "body_too_large")


def test_a_body_that_grows_over_the_limit_is_refused(server: Server) -> None:
    middleware = server.client.app.user_middleware[0]  # type: ignore[attr-defined]
    server.client.app.user_middleware[0] = type(middleware)(  # type: ignore[attr-defined]
        middleware.cls, *middleware.args, **middleware.kwargs, body_limit=10
    )
    server.client.app.middleware_stack = server.client.app.build_middleware_stack()  # type: ignore[attr-defined]
    answer = server.client.post("/api/v1/auth/token", content=iter([b"12345678", b"12345678"]))
    assert code(answer) == (413, "body_too_large")


def test_answers_carry_safe_headers_and_an_id(server: Server) -> None:
    headers = server.client.get("/api/v1/health").headers
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Cache-Control"] == "no-store"
    assert len(headers["X-Request-Id"]) == 16


def test_an_address_that_does_not_exist_is_answered_in_the_same_form(server: Server) -> None:
    assert code(server.client.get("/api/v1/nowhere")) == (404, "not_found")
    assert code(server.client.put("/api/v1/health")) == (405, "method_not_allowed")


def test_the_access_log_holds_no_query_and_no_name(server: Server, caplog: pytest.LogCaptureFixture) -> None:
    device = server.signed_in()
    with caplog.at_level("INFO", "sms.access"):
        device.asks("GET", "/api/v1/students?query=Pappa")
    ours = [record.getMessage() for record in caplog.records if record.name.startswith("sms")]
    assert any("GET /api/v1/students 200" in line for line in ours)
    assert not any("Pappa" in line for line in ours)


def test_health_tells_the_versions_without_a_sign_in(server: Server) -> None:
    told = server.client.get("/api/v1/health").json()
    assert told["status"] == "ok"
    assert told["school"] == "First Gymnasium"
    assert told["database"] == server.school.database.dialect
    assert told["schema_version"] == HEAD


def test_every_address_is_described(server: Server) -> None:
    document = server.client.get("/api/v1/openapi.json").json()
    undescribed = [
        f"{method} {path}"
        for path, methods in document["paths"].items()
        for method, facts in methods.items()
        if not (facts.get("summary") and facts.get("description") and facts.get("tags"))
    ]
    assert not undescribed

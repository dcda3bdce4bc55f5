"""The audit: what is recorded, and that tampering shows."""

import pytest

from server_sync.audit.service import AuditBroken, record, verify
from sms_core.ids import text_of
from tests.server.conftest import Server, Start
from tests.server.devices import PASSWORD


@pytest.fixture
def audited(server: Server) -> Server:
    """A school with some entries in its audit."""
    device = server.signed_in()
    device.asks("POST", "/api/v1/auth/password", {"current": PASSWORD, "new": "another password"})
    device.asks("POST", "/api/v1/auth/sign-out")
    return server


def verified(server: Server) -> int:
    with server.school.reading() as connection:
        return verify(connection)


def test_founding_signing_in_and_passwords_are_recorded(audited: Server) -> None:
    with audited.school.reading() as connection:
        verbs = [row[0] for row in connection.all("SELECT verb FROM audit ORDER BY n")]
    assert verbs == [
        "school_founded", "account_made", "role_given", "password_given", "account_made", "role_given",
        "password_given", "signed_in", "password_changed", "signed_out",
    ]  # fmt: skip
    assert verified(audited) == len(verbs)


def test_the_audit_names_no_person(audited: Server) -> None:
    with audited.school.reading() as connection:
        text = str(connection.all("SELECT verb, subject, detail FROM audit"))
    assert "pappa" not in text.lower()


def test_a_lock_out_is_recorded_with_the_account(server: Server) -> None:
    user = server.account()
    device = server.device()
    for _ in range(server.config.lock_after):
        device.tries_to_sign_in("anna.pappa@school.example", "wrong")
    with server.school.reading() as connection:
        assert connection.value("SELECT subject FROM audit WHERE verb = 'locked_out'") == text_of(user)


@pytest.mark.parametrize(
    ("tampering", "first"),
    [
        ("UPDATE audit SET verb = 'nothing' WHERE n = 3", 3),
        ("UPDATE audit SET at = at + 1 WHERE n = 2", 2),
        ("DELETE FROM audit WHERE n = 4", 4),
        ("DELETE FROM audit WHERE n = 10", 10),
        ("UPDATE audit SET n = 99 WHERE n = 10", 10),
        ("UPDATE audit_head SET n = 5", 11),
    ],
)
def test_an_audit_that_was_tampered_with_says_where(audited: Server, tampering: str, first: int) -> None:
    with audited.school.transaction() as connection:
        connection.run(tampering)
    with pytest.raises(AuditBroken) as broken:
        verified(audited)
    assert broken.value.facts == {"n": first}


def test_an_entry_is_not_kept_when_its_transaction_fails(audited: Server) -> None:
    before = verified(audited)

    def failing() -> None:
        with audited.school.transaction() as connection:
            record(connection, 0, None, "nothing")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        failing()
    assert verified(audited) == before


def test_the_head_of_the_audit_is_logged(start: Start, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level("INFO", "sms.audit"):
        server = start()
        while "audit head 4 " not in caplog.text:
            server.client.get("/api/v1/health")

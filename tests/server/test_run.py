"""`sms-server run` as a real process: ready line, health, sockets, https."""

import json
import ssl
import urllib.request
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from websockets.sync.client import connect

from server_sync.commands.serving import PortTaken, listen
from sms_core.access.proof import b64, make_proof, new_device_key, public_key_of
from sms_core.ids import text_of
from tests.server.commands import Terminal, running
from tests.server.devices import PASSWORD


@pytest.fixture
def terminal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Terminal:
    """A school with a teacher."""
    made = Terminal(tmp_path / "data", monkeypatch, capsys)
    made.does("init", "First Gymnasium", "--admin", "head@school.example")
    made.does("user", "add", "anna", "--role", "teacher", "--password-stdin", stdin=f"{PASSWORD}\n")
    return made


def asked(url: str, body: object = None, context: ssl.SSLContext | None = None) -> dict[str, object]:
    """The JSON answer of a real request."""
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(url, data, {"Content-Type": "application/json"})
    with urllib.request.urlopen(request, context=context) as answer:
        told: dict[str, object] = json.load(answer)
    return told


def test_it_says_when_it_is_ready_and_serves_requests_and_sockets(terminal: Terminal) -> None:
    with running() as ready:
        url = str(ready["url"])
        assert ready["ready"]
        assert url == f"http://127.0.0.1:{ready['port']}"
        assert asked(f"{url}/api/v1/health")["school"] == "First Gymnasium"
        private, device = new_device_key(), bytes(range(16))
        claim = {"id": text_of(device), "name": "PC", "public_key": b64(public_key_of(private)), "version": "1"}
        token = str(
            asked(f"{url}/api/v1/auth/token", {"login": "anna", "password": PASSWORD, "device": claim})["token"]
        )
        with connect(f"{url.replace('http', 'ws')}/ws/notifications") as socket:
            proof = make_proof(private, token, "WS", "/ws/notifications")
            socket.send(json.dumps({"token": token, "device": text_of(device), "proof": proof}))
            assert json.loads(socket.recv())["type"] == "hello"
            terminal.does("user", "grant", "anna", "viewer")
            assert json.loads(socket.recv())["type"] == "poke"


def test_it_serves_https_with_a_certificate(terminal: Terminal, tmp_path: Path) -> None:
    certificate, key = self_signed(tmp_path)
    context = ssl.create_default_context(cafile=str(certificate))
    with running(SMS_TLS_CERTIFICATE=str(certificate), SMS_TLS_KEY=str(key)) as ready:
        assert str(ready["url"]).startswith("https://")
        assert asked(f"{ready['url']}/api/v1/health", context=context)["status"] == "ok"


def test_a_port_that_is_taken_is_said_so(terminal: Terminal) -> None:
    with listen("127.0.0.1", 0) as taken:
        terminal.set(SMS_PORT=str(taken.getsockname()[1]))
        assert f"Port {taken.getsockname()[1]}" in terminal.fails("run")


def test_an_address_that_is_not_ours_cannot_be_listened_on() -> None:
    with pytest.raises(PortTaken):
        listen("192.0.2.1", 0)


def self_signed(folder: Path) -> tuple[Path, Path]:
    """A certificate for 127.0.0.1 and its key."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]), critical=False)
        .sign(key, hashes.SHA256())
    )
    certificate, private = folder / "cert.pem", folder / "key.pem"
    certificate.write_bytes(made.public_bytes(serialization.Encoding.PEM))
    private.write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    return certificate, private

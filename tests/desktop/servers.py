"""Servers on loopback for the desktop's tests: a real school, one that answers what it is told, and certificates."""

import json
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_address
from pathlib import Path
from ssl import PROTOCOL_TLS_SERVER, SSLContext
from typing import Any

import uvicorn
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from server_sync.accounts.administration import give_password
from server_sync.accounts.passwords import Passwords
from server_sync.app import create_app
from server_sync.config import Config
from server_sync.founding import SERVER_AUTHOR, found_school
from server_sync.opening import open_database
from server_sync.school import School
from sms_core.accounts import service as accounts
from sms_core.clock import Clock, SystemClock, to_micros
from sms_core.ids import UserId
from sms_core.store.migrate import HEAD

PASSWORD = "correct horse battery"
TEACHER = "anna.pappa@school.example"


@dataclass
class RunningSchool:
    """A school's real server on loopback."""

    url: str
    school: School
    passwords: Passwords

    def account(self, login: str = TEACHER, role: str = "teacher", *, must_change: bool = False) -> UserId:
        """Somebody who may sign in with `PASSWORD`."""
        with self.school.writing("add_user", SERVER_AUTHOR) as write:
            user = accounts.create_user(write.work, login, "Anna Pappa")
            accounts.grant_role(write.work, user, role)
        give_password(self.school, self.passwords, user, PASSWORD, must_change=must_change)
        return user


@contextmanager
def running_school(folder: Path, clock: Clock | None = None, **settings: Any) -> Iterator[RunningSchool]:
    """Founds a school in `folder` and serves it until the block ends; `settings` are those of `Config`."""
    config = Config(data=folder / "server", hash_memory_kib=16, hash_rounds=1, **settings)
    school = School(open_database(config), clock or SystemClock())
    passwords = Passwords(config)
    found_school(school, passwords, "First Gymnasium", "head@school.example")
    with serving(config, school) as url:
        yield RunningSchool(url, school, passwords)


@contextmanager
def serving(config: Config, school: School) -> Iterator[str]:
    """Serves a school on loopback, on a thread of this process, until the block ends; its address."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port = listening.getsockname()[1]
        served = uvicorn.Server(
            uvicorn.Config(create_app(config, school), log_config=None, ws="websockets-sansio", lifespan="on")
        )
        thread = threading.Thread(target=lambda: served.run(sockets=[listening]))
        thread.start()
        try:
            while not served.started and thread.is_alive():
                time.sleep(0.01)
            yield f"http://127.0.0.1:{port}"
        finally:
            served.should_exit = True
            thread.join()


@dataclass
class Answer:
    """What a told server says to everything."""

    status: int = 200
    body: bytes = b""
    content_type: str = "application/json"


def health(clock_off_s: float = 0.0, schema: str = HEAD) -> Answer:
    """The health answer of one of our servers."""
    now = datetime.now(UTC) + timedelta(seconds=clock_off_s)
    told = {
        "status": "ok",
        "version": "9.8",
        "schema_version": schema,
        "database": "sqlite",
        "server_time": to_micros(now),
        "school": "First Gymnasium",
    }
    return Answer(body=json.dumps(told).encode())


def refusal(status: int, code: str, **facts: object) -> Answer:
    """An error as our servers tell it."""
    return Answer(status, json.dumps({"code": code, "facts": facts, "sentence": ""}).encode())


@contextmanager
def answering(answer: Answer, tls: SSLContext | None = None) -> Iterator[str]:
    """A server that gives this answer to every request; its address."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.rfile.read(int(self.headers.get("Content-Length", 0)))
            self.send_response(answer.status)
            self.send_header("Content-Type", answer.content_type)
            self.send_header("Content-Length", str(len(answer.body)))
            self.end_headers()
            self.wfile.write(answer.body)

        def do_POST(self) -> None:
            self.do_GET()

        def log_message(self, *_arguments: object) -> None:
            pass

    class Server(ThreadingHTTPServer):
        daemon_threads = False

        def handle_error(self, *_arguments: object) -> None:
            pass  # a client that does not like our certificate leaves in the middle

    server = Server(("127.0.0.1", 0), Handler)
    if tls is not None:
        server.socket = tls.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"{'http' if tls is None else 'https'}://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def free_port() -> int:
    """A port at which nothing listens."""
    with socket.create_server(("127.0.0.1", 0)) as one:
        return int(one.getsockname()[1])


@dataclass(frozen=True)
class Certificate:
    """A server's certificate, and the file of the authority that made it."""

    context: SSLContext
    authority: Path


def certificate(
    folder: Path, issuer: str = "FortiGate CA", name: str = "127.0.0.1", days: tuple[int, int] = (-1, 30)
) -> Certificate:
    """A certificate for `name`, by an authority called `issuer`, valid between two days from now."""
    today = datetime.now(UTC)
    authority_key, key = ec.generate_private_key(ec.SECP256R1()), ec.generate_private_key(ec.SECP256R1())
    authority = _named(issuer)

    def begun(subject: x509.Name, public: ec.EllipticCurvePublicKey, span: tuple[int, int]) -> x509.CertificateBuilder:
        builder = x509.CertificateBuilder().subject_name(subject).issuer_name(authority).public_key(public)
        first, last = (today + timedelta(days=day) for day in span)
        return builder.serial_number(x509.random_serial_number()).not_valid_before(first).not_valid_after(last)

    own = begun(authority, authority_key.public_key(), (-400, 400))
    own = own.add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
    usage = x509.KeyUsage(True, False, False, False, False, True, True, False, False)
    root = own.add_extension(usage, critical=True).sign(authority_key, hashes.SHA256())
    alternative: x509.GeneralName
    try:
        alternative = x509.IPAddress(ip_address(name))
    except ValueError:
        alternative = x509.DNSName(name)
    leaf = begun(_named(name), key.public_key(), days)
    leaf = leaf.add_extension(x509.SubjectAlternativeName([alternative]), critical=False)
    identifier = x509.AuthorityKeyIdentifier.from_issuer_public_key(authority_key.public_key())
    shown = leaf.add_extension(identifier, critical=False).sign(authority_key, hashes.SHA256())
    folder.mkdir(parents=True, exist_ok=True)
    files = folder / "server.pem", folder / "server.key", folder / "authority.pem"
    files[0].write_bytes(shown.public_bytes(serialization.Encoding.PEM))
    files[1].write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    files[2].write_bytes(root.public_bytes(serialization.Encoding.PEM))
    context = SSLContext(PROTOCOL_TLS_SERVER)
    context.load_cert_chain(files[0], files[1])
    return Certificate(context, files[2])


def _named(name: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, name)])

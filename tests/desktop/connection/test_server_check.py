"""What can be wrong with an address or a server, each told by its own error before anybody signs in."""

import socket
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from sms_core.clock import Clock
from sms_core.errors import SmsError
from sms_desktop.connection import answers, calling
from sms_desktop.connection.connecting import (
    ClockOff,
    ServerTooNew,
    ServerTooOld,
    Step,
    StepState,
    check_server,
)
from tests.desktop.connection.people import CLOCK
from tests.desktop.servers import (
    Answer,
    RunningSchool,
    answering,
    certificate,
    free_port,
    health,
    refusal,
)


class TestAddresses:
    @pytest.mark.parametrize(
        ("typed", "address"),
        [
            ("school.example.org", "https://school.example.org"),
            (" https://School.example.org/ ", "https://school.example.org"),
            ("school.example.org:8440/s/first/", "https://school.example.org:8440/s/first"),
            ("localhost:8440", "http://localhost:8440"),
            ("http://127.0.0.1:8440", "http://127.0.0.1:8440"),
            ("https://[::1]:8440", "https://[::1]:8440"),
            ("σχολείο.gr", "https://σχολείο.gr"),
        ],
    )
    def test_what_a_person_types_becomes_an_address(self, typed: str, address: str) -> None:
        assert calling.address_of(typed) == address

    @pytest.mark.parametrize(
        "typed",
        [
            "",
            "  ",
            "not a server",
            "ftp://school.example",
            "https://",
            "https://a:b@school.example",
            "school:port",
            "https://school.example/?x=1",
            "file:///etc/passwd",
            "999",
            "https://school.example:99999",
            "http://[::1",
        ],
    )
    def test_what_is_no_address_is_refused(self, typed: str) -> None:
        with pytest.raises(calling.AddressInvalid):
            calling.address_of(typed)

    @pytest.mark.parametrize("typed", ["http://school.example.org", "http://192.168.1.5:8440"])
    def test_plain_http_goes_to_this_computer_alone(self, typed: str) -> None:
        with pytest.raises(calling.PlainHttpRefused):
            calling.address_of(typed)


class TestCheckingAServer:
    def test_a_good_server_passes_every_step_in_order(self, school: RunningSchool) -> None:
        told: list[tuple[Step, StepState]] = []
        facts = check_server(school.url, CLOCK, lambda step, state, _fact: told.append((step, state)))
        assert facts.school == "First Gymnasium"
        assert facts.issuer is None
        assert told == [(step, state) for step in Step for state in (StepState.RUNNING, StepState.DONE)]

    def _fails(self, url: str, clock: Clock = CLOCK) -> tuple[SmsError, Step]:
        told: list[tuple[Step, StepState]] = []
        with pytest.raises(SmsError) as refused:
            check_server(url, clock, lambda step, state, _fact: told.append((step, state)))
        assert told[-1][1] is StepState.FAILED
        return refused.value, told[-1][0]

    def test_a_name_that_nobody_knows(self) -> None:
        problem, step = self._fails("https://no-such-school.invalid")
        assert isinstance(problem, calling.AddressUnknown)
        assert problem.facts == {"host": "no-such-school.invalid"}
        assert step is Step.NAME

    def test_a_port_at_which_nothing_listens(self) -> None:
        port = free_port()
        problem, step = self._fails(f"http://127.0.0.1:{port}")
        assert isinstance(problem, calling.ConnectionRefusedByServer)
        assert problem.facts == {"host": "127.0.0.1", "port": port}
        assert step is Step.TRUST

    @pytest.mark.parametrize(
        "answer",
        [
            Answer(body=b"<html>It works!</html>", content_type="text/html"),
            Answer(body=b"{}"),
            Answer(body=b'["status"]'),
            Answer(404, b"nothing here", "text/plain"),
            Answer(302, b""),
        ],
        ids=["a page", "empty json", "a list", "not found", "a redirection"],
    )
    def test_something_else_answers(self, answer: Answer) -> None:
        with answering(answer) as url:
            problem, step = self._fails(url)
        assert isinstance(problem, calling.NotOurServer)
        assert step is Step.VERSION

    def test_something_that_speaks_no_http_answers(self) -> None:
        with socket.create_server(("127.0.0.1", 0)) as mute:
            url = f"http://127.0.0.1:{mute.getsockname()[1]}"
            child = subprocess.Popen(
                [sys.executable, "-c", _SPEAKS_NONSENSE, str(mute.fileno())], pass_fds=[mute.fileno()]
            )
            problem, _ = self._fails(url)
            child.wait()
        assert isinstance(problem, calling.NotOurServer | calling.ServerUnreachable)

    def test_tls_is_asked_of_a_server_that_has_none(self) -> None:
        with answering(health()) as url:
            problem, _ = self._fails(url.replace("http:", "https:"))
        assert isinstance(problem, calling.NotOurServer)

    @pytest.mark.parametrize(
        ("schema", "kind"), [("0000", ServerTooOld), ("9999", ServerTooNew)], ids=["older", "newer"]
    )
    def test_a_server_of_another_version(self, schema: str, kind: type[SmsError]) -> None:
        with answering(health(schema=schema)) as url:
            problem, step = self._fails(url)
        assert isinstance(problem, kind)
        assert problem.facts["server"] == "9.8"
        assert step is Step.VERSION

    @pytest.mark.parametrize("hours", [-5, 3])
    def test_a_clock_that_is_off_by_hours(self, hours: int) -> None:
        with answering(health(clock_off_s=3600 * hours)) as url:
            problem, step = self._fails(url)
        assert isinstance(problem, ClockOff)
        assert abs(int(str(problem.facts["seconds"])) + 3600 * hours) < 60
        assert step is Step.CLOCK

    def test_a_clock_that_is_off_by_a_minute_is_let_through(self) -> None:
        with answering(health(clock_off_s=60)) as url:
            assert -61 <= check_server(url, CLOCK).skew_s <= -55

    def test_a_server_that_cannot_work_just_now(self) -> None:
        with answering(refusal(503, "database_unreachable")) as url:
            problem, _ = self._fails(url)
        assert isinstance(problem, answers.ServerUnavailable)

    def test_an_untrusted_certificate_is_told_with_its_issuer(self, tmp_path: Path) -> None:
        with answering(health(), certificate(tmp_path, issuer="FortiGate CA").context) as url:
            problem, step = self._fails(url)
        assert isinstance(problem, calling.CertificateUntrusted)
        assert problem.facts == {"host": "127.0.0.1", "issuer": "FortiGate CA"}
        assert step is Step.TRUST

    def test_an_expired_certificate_is_told_with_its_last_day(self, tmp_path: Path) -> None:
        made = certificate(tmp_path, days=(-90, -3))
        with answering(health(), made.context) as url, _trusting(made.authority):
            problem, _ = self._fails(url)
        assert isinstance(problem, calling.CertificateExpired)
        assert problem.facts["until"] == (CLOCK.now() - timedelta(days=3)).date()

    def test_a_certificate_for_another_name_is_told_with_the_name(self, tmp_path: Path) -> None:
        made = certificate(tmp_path, name="other.example")
        with answering(health(), made.context) as url, _trusting(made.authority):
            problem, _ = self._fails(url)
        assert isinstance(problem, calling.CertificateForAnother)
        assert problem.facts["names"] == ["other.example"]

    def test_a_certificate_that_this_computer_trusts_is_taken(self, tmp_path: Path) -> None:
        made = certificate(tmp_path, issuer="Our School")
        with answering(health(), made.context) as url, _trusting(made.authority):
            assert check_server(url, CLOCK).issuer == "Our School"


_SPEAKS_NONSENSE = """
import socket, sys
connection, _ = socket.socket(fileno=int(sys.argv[1])).accept()
connection.recv(1000)
connection.sendall(b"220 mail.example ESMTP\\r\\n")
connection.close()
"""


class _trusting:  # noqa: N801 - reads as what it does
    """Let this process trust one more authority, as the system would after an administrator installed it."""

    def __init__(self, authority: Path) -> None:
        self._authority = authority
        self._patch = pytest.MonkeyPatch()

    def __enter__(self) -> None:
        self._patch.setenv("SSL_CERT_FILE", str(self._authority))

    def __exit__(self, *_details: object) -> None:
        self._patch.undo()

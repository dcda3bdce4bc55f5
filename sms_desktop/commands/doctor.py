"""`sms doctor`: whether folder, keys, replica and server are well; the exit code says so to scripts."""

import argparse
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass

from sms_core.errors import SmsError
from sms_core.store.connection import Damaged
from sms_core.store.database import quick_check
from sms_core.store.migrate import HEAD, revision
from sms_core.sync import outbox
from sms_desktop.commands.account import Subparsers
from sms_desktop.commands.desk import Desk, Place
from sms_desktop.commands.repository import cipher_problems, versions
from sms_desktop.connection import calling
from sms_desktop.connection.connecting import check_server, product_version
from sms_desktop.sentences import sentence

FINE, PROBLEM, NOTE = "fine", "problem", "note"
_OFFLINE = (calling.AddressUnknown, calling.ConnectionRefusedByServer, calling.ServerUnreachable)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at: `state` is fine, problem or note."""

    name: str
    state: str
    detail: str


def add(commands: Subparsers) -> None:
    """Declare the command of this file."""
    command = commands.add_parser("doctor", help="check folder, keys, replica and server")
    command.add_argument("--json", action="store_true")
    command.add_argument("--offline", action="store_true", help="leave the server alone")
    command.set_defaults(run=examine)


def examine(desk: Desk, options: argparse.Namespace) -> int:
    """Look at everything; 1 when there is a problem."""
    visit = _Visit(desk)
    visit.look(offline=options.offline)
    if options.json:
        desk.write_json([asdict(finding) for finding in visit.findings])
    else:
        for finding in visit.findings:
            desk.write(f"{finding.name}: {desk.word(finding.state)}. {finding.detail}")
    return 1 if any(finding.state == PROBLEM for finding in visit.findings) else 0


class _Visit:
    """One examination; what fails is told and the rest goes on."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.findings: list[Finding] = []

    def look(self, *, offline: bool) -> None:
        self._note("version", FINE, f"{product_version()}, {HEAD}")
        self._look_at_policy()
        if self._try("folder", lambda: str(self._desk.home.folder)) is None:
            return
        if self._try("keys", lambda: self._desk.secrets.where) is None:
            return
        if self._try("profile", lambda: self._desk.profile.name) is None:
            return
        with self._finding("replica"), self._desk.at_work() as place:
            self._look_at_replica(place)
        if not offline and not self._desk.profile.is_demo:
            self._look_at_server()

    def _look_at_policy(self) -> None:
        policy = self._desk.policy
        self._note("policy", FINE if policy.values else NOTE, policy.source or self._desk.word("no_policy"))
        for name in policy.problems:
            if name:
                self._note("policy", PROBLEM, self._desk.told("policy_left_out", name=name))
            else:
                self._note("policy", PROBLEM, self._desk.told("policy_unread", source=policy.source))

    def _look_at_replica(self, place: Place) -> None:
        path = place.session.profile.replica
        self._note("replica", FINE, f"{path}, {path.stat().st_size} B")
        self._note("sqlite", FINE, " / ".join(versions(place.connection)))
        self._note("tables", FINE, str(revision(place.connection)))
        with self._finding("pages"):
            broken = cipher_problems(place.connection)
            if broken or not quick_check(place.connection):
                raise Damaged(path=str(path), detail="; ".join(broken[:3]))
            self._note("pages", FINE, str(path.name))
        self._note("waiting", NOTE, str(outbox.count_waiting(place.connection)))
        self._note("sign-in", FINE if place.session.has_token else NOTE, place.session.account.login)

    def _look_at_server(self) -> None:
        with self._finding("server"):
            address = self._desk.profile.account().server
            facts = check_server(address, self._desk.clock)
            self._note("server", FINE, f"{address}, {facts.version}")
            self._note("certificate", FINE, facts.issuer or "–")
            self._note("clock", FINE, f"{facts.skew_s} s")

    def _try(self, name: str, look: Callable[[], str]) -> str | None:
        found = None
        with self._finding(name):
            found = look()
            self._note(name, FINE, found)
        return found

    @contextmanager
    def _finding(self, name: str) -> Iterator[None]:
        try:
            yield
        except SmsError as problem:
            state = NOTE if isinstance(problem, _OFFLINE) else PROBLEM
            self._note(name, state, sentence(problem, self._desk.language))

    def _note(self, name: str, state: str, detail: str) -> None:
        self.findings.append(Finding(name, state, detail))

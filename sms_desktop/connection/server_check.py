"""Looking at a server before anybody signs in: is it there, trusted, of our version, and what time does it have?"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from sms_core.clock import Clock, SystemClock, from_micros
from sms_core.errors import Refused, SmsError, Unavailable
from sms_core.store.migrate import HEAD
from sms_desktop.connection import calling
from sms_desktop.connection.answers import ServerUnavailable

if TYPE_CHECKING:
    from requests import Response

CLOCK_TOLERANCE_S = 120
HEALTH = "/api/v1/health"


class ServerTooOld(Unavailable):
    """The server's version `server` cannot work with this program's, `here`: the server needs an update."""

    code = "server_too_old"


class ServerTooNew(Refused):
    """The server's version `server` is newer than this program's, `here`: this program needs an update."""

    code = "server_too_new"


class ClockOff(Refused):
    """This computer's clock is `seconds` ahead of the server's (behind it when negative)."""

    code = "clock_off"


class Step(StrEnum):
    """What is looked at before signing in, in this order."""

    NAME = "name"
    TRUST = "trust"
    VERSION = "version"
    CLOCK = "clock"


class StepState(StrEnum):
    """How a step stands."""

    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"


Tell = Callable[[Step, StepState, str], object]


@dataclass(frozen=True, slots=True)
class ServerFacts:
    """A server that can be signed in to; `issuer` vouches for its certificate (None on this computer)."""

    address: str
    school: str
    version: str
    schema: str
    issuer: str | None
    skew_s: int


def _silent(_step: Step, _state: StepState, _fact: str) -> None:
    """Tells nobody."""


def check_server(url: str, clock: Clock, tell: Tell = _silent) -> ServerFacts:
    """Look at the server step by step; `tell` hears of each. Raises the one error of the step that fails."""
    address = calling.address_of(url)
    steps = _Steps(tell)
    host = urlsplit(address).hostname or ""
    with calling.web(address) as web:
        steps.begin(Step.NAME, host)
        asked = clock.now()
        try:
            response = calling.call(web, "GET", address + HEALTH)
        except calling.AddressUnknown:
            steps.fail()
            raise
        except SmsError:
            steps.finish(host)
            steps.begin(Step.TRUST, host)
            steps.fail()
            raise
        answered = clock.now()
    steps.finish(host)
    steps.begin(Step.TRUST, host)
    issuer = _issuer(address)
    steps.finish(issuer or "")
    with steps.during(Step.VERSION):
        facts = _facts(response, host)
        _check_version(facts)
        steps.fact = facts["version"]
    skew = round((asked + (answered - asked) / 2 - from_micros(facts["server_time"])).total_seconds())
    with steps.during(Step.CLOCK):
        steps.fact = str(skew)
        if abs(skew) > CLOCK_TOLERANCE_S and isinstance(clock, SystemClock):  # a clock set for a purpose may differ
            raise ClockOff(seconds=skew)
    return ServerFacts(address, facts["school"], facts["version"], facts["schema_version"], issuer, skew)


def product_version() -> str:
    """The version of the product that is installed."""
    try:
        return version("student-management-system")
    except PackageNotFoundError:
        return "0"


class _Steps:
    """Tells of steps as they come and go."""

    def __init__(self, tell: Tell) -> None:
        self._tell = tell
        self._step = Step.NAME
        self.fact = ""

    def begin(self, step: Step, fact: str = "") -> None:
        self._step, self.fact = step, fact
        self._tell(step, StepState.RUNNING, fact)

    def finish(self, fact: str) -> None:
        self._tell(self._step, StepState.DONE, fact)

    def fail(self) -> None:
        self._tell(self._step, StepState.FAILED, self.fact)

    def during(self, step: Step) -> "_Steps":
        self.begin(step)
        return self

    def __enter__(self) -> "_Steps":
        return self

    def __exit__(self, kind: type[BaseException] | None, *_details: object) -> None:
        if kind is None:
            self.finish(self.fact)
        else:
            self.fail()


def _facts(response: "Response", host: str) -> dict[str, Any]:
    """The health answer of one of our servers. Raises `NotOurServer`, `ServerUnavailable`."""
    try:
        told = response.json()
    except ValueError:
        told = None
    if response.status_code == 503 or (response.status_code >= 500 and isinstance(told, dict) and "code" in told):
        raise ServerUnavailable(status=response.status_code)
    wanted = {"version": str, "schema_version": str, "server_time": int, "school": str}
    if response.status_code != 200 or not isinstance(told, dict):
        raise calling.NotOurServer(host=host)
    if not all(isinstance(told.get(name), kind) for name, kind in wanted.items()):
        raise calling.NotOurServer(host=host)
    return told


def _check_version(facts: dict[str, Any]) -> None:
    theirs, ours = facts["schema_version"], HEAD
    told = {"server": facts["version"], "here": product_version(), "server_tables": theirs, "tables": ours}
    if theirs < ours:
        raise ServerTooOld(**told)
    if theirs > ours:
        raise ServerTooNew(**told)


def _issuer(address: str) -> str | None:
    parts = urlsplit(address)
    if parts.scheme != "https":
        return None
    certificate = calling.certificate_of(parts.hostname or "", parts.port or 443)
    return None if certificate is None else calling.issuer_of(certificate)

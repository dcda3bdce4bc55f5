"""Papers of the school as PDF: who may make which, what can be chosen, and the job that writes them."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from threading import Event

from sms_core.access.grants import Grants
from sms_core.access.keys import Key
from sms_core.clock import Clock
from sms_core.errors import NotAllowed
from sms_core.ids import SectionId
from sms_core.reports.making import Advanced, Made, Order, imprint_of, make_pdf
from sms_core.reports.model import PAPER_KEYS, PaperKind, Stopped
from sms_core.sessions.model import Session
from sms_core.sessions.repository import session_on, sessions
from sms_core.store.connection import Connection
from sms_desktop.ops.present import present, reached_sections


@dataclass(frozen=True, slots=True)
class Maker:
    """Who makes the papers: `name` stands on them."""

    clock: Clock
    grants: Grants
    name: str
    is_demo: bool


@dataclass(frozen=True, slots=True)
class PaperFacts:
    """What can be chosen: the sessions, the newest first, that of today among them, and today itself."""

    sessions: tuple[Session, ...]
    current: Session | None
    today: date


def may_make(allows: Callable[[Key], bool], kind: PaperKind) -> bool:
    """Whether a person may make papers of a kind."""
    return all(allows(key) for key in PAPER_KEYS[kind])


def read_facts(clock: Clock) -> Callable[[Connection], PaperFacts]:
    """A job: what the panel offers."""

    def job(connection: Connection) -> PaperFacts:
        today = present(connection, clock).today
        found = sorted(sessions(connection), key=lambda one: (-one.school_year, one.type.rank, one.start_date))
        return PaperFacts(tuple(found), session_on(connection, today), today)

    return job


def paper_job(
    maker: Maker, order: Order, path: Path, stop: Event, advanced: Advanced
) -> Callable[[Connection], Made | None]:
    """A job: write the papers to `path`; None once somebody has set `stop`. It raises what `make_pdf` does."""

    def pulse() -> None:
        if stop.is_set():
            raise Stopped

    def job(connection: Connection) -> Made | None:
        for key in PAPER_KEYS[order.kind]:
            if maker.grants.allows(key, maker.clock.now()) is None:
                raise NotAllowed(key=key.value)
        reached = _reached(connection, maker, order.kind)
        if reached is not None and order.section is not None and order.section not in reached:
            raise NotAllowed(key=PAPER_KEYS[order.kind][0].value)
        imprint = imprint_of(connection, maker.clock.now(), maker.name, is_demo=maker.is_demo)
        try:
            return make_pdf(connection, replace(order, reached=reached), imprint, path, pulse=pulse, advanced=advanced)
        except Stopped:
            return None

    return job


def _reached(connection: Connection, maker: Maker, kind: PaperKind) -> frozenset[SectionId] | None:
    """The classes that every key of the paper reaches; None is all."""
    now = present(connection, maker.clock)
    some = [reached_sections(connection, maker.clock, maker.grants, now, key) for key in PAPER_KEYS[kind]]
    return next((reached for reached in some if reached is not None), None)

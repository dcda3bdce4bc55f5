"""How much of the school this computer holds, and how the windows and lists of a person stand."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from sms_core.ids import UserId
from sms_core.personal import repository, service
from sms_core.store.connection import Connection
from sms_core.store.unit import Work
from sms_desktop.ops.repository import holdings
from sms_desktop.ops.runner import Done, Runner


@dataclass(frozen=True, slots=True)
class Holdings:
    """Counts of what is not deleted, and the size of the file in bytes (0 where there is none)."""

    students: int
    classes: int
    years: int
    size: int


def read_holdings(replica: Path | None) -> Callable[[Connection], Holdings]:
    """A job: what is here."""

    def job(connection: Connection) -> Holdings:
        size = replica.stat().st_size if replica is not None and replica.exists() else 0
        return Holdings(*holdings(connection), size)

    return job


def forget_layouts(runner: Runner, user: UserId, done: Done[int]) -> None:
    """Let every list stand as at first; says how many did not."""

    def act(work: Work) -> int:
        kept = repository.preferences(work.connection, user)
        own = [name for name, value in kept.items() if name.startswith("list.") and name.endswith(".layout") and value]
        for name in own:
            service.put_preference(work, user, name, None)
        return len(own)

    runner.keep("forget_layouts", act, done)

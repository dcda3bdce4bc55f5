"""Where a person's data lie on this computer, as the Settings page tells it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """`key` is `keyring` or `file`; `until` is the day of the lease in microseconds (None: no end)."""

    replica: Path
    key: str
    logs: Path
    server: str  # empty for the demo
    version: Callable[[], str]
    until: int | None = None

"""The one sync state that status bar, tooltip, sidebar and pages all show, and its order of precedence.

`sign-in needed > action needed > paused > error > offline > syncing > waiting > up to date`; paused is a person's wish,
so nothing is being tried that could fail. "Up to date" is never said while
anything waits, is in conflict, or the first scan runs.
"""

from dataclasses import dataclass
from enum import StrEnum

from sms_core.errors import SmsError


class SyncKind(StrEnum):
    """What a person needs to know first."""

    SIGN_IN_NEEDED = "sign_in_needed"
    ACTION_NEEDED = "action_needed"
    PAUSED = "paused"
    ERROR = "error"
    OFFLINE = "offline"
    SYNCING = "syncing"
    WAITING = "waiting"
    UP_TO_DATE = "up_to_date"


@dataclass(frozen=True, slots=True)
class SyncState:
    """The state. `waiting` counts actions, `issues` open issues, `rows` of `total` those received in a running load.

    `at` is the last finished round in microseconds (None: never), `retry_at` when the next try is due.
    """

    kind: SyncKind
    waiting: int = 0
    issues: int = 0
    rows: int = 0
    at: int | None = None
    retry_at: int | None = None
    failure: SmsError | None = None
    total: int = 0


@dataclass(slots=True)
class Facts:
    """What the loop knows; `state` says what follows from it."""

    waiting: int = 0
    issues: int = 0
    rows: int = 0
    total: int = 0
    running: bool = False
    paused: bool = False
    offline: bool = False
    sign_in_needed: bool = False
    failure: SmsError | None = None
    last_sync: int | None = None
    retry_at: int | None = None

    def state(self) -> SyncState:
        """The first kind that applies."""
        return SyncState(
            self._kind(), self.waiting, self.issues, self.rows, self.last_sync, self.retry_at, self.failure, self.total
        )

    def _kind(self) -> SyncKind:
        if self.sign_in_needed:
            return SyncKind.SIGN_IN_NEEDED
        if self.issues:
            return SyncKind.ACTION_NEEDED
        if self.paused:
            return SyncKind.PAUSED
        if self.failure is not None and not self.offline:
            return SyncKind.ERROR
        if self.offline:
            return SyncKind.OFFLINE
        if self.running or self.last_sync is None:
            return SyncKind.SYNCING
        return SyncKind.WAITING if self.waiting else SyncKind.UP_TO_DATE

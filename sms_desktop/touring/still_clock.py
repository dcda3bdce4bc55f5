"""A clock that stands, so that two tours show the same times."""

from datetime import datetime

from sms_core.clock import Clock


class StillClock:
    """Stays at the moment at which it was made."""

    def __init__(self, clock: Clock) -> None:
        self._now = clock.now()

    def now(self) -> datetime:
        """That moment, aware, in UTC."""
        return self._now

"""Time as the product sees it: instants are aware UTC datetimes, days are the school's own calendar dates.

Clocks are labels for people, never an order between computers.
"""

import os
import time
from datetime import UTC, date, datetime, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
EPOCH_DAY = date(1970, 1, 1).toordinal()


class Clock(Protocol):
    """Where the present comes from."""

    def now(self) -> datetime:
        """The present instant, aware, in UTC."""
        ...


class SystemClock:
    """The computer's own clock."""

    def now(self) -> datetime:
        """The present instant, aware, in UTC."""
        return datetime.now(UTC)


class ShiftedClock:
    """A clock that starts at `start` and then runs as fast as the real one; `move` jumps."""

    def __init__(self, start: datetime) -> None:
        self._start = start.astimezone(UTC)
        self._began = time.monotonic()

    def now(self) -> datetime:
        """The present instant of this clock, aware, in UTC."""
        return self._start + timedelta(seconds=time.monotonic() - self._began)

    def move(self, by: timedelta) -> None:
        """Jump by `by`, which may be negative."""
        self._start += by


def clock_from_environment() -> Clock:
    """The system's clock, or one that starts at `SMS_CLOCK` (ISO 8601 with offset), for demonstrations and tests."""
    start = os.environ.get("SMS_CLOCK")
    return ShiftedClock(datetime.fromisoformat(start)) if start else SystemClock()


def to_micros(instant: datetime) -> int:
    """Microseconds since 1970-01-01 UTC; raises ValueError for an instant without a zone."""
    if instant.tzinfo is None:
        raise ValueError("an instant needs a time zone")
    return (instant - EPOCH) // timedelta(microseconds=1)


def from_micros(micros: int) -> datetime:
    """The instant `micros` microseconds after 1970-01-01 UTC."""
    return EPOCH + timedelta(microseconds=micros)


def to_days(day: date) -> int:
    """Days since 1970-01-01."""
    return day.toordinal() - EPOCH_DAY


def from_days(days: int) -> date:
    """The calendar date `days` days after 1970-01-01."""
    return date.fromordinal(days + EPOCH_DAY)


def school_day(clock: Clock, zone: str) -> date:
    """Today in the school's time zone (IANA name)."""
    return clock.now().astimezone(ZoneInfo(zone)).date()

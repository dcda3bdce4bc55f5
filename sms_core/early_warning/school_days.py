"""The last school days: days of the timetable without a closure, counted back from today."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from sms_core.early_warning.model import Window
from sms_core.sessions.model import Closure

FURTHEST = 400  # days looked back: a year, and the holidays before it
_SATURDAY = 5


class WeeklyDay(NamedTuple):
    """A weekday (0 is Monday) with lessons from one day to another, both included."""

    weekday: int
    first: date
    last: date


def window_of(today: date, school_days: int, weekly: Sequence[WeeklyDay], closures: Sequence[Closure]) -> Window | None:
    """The last `school_days` days with lessons, `today` included; None where there was none in a year.

    Without any timetable a school meets from Monday to Friday.
    """
    found: list[date] = []
    for ago in range(FURTHEST + 1):
        day = today - timedelta(days=ago)
        if _has_lessons(day, weekly) and not any(one.start_date <= day <= one.end_date for one in closures):
            found.append(day)
        if len(found) == school_days:
            break
    return Window(found[-1], found[0], len(found)) if found else None


def _has_lessons(day: date, weekly: Sequence[WeeklyDay]) -> bool:
    if not weekly:
        return day.weekday() < _SATURDAY
    return any(one.weekday == day.weekday() and one.first <= day <= one.last for one in weekly)

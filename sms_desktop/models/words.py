"""Times, days and numbers as a person reads them, in the language in force."""

from datetime import date
from decimal import Decimal
from zoneinfo import ZoneInfo

from PySide6.QtCore import QDate, QLocale

from sms_core.clock import from_micros

_LONG = "dddd d MMMM yyyy"
_SHORT = "ddd d MMMM"
_BRIEF = "ddd d MMM"


def clock_time(minutes: int) -> str:
    """A time of day given in minutes: 09:05."""
    return f"{minutes // 60:02}:{minutes % 60:02}"


def span(starts: int | None, ends: int | None) -> str:
    """From when to when: 09:00–09:40; empty where the school has set no times."""
    if starts is None:
        return ""
    return clock_time(starts) if ends is None else f"{clock_time(starts)}–{clock_time(ends)}"


def moment(micros: int, zone: str) -> str:
    """The time of day of an instant in the school's zone: 09:12."""
    return from_micros(micros).astimezone(ZoneInfo(zone)).strftime("%H:%M")


def long_day(day: date) -> str:
    """Monday 23 November 2026."""
    return QLocale().toString(QDate(day.year, day.month, day.day), _LONG)


def short_day(day: date) -> str:
    """Mon 23 November."""
    return QLocale().toString(QDate(day.year, day.month, day.day), _SHORT)


def brief_day(day: date) -> str:
    """Tue 1 Dec."""
    return QLocale().toString(QDate(day.year, day.month, day.day), _BRIEF)


def percent(share: Decimal) -> str:
    """A share of 0 to 1 with one decimal: 8.9 %, or 8,9 %."""
    return f"{QLocale().toString(float(share * 100), 'f', 1)} %"

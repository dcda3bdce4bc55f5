"""Calendar days as people type and read them: the order of the locale, years of four digits, never a silent century."""

import re
from calendar import monthrange
from datetime import date

from PySide6.QtCore import QDate, QLocale

_NUMBERS = re.compile(r"^\s*(\d{1,4})\s*[./\-\s]\s*(\d{1,2})\s*[./\-\s]\s*(\d{1,4})\s*$")
_SHOWN = "d MMM yyyy"
_FIRST_YEAR = 1000


class DayProblem(ValueError):
    """Why a text is no day: `reason` is "not_a_day", "two_digit_year" or "no_such_day"; the last has `month` and
    `days`."""

    def __init__(self, reason: str, month: str = "", days: int = 0) -> None:
        super().__init__(reason)
        self.reason = reason
        self.month = month
        self.days = days


def read_day(text: str, locale: QLocale | None = None) -> date:
    """The day that a person means by `text`: numbers in the order of the locale, or year first. Raises `DayProblem`."""
    spoken = QLocale() if locale is None else locale
    found = _NUMBERS.match(text)
    if found is None:
        return _read_words(text, spoken)
    first, second, third = found.groups()
    if len(first) == 4:
        year, month, day = first, second, third
    elif _month_first(spoken):
        month, day, year = first, second, third
    else:
        day, month, year = first, second, third
    if len(year) != 4 or len(day) > 2 or int(year) < _FIRST_YEAR:
        raise DayProblem("two_digit_year" if len(year) < 4 else "not_a_day")
    return _made(int(year), int(month), int(day), spoken)


def show_day(day: date, locale: QLocale | None = None) -> str:
    """A day as it stands in a list: 14 May 2013."""
    return (QLocale() if locale is None else locale).toString(QDate(day.year, day.month, day.day), _SHOWN)


def typed_day(day: date, locale: QLocale | None = None) -> str:
    """A day as it stands in a field, in the order in which it is typed: 14/5/2013."""
    first = f"{day.month}/{day.day}" if _month_first(QLocale() if locale is None else locale) else None
    return f"{first or f'{day.day}/{day.month}'}/{day.year}"


def _made(year: int, month: int, day: int, locale: QLocale) -> date:
    if not 1 <= month <= 12:
        raise DayProblem("not_a_day")
    last = monthrange(year, month)[1]
    if not 1 <= day <= last:
        raise DayProblem("no_such_day", f"{locale.standaloneMonthName(month)} {year}", last)
    return date(year, month, day)


def _read_words(text: str, locale: QLocale) -> date:
    """A day with the month in letters, as `show_day` writes it."""
    for pattern in (_SHOWN, "d MMMM yyyy", "MMM d yyyy", "MMMM d, yyyy"):
        found = locale.toDate(" ".join(text.split()), pattern)
        if found.isValid() and found.year() >= _FIRST_YEAR:
            return date(found.year(), found.month(), found.day())
    raise DayProblem("not_a_day")


def _month_first(locale: QLocale) -> bool:
    return locale.dateFormat(QLocale.FormatType.ShortFormat).lstrip("'").upper().startswith("M")

"""The school's year in Greece: terms, periods, closures, and the days on which there are lessons."""

from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from sms_core.clock import to_days, to_micros

ZONE = "Europe/Athens"
PERIODS = (
    (495, 535), (540, 580), (590, 630), (640, 680), (690, 730), (740, 780), (785, 825), (830, 865),
)  # fmt: skip
_YEAR_TURNS = 9  # September


class Span(NamedTuple):
    """Some days in a row, both ends included."""

    start: date
    end: date
    title: str

    def holds(self, day: date) -> bool:
        """Whether `day` is one of them."""
        return self.start <= day <= self.end


def school_year_of(day: date) -> int:
    """The calendar year in which the school year around `day` began."""
    return day.year if day.month >= _YEAR_TURNS else day.year - 1


def year_title(school_year: int) -> str:
    """As people write it: 2026–27."""
    return f"{school_year}–{(school_year + 1) % 100:02}"


def terms(school_year: int) -> tuple[Span, Span]:
    """The two terms; lessons begin on the first Monday from 11 September and end before the written exams of June."""
    start = date(school_year, 9, 11)
    start += timedelta(days=-start.weekday() % 7)
    end = date(school_year + 1, 6, 4)
    title = year_title(school_year)
    turn = date(school_year + 1, 1, 20)
    return Span(start, turn, f"Term 1, {title}"), Span(turn + timedelta(days=1), end, f"Term 2, {title}")


def orthodox_easter(year: int) -> date:
    """Easter Sunday of the Orthodox churches, 1900 to 2099 (Meeus's Julian algorithm, moved to today's calendar)."""
    d = (19 * (year % 19) + 15) % 30
    e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    return date(year, month, day + 1) + timedelta(days=13)


def closures(school_year: int) -> list[Span]:
    """National holidays and breaks of a Greek school year."""
    first, second = school_year, school_year + 1
    easter = orthodox_easter(second)
    clean_monday = easter - timedelta(days=48)
    return [
        _day(date(first, 10, 28), "Ohi Day"),
        _day(date(first, 11, 17), "Polytechnic Day"),
        Span(date(first, 12, 24), date(second, 1, 7), "Christmas break"),
        _day(date(second, 1, 30), "Three Hierarchs"),
        _day(clean_monday, "Clean Monday"),
        _day(date(second, 3, 25), "Independence Day"),
        Span(easter - timedelta(days=8), easter + timedelta(days=7), "Easter break"),
        _day(date(second, 5, 1), "Labour Day"),
        _day(easter + timedelta(days=50), "Whit Monday"),
    ]


def _day(day: date, title: str) -> Span:
    return Span(day, day, title)


def lesson_days(school_year: int) -> list[date]:
    """Every day of the year with lessons."""
    first, second = terms(school_year)
    closed = closures(school_year)
    count = (second.end - first.start).days + 1
    every = (first.start + timedelta(days=n) for n in range(count))
    return [day for day in every if day.weekday() < 5 and not any(span.holds(day) for span in closed)]


def midnight_micros(days: int) -> int:
    """The instant from which the wall minutes of a day's lessons count; `days` are days since 1970-01-01.

    The zone's offset is noon's: clocks change at night, when there are no lessons.
    """
    noon = datetime.combine(date(1970, 1, 1) + timedelta(days=days), time(12), ZoneInfo(ZONE))
    return to_micros(noon.astimezone(UTC)) - 12 * 3_600_000_000


def minute_of(at: time) -> int:
    """Minutes after midnight."""
    return at.hour * 60 + at.minute


def as_days(days: list[date]) -> list[int]:
    """Days since 1970-01-01."""
    return [to_days(day) for day in days]

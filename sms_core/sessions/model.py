"""The school year as OneRoster tells it: sessions inside sessions, the periods of a day, days without lessons."""

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from sms_core.errors import Refused


class EndsBeforeStart(Refused):
    """The end does not lie after the start; `start` and `end`."""

    code = "ends_before_start"


class OutsideParent(Refused):
    """A session reaches beyond the one it is part of, which goes from `start` to `end`."""

    code = "outside_parent"


class PartsOutside(Refused):
    """A session's parts, `titles`, would reach beyond it."""

    code = "parts_outside"


class WrongParent(Refused):
    """A session can only be part of a longer kind: a grading period of a term or year, a term of a year."""

    code = "wrong_parent"


class SessionInUse(Refused):
    """`sections` classes and `parts` shorter sessions belong to this session."""

    code = "session_in_use"


class SessionsOverlap(Refused):
    """The days belong to another school year already, `title`, from `start` to `end`."""

    code = "sessions_overlap"


class PeriodsOverlap(Refused):
    """Another period in use, `name`, is going on at that time, from `start` to `end`."""

    code = "periods_overlap"


class PeriodInUse(Refused):
    """`slots` lessons of the timetable and `registers` registers stand on this period."""

    code = "period_in_use"


class OutsideYears(Refused):
    """Not all of these days lie in one school year; the nearest is `title`, from `start` to `end`."""

    code = "outside_years"


class SessionType(StrEnum):
    """Kinds of session, the longest first."""

    SCHOOL_YEAR = "school_year"
    TERM = "term"
    GRADING_PERIOD = "grading_period"

    @property
    def rank(self) -> int:
        """0 for the longest kind."""
        return list(SessionType).index(self)


@dataclass(frozen=True, slots=True)
class Session:
    """A school year, term or grading period, both days included; `school_year` is the year in which it ends."""

    id: bytes
    title: str
    type: SessionType
    start_date: date
    end_date: date
    parent: bytes | None
    school_year: int


@dataclass(frozen=True, slots=True)
class Period:
    """A lesson's place in the day; its number is never used for another."""

    number: int
    name: str
    start_time: time | None
    end_time: time | None
    active: bool


@dataclass(frozen=True, slots=True)
class Closure:
    """Days without lessons, both days included."""

    id: bytes
    title: str
    start_date: date
    end_date: date

"""The next school year, made from the one before: its terms and closures, the same days a year later."""

import re
from datetime import date

from sms_core.ids import Id
from sms_core.sessions import repository, service
from sms_core.sessions.model import Closure, Session, SessionsOverlap, SessionType
from sms_core.store.unit import Work

_YEARS = re.compile(r"(?<!\d)((?:19|20)\d\d)(?:(\s*[-–—/]\s*)(\d\d)(?!\d))?")


def next_title(title: str, years: int = 1) -> str:
    """A title with the years in it moved on: 2026–27 becomes 2027–28. One without years stays as it is."""

    def moved(found: re.Match[str]) -> str:
        first, sign, second = found.groups()
        later = str(int(first) + years)
        return later if second is None else f"{later}{sign}{(int(second) + years) % 100:02}"

    return _YEARS.sub(moved, title)


def years_later(day: date, years: int = 1) -> date:
    """The same day of a later year; 29 February becomes the 28th."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)


def create_next_year(
    work: Work,
    before: bytes,
    title: str,
    start: date,
    end: date,
    *,
    with_parts: bool = True,
    with_closures: bool = True,
) -> Id:
    """Make the school year after `before`, with its terms and grading periods and its closures moved on; its id.

    What would reach beyond the new year is cut to it; a closure that lies outside it is left out.
    Raises `NotFound`, `EndsBeforeStart`, `SessionsOverlap`, `Invalid`.
    """
    old = repository.session_named(work.connection, before)
    for other in repository.sessions(work.connection):
        if other.type is SessionType.SCHOOL_YEAR and other.start_date <= end and start <= other.end_date:
            raise SessionsOverlap(title=other.title, start=other.start_date, end=other.end_date)
    year = service.create_session(work, title, SessionType.SCHOOL_YEAR, start, end, end.year)
    made = _Next(work, old, start, end)
    if with_parts:
        made.copy_parts(old, year)
    if with_closures:
        for closure in repository.closures_between(work.connection, old.start_date, old.end_date):
            made.copy_closure(closure)
    return year


class _Next:
    """The move from one year's days to another's."""

    def __init__(self, work: Work, old: Session, start: date, end: date) -> None:
        self._work = work
        self._old = old
        self._start, self._end = start, end
        self._years = end.year - old.end_date.year

    def copy_parts(self, whole: Session, copy: Id) -> None:
        """The parts of one session as parts of its copy, and theirs."""
        for part in repository.parts_of(self._work.connection, whole.id):
            start, end = self._day(part.start_date), self._day(part.end_date)
            if start > end:
                continue
            title = next_title(part.title, self._years)
            new = service.create_session(self._work, title, part.type, start, end, self._end.year, copy)
            self.copy_parts(part, new)

    def copy_closure(self, closure: Closure) -> None:
        """The closure on the days of the new year."""
        start, end = (years_later(day, self._years) for day in (closure.start_date, closure.end_date))
        if start <= self._end and end >= self._start:
            title = next_title(closure.title, self._years)
            service.create_closure(self._work, title, max(start, self._start), min(end, self._end))

    def _day(self, day: date) -> date:
        """The day a year on; the first and the last of the year stay its first and last."""
        if day == self._old.start_date:
            return self._start
        if day == self._old.end_date:
            return self._end
        return min(max(years_later(day, self._years), self._start), self._end)

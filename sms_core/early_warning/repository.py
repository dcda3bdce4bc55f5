"""Reading the early warning: for many students at once, and for one with the rows behind every point.

Attendance, incidents and due work are those of the window: the last school days, today included, which are the days of
the timetable without a closure. Results are those that hold today in the classes of the school year.
"""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from decimal import Decimal

from sms_core.attendance.model import Counts, CountsAs, StudentMark
from sms_core.attendance.repository import counts_by_student, counts_of_students, marks_of_student
from sms_core.clock import from_days, to_days
from sms_core.conduct.model import ConductNote
from sms_core.conduct.repository import Mine, incidents_of
from sms_core.early_warning.model import (
    Behind,
    ClassResult,
    Facts,
    Sees,
    Told,
    Warning,
    Window,
    WorkItem,
    thresholds_of,
)
from sms_core.early_warning.rules import is_due, warning_of, work_of
from sms_core.early_warning.school_days import FURTHEST, WeeklyDay, window_of
from sms_core.errors import NotFound
from sms_core.grading.gradebook import Gradebook
from sms_core.grading.model import ScoreStatus
from sms_core.grading.repository import gradebook, taken_by
from sms_core.grading.results import Standing
from sms_core.ids import SectionId, StudentId
from sms_core.school.repository import settings
from sms_core.sessions.model import SessionType
from sms_core.sessions.repository import closures_between, sessions
from sms_core.store.connection import Connection

Span = tuple[date, date]
_AT_ONCE = 400  # students in one statement
_MISSED = (CountsAs.ABSENT, CountsAs.EXCUSED)
_IN_MEANS = (Standing.COUNTED, Standing.MISSING, Standing.DROPPED)
_WEEKLY = """
    SELECT DISTINCT t.weekday, t.valid_from, t.valid_to, a.start_date, a.end_date
    FROM timetable_slot t
    JOIN section s ON s.id = t.section AND s.deleted = 0
    JOIN academic_session a ON a.id = s.session AND a.deleted = 0
    WHERE t.deleted = 0 AND a.start_date <= ? AND a.end_date >= ?
"""
_TITLES = """
    SELECT s.id, s.title, c.credits FROM section s LEFT JOIN course c ON c.id = s.course
    WHERE s.deleted = 0 AND s.id IN ({sections})
"""


def warnings(
    connection: Connection, students: Sequence[StudentId], today: date, sees: Sees | None = None
) -> dict[StudentId, Warning]:
    """The early warning of each student, as far as the person who asks may see."""
    found: dict[StudentId, Warning] = {}
    reading = _Reading(connection, today, sees or Sees())
    for start in range(0, len(students), _AT_ONCE):
        found |= reading.warnings(students[start : start + _AT_ONCE])
    return found


def told(connection: Connection, student: StudentId, today: date, sees: Sees | None = None) -> Told:
    """One student's early warning with the rows behind each point and flag."""
    reading = _Reading(connection, today, sees or Sees())
    warning = reading.warnings([student])[student]
    return Told(
        warning=warning,
        behind=reading.behind(student),
        window=reading.window,
        term=reading.term,
        thresholds=reading.thresholds,
        own_classes_only=reading.sees.sections is not None,
    )


def window_until(connection: Connection, today: date, school_days: int) -> Window | None:
    """The last school days of the school, `today` included; None where there was none in a year."""
    furthest = today - timedelta(days=FURTHEST)
    weekly = set()
    for weekday, valid_from, valid_to, starts, ends in connection.all(_WEEKLY, (to_days(today), to_days(furthest))):
        begins = starts if valid_from is None else max(starts, valid_from)
        finishes = ends if valid_to is None else min(ends, valid_to)
        weekly.add(WeeklyDay(weekday, from_days(begins), from_days(finishes)))
    return window_of(today, school_days, sorted(weekly), closures_between(connection, furthest, today))


class _Reading:
    """What is read once for all students that are asked for."""

    def __init__(self, connection: Connection, today: date, sees: Sees) -> None:
        self.connection, self.today, self.sees = connection, today, sees
        self.thresholds = thresholds_of(settings(connection))
        self.window: Window | None = window_until(connection, today, self.thresholds.window_days)
        every = [one for one in sessions(connection) if one.start_date <= today]
        years = [one for one in every if one.type is SessionType.SCHOOL_YEAR]
        terms = [one for one in every if one.type is SessionType.TERM] or years
        self.term: Span | None = (terms[-1].start_date, terms[-1].end_date) if terms else None
        self._school_year = (years or terms)[-1].school_year if years or terms else None
        self._results: dict[StudentId, list[ClassResult]] = {}
        self._items: dict[StudentId, list[WorkItem]] = {}
        self._incidents: dict[StudentId, list[ConductNote]] = {}

    def warnings(self, students: Sequence[StudentId]) -> dict[StudentId, Warning]:
        """The early warning of each."""
        counts, sees = self._counts(students), self.sees
        if sees.conduct and self.window is not None:
            mine = None if sees.sections is None else Mine(sees.sections, sees.author)
            first, last = self.window.first, self.window.last
            self._incidents |= incidents_of(self.connection, students, first, last, mine)
        if sees.grades:
            self._read_grades(students)
        return {student: self._warning(student, counts) for student in students}

    def behind(self, student: StudentId) -> Behind:
        """The rows that the student's points come from."""
        items = self._items.get(student, [])
        span = self._span
        missing = [item for item in items if item.is_missing and span is not None and is_due(item, *span)]
        results = sorted(self._results.get(student, ()), key=lambda one: (one.result.passes, one.title, one.section))
        return Behind(
            missed=self._missed(student),
            incidents=tuple(self._incidents.get(student, ())),
            results=tuple(results),
            missing_work=_latest(missing),
            recent=_latest(item for item in items if item.percentage is not None),
        )

    def _warning(self, student: StudentId, counts: dict[StudentId, Counts]) -> Warning:
        sees, span, limits = self.sees, self._span, self.thresholds
        items = self._items.get(student, [])
        facts = Facts(
            counts=counts.get(student, Counts()) if sees.attendance else None,
            incidents=len(self._incidents.get(student, ())) if sees.conduct else None,
            results=self._results.get(student, []) if sees.grades else None,
            work=work_of(items, span, self.term, self.today, limits.drop_weeks) if sees.grades else None,
        )
        return warning_of(student, facts, limits, has_window=span is not None)

    @property
    def _span(self) -> Span | None:
        return None if self.window is None else (self.window.first, self.window.last)

    def _counts(self, students: Sequence[StudentId]) -> dict[StudentId, Counts]:
        if not self.sees.attendance or self._span is None:
            return {}
        if self.sees.sections is None:
            return counts_of_students(self.connection, students, *self._span)
        found: dict[StudentId, Counts] = {}
        for section in sorted(self.sees.sections):
            for student, counts in counts_by_student(self.connection, section, *self._span).items():
                found[student] = found.get(student, Counts()) + counts
        return found

    def _missed(self, student: StudentId) -> tuple[StudentMark, ...]:
        if not self.sees.attendance or self._span is None:
            return ()
        marks = marks_of_student(self.connection, student, *self._span)
        return tuple(
            mark for mark in marks if mark.enrolled and mark.counts_as in _MISSED and self._covers(mark.section)
        )

    def _covers(self, section: SectionId) -> bool:
        return self.sees.sections is None or section in self.sees.sections

    def _read_grades(self, students: Sequence[StudentId]) -> None:
        if self._school_year is None:
            return
        taken = taken_by(self.connection, students, self._school_year)
        taken = {section: members for section, members in taken.items() if self._covers(section)}
        named = self._titles(list(taken))
        for section, members in sorted(taken.items()):
            try:
                book = gradebook(self.connection, section, students=members)
            except NotFound:
                continue  # its scale has not arrived here yet
            title, credits = named.get(section, ("", Decimal(0)))
            for student in members:
                self._take(book, student, title, credits)

    def _take(self, book: Gradebook, student: StudentId, title: str, credits: Decimal) -> None:
        """Note a student's result in a class, and their work in it."""
        result = book.final(student, self.today)
        if result is not None:
            self._results.setdefault(student, []).append(ClassResult(book.section, title, result, credits))
        dates = {one.id: (one.assigned_on or one.due_on, one.due_on, one.counts) for one in book.assessments}
        for category in book.working(student, self.today).categories:
            for line in category.items:
                given_on, due_on, counts = dates[line.assessment]
                if not counts or not line.weight:
                    continue
                score = book.scores.get((line.assessment, student))
                item = WorkItem(
                    section=book.section,
                    assessment=line.assessment,
                    title=line.title,
                    given_on=given_on,
                    due_on=due_on,
                    percentage=line.percentage if line.standing in _IN_MEANS else None,
                    is_missing=score is not None and score.status is ScoreStatus.MISSING,
                    is_exempt=line.standing is Standing.EXEMPT,
                )
                self._items.setdefault(student, []).append(item)

    def _titles(self, sections: list[SectionId]) -> dict[SectionId, tuple[str, Decimal]]:
        if not sections:
            return {}
        sql = _TITLES.format(sections=", ".join("?" * len(sections)))
        rows = self.connection.all(sql, sections)
        return {id: (title, Decimal(worth or 0) / 1000) for id, title, worth in rows}


def _latest(items: Iterable[WorkItem]) -> tuple[WorkItem, ...]:
    return tuple(sorted(items, key=lambda item: (item.given_on or date.min, item.assessment), reverse=True))

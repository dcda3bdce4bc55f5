"""Papers of one class: who is in it, and its registers over some days, filled or blank."""

from collections.abc import Sequence
from datetime import date

from sms_core.attendance.model import Counts
from sms_core.attendance.repository import codes
from sms_core.clock import to_days
from sms_core.courses.repository import course as course_of
from sms_core.errors import NotFound
from sms_core.ids import SectionId, StudentId
from sms_core.reports import repository
from sms_core.reports.cards import span_of
from sms_core.reports.model import (
    ClassHead,
    ClassList,
    ListRow,
    NothingToPrint,
    Pupil,
    RegisterSheet,
    SheetCell,
    SheetLesson,
    SheetRow,
    TooLong,
)
from sms_core.reports.repository import Sitting
from sms_core.sections.repository import section as section_of
from sms_core.sessions.repository import session_named
from sms_core.store.connection import Connection
from sms_core.timetable.repository import scheduled_between

MOST_DAYS = 62


def class_list(connection: Connection, section: SectionId, day: date) -> ClassList:
    """Who is in a class on `day`, or on the nearest day of its session. Raises `NotFound`."""
    head = _head(connection, section, day, day)
    on = min(max(day, head.session.start_date), head.session.end_date)
    latest = {sitting.pupil.id: sitting for sitting in repository.sittings(connection, section, on, on)}
    rows = [
        ListRow(number, sitting.pupil, sitting.begin if sitting.begin > head.session.start_date else None)
        for number, sitting in enumerate(latest.values(), 1)
    ]
    return ClassList(head, on, tuple(rows))


def register_sheet(
    connection: Connection, section: SectionId, start: date, end: date, *, is_blank: bool = False
) -> RegisterSheet:
    """The lessons of a class between two days, both included: those that have a register, and those of the timetable.

    Raises `NotFound`, `TooLong`, and `NothingToPrint` where there is neither a lesson nor a student.
    """
    if (end - start).days >= MOST_DAYS:
        raise TooLong(days=MOST_DAYS)
    head = _head(connection, section, start, end)
    met = {(day, period) for _, day, period in scheduled_between(connection, start, end, [section])}
    if not is_blank:
        met.update(repository.registers_between(connection, section, start, end))
    lessons = tuple(SheetLesson(day, period) for day, period in sorted(met))
    by_pupil: dict[StudentId, list[Sitting]] = {}
    for sitting in repository.sittings(connection, section, start, end):
        by_pupil.setdefault(sitting.pupil.id, []).append(sitting)
    if not lessons or not by_pupil:
        raise NothingToPrint
    marks = {} if is_blank else repository.marks_between(connection, section, start, end)
    meaning = repository.meanings(connection)
    rows = []
    for number, (student, stays) in enumerate(by_pupil.items(), 1):
        cells = _cells(lessons, stays, marks.get(student, {}))
        known = [cell.code for cell in cells if cell.enrolled and cell.code is not None]
        counts = repository.counts_from(known, meaning) if known else Counts()
        rows.append(SheetRow(number, stays[0].pupil, cells, counts))
    return RegisterSheet(head, start, end, is_blank, lessons, tuple(rows), tuple(codes(connection)))


def pupils_of_class(connection: Connection, section: SectionId, start: date, end: date) -> list[Pupil]:
    """The students of a class on some of these days, each once, by name."""
    return list({one.pupil.id: one.pupil for one in repository.sittings(connection, section, start, end)}.values())


def _cells(
    lessons: Sequence[SheetLesson], stays: Sequence[Sitting], marks: dict[tuple[int, int], str | None]
) -> tuple[SheetCell, ...]:
    return tuple(
        SheetCell(marks.get((to_days(lesson.day), lesson.period)), any(stay.holds_on(lesson.day) for stay in stays))
        for lesson in lessons
    )


def _head(connection: Connection, section: SectionId, start: date, end: date) -> ClassHead:
    found = section_of(connection, section)
    if found is None:
        raise NotFound(what="section")
    course = course_of(connection, found.course)
    session = session_named(connection, found.session)
    first, last = max(start, session.start_date), min(end, session.end_date)
    taught_by = repository.teachers(connection, [section], min(first, last), max(first, last))
    return ClassHead(
        section=section,
        title=found.title,
        code=found.code,
        course=None if course is None else course.title,
        room=found.room,
        session=span_of(session),
        teachers=taught_by.get(section, ()),
    )

"""Several lessons at once: a form group's day, a double lesson, a student who left at noon. One action, one undo."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from sms_core.attendance import service
from sms_core.attendance.repository import marked_students, students_in_register
from sms_core.attendance.table import MARK, REGISTER
from sms_core.enrolment.repository import students_on
from sms_core.ids import SectionId, StudentId
from sms_core.school.model import Unmarked
from sms_core.store.unit import Work


class Place(NamedTuple):
    """One cell of a form group's day: a student in a lesson."""

    section: SectionId
    period: int
    student: StudentId


def mark_places(work: Work, day: date, places: Iterable[Place], code: str) -> int:
    """Mark each place with `code`; how many that were. Raises what `service.mark` does, with nothing written."""
    count = 0
    for place in places:
        service.mark(work, place.section, day, place.period, place.student, code)
        count += 1
    return count


def copy_marks(work: Work, section: SectionId, day: date, from_period: int, to_period: int) -> int:
    """Give the teacher's marks of a lesson to a later one of the same day; how many that were.

    Who has a mark there, or is no longer of the class, is passed over. Raises what `service.mark` does.
    """
    there = marked_students(work.connection, section, day, to_period)
    enrolled = students_on(work.connection, section, day)
    count = 0
    for student in students_in_register(work.connection, section, day, from_period):
        row = work.existing(MARK, section, day, from_period, student)
        if row["code"] is not None and student in enrolled - there:
            service.mark(work, section, day, to_period, student, str(row["code"]))
            count += 1
    return count


def clear_places(work: Work, day: date, places: Iterable[Place]) -> None:
    """Leave each place unmarked again. Raises `NotFound`, `ReasonNeeded`."""
    for place in places:
        service.clear(work, place.section, day, place.period, place.student)


def submit_lessons(work: Work, day: date, lessons: Iterable[tuple[SectionId, int]], policy: Unmarked) -> int:
    """Hand in the registers of some lessons (section, period); how many were not yet. Raises `UnmarkedStudents`."""
    handed_in = 0
    for section, period in lessons:
        register = work.live(REGISTER, section, day, period)
        if register is None or register["submitted_at"] is None:
            service.submit(work, section, day, period, policy)
            handed_in += 1
    return handed_in

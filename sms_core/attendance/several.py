"""Several lessons at once: a form group's day, a double lesson, a student who left at noon. One action, one undo."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from sms_core.attendance import service
from sms_core.attendance.table import REGISTER
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

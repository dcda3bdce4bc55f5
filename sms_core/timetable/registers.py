"""The registers of one day over the whole school: which are taken, and how many came."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sms_core.attendance.model import Counts
from sms_core.ids import SectionId
from sms_core.store.connection import Connection
from sms_core.timetable import repository
from sms_core.timetable.model import Lesson


@dataclass(frozen=True, slots=True)
class LessonRegister:
    """A lesson of the day, who teaches it (leads first), and how its marks count so far."""

    lesson: Lesson
    teachers: tuple[str, ...]
    counts: Counts


def registers_on(
    connection: Connection, day: date, sections: Sequence[SectionId] | None = None
) -> list[LessonRegister]:
    """Every lesson of `day`, also those beside the timetable, of some sections or of all; by period and title."""
    lessons = [*repository.lessons_on(connection, day, sections), *repository.unscheduled_on(connection, day, sections)]
    teachers: dict[bytes, list[str]] = {}
    for section, family, given in repository.teachers_on(connection, day):
        teachers.setdefault(section, []).append(f"{family}, {given}")
    tallies: dict[tuple[bytes, int], dict[str, int]] = {}
    for section, period, counts_as, number in repository.counted_on(connection, day):
        tallies.setdefault((section, period), {})[counts_as] = number
    found = [
        LessonRegister(
            lesson, tuple(teachers.get(lesson.section, ())), Counts(**tallies.get((lesson.section, lesson.period), {}))
        )
        for lesson in lessons
    ]
    return sorted(found, key=lambda one: (one.lesson.period, one.lesson.title, one.lesson.section))

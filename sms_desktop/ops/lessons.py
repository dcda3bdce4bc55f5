"""Lessons as pages name and list them; nothing heavy, for the first page needs it."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from sms_core.ids import SectionId
from sms_core.timetable.model import Lesson


class LessonKey(NamedTuple):
    """Which register: natural key of a lesson."""

    section: SectionId
    day: date
    period: int


@dataclass(frozen=True, slots=True)
class DayLesson:
    """A lesson of the day; `waiting` while something of its register has not reached the server."""

    lesson: Lesson
    waiting: bool

    @property
    def key(self) -> tuple[SectionId, int]:
        """What tells it apart within its day."""
        return self.lesson.section, self.lesson.period

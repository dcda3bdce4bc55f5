"""A form group's day: its students down, the periods across, each cell the lesson in which the student then is."""

from dataclasses import dataclass
from datetime import date

from sms_core.attendance.model import PlannedAbsence
from sms_core.attendance.repository import planned_for_lesson
from sms_core.ids import SectionId, StudentId
from sms_core.store.connection import Connection
from sms_core.timetable import repository
from sms_core.timetable.model import Lesson


@dataclass(frozen=True, slots=True)
class Cell:
    """One student in one period: the lesson they are in, and their mark there."""

    section: SectionId
    title: str
    code: str | None
    office_code: str | None
    submitted: bool
    planned: PlannedAbsence | None

    @property
    def effective(self) -> str | None:
        """The code that holds."""
        return self.office_code or self.code


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A student of the group; `cells` has one place for each period, None where they have no lesson."""

    student: StudentId
    name: str
    student_number: str
    cells: tuple[Cell | None, ...]


@dataclass(frozen=True, slots=True)
class GroupDay:
    """The day of a form group; `periods` are (number, name, start in minutes) in order."""

    form_group: str
    day: date
    periods: tuple[tuple[int, str, int | None], ...]
    rows: tuple[GroupRow, ...]

    @property
    def lessons(self) -> list[tuple[SectionId, int]]:
        """Every lesson (section, period) in which somebody of the group is."""
        found = {
            (cell.section, self.periods[place][0])
            for row in self.rows
            for place, cell in enumerate(row.cells)
            if cell is not None
        }
        return sorted(found, key=lambda lesson: (lesson[1], lesson[0]))


def form_group_day(connection: Connection, form_group: str, day: date) -> GroupDay:
    """The active students of a form group and where they are on `day`; empty where there are none."""
    attends: dict[bytes, set[bytes]] = {}
    for student, section in repository.group_stays(connection, form_group, day):
        attends.setdefault(student, set()).add(section)
    theirs = {section for sections in attends.values() for section in sections}
    lessons = [lesson for lesson in repository.lessons_on(connection, day) if lesson.section in theirs]
    marks = {
        (student, section, period): (code, office_code)
        for student, section, period, code, office_code in repository.group_marks(connection, form_group, day)
    }
    done = repository.submitted_on(connection, day)
    planned = {
        (lesson.section, lesson.period): planned_for_lesson(connection, lesson.section, day, lesson.starts, lesson.ends)
        for lesson in lessons
    }
    by_period: dict[int, list[Lesson]] = {}
    for lesson in lessons:
        by_period.setdefault(lesson.period, []).append(lesson)
    periods = tuple((number, some[0].period_name, some[0].starts) for number, some in sorted(by_period.items()))

    def cell(student: StudentId, period: int) -> Cell | None:
        for lesson in by_period[period]:
            if lesson.section in attends.get(student, ()):
                place = (lesson.section, period)
                code, office_code = marks.get((student, *place), (None, None))
                away = planned[place].get(student)
                return Cell(lesson.section, lesson.title, code, office_code, place in done, away)
        return None

    return GroupDay(
        form_group,
        day,
        periods,
        tuple(
            GroupRow(id, f"{family}, {given}", number or "", tuple(cell(id, period) for period, _, _ in periods))
            for id, family, given, number in repository.group_students(connection, form_group)
        ),
    )

"""What a caller may read and write of the classroom: the nouns' own services, behind the caller's reach."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from server_sync.classroom import repository
from server_sync.within import Within
from sms_core.access.keys import Key, Reach
from sms_core.attendance import repository as attendance
from sms_core.attendance import service as registers
from sms_core.attendance.register import RegisterView
from sms_core.errors import NotFound
from sms_core.grading import service as grading
from sms_core.grading.entry import ScoreEntry
from sms_core.ids import AssessmentId, SectionId, StudentId
from sms_core.school.repository import settings
from sms_core.sections import repository as classes
from sms_core.sections.model import Section
from sms_core.students import repository as people
from sms_core.students.model import Student
from sms_core.timetable.registers import LessonRegister, registers_on

_ALL = 100_000


@dataclass(frozen=True, slots=True)
class MarkEntry:
    """One student's mark; without `code` the mark is taken away."""

    student: StudentId
    code: str | None
    minutes_late: int | None


class Classroom(Within):
    """Students, sections, registers and scores as one caller may see and change them."""

    def students(self, query: str, limit: int) -> list[Student]:
        """The students within reach whose name or number begins so. Raises `NotAllowed`."""
        reach = self._reach(Key.STUDENTS_VIEW)
        with self._school.reading() as connection:
            if reach is Reach.SCHOOL:
                return people.find(connection, query, limit)
            own = repository.students_in(connection, self._taught(connection))
            return [student for student in people.find(connection, query, _ALL) if student.id in own][:limit]

    def sections(self, *, taught: bool) -> list[Section]:
        """All sections, or those that the caller teaches today. Raises `NotAllowed`."""
        self._reach(Key.SECTIONS_VIEW)
        with self._school.reading() as connection:
            own = set(self._taught(connection)) if taught else None
            return [section for section in classes.sections(connection) if own is None or section.id in own]

    def register(self, section: SectionId, day: date, period: int) -> RegisterView:
        """The register of a lesson. Raises `NotAllowed`, `NotFound`."""
        with self._school.reading() as connection:
            view = attendance.open_register(connection, section, day, period)
            self._see(connection, section, Key.ATTENDANCE_VIEW)
        return view

    def mark(self, section: SectionId, day: date, period: int, marks: Sequence[MarkEntry]) -> None:
        """Mark students in a lesson, all or none. Raises `NotAllowed` and what `attendance.service.mark` raises."""
        with self._writing("mark", day.isoformat()) as write:
            for entry in marks:
                if entry.code is None:
                    registers.clear(write.work, section, day, period, entry.student)
                else:
                    registers.mark(write.work, section, day, period, entry.student, entry.code, entry.minutes_late)

    def submit(self, section: SectionId, day: date, period: int) -> None:
        """Hand a register in, as the school's settings say about who has no mark.

        Raises `NotAllowed`, `UnmarkedStudents`, `NotFound`.
        """
        with self._writing("submit_register", day.isoformat()) as write:
            self._see(write.work.connection, section, Key.ATTENDANCE_EDIT)
            policy = settings(write.work.connection).unmarked_policy
            registers.submit(write.work, section, day, period, policy)

    def registers(self, day: date) -> list[LessonRegister]:
        """The registers of a day within reach. Raises `NotAllowed`."""
        reach = self._reach(Key.ATTENDANCE_VIEW)
        with self._school.reading() as connection:
            return registers_on(connection, day, None if reach is Reach.SCHOOL else self._taught(connection))

    def numbered(self, number: str) -> Student:
        """The student with exactly this number, for a guest in a register: of the whole school, one at a time.

        Raises `NotAllowed`, `NotFound`.
        """
        self._reach(Key.ATTENDANCE_EDIT)
        with self._school.reading() as connection:
            found = people.numbered(connection, number)
        if found is None:
            raise NotFound(what="student", text=number)
        return found

    def score(self, section: SectionId, assessment: AssessmentId, entries: Mapping[StudentId, ScoreEntry]) -> int:
        """Fill in scores, all or none; how many there were. Raises `NotAllowed` and what `set_scores` raises."""
        with self._writing("set_scores") as write:
            return grading.set_scores(write.work, section, assessment, entries)

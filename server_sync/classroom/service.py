"""What a caller may read and write of the classroom: the nouns' own services, behind the caller's reach."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from server_sync.accounts.model import Caller
from server_sync.classroom import repository
from server_sync.school import School
from sms_core.access.keys import Key, Reach
from sms_core.attendance import repository as attendance
from sms_core.attendance import service as registers
from sms_core.attendance.register import RegisterView
from sms_core.clock import school_day
from sms_core.errors import NotAllowed
from sms_core.grading import service as grading
from sms_core.grading.entry import ScoreEntry
from sms_core.ids import AssessmentId, SectionId, StudentId
from sms_core.reach.guard import Guard
from sms_core.reach.scopes import taught_sections
from sms_core.school.repository import settings
from sms_core.sections import repository as classes
from sms_core.sections.model import Section
from sms_core.store.connection import Connection
from sms_core.store.unit import Work
from sms_core.students import repository as people
from sms_core.students.model import Student

_ALL = 100_000


@dataclass(frozen=True, slots=True)
class MarkEntry:
    """One student's mark; without `code` the mark is taken away."""

    student: StudentId
    code: str | None
    minutes_late: int | None


class Classroom:
    """Students, sections, registers and scores as one caller may see and change them."""

    def __init__(self, school: School, caller: Caller) -> None:
        self._school = school
        self._caller = caller

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
            if not self._guard(connection).sees_section(section, Key.ATTENDANCE_VIEW):
                raise NotAllowed(key=str(Key.ATTENDANCE_VIEW))
        return view

    def mark(self, section: SectionId, day: date, period: int, marks: Sequence[MarkEntry]) -> None:
        """Mark students in a lesson, all or none. Raises `NotAllowed` and what `attendance.service.mark` raises."""
        with self._school.writing("mark", self._caller.author, day.isoformat(), self._check) as write:
            for entry in marks:
                if entry.code is None:
                    registers.clear(write.work, section, day, period, entry.student)
                else:
                    registers.mark(write.work, section, day, period, entry.student, entry.code, entry.minutes_late)

    def score(self, section: SectionId, assessment: AssessmentId, entries: Mapping[StudentId, ScoreEntry]) -> int:
        """Fill in scores, all or none; how many there were. Raises `NotAllowed` and what `set_scores` raises."""
        with self._school.writing("set_scores", self._caller.author, "", self._check) as write:
            return grading.set_scores(write.work, section, assessment, entries)

    def _check(self, work: Work) -> None:
        self._guard(work.connection).check(work)

    def _guard(self, connection: Connection) -> Guard:
        zone = settings(connection).time_zone
        schema = self._school.database.schema
        return Guard.today(connection, schema, self._caller.grants, self._school.clock.now(), zone)

    def _taught(self, connection: Connection) -> list[SectionId]:
        today = school_day(self._school.clock, settings(connection).time_zone)
        return taught_sections(connection, self._caller.staff, today)

    def _reach(self, key: Key) -> Reach:
        reach = self._caller.grants.allows(key, self._school.clock.now())
        if reach is None:
            raise NotAllowed(key=str(key))
        return reach

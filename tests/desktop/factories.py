"""A replica with a small school in it, made through the services, and what a window needs to work on it."""

from dataclasses import dataclass, field
from datetime import date, time
from pathlib import Path

from sms_core.access.grants import Grant, Grants
from sms_core.access.roles import REGISTRAR, ROLES, TEACHER, Role
from sms_core.attendance import service as attendance
from sms_core.attendance.codes import ship_codes
from sms_core.clock import Clock, ShiftedClock
from sms_core.courses import service as courses
from sms_core.enrolment import service as enrolment
from sms_core.grading.scales import ship_scales
from sms_core.ids import DeviceId, IdSource, SectionId, StaffId, StudentId, UserId
from sms_core.school import service as school
from sms_core.sections import service as sections
from sms_core.sessions import service as sessions
from sms_core.sessions.model import SessionType
from sms_core.staff import service as staff
from sms_core.store.bookkeeping import school_metadata
from sms_core.store.connection import Connection
from sms_core.store.database import Database, open_replica
from sms_core.store.journal import Author
from sms_core.store.unit import Store, Work
from sms_core.students import service as students
from sms_core.sync.outbox import ReplicaLedger
from sms_core.tables import SCHOOL_SCHEMA
from sms_core.timetable import service as timetable
from sms_desktop.ops.lessons import LessonKey
from sms_desktop.session import LocalLedger
from tests.factories import SCHOOL_MORNING

TODAY = date(2026, 11, 23)
BEGINS, ENDS = date(2026, 9, 11), date(2027, 6, 11)
TIMES = ((1, time(8, 15), time(8, 55)), (2, time(9, 0), time(9, 40)), (3, time(9, 50), time(10, 30)))
AUTHOR = Author(UserId(b"\x01" * 16), DeviceId(b"\x02" * 16))
KEY = bytes(range(32))
NAMES = ("Άννα", "Νίκος", "Ελένη", "Oliver", "Amelia", "Jonas")


@dataclass
class FakeSession:
    """An open replica without a profile, a key store or a server."""

    database: Database
    clock: Clock
    author: Author = AUTHOR
    ids: IdSource = field(default_factory=IdSource)

    def make_store(self, connection: Connection) -> Store:
        return Store(connection, self.database.statements, ReplicaLedger(self.ids), self.clock, self.ids)


@dataclass
class SchoolReplica:
    """The replica, and the ids of what is in it: Mathematics B1 meets today in period 2, C1 in period 3."""

    session: FakeSession
    teacher: StaffId
    section: SectionId
    later: SectionId
    empty: SectionId
    students: list[StudentId]

    @property
    def lesson(self) -> LessonKey:
        return LessonKey(self.section, TODAY, 2)

    def grants(self, role: Role = TEACHER) -> Grants:
        return Grants(AUTHOR.user, self.teacher, (Grant(frozenset(ROLES[role.name].keys), role.reach),))


def school_replica(folder: Path, number: int = 30) -> SchoolReplica:
    """A replica in `folder` with a class of `number` students."""
    clock = ShiftedClock(SCHOOL_MORNING)
    database = open_replica(folder / "replica.db", KEY, SCHOOL_SCHEMA)
    school_metadata(database.schema, database.side).create_all(database.engine)
    session = FakeSession(database, clock)
    connection = database.open(writing=True)
    store = Store(connection, database.statements, LocalLedger(), clock, session.ids)
    with store.write("found", AUTHOR) as write:
        made = _fill(write.work, number)
    connection.close()
    return SchoolReplica(session, *made)


def _fill(work: Work, number: int) -> tuple[StaffId, SectionId, SectionId, SectionId, list[StudentId]]:
    ship_codes(work)
    ship_scales(work)
    school.put_setting(work, "name", "3rd Gymnasium")
    for period, begins, ends in TIMES:
        sessions.create_period(work, period, f"Period {period}", begins, ends)
    year = sessions.create_session(work, "2026–27", SessionType.SCHOOL_YEAR, BEGINS, ENDS, 2027)
    teacher = staff.add_staff(work, "Βασιλείου", "Νίκος")
    course = courses.create_course(work, "MAT", "Mathematics")
    made = []
    for title, period in (("Mathematics B1", 2), ("Mathematics C1", 3), ("Mathematics Z", None)):
        section = sections.create_section(work, course, year, title, room="14")
        sections.assign_staff(work, section, teacher, begin_date=BEGINS)
        if period is not None:
            timetable.add_slot(work, section, TODAY.weekday(), period)
        made.append(section)
    people = [_student(work, place, made[0]) for place in range(number)]
    return teacher, made[0], made[1], made[2], people


def _student(work: Work, place: int, section: SectionId) -> StudentId:
    student = students.admit(work, f"Family{place:02}", NAMES[place % len(NAMES)], f"{20300 + place}")
    enrolment.enrol(work, section, student, BEGINS)
    return student


def plan_absence(school: SchoolReplica, student: StudentId, until: time) -> None:
    """The student has a planned absence this morning."""
    connection = school.session.database.open(writing=True)
    store = school.session.make_store(connection)
    with store.write("plan", AUTHOR) as write:
        attendance.plan_absence(write.work, student, TODAY, TODAY, to_time=until, reason="Dentist")
    connection.close()


__all__ = ["AUTHOR", "REGISTRAR", "TEACHER", "TODAY", "FakeSession", "SchoolReplica", "plan_absence", "school_replica"]

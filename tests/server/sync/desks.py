"""A small school on a server, and desks: encrypted replicas that sync with it through the real application."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, TypeVar

from server_sync.accounts.administration import give_password
from server_sync.founding import SERVER_AUTHOR
from sms_core.access.proof import proof_headers
from sms_core.accounts import service as accounts
from sms_core.attendance import service as attendance
from sms_core.contacts import service as contacts
from sms_core.courses import service as courses
from sms_core.enrolment import service as enrolment
from sms_core.grading import service as grading
from sms_core.ids import AssessmentId, DeviceId, IdSource, SectionId, StaffId, StudentId, UserId
from sms_core.sections import service as sections
from sms_core.sessions import service as sessions
from sms_core.staff import service as staff
from sms_core.store.connection import Connection
from sms_core.store.database import Database, open_replica
from sms_core.store.journal import Author
from sms_core.store.migrate import create_new
from sms_core.store.unit import Store
from sms_core.students import service as students
from sms_core.sync.engine import DirectLane, Engine, Round, SyncRefused
from sms_core.sync.outbox import ReplicaLedger
from sms_core.sync.wire import decode, encode
from sms_core.tables import SCHOOL_SCHEMA
from tests.server.conftest import Server
from tests.server.devices import PASSWORD, Device

T = TypeVar("T")
TODAY = date(2026, 11, 23)
KEY = bytes(range(32))


class Offline(Exception):
    """The test cut the network."""


@dataclass
class Wire:
    """A transport through the application; `cut` loses requests, `lose_answers` loses what comes back."""

    device: Device
    cut: bool = False
    lose_answers: bool = False
    refuse: set[str] = field(default_factory=set)
    calls: list[str] = field(default_factory=list)

    def call(self, endpoint: str, message: Any, answer: type[T]) -> T:
        self.calls.append(endpoint)
        if self.cut:
            raise Offline
        if endpoint in self.refuse:
            raise SyncRefused(server_code="server_error")
        target, body = f"/api/v1/sync/{endpoint}", encode(message)
        headers = proof_headers(self.device.private, self.device.token, self.device.id, "POST", target, body)
        response = self.device.client.post(target, content=body, headers=headers)
        if self.lose_answers:
            raise Offline
        if response.status_code != 200:
            told = response.json()
            raise SyncRefused(server_code=told["code"], **told["facts"])
        return decode(response.content, answer)  # type: ignore[no-any-return]


@dataclass
class Desk:
    """One desktop: a replica, its write path and its engine."""

    database: Database
    store: Store
    author: Author
    wire: Wire
    engine: Engine

    @property
    def connection(self) -> Connection:
        return self.store.connection

    def syncs(self) -> Round:
        return self.engine.round()

    def does(self, verb: str, job: Any) -> Any:
        with self.store.write(verb, self.author) as write:
            return job(write.work)

    def count(self, table: str, where: str = "deleted = 0") -> int:
        return int(self.connection.value(f'SELECT count(*) FROM "{table}" WHERE {where}'))

    def close(self) -> None:
        self.connection.close()
        self.database.close()


@dataclass
class SmallSchool:
    """Two teachers with a class each, and students in one or both."""

    server: Server
    maths: SectionId
    music: SectionId
    quiz: AssessmentId
    anna: StudentId  # in both
    bruno: StudentId  # maths only
    chloe: StudentId  # music only
    teacher: UserId
    musician: UserId
    registrar: UserId
    teacher_staff: StaffId

    def desk(self, login: str, folder: Path) -> Desk:
        """Sign in on a new computer."""
        device = Device(self.server.client)
        user = device.signs_in(login)["user"]
        return self._desk(device, bytes.fromhex(user["id"].replace("-", "")), folder)

    def _desk(self, device: Device, user: bytes, folder: Path) -> Desk:
        folder.mkdir(parents=True, exist_ok=True)
        database = open_replica(folder / "replica.db", KEY, SCHOOL_SCHEMA)
        create_new(database)
        connection = database.open(writing=True)
        ids = IdSource(self.server.clock)
        store = Store(connection, database.statements, ReplicaLedger(ids), self.server.clock, ids)
        wire = Wire(device)
        engine = Engine(wire, DirectLane(connection), database.statements, self.server.clock)
        return Desk(database, store, Author(UserId(user), DeviceId(device.id)), wire, engine)

    def writes(self, verb: str, job: Any) -> Any:
        """Something done at the server itself, by its command."""
        with self.server.school.writing(verb, SERVER_AUTHOR) as write:
            return job(write.work)

    def value(self, sql: str, parameters: tuple[Any, ...] = ()) -> Any:
        """One value from the server's database."""
        with self.server.school.reading() as connection:
            return connection.value(sql, parameters)


def small_school(server: Server) -> SmallSchool:
    """Found it on a running server."""
    made: dict[str, Any] = {}

    def build(work: Any) -> None:
        year = sessions.create_session(work, "2026–27", "school_year", date(2026, 9, 1), date(2027, 6, 30), 2027)
        term = sessions.create_session(work, "Term 1", "term", date(2026, 9, 11), date(2027, 1, 29), 2027, parent=year)
        for number in range(1, 9):
            sessions.create_period(work, number, str(number))
        for name, title in (("maths", "Mathematics B1"), ("music", "Music B1")):
            course = courses.create_course(work, name.upper(), title)
            made[name] = sections.create_section(work, course, term, title)
        made["teacher_staff"] = staff.add_staff(work, "Vasileiou", "Nikos")
        musician = staff.add_staff(work, "Pappa", "Maria")
        sections.assign_staff(work, made["maths"], made["teacher_staff"])
        sections.assign_staff(work, made["music"], musician)
        for name, given, number, classes in (
            ("anna", "Άννα", "007", ("maths", "music")),
            ("bruno", "Bruno", "008", ("maths",)),
            ("chloe", "Chloe", "009", ("music",)),
        ):
            made[name] = students.admit(work, "Παππά", given, number)
            contacts.set_contact(work, made[name], phone=f"210 {number}")
            for section in classes:
                enrolment.enrol(work, made[section], made[name], date(2026, 9, 11))
        category = grading.create_category(work, made["maths"], "Tests", Decimal(100))
        made["quiz"] = grading.create_assessment(work, made["maths"], category, "Quiz 1", Decimal(20))
        made["teacher"] = accounts.create_user(work, "nikos@school.example", "Nikos Vasileiou", made["teacher_staff"])
        made["musician"] = accounts.create_user(work, "maria@school.example", "Maria Pappa", musician)
        made["registrar"] = accounts.create_user(work, "office@school.example", "Eleni Office")
        accounts.grant_role(work, made["teacher"], "teacher")
        accounts.grant_role(work, made["musician"], "teacher")
        accounts.grant_role(work, made["registrar"], "registrar")

    with server.school.writing("build", SERVER_AUTHOR) as write:
        build(write.work)
    for user in (made["teacher"], made["musician"], made["registrar"]):
        give_password(server.school, server.passwords, user, PASSWORD, must_change=False)
    return SmallSchool(server=server, **made)


def marks(section: bytes, student: bytes, code: str, period: int = 2) -> Any:
    """The verb that marks one student today."""
    return lambda work: attendance.mark(work, section, TODAY, period, student, code)


def scores(section: bytes, assessment: bytes, student: bytes, value: str) -> Any:
    """The verb that gives one score."""
    return lambda work: grading.set_score(work, section, assessment, student, Decimal(value))

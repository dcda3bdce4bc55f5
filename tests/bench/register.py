"""Registers: what a mark costs beside its bare row, and how soon a register is open.

Both on a copy of a replica that holds the whole school, encrypted. Ordinary commits and bare ones take turns on one
connection, so that both meet the same disk and the same moment; the bare one inserts the mark's row and commits.
"""

import shutil
import statistics
import tempfile
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sms_core.attendance.register import RegisterView
from sms_core.attendance.repository import open_register
from sms_core.attendance.service import mark
from sms_core.attendance.table import MARK
from sms_core.clock import ShiftedClock, from_days, to_days
from sms_core.enrolment.table import ENROLMENT
from sms_core.ids import DeviceId, IdSource, SectionId, StudentId, UserId
from sms_core.store.connection import Connection
from sms_core.store.database import Database
from sms_core.store.fields import Stored, Table
from sms_core.store.journal import Author
from sms_core.store.unit import Store
from sms_core.sync.outbox import ReplicaLedger
from tests.bench.calibration import Machine
from tests.bench.figures import RUNS, Figure, against_peer, at_most, median_ms, taken_ms
from tests.bench.school import NOON, bench_plan, kept_replica, replica_at

Row = tuple[Stored, ...]
SIZE = 30
LAST = 5
DAYS = 8
COMMIT_LIMIT = 3
OPEN_LIMIT_MS = 50
AUTHOR = Author(UserId(b"\x01" * 16), DeviceId(b"\x02" * 16))


@dataclass(frozen=True, slots=True)
class Class:
    """A section of thirty, the last day on which it was taught, and a period that it never has."""

    section: SectionId
    students: list[StudentId]
    day: date
    period: int
    free: int


def measure(school: str, machine: Machine) -> list[Figure]:
    """`register.commit` and `register.open`."""
    with tempfile.TemporaryDirectory(prefix="sms-bench-") as folder:
        path = Path(folder) / "replica.db"
        shutil.copyfile(kept_replica(bench_plan(school)), path)
        database = replica_at(path)
        with closing(database), closing(database.open(writing=True)) as connection:
            prepared = _class_of_thirty(connection, database)
            opened = _opening(database, prepared)
            ours, bare = _commits(connection, database, prepared)
    commit = "the commit of the bare row on the same connection"
    return [
        against_peer("register.commit", ours, "ms", bare, commit, COMMIT_LIMIT),
        at_most("register.open", opened, "ms", OPEN_LIMIT_MS, machine),
    ]


def _commits(connection: Connection, database: Database, of: Class) -> tuple[float, float]:
    """Medians of marking and of inserting the bare row, in ms; a lesson's first mark, which makes the register, is in.

    The lessons are made up: the free period of days before the section's last, one day ours, the next one bare.
    """
    clock = ShiftedClock(NOON)
    ids = IdSource(clock)
    store = Store(connection, database.statements, ReplicaLedger(ids), clock, ids)
    ours: list[float] = []
    bare: list[float] = []
    last = to_days(of.day)
    for number in range(DAYS):
        for student in of.students:
            ours.append(taken_ms(_marking(store, of, from_days(last - 2 * number), student)))
            bare.append(taken_ms(_inserting(connection, database, of, last - 2 * number - 1, student)))
    return statistics.median(ours), statistics.median(bare)


def _marking(store: Store, of: Class, day: date, student: StudentId) -> Callable[[], None]:
    def job() -> None:
        with store.write("mark", AUTHOR, "Παππά Άννα") as write:
            mark(write.work, of.section, day, of.free, student, "P")

    return job


def _inserting(
    connection: Connection, database: Database, of: Class, day: int, student: StudentId
) -> Callable[[], None]:
    sql = database.statements.of(MARK).insert
    row = (of.section, day, of.free, student, "P", None, None, None, None, 0)

    def job() -> None:
        connection.begin()
        connection.run(sql, row)
        connection.commit()

    return job


def _opening(database: Database, of: Class) -> float:
    """The median time to open the register on a reading connection, as the page does."""
    with closing(database.open()) as connection:

        def job() -> RegisterView:
            connection.begin_reading()
            view = open_register(connection, of.section, of.day, of.period)
            connection.rollback()
            return view

        view = job()
        if len(view.rows) != SIZE or any(len(row.recent) != LAST for row in view.rows):
            raise RuntimeError("the register is not the one that was prepared")
        return median_ms(job, 5 * RUNS)


def _class_of_thirty(connection: Connection, database: Database) -> Class:
    """The largest section, brought to thirty with students of others, who are marked in every one of its lessons."""
    section = connection.value(
        "SELECT section FROM enrolment WHERE deleted = 0 AND status = 'active' GROUP BY section"
        " ORDER BY count(*) DESC, section LIMIT 1"
    )
    lessons = connection.all("SELECT day, period FROM register WHERE section = ? ORDER BY day, period", (section,))
    day, period = lessons[-1]
    there = _enrolled(connection, section, day)
    others = connection.all(
        "SELECT id FROM student WHERE deleted = 0 AND id NOT IN (SELECT student FROM enrolment WHERE section = ?)"
        " ORDER BY id LIMIT ?",
        (section, max(SIZE - len(there), 0)),
    )
    joining = [row[0] for row in others]
    connection.begin()
    _insert(connection, database, ENROLMENT, [_joined(section, student, lessons[0][0]) for student in joining])
    marks: list[Row] = [
        (section, *lesson, student, "P", None, None, None, None, 0) for lesson in lessons for student in joining
    ]
    _insert(connection, database, MARK, marks)
    connection.commit()
    used = {row[1] for row in connection.all("SELECT DISTINCT day, period FROM register WHERE section = ?", (section,))}
    free = next(number for number in range(1, 9) if number not in used)
    students = [StudentId(student) for student in [*there, *joining][:SIZE]]
    return Class(SectionId(section), students, from_days(day), period, free)


def _enrolled(connection: Connection, section: bytes, day: int) -> list[bytes]:
    rows = connection.all(
        "SELECT student FROM enrolment WHERE section = ? AND deleted = 0 AND begin_date <= ?"
        " AND (end_date >= ? OR (end_date IS NULL AND status = 'active')) ORDER BY student",
        (section, day, day),
    )
    return [row[0] for row in rows]


def _joined(section: bytes, student: bytes, begin: int) -> Row:
    values: dict[str, Stored] = {
        "section": section,
        "student": student,
        "stint": 1,
        "begin_date": begin,
        "status": "active",
        "deleted": 0,
    }
    return tuple(values.get(name) for name in ENROLMENT.columns)


def _insert(connection: Connection, database: Database, table: Table, rows: list[Row]) -> None:
    connection.many(database.statements.of(table).insert, rows)

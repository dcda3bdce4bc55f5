"""A school's server as a process of its own, prepared by service and by command, for stories with real desktops."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TypeVar

from server_sync.accounts.administration import give_password
from server_sync.accounts.passwords import Passwords
from server_sync.config import Config
from server_sync.founding import SERVER_AUTHOR, found_school
from server_sync.opening import open_database, open_school
from server_sync.school import School
from sms_core.accounts import service as accounts
from sms_core.bulk.formats.oneroster import read_roster
from sms_core.bulk.roster import load_roster
from sms_core.clock import Clock, ShiftedClock
from sms_core.grading import service as grading
from sms_core.ids import AssessmentId, SectionId, StaffId
from sms_core.store.connection import Connection
from sms_core.timetable import service as timetable
from tests.factories import SCHOOL_MORNING

ROSTER = Path(__file__).parents[1] / "data" / "oneroster" / "school-1200.zip"
PASSWORD = "correct horse battery"
TEACHER = "teacher@school.example"
OFFICE = "office@school.example"
SCHOOL_DAY = date(2026, 11, 23)
PERIOD = 2
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Prepared:
    """What the story needs to know of the school: the teacher's first section, and an assessment in it."""

    config: Config
    section: SectionId
    title: str
    assessment: AssessmentId
    sections_taught: int


def prepare(config: Config, clock: Clock) -> Prepared:
    """Found the school, load the roster, and make by service what the roster does not have."""
    quick = replace(config, hash_memory_kib=64, hash_rounds=1)
    database = open_database(quick)
    found_school(School(database, clock), Passwords(quick), "Pagac School", "head@school.example")
    database.close()
    school = open_school(quick, clock)
    with school.writing("load_roster", SERVER_AUTHOR, ROSTER.name) as write:
        load_roster(write.work, read_roster(ROSTER))
    staff, section, title, taught = _teacher_of_a_small_class(school)
    with school.writing("prepare", SERVER_AUTHOR) as write:
        work = write.work
        timetable.add_slot(work, section, SCHOOL_DAY.weekday(), PERIOD, "12")
        category = grading.create_category(work, section, "Tests", Decimal(100), kind="exam")
        assessment = grading.create_assessment(work, section, category, "Quiz 1", Decimal(20), assigned_on=SCHOOL_DAY)
        teacher = accounts.create_user(work, TEACHER, "Nikos Vasileiou", staff)
        office = accounts.create_user(work, OFFICE, "Eleni Registrar")
        accounts.grant_role(work, teacher, "teacher")
        accounts.grant_role(work, office, "registrar")
    for user in (teacher, office):
        give_password(school, Passwords(quick), user, PASSWORD, must_change=False)
    school.database.close()
    return Prepared(quick, section, title, AssessmentId(assessment), taught)


def _teacher_of_a_small_class(school: School) -> tuple[StaffId, SectionId, str, int]:
    """The teacher of the smallest class of the autumn term, that class, and how many classes are hers."""
    with school.reading() as connection:
        row = connection.one(
            "SELECT p.staff, s.id, s.title, count(*) FROM section s"
            " JOIN academic_session t ON t.id = s.session AND t.title LIKE 'Fall%'"
            " JOIN section_staff p ON p.section = s.id JOIN enrolment e ON e.section = s.id"
            " GROUP BY p.staff, s.id, s.title ORDER BY count(*), s.id LIMIT 1"
        )
        assert row is not None
        taught = connection.value("SELECT count(*) FROM section_staff WHERE staff = ?", (row[0],))
    return StaffId(row[0]), SectionId(row[1]), row[2], taught


@contextmanager
def running(config: Config, clock: ShiftedClock) -> Iterator[tuple[str, int]]:
    """The server as a process; where it listens. It is asked to end, and must end well."""
    environment = {
        **os.environ,
        "SMS_DATA": str(config.data),
        "SMS_DATABASE_URL": config.database_url or "",
        "SMS_CLOCK": clock.now().isoformat(),
        "SMS_HOST": "127.0.0.1",
        "SMS_PORT": "0",
    }
    log = config.data / "server.log"
    with log.open("w") as errors:
        process = subprocess.Popen(
            [sys.executable, "-m", "server_sync.cli", "run"], env=environment, stdout=subprocess.PIPE, stderr=errors
        )
    try:
        assert process.stdout is not None
        told = json.loads(process.stdout.readline() or b"{}")
        assert told.get("ready"), log.read_text()
        yield told["host"], told["port"]
    finally:
        process.terminate()
        code = process.wait(timeout=30)
        assert process.stdout is not None
        process.stdout.close()
    assert code in (0, -15), log.read_text()
    assert "Traceback" not in log.read_text(), log.read_text()


def school_clock() -> ShiftedClock:
    """A clock that starts on the morning of the story."""
    return ShiftedClock(SCHOOL_MORNING)


def on_server(school: Prepared, job: Callable[[Connection], T]) -> T:
    """Read the server's own database, beside the running process."""
    held = open_school(school.config, school_clock())
    try:
        with held.reading() as connection:
            return job(connection)
    finally:
        held.database.close()

"""Registers today: every lesson of a day over the whole school, with who teaches it and how many came."""

import statistics
from contextlib import closing
from datetime import date, timedelta

from sms_core.clock import ShiftedClock, school_day
from sms_core.school.repository import settings
from sms_core.store.connection import Connection
from sms_core.store.database import Database
from sms_core.timetable.registers import registers_on
from sms_desktop.ops.attendance_reading import read_registers
from tests.bench.calibration import Machine
from tests.bench.figures import RUNS, Figure, at_most, taken_ms
from tests.bench.school import NOON

TODAY_MS = 100
_BACK = 14  # days in which the fullest is looked for


def registers_today(database: Database, machine: Machine) -> list[Figure]:
    """The fullest day of two weeks, as the page reads it."""
    with closing(database.open()) as connection:
        clock = ShiftedClock(NOON)
        day = _fullest(connection, school_day(clock, settings(connection).time_zone))

        def job() -> int:
            connection.begin_reading()
            found = read_registers(clock, day)(connection)
            connection.rollback()
            return len(found.lessons)

        job()
        taken = [taken_ms(job) for _ in range(RUNS)]
    return [at_most("classroom.today", statistics.median(taken), "ms", TODAY_MS, machine)]


def _fullest(connection: Connection, last: date) -> date:
    days = [last - timedelta(days=back) for back in range(_BACK)]
    found = max(days, key=lambda day: len(registers_on(connection, day)))
    if not registers_on(connection, found):
        raise RuntimeError("no register in two weeks")
    return found

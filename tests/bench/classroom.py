"""The classroom: results of the whole school, read and computed, with and without their working.

Everything is measured on a copy of a replica that holds the whole school, encrypted. Each part is a function that gives
its figures; to add one, append it to `PARTS`.
"""

import shutil
import statistics
import tempfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from sms_core.clock import ShiftedClock, school_day
from sms_core.grading.bulk import Results, results
from sms_core.school.repository import settings
from sms_core.store.connection import Connection
from sms_core.store.database import Database
from tests.bench.calibration import Machine
from tests.bench.cards import cards
from tests.bench.figures import RUNS, Figure, against_peer, at_most, taken_ms
from tests.bench.gradebook import grid
from tests.bench.register_keys import keys
from tests.bench.school import NOON, bench_plan, kept_replica, replica_at
from tests.bench.today import registers_today

Part = Callable[[Database, Machine], list[Figure]]
RESULT_MS, WORKING_MS, RESULT_TIMES = 1500, 4000, 5


def measure(school: str, machine: Machine) -> list[Figure]:
    """The figures of `classroom`."""
    with tempfile.TemporaryDirectory(prefix="sms-bench-") as folder:
        path = Path(folder) / "replica.db"
        shutil.copyfile(kept_replica(bench_plan(school)), path)
        with closing(replica_at(path)) as database:
            return [figure for part in PARTS for figure in part(database, machine)]


def _results(database: Database, machine: Machine) -> list[Figure]:
    """Every result of the school year, then with every working; scores read by a bare cursor take turns with it."""
    with closing(database.open()) as connection:
        today = school_day(ShiftedClock(NOON), settings(connection).time_zone)
        year = connection.value("SELECT max(school_year) FROM academic_session WHERE deleted = 0")

        def job(*, workings: bool = False) -> Results:
            connection.begin_reading()
            found = results(connection, year, today, workings=workings)
            connection.rollback()
            return found

        _check(connection, job())
        ours, bare, shown = [], [], []
        for _ in range(RUNS):
            bare.append(taken_ms(lambda: _bare(connection)))
            ours.append(taken_ms(job))
            shown.append(taken_ms(lambda: job(workings=True)))
    taken = statistics.median(ours)
    peer = "the same scores read by a bare cursor on the same connection"
    return [
        at_most("classroom.result", taken, "ms", RESULT_MS, machine),
        at_most("classroom.result_working", statistics.median(shown), "ms", WORKING_MS, machine),
        against_peer("classroom.result_ratio", taken, "ms", statistics.median(bare), peer, RESULT_TIMES),
    ]


def _check(connection: Connection, found: Results) -> None:
    """Everybody who has a score has a result."""
    told = sum(result.computed is not None for those in found.values() for result in those.values())
    scored = connection.value(
        "SELECT count(*) FROM (SELECT DISTINCT section, student FROM score WHERE deleted = 0 AND value IS NOT NULL) d"
    )
    if told < scored:
        raise RuntimeError(f"only {told} of {scored} results were found")


def _bare(connection: Connection) -> int:
    sql = "SELECT section, assessment, student, value, status FROM score WHERE deleted = 0"
    return len(connection.raw.execute(sql).fetchall())


PARTS: tuple[Part, ...] = (_results, grid, keys, cards, registers_today)

"""The school that benchmarks measure on, made once and kept: a server's data folder, and an office replica.

They lie in the cache folder (`SMS_BENCH_CACHE`, else in the system's temporary folder), named by the plan and by the
code that makes them. Benchmarks work on copies and never write to what is kept.
"""

import hashlib
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from server_sync.accounts.passwords import Passwords
from server_sync.commands.demo import PASSWORD, demo_users, make_demo, plan_for
from server_sync.config import Config
from server_sync.opening import open_database
from server_sync.school import School
from sms_core.clock import ShiftedClock
from sms_core.demo.fill import fill
from sms_core.demo.plan import DemoPlan
from sms_core.store.database import Database, open_replica
from sms_core.store.migrate import create_new
from sms_core.tables import SCHOOL_SCHEMA

ROOT = Path(__file__).resolve().parents[2]
NOON = datetime(2027, 6, 4, 12, 6, tzinfo=UTC)  # a Friday, six minutes after the last lesson of schools A and B
KEY = bytes(range(32))
TEACHER, OFFICE = "teacher@demo.example", "office@demo.example"

__all__ = ["KEY", "NOON", "OFFICE", "PASSWORD", "TEACHER", "bench_plan", "kept_replica", "kept_server", "replica_at"]
_MAKERS = (
    "sms_core/access/*.py",
    "sms_core/demo/*.py",
    "sms_core/*/table.py",
    "sms_core/reach/*.py",
    "sms_core/store/*.py",
    "sms_core/store/migrations/versions/*.py",
    "server_sync/commands/demo.py",
    "server_sync/founding.py",
    "server_sync/migrations/versions/*.py",
    "server_sync/sync/tables.py",
    "server_sync/tables.py",
)


def bench_plan(school: str) -> DemoPlan:
    """The plan of school A or B, or of a small one with so many students."""
    return plan_for(school, NOON)


def kept_server(plan: DemoPlan) -> Path:
    """The data folder of a server with the school, its accounts and memberships."""
    return _kept("server", plan, _make_server)


def kept_replica(plan: DemoPlan) -> Path:
    """A replica that holds the whole school, encrypted with `KEY`."""
    return _kept("replica", plan, _make_replica) / "replica.db"


def replica_at(path: Path) -> Database:
    """Open a copy of `kept_replica`."""
    return open_replica(path, KEY, SCHOOL_SCHEMA)


def _kept(kind: str, plan: DemoPlan, make: Callable[[Path, DemoPlan], None]) -> Path:
    cache = Path(os.environ.get("SMS_BENCH_CACHE") or Path(tempfile.gettempdir()) / "sms-bench")
    name = f"{kind}-{plan.students}"
    kept = cache / f"{name}-{_fingerprint(plan)}"
    if kept.exists():
        return kept
    for older in cache.glob(f"{name}-*"):
        shutil.rmtree(older, ignore_errors=True)
    making = cache / f"{name}-making-{os.getpid()}"
    making.mkdir(parents=True)
    began = time.perf_counter()
    try:
        make(making, plan)
        making.rename(kept)
    except BaseException:
        shutil.rmtree(making, ignore_errors=True)
        raise
    sys.stderr.write(f"made {kept.name} in {time.perf_counter() - began:.0f} s\n")
    return kept


def _fingerprint(plan: DemoPlan) -> str:
    digest = hashlib.sha256(repr(plan).encode())
    for pattern in _MAKERS:
        for path in sorted(ROOT.glob(pattern)):
            digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


def _make_server(folder: Path, plan: DemoPlan) -> None:
    config = Config(folder)
    database = open_database(config)
    with closing(database):
        make_demo(School(database, ShiftedClock(NOON)), Passwords(config), plan)


def _make_replica(folder: Path, plan: DemoPlan) -> None:
    database = open_replica(folder / "replica.db", KEY, SCHOOL_SCHEMA)
    with closing(database):
        create_new(database)
        with closing(database.open(writing=True)) as connection:
            connection.begin()
            fill(connection, database.statements, plan, users=demo_users(plan))
            connection.commit()
            connection.run("PRAGMA wal_checkpoint(TRUNCATE)")

"""Sync: how soon a replica is filled, how large a mark is in it, how soon a mark made here is seen there.

A real server process, and desks with their own lanes, loops and sockets, over loopback. A load counts from the first
request after sign-in until a first query is answered by a reading lane.
"""

import statistics
import tempfile
import threading
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from sms_core.attendance.service import correct
from sms_core.clock import from_days
from sms_core.ids import SectionId, StudentId
from sms_core.store.connection import Connection
from sms_core.store.journal import ChangeSet, RowKey
from sms_core.store.unit import Store
from sms_core.sync.engine import Transport
from sms_core.sync.wire import Page
from tests.bench.calibration import Machine
from tests.bench.desk import Desk, Server, serving
from tests.bench.figures import RUNS, Figure, against_peer, at_most, taken_ms
from tests.bench.peer import READY, plain_file
from tests.bench.school import OFFICE, TEACHER, bench_plan, kept_server

T = TypeVar("T")
TEACHER_LIMIT_MS = 1000
OFFICE_LIMIT = 15
MARK_LIMIT_BYTES = 110
DESK_LIMIT_MS = 300
MARKS = 40
PATIENCE_S = 20
DOWNLOAD = "downloading and opening a plain file of the same rows"


def measure(school: str, machine: Machine) -> list[Figure]:
    """All figures of sync."""
    with serving(kept_server(bench_plan(school))) as server, tempfile.TemporaryDirectory(prefix="sms-bench-") as made:
        folder = Path(made)
        teacher, teacher_ms, teacher_peer = _loads(server, TEACHER, folder / "teacher")
        office, office_ms, office_peer = _loads(server, OFFICE, folder / "office")
        try:
            size = _mark_bytes(server, office, folder / "markless")
            seen = _desk_to_desk(teacher, office)
        finally:
            teacher.close()
            office.close()
    return [
        at_most("sync.teacher_load", teacher_ms, "ms", TEACHER_LIMIT_MS, machine),
        against_peer("sync.teacher_load_ratio", teacher_ms, "ms", teacher_peer, DOWNLOAD, None),
        against_peer("sync.office_load", office_ms, "ms", office_peer, DOWNLOAD, OFFICE_LIMIT),
        at_most("sync.mark_bytes", size, "bytes", MARK_LIMIT_BYTES, None),
        at_most("sync.desk_to_desk", seen, "ms", DESK_LIMIT_MS, machine),
    ]


def _loads(server: Server, login: str, folder: Path) -> tuple[Desk, float, float]:
    """A desk that is loaded, the median time of some loads, and that of the peer; the two take turns."""
    first = Desk(server, login, folder / "first")
    first.syncs()
    first.settle()
    loads: list[float] = []
    downloads: list[float] = []
    with plain_file(first, folder) as download:
        for number in range(RUNS):
            desk = Desk(server, login, folder / f"desk-{number}")
            loads.append(_loaded_ms(desk))
            desk.close()
            desk.replica.unlink()
            downloads.append(taken_ms(download))
    return first, statistics.median(loads), statistics.median(downloads)


def _loaded_ms(desk: Desk) -> float:
    began = time.perf_counter()
    desk.syncs()
    desk.value(READY)
    return (time.perf_counter() - began) * 1000


class _Without:
    """A transport whose pages come without the rows of one table."""

    def __init__(self, transport: Transport, table: str) -> None:
        self._transport = transport
        self._table = table

    def call(self, endpoint: str, message: Any, answer: type[T]) -> T:
        """The answer without them."""
        told = self._transport.call(endpoint, message, answer)
        if not isinstance(told, Page):
            return told
        return msgspec.structs.replace(told, tables=[part for part in told.tables if part.table != self._table])


def _mark_bytes(server: Server, office: Desk, folder: Path) -> float:
    """Bytes of the replica's file for each mark: one that was loaded with them against one that was loaded without.

    Nothing was vacuumed. Sync keeps nothing beside a mark that the server has; a mark that waits has its base and its
    place in the outbox until it is answered.
    """
    markless = Desk(server, OFFICE, folder)
    try:
        markless.syncs(_Without(markless.transport, "mark"))
        markless.settle()
        without = markless.replica.stat().st_size
    finally:
        markless.close()
    marks: int = office.value("SELECT count(*) FROM mark")
    return (office.replica.stat().st_size - without) / marks


def _desk_to_desk(teacher: Desk, office: Desk) -> float:
    """Median time from the commit of a mark at one desk until the other's screens hear of it and can read it, in ms."""
    watch = _Watch(office)
    loops = [teacher.loop(lambda changes: None), office.loop(watch.heard)]
    for loop in loops:
        loop.start()
    try:
        lesson, students = teacher.lanes.read(_last_lesson).result()
        _until(lambda: teacher.value("SELECT count(*) FROM sync_state WHERE name = 'last_sync'"))
        time.sleep(1)  # the sockets are up
        times = []
        for number in range(MARKS):
            student, code = students[number % len(students)], "AL"[number // len(students) % 2]
            key = (lesson[0], lesson[1], lesson[2], student)
            watch.expect(key, code)
            began = teacher.lanes.write(partial(_marked, teacher, key, code)).result()
            loops[0].wake()
            times.append((watch.seen() - began) * 1000)
            time.sleep(0.05)
    finally:
        for loop in loops:
            loop.stop()
    return statistics.median(times)


class _Watch:
    """Waits at a desk for one mark."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._wanted: tuple[RowKey, str] | None = None
        self._seen: list[float] = []
        self._there = threading.Event()

    def expect(self, key: RowKey, code: str) -> None:
        """What to wait for next."""
        self._there.clear()
        self._wanted = (key, code)

    def heard(self, changes: ChangeSet) -> None:
        """Called for every checkpoint; reads the row as a screen would."""
        if self._wanted is None or self._wanted[0] not in changes.of("mark"):
            return
        key, code = self._wanted
        sql = "SELECT code FROM mark WHERE section = ? AND day = ? AND period = ? AND student = ?"
        if self._desk.value(sql, key) == code:
            self._seen.append(time.perf_counter())
            self._there.set()

    def seen(self) -> float:
        """When it was there."""
        if not self._there.wait(PATIENCE_S):
            raise RuntimeError("a mark did not arrive")
        return self._seen[-1]


def _last_lesson(connection: Connection) -> tuple[RowKey, list[bytes]]:
    """The last lesson that has marks, and its students who were present."""
    lesson = connection.one("SELECT section, day, period FROM mark ORDER BY day DESC, section, period LIMIT 1")
    assert lesson is not None
    sql = "SELECT student FROM mark WHERE section = ? AND day = ? AND period = ? AND office_code IS NULL"
    return lesson, [row[0] for row in connection.all(f"{sql} ORDER BY student", lesson)]


def _marked(desk: Desk, key: RowKey, code: str, store: Store) -> float:
    """Mark by service; the moment at which it is committed."""
    section, day, period, student = key
    assert isinstance(section, bytes)
    assert isinstance(day, int)
    assert isinstance(period, int)
    assert isinstance(student, bytes)
    lesson = (SectionId(section), from_days(day), period, StudentId(student))
    with store.write("correct_mark", desk.session.author, "") as write:
        correct(write.work, *lesson, code, reason="Seen on the way")
    return time.perf_counter()


def _until(condition: Callable[[], object]) -> None:
    """Wait for something to become true."""
    end = time.monotonic() + PATIENCE_S
    while not condition():
        if time.monotonic() > end:
            raise RuntimeError("it did not happen")
        time.sleep(0.02)

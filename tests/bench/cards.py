"""Report cards: 1,000 of them in one PDF while a window's loop goes on, and how soon it stops when it is told to.

`classroom.cards` counts from the order to the file in its place; the year's cards have a column for each term.
`classroom.cards_gap` is the longest that all but one in a hundred beats of a timer of 20 ms came late meanwhile,
`classroom.cards_longest_gap` the longest at all. `classroom.cards_cancel` is the worst of stopping at five moments.
"""

import os
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from threading import Thread

from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer

from sms_core.ids import StudentId
from sms_core.reports.making import Order, imprint_of, make_pdf
from sms_core.reports.model import PaperKind, Stopped
from sms_core.store.connection import Connection
from sms_core.store.database import Database
from tests.bench.calibration import Machine
from tests.bench.figures import Figure, at_most
from tests.bench.school import NOON

CARDS_MS, CANCEL_MS, GAP_MS, LONGEST_GAP_MS = 60_000, 1000, 100, 250
CARDS = 1000
BEAT_MS = 20
_MOMENTS = (0.02, 0.25, 0.5, 0.75, 1.0)  # of the cards that are done


def cards(database: Database, machine: Machine) -> list[Figure]:
    """The figures of report cards."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QCoreApplication.instance() or QCoreApplication([])
    with closing(database.open()) as connection, tempfile.TemporaryDirectory(prefix="sms-bench-") as folder:
        order = _order(connection)
        path = Path(folder) / "cards.pdf"
        _make(connection, order, path)  # reportlab and its fonts are loaded once
        taken, gaps = _beside_a_loop(lambda: _make(connection, order, path))
        stopped = [_stopping(connection, order, path, moment) for moment in _MOMENTS]
    assert app is not None
    beats = sorted(gaps)
    return [
        at_most("classroom.cards", taken, "ms", CARDS_MS, machine),
        at_most("classroom.cards_cancel", max(stopped), "ms", CANCEL_MS, machine),
        at_most("classroom.cards_gap", beats[int(len(beats) * 0.99)], "ms", GAP_MS, machine),
        at_most("classroom.cards_longest_gap", beats[-1], "ms", LONGEST_GAP_MS, machine),
    ]


def _order(connection: Connection) -> Order:
    sql = "SELECT id FROM student WHERE deleted = 0 ORDER BY id LIMIT ?"
    students = tuple(StudentId(row[0]) for row in connection.all(sql, (CARDS,)))
    year = connection.value("SELECT id FROM academic_session WHERE type = 'school_year' ORDER BY start_date DESC")
    return Order(PaperKind.REPORT_CARD, "el", students=students, session=year)


def _make(connection: Connection, order: Order, path: Path) -> int:
    papers = make_pdf(connection, order, imprint_of(connection, NOON, "Bench"), path).papers
    if papers < CARDS:
        raise RuntimeError(f"only {papers} cards were made")
    return papers


def _stopping(connection: Connection, order: Order, path: Path, moment: float) -> float:
    """How long it goes on after it was told to stop when so much was done; the last moment is that of writing."""
    path.unlink(missing_ok=True)
    assert order.students is not None
    at = max(1, round(len(order.students) * moment))
    told: list[float] = []

    def pulse() -> None:
        if told:
            raise Stopped

    def advanced(done: int, _: int) -> None:
        if done == at:
            teller.start()

    def tell() -> None:
        time.sleep(0.005)
        told.append(time.perf_counter())

    teller = Thread(target=tell)
    try:
        make_pdf(connection, order, imprint_of(connection, NOON, "Bench"), path, pulse=pulse, advanced=advanced)
    except Stopped:
        if path.exists():
            raise RuntimeError("a stopped batch has left a file") from None
        return (time.perf_counter() - told[0]) * 1000
    raise RuntimeError("the batch was not stopped")


def _beside_a_loop(job: Callable[[], int]) -> tuple[float, list[float]]:
    """How long the job takes on a thread of its own, and how late the beats of an event loop were meanwhile."""
    loop, timer, gaps = QEventLoop(), QTimer(), list[float]()
    timer.setInterval(BEAT_MS)
    last = time.perf_counter()

    def beat() -> None:
        nonlocal last
        now = time.perf_counter()
        gaps.append((now - last) * 1000 - BEAT_MS)
        last = now
        if not thread.is_alive():
            loop.quit()

    thread = Thread(target=job)
    began = time.perf_counter()
    timer.timeout.connect(beat)
    thread.start()
    timer.start()
    loop.exec()
    thread.join()
    return (time.perf_counter() - began) * 1000, gaps

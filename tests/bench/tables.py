"""Tables: how soon a list of 10,000 students is there, sorted, narrowed and scrolled, and a log of a million rows.

The replica is encrypted and holds the people of school B without its lessons. Every figure that ends on the screen
counts until the window has painted the rows; the figures of the model are compared with the bare SQL of the same
question and page, asked on the same connection in the same run.
"""

import os
import shutil
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QObject, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from sms_core.access.grants import Grant, Grants
from sms_core.access.keys import Reach
from sms_core.access.roles import ADMIN
from sms_core.clock import ShiftedClock
from sms_core.demo.chance import ids as made_ids
from sms_core.demo.chance import stream
from sms_core.demo.generate import generate
from sms_core.demo.plan import DemoPlan
from sms_core.ids import DeviceId, IdSource, UserId
from sms_core.personal.table import NOTIFICATION
from sms_core.store.connection import Connection
from sms_core.store.database import Database, open_replica
from sms_core.store.journal import Author
from sms_core.store.list_places import Own
from sms_core.store.listing import Column, TableList
from sms_core.store.migrate import create_new
from sms_core.store.paging import ColumnSpec, ListQuery, Sort
from sms_core.store.unit import Store
from sms_core.students.listing import students_list
from sms_core.sync.outbox import ReplicaLedger
from sms_core.tables import SCHOOL_SCHEMA
from sms_desktop.models.columns import ShownColumn
from sms_desktop.models.paged import FIRST_ROWS, PagedModel
from sms_desktop.ops.lanes import Lanes
from sms_desktop.ops.runner import Runner
from sms_desktop.pages.base import PageContext
from sms_desktop.pages.students.page import StudentsPage
from sms_desktop.ui.appearance import Appearance
from sms_desktop.ui.frozen_table import FrozenTable
from sms_desktop.ui.table_layout import LaidColumn, TableLayout
from tests.bench.calibration import Machine
from tests.bench.figures import RUNS, Figure, against_peer, at_most, taken_ms
from tests.bench.school import KEY, NOON, _kept, bench_plan
from tests.desktop.contexts import a_context

OPEN_MS, SORT_MS, FILTER_MS, SCROLL_MS, FIRST_MS, END_MS = 300, 200, 150, 16, 100, 50
MODEL_TIMES = 3
STUDENTS = 10_000
LOG_ROWS = 1_000_000
WHEEL_STEPS = 40
SIZE = (1366, 720)
AUTHOR = Author(UserId(b"\x01" * 16), DeviceId(b"\x02" * 16))
_LESSONS = frozenset({"register", "mark", "score"})
_QUESTIONS = {
    "open": ListQuery(),
    "sort": ListQuery(sort=Sort("form_group", True)),
    "filter": ListQuery(text="παπ", scope="name"),
}


def measure(_school: str, machine: Machine) -> list[Figure]:
    """The figures of `tables`; the school is always B's people."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    look = Appearance(app, theme="light")
    plan = bench_plan("B")
    with _desk(_kept("tables-students", plan, _make_students)) as desk:
        figures = _students(desk, look, machine)
    with _desk(_kept("tables-log", plan, _make_log)) as desk:
        figures += _million(desk, look, machine)
    return figures


@contextmanager
def _desk(kept: Path) -> Iterator["_Desk"]:
    """A desk over a copy of what is kept."""
    with tempfile.TemporaryDirectory(prefix="sms-bench-") as folder:
        shutil.copyfile(kept / "replica.db", Path(folder) / "replica.db")
        with closing(_Desk(Path(folder))) as desk:
            yield desk


class _Desk:
    """Lanes and a runner over a replica that is not written to."""

    def __init__(self, folder: Path) -> None:
        self.database = open_replica(folder / "replica.db", KEY, SCHOOL_SCHEMA)
        self.clock = ShiftedClock(NOON)
        self.lanes = Lanes(self)
        self.runner = Runner(self.lanes, AUTHOR, SCHOOL_SCHEMA)
        for job in [self.lanes.read(lambda connection: connection.value("SELECT 1")) for _ in range(4)]:
            job.result()

    def make_store(self, connection: Connection) -> Store:
        ids = IdSource(self.clock)
        return Store(connection, self.database.statements, ReplicaLedger(ids), self.clock, ids)

    def context(self, look: Appearance) -> PageContext:
        """What a page of the office receives."""
        grants = Grants(AUTHOR.user, None, (Grant(ADMIN.keys, Reach.SCHOOL, None),))
        return a_context(look, self.runner, self.clock, grants)

    def close(self) -> None:
        self.runner.close()
        self.lanes.close()
        self.database.close()


class _Paints(QObject):
    """Notes when the rows of a table are painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.last = 0.0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, self._painted)
        return False

    def _painted(self) -> None:
        self.last = time.perf_counter()


def _until(holds: Callable[[], bool]) -> None:
    """Let the interface work until something holds; it sleeps between events, as it does in the application."""
    deadline = time.perf_counter() + 60
    pulse = QTimer()
    pulse.start(1)
    while not holds():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        if time.perf_counter() > deadline:
            raise RuntimeError("the interface did not get there")


def _students(desk: _Desk, look: Appearance, machine: Machine) -> list[Figure]:
    opened = statistics.median(_opened(desk, look) for _ in range(RUNS))
    page = StudentsPage(desk.context(look))
    page.resize(*SIZE)
    page.show()
    _until(lambda: page.model.rowCount() > 0)
    if _asked(page, ListQuery()) and page.model.rowCount() < STUDENTS:
        raise RuntimeError("the list is not the one that was prepared")
    painted = {"open": opened, "sort": [], "filter": []}
    for _ in range(RUNS):
        for name in ("sort", "filter"):
            painted[name].append(_asked(page, _QUESTIONS[name]))
            _asked(page, ListQuery())
    limits = {"open": OPEN_MS, "sort": SORT_MS, "filter": FILTER_MS}
    figures = [
        at_most(f"tables.{name}", opened if name == "open" else statistics.median(painted[name]), "ms", most, machine)
        for name, most in limits.items()
    ]
    figures += [_model(desk, name, query) for name, query in _QUESTIONS.items()]
    figures.append(at_most("tables.scroll", _scrolled(page), "ms", SCROLL_MS, machine))
    _gone(page)
    return figures


def _opened(desk: _Desk, look: Appearance) -> float:
    """From the click to the painted rows: the page is made, shown, and reads."""
    began = time.perf_counter()
    page = StudentsPage(desk.context(look))
    paints = _Paints(page.view.table.viewport())
    page.resize(*SIZE)
    page.show()
    there: list[float] = []
    page.model.answered.connect(lambda _: there.append(time.perf_counter()))
    _until(lambda: bool(there) and paints.last > there[0])
    taken = (paints.last - began) * 1000
    _gone(page)
    return taken


def _asked(page: StudentsPage, query: ListQuery) -> float:
    """From a question to its painted rows."""
    paints = _Paints(page.view.table.viewport())
    there: list[float] = []
    answered = page.model.answered.connect(lambda _: there.append(time.perf_counter()))
    began = time.perf_counter()
    page.show_query(query)
    _until(lambda: bool(there) and paints.last > there[0])
    page.model.answered.disconnect(answered)
    paints.deleteLater()
    return (paints.last - began) * 1000


def _model(desk: _Desk, name: str, query: ListQuery) -> Figure:
    """Ids and first page in the model against the bare SQL of both, taking turns."""
    source = students_list()
    columns = [ShownColumn(spec) for spec in source.columns]
    statement, parameters = source.statement(query)

    def bare(connection: Connection) -> int:
        ids = [row[0] for row in connection.all(statement, parameters)]
        page = ids[:FIRST_ROWS]
        marks = ", ".join("?" * len(page))
        connection.all(f"SELECT * FROM student WHERE id IN ({marks})", page)
        connection.all(f"SELECT * FROM student_contact WHERE student IN ({marks})", page)
        for table in (
            "student_tag s JOIN tag x ON x.id = s.tag",
            "student_guardian s JOIN guardian x ON x.id = s.guardian",
        ):
            connection.all(f"SELECT * FROM {table} WHERE s.student IN ({marks})", page)
        connection.all(f"SELECT student, count(*) FROM enrolment WHERE student IN ({marks}) GROUP BY student", page)
        return len(ids)

    ours, peer = [], []
    for _ in range(2 * RUNS):
        peer.append(taken_ms(lambda: desk.lanes.read(bare).result()))
        model = PagedModel(source, desk.runner, columns)
        there: list[bool] = []
        model.answered.connect(there.append)

        def ask(model: PagedModel = model, there: list[bool] = there) -> None:
            model.show(query)
            _until(lambda: bool(there))

        ours.append(taken_ms(ask))
        model.deleteLater()
    told = "the same ids and rows by bare SQL on a reading lane"
    return against_peer(
        f"tables.{name}.model", statistics.median(ours), "ms", statistics.median(peer), told, MODEL_TIMES
    )


def _scrolled(page: StudentsPage) -> float:
    """The CPU that one wheel step costs, everything repainted that it exposes; the mean of many steps."""
    table = page.view.table
    _asked(page, ListQuery())
    began = time.process_time()
    for _ in range(WHEEL_STEPS):
        _wheel(table)
        QApplication.processEvents()
    _until(lambda: bool(table.model().cell(table.rowAt(5), 1)))
    return (time.process_time() - began) * 1000 / WHEEL_STEPS


def _wheel(table: FrozenTable) -> None:
    at = QPointF(600, 200)
    none = Qt.KeyboardModifier.NoModifier
    event = QWheelEvent(
        at, table.viewport().mapToGlobal(at), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton, none,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(table.viewport(), event)


def _million(desk: _Desk, look: Appearance, machine: Machine) -> list[Figure]:
    """A log: first rows on the screen, and the last ones after a jump to the end."""
    fields = ("category", "facts", "raised_at")
    placed = tuple(
        Column(ColumnSpec(name, NOTIFICATION, NOTIFICATION.by_name[name]), Own(NOTIFICATION, name)) for name in fields
    )
    log = TableList(NOTIFICATION, placed, ("id",), is_long=True, newest_first=True)
    first, end, whole = [], [], []
    for _ in range(RUNS):
        began = time.perf_counter()
        table = FrozenTable(look)
        columns = [ShownColumn(spec, 200, words=lambda: "x") for spec in log.columns]
        model = PagedModel(log, desk.runner, columns)
        table.set_model(model)
        table.set_layout(TableLayout(tuple(LaidColumn(name, 220) for name in fields)), fields)
        paints = _Paints(table.viewport())
        table.resize(*SIZE)
        table.show()
        there: list[float] = []
        model.answered.connect(lambda _, there=there: there.append(time.perf_counter()))
        model.show(ListQuery())
        _until(lambda paints=paints, there=there: bool(there) and paints.last > there[0])
        first.append((paints.last - began) * 1000)
        _until(lambda model=model: model.is_complete)
        whole.append((time.perf_counter() - began) * 1000)
        _until(lambda paints=paints, there=there: paints.last > there[-1])
        began = time.perf_counter()
        table.verticalScrollBar().setValue(table.verticalScrollBar().maximum())
        last = model.id_at(model.rowCount() - 1)
        _until(lambda model=model, last=last: model.is_here(last))
        seen = time.perf_counter()
        _until(lambda paints=paints, seen=seen: paints.last > seen)
        end.append((paints.last - began) * 1000)
        if model.rowCount() != LOG_ROWS:
            raise RuntimeError("the log is not the one that was prepared")
        _gone(table)
    return [
        at_most("tables.million.first", statistics.median(first), "ms", FIRST_MS, machine),
        at_most("tables.million.end", statistics.median(end), "ms", END_MS, machine),
        against_peer(
            "tables.million.all_ids",
            statistics.median(whole),
            "ms",
            _bare_ids(desk),
            "all ids by one bare statement",
            None,
        ),
    ]


def _bare_ids(desk: _Desk) -> float:
    sql = "SELECT id FROM notification WHERE deleted = 0 ORDER BY id DESC"
    return taken_ms(lambda: desk.lanes.read(lambda connection: len(connection.all(sql))).result())


def _gone(widget: QWidget) -> None:
    widget.close()
    widget.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()


def _make_students(folder: Path, plan: DemoPlan) -> None:
    """Everybody of the school, their families and enrolments; no lesson is kept."""

    def fill(connection: Connection, database: Database) -> None:
        for table, rows in generate(plan):
            if table.name in _LESSONS:
                return
            connection.many(database.statements.of(table).insert, list(rows))

    _make(folder, fill)


def _make_log(folder: Path, plan: DemoPlan) -> None:
    def fill(connection: Connection, database: Database) -> None:
        insert = database.statements.of(NOTIFICATION).insert
        chance, user = stream(plan.seed, "log"), AUTHOR.user
        at = 20_000
        for start in range(0, LOG_ROWS, 50_000):
            made = made_ids(chance, at, 50_000)
            at += 1
            rows = [
                (id, user, "course_update", f"line {start + n}", start + n, 0, 0, 0, 0) for n, id in enumerate(made)
            ]
            connection.many(insert, rows)

    _make(folder, fill)


def _make(folder: Path, fill: Callable[[Connection, Database], None]) -> None:
    database = open_replica(folder / "replica.db", KEY, SCHOOL_SCHEMA)
    with closing(database):
        create_new(database)
        with closing(database.open(writing=True)) as connection:
            connection.begin()
            fill(connection, database)
            connection.commit()
            connection.run("PRAGMA wal_checkpoint(TRUNCATE)")

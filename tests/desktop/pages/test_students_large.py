"""Five thousand students: the interface beats while the list is read, and never holds more than it shows."""

import threading
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from sms_core.demo.generate import generate
from sms_core.demo.plan import DemoPlan
from sms_core.store.connection import Connection
from sms_core.store.database import Database
from sms_core.store.listing import TableList
from sms_core.store.paging import ListQuery, ListRow, Sort
from sms_desktop.i18n import Languages
from sms_desktop.pages.students.page import StudentsPage
from sms_desktop.ui.appearance import Appearance
from tests.desktop.pages.desk import Desk
from tests.desktop.pages.office import SIZE, Office, cells, names

STUDENTS = 5_000
PLAN = DemoPlan(1, STUDENTS, teachers=300, sections=1_600, per_student=8, school_year=2026, today=date(2026, 9, 14))
LESSONS = frozenset({"register", "mark", "score"})
SEVERAL = 3  # beats that are more than chance


def people(connection: Connection, database: Database) -> None:
    """Everybody of a large school and their families; no lesson has been held."""
    connection.begin()
    for table, rows in generate(PLAN):
        if table.name in LESSONS:
            break
        connection.many(database.statements.of(table).insert, list(rows))
    connection.commit()


@pytest.fixture
def crowd(tmp_path: Path, plain_look: Appearance, languages: Languages, qtbot: QtBot) -> Iterator[Office]:
    desk = Desk(tmp_path, people)
    made = Office(desk, plain_look, qtbot, [], [], [])
    yield made
    for page in made.pages:
        page.hide()
    made.is_quiet()
    desk.close()


class Beats:
    """A heart that beats on the interface thread, as often as it is let."""

    def __init__(self, page: StudentsPage) -> None:
        self.count = 0
        self._timer = QTimer(page)
        self._timer.timeout.connect(self._on_beat)
        self._timer.start(5)

    def _on_beat(self) -> None:
        self.count += 1


class Gate:
    """Lets the lanes read no further until it is opened."""

    def __init__(self, patch: pytest.MonkeyPatch, verb: str) -> None:
        self.opened = threading.Event()
        self.reached = threading.Event()
        plain = getattr(TableList, verb)

        def held(source: TableList, *arguments: object) -> object:
            self.reached.set()
            assert self.opened.wait(60)
            return plain(source, *arguments)

        patch.setattr(TableList, verb, held)


def test_the_interface_beats_while_the_list_is_opened_sorted_and_narrowed(
    crowd: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = crowd.opens()
    whole = page.model.rowCount()
    assert whole > STUDENTS * 0.9
    beats = Beats(page)
    asked: tuple[tuple[str, Callable[[], object]], ...] = (
        ("sort", lambda: page.view.table.sort_wanted.emit(page.model.column_of("student_number"))),
        ("guardian", lambda: page.show_query(ListQuery(sort=Sort("guardian")))),
        ("key", lambda: QTest.keyClicks(page.view.filters.seek.edit, "pap")),
    )
    for name, ask in asked:
        with pytest.MonkeyPatch.context() as patch:
            gate = Gate(patch, "ids")
            ask()
            crowd.waits(gate.reached.is_set)
            before, shown = beats.count, names(page)[:5]
            crowd.waits(lambda before=before: beats.count >= before + SEVERAL)
            assert names(page)[:5] == shown, name
            with crowd.bot.waitSignal(page.model.answered):
                gate.opened.set()
    assert 0 < page.model.rowCount() < whole


def test_keys_typed_while_an_answer_is_awaited_are_all_there_and_the_last_one_counts(crowd: Office) -> None:
    page = crowd.opens()
    field = page.view.filters.seek
    with pytest.MonkeyPatch.context() as patch:
        gate = Gate(patch, "ids")
        QTest.keyClicks(field.edit, "p")
        crowd.waits(gate.reached.is_set)
        QTest.keyClicks(field.edit, "app")
        gate.opened.set()
    crowd.waits(lambda: page.model.query.text == "papp")
    crowd.is_quiet()
    assert field.text() == "papp"
    families = {name.split(",")[0] for name in cells(page, "name", range(20)) if name}
    assert families
    assert all(family.casefold().startswith(("παπ", "pap")) for family in families)


def test_only_the_rows_in_view_are_read_wherever_one_jumps(crowd: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[int] = []
    plain = TableList.rows

    def counted(source: TableList, connection: Connection, ids: Sequence[bytes]) -> dict[bytes, ListRow]:
        read.append(len(ids))
        return plain(source, connection, ids)

    monkeypatch.setattr(TableList, "rows", counted)
    page = crowd.opens()
    bar = page.view.table.verticalScrollBar()
    for place in (bar.maximum(), bar.maximum() // 2, 0):
        bar.setValue(place)
        crowd.waits(lambda: page.model.cell(page.view.table.rowAt(10), 1) is not None)
    crowd.is_quiet()
    assert sum(read) < STUDENTS / 5
    assert page.view.table.size().width() <= SIZE[0]


def test_in_a_name_every_spelling_finds_the_same_of_thousands(crowd: Office) -> None:
    page = crowd.opens()
    found = []
    for typed in ("αννα", "ΑΝΝΑ", "Άννα", "anna"):
        crowd.asks(page, ListQuery(text=typed, scope="name"))
        found.append(frozenset(page.model.ids_of(0, page.model.rowCount() - 1)))
    assert len(set(found)) == 1
    assert found[0]

"""The paged model: ids first, rows when they are seen, stale rows until the new ones are here."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from sms_core.errors import NotFound, SmsError
from sms_core.store.connection import Connection
from sms_core.store.fields import Stored, decimal, text
from sms_core.store.journal import ChangeSet
from sms_core.store.paging import Affected, ColumnSpec, ListQuery, ListRow, Sort
from sms_core.students.table import STUDENT
from sms_desktop.models.columns import ShownColumn
from sms_desktop.models.paged import PagedModel


def key(number: int) -> bytes:
    return number.to_bytes(16, "big")


class Numbers:
    """A list of numbers with their squares; a query for text keeps the numbers that hold it."""

    columns = (
        ColumnSpec("name", STUDENT, text("family_name"), label="student"),
        ColumnSpec("square", STUDENT, text("given_name"), editable=True),
    )

    def __init__(self, count: int, *, is_long: bool = False) -> None:
        self.numbers = list(range(1, count + 1))
        self.squares: dict[int, str] = {}
        self.is_long = is_long
        self.read: list[list[int]] = []
        self.worked_out: list[list[int]] = []
        self.factor = 1

    def _chosen(self, query: ListQuery) -> list[int]:
        chosen = [n for n in self.numbers if query.text in str(n)]
        return chosen[::-1] if query.sort is not None and query.sort.descending else chosen

    def ids(self, connection: Connection, query: ListQuery) -> bytes:
        return b"".join(map(key, self._chosen(query)))

    def first_ids(self, connection: Connection, query: ListQuery, limit: int) -> bytes:
        return b"".join(map(key, self._chosen(query)[:limit]))

    def id_blocks(self, connection: Connection, query: ListQuery) -> Iterator[bytes]:
        chosen = self._chosen(query)
        for start in range(0, len(chosen), 100):
            yield b"".join(map(key, chosen[start : start + 100]))

    def count(self, connection: Connection, query: ListQuery) -> int:
        return len(self._chosen(query))

    def rows(self, connection: Connection, ids: Sequence[bytes]) -> dict[bytes, ListRow]:
        numbers = [int.from_bytes(id, "big") for id in ids]
        self.read.append(numbers)
        found = {key(n): (f"n{n}", self.squares.get(n, str(n * n))) for n in numbers if n in self.numbers}
        return found if len(self.columns) == 2 else {id: (*row, None) for id, row in found.items()}

    def worked(self, connection: Connection, columns: Sequence[str], ids: Sequence[bytes]) -> dict[bytes, ListRow]:
        self.worked_out.append([int.from_bytes(id, "big") for id in ids])
        return {id: tuple(self.factor * 1000 * int.from_bytes(id, "big") for _ in columns) for id in ids}

    def facets(self, connection: Connection, column: str) -> list[tuple[Stored, int]]:
        return []

    def affected(self, changes: ChangeSet, query: ListQuery) -> Affected:
        rows = frozenset(k[0] for k in changes.of("student") if isinstance(k[0], bytes))
        worked = frozenset(k[0] for k in changes.of("mark") if isinstance(k[0], bytes))
        return Affected(order=changes.touches("tag"), rows=rows, worked=worked)


class Waiting:
    """A reading lane on which every answer waits until it is let through."""

    def __init__(self) -> None:
        self.asked: list[tuple[Any, Any, Any, Callable[[], bool]]] = []
        self.problem: SmsError | None = None

    def read(
        self,
        job: Any,
        done: Any,
        failed: Any = None,
        *,
        is_wanted: Callable[[], bool] = lambda: True,
    ) -> "Future[Any]":
        self.asked.append((job, done, failed, is_wanted))
        return Future()

    def answer(self) -> None:
        asked, self.asked = self.asked, []
        for job, done, failed, is_wanted in asked:
            if self.problem is not None:
                failed(self.problem)
                continue
            value = job(None)
            if is_wanted():
                done(value)

    def answer_all(self, bot: QtBot) -> None:
        """Also what is asked in answer to answers."""
        for _ in range(10):
            self.answer()
            bot.wait(1)


@pytest.fixture
def lane() -> Waiting:
    return Waiting()


def model_of(source: Numbers, lane: Waiting) -> PagedModel:
    columns = [
        ShownColumn(source.columns[0], words=lambda: "Number"),
        ShownColumn(source.columns[1], may_edit=True, words=lambda: "Square"),
    ]
    return PagedModel(source, lane, columns)


def shown(model: PagedModel, row: int) -> list[str]:
    return [str(model.index(row, column).data()) for column in range(2)]


def test_the_first_answer_brings_all_ids_and_the_first_rows(qtbot: QtBot, lane: Waiting) -> None:
    source = Numbers(1000)
    model = model_of(source, lane)
    model.show(ListQuery())
    with qtbot.waitSignal(model.answered):
        lane.answer()
    assert model.rowCount() == 1000
    assert shown(model, 3) == ["n4", "16"]
    assert model.cell(900, 0) is None
    assert [len(numbers) for numbers in source.read] == [60]


def test_rows_are_read_when_they_come_into_view_and_only_once(qtbot: QtBot, lane: Waiting) -> None:
    source = Numbers(1000)
    model = model_of(source, lane)
    model.show(ListQuery())
    lane.answer()
    model.watch(900, 920)
    lane.answer_all(qtbot)
    assert shown(model, 910) == ["n911", str(911 * 911)]
    before = len(source.read)
    model.watch(901, 921)
    lane.answer_all(qtbot)
    assert len(source.read) == before


def test_another_order_needs_other_ids_and_no_row_that_is_here(qtbot: QtBot, lane: Waiting) -> None:
    source = Numbers(50)
    model = model_of(source, lane)
    model.show(ListQuery())
    lane.answer()
    model.show(ListQuery(sort=Sort("name", True)))
    lane.answer()
    assert shown(model, 0) == ["n50", "2500"]
    assert source.read[1] == []


def test_only_the_last_question_is_answered(qtbot: QtBot, lane: Waiting) -> None:
    model = model_of(Numbers(100), lane)
    model.show(ListQuery(text="9"))
    model.show(ListQuery(text="77"))
    lane.answer()
    assert model.rowCount() == 1
    assert shown(model, 0) == ["n77", "5929"]


def test_a_changed_row_is_shown_as_it_was_until_it_has_been_read_again(qtbot: QtBot, lane: Waiting) -> None:
    source = Numbers(100)
    model = model_of(source, lane)
    model.show(ListQuery())
    lane.answer()
    source.squares[5] = "twenty-five"
    model.changed(ChangeSet({"student": frozenset({(key(5),), (key(99),)})}))
    qtbot.wait(2)
    assert shown(model, 4) == ["n5", "25"]
    lane.answer_all(qtbot)
    assert shown(model, 4) == ["n5", "twenty-five"]
    assert [number for number in source.read[1] if number <= 60] == [5]


def test_a_change_while_a_row_is_being_read_is_not_missed(qtbot: QtBot, lane: Waiting) -> None:
    source = Numbers(1000)
    model = model_of(source, lane)
    model.show(ListQuery())
    lane.answer()
    model.watch(500, 510)
    qtbot.wait(2)
    job, done, _, _ = lane.asked.pop()
    early = job(None)
    source.squares[505] = "new"
    model.changed(ChangeSet({"student": frozenset({(key(505),)})}))
    done(early)
    lane.answer_all(qtbot)
    assert shown(model, 504) == ["n505", "new"]


def test_a_change_while_the_ids_are_being_read_is_not_missed_either(qtbot: QtBot, lane: Waiting) -> None:
    source = Numbers(100)
    model = model_of(source, lane)
    model.show(ListQuery())
    job, done, _, _ = lane.asked.pop()
    early = job(None)
    source.squares[5] = "new"
    model.changed(ChangeSet({"student": frozenset({(key(5),)})}))
    done(early)
    lane.answer_all(qtbot)
    assert shown(model, 4) == ["n5", "new"]


def test_a_commit_that_may_change_the_order_asks_for_the_ids_again_in_place(qtbot: QtBot, lane: Waiting) -> None:
    source = Numbers(100)
    model = model_of(source, lane)
    model.show(ListQuery())
    lane.answer()
    source.numbers.remove(3)
    model.changed(ChangeSet({"tag": frozenset({(b"t",)})}))
    with qtbot.waitSignal(model.answered) as kept:
        qtbot.wait(60)
        lane.answer()
    assert kept.args == [True]
    assert model.rowCount() == 99
    assert shown(model, 2) == ["n4", "16"]


def test_rows_keep_their_places_while_something_is_typed(qtbot: QtBot, lane: Waiting) -> None:
    source = Numbers(100)
    model = model_of(source, lane)
    model.show(ListQuery())
    lane.answer()
    model.hold(True)
    source.numbers.remove(1)
    model.changed(ChangeSet({"tag": frozenset({(b"t",)})}))
    qtbot.wait(60)
    lane.answer_all(qtbot)
    assert model.rowCount() == 100
    model.hold(False)
    qtbot.wait(60)
    lane.answer_all(qtbot)
    assert model.rowCount() == 99


def test_what_is_typed_shows_at_once_and_goes_back_when_it_is_refused(qtbot: QtBot, lane: Waiting) -> None:
    source = Numbers(10)
    model = model_of(source, lane)
    model.show(ListQuery())
    lane.answer()
    model.put(key(2), 1, "four")
    assert shown(model, 1) == ["n2", "four"]
    model.settle(key(2), 1, kept=False)
    assert shown(model, 1) == ["n2", "4"]


def test_what_was_typed_stands_until_the_row_is_read_again(qtbot: QtBot, lane: Waiting) -> None:
    source = Numbers(10)
    model = model_of(source, lane)
    model.show(ListQuery())
    lane.answer()
    model.put(key(2), 1, "four")
    model.put(key(2), 1, "vier")
    source.squares[2] = "vier"
    model.settle(key(2), 1, kept=True)
    model.settle(key(2), 1, kept=True)
    assert shown(model, 1) == ["n2", "vier"]
    source.squares[2] = "quatre"
    model.changed(ChangeSet({"student": frozenset({(key(2),)})}))
    qtbot.wait(2)
    lane.answer_all(qtbot)
    assert shown(model, 1) == ["n2", "quatre"]


def test_checked_rows_are_kept_by_id_and_only_while_they_are_in_the_list(qtbot: QtBot, lane: Waiting) -> None:
    model = model_of(Numbers(100), lane)
    model.show(ListQuery())
    lane.answer()
    model.check([key(7), key(70), key(12)], True)
    model.show(ListQuery(sort=Sort("name", True)))
    lane.answer()
    assert [row for row in range(100) if model.is_checked(row)] == [30, 88, 93]
    with qtbot.waitSignal(model.checked_changed):
        model.show(ListQuery(text="7"))
        lane.answer()
    assert model.checked == [key(7), key(70)]
    model.check_all(True)
    assert model.checked_count == model.rowCount() == 19
    model.check([key(7)], False)
    assert model.checked_count == 18
    assert model.index(0, 0).data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Unchecked


def test_a_long_list_is_there_with_its_first_rows_and_whole_a_little_later(qtbot: QtBot, lane: Waiting) -> None:
    model = model_of(Numbers(1000, is_long=True), lane)
    model.show(ListQuery())
    lane.answer()
    assert (model.rowCount(), model.is_complete) == (60, False)
    assert shown(model, 0) == ["n1", "1"]
    lane.answer()
    assert (model.rowCount(), model.is_complete) == (1000, True)
    model.watch(990, 999)
    lane.answer_all(qtbot)
    assert shown(model, 999) == ["n1000", "1000000"]


def test_values_of_rows_that_are_not_here_are_read_for_copying(qtbot: QtBot, lane: Waiting) -> None:
    model = model_of(Numbers(500), lane)
    model.show(ListQuery())
    lane.answer()
    model.put(key(1), 1, "one")
    here: list[Any] = []
    model.read_values([key(1)], (), here.append)
    assert here == [{key(1): ("n1", "one")}]
    model.read_values([key(499)], (), here.append)
    lane.answer()
    assert here[1] == {key(499): ("n499", str(499 * 499))}


def test_a_row_is_spoken_with_its_facts_and_an_edit_is_told(qtbot: QtBot, lane: Waiting) -> None:
    model = model_of(Numbers(5), lane)
    model.show(ListQuery())
    lane.answer()
    speech = Qt.ItemDataRole.AccessibleTextRole
    assert model.index(1, 0).data(speech) == "n2, Square 4"
    assert model.index(1, 1).data(speech) == "4"
    assert model.index(1, 1).data(Qt.ItemDataRole.AccessibleDescriptionRole) == "Square"
    assert model.index(1, 1).flags() & Qt.ItemFlag.ItemIsEditable
    assert not model.index(1, 0).flags() & Qt.ItemFlag.ItemIsEditable
    with qtbot.waitSignal(model.typed) as typed:
        assert model.setData(model.index(1, 1), "five")
    assert typed.args == [key(2), "square", "five"]
    assert not model.setData(model.index(1, 1), "4")


def test_a_failure_is_told(qtbot: QtBot, lane: Waiting) -> None:
    model = model_of(Numbers(5), lane)
    model.show(ListQuery())
    lane.problem = NotFound(what="student")
    with qtbot.waitSignal(model.failed):
        lane.answer()


def test_so_many_rows_are_kept_and_no_more(qtbot: QtBot, lane: Waiting, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sms_desktop.models.kept_rows.MOST_KEPT", 200)
    source = Numbers(1000)
    model = model_of(source, lane)
    model.show(ListQuery())
    lane.answer()
    for first in range(0, 1000, 50):
        model.watch(first, first + 20)
        lane.answer_all(qtbot)
    assert model.cell(960, 0) is not None
    assert model.cell(0, 0) is None


class Halves(Numbers):
    """The same list with a column that is worked out."""

    columns = (
        *Numbers.columns,
        ColumnSpec("half", STUDENT, decimal("half"), sortable=False, is_worked=True),
    )


def worked_model(qtbot: QtBot, lane: Waiting, source: Halves) -> PagedModel:
    """The model with rows 1 to 10 in view, its answers let through."""
    model = PagedModel(source, lane, [ShownColumn(spec, words=lambda: "x") for spec in source.columns])
    model.show_worked([0, 1, 2])
    model.watch(0, 9)
    model.show(ListQuery())
    lane.answer()
    qtbot.waitUntil(lambda: bool(lane.asked))
    return model


def test_worked_values_come_after_the_rows_and_for_those_in_view_alone(qtbot: QtBot, lane: Waiting) -> None:
    source = Halves(500)
    model = worked_model(qtbot, lane, source)
    assert model.cell(3, 0) is not None
    assert model.index(3, 2).data() == ""
    with qtbot.waitSignal(model.dataChanged):
        lane.answer()
    assert source.worked_out == [list(range(1, 11))]
    assert model.index(3, 2).data() == "4.0"
    look = model.cell(3, 2)
    assert look is not None
    assert (look.text, look.right) == ("4.0", True)


def test_worked_values_of_rows_that_changed_are_worked_out_again_and_stand_meanwhile(
    qtbot: QtBot, lane: Waiting
) -> None:
    source = Halves(500)
    model = worked_model(qtbot, lane, source)
    lane.answer()
    source.factor = 2
    model.changed(ChangeSet({"mark": frozenset({(key(4),), (key(400),)})}))
    qtbot.waitUntil(lambda: bool(lane.asked))
    assert model.index(3, 2).data() == "4.0"
    lane.answer()
    assert source.worked_out[1:] == [[4]]
    assert model.index(3, 2).data() == "8.0"


def test_a_hidden_column_is_never_worked_out(qtbot: QtBot, lane: Waiting) -> None:
    source = Halves(500)
    model = worked_model(qtbot, lane, source)
    lane.answer()
    model.show_worked([0, 1])
    model.watch(100, 110)
    qtbot.wait(120)
    lane.answer()
    qtbot.wait(120)
    assert source.worked_out == [list(range(1, 11))]


def test_copying_reads_the_worked_values_of_rows_wherever_they_are(qtbot: QtBot, lane: Waiting) -> None:
    source = Halves(500)
    model = worked_model(qtbot, lane, source)
    lane.answer()
    here: list[Any] = []
    model.read_values([key(499)], (0, 2), here.append)
    lane.answer()
    assert here == [{key(499): ("n499", "249001", 499_000)}]


def test_the_head_of_a_worked_column_says_why_it_does_not_sort(lane: Waiting) -> None:
    source = Halves(5)
    model = PagedModel(source, lane, [ShownColumn(spec, words=lambda: "Half") for spec in source.columns])
    tip = model.headerData(2, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
    assert tip == "Half\nWorked out for the rows on show, so the list cannot be sorted by it."
    assert model.headerData(1, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole) == "Half"

"""The first loading: how much there is, what comes first, and how it goes on after a pause or a broken line."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from sms_core.reach.scopes import HISTORY
from sms_core.sync import loading, state
from sms_core.sync.engine import DirectLane, Engine, Progress, Round
from sms_core.sync.loading import Loading, read_loading
from sms_core.sync.wire import Page
from tests.server.conftest import Start
from tests.server.sync.desks import Desk, Offline, SmallSchool, marks, scores, small_school

FEW_ROWS = 5


@pytest.fixture
def school(start: Start, monkeypatch: pytest.MonkeyPatch) -> SmallSchool:
    """A school with some history, sent in small pages."""
    monkeypatch.setattr("server_sync.sync.pull.PAGE_ROWS", FEW_ROWS)
    made = small_school(start(requests_burst=100_000))
    made.writes("mark", marks(made.maths, made.anna, "P"))
    made.writes("mark", marks(made.maths, made.bruno, "A"))
    made.writes("score", scores(made.maths, made.quiz, made.anna, "12"))
    return made


@pytest.fixture
def new_desk(school: SmallSchool, tmp_path: Path) -> Iterator[Callable[..., Desk]]:
    """A desk that has not synced yet; `halts` is asked between two requests."""
    desks: list[Desk] = []

    def made(login: str, halts: Callable[[], bool] = lambda: False, told: list[Progress] | None = None) -> Desk:
        desk = school.desk(f"{login}@school.example", tmp_path / f"{login}{len(desks)}")
        heard = told if told is not None else []
        desk.engine = Engine(
            desk.wire,
            DirectLane(desk.connection),
            desk.database.statements,
            school.server.clock,
            heard.append,
            is_halted=halts,
        )
        desks.append(desk)
        return desk

    yield made
    for desk in desks:
        desk.close()


class Watched:
    """Keeps every page of a load that comes over a wire."""

    def __init__(self, desk: Desk) -> None:
        self.pages: list[Page] = []
        self._call = desk.wire.call
        desk.wire.call = self.call  # type: ignore[method-assign]

    def call(self, endpoint: str, message: Any, answer: type[Any]) -> Any:
        found = self._call(endpoint, message, answer)
        if endpoint == "load":
            self.pages.append(found)
        return found


def here(desk: Desk) -> Loading:
    return read_loading(desk.connection)


@pytest.mark.parametrize("login", ["nikos", "office"])
def test_history_comes_last_and_everything_before_it_is_usable(new_desk: Callable[..., Desk], login: str) -> None:
    desk = new_desk(login)
    watched = Watched(desk)
    desk.syncs()
    first = next(n for n, page in enumerate(watched.pages) if any(part.table in HISTORY for part in page.tables))
    after = [part.table for page in watched.pages[first + 1 :] for part in page.tables]
    assert set(after) <= HISTORY
    assert not any(page.usable for page in watched.pages[: first - 1])
    assert all(page.usable for page in watched.pages[first:])
    assert desk.count("mark") == 2


def test_history_waits_for_a_page_of_its_own_however_little_there_is(
    new_desk: Callable[..., Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("server_sync.sync.pull.PAGE_ROWS", 20_000)
    desk = new_desk("nikos")
    watched = Watched(desk)
    desk.syncs()
    before, history = watched.pages[:2]
    assert before.usable
    assert not {part.table for part in before.tables} & HISTORY
    assert {part.table for part in history.tables} <= HISTORY
    assert desk.count("mark") == 2


def test_the_server_tells_how_much_there_is_before_anything_is_loaded(new_desk: Callable[..., Desk]) -> None:
    halted = True
    desk = new_desk("nikos", lambda: halted)
    assert desk.syncs().halted
    found = here(desk)
    assert (found.all_classes, found.all_students, found.all_history) == (1, 2, 4)
    assert (found.classes, found.students, found.usable, found.done) == (0, 0, False, False)
    assert "load" not in desk.wire.calls


def test_what_came_is_counted_against_it_until_all_is_here(new_desk: Callable[..., Desk]) -> None:
    told: list[Progress] = []
    desk = new_desk("office", told=told)
    desk.syncs()
    found = here(desk)
    assert (found.classes, found.all_classes) == (desk.count("section"), desk.count("section"))
    assert (found.students, found.all_students) == (3, 3)
    assert found.history == found.all_history > 0
    assert found.usable
    assert found.done
    assert [one.rows for one in told] == sorted(one.rows for one in told)
    assert told[-1].done
    assert told[-1].rows >= told[-1].total > 0  # the office's own grant comes with her rows and with the school's


def test_a_pause_stops_between_two_pages_and_going_on_ends_the_same(
    school: SmallSchool, new_desk: Callable[..., Desk]
) -> None:
    left = [3]

    def halts() -> bool:
        left[0] -= 1
        return left[0] < 0

    desk = new_desk("office", halts)
    done: Round = desk.syncs()
    assert done.halted
    assert state.get(desk.connection, "loading") is not None
    before = sum(here(desk).came.values())
    left[0] = 10_000
    assert not desk.syncs().halted
    after = here(desk)
    assert after.done
    assert 0 < before < sum(after.came.values())
    assert after.history == after.all_history == 4
    assert desk.count("student") == 3
    assert desk.count("mark") == 2


def test_a_broken_line_goes_on_where_it_stopped_and_nothing_comes_twice(
    school: SmallSchool, new_desk: Callable[..., Desk], tmp_path: Path
) -> None:
    """R-03: the network goes in the middle of the first sync."""
    desk = new_desk("nikos")
    watched = Watched(desk)
    call, pages = desk.wire.call, [0]

    def cut_after_some(endpoint: str, message: Any, answer: type[Any]) -> Any:
        if endpoint == "load":
            pages[0] += 1
            if pages[0] == 4:
                raise Offline
        return call(endpoint, message, answer)

    desk.wire.call = cut_after_some  # type: ignore[method-assign]
    with pytest.raises(Offline):
        desk.syncs()
    assert len(watched.pages) == 3
    desk.syncs()
    again = new_desk("nikos")
    straight = Watched(again)
    again.syncs()
    assert len(watched.pages) == len(straight.pages)
    for table in ("student", "mark", "score", "enrolment", "student_contact"):
        assert desk.count(table) == again.count(table)
    assert here(desk).done
    assert here(desk).came == here(again).came


def test_a_second_greeting_does_not_count_again(new_desk: Callable[..., Desk], monkeypatch: pytest.MonkeyPatch) -> None:
    desk = new_desk("nikos")
    desk.syncs()
    assert not loading.is_new(desk.connection)
    monkeypatch.setattr("server_sync.sync.service.totals", lambda *_: pytest.fail("counted again"))
    desk.engine.forget_greeting()
    desk.syncs()

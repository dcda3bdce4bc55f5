"""A school with its server, and two people who work at it: a teacher whose line can be cut, and the office."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from server_sync.config import Config
from sms_core.clock import ShiftedClock
from tests.stories.desktops import Person
from tests.stories.line import Line
from tests.stories.world import Prepared, prepare, running, school_clock


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def config(request: pytest.FixtureRequest, tmp_path: Path) -> Config:
    made = Config(data=tmp_path / "server")
    made.data.mkdir()
    if request.param == "postgresql":
        made = replace(made, database_url=request.getfixturevalue("postgres_database"))
    return made


@pytest.fixture
def clock() -> ShiftedClock:
    return school_clock()


@pytest.fixture
def school(config: Config, clock: ShiftedClock) -> Prepared:
    return prepare(config, clock)


@pytest.fixture
def server(school: Prepared, clock: ShiftedClock) -> Iterator[tuple[str, int]]:
    with running(school.config, clock) as target:
        yield target


@pytest.fixture
def line(server: tuple[str, int]) -> Iterator[Line]:
    """The teacher's network; the office has its own."""
    with Line(server) as line:
        yield line


@pytest.fixture
def teacher(qtbot: QtBot, tmp_path: Path, clock: ShiftedClock) -> Iterator[Person]:
    person = Person(qtbot, tmp_path / "teacher", clock)
    yield person
    person.quits()


@pytest.fixture
def office(qtbot: QtBot, tmp_path: Path, clock: ShiftedClock) -> Iterator[Person]:
    person = Person(qtbot, tmp_path / "office", clock)
    yield person
    person.quits()

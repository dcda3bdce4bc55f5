"""The small school and its desks."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.server.conftest import Start
from tests.server.sync.desks import Desk, SmallSchool, small_school

Open = Callable[..., Desk]


@pytest.fixture
def school(start: Start) -> SmallSchool:
    """Two teachers with a class each, on either database."""
    return small_school(start(requests_burst=100_000))


@pytest.fixture
def opens(school: SmallSchool, tmp_path: Path) -> Iterator[Open]:
    """Opens and syncs a new desk for a login."""
    desks: list[Desk] = []

    def open_desk(login: str) -> Desk:
        desk = school.desk(f"{login}@school.example", tmp_path / f"{login}{len(desks)}")
        desks.append(desk)
        desk.syncs()
        return desk

    yield open_desk
    for desk in desks:
        desk.close()

"""A home, its keys, a school, and somebody who signed in there."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from sms_desktop.connection.connecting import (
    sign_in,
)
from sms_desktop.profiles.profile import Home, Profile
from sms_desktop.profiles.secrets import Secrets
from tests.desktop.connection.people import CLOCK, admits
from tests.desktop.servers import (
    PASSWORD,
    TEACHER,
    RunningSchool,
    running_school,
)


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path / "home")


@pytest.fixture
def secrets(home: Home) -> Secrets:
    return Secrets(home.folder)


@pytest.fixture
def school(tmp_path: Path) -> Iterator[RunningSchool]:
    with running_school(tmp_path) as running:
        running.account()
        yield running


@pytest.fixture
def anna(school: RunningSchool, home: Home, secrets: Secrets) -> Profile:
    """The profile of somebody who signed in and went home, with one change unsent."""
    session = sign_in(home, secrets, school.url, TEACHER, PASSWORD, CLOCK)
    admits(session)
    session.close()
    return session.profile

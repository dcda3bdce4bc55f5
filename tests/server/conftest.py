"""A founded school on either database, its application, and people who may sign in."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from server_sync.accounts.administration import give_password
from server_sync.accounts.passwords import Passwords
from server_sync.app import create_app
from server_sync.config import Config
from server_sync.founding import SERVER_AUTHOR, found_school
from server_sync.live.hub import Hub
from server_sync.opening import open_database
from server_sync.school import School
from sms_core.accounts import service as accounts
from sms_core.clock import ShiftedClock
from sms_core.ids import UserId
from tests.factories import SCHOOL_MORNING
from tests.server.devices import PASSWORD, Device

ADMIN = "head@school.example"
TEACHER = "anna.pappa@school.example"


@dataclass
class Server:
    """A running application, in this process."""

    config: Config
    school: School
    clock: ShiftedClock
    passwords: Passwords
    admin_password: str
    client: TestClient

    def device(self) -> Device:
        """A new installation."""
        return Device(self.client)

    def account(self, login: str = TEACHER, role: str = "teacher", password: str = PASSWORD) -> UserId:
        """Somebody with a password of their own."""
        with self.school.writing("add_user", SERVER_AUTHOR) as write:
            user = accounts.create_user(write.work, login, "Anna Pappa")
            accounts.grant_role(write.work, user, role)
        give_password(self.school, self.passwords, user, password, must_change=False)
        return user

    def signed_in(self, login: str = TEACHER, role: str = "teacher") -> Device:
        """A device on which somebody with that role has signed in."""
        self.account(login, role)
        device = self.device()
        device.signs_in(login)
        return device


Start = Callable[..., Server]


@pytest.fixture
def config(tmp_path: Path) -> Config:
    """Settings with cheap password hashes."""
    return Config(data=tmp_path / "data", hash_memory_kib=16, hash_rounds=1)


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def database_config(request: pytest.FixtureRequest, config: Config) -> Config:
    """The same, on either database."""
    if request.param == "sqlite":
        return config
    return replace(config, database_url=request.getfixturevalue("postgres_database"))


@pytest.fixture
def start(database_config: Config) -> Iterator[Start]:
    """Founds a school and starts its application; keyword arguments change the settings, `hub` gives another hub."""
    with ExitStack() as running:

        def starting(hub: Hub | None = None, **settings: object) -> Server:
            config = replace(database_config, **settings)  # type: ignore[arg-type]
            clock = ShiftedClock(SCHOOL_MORNING)
            school = School(open_database(config), clock)
            passwords = Passwords(config)
            founded = found_school(school, passwords, "First Gymnasium", ADMIN)
            client = running.enter_context(TestClient(create_app(config, school, hub)))
            return Server(config, school, clock, passwords, founded.password, client)

        yield starting


@pytest.fixture
def server(start: Start) -> Server:
    """An application with the usual settings."""
    return start()

"""What every test gets: a home of its own, a database when it asks, and a failure when it leaves noise behind."""

import gc
import os
import sys
import threading
import time
import uuid
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import hypothesis
import psycopg
import pytest

from tests.postgres import find_programs, running_cluster

GRACE_S = 5.0
COLLECT_EVERY = 20  # tests

# Before anything imports Qt or keyring; child processes inherit it.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.null.Keyring"

hypothesis.settings.register_profile("sms", deadline=None)
hypothesis.settings.load_profile("sms")


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A fresh folder where the application keeps everything (`SMS_HOME`); no test sees the person's own files."""
    home = tmp_path_factory.mktemp("home")
    for variable in [name for name in os.environ if name.startswith("SMS_") and not name.startswith("SMS_TEST_")]:
        monkeypatch.delenv(variable)
    monkeypatch.setenv("SMS_HOME", str(home))
    for variable in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(variable, str(home / variable.lower()))
    return home


@pytest.fixture(autouse=True)
def no_noise() -> Iterator[None]:
    """Fail the test that leaves a thread running or a window open."""
    before = set(threading.enumerate())
    yield
    left = _threads_left(before)
    assert not left, f"threads left running: {left}"
    windows = _windows_left()
    assert not windows, f"windows left open: {windows}"


@pytest.fixture(scope="session")
def rounds() -> Iterator[int]:
    """Counts the tests."""
    return count(1)


@pytest.fixture(autouse=True)
def collected_here(rounds: Iterator[int]) -> Iterator[None]:
    """Look for garbage between tests, on this thread: a worker's look would destroy a dead window while Qt paints."""
    gc.disable()
    yield
    if next(rounds) % COLLECT_EVERY == 0:
        gc.collect()


def _threads_left(before: set[threading.Thread]) -> list[str]:
    """Names of the threads that were started since and do not end within the grace."""
    deadline = time.monotonic() + GRACE_S
    for thread in set(threading.enumerate()) - before:
        # A foreign thread (one of Qt's) that once ran Python stays listed for ever and cannot be joined.
        if not isinstance(thread, threading._DummyThread):
            thread.join(max(0.0, deadline - time.monotonic()))
    now = set(threading.enumerate()) - before
    return [thread.name for thread in now if not isinstance(thread, threading._DummyThread)]


def _windows_left() -> list[str]:
    widgets = sys.modules.get("PySide6.QtWidgets")
    if widgets is None or widgets.QApplication.instance() is None:
        return []
    shown = [widget for widget in widgets.QApplication.topLevelWidgets() if widget.isVisible()]
    return [f"{type(widget).__name__} {widget.windowTitle()!r}" for widget in shown]


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    """URL of a PostgreSQL server without a database name: that of `SMS_TEST_POSTGRES`, or one started for the tests."""
    if given := os.environ.get("SMS_TEST_POSTGRES"):
        yield given.rstrip("/")
        return
    programs = find_programs() if os.name == "posix" else None
    if programs is None:
        pytest.skip("no PostgreSQL programs here (Debian's package `postgresql`) and SMS_TEST_POSTGRES is not set")
    with running_cluster(programs) as url:
        yield url


@pytest.fixture
def postgres_database(postgres_url: str) -> Iterator[str]:
    """URL of an empty PostgreSQL database of this test's own; it is dropped afterwards."""
    name = f"sms_{uuid.uuid4().hex}"
    _administer(postgres_url, f'CREATE DATABASE "{name}"')
    yield f"{postgres_url}/{name}"
    _administer(postgres_url, f'DROP DATABASE "{name}" WITH (FORCE)')


def _administer(url: str, statement: str) -> None:
    with psycopg.connect(
        url.replace("postgresql+psycopg:", "postgresql:") + "/postgres", autocommit=True
    ) as connection:
        connection.execute(statement)

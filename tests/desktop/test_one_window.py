"""A second start over the same data raises the first window, with real processes; a killed one leaves nothing."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from sms_desktop.one_window import OneWindow
from sms_desktop.wishes import Wishes
from tests.factories import SCHOOL_MORNING

PATIENCE_S = 60


class Starts:
    """Starts of the program over one home."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.running: list[subprocess.Popen[bytes]] = []

    def __call__(self, *arguments: str, **environment: str) -> subprocess.Popen[bytes]:
        process = subprocess.Popen(
            [sys.executable, "-m", "sms_desktop", *arguments],
            env={**os.environ, "SMS_HOME": str(self.home), "SMS_CLOCK": SCHOOL_MORNING.isoformat(), **environment},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self.running.append(process)
        return process


def waits_for(true: Callable[[], bool]) -> None:
    until = time.monotonic() + PATIENCE_S
    while not true():
        assert time.monotonic() < until
        time.sleep(0.05)


@pytest.fixture
def starts(tmp_path: Path) -> Iterator[Starts]:
    made = Starts(tmp_path / "home")
    yield made
    for process in made.running:
        if process.poll() is None:
            process.kill()
        process.wait()


def is_open(home: Path) -> bool:
    """Whether some process holds this home."""
    if not (home / "window.lock").exists():
        return False
    one = OneWindow(home)
    held = not one.is_first
    one.close()
    return held


def test_a_second_start_ends_and_hands_its_wish_to_the_first(starts):
    first = starts()
    waits_for(lambda: is_open(starts.home))
    second = starts("--demo", "--theme", "dark")
    assert second.wait(PATIENCE_S) == 0
    assert first.poll() is None
    waits_for(lambda: (starts.home / "demo" / "account.json").exists())
    waits_for(lambda: '"theme": "dark"' in (starts.home / "window.json").read_text(encoding="utf-8"))
    assert first.poll() is None


def test_two_starts_at_the_same_moment_open_one_window(starts):
    both = [starts(), starts()]
    waits_for(lambda: any(process.poll() is not None for process in both))
    assert sorted(process.poll() is None for process in both) == [False, True]
    assert next(process for process in both if process.poll() is not None).returncode == 0


@pytest.mark.skipif(sys.platform == "win32", reason="there is no signal that kills")
def test_after_a_kill_the_next_start_opens_its_window(starts):
    first = starts()
    waits_for(lambda: is_open(starts.home))
    assert starts().wait(PATIENCE_S) == 0  # the first listens: its socket is there
    first.send_signal(signal.SIGKILL)
    first.wait()
    assert not is_open(starts.home)
    third = starts()
    waits_for(lambda: is_open(starts.home))
    assert starts().wait(PATIENCE_S) == 0
    assert third.poll() is None


def test_another_home_has_its_own_window(starts, tmp_path):
    first, other = starts(), starts(SMS_HOME=str(tmp_path / "other"))
    waits_for(lambda: is_open(starts.home) and is_open(tmp_path / "other"))
    assert first.poll() is None
    assert other.poll() is None


def test_where_no_socket_can_be_made_a_second_window_is_refused_all_the_same(qapp, tmp_path):
    first = OneWindow(tmp_path)
    second = OneWindow(tmp_path)
    assert first.is_first
    assert not second.is_first
    assert not second.hand_over(Wishes(demo=True), patience_s=0.2)
    first.close()
    third = OneWindow(tmp_path)
    assert third.is_first
    third.close()


def test_where_files_cannot_be_held_the_socket_alone_tells(qapp, tmp_path, monkeypatch):
    def cannot(_: Path) -> None:
        raise OSError(95, "not supported")

    monkeypatch.setattr("sms_desktop.one_window.hold_alone", cannot)
    first = OneWindow(tmp_path)
    assert first.is_first
    first.listen()
    assert not OneWindow(tmp_path).is_first
    first.close()


def test_wishes_come_over_whole_and_nonsense_is_not_listened_to():
    wishes = Wishes(server="https://school.example", login="Άννα@school.example", demo=True, language="el")
    assert Wishes.from_bytes(wishes.to_bytes()) == wishes
    for nonsense in (b"", b"[]\n", b"{", b'{"server": [1]}\n', b"\xff\xfe\n"):
        with pytest.raises(ValueError, match=r".*"):
            Wishes.from_bytes(nonsense)


def test_nonsense_on_the_socket_raises_nothing(qapp, qtbot, tmp_path):
    from PySide6.QtNetwork import QLocalSocket

    first = OneWindow(tmp_path)
    first.listen()
    heard: list[Wishes] = []
    first.came.connect(heard.append)
    socket = QLocalSocket()
    socket.connectToServer(first.name)
    assert socket.waitForConnected(5000)
    socket.write(b"hello\n")
    socket.flush()
    qtbot.waitUntil(lambda: socket.state() == QLocalSocket.LocalSocketState.UnconnectedState)
    assert heard == []
    first.close()

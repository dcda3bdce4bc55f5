"""A screen of its own (Xvfb and openbox) and the program on it, worked by xdotool and looked at by its pixels."""

import ctypes
import ctypes.util
import os
import select
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import numpy as np
import numpy.typing as npt

from tests.factories import SCHOOL_MORNING

PROGRAMS = ("Xvfb", "openbox", "xdotool", "setxkbmap")
PATIENCE_S = 60.0
_HEADER_WORDS = 25
_COLOUR_BYTES = 12

Picture = npt.NDArray[np.uint32]  # rows of 0xRRGGBB


def missing() -> list[str]:
    """The programs that this needs and that are not here."""
    return [name for name in PROGRAMS if shutil.which(name) is None]


def waits_for(true: Callable[[], object], what: Callable[[], str] = str) -> None:
    """Until it is so; `what` tells how things stand when it never is."""
    until = time.monotonic() + PATIENCE_S
    while not true():
        assert time.monotonic() < until, what()
        time.sleep(0.03)


class Screen:
    """One X server; `at` is its display."""

    def __init__(self, at: str, folder: Path, size: tuple[int, int]) -> None:
        self.at = at
        self.size = size
        self._folder = folder

    @property
    def environment(self) -> dict[str, str]:
        """What a program on this screen is started with."""
        return {**os.environ, "DISPLAY": self.at, "QT_QPA_PLATFORM": "xcb", "XDG_RUNTIME_DIR": str(self._folder)}

    def tool(self, *arguments: object) -> str:
        """Run xdotool; what it printed."""
        command = ["xdotool", *map(str, arguments)]
        done = subprocess.run(command, env=self.environment, capture_output=True, text=True, check=False)
        return done.stdout.strip()

    def presses(self, *keys: str) -> None:
        """Chords as xdotool writes them; a number of two digits is the place of a key on the keyboard."""
        self.tool("key", "--clearmodifiers", *keys)

    def layout(self, name: str) -> None:
        """Another keyboard."""
        subprocess.run(["setxkbmap", "-display", self.at, name], check=True, capture_output=True)

    def picture(self) -> Picture:
        """What is on the screen now."""
        data = (self._folder / "Xvfb_screen0").read_bytes()
        words = np.frombuffer(data[: _HEADER_WORDS * 4], ">u4")
        start = int(words[0]) + int(words[19]) * _COLOUR_BYTES
        wide, high, line = int(words[4]), int(words[5]), int(words[12])
        pixels = np.frombuffer(data, "<u4" if words[7] == 0 else ">u4", line // 4 * high, start)
        return (pixels.reshape(high, line // 4)[:, :wide] & 0xFFFFFF).astype(np.uint32)


class Program:
    """`python -m sms_desktop` on a screen, over a home."""

    def __init__(self, screen: Screen, home: Path, *arguments: str, **environment: str) -> None:
        self.screen = screen
        self._errors = home.parent / f"stderr-{time.monotonic_ns()}"
        with self._errors.open("wb") as errors:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "sms_desktop", *arguments],
                env={
                    **screen.environment,
                    "SMS_HOME": str(home),
                    "SMS_CLOCK": SCHOOL_MORNING.isoformat(),
                    "LC_ALL": "C.UTF-8",
                    **environment,
                },
                stdout=errors,
                stderr=errors,
            )
        self.window = ""

    def is_at_work(self, words: str = "Home") -> None:
        """Wait for the frame: until then the title is the product's."""

        def there() -> bool:
            assert self.process.poll() is None, self.noise()
            found = self.screen.tool("search", "--onlyvisible", "--pid", self.process.pid, "--name", ".")
            self.window = found.split()[-1] if found else ""
            return bool(self.window) and self.title().startswith(words)

        waits_for(there, self.state)
        waits_for(self._is_in_front, self.state)

    def _is_in_front(self) -> bool:
        """Whether keys go to its window; the window manager is asked for it, then the X server."""
        for asked in ("windowactivate", "windowfocus"):
            if self.screen.tool("getwindowfocus") == self.window:
                return True
            self.screen.tool(asked, self.window)
        return False

    def is_still(self) -> Picture:
        """Wait until nothing moves on the screen; the picture."""
        seen = [self.screen.picture()]

        def still() -> bool:
            time.sleep(0.25)
            seen.append(self.screen.picture())
            return bool(np.array_equal(seen[-1], seen[-2]))

        waits_for(still, lambda: "the screen does not come to rest")
        return seen[-1]

    def title(self) -> str:
        """What the title bar says."""
        return self.screen.tool("getwindowname", self.window)

    def place(self) -> tuple[int, int, int, int]:
        """Left, top, width and height of what the program draws."""
        return place_of(self.screen.at, int(self.window))

    def state(self) -> str:
        """How things stand, for a report."""
        tool = self.screen.tool
        focus, active = tool("getwindowfocus"), tool("getactivewindow")
        title = self.title() if self.window else ""
        return f"title {title!r}, window {self.window}, focus {focus}, active {active}, printed {self.noise()!r}"

    def noise(self) -> str:
        """Whatever it has printed."""
        return self._errors.read_text(encoding="utf-8", errors="replace")

    def quits(self) -> None:
        """Ctrl+Q; it must end well and have printed nothing."""
        self.screen.presses("ctrl+q")
        waits_for(lambda: self.process.poll() is not None, self.state)
        assert self.process.returncode == 0, self.noise()
        assert self.noise() == ""

    def end(self) -> None:
        """Whatever it is doing."""
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()


def place_of(display: str, window: int) -> tuple[int, int, int, int]:
    """Left, top, width and height of a window on its screen; xdotool counts the frame twice."""
    x11 = ctypes.CDLL(ctypes.util.find_library("X11"))
    x11.XOpenDisplay.restype = ctypes.c_void_p
    opened = ctypes.c_void_p(x11.XOpenDisplay(display.encode()))
    root, child = ctypes.c_ulong(), ctypes.c_ulong()
    left, top, *sizes = (ctypes.c_int() for _ in range(6))
    held = ctypes.c_ulong(window)
    x11.XGetGeometry(opened, held, *map(ctypes.byref, (root, left, top, *sizes)))
    corner = map(ctypes.byref, (left, top, child))
    x11.XTranslateCoordinates(opened, held, root, 0, 0, *corner)
    x11.XCloseDisplay(opened)
    return left.value, top.value, sizes[0].value, sizes[1].value


@contextmanager
def a_screen(folder: Path, size: tuple[int, int]) -> Iterator[Screen]:
    """An X server with a window manager; both end with the context."""
    folder.mkdir(mode=0o700)
    with ExitStack() as stack:
        reading, writing = os.pipe()
        stack.callback(os.close, reading)
        wide, high = size
        command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{wide}x{high}x24", "-nolisten", "tcp"]
        try:
            _started(stack, [*command, "-fbdir", str(folder)], pass_fds=(writing,))
        finally:
            os.close(writing)
        screen = Screen(f":{_told(reading)}", folder, size)
        _started(stack, ["openbox", "--config-file", str(_openbox_rules(folder))], env=screen.environment)
        waits_for(lambda: screen.tool("get_num_desktops"), lambda: "the window manager does not come up")
        yield screen


def _told(reading: int) -> str:
    """The number of the display, once it is up."""
    answer = b""
    while not answer.endswith(b"\n"):
        ready, _, _ = select.select([reading], [], [], PATIENCE_S)
        piece = os.read(reading, 16) if ready else b""
        assert piece, "the X server does not come up"
        answer += piece
    return answer.decode().strip()


def _openbox_rules(folder: Path) -> Path:
    """Nobody's own settings: a plain window manager without key bindings, which would take chords away."""
    rules = folder / "rc.xml"
    rules.write_text(
        '<openbox_config xmlns="http://openbox.org/3.4/rc"><focus><focusNew>yes</focusNew></focus></openbox_config>'
    )
    return rules


def _started(
    stack: ExitStack, command: list[str], env: dict[str, str] | None = None, pass_fds: tuple[int, ...] = ()
) -> None:
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(command, env=env, pass_fds=pass_fds, stdout=quiet, stderr=quiet)

    def end() -> None:
        process.terminate()
        process.wait(PATIENCE_S)

    stack.callback(end)

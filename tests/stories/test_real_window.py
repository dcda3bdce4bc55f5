"""The program as a process in real windows: keys of a keyboard, odd screens, a place that is remembered, one window."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import numpy as np
import pytest

from sms_desktop.ui.theme import Theme
from tests.stories.screens import PATIENCE_S, Program, Screen, a_screen, missing, waits_for

pytestmark = [
    pytest.mark.story,
    pytest.mark.skipif(bool(missing()), reason=f"not here: {', '.join(missing())}"),
]
USUAL = (1366, 768)
ROOMY = (1600, 1000)  # the window does not fill it
SECTIONS = (  # those that have a digit
    "Home", "Students", "Classes", "Attendance", "Gradebook", "Conduct", "Staff", "Sync", "Settings",
)  # fmt: skip
FIRST_DIGIT = 10  # the place of the key 1 on the keyboard
KEY_K = 45
ARGUMENTS = ("--demo", "--theme", "light", "--language", "en")
STATUS_BAR = 26

Starts = Callable[..., Program]


@pytest.fixture(scope="module")
def demo_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home in which the demo school has been made, by the program itself."""
    folder = tmp_path_factory.mktemp("demo")
    with a_screen(folder / "screen", USUAL) as screen:
        program = Program(screen, folder / "home", *ARGUMENTS)
        try:
            program.is_at_work()
            program.is_still()
            program.quits()
        finally:
            program.end()
    return folder / "home"


@pytest.fixture
def stack() -> Iterator[ExitStack]:
    with ExitStack() as made:
        yield made


@pytest.fixture
def home(demo_home: Path, tmp_path: Path) -> Path:
    """A copy of it, before anybody has moved a window."""
    made = tmp_path / "home"
    shutil.copytree(demo_home, made)
    (made / "window.json").unlink(missing_ok=True)
    return made


@pytest.fixture
def starts(stack: ExitStack, tmp_path: Path, home: Path) -> Starts:
    """Starts the program, on the screen given or on a usual one."""
    screens: list[Screen] = []

    def start(*arguments: str, size: tuple[int, int] = USUAL, **environment: str) -> Program:
        if not screens:
            screens.append(stack.enter_context(a_screen(tmp_path / "screen", size)))
        program = Program(screens[0], home, *(arguments or ARGUMENTS), **environment)
        stack.callback(program.end)
        return program

    return start


def shows(program: Program, words: str) -> None:
    waits_for(lambda: words in program.title().split(" – ")[:2], lambda: f"no {words}: {program.state()}")


def test_nine_sections_by_their_digits_on_two_keyboards(starts):
    """F-02 and Q-04: the title changes each time; the Greek keyboard opens sections and the palette too."""
    program = starts()
    program.is_at_work()
    screen = program.screen
    for place, section in reversed(list(enumerate(SECTIONS))):
        screen.presses(f"ctrl+{FIRST_DIGIT + place}")
        shows(program, section)
    screen.layout("gr")
    for place in (1, 8, 0):
        screen.presses(f"ctrl+{FIRST_DIGIT + place}")
        shows(program, SECTIONS[place])
    before = program.is_still()
    screen.presses(f"ctrl+{KEY_K}")
    opened = program.is_still()
    changed = np.argwhere(opened != before)
    assert len(changed) > 50_000, "no palette"
    screen.presses("Escape")
    waits_for(lambda: np.count_nonzero(screen.picture() != before) < 2_000, lambda: "the palette stays")
    program.quits()


def is_inside(place: tuple[int, int, int, int], size: tuple[int, int]) -> bool:
    left, top, wide, high = place
    return left >= 0 and top >= 0 and left + wide <= size[0] and top + high <= size[1]


@pytest.mark.parametrize(
    ("size", "factor"), [((800, 600), 1.0), ((3840, 2160), 1.0), (USUAL, 1.5)], ids=["tiny", "4K", "large"]
)
def test_the_window_is_whole_on_odd_screens(starts, size, factor):
    """Inside the screen, with its sidebar at the left and its status bar at the foot."""
    program = starts(size=size, QT_SCALE_FACTOR=str(factor))
    program.is_at_work()
    waits_for(lambda: is_inside(program.place(), size), lambda: f"{program.place()} is outside of {size}")
    picture = program.is_still()
    left, top, wide, high = program.place()
    assert is_inside((left, top, wide, high), size)
    ground = Theme.load("light").colour("sidebar").rgb() & 0xFFFFFF
    foot = picture[top + high - round(STATUS_BAR * factor) + 3 : top + high - 3, left : left + wide]
    assert np.mean(foot == ground) > 0.5, "no status bar"
    side = picture[top + high // 3 : top + high // 2, left + 2 : left + round(40 * factor)]
    assert np.mean(side == ground) > 0.5, "no sidebar"
    program.quits()


def test_the_place_of_the_window_is_remembered(starts):
    program = starts(size=ROOMY)
    program.is_at_work()
    screen = program.screen
    before = program.place()
    screen.tool("windowsize", program.window, 1100, 660)
    screen.tool("windowmove", program.window, 120, 70)
    waits_for(lambda: program.place()[2:] == (1100, 660) and program.place()[:2] != before[:2])
    program.is_still()
    place = program.place()
    for _ in range(2):
        program.quits()
        program = starts()
        program.is_at_work()
        program.is_still()
        assert program.place() == place
    program.quits()


def test_a_second_start_brings_the_first_to_the_front(starts):
    program = starts()
    program.is_at_work()
    program.is_still()
    screen = program.screen
    screen.tool("windowminimize", program.window)
    waits_for(lambda: screen.tool("getactivewindow") != program.window)
    second = starts("--theme", "dark")
    assert second.process.wait(PATIENCE_S) == 0
    assert second.noise() == ""
    waits_for(lambda: screen.tool("getactivewindow") == program.window, program.state)
    ground = Theme.load("dark").colour("sidebar").rgb() & 0xFFFFFF
    waits_for(lambda: np.count_nonzero(screen.picture() == ground) > 10_000, lambda: "it did not hear the wish")
    program.quits()

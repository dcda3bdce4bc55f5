"""A register in a real window, killed at any moment of typing: at most the key that was not written yet is lost."""

import random
import shutil
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from sms_core.attendance.repository import open_register
from sms_core.clock import from_days
from sms_core.ids import SectionId
from tests.stories.killed import left_by
from tests.stories.screens import Program, Screen, a_screen, missing, waits_for

pytestmark = [
    pytest.mark.story,
    pytest.mark.skipif(bool(missing()), reason=f"not here: {', '.join(missing())}"),
]
ARGUMENTS = ("--demo", "--theme", "light", "--language", "en")
ATTENDANCE = "ctrl+13"  # the key 4
MOST = 12  # the classes of the demo school are larger
MOMENT_S = 0.06  # how long a key and its write may take, generously
MARKS = "SELECT section, day, period, student, code FROM mark WHERE deleted = 0"


@pytest.fixture(scope="module")
def screen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Screen]:
    with a_screen(tmp_path_factory.mktemp("screen") / "x", (1366, 768)) as made:
        yield made


@pytest.fixture(scope="module")
def demo_home(screen: Screen, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home in which the demo school has been made."""
    home = tmp_path_factory.mktemp("demo") / "home"
    program = Program(screen, home, *ARGUMENTS)
    try:
        program.is_at_work()
        program.is_still()
        program.quits()
    finally:
        program.end()
    return home


@pytest.mark.parametrize("seed", range(4))
def test_what_was_typed_into_a_register_before_a_kill_is_there(screen, demo_home, tmp_path, seed):
    """All but the last key have come to rest; the last one is there or not, whenever the kill comes."""
    chance = random.Random(seed)
    typed = "".join(chance.choice("plae") for _ in range(chance.randint(2, MOST)))
    home = types_into_a_register(screen, demo_home, tmp_path, typed[:-1], typed[-1], chance.uniform(0, MOMENT_S))
    assert marks_after(demo_home, home, tmp_path) in (typed[:-1].upper(), typed.upper())


@pytest.mark.parametrize("seed", range(4))
def test_a_kill_amid_fast_typing_leaves_no_hole(screen, demo_home, tmp_path, seed):
    """Of keys that come as fast as can be, those before the kill are there in order, and none that is wrong."""
    chance = random.Random(seed)
    typed = "".join(chance.choice("plae") for _ in range(MOST))
    home = types_into_a_register(screen, demo_home, tmp_path, "p", typed, chance.uniform(0, MOMENT_S))
    stored = marks_after(demo_home, home, tmp_path)
    assert stored
    assert f"P{typed.upper()}".startswith(stored)


def types_into_a_register(
    screen: Screen, demo_home: Path, folder: Path, quietly: str, then: str, moment: float
) -> Path:
    """Start over a copy of the home, open the first register, type, and kill the program `moment` after the last."""
    home = folder / "home"
    shutil.copytree(demo_home, home)
    program = Program(screen, home, *ARGUMENTS)
    with ExitStack() as stack:
        stack.callback(program.end)
        program.is_at_work()
        program.is_still()
        screen.presses(ATTENDANCE)
        waits_for(lambda: program.title().startswith("Attendance"), program.state)
        program.is_still()
        screen.presses("Return")
        waits_for(lambda: not program.title().startswith("Attendance –"), program.state)
        program.is_still()
        for letter in quietly:
            screen.tool("type", letter)
        program.is_still()
        screen.tool("type", "--delay", "0", then)
        time.sleep(moment)
        program.process.kill()
        program.process.wait()
    return home


def marks_after(before: Path, home: Path, folder: Path) -> str:
    """The marks of the register that was typed into, from its first row up to the first without one."""
    (folder / "before").mkdir()
    with left_by(before, folder / "before") as connection:
        known = set(connection.all(MARKS))
    with left_by(home, folder) as connection:
        made = [row for row in connection.all(MARKS) if row not in known]
        lessons = {tuple(row[:3]) for row in made}
        if not lessons:
            return ""
        ((section, day, period),) = lessons
        rows = open_register(connection, SectionId(section), from_days(day), period).rows
    codes = [row.code for row in rows]
    stored = codes[: codes.index(None)] if None in codes else codes
    assert len(made) == len(stored), "a hole"
    return "".join(str(code) for code in stored)

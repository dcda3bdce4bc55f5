"""G-01 in a real window: thirty marks typed with Enter, the program killed, and all thirty there at the next start."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.stories.killed import left_by
from tests.stories.screens import Program, a_screen, missing, waits_for

pytestmark = [
    pytest.mark.story,
    pytest.mark.skipif(bool(missing()), reason=f"not here: {', '.join(missing())}"),
]
MARKS = 30
VALUES = tuple(f"{number % 9}.{number + 101}" for number in range(MARKS))  # values that nobody else has
ARGUMENTS = ("--demo", "--theme", "light", "--language")


@pytest.fixture
def stack() -> Iterator[ExitStack]:
    with ExitStack() as made:
        yield made


@pytest.mark.parametrize(
    ("language", "home_title", "title"), [("en", "Home", "Gradebook"), ("el", "Αρχική", "Βαθμολόγιο")]
)
def test_thirty_marks_typed_with_enter_survive_a_kill(stack, tmp_path, language, home_title, title):
    """Two columns of fifteen: the classes of the demo school are smaller than thirty."""
    home = tmp_path / "home"
    screen = stack.enter_context(a_screen(tmp_path / "screen", (1366, 768)))
    program = Program(screen, home, *ARGUMENTS, language)
    stack.callback(program.end)
    program.is_at_work(home_title)
    program.is_still()
    screen.presses("ctrl+g")
    waits_for(lambda: title in program.title(), program.state)
    program.is_still()
    for half in (VALUES[: MARKS // 2], VALUES[MARKS // 2 :]):
        screen.presses("Tab", *["Up"] * (MARKS // 2))
        for text in half:
            typed = text.replace(".", ",") if language == "el" else text
            screen.tool("type", "--delay", "0", typed)
            screen.presses("Return")
    program.is_still()
    program.process.kill()
    program.process.wait()
    assert stored(home, tmp_path) == MARKS


def stored(home: Path, folder: Path) -> int:
    """How many of the marks the killed program's replica holds."""
    with left_by(home, folder) as connection:
        wanted = [int(text.replace(".", "")) for text in VALUES]
        signs = ", ".join("?" * len(wanted))
        sql = f"SELECT count(*) FROM score WHERE deleted = 0 AND value IN ({signs})"
        return int(connection.value(sql, tuple(wanted)))  # type: ignore[arg-type] # a count

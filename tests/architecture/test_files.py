"""Files stay short, folders are named for what they hold, and no checker is switched off in passing."""

import re

import pytest

from tests.architecture.sources import ROOT, all_files, product_files, text

MOST_LINES = 500
NAMES_THAT_SAY_NOTHING = {"common", "helper", "helpers", "misc", "util", "utils"}
SWITCHED_OFF = {
    "coverage": re.compile(r"#\s*pragma:\s*no.?cover"),
    "ruff, every rule": re.compile(r"#\s*noqa(?!:)"),
    "ruff, the whole file": re.compile(r"^#\s*(ruff|flake8):\s*noqa", re.MULTILINE),
    "mypy, every error": re.compile(r"#\s*type:\s*ignore(?!\[)"),
    "mypy, the whole file": re.compile(r"^#\s*mypy:", re.MULTILINE),
}


def test_no_file_is_longer_than_500_lines() -> None:
    long = {str(path): count for path in all_files() if (count := text(path).count("\n")) > MOST_LINES}
    assert not long


def test_every_module_says_what_it_is_for() -> None:
    silent = [
        str(path)
        for path in product_files()
        if text(path).strip() and not text(path).lstrip().startswith(('"""', 'r"""', "#!"))
    ]
    assert not silent


def test_no_folder_or_module_is_named_for_nothing() -> None:
    named = [str(path) for path in all_files() if NAMES_THAT_SAY_NOTHING & {*path.parts, path.stem}]
    assert not named


def test_packaging_does_not_hide_the_library_of_that_name() -> None:
    assert not (ROOT / "packaging" / "__init__.py").exists()


@pytest.mark.parametrize("checker", SWITCHED_OFF)
def test_no_checker_is_switched_off_wholesale(checker: str) -> None:
    found = [
        f"{path}:{number}"
        for path in all_files()
        for number, line in enumerate(text(path).splitlines(), 1)
        if SWITCHED_OFF[checker].search(line) and path.name != "test_files.py"
    ]
    assert not found


def test_no_work_is_left_for_later_in_a_comment() -> None:
    left = re.compile(r"#.*\b(TODO|FIXME|XXX|HACK)\b")
    found = [
        f"{path}:{number}"
        for path in product_files()
        for number, line in enumerate(text(path).splitlines(), 1)
        if left.search(line)
    ]
    assert not found

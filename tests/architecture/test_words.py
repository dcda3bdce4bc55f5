"""Words that have their place: SQL, colours, pixels, printing, catching everything, reaching for a global."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.architecture.sources import product_files, strings, tree

CATCH_EVERYTHING = {
    Path("sms_desktop/ops/runner.py"),
    Path("sms_desktop/crash.py"),
    Path("sms_desktop/sync/loop.py"),
}
PRINT = {"cli.py", "tour.py", "catalogue.py"}
SQL_FOLDERS = (Path("sms_core/store"), Path("sms_core/sync"), Path("sms_core/reach"))
LOOKS = Path("sms_desktop/ui")

SQL = re.compile(
    r"\s*(SELECT\s|INSERT\s+(OR\s+\w+\s+)?INTO\s|REPLACE\s+INTO\s|UPDATE\s+\S+\s+SET\s|DELETE\s+FROM\s|PRAGMA\s"
    r"|(CREATE|DROP|ALTER)\s+(TEMP\s+|UNIQUE\s+)?(TABLE|INDEX|TRIGGER|VIEW)\s|WITH\s+\w+.*\sAS\s*\(|ATTACH\s|SAVEPOINT\s)",
    re.DOTALL,
)
COLOUR = re.compile(r"#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6}|[0-9A-Fa-f]{8})\b")
PIXELS_IN_A_STYLE = re.compile(r"\b\d+px\b")
TAKES_PIXELS = re.compile(
    r"^(setFixed(Width|Height|Size)|set(Minimum|Maximum)(Width|Height|Size)|setContentsMargins|setSpacing|setIconSize|resize)$"
)


def calls(path: Path) -> Iterator[tuple[ast.Call, str]]:
    """Every call of the file, with the last word of what is called."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Call):
            if isinstance(node.func, ast.Attribute):
                yield node, node.func.attr
            elif isinstance(node.func, ast.Name):
                yield node, node.func.id


def test_catching_every_exception_happens_in_three_places() -> None:
    found = [
        f"{path}:{node.lineno}"
        for path in product_files()
        if path not in CATCH_EVERYTHING
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ExceptHandler) and _catches_everything(node) and not _raises_it_again(node)
    ]
    assert not found


def _catches_everything(handler: ast.ExceptHandler) -> bool:
    caught = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
    return any(
        kind is None or (isinstance(kind, ast.Name) and kind.id in ("Exception", "BaseException")) for kind in caught
    )


def _raises_it_again(handler: ast.ExceptHandler) -> bool:
    last = handler.body[-1]
    return isinstance(last, ast.Raise) and last.exc is None


def test_nobody_reaches_for_a_global_instance() -> None:
    found = [
        f"{path}:{call.lineno}"
        for path in product_files()
        for call, name in calls(path)
        if name == "instance" and isinstance(call.func, ast.Attribute)
    ]
    assert not found


def test_only_commands_print() -> None:
    found = [
        f"{path}:{call.lineno}"
        for path in product_files()
        if path.name not in PRINT
        for call, name in calls(path)
        if name == "print" and isinstance(call.func, ast.Name)
    ]
    assert not found


def test_sql_is_written_in_repositories() -> None:
    found = [
        f"{path}:{string.lineno}"
        for path in product_files()
        if not _may_hold_sql(path)
        for string in strings(path)
        if SQL.match(str(string.value))
    ]
    assert not found


def _may_hold_sql(path: Path) -> bool:
    below = any(folder in path.parents for folder in SQL_FOLDERS)
    return below or path.name == "repository.py" or "migrations" in path.parts


def test_colours_and_pixels_in_styles_are_named_in_the_theme_alone() -> None:
    found = [
        f"{path}:{string.lineno} {string.value!r}"
        for path in product_files()
        if LOOKS not in path.parents
        for string in strings(path)
        if COLOUR.search(str(string.value)) or PIXELS_IN_A_STYLE.search(str(string.value))
    ]
    assert not found


def test_measures_are_named_in_the_theme_alone() -> None:
    found = [
        f"{path}:{call.lineno}"
        for path in product_files()
        if path.parts[0] == "sms_desktop" and LOOKS not in path.parents
        for call, name in calls(path)
        if TAKES_PIXELS.match(name) and any(_is_a_measure(argument) for argument in call.args)
    ]
    assert not found


def _is_a_measure(argument: ast.expr) -> bool:
    return isinstance(argument, ast.Constant) and isinstance(argument.value, int) and argument.value > 1

"""The source files of the project, and their syntax trees."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("sms_core", "server_sync", "sms_desktop")


@cache
def product_files() -> tuple[Path, ...]:
    """Every Python file of the three packages, relative to the checkout."""
    return tuple(path for package in PACKAGES for path in _python_below(package))


@cache
def all_files() -> tuple[Path, ...]:
    """Those, and the files of the tests, the packaging scripts and `dev.py`."""
    return (*product_files(), *_python_below("tests"), *_python_below("packaging"), Path("dev.py"))


@cache
def text(path: Path) -> str:
    """What the file says."""
    return (ROOT / path).read_text(encoding="utf-8")


@cache
def tree(path: Path) -> ast.Module:
    """The file's syntax tree."""
    return ast.parse(text(path), filename=str(path))


def strings(path: Path) -> Iterator[ast.Constant]:
    """Every string of the file that the program works with: docstrings are left out."""
    nodes = list(ast.walk(tree(path)))
    alone = {id(node.value) for node in nodes if isinstance(node, ast.Expr)}
    for node in nodes:
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in alone:
            yield node


def _python_below(folder: str) -> list[Path]:
    return sorted(path.relative_to(ROOT) for path in (ROOT / folder).rglob("*.py"))

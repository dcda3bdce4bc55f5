"""Who imports whom: the contracts of `pyproject.toml`, and what they cannot express."""

import ast
import graphlib
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import grimp
import pytest

from tests.architecture.sources import PACKAGES, ROOT, product_files, text, tree

# Two charting libraries of Qt are under the GPL; this product is not.
FORBIDDEN_QT = re.compile(r"^PySide6\.(QtCharts|QtGraphs|QtGraphsWidgets|QtDataVisualization)\b")


def imports(node: ast.AST) -> Iterator[tuple[int, str]]:
    """Line and full dotted name of everything that is imported below the node."""
    for found in ast.walk(node):
        if isinstance(found, ast.Import):
            yield from ((found.lineno, alias.name) for alias in found.names)
        elif isinstance(found, ast.ImportFrom):
            yield from ((found.lineno, f"{found.module}.{alias.name}") for alias in found.names)


def test_the_contracts_between_packages_and_layers_hold() -> None:
    command = Path(sys.executable).with_name("lint-imports")
    answer = subprocess.run([str(command), "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert answer.returncode == 0, answer.stdout + answer.stderr


def test_no_modules_import_each_other_in_a_circle() -> None:
    graph = grimp.build_graph(*PACKAGES, exclude_type_checking_imports=True, cache_dir=None)
    imported = {module: graph.find_modules_directly_imported_by(module) for module in graph.modules}
    try:
        graphlib.TopologicalSorter(imported).prepare()
    except graphlib.CycleError as circle:
        pytest.fail(" -> ".join(circle.args[1]))


def test_imports_are_absolute() -> None:
    relative = [
        f"{path}:{node.lineno}"
        for path in product_files()
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ImportFrom) and node.level
    ]
    assert not relative


def test_an_import_inside_a_function_says_why() -> None:
    silent = []
    for path in product_files():
        lines = text(path).splitlines()
        functions = [node for node in ast.walk(tree(path)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
        for number in sorted({line for function in functions for line, _ in imports(function)}):
            if "#" not in lines[number - 1] and not lines[number - 2].lstrip().startswith("#"):
                silent.append(f"{path}:{number}")
    assert not silent


def test_no_qt_module_under_the_gpl_is_used() -> None:
    used = [
        f"{path}:{line} {name}"
        for path in product_files()
        for line, name in imports(tree(path))
        if FORBIDDEN_QT.match(name)
    ]
    assert not used


def test_no_page_imports_another_page() -> None:
    pages = {path.parent for path in product_files() if path.name == "page.py"}
    crossing = [
        f"{path}:{line} {name}"
        for page in pages
        for path in product_files()
        if page in path.parents
        for line, name in imports(tree(path))
        for other in pages - {page}
        if f"{name}.".startswith(f"{'.'.join(other.parts)}.")
    ]
    assert not crossing

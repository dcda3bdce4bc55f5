"""A method that subclasses replace is not declared as a slot: PySide would go on calling it on destroyed widgets."""

import ast
from collections.abc import Iterator

from tests.architecture.sources import ROOT


def test_no_class_replaces_a_slot_of_its_base():
    classes = {}
    for path in sorted((ROOT / "sms_desktop").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef):
                classes[node.name] = node
    replaced = [
        f"{name}.{method} replaces a slot of {base}"
        for name, node in classes.items()
        for base in _bases(node, classes)
        for method in _methods(node) & _methods(classes[base], slots_alone=True)
    ]
    assert not replaced, "without @Slot in the base class it is well:\n" + "\n".join(replaced)


def _bases(node: ast.ClassDef, classes: dict[str, ast.ClassDef]) -> Iterator[str]:
    for base in node.bases:
        if isinstance(base, ast.Name) and base.id in classes:
            yield base.id
            yield from _bases(classes[base.id], classes)


def _methods(node: ast.ClassDef, *, slots_alone: bool = False) -> set[str]:
    methods = [part for part in node.body if isinstance(part, ast.FunctionDef)]
    return {method.name for method in methods if not slots_alone or any(map(_is_slot, method.decorator_list))}


def _is_slot(decorator: ast.expr) -> bool:
    return isinstance(decorator, ast.Call) and isinstance(decorator.func, ast.Name) and decorator.func.id == "Slot"

"""Python's own `import` again, after PySide has put another in its place: to be imported before the product's modules.

PySide's reads the source of every module that is imported, to see whether it asks for PySide's own spelling of names.
Nothing here does, and a start imports more than two hundred modules.
"""

import builtins

import PySide6.QtCore  # noqa: F401  # it brings its import along, so it comes first

_plain = getattr(builtins, "__orig_import__", None)
if _plain is not None:
    builtins.__import__ = _plain

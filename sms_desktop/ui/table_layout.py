"""How a person has arranged a list: which columns, in which order, how wide, how tall the rows; kept as text.

A layout that an older or newer version has saved, or that is damaged, is taken as far as it makes sense: unknown
columns are dropped, new ones stand where they usually do, impossible widths are the usual ones.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

VERSION = 1
LEAST_WIDTH = 40
MOST_WIDTH = 900


@dataclass(frozen=True, slots=True)
class LaidColumn:
    """A column as arranged; `width` is in pixels at 100 %."""

    key: str
    width: int
    visible: bool = True


@dataclass(frozen=True, slots=True)
class TableLayout:
    """Columns in the order in which they stand, and the density of the rows ("" is that of the window)."""

    columns: tuple[LaidColumn, ...]
    density: str = ""


def layout_text(layout: TableLayout) -> str:
    """The layout as text."""
    columns = [[one.key, one.width, int(one.visible)] for one in layout.columns]
    return json.dumps({"v": VERSION, "columns": columns, "density": layout.density}, separators=(",", ":"))


def layout_from(text: str | None, usual: TableLayout, renamed: Mapping[str, str] | None = None) -> TableLayout:
    """The layout behind a text, fitted to the columns that there are now; `renamed` gives old keys their new ones."""
    try:
        stored = json.loads(text or "")
    except ValueError:
        return usual
    if not isinstance(stored, dict):
        return usual
    known = {one.key: one for one in usual.columns}
    taken: list[LaidColumn] = []
    entries = stored.get("columns")
    for entry in entries if isinstance(entries, list) else ():
        column = _column(entry, known, renamed or {})
        if column is not None and column.key not in {one.key for one in taken}:
            taken.append(column)
    if not taken:
        return usual
    density = stored.get("density")
    return TableLayout(_completed(taken, usual.columns), density if isinstance(density, str) else usual.density)


def _column(entry: Any, known: Mapping[str, LaidColumn], renamed: Mapping[str, str]) -> LaidColumn | None:
    """One stored column: a key, or [key, width, visible] with what is missing at the end as usual."""
    parts = entry if isinstance(entry, list) else [entry]
    if not parts or not isinstance(parts[0], str):
        return None
    usual = known.get(renamed.get(parts[0], parts[0]))
    if usual is None:
        return None
    width = parts[1] if len(parts) > 1 else usual.width
    possible = type(width) is int and LEAST_WIDTH <= width <= MOST_WIDTH
    visible = bool(parts[2]) if len(parts) > 2 else True
    return LaidColumn(usual.key, width if possible else usual.width, visible)


def _completed(taken: list[LaidColumn], usual: Sequence[LaidColumn]) -> tuple[LaidColumn, ...]:
    """The stored columns, the first one first, with those they do not know after the one they usually follow."""
    made = list(taken)
    present = {one.key for one in made}
    for place, column in enumerate(usual):
        if column.key in present:
            continue
        before = [one.key for one in usual[:place]]
        at = max((n + 1 for n, one in enumerate(made) if one.key in before), default=0)
        made.insert(at, column)
    first = next(n for n, one in enumerate(made) if one.key == usual[0].key)
    made.insert(0, made.pop(first))
    lead = made[0]
    made[0] = LaidColumn(lead.key, lead.width, True)
    return tuple(made)

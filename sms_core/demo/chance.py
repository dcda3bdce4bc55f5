"""Chance from one seed: every part of the school draws from a stream of its own, so parts can be made in any order."""

import zlib
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import repeat
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from sms_core.clock import to_days
from sms_core.store.fields import DELETED, Stored, Table

Row = tuple[Stored, ...]
Batch = tuple[Table, list[Row]]
Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]
T = TypeVar("T")

DAY_MS = 86_400_000
_VERSION_7 = 0x7000
_VARIANT = 0x8000000000000000


def stream(seed: int, topic: str, *index: int) -> np.random.Generator:
    """The draws for one part of the school, the same every time."""
    return np.random.default_rng([seed, zlib.crc32(topic.encode()), *index])


def ids(chance: np.random.Generator, made_on: date | int, count: int) -> list[bytes]:
    """`count` identifiers in ascending order, as if made on the morning of a day (a date, or days since 1970-01-01)."""
    day = made_on if isinstance(made_on, int) else to_days(made_on)
    start = day * DAY_MS + 6 * 3_600_000 + int(chance.integers(3_600_000))
    millis = start + np.cumsum(chance.integers(1, 900, count))
    steps = chance.integers(0, 1 << 12, count)
    low = chance.integers(0, 1 << 62, count)
    return [
        ((m << 80) | ((_VERSION_7 | s) << 64) | _VARIANT | r).to_bytes(16, "big")
        for m, s, r in zip(millis.tolist(), steps.tolist(), low.tolist(), strict=True)
    ]


def pick(chance: np.random.Generator, choices: Sequence[T]) -> T:
    """One of `choices`."""
    return choices[int(chance.integers(len(choices)))]


def row(table: Table, **values: Stored) -> Row:
    """A canonical row of `table`; what is not named is NULL."""
    unknown = values.keys() - set(table.columns)
    if unknown:
        raise ValueError(f"{table.name} has no {', '.join(sorted(unknown))}")
    return tuple(values.get(name) if name != DELETED else 0 for name in table.columns)


def rows(table: Table, **columns: Iterable[Stored]) -> list[Row]:
    """Canonical rows of `table` from whole columns, of which at least one ends; what is not named is NULL."""
    unknown = columns.keys() - set(table.columns)
    if unknown:
        raise ValueError(f"{table.name} has no {', '.join(sorted(unknown))}")
    made = {DELETED: repeat(0), **columns}
    return list(zip(*(made.get(name, repeat(None)) for name in table.columns), strict=False))

"""Figures: what was measured, against what, and whether it holds; as a table for people and as one line of JSON.

Times are in ms, sizes in bytes, memory in MB. A limit is either a peer, measured in the same run, or a number of the
requirements, stretched by the machine's factor (see `calibration.py`). `ratio` is value ÷ limit.
"""

import json
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass

from tests.bench.calibration import Machine

RUNS = 5


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured figure; `must` is a condition on `ratio`, empty where the ratio is only told."""

    name: str
    value: float
    unit: str
    limit: float
    limit_is: str
    ratio: float
    must: str
    holds: bool


def against_peer(name: str, value: float, unit: str, peer: float, peer_is: str, most: float | None) -> Figure:
    """A figure that may be at most `most` times its peer; None: the ratio is told and nothing is demanded."""
    ratio = value / peer
    must = "" if most is None else f"<= {most:g}"
    holds = most is None or ratio <= most
    return Figure(name, round(value, 3), unit, round(peer, 3), peer_is, round(ratio, 3), must, holds)


def at_most(name: str, value: float, unit: str, limit: float, machine: Machine | None) -> Figure:
    """A figure with an absolute limit; `machine` stretches it, None does not (bytes do not hurry)."""
    factor = 1.0 if machine is None else machine.factor
    told = f"{limit:g} {unit}" + (f" x {factor:.2f} for this machine" if factor > 1 else "")
    ratio = value / (limit * factor)
    return Figure(name, round(value, 3), unit, round(limit * factor, 3), told, round(ratio, 3), "<= 1", ratio <= 1)


def median_ms(job: Callable[[], object], runs: int = RUNS) -> float:
    """The median time of some runs."""
    return statistics.median(taken_ms(job) for _ in range(runs))


def taken_ms(job: Callable[[], object]) -> float:
    """How long a job takes."""
    began = time.perf_counter()
    job()
    return (time.perf_counter() - began) * 1000


def as_json(figures: Sequence[Figure], machine: Machine) -> str:
    """The line that programs read."""
    return json.dumps({"figures": [asdict(figure) for figure in figures], "machine": machine.told})


def as_table(figures: Sequence[Figure]) -> str:
    """The table that people read."""
    head = ("figure", "value", "limit", "ratio", "must", "", "the limit is")
    rows = [
        (
            figure.name,
            f"{_told(figure.value)} {figure.unit}",
            f"{_told(figure.limit)} {figure.unit}",
            f"{figure.ratio:.2f}",
            figure.must,
            "holds" if figure.holds else "MISSED",
            figure.limit_is,
        )
        for figure in figures
    ]
    widths = [max(len(row[place]) for row in (head, *rows)) for place in range(len(head))]
    lines = ("  ".join(cell.ljust(w) for cell, w in zip(row, widths, strict=True)) for row in (head, *rows))
    return "\n".join(line.rstrip() for line in lines)


def _told(value: float) -> str:
    return f"{value:,.0f}" if value >= 1000 else f"{value:.3g}"

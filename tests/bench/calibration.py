"""How this machine does today: a Python loop, 64 MB copied, 200 durable commits, each the median of five.

`calibration.json` beside this file holds the same medians of an idle machine. An absolute limit is multiplied by the
machine's factor: the middle one of the three ratios to them, and never below 1. `python -m tests.bench.calibration`
measures again and keeps the better of old and new.
"""

import json
import os
import platform
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from sqlcipher3 import dbapi2 as sqlcipher

REFERENCE = Path(__file__).with_name("calibration.json")
RUNS = 5
LOOPS = 1_000_000
COPIED = 64 * 1024 * 1024
COMMITS = 200


@dataclass(frozen=True, slots=True)
class Machine:
    """What was measured and what it is compared with, in ms by name."""

    measured: dict[str, float]
    reference: dict[str, float]

    @property
    def factor(self) -> float:
        """By how much absolute limits stretch."""
        ratios = [self.measured[name] / self.reference[name] for name in self.measured]
        return max(1.0, statistics.median(ratios))

    @property
    def told(self) -> dict[str, object]:
        """The machine as it stands in the answer."""
        return {
            "calibration": self.measured,
            "reference": self.reference,
            "factor": round(self.factor, 3),
            "cpus": os.cpu_count(),
            "platform": platform.platform(),
            "python": platform.python_version(),
        }


def calibrated() -> Machine:
    """Measure this machine; takes about two seconds."""
    measured = measure()
    reference = json.loads(REFERENCE.read_text(encoding="ascii"))
    return Machine(measured, reference)


def measure() -> dict[str, float]:
    """The three medians, in ms."""
    with tempfile.TemporaryDirectory(prefix="sms-bench-") as folder:
        parts = {"loop": _loop, "copy": _copy, "commits": lambda: _commits(Path(folder))}
        return {name: round(statistics.median(_taken(job) for _ in range(RUNS)), 3) for name, job in parts.items()}


def keep_best(rounds: int = 5) -> dict[str, float]:
    """Measure some more times and keep the smallest medians as the reference."""
    found = [measure() for _ in range(rounds)]
    if REFERENCE.exists():
        found.append(json.loads(REFERENCE.read_text(encoding="ascii")))
    best = {name: min(one[name] for one in found) for name in found[0]}
    REFERENCE.write_text(json.dumps(best, indent=1) + "\n", encoding="ascii")
    return best


def _taken(job: Callable[[], object]) -> float:
    began = time.perf_counter()
    job()
    return (time.perf_counter() - began) * 1000


def _loop() -> int:
    total = 0
    for number in range(LOOPS):
        total += number & 7
    return total


def _copy() -> int:
    return len(bytearray(COPIED)[:])


def _commits(folder: Path) -> None:
    connection = sqlcipher.connect(str(folder / "commits.db"), isolation_level=None)
    try:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("CREATE TABLE IF NOT EXISTS number (value INTEGER)")
        for number in range(COMMITS):
            connection.execute("INSERT INTO number VALUES (?)", (number,))
    finally:
        connection.close()


if __name__ == "__main__":
    sys.stdout.write(f"{keep_best()}\n")

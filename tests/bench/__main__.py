"""`python -m tests.bench NAME [--school A|B] [--json]`: run one benchmark.

The last line is one JSON object of figures; above it stands a table, unless `--json`. The exit code is 1 when a figure
misses what it must hold.
"""

import argparse
import importlib
import sys

from tests.bench.calibration import calibrated
from tests.bench.figures import as_json, as_table

BENCHMARKS = ("classroom", "frame", "register", "start", "sync", "tables")


def main() -> int:
    """Calibrate, measure, tell."""
    parser = argparse.ArgumentParser(prog="tests.bench", description="Measure speed and size.")
    parser.add_argument("name", choices=BENCHMARKS)
    parser.add_argument("--school", default="A", help="A (1,000 students), B (10,000), or how many students")
    parser.add_argument("--json", action="store_true", help="the figures as JSON only")
    given = parser.parse_args()
    machine = calibrated()
    measure = importlib.import_module(f"tests.bench.{given.name}").measure  # the others would weigh on it
    figures = measure(given.school, machine)
    if not given.json:
        print(as_table(figures))
    print(as_json(figures, machine))
    return 0 if all(figure.holds for figure in figures) else 1


if __name__ == "__main__":
    sys.exit(main())

"""Start: from the start of the process to the first paint and to the day's lessons, against a bare PySide6 window.

The two take turns. Memory is that of the application at rest, synced, with the replica of the whole school.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path
from typing import Any

from tests.bench.calibration import Machine
from tests.bench.desk import NO_KEYRING, Desk, serving
from tests.bench.figures import Figure, against_peer, at_most
from tests.bench.school import NOON, OFFICE, ROOT, TEACHER, bench_plan, kept_server

RUNS = 5
PAINT_LIMIT = 2.5
DATA_LIMIT = 4
MEMORY_LIMIT_MB = 200
BARE = ["tests.bench.bare"]
OURS = ["tests.bench.window", "start"]
PEER = "a bare PySide6 window in the same run"


def measure(school: str, machine: Machine) -> list[Figure]:
    """`start.paint`, `start.data`, what must not be loaded, and `start.memory`."""
    with serving(kept_server(bench_plan(school))) as server, tempfile.TemporaryDirectory(prefix="sms-bench-") as made:
        for login in (TEACHER, OFFICE):
            with closing(Desk(server, login, Path(made) / login)) as desk:
                desk.syncs()
        teacher, office = Path(made) / TEACHER, Path(made) / OFFICE
        for _ in range(2):
            started(OURS, teacher)  # the first time compiles and fills the system's caches
        runs = [(started(BARE, teacher), started(OURS, teacher)) for _ in range(RUNS)]
        memory = statistics.median(started([*OURS[:-1], "stay"], office)["memory"] for _ in range(RUNS))
    peer = statistics.median(bare["paint"] for bare, _ in runs)
    unwanted = {name for _, ours in runs for name in ours["unwanted"]}
    return [
        against_peer("start.paint", statistics.median(x["paint"] for _, x in runs), "ms", peer, PEER, PAINT_LIMIT),
        against_peer("start.data", statistics.median(x["data"] for _, x in runs), "ms", peer, PEER, DATA_LIMIT),
        _none("start.unwanted", sorted(unwanted)),
        at_most("start.memory", memory, "MB", MEMORY_LIMIT_MB, None),
    ]


def started(module: list[str], home: Path) -> dict[str, Any]:
    """What a window's process tells, its moments in ms since it was started."""
    environment = {
        **os.environ,
        **NO_KEYRING,
        "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen"),
        "SMS_HOME": str(home),
        "SMS_CLOCK": NOON.isoformat(),
    }
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program has its bytecode
    command = [sys.executable, "-m", *module]
    began = time.monotonic_ns()
    done = subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    if done.returncode:
        raise RuntimeError(done.stderr)
    told: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return told | {name: (told[name] - began) / 1e6 for name in ("paint", "data") if name in told}


def _none(name: str, found: list[str]) -> Figure:
    told = f"none of these may be loaded; found: {', '.join(found) or 'none'}"
    return Figure(name, len(found), "libraries", 0, told, len(found), "<= 0", not found)

"""The window at work: how long its loop stands still during a first sync, and how soon it speaks another language.

`frame.gap` is the longest that all but one in a hundred beats of a timer of 20 ms came late, `frame.longest_gap` the
longest at all, while somebody signs in and walks through all pages, students and classes as the school arrives.
`frame.theme` and `frame.language` count until all that is seen of ten open tabs is painted anew.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
from contextlib import closing
from pathlib import Path
from typing import Any

from tests.bench.calibration import Machine
from tests.bench.desk import NO_KEYRING, Desk, serving
from tests.bench.figures import Figure, at_most
from tests.bench.school import NOON, OFFICE, ROOT, bench_plan, kept_server

GAP_LIMIT_MS = 100
LONGEST_LIMIT_MS = 250
THEME_LIMIT_MS = 200
LANGUAGE_LIMIT_MS = 400


def measure(school: str, machine: Machine) -> list[Figure]:
    """All figures of the frame."""
    with serving(kept_server(bench_plan(school))) as server, tempfile.TemporaryDirectory(prefix="sms-bench-") as made:
        gaps = sorted(_told(Path(made) / "walk", "gap", server.url, OFFICE)["gaps"])
        home = Path(made) / "switch"
        with closing(Desk(server, OFFICE, home)) as desk:
            desk.syncs()
        switched = _told(home, "switch")
    return [
        at_most("frame.gap", gaps[int(len(gaps) * 0.99)], "ms", GAP_LIMIT_MS, machine),
        at_most("frame.longest_gap", gaps[-1], "ms", LONGEST_LIMIT_MS, machine),
        at_most("frame.theme", statistics.median(switched["theme"]), "ms", THEME_LIMIT_MS, machine),
        at_most("frame.language", statistics.median(switched["language"]), "ms", LANGUAGE_LIMIT_MS, machine),
    ]


def _told(home: Path, *arguments: str) -> dict[str, Any]:
    """What a window in a process of its own tells."""
    home.mkdir(exist_ok=True)
    environment = {
        **os.environ,
        **NO_KEYRING,
        "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen"),
        "SMS_HOME": str(home),
        "SMS_CLOCK": NOON.isoformat(),
    }
    command = [sys.executable, "-m", "tests.bench.walk", *arguments]
    done = subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, text=True, timeout=300, check=False)
    if done.returncode:
        raise RuntimeError(done.stderr)
    told: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return told

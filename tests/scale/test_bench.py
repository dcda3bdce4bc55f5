"""A benchmark says what it measured in the form that programs read."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FIELDS = {"name", "value", "unit", "limit", "limit_is", "ratio", "must", "holds"}


@pytest.mark.scale
def test_the_register_benchmark_ends_with_its_figures(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.bench", "register", "--school", "60"]
    environment = {**os.environ, "SMS_BENCH_CACHE": str(tmp_path)}

    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)

    assert done.stdout, done.stderr
    *table, last = done.stdout.splitlines()
    told = json.loads(last)
    assert [figure["name"] for figure in told["figures"]] == ["register.commit", "register.open"]
    assert all(set(figure) == FIELDS and figure["value"] > 0 for figure in told["figures"])
    assert set(told["machine"]["calibration"]) == {"loop", "copy", "commits"}
    assert done.returncode == (0 if all(figure["holds"] for figure in told["figures"]) else 1)
    assert len(table) == 1 + len(told["figures"])

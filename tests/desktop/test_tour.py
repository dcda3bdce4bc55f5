"""The tour without anybody: a server, a desktop signed in to it, everything that can be seen, with pictures."""

import os
import subprocess
import sys

from PySide6.QtGui import QImage

from sms_desktop.pages.registry import PAGES
from sms_desktop.touring.sights import CLASS_PARTS, STUDENT_PARTS, USER_PARTS
from tests.factories import SCHOOL_MORNING

START = {"welcome", "sign-in", "first-sync", "people", "lock", "pin"}
WORK = {"home-teacher", "register", "register-marked", "student-new", "users-new", "palette-students", "keys"}


def test_the_tour_visits_everything_and_ends_well(tmp_path):
    shots = tmp_path / "shots"
    environment = {**os.environ, "SMS_CLOCK": SCHOOL_MORNING.isoformat()}
    done = subprocess.run(
        [sys.executable, "-m", "sms_desktop.tour", "--shots", str(shots), "--in", "el-dark"],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Traceback" not in done.stderr, done.stderr
    names = {path.stem for path in shots.iterdir()}
    pages = {"students-list" if entry.key == "students" else entry.key for entry in PAGES}
    parts = {f"student-{part}" for part in STUDENT_PARTS} | {f"class-{part}" for part in CLASS_PARTS}
    wanted = START | WORK | pages | parts | {f"users-{part}" for part in USER_PARTS}
    assert {f"{name}-el-dark" for name in wanted} <= names
    picture = QImage(str(shots / "home-el-dark.png"))
    assert (picture.width(), picture.height()) == (1366, 768)
    assert "Up to date" in done.stdout or "Ενημερωμένο" in done.stdout

"""The tour without anybody: a server, a desktop signed in to it, every page in both themes and both languages."""

import os
import re
import subprocess
import sys

from sms_desktop.pages.registry import PAGES
from tests.factories import SCHOOL_MORNING


def test_the_tour_visits_every_page_and_ends_well(tmp_path):
    shots = tmp_path / "shots"
    environment = {**os.environ, "SMS_CLOCK": SCHOOL_MORNING.isoformat()}
    done = subprocess.run(
        [sys.executable, "-m", "sms_desktop.tour", "--unattended", "--shots", str(shots)],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    names = {re.sub(r"^\d+-", "", path.stem) for path in shots.iterdir()}
    wanted = {
        f"{entry.key}-{theme}-{language}" for entry in PAGES for theme in ("light", "dark") for language in ("en", "el")
    }
    assert wanted | {"welcome", "sign-in", "first-sync", "register-dark-el"} <= names
    assert "Up to date" in done.stdout

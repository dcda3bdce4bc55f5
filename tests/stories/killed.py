"""What a program that was killed has left behind, read from a copy of its home."""

import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sms_core.clock import ShiftedClock
from sms_core.store.connection import Connection
from sms_desktop.demo_school import open_demo
from sms_desktop.profiles.profile import Home
from sms_desktop.profiles.secrets import Secrets
from tests.factories import SCHOOL_MORNING


@contextmanager
def left_by(home: Path, folder: Path) -> Iterator[Connection]:
    """The replica of the demo school in `home`; the copy goes into `folder`."""
    kept = folder / "kept"
    shutil.copytree(home, kept)
    session = open_demo(Home(kept), Secrets(kept), ShiftedClock(SCHOOL_MORNING))
    try:
        with closing(session.database.open()) as connection:
            yield connection
    finally:
        session.close()

"""The whole desktop in one process: the first start, the demo school, coming back, a replica that does not open."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from sms_core.clock import ShiftedClock
from sms_core.students.repository import count
from sms_desktop.app import Desktop, Wishes
from sms_desktop.ops.lessons import LessonKey
from sms_desktop.profiles.profile import Home
from tests.desktop import walking
from tests.factories import SCHOOL_MORNING

PATIENCE_MS = 60_000
HEAVY = ("sqlalchemy", "alembic", "numpy", "pandas", "sklearn", "pyqtgraph", "openpyxl", "requests", "websocket")


@pytest.fixture
def opens(qapp: QApplication, qtbot, tmp_path: Path) -> Iterator[object]:
    """`opens(demo=True)` starts a desktop over one home; it is closed at the end."""
    before, running = QLocale(), []

    def start(**wishes: object) -> Desktop:
        home = Home(tmp_path / "home")
        home.folder.mkdir(exist_ok=True)
        desktop = Desktop(qapp, Wishes(language="en", **wishes), home, ShiftedClock(SCHOOL_MORNING))
        desktop.start()
        running.append(desktop)
        return desktop

    def stop(desktop: Desktop) -> None:
        running.remove(desktop)
        desktop.window.close()
        desktop.stop()
        desktop.window.deleteLater()
        desktop.deleteLater()

    start.stop = stop  # type: ignore[attr-defined]
    yield start
    for desktop in list(running):
        stop(desktop)
    QLocale.setDefault(before)


def is_at_work(desktop, qtbot):
    qtbot.waitUntil(
        lambda: desktop.workplace is not None and desktop.window.frame.page is not None, timeout=PATIENCE_MS
    )
    desktop.window.frame.show_page("attendance")
    qtbot.waitUntil(lambda: desktop.window.frame.page.day.day is not None, timeout=PATIENCE_MS)
    return desktop.window.frame.page


def test_the_first_start_welcomes(opens, qtbot):
    desktop = opens()
    qtbot.waitUntil(lambda: desktop.start_page.isVisible(), timeout=PATIENCE_MS)
    assert desktop.start_page.view.is_shown(desktop.start_page.view.welcome)
    assert walking.nameless(desktop.window) == []


def test_the_demo_school_opens_with_a_badge_and_keeps_what_was_done(opens, qtbot):
    desktop = opens(demo=True)
    page = is_at_work(desktop, qtbot)
    assert desktop.window.frame.status.demo.text() == "Demo data"
    assert "Demo data" in desktop.window.windowTitle()
    assert desktop.workplace.lanes.read(count).result() == 300
    table = page.day.view.table
    lesson = table.model().lesson(table.currentIndex().row())
    page.day.take()
    qtbot.waitUntil(lambda: bool(page.register.name), timeout=PATIENCE_MS)
    qtbot.keyClicks(page.register.view.table, "pal7")
    opens.stop(desktop)  # type: ignore[attr-defined] # the minutes are half typed when the window closes

    again = opens(demo=True)
    page = is_at_work(again, qtbot)
    page.open_register(LessonKey(lesson.section, page.day.day, lesson.period))
    qtbot.waitUntil(lambda: bool(page.register.name), timeout=PATIENCE_MS)
    model = page.register.view.table.model()
    assert [model.shown(row).code for row in range(3)] == ["P", "A", "L"]
    assert model.shown(2).minutes == 7


def test_a_damaged_replica_is_told_of_and_the_demo_can_be_left(opens, qtbot, tmp_path):
    desktop = opens(demo=True)
    is_at_work(desktop, qtbot)
    opens.stop(desktop)
    for path in (tmp_path / "home" / "demo").glob("replica.db*"):
        path.write_bytes(b"no replica at all, but long enough to be one" * 512)
    again = opens(demo=True)
    qtbot.waitUntil(lambda: again.start_page.view.welcome.error.isVisible(), timeout=PATIENCE_MS)
    assert again.start_page.view.welcome.error.text()
    assert again.start_page.view.welcome.demo_button.isEnabled()


def test_another_person_can_sign_in_after_the_first_has_left(opens, qtbot):
    desktop = opens(demo=True)
    is_at_work(desktop, qtbot)
    desktop.window.actions_["sign_in_other"].trigger()
    qtbot.waitUntil(lambda: desktop.start_page.isVisible(), timeout=PATIENCE_MS)
    assert desktop.workplace is None
    desktop.start_page.view.welcome.demo_button.click()
    is_at_work(desktop, qtbot)


def test_start_up_loads_no_heavy_library(tmp_path):
    """Up to the lessons of the day; see `docs`, "Start-up"."""
    script = f"""
import sys
from PySide6.QtWidgets import QApplication
from sms_desktop.app import Desktop, Wishes
app = QApplication([])
desktop = Desktop(app, Wishes(demo=True))
def at_work(place):
    place.terms.changed.connect(lambda: (desktop.window.close(), app.quit()))
desktop.entered.connect(at_work)
desktop.start()
app.exec()
desktop.stop()
print(sorted(name for name in {HEAVY!r} if name in sys.modules))
"""
    environment = {**os.environ, "SMS_HOME": str(tmp_path), "SMS_CLOCK": SCHOOL_MORNING.isoformat()}
    said = ""
    for _ in range(2):  # the first run makes the school
        done = subprocess.run(
            [sys.executable, "-c", script], env=environment, capture_output=True, text=True, check=True
        )
        said = done.stdout
    assert said.strip() == "[]"

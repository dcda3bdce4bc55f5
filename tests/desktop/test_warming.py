"""The pages' modules come in while nobody waits, and nothing heavy with them."""

import subprocess
import sys

from sms_desktop.pages.registry import PAGES
from sms_desktop.warming import Warming, page_modules

HEAVY = ("pandas", "openpyxl", "reportlab", "sklearn", "tantivy", "pyqtgraph", "sqlalchemy", "numpy")


def test_every_page_is_among_the_modules() -> None:
    names = set(page_modules())
    assert {"sms_desktop.pages.students.page", "sms_desktop.pages.settings.page", "sms_desktop.ui.toast"} <= names
    assert len(names) > 10 * len(PAGES)
    assert "sms_desktop.ui.gallery" not in names


def test_warming_goes_through_all_and_stops(qtbot, qapp) -> None:
    warming = Warming(qapp)
    warming.begin()
    qtbot.waitUntil(lambda: warming.is_done, timeout=60_000)
    assert all(name in sys.modules for name in page_modules())
    warming.deleteLater()


def test_nothing_heavy_comes_along() -> None:
    code = (
        "import importlib, sys\n"
        "from sms_desktop.warming import page_modules\n"
        "for name in page_modules(): importlib.import_module(name)\n"
        f"print(*[name for name in {HEAVY!r} if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []

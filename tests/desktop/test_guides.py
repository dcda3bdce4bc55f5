"""The guides show what there is: pictures that exist, and the shortcuts of the registry."""

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from sms_desktop.touring import key_guide
from sms_desktop.touring.camera import reduced
from sms_desktop.touring.guides import PICTURES, ROOT, wanted_pictures

LARGEST = 150 * 1024
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
_LINK = re.compile(r"\]\((?!https?:|mailto:|#)([^)\s#]+)")


def test_the_pages_of_shortcuts_are_those_of_the_registry(qapp):
    for path, text in key_guide.pages(qapp).items():
        assert path.read_text(encoding="utf-8") == text, "run python -m sms_desktop.touring.key_guide"


def test_the_guides_have_exactly_the_pictures_that_they_show():
    there = {path.stem for path in PICTURES.glob("*.png")}
    assert there == wanted_pictures(), "run dev.py shots --guide"


def test_pictures_are_small_and_of_the_size_of_a_window():
    for path in PICTURES.glob("*.png"):
        picture = QImage(str(path))
        assert (picture.width(), picture.height()) == (1366, 768), path.name
        assert path.stat().st_size <= LARGEST, path.name


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_of_a_page_leads_somewhere(page: Path):
    lost = [link for link in _LINK.findall(page.read_text(encoding="utf-8")) if not (page.parent / link).exists()]
    assert not lost


def test_a_picture_of_few_colours_keeps_them_exactly():
    picture = QImage(64, 8, QImage.Format.Format_RGB32)
    picture.fill(0xFF1B5FCC)
    for x in range(64):
        picture.setPixel(x, 3, 0xFF000000 | x * 0x010305)
    small = reduced(picture)
    assert small.format() is QImage.Format.Format_Indexed8
    assert [small.pixel(x, 3) for x in range(64)] == [picture.pixel(x, 3) for x in range(64)]
    assert small.pixel(5, 5) == 0xFF1B5FCC

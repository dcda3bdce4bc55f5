"""Icons exist under the names the source uses, and take the colour asked for."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QColor

from sms_desktop.ui.icons import Icons
from sms_desktop.ui.resources import resource

SOURCE = Path(__file__).parents[3] / "sms_desktop"
PLACE_OF_NAME = {
    "draw_icon": 1,
    "icon": 0,
    "IconButton": 1,
    "BannerIcon": 1,
    "NavItem": 2,
    "EmptyState": 1,
    "set_icon": 0,
}
FILES = sorted(path.stem for path in resource("icons").glob("*.svg"))


def named_icons() -> Iterator[tuple[str, str]]:
    for path in sorted(SOURCE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                yield from ((path.name, name) for name in names_in(node))


def names_in(call: ast.Call) -> Iterator[str]:
    function = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    place = PLACE_OF_NAME.get(function)
    said = [call.args[place]] if place is not None and len(call.args) > place else []
    said += [keyword.value for keyword in call.keywords if keyword.arg in ("icon", "trailing_icon")]
    for value in said:
        for part in ast.walk(value):
            in_test = isinstance(value, ast.IfExp) and part in ast.walk(value.test)
            if isinstance(part, ast.Constant) and isinstance(part.value, str) and part.value and not in_test:
                yield part.value


def test_every_icon_the_source_names_exists():
    assert [(file, name) for file, name in named_icons() if name not in FILES] == []


def test_the_licence_is_shipped_with_the_icons_and_the_fonts():
    assert "ISC" in resource("icons", "LICENSE").read_text(encoding="utf-8")
    assert "SIL OPEN FONT LICENSE" in resource("fonts", "OFL.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", FILES)
def test_an_icon_is_drawn_in_the_colour_asked_for(qapp, name):
    picture = Icons().pixmap(name, QColor("#FF0000"), 24, 2.0).toImage()
    inked = [
        picture.pixelColor(x, y)
        for x in range(picture.width())
        for y in range(picture.height())
        if picture.pixelColor(x, y).alpha() > 250
    ]
    assert inked
    assert {colour.name() for colour in inked} == {"#ff0000"}


def test_the_same_icon_is_drawn_once(qapp):
    icons = Icons()
    assert icons.pixmap("house", QColor("red"), 20).cacheKey() == icons.pixmap("house", QColor("red"), 20).cacheKey()
    assert icons.pixmap("house", QColor("red"), 20).cacheKey() != icons.pixmap("house", QColor("blue"), 20).cacheKey()

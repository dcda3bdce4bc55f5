"""Every pair of colours that meets on the screen can be read (WCAG 2: 4.5 for text, 3.0 for lines and shapes)."""

import ast
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtGui import QColor

from sms_desktop.ui.theme import MARKS, THEMES, Theme

GROUNDS = ("surface", "canvas", "raised", "sidebar", "row-alt", "hover", "selection", "accent-soft")
TONES = ("danger", "warning", "success", "info", "neutral", "accent")
SOURCE = Path(__file__).parents[3] / "sms_desktop"


def luminance(colour: QColor) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(part) for part in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.fixture(params=THEMES)
def theme(request: pytest.FixtureRequest) -> Theme:
    return Theme.load(request.param)


@pytest.mark.parametrize(("token", "ground"), list(product(("text", "text-secondary"), GROUNDS)))
def test_text_is_readable_on_every_ground(theme, token, ground):
    assert contrast(theme.colour(token), theme.colour(ground)) >= 4.5


@pytest.mark.parametrize("ground", ["surface", "canvas"])
def test_disabled_text_is_still_readable(theme, ground):
    assert contrast(theme.colour("text-disabled"), theme.colour(ground)) >= 4.5


@pytest.mark.parametrize("tone", TONES)
def test_a_tone_is_readable_on_surface_and_on_its_own_soft_fill(theme, tone):
    assert contrast(theme.colour(tone), theme.colour("surface")) >= 4.5
    assert contrast(theme.colour(tone), theme.colour(f"{tone}-soft")) >= 4.5


@pytest.mark.parametrize("fill", ["accent", "accent-hover"])
def test_words_on_a_primary_button_are_readable(theme, fill):
    assert contrast(theme.colour("on-accent"), theme.colour(fill)) >= 4.5


@pytest.mark.parametrize("fill", ["neutral-soft", "neutral-hover", "segment"])
def test_words_on_a_plain_control_are_readable(theme, fill):
    assert contrast(theme.colour("text"), theme.colour(fill)) >= 4.5
    assert contrast(theme.colour("text-secondary"), theme.colour(fill)) >= 4.5


@pytest.mark.parametrize("ground", ["surface", "canvas", "sidebar"])
@pytest.mark.parametrize("token", ["border-control", "focus"])
def test_outlines_of_controls_and_the_focus_ring_are_seen(theme, token, ground):
    assert contrast(theme.colour(token), theme.colour(ground)) >= 3.0


def test_the_focus_ring_is_seen_on_a_selected_row(theme):
    assert contrast(theme.colour("focus"), theme.colour("selection")) >= 3.0


@pytest.mark.parametrize("mark", MARKS)
def test_an_attendance_mark_is_readable_and_has_a_shape_of_its_own(theme, mark):
    drawn = theme.marks[mark]
    assert contrast(drawn.colour, theme.colour("surface")) >= 4.5
    assert contrast(drawn.colour, drawn.soft) >= 4.5
    assert [other.shape for other in theme.marks.values()].count(drawn.shape) == 1


def test_chart_colours_are_seen_on_surface(theme):
    assert [series.name for series in theme.charts if contrast(series.colour, theme.colour("surface")) < 3.0] == []


def test_numbers_in_the_heat_map_are_readable(theme):
    assert [step for step in theme.heat if contrast(step.text, step.fill) < 4.5] == []


def test_all_themes_have_the_same_tokens():
    assert len({frozenset(Theme.load(name).colours) for name in THEMES}) == 1


def literal_tokens() -> Iterator[tuple[str, str]]:
    for path in sorted(SOURCE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute) or node.func.attr != "colour":
                continue
            for argument in node.args:
                if isinstance(argument, ast.Constant):
                    yield path.name, argument.value


def test_every_token_the_source_asks_for_exists():
    known = Theme.load("light").colours
    assert [(file, token) for file, token in literal_tokens() if token not in known] == []

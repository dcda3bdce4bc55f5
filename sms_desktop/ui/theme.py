"""Themes: every colour of one look, read from `resources/themes/*.toml` and never changed afterwards.

A colour is asked for by its token (`theme.colour("text-secondary")`); an unknown token is a bug and raises `KeyError`.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from PySide6.QtGui import QColor

from sms_desktop.ui.resources import resource

THEMES = ("light", "dark", "high_contrast")
MARKS = ("present", "late", "absent", "excused", "unmarked")


class Shape(StrEnum):
    """The shape that stands beside the letter of an attendance mark."""

    DISC = "disc"
    HALF_DISC = "half-disc"
    CROSS_SQUARE = "cross-square"
    RING = "ring"
    DASH = "dash"


class MarkLook(NamedTuple):
    """How one attendance mark is drawn."""

    colour: QColor
    soft: QColor
    shape: Shape


class Series(NamedTuple):
    """How one line of a chart is drawn; `marker` and `dash` tell it apart without its colour."""

    name: str
    colour: QColor
    marker: str
    dash: str


class HeatStep(NamedTuple):
    """One step of the sequential palette and the text colour readable on it."""

    fill: QColor
    text: QColor


@dataclass(frozen=True)
class Theme:
    """One look: colours by token, attendance marks by name, chart palettes in order."""

    name: str
    dark: bool
    colours: Mapping[str, QColor]
    marks: Mapping[str, MarkLook]
    charts: tuple[Series, ...]
    heat: tuple[HeatStep, ...]
    diverging: tuple[QColor, ...]

    def colour(self, token: str) -> QColor:
        """The colour of a token such as "accent"."""
        return self.colours[token]

    @classmethod
    def load(cls, name: str) -> "Theme":
        """Read one of `THEMES`; a missing or incomplete file is a bug of the package."""
        with resource("themes", f"{name}.toml").open("rb") as file:
            raw = tomllib.load(file)
        heat = raw["heat"]
        return cls(
            name=raw["name"],
            dark=raw["dark"],
            colours=MappingProxyType({token: QColor(value) for token, value in raw["colours"].items()}),
            marks=MappingProxyType({mark: _mark(raw["marks"][mark]) for mark in MARKS}),
            charts=tuple(Series(s["name"], QColor(s["colour"]), s["marker"], s["dash"]) for s in raw["charts"]),
            heat=tuple(HeatStep(QColor(f), QColor(t)) for f, t in zip(heat["steps"], heat["text"], strict=True)),
            diverging=tuple(QColor(value) for value in heat["diverging"]),
        )


def _mark(raw: Mapping[str, str]) -> MarkLook:
    return MarkLook(QColor(raw["colour"]), QColor(raw["soft"]), Shape(raw["shape"]))

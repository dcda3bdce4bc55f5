"""What the window offers to the palette: its screens, its actions, its settings, in the language in force."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Named:
    """Something the window can go to or do. `english` are the same words in English, which find it too."""

    key: str
    words: str
    icon: str = ""
    keys: str = ""  # the shortcut as it is shown
    english: str = ""
    note: str = ""  # where it belongs, such as "Theme" for "Dark"


@dataclass(frozen=True, slots=True)
class Screen(Named):
    """A page of the sidebar."""


@dataclass(frozen=True, slots=True)
class Runnable(Named):
    """An action; it is offered only when it can be done now."""

    enabled: bool = True


@dataclass(frozen=True, slots=True)
class SettingLine(Named):
    """A line of the Settings page."""


@dataclass(slots=True)
class Sources:
    """Asked anew each time the palette comes up."""

    screens: Callable[[], Sequence[Screen]] = tuple
    actions: Callable[[], Sequence[Runnable]] = tuple
    settings: Callable[[], Sequence[SettingLine]] = tuple
    recents: Callable[[], Sequence[str]] = tuple  # keys of hits, the latest first

"""What the window offers to the palette: its screens, what can be run now, and the lines of the settings."""

from collections.abc import Callable

from sms_desktop.actions import ACTIONS, Actions, Group, plain_words
from sms_desktop.i18n import tr
from sms_desktop.models.preferences import PARTS, PREFERENCES
from sms_desktop.pages.base import PageEntry
from sms_desktop.pages.palette.sources import Runnable, Screen, SettingLine
from sms_desktop.pages.registry import PAGES
from sms_desktop.shortcuts import native

_SCREENS = "page_"  # actions that only lead to a screen; `palette` would open itself
_LEFT_OUT = frozenset({"palette"})
_GROUPS = {group: group.value for group in Group}


def screens(permitted: Callable[[PageEntry], bool]) -> list[Screen]:
    """The pages that the person may see, with the keys that lead there."""
    keys = {action.key: native(action.shortcuts[0]) for action in ACTIONS if action.shortcuts}
    return [
        Screen(entry.key, tr("Pages", entry.title), entry.icon, keys.get(_SCREENS + entry.key, ""), entry.title)
        for entry in PAGES
        if permitted(entry)
    ]


def runnables(actions: Actions) -> list[Runnable]:
    """The actions that can be run now."""
    return [
        Runnable(
            action.key,
            plain_words(action),
            action.icon,
            native(action.shortcuts[0]) if action.shortcuts else "",
            action.words.replace("&", "").rstrip("…"),
            tr("Actions", _GROUPS[action.group]) if action.group is not None else "",
        )
        for action in actions.runnable()
        if not action.key.startswith(_SCREENS) and action.key not in _LEFT_OUT
    ]


def setting_lines() -> list[SettingLine]:
    """The person's own preferences."""
    parts = {part.part: part for part in PARTS}
    return [
        SettingLine(
            preference.key,
            tr("Settings", preference.words),
            parts[preference.part].icon,
            english=preference.words,
            note=tr("Settings", parts[preference.part].words),
        )
        for preference in PREFERENCES
    ]

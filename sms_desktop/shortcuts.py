"""What the sheet of keys (F1) shows: every action that has a shortcut, by menu, and the keys of lists and registers."""

from PySide6.QtGui import QKeySequence

from sms_desktop.actions import ACTIONS, Menu, plain_words
from sms_desktop.i18n import tr
from sms_desktop.ui.shortcut_sheet import KeyGroup

_T = "Shortcuts"


def native(keys: str) -> str:
    """A shortcut as this system writes it; the key of a line's end is Enter, as on the keys themselves."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText).replace("Return", "Enter")


def key_groups() -> list[KeyGroup]:
    """The groups in the order of the menus, in the language in force."""
    found = []
    for menu in Menu:
        rows = [
            (plain_words(action), native(action.shortcuts[0]))
            for action in ACTIONS
            if action.menu is menu and action.shortcuts
        ]
        if menu is Menu.REGISTER:
            rows += _register_keys()
        if rows:
            found.append(KeyGroup(tr("Actions", menu).replace("&", ""), tuple(rows)))
    return [*found, KeyGroup(tr(_T, "In lists"), tuple(_list_keys()))]


def _register_keys() -> list[tuple[str, str]]:
    return [
        (tr(_T, "Mark: present, late, absent, excused"), tr("Register", "P L A E")),
        (tr(_T, "Mark by digit"), "1–4"),
        (tr(_T, "Clear the mark"), native("Backspace")),
        (tr(_T, "Note in the register"), "N"),
        (tr(_T, "Office mark in the register"), "O"),
        (tr(_T, "Paint: apply the mark"), native("Space")),
    ]


def _list_keys() -> list[tuple[str, str]]:
    return [
        (tr(_T, "Open"), native("Return")),
        (tr(_T, "Edit the cell"), native("F2")),
        (tr(_T, "Select the row"), native("Shift+Space")),
        (tr(_T, "Select the column"), native("Ctrl+Space")),
        (tr(_T, "Take back what is being typed"), native("Esc")),
    ]

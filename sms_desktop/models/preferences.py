"""What a person can set for themselves, declared once; the first part of the Settings page is generated from it.

To add a preference, add its line here and its field to `Likes`. Read before the first paint: nothing heavy here.
"""

from enum import StrEnum
from typing import NamedTuple

from sms_desktop.i18n import translatable

_T = "Settings"


class Part(StrEnum):
    """The sections of the page, in order."""

    GENERAL = "general"
    APPEARANCE = "appearance"
    LANGUAGE = "language"
    KEYBOARD = "keyboard"
    LOCK = "lock"
    PRIVACY = "privacy"
    ADVANCED = "advanced"
    SCHOOL = "school"
    ATTENDANCE = "attendance"
    GRADING = "grading"
    WARNING = "warning"
    DATA = "data"


class Shape(StrEnum):
    """How a preference is set."""

    THEME = "theme"
    TOGGLE = "toggle"
    SWITCH = "switch"
    SELECT = "select"
    SHOWN = "shown"  # cannot be changed here
    ACTION = "action"  # a button: the desk asks whoever can do it, and is told how it stands


class PartWords(NamedTuple):
    """A section: its words and icon; `own` belongs to the person, else to the school."""

    part: Part
    words: str
    icon: str
    own: bool


PARTS = (
    PartWords(Part.GENERAL, translatable(_T, "General"), "settings", True),
    PartWords(Part.APPEARANCE, translatable(_T, "Appearance"), "paintbrush", True),
    PartWords(Part.LANGUAGE, translatable(_T, "Language and region"), "languages", True),
    PartWords(Part.KEYBOARD, translatable(_T, "Keyboard"), "keyboard", True),
    PartWords(Part.LOCK, translatable(_T, "Lock"), "lock", True),
    PartWords(Part.PRIVACY, translatable(_T, "Data and privacy"), "shield-check", True),
    PartWords(Part.ADVANCED, translatable(_T, "Advanced"), "monitor", True),
    PartWords(Part.SCHOOL, translatable(_T, "The school"), "school", False),
    PartWords(Part.ATTENDANCE, translatable(_T, "Attendance policy"), "clipboard-check", False),
    PartWords(Part.GRADING, translatable(_T, "Honour roll"), "star", False),
    PartWords(Part.WARNING, translatable(_T, "Early warning"), "flag", False),
    PartWords(Part.DATA, translatable(_T, "Data on computers"), "hard-drive", False),
)


class Preference(NamedTuple):
    """One preference of the person. `key` is a field of `Likes`, `policy` the organisation's name for it.

    Of an action the choices are the words of its button, by how it stands.
    """

    key: str
    part: Part
    words: str
    hint: str
    shape: Shape
    policy: str
    choices: tuple[tuple[str, str], ...] = ()


PREFERENCES = (
    Preference(
        "theme",
        Part.APPEARANCE,
        translatable(_T, "Theme"),
        "",
        Shape.THEME,
        "Theme",
        (
            ("system", translatable(_T, "Follow the system")),
            ("light", translatable(_T, "Light")),
            ("dark", translatable(_T, "Dark")),
            ("high_contrast", translatable(_T, "High contrast")),
        ),
    ),
    Preference(
        "density",
        Part.APPEARANCE,
        translatable(_T, "Density"),
        translatable(_T, "height of rows; comfortable suits a touch screen"),
        Shape.SWITCH,
        "Density",
        (
            ("compact", translatable(_T, "Compact")),
            ("normal", translatable(_T, "Normal")),
            ("comfortable", translatable(_T, "Comfortable")),
        ),
    ),
    Preference(
        "text_size",
        Part.APPEARANCE,
        translatable(_T, "Text size"),
        translatable(_T, "from 90 to 150 %"),
        Shape.SWITCH,
        "TextSize",
        (("0.9", "90 %"), ("1.0", "100 %"), ("1.1", "110 %"), ("1.25", "125 %"), ("1.5", "150 %")),
    ),
    Preference(
        "reduced_motion",
        Part.APPEARANCE,
        translatable(_T, "Reduce motion"),
        translatable(_T, "no sliding panels"),
        Shape.TOGGLE,
        "ReducedMotion",
    ),
    Preference(
        "system_font",
        Part.APPEARANCE,
        translatable(_T, "System font"),
        translatable(_T, "instead of the one that comes with the product"),
        Shape.TOGGLE,
        "SystemFont",
    ),
    Preference(
        "language",
        Part.LANGUAGE,
        translatable(_T, "Language"),
        translatable(_T, "of texts, dates and numbers; applies at once"),
        Shape.SELECT,
        "Language",
        (("en", "English"), ("el", "Ελληνικά")),
    ),
    Preference(
        "narrow_sidebar",
        Part.GENERAL,
        translatable(_T, "Narrow sidebar"),
        translatable(_T, "icons without words"),
        Shape.TOGGLE,
        "",
    ),
    Preference(
        "menu_bar",
        Part.GENERAL,
        translatable(_T, "Menu bar"),
        translatable(_T, "without it, Alt shows the menus"),
        Shape.TOGGLE,
        "",
    ),
    Preference(
        "server",
        Part.GENERAL,
        translatable(_T, "Server"),
        translatable(_T, "it is chosen when you sign in"),
        Shape.SHOWN,
        "ServerUrl",
    ),
    Preference(
        "lock_after",
        Part.LOCK,
        translatable(_T, "Lock after"),
        translatable(_T, "minutes without a key or the pointer; needs a PIN"),
        Shape.SELECT,
        "LockAfter",
        (
            ("0", translatable(_T, "Never")),
            ("5", translatable(_T, "5 minutes")),
            ("15", translatable(_T, "15 minutes")),
            ("30", translatable(_T, "30 minutes")),
            ("60", translatable(_T, "60 minutes")),
        ),
    ),
    Preference(
        "pin",
        Part.LOCK,
        translatable(_T, "PIN"),
        translatable(
            _T,
            "covers the window while you are away; the data on the disk is encrypted, with a key of its own",
        ),
        Shape.ACTION,
        "",
        (("", translatable(_T, "Set a PIN…")), ("1", translatable(_T, "Change the PIN…"))),
    ),
    Preference(
        "lock",
        Part.LOCK,
        translatable(_T, "Lock the window"),
        translatable(_T, "Ctrl+Shift+L does it from everywhere; your work stays as it is"),
        Shape.ACTION,
        "",
        (("", translatable(_T, "Lock now")),),
    ),
)


def preference_named(key: str) -> Preference:
    """The declaration of a preference."""
    return next(preference for preference in PREFERENCES if preference.key == key)

"""What can be set, declared once: the person's own preferences, and words for every setting of the school.

The Settings page is generated from `PREFERENCES` and from `sms_core.school.model.SETTINGS`. To add a preference, add
its line here and its field to `Likes`; to add a school setting, add its words here.
"""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import InvalidOperation
from enum import StrEnum

from sms_core.school.model import Setting, SettingKind
from sms_core.store.text import clean
from sms_desktop.i18n import tr, translatable
from sms_desktop.models.forms import problem_words, read_decimal
from sms_desktop.ui.field_editors import Editor, FieldSpec, Search, Unreadable

_T = "Settings"


class Part(StrEnum):
    """The sections of the page, in order."""

    APPEARANCE = "appearance"
    LANGUAGE = "language"
    GENERAL = "general"
    SCHOOL = "school"
    ATTENDANCE = "attendance"
    DATA = "data"


class Shape(StrEnum):
    """How a preference is set."""

    THEME = "theme"
    TOGGLE = "toggle"
    SWITCH = "switch"
    SELECT = "select"
    SHOWN = "shown"  # cannot be changed here


@dataclass(frozen=True, slots=True)
class PartWords:
    """A section: its words and icon; `own` belongs to the person, else to the school."""

    part: Part
    words: str
    icon: str
    own: bool


PARTS = (
    PartWords(Part.APPEARANCE, translatable(_T, "Appearance"), "paintbrush", True),
    PartWords(Part.LANGUAGE, translatable(_T, "Language and region"), "languages", True),
    PartWords(Part.GENERAL, translatable(_T, "General"), "settings", True),
    PartWords(Part.SCHOOL, translatable(_T, "The school"), "school", False),
    PartWords(Part.ATTENDANCE, translatable(_T, "Attendance policy"), "clipboard-check", False),
    PartWords(Part.DATA, translatable(_T, "Data on computers"), "hard-drive", False),
)


@dataclass(frozen=True, slots=True)
class Preference:
    """One preference of the person. `key` is a field of `Likes`, `policy` the organisation's name for it."""

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
        translatable(_T, "height of table rows"),
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
        "server",
        Part.GENERAL,
        translatable(_T, "Server"),
        translatable(_T, "it is chosen when you sign in"),
        Shape.SHOWN,
        "ServerUrl",
    ),
)


@dataclass(frozen=True, slots=True)
class SettingWords:
    """The words of a school setting; choices by their code."""

    part: Part
    words: str
    hint: str = ""
    choices: tuple[tuple[str, str], ...] = ()


SCHOOL_WORDS: dict[str, SettingWords] = {
    "name": SettingWords(Part.SCHOOL, translatable(_T, "Name of the school")),
    "logo_text": SettingWords(
        Part.SCHOOL, translatable(_T, "Short name"), translatable(_T, "two or three letters in place of a logo")
    ),
    "time_zone": SettingWords(Part.SCHOOL, translatable(_T, "Time zone"), translatable(_T, "“today” is the day there")),
    "language": SettingWords(
        Part.SCHOOL,
        translatable(_T, "Language of new accounts"),
        translatable(_T, "each person can choose another"),
        (("en", "English"), ("el", "Ελληνικά")),
    ),
    "unmarked_policy": SettingWords(
        Part.ATTENDANCE,
        translatable(_T, "Students without a mark"),
        translatable(_T, "when a register is submitted"),
        (
            ("block", translatable(_T, "Ask for every mark")),
            ("present", translatable(_T, "Mark them present")),
        ),
    ),
    "correction_reason": SettingWords(
        Part.ATTENDANCE,
        translatable(_T, "Corrections after submitting"),
        translatable(_T, "whether a reason must be given"),
        (
            ("required", translatable(_T, "A reason is required")),
            ("optional", translatable(_T, "A reason is optional")),
        ),
    ),
    "teacher_grace_days": SettingWords(
        Part.ATTENDANCE,
        translatable(_T, "Days after leaving a class"),
        translatable(_T, "how long a teacher still reaches its students"),
    ),
    "chronic_absence_percent": SettingWords(
        Part.ATTENDANCE,
        translatable(_T, "Chronic absence from, in percent"),
        translatable(_T, "share of lessons missed, excused or not"),
    ),
    "chronic_minimum_days": SettingWords(
        Part.ATTENDANCE,
        translatable(_T, "Chronic absence after, in days"),
        translatable(_T, "days with lessons before anybody is counted"),
    ),
    "replica_years": SettingWords(
        Part.DATA,
        translatable(_T, "School years on an office computer"),
        translatable(_T, "this one included; older ones stay on the server"),
    ),
}


def setting_spec(setting: Setting, *, editable: bool, search: Search | None = None) -> FieldSpec:
    """The spec of a school setting; its value is its stored text."""
    words = SCHOOL_WORDS[setting.key]
    choices = tuple((code, tr(_T, said)) for code, said in words.choices)
    named = dict(choices)

    def shown(value: object) -> str:
        return "" if value is None else named.get(str(value), str(value))

    editor = Editor.CHOICE if choices else Editor.PICK if setting.kind is SettingKind.ZONE else Editor.LINE
    return FieldSpec(
        name=setting.key,
        label=tr(_T, words.words),
        editor=editor,
        read=_reader(setting),
        typed=shown,
        shown=shown,
        required=bool(choices) or setting.kind not in (SettingKind.TEXT,),
        editable=editable,
        choices=choices,
        search=search,
        required_words=problem_words("not_a_choice" if editor is Editor.PICK else "required"),
    )


def _reader(setting: Setting) -> Callable[[str], object]:
    def read(text: str) -> object:
        plain = clean(text) or ""
        try:
            if plain and setting.kind in (SettingKind.WHOLE, SettingKind.DECIMAL):
                plain = format(read_decimal(plain), "f")
            return setting.stored(plain)
        except (ValueError, InvalidOperation) as problem:
            raise Unreadable(_problem(setting, plain, str(problem))) from problem

    return read


def _problem(setting: Setting, text: str, reason: str) -> str:
    if not text:
        return problem_words("required")
    if reason in ("too_small", "too_large") and setting.minimum is not None and setting.maximum is not None:
        return tr(_T, "Between {least} and {most}.", least=setting.minimum, most=setting.maximum)
    if setting.kind is SettingKind.WHOLE:
        return tr(_T, "Write a whole number.")
    return problem_words(reason)

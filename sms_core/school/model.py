"""What a school sets for everybody: one registry of settings, and the values that hold.

To add a setting, add a field to `SchoolSettings` and its entry to `SETTINGS`; a test compares the two.
"""

from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from sms_core.errors import Refused
from sms_core.store.text import clean

SettingValue = str | int | Decimal


class UnknownSetting(Refused):
    """There is no setting called `key`."""

    code = "unknown_setting"


class Unmarked(StrEnum):
    """What submitting a register does with students who have no mark."""

    BLOCK = "block"
    PRESENT = "present"


class Reasons(StrEnum):
    """Whether a mark that is corrected after submission needs a reason."""

    REQUIRED = "required"
    OPTIONAL = "optional"


class SettingKind(StrEnum):
    """What a setting holds; its stored form is text."""

    TEXT = "text"
    ZONE = "zone"
    CHOICE = "choice"
    WHOLE = "whole"
    DECIMAL = "decimal"


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting: `minimum` and `maximum` bound its number, or `maximum` the length of its text."""

    key: str
    kind: SettingKind
    default: str
    choices: tuple[str, ...] = ()
    minimum: int | None = None
    maximum: int | None = None

    def parsed(self, text: str) -> SettingValue:
        """The value behind its stored text. Raises ValueError naming the reason."""
        if self.kind in (SettingKind.WHOLE, SettingKind.DECIMAL):
            return self._bounded(_number(text, whole=self.kind is SettingKind.WHOLE))
        if self.choices and text not in self.choices:
            raise ValueError("not_a_choice")
        if self.kind is SettingKind.ZONE and not _is_zone(text):
            raise ValueError("not_a_choice")
        if self.maximum is not None and len(text) > self.maximum:
            raise ValueError("too_long")
        return text

    def stored(self, value: SettingValue) -> str:
        """The stored text of a value, checked. Raises ValueError naming the reason."""
        parsed = self.parsed(clean(str(value)) or "")
        return format(parsed, "f") if isinstance(parsed, Decimal) else str(parsed)

    def _bounded(self, number: int | Decimal) -> int | Decimal:
        if self.minimum is not None and number < self.minimum:
            raise ValueError("too_small")
        if self.maximum is not None and number > self.maximum:
            raise ValueError("too_large")
        return number


def _number(text: str, *, whole: bool) -> int | Decimal:
    try:
        number = Decimal(text)
    except InvalidOperation as problem:
        raise ValueError("wrong_kind") from problem
    if not number.is_finite() or (whole and number != number.to_integral_value()):
        raise ValueError("wrong_kind")
    return int(number) if whole else number


def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True


@dataclass(frozen=True, slots=True)
class SchoolSettings:
    """The settings as they hold now, defaults filled in."""

    name: str
    logo_text: str  # two or three letters that stand where a logo would
    time_zone: str  # IANA name; "today" is the school's
    language: str  # what a new person's interface speaks
    unmarked_policy: Unmarked
    correction_reason: Reasons
    teacher_grace_days: int  # how long a teacher reaches a section after leaving it
    chronic_absence_percent: Decimal  # school.md, "Attendance"
    chronic_minimum_days: int
    warning_window_days: int  # school days that the early warning looks back; school.md, "Early warning"
    warning_absence_percent: Decimal  # one point from here
    warning_absence_high_percent: Decimal  # two points from here
    warning_incidents: int
    warning_incidents_high: int
    warning_gpa: Decimal  # one point under this
    warning_gpa_low: Decimal  # two points under this
    warning_failing: int
    warning_failing_high: int
    warning_tier_2: int  # points from which a student is in tier 2
    warning_tier_3: int
    warning_missing_percent: Decimal  # flag M: share of due work that is missing
    warning_drop_points: Decimal  # flag D: percentage points under the term's mean
    warning_drop_weeks: int
    honour_percent: Decimal  # mean of the results, in percent of their scales, from which a student is honoured
    honour_gpa: Decimal  # the same where results give points
    replica_years: int  # how many school years an office replica holds, this one included


SETTINGS: tuple[Setting, ...] = (
    Setting("name", SettingKind.TEXT, "", maximum=120),
    Setting("logo_text", SettingKind.TEXT, "", maximum=3),
    Setting("time_zone", SettingKind.ZONE, "Europe/Athens"),
    Setting("language", SettingKind.CHOICE, "en", choices=("en", "el")),
    Setting("unmarked_policy", SettingKind.CHOICE, Unmarked.BLOCK, choices=tuple(Unmarked)),
    Setting("correction_reason", SettingKind.CHOICE, Reasons.OPTIONAL, choices=tuple(Reasons)),
    Setting("teacher_grace_days", SettingKind.WHOLE, "14", minimum=0, maximum=366),
    Setting("chronic_absence_percent", SettingKind.DECIMAL, "10", minimum=0, maximum=100),
    Setting("chronic_minimum_days", SettingKind.WHOLE, "10", minimum=1, maximum=366),
    Setting("warning_window_days", SettingKind.WHOLE, "45", minimum=5, maximum=200),
    Setting("warning_absence_percent", SettingKind.DECIMAL, "5", minimum=0, maximum=100),
    Setting("warning_absence_high_percent", SettingKind.DECIMAL, "10", minimum=0, maximum=100),
    Setting("warning_incidents", SettingKind.WHOLE, "1", minimum=1, maximum=100),
    Setting("warning_incidents_high", SettingKind.WHOLE, "3", minimum=1, maximum=100),
    Setting("warning_gpa", SettingKind.DECIMAL, "3", minimum=0, maximum=100),
    Setting("warning_gpa_low", SettingKind.DECIMAL, "2", minimum=0, maximum=100),
    Setting("warning_failing", SettingKind.WHOLE, "1", minimum=1, maximum=50),
    Setting("warning_failing_high", SettingKind.WHOLE, "2", minimum=1, maximum=50),
    Setting("warning_tier_2", SettingKind.WHOLE, "3", minimum=1, maximum=6),
    Setting("warning_tier_3", SettingKind.WHOLE, "5", minimum=1, maximum=6),
    Setting("warning_missing_percent", SettingKind.DECIMAL, "20", minimum=0, maximum=100),
    Setting("warning_drop_points", SettingKind.DECIMAL, "10", minimum=0, maximum=100),
    Setting("warning_drop_weeks", SettingKind.WHOLE, "4", minimum=1, maximum=20),
    Setting("honour_percent", SettingKind.DECIMAL, "90", minimum=0, maximum=100),
    Setting("honour_gpa", SettingKind.DECIMAL, "3.5", minimum=0, maximum=100),
    Setting("replica_years", SettingKind.WHOLE, "2", minimum=1, maximum=20),
)
_CHOICES: dict[str, type[StrEnum]] = {"unmarked_policy": Unmarked, "correction_reason": Reasons}


def setting_named(key: str) -> Setting:
    """The declaration of setting `key`. Raises `UnknownSetting`."""
    for setting in SETTINGS:
        if setting.key == key:
            return setting
    raise UnknownSetting(key=key)


def settings_from(stored: dict[str, str | None]) -> SchoolSettings:
    """The settings that stored texts mean; what is missing, or not understood here, has its default."""
    values = {setting.key: _value(setting, stored.get(setting.key)) for setting in SETTINGS}
    return SchoolSettings(**values)  # type: ignore[arg-type]  # each kind fits its field, as a test shows


def _value(setting: Setting, text: str | None) -> SettingValue:
    try:
        value = setting.parsed(setting.default if text is None else text)
    except ValueError:
        value = setting.parsed(setting.default)
    return _CHOICES[setting.key](str(value)) if setting.key in _CHOICES else value

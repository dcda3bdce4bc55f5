"""Words and forms for every setting of the school, declared in `sms_core.school.model.SETTINGS`.

To add a school setting, add its words here; the person's own preferences are declared in `profiles/preferences.py`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import InvalidOperation

from sms_core.school.model import Setting, SettingKind
from sms_core.store.text import clean
from sms_desktop.i18n import tr, translatable
from sms_desktop.models.forms import problem_words, read_decimal
from sms_desktop.models.preferences import Part
from sms_desktop.ui.field_editors import Editor, FieldSpec, Search, Unreadable

_T = "Settings"


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
    "warning_window_days": SettingWords(
        Part.WARNING,
        translatable(_T, "School days looked back"),
        translatable(_T, "for absences, incidents and due work"),
    ),
    "warning_absence_percent": SettingWords(
        Part.WARNING, translatable(_T, "Absence: 1 point from, in percent"), translatable(_T, "excused or not")
    ),
    "warning_absence_high_percent": SettingWords(
        Part.WARNING, translatable(_T, "Absence: 2 points from, in percent"), translatable(_T, "excused or not")
    ),
    "warning_incidents": SettingWords(
        Part.WARNING, translatable(_T, "Incidents: 1 point from"), translatable(_T, "praise and concerns do not count")
    ),
    "warning_incidents_high": SettingWords(Part.WARNING, translatable(_T, "Incidents: 2 points from")),
    "warning_gpa": SettingWords(
        Part.WARNING,
        translatable(_T, "GPA: 1 point under"),
        translatable(_T, "on scales with points; elsewhere failing classes alone count"),
    ),
    "warning_gpa_low": SettingWords(Part.WARNING, translatable(_T, "GPA: 2 points under")),
    "warning_failing": SettingWords(
        Part.WARNING,
        translatable(_T, "Failing classes: 1 point from"),
        translatable(_T, "classes that would not be passed today"),
    ),
    "warning_failing_high": SettingWords(Part.WARNING, translatable(_T, "Failing classes: 2 points from")),
    "warning_tier_2": SettingWords(
        Part.WARNING, translatable(_T, "Tier 2 from, in points"), translatable(_T, "all three together, 0 to 6")
    ),
    "warning_tier_3": SettingWords(Part.WARNING, translatable(_T, "Tier 3 from, in points")),
    "warning_missing_percent": SettingWords(
        Part.WARNING,
        translatable(_T, "Flag M from, in percent"),
        translatable(_T, "share of due work that is missing"),
    ),
    "warning_drop_points": SettingWords(
        Part.WARNING,
        translatable(_T, "Flag D from, in percentage points"),
        translatable(_T, "last weeks under the mean of the term"),
    ),
    "warning_drop_weeks": SettingWords(
        Part.WARNING, translatable(_T, "Flag D: weeks that are compared"), translatable(_T, "today included")
    ),
    "honour_percent": SettingWords(
        Part.GRADING,
        translatable(_T, "Mean of the results from, in percent"),
        translatable(_T, "90 is 18 of 20; with nothing failing"),
    ),
    "honour_gpa": SettingWords(
        Part.GRADING,
        translatable(_T, "Grade point average from"),
        translatable(_T, "where results give points; with nothing failing"),
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

"""Forms from field declarations: which editor a field gets, how its text is read, and what is said when it cannot be.

`specs_for(STUDENT, allows, names)` is all a page needs. Values are in stored form, as in rows and in the journal.
"""

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal, InvalidOperation

from PySide6.QtCore import QLocale

from sms_core.access.keys import Key
from sms_core.clock import from_days
from sms_core.errors import Invalid
from sms_core.store.fields import Field, Kind, Stored, Table
from sms_desktop.i18n import tr, translatable
from sms_desktop.models.field_words import choice_label, field_label
from sms_desktop.models.words import clock_time
from sms_desktop.ui.days import DayProblem, read_day, show_day, typed_day
from sms_desktop.ui.field_editors import Editor, FieldSpec, Search, Unreadable

_T = "Forms"
_LONG_FROM = 1_000  # a text that may be longer than this gets several lines
_REASONS = {
    "required": translatable(_T, "This may not be empty."),
    "too_long": translatable(_T, "This is too long."),
    "too_small": translatable(_T, "This is too small."),
    "too_large": translatable(_T, "This is too large."),
    "too_precise": translatable(_T, "At most three decimal places."),
    "not_a_choice": translatable(_T, "Choose one of the list."),
    "wrong_kind": translatable(_T, "This cannot be read here."),
}
_WRITTEN = {
    Kind.WHOLE: translatable(_T, "Write a whole number."),
    Kind.DECIMAL: translatable(_T, "Write a number, such as 17.5 or 17,5."),
    Kind.MINUTE: translatable(_T, "Write a time, such as 9:05."),
}

Allows = Callable[[Key], bool]


def specs_for(
    table: Table,
    allows: Allows,
    names: Iterable[str] = (),
    *,
    searches: Mapping[str, Search] | None = None,
    references: Mapping[str, Callable[[Stored], str]] | None = None,
    codes: Mapping[str, tuple[tuple[str, str], ...]] | None = None,
) -> list[FieldSpec]:
    """The specs of some fields of a table (of all that people fill in, where none is named), in that order.

    A field without the permission to see it is left out, one without the permission to change it is read-only.
    `searches` and `references` find and name what a reference points to, `codes` are choices that the school sets.
    """
    wanted = list(names) or [f.name for f in table.fields if _filled_in(f)]
    made = []
    for name in wanted:
        view, edit = table.view_key(name), table.edit_key(name)
        if view is None or allows(view):
            may = edit is None or allows(edit)
            made.append(
                spec_for(
                    table,
                    table.by_name[name],
                    editable=may,
                    search=(searches or {}).get(name),
                    named=(references or {}).get(name),
                    choices=(codes or {}).get(name),
                )
            )
    return made


def spec_for(
    table: Table,
    field: Field,
    *,
    editable: bool = True,
    search: Search | None = None,
    named: Callable[[Stored], str] | None = None,
    choices: tuple[tuple[str, str], ...] | None = None,
) -> FieldSpec:
    """The spec of one field; `named` says what a reference points to."""
    offered = choices or tuple((choice, choice_label(table.name, field.name, choice)) for choice in field.choices)
    words = dict(offered)

    def shown(value: object) -> str:
        if named is not None:
            return "" if value is None else named(value)  # type: ignore[arg-type]
        return words.get(str(value), str(value)) if value is not None and words else show_value(field, value)

    return FieldSpec(
        name=field.name,
        label=field_label(table.name, field.name),
        editor=_editor(field, bool(offered), search is not None),
        read=lambda text: read_value(field, text),
        typed=shown if search is not None else lambda value: typed_value(field, value),
        shown=shown,
        required=field.required,
        editable=editable,
        choices=offered,
        search=search,
        required_words=problem_words("not_a_choice" if search is not None else "required"),
    )


def read_value(field: Field, text: str) -> Stored:
    """The stored value that a typed text means. Raises `Unreadable` with its sentence."""
    if not text.strip():
        return None
    try:
        return field.stored(_meant(field, text))
    except DayProblem as problem:
        raise Unreadable(_day_words(problem)) from problem
    except (ValueError, TypeError, OverflowError, InvalidOperation) as problem:
        raise Unreadable(limit_words(field, str(problem))) from problem


def typed_value(field: Field, value: object) -> str:
    """A stored value as it is typed."""
    if value is None:
        return ""
    if field.kind is Kind.DAY and isinstance(value, int):
        return typed_day(from_days(value))
    return show_value(field, value)


def show_value(field: Field, value: object) -> str:
    """A stored value as it is read, in the language in force."""
    if value is None:
        return ""
    if field.kind is Kind.DAY and isinstance(value, int):
        return show_day(from_days(value))
    if field.kind is Kind.MINUTE and isinstance(value, int):
        return clock_time(value)
    if field.kind is Kind.DECIMAL and isinstance(value, int):
        return show_decimal(Decimal(value) / 1000)
    if field.kind is Kind.FLAG:
        return tr(_T, "Yes") if value else tr(_T, "No")
    return str(value)


def show_decimal(number: Decimal) -> str:
    """A number without trailing zeros, with the decimal sign of the locale and no grouping."""
    plain = format(number.normalize(), "f")
    return plain.replace(".", QLocale().decimalPoint())


def read_decimal(text: str) -> Decimal:
    """A number with comma or point, whatever the locale, and no grouping. Raises ValueError or InvalidOperation."""
    plain = text.strip().replace("−", "-")
    if plain.count(",") + plain.count(".") > 1 or any(sign in plain.lower() for sign in "e_"):
        raise ValueError("wrong_kind")
    return Decimal(plain.replace(",", "."))


def read_minute(text: str) -> int:
    """A time of day as minutes: 9:05, 9.05, 905 or 9. Raises ValueError."""
    plain = text.strip().replace(".", ":")
    if ":" in plain:
        hours, _, minutes = plain.partition(":")
    else:
        hours, minutes = (plain, "0") if len(plain) <= 2 else (plain[:-2], plain[-2:])
    if not (hours.isdecimal() and minutes.isdecimal()) or len(minutes) > 2:
        raise ValueError("wrong_kind")
    if int(hours) > 23 or int(minutes) > 59:
        raise ValueError("wrong_kind")
    return int(hours) * 60 + int(minutes)


def problem_words(reason: str) -> str:
    """The sentence beside a field for the reason of an `Invalid`."""
    return tr(_T, _REASONS.get(reason, _REASONS["wrong_kind"]))


def refused_field(error: Invalid) -> tuple[str, str]:
    """Which field an `Invalid` is about, and what to say beside it."""
    return str(error.facts.get("field", "")), problem_words(str(error.facts.get("reason", "")))


def _meant(field: Field, text: str) -> Stored:
    if field.kind is Kind.DAY:
        return field.stored(read_day(text))
    if field.kind is Kind.MINUTE:
        return read_minute(text)
    if field.kind is Kind.WHOLE:
        plain = text.strip()
        if not plain.lstrip("-").isdecimal():
            raise ValueError("wrong_kind")
        return int(plain)
    if field.kind is Kind.DECIMAL:
        return field.stored(read_decimal(text))
    return text


def _day_words(problem: DayProblem) -> str:
    if problem.reason == "two_digit_year":
        return tr(_T, "Write the year with four digits.")
    if problem.reason == "no_such_day":
        return tr(_T, "{month} has {days} days.", month=problem.month, days=problem.days)
    return tr(_T, "Write a day, such as {example}.", example=typed_day(from_days(16_204)))


def limit_words(field: Field, reason: str) -> str:
    """What a value of this field must be like, said of one that is not."""
    if reason == "too_long":
        return tr(_T, "At most %n characters.", n=field.max_length)
    if reason in ("too_small", "too_large"):
        limit = field.minimum if reason == "too_small" else field.maximum
        if limit is not None:
            value = show_value(field, limit)
            least = reason == "too_small"
            return tr(_T, "At least {value}.", value=value) if least else tr(_T, "At most {value}.", value=value)
    if reason not in _REASONS or reason == "wrong_kind":
        return tr(_T, _WRITTEN[field.kind]) if field.kind in _WRITTEN else problem_words("wrong_kind")
    return problem_words(reason)


def _editor(field: Field, has_choices: bool, can_search: bool) -> Editor:
    if can_search:
        return Editor.PICK
    if has_choices:
        return Editor.CHOICE
    if field.kind is Kind.FLAG:
        return Editor.TOGGLE
    if field.kind is Kind.DAY:
        return Editor.DAY
    return Editor.LONG if field.kind is Kind.TEXT and field.max_length > _LONG_FROM else Editor.LINE


def _filled_in(field: Field) -> bool:
    return field.kind not in (Kind.BLOB, Kind.INSTANT) and field.importable and not field.references

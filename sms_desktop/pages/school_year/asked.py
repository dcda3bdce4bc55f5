"""What the forms of the school year ask, what they propose, and what they warn of while a person types."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from sms_core.clock import to_days
from sms_core.errors import SmsError
from sms_core.ids import Id, text_of
from sms_core.sessions.model import Session, SessionType
from sms_core.sessions.next_year import next_title, years_later
from sms_core.store.fields import Stored
from sms_desktop.i18n import tr
from sms_desktop.models.field_words import choice_label
from sms_desktop.models.forms import Allows, specs_for
from sms_desktop.models.school_year import Part
from sms_desktop.ops.school_year import SchoolYear
from sms_desktop.pages.asking import Place
from sms_desktop.ui.field_editors import Editor, FieldSpec

_T = "SchoolYear"
NEXT_YEAR = ("title", "start_date", "end_date")


def _by_day(start: str, end: str) -> Callable[[SmsError, Mapping[str, object]], str]:
    """Beside the day that lies outside what the error names."""

    def place(error: SmsError, values: Mapping[str, object]) -> str:
        first, typed = error.facts.get("start"), values.get(start)
        early = isinstance(first, date) and isinstance(typed, int) and typed < to_days(first)
        return start if early else end

    return place


BESIDE: Mapping[str, Place] = {
    "ends_before_start": "end_date",
    "outside_parent": _by_day("start_date", "end_date"),
    "outside_years": _by_day("start_date", "end_date"),
    "parts_outside": _by_day("start_date", "end_date"),
    "sessions_overlap": "start_date",
    "wrong_parent": "parent",
    "periods_overlap": "start_time",
    "already_there": "number",
}
PERIOD_BESIDE: Mapping[str, Place] = {**BESIDE, "ends_before_start": "end_time"}


def new_specs(part: Part, allows: Allows, found: SchoolYear, kind: str) -> Sequence[FieldSpec]:
    """The fields of a new one; a school year is part of nothing, and all else belongs to a longer session."""
    if part.key != "session":
        return specs_for(part.table, allows, part.new)
    kinds = [one for one in SessionType if found.years or one is SessionType.SCHOOL_YEAR]
    wholes = [one for one in found.sessions if one.type.rank < SessionType(kind).rank]
    codes = {
        "type": tuple((one.value, choice_label("academic_session", "type", one.value)) for one in kinds),
        "parent": tuple((text_of(Id(one.id)), one.title) for one in wholes),
    }
    names = [name for name in part.new if name != "parent" or kind != SessionType.SCHOOL_YEAR]
    specs = specs_for(part.table, allows, names, codes=codes)
    return [replace(spec, required=True) if spec.name == "parent" else spec for spec in specs]


def new_values(part: Part, found: SchoolYear) -> dict[str, Stored]:
    """What a new one most likely is."""
    if part.key == "period":
        number = max((one.number for one in found.periods), default=0) + 1
        return {"number": number, "name": str(number)}
    if part.key == "session":
        return {"type": SessionType.TERM.value, **_after_the_last(found)} if found.years else _first_year(found)
    return {}


def _first_year(found: SchoolYear) -> dict[str, Stored]:
    today = found.now.today
    first = date(today.year if today.month >= 6 else today.year - 1, 9, 1)
    last = date(first.year + 1, 6, 30)
    title = f"{first.year}–{last.year % 100:02}"
    kind = SessionType.SCHOOL_YEAR.value
    return {"type": kind, "title": title, "start_date": to_days(first), "end_date": to_days(last)}


def _after_the_last(found: SchoolYear) -> dict[str, Stored]:
    """A term of this year, or of the next one, behind those that are there."""
    year = next((one for one in found.years if one.end_date >= found.now.today), found.years[-1])
    last = max((one.end_date for one in found.sessions if one.parent == year.id), default=None)
    start = year.start_date if last is None else last + timedelta(days=1)
    proposed = {"start_date": to_days(start), "end_date": to_days(year.end_date)} if start < year.end_date else {}
    return {"parent": text_of(Id(year.id)), **proposed}


def next_year_specs(part: Part, allows: Allows) -> Sequence[FieldSpec]:
    """The fields of the next school year; two say what comes along."""

    def toggle(name: str, label: str) -> FieldSpec:
        return FieldSpec(name, label, Editor.TOGGLE, read=str, typed=str, shown=str)

    return (
        *specs_for(part.table, allows, NEXT_YEAR),
        toggle("parts", tr(_T, "With its terms and grading periods")),
        toggle("closures", tr(_T, "With its days without lessons")),
    )


def next_year_values(before: Session) -> dict[str, Stored]:
    """The same days a year later."""
    start, end = (to_days(years_later(day)) for day in (before.start_date, before.end_date))
    return {"title": next_title(before.title), "start_date": start, "end_date": end, "parts": 1, "closures": 1}


def overlap_words(found: SchoolYear, own: object, kind: object, values: Mapping[str, object]) -> str:
    """A session of the same kind that shares some of these days: told, not refused."""
    start, end = values.get("start_date"), values.get("end_date")
    if not isinstance(start, int) or not isinstance(end, int):
        return ""
    for one in found.sessions:
        shares = to_days(one.start_date) <= end and start <= to_days(one.end_date)
        if one.type == kind and one.id != own and shares:
            return tr(_T, "{title} has some of these days too.", title=one.title)
    return ""

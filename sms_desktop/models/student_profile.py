"""A student's profile in words: the attendance strip by weeks, and the timeline of the local journal."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QDate, QLocale

from sms_core.attendance.model import CountsAs, StudentMark
from sms_core.clock import from_micros
from sms_core.sessions.model import Closure
from sms_core.store.fields import DELETED, Stored
from sms_core.store.journal import RowChange
from sms_core.store.schema import Schema
from sms_desktop.i18n import tr, translatable
from sms_desktop.models.classes import RosterWords
from sms_desktop.models.field_words import choice_label, field_label
from sms_desktop.models.forms import show_value
from sms_desktop.models.listing import Column, Listing
from sms_desktop.models.relationship_words import relationship_words
from sms_desktop.models.table_words import table_icon, table_words
from sms_desktop.ui.days import show_day
from sms_desktop.ui.mark_calendar import CLOSED, DayMark, MarkWeeks
from sms_desktop.ui.timeline import Event

if TYPE_CHECKING:  # only what its rows are called comes from above
    from sms_desktop.ops.student_profile import Happened

_T = "Student"
_WEIGHT = (CountsAs.ABSENT, CountsAs.EXCUSED, CountsAs.LATE, CountsAs.PRESENT)  # what a day is shown as, first found
_SOURCES = {"undo": translatable(_T, "taken back"), "redo": translatable(_T, "done again")}
_HIDDEN = frozenset({DELETED, "sort_key", "status_date"})


def mark_weeks(
    marks: Iterable[StudentMark],
    closures: Sequence[Closure],
    first: date,
    last: date,
    words: RosterWords,
) -> MarkWeeks:
    """The days from `first` to `last` by weeks; a day shows the gravest of its marks."""
    by_day: dict[date, list[StudentMark]] = {}
    for mark in marks:
        if mark.enrolled and mark.counts_as not in (None, CountsAs.NOT_COUNTED):
            by_day.setdefault(mark.day, []).append(mark)
    locale = QLocale()
    monday = first - timedelta(days=first.weekday())
    weeks: list[tuple[str, str]] = []
    days: dict[tuple[int, int], DayMark] = {}
    month = 0
    while monday <= last:
        friday = monday + timedelta(days=4)
        shown = monday if monday.month == friday.month or monday >= first else friday
        named = locale.standaloneMonthName(shown.month, QLocale.FormatType.ShortFormat) if shown.month != month else ""
        month = shown.month
        for weekday in range(5):
            day = monday + timedelta(days=weekday)
            shown_day = _day_mark(day, by_day.get(day, []), closures, words) if first <= day <= last else None
            if shown_day is not None:
                days[weekday, len(weeks)] = shown_day
        weeks.append((named, str(monday.day)))
        monday += timedelta(days=7)
    names = tuple(locale.standaloneDayName(number, QLocale.FormatType.ShortFormat)[:2] for number in range(1, 6))
    return MarkWeeks(tuple(weeks), names, days)


def events_of(
    history: Iterable,  # type: ignore[type-arg]  # of ops.student_profile.Happened, which models may not import
    schema: Schema,
    zone: str,
    today: date,
    named: Callable[[str, Stored], str],
) -> list[Event]:
    """The journal as a timeline; `named(table, id)` says what a reference points to."""
    return [
        Event(
            icon=table_icon(one.change.table),
            title=_title(one.change),
            when=moment_words(one.action.at, zone, today),
            text=_what(one.change, schema, named),
            who=_who(one),
        )
        for one in history
    ]


def moment_words(micros: int, zone: str, today: date) -> str:
    """Today 09:10, Fri 14:22, 14 Mar."""
    at = from_micros(micros).astimezone(ZoneInfo(zone))
    clock = at.strftime("%H:%M")
    if at.date() == today:
        return tr(_T, "Today {time}", time=clock)
    day = QDate(at.year, at.month, at.day)
    if (today - at.date()).days < 7:
        return f"{QLocale().toString(day, 'ddd')} {clock}"
    return QLocale().toString(day, "d MMM" if at.year == today.year else "d MMM yyyy")


def missed_listing(words: RosterWords, titles: Mapping[bytes, str]) -> Listing:
    """The lessons that a student was not simply present in; rows are `StudentMark`."""
    return Listing(
        (
            Column(lambda: tr(_T, "Day"), lambda row: show_day(row.day), 120, order=lambda row: (row.day, row.period)),
            Column(lambda: tr(_T, "Period"), lambda row: str(row.period), 74, right=True, tone="text-secondary"),
            Column(lambda: tr(_T, "Class"), lambda row: titles.get(row.section, ""), 220, stretch=True),
            Column(lambda: tr(_T, "Mark"), lambda row: "", 104, marks=lambda row: [words.mark(row.effective)]),
            Column(
                lambda: tr(_T, "Minutes"),
                lambda row: "" if row.minutes_late is None else str(row.minutes_late),
                84,
                right=True,
            ),
            Column(lambda: tr(_T, "Note"), lambda row: row.office_note or row.note or "", 240, tone="text-secondary"),
        ),
        spoken=lambda row: ", ".join(
            part
            for part in (show_day(row.day), titles.get(row.section, ""), words.spoken(row.effective), row.note or "")
            if part
        ),
        key=lambda row: (row.section, row.day, row.period),
    )


def stays_listing() -> Listing:
    """The classes of a student; rows are `ops.student_profile.Stay`."""
    return Listing(
        (
            Column(lambda: tr(_T, "Class"), lambda row: row.title, 240, stretch=True, strong=True),
            Column(lambda: tr(_T, "Code"), lambda row: row.code, 104, tone="text-secondary"),
            Column(lambda: tr(_T, "Term"), lambda row: row.session, 190, tone="text-secondary"),
            Column(
                lambda: field_label("enrolment", "begin_date"),
                lambda row: show_day(row.begins),
                130,
                order=lambda row: row.begins,
            ),
            Column(
                lambda: field_label("enrolment", "end_date"),
                lambda row: "–" if row.ends is None else show_day(row.ends),
                130,
                order=lambda row: row.ends,
            ),
            Column(
                lambda: field_label("enrolment", "status"),
                lambda row: choice_label("enrolment", "status", row.status),
                140,
            ),
        ),
        key=lambda row: (row.section, row.stint),
    )


def _day_mark(day: date, marks: list[StudentMark], closures: Sequence[Closure], words: RosterWords) -> DayMark | None:
    said = show_day(day)
    closure = next((c for c in closures if c.start_date <= day <= c.end_date), None)
    if closure is not None and not marks:
        return DayMark(CLOSED, "–", f"{said}: {closure.title}")
    if not marks:
        return None
    gravest = min(marks, key=lambda mark: _WEIGHT.index(mark.counts_as or CountsAs.PRESENT))
    look, letter = words.mark(gravest.effective)
    lessons = ", ".join(
        f"{tr(_T, 'period {number}', number=mark.period)} {words.spoken(mark.effective)}"
        for mark in sorted(marks, key=lambda mark: mark.period)
        if mark.counts_as is not CountsAs.PRESENT
    )
    present = gravest.counts_as is CountsAs.PRESENT
    return DayMark(look, "" if present else letter, f"{said}: {lessons or words.spoken(gravest.effective)}")


def _title(change: RowChange) -> str:
    subject = table_words(change.table)
    was, to = change.fields.get(DELETED, (0, 0))
    if was is None:
        return tr(_T, "{subject} added", subject=subject)
    if (was, to) == (0, 1):
        return tr(_T, "{subject} removed", subject=subject)
    if (was, to) == (1, 0):
        return tr(_T, "{subject} restored", subject=subject)
    changed = _changed(change)
    return ", ".join(field_label(change.table, name) for name in changed[:2]) or subject


def _what(change: RowChange, schema: Schema, named: Callable[[str, Stored], str]) -> str:
    table = schema.named(change.table)
    parts = []
    place = [
        named(field.references, value)
        for field, value in zip(table.key, change.key, strict=True)
        if field.references and field.references != "student"
    ]
    for name in _changed(change)[:2]:
        was, to = change.fields[name]
        before, after = (_worded(change.table, name, value, schema, named) for value in (was, to))
        parts.append(f"{before} → {after}" if was is not None else after)
    return " · ".join(part for part in (*place, *parts) if part and part != "–")


def _worded(table: str, name: str, value: Stored, schema: Schema, named: Callable[[str, Stored], str]) -> str:
    field = schema.named(table).by_name[name]
    if value is None:
        return "–"
    if field.references and isinstance(value, bytes):
        return named(field.references, value)
    if (table, name) == ("student_guardian", "relationship"):
        return relationship_words(str(value))
    return choice_label(table, name, str(value)) if field.choices else show_value(field, value)


def _changed(change: RowChange) -> list[str]:
    found = [name for name, (was, to) in change.fields.items() if was != to and name not in _HIDDEN]
    return [name for name in found if not isinstance(change.fields[name][1], bytes)] or found


def _who(one: Happened) -> str:
    who = tr(_T, "You") if one.mine else str(one.who) or tr(_T, "Somebody else")
    source = _SOURCES.get(one.action.verb)
    return f"{who} · {tr(_T, source)}" if source is not None else who

"""Planned absences in words: when, how far off, and the fields of their form."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, time
from enum import StrEnum

from sms_core.attendance.model import AttendanceCode, CountsAs, PlannedAbsence, prefill
from sms_core.attendance.table import PLANNED_ABSENCE
from sms_core.clock import to_days
from sms_desktop.i18n import tr
from sms_desktop.models.classes import RosterWords
from sms_desktop.models.forms import spec_for
from sms_desktop.models.listing import Column, Listing
from sms_desktop.models.words import clock_time
from sms_desktop.ui.days import show_day
from sms_desktop.ui.field_editors import FieldSpec, Search

_T = "PlannedAbsences"


class When(StrEnum):
    """Whether a planned absence is going on, lies ahead, or is over."""

    NOW = "now"
    COMING = "coming"
    PAST = "past"


def when(absence: PlannedAbsence, today: date) -> When:
    """How a planned absence lies to a day."""
    if absence.to_day < today:
        return When.PAST
    return When.COMING if absence.from_day > today else When.NOW


def planned_listing(words: RosterWords) -> Listing:
    """The list; its rows are `PlannedRow`."""
    return Listing(
        (
            Column(lambda: tr(_T, "Student"), lambda row: row.name, 200, stretch=True, strong=True),
            Column(lambda: tr(_T, "Form"), lambda row: row.form, 66, tone="text-secondary", optional=2),
            Column(
                lambda: tr(_T, "Days"),
                lambda row: days_words(row.absence),
                220,
                order=lambda row: (row.absence.from_day, row.absence.to_day),
            ),
            Column(lambda: tr(_T, "Hours"), lambda row: hours_words(row.absence), 140, tone="text-secondary"),
            Column(lambda: tr(_T, "Mark"), lambda row: words.spoken(prefill(row.absence)), 120, optional=1),
            Column(lambda: tr(_T, "Reason"), lambda row: row.absence.reason or "", 220, tone="text-secondary"),
        ),
        spoken=lambda row: ", ".join(
            part
            for part in (row.name, days_words(row.absence), hours_words(row.absence), row.absence.reason or "")
            if part
        ),
        key=lambda row: row.absence.id,
    )


def days_words(absence: PlannedAbsence) -> str:
    """23 Nov 2026, or 23 Nov 2026 – 27 Nov 2026."""
    first, last = show_day(absence.from_day), show_day(absence.to_day)
    return first if first == last else f"{first} – {last}"


def hours_words(absence: PlannedAbsence) -> str:
    """From 09:00 until 11:00; the whole day without either."""
    begins, ends = (None if at is None else clock_time(_minutes(at)) for at in (absence.from_time, absence.to_time))
    if begins and ends:
        return tr(_T, "{start} to {end}", start=begins, end=ends)
    if begins:
        return tr(_T, "from {time}", time=begins)
    return tr(_T, "until {time}", time=ends) if ends else tr(_T, "whole day")


def planned_specs(
    codes: Sequence[AttendanceCode], words: RosterWords, student: Search | None, *, editable: bool
) -> list[FieldSpec]:
    """The fields of the form; the student only where they are still to be chosen."""
    offered = tuple((code.code, words.spoken(code.code)) for code in codes if code.counts_as is not CountsAs.PRESENT)
    specs = []
    for name in ("from_day", "to_day", "from_time", "to_time", "reason", "code"):
        choices = offered if name == "code" else None
        spec = spec_for(PLANNED_ABSENCE, PLANNED_ABSENCE.by_name[name], editable=editable, choices=choices)
        specs.append(replace(spec, required=False) if name == "to_day" else spec)
    if student is not None:
        whose = spec_for(PLANNED_ABSENCE, PLANNED_ABSENCE.by_name["student"], search=student, named=lambda _: "")
        specs.insert(0, replace(whose, required_words=tr(_T, "Choose a student of the list.")))
    return specs


def planned_values(absence: PlannedAbsence) -> dict[str, object]:
    """What the form begins with."""
    return {
        "from_day": to_days(absence.from_day),
        "to_day": to_days(absence.to_day),
        "from_time": None if absence.from_time is None else _minutes(absence.from_time),
        "to_time": None if absence.to_time is None else _minutes(absence.to_time),
        "reason": absence.reason,
        "code": absence.code,
    }


def _minutes(at: time) -> int:
    return at.hour * 60 + at.minute

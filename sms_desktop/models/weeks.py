"""Weeks as the week view shows them, and the weekly lessons of a class as a list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from sms_core.clock import to_days
from sms_core.sessions.model import Period
from sms_core.timetable.model import Slot
from sms_desktop.i18n import tr
from sms_desktop.models.classes import room_words
from sms_desktop.models.listing import Column, Listing
from sms_desktop.models.words import brief_day, clock_time, span
from sms_desktop.ui.days import show_day
from sms_desktop.ui.week import Week, WeekLesson

if TYPE_CHECKING:  # only what its rows are called comes from above
    from sms_core.timetable.model import Lesson
    from sms_desktop.ops.present import Present
    from sms_desktop.ops.timetable import ClassWeek, StaffWeek

_T = "Classes"


def week_of(found: ClassWeek | StaffWeek, own: bytes | None) -> Week:
    """A `ClassWeek` as the week view shows it; `own` is the class that stands out (None: all do)."""
    locale = QLocale()
    shown = found.periods
    rows = {period.number: place for place, period in enumerate(shown)}
    lessons: dict[tuple[int, int], WeekLesson] = {}
    days = []
    shared = _shared_ending([lesson.title for _, its in found.days for lesson in its])
    for column, (day, its) in enumerate(found.days):
        days.append(
            (
                f"{locale.standaloneDayName(day.isoweekday(), QLocale.FormatType.ShortFormat)} {day.day}",
                day == found.now.today,
            )
        )
        for lesson in its:
            place = (rows.get(lesson.period, -1), column)
            if place[0] < 0 or (place in lessons and lesson.section != own):
                continue
            lessons[place] = _week_lesson(lesson, day, found.now, own, shared)
    times = [minute_of(p.start_time) for p in shown]
    heads = tuple(
        (str(period.number), "" if at is None else clock_time(at)) for period, at in zip(shown, times, strict=True)
    )
    return Week(tuple(days), heads, lessons)


def closed_words(found: ClassWeek) -> str:
    """Why some days of a week have no lessons: Tue 17 Nov Polytechnic Day."""
    last = found.monday + timedelta(days=4)
    shut = [one for one in found.closures if one.start_date <= last]
    return ", ".join(f"{brief_day(max(one.start_date, found.monday))} {one.title}" for one in shut)


def week_words(found: ClassWeek | StaffWeek) -> str:
    """23–27 Nov."""
    locale, first = QLocale(), found.monday
    last = first + timedelta(days=4)
    month = locale.monthName(last.month, QLocale.FormatType.ShortFormat)
    if first.month == last.month:
        return f"{first.day}–{last.day} {month}"
    return f"{first.day} {locale.monthName(first.month, QLocale.FormatType.ShortFormat)} – {last.day} {month}"


def slots_listing() -> Listing:
    """The weekly lessons of a class; its rows are `SlotLine`."""
    return Listing(
        (
            Column(
                lambda: tr(_T, "Weekday"),
                lambda row: weekday_words(row.slot.weekday),
                160,
                stretch=True,
                strong=True,
                order=lambda row: (row.slot.weekday, row.slot.period),
            ),
            Column(
                lambda: tr(_T, "Period"),
                lambda row: row.period,
                150,
                order=lambda row: (row.slot.period, row.slot.weekday),
            ),
            Column(lambda: tr(_T, "Time"), lambda row: row.time, 130, tone="text-secondary"),
            Column(lambda: tr(_T, "Room"), lambda row: row.room, 110, tone="text-secondary"),
            Column(
                lambda: tr(_T, "First day"),
                lambda row: "–" if row.slot.valid_from is None else show_day(row.slot.valid_from),
                130,
                tone="text-secondary",
                order=lambda row: row.slot.valid_from,
                optional=1,
            ),
            Column(
                lambda: tr(_T, "Last day"),
                lambda row: "–" if row.slot.valid_to is None else show_day(row.slot.valid_to),
                130,
                tone="text-secondary",
                order=lambda row: row.slot.valid_to,
                optional=1,
            ),
        ),
        spoken=lambda row: ", ".join(
            part for part in (weekday_words(row.slot.weekday), row.period, row.time, room_words(row.room)) if part
        ),
        key=lambda row: row.slot.id,
    )


@dataclass(frozen=True, slots=True)
class SlotLine:
    """A weekly lesson in the list, with what its period and its room are called."""

    slot: Slot
    period: str
    time: str
    room: str


def slot_lines(found: ClassWeek, room: str | None) -> list[SlotLine]:
    """The meetings of a `ClassWeek`; `room` is the class's own."""
    periods = {period.number: period for period in found.every_period}
    lines = []
    for slot in found.slots:
        period = periods.get(slot.period)
        time = "" if period is None else span(minute_of(period.start_time), minute_of(period.end_time))
        lines.append(SlotLine(slot, period_words(slot.period, period), time, slot.room or room or ""))
    return lines


def period_words(number: int, period: Period | None) -> str:
    """Period 2, or the name that the school gives it."""
    name = period.name if period is not None else ""
    return tr(_T, "Period {number}", number=number) if name in ("", str(number)) else name


def minute_of(at: time | None) -> int | None:
    """A time of day in minutes."""
    return None if at is None else at.hour * 60 + at.minute


def weekday_words(weekday: int) -> str:
    """Monday for 0."""
    return QLocale().standaloneDayName(weekday + 1)


def _week_lesson(lesson: Lesson, day: date, now: Present, own: bytes | None, shared: str) -> WeekLesson:
    mine = own is None or lesson.section == own
    current = (
        mine
        and day == now.today
        and lesson.starts is not None
        and lesson.ends is not None
        and lesson.starts <= now.minute < lesson.ends
    )
    when = QLocale().standaloneDayName(day.isoweekday())
    room = room_words(lesson.room)
    spoken = ", ".join(
        part for part in (when, tr(_T, "period {number}", number=lesson.period), lesson.title, room) if part
    )
    key = (lesson.section, to_days(day), lesson.period)
    words = lesson.title.removesuffix(shared) or lesson.title
    short = tr(_T, "R {room}", room=lesson.room) if lesson.room and lesson.room[:1].isdigit() else lesson.room or ""
    return WeekLesson(key, words, short if mine else "", mine, current, spoken)


def _shared_ending(titles: Sequence[str]) -> str:
    """The last word that all titles share, as the form in "Mathematics B1": it needs no repeating in its own week."""
    endings = {title[title.rfind(" ") :] for title in titles if " " in title}
    return endings.pop() if len(endings) == 1 and all(" " in title for title in titles) else ""

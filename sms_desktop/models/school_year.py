"""The four lists of the school year, and what their forms ask."""

from dataclasses import dataclass
from datetime import date, time

from sms_core.clock import to_days
from sms_core.courses.table import COURSE
from sms_core.sessions.model import Closure, Session
from sms_core.sessions.table import ACADEMIC_SESSION, CLOSURE, PERIOD
from sms_core.store.fields import Table
from sms_desktop.i18n import tr
from sms_desktop.models.field_words import choice_label, field_label
from sms_desktop.models.forms import show_decimal
from sms_desktop.models.listing import Column, Listing
from sms_desktop.models.words import clock_time
from sms_desktop.ui.days import show_day
from sms_desktop.ui.pills import PillLook

_T = "SchoolYear"
_INDENT = {"school_year": "", "term": "    ", "grading_period": "        "}


@dataclass(frozen=True, slots=True)
class Part:
    """One of the four: its table, what a new one asks, what can be changed, and its key."""

    key: str
    table: Table
    new: tuple[str, ...]
    edit: tuple[str, ...]
    identifier: str = "id"


PARTS = (
    Part(
        "session",
        ACADEMIC_SESSION,
        ("type", "parent", "title", "start_date", "end_date"),
        ("title", "start_date", "end_date"),
    ),
    Part(
        "period",
        PERIOD,
        ("number", "name", "start_time", "end_time"),
        ("name", "start_time", "end_time", "active"),
        "number",
    ),
    Part("closure", CLOSURE, ("title", "start_date", "end_date"), ("title", "start_date", "end_date")),
    Part(
        "course",
        COURSE,
        ("code", "title", "subject", "credits", "description"),
        ("code", "title", "subject", "credits", "description", "active"),
    ),
)


class Today:
    """The day that the lists compare with; the page sets it when it has read."""

    def __init__(self) -> None:
        self.day: date | None = None

    def state(self, start: date, end: date) -> str:
        """Whether some days are over, going on, or to come."""
        if self.day is None or end < self.day:
            return "over"
        return "now" if start <= self.day else "later"


def listing_of(key: str, today: Today) -> Listing:
    """The list of one part."""
    if key == "session":
        return _sessions(today)
    if key == "closure":
        return _closures(today)
    return {"period": _periods, "course": _courses}[key]()


def values_of(key: str, row: object) -> dict[str, object]:
    """The stored values of a row, as its form takes them."""
    part = next(part for part in PARTS if part.key == key)
    return {name: _stored(getattr(row, name)) for name in part.edit}


def _stored(value: object) -> object:
    if isinstance(value, date):
        return to_days(value)
    if isinstance(value, time):
        return value.hour * 60 + value.minute
    if isinstance(value, bool):
        return int(value)
    if hasattr(value, "as_tuple"):  # a Decimal in thousandths
        return int(value * 1000)  # type: ignore[operator]
    return value


def _sessions(today: Today) -> Listing:
    return Listing(
        (
            Column(
                lambda: field_label("academic_session", "title"),
                lambda row: _INDENT[row.type] + row.title,
                260,
                stretch=True,
                strong=True,
            ),
            Column(
                lambda: field_label("academic_session", "type"),
                lambda row: choice_label("academic_session", "type", row.type),
                180,
                tone="text-secondary",
                optional=2,
            ),
            *_days("academic_session", today),
        ),
        spoken=lambda row: f"{row.title}, {show_day(row.start_date)} – {show_day(row.end_date)}",
        key=lambda row: row.id,
    )


def _periods() -> Listing:
    return Listing(
        (
            Column(lambda: field_label("period", "number"), lambda row: str(row.number), 100),
            Column(lambda: field_label("period", "name"), lambda row: row.name, 220, stretch=True, strong=True),
            Column(lambda: field_label("period", "start_time"), lambda row: _time(row.start_time), 120, right=True),
            Column(lambda: field_label("period", "end_time"), lambda row: _time(row.end_time), 120, right=True),
            _active_column(),
        ),
        spoken=lambda row: f"{row.name}, {_time(row.start_time)} – {_time(row.end_time)}",
        key=lambda row: row.number,
    )


def _closures(today: Today) -> Listing:
    return Listing(
        (
            Column(lambda: field_label("closure", "title"), lambda row: row.title, 260, stretch=True, strong=True),
            Column(lambda: tr(_T, "Days"), lambda row: str((row.end_date - row.start_date).days + 1), 90, right=True),
            *_days("closure", today),
        ),
        spoken=lambda row: f"{row.title}, {show_day(row.start_date)} – {show_day(row.end_date)}",
        key=lambda row: row.id,
    )


def _courses() -> Listing:
    return Listing(
        (
            Column(lambda: field_label("course", "code"), lambda row: row.code, 140),
            Column(lambda: field_label("course", "title"), lambda row: row.title, 240, stretch=True, strong=True),
            Column(
                lambda: field_label("course", "subject"),
                lambda row: row.subject or "",
                200,
                tone="text-secondary",
                optional=1,
            ),
            Column(
                lambda: field_label("course", "credits"),
                lambda row: "–" if row.credits is None else show_decimal(row.credits),
                100,
                right=True,
            ),
            Column(
                lambda: tr(_T, "Classes"),
                lambda row: str(row.classes) if row.classes else "–",
                100,
                right=True,
                order=lambda row: row.classes,
            ),
            _active_column(),
        ),
        spoken=lambda row: f"{row.title}, {row.code}",
        key=lambda row: row.id,
    )


def _days(table: str, today: Today) -> tuple[Column, Column, Column]:
    """First and last day, and whether that is now."""
    pills = {"now": "success", "later": "neutral"}

    def state(row: Session | Closure) -> str:
        return today.state(row.start_date, row.end_date)

    return (
        Column(
            lambda: field_label(table, "start_date"),
            lambda row: show_day(row.start_date),
            140,
            order=lambda row: row.start_date,
        ),
        Column(
            lambda: field_label(table, "end_date"),
            lambda row: show_day(row.end_date),
            140,
            order=lambda row: row.end_date,
        ),
        Column(
            lambda: tr(_T, "State"),
            lambda row: {"now": tr(_T, "now"), "later": tr(_T, "to come")}.get(state(row), ""),
            110,
            pill=lambda row: PillLook(pills[state(row)]) if state(row) in pills else None,
            optional=1,
        ),
    )


def _active_column() -> Column:
    return Column(
        lambda: tr(_T, "State"),
        lambda row: tr(_T, "in use") if row.active else tr(_T, "not offered"),
        130,
        pill=lambda row: PillLook("success" if row.active else "neutral"),
    )


def _time(at: time | None) -> str:
    return "–" if at is None else clock_time(at.hour * 60 + at.minute)

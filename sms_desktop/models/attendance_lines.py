"""The list of absences and late arrivals over a period: its columns, its filter, and its cells as a file has them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from PySide6.QtCore import QLocale

from sms_core.attendance.office.lists import AttendanceLine
from sms_core.bulk.formats.sheets import Cell
from sms_desktop.i18n import tr
from sms_desktop.models.classes import absence_share, absence_words
from sms_desktop.models.listing import Column, Listing
from sms_desktop.ui.days import show_day
from sms_desktop.ui.rows import Bar

_T = "AttendanceLists"
_FULL = 40  # percent at which the bar is full


class Measure(StrEnum):
    """What "at least n" is about."""

    MISSED = "missed"
    ABSENT = "absent"
    DAYS = "days"
    LATE = "late"
    RATE = "rate"


@dataclass
class Chronic:
    """Where much absence begins, as the school has set it."""

    percent: Decimal = Decimal(10)
    days: int = 10

    def flags(self, line: AttendanceLine) -> bool:
        """Whether a student misses so much."""
        return line.is_chronic(self.percent, self.days)


def measured(line: AttendanceLine, measure: Measure) -> Decimal:
    """How much of it a student has."""
    if measure is Measure.RATE:
        return absence_share(line.counts) or Decimal(0)
    counts = line.counts
    return Decimal(
        {
            Measure.MISSED: counts.missed,
            Measure.ABSENT: counts.absent,
            Measure.DAYS: line.days_away,
            Measure.LATE: counts.late,
        }[measure]
    )


def lines_listing(chronic: Chronic) -> Listing:
    """The list; its rows are `AttendanceLine`."""

    def number(title: Callable[[], str], value: Callable[[AttendanceLine], int], wide: int, optional: int) -> Column:
        return Column(
            title,
            lambda line: str(value(line)),
            wide,
            right=True,
            tone=lambda line: "" if value(line) else "text-secondary",
            optional=optional,
            order=value,
        )

    return Listing(
        (
            Column(lambda: tr(_T, "Student"), lambda line: line.name, 190, stretch=True, strong=True),
            Column(lambda: tr(_T, "ID"), lambda line: line.student_number, 84, tone="text-secondary", optional=6),
            Column(lambda: tr(_T, "Form"), lambda line: line.form_group, 66, tone="text-secondary"),
            number(lambda: tr(_T, "Lessons"), lambda line: line.counts.counted, 90, 5),
            number(lambda: tr(_T, "Unexcused"), lambda line: line.counts.absent, 92, 0),
            number(lambda: tr(_T, "Excused"), lambda line: line.counts.excused, 80, 0),
            Column(
                lambda: tr(_T, "Absence %"),
                lambda line: absence_words(line.counts),
                132,
                right=True,
                tone=lambda line: "danger" if chronic.flags(line) else "",
                icon=lambda line: "triangle-alert" if chronic.flags(line) else "",
                bar=lambda line: _bar(line, chronic),
                order=lambda line: absence_share(line.counts),
            ),
            number(lambda: tr(_T, "Days away"), lambda line: line.days_away, 84, 1),
            number(lambda: tr(_T, "Late"), lambda line: line.counts.late, 70, 2),
            number(lambda: tr(_T, "Minutes late"), lambda line: line.minutes_late, 100, 4),
            Column(
                lambda: tr(_T, "Last away"),
                lambda line: show_day(line.last_away) if line.last_away is not None else "",
                108,
                tone="text-secondary",
                optional=3,
                order=lambda line: line.last_away,
            ),
        ),
        spoken=lambda line: ", ".join(
            [
                line.name,
                tr(_T, "%n lessons missed", n=line.counts.missed),
                tr(_T, "%n times late", n=line.counts.late),
                *([tr(_T, "much absence")] if chronic.flags(line) else []),
            ]
        ),
        key=lambda line: line.student,
    )


def file_cells(line: AttendanceLine, chronic: Chronic) -> list[Cell]:
    """A row of the file; numbers and days as such."""
    counts, share = line.counts, absence_share(line.counts)
    return [
        line.name,
        line.student_number,
        line.form_group,
        counts.counted,
        counts.absent,
        counts.excused,
        None if share is None else round(float(share), 1),
        line.days_away,
        counts.late,
        line.minutes_late,
        line.last_away,
        tr(_T, "much absence") if chronic.flags(line) else None,
    ]


def file_titles(listing: Listing) -> list[str]:
    """What stands above the columns of the file."""
    return [*(column.title() for column in listing.columns), tr(_T, "Remark")]


def cell_text(cell: Cell) -> str:
    """A cell of the file as words."""
    if cell is None:
        return ""
    if isinstance(cell, float):
        return QLocale().toString(cell, "f", 1)
    return str(cell) if isinstance(cell, (int, str)) else show_day(cell)


def measure_words(measure: Measure) -> str:
    """Lessons missed, Unexcused lessons, …"""
    return {
        Measure.MISSED: tr(_T, "Lessons missed"),
        Measure.ABSENT: tr(_T, "Unexcused lessons"),
        Measure.DAYS: tr(_T, "Days away"),
        Measure.LATE: tr(_T, "Times late"),
        Measure.RATE: tr(_T, "Absence in percent"),
    }[measure]


def _bar(line: AttendanceLine, chronic: Chronic) -> Bar | None:
    share = absence_share(line.counts)
    return None if share is None else Bar(float(share) / _FULL, chronic.flags(line))

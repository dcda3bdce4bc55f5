"""The lists of the Home page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from sms_desktop.i18n import tr
from sms_desktop.models.listing import Column, Listing
from sms_desktop.models.words import brief_day, clock_time
from sms_desktop.ui.rows import Bar

if TYPE_CHECKING:  # only what its rows are called comes from above
    from sms_desktop.ops.home import Absent, PlannedToday

_T = "Home"


def to_grade_listing() -> Listing:
    """Assessments to grade; rows are `ops.home.ToGrade`."""
    return Listing(
        (
            Column(lambda: tr(_T, "Assessment"), lambda row: row.title, 130, stretch=True),
            Column(lambda: tr(_T, "Class"), lambda row: row.class_title, 128, tone="text-secondary"),
            Column(
                lambda: tr(_T, "Due"),
                lambda row: tr(_T, "due {day}", day=brief_day(row.due)),
                124,
                tone="text-secondary",
                order=lambda row: row.due,
            ),
            Column(
                lambda: "",
                lambda row: "",
                102,
                bar=lambda row: Bar(row.graded / row.students if row.students else 0),
                optional=1,
                order=lambda row: row.graded / max(1, row.students),
            ),
            Column(
                lambda: tr(_T, "Marked"),
                lambda row: tr(_T, "{graded} of {students} marked", graded=row.graded, students=row.students),
                128,
                right=True,
                order=lambda row: row.graded,
            ),
        ),
        spoken=lambda row: tr(
            _T,
            "{title}, {group}, {graded} of {students} marked",
            title=row.title,
            group=row.class_title,
            graded=row.graded,
            students=row.students,
        ),
    )


def coming_listing() -> Listing:
    """Assessments of the next days; rows are `ops.home.ToGrade`."""
    return Listing(
        (
            Column(lambda: tr(_T, "Day"), lambda row: brief_day(row.due), 104, strong=True),
            Column(lambda: tr(_T, "Assessment"), lambda row: row.title, 120, stretch=True),
            Column(lambda: tr(_T, "Class"), lambda row: row.class_title, 122, right=True, tone="text-secondary"),
        )
    )


def planned_listing() -> Listing:
    """Planned absences of today; rows are `ops.home.PlannedToday`."""
    return Listing(
        (
            Column(lambda: tr(_T, "Mark"), lambda row: "", 54, marks=lambda row: [("excused", tr(_T, "E"))]),
            Column(lambda: tr(_T, "Student"), lambda row: row.name, 136, stretch=True),
            Column(lambda: tr(_T, "Form"), lambda row: row.form, 48, tone="text-secondary", optional=1),
            Column(lambda: tr(_T, "Reason"), planned_words, 140, stretch=True, tone="text-secondary"),
        ),
        spoken=lambda row: ", ".join(part for part in (row.name, row.form, planned_words(row)) if part),
        key=lambda row: (row.student, row.from_minute),
    )


def planned_words(row: PlannedToday) -> str:
    """Dentist until 10:00."""
    if row.to_minute is not None and row.from_minute is None:
        when = tr(_T, "until {time}", time=clock_time(row.to_minute))
    elif row.from_minute is not None and row.to_minute is None:
        when = tr(_T, "from {time}", time=clock_time(row.from_minute))
    elif row.from_minute is not None and row.to_minute is not None:
        when = f"{clock_time(row.from_minute)}–{clock_time(row.to_minute)}"
    else:
        when = tr(_T, "all day")
    return f"{row.reason}, {when}" if row.reason else when


def absent_listing() -> Listing:
    """Absences to follow up; rows are `ops.home.Absent`."""

    def letter(row: Absent) -> str:
        return row.letters[QLocale().language() == QLocale.Language.Greek]

    return Listing(
        (
            Column(lambda: tr(_T, "Student"), lambda row: row.name, 170, stretch=True, strong=True),
            Column(lambda: tr(_T, "Form"), lambda row: row.form, 60, tone="text-secondary"),
            Column(
                lambda: tr(_T, "Today"),
                lambda row: "",
                122,
                marks=lambda row: [("absent", letter(row))] * min(4, len(row.periods)),
                order=lambda row: len(row.periods),
            ),
            Column(lambda: tr(_T, "Guardian"), lambda row: row.guardian, 166, optional=1),
            Column(
                lambda: tr(_T, "Phone"),
                lambda row: row.phone or tr(_T, "No phone"),
                120,
                tone=lambda row: "" if row.phone else "danger",
            ),
        ),
        spoken=lambda row: ", ".join(
            part
            for part in (
                row.name,
                row.form,
                tr(_T, "absent in %n lessons", n=len(row.periods)),
                row.guardian,
                row.phone or tr(_T, "No phone"),
            )
            if part
        ),
        key=lambda row: row.student,
    )


def untaken_listing() -> Listing:
    """Registers not taken; rows are `ops.home.Untaken`."""
    return Listing(
        (
            Column(
                lambda: tr(_T, "Period"),
                lambda row: tr(_T, "Period {number}", number=row.lesson.period),
                74,
                tone="text-secondary",
                order=lambda row: row.lesson.period,
            ),
            Column(lambda: tr(_T, "Class"), lambda row: row.lesson.title, 126, stretch=True, strong=True),
            Column(lambda: tr(_T, "Teacher"), lambda row: row.teacher, 120, tone="text-secondary", optional=1),
            Column(
                lambda: tr(_T, "Since"),
                lambda row: tr(_T, "{minutes} min", minutes=row.minutes),
                72,
                right=True,
                tone="warning",
                order=lambda row: row.minutes,
            ),
        ),
        spoken=lambda row: tr(
            _T,
            "period {number}, {group}, {teacher}, begun {minutes} minutes ago",
            number=row.lesson.period,
            group=row.lesson.title,
            teacher=row.teacher,
            minutes=row.minutes,
        ),
        key=lambda row: (row.lesson.section, row.lesson.period),
    )

"""Classes and rosters as tables, and a class's week."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from sms_core.attendance.model import AttendanceCode, Counts, CountsAs
from sms_core.early_warning.model import Warning
from sms_core.ids import StudentId
from sms_desktop.i18n import tr
from sms_desktop.models.early_warning import roster_look, roster_order, roster_sign, roster_words
from sms_desktop.models.field_words import choice_label
from sms_desktop.models.listing import Column, Listing
from sms_desktop.ui.days import show_day
from sms_desktop.ui.rows import Bar

if TYPE_CHECKING:  # only what its rows are called comes from above
    from sms_desktop.ops.classes import RosterRow

_T = "Classes"
UNMARKED = "unmarked"


def room_words(room: str | None) -> str:
    """Room 14; a room with a name of its own stands by itself."""
    return tr(_T, "Room {room}", room=room) if room and room[:1].isdigit() else room or ""


CLASS_TERM = 7  # the column that says the term


def classes_listing() -> Listing:
    """The list of classes; its rows are `ops.classes.ClassRow`."""
    return Listing(
        (
            Column(lambda: tr(_T, "Class"), lambda row: row.title, 200, stretch=True, strong=True),
            Column(lambda: tr(_T, "Code"), lambda row: row.code, 110, tone="text-secondary", optional=3),
            Column(lambda: tr(_T, "Course"), lambda row: row.course_title, 180, tone="text-secondary", optional=2),
            Column(lambda: tr(_T, "Year"), lambda row: row.year, 66, optional=1),
            Column(lambda: tr(_T, "Teachers"), lambda row: ", ".join(name for _, name in row.teachers), 200),
            Column(lambda: tr(_T, "Room"), lambda row: row.room, 80, tone="text-secondary", optional=1),
            Column(
                lambda: tr(_T, "Students"),
                lambda row: seats_words(row.students, row.capacity),
                100,
                right=True,
                tone=lambda row: "warning" if is_full(row.students, row.capacity) else "",
                order=lambda row: row.students,
            ),
            Column(lambda: tr(_T, "Term"), lambda row: row.session_title, 140, tone="text-secondary"),
        ),
        spoken=lambda row: ", ".join(
            part
            for part in (
                row.title,
                row.session_title,
                ", ".join(name for _, name in row.teachers),
                room_words(row.room),
                tr(_T, "%n students", n=row.students),
                tr(_T, "full") if is_full(row.students, row.capacity) else "",
            )
            if part
        ),
        key=lambda row: row.id,
    )


def is_full(students: int, capacity: int | None) -> bool:
    """Whether no place is left."""
    return capacity is not None and students >= capacity


def seats_words(students: int, capacity: int | None) -> str:
    """26 of 28; the count alone where there is no limit."""
    if capacity is None:
        return str(students)
    return tr(_T, "{students} of {places}", students=students, places=capacity)


class RosterWords:
    """How the marks of a school are drawn and said; the page sets the codes when they are read."""

    def __init__(self) -> None:
        self._codes: dict[str, AttendanceCode] = {}
        self.over = Decimal(10)
        self.tiers: Mapping[StudentId, Warning] = {}
        self.own_classes_only = False

    def set_codes(self, codes: Sequence[AttendanceCode], chronic_percent: Decimal) -> None:
        """The codes of the school and from which share an absence is drawn strong."""
        self._codes = {code.code: code for code in codes}
        self.over = chronic_percent

    def mark(self, code: str | None) -> tuple[str, str]:
        """The look and the letter of a code."""
        known = self._codes.get(code or "")
        if known is None or known.counts_as is CountsAs.NOT_COUNTED:
            return UNMARKED, "–"
        return known.counts_as.value, self.letter(known)

    @staticmethod
    def letter(code: AttendanceCode) -> str:
        """The letter in the language in force."""
        greek = QLocale().language() == QLocale.Language.Greek
        return code.letter_el if greek else code.letter_en

    def spoken(self, code: str | None) -> str:
        """A mark as a word."""
        known = self._codes.get(code or "")
        if known is None:
            return tr(_T, "not marked")
        return known.label_el if QLocale().language() == QLocale.Language.Greek else known.label_en


def absence_share(counts: Counts) -> Decimal | None:
    """Missed lessons in percent; None without any."""
    return Decimal(counts.missed * 100) / counts.counted if counts.counted else None


def absence_words(counts: Counts) -> str:
    """7.7, or a dash."""
    share = absence_share(counts)
    return "–" if share is None else QLocale().toString(float(share), "f", 1)


ROSTER_RECENT, ROSTER_STAY, ROSTER_TIER = 3, 6, 7  # the last marks, the days in the class, the early warning


def roster_listing(words: RosterWords) -> Listing:
    """The students of a class; its rows are `ops.classes.RosterRow`."""

    def bar(row: RosterRow) -> Bar | None:
        share = absence_share(row.counts)
        return None if share is None else Bar(float(share) / 40, share >= words.over)

    def over(row: RosterRow) -> bool:
        share = absence_share(row.counts)
        return share is not None and share >= words.over

    return Listing(
        (
            Column(
                lambda: "#",
                lambda row: "–" if row.number is None else str(row.number),
                54,
                right=True,
                tone="text-secondary",
                order=lambda row: row.number,
            ),
            Column(
                lambda: tr(_T, "Name"),
                lambda row: row.name,
                184,
                stretch=True,
                tone=lambda row: "text-secondary" if row.number is None else "",
            ),
            Column(lambda: tr(_T, "ID"), lambda row: row.student_number, 98, tone="text-secondary", optional=3),
            Column(
                lambda: tr(_T, "Last five"),
                lambda row: "",
                166,
                marks=lambda row: [words.mark(code) for code in row.recent],
                order=lambda row: row.number,
                optional=1,
            ),
            Column(
                lambda: tr(_T, "Absence %"),
                lambda row: absence_words(row.counts),
                112,
                right=True,
                bar=bar,
                tone=lambda row: "danger" if over(row) else "",
                order=lambda row: absence_share(row.counts),
                optional=1,
            ),
            Column(
                lambda: tr(_T, "Average"),
                lambda row: "–" if row.average is None else QLocale().toString(float(row.average), "f", 1),
                90,
                right=True,
                order=lambda row: row.average,
                optional=2,
            ),
            Column(
                lambda: tr(_T, "In this class"),
                stay_words,
                230,
                tone="text-secondary",
                order=lambda row: row.begin_date,
            ),
            Column(
                lambda: tr(_T, "Tier"),
                lambda row: roster_sign(words.tiers.get(row.student)),
                80,
                tip=lambda: tr(_T, "Tier: from your own classes alone") if words.own_classes_only else "",
                pill=lambda row: roster_look(words.tiers.get(row.student)),
                tone=lambda row: "text-secondary",
                order=lambda row: roster_order(words.tiers.get(row.student)),
                optional=2,
            ),
        ),
        spoken=lambda row: (
            f"{row.name}, {stay_words(row)}"
            if row.number is None
            else tr(
                _T,
                "{number}, {name}, absence {absence} %, last lessons {marks}",
                number=row.number,
                name=f"{row.given_name} {row.family_name}",
                absence=absence_words(row.counts),
                marks=", ".join(words.spoken(code) for code in row.recent) or "–",
            )
            + (f", {roster_words(words.tiers[row.student])}" if row.student in words.tiers else "")
        ),
        sought=lambda row: f"{row.family_name} {row.given_name} {row.student_number}",
        key=lambda row: (row.student, row.stint),
    )


def stay_words(row: RosterRow) -> str:
    """11/9/2026 – 20/11/2026, Withdrawn; a stay that goes on has no end."""
    first = show_day(row.begin_date)
    if row.end_date is None:
        return tr(_T, "since {day}", day=first)
    days = f"{first} – {show_day(row.end_date)}"
    return days if row.status == "active" else f"{days}, {choice_label('enrolment', 'status', row.status)}"

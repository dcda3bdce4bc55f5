"""Classes and rosters as tables, and a class's week."""

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal

from PySide6.QtCore import QDate, QLocale

from sms_core.attendance.model import AttendanceCode, Counts, CountsAs
from sms_core.clock import to_days
from sms_desktop.i18n import tr
from sms_desktop.models.listing import Column, Listing
from sms_desktop.models.words import clock_time
from sms_desktop.ui.rows import Bar
from sms_desktop.ui.week import Week, WeekLesson

_T = "Classes"
UNMARKED = "unmarked"


def room_words(room: str | None) -> str:
    """Room 14; a room with a name of its own stands by itself."""
    return tr(_T, "Room {room}", room=room) if room and room[:1].isdigit() else room or ""


def classes_listing() -> Listing:
    """The list of classes; its rows are `ops.classes.ClassRow`."""
    return Listing(
        (
            Column(lambda: tr(_T, "Class"), lambda row: row.title, 220, stretch=True, strong=True),
            Column(lambda: tr(_T, "Code"), lambda row: row.code, 110, tone="text-secondary"),
            Column(lambda: tr(_T, "Course"), lambda row: row.course, 190, tone="text-secondary"),
            Column(lambda: tr(_T, "Teachers"), lambda row: ", ".join(row.teachers), 230),
            Column(lambda: tr(_T, "Room"), lambda row: row.room, 90, tone="text-secondary"),
            Column(
                lambda: tr(_T, "Students"),
                lambda row: seats_words(row.students, row.capacity),
                110,
                right=True,
                order=lambda row: row.students,
            ),
        ),
        spoken=lambda row: ", ".join(
            part
            for part in (
                row.title,
                row.session_title,
                ", ".join(row.teachers),
                room_words(row.room),
                tr(_T, "%n students", n=row.students),
            )
            if part
        ),
        key=lambda row: row.id,
    )


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


def roster_listing(words: RosterWords) -> Listing:
    """The students of a class; its rows are `ops.classes.RosterRow`."""

    def bar(row) -> Bar | None:  # type: ignore[no-untyped-def]
        share = absence_share(row.counts)
        return None if share is None else Bar(float(share) / 40, share >= words.over)

    def over(row) -> bool:  # type: ignore[no-untyped-def]
        share = absence_share(row.counts)
        return share is not None and share >= words.over

    return Listing(
        (
            Column(lambda: "#", lambda row: str(row.number), 58, tone="text-secondary", order=lambda row: row.number),
            Column(
                lambda: tr(_T, "Name"),
                lambda row: f"{row.family_name}, {row.given_name}",
                190,
                stretch=True,
                order=lambda row: row.number,
            ),
            Column(lambda: tr(_T, "ID"), lambda row: row.student_number, 80, tone="text-secondary"),
            Column(
                lambda: tr(_T, "Last five"),
                lambda row: "",
                166,
                marks=lambda row: [words.mark(code) for code in row.recent],
                order=lambda row: row.number,
            ),
            Column(
                lambda: tr(_T, "Absence %"),
                lambda row: absence_words(row.counts),
                120,
                right=True,
                bar=bar,
                tone=lambda row: "danger" if over(row) else "",
                order=lambda row: absence_share(row.counts),
            ),
            Column(
                lambda: tr(_T, "Average"),
                lambda row: "–" if row.average is None else QLocale().toString(float(row.average), "f", 1),
                90,
                right=True,
                order=lambda row: row.average,
            ),
        ),
        spoken=lambda row: tr(
            _T,
            "{number}, {name}, absence {absence} %, last lessons {marks}",
            number=row.number,
            name=f"{row.given_name} {row.family_name}",
            absence=absence_words(row.counts),
            marks=", ".join(words.spoken(code) for code in row.recent) or "–",
        ),
        sought=lambda row: f"{row.family_name} {row.given_name} {row.student_number}",
        key=lambda row: row.student,
    )


def week_of(found, own: bytes | None) -> Week:  # type: ignore[no-untyped-def]
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
    times = [None if p.start_time is None else p.start_time.hour * 60 + p.start_time.minute for p in shown]
    heads = tuple(
        (str(period.number), "" if at is None else clock_time(at)) for period, at in zip(shown, times, strict=True)
    )
    return Week(tuple(days), heads, lessons)


def brief_day(day: date) -> str:
    """Tue 1 Dec."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "ddd d MMM")


def week_words(found) -> str:  # type: ignore[no-untyped-def]
    """23–27 Nov."""
    locale, first = QLocale(), found.monday
    last = first + timedelta(days=4)
    month = locale.monthName(last.month, QLocale.FormatType.ShortFormat)
    if first.month == last.month:
        return f"{first.day}–{last.day} {month}"
    return f"{first.day} {locale.monthName(first.month, QLocale.FormatType.ShortFormat)} – {last.day} {month}"


def _week_lesson(lesson, day, now, own, shared) -> WeekLesson:  # type: ignore[no-untyped-def]
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

"""Early warning in words: tiers, points and why there are none, and the rows behind each point."""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction

from PySide6.QtCore import QLocale

from sms_core.attendance.model import CountsAs
from sms_core.early_warning.model import Flag, Lack, Part, Points, Told, Warning
from sms_core.ids import Id, SectionId
from sms_desktop.i18n import tr
from sms_desktop.models.conduct import severity_words
from sms_desktop.models.forms import show_decimal
from sms_desktop.ui.days import show_day
from sms_desktop.ui.pills import PillLook
from sms_desktop.ui.timeline import Event

_T = "EarlyWarning"
_NO_CLASS = SectionId(Id(b""))
_LOOKS = {1: PillLook("neutral", "circle"), 2: PillLook("warning", "flag"), 3: PillLook("danger", "triangle-alert")}


def tier_words(tier: int) -> str:
    """Tier 2."""
    return tr(_T, "Tier {number}", number=tier)


def tier_look(tier: int) -> PillLook:
    """The pill of a tier: each has a sign of its own beside its number."""
    return _LOOKS[tier]


def roster_sign(warning: Warning | None) -> str:
    """The number of a tier with its flags, under a heading that says what it is: "2 M"."""
    if warning is None or warning.tier is None:
        return "–"
    return " ".join((str(warning.tier), *(flag.value for flag in warning.flags)))


def roster_words(warning: Warning | None) -> str:
    """A tier with its flags, or a dash: "Tier 2 · M"."""
    if warning is None or warning.tier is None:
        return "–"
    return " · ".join((tier_words(warning.tier), *(flag.value for flag in warning.flags)))


def roster_look(warning: Warning | None) -> PillLook | None:
    """The pill of a tier in a roster; tier 1 stays quiet."""
    return None if warning is None or warning.tier is None else tier_look(warning.tier)


def roster_order(warning: Warning | None) -> tuple[int, int, int] | None:
    """What a roster is sorted by: the tier, then the points, then the flags; who has none stands last."""
    if warning is None or warning.tier is None:
        return None
    return warning.tier, warning.total or 0, len(warning.flags)


def part_words(part: Part) -> str:
    """Attendance, Behaviour, Course."""
    return {
        Part.ATTENDANCE: tr(_T, "Attendance"),
        Part.BEHAVIOUR: tr(_T, "Behaviour"),
        Part.COURSE: tr(_T, "Course"),
    }[part]


def flag_words(flag: Flag) -> str:
    """What a flag is called."""
    return tr(_T, "Missing work") if flag is Flag.MISSING_WORK else tr(_T, "Falling marks")


def points_words(points: Points) -> str:
    """2 points, or a dash."""
    return "–" if points.points is None else tr(_T, "%n points", n=points.points)


def lack_words(lack: Lack) -> str:
    """Why there are no points."""
    return {
        Lack.NO_SCHOOL_DAYS: tr(_T, "no school days yet"),
        Lack.NO_LESSONS: tr(_T, "no marks in a register yet"),
        Lack.NO_RESULTS: tr(_T, "no results in any class yet"),
        Lack.NOT_ALLOWED: tr(_T, "not for your role"),
    }[lack]


def fact_words(part: Part, warning: Warning) -> str:
    """What the points of a part come from, in short; why there are none, where there are none."""
    lack = warning.points(part).lack
    if lack is not None:
        return lack_words(lack)
    if part is Part.ATTENDANCE and warning.counts is not None:
        counts = warning.counts
        share = percent_words(Fraction(counts.missed * 100, counts.counted))
        return tr(_T, "{share} missed, {missed} of {all}", share=share, missed=counts.missed, all=counts.counted)
    if part is Part.BEHAVIOUR:
        return tr(_T, "%n incidents", n=warning.incidents or 0)
    failing = tr(_T, "%n classes failing", n=warning.failing or 0)
    if warning.gpa is None:
        return failing
    return tr(_T, "GPA {gpa}, {failing}", gpa=_rounded(warning.gpa), failing=failing)


def flag_fact_words(flag: Flag, warning: Warning) -> str:
    """What raised a flag, in short."""
    work = warning.work
    if work is None:
        return ""
    if flag is Flag.MISSING_WORK:
        return tr(_T, "{missing} of {due} due", missing=work.missing, due=work.due)
    recent, term = (percent_words(mean) if mean is not None else "–" for mean in (work.recent_mean, work.term_mean))
    return tr(_T, "{recent} of late, {term} in the term", recent=recent, term=term)


def span_words(told: Told) -> str:
    """Last 45 school days, since 14 Sep · in my classes; as a line of its own begins."""
    parts = []
    if told.window is not None:
        days, first = told.window.school_days, show_day(told.window.first)
        parts.append(tr(_T, "last %n school days, since {day}", n=days, day=first))
    if told.own_classes_only:
        parts.append(tr(_T, "in my classes"))
    words = " · ".join(parts)
    return words[:1].upper() + words[1:]


def no_tier_words(warning: Warning) -> str:
    """Why there is no tier."""
    lacks = dict(warning.lacks)
    if Lack.NOT_ALLOWED in lacks.values():
        return tr(_T, "No tier: your role does not see all that it is made of.")
    told = ", ".join(f"{part_words(part)}: {lack_words(lack)}" for part, lack in lacks.items())
    return tr(_T, "No tier yet. {reasons}.", reasons=told)


def rule_words(key: Part | Flag, told: Told) -> str:
    """How the points of a part, or a flag, come about, with the school's own thresholds."""
    limits = told.thresholds
    if key is Part.ATTENDANCE:
        some, many = (f"{show_decimal(one)}\u00a0%" for one in (limits.absence, limits.absence_high))
        return tr(
            _T, "Lessons missed, excused or not. 1 point from {some}, 2 points from {many}.", some=some, many=many
        )
    if key is Part.BEHAVIOUR:
        words = tr(_T, "Incidents; praise and concerns do not count. 1 point from {some}, 2 points from {many}.")
        return words.format(some=limits.incidents, many=limits.incidents_high)
    if key is Part.COURSE:
        failing = tr(_T, "Failing classes: 1 point from {some}, 2 points from {many}.")
        failing = failing.format(some=limits.failing, many=limits.failing_high)
        if told.warning.gpa is None:
            return f"{failing} {tr(_T, 'No class has points and credits, so there is no GPA.')}"
        gpa = tr(_T, "GPA: 1 point under {some}, 2 points under {many}.")
        return f"{gpa.format(some=show_decimal(limits.gpa), many=show_decimal(limits.gpa_low))} {failing}"
    if key is Flag.MISSING_WORK:
        return tr(_T, "Raised from {share} % of due work.", share=show_decimal(limits.missing))
    return tr(
        _T,
        "Raised when the last {weeks} weeks are {points} percentage points or more under the mean of the term.",
        weeks=limits.drop_weeks,
        points=show_decimal(limits.drop),
    )


def rows_behind(
    key: Part | Flag, told: Told, titles: Mapping[SectionId, str], spoken: Callable[[str | None], str]
) -> list[Event]:
    """The rows behind the points of a part, or behind a flag; `spoken` says an attendance code as a word."""
    behind = told.behind
    if key is Part.ATTENDANCE:
        return [
            Event(
                "circle-x" if mark.counts_as is CountsAs.ABSENT else "circle",
                titles.get(mark.section, ""),
                show_day(mark.day),
                tr(_T, "{mark}, period {period}", mark=spoken(mark.effective), period=mark.period),
            )
            for mark in behind.missed
        ]
    if key is Part.BEHAVIOUR:
        return [
            Event(
                "triangle-alert",
                note.category or tr(_T, "Incident"),
                show_day(note.day),
                note.text,
                " · ".join(
                    filter(None, (severity_words(note.severity), titles.get(note.section or SectionId(b""), "")))
                ),
            )
            for note in behind.incidents
        ]
    if key is Part.COURSE:
        return [
            Event(
                "circle-check" if one.result.passes else "circle-alert",
                one.title,
                _rounded(one.result.value),
                tr(_T, "passes") if one.result.passes else tr(_T, "would fail"),
            )
            for one in behind.results
        ]
    if key is Flag.MISSING_WORK:
        return [
            Event(
                "circle-alert", item.title, show_day(item.due_on) if item.due_on else "", titles.get(item.section, "")
            )
            for item in behind.missing_work
        ]
    return [
        Event(
            "trending-down",
            item.title,
            _day(item.given_on),
            " · ".join(part for part in (titles.get(item.section, ""), percent_words(item.percentage)) if part),
        )
        for item in behind.recent
    ]


def percent_words(percent: Fraction | Decimal | None) -> str:
    """11.5 %."""
    return "–" if percent is None else f"{QLocale().toString(float(percent), 'f', 1)}\u00a0%"


def _rounded(number: Decimal) -> str:
    return QLocale().toString(float(number), "f", 1)


def _day(day: date | None) -> str:
    return "" if day is None else show_day(day)

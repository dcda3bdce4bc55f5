"""Registers and marks of every lesson that has been: taken with delays, now and then forgotten, seldom with a note."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sms_core.attendance.table import MARK, REGISTER
from sms_core.clock import from_days
from sms_core.demo.absences import Absences
from sms_core.demo.chance import Flags, Ints, Row, rows, stream
from sms_core.demo.school import DemoSection, School
from sms_core.demo.year import PERIODS, midnight_micros
from sms_core.store.fields import Stored

CODES = ("P", "L", "A", "E", "N")
_P, _L, _A, _E, _N = range(len(CODES))
_MINUTE = 60_000_000
_DAY = 1440
_LATE_BY_PERIOD = (0.0, 1.0, 0.28, 0.2, 0.34, 0.2, 0.24, 0.2, 0.2)
_CUTS = 0.06  # single lessons missed, as a share of the days missed
_UNMARKED = 0.0006
_OVERRULED = 0.07  # absences that a note to the office excuses later
_LATE_NOTES = ("Bus was late.", "Overslept.", "Came with a note from home.", "Traffic.", "At the office before.")
_AWAY_NOTES = (
    "No message yet.",
    "Called home, nobody answered.",
    "Seen at school before the lesson.",
    "Parent phoned.",
)
_OFFICE_NOTES = ("Doctor's note handed in.", "Parent's note handed in.", "Represented the school.")


@dataclass(frozen=True, slots=True)
class Lessons:
    """Past lessons of a section whose register was taken, in order."""

    days: Ints
    periods: Ints


def taken_lessons(school: School, section: DemoSection) -> Lessons:
    """Which of the section's lessons have a register."""
    days, periods = school.past_lessons(section)
    chance = stream(school.plan.seed, "taken", section.place)
    weekdays = np.array([from_days(day).weekday() for day in days.tolist()], dtype=np.int64)
    forgets = float(stream(school.plan.seed, "forgets", section.lead).gamma(1.2, 0.009))
    likely = forgets * np.where((weekdays == 4) & (periods >= 6), 2.5, 1.0)
    taken = chance.random(len(days)) >= likely
    if section.lead == 0:
        taken = ~_forgotten_by_the_first_teacher(school, days, periods)
    return Lessons(days[taken], periods[taken])


def _forgotten_by_the_first_teacher(school: School, days: Ints, periods: Ints) -> Flags:
    """The first teacher forgot one register: that of the last lesson on the last school day before today."""
    before = school.year_days[school.year_days < school.today]
    if not len(before):
        return np.zeros(len(days), dtype=np.bool_)
    weekday = from_days(int(before[-1])).weekday()
    slots = [slot for section in school.sections if section.lead == 0 for slot in section.slots if slot[0] == weekday]
    last = max((period for _, period in slots), default=0)
    return np.asarray((days == before[-1]) & (periods == last))


def register_rows(school: School, section: DemoSection, lessons: Lessons) -> list[Row]:
    """Registers with when they were taken and submitted: mostly in the lesson, some hours or a day later, few never."""
    count = len(lessons.days)
    chance = stream(school.plan.seed, "registers", section.place)
    starts = np.array([0, *(start for start, _ in PERIODS)])[lessons.periods]
    midnights = np.array([midnight_micros(day) for day in lessons.days.tolist()], dtype=np.int64)
    taken = midnights + starts * _MINUTE + chance.integers(_MINUTE // 2, 4 * _MINUTE, count)
    delay = chance.integers(_MINUTE, 9 * _MINUTE, count)
    kind = chance.random(count)
    delay = np.where(kind < 0.05, chance.integers(90 * _MINUTE, 300 * _MINUTE, count), delay)
    delay = np.where(kind < 0.015, _DAY * _MINUTE + chance.integers(0, 120 * _MINUTE, count), delay)
    now = midnight_micros(school.today) + (school.plan.at.hour * 60 + school.plan.at.minute) * _MINUTE
    unsent = (kind > 0.994) & (section.lead != 0) & (lessons.days < school.today)
    submitted = np.where(taken + delay <= now, taken + delay, np.minimum(taken + 2 * _MINUTE, now))
    user = school.users.get(section.lead)
    return rows(
        REGISTER,
        section=[section.id] * count,
        day=lessons.days.tolist(),
        period=lessons.periods.tolist(),
        taken_by=[user] * count,
        taken_at=taken.tolist(),
        submitted_at=[None if open_ else at for at, open_ in zip(submitted.tolist(), unsent.tolist(), strict=True)],
        scheduled_start=starts.tolist(),
    )


def mark_rows(school: School, section: DemoSection, lessons: Lessons, absences: Absences) -> list[Row]:
    """The marks of a section, in the order in which they are stored."""
    stints = school.stays.of_form[section.form]
    chance = stream(school.plan.seed, "marks", section.place)
    pupils = np.array([stint.pupil for stint in stints], dtype=np.int64)
    begins = np.array([stint.begin for stint in stints], dtype=np.int64)
    ends = np.array([stint.end if stint.end is not None else 1 << 30 for stint in stints], dtype=np.int64)
    days = lessons.days[:, None]
    marked = (days >= begins) & (days <= ends) & (chance.random((len(lessons.days), len(stints))) >= _UNMARKED)
    codes = _codes(school, lessons, pupils, absences, chance)
    at_lesson, at_stint = np.nonzero(marked)
    chosen = codes[at_lesson, at_stint]
    ids = [school.people.pupils[pupil].id for pupil in pupils.tolist()]
    minutes, notes, office_codes, office_notes = _remarks(chance, chosen, lessons.periods[at_lesson])
    return rows(
        MARK,
        section=[section.id] * len(chosen),
        day=lessons.days[at_lesson].tolist(),
        period=lessons.periods[at_lesson].tolist(),
        student=list(map(ids.__getitem__, at_stint.tolist())),
        code=list(map(CODES.__getitem__, chosen.tolist())),
        minutes_late=minutes,
        note=notes,
        office_code=office_codes,
        office_note=office_notes,
    )


def _codes(
    school: School, lessons: Lessons, pupils: Ints, absences: Absences, chance: np.random.Generator
) -> NDArray[np.int8]:
    """What each pupil (columns) would be marked in each lesson (rows)."""
    at = np.searchsorted(school.days, lessons.days)
    cell = np.ix_(pupils, at)
    periods = lessons.periods[:, None]
    gone = (periods >= absences.gone_from[cell].T) & (periods < absences.back_at[cell].T)
    shape = gone.shape
    gone |= chance.random(shape) < _CUTS * school.people.away[pupils]
    late = chance.random(shape) < school.people.late[pupils] * np.array(_LATE_BY_PERIOD)[periods]
    codes = np.where(late, _L, _P)
    codes = np.where(gone, np.where(absences.excused[cell].T, _E, _A), codes)
    return np.asarray(np.where(absences.excursion[cell].T, _N, codes), dtype=np.int8)


def _remarks(
    chance: np.random.Generator, codes: NDArray[np.int8], periods: Ints
) -> tuple[list[Stored], list[Stored], list[Stored], list[Stored]]:
    """Minutes late, notes, and what the office says instead; mostly nothing."""
    minutes: list[Stored] = [None] * len(codes)
    notes: list[Stored] = [None] * len(codes)
    office_codes: list[Stored] = [None] * len(codes)
    office_notes: list[Stored] = [None] * len(codes)
    late = np.flatnonzero(codes == _L)
    by = np.minimum(1 + chance.gamma(1.6, np.where(periods[late] == 1, 4.5, 2.2)).astype(np.int64), 35)
    for place, minute, draw in zip(late.tolist(), by.tolist(), chance.random(len(late)).tolist(), strict=True):
        minutes[place] = minute
        if draw < 0.06:
            notes[place] = _LATE_NOTES[int(draw / 0.06 * len(_LATE_NOTES))]
    away = np.flatnonzero(codes == _A)
    draws = chance.random((2, len(away))).tolist()
    for place, draw, overruled in zip(away.tolist(), *draws, strict=True):
        if draw < 0.04:
            notes[place] = _AWAY_NOTES[int(draw / 0.04 * len(_AWAY_NOTES))]
        if overruled < _OVERRULED:
            office_codes[place] = CODES[_E]
            office_notes[place] = _OFFICE_NOTES[int(overruled / _OVERRULED * len(_OFFICE_NOTES))]
    return minutes, notes, office_codes, office_notes

"""Who is away when: days missed in spells, by leaning, weekday and season; early leavers; planned absences."""

from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from sms_core.attendance.table import PLANNED_ABSENCE
from sms_core.clock import from_days
from sms_core.demo.chance import Flags, Floats, Row, ids, pick, row, stream
from sms_core.demo.school import School
from sms_core.demo.subjects import LEVELS
from sms_core.demo.year import PERIODS

THERE = 99
_STAYS_AWAY = 0.42  # chance that somebody who was away yesterday is away today as well
_WEEKDAYS = (1.12, 0.88, 0.86, 0.92, 1.26)
_MONTHS = {9: 0.62, 10: 0.86, 11: 1.0, 12: 1.25, 1: 1.42, 2: 1.38, 3: 1.08, 4: 0.96, 5: 0.92, 6: 1.2}
_LEAVES_EARLY = 0.16
_EXCURSION = 0.55  # how far into the days so far the first level's is
_PLANNED = 0.05
_REASONS = ("Dentist", "Family", "Handball", "Doctor", "Chess tournament", "Journey", "Blood test", "Religious feast")
_SHOWN = (
    ("Γεωργίου", "Άννα", "Dentist", None, 600),
    ("Rossi", "Luca", "Handball", None, None),
    ("Σωτηρίου", "Λυδία", "Family", 660, None),
)


class Planned(NamedTuple):
    """An absence of which the school was told; times are minutes of the first and last day, None is the whole day."""

    pupil: int
    first: int
    last: int
    reason: str
    from_time: int | None = None
    to_time: int | None = None


@dataclass(frozen=True, slots=True)
class Absences:
    """For each pupil and day with lessons so far: the period from which on and before which they are away.

    Away are periods `>= gone_from` and `< back_at`; `gone_from` is 1 on a missed day and `THERE` on others.
    """

    gone_from: NDArray[np.uint8]
    back_at: NDArray[np.uint8]
    excused: Flags
    excursion: Flags
    planned: list[Planned] = field(default_factory=list)


def make_absences(school: School) -> Absences:
    """Whole days and ends of days that each pupil misses."""
    chance = stream(school.plan.seed, "absences")
    away = school.people.away
    shape = (len(away), len(school.days))
    missed = np.zeros(shape, dtype=np.bool_)
    excused = np.zeros(shape, dtype=np.bool_)
    starts = np.clip(away * (1 - _STAYS_AWAY) / (1 - away), 0, 0.5)
    accepted = np.clip(0.66 - 1.3 * away, 0.25, 0.66)
    for place, factor in enumerate(_day_factors(school, chance).tolist()):
        begins = chance.random(len(away)) < starts * factor
        stays = chance.random(len(away)) < _STAYS_AWAY
        before = missed[:, place - 1] if place else np.zeros(len(away), dtype=np.bool_)
        missed[:, place] = begins | (before & stays)
        fresh = chance.random(len(away)) < accepted
        excused[:, place] = np.where(before & stays, excused[:, place - 1], fresh)
    early = chance.random(shape) < (_LEAVES_EARLY * away)[:, None]
    leaves_at = chance.integers(4, len(PERIODS), shape)
    gone_from = np.where(missed, 1, np.where(early, leaves_at, THERE)).astype(np.uint8)
    back_at = np.full(shape, THERE, dtype=np.uint8)
    made = Absences(gone_from, back_at, excused, _excursions(school), _planned(school, chance))
    for planned in made.planned:
        _apply(school, made, planned)
    return made


def _day_factors(school: School, chance: np.random.Generator) -> Floats:
    """How much likelier than usual absences begin on each day: Mondays, Fridays, winter, before a break."""
    days = [from_days(day) for day in school.days.tolist()]
    usual = np.array([_WEEKDAYS[day.weekday()] * _MONTHS.get(day.month, 1.0) for day in days])
    following = np.searchsorted(school.year_days, school.days, side="right")
    nexts = np.append(school.year_days, school.year_days[-1:] + 30)[following]
    before_break = np.where((nexts - school.days > 3) | (nexts - school.days == 2), 1.3, 1.0)
    return np.asarray(usual * before_break * np.exp(0.12 * chance.standard_normal(len(days))), dtype=np.float64)


def _excursions(school: School) -> Flags:
    """The one day on which a whole level goes on an excursion, which counts for nobody."""
    found = np.zeros((len(school.people.pupils), len(school.days)), dtype=np.bool_)
    if len(school.days) < 12:
        return found
    first = int(len(school.days) * _EXCURSION)
    levels = np.array([LEVELS.index(school.names[pupil.form][0]) for pupil in school.people.pupils])
    for level in range(len(LEVELS)):
        found[levels == level, first + level] = True
    return found


def _planned(school: School, chance: np.random.Generator) -> list[Planned]:
    """Absences around today, those that the first screens show among them."""
    around = school.coming_day
    if around is None:
        return []
    near = school.year_days[(school.year_days >= around - 25) & (school.year_days <= around + 15)].tolist()
    found: list[Planned] = []
    for place in np.flatnonzero(chance.random(len(school.people.pupils)) < _PLANNED).tolist():
        first = near[int(chance.integers(len(near)))]
        length = int(chance.choice(3, p=(0.8, 0.13, 0.07)))
        until = 600 + 60 * int(chance.integers(4)) if length == 0 and chance.random() < 0.4 else None
        found.append(Planned(place, first, first + length, pick(chance, _REASONS), None, until))
    for family, given, reason, from_time, to_time in _SHOWN:
        shown = _place_of(school, family, given)
        if shown is not None:
            found.append(Planned(shown, around, around, reason, from_time, to_time))
    return found


def _place_of(school: School, family: str, given: str) -> int | None:
    named = (p for p, x in enumerate(school.people.pupils) if (x.family_name, x.given_name) == (family, given))
    return next(named, None)


def _apply(school: School, absences: Absences, planned: Planned) -> None:
    """Let what was planned be so: away between its times, and excused."""
    first, last = np.searchsorted(school.days, (planned.first, planned.last + 1)).tolist()
    starts, ends = [start for start, _ in PERIODS], [end for _, end in PERIODS]
    gone = 1 + sum(end <= (planned.from_time or 0) for end in ends)
    back = 1 + sum(start < planned.to_time for start in starts) if planned.to_time else THERE
    absences.gone_from[planned.pupil, first:last] = gone
    absences.back_at[planned.pupil, first:last] = back
    absences.excused[planned.pupil, first:last] = True


def planned_rows(school: School, absences: Absences) -> list[Row]:
    """The planned absences as the school keeps them."""
    made_ids = ids(stream(school.plan.seed, "planned"), school.today - 26, len(absences.planned))
    return [
        row(
            PLANNED_ABSENCE,
            id=id,
            student=school.people.pupils[planned.pupil].id,
            from_day=planned.first,
            to_day=planned.last,
            from_time=planned.from_time,
            to_time=planned.to_time,
            reason=planned.reason,
            code="E",
        )
        for id, planned in zip(made_ids, absences.planned, strict=True)
    ]

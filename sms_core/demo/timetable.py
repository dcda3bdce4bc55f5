"""A week without clashes: who teaches whom, on which days, in which periods.

Lessons of a day are the edges of a graph between forms and teachers; its edges can always be coloured with as many
periods as the busiest of them has lessons (König), by swapping two periods along a path where the free ones differ.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from sms_core.demo.chance import stream
from sms_core.demo.plan import DemoPlan
from sms_core.demo.subjects import LEVELS, weekly_lessons
from sms_core.demo.year import PERIODS

Slot = tuple[int, int]  # weekday (Monday 0) and period
_TRIES = 24
_MONDAY = {"A4": 1, "B1": 2, "C1": 3, "B2": 5, "B3": 6}  # the first teacher's, in Mathematics


class TooFewTeachers(ValueError):
    """A teacher would have more lessons on a day than there are periods."""


@dataclass(frozen=True, slots=True)
class Week:
    """For each form and subject (by their places): the teacher, and the slots of the week."""

    leads: list[list[int]]
    slots: list[list[list[Slot]]]


@dataclass(slots=True)
class _Lesson:
    form: int
    teacher: int
    subject: int
    period: int = 0


def form_names(count: int) -> list[str]:
    """A1, A2, … C4: three levels, of which the middle one has one more form where the rest is uneven."""
    each, rest = divmod(count, len(LEVELS))
    sizes = {"A": each + (rest == 2), "B": each + (rest >= 1), "C": each}
    return [f"{level}{number}" for level in LEVELS for number in range(1, sizes[level] + 1)]


def make_week(plan: DemoPlan) -> Week:
    """The week of every form. Raises `TooFewTeachers`."""
    names = form_names(plan.forms)
    hours = weekly_lessons(plan.per_student, plan.lessons_a_week)
    leads = _leads(plan, names, hours)
    chance = stream(plan.seed, "week")
    slots: list[list[list[Slot]]] = [[[] for _ in hours] for _ in names]
    for weekday, lessons in enumerate(_days(leads, hours, plan.teachers, chance)):
        wanted = {names.index(name): period for name, period in _MONDAY.items() if name in names and not weekday}
        for lesson in _with_periods(lessons, wanted, chance):
            slots[lesson.form][lesson.subject].append((weekday, lesson.period))
    return Week(leads, slots)


def _leads(plan: DemoPlan, names: list[str], hours: list[int]) -> list[list[int]]:
    if plan.teachers < len(hours):
        return [[subject * plan.teachers // len(hours) for subject in range(len(hours))] for _ in names]
    leads = [[0] * len(hours) for _ in names]
    first = 0
    for subject, size in enumerate(_team_sizes(plan, hours)):
        team = list(range(first, first + size))
        first += size
        own = [form for form, name in enumerate(names) if name in _MONDAY] if subject == 0 and size > 1 else []
        others = [form for form in range(len(names)) if form not in own]
        for form in own:
            leads[form][subject] = team[0]
        team = team[1:] if own else team
        for place, form in enumerate(others):
            leads[form][subject] = team[place * len(team) // len(others)]
    return leads


def _team_sizes(plan: DemoPlan, hours: list[int]) -> list[int]:
    shares = [plan.teachers * count / sum(hours) for count in hours]
    sizes = [max(1, int(share)) for share in shares]
    while sum(sizes) != plan.teachers:
        step = 1 if sum(sizes) < plan.teachers else -1
        fitting = [place for place, size in enumerate(sizes) if size + step >= 1]
        place = max(fitting, key=lambda place: step * (shares[place] - sizes[place]))
        sizes[place] += step
    return sizes


def _days(leads: list[list[int]], hours: list[int], teachers: int, chance: np.random.Generator) -> list[list[_Lesson]]:
    """Lessons of each weekday: a form's are spread evenly, a section has at most one a day, and teachers' loads too."""
    days: list[list[_Lesson]] = [[] for _ in range(5)]
    loads = np.zeros((teachers, 5), dtype=np.int64)
    for form, of_form in enumerate(leads):
        best: tuple[int, list[tuple[int, int]]] | None = None
        for _ in range(_TRIES):
            placed = _placed(hours, chance)
            cost = int(sum(loads[of_form[subject], day] ** 2 for subject, day in placed))
            if best is None or cost < best[0]:
                best = cost, placed
        for subject, day in best[1] if best else ():
            loads[of_form[subject], day] += 1
            days[day].append(_Lesson(form, of_form[subject], subject))
    return days


def _placed(hours: list[int], chance: np.random.Generator) -> list[tuple[int, int]]:
    order = chance.permutation(len(hours)).tolist()
    turns = (subject for subject in order for _ in range(hours[subject]))
    first = int(chance.integers(5))
    return [(subject, (first + turn) % 5) for turn, subject in enumerate(turns)]


def _with_periods(lessons: list[_Lesson], wanted: dict[int, int], chance: np.random.Generator) -> list[_Lesson]:
    periods = max((_busiest([x.form for x in lessons]), _busiest([x.teacher for x in lessons])), default=0)
    if periods > len(PERIODS):
        raise TooFewTeachers(f"{periods} lessons on a day")
    forms: dict[int, dict[int, _Lesson]] = {x.form: {} for x in lessons}
    teachers: dict[int, dict[int, _Lesson]] = {x.teacher: {} for x in lessons}
    for place in chance.permutation(len(lessons)).tolist():
        _colour(lessons[place], forms, teachers, chance.permutation(periods).tolist())
    final = _renamed(lessons, wanted, chance.permutation(periods).tolist())
    for lesson in lessons:
        lesson.period = final[lesson.period]
    return lessons


def _busiest(who: Sequence[int]) -> int:
    return int(np.bincount(who).max()) if who else 0


def _colour(
    lesson: _Lesson,
    forms: dict[int, dict[int, _Lesson]],
    teachers: dict[int, dict[int, _Lesson]],
    periods: list[int],
) -> None:
    of_form, of_teacher = forms[lesson.form], teachers[lesson.teacher]
    free = [period for period in periods if period not in of_form]
    period = next((period for period in free if period not in of_teacher), None)
    if period is None:
        period = free[0]
        other = next(p for p in periods if p not in of_teacher)
        _swap(of_teacher, period, other, forms, teachers)
    lesson.period = period
    of_form[period] = of_teacher[period] = lesson


def _swap(
    start: dict[int, _Lesson],
    period: int,
    other: int,
    forms: dict[int, dict[int, _Lesson]],
    teachers: dict[int, dict[int, _Lesson]],
) -> None:
    """Free `period` at a teacher by exchanging two periods along the path of lessons that begins there."""
    path: list[_Lesson] = []
    here, sought, at_teacher = start, period, True
    while sought in here:
        lesson = here[sought]
        path.append(lesson)
        here = forms[lesson.form] if at_teacher else teachers[lesson.teacher]
        sought, at_teacher = (other if sought == period else period), not at_teacher
    for lesson in path:
        del forms[lesson.form][lesson.period], teachers[lesson.teacher][lesson.period]
    for lesson in path:
        lesson.period = other if lesson.period == period else period
        forms[lesson.form][lesson.period] = teachers[lesson.teacher][lesson.period] = lesson


def _renamed(lessons: list[_Lesson], wanted: dict[int, int], shuffled: list[int]) -> list[int]:
    """Period numbers from 1 for the colours: those of the first teacher's Mathematics as wanted, the rest by chance."""
    final = {
        lesson.period: wanted[lesson.form]
        for lesson in lessons
        if lesson.subject == 0 and lesson.teacher == 0 and wanted.get(lesson.form, len(shuffled) + 1) <= len(shuffled)
    }
    left = [colour + 1 for colour in shuffled if colour + 1 not in final.values()]
    return [final[colour] if colour in final else left.pop() for colour in range(len(shuffled))]

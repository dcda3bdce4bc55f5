"""Who belongs to which form from when to when: most from the first day on; some come late, leave, move or return."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from sms_core.demo.chance import Row, rows, stream
from sms_core.demo.people import PICTURED, People
from sms_core.demo.plan import DemoPlan
from sms_core.demo.timetable import form_names
from sms_core.enrolment.table import ENROLMENT, SEAT

_LATE_JOINERS = 0.015
_LEAVERS = 0.015
_MOVERS = 0.008
_RETURNERS = 0.006
_SEAT_COLUMNS = 5


@dataclass(frozen=True, slots=True)
class Stint:
    """One stay of a pupil in all sections of a form; days since 1970-01-01, the end included."""

    pupil: int
    form: int
    begin: int
    end: int | None = None
    status: str = "active"
    number: int = 1


@dataclass(frozen=True)
class Stays:
    """All stints by form, each form's in the order of pupils; who joined or left when; who went to which form."""

    of_form: list[list[Stint]]
    joined: dict[int, int]
    left: dict[int, int]
    moved: dict[int, int]

    @cached_property
    def _of_pupil(self) -> dict[int, list[Stint]]:
        found: dict[int, list[Stint]] = {}
        for stints in self.of_form:
            for stint in stints:
                found.setdefault(stint.pupil, []).append(stint)
        return found

    def form_on(self, pupil: int, day: int) -> int | None:
        """The form that a pupil belongs to on a day, None when away from the school."""
        here = (s.form for s in self._of_pupil[pupil] if s.begin <= day and (s.end is None or day <= s.end))
        return next(here, None)


def make_stays(plan: DemoPlan, people: People, past: list[int], first_day: int) -> Stays:
    """The stints of everybody; `past` are the days with lessons so far."""
    names = form_names(plan.forms)
    chance = stream(plan.seed, "stays")
    changing = _changing(chance, plan, people, names) if len(past) >= 15 else {}
    made: list[Stint] = []
    joined: dict[int, int] = {}
    left: dict[int, int] = {}
    moved: dict[int, int] = {}
    for place, pupil in enumerate(people.pupils):
        change = changing.get(place)
        turn = _past_day(chance, past) if change else first_day
        if change == "joins":
            joined[place] = turn
            made.append(Stint(place, pupil.form, turn))
        elif change == "leaves":
            left[place] = turn
            made.append(Stint(place, pupil.form, first_day, turn, "withdrawn"))
        elif change == "moves":
            moved[place] = _other_form(chance, names, pupil.form)
            made.append(Stint(place, pupil.form, first_day, turn, "dropped"))
            made.append(Stint(place, moved[place], turn + 1))
        elif change == "returns":
            made.append(Stint(place, pupil.form, first_day, past[len(past) // 3], "withdrawn"))
            made.append(Stint(place, pupil.form, past[len(past) * 2 // 3], number=2))
        else:
            made.append(Stint(place, pupil.form, first_day))
    of_form: list[list[Stint]] = [[] for _ in names]
    for stint in made:
        of_form[stint.form].append(stint)
    return Stays(of_form, joined, left, moved)


def _past_day(chance: np.random.Generator, past: list[int]) -> int:
    return past[int(chance.integers(3, len(past) - 3))]


def _changing(chance: np.random.Generator, plan: DemoPlan, people: People, names: list[str]) -> dict[int, str]:
    free = [place for place, pupil in enumerate(people.pupils) if names[pupil.form] not in PICTURED]
    movable = {form for form, name in enumerate(names) if _others(names, form) and name not in PICTURED}
    shuffled = [free[place] for place in chance.permutation(len(free)).tolist()]
    changing: dict[int, str] = {}
    for change, share in (("joins", _LATE_JOINERS), ("leaves", _LEAVERS), ("moves", _MOVERS), ("returns", _RETURNERS)):
        fitting = [p for p in shuffled if p not in changing and (change != "moves" or people.pupils[p].form in movable)]
        changing.update(dict.fromkeys(fitting[: max(1, round(share * plan.students))], change))
    return changing


def _others(names: list[str], form: int) -> list[int]:
    """Forms of the same level that somebody may move to."""
    return [f for f, name in enumerate(names) if f != form and name[0] == names[form][0] and name not in PICTURED]


def _other_form(chance: np.random.Generator, names: list[str], form: int) -> int:
    others = _others(names, form)
    return others[int(chance.integers(len(others)))]


def enrolment_rows(section: bytes, stints: list[Stint], people: People) -> list[Row]:
    """The enrolments of one section of a form."""
    return rows(
        ENROLMENT,
        section=[section] * len(stints),
        student=[people.pupils[stint.pupil].id for stint in stints],
        stint=[stint.number for stint in stints],
        begin_date=[stint.begin for stint in stints],
        end_date=[stint.end for stint in stints],
        status=[stint.status for stint in stints],
    )


def seat_rows(plan: DemoPlan, section: bytes, place: int, stints: list[Stint], people: People) -> list[Row]:
    """The seating plan of one section, as far as its teacher made one; the last comer still has no seat."""
    chance = stream(plan.seed, "seats", place)
    if chance.random() < 0.4:
        return []
    seated = [stint for stint in stints if stint.status == "active" and stint.number == 1][:-1]
    places = chance.permutation(len(seated)).tolist()
    return rows(
        SEAT,
        section=[section] * len(seated),
        student=[people.pupils[stint.pupil].id for stint in seated],
        seat_row=[place // _SEAT_COLUMNS for place in places],
        seat_column=[place % _SEAT_COLUMNS for place in places],
    )

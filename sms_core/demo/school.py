"""The demo school as a whole: what its parts agree on before any row is made."""

from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from sms_core.clock import from_days, to_days
from sms_core.demo.chance import Ints, ids, stream
from sms_core.demo.enrolments import Stays, make_stays
from sms_core.demo.people import People, make_people
from sms_core.demo.plan import DemoPlan
from sms_core.demo.subjects import LEVELS, SUBJECTS, Subject
from sms_core.demo.timetable import Slot, form_names, make_week
from sms_core.demo.year import PERIODS, as_days, lesson_days, minute_of, terms

SUPPORT, OFFICE, HEAD = 0, 1, 2  # staff without sections of their own, counted from the last teacher


@dataclass(frozen=True, slots=True)
class DemoSection:
    """One section; `place` counts all of them, `form` and `subject` are places in their lists, `lead` in the staff."""

    place: int
    id: bytes
    form: int
    subject: int
    lead: int
    title: str
    code: str
    room: str
    slots: tuple[Slot, ...]


@dataclass(frozen=True)
class School:
    """Everything that rows are made from; days are days since 1970-01-01."""

    plan: DemoPlan
    names: list[str]
    days: Ints
    sections: list[DemoSection]
    staff_ids: list[bytes]
    people: People
    stays: Stays
    session_ids: tuple[bytes, ...]
    course_ids: dict[tuple[str, int], bytes]
    users: dict[int, bytes] = field(default_factory=dict)

    @property
    def today(self) -> int:
        """The day on which the school is seen."""
        return to_days(self.plan.today)

    @property
    def subjects(self) -> tuple[Subject, ...]:
        """What a form is taught."""
        return SUBJECTS[: self.plan.per_student]

    @cached_property
    def year_days(self) -> Ints:
        """Every day of the year with lessons, gone and to come."""
        return np.array(as_days(lesson_days(self.plan.school_year)), dtype=np.int64)

    @cached_property
    def coming_day(self) -> int | None:
        """Today if it has lessons, else the next day that has; None when the year is over."""
        coming = self.year_days[self.year_days >= self.today]
        return int(coming[0]) if len(coming) else None

    def of_form(self, form: int) -> list[DemoSection]:
        """The sections of one form."""
        count = self.plan.per_student
        return self.sections[form * count : (form + 1) * count]

    def lessons(self, section: DemoSection, days: Ints) -> tuple[Ints, Ints]:
        """Day and period of the section's lessons on some days, in order."""
        weekdays = np.array([from_days(day).weekday() for day in days.tolist()], dtype=np.int64)
        periods = np.zeros(5, dtype=np.int64)
        for weekday, period in section.slots:
            periods[weekday] = period
        of_day = periods[weekdays] if len(weekdays) else weekdays
        return days[of_day > 0], of_day[of_day > 0]

    def past_lessons(self, section: DemoSection) -> tuple[Ints, Ints]:
        """Those whose period has ended."""
        days, periods = self.lessons(section, self.days)
        ends = np.array([0, *(end for _, end in PERIODS)])
        over = (days < self.today) | (ends[periods] <= minute_of(self.plan.at))
        return days[over], periods[over]


def make_school(plan: DemoPlan, users: dict[int, bytes] | None = None) -> School:
    """Lay the school out; `users` are the accounts of staff. Raises `TooFewTeachers`."""
    names = form_names(plan.forms)
    start = terms(plan.school_year)[0].start
    every = as_days(lesson_days(plan.school_year))
    past = [day for day in every if day <= to_days(plan.today)]
    people = make_people(plan, names)
    reference = stream(plan.seed, "reference")
    courses = [(level, subject) for level in LEVELS for subject in range(plan.per_student)]
    opened = start.replace(month=9, day=1)
    return School(
        plan=plan,
        names=names,
        days=np.array(past, dtype=np.int64),
        sections=_sections(plan, names, ids(reference, opened, plan.sections)),
        staff_ids=ids(reference, opened, plan.teachers + 3),
        people=people,
        stays=make_stays(plan, people, past, to_days(start)),
        session_ids=tuple(ids(reference, opened, 3)),
        course_ids=dict(zip(courses, ids(reference, opened, len(courses)), strict=True)),
        users=users or {},
    )


def _sections(plan: DemoPlan, names: list[str], made_ids: list[bytes]) -> list[DemoSection]:
    week = make_week(plan)
    firsts = [min(row[subject] for row in week.leads) for subject in range(plan.per_student)]
    single = [len({row[subject] for row in week.leads}) == 1 for subject in range(plan.per_student)]
    sections = []
    for place, id in enumerate(made_ids):
        form, number = divmod(place, plan.per_student)
        subject, lead = SUBJECTS[number], week.leads[form][number]
        special = subject.place if single[number] else f"{subject.place} {lead - firsts[number] + 1}"
        sections.append(
            DemoSection(
                place=place,
                id=id,
                form=form,
                subject=number,
                lead=lead,
                title=f"{subject.title} {names[form]}",
                code=f"{subject.code}-{names[form]}",
                room=special if subject.place else home_room(names, form),
                slots=tuple(week.slots[form][number]),
            )
        )
    return sections


def home_room(names: list[str], form: int) -> str:
    """The number of a form's own room; B1 is in room 14 of schools small enough for their rooms to be counted on."""
    level, number = LEVELS.index(names[form][0]), int(names[form][1:])
    sizes = [sum(name[0] == other for name in names) for other in LEVELS]
    if max(sizes) <= 5:
        return str((8, 13, 20)[level] + number)
    return str(sum(sizes[:level]) + number)

"""How large the demo school is, when it is seen, and who has an account there."""

from dataclasses import dataclass, replace
from datetime import date, time

from sms_core.demo.subjects import MOST_A_WEEK, SUBJECTS
from sms_core.demo.year import PERIODS, lesson_days, school_year_of

_FORM_SIZE = 25


@dataclass(frozen=True, slots=True)
class DemoPlan:
    """One seed and the sizes; the same plan makes the same rows.

    `today` and `at` (the school's wall time) say how far the year has come; `lessons_a_week` counts those of a form,
    `assessments` those of a section in a whole year.
    """

    seed: int
    students: int
    teachers: int
    sections: int
    per_student: int
    school_year: int
    today: date
    at: time = time(9, 12)
    lessons_a_week: int = 40
    assessments: int = 24
    name: str = "3rd Gymnasium"

    def __post_init__(self) -> None:
        forms, rest = divmod(self.sections, self.per_student)
        if not 2 <= self.per_student <= len(SUBJECTS) or rest or not forms:
            raise ValueError("sections must be a multiple of per_student, which counts subjects")
        if self.students < forms:
            raise ValueError("every form needs a student")
        if not self.per_student <= self.lessons_a_week <= MOST_A_WEEK * min(self.per_student, len(PERIODS)):
            raise ValueError("lessons_a_week does not fit the subjects")
        if forms * self.lessons_a_week > self.teachers * 30:
            raise ValueError("too few teachers for so many lessons")

    @property
    def forms(self) -> int:
        """How many form groups there are; each has its own section of every subject."""
        return self.sections // self.per_student

    def on(self, day: date, at: time = time(9, 12)) -> "DemoPlan":
        """The same school as it stands on another day."""
        return replace(self, today=day, at=at, school_year=school_year_of(day))

    @property
    def expected_rows(self) -> int:
        """About how many rows it makes, for progress."""
        days = lesson_days(self.school_year)
        gone = sum(day <= self.today for day in days)
        marks = self.students * self.lessons_a_week * gone // 5
        scores = self.students * self.per_student * self.assessments * gone // len(days)
        registers = self.forms * self.lessons_a_week * gone // 5
        return marks + scores + registers + self.students * (8 + 2 * self.per_student) + 30 * self.sections


@dataclass(frozen=True, slots=True)
class DemoUser:
    """Somebody who gets an account; `staff` is an index into the staff, `role` names a shipped role."""

    login: str
    display_name: str
    role: str
    staff: int | None = None
    language: str | None = None


def sized(students: int, today: date, at: time = time(9, 12), *, seed: int = 3) -> DemoPlan:
    """A school of about the usual proportions for so many students."""
    forms = max(3, round(students / _FORM_SIZE))
    return DemoPlan(
        seed=seed,
        students=students,
        teachers=max(14, 2 * forms),
        sections=12 * forms,
        per_student=12,
        school_year=school_year_of(today),
        today=today,
        at=at,
        lessons_a_week=35,
    )


DEMO = sized(300, date(2026, 11, 23))
SCHOOL_A = DemoPlan(
    seed=1,
    students=1_000,
    teachers=60,
    sections=320,
    per_student=8,
    school_year=2026,
    today=date(2027, 6, 4),
    at=time(15, 0),
    assessments=39,
)
SCHOOL_B = replace(SCHOOL_A, seed=2, students=10_000, teachers=600, sections=3_200)

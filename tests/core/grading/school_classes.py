"""Classes as Hypothesis makes them, put into a school: the same values for the oracle and the product."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

from hypothesis import strategies as st

from sms_core.attendance import codes
from sms_core.attendance.table import MARK, REGISTER
from sms_core.clock import to_days
from sms_core.enrolment.table import ENROLMENT
from sms_core.grading import scales
from sms_core.grading.model import Band, Rounding
from sms_core.grading.table import ASSESSMENT, CATEGORY, SCORE
from sms_core.ids import AssessmentId, Id, SectionId, StudentId
from sms_core.sections import service as sections
from sms_core.sessions import service as sessions
from sms_core.store.unit import Store, Work
from sms_core.students import service as people
from sms_core.timetable.table import TIMETABLE_SLOT
from tests.core.grading import oracle
from tests.core.small_school import SmallSchool, small_school
from tests.factories import AUTHOR

# Clocks go back on 25 October.
FIRST_DAY, LAST_DAY = date(2026, 10, 5), date(2026, 11, 13)
STUDENTS = 4
STATUSES = ("graded", "graded", "graded", "missing", "exempt", "not_submitted")
PERIODS = (1, 2)


@dataclass
class MadeClass:
    """A class, in plain values."""

    kinds: list[oracle.Kind]
    works: list[oracle.Work]
    ladder: oracle.Ladder
    penalty: Fraction
    stays: list[oracle.Stay]
    slots: list[tuple[int, int]]
    marks: dict[tuple[oracle.Lesson, int], oracle.Entry]
    submitted: set[oracle.Lesson]
    today: date

    def scale_facts(self) -> tuple[Rounding, Decimal, list[Band]]:
        """Its scale as the product takes it."""
        return _rounding(self.ladder), decimal(self.ladder.most), _bands(self)


@dataclass
class Placed:
    """Where a class stands in the school."""

    section: SectionId
    works: list[AssessmentId]
    students: list[StudentId]
    scale: Id

    def students_of(self, made: MadeClass) -> list[StudentId]:
        """Those who are or were in it."""
        return [self.students[student] for student in sorted({stay.student for stay in made.stays})]


def decimal(exact: Fraction) -> Decimal:
    """What is in thousandths, as the product takes it."""
    return Decimal(int(exact * 1000)) / 1000


def thousandths(most: int, least: int = 0) -> st.SearchStrategy[Fraction]:
    """Round numbers often, odd ones now and then."""
    whole = st.integers(least, most).map(Fraction)
    return whole | st.integers(least * 1000, most * 1000).map(lambda number: Fraction(number, 1000))


days = st.integers(0, (LAST_DAY - FIRST_DAY).days).map(lambda number: FIRST_DAY + timedelta(days=number))


@st.composite
def works(draw: st.DrawFn, kinds: int) -> oracle.Work:
    """A piece of work with scores of some students."""
    most = draw(thousandths(40, 1))
    made = oracle.Work(
        category=draw(st.integers(0, kinds - 1)),
        most=most,
        weight=draw(st.sampled_from([Fraction(1), Fraction(1), Fraction(0)]) | thousandths(5)),
        due=draw(st.none() | days),
        assigned=draw(st.none() | days),
        counts=draw(st.sampled_from([True, True, True, False])),
    )
    everybody_exempt = draw(st.integers(0, 9)) == 0
    for student in range(STUDENTS):
        status = "exempt" if everybody_exempt else draw(st.sampled_from((*STATUSES, "ungraded")))
        if status == "graded":
            made.scores[student] = status, Fraction(draw(st.integers(0, int(most * 1000))), 1000)
        elif status != "ungraded":
            made.scores[student] = status, None
    return made


@st.composite
def ladders(draw: st.DrawFn) -> oracle.Ladder:
    """A scale that covers everything once, with one pass mark."""
    most = draw(st.sampled_from([Fraction(20), Fraction(100), Fraction(10), Fraction(7)]))
    starts = {Fraction(0), *draw(st.lists(thousandths(int(most)), max_size=5))}
    passes = draw(st.sampled_from(sorted(starts)))
    points = draw(st.booleans())
    steps = [
        oracle.Step(f"Band {number}", start, Fraction(number) if points else None, start >= passes)
        for number, start in enumerate(sorted(starts))
    ]
    return oracle.Ladder(most, draw(st.sampled_from([None, 0, 1, 2])), steps)


@st.composite
def stays(draw: st.DrawFn, student: int) -> list[oracle.Stay]:
    """One stay, or two: students come late, leave, and come back."""
    begin = draw(st.just(FIRST_DAY) | days)
    if draw(st.booleans()):
        return [oracle.Stay(student, begin, None, active=True)]
    end = draw(days.filter(lambda day: day >= begin))
    first = oracle.Stay(student, begin, end, active=False)
    if end + timedelta(days=1) <= LAST_DAY and draw(st.booleans()):
        return [first, oracle.Stay(student, end + timedelta(days=1), None, active=True)]
    return [first]


entries = st.tuples(st.none() | st.sampled_from("PLAEN"), st.none() | st.none() | st.sampled_from("PLAEN"))


@st.composite
def classes(draw: st.DrawFn) -> MadeClass:
    """A class with everything that the rules speak of."""
    kinds = draw(st.lists(st.builds(oracle.Kind, thousandths(100), st.integers(0, 3)), min_size=1, max_size=3))
    stayed = [stay for student in range(STUDENTS) for stay in draw(stays(student))]
    slots = draw(st.lists(st.tuples(st.integers(0, 4), st.sampled_from(PERIODS)), unique=True, max_size=4))
    lessons = draw(st.lists(st.tuples(days, st.sampled_from(PERIODS)), unique=True, max_size=12))
    marked = {(lesson, who): draw(entries) for lesson in lessons for who in range(STUDENTS) if draw(st.booleans())}
    return MadeClass(
        kinds=kinds,
        works=draw(st.lists(works(len(kinds)), max_size=8)),
        ladder=draw(ladders()),
        penalty=draw(st.just(Fraction(0)) | thousandths(40)),
        stays=stayed,
        slots=slots,
        marks=marked,
        submitted={lesson for lesson in lessons if draw(st.booleans())},
        today=draw(days),
    )


CLOSURES = [(date(2026, 10, 28), date(2026, 10, 28)), (date(2026, 11, 5), date(2026, 11, 9))]


class School:
    """A school that takes in one made class after the other."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.small = small_school(store)
        with store.write("found", AUTHOR) as write:
            codes.ship_codes(write.work)
            for first, last in CLOSURES:
                sessions.create_closure(write.work, "Closed", first, last)
            self.students = [people.admit(write.work, "Grey", f"Student {n}") for n in range(STUDENTS)]

    def with_course(self, course: Id) -> SmallSchool:
        """The same school, whose next classes are of another course."""
        return replace(self.small, course=course)

    def takes_in(self, made: MadeClass) -> Placed:
        """A section of its own for the class."""
        with self.store.write("test", AUTHOR) as write:
            work = write.work
            scale = scales.create_scale(work, "Made", *made.scale_facts())
            section = sections.create_section(
                work,
                self.small.course,
                self.small.term,
                "Made",
                grading_scale=scale,
                absence_penalty=decimal(made.penalty),
            )
            categories = [Id(work.new_id()) for _ in made.kinds]
            works = [AssessmentId(work.new_id()) for _ in made.works]
            placed = Placed(section, works, self.students, scale)
            _put_categories(work, made, section, categories)
            _put_works(work, made, placed, categories)
            _put_lessons(work, made, placed)
        return placed


def _rounding(ladder: oracle.Ladder) -> Rounding:
    return Rounding.NONE if ladder.places is None else Rounding(f"half_up_{ladder.places}")


def _bands(made: MadeClass) -> list[Band]:
    return [
        Band(step.label, decimal(step.start), None if step.points is None else decimal(step.points), step.passes)
        for step in made.ladder.steps
    ]


def _put_categories(work: Work, made: MadeClass, section: SectionId, ids: list[Id]) -> None:
    rows = [
        ((id,), {"section": section, "title": "Kind", "weight": decimal(kind.weight), "drop_lowest": kind.drop})
        for id, kind in zip(ids, made.kinds, strict=True)
    ]
    work.create_many(CATEGORY, rows)


def _put_works(work: Work, made: MadeClass, placed: Placed, categories: list[Id]) -> None:
    for id, one in zip(placed.works, made.works, strict=True):
        work.create(
            ASSESSMENT,
            id,
            section=placed.section,
            category=categories[one.category],
            title="Work",
            max_score=decimal(one.most),
            weight=decimal(one.weight),
            assigned_on=one.assigned,
            due_on=one.due,
            published=True,
            counts=one.counts,
        )
        rows = [
            (
                (placed.section, id, placed.students[student]),
                {"value": None if value is None else decimal(value), "status": status, "late": False},
            )
            for student, (status, value) in one.scores.items()
        ]
        work.create_many(SCORE, rows)


def _put_lessons(work: Work, made: MadeClass, placed: Placed) -> None:
    stints: dict[int, int] = {}
    for stay in made.stays:
        stints[stay.student] = stints.get(stay.student, 0) + 1
        key = (placed.section, placed.students[stay.student], stints[stay.student])
        status = "active" if stay.active else "withdrawn"
        work.create(ENROLMENT, *key, begin_date=stay.begin, end_date=stay.end, status=status)
    for weekday, period in made.slots:
        work.create(TIMETABLE_SLOT, work.new_id(), section=placed.section, weekday=weekday, period=period)
    for day, period in {lesson for lesson, _ in made.marks} | made.submitted:
        handed_in = work.now if (day, period) in made.submitted else None
        work.create(REGISTER, placed.section, day, period, taken_at=work.now, submitted_at=handed_in)
    rows = [
        ((placed.section, to_days(day), period, placed.students[who]), {"code": code, "office_code": office})
        for ((day, period), who), (code, office) in made.marks.items()
    ]
    work.create_many(MARK, rows)

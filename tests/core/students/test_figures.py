"""Figures beside the names of students: what they missed this school year and last, and their average."""

from datetime import date
from decimal import Decimal

import pytest

from sms_core.attendance import service as attendance
from sms_core.courses import service as courses
from sms_core.enrolment import service as enrolment
from sms_core.grading import scales
from sms_core.grading import service as grading
from sms_core.grading.model import GREEK_ID, PERCENT_ID
from sms_core.ids import Id, SectionId
from sms_core.sections import service as sections
from sms_core.sessions import service as sessions
from sms_core.sessions.model import SessionType
from sms_core.store.journal import ChangeSet
from sms_core.store.paging import Condition, ListQuery, Op, Sort
from sms_core.store.unit import Store
from sms_core.students.figures import ABSENCE, ABSENCE_BEFORE, AVERAGE
from sms_core.students.listing import students_list
from tests.core.attendance.lessons import FIRST, SECOND, teaching_school
from tests.core.small_school import TODAY, SmallSchool, do

LIST = students_list(lambda _: TODAY)
LAST_YEAR = date(2025, 10, 6)


class Year:
    """A teaching school with this school year and the one before it, each with a class."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.school: SmallSchool = teaching_school(store)
        begins, ends = date(2026, 9, 1), date(2027, 6, 30)
        do(store, sessions.create_session, "2026–27", SessionType.SCHOOL_YEAR, begins, ends, 2027)
        begins, ends = date(2025, 9, 1), date(2026, 6, 30)
        before = do(store, sessions.create_session, "2025–26", SessionType.SCHOOL_YEAR, begins, ends, 2026)
        self.old: SectionId = do(store, sections.create_section, self.school.course, before, "Maths A1")
        do(store, enrolment.enrol, self.old, self.school.anna, date(2025, 9, 11))

    def mark(self, section: SectionId, day: date, period: int, code: str) -> None:
        do(self.store, attendance.mark, section, day, period, self.school.anna, code)

    def figures(self, *keys: str) -> tuple[object, ...]:
        ids = [self.school.anna, self.school.nikos]
        return LIST.worked(self.store.connection, keys, ids)[self.school.anna]

    def graded(self, section: SectionId, scale: Id, value: int) -> None:
        do(self.store, sections.change_section, section, grading_scale=scale)
        category = do(self.store, grading.create_category, section, "Tests", Decimal(100))
        quiz = do(self.store, grading.create_assessment, section, category, "Quiz", Decimal(20))
        do(self.store, grading.set_score, section, quiz, self.school.anna, Decimal(value))


@pytest.fixture
def year(either_store: Store) -> Year:
    return Year(either_store)


def test_absence_counts_the_marks_of_each_school_year_alone(year: Year) -> None:
    for day, period, code in ((23, FIRST, "A"), (16, FIRST, "P"), (9, FIRST, "L"), (2, SECOND, "P")):
        year.mark(year.school.section, date(2026, 11, day), period, code)
    year.mark(year.old, LAST_YEAR, FIRST, "E")
    assert year.figures(ABSENCE, ABSENCE_BEFORE) == (25_000, 100_000)


def test_who_has_no_marks_or_scores_has_no_figures(year: Year) -> None:
    assert year.figures(ABSENCE, ABSENCE_BEFORE, AVERAGE) == (None, None, None)


def test_the_average_is_the_mean_of_the_results_of_the_year_s_classes(year: Year) -> None:
    do(year.store, scales.ship_scales)
    history = do(year.store, courses.create_course, "HIS", "History")
    other = do(year.store, sections.create_section, history, year.school.term, "History B1")
    do(year.store, enrolment.enrol, other, year.school.anna, date(2026, 9, 11))
    year.graded(year.school.section, GREEK_ID, 14)
    year.graded(other, GREEK_ID, 17)
    assert year.figures(AVERAGE) == (15_500,)
    third = do(year.store, sections.create_section, history, year.school.term, "History B2")
    do(year.store, enrolment.enrol, third, year.school.anna, date(2026, 9, 11))
    year.graded(third, PERCENT_ID, 20)
    assert year.figures(AVERAGE) == (17_000,)


def test_figures_stand_in_the_list_and_neither_order_nor_narrow_it(year: Year) -> None:
    specs = {spec.key: spec for spec in LIST.columns}
    assert not specs[ABSENCE].sortable
    assert not specs[ABSENCE].filterable
    assert specs[ABSENCE].is_right
    everybody = LIST.ids(year.store.connection, ListQuery())
    asked = ListQuery((Condition(ABSENCE, Op.AT_LEAST, (10,)),), Sort(ABSENCE))
    assert LIST.ids(year.store.connection, asked) == everybody
    rows = LIST.rows(year.store.connection, [year.school.anna])
    assert rows[year.school.anna][[spec.key for spec in LIST.columns].index(ABSENCE)] is None


def test_a_mark_concerns_the_figures_of_its_student_alone(year: Year) -> None:
    anna, section = year.school.anna, year.school.section
    mark = ChangeSet({"mark": frozenset({(section, 1, 1, anna)})})
    found = LIST.affected(mark, ListQuery())
    assert (found.order, found.rows, found.worked) == (False, frozenset(), frozenset({anna}))
    assert LIST.affected(ChangeSet({"mark": frozenset()}), ListQuery()).worked is None
    assert LIST.affected(ChangeSet({"assessment": frozenset({(anna,)})}), ListQuery()).worked is None
    assert LIST.affected(ChangeSet({"tag": frozenset({(anna,)})}), ListQuery()).worked == frozenset()

"""Results of many at once: they are those of each class alone, in its own session and in a shorter one."""

from datetime import date
from decimal import Decimal

import pytest

from sms_core.attendance import service as attendance
from sms_core.courses import service as courses
from sms_core.enrolment import service as enrolment
from sms_core.grading import service
from sms_core.grading.averages import student_averages
from sms_core.grading.bulk import results
from sms_core.grading.honours import honour_roll
from sms_core.grading.model import US_LETTER_ID
from sms_core.grading.repository import gradebook
from sms_core.ids import Id, SectionId
from sms_core.school.service import put_setting
from sms_core.sections import service as sections
from sms_core.sessions import service as sessions
from sms_core.store.unit import Store
from sms_core.students import service as students
from tests.core.attendance.lessons import FIRST, MONDAY
from tests.core.grading.books import Book
from tests.core.small_school import TERM_BEGINS, TODAY, do

YEAR = 2027


class Year(Book):
    """The small gradebook, and a second class on letters with credits; Anna is in both."""

    def __init__(self, store: Store) -> None:
        super().__init__(store)
        self.november: Id = do(
            store,
            sessions.create_session,
            "November",
            "grading_period",
            date(2026, 11, 1),
            date(2026, 11, 30),
            YEAR,
            self.school.term,
        )
        course = do(store, courses.create_course, "HIS", "History", credits=Decimal(2))
        self.history: SectionId = do(
            store, sections.create_section, course, self.school.term, "History", grading_scale=US_LETTER_ID
        )
        do(store, enrolment.enrol, self.history, self.school.anna, TERM_BEGINS)
        tests = do(store, service.create_category, self.history, "Tests", Decimal(100))
        self.essay = do(store, service.create_assessment, self.history, tests, "Essay", Decimal(10), assigned_on=MONDAY)


@pytest.fixture
def year(either_store: Store) -> Year:
    return Year(either_store)


def test_the_results_of_a_year_are_those_of_its_classes(year: Year) -> None:
    store, anna, nikos = year.store, year.school.anna, year.school.nikos
    year.score(Decimal(18))
    do(store, service.set_score, year.history, year.essay, anna, Decimal("9.4"))
    do(store, service.override_final, year.section, year.school.term, nikos, Decimal(13), "Oral")
    found = results(store.connection, YEAR, TODAY, workings=True)
    assert {section: set(those) for section, those in found.items()} == {
        year.section: {anna, nikos},
        year.history: {anna},
    }
    for section, those in found.items():
        book = gradebook(store.connection, section)
        for student, result in those.items():
            assert result.computed == book.computed(student, TODAY)
            assert result.final == book.final(student, TODAY)
            assert result.working == book.working(student, TODAY)
            assert result.grade == book.finals.get(student)
    assert results(store.connection, YEAR - 1, TODAY) == {}
    assert results(store.connection, [], TODAY) == {}


def test_a_term_s_results_take_what_was_assigned_and_missed_in_it(year: Year) -> None:
    store, anna = year.store, year.school.anna
    do(store, sections.change_section, year.section, absence_penalty=Decimal(5))
    test = year.assessment("Test", MONDAY)
    year.score(Decimal(20))
    do(store, service.set_score, year.section, test, anna, Decimal(10))
    do(store, attendance.mark, year.section, MONDAY, FIRST, anna, "A")
    do(store, attendance.mark, year.section, date(2026, 10, 19), FIRST, anna, "A")
    do(store, service.override_final, year.section, year.november, year.school.nikos, Decimal(7), "Oral")
    whole, part = (results(store.connection, YEAR, TODAY, session) for session in (None, year.november))
    for session, found in ((None, whole), (year.november, part)):
        book = gradebook(store.connection, year.section, session)
        for student, result in found[year.section].items():
            assert result.final == book.final(student, TODAY)
    told = [found[year.section][anna].computed for found in (whole, part)]
    assert [one.value for one in told if one is not None] == [13, 9]


def test_who_left_keeps_a_result_that_enters_no_average(year: Year) -> None:
    store, nikos = year.store, year.school.nikos
    do(store, service.set_score, year.section, year.quiz, nikos, Decimal(18))
    do(store, enrolment.withdraw, year.section, nikos, TODAY)
    result = results(store.connection, YEAR, TODAY)[year.section][nikos]
    assert result.final is not None
    assert (result.final.value, result.takes) == (18, False)
    assert student_averages(store.connection, YEAR, TODAY) == {}


def test_averages_tell_the_mean_the_gpa_and_what_fails(year: Year) -> None:
    store, anna = year.store, year.school.anna
    year.score(Decimal(9))
    do(store, service.set_score, year.history, year.essay, anna, Decimal("9.4"))
    average = student_averages(store.connection, YEAR, TODAY)[anna]
    assert (average.classes, average.failing) == (2, (year.section,))
    assert (average.percent, average.maximum, average.gpa, average.credits) == (Decimal("69.5"), 20, 4, 2)
    assert average.mean == Decimal("13.9")
    term = student_averages(store.connection, YEAR, TODAY, year.november)[anna]
    assert (term.classes, term.percent) == (1, 94)
    assert student_averages(store.connection, [year.section], TODAY)[anna].gpa is None


def test_the_honour_roll_follows_the_school_s_thresholds(year: Year) -> None:
    store, anna, nikos = year.store, year.school.anna, year.school.nikos
    do(store, students.change_identity, anna, year_level="1", form_group="A10")
    do(store, students.change_identity, nikos, year_level="1", form_group="A2")
    year.score(Decimal(19))
    do(store, service.set_score, year.section, year.quiz, nikos, Decimal("18.5"))

    def roll(**narrowed: str) -> list[bytes]:
        return [entry.student for entry in honour_roll(store.connection, YEAR, TODAY, **narrowed)]  # type: ignore[arg-type]

    assert roll() == [nikos, anna]
    assert (roll(form_group="A10"), roll(year_level="1"), roll(year_level="2")) == ([anna], [nikos, anna], [])
    do(store, put_setting, "honour_percent", Decimal("92.6"))
    assert roll() == [anna]
    do(store, service.set_score, year.history, year.essay, anna, Decimal("8.5"))
    assert roll() == []
    do(store, put_setting, "honour_gpa", Decimal(3))
    assert roll() == [anna]
    do(store, service.set_score, year.history, year.essay, anna, Decimal(1))
    do(store, put_setting, "honour_gpa", Decimal(0))
    assert roll() == []

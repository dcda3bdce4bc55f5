"""Taking over a set-up: categories and work without scores, in the days of the new term, once."""

from datetime import date
from decimal import Decimal

import pytest

from sms_core.grading import repository, service
from sms_core.grading.dates import DateWarning, section_date_warnings
from sms_core.grading.setup import copy_setup, plan_setup
from sms_core.ids import Id
from sms_core.sections import service as sections
from sms_core.sessions import service as sessions
from sms_core.store.unit import Store
from tests.core.grading.books import TWENTY, Book
from tests.core.small_school import TERM_BEGINS, TERM_ENDS, do

SPRING_BEGINS, SPRING_ENDS = date(2027, 2, 1), date(2027, 4, 30)


class Two(Book):
    """The small gradebook with dated work, and a spring term with an empty class."""

    def __init__(self, store: Store) -> None:
        super().__init__(store)
        self.spring: Id = do(store, sessions.create_session, "Spring", "term", SPRING_BEGINS, SPRING_ENDS, 2027)
        self.next = do(store, sections.create_section, self.school.course, self.spring, "Maths B1")
        self.oral = do(
            store, service.create_category, self.section, "Oral", Decimal(30), drop_lowest=1, kind="participation"
        )
        self.test = do(
            store,
            service.create_assessment,
            self.section,
            self.oral,
            "Oral 1",
            TWENTY,
            weight=Decimal(2),
            assigned_on=TERM_BEGINS,
            due_on=date(2026, 9, 18),
            counts=False,
            published=True,
        )
        self.score(Decimal(12))


@pytest.fixture
def two(either_store: Store) -> Two:
    return Two(either_store)


def test_another_class_takes_over_everything_but_scores(two: Two) -> None:
    store, read = two.store, two.store.connection
    told = plan_setup(read, two.section, two.next)
    assert (told.new_categories, told.new_assessments) == (2, 2)
    assert repository.assessments(read, two.next) == []
    assert do(store, copy_setup, two.section, two.next) == told
    made = [(c.title, c.weight, c.drop_lowest, c.kind) for c in repository.categories(read, two.next)]
    assert sorted(made) == [("Oral", 30, 1, "participation"), ("Tests", 100, 0, "other")]
    oral, quiz = repository.assessments(read, two.next)
    assert (oral.title, oral.max_score, oral.weight, oral.counts, oral.published) == ("Oral 1", 20, 2, False, False)
    assert (quiz.title, quiz.assigned_on, quiz.due_on) == ("Quiz 1", None, None)
    assert repository.scores(read, two.next) == {}


def test_dates_move_with_the_terms_by_whole_weeks(two: Two) -> None:
    do(two.store, copy_setup, two.section, two.next)
    oral = repository.assessments(two.store.connection, two.next)[0]
    # The term that began on a Friday gives its second week to one that begins on a Monday.
    assert (oral.assigned_on, oral.due_on) == (date(2027, 2, 5), date(2027, 2, 12))
    assert oral.due_on is not None
    assert oral.due_on.weekday() == date(2026, 9, 18).weekday()


def test_copying_again_makes_nothing_twice(two: Two) -> None:
    do(two.store, copy_setup, two.section, two.next)
    again = do(two.store, copy_setup, two.section, two.next)
    assert (again.new_categories, again.new_assessments) == (0, 0)
    assert len(repository.assessments(two.store.connection, two.next)) == 2


def test_a_class_takes_over_its_own_work_from_one_term_to_another(two: Two) -> None:
    store, read = two.store, two.store.connection
    months = [
        do(store, sessions.create_session, title, "grading_period", first, last, 2027, two.school.term)
        for title, first, last in (
            ("1st", TERM_BEGINS, date(2026, 10, 31)),
            ("2nd", date(2026, 11, 1), TERM_ENDS),
        )
    ]
    told = do(store, copy_setup, two.section, two.section, from_session=months[0], to_session=months[1])
    assert (told.new_categories, told.new_assessments) == (0, 1)
    found = [one for one in repository.assessments(read, two.section) if one.title == "Oral 1"]
    assert [one.assigned_on for one in found] == [TERM_BEGINS, date(2026, 10, 30)]
    assert told.assessments[0].warnings == (DateWarning.ASSIGNED_OUTSIDE,)
    assert {one.category for one in found} == {two.oral}


def test_odd_dates_are_told_and_never_refused(two: Two) -> None:
    store, read = two.store, two.store.connection
    do(store, sessions.create_closure, "Ochi Day", date(2026, 10, 28), date(2026, 10, 28))

    def told(assigned_on: date | None, due_on: date | None) -> tuple[DateWarning, ...]:
        return section_date_warnings(read, two.section, assigned_on, due_on)

    assert told(None, None) == ()
    assert told(TERM_BEGINS, TERM_ENDS) == ()
    assert told(date(2026, 9, 10), date(2027, 1, 30)) == (DateWarning.ASSIGNED_OUTSIDE, DateWarning.DUE_OUTSIDE)
    assert told(date(2026, 10, 5), date(2026, 10, 1)) == (DateWarning.DUE_BEFORE_ASSIGNED,)
    assert told(None, date(2026, 10, 28)) == (DateWarning.DUE_ON_CLOSURE,)
    assert two.assessment("Far away", date(2030, 1, 1))

"""Before publishing: whose score will be seen."""

from decimal import Decimal

import pytest

from sms_core.enrolment import service as enrolment
from sms_core.grading import service
from sms_core.grading.publishing import publish_preview
from sms_core.store.unit import Store
from tests.core.attendance.lessons import newcomer
from tests.core.grading.books import Book
from tests.core.small_school import TERM_BEGINS, TODAY, do


@pytest.fixture
def book(either_store: Store) -> Book:
    return Book(either_store)


def test_the_preview_tells_the_class_by_name_and_who_teaches_it(book: Book) -> None:
    store, section, school = book.store, book.section, book.school
    book.score(Decimal("17.5"))
    do(store, service.set_comment, section, book.quiz, school.anna, "Well argued")
    do(store, service.set_score, section, book.quiz, school.nikos, None, "missing")
    do(store, enrolment.enrol, section, newcomer(store), TERM_BEGINS)
    told = publish_preview(store.connection, book.quiz, TODAY)
    assert [line.given_name for line in told.lines] == ["Nikos", "Άννα", "Ελένη"]
    counted = (told.graded, told.missing, told.exempt, told.waiting, told.ungraded, told.comments)
    assert counted == (1, 1, 0, 0, 1, 1)
    assert (told.section_title, told.mean) == ("Maths B1", Decimal("17.5"))
    assert [teacher.family_name for teacher in told.teachers] == ["Bell"]
    assert not told.assessment.published


def test_who_left_is_not_shown_and_nothing_has_no_mean(book: Book) -> None:
    do(book.store, enrolment.withdraw, book.section, book.school.nikos, TERM_BEGINS)
    told = publish_preview(book.store.connection, book.quiz, TODAY)
    assert ([line.student for line in told.lines], told.ungraded, told.mean) == ([book.school.anna], 1, None)

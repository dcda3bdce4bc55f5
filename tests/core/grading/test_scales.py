"""Scales: what they must cover, and how a used one changes without touching what was told on it."""

from decimal import Decimal

import pytest

from sms_core.errors import NotFound
from sms_core.grading import repository, scales, service
from sms_core.grading.bulk import results
from sms_core.grading.model import GREEK_ID, PERCENT_ID, Band, Rounding, Scale
from sms_core.grading.scales import (
    SHIPPED_SCALES,
    BandOutside,
    BandTwice,
    LockedOnScale,
    OverridesOnScale,
    PassMarkUnclear,
    ScaleHole,
    check_scale,
)
from sms_core.sections import service as sections
from sms_core.store.unit import Store
from tests.core.grading.books import Book
from tests.core.small_school import TODAY, do

TWENTY = Decimal(20)
PASS, FAIL = Band("Pass", Decimal(12), None, True), Band("Fail", Decimal(0), None, False)
STRICT = ("0–20, strict", Rounding.HALF_UP_0, TWENTY, (PASS, FAIL))


@pytest.fixture
def book(store: Store) -> Book:
    return Book(store)


@pytest.fixture
def either_book(either_store: Store) -> Book:
    return Book(either_store)


def band(label: str, start: int | str, passes: bool = True) -> Band:
    return Band(label, Decimal(start), None, passes)


@pytest.mark.parametrize("scale", SHIPPED_SCALES, ids=lambda scale: scale.title)
def test_the_shipped_scales_cover_everything_once(scale: Scale) -> None:
    check_scale(scale.maximum, scale.bands)


@pytest.mark.parametrize(
    ("bands", "problem"),
    [
        ([], ScaleHole),
        ([band("Pass", 10)], ScaleHole),
        ([band("Pass", "0.001")], ScaleHole),
        ([band("Fail", 0, passes=False), band("Pass", 10), band("Good", 10)], BandTwice),
        ([band("Fail", 0, passes=False), band("Καλώς", 10), band("ΚΑΛΩΣ", 15)], BandTwice),
        ([band("Fail", 0, passes=False), band("Pass", 21)], BandOutside),
        ([band("Fail", -1, passes=False), band("Pass", 10)], BandOutside),
        ([band("Low", 0), band("Fail", 10, passes=False)], PassMarkUnclear),
    ],
)
def test_holes_overlaps_and_two_pass_marks_are_refused(book: Book, bands: list[Band], problem: type[Exception]) -> None:
    with pytest.raises(problem):
        do(book.store, scales.create_scale, "Mine", Rounding.NONE, TWENTY, bands)
    with pytest.raises(problem):
        do(book.store, scales.change_scale, GREEK_ID, "0–20", Rounding.NONE, TWENTY, bands)


def test_an_unused_scale_is_edited_where_it_stands(either_book: Book) -> None:
    store = either_book.store
    own = do(store, scales.create_scale, "Stars", Rounding.NONE, Decimal(5), [band("Any", 0)])
    assert not scales.is_used(store.connection, own)
    assert do(store, scales.change_scale, own, *STRICT) == own
    changed = repository.scale(store.connection, own)
    assert (changed.title, changed.version, changed.rounding, changed.maximum) == ("0–20, strict", 1, "half_up_0", 20)
    assert changed.bands == (PASS, FAIL)


def test_a_used_scale_gets_a_next_version_and_only_those_who_are_chosen_follow(either_book: Book) -> None:
    store, read = either_book.store, either_book.store.connection
    other = do(
        store, sections.create_section, either_book.school.course, either_book.school.term, "B2", grading_scale=GREEK_ID
    )
    greek = repository.scale(read, GREEK_ID)
    assert repository.sections_on(read, GREEK_ID) == [other, either_book.section]
    new = do(store, scales.change_scale, GREEK_ID, *STRICT, follow=[either_book.section])
    made = repository.scale(read, new)
    assert (made.version, made.replaces, made.bands) == (2, GREEK_ID, (PASS, FAIL))
    assert repository.scale(read, GREEK_ID) == greek
    assert repository.sections_on(read, GREEK_ID) == [other]
    assert repository.sections_on(read, new) == [either_book.section]
    third = do(store, scales.revise_scale, GREEK_ID, *STRICT)
    assert repository.scale(read, third).version == 3
    with pytest.raises(NotFound):
        do(store, scales.revise_scale, b"9" * 16, *STRICT)


def test_a_locked_grade_reproduces_with_the_version_it_was_locked_with(either_book: Book) -> None:
    store, school, read = either_book.store, either_book.school, either_book.store.connection
    either_book.score(Decimal("11.4"))
    do(store, service.set_score, either_book.section, either_book.quiz, school.nikos, Decimal("11.4"))
    do(store, service.lock_final, either_book.section, school.term, school.anna, TODAY)
    do(store, scales.change_scale, GREEK_ID, *STRICT, follow=[either_book.section])
    assert either_book.final() == (Decimal("11.4"), "Σχεδόν Καλώς")
    book = repository.gradebook(read, either_book.section)
    told = book.final(school.nikos, TODAY)
    assert told is not None
    assert (told.value, told.label, told.passes) == (11, "Fail", False)
    found = results(read, [either_book.section], TODAY)[either_book.section]
    assert found[school.anna].final == book.final(school.anna, TODAY)
    assert (found[school.anna].scale.version, found[school.nikos].scale.version) == (1, 2)
    assert scales.is_used(read, GREEK_ID)


def test_locked_and_given_results_keep_a_class_on_its_scale(book: Book) -> None:
    store, school = book.store, book.school
    book.score(Decimal(12))
    final = (book.section, school.term, school.anna)
    do(store, service.override_final, *final, Decimal(13), "Oral examination")
    with pytest.raises(OverridesOnScale):
        do(store, sections.change_section, book.section, grading_scale=None)
    do(store, service.lock_final, *final, TODAY)
    for scale in (PERCENT_ID, None):
        with pytest.raises(LockedOnScale) as refused:
            do(store, sections.change_section, book.section, grading_scale=scale)
        assert refused.value.facts == {"count": 1}
    do(store, service.unlock_final, *final)
    do(store, service.override_final, *final, None)
    do(store, sections.change_section, book.section, grading_scale=None)
    assert book.final() == (60, "Pass")

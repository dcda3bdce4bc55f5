"""Keeping a gradebook, told as it happens."""

from datetime import date
from decimal import Decimal

import pytest

from sms_core.attendance import service as attendance
from sms_core.enrolment import service as enrolment
from sms_core.enrolment.model import NotEnrolled
from sms_core.errors import Invalid, NotFound
from sms_core.grading import repository, scales, service
from sms_core.grading.entry import ScoreEntry, parse_score
from sms_core.grading.model import (
    Ambiguous,
    CategoryInUse,
    FinalLocked,
    HasScores,
    MaxTooLow,
    NothingToLock,
    OtherSection,
    OverrideReasonNeeded,
    ScoreMissing,
    ScoreStatus,
    ScoreTooHigh,
    SessionNotInside,
    SheetLocked,
)
from sms_core.ids import Id, SectionId
from sms_core.sections import service as sections
from sms_core.sessions import service as sessions
from sms_core.store.undo import undo
from sms_core.store.unit import Store
from sms_core.tables import SCHOOL_SCHEMA
from tests.core.attendance.lessons import FIRST, MONDAY, newcomer
from tests.core.grading.books import SEVENTEEN_AND_A_HALF, TWENTY, Book
from tests.core.small_school import TERM_BEGINS, TERM_ENDS, TODAY, do
from tests.factories import AUTHOR


@pytest.fixture
def book(store: Store) -> Book:
    return Book(store)


@pytest.fixture
def either_book(either_store: Store) -> Book:
    return Book(either_store)


def test_a_score_is_kept_and_makes_the_result(either_book: Book) -> None:
    either_book.score(SEVENTEEN_AND_A_HALF, late=True)
    read, anna = either_book.store.connection, either_book.school.anna
    found = repository.score(read, either_book.section, either_book.quiz, anna)
    assert found is not None
    assert (found.value, found.status, found.late) == (SEVENTEEN_AND_A_HALF, ScoreStatus.GRADED, True)
    assert repository.scores(read, either_book.section) == {(either_book.quiz, anna): found}
    assert repository.score(read, either_book.section, either_book.quiz, either_book.school.nikos) is None
    assert either_book.final() == (SEVENTEEN_AND_A_HALF, "Λίαν Καλώς")


def test_assessments_come_in_the_order_in_which_they_were_given(either_book: Book) -> None:
    either_book.assessment("Quiz 3", MONDAY)
    either_book.assessment("Quiz 2", TERM_BEGINS)
    read = either_book.store.connection
    given = repository.assessments(read, either_book.section)
    assert [assessment.title for assessment in given] == ["Quiz 2", "Quiz 3", "Quiz 1"]
    assert (given[0].max_score, given[0].weight, given[0].counts, given[0].published) == (20, 1, True, False)
    assert [(c.title, c.weight, c.drop_lowest) for c in repository.categories(read, either_book.section)] == [
        ("Tests", 100, 0)
    ]


def test_more_than_the_most_is_refused(book: Book) -> None:
    with pytest.raises(ScoreTooHigh) as refused:
        book.score(Decimal("20.5"))
    assert refused.value.facts == {"max": TWENTY}
    with pytest.raises(Invalid):
        book.score(Decimal(-1))
    with pytest.raises(Invalid):
        book.score(Decimal("1.2345"))
    with pytest.raises(ScoreMissing):
        book.score(None)
    with pytest.raises(Invalid):
        book.score(None, "lost")
    assert book.final() is None


def test_what_stands_in_a_scores_place_has_no_value(book: Book) -> None:
    book.score(Decimal(10))
    book.score(Decimal(10), "missing")
    found = repository.score(book.store.connection, book.section, book.quiz, book.school.anna)
    assert found is not None
    assert (found.value, found.status) == (None, ScoreStatus.MISSING)
    assert book.final() == (0, "Ανεπαρκώς")
    book.score(None, "exempt")
    assert book.final() is None


def test_only_who_is_or_was_in_the_section_is_scored(book: Book) -> None:
    eleni = newcomer(book.store)
    with pytest.raises(NotEnrolled):
        do(book.store, service.set_score, book.section, book.quiz, eleni, TWENTY)
    do(book.store, enrolment.withdraw, book.section, book.school.anna, TERM_BEGINS)
    book.score(TWENTY)
    assert book.final() == (20, "Άριστα")
    with pytest.raises(NotFound):
        do(book.store, service.set_score, SectionId(b"9" * 16), book.quiz, book.school.anna, TWENTY)


def test_a_column_is_filled_in_one_step_and_undone_in_one(book: Book) -> None:
    book.score(Decimal(9))
    anna, nikos = book.school.anna, book.school.nikos
    column = {anna: parse_score("17,5"), nikos: parse_score("M")}
    with book.store.write("set_scores", AUTHOR) as write:
        assert service.set_scores(write.work, book.section, book.quiz, column) == 2
    scores = repository.scores(book.store.connection, book.section)
    assert scores[book.quiz, anna].value == SEVENTEEN_AND_A_HALF
    assert scores[book.quiz, nikos].status is ScoreStatus.MISSING
    with book.store.write("undo", AUTHOR) as undoing:
        assert undo(undoing.work, SCHOOL_SCHEMA, write.work.action.id) == []
    left = repository.scores(book.store.connection, book.section)
    assert {key: score.value for key, score in left.items()} == {(book.quiz, anna): 9}


def test_a_column_with_one_wrong_score_is_not_filled_at_all(book: Book) -> None:
    anna, nikos = book.school.anna, book.school.nikos
    with pytest.raises(ScoreTooHigh):
        do(
            book.store,
            service.set_scores,
            book.section,
            book.quiz,
            {anna: ScoreEntry(TWENTY), nikos: ScoreEntry(Decimal(21))},
        )
    with pytest.raises(NotEnrolled):
        do(book.store, service.set_scores, book.section, book.quiz, {newcomer(book.store): ScoreEntry(TWENTY)})
    with pytest.raises(OtherSection):
        do(book.store, service.set_scores, SectionId(b"9" * 16), book.quiz, {anna: ScoreEntry(TWENTY)})
    assert repository.scores(book.store.connection, book.section) == {}


def test_a_comment_outlives_the_score(book: Book) -> None:
    anna = book.school.anna
    do(book.store, service.set_comment, book.section, book.quiz, anna, "See me")
    assert book.final() is None
    book.score(TWENTY)
    do(book.store, service.clear_score, book.section, book.quiz, anna)
    found = repository.score(book.store.connection, book.section, book.quiz, anna)
    assert found is not None
    assert (found.value, found.status, found.comment) == (None, ScoreStatus.NOT_SUBMITTED, "See me")
    do(book.store, service.set_comment, book.section, book.quiz, anna, None)
    do(book.store, service.clear_score, book.section, book.quiz, anna)
    assert repository.score(book.store.connection, book.section, book.quiz, anna) is None
    with pytest.raises(NotFound):
        do(book.store, service.clear_score, book.section, book.quiz, anna)
    with pytest.raises(NotEnrolled):
        do(book.store, service.set_comment, book.section, book.quiz, newcomer(book.store), "Who?")


def test_an_assessment_with_scores_stays_but_need_not_count(book: Book) -> None:
    book.score(TWENTY)
    with pytest.raises(HasScores) as refused:
        do(book.store, service.delete_assessment, book.quiz)
    assert refused.value.facts == {"count": 1}
    do(book.store, service.change_assessment, book.quiz, counts=False)
    assert book.final() is None
    do(book.store, service.clear_score, book.section, book.quiz, book.school.anna)
    do(book.store, service.delete_assessment, book.quiz)
    assert repository.assessments(book.store.connection, book.section) == []


def test_an_assessment_changes_but_not_below_what_somebody_has(book: Book) -> None:
    book.score(SEVENTEEN_AND_A_HALF)
    with pytest.raises(MaxTooLow) as refused:
        do(book.store, service.change_assessment, book.quiz, max_score=Decimal(17))
    assert refused.value.facts == {"highest": SEVENTEEN_AND_A_HALF}
    homework = do(book.store, service.create_category, book.section, "Homework", Decimal(20))
    changes = {"title": "Test 1", "max_score": Decimal(35), "weight": Decimal(2), "category": homework}
    do(book.store, service.change_assessment, book.quiz, **changes)  # type: ignore[arg-type]
    changed = repository.assessment_named(book.store.connection, book.quiz)
    assert (changed.title, changed.max_score, changed.weight, changed.category) == ("Test 1", 35, 2, homework)
    assert book.final() == (10, "Σχεδόν Καλώς")


def test_publishing_is_an_act_of_its_own(book: Book) -> None:
    do(book.store, service.publish, book.quiz)
    assert repository.assessment_named(book.store.connection, book.quiz).published
    do(book.store, service.unpublish, book.quiz)
    assert not repository.assessment_named(book.store.connection, book.quiz).published


def test_a_category_goes_when_nothing_is_in_it(book: Book) -> None:
    with pytest.raises(CategoryInUse):
        do(book.store, service.delete_category, book.category)
    do(book.store, service.change_category, book.category, title="Exams", weight=Decimal(60), drop_lowest=1)
    (exams,) = repository.categories(book.store.connection, book.section)
    assert (exams.title, exams.weight, exams.drop_lowest) == ("Exams", 60, 1)
    do(book.store, service.delete_assessment, book.quiz)
    do(book.store, service.delete_category, book.category)
    with pytest.raises(NotFound):
        repository.category_named(book.store.connection, book.category)


def test_a_category_of_another_section_is_refused(book: Book) -> None:
    other = do(book.store, sections.create_section, book.school.course, book.school.term, "Maths B2")
    theirs = do(book.store, service.create_category, other, "Tests", Decimal(100))
    with pytest.raises(OtherSection):
        do(book.store, service.create_assessment, book.section, theirs, "Quiz", TWENTY)
    with pytest.raises(OtherSection):
        do(book.store, service.change_assessment, book.quiz, category=theirs)


def test_an_assessment_is_found_by_title_or_the_start_of_its_id(book: Book) -> None:
    exam = book.assessment("Τελική Εξέταση")
    read = book.store.connection
    assert repository.find_assessment(read, book.section, " τελικη εξεταση ").id == exam
    # ids made within one clock tick share their start
    assert repository.find_assessment(read, book.section, exam.hex()[:20]).id == exam
    with pytest.raises(NotFound):
        repository.find_assessment(read, book.section, exam.hex()[:3])
    book.assessment("quiz 1")
    with pytest.raises(Ambiguous) as refused:
        repository.find_assessment(read, book.section, "Quiz 1")
    assert refused.value.facts["titles"] == ["Quiz 1", "quiz 1"]


def test_unexcused_absences_take_their_points(either_book: Book) -> None:
    store, section, anna = either_book.store, either_book.section, either_book.school.anna
    either_book.score(Decimal(18))
    do(store, attendance.mark, section, MONDAY, FIRST, anna, "A")
    assert either_book.final() == (18, "Άριστα")
    do(store, sections.change_section, section, absence_penalty=Decimal("2.5"))
    assert either_book.final() == (SEVENTEEN_AND_A_HALF, "Λίαν Καλώς")
    do(store, attendance.override, section, MONDAY, FIRST, anna, "E")
    assert either_book.final() == (18, "Άριστα")


def test_a_shorter_session_takes_what_was_assigned_in_it(either_book: Book) -> None:
    store, section, anna = either_book.store, either_book.section, either_book.school.anna
    either_book.score(TWENTY)
    november = do(
        store,
        sessions.create_session,
        "November",
        "grading_period",
        date(2026, 11, 1),
        date(2026, 11, 30),
        2027,
        either_book.school.term,
    )
    test = either_book.assessment("Test", MONDAY)
    do(store, service.set_score, section, test, anna, Decimal(10))
    inside = repository.gradebook(store.connection, section, november)
    assert [assessment.title for assessment in inside.assessments] == ["Test"]
    told = inside.computed(anna, TODAY)
    assert told is not None
    assert told.value == 10
    assert either_book.final() == (15, "Καλώς")


def test_an_override_holds_until_it_is_taken_away(either_book: Book) -> None:
    store, school = either_book.store, either_book.school
    either_book.score(Decimal(12))
    final = (either_book.section, school.term, school.anna)
    do(store, service.override_final, *final, Decimal(13), "Oral examination")
    do(store, service.set_final_comment, *final, "Works hard")
    (grade,) = repository.finals(store.connection, either_book.section, school.term).values()
    assert (grade.override, grade.reason, grade.comment) == (13, "Oral examination", "Works hard")
    assert either_book.final() == (13, "Καλώς")
    with pytest.raises(ScoreTooHigh):
        do(store, service.override_final, *final, Decimal(21), "Oral examination")
    do(store, service.override_final, *final, None)
    assert either_book.final() == (12, "Σχεδόν Καλώς")


def test_a_locked_grade_no_longer_follows_the_scores(either_book: Book) -> None:
    store, school = either_book.store, either_book.school
    final = (either_book.section, school.term, school.anna)
    with pytest.raises(NothingToLock):
        do(store, service.lock_final, *final, TODAY)
    either_book.score(Decimal(12))
    assert do(store, service.lock_final, *final, TODAY) == 12
    do(store, service.change_assessment, either_book.quiz, max_score=Decimal(40))
    assert either_book.final() == (12, "Σχεδόν Καλώς")
    (grade,) = repository.finals(store.connection, either_book.section, school.term).values()
    assert (grade.locked, grade.locked_value, grade.locked_scale_version) == (True, 12, 1)
    with pytest.raises(FinalLocked):
        do(store, service.override_final, *final, Decimal(13))
    do(store, service.unlock_final, *final)
    assert either_book.final() == (6, "Ανεπαρκώς")


def test_a_final_grade_is_for_the_sections_session_and_students(book: Book) -> None:
    summer = do(book.store, sessions.create_session, "Summer", "term", TERM_ENDS, date(2027, 8, 1), 2027)
    with pytest.raises(SessionNotInside):
        do(book.store, service.override_final, book.section, summer, book.school.anna, TWENTY)
    with pytest.raises(NotEnrolled):
        do(book.store, service.override_final, book.section, book.school.term, newcomer(book.store), TWENTY)
    with pytest.raises(NotFound):
        do(book.store, service.override_final, SectionId(b"9" * 16), summer, book.school.anna, TWENTY)


def test_shipped_scales_are_the_same_in_every_school_and_made_once(either_book: Book) -> None:
    do(either_book.store, scales.ship_scales)
    found = {scale.id: scale for scale in repository.scales(either_book.store.connection)}
    assert found == {scale.id: scale for scale in scales.SHIPPED_SCALES}


def test_a_section_that_names_no_scale_has_percentages(book: Book) -> None:
    do(book.store, sections.change_section, book.section, grading_scale=None)
    book.score(Decimal(15))
    assert book.final() == (75, "Pass")


def test_the_scores_of_a_locked_result_are_fixed(either_book: Book) -> None:
    store, school, section = either_book.store, either_book.school, either_book.section
    either_book.score(Decimal(12))
    do(store, service.lock_final, section, school.term, school.anna, TODAY)
    for change in (
        lambda: either_book.score(TWENTY),
        lambda: do(store, service.set_comment, section, either_book.quiz, school.anna, "Late"),
        lambda: do(store, service.clear_score, section, either_book.quiz, school.anna),
        lambda: do(store, service.set_scores, section, either_book.quiz, {school.anna: ScoreEntry(TWENTY)}),
    ):
        with pytest.raises(SheetLocked):
            change()
    do(store, service.set_score, section, either_book.quiz, school.nikos, TWENTY)
    assert repository.scores(store.connection, section)[either_book.quiz, school.anna].value == 12


def test_a_locked_term_fixes_what_was_assigned_in_it(either_book: Book) -> None:
    store, school, section = either_book.store, either_book.school, either_book.section
    november = a_month(either_book)
    inside, outside = either_book.assessment("Test", MONDAY), either_book.assessment("Old", date(2026, 10, 5))
    for assessment in (inside, outside):
        do(store, service.set_score, section, assessment, school.anna, Decimal(10))
    assert do(store, service.lock_final, section, november, school.anna, TODAY) == 10
    do(store, service.set_score, section, outside, school.anna, Decimal(11))
    do(store, service.set_score, section, either_book.quiz, school.anna, Decimal(11))
    with pytest.raises(SheetLocked):
        do(store, service.set_score, section, inside, school.anna, Decimal(11))
    assert [one.title for one in repository.terms_of(store.connection, section)] == ["Autumn", "November"]


def a_month(book: Book) -> Id:
    first, last = date(2026, 11, 1), date(2026, 11, 30)
    return do(book.store, sessions.create_session, "November", "grading_period", first, last, 2027, book.school.term)


def test_locking_a_class_leaves_out_who_has_no_result(book: Book) -> None:
    store, school = book.store, book.school
    book.score(Decimal(12))
    both = [school.anna, school.nikos]
    assert do(store, service.lock_finals, book.section, school.term, both, TODAY) == {school.anna: 12}
    assert do(store, service.lock_finals, book.section, school.term, both, TODAY) == {}
    with pytest.raises(NotEnrolled):
        do(store, service.lock_finals, book.section, school.term, [newcomer(store)], TODAY)


def test_an_override_needs_its_reason(book: Book) -> None:
    final = (book.section, book.school.term, book.school.anna)
    for reason in (None, "", "  "):
        with pytest.raises(OverrideReasonNeeded):
            do(book.store, service.override_final, *final, Decimal(13), reason)
    do(book.store, service.override_final, *final, Decimal(13), "Oral examination")
    do(book.store, service.override_final, *final, None)
    (grade,) = repository.finals(book.store.connection, book.section, book.school.term).values()
    assert (grade.override, grade.reason) == (None, None)


def test_a_pasted_range_fills_and_clears_all_its_cells_or_none(book: Book) -> None:
    store, section, school = book.store, book.section, book.school
    other = book.assessment("Quiz 2")
    cells = {
        (book.quiz, school.anna): parse_score("17,5"),
        (book.quiz, school.nikos): parse_score("M"),
        (other, school.anna): parse_score("20"),
    }
    assert do(store, service.set_cells, section, cells) == 3
    read = store.connection
    assert len(repository.scores(read, section)) == 3
    with pytest.raises(ScoreTooHigh):
        do(store, service.set_cells, section, {(other, school.anna): None, (other, school.nikos): parse_score("21")})
    assert len(repository.scores(read, section)) == 3
    do(store, service.set_comment, section, other, school.anna, "Well argued")
    empty = {(book.quiz, school.nikos): None, (other, school.anna): None, (other, school.nikos): None}
    assert do(store, service.set_cells, section, empty) == 3
    left = repository.scores(read, section)
    assert left.keys() == {(book.quiz, school.anna), (other, school.anna)}
    assert (left[other, school.anna].value, left[other, school.anna].comment) == (None, "Well argued")

"""The six rules of school.md, "Grading", on their own."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sms_core.grading.model import Assessment, Band, Category, Rounding, Scale, Score, ScoreStatus, weights_add_up
from sms_core.grading.results import NoGrades, Standing, Working, gpa, outcome, outcome_of, working
from sms_core.grading.scales import SHIPPED_SCALES
from sms_core.ids import AssessmentId, SectionId, StudentId

SECTION, STUDENT = SectionId(b"s" * 16), StudentId(b"a" * 16)
TODAY = date(2026, 11, 23)
TESTS, HOMEWORK = b"t" * 16, b"h" * 16
PERCENT, GREEK, LETTERS = SHIPPED_SCALES
Sheet = list[tuple[Assessment, Score | None]]


def category(identifier: bytes = TESTS, weight: str = "100", drop_lowest: int = 0) -> Category:
    return Category(identifier, SECTION, "Tests", Decimal(weight), drop_lowest, "exam")


def item(
    number: int,
    value: str | None,
    most: str = "20",
    *,
    inside: bytes = TESTS,
    weight: str = "1",
    status: ScoreStatus = ScoreStatus.GRADED,
    due_on: date | None = None,
    counts: bool = True,
) -> tuple[Assessment, Score | None]:
    identifier = AssessmentId(number.to_bytes(16, "big"))
    assessment = Assessment(
        identifier, SECTION, inside, f"Work {number}", Decimal(most), Decimal(weight), None, due_on, True, counts
    )
    return assessment, Score(identifier, STUDENT, None if value is None else Decimal(value), status)


def ungraded(number: int, inside: bytes = TESTS) -> tuple[Assessment, Score | None]:
    return item(number, None, inside=inside)[0], None


def result(categories: list[Category], sheet: Sheet, unexcused: int = 0, penalty: str = "0") -> Working:
    scores = {assessment.id: score for assessment, score in sheet if score is not None}
    assessments = [assessment for assessment, _ in sheet]
    return working(categories, assessments, scores, TODAY, unexcused=unexcused, absence_penalty=Decimal(penalty))


def standings(made: Working) -> list[Standing]:
    return [line.standing for lines in made.categories for line in lines.items]


def test_an_item_is_its_share_of_the_most_and_weighs_as_said() -> None:
    made = result([category()], [item(1, "15"), item(2, "5", "10", weight="3")])
    assert [line.percentage for line in made.categories[0].items] == [75, 50]
    assert made.percentage == Decimal("56.25")


def test_exempt_and_ungraded_work_is_left_out() -> None:
    exempt = item(2, None, status=ScoreStatus.EXEMPT)
    later = item(3, None, status=ScoreStatus.NOT_SUBMITTED)
    made = result([category()], [item(1, "20"), exempt, later, ungraded(4)])
    assert made.percentage == 100
    assert standings(made) == [Standing.COUNTED, Standing.EXEMPT, Standing.UNGRADED, Standing.UNGRADED]


def test_missing_work_counts_zero_from_its_due_day() -> None:
    missing = ScoreStatus.MISSING
    tomorrow = item(2, None, status=missing, due_on=TODAY + timedelta(days=1))
    today = item(2, None, status=missing, due_on=TODAY)
    undated = item(2, None, status=missing)
    assert result([category()], [item(1, "20"), tomorrow]).percentage == 100
    assert result([category()], [item(1, "20"), today]).percentage == 50
    assert result([category()], [item(1, "20"), undated]).percentage == 50


def test_work_that_is_set_not_to_count_does_not() -> None:
    made = result([category(drop_lowest=1)], [item(1, "20"), item(2, "0", counts=False), item(3, "1", weight="0")])
    assert made.percentage == 100
    assert standings(made) == [Standing.COUNTED, Standing.NOT_COUNTED, Standing.NOT_COUNTED]


def test_the_lowest_are_dropped_by_percentage_and_shown() -> None:
    made = result([category(drop_lowest=1)], [item(1, "9", "10"), item(2, "12"), item(3, "20")])
    assert standings(made) == [Standing.COUNTED, Standing.DROPPED, Standing.COUNTED]
    assert made.percentage == 95


def test_categories_weigh_against_those_that_have_data() -> None:
    both = [category(TESTS, "60"), category(HOMEWORK, "30")]
    sheet = [item(1, "20"), item(2, "10", inside=HOMEWORK)]
    assert result(both, sheet).percentage == Decimal(250) / 3
    assert result([*both, category(b"e" * 16, "10")], sheet).percentage == Decimal(250) / 3
    assert weights_add_up([*both, category(b"e" * 16, "10")])
    assert not weights_add_up(both)


def test_without_any_data_there_is_no_result() -> None:
    made = result([category()], [ungraded(1)])
    assert (made.average, made.percentage, outcome(PERCENT, made)) == (None, None, None)
    assert result([category(weight="0")], [item(1, "20")]).percentage is None


def test_each_unexcused_absence_takes_its_points_and_never_more_than_there_are() -> None:
    made = result([category()], [item(1, "10")], unexcused=3, penalty="1.5")
    assert (made.average, made.percentage) == (50, Decimal("45.5"))
    assert result([category()], [item(1, "10")], unexcused=99, penalty="1.5").percentage == 0


def test_results_are_rounded_half_up_from_the_exact_value() -> None:
    scale = Scale(b"x" * 16, "Whole", 1, Rounding.HALF_UP_0, Decimal(20), (Band("Pass", Decimal(10), None, True),))
    made = result([category()], [item(1, "10.5", "20")])
    assert outcome(scale, made) == outcome_of(scale, Decimal(11))
    just_under = result([category()], [item(1, "9.499", "20")])
    told = outcome(scale, just_under)
    assert told is not None
    assert (told.value, told.label, told.passes) == (9, None, False)
    kept = outcome(replace(scale, rounding=Rounding.NONE), just_under)
    assert kept is not None
    assert kept.value == Decimal("9.499")


@pytest.mark.parametrize(
    ("value", "label", "passes"),
    [
        ("20", "Άριστα", True),
        ("18", "Άριστα", True),
        ("17.9", "Λίαν Καλώς", True),
        ("13", "Καλώς", True),
        ("10", "Σχεδόν Καλώς", True),
        ("9.9", "Ανεπαρκώς", False),
        ("0", "Ανεπαρκώς", False),
    ],
)
def test_the_greek_scale_passes_from_ten(value: str, label: str, passes: bool) -> None:
    told = outcome_of(GREEK, Decimal(value))
    assert (told.label, told.passes) == (label, passes)


def test_the_letter_scale_gives_points() -> None:
    told = outcome(LETTERS, result([category()], [item(1, "89.5", "100")]))
    assert told is not None
    assert (told.value, told.label, told.points, told.passes) == (90, "A-", Decimal("3.7"), True)
    assert outcome_of(LETTERS, Decimal(59)).passes is False


def test_the_average_of_points_weighs_credits() -> None:
    assert gpa([(Decimal(4), Decimal(3)), (Decimal("2.5"), Decimal(1))]) == Decimal("3.625")
    with pytest.raises(NoGrades):
        gpa([])
    with pytest.raises(NoGrades):
        gpa([(Decimal(4), Decimal(0))])


@st.composite
def sheets(draw: st.DrawFn) -> Sheet:
    """Some work in two categories, scored, missing, exempt or not yet."""
    made: Sheet = []
    for number in range(draw(st.integers(0, 8))):
        most = draw(st.integers(1, 40))
        value = str(draw(st.integers(0, most)))
        status = draw(st.sampled_from([ScoreStatus.GRADED, ScoreStatus.GRADED, *ScoreStatus]))
        made.append(
            item(
                number,
                value if status is ScoreStatus.GRADED else None,
                str(most),
                inside=draw(st.sampled_from([TESTS, HOMEWORK])),
                weight=str(draw(st.integers(0, 3))),
                status=status,
            )
        )
    return made


weights = st.integers(0, 100).map(str)
drops = st.integers(0, 10)


@given(sheets(), weights, weights, drops, st.integers(0, 30), st.integers(0, 5).map(str))
def test_a_result_lies_between_nothing_and_all(
    sheet: Sheet, tests: str, homework: str, drop: int, absences: int, penalty: str
) -> None:
    made = result([category(TESTS, tests, drop), category(HOMEWORK, homework)], sheet, absences, penalty)
    assert made.percentage is None or 0 <= made.percentage <= 100
    assert (made.average is None) == (made.percentage is None)


@given(sheets(), drops)
def test_dropping_never_takes_the_last_and_never_lowers(sheet: Sheet, drop: int) -> None:
    plain, dropped = (
        result([category(TESTS, drop_lowest=count)], [pair for pair in sheet if pair[0].category == TESTS])
        for count in (0, drop)
    )
    assert (plain.percentage is None) == (dropped.percentage is None)
    if plain.percentage is not None and dropped.percentage is not None:
        assert dropped.percentage >= plain.percentage
    counted = sum(standing in (Standing.COUNTED, Standing.MISSING) for standing in standings(plain))
    left = sum(standing in (Standing.COUNTED, Standing.MISSING) for standing in standings(dropped))
    assert left == max(counted - drop, min(counted, 1))


@given(sheets().flatmap(lambda sheet: st.tuples(st.just(sheet), st.permutations(sheet))), drops)
def test_the_order_of_scores_and_categories_changes_nothing(both: tuple[Sheet, Sheet], drop: int) -> None:
    categories = [category(TESTS, "33", drop), category(HOMEWORK, "66")]
    sheet, shuffled = both
    assert result(categories, sheet).exact == result(categories[::-1], shuffled).exact


@given(sheets(), weights)
def test_an_empty_category_is_not_a_zero(sheet: Sheet, weight: str) -> None:
    categories = [category(TESTS, "40"), category(HOMEWORK, "60")]
    empty = category(b"e" * 16, weight)
    assert result([*categories, empty], sheet).exact == result(categories, sheet).exact


@given(sheets(), st.sampled_from(SHIPPED_SCALES))
def test_every_result_has_a_band_on_every_shipped_scale(sheet: Sheet, scale: Scale) -> None:
    made = result([category(TESTS, "40"), category(HOMEWORK, "60")], sheet)
    told = outcome(scale, made)
    assert (told is None) == (made.exact is None)
    if told is not None:
        assert told.label is not None
        assert 0 <= told.value <= scale.maximum

"""Greek names, holidays, and weeks."""

from datetime import date

import pytest

from sms_core.demo.names import ALBANIAN, ENGLISH, GREEK, Sex, feminine
from sms_core.demo.subjects import weekly_lessons
from sms_core.demo.year import (
    closures,
    lesson_days,
    midnight_micros,
    orthodox_easter,
    school_year_of,
    terms,
    year_title,
)


@pytest.mark.parametrize(
    ("man", "woman"),
    [
        ("Παπαδόπουλος", "Παπαδοπούλου"), ("Αναγνωστόπουλος", "Αναγνωστοπούλου"), ("Μαυρίδης", "Μαυρίδου"),
        ("Νικολαΐδης", "Νικολαΐδου"), ("Αθανασιάδης", "Αθανασιάδου"), ("Παπαδάκης", "Παπαδάκη"), ("Μακρής", "Μακρή"),
        ("Καραγιάννης", "Καραγιάννη"), ("Παππάς", "Παππά"), ("Τσιάρας", "Τσιάρα"), ("Ζερβός", "Ζερβού"),
        ("Άγγελος", "Αγγέλου"), ("Ρούσσος", "Ρούσσου"), ("Βλάχος", "Βλάχου"), ("Γεωργίου", "Γεωργίου"),
        ("Χαραλάμπους", "Χαραλάμπους"),
    ],
)  # fmt: skip
def test_a_woman_bears_the_feminine_form_of_a_greek_surname(man: str, woman: str) -> None:
    assert feminine(man) == woman


def test_no_feminine_form_ends_as_a_mans_nominative_does() -> None:
    wrong = [name for name in GREEK.surnames if feminine(name).endswith(("ος", "ός", "ης", "ής", "ας", "άς"))]
    assert not wrong


def test_other_languages_keep_one_form() -> None:
    assert ENGLISH.surname("Bennett", Sex.FEMALE) == "Bennett"
    assert ALBANIAN.surname("Hoxha", Sex.FEMALE) == "Hoxha"
    assert GREEK.surname("Παππάς", Sex.MALE) == "Παππάς"


def test_a_patronymic_is_the_genitive_of_a_fathers_name() -> None:
    known = {father.formal: father.genitive for father in GREEK.fathers}
    assert known["Νικόλαος"] == "Νικολάου"
    assert known["Ιωάννης"] == "Ιωάννη"
    assert known["Ηλίας"] == "Ηλία"
    assert not [genitive for genitive in known.values() if genitive.endswith(("ης", "ας")) or genitive.endswith("ιος")]


@pytest.mark.parametrize("easter", [date(2024, 5, 5), date(2025, 4, 20), date(2026, 4, 12), date(2027, 5, 2)], ids=str)
def test_orthodox_easter_is_where_the_church_has_it(easter: date) -> None:
    assert orthodox_easter(easter.year) == easter


def test_the_greek_holidays_of_a_year() -> None:
    spans = {span.title: (span.start, span.end) for span in closures(2026)}
    assert spans["Ohi Day"][0] == date(2026, 10, 28)
    assert spans["Polytechnic Day"][0] == date(2026, 11, 17)
    assert spans["Clean Monday"][0] == date(2027, 3, 15)
    assert spans["Independence Day"][0] == date(2027, 3, 25)
    assert spans["Easter break"] == (date(2027, 4, 24), date(2027, 5, 9))


def test_lessons_are_on_weekdays_inside_the_terms() -> None:
    days = lesson_days(2026)
    first, second = terms(2026)
    assert first.start == days[0] == date(2026, 9, 14)
    assert days[-1] == second.end
    assert date(2026, 10, 28) not in days
    assert all(day.weekday() < 5 for day in days)
    assert 155 <= len(days) <= 175


def test_a_school_year_is_named_by_its_autumn() -> None:
    assert school_year_of(date(2027, 8, 31)) == 2026
    assert school_year_of(date(2026, 9, 1)) == 2026
    assert year_title(2026) == "2026–27"
    assert terms(2026)[0].title == "Term 1, 2026–27"


def test_lessons_keep_their_wall_time_when_clocks_change() -> None:
    hour = 3_600_000_000
    summer, winter = midnight_micros(20_720), midnight_micros(20_770)
    assert summer % (24 * hour) == 21 * hour
    assert winter % (24 * hour) == 22 * hour


@pytest.mark.parametrize(("count", "in_all"), [(8, 40), (12, 35), (4, 20), (12, 12), (17, 35)])
def test_a_week_has_as_many_lessons_as_asked(count: int, in_all: int) -> None:
    hours = weekly_lessons(count, in_all)
    assert sum(hours) == in_all
    assert max(hours) <= 5

"""The next school year, made from this one; and what the days and times of a year may not do."""

from datetime import date, time

import pytest

from sms_core.attendance import service as attendance
from sms_core.attendance.codes import ship_codes
from sms_core.enrolment import service as enrolment
from sms_core.sessions import repository, service
from sms_core.sessions.model import OutsideYears, PeriodInUse, PeriodsOverlap, SessionsOverlap
from sms_core.sessions.next_year import create_next_year, next_title, years_later
from sms_core.store.unit import AlreadyThere, Store
from sms_core.timetable import service as timetable
from tests.core.small_school import TODAY, do, small_school

YEAR = (date(2026, 9, 11), date(2027, 6, 11))
NEXT = (date(2027, 9, 13), date(2028, 6, 9))


def this_year(store: Store) -> bytes:
    """A year of two terms, the first with a grading period, and two closures."""
    year = do(store, service.create_session, "2026–27", "school_year", *YEAR, 2027)
    autumn = do(store, service.create_session, "Term 1, 2026–27", "term", YEAR[0], date(2027, 1, 20), 2027, year)
    do(store, service.create_session, "Term 2, 2026–27", "term", date(2027, 1, 21), YEAR[1], 2027, year)
    do(store, service.create_session, "October", "grading_period", date(2026, 10, 1), date(2026, 10, 31), 2027, autumn)
    do(store, service.create_closure, "Christmas 2026", date(2026, 12, 24), date(2027, 1, 7))
    do(store, service.create_closure, "Last days", date(2027, 6, 7), date(2027, 6, 11))
    return year


@pytest.mark.parametrize(
    ("title", "moved"),
    [
        ("2026–27", "2027–28"),
        ("2026-2027", "2027-2028"),
        ("School year 2026/27", "School year 2027/28"),
        ("1999–00", "2000–01"),
        ("Term 1, 2026–27", "Term 1, 2027–28"),
        ("Autumn", "Autumn"),
        ("Room 12345", "Room 12345"),
    ],
)
def test_the_years_in_a_title_move_on(title: str, moved: str) -> None:
    assert next_title(title) == moved


def test_a_leap_day_becomes_the_day_before() -> None:
    assert years_later(date(2028, 2, 29)) == date(2029, 2, 28)


def test_the_next_year_has_the_terms_and_closures_of_this_one_a_year_later(either_store: Store) -> None:
    year = this_year(either_store)
    made = do(either_store, create_next_year, year, "2027–28", *NEXT)
    read = either_store.connection
    whole = repository.session_named(read, made)
    assert (whole.title, whole.school_year, whole.start_date, whole.end_date) == ("2027–28", 2028, *NEXT)
    first, second = repository.parts_of(read, made)
    assert (first.title, first.start_date, first.end_date) == ("Term 1, 2027–28", NEXT[0], date(2028, 1, 20))
    assert (second.title, second.start_date, second.end_date) == ("Term 2, 2027–28", date(2028, 1, 21), NEXT[1])
    (october,) = repository.parts_of(read, first.id)
    assert (october.title, october.start_date, october.school_year) == ("October", date(2027, 10, 1), 2028)
    christmas, last = repository.closures_between(read, *NEXT)
    assert (christmas.title, christmas.start_date) == ("Christmas 2027", date(2027, 12, 24))
    assert (last.start_date, last.end_date) == (date(2028, 6, 7), NEXT[1])


def test_the_next_year_can_be_made_bare(store: Store) -> None:
    year = this_year(store)
    made = do(store, create_next_year, year, "2027–28", *NEXT, with_parts=False, with_closures=False)
    assert repository.parts_of(store.connection, made) == []
    assert repository.closures_between(store.connection, *NEXT) == []


def test_a_year_never_begins_inside_another(store: Store) -> None:
    year = this_year(store)
    with pytest.raises(SessionsOverlap) as refused:
        do(store, create_next_year, year, "2027–28", date(2027, 6, 1), NEXT[1])
    assert refused.value.facts["title"] == "2026–27"
    assert len(repository.sessions(store.connection)) == 4


def test_a_closure_lies_inside_a_school_year(store: Store) -> None:
    do(store, service.create_closure, "Before there are years", date(2020, 1, 1), date(2020, 1, 1))
    this_year(store)
    with pytest.raises(OutsideYears) as refused:
        do(store, service.create_closure, "Summer", date(2027, 6, 10), date(2027, 7, 1))
    assert refused.value.facts == {"title": "2026–27", "start": YEAR[0], "end": YEAR[1]}
    strike = do(store, service.create_closure, "Strike", TODAY, TODAY)
    with pytest.raises(OutsideYears):
        do(store, service.change_closure, strike, "Strike", date(2028, 1, 1), date(2028, 1, 1))


def test_periods_in_use_never_overlap(store: Store) -> None:
    do(store, service.create_period, 1, "1st", time(8, 15), time(9))
    do(store, service.create_period, 2, "2nd", time(9), time(9, 45))
    do(store, service.create_period, 3, "Without times")
    with pytest.raises(PeriodsOverlap) as refused:
        do(store, service.create_period, 4, "Between", time(8, 50), time(9, 10))
    assert refused.value.facts == {"name": "1st", "start": time(8, 15), "end": time(9)}
    with pytest.raises(PeriodsOverlap):
        do(store, service.set_period_times, 2, time(8), time(10))
    do(store, service.deactivate_period, 2)
    do(store, service.set_period_times, 2, time(8), time(10))
    with pytest.raises(PeriodsOverlap):
        do(store, service.activate_period, 2)


def test_a_period_that_nothing_stands_on_can_be_deleted(either_store: Store) -> None:
    school = small_school(either_store)
    do(either_store, ship_codes)
    do(either_store, enrolment.enrol, school.section, school.anna, TODAY)
    for number in (1, 2, 3):
        do(either_store, service.create_period, number, str(number))
    do(either_store, timetable.add_slot, school.section, 0, 1)
    do(either_store, attendance.mark, school.section, TODAY, 2, school.anna, "P")
    for number, facts in ((1, {"slots": 1, "registers": 0}), (2, {"slots": 0, "registers": 1})):
        with pytest.raises(PeriodInUse) as refused:
            do(either_store, service.delete_period, number)
        assert refused.value.facts == facts
    do(either_store, service.delete_period, 3)
    assert [period.number for period in repository.periods(either_store.connection)] == [1, 2]
    with pytest.raises(AlreadyThere):
        do(either_store, service.create_period, 2, "Another")

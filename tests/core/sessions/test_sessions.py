"""The school year: years, terms inside them, periods, closures."""

from datetime import date, time, timedelta

import pytest

from sms_core.errors import Invalid, NotFound
from sms_core.sessions import repository, service
from sms_core.sessions.model import (
    EndsBeforeStart,
    OutsideParent,
    PartsOutside,
    SessionInUse,
    SessionType,
    WrongParent,
)
from sms_core.store.unit import AlreadyThere, Store
from tests.core.small_school import TODAY, do, small_school

YEAR = (date(2026, 9, 1), date(2027, 6, 30))
AUTUMN = (date(2026, 9, 11), date(2027, 1, 29))
SPRING = (date(2027, 2, 1), date(2027, 6, 11))


def year(store: Store) -> bytes:
    return do(store, service.create_session, "2026-27", "school_year", *YEAR, 2027)


def term(store: Store, parent: bytes, title: str = "Autumn", dates: tuple[date, date] = AUTUMN) -> bytes:
    return do(store, service.create_session, title, "term", *dates, 2027, parent)


def test_a_day_falls_into_its_term_and_its_year(either_store: Store) -> None:
    whole = year(either_store)
    autumn = term(either_store, whole)
    spring = term(either_store, whole, "Spring", SPRING)
    read = either_store.connection
    assert [session.id for session in repository.sessions(read)] == [whole, autumn, spring]
    assert [session.id for session in repository.sessions_on(read, TODAY)] == [autumn, whole]
    current = repository.session_on(read, TODAY)
    assert current is not None
    assert (current.id, current.type, current.parent) == (autumn, SessionType.TERM, whole)
    of_year = repository.session_on(read, date(2027, 1, 31), SessionType.SCHOOL_YEAR)
    assert of_year == repository.session_named(read, whole)
    assert repository.session_on(read, date(2027, 1, 31), SessionType.TERM) is None
    assert repository.session_on(read, date(2027, 8, 1)) is None


def test_a_session_does_not_end_before_it_starts(store: Store) -> None:
    with pytest.raises(EndsBeforeStart):
        do(store, service.create_session, "Upside down", "term", AUTUMN[1], AUTUMN[0], 2027)
    one_day = do(store, service.create_session, "One day", "grading_period", AUTUMN[0], AUTUMN[0], 2027)
    with pytest.raises(EndsBeforeStart):
        do(store, service.change_session, one_day, end=AUTUMN[0] - timedelta(days=1))


def test_a_term_lies_inside_its_year(store: Store) -> None:
    whole = year(store)
    with pytest.raises(OutsideParent) as refused:
        term(store, whole, dates=(date(2026, 8, 31), AUTUMN[1]))
    assert refused.value.facts == {"start": YEAR[0], "end": YEAR[1]}
    autumn = term(store, whole)
    with pytest.raises(OutsideParent):
        do(store, service.change_session, autumn, end=date(2027, 7, 1))
    with pytest.raises(PartsOutside) as cut:
        do(store, service.change_session, whole, start=date(2026, 10, 1))
    assert cut.value.facts == {"titles": ["Autumn"]}
    do(store, service.change_session, autumn, title="First term", start=YEAR[0])
    assert repository.session_named(store.connection, autumn).title == "First term"


def test_a_session_is_part_of_a_longer_kind(store: Store) -> None:
    autumn = term(store, year(store))
    with pytest.raises(WrongParent):
        term(store, autumn, "Inner")
    with pytest.raises(Invalid):
        do(store, service.create_session, "?", "semester", *AUTUMN, 2027, autumn)
    with pytest.raises(NotFound):
        term(store, b"9" * 16)
    do(store, service.create_session, "October", "grading_period", *AUTUMN, 2027, autumn)


def test_a_session_with_classes_or_parts_stays(store: Store) -> None:
    school = small_school(store)
    with pytest.raises(SessionInUse) as used:
        do(store, service.delete_session, school.term)
    assert used.value.facts == {"sections": 1, "parts": 0}
    whole = year(store)
    autumn = term(store, whole)
    with pytest.raises(SessionInUse):
        do(store, service.delete_session, whole)
    do(store, service.delete_session, autumn)
    do(store, service.delete_session, whole)
    with pytest.raises(NotFound):
        repository.session_named(store.connection, whole)


def test_periods_come_in_their_order_and_are_put_aside_not_deleted(either_store: Store) -> None:
    do(either_store, service.create_period, 2, "2nd", time(9, 5), time(9, 50))
    do(either_store, service.create_period, 1, "1st")
    do(either_store, service.set_period_times, 1, time(8, 15), time(9, 0))
    do(either_store, service.rename_period, 2, "Second")
    do(either_store, service.deactivate_period, 2)
    first, second = repository.periods(either_store.connection)
    assert (first.number, first.start_time, first.end_time, first.active) == (1, time(8, 15), time(9, 0), True)
    assert (second.name, second.active) == ("Second", False)
    assert repository.periods(either_store.connection, active_only=True) == [first]
    do(either_store, service.activate_period, 2)
    assert len(repository.periods(either_store.connection, active_only=True)) == 2


def test_a_periods_number_is_never_used_for_another(store: Store) -> None:
    do(store, service.create_period, 1, "1st")
    do(store, service.deactivate_period, 1)
    with pytest.raises(AlreadyThere):
        do(store, service.create_period, 1, "New 1st")


def test_a_period_ends_after_it_begins(store: Store) -> None:
    with pytest.raises(EndsBeforeStart):
        do(store, service.create_period, 1, "1st", time(9), time(9))
    do(store, service.create_period, 1, "1st", time(9))
    with pytest.raises(EndsBeforeStart):
        do(store, service.set_period_times, 1, time(9), time(8))


def test_a_closure_covers_both_its_days(either_store: Store) -> None:
    closure = do(either_store, service.create_closure, "Strike", TODAY, TODAY + timedelta(days=1))
    read = either_store.connection
    found = repository.closure_on(read, TODAY)
    assert found is not None
    assert (found.title, found.start_date, found.end_date) == ("Strike", TODAY, TODAY + timedelta(days=1))
    assert repository.closure_on(read, TODAY + timedelta(days=1)) == found
    assert repository.closure_on(read, TODAY + timedelta(days=2)) is None
    do(either_store, service.change_closure, closure, "Snow", TODAY, TODAY)
    assert repository.closure_on(read, TODAY + timedelta(days=1)) is None
    do(either_store, service.delete_closure, closure)
    assert repository.closures_between(read, TODAY, TODAY) == []
    with pytest.raises(EndsBeforeStart):
        do(either_store, service.create_closure, "Never", TODAY, TODAY - timedelta(days=1))

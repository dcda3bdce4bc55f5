"""Identifiers sort by the time they were made, whatever the clock does."""

from datetime import UTC, datetime, timedelta
from uuid import RFC_4122, UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sms_core.clock import to_micros
from sms_core.ids import IdSource, id_from, text_of


class SetClock:
    """A clock that stands at `at` until it is set."""

    def __init__(self, at: datetime) -> None:
        self.at = at

    def now(self) -> datetime:
        return self.at


MORNING = datetime(2026, 11, 23, 7, 12, tzinfo=UTC)


def test_an_id_is_a_uuid_of_version_7_with_the_time_in_front() -> None:
    made = UUID(bytes=IdSource(SetClock(MORNING)).new())
    assert (made.version, made.variant) == (7, RFC_4122)
    assert made.int >> 80 == to_micros(MORNING) // 1000


@given(st.lists(st.timedeltas(min_value=timedelta(days=-400), max_value=timedelta(days=400)), max_size=60))
def test_ids_rise_though_the_clock_runs_backwards(jumps: list[timedelta]) -> None:
    clock = SetClock(MORNING)
    source = IdSource(clock)
    made = [source.new()]
    for jump in jumps:
        clock.at = MORNING + jump
        made.append(source.new())
    assert made == sorted(set(made))


def test_ten_thousand_ids_of_one_moment_rise_and_differ() -> None:
    source = IdSource(SetClock(MORNING), randomness=bytes)
    made = [source.new() for _ in range(10_000)]
    assert made == sorted(set(made))


def test_an_id_comes_back_from_its_spelling() -> None:
    made = IdSource(SetClock(MORNING)).new()
    assert id_from(text_of(made)) == made
    with pytest.raises(ValueError, match="badly formed"):
        id_from("not an id")

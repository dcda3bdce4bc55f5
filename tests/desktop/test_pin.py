"""The PIN: kept as a hash, every wrong try counted over restarts, and the way back by the password."""

from datetime import timedelta
from itertools import pairwise

import pytest

from sms_core.clock import ShiftedClock
from sms_desktop.entry.pin import FREE_TRIES, Pin, PinBlocked, PinInvalid, PinState, PinWrong
from sms_desktop.profiles.profile import Profile
from sms_desktop.profiles.secrets import Secrets
from tests.factories import SCHOOL_MORNING


@pytest.fixture
def clock():
    return ShiftedClock(SCHOOL_MORNING)


@pytest.fixture
def profile(tmp_path):
    return Profile("school-1", tmp_path / "profiles" / "school-1")


@pytest.fixture
def starts(tmp_path, profile, clock):
    """Each call is a new start of the program over the same home."""
    return lambda: Pin(profile, Secrets(tmp_path), clock)


def types_wrong(pin, times):
    for _ in range(times):
        with pytest.raises(PinWrong):
            pin.check("0000")


def test_without_a_pin_nothing_is_asked(starts):
    assert starts().state() == PinState(False)
    starts().check("anything")


@pytest.mark.parametrize("text", ["", "123", "1" * 13, "12a4", "12 4", "-123", "١٢٣٤", "½½½½"])
def test_a_pin_is_four_to_twelve_digits(starts, text):
    with pytest.raises(PinInvalid):
        starts().put(text)
    assert not starts().state().is_set


@pytest.mark.parametrize("text", ["1234", "0" * 12])
def test_the_right_pin_is_taken_and_the_wrong_one_is_not(starts, text):
    starts().put(text)
    starts().check(text)
    with pytest.raises(PinWrong) as wrong:
        starts().check("9999")
    assert wrong.value.facts["left"] == FREE_TRIES - 1


def test_the_pin_stands_nowhere_in_plain(starts, tmp_path):
    starts().put("48151623")
    for path in tmp_path.rglob("*"):
        if path.is_file():
            assert b"48151623" not in path.read_bytes()


def test_wrong_tries_are_counted_over_restarts_until_one_must_wait(starts, clock):
    starts().put("1234")
    for _ in range(FREE_TRIES):
        types_wrong(starts(), 1)
    assert starts().state().is_used_up
    with pytest.raises(PinBlocked) as blocked:
        starts().check("1234")
    assert 0 < blocked.value.facts["retry_after"] <= 30


def test_the_wait_grows_with_every_wrong_try_and_ends_by_itself(starts, clock):
    pin = starts()
    pin.put("1234")
    types_wrong(pin, FREE_TRIES)
    waits = []
    for _ in range(4):
        waits.append(pin.state().wait_s)
        clock.move(timedelta(seconds=waits[-1] + 1))
        types_wrong(pin, 1)
    assert [later > 1.9 * sooner for sooner, later in pairwise(waits)] == [True] * 3
    clock.move(timedelta(hours=2))
    pin.check("1234")
    assert pin.state() == PinState(True)


def test_a_clock_that_is_set_back_makes_nobody_wait_longer_than_the_whole_time(starts, clock):
    pin = starts()
    pin.put("1234")
    types_wrong(pin, FREE_TRIES)
    clock.move(timedelta(days=-30))
    assert pin.state().wait_s == 30


def test_a_try_is_counted_before_it_is_judged(starts, monkeypatch):
    pin = starts()
    pin.put("1234")

    def killed(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("sms_desktop.entry.pin._hashed", killed)
    with pytest.raises(KeyboardInterrupt):
        pin.check("0000")
    assert starts().state().wrong == 1


def test_the_right_password_forgives_and_the_pin_stays(starts):
    pin = starts()
    pin.put("1234")
    types_wrong(pin, FREE_TRIES)
    pin.forgive()
    pin.check("1234")


def test_the_pin_can_be_taken_away(starts):
    starts().put("1234")
    starts().remove()
    assert starts().state() == PinState(False)

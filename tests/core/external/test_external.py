"""What other systems call our things."""

import pytest

from sms_core.errors import Invalid
from sms_core.external import repository, service
from sms_core.store.unit import Store
from tests.core.small_school import do

ANNA, NIKOS = b"\x01" * 16, b"\x02" * 16


def test_a_name_stands_for_the_last_thing_it_was_given_to(store: Store) -> None:
    do(store, service.remember, "oneroster", "student", "U1", ANNA)
    do(store, service.remember, "oneroster", "student", "U1", NIKOS)
    assert repository.stands_for(store.connection, "oneroster", "student", "U1") == NIKOS
    assert repository.stands_for(store.connection, "oneroster", "staff", "U1") is None


def test_a_thing_can_have_a_name_in_each_system(store: Store) -> None:
    do(store, service.remember, "oneroster", "student", "U1", ANNA)
    do(store, service.remember, "ldap", "student", "anna", ANNA)
    do(store, service.remember, "oneroster", "student", "U2", NIKOS)
    assert repository.names_of(store.connection, ANNA) == [
        ("ldap", "student", "anna"),
        ("oneroster", "student", "U1"),
    ]
    assert repository.known(store.connection, "oneroster", "student") == {"U1": ANNA, "U2": NIKOS}


def test_a_forgotten_name_stands_for_nothing(store: Store) -> None:
    do(store, service.remember, "oneroster", "student", "U1", ANNA)
    do(store, service.forget, "oneroster", "student", "U1")
    assert repository.known(store.connection, "oneroster", "student") == {}


def test_others_may_use_long_names(store: Store) -> None:
    do(store, service.remember, "oneroster", "student", "x" * 255, ANNA)
    with pytest.raises(Invalid):
        do(store, service.remember, "oneroster", "student", "x" * 256, ANNA)

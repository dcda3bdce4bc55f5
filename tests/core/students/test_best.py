"""The students that a typed line means, the best first."""

import pytest

from sms_core.store.unit import Store
from sms_core.students import repository, service
from sms_core.students.model import StudentStatus
from tests.core.small_school import do


def best(store: Store, text: str, limit: int = 10) -> list[str]:
    return [one.given_name for one in repository.best(store.connection, text, limit)]


def test_beginnings_stand_before_middles_and_active_students_before_those_who_left(either_store: Store) -> None:
    do(either_store, service.admit, "Αβραάμ", "Ιωάννα", "1")
    do(either_store, service.admit, "Αβραάμ", "Άννα-Μαρία", "2", status=StudentStatus.WITHDRAWN)
    do(either_store, service.admit, "Παππά", "Άννα", "3")
    assert best(either_store, "anna") == ["Άννα", "Άννα-Μαρία", "Ιωάννα"]
    assert best(either_store, "an") == ["Άννα", "Άννα-Μαρία"]
    assert best(either_store, "anna", 1) == ["Άννα"]


@pytest.mark.parametrize("text", ["20417", "204", "pappa 20417", "204 άννα", "20417 παππά άννα"])
def test_a_number_is_found_by_its_beginning_and_beside_a_name(store: Store, text: str) -> None:
    do(store, service.admit, "Παππά", "Άννα", "20417")
    do(store, service.admit, "Grey", "Nikos", "12041")
    assert best(store, text) == ["Άννα"]


@pytest.mark.parametrize("text", ["", "  ", "%", "_", "!", "%anna", "0417", "' OR 1=1 --", "anna nikos", "x" * 5000])
def test_what_is_meant_by_nobody_finds_nobody(store: Store, text: str) -> None:
    do(store, service.admit, "Παππά", "Ελένη", "20417")
    do(store, service.admit, "Grey", "Nikos", "12041")
    assert best(store, text) == []


def test_a_pasted_page_is_read_no_further_than_some_words(store: Store) -> None:
    do(store, service.admit, "Παππά", "Ελένη", "20417")
    assert best(store, "pappa " * 2000) == ["Ελένη"]

"""Conduct notes."""

from datetime import date, timedelta

import pytest

from sms_core.conduct import repository, service
from sms_core.conduct.model import ConductKind
from sms_core.errors import Invalid
from sms_core.store.unit import Store
from tests.core.small_school import TODAY, do, small_school
from tests.factories import AUTHOR

YESTERDAY = TODAY - timedelta(days=1)


def test_a_note_has_its_author_and_can_be_corrected(store: Store) -> None:
    school = small_school(store)
    id = do(store, service.note, school.anna, TODAY, ConductKind.CONCERN, "late again", section=school.section)
    do(store, service.change_note, id, kind=ConductKind.INCIDENT, severity=2)
    note = repository.note(store.connection, id)
    assert note is not None
    assert (note.kind, note.severity, note.text) == (ConductKind.INCIDENT, 2, "late again")
    assert (note.author, note.section) == (AUTHOR.user, school.section)


def test_notes_come_the_latest_first_between_two_days(store: Store) -> None:
    school = small_school(store)
    for day, text in ((YESTERDAY, "one"), (TODAY, "two"), (date(2026, 9, 1), "old")):
        do(store, service.note, school.anna, day, ConductKind.INCIDENT, text)
    do(store, service.note, school.anna, TODAY, ConductKind.PRAISE, "three")
    assert [one.text for one in repository.notes_of(store.connection, school.anna)] == ["three", "two", "one", "old"]
    recent = repository.notes_of(store.connection, school.anna, YESTERDAY, TODAY)
    assert [one.text for one in recent] == ["three", "two", "one"]
    assert repository.incidents_between(store.connection, school.anna, YESTERDAY, TODAY) == 2


def test_a_note_taken_back_counts_no_more(store: Store) -> None:
    school = small_school(store)
    id = do(store, service.note, school.anna, TODAY, ConductKind.INCIDENT, "x")
    do(store, service.remove_note, id)
    assert repository.note(store.connection, id) is None
    assert repository.incidents_between(store.connection, school.anna, TODAY, TODAY) == 0


def test_a_severity_is_one_to_five(store: Store) -> None:
    school = small_school(store)
    with pytest.raises(Invalid):
        do(store, service.note, school.anna, TODAY, ConductKind.INCIDENT, "x", severity=6)

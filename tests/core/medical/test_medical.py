"""Medical notes."""

from sms_core.medical import repository, service
from sms_core.store.unit import Store
from tests.core.small_school import do, small_school


def test_a_note_replaces_what_stood_there(store: Store) -> None:
    school = small_school(store)
    assert repository.note(store.connection, school.anna) is None
    do(store, service.set_note, school.anna, "asthma", "inhaler in the bag")
    do(store, service.set_note, school.anna, "asthma, mild")
    note = repository.note(store.connection, school.anna)
    assert note is not None
    assert (note.note, note.emergency_instructions) == ("asthma, mild", None)

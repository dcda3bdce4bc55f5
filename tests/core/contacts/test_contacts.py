"""Students' contacts and guardians."""

from datetime import date

import pytest

from sms_core.contacts import repository, service
from sms_core.errors import NotFound
from sms_core.ids import Id
from sms_core.store.unit import Store
from tests.core.small_school import do, small_school


def test_what_is_not_named_stays(store: Store) -> None:
    school = small_school(store)
    do(store, service.set_contact, school.anna, birth_date=date(2012, 3, 27), email="anna@school.example")
    do(store, service.set_contact, school.anna, phone="210 1234567", email=None)
    contact = repository.contact(store.connection, school.anna)
    assert contact is not None
    assert (contact.birth_date, contact.phone, contact.email) == (date(2012, 3, 27), "210 1234567", None)


def test_an_address_that_is_taken_is_told(store: Store) -> None:
    school = small_school(store)
    do(store, service.set_contact, school.anna, email="family@school.example")
    assert repository.email_taken(store.connection, "family@school.example", school.nikos) == school.anna
    assert repository.email_taken(store.connection, "family@school.example", school.anna) is None


def test_guardians_come_in_the_order_in_which_they_are_called(store: Store) -> None:
    school = small_school(store)
    eleni = do(store, service.add_guardian, "Παππά", "Ελένη", mobile="690 0000001")
    petros = do(store, service.add_guardian, "Παππάς", "Πέτρος")
    neighbour = do(store, service.add_guardian, "Grey", "Zoe")
    do(store, service.link_guardian, school.anna, neighbour)
    do(store, service.link_guardian, school.anna, petros, relationship="father", emergency_order=2)
    do(store, service.link_guardian, school.anna, eleni, is_primary=True, may_collect=True, emergency_order=1)
    links = repository.guardians_of(store.connection, school.anna)
    assert [link.guardian.id for link in links] == [eleni, petros, neighbour]
    assert (links[0].is_primary, links[0].may_collect, links[1].relationship) == (True, True, "father")


def test_a_guardian_of_two_is_reached_once_for_both(store: Store) -> None:
    school = small_school(store)
    eleni = do(store, service.add_guardian, "Παππά", "Ελένη")
    for student in (school.anna, school.nikos):
        do(store, service.link_guardian, student, eleni)
    assert set(repository.students_of(store.connection, eleni)) == {school.anna, school.nikos}
    do(store, service.change_guardian, eleni, mobile="690 0000001", family_name="Παππά-Grey")
    (link,) = repository.guardians_of(store.connection, school.nikos)
    assert (link.guardian.mobile, link.guardian.family_name) == ("690 0000001", "Παππά-Grey")


def test_an_unlinked_guardian_stays_known(store: Store) -> None:
    school = small_school(store)
    eleni = do(store, service.add_guardian, "Παππά", "Ελένη")
    do(store, service.link_guardian, school.anna, eleni)
    do(store, service.unlink_guardian, school.anna, eleni)
    assert repository.guardians_of(store.connection, school.anna) == []
    assert repository.guardian(store.connection, eleni) is not None


def test_only_guardians_who_are_there_are_linked(store: Store) -> None:
    school = small_school(store)
    with pytest.raises(NotFound):
        do(store, service.link_guardian, school.anna, Id(b"\x07" * 16))

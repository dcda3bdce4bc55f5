"""Staff and how they are reached."""

import pytest

from sms_core.errors import NotFound
from sms_core.ids import StaffId
from sms_core.staff import repository, service
from sms_core.store.unit import Store
from tests.core.small_school import do


def test_staff_are_listed_by_name_as_people_expect(store: Store) -> None:
    for family, given in (("Zed", "A"), ("émile", "B"), ("Άλφα", "C"), ("Adams", "D")):
        do(store, service.add_staff, family, given)
    assert [one.given_name for one in repository.staff(store.connection)] == ["D", "B", "A", "C"]


def test_who_has_left_is_still_known(store: Store) -> None:
    bell = do(store, service.add_staff, "Bell", "Anna", title="Dr")
    do(store, service.change_staff, bell, active=False, subjects="Maths")
    assert repository.staff(store.connection, active_only=True) == []
    member = repository.staff_member(store.connection, bell)
    assert member is not None
    assert (member.title, member.subjects, member.active) == ("Dr", "Maths", False)


def test_a_phone_keeps_its_extension_and_what_is_not_named_stays(store: Store) -> None:
    bell = do(store, service.add_staff, "Bell", "Anna")
    assert repository.contact(store.connection, bell) is None
    do(store, service.set_contact, bell, email="bell@school.example", phone="216.524.0527 x34003")
    do(store, service.set_contact, bell, note="mornings")
    contact = repository.contact(store.connection, bell)
    assert contact is not None
    assert (contact.email, contact.phone, contact.note) == ("bell@school.example", "216.524.0527 x34003", "mornings")


def test_an_address_that_is_taken_is_told(store: Store) -> None:
    bell, grey = (do(store, service.add_staff, name, "X") for name in ("Bell", "Grey"))
    do(store, service.set_contact, bell, email="office@school.example")
    assert repository.email_taken(store.connection, "office@school.example", grey) == bell
    assert repository.email_taken(store.connection, "office@school.example", bell) is None


def test_only_staff_have_contacts(store: Store) -> None:
    with pytest.raises(NotFound):
        do(store, service.set_contact, StaffId(b"\x07" * 16), note="x")

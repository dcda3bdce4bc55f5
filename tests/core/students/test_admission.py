"""Newcomers: written down at once, with a number that nobody has, and compared with who is there already."""

from datetime import date

import pytest

from sms_core.contacts import repository as contacts
from sms_core.contacts import service as contact_service
from sms_core.errors import Invalid
from sms_core.store.undo import undo
from sms_core.store.unit import Store
from sms_core.students import repository, service
from sms_core.students.admission import admit_newcomer
from sms_core.students.model import FirstGuardian, NumberTaken, StudentStatus
from sms_core.tables import SCHOOL_SCHEMA
from tests.core.small_school import do
from tests.factories import AUTHOR

BORN = date(2013, 5, 4)


def test_a_newcomer_is_written_down_whole_and_one_undo_takes_all_of_it_back(store: Store) -> None:
    mother = FirstGuardian("Παππά", "Ελένη", "694 455 0137")
    with store.write("admit_student", AUTHOR, "Άννα Παππά") as write:
        anna = admit_newcomer(
            write.work, family_name="Παππά", given_name="Άννα", student_number="7", birth_date=BORN, guardian=mother
        )
    student, contact = repository.student(store.connection, anna), contacts.contact(store.connection, anna)
    assert student is not None
    assert (student.status, student.student_number) == (StudentStatus.ACTIVE, "7")
    assert contact is not None
    assert contact.birth_date == BORN
    link = contacts.guardians_of(store.connection, anna)[0]
    assert (link.guardian.given_name, link.guardian.mobile, link.is_primary) == ("Ελένη", "694 455 0137", True)
    assert write.changes.action is not None
    with store.write("undo", AUTHOR, undoes=write.changes.action.id) as back:
        assert undo(back.work, SCHOOL_SCHEMA, write.changes.action.id) == []
    assert repository.count(store.connection) == 0
    assert contacts.guardians_of(store.connection, anna) == []


def test_a_number_that_somebody_has_is_refused_with_their_name(store: Store) -> None:
    holder = do(store, service.admit, "Παππά", "Άννα", "7")
    with pytest.raises(NumberTaken) as refused:
        do(store, admit_newcomer, family_name="Grey", given_name="Nikos", student_number="7")
    assert refused.value.facts == {"number": "7", "name": "Παππά, Άννα", "student": holder}
    assert repository.count(store.connection) == 1


def test_a_newcomer_without_a_name_leaves_nothing_behind(store: Store) -> None:
    with pytest.raises(Invalid):
        do(store, admit_newcomer, family_name="Παππά", given_name=" ", birth_date=BORN)
    assert repository.count(store.connection) == 0


@pytest.mark.parametrize(
    ("given", "following"),
    [
        ([], "1"),
        (["20001", "20417", "20009"], "20418"),
        (["00041", "00042"], "00043"),
        (["099"], "100"),
        (["A-12", "7", ""], "8"),
        (["9" * 30, "12"], "13"),
    ],
)
def test_the_next_number_follows_the_highest(either_store: Store, given: list[str], following: str) -> None:
    for number in given:
        do(either_store, service.admit, "Bell", "Anna", number or None)
    assert repository.next_number(either_store.connection) == following


def test_the_number_of_a_deleted_student_is_not_given_again(store: Store) -> None:
    do(store, service.delete, do(store, service.admit, "Bell", "Anna", "50"))
    assert repository.next_number(store.connection) == "51"


def test_look_alikes_have_the_same_name_and_could_be_born_on_the_same_day(either_store: Store) -> None:
    same, unknown, other = (do(either_store, service.admit, "Παππά", "Άννα", number) for number in ("1", "2", "3"))
    do(either_store, service.admit, "Παππάς", "Άννα", "4")
    do(either_store, contact_service.set_contact, same, birth_date=BORN)
    do(either_store, contact_service.set_contact, other, birth_date=date(2010, 1, 1))
    found = repository.look_alikes(either_store.connection, " ΠΑΠΠΑ", "αννα", BORN)
    assert {one.id for one in found} == {same, unknown}
    assert {one.id for one in repository.look_alikes(either_store.connection, "Παππά", "Άννα", None)} == {
        same, unknown, other,
    }  # fmt: skip
    assert {one.name for one in found} == {"Παππά, Άννα"}
    assert repository.look_alikes(either_store.connection, "Bell", "Anna", BORN) == []


def test_codes_in_use_stand_in_their_natural_order(either_store: Store) -> None:
    for number, form in enumerate(("B10", "B2", None, "A1", "B2")):
        do(either_store, service.admit, "Bell", str(number), year_level="10" if number else "9", form_group=form)
    assert repository.codes_in_use(either_store.connection) == (["9", "10"], ["A1", "B2", "B10"])

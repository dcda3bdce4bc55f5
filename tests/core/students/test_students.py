"""Admitting, finding and deleting students."""

from datetime import date

import pytest

from sms_core.conduct import service as conduct
from sms_core.conduct.model import ConductKind
from sms_core.contacts import repository as contact_list
from sms_core.contacts import service as contacts
from sms_core.enrolment import service as enrolment
from sms_core.errors import Invalid, NotFound
from sms_core.medical import repository as medical_notes
from sms_core.medical import service as medical
from sms_core.school.service import put_setting
from sms_core.store.unit import Store
from sms_core.students import repository, service
from sms_core.students.model import StudentHasRecords, StudentStatus
from tests.core.small_school import TODAY, do, small_school


def test_an_admitted_student_is_active_since_the_school_s_own_day(store: Store) -> None:
    do(store, put_setting, "time_zone", "Pacific/Auckland")  # it is evening there when Athens has morning
    id = do(store, service.admit, " Παππά ", "Άννα", "00042", year_level="09")
    student = repository.student(store.connection, id)
    assert student is not None
    assert (student.family_name, student.student_number, student.year_level) == ("Παππά", "00042", "09")
    assert (student.status, student.status_date) == (StudentStatus.ACTIVE, TODAY)


def test_a_student_needs_a_name(store: Store) -> None:
    with pytest.raises(Invalid) as refused:
        do(store, service.admit, "  ", "Anna")
    assert refused.value.facts == {"table": "student", "field": "family_name", "reason": "required"}
    assert repository.count(store.connection) == 0


@pytest.mark.parametrize("text", ["παππ", "ΑΝΝΑ", "Άννα παπ", "παππα αννα", "000", "00042", "ελε"])
def test_a_student_is_found_by_number_or_by_beginnings_of_names(store: Store, text: str) -> None:
    anna = do(store, service.admit, "Παππά Ελευθερίου", "Άννα", "00042")
    do(store, service.admit, "Grey", "Nikos", "10000")
    assert [one.id for one in repository.find(store.connection, text, 10)] == [anna]


@pytest.mark.parametrize("text", ["", "  ", "απ", "%", "_", "0004%", "042"])
def test_what_begins_nothing_finds_nobody(store: Store, text: str) -> None:
    do(store, service.admit, "Παππά", "Άννα", "00042")
    assert repository.find(store.connection, text, 10) == []


def test_finding_stops_at_the_limit_in_the_order_of_names(store: Store) -> None:
    for given in ("Zoe", "Anna", "Maria"):
        do(store, service.admit, "Bell", given)
    assert [one.given_name for one in repository.find(store.connection, "bell", 2)] == ["Anna", "Maria"]


def test_pages_follow_one_another_without_gap_or_repetition(store: Store) -> None:
    names = ["Émile", "Emil", "emil", "Ωμέγα", "Άλφα", "Alpha", "Bell"]
    for name in names:
        do(store, service.admit, name, "X")
    first = repository.page(store.connection, None, 3)
    second = repository.page(store.connection, first[-1], 3)
    third = repository.page(store.connection, second[-1], 3)
    everybody = [one.family_name for one in (*first, *second, *third)]
    assert sorted(everybody) == sorted(names)
    assert (everybody[0], everybody[-2:]) == ("Alpha", ["Άλφα", "Ωμέγα"])
    assert repository.page(store.connection, third[-1], 3) == []


def test_a_corrected_name_is_found_under_the_new_one_alone(store: Store) -> None:
    id = do(store, service.admit, "Grey", "Anna")
    do(store, service.change_identity, id, family_name="Παππά", form_group="B1")
    for typed in ("παππα", "ΠΑΠΠΑ", "pappa", "pap ann"):
        assert [one.id for one in repository.find(store.connection, typed, 5)] == [id], typed
    assert repository.find(store.connection, "grey", 5) == []
    do(store, service.change_identity, id, preferred_name="Νανά")
    assert [one.id for one in repository.find(store.connection, "nana", 5)] == [id]
    changed = repository.student(store.connection, id)
    assert changed is not None
    assert (changed.given_name, changed.form_group) == ("Anna", "B1")


def test_a_number_that_is_taken_is_told_and_not_refused(store: Store) -> None:
    anna = do(store, service.admit, "Bell", "Anna", "7")
    nikos = do(store, service.admit, "Grey", "Nikos", "7")
    assert repository.number_taken(store.connection, " 7 ", nikos) == anna
    assert repository.number_taken(store.connection, "7", None) == anna
    assert repository.number_taken(store.connection, "8", None) is None
    do(store, service.delete, anna)
    assert repository.number_taken(store.connection, "7", nikos) is None
    found = repository.numbered(store.connection, "7")
    assert found is not None
    assert found.id == nikos


def test_a_status_has_the_day_since_when_it_holds(store: Store) -> None:
    id = do(store, service.admit, "Bell", "Anna", status=StudentStatus.APPLICANT, status_date=date(2026, 5, 1))
    do(store, service.change_status, id, StudentStatus.WITHDRAWN, date(2026, 10, 2))
    student = repository.student(store.connection, id)
    assert student is not None
    assert (student.status, student.status_date) == (StudentStatus.WITHDRAWN, date(2026, 10, 2))


def test_a_mistaken_admission_is_taken_back_with_all_that_hangs_on_it(store: Store) -> None:
    school = small_school(store)
    tag = do(store, service.create_tag, "Choir", "teal")
    guardian = do(store, contacts.add_guardian, "Παππά", "Ελένη")
    do(store, service.tag, school.anna, tag)
    do(store, contacts.set_contact, school.anna, email="anna@school.example")
    do(store, contacts.link_guardian, school.anna, guardian)
    do(store, medical.set_note, school.anna, "asthma")
    do(store, service.delete, school.anna)
    assert repository.student(store.connection, school.anna) is None
    assert repository.tagged(store.connection, tag) == []
    assert contact_list.contact(store.connection, school.anna) is None
    assert contact_list.students_of(store.connection, guardian) == []
    assert medical_notes.note(store.connection, school.anna) is None
    assert contact_list.guardian(store.connection, guardian) is not None


def test_a_student_who_was_in_a_section_is_not_deleted(store: Store) -> None:
    school = small_school(store)
    do(store, enrolment.enrol, school.section, school.anna, TODAY)
    with pytest.raises(StudentHasRecords) as refused:
        do(store, service.delete, school.anna)
    assert refused.value.facts == {"what": "enrolment"}
    do(store, conduct.note, school.nikos, TODAY, ConductKind.PRAISE, "helped")
    with pytest.raises(StudentHasRecords):
        do(store, service.delete, school.nikos)


def test_nobody_is_deleted_twice(store: Store) -> None:
    school = small_school(store)
    do(store, service.delete, school.anna)
    with pytest.raises(NotFound):
        do(store, service.delete, school.anna)


def test_tags_come_and_go(store: Store) -> None:
    school = small_school(store)
    choir, band = (do(store, service.create_tag, title) for title in ("Choir", "Band"))
    for tag in (choir, band, choir):
        do(store, service.tag, school.anna, tag)
    assert [one.title for one in repository.tags(store.connection)] == ["Band", "Choir"]
    assert [one.title for one in repository.tags_of(store.connection, school.anna)] == ["Band", "Choir"]
    do(store, service.untag, school.anna, band)
    assert [one.id for one in repository.tags_of(store.connection, school.anna)] == [choir]
    assert repository.tagged(store.connection, choir) == [school.anna]

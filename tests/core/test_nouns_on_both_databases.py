"""The same verbs and reads on SQLite and on PostgreSQL."""

from datetime import UTC, datetime

from sms_core.access.keys import Key, Reach
from sms_core.accounts import repository as account_list
from sms_core.accounts import service as accounts
from sms_core.conduct import repository as conduct_notes
from sms_core.conduct import service as conduct
from sms_core.conduct.model import ConductKind
from sms_core.contacts import repository as contact_list
from sms_core.contacts import service as contacts
from sms_core.courses import repository as catalogue
from sms_core.enrolment import repository as enrolments
from sms_core.enrolment import service as enrolment
from sms_core.external import repository as names
from sms_core.external import service as external
from sms_core.ids import DeviceId
from sms_core.medical import repository as medical_notes
from sms_core.medical import service as medical
from sms_core.personal import repository as own_things
from sms_core.personal import service as personal
from sms_core.sections import repository as section_list
from sms_core.staff import repository as staff_list
from sms_core.staff import service as staff
from sms_core.store.unit import Store
from sms_core.students import repository as student_list
from sms_core.students import service as students
from tests.core.small_school import TERM_BEGINS, TODAY, do, small_school
from tests.factories import AUTHOR

NOW = datetime(2026, 11, 23, 7, 12, tzinfo=UTC)


def test_students_are_found_listed_and_tagged(either_store: Store) -> None:
    school = small_school(either_store)
    reading = either_store.connection
    tag = do(either_store, students.create_tag, "Choir")
    do(either_store, students.tag, school.anna, tag)
    assert [one.id for one in student_list.find(reading, "παπ αν", 5)] == [school.anna]
    assert [one.id for one in student_list.find(reading, "0004", 5)] == [school.nikos, school.anna]
    first = student_list.page(reading, None, 1)
    assert [one.id for one in (*first, *student_list.page(reading, first[0], 5))] == [school.nikos, school.anna]
    assert student_list.number_taken(reading, "00042", None) == school.anna
    assert [one.title for one in student_list.tags_of(reading, school.anna)] == ["Choir"]
    assert student_list.tagged(reading, tag) == [school.anna]
    do(either_store, students.delete, school.anna)
    assert student_list.count(reading) == 1


def test_names_sort_by_code_point_whatever_the_locale(either_store: Store) -> None:
    for family in ("Ωμέγα", "Bell", "de Witt", "Άλφα", "Debby"):
        do(either_store, students.admit, family, "X")
    sorted_names = [one.family_name for one in student_list.page(either_store.connection, None, 9)]
    assert sorted_names == ["Bell", "de Witt", "Debby", "Άλφα", "Ωμέγα"]


def test_a_section_fills_and_empties(either_store: Store) -> None:
    school = small_school(either_store)
    reading = either_store.connection
    do(either_store, enrolment.enrol, school.section, school.anna, TERM_BEGINS)
    do(either_store, enrolment.set_seat, school.section, school.anna, 1, 2)
    (entry,) = enrolments.roster(reading, school.section, TODAY)
    assert (entry.student, entry.seat_row, entry.seat_column) == (school.anna, 1, 2)
    assert enrolments.seats_taken(reading, school.section, TODAY) == 1
    assert enrolments.students_on(reading, school.section, TODAY) == {school.anna}
    assert len(enrolments.of_student(reading, school.anna)) == len(enrolments.of_section(reading, school.section)) == 1
    do(either_store, enrolment.delete, school.section, school.anna, 1)
    assert enrolments.stints(reading, school.section, school.anna) == []


def test_a_teacher_is_found_by_section_and_a_section_by_teacher(either_store: Store) -> None:
    school = small_school(either_store)
    reading = either_store.connection
    do(either_store, staff.set_contact, school.teacher, email="bell@school.example")
    assert [one.id for one in section_list.sections_taught(reading, school.teacher, TODAY)] == [school.section]
    assert [one.staff for one in section_list.staff_of(reading, school.section, TODAY)] == [school.teacher]
    assert [one.id for one in section_list.sections(reading, school.term)] == [school.section]
    assert section_list.records_of(reading, school.section) is None
    assert catalogue.code_taken(reading, "MAT-1", None) == school.course
    assert catalogue.sections_of(reading, school.course) == 1
    assert staff_list.email_taken(reading, "bell@school.example", None) == school.teacher


def test_what_is_known_of_a_student_comes_back(either_store: Store) -> None:
    school = small_school(either_store)
    reading = either_store.connection
    guardian = do(either_store, contacts.add_guardian, "Παππά", "Ελένη")
    do(either_store, contacts.set_contact, school.anna, email="anna@school.example")
    do(either_store, contacts.link_guardian, school.anna, guardian, may_collect=True)
    do(either_store, medical.set_note, school.anna, "asthma")
    do(either_store, conduct.note, school.anna, TODAY, ConductKind.INCIDENT, "x")
    do(either_store, external.remember, "oneroster", "student", "U1", school.anna)
    assert contact_list.email_taken(reading, "anna@school.example", None) == school.anna
    assert [link.guardian.id for link in contact_list.guardians_of(reading, school.anna)] == [guardian]
    assert medical_notes.note(reading, school.anna) is not None
    assert len(conduct_notes.notes_of(reading, school.anna)) == 1
    assert conduct_notes.incidents_between(reading, school.anna, TODAY, TODAY) == 1
    assert names.stands_for(reading, "oneroster", "student", "U1") == school.anna
    assert names.names_of(reading, school.anna) == [("oneroster", "student", "U1")]


def test_accounts_have_grants_devices_and_own_things(either_store: Store) -> None:
    reading = either_store.connection
    maria = do(either_store, accounts.create_user, "Maria@school.example", "Maria")
    do(either_store, accounts.ship_roles)
    do(either_store, accounts.grant_role, maria, "viewer", NOW)
    do(either_store, accounts.grant_role, maria, "teacher")
    do(either_store, accounts.register_device, DeviceId(AUTHOR.device), maria, "Room 12", "0.1.0")
    assert account_list.grants_of(reading, maria).allows(Key.STUDENTS_VIEW, NOW) is Reach.OWN
    assert account_list.user_named(reading, "MARIA@school.example") == account_list.users(reading)[0]
    assert [one.name for one in account_list.devices(reading, maria)] == ["Room 12"]
    do(either_store, personal.put_preference, maria, "theme", "dark")
    do(either_store, personal.save_search, maria, "Late", "code:L")
    told = [do(either_store, personal.notify, maria, "course_update", "{}") for _ in range(2)]
    assert own_things.preferences(reading, maria) == {"theme": "dark"}
    assert len(own_things.searches(reading, maria)) == 1
    (latest,) = own_things.notifications(reading, maria, 1)
    assert [one.id for one in own_things.notifications(reading, maria, 1, latest)] == [told[0]]
    assert do(either_store, personal.mark_all_read, maria) == 2

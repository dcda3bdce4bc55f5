"""Loading a roster into the school."""

from pathlib import Path

import pytest

from sms_core.bulk.formats.oneroster import ProblemCode, Roster, RosterInvalid, read_roster
from sms_core.bulk.merge import WarningCode
from sms_core.bulk.roster import RosterReport, load_roster
from sms_core.contacts import repository as contacts
from sms_core.contacts import service as contact_service
from sms_core.contacts.table import STUDENT_CONTACT
from sms_core.courses import repository as courses
from sms_core.courses import service as course_service
from sms_core.enrolment import repository as enrolments
from sms_core.enrolment import service as enrolment
from sms_core.enrolment.model import EnrolmentStatus
from sms_core.external.repository import known
from sms_core.ids import ActionId, Id, SectionId, StudentId
from sms_core.sections import repository as sections
from sms_core.sections.model import StaffRole
from sms_core.sessions.table import PERIOD
from sms_core.staff import repository as staff
from sms_core.store.journal import ChangeSet
from sms_core.store.undo import Kept, undo
from sms_core.store.unit import Store
from sms_core.students import repository as students
from sms_core.students import service as student_service
from sms_core.students.model import StudentStatus
from sms_core.tables import SCHOOL_SCHEMA
from tests.core.bulk.small_roster import SOUND, edited, holding, packed, sound
from tests.core.small_school import TODAY, do
from tests.factories import AUTHOR

SCHOOL_1200 = Path(__file__).parents[2] / "data" / "oneroster" / "school-1200.zip"
COUNTS_1200 = {
    "academic_session": 3,
    "course": 10,
    "section": 20,
    "staff": 10,
    "staff_contact": 10,
    "section_staff": 20,
    "student": 1200,
    "student_contact": 1200,
    "enrolment": 4494,
    "period": 8,
}


@pytest.fixture(scope="module")
def school_1200() -> Roster:
    """The real roster, as read."""
    return read_roster(SCHOOL_1200)


def load(store: Store, source: Roster | bytes) -> tuple[RosterReport, ChangeSet]:
    roster = source if isinstance(source, Roster) else read_roster(source)
    with store.write("roster.load", AUTHOR, "roster.zip") as write:
        report = load_roster(write.work, roster)
    return report, write.changes


def take_back(store: Store, changes: ChangeSet) -> list[Kept]:
    assert changes.action is not None
    action = ActionId(changes.action.id)
    with store.write("undo", AUTHOR, undoes=action) as write:
        return undo(write.work, SCHOOL_SCHEMA, action)


def live_rows(store: Store) -> dict[str, int]:
    counts = {
        table.name: int(store.connection.value(f'SELECT count(*) FROM "{table.name}" WHERE deleted = 0'))
        for table in SCHOOL_SCHEMA
    }
    return {name: count for name, count in counts.items() if count}


def student(store: Store, name: str = "U2") -> StudentId:
    return StudentId(known(store.connection, "oneroster", "student")[name])


def section(store: Store) -> SectionId:
    return SectionId(known(store.connection, "oneroster", "section")["C1"])


def made(report: RosterReport, *kinds: str) -> dict[str, int]:
    return {name: sum(getattr(count, kind) for kind in kinds) for name, count in report.counts.items()}


def warned(report: RosterReport) -> list[tuple[WarningCode, str, str | None, tuple[int, ...]]]:
    return [(one.code, one.file, one.column, one.rows) for one in report.warnings]


def test_the_school_of_1200_is_loaded_whole(store: Store, school_1200: Roster) -> None:
    report, _ = load(store, school_1200)
    assert made(report, "new") == COUNTS_1200
    assert live_rows(store) == {**COUNTS_1200, "external_id": 3 + 10 + 20 + 1210 + 4514}
    assert report.warnings == ()
    assert report.notes == school_1200.notes


def test_the_school_of_1200_twice_is_the_school_of_1200(store: Store, school_1200: Roster) -> None:
    load(store, school_1200)
    report, changes = load(store, school_1200)
    assert made(report, "unchanged") == {name: n for name, n in COUNTS_1200.items() if name != "period"}
    assert not any(made(report, "new", "changed").values())
    assert not changes
    assert report.warnings == ()


def test_a_load_is_taken_back_whole_and_loaded_again_into_the_same_rows(store: Store, school_1200: Roster) -> None:
    _, changes = load(store, school_1200)
    before = live_rows(store)
    assert take_back(store, changes) == []
    assert live_rows(store) == {}
    report, _ = load(store, school_1200)
    assert made(report, "new") == COUNTS_1200
    assert live_rows(store) == before
    assert store.connection.value("SELECT count(*) FROM student") == 1200


def test_classes_of_the_school_of_1200_have_their_students_on_a_day_of_the_term(
    store: Store, school_1200: Roster
) -> None:
    load(store, school_1200)
    sizes = [len(enrolments.roster(store.connection, one.id, TODAY)) for one in sections.sections(store.connection)]
    assert (len(sizes), sum(sizes), min(sizes), max(sizes)) == (20, 4494, 38, 267)


@pytest.mark.postgres
def test_a_roster_is_loaded_into_either_database(either_store: Store) -> None:
    first, _ = load(either_store, sound())
    again, changes = load(either_store, sound())
    assert made(first, "new")["enrolment"] == 2
    assert not changes
    assert made(again, "unchanged")["enrolment"] == 2


def test_sessions_courses_and_sections_are_as_the_roster_says(store: Store) -> None:
    load(store, sound())
    year, term = (Id(known(store.connection, "oneroster", "academic_session")[name]) for name in "YT")
    assert store.connection.value("SELECT parent FROM academic_session WHERE id = ?", (term,)) == year
    assert store.connection.value("SELECT type FROM academic_session WHERE id = ?", (year,)) == "school_year"
    (course,) = courses.courses(store.connection)
    assert (course.code, course.title, course.active) == ("MAT-1", "Mathematics", True)
    (maths,) = sections.sections(store.connection)
    assert (maths.title, maths.code, maths.course, maths.session) == ("Maths A", "M-A", course.id, year)


def test_a_class_of_one_session_belongs_to_it_and_one_of_several_to_the_shortest_around_them(store: Store) -> None:
    load(store, edited("classes.csv", '"T,Y"', "T"))
    terms = known(store.connection, "oneroster", "academic_session")
    assert sections.sections(store.connection)[0].session == terms["T"]
    report, _ = load(store, sound())
    assert sections.sections(store.connection)[0].session == terms["Y"]
    assert made(report, "changed")["section"] == 1
    assert warned(report) == [(WarningCode.SESSIONS_MERGED, "classes.csv", "termSourcedIds", (2,))]


def test_teachers_lead_their_classes_and_are_reached_with_extension(store: Store) -> None:
    load(store, edited("users.csv", "anna@school.example,,", "anna@school.example,216.524.0527 x34003,"))
    (anna,) = staff.staff(store.connection)
    assert (anna.family_name, anna.active) == ("Bell", True)
    contact = staff.contact(store.connection, anna.id)
    assert contact is not None
    assert (contact.email, contact.phone) == ("anna@school.example", "216.524.0527 x34003")
    (teacher,) = sections.staff_of(store.connection, section(store))
    assert (teacher.staff, teacher.role) == (anna.id, StaffRole.LEAD)
    assert (str(teacher.begin_date), str(teacher.end_date)) == ("2026-08-15", "2026-12-20")


def test_a_student_has_number_year_sex_and_birth_date(store: Store) -> None:
    load(store, sound())
    nikos = students.student(store.connection, student(store))
    assert nikos is not None
    assert (nikos.student_number, nikos.year_level, nikos.sex) == ("00042", "07", "male")
    assert (nikos.status, nikos.status_date) == (StudentStatus.ACTIVE, TODAY)
    assert [one.id for one in students.find(store.connection, "παππας νικ", 2)] == [nikos.id]
    contact = contacts.contact(store.connection, nikos.id)
    assert contact is not None
    assert (str(contact.birth_date), contact.email) == ("2014-03-20", "nikos@school.example")
    assert contacts.contact(store.connection, student(store, "U3")) is None


def test_an_enrolment_without_a_first_day_begins_with_the_session(store: Store) -> None:
    load(store, sound())
    (stint,) = enrolments.of_student(store.connection, student(store, "U3"))
    assert (str(stint.begin_date), stint.end_date, stint.stint) == ("2026-08-01", None, 1)


def test_leaving_and_coming_back_in_a_roster_makes_two_stints(store: Store) -> None:
    first = "E2,C1,S,U2,student,false,2026-08-15,"
    rows = SOUND["enrollments.csv"].replace(first, f"{first}2026-09-30") + "E4,C1,S,U2,student,false,2026-11-02,\n"
    twice = holding("enrollments.csv", rows)
    load(store, twice)
    stints = enrolments.stints(store.connection, section(store), student(store))
    assert [(one.stint, str(one.begin_date)) for one in stints] == [(1, "2026-08-15"), (2, "2026-11-02")]
    _, changes = load(store, twice)
    assert not changes


def test_periods_are_made_once_and_only_where_there_are_none(store: Store) -> None:
    with store.write("period", AUTHOR) as write:
        write.work.create(PERIOD, 0, name="Assembly", active=True)
    report, _ = load(store, sound())
    assert "period" not in report.counts
    assert live_rows(store)["period"] == 1


def test_what_changed_in_the_roster_changes_here_and_nothing_else(store: Store) -> None:
    load(store, sound())
    report, changes = load(store, edited("users.csv", "Παππάς", "Παππάς-Grey"))
    assert made(report, "changed") == {**dict.fromkeys(report.counts, 0), "student": 1}
    assert {name: len(keys) for name, keys in changes.keys.items()} == {"student": 1}
    assert [one.id for one in students.find(store.connection, "παππασ-g", 2)] == [student(store)]


def test_what_the_roster_does_not_mention_stays(store: Store) -> None:
    load(store, sound())
    do(store, contact_service.set_contact, student(store), phone="210 1234567")
    do(store, student_service.change_identity, student(store), form_group="B1")
    without_maria = "".join(line for line in SOUND["users.csv"].splitlines(True) if not line.startswith("U3"))
    enrolled = "".join(line for line in SOUND["enrollments.csv"].splitlines(True) if not line.startswith("E3"))
    smaller = {**SOUND, "users.csv": without_maria.replace("nikos@school.example", ""), "enrollments.csv": enrolled}
    report, changes = load(store, packed(smaller))
    assert not changes
    assert students.count(store.connection) == 2
    assert len(enrolments.of_section(store.connection, section(store))) == 2
    contact = contacts.contact(store.connection, student(store))
    assert contact is not None
    assert (contact.phone, contact.email) == ("210 1234567", "nikos@school.example")
    assert made(report, "unchanged")["student"] == 1


def test_what_the_school_deleted_stays_deleted_and_is_told(store: Store) -> None:
    load(store, sound())
    maria = student(store, "U3")
    do(store, enrolment.delete, section(store), maria, 1)
    do(store, student_service.delete, maria)
    report, changes = load(store, sound())
    assert not changes
    assert (WarningCode.DELETED_HERE, "users.csv", None, (4,)) in warned(report)
    assert students.count(store.connection) == 1


def test_a_deleted_contact_of_a_student_who_is_there_stays_deleted(store: Store) -> None:
    load(store, sound())
    with store.write("forget", AUTHOR) as write:
        write.work.delete(STUDENT_CONTACT, student(store))
    report, changes = load(store, sound())
    assert not changes
    assert (WarningCode.DELETED_HERE, "users.csv", None, (3,)) in warned(report)


def test_an_enrolment_that_the_school_ended_is_left_alone_and_told(store: Store) -> None:
    load(store, sound())
    do(store, enrolment.withdraw, section(store), student(store), TODAY)
    report, changes = load(store, sound())
    assert not changes
    assert (WarningCode.ENDED_HERE, "enrollments.csv", None, (3,)) in warned(report)
    (stint,) = enrolments.stints(store.connection, section(store), student(store))
    assert (stint.status, stint.end_date) == (EnrolmentStatus.WITHDRAWN, TODAY)


def test_a_student_whom_the_school_enrolled_itself_is_not_enrolled_twice(store: Store) -> None:
    without = "".join(line for line in SOUND["enrollments.csv"].splitlines(True) if not line.startswith("E2"))
    load(store, holding("enrollments.csv", without))
    do(store, enrolment.enrol, section(store), student(store), TODAY)
    report, _ = load(store, sound())
    (stint,) = enrolments.stints(store.connection, section(store), student(store))
    assert str(stint.begin_date) == "2026-08-15"
    assert made(report, "new")["enrolment"] == 0
    assert made(report, "changed")["enrolment"] == 1


def test_a_course_of_the_catalogue_is_known_by_its_code(store: Store) -> None:
    own = do(store, course_service.create_course, "MAT-1", "Maths")
    report, _ = load(store, sound())
    (course,) = courses.courses(store.connection)
    assert (course.id, course.title) == (own, "Mathematics")
    assert made(report, "changed")["course"] == 1


def test_a_course_without_code_gets_the_roster_s_id(store: Store) -> None:
    load(store, edited("courses.csv", "MAT-1", ""))
    assert [one.code for one in courses.courses(store.connection)] == ["MAT"]


def test_a_number_that_somebody_else_has_is_left_out_and_told(store: Store) -> None:
    other = do(store, student_service.admit, "Grey", "Zoe", "00042")
    for _ in range(2):
        report, _ = load(store, sound())
        assert (WarningCode.TAKEN, "users.csv", "student_number", (3,)) in warned(report)
    assert students.number_taken(store.connection, "00042", other) is None


def test_two_students_can_swap_their_numbers(store: Store) -> None:
    load(store, sound())
    swapped = SOUND["users.csv"].replace("00042", "?").replace("00043", "00042").replace("?", "00043")
    report, _ = load(store, holding("users.csv", swapped))
    assert not any(code is WarningCode.TAKEN for code, *_ in warned(report))
    nikos = students.student(store.connection, student(store))
    assert nikos is not None
    assert nikos.student_number == "00043"


def test_an_address_that_siblings_share_is_the_first_one_s(store: Store) -> None:
    shared = edited("users.csv", "Maria,Grey,00043,,", "Maria,Grey,00043,nikos@school.example,")
    load(store, shared)
    report, changes = load(store, shared)
    assert not changes
    assert (WarningCode.TAKEN, "users.csv", "email", (4,)) in warned(report)


def test_parts_and_people_that_are_not_kept_are_told(store: Store) -> None:
    users = SOUND["users.csv"] + "U4,true,S,parent,,,Eleni,Grey,,,,\nU5,true,S,proctor,,,Petros,Grey,X5,,,\n"
    enrolled = SOUND["enrollments.csv"] + "E4,C1,S,U5,proctor,false,,\n"
    report, _ = load(store, packed({**SOUND, "users.csv": users, "enrollments.csv": enrolled}))
    assert (WarningCode.ROLE_NOT_TAKEN, "enrollments.csv", None, (5,)) in warned(report)
    assert (WarningCode.FAMILY_NOT_TAKEN, "users.csv", None, (5,)) in warned(report)
    assert [one.family_name for one in staff.staff(store.connection)] == ["Bell", "Grey"]


def test_several_stays_of_a_teacher_are_one_assignment(store: Store) -> None:
    enrolled = SOUND["enrollments.csv"] + "E4,C1,S,U1,aide,false,2027-01-10,\n"
    load(store, holding("enrollments.csv", enrolled))
    (teacher,) = sections.staff_of(store.connection, section(store))
    assert (teacher.role, str(teacher.begin_date), teacher.end_date) == (StaffRole.LEAD, "2026-08-15", None)
    assert set(known(store.connection, "oneroster", "section_staff")) == {"E1", "E4"}


def test_values_that_fit_no_field_are_named_all_at_once_and_nothing_is_written(store: Store) -> None:
    users = SOUND["users.csv"].replace("00042", "4" * 41).replace("Maria", "M" * 121)
    with pytest.raises(RosterInvalid) as refused:
        load(store, holding("users.csv", users))
    places = [(one.code, one.file, one.row, one.column, one.hint) for one in refused.value.problems]
    assert places == [
        (ProblemCode.VALUE_TOO_LONG, "users.csv", 3, "identifier", "40"),
        (ProblemCode.VALUE_TOO_LONG, "users.csv", 4, "givenName", "120"),
    ]
    assert live_rows(store) == {}
    assert store.connection.value("SELECT count(*) FROM journal_action") == 0


def test_a_year_out_of_range_is_named(store: Store) -> None:
    with pytest.raises(RosterInvalid) as refused:
        load(store, edited("academicSessions.csv", "2027-07-31,,2027", "2027-07-31,,0027"))
    (one,) = refused.value.problems
    assert (one.code, one.file, one.row, one.column) == (
        ProblemCode.BAD_YEAR,
        "academicSessions.csv",
        2,
        "schoolYear",
    )


def test_a_failed_load_leaves_the_loaded_school_as_it_was(store: Store) -> None:
    load(store, sound())
    before = live_rows(store)
    with pytest.raises(RosterInvalid):
        load(store, edited("classes.csv", "M-A", "M" * 65))
    assert live_rows(store) == before

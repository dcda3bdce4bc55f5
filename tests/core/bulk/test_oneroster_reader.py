"""A OneRoster zip becomes a roster, or one refusal that says where everything is wrong."""

import ast
import inspect
import unicodedata
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from sms_core.bulk.formats.oneroster import (
    EnrolmentRole,
    FileMode,
    NoteCode,
    OrgType,
    ProblemCode,
    Role,
    Roster,
    SessionType,
    Sex,
    UserId,
    read_roster,
)
from sms_core.bulk.formats.oneroster import problems as problems_module
from tests.core.bulk.small_roster import SOUND, edited, holding, packed, places, problems, refusal, sound, without

SCHOOL_1200 = Path(__file__).parents[2] / "data" / "oneroster" / "school-1200.zip"


def noted(roster: Roster) -> dict[tuple[NoteCode, str | None, str | None], int]:
    return {(note.code, note.file, note.value): note.count for note in roster.notes}


def test_the_school_of_1200_is_read_whole():
    roster = read_roster(SCHOOL_1200)
    assert (len(roster.students), len(roster.teachers), len(roster.staff)) == (1200, 10, 10)
    assert (len(roster.sessions), len(roster.courses), len(roster.classes), len(roster.orgs)) == (3, 10, 20, 2)
    assert Counter(one.role for one in roster.enrolments) == {EnrolmentRole.STUDENT: 4494, EnrolmentRole.TEACHER: 20}
    assert len(roster.demographics) == 1200
    sizes = Counter(one.class_id for one in roster.enrolments if one.role is EnrolmentRole.STUDENT)
    assert (min(sizes.values()), max(sizes.values())) == (38, 267)


def test_the_school_of_1200_keeps_its_quirks():
    roster = read_roster(SCHOOL_1200)
    assert roster.teachers[0].phone == "216.524.0527 x34003"
    assert {note.code for note in roster.notes} == {NoteCode.STATUS_FILLED}
    assert noted(roster)[(NoteCode.STATUS_FILLED, "enrollments.csv", None)] == 4514
    assert {student.year_level for student in roster.students} == {"07", "08", "09", "10", "11", "12"}


def test_bytes_and_path_give_the_same_roster():
    assert read_roster(SCHOOL_1200) == read_roster(SCHOOL_1200.read_bytes())


def test_a_sound_roster_has_nothing_to_note():
    assert read_roster(sound()).notes == ()


def test_the_frame_of_the_school_is_read():
    roster = read_roster(sound())
    assert roster.manifest.version == "1.1"
    assert dict(roster.manifest.files)["results.csv"] is FileMode.ABSENT
    assert roster.manifest.source_name == "Sample"
    assert [(org.type, org.parent_id) for org in roster.orgs] == [(OrgType.DISTRICT, None), (OrgType.SCHOOL, "D")]
    term = roster.sessions[1]
    assert (term.row, term.type, term.parent_id, term.school_year) == (3, SessionType.TERM, "Y", 2027)
    assert (term.start_date, term.end_date) == (date(2026, 8, 15), date(2026, 12, 20))
    assert roster.courses[0].grades == ("07", "08")
    assert roster.classes[0].session_ids == ("T", "Y")


def test_people_are_read():
    roster = read_roster(sound())
    nikos = roster.students[0]
    assert (nikos.given_name, nikos.student_number, nikos.year_level) == ("Νίκος", "00042", "07")
    assert nikos.user_ids == (UserId("LDAP", "nik"), UserId(None, "{7}"))
    assert (roster.students[1].enabled, roster.students[1].username) == (False, None)
    assert (roster.demographics[0].birth_date, roster.demographics[0].sex) == (date(2014, 3, 20), Sex.MALE)
    assert [one.primary for one in roster.enrolments] == [True, False, False]
    assert roster.enrolments[2].begin_date is None


def test_a_student_without_identifier_has_no_number_and_is_noted():
    roster = read_roster(edited("users.csv", "00042", " "))
    assert roster.students[0].student_number is None
    assert noted(roster) == {(NoteCode.NUMBER_MISSING, "users.csv", None): 1}


def test_text_is_trimmed_and_composed():
    spread = unicodedata.normalize("NFD", "Νίκος")
    roster = read_roster(edited("users.csv", "Νίκος", f"  {spread}\u00a0"))
    assert roster.students[0].given_name == "Νίκος"


def test_a_phone_keeps_its_extension():
    roster = read_roster(edited("users.csv", "anna@school.example,,", "anna@school.example, +30  210 5240527 x34003 ,"))
    assert roster.teachers[0].phone == "+30 210 5240527 x34003"


def test_a_byte_order_mark_and_windows_line_ends_are_accepted():
    text = SOUND["users.csv"].replace("\n", "\r\n")
    assert len(read_roster(holding("users.csv", b"\xef\xbb\xbf" + text.encode())).users) == 3


def test_unknown_columns_are_noted_and_passed_over():
    text = SOUND["demographics.csv"].replace("sex\n", "sex,shoeSize,metadata.x,\n").replace("male\n", "male,44,1,\n")
    assert noted(read_roster(holding("demographics.csv", text))) == {
        (NoteCode.COLUMN_IGNORED, "demographics.csv", "shoeSize"): 1
    }


def test_blank_rows_are_passed_over_but_counted():
    data = edited("demographics.csv", "U2,2014-03-20", "\n,,\nU2,20/3/2014")
    assert places(data) == [(ProblemCode.BAD_DATE, "demographics.csv", 4, "birthDate", "20/3/2014")]


def test_a_line_break_inside_a_cell_does_not_shift_row_numbers():
    text = SOUND["users.csv"].replace("Bell", '"Bell\nRinger"').replace("U3,false", "U3,perhaps")
    assert places(holding("users.csv", text)) == [(ProblemCode.BAD_BOOLEAN, "users.csv", 4, "enabledUser", "perhaps")]


@pytest.mark.parametrize("file", [name for name in SOUND if name != "demographics.csv"])
def test_a_missing_file_is_named(file: str):
    assert places(without(file)) == [(ProblemCode.FILE_MISSING, file, None, None, None)]


def test_a_file_declared_but_not_there_is_missing_even_if_a_roster_can_lack_it():
    assert places(without("demographics.csv")) == [(ProblemCode.FILE_MISSING, "demographics.csv", None, None, None)]


def test_a_file_that_may_be_lacking_can_be_declared_absent():
    roster = read_roster(edited("manifest.csv", "demographics,bulk", "demographics,absent"))
    assert roster.demographics == ()
    assert noted(roster) == {(NoteCode.FILE_IGNORED, "demographics.csv", None): 1}


def test_a_required_file_cannot_be_declared_absent():
    (problem,) = problems(edited("manifest.csv", "users,bulk", "users,absent"))
    assert (problem.code, problem.file, problem.hint) == (ProblemCode.FILE_MISSING, "users.csv", "absent")


def test_a_file_that_the_manifest_does_not_mention_is_read_and_noted():
    roster = read_roster(edited("manifest.csv", "file.orgs,bulk\n", ""))
    assert noted(roster) == {(NoteCode.FILE_UNDECLARED, "orgs.csv", None): 1}


def test_an_empty_file_inside_is_named():
    assert places(holding("courses.csv", "")) == [(ProblemCode.EMPTY, "courses.csv", None, None, None)]


def test_a_missing_column_is_named():
    data = holding("demographics.csv", "birthDate\n2014-03-20\n")
    assert places(data) == [(ProblemCode.COLUMN_MISSING, "demographics.csv", 1, "sourcedId", None)]


@pytest.mark.parametrize("found", ["givenname", "given_name", "Given Name", "givenNames"])
def test_a_misnamed_column_is_named_with_what_it_resembles(found: str):
    data = edited("users.csv", "givenName", found)
    assert places(data) == [(ProblemCode.COLUMN_MISNAMED, "users.csv", 1, "givenName", found)]


def test_a_misnamed_optional_column_does_not_lose_its_values_in_silence():
    data = edited("users.csv", "identifier", "identifer")
    assert places(data) == [(ProblemCode.COLUMN_MISNAMED, "users.csv", 1, "identifier", "identifer")]


def test_a_column_that_occurs_twice_is_named():
    data = edited("demographics.csv", "birthDate,sex", "birthDate,birthDate")
    assert places(data) == [(ProblemCode.COLUMN_DUPLICATE, "demographics.csv", 1, "birthDate", None)]


@pytest.mark.parametrize("mark", [";", "\t"])
def test_another_delimiter_is_named(mark: str):
    data = holding("orgs.csv", SOUND["orgs.csv"].replace(",", mark))
    assert places(data) == [(ProblemCode.WRONG_DELIMITER, "orgs.csv", 1, None, mark)]


@pytest.mark.parametrize("row", ["U2,2014-03-20", "U2,2014-03-20,male,", "U2,2014-03-20,male,x,y"])
def test_a_row_with_too_many_or_too_few_fields_is_named(row: str):
    (problem,) = problems(edited("demographics.csv", "U2,2014-03-20,male", row))
    assert (problem.code, problem.row, problem.hint) == (ProblemCode.FIELD_COUNT, 2, "3")


def test_a_row_with_too_few_fields_is_reported_once_and_not_by_those_who_point_to_it():
    data = edited("users.csv", "U3,false,S", "U3,S")
    assert [(one.code, one.row) for one in problems(data)] == [(ProblemCode.FIELD_COUNT, 4)]


@pytest.mark.parametrize("cell", ['"Bell', '"Bell" x'])
def test_a_broken_quote_is_named_with_its_row(cell: str):
    data = edited("users.csv", "Παππάς", cell)
    assert places(data)[0] == (ProblemCode.BROKEN_CSV, "users.csv", 3, None, None)


def test_an_encoding_other_than_utf_8_is_named_with_its_row_and_byte():
    text = SOUND["users.csv"].replace("Bell", '"Bell\nRinger"').replace("Grey", "Greÿ")
    data = holding("users.csv", text.encode("utf-8").replace("ÿ".encode(), b"\xff"))
    assert places(data) == [(ProblemCode.WRONG_ENCODING, "users.csv", 4, None, "0xFF")]


def test_a_wrong_byte_at_the_start_of_a_row_belongs_to_that_row():
    data = holding("users.csv", SOUND["users.csv"].encode().replace(b"U3", b"\xc3("))
    assert places(data) == [(ProblemCode.WRONG_ENCODING, "users.csv", 4, None, "0xC3")]


@pytest.mark.parametrize(("codec", "name"), [("utf-16", "UTF-16"), ("utf-32", "UTF-32")])
def test_utf_16_and_32_are_refused_by_name(codec: str, name: str):
    (problem,) = problems(holding("users.csv", SOUND["users.csv"].encode(codec)))
    assert (problem.code, problem.file, problem.hint) == (ProblemCode.WRONG_ENCODING, "users.csv", name)


def test_a_nul_character_is_named_with_its_row():
    data = edited("users.csv", "Maria", "Mar\0ia")
    assert places(data) == [(ProblemCode.NUL_CHARACTER, "users.csv", 4, None, None)]


REFERENCES = [
    ("classes.csv", "MAT,M-A", "BIO,M-A", 2, "courseSourcedId", "BIO"),
    ("classes.csv", '"T,Y"', '"T,Z"', 2, "termSourcedIds", "Z"),
    ("classes.csv", "scheduled,S", "scheduled,Z", 2, "schoolSourcedId", "Z"),
    ("courses.csv", "MAT,Y", "MAT,Z", 2, "schoolYearSourcedId", "Z"),
    ("courses.csv", '",S', '",Z', 2, "orgSourcedId", "Z"),
    ("academicSessions.csv", "2026-12-20,Y", "2026-12-20,Z", 3, "parentSourcedId", "Z"),
    ("orgs.csv", "01,D", "01,Z", 3, "parentSourcedId", "Z"),
    ("users.csv", "true,S,teacher", "true,Z,teacher", 2, "orgSourcedIds", "Z"),
    ("enrollments.csv", "E3,C1", "E3,C9", 4, "classSourcedId", "C9"),
    ("enrollments.csv", "S,U3", "S,U9", 4, "userSourcedId", "U9"),
    ("enrollments.csv", "S,U3", "Z,U3", 4, "schoolSourcedId", "Z"),
    ("demographics.csv", "U2", "U9", 2, "sourcedId", "U9"),
]


@pytest.mark.parametrize(("file", "old", "new", "row", "column", "value"), REFERENCES)
def test_a_reference_to_nothing_is_named(file: str, old: str, new: str, row: int, column: str, value: str):
    assert places(edited(file, old, new)) == [(ProblemCode.REFERENCE_MISSING, file, row, column, value)]


def test_a_session_cannot_be_its_own_ancestor():
    data = edited("academicSessions.csv", "2027-07-31,,", "2027-07-31,T,")
    assert [(one.code, one.row) for one in problems(data)] == [
        (ProblemCode.PARENT_LOOP, 2),
        (ProblemCode.PARENT_LOOP, 3),
    ]


def test_a_duplicate_id_is_named_with_the_row_that_had_it_first():
    (problem,) = problems(edited("users.csv", "U3,false", "U2,false"))[:1]
    assert (problem.code, problem.row, problem.value, problem.hint) == (ProblemCode.DUPLICATE_ID, 4, "U2", "3")


def test_a_student_number_or_course_code_used_twice_is_named():
    assert places(edited("users.csv", "00043", "00042")) == [
        (ProblemCode.DUPLICATE_VALUE, "users.csv", 4, "identifier", "00042")
    ]
    courses = SOUND["courses.csv"] + "ALG,Y,Algebra,MAT-1,,S\n"
    assert places(holding("courses.csv", courses)) == [
        (ProblemCode.DUPLICATE_VALUE, "courses.csv", 3, "courseCode", "MAT-1")
    ]


def test_a_shared_email_is_noted():
    roster = read_roster(edited("users.csv", "Grey,00043,", "Grey,00043,Nikos@school.example"))
    assert noted(roster) == {(NoteCode.EMAIL_SHARED, "users.csv", None): 1}


@pytest.mark.parametrize("value", ["2026-13-01", "2026-02-30", "1/8/2026", "20260801", "2026-W01-1", "0000-00-00"])
def test_a_bad_date_is_named(value: str):
    data = edited("academicSessions.csv", "2026-08-01", value)
    assert places(data) == [(ProblemCode.BAD_DATE, "academicSessions.csv", 2, "startDate", value)]


def test_an_end_before_its_begin_is_named():
    (problem,) = problems(edited("academicSessions.csv", "2026-12-20", "2026-08-14"))
    assert (problem.code, problem.column, problem.value) == (ProblemCode.END_BEFORE_BEGIN, "endDate", "2026-08-14")
    data = edited("enrollments.csv", "2026-08-15,2026-12-20", "2026-12-21,2026-12-20")
    assert places(data) == [(ProblemCode.END_BEFORE_BEGIN, "enrollments.csv", 2, "endDate", "2026-12-20")]


def test_a_bad_school_year_is_named():
    data = edited("academicSessions.csv", "Y,2027", "Y,26-27")
    assert places(data) == [(ProblemCode.BAD_YEAR, "academicSessions.csv", 3, "schoolYear", "26-27")]


UNKNOWN = [
    ("users.csv", "S,teacher", "S,wizard", 2, "role", "wizard"),
    ("enrollments.csv", "U2,student", "U2,guest", 3, "role", "guest"),
    ("academicSessions.csv", "Autumn,term", "Autumn,season", 3, "type", "season"),
    ("orgs.csv", "School,school", "School,castle", 3, "type", "castle"),
    ("classes.csv", "scheduled", "sometimes", 2, "classType", "sometimes"),
    ("demographics.csv", ",male", ",m", 2, "sex", "m"),
]


@pytest.mark.parametrize(("file", "old", "new", "row", "column", "value"), UNKNOWN)
def test_an_unknown_role_or_type_is_named(file: str, old: str, new: str, row: int, column: str, value: str):
    assert places(edited(file, old, new)) == [(ProblemCode.VALUE_UNKNOWN, file, row, column, value)]


def test_words_are_read_whatever_their_case_and_extensions_are_kept_apart():
    text = SOUND["users.csv"].replace("true,S,teacher", "TRUE,S,Teacher") + "U4,true,S,ext:nurse,,,Joan,Low,,,,\n"
    roster = read_roster(holding("users.csv", text))
    assert roster.teachers[0].enabled is True
    assert roster.users[3].roles == (Role.OTHER,)


def test_an_empty_required_cell_is_named():
    data = edited("users.csv", "Maria", " ")
    assert places(data) == [(ProblemCode.VALUE_MISSING, "users.csv", 4, "givenName", None)]
    assert places(edited("classes.csv", '"T,Y"', '","')) == [
        (ProblemCode.VALUE_MISSING, "classes.csv", 2, "termSourcedIds", ",")
    ]


def test_a_cell_longer_than_text_may_be_is_named():
    (problem,) = problems(edited("orgs.csv", "School,", "S" * 4001 + ","))
    assert (problem.code, problem.row, problem.column, problem.hint) == (ProblemCode.VALUE_TOO_LONG, 3, "name", "4000")
    assert problem.value is not None
    assert len(problem.value) == 100


def with_status(file: str, *statuses: str) -> str:
    head, *rows = SOUND[file].splitlines()
    rows = [f"{row},{status}" for row, status in zip(rows, statuses, strict=True)]
    return "\n".join([f"{head},status", *rows])


def test_a_status_filled_in_bulk_mode_is_noted():
    roster = read_roster(holding("users.csv", with_status("users.csv", "active", "Active", "")))
    assert len(roster.users) == 3
    assert noted(roster) == {(NoteCode.STATUS_FILLED, "users.csv", None): 2}


def test_rows_to_be_deleted_are_left_out_and_counted():
    roster = read_roster(holding("enrollments.csv", with_status("enrollments.csv", "active", "tobedeleted", "")))
    assert [one.id for one in roster.enrolments] == ["E1", "E3"]
    assert noted(roster)[(NoteCode.DELETED_SKIPPED, "enrollments.csv", None)] == 1


def test_a_reference_to_a_row_to_be_deleted_is_named():
    data = holding("users.csv", with_status("users.csv", "", "", "tobedeleted"))
    assert places(data) == [(ProblemCode.REFERENCE_DELETED, "enrollments.csv", 4, "userSourcedId", "U3")]


def test_an_unknown_status_is_named():
    data = holding("users.csv", with_status("users.csv", "", "", "gone"))
    assert places(data) == [(ProblemCode.VALUE_UNKNOWN, "users.csv", 4, "status", "gone")]


def test_delta_files_are_refused():
    (problem,) = problems(edited("manifest.csv", "users,bulk", "users,delta"))
    assert (problem.code, problem.row, problem.column, problem.hint) == (
        ProblemCode.DELTA_MODE,
        11,
        "file.users",
        "users.csv",
    )


@pytest.mark.parametrize(("name", "old", "new"), [("oneroster", "1.1", "1.0"), ("manifest", "1.0", "2.0")])
def test_a_version_that_is_not_read_is_named(name: str, old: str, new: str):
    (problem,) = problems(edited("manifest.csv", f"{name}.version,{old}", f"{name}.version,{new}"))
    assert (problem.code, problem.column, problem.value) == (
        ProblemCode.VERSION_UNSUPPORTED,
        f"{name}.version",
        new,
    )


def test_a_manifest_without_a_version_is_refused():
    data = edited("manifest.csv", "oneroster.version,1.1\n", "")
    assert places(data) == [(ProblemCode.MANIFEST_PROPERTY, "manifest.csv", None, None, "oneroster.version")]


def test_a_manifest_with_an_unknown_mode_is_refused():
    data = edited("manifest.csv", "users,bulk", "users,some")
    assert places(data) == [(ProblemCode.MANIFEST_MODE, "manifest.csv", 11, "file.users", "some")]


def test_several_schools_in_one_zip_are_noted():
    roster = read_roster(holding("orgs.csv", SOUND["orgs.csv"] + "S2,Second,school,02,D\n"))
    assert noted(roster) == {(NoteCode.SEVERAL_SCHOOLS, "orgs.csv", None): 2}


def test_a_teacher_enrolled_as_student_is_named():
    (problem,) = problems(edited("enrollments.csv", "U1,teacher", "U1,student"))
    assert (problem.code, problem.row, problem.hint) == (ProblemCode.ROLE_MISMATCH, 2, "teacher")


def test_the_same_place_in_a_class_twice_at_once_is_named_but_a_return_is_not():
    again = SOUND["enrollments.csv"].replace("2026-08-15,\n", "2026-08-15,2026-10-01\n")
    assert len(read_roster(holding("enrollments.csv", again + "E4,C1,S,U2,student,,2026-10-01,\n")).enrolments) == 4
    (problem,) = problems(holding("enrollments.csv", again + "E4,C1,S,U2,student,,2026-09-30,\n"))
    assert (problem.code, problem.row, problem.hint) == (ProblemCode.ENROLMENT_OVERLAP, 5, "3")


def test_an_agent_who_is_not_there_is_noted():
    text = SOUND["users.csv"].replace("username", "agentSourcedIds").replace("nikos,", '"U1,P9",')
    roster = read_roster(holding("users.csv", text.replace("anna,,", ",,")))
    assert roster.students[0].agent_ids == ("U1",)
    assert noted(roster) == {(NoteCode.AGENT_MISSING, "users.csv", None): 1}


VERSION_1_2 = {
    **SOUND,
    "manifest.csv": SOUND["manifest.csv"].replace("version,1.1", "version,1.2") + "file.roles,bulk\n",
    "users.csv": (
        "sourcedId,givenName,familyName,preferredGivenName,primaryOrgSourcedId\n"
        "U1,Anna,Bell,,S\nU2,Nikos,Pappas,Nick,S\nU3,Maria,Grey,,S\n"
    ),
    "roles.csv": (
        "sourcedId,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId\n"
        "R1,U1,secondary,parent,,,S\nR2,U1,primary,teacher,,,S\nR3,U2,primary,student,,,S\nR4,U3,primary,student,,,S\n"
    ),
}


def test_version_1_2_takes_roles_from_their_own_file():
    roster = read_roster(packed(VERSION_1_2))
    assert roster.users[0].roles == (Role.TEACHER, Role.PARENT)
    assert (len(roster.students), len(roster.teachers)) == (2, 1)
    assert (roster.students[0].preferred_given_name, roster.students[0].org_ids) == ("Nick", ("S",))


def test_a_user_of_version_1_2_without_a_role_is_named():
    roles = VERSION_1_2["roles.csv"].replace("R4,U3,primary,student,,,S\n", "")
    data = packed({**VERSION_1_2, "roles.csv": roles})
    assert places(data) == [(ProblemCode.ROLE_MISSING, "users.csv", 4, "sourcedId", "U3")]


def test_version_1_2_needs_its_roles():
    data = packed({name: text for name, text in VERSION_1_2.items() if name != "roles.csv"})
    assert places(data) == [(ProblemCode.FILE_MISSING, "roles.csv", None, None, None)]


def test_all_problems_of_all_files_come_at_once():
    files = {**SOUND, "orgs.csv": SOUND["orgs.csv"].replace("School,school", "School,castle")}
    files["users.csv"] = SOUND["users.csv"].replace("Maria", "").replace("S,teacher", "S,wizard")
    files["demographics.csv"] = "sourcedID\nU2\n"
    codes = [(one.code, one.file) for one in problems(packed(files))]
    assert codes == [
        (ProblemCode.COLUMN_MISNAMED, "demographics.csv"),
        (ProblemCode.VALUE_UNKNOWN, "orgs.csv"),
        (ProblemCode.VALUE_UNKNOWN, "users.csv"),
        (ProblemCode.VALUE_MISSING, "users.csv"),
    ]


def test_more_problems_than_anyone_reads_are_only_counted():
    rows = "".join(f"E{number + 9},C1,S,nobody{number},student,,,\n" for number in range(1000))
    error = refusal(holding("enrollments.csv", SOUND["enrollments.csv"] + rows))
    assert error.code == "roster_invalid"
    assert (len(error.problems), error.total) == (200, 1000)


def test_a_refusal_does_not_print_what_the_cells_hold():
    assert "Wizard" not in str(refusal(edited("users.csv", "S,teacher", "S,Wizard")))


def test_every_code_says_what_it_is_for():
    tree = ast.parse(inspect.getsource(problems_module))
    for listing in (node for node in tree.body if isinstance(node, ast.ClassDef) and node.name.endswith("Code")):
        members = listing.body[1:]
        assert all(isinstance(node, ast.Assign) for node in members[::2])
        assert all(isinstance(node, ast.Expr) for node in members[1::2])
        assert len(members) % 2 == 0

"""The classroom by plain HTTP: found, read and written within the caller's reach."""

from typing import Any

import pytest

from sms_core.ids import text_of
from tests.server.conftest import ADMIN, Server
from tests.server.devices import PASSWORD, Device
from tests.server.sync.desks import TODAY, SmallSchool, small_school

MARKS = f"registers/{TODAY}/2"


@pytest.fixture
def school(server: Server) -> SmallSchool:
    """Mathematics with Anna and Bruno, Music with Anna and Chloe."""
    return small_school(server)


def signed_in(school: SmallSchool, login: str) -> Device:
    device = school.server.device()
    device.signs_in(f"{login}@school.example")
    return device


def code(answer: Any) -> tuple[int, str]:
    return answer.status_code, answer.json()["code"]


def test_a_teacher_finds_her_own_students_and_the_office_all(school: SmallSchool) -> None:
    found = {
        login: [
            one["student_number"] for one in signed_in(school, login).asks("GET", "/api/v1/students?query=00").json()
        ]
        for login in ("nikos", "maria", "office")
    }
    assert {login: sorted(numbers) for login, numbers in found.items()} == {
        "nikos": ["007", "008"],
        "maria": ["007", "009"],
        "office": ["007", "008", "009"],
    }


def test_an_account_without_a_role_finds_nobody(school: SmallSchool) -> None:
    with school.server.school.transaction() as connection:
        connection.run('DELETE FROM "grant"')
    assert code(signed_in(school, "nikos").asks("GET", "/api/v1/students?query=0")) == (403, "not_allowed")


def test_everybody_sees_the_classes_and_which_are_their_own(school: SmallSchool) -> None:
    teacher = signed_in(school, "nikos")
    assert len(teacher.asks("GET", "/api/v1/sections").json()) == 2
    own = teacher.asks("GET", "/api/v1/sections?taught=true").json()
    assert [section["id"] for section in own] == [text_of(school.maths)]


def test_a_teacher_marks_her_class_and_reads_it_back(school: SmallSchool) -> None:
    teacher = signed_in(school, "nikos")
    target = f"/api/v1/sections/{text_of(school.maths)}/{MARKS}"
    assert teacher.asks("GET", target).json()["state"] == "none"
    marks = [
        {"student": text_of(school.anna), "code": "L", "minutes_late": 5},
        {"student": text_of(school.bruno), "code": "A"},
    ]
    answer = teacher.asks("PUT", f"{target}/marks", {"marks": marks})
    assert answer.status_code == 200
    told = teacher.asks("GET", target).json()
    assert told["state"] == "taken"
    told_of = {row["student"]: (row["code"], row["minutes_late"]) for row in told["rows"]}
    assert told_of == {text_of(school.anna): ("L", 5), text_of(school.bruno): ("A", None)}
    cleared = teacher.asks("PUT", f"{target}/marks", {"marks": [{"student": text_of(school.bruno), "code": None}]})
    assert cleared.json()["unmarked"] == 1


def test_marks_go_in_together_or_not_at_all(school: SmallSchool) -> None:
    marks = [{"student": text_of(school.anna), "code": "P"}, {"student": text_of(school.bruno), "code": "??"}]
    target = f"/api/v1/sections/{text_of(school.maths)}/{MARKS}/marks"
    assert code(signed_in(school, "nikos").asks("PUT", target, {"marks": marks})) == (409, "unknown_attendance_code")
    assert school.value("SELECT count(*) FROM mark") == 0


def test_a_teacher_neither_reads_nor_marks_another_class(school: SmallSchool) -> None:
    teacher = signed_in(school, "nikos")
    target = f"/api/v1/sections/{text_of(school.music)}/{MARKS}"
    assert code(teacher.asks("GET", target)) == (403, "not_allowed")
    marks = {"marks": [{"student": text_of(school.chloe), "code": "P"}]}
    assert code(teacher.asks("PUT", f"{target}/marks", marks)) == (403, "not_allowed")
    assert school.value("SELECT count(*) FROM mark") == 0


def test_a_class_that_does_not_exist_is_not_found(school: SmallSchool) -> None:
    target = f"/api/v1/sections/{text_of(bytes(16))}/{MARKS}"
    assert code(signed_in(school, "office").asks("GET", target)) == (404, "not_found")


def test_a_teacher_enters_scores_as_they_are_typed(school: SmallSchool) -> None:
    teacher = signed_in(school, "nikos")
    scores = [{"student": text_of(school.anna), "value": "17,5"}, {"student": text_of(school.bruno), "value": "12"}]
    body = {"section": text_of(school.maths), "assessment": text_of(school.quiz), "scores": scores}
    assert teacher.asks("PUT", "/api/v1/scores", body).json() == {"changed": 2}
    assert school.value("SELECT value FROM score WHERE student = ?", (school.anna,)) == 17_500


@pytest.mark.parametrize(("value", "expected"), [("seventeen", (409, "not_a_score")), ("99", (409, "score_too_high"))])
def test_a_score_that_cannot_be_is_refused(school: SmallSchool, value: str, expected: tuple[int, str]) -> None:
    scores = [{"student": text_of(school.anna), "value": value}]
    body = {"section": text_of(school.maths), "assessment": text_of(school.quiz), "scores": scores}
    assert code(signed_in(school, "nikos").asks("PUT", "/api/v1/scores", body)) == expected


def test_another_teacher_enters_no_scores(school: SmallSchool) -> None:
    scores = [{"student": text_of(school.anna), "value": "20"}]
    body = {"section": text_of(school.maths), "assessment": text_of(school.quiz), "scores": scores}
    assert code(signed_in(school, "maria").asks("PUT", "/api/v1/scores", body)) == (403, "not_allowed")


def test_a_wrong_day_in_the_address_is_malformed(school: SmallSchool) -> None:
    target = f"/api/v1/sections/{text_of(school.maths)}/registers/someday/2"
    assert code(signed_in(school, "nikos").asks("GET", target)) == (422, "malformed")


def test_the_administrator_of_a_new_school_finds_nobody_yet(server: Server) -> None:
    device = server.device()
    device.signs_in(ADMIN, server.admin_password)
    device.asks("POST", "/api/v1/auth/password", {"current": server.admin_password, "new": PASSWORD})
    assert device.asks("GET", "/api/v1/students?query=a").json() == []


def test_a_teacher_submits_her_register(school: SmallSchool) -> None:
    teacher = signed_in(school, "nikos")
    target = f"/api/v1/sections/{text_of(school.maths)}/{MARKS}"
    assert code(teacher.asks("POST", f"{target}/submitted")) == (409, "unmarked_students")
    marks = [{"student": text_of(student), "code": "P"} for student in (school.anna, school.bruno)]
    teacher.asks("PUT", f"{target}/marks", {"marks": marks})
    told = teacher.asks("POST", f"{target}/submitted").json()
    assert (told["state"], told["unmarked"]) == ("submitted", 0)
    music = f"/api/v1/sections/{text_of(school.music)}/{MARKS}/submitted"
    assert code(teacher.asks("POST", music)) == (403, "not_allowed")


def test_the_registers_of_a_day_are_those_within_reach(school: SmallSchool) -> None:
    teacher, office = signed_in(school, "nikos"), signed_in(school, "office")
    for who, section in ((teacher, school.maths), (office, school.music)):
        marks = [{"student": text_of(school.anna), "code": "A"}]
        target = f"/api/v1/sections/{text_of(section)}/{MARKS}/marks"
        assert who.asks("PUT", target, {"marks": marks}).status_code == 200
    own = teacher.asks("GET", f"/api/v1/registers?day={TODAY}").json()
    assert [(one["section"], one["state"], one["absent"]) for one in own] == [(text_of(school.maths), "taken", 1)]
    assert len(office.asks("GET", f"/api/v1/registers?day={TODAY}").json()) == 2


def test_a_guest_is_looked_up_by_the_whole_number(school: SmallSchool) -> None:
    teacher = signed_in(school, "nikos")
    chloe = teacher.asks("GET", "/api/v1/students/numbered/009").json()
    assert chloe["id"] == text_of(school.chloe)
    assert set(chloe) == {"id", "family_name", "given_name", "form_group"}
    assert code(teacher.asks("GET", "/api/v1/students/numbered/00")) == (404, "not_found")

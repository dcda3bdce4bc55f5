"""History over HTTP: everything in the caller's reach, nothing beside it."""

from typing import Any

import pytest

from sms_core.clock import to_days
from sms_core.history.plain import change_from
from sms_core.ids import text_of
from sms_core.medical import service as medical
from sms_core.students import service as students
from sms_core.tables import SCHOOL_SCHEMA
from tests.server.conftest import ADMIN, Server
from tests.server.devices import PASSWORD, Device
from tests.server.sync.desks import TODAY, SmallSchool, marks, scores, small_school


@pytest.fixture
def school(server: Server) -> SmallSchool:
    """Mathematics with Anna and Bruno, Music with Anna and Chloe; some things were done."""
    school = small_school(server)
    school.writes("mark", marks(school.maths, school.anna, "A"))
    school.writes("mark_music", marks(school.music, school.chloe, "P"))
    school.writes("set_scores", scores(school.maths, school.quiz, school.anna, "17.5"))
    school.writes("change_chloe", lambda work: students.change_identity(work, school.chloe, given_name="Chloé"))
    school.writes("change_student_medical", lambda work: medical.set_note(work, school.anna, "asthma"))
    return school


def signed_in(school: SmallSchool, login: str) -> Device:
    device = school.server.device()
    device.signs_in(f"{login}@school.example")
    return device


def entries(device: Device, query: str = "") -> list[dict[str, Any]]:
    answer = device.asks("GET", f"/api/v1/history{query}")
    assert answer.status_code == 200, answer.text
    found: list[dict[str, Any]] = answer.json()["entries"]
    return found


def verbs(device: Device, query: str = "") -> list[str]:
    return [entry["verb"] for entry in entries(device, query)]


def code(answer: Any) -> tuple[int, str]:
    return answer.status_code, answer.json()["code"]


def told(device: Device) -> str:
    return str(device.asks("GET", "/api/v1/history?limit=200&changes=2000").json())


def test_a_teacher_sees_what_was_done_in_her_classes_alone(school: SmallSchool) -> None:
    nikos, maria = signed_in(school, "nikos"), signed_in(school, "maria")
    assert verbs(nikos)[:3] == ["set_scores", "mark", "build"]
    assert verbs(maria)[:3] == ["change_chloe", "mark_music", "build"]
    assert text_of(school.chloe) not in told(nikos)
    assert text_of(school.bruno) not in told(maria)


def test_the_office_sees_the_whole_school(school: SmallSchool) -> None:
    office = signed_in(school, "office")
    assert verbs(office)[:6] == [
        "change_student_medical", "change_chloe", "set_scores", "mark_music", "mark", "build",
    ]  # fmt: skip


def test_health_notes_are_for_those_who_may_see_them(school: SmallSchool) -> None:
    office = signed_in(school, "office")
    (entry,) = entries(office, "?table=student_medical")
    assert entry["changes"][0]["fields"]["note"] == [None, "asthma"]
    assert "asthma" not in told(signed_in(school, "nikos"))
    school.server.account("clerk@school.example", "viewer")
    clerk = school.server.device()
    clerk.signs_in("clerk@school.example")
    assert "asthma" not in told(clerk)
    assert "change_student_medical" not in verbs(clerk, "?limit=200")


def test_of_an_action_of_many_a_teacher_sees_her_own_rows_and_no_label(school: SmallSchool) -> None:
    def all_of_them(work: Any) -> None:
        for student in (school.anna, school.bruno, school.chloe):
            students.change_identity(work, student, form_group="B2")

    with school.server.school.writing("change_students", school_author(), "Anna, Bruno, Chloe") as write:
        all_of_them(write.work)
    (mine,) = entries(signed_in(school, "nikos"), "?verb=change_students")
    (all_,) = entries(signed_in(school, "office"), "?verb=change_students")
    assert (mine["total"], mine["partial"], mine["label"]) == (2, True, "")
    assert (all_["total"], all_["partial"], all_["label"]) == (3, False, "Anna, Bruno, Chloe")


def school_author() -> Any:
    from server_sync.founding import SERVER_AUTHOR  # by name: it is nobody's account

    return SERVER_AUTHOR


def test_an_account_without_a_role_sees_nothing_of_the_school(school: SmallSchool) -> None:
    with school.server.school.transaction() as connection:
        connection.run('DELETE FROM "grant"')
    assert verbs(signed_in(school, "nikos"), "?table=student") == []


def test_history_is_read_page_by_page(school: SmallSchool) -> None:
    office = signed_in(school, "office")
    whole = verbs(office, "?limit=200")
    found: list[str] = []
    before = ""
    while True:
        page = office.asks("GET", f"/api/v1/history?limit=2{before}").json()
        found += [entry["verb"] for entry in page["entries"]]
        if page["before"] is None:
            break
        before = f"&before={page['before']}"
    assert found == whole


def test_history_is_narrowed(school: SmallSchool) -> None:
    office = signed_in(school, "office")
    assert verbs(office, f"?student={text_of(school.chloe)}&verb=mark_music") == ["mark_music"]
    assert verbs(office, f"?section={text_of(school.maths)}")[:2] == ["set_scores", "mark"]
    assert verbs(office, "?table=score") == ["set_scores"]
    assert verbs(office, f"?since={TODAY}&until={TODAY}") == verbs(office)
    assert verbs(office, "?until=2026-11-22") == []
    assert verbs(office, f"?author={text_of(school.registrar)}") == []


def test_the_history_of_a_row_is_that_row_alone(school: SmallSchool) -> None:
    office = signed_in(school, "office")
    key = f"{text_of(school.maths)},{TODAY},2,{text_of(school.anna)}"
    (entry,) = office.asks("GET", f"/api/v1/history/mark/{key}").json()["entries"]
    (change,) = entry["changes"]
    assert (change["key"], change["fields"]["code"]) == (key, [None, "A"])
    stored = change_from(SCHOOL_SCHEMA.named("mark"), change["key"], change["fields"])
    assert stored.key == (school.maths, to_days(TODAY), 2, school.anna)


def test_the_history_of_a_student_is_all_about_the_student_within_reach(school: SmallSchool) -> None:
    office, maria = signed_in(school, "office"), signed_in(school, "maria")
    target = f"/api/v1/history/student/{text_of(school.anna)}"
    found = [entry["verb"] for entry in office.asks("GET", target).json()["entries"]]
    assert found == ["change_student_medical", "set_scores", "mark", "build"]
    assert [entry["verb"] for entry in maria.asks("GET", target).json()["entries"]] == ["build"]
    assert "Bruno" not in office.asks("GET", target).text


def test_a_row_out_of_reach_is_not_found(school: SmallSchool) -> None:
    nikos = signed_in(school, "nikos")
    for target in (
        f"student/{text_of(school.chloe)}",
        f"student_medical/{text_of(school.anna)}",
        f"student/{text_of(bytes(16))}",
        "shoe/7",
    ):
        assert code(nikos.asks("GET", f"/api/v1/history/{target}")) == (404, "not_found"), target


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("?limit=0", (422, "malformed")),
        ("?since=someday", (422, "malformed")),
        ("?student=anna", (422, "malformed")),
        ("/mark/anna", (422, "invalid")),
        ("/student/anna", (422, "invalid")),
    ],
)
def test_what_cannot_be_read_is_told_as_such(school: SmallSchool, target: str, expected: tuple[int, str]) -> None:
    assert code(signed_in(school, "office").asks("GET", f"/api/v1/history{target}")) == expected


def test_what_was_erased_is_told_to_nobody(school: SmallSchool) -> None:
    """A row that is gone for good is in nobody's scope, and what its journal held went with it."""
    office = signed_in(school, "office")
    with school.server.school.transaction() as connection:
        connection.run("DELETE FROM journal_change WHERE subject = 'student_medical'")
        connection.run("DELETE FROM student_medical")
    assert "asthma" not in told(office)
    assert "change_student_medical" not in verbs(office, "?limit=200")


def test_the_administrator_of_a_new_school_reads_its_founding(server: Server) -> None:
    device = server.device()
    device.signs_in(ADMIN, server.admin_password)
    device.asks("POST", "/api/v1/auth/password", {"current": server.admin_password, "new": PASSWORD})
    assert verbs(device)


def test_history_is_for_people_who_have_signed_in(server: Server) -> None:
    assert server.client.get("/api/v1/history").status_code == 401

"""The gradebook by plain HTTP, within the caller's reach."""

from decimal import Decimal
from typing import Any

import pytest

from sms_core.ids import text_of
from tests.server.conftest import Server
from tests.server.devices import Device
from tests.server.sync.desks import TODAY, SmallSchool, small_school


@pytest.fixture
def school(server: Server) -> SmallSchool:
    """Mathematics with Anna and Bruno, Music with Anna and Chloe."""
    return small_school(server)


@pytest.fixture
def nikos(school: SmallSchool) -> Device:
    """Who teaches mathematics."""
    return signed_in(school, "nikos")


def signed_in(school: SmallSchool, login: str) -> Device:
    device = school.server.device()
    device.signs_in(f"{login}@school.example")
    return device


def code(answer: Any) -> tuple[int, str]:
    return answer.status_code, answer.json()["code"]


def of_maths(school: SmallSchool, what: str) -> str:
    return f"/api/v1/sections/{text_of(school.maths)}/{what}"


def category_of(school: SmallSchool, device: Device) -> dict[str, Any]:
    found: list[dict[str, Any]] = device.asks("GET", of_maths(school, "categories")).json()
    return found[0]


def scored(school: SmallSchool, device: Device, **values: str) -> None:
    students = {"anna": school.anna, "bruno": school.bruno}
    scores = [{"student": text_of(students[name]), "value": value} for name, value in values.items()]
    body = {"section": text_of(school.maths), "assessment": text_of(school.quiz), "scores": scores}
    assert device.asks("PUT", "/api/v1/scores", body).status_code == 200


def session_of(school: SmallSchool, device: Device) -> str:
    return next(
        str(one["session"])
        for one in device.asks("GET", "/api/v1/sections").json()
        if one["id"] == text_of(school.maths)
    )


def result_of(school: SmallSchool, device: Device, student: bytes, **asked: str) -> dict[str, Any]:
    question = "".join(f"?{name}={value}" for name, value in asked.items())
    answer = device.asks("GET", f"{of_maths(school, 'results')}{question}")
    assert answer.status_code == 200, answer.text
    found = answer.json()
    return next(one for one in found if one["student"] == text_of(student))


def test_a_teacher_sets_up_a_category_and_an_assessment(school: SmallSchool, nikos: Device) -> None:
    made = nikos.asks("POST", of_maths(school, "categories"), {"title": "Projects", "weight": "25.5"})
    assert made.status_code == 201
    assert (made.json()["title"], made.json()["weight"], made.json()["kind"]) == ("Projects", "25.5", "other")
    category = made.json()["id"]
    changed = nikos.asks("PATCH", f"/api/v1/categories/{category}", {"weight": "30", "drop_lowest": 1})
    assert (changed.json()["title"], changed.json()["weight"], changed.json()["drop_lowest"]) == ("Projects", "30", 1)
    body = {"category": category, "title": "Bridge", "max_score": "20", "due_on": str(TODAY)}
    bridge = nikos.asks("POST", of_maths(school, "assessments"), body).json()
    assert (bridge["title"], bridge["weight"], bridge["published"], bridge["due_on"]) == (
        "Bridge", "1", False, str(TODAY),
    )  # fmt: skip
    titles = [one["title"] for one in nikos.asks("GET", of_maths(school, "assessments")).json()]
    assert "Bridge" in titles
    without_day = nikos.asks("PATCH", f"/api/v1/assessments/{bridge['id']}", {"due_on": None, "title": "Bridges"})
    assert (without_day.json()["due_on"], without_day.json()["title"]) == (None, "Bridges")
    assert code(nikos.asks("DELETE", f"/api/v1/categories/{category}")) == (409, "category_in_use")
    assert nikos.asks("DELETE", f"/api/v1/assessments/{bridge['id']}").status_code == 204
    assert nikos.asks("DELETE", f"/api/v1/categories/{category}").status_code == 204


def test_an_assessment_with_scores_stays(school: SmallSchool, nikos: Device) -> None:
    scored(school, nikos, anna="18")
    assert code(nikos.asks("DELETE", f"/api/v1/assessments/{text_of(school.quiz)}")) == (409, "has_scores")
    target = f"/api/v1/assessments/{text_of(school.quiz)}"
    assert code(nikos.asks("PATCH", target, {"max_score": "10"})) == (409, "max_too_low")


def test_publishing_is_an_act_of_its_own(school: SmallSchool, nikos: Device) -> None:
    target = f"/api/v1/assessments/{text_of(school.quiz)}/published"
    for published in (True, False):
        assert nikos.asks("PUT", target, {"published": published}).json()["published"] is published


def test_scores_are_read_as_they_stand(school: SmallSchool, nikos: Device) -> None:
    scored(school, nikos, anna="17,5", bruno="M")
    found = {one["student"]: one for one in nikos.asks("GET", of_maths(school, "scores")).json()}
    assert (found[text_of(school.anna)]["value"], found[text_of(school.bruno)]["status"]) == ("17.5", "missing")
    other = nikos.asks("GET", f"{of_maths(school, 'scores')}?assessment={text_of(bytes(16))}").json()
    assert other == []


def test_a_result_opens_to_its_sum(school: SmallSchool, nikos: Device) -> None:
    scored(school, nikos, anna="15")
    told = result_of(school, nikos, school.anna, working="true")
    items = [item for category in told["working"]["categories"] for item in category["items"] if item["value"]]
    assert [(item["title"], item["value"], item["standing"]) for item in items] == [("Quiz 1", "15", "counted")]
    assert told["working"]["percentage"] == told["working"]["average"]
    assert told["final"] == told["computed"]
    assert result_of(school, nikos, school.bruno)["final"] is None


def test_a_students_results_are_those_within_reach(school: SmallSchool, nikos: Device) -> None:
    scored(school, nikos, anna="15")
    year = school.value("SELECT school_year FROM academic_session LIMIT 1")
    target = f"/api/v1/students/{text_of(school.anna)}/results?school_year={year}"
    own = nikos.asks("GET", target).json()
    assert [one["section"] for one in own] == [text_of(school.maths)]
    every = signed_in(school, "office").asks("GET", target).json()
    assert {one["section"] for one in every} == {text_of(school.maths), text_of(school.music)}


def test_the_office_overrides_with_a_reason_and_locks(school: SmallSchool, nikos: Device) -> None:
    scored(school, nikos, anna="15")
    office, session = signed_in(school, "office"), session_of(school, nikos)
    override = {"session": session, "student": text_of(school.anna), "value": "90", "reason": "appeal"}
    assert code(nikos.asks("PUT", of_maths(school, "override"), override)) == (403, "not_allowed")
    bare = {**override, "reason": None}
    assert code(office.asks("PUT", of_maths(school, "override"), bare)) == (409, "override_reason_needed")
    office.asks("PUT", of_maths(school, "override"), override)
    told = result_of(school, office, school.anna)
    assert (told["override"], told["reason"]) == ("90", "appeal")
    assert Decimal(told["final"]["value"]) == 90
    lock = {"session": session, "students": [text_of(school.anna)], "locked": True}
    assert office.asks("PUT", of_maths(school, "locks"), lock).status_code == 200
    assert result_of(school, office, school.anna)["locked"] is True
    assert code(office.asks("PUT", of_maths(school, "override"), override)) == (409, "final_locked")
    office.asks("PUT", of_maths(school, "locks"), {**lock, "locked": False})
    assert result_of(school, office, school.anna)["locked"] is False


def test_another_class_is_out_of_reach(school: SmallSchool, nikos: Device) -> None:
    for what in ("categories", "assessments", "scores", "results"):
        assert code(nikos.asks("GET", f"/api/v1/sections/{text_of(school.music)}/{what}")) == (403, "not_allowed")
    target = f"/api/v1/sections/{text_of(school.music)}/categories"
    assert code(nikos.asks("POST", target, {"title": "Mine", "weight": "1"})) == (403, "not_allowed")
    maria = signed_in(school, "maria")
    mine = category_of(school, nikos)["id"]
    assert code(maria.asks("PATCH", f"/api/v1/categories/{mine}", {"weight": "1"})) == (403, "not_allowed")


def test_a_class_that_does_not_exist_is_not_found(school: SmallSchool) -> None:
    office = signed_in(school, "office")
    assert code(office.asks("GET", f"/api/v1/sections/{text_of(bytes(16))}/results")) == (404, "not_found")


@pytest.mark.parametrize(
    "body",
    [{"title": "", "weight": "1"}, {"title": "X", "weight": "-1"}, {"title": "X", "weight": "many"}],
    ids=["no title", "negative", "no number"],
)
def test_a_malformed_body_says_so(school: SmallSchool, nikos: Device, body: dict[str, str]) -> None:
    assert code(nikos.asks("POST", of_maths(school, "categories"), body)) == (422, "malformed")

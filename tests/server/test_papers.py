"""Papers by plain HTTP: a PDF within the caller's reach."""

import io

import pypdf
import pytest

from sms_core.ids import text_of
from tests.server.conftest import Server
from tests.server.devices import Device
from tests.server.sync.desks import TODAY, SmallSchool, small_school
from tests.server.test_grades import code, scored, session_of, signed_in


@pytest.fixture
def school(server: Server) -> SmallSchool:
    """Mathematics with Anna and Bruno, Music with Anna and Chloe."""
    return small_school(server)


@pytest.fixture
def nikos(school: SmallSchool) -> Device:
    """Who teaches mathematics."""
    return signed_in(school, "nikos")


def text_in(device: Device, target: str) -> str:
    answer = device.asks("GET", target)
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"] == "application/pdf"
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(answer.content)).pages)


def card(school: SmallSchool, device: Device, student: bytes) -> str:
    return f"/api/v1/students/{text_of(student)}/papers/report_card?session={session_of(school, device)}"


def test_a_report_card_covers_the_classes_within_reach(school: SmallSchool, nikos: Device) -> None:
    scored(school, nikos, anna="15")
    own = text_in(nikos, card(school, nikos, school.anna))
    every = text_in(signed_in(school, "office"), card(school, nikos, school.anna))
    assert "Mathematics" in own
    assert "Music" not in own
    assert "Music" in every
    assert "page 1 of 1" in every.lower()


def test_papers_speak_greek(school: SmallSchool, nikos: Device) -> None:
    told = text_in(nikos, f"{card(school, nikos, school.anna)}&language=el")
    assert "σελίδα 1 από 1" in told.lower()


def test_a_transcript_a_class_list_and_a_register_sheet(school: SmallSchool, nikos: Device) -> None:
    office = signed_in(school, "office")
    assert "Παππά" in text_in(office, f"/api/v1/students/{text_of(school.anna)}/papers/transcript")
    listed = text_in(nikos, f"/api/v1/sections/{text_of(school.maths)}/papers/class_list")
    assert "Bruno" in listed
    assert "Chloe" not in listed
    marks = {"marks": [{"student": text_of(school.bruno), "code": "P"}]}
    lesson = f"/api/v1/sections/{text_of(school.maths)}/registers/{TODAY}/2/marks"
    assert nikos.asks("PUT", lesson, marks).status_code == 200
    target = f"/api/v1/sections/{text_of(school.maths)}/papers/register_sheet?start={TODAY}&end={TODAY}"
    assert "Bruno" in text_in(nikos, target)


def test_a_paper_out_of_reach_is_refused(school: SmallSchool, nikos: Device) -> None:
    assert code(nikos.asks("GET", f"/api/v1/sections/{text_of(school.music)}/papers/class_list")) == (
        403,
        "not_allowed",
    )
    assert code(nikos.asks("GET", card(school, nikos, school.chloe))) == (403, "not_allowed")


def test_what_cannot_be_printed_is_said(school: SmallSchool) -> None:
    office = signed_in(school, "office")
    target = f"/api/v1/students/{text_of(school.anna)}/papers"
    assert code(office.asks("GET", f"{target}/report_card")) == (404, "not_found")
    assert code(office.asks("GET", f"{target}/class_list")) == (422, "malformed")
    nobody = f"/api/v1/students/{text_of(bytes(16))}/papers/transcript"
    assert code(office.asks("GET", nobody))[0] in (404, 409)

"""English for codes: every code of the server and of the roster has a sentence, and an error has one form."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from server_sync import sentences
from server_sync.accounts import model
from server_sync.commands import roster_sentences
from server_sync.commands.roster import problem_lines
from server_sync.commands.roster_sentences import note_line, problem_line, warning_line
from server_sync.http.errors import HttpRefused, answer_of, install, status_of
from sms_core.bulk.formats.oneroster import Note, NoteCode, Problem, ProblemCode, RosterInvalid
from sms_core.bulk.merge import Warned, WarningCode
from sms_core.errors import Invalid, NotAllowed, NotFound, Refused, SmsError, Unavailable


def kinds(of: type[SmsError]) -> set[type[SmsError]]:
    """Every kind of error below `of`."""
    return {of}.union(*(kinds(kind) for kind in of.__subclasses__()))


def test_every_error_of_the_server_itself_has_a_sentence() -> None:
    own = {kind.code for kind in kinds(SmsError) if kind.__module__.startswith("server_sync.")}
    own -= {"refused"} | {kind.code for kind in kinds(SmsError) if kind.__module__.startswith("server_sync.sync.")}
    assert own
    assert not own - set(sentences._SENTENCES)


def test_every_code_of_a_roster_has_a_sentence() -> None:
    assert set(roster_sentences._PROBLEMS) == set(ProblemCode)
    assert set(roster_sentences._NOTES) == set(NoteCode)
    assert set(roster_sentences._WARNINGS) == set(WarningCode)


@pytest.mark.parametrize("code", ProblemCode)
def test_every_problem_can_be_told(code: ProblemCode) -> None:
    assert problem_line(Problem("users.csv", 7, "role", "x", code, "y"), "a.zip").startswith("users.csv:7:role: ")
    assert problem_line(Problem(None, None, None, None, code), "a.zip").startswith("a.zip: ")


def test_notes_and_warnings_say_how_often() -> None:
    assert note_line(Note(NoteCode.COLUMN_IGNORED, "users.csv", "colour", 3), "a.zip") == (
        "users.csv: column colour was not read (3)"
    )
    warned = Warned(WarningCode.TAKEN, "users.csv", "identifier", (2, 3, 4, 5, 6, 7), 9)
    assert warning_line(warned).endswith("(9; rows 2, 3, 4, 5, 6, …)")
    assert warning_line(Warned(WarningCode.TAKEN, "users.csv", None, (2,), 1)).endswith("(1; rows 2)")


def test_problems_that_are_not_shown_are_counted() -> None:
    problem = Problem(None, None, None, None, ProblemCode.EMPTY)
    assert list(problem_lines(RosterInvalid((problem,), 5), Path("a.zip")))[-1] == "… and 4 more"


def test_a_code_without_a_sentence_is_told_as_it_is() -> None:
    assert sentences.sentence("odd", {"how": 3}) == "odd (how: 3)."
    assert sentences.sentence("odd", {}) == "odd."


def test_a_sentence_with_a_fact_missing_is_told_all_the_same() -> None:
    assert "?" in sentences.sentence("not_allowed", {})


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (NotFound(what="x"), 404),
        (NotAllowed(key="x"), 403),
        (Invalid(field="x", reason="required"), 422),
        (Refused(), 409),
        (Unavailable(), 503),
        (SmsError(), 500),
        (model.TokenMissing(), 401),
        (HttpRefused(), 409),
    ],
)
def test_the_kind_of_an_error_gives_its_status(error: SmsError, status: int) -> None:
    assert status_of(error) == status


def test_facts_of_any_kind_can_be_told() -> None:
    facts = {
        "id": bytes(16),
        "raw": b"\x01",
        "day": date(2026, 11, 23),
        "most": Decimal("1.5"),
        "all": [bytes(16)],
        "x": object,
    }
    told = bytes(answer_of(Refused(**facts)).body).decode()
    assert "00000000-0000-0000-0000-000000000000" in told
    assert '"raw":"01"' in told
    assert '"day":"2026-11-23"' in told
    assert '"most":"1.5"' in told


def test_a_mistake_of_the_server_is_told_without_its_details() -> None:
    app = FastAPI()
    install(app)

    @app.get("/")
    def fails() -> None:
        raise ZeroDivisionError("secret detail")

    with TestClient(app, raise_server_exceptions=False) as client:
        answer = client.get("/")
    assert (answer.status_code, answer.json()["code"]) == (500, "server_error")
    assert "secret" not in answer.text

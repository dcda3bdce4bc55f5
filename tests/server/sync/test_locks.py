"""Locked results: the server works out what a lock fixes, and what is locked stands still for everybody."""

from decimal import Decimal
from typing import Any

import pytest

from sms_core.accounts import service as accounts
from sms_core.grading import repository, scales
from sms_core.grading import service as grading
from sms_core.grading.model import PERCENT_ID, Band, Rounding
from sms_core.issues.repository import open_issues
from sms_core.issues.service import resolve
from sms_core.tables import SCHOOL_SCHEMA
from tests.server.sync.conftest import Open
from tests.server.sync.desks import TODAY, Desk, SmallSchool, scores
from tests.server.sync.raw import forge, row_of

LOCK = "SELECT locked, locked_value, locked_scale_version FROM final_grade WHERE deleted = 0"


@pytest.fixture
def term(school: SmallSchool) -> bytes:
    return bytes(school.value("SELECT session FROM section WHERE id = ?", (school.maths,)))


def locks(school: SmallSchool, term: bytes) -> Any:
    return lambda work: grading.lock_final(work, school.maths, term, school.anna, TODAY)


def at_server(school: SmallSchool) -> tuple[Any, ...] | None:
    with school.server.school.reading() as connection:
        return connection.one(LOCK)


def test_the_server_s_value_wins_and_comes_back(school: SmallSchool, term: bytes, opens: Open) -> None:
    nikos, office = opens("nikos"), opens("office")
    nikos.does("score", scores(school.maths, school.quiz, school.anna, "10"))
    nikos.syncs()
    office.syncs()
    office.does("score", scores(school.maths, school.quiz, school.anna, "20"))
    office.syncs()
    assert nikos.does("lock_final", locks(school, term)) == 50
    assert nikos.connection.one(LOCK) == (1, 50_000, 1)
    assert nikos.syncs().outcomes == {"applied": 1}
    assert at_server(school) == nikos.connection.one(LOCK) == (1, 100_000, 1)
    office.syncs()
    assert office.connection.one(LOCK) == (1, 100_000, 1)
    assert open_issues(nikos.connection) == []


def test_a_value_that_is_sent_with_a_lock_counts_for_nothing(school: SmallSchool, term: bytes, opens: Open) -> None:
    nikos = opens("nikos")
    nikos.does("score", scores(school.maths, school.quiz, school.anna, "12"))
    nikos.syncs()
    made = row_of("final_grade", {"locked": 1, "locked_value": 99_000, "locked_scale_version": 7})
    assert forge(nikos, "final_grade", (school.maths, term, school.anna), made).outcome == "applied"
    assert at_server(school) == (1, 60_000, 1)
    value = {"locked_value": (60_000, 99_000)}
    forge(nikos, "final_grade", (school.maths, term, school.anna), value)
    assert at_server(school) == (1, 60_000, 1)


def test_two_who_lock_one_result_agree(school: SmallSchool, term: bytes, opens: Open) -> None:
    nikos, office = opens("nikos"), opens("office")
    for desk, value in ((nikos, "10"), (office, "10")):
        desk.does("score", scores(school.maths, school.quiz, school.anna, value))
        desk.syncs()
    nikos.does("lock_final", locks(school, term))
    office.does("lock_final", locks(school, term))
    for desk in (nikos, office, nikos):
        desk.syncs()
    assert (open_issues(nikos.connection), open_issues(office.connection)) == ([], [])
    assert nikos.connection.one(LOCK) == office.connection.one(LOCK) == (1, 50_000, 1)


def test_an_unlocked_result_has_no_locked_value(school: SmallSchool, term: bytes, opens: Open) -> None:
    nikos = opens("nikos")
    nikos.does("score", scores(school.maths, school.quiz, school.anna, "12"))
    nikos.does("lock_final", locks(school, term))
    nikos.syncs()
    nikos.does("unlock", lambda work: grading.unlock_final(work, school.maths, term, school.anna))
    nikos.syncs()
    assert at_server(school) == nikos.connection.one(LOCK) == (0, None, None)


def test_a_lock_of_nothing_is_refused_and_kept(school: SmallSchool, term: bytes, opens: Open) -> None:
    nikos = opens("nikos")
    outcome = forge(nikos, "final_grade", (school.maths, term, school.anna), row_of("final_grade", {"locked": 1}))
    assert (outcome.outcome, outcome.reason) == ("rejected", "nothing_to_lock")
    assert at_server(school) is None


def locked_while_away(school: SmallSchool, term: bytes, opens: Open) -> tuple[Desk, Desk]:
    """The office locks a result that a teacher's desk still has open."""
    nikos, office = opens("nikos"), opens("office")
    nikos.does("score", scores(school.maths, school.quiz, school.anna, "12"))
    nikos.syncs()
    office.syncs()
    office.does("lock_final", locks(school, term))
    office.syncs()
    return nikos, office


def test_what_is_changed_of_a_locked_result_elsewhere_is_kept_and_not_taken(
    school: SmallSchool, term: bytes, opens: Open
) -> None:
    nikos, _ = locked_while_away(school, term, opens)
    nikos.does("score", scores(school.maths, school.quiz, school.anna, "20"))
    nikos.does("say", lambda w: grading.set_final_comment(w, school.maths, term, school.anna, "Works hard"))
    assert nikos.syncs().outcomes == {"rejected": 2}
    told = {issue.table: issue.reason for issue in open_issues(nikos.connection)}
    assert told == {"score": "sheet_locked", "final_grade": "final_locked"}
    assert at_server(school) == (1, 60_000, 1)
    assert nikos.connection.value("SELECT value FROM score") == 12_000


def test_a_lock_that_is_settled_from_an_issue_is_worked_out_too(school: SmallSchool, term: bytes, opens: Open) -> None:
    nikos = opens("nikos")
    made = row_of("final_grade", {"locked": 1, "locked_value": 1, "locked_scale_version": 1})
    forge(nikos, "final_grade", (school.maths, term, school.anna), made)
    nikos.syncs()
    (issue,) = open_issues(nikos.connection)
    nikos.does("score", scores(school.maths, school.quiz, school.anna, "12"))
    nikos.syncs()
    nikos.does("resolve", lambda work: resolve(work, SCHOOL_SCHEMA, issue.id, "mine"))
    nikos.syncs()
    assert at_server(school) == nikos.connection.one(LOCK) == (1, 60_000, 1)


def test_an_override_without_a_reason_is_refused(school: SmallSchool, term: bytes, opens: Open) -> None:
    office = opens("office")
    outcome = forge(office, "final_grade", (school.maths, term, school.anna), row_of("final_grade", {"override": 1000}))
    assert (outcome.outcome, outcome.reason) == ("rejected", "override_reason_needed")


def test_a_used_scale_is_not_edited_from_elsewhere(school: SmallSchool, opens: Open) -> None:
    admin = an_admin(school, opens)
    with school.server.school.reading() as connection:
        (band, *_) = repository.band_ids(connection, PERCENT_ID)
    assert forge(admin, "grading_scale", (PERCENT_ID,), {"maximum": (100_000, 50_000)}).reason == "scale_used"
    assert forge(admin, "scale_band", (band,), {"passes": (1, 0)}).reason == "scale_used"
    twin = {"title": "0–100", "version": 1, "rounding": "none", "maximum": 100_000, "replaces": bytes(PERCENT_ID)}
    outcome = forge(admin, "grading_scale", (b"z" * 16,), row_of("grading_scale", twin))  # type: ignore[arg-type]
    assert outcome.reason == "version_taken"


def test_a_next_version_reaches_everybody_with_the_classes_that_follow(
    school: SmallSchool, term: bytes, opens: Open
) -> None:
    nikos, admin = opens("nikos"), an_admin(school, opens)
    nikos.does("score", scores(school.maths, school.quiz, school.anna, "10"))
    nikos.does("lock_final", locks(school, term))
    nikos.syncs()
    admin.syncs()
    strict = (Band("Pass", Decimal(60), None, True), Band("Fail", Decimal(0), None, False))
    facts = ("Strict", Rounding.HALF_UP_0, Decimal(100), strict)
    new = admin.does("change_scale", lambda w: scales.change_scale(w, PERCENT_ID, *facts, follow=[school.maths]))
    assert set(admin.syncs().outcomes) == {"applied"}
    nikos.syncs()
    book = repository.gradebook(nikos.connection, school.maths)
    assert book.scale.id == new
    final, computed = book.final(school.anna, TODAY), book.computed(school.anna, TODAY)
    assert final is not None
    assert computed is not None
    assert (final.label, computed.label) == ("Pass", "Fail")


def an_admin(school: SmallSchool, opens: Open) -> Desk:
    """The office's desk with an administrator's keys."""
    school.writes("grant", lambda work: accounts.grant_role(work, school.registrar, "admin"))
    return opens("office")

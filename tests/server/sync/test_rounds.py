"""Desks and a server, through the real application, on both databases: nothing lost, nothing overwritten unseen."""

from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from sms_core.attendance import service as attendance
from sms_core.enrolment import service as enrolment
from sms_core.grading import repository as gradebook
from sms_core.issues.repository import open_issues
from sms_core.issues.service import resolve
from sms_core.sections import service as sections
from sms_core.students import service as students
from sms_core.sync.engine import SyncRefused
from sms_core.sync.outbox import count_waiting, pending_keys
from sms_core.tables import SCHOOL_SCHEMA
from tests.server.conftest import Start
from tests.server.sync.desks import TODAY, Desk, Offline, SmallSchool, marks, scores, small_school

Open = Callable[..., Desk]


@pytest.fixture
def school(start: Start) -> SmallSchool:
    return small_school(start())


@pytest.fixture
def opens(school: SmallSchool, tmp_path: Path) -> Iterator[Open]:
    """Opens and syncs a new desk for a login."""
    desks: list[Desk] = []

    def open_desk(login: str) -> Desk:
        desk = school.desk(f"{login}@school.example", tmp_path / f"{login}{len(desks)}")
        desks.append(desk)
        desk.syncs()
        return desk

    yield open_desk
    for desk in desks:
        desk.close()


def score_of(desk: Desk, school: SmallSchool) -> Decimal | None:
    found = gradebook.score(desk.connection, school.maths, school.quiz, school.anna)
    return None if found is None else found.value


def test_a_teachers_replica_holds_only_her_sections_and_their_students(school: SmallSchool, opens: Open) -> None:
    nikos = opens("nikos")
    assert nikos.count("section") == 2  # what is taught is no secret
    assert nikos.count("enrolment") == 2
    assert {row[0] for row in nikos.connection.all("SELECT id FROM student")} == {school.anna, school.bruno}
    assert nikos.count("student_contact") == 2
    assert nikos.count("user") == 0
    assert nikos.count("assessment") == 1
    assert opens("maria").count("assessment") == 0


def test_the_office_holds_the_whole_school(school: SmallSchool, opens: Open) -> None:
    office = opens("office")
    assert (office.count("student"), office.count("enrolment"), office.count("student_contact")) == (3, 4, 3)
    assert office.count("user") == 4  # with the administrator


def test_marks_made_offline_arrive_at_the_office(school: SmallSchool, opens: Open) -> None:
    nikos, office = opens("nikos"), opens("office")
    nikos.wire.cut = True
    nikos.does("mark", marks(school.maths, school.anna, "P"))
    nikos.does("mark", marks(school.maths, school.bruno, "A"))
    with pytest.raises(Offline):
        nikos.syncs()
    assert count_waiting(nikos.connection) == 2
    assert len(pending_keys(nikos.connection, "mark")) == 2
    nikos.wire.cut = False
    done = nikos.syncs()
    assert (done.waiting, done.outcomes) == (0, {"applied": 3})
    assert pending_keys(nikos.connection, "mark") == set()
    assert office.syncs().changes[-1].touches("mark")
    assert office.connection.all("SELECT code FROM mark ORDER BY code") == [("A",), ("P",)]


def test_a_lost_answer_is_answered_again_and_nothing_is_done_twice(school: SmallSchool, opens: Open) -> None:
    nikos = opens("nikos")
    nikos.does("mark", marks(school.maths, school.anna, "P"))
    nikos.wire.lose_answers = True
    with pytest.raises(Offline):
        nikos.syncs()
    before = school.value("SELECT seq FROM sync_head")
    nikos.wire.lose_answers = False
    assert nikos.syncs().outcomes == {"applied": 2}
    assert school.value("SELECT seq FROM sync_head") == before
    assert school.value("SELECT count(*) FROM journal_action WHERE verb = 'mark'") == 1


def test_one_score_changed_by_two_is_one_conflict_and_its_resolution_reaches_both(
    school: SmallSchool, opens: Open
) -> None:
    nikos, office = opens("nikos"), opens("office")
    office.does("score", scores(school.maths, school.quiz, school.anna, "14"))
    nikos.does("score", scores(school.maths, school.quiz, school.anna, "17.5"))
    office.syncs()
    assert nikos.syncs().outcomes == {"conflict": 1}
    assert score_of(nikos, school) == Decimal(14)
    (issue,) = open_issues(nikos.connection)
    assert (issue.merge_group, issue.mine["value"], issue.theirs["value"]) == ("score", 17500, 14000)
    assert (issue.mine_author, issue.theirs_author) == ("Nikos Vasileiou", "Eleni Office")
    assert issue.mine_at is not None
    assert issue.theirs_at is not None
    office.syncs()
    assert [one.id for one in open_issues(office.connection)] == [issue.id]
    nikos.does("resolve", lambda work: resolve(work, SCHOOL_SCHEMA, issue.id, "mine"))
    nikos.syncs()
    office.syncs()
    assert score_of(office, school) == Decimal("17.5")
    assert open_issues(office.connection) == []
    assert open_issues(nikos.connection) == []


def test_different_fields_of_one_student_merge_without_a_conflict(school: SmallSchool, opens: Open) -> None:
    first, second = opens("office"), opens("office")
    first.does("edit", lambda work: students.change_identity(work, school.anna, form_group="B1"))
    second.does("edit", lambda work: students.change_identity(work, school.anna, preferred_name="Annie"))
    first.syncs()
    second.syncs()
    first.syncs()
    for desk in (first, second):
        assert desk.connection.all("SELECT form_group, preferred_name FROM student WHERE id = ?", (school.anna,)) == [
            ("B1", "Annie")
        ]
        assert open_issues(desk.connection) == []


def test_the_same_mark_from_two_desks_merges_silently(school: SmallSchool, opens: Open) -> None:
    nikos, office = opens("nikos"), opens("office")
    for desk in (nikos, office):
        desk.does("mark", marks(school.maths, school.anna, "L"))
        desk.syncs()
    assert open_issues(office.connection) == []
    assert school.value("SELECT count(*) FROM mark") == 1


def test_unsent_work_stays_on_top_when_the_servers_row_changes(school: SmallSchool, opens: Open) -> None:
    office, other = opens("office"), opens("office")
    office.does("edit", lambda work: students.change_identity(work, school.anna, form_group="B2"))
    other.does("edit", lambda work: students.change_identity(work, school.anna, year_level="B"))
    other.syncs()
    office.wire.refuse = {"push"}
    with pytest.raises(SyncRefused):
        office.syncs()
    row = office.connection.one("SELECT form_group, year_level FROM student WHERE id = ?", (school.anna,))
    assert row == ("B2", "B")
    office.wire.refuse = set()
    office.syncs()
    row = office.connection.one("SELECT form_group, year_level FROM student WHERE id = ?", (school.anna,))
    assert row == ("B2", "B")


def test_a_student_who_leaves_the_section_leaves_the_replica(school: SmallSchool, opens: Open) -> None:
    nikos = opens("nikos")
    school.writes("withdraw", lambda work: enrolment.delete(work, school.maths, school.bruno, 1))
    nikos.syncs()
    assert {row[0] for row in nikos.connection.all("SELECT id FROM student")} == {school.anna}
    assert nikos.count("student_contact") == 1


def test_a_student_who_arrives_comes_with_older_rows(school: SmallSchool, opens: Open) -> None:
    nikos = opens("nikos")
    school.writes("enrol", lambda work: enrolment.enrol(work, school.maths, school.chloe, TODAY))
    nikos.syncs()
    assert nikos.count("student") == 3
    assert nikos.count("student_contact") == 3


def test_contacts_leave_when_the_last_active_enrolment_ends(school: SmallSchool, opens: Open) -> None:
    nikos = opens("nikos")
    school.writes("withdraw", lambda work: enrolment.withdraw(work, school.maths, school.bruno, TODAY))
    nikos.syncs()
    assert nikos.count("student") == 2
    assert nikos.count("student_contact") == 1


def test_a_class_taken_away_is_dropped_and_a_new_one_is_loaded(school: SmallSchool, opens: Open) -> None:
    nikos = opens("nikos")
    nikos.does("mark", marks(school.maths, school.anna, "P"))
    nikos.syncs()

    def swap(work: object) -> None:
        sections.end_assignment(work, school.maths, school.teacher_staff, date(2026, 10, 1))  # type: ignore[arg-type]
        sections.assign_staff(work, school.music, school.teacher_staff)  # type: ignore[arg-type]

    school.writes("swap", swap)
    nikos.syncs()
    assert nikos.count("mark") == 0
    assert {row[0] for row in nikos.connection.all("SELECT id FROM student")} == {school.anna, school.chloe}
    assert nikos.count("enrolment") == 2


def test_work_of_somebody_who_lost_the_class_is_quarantined_not_dropped(school: SmallSchool, opens: Open) -> None:
    nikos = opens("nikos")
    nikos.does("mark", marks(school.maths, school.anna, "A"))
    school.writes(
        "end", lambda work: sections.end_assignment(work, school.maths, school.teacher_staff, date(2026, 10, 1))
    )
    assert nikos.syncs().outcomes == {"quarantined": 2}
    assert school.value("SELECT count(*) FROM mark") == 0
    kept = open_issues(nikos.connection)
    assert {(issue.kind, issue.table) for issue in kept} == {("quarantined", "mark"), ("quarantined", "register")}


def test_a_score_above_the_maximum_is_refused_with_its_reason_and_kept(school: SmallSchool, opens: Open) -> None:
    nikos = opens("nikos")
    nikos.does("score", scores(school.maths, school.quiz, school.anna, "19"))
    school.writes("max", lambda work: _lower_the_maximum(work, school))
    assert nikos.syncs().outcomes == {"rejected": 1}
    (issue,) = open_issues(nikos.connection)
    assert (issue.kind, issue.reason, issue.mine["value"]) == ("rejected", "score_too_high", 19000)
    assert score_of(nikos, school) is None


def _lower_the_maximum(work: object, school: SmallSchool) -> None:
    from sms_core.grading.table import ASSESSMENT

    work.change(ASSESSMENT, school.quiz, max_score=Decimal(10))  # type: ignore[attr-defined]


def test_a_teacher_cannot_write_in_another_teachers_class(school: SmallSchool, opens: Open) -> None:
    maria = opens("maria")
    maria.does("forge", lambda work: work.create(_enrolment(), school.maths, school.chloe, 1,
               begin_date=TODAY, status="active"))  # fmt: skip
    assert maria.syncs().outcomes == {"rejected": 1}
    assert school.value("SELECT count(*) FROM enrolment WHERE section = ?", (school.maths,)) == 2
    assert maria.count("enrolment") == 2


def _enrolment() -> object:
    from sms_core.enrolment.table import ENROLMENT

    return ENROLMENT


def test_a_delete_does_not_win_over_an_edit_that_the_deleter_had_not_seen(school: SmallSchool, opens: Open) -> None:
    nikos, office = opens("nikos"), opens("office")
    nikos.does("mark", marks(school.maths, school.anna, "P"))
    nikos.syncs()
    office.syncs()
    office.does("note", lambda w: attendance.set_note(w, school.maths, TODAY, 2, school.anna, "left at ten"))
    office.syncs()
    nikos.does("clear", lambda w: attendance.clear(w, school.maths, TODAY, 2, school.anna))
    assert nikos.syncs().outcomes == {"conflict": 1}
    assert nikos.connection.one("SELECT code, note, deleted FROM mark") == ("P", "left at ten", 0)


def test_a_copied_profile_is_noticed(school: SmallSchool, opens: Open) -> None:
    nikos = opens("nikos")
    nikos.does("mark", marks(school.maths, school.anna, "P"))
    nikos.connection.run("UPDATE outbox SET dseq = dseq + 5")
    with pytest.raises(SyncRefused) as refused:
        nikos.syncs()
    assert refused.value.server_code == "device_forked"
    assert count_waiting(nikos.connection) == 1


def test_a_server_that_forgot_our_past_is_noticed(school: SmallSchool, opens: Open) -> None:
    nikos = opens("nikos")
    with school.server.school.transaction() as connection:
        connection.run("UPDATE sync_chain SET chain = ? WHERE seq = (SELECT max(seq) FROM sync_chain)", (b"x" * 32,))
    with pytest.raises(SyncRefused) as refused:
        nikos.syncs()
    assert refused.value.server_code == "history_diverged"


def test_a_round_without_news_is_small(school: SmallSchool, opens: Open) -> None:
    nikos = opens("nikos")
    nikos.wire.calls.clear()
    assert nikos.syncs().rows == 0
    assert nikos.wire.calls == ["pull"]

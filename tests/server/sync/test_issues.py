"""Who sees an issue, who settles it, and what comes of that: by replica and by plain HTTP, on both databases."""

from decimal import Decimal
from typing import Any

import pytest

from sms_core.accounts import service as accounts
from sms_core.courses import service as courses
from sms_core.enrolment import service as enrolment
from sms_core.grading import service as grading
from sms_core.ids import text_of
from sms_core.issues.repository import open_issues
from sms_core.issues.service import discard, resolve
from sms_core.sections import service as sections
from sms_core.students import service as students
from sms_core.tables import SCHOOL_SCHEMA
from tests.server.sync.conftest import Open
from tests.server.sync.desks import TODAY, Desk, SmallSchool, marks, scores

WHERE = "/api/v1/sync/issues"


@pytest.fixture
def conflict(school: SmallSchool, opens: Open) -> tuple[Desk, Desk, bytes]:
    """The teacher's and the office's desks, and the conflict of their two scores."""
    nikos, office = opens("nikos"), opens("office")
    office.does("score", scores(school.maths, school.quiz, school.anna, "14"))
    nikos.does("score", scores(school.maths, school.quiz, school.anna, "17.5"))
    office.syncs()
    nikos.syncs()
    (issue,) = open_issues(nikos.connection)
    return nikos, office, issue.id


def asks(desk: Desk, method: str, target: str = WHERE, body: Any = None) -> Any:
    return desk.wire.device.asks(method, target, body)


def settles(desk: Desk, issue: bytes, choice: str) -> Any:
    return asks(desk, "POST", f"{WHERE}/{text_of(issue)}/resolve", {"choice": choice})


def test_a_conflict_is_seen_by_its_author_the_office_and_the_class_and_nobody_else(
    school: SmallSchool, opens: Open, conflict: tuple[Desk, Desk, bytes]
) -> None:
    _, office, issue = conflict
    office.syncs()
    assert [one.id for one in open_issues(office.connection)] == [issue]
    maria = opens("maria")
    assert open_issues(maria.connection) == []
    assert asks(maria, "GET").json() == []
    assert settles(maria, issue, "mine").status_code == 404
    staff = school.value('SELECT staff FROM "user" WHERE id = ?', (school.musician,))
    school.writes("assist", lambda work: sections.assign_staff(work, school.maths, staff))
    maria.syncs()
    assert [one.id for one in open_issues(maria.connection)] == [issue]


def test_another_teacher_of_the_class_settles_it(
    school: SmallSchool, opens: Open, conflict: tuple[Desk, Desk, bytes]
) -> None:
    nikos, _, issue = conflict
    staff = school.value('SELECT staff FROM "user" WHERE id = ?', (school.musician,))
    school.writes("assist", lambda work: sections.assign_staff(work, school.maths, staff))
    maria = opens("maria")
    maria.does("resolve", lambda work: resolve(work, SCHOOL_SCHEMA, issue, "mine"))
    assert maria.syncs().outcomes == {"applied": 2}
    nikos.syncs()
    assert open_issues(nikos.connection) == []
    assert nikos.connection.value("SELECT value FROM score") == 17500


def test_two_who_settle_one_issue_make_no_issue_about_it(conflict: tuple[Desk, Desk, bytes]) -> None:
    nikos, office, issue = conflict
    office.syncs()
    nikos.does("resolve", lambda work: resolve(work, SCHOOL_SCHEMA, issue, "mine"))
    office.does("resolve", lambda work: resolve(work, SCHOOL_SCHEMA, issue, "theirs"))
    for desk in (nikos, office, nikos):
        desk.syncs()
    for desk in (nikos, office):
        assert open_issues(desk.connection) == []
        assert desk.connection.all("SELECT resolution FROM sync_issue") == [("mine",)]
        assert desk.connection.value("SELECT value FROM score") == 17500


def test_a_program_without_a_replica_reads_and_settles(conflict: tuple[Desk, Desk, bytes]) -> None:
    nikos, office, issue = conflict
    (told,) = asks(nikos, "GET").json()
    assert told["id"] == text_of(issue)
    assert (told["kind"], told["subject"], told["group"]) == ("conflict", "score", "score")
    assert (told["mine"]["value"], told["theirs"]["value"]) == ("17.5", "14")
    assert (told["mine_author"], told["theirs_author"]) == ("Nikos Vasileiou", "Eleni Office")
    answer = settles(nikos, issue, "mine")
    assert (answer.status_code, answer.json()["state"]) == (200, "resolved")
    office.syncs()
    assert office.connection.value("SELECT value FROM score") == 17500
    again = settles(nikos, issue, "theirs")
    assert (again.status_code, again.json()["code"]) == (409, "issue_settled")
    assert asks(nikos, "GET").json() == []


def test_settling_meets_the_rules_of_the_row(school: SmallSchool, conflict: tuple[Desk, Desk, bytes]) -> None:
    nikos, _, issue = conflict
    school.writes("max", lambda work: grading.change_assessment(work, school.quiz, max_score=Decimal(15)))
    answer = settles(nikos, issue, "mine")
    assert (answer.status_code, answer.json()["code"]) == (409, "score_too_high")
    assert len(asks(nikos, "GET").json()) == 1


@pytest.mark.parametrize(
    ("issue", "body", "status"),
    [("no-id", {"choice": "mine"}, 422), (text_of(b"x" * 16), {"choice": "mine"}, 404),
     (text_of(b"x" * 16), {"choice": "both"}, 422), (text_of(b"x" * 16), None, 422)],
)  # fmt: skip
def test_what_is_no_issue_and_no_choice_is_refused(
    school: SmallSchool, opens: Open, issue: str, body: Any, status: int
) -> None:
    assert asks(opens("nikos"), "POST", f"{WHERE}/{issue}/resolve", body).status_code == status


def test_issues_need_a_sign_in(school: SmallSchool) -> None:
    assert school.server.client.get(WHERE).status_code == 401


def test_refused_work_is_let_go_or_done_again(school: SmallSchool, opens: Open) -> None:
    nikos = opens("nikos")
    for student, value in ((school.anna, "19"), (school.bruno, "18")):
        nikos.does("score", scores(school.maths, school.quiz, student, value))
    school.writes("max", lambda work: grading.change_assessment(work, school.quiz, max_score=Decimal(10)))
    assert nikos.syncs().outcomes == {"rejected": 2}
    first, second = open_issues(nikos.connection)
    school.writes("max", lambda work: grading.change_assessment(work, school.quiz, max_score=Decimal(20)))
    assert settles(nikos, first.id, "mine").status_code == 200
    nikos.syncs()
    assert nikos.connection.all("SELECT value FROM score WHERE deleted = 0") == [(19000,)]
    nikos.does("discard", lambda work: discard(work, second.id))
    assert nikos.syncs().outcomes == {"applied": 1}
    assert open_issues(nikos.connection) == []


def test_what_is_quarantined_is_for_the_office(school: SmallSchool, opens: Open) -> None:
    nikos, office = opens("nikos"), opens("office")
    nikos.does("mark", marks(school.maths, school.anna, "A"))
    staff = school.teacher_staff
    school.writes("end", lambda work: sections.end_assignment(work, school.maths, staff, TODAY.replace(month=9)))
    assert nikos.syncs().outcomes == {"quarantined": 2}
    office.syncs()
    kept = open_issues(office.connection)
    assert {issue.kind for issue in kept} == {"quarantined"}
    assert settles(nikos, kept[0].id, "discard").status_code == 403
    for issue in kept:
        assert settles(office, issue.id, "mine").status_code == 200
    office.syncs()
    assert office.connection.all("SELECT code FROM mark") == [("A",)]


def test_conflicts_about_a_category_and_an_assessment_are_kept(school: SmallSchool, opens: Open) -> None:
    nikos, office = opens("nikos"), opens("office")
    for desk, title in ((office, "Quiz one"), (nikos, "First quiz")):
        desk.does("rename", lambda work, title=title: grading.change_assessment(work, school.quiz, title=title))
    office.syncs()
    assert nikos.syncs().outcomes == {"conflict": 1}
    (issue,) = open_issues(nikos.connection)
    assert (issue.mine, issue.theirs) == ({"title": "First quiz"}, {"title": "Quiz one"})


def test_two_new_students_with_one_number_are_both_there_and_an_issue_shows_both(
    school: SmallSchool, opens: Open
) -> None:
    first, second = opens("office"), opens("office")
    made = [
        desk.does("admit", lambda work, given=given: students.admit(work, "Grey", given, "077"))
        for desk, given in ((first, "Ada"), (second, "Ben"))
    ]
    second.does("enrol", lambda work: enrolment.enrol(work, school.maths, made[1], TODAY))
    assert first.syncs().outcomes == {"applied": 1}
    assert second.syncs().outcomes == {"conflict": 1, "applied": 1}
    first.syncs()
    for desk in (first, second):
        rows = desk.connection.all("SELECT given_name, student_number FROM student WHERE family_name = 'Grey'")
        assert sorted(rows) == [("Ada", "077"), ("Ben", None)]
    (issue,) = open_issues(first.connection)
    assert (issue.kind, issue.key, issue.theirs["id"]) == ("duplicate", (made[1],), made[0])
    assert issue.mine == {"student_number": "077"}
    answer = settles(first, issue.id, "mine")
    assert (answer.status_code, answer.json()["code"]) == (409, "taken")
    first.does("number", lambda work: students.change_identity(work, made[0], student_number="078"))
    first.syncs()
    assert settles(first, issue.id, "mine").status_code == 200
    second.syncs()
    rows = second.connection.all("SELECT given_name, student_number FROM student WHERE family_name = 'Grey'")
    assert sorted(rows) == [("Ada", "078"), ("Ben", "077")]


def test_a_number_that_is_taken_leaves_the_old_one(school: SmallSchool, opens: Open) -> None:
    office = opens("office")
    office.does("number", lambda work: students.change_identity(work, school.anna, student_number="008"))
    assert office.syncs().outcomes == {"conflict": 1}
    assert office.connection.value("SELECT student_number FROM student WHERE id = ?", (school.anna,)) == "007"
    (issue,) = open_issues(office.connection)
    assert (issue.mine, issue.base) == ({"student_number": "008"}, {"student_number": "007"})
    office.does("resolve", lambda work: resolve(work, SCHOOL_SCHEMA, issue.id, "theirs"))
    office.syncs()
    assert open_issues(office.connection) == []
    assert office.connection.value("SELECT student_number FROM student WHERE id = ?", (school.anna,)) == "007"


def test_a_second_course_code_is_told_apart_where_it_may_not_be_empty(school: SmallSchool, opens: Open) -> None:
    first, second = opens("office"), opens("office")
    for desk in (first, second):
        desk.does("course", lambda work: courses.create_course(work, "PHY-1", "Physics"))
        desk.syncs()
    first.syncs()
    assert first.connection.all("SELECT code FROM course WHERE title = 'Physics' ORDER BY code") == [
        ("PHY-1",),
        ("PHY-1 (2)",),
    ]
    assert [issue.kind for issue in open_issues(first.connection)] == ["duplicate"]


def test_a_student_brought_back_meets_who_has_the_number_now(school: SmallSchool, opens: Open) -> None:
    office = opens("office")
    new = office.does("admit", lambda work: students.admit(work, "Grey", "Ada", "099"))
    office.syncs()
    office.does("delete", lambda work: students.delete(work, new))
    office.does("admit", lambda work: students.admit(work, "Bell", "Eva", "099"))
    office.syncs()
    office.does("back", lambda work: _back(work, new))
    assert office.syncs().outcomes == {"conflict": 1}
    rows = office.connection.all("SELECT given_name, student_number FROM student WHERE given_name IN ('Ada', 'Eva')")
    assert sorted(rows) == [("Ada", None), ("Eva", "099")]


def _back(work: Any, student: bytes) -> None:
    from sms_core.students.table import STUDENT

    work.create(STUDENT, student, family_name="Grey", given_name="Ada", student_number="099", status="active")


def test_own_rows_in_conflict_stay_out_of_the_office(school: SmallSchool, opens: Open) -> None:
    from sms_core.personal import service as personal

    first, second, office = opens("nikos"), opens("nikos"), opens("office")
    search = first.does("save", lambda work: personal.save_search(work, school.teacher, "mine", "x"))
    first.syncs()
    second.syncs()
    for desk, title in ((first, "one"), (second, "two")):
        desk.does("rename", lambda work, title=title: personal.change_search(work, search, title=title))
        desk.syncs()
    assert len(open_issues(second.connection)) == 1
    office.syncs()
    assert open_issues(office.connection) == []
    assert asks(office, "GET").json() == []


def test_an_expired_grant_settles_nothing(school: SmallSchool, conflict: tuple[Desk, Desk, bytes]) -> None:
    nikos, _, issue = conflict
    grant = school.value('SELECT id FROM "grant" WHERE "user" = ?', (school.teacher,))
    school.writes("revoke", lambda work: accounts.revoke_grant(work, grant))
    assert settles(nikos, issue, "mine").status_code == 403

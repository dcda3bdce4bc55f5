"""A replica may be old, broken or hostile: it reads nothing by writing, and writes nothing that is not its own."""

from datetime import timedelta
from typing import Any

import pytest

from sms_core.accounts import service as accounts
from sms_core.accounts.table import GRANT
from sms_core.clock import to_days
from sms_core.contacts import service as contacts
from sms_core.enrolment import service as enrolment
from sms_core.grading.table import ASSESSMENT
from sms_core.issues.repository import open_issues
from sms_core.medical import service as medical
from sms_core.store.journal import pack
from sms_core.sync.engine import SyncRefused
from sms_core.sync.outbox import count_waiting
from tests.server.sync.conftest import Open
from tests.server.sync.desks import TODAY, SmallSchool, marks, scores
from tests.server.sync.raw import forge, mutation, push, row_of


def test_a_push_is_no_way_to_read_what_one_may_not_see(school: SmallSchool, opens: Open) -> None:
    school.writes("note", lambda work: medical.set_note(work, school.chloe, "allergic to nuts"))
    nikos = opens("nikos")
    for table, key, field in (
        ("student_medical", school.chloe, "note"),
        ("user", school.registrar, "login"),
        ("student", school.chloe, "form_group"),
    ):
        for fields in ({field: (None, "x")}, {field: ("x", "x")}, {}, {"no_such": (1, 2)}):
            assert forge(nikos, table, (key,), fields).row is None
        assert forge(nikos, table, (key,), {field: (None, "x")}).outcome == "rejected"


def test_an_edit_that_claims_to_change_nothing_changes_nothing(school: SmallSchool, opens: Open) -> None:
    nikos = opens("nikos")
    told = forge(nikos, "student", (school.anna,), {"student_number": ("666", "666"), "form_group": ("X", "X")})
    assert told.outcome in ("merged", "rejected")
    assert school.value("SELECT student_number FROM student WHERE id = ?", (school.anna,)) == "007"


@pytest.mark.parametrize("deletion", [(0, 0), (None, 0), (1, 0), ("x", 0)])
def test_nobody_brings_back_what_is_not_theirs_to_make(school: SmallSchool, opens: Open, deletion: Any) -> None:
    nikos = opens("nikos")
    school.writes("delete", lambda work: enrolment.delete(work, school.music, school.chloe, 1))
    same = {"status": ("active", "active"), "begin_date": (1, 1), "end_date": (None, None)}
    told = forge(nikos, "enrolment", (school.music, school.chloe, 1), {"deleted": deletion, **same})
    assert told.outcome == "rejected"
    assert school.value("SELECT deleted FROM enrolment WHERE section = ? AND student = ?",
                        (school.music, school.chloe)) == 1  # fmt: skip


@pytest.mark.parametrize("deletion", [(0, 1), (None, 1), (1, 1)])
def test_nobody_deletes_by_pretending_to_create(school: SmallSchool, opens: Open, deletion: Any) -> None:
    told = forge(opens("nikos"), "student", (school.anna,), {"deleted": deletion})
    assert told.outcome == "rejected"
    assert school.value("SELECT deleted FROM student WHERE id = ?", (school.anna,)) == 0


def test_an_assessment_does_not_move_to_another_class(school: SmallSchool, opens: Open) -> None:
    nikos, office = opens("nikos"), opens("office")
    told = forge(nikos, "assessment", (school.quiz,), {"section": (school.maths, school.music)})
    assert told.outcome == "rejected"
    told = forge(office, "assessment", (school.quiz,), {"section": (school.maths, school.music)})
    assert (told.outcome, told.reason) == ("rejected", "row_moved")
    assert school.value("SELECT section FROM assessment") == school.maths


def test_nothing_is_planted_among_another_person_s_own_rows(school: SmallSchool, opens: Open) -> None:
    nikos = opens("nikos")
    mine = nikos.store.ids.new()
    values = {"user": school.teacher, "name": "theme", "value": "dark"}
    assert forge(nikos, "preference", (mine,), row_of("preference", values)).outcome == "applied"
    told = forge(nikos, "preference", (mine,), {"user": (school.teacher, school.musician)})
    assert told.outcome == "rejected"
    other = row_of("preference", values | {"user": school.musician})
    assert forge(nikos, "preference", (nikos.store.ids.new(),), other).outcome == "rejected"
    assert opens("maria").connection.all("SELECT id FROM preference") == []


def test_issues_are_made_by_the_server_alone(school: SmallSchool, opens: Open) -> None:
    nikos = opens("nikos")
    values = {"user": school.teacher, "scope": f"section:{school.music.hex()}", "kind": "conflict",
              "subject": "mark", "subject_key": pack((1,)), "state": "open"}  # fmt: skip
    told = forge(nikos, "sync_issue", (nikos.store.ids.new(),), row_of("sync_issue", values))
    assert told.outcome == "rejected"
    assert open_issues(opens("maria").connection) == []


@pytest.mark.parametrize(
    ("table", "key", "fields"),
    [
        ("nonsense", (1,), {"a": (None, 1)}),
        ("x" * 200, (), {}),
        ("", (), {}),
        ("mark", (), {"code": (None, "P")}),
        ("mark", (b"short", 1, 1, b"short"), {"code": (None, "P")}),
        ("assessment", ("text",), {"title": (None, "x")}),
        ("student", (b"y" * 16,), {"deleted": (None, 0), "status": (None, "active")}),
        ("student", (b"y" * 16,), {"deleted": (None, 0), "family_name": (None, "a\0b")}),
        ("student", (b"y" * 16,), {"deleted": (None, 0), "family_name": (None, 1 << 63)}),
        ("category", (b"y" * 16,), {"deleted": (None, 0), "section": (None, b"z"), "title": (None, "T")}),
        ("period", (1 << 40,), {"deleted": (None, 0), "name": (None, "x")}),
    ],
)
def test_garbage_is_refused_and_kept_and_what_comes_after_goes_on(
    school: SmallSchool, opens: Open, table: str, key: tuple[Any, ...], fields: Any
) -> None:
    office = opens("office")
    assert forge(office, table, key, fields).outcome in ("rejected", "blocked_by")
    office.does("mark", marks(school.maths, school.anna, "P"))
    assert office.syncs().outcomes == {"applied": 2}
    assert len(open_issues(office.connection)) == 1


@pytest.mark.parametrize(
    ("table", "fields", "facts"),
    [
        ("mark", {"code": (None, 1.5)}, {}),
        ("mark", {"code": (None, [1])}, {}),
        ("mark", {"code": (None, True)}, {}),
        ("mark", {}, {"id": b"short"}),
        ("mark", {}, {"undoes": b"short"}),
        ("mark", {}, {"at": 1 << 60}),
        ("mark", {}, {"at": -1}),
        ("mark", {}, {"label": "a\0b"}),
    ],
)
def test_what_no_replica_sends_is_refused_whole(
    school: SmallSchool, opens: Open, table: str, fields: Any, facts: Any
) -> None:
    nikos = opens("nikos")
    key = (school.maths, to_days(TODAY), 2, school.anna)
    with pytest.raises(SyncRefused) as refused:
        push(nikos, mutation(nikos, table, key, fields), **facts)
    assert refused.value.server_code == "malformed"


def test_one_mutation_twice_in_an_action_is_refused(school: SmallSchool, opens: Open) -> None:
    nikos = opens("nikos")
    one = mutation(nikos, "mark", (school.maths, to_days(TODAY), 2, school.anna), {"code": (None, "P")})
    with pytest.raises(SyncRefused) as refused:
        push(nikos, one, one)
    assert refused.value.server_code == "malformed"


def test_an_action_told_twice_with_other_mutations_is_a_copied_device(school: SmallSchool, opens: Open) -> None:
    nikos = opens("nikos")
    key = (school.maths, to_days(TODAY), 2, school.anna)
    action = nikos.store.ids.new()
    push(nikos, mutation(nikos, "mark", key, row_of("mark", {"code": "P"})), id=action)
    with pytest.raises(SyncRefused) as refused:
        push(nikos, mutation(nikos, "mark", key, {"code": ("P", "A")}), id=action)
    assert refused.value.server_code == "device_forked"


def test_a_place_that_the_server_never_gave_is_refused(school: SmallSchool, opens: Open) -> None:
    from sms_core.sync import state
    from sms_core.sync.wire import SCHEMA_VERSION, Load, Page, Pull

    nikos = opens("nikos")
    anchors = state.anchors(nikos.connection)
    scopes = [row[0] for row in nikos.connection.all("SELECT scope FROM sync_scope ORDER BY scope")]
    for place in (b"\xc1", pack([0, 0, 0]), pack([0, 0, [1, 2, 3]]), pack(["a", None, []]), pack([0, 0, [{}]])):
        for message in (
            Pull(SCHEMA_VERSION, anchors, scopes, 0, None, place),
            Load(SCHEMA_VERSION, anchors, scopes, place),
        ):
            with pytest.raises(SyncRefused) as refused:
                nikos.wire.call(type(message).__name__.lower(), message, Page)
            assert refused.value.server_code == "malformed"
    beyond = Load(SCHEMA_VERSION, anchors, scopes, pack([10_000, -5, []]))
    assert nikos.wire.call("load", beyond, Page).tables == []


def test_a_teacher_whose_grants_have_expired_holds_nothing_of_the_class(school: SmallSchool, opens: Open) -> None:
    nikos = opens("nikos")
    assert nikos.count("student") == 2
    grant = school.value('SELECT id FROM "grant" WHERE "user" = ?', (school.teacher,))
    ends = school.server.clock.now() + timedelta(hours=1)
    school.writes("limit", lambda work: work.change(GRANT, grant, expires_at=ends))
    school.server.clock.move(timedelta(hours=2))
    nikos.syncs()
    assert (nikos.count("student"), nikos.count("enrolment"), nikos.count("student_contact")) == (0, 0, 0)
    assert nikos.count("section") == 2


def test_work_made_before_the_grant_was_taken_away_is_quarantined(school: SmallSchool, opens: Open) -> None:
    nikos = opens("nikos")
    nikos.does("mark", marks(school.maths, school.anna, "P"))
    grant = school.value('SELECT id FROM "grant" WHERE "user" = ?', (school.teacher,))
    school.writes("revoke", lambda work: accounts.revoke_grant(work, grant))
    assert nikos.syncs().outcomes == {"quarantined": 2}
    assert (nikos.count("mark"), nikos.count("student"), count_waiting(nikos.connection)) == (0, 0, 0)


def test_a_guardian_who_is_unlinked_leaves_the_replica(school: SmallSchool, opens: Open) -> None:
    def add(work: Any) -> bytes:
        guardian = contacts.add_guardian(work, "Grey", "Eva")
        contacts.link_guardian(work, school.bruno, guardian)
        return guardian

    guardian = school.writes("link", add)
    nikos = opens("nikos")
    assert nikos.count("guardian") == 1
    school.writes("unlink", lambda work: contacts.unlink_guardian(work, school.bruno, guardian))
    nikos.syncs()
    assert nikos.connection.all("SELECT id FROM guardian") == []


def test_own_grants_stay_when_the_security_of_the_school_is_lost(school: SmallSchool, opens: Open) -> None:
    office = opens("office")
    grant = school.value('SELECT id FROM "grant" WHERE "user" = ?', (school.registrar,))

    def demote(work: Any) -> None:
        accounts.revoke_grant(work, grant)
        accounts.grant_role(work, school.registrar, "viewer")

    school.writes("demote", demote)
    office.syncs()
    assert office.count("user", "1 = 1") == 0
    assert office.count("student") == 3
    rows = office.connection.all('SELECT role FROM "grant" WHERE deleted = 0')
    assert rows == [("viewer",)]
    assert {row[0] for row in office.connection.all('SELECT "user" FROM "grant"')} == {school.registrar}


def test_somebody_who_sees_the_school_and_teaches_has_the_contacts_of_her_class(
    school: SmallSchool, opens: Open
) -> None:
    school.writes("grant", lambda work: accounts.grant_role(work, school.teacher, "viewer"))
    nikos = opens("nikos")
    assert (nikos.count("student"), nikos.count("student_contact")) == (3, 2)


def test_a_refused_creation_blocks_its_edits_and_loses_none(school: SmallSchool, opens: Open) -> None:
    nikos = opens("nikos")
    key = (nikos.store.ids.new(),)
    made = forge(nikos, "student", key, row_of("student", {"family_name": "N", "given_name": "N", "status": "active"}))
    assert made.outcome == "rejected"
    edit = forge(nikos, "student", key, {"form_group": (None, "B1")})
    assert edit.outcome == "blocked_by"
    nikos.syncs()
    kept = open_issues(nikos.connection)
    assert [(issue.kind, issue.mine.get("form_group")) for issue in kept] == [("rejected", None), ("rejected", "B1")]
    assert made.mutation.hex() == edit.reason


def test_a_comment_on_a_score_above_a_lowered_maximum_is_taken(school: SmallSchool, opens: Open) -> None:
    nikos = opens("nikos")
    nikos.does("score", scores(school.maths, school.quiz, school.anna, "19"))
    nikos.syncs()
    school.writes("max", lambda work: work.change(ASSESSMENT, school.quiz, max_score=10_000))
    key = (school.maths, school.quiz, school.anna)
    assert forge(nikos, "score", key, {"comment": (None, "well done")}).outcome == "applied"


def test_an_enrolment_with_marks_is_not_deleted_by_a_desk_that_never_saw_them(school: SmallSchool, opens: Open) -> None:
    office, nikos = opens("office"), opens("nikos")
    nikos.does("mark", marks(school.maths, school.bruno, "A"))
    nikos.syncs()
    office.does("delete", lambda work: enrolment.delete(work, school.maths, school.bruno, 1))
    assert office.syncs().outcomes == {"rejected": 1}
    assert office.count("enrolment") == 4
    (issue,) = open_issues(office.connection)
    assert issue.reason == "has_records"

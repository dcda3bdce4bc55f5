"""Crashes, lost answers, two programs on one replica, and rights that change in the middle of things."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any, TypeVar

import pytest

from server_sync.accounts.model import Caller
from server_sync.school import School
from server_sync.sync.push import PushService
from sms_core.accounts import service as accounts
from sms_core.accounts.repository import grants_of
from sms_core.conduct import service as conduct
from sms_core.conduct.model import ConductKind
from sms_core.enrolment import service as enrolment
from sms_core.issues.repository import open_issues
from sms_core.sections import service as sections
from sms_core.store.connection import Connection
from sms_core.students import service as students
from sms_core.sync import state
from sms_core.sync.engine import DirectLane, Engine
from sms_core.sync.outbox import count_waiting, last_dseq, next_actions
from sms_core.sync.wire import Anchors
from tests.server.sync.conftest import Open
from tests.server.sync.desks import TODAY, Desk, SmallSchool, Wire, marks, scores
from tests.server.sync.oracles import check_fates, check_overwrites, check_rows

T = TypeVar("T")


class Crash(BaseException):
    """The process is killed here."""


@dataclass
class Killer:
    """A wire and a lane between whose steps the process dies, at the `at`-th of them."""

    wire: Wire
    connection: Connection
    at: int
    steps: int = 0
    before_applying: Callable[[str], None] = lambda _endpoint: None

    def call(self, endpoint: str, message: Any, answer: type[T]) -> T:
        self._step()
        told = self.wire.call(endpoint, message, answer)
        self._step()
        self.before_applying(endpoint)
        return told

    def submit(self, work: Callable[[Connection], T]) -> Any:
        self._step()
        done = DirectLane(self.connection).submit(work)
        self._step()
        return done

    def _step(self) -> None:
        self.steps += 1
        if self.steps == self.at:
            raise Crash


def engine_of(desk: Desk, killer: Killer) -> Engine:
    return Engine(killer, killer, desk.database.statements, desk.engine._clock)


def work_to_send(school: SmallSchool, desk: Desk) -> None:
    desk.does("mark", marks(school.maths, school.anna, "P"))
    desk.does("mark", marks(school.maths, school.anna, "L"))
    desk.does("score", scores(school.maths, school.quiz, school.anna, "17"))


def test_a_crash_between_any_two_steps_loses_and_doubles_nothing(
    school: SmallSchool, opens: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("server_sync.sync.pull.PAGE_ROWS", 5)
    nikos, office = opens("nikos"), opens("office")
    at, alive = 0, False
    while not alive:
        at += 1
        work_to_send(school, nikos)
        code = "APL"[at % 3]
        office.does("mark", marks(school.maths, school.bruno, code))
        office.syncs()
        killer = Killer(nikos.wire, nikos.connection, at)
        try:
            engine_of(nikos, killer).round()
            alive = True
        except Crash:
            assert not nikos.connection.in_transaction
        nikos.engine.forget_greeting()
        nikos.syncs()
        check_fates(school, nikos)
        check_rows(school, nikos)
    assert at > 8
    check_overwrites(school, nikos)


def test_a_first_load_that_dies_at_any_step_goes_on_without_duplicates(
    school: SmallSchool, opens: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("server_sync.sync.pull.PAGE_ROWS", 3)
    at, alive = 0, False
    while not alive:
        at += 3 + at // 3
        desk = school.desk("office@school.example", tmp_path / f"desk{at}")
        killer = Killer(desk.wire, desk.connection, at)
        try:
            engine_of(desk, killer).round()
            alive = True
        except Crash:
            school.writes("edit", lambda work: students.change_identity(work, school.anna, form_group="B1"))
            school.writes("enrol", lambda work: enrolment.enrol(work, school.music, school.bruno, TODAY))
        desk.syncs()
        check_rows(school, desk)
        desk.close()
        if not alive:
            school.writes("back", lambda work: enrolment.withdraw(work, school.music, school.bruno, TODAY))


def test_a_load_goes_on_where_it_broke(school: SmallSchool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("server_sync.sync.pull.PAGE_ROWS", 3)
    desk = school.desk("office@school.example", tmp_path / "desk")
    with pytest.raises(Crash):
        engine_of(desk, Killer(desk.wire, desk.connection, 20)).round()
    place = state.get(desk.connection, "loading")[1]
    asked: list[Any] = []
    monkeypatch.setattr(desk.wire, "call", _noting(desk.wire.call, asked))
    desk.syncs()
    assert next(message.place for endpoint, message in asked if endpoint == "load") == place
    check_rows(school, desk)
    desk.close()


def _noting(call: Any, asked: list[Any]) -> Any:
    def noting(endpoint: str, message: Any, answer: Any) -> Any:
        asked.append((endpoint, message))
        return call(endpoint, message, answer)

    return noting


@pytest.mark.parametrize("moment", ["hello", "push", "load", "pull"])
@pytest.mark.parametrize("page", [4, 20_000])
def test_a_second_program_that_syncs_in_the_middle_does_no_harm(
    school: SmallSchool, opens: Open, moment: str, page: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("server_sync.sync.pull.PAGE_ROWS", page)
    nikos, office = opens("nikos"), opens("office")
    work_to_send(school, nikos)
    swapped = False

    def other_program(endpoint: str) -> None:
        nonlocal swapped
        if endpoint != moment or swapped:
            return
        swapped = True
        office.does("mark", marks(school.maths, school.bruno, "A"))
        office.syncs()
        _swap(school)
        second = nikos.database.open(writing=True)
        nikos.does("score", scores(school.maths, school.quiz, school.bruno, "11"))
        Engine(nikos.wire, DirectLane(second), nikos.database.statements, nikos.engine._clock).round()
        second.close()

    school.writes("assign", lambda work: sections.assign_staff(work, school.music, school.teacher_staff))
    office.does("mark", marks(school.maths, school.bruno, "L", 5))
    office.syncs()
    engine_of(nikos, Killer(nikos.wire, nikos.connection, -1, before_applying=other_program)).round()
    assert swapped
    nikos.engine.forget_greeting()
    nikos.syncs()
    check_rows(school, nikos)
    check_fates(school, nikos)


def _swap(school: SmallSchool) -> None:
    school.writes(
        "end", lambda work: sections.end_assignment(work, school.maths, school.teacher_staff, date(2026, 10, 1))
    )


def test_work_on_a_class_that_was_taken_away_has_its_fate_and_the_row_stays_away(
    school: SmallSchool, opens: Open
) -> None:
    nikos = opens("nikos")
    nikos.does("mark", marks(school.maths, school.anna, "A"))
    nikos.wire.refuse = {"push"}
    _swap(school)
    nikos.engine.forget_greeting()
    with pytest.raises(Exception, match="sync_refused"):
        nikos.syncs()
    assert (nikos.count("mark", "1 = 1"), nikos.count("student", "1 = 1")) == (0, 0)
    assert count_waiting(nikos.connection) == 1
    assert nikos.connection.all('SELECT DISTINCT "row" FROM sync_base') == [(None,)]
    nikos.wire.refuse = set()
    assert nikos.syncs().outcomes == {"quarantined": 2}
    assert nikos.count("mark", "1 = 1") == 0
    assert len(open_issues(nikos.connection)) == 2
    check_rows(school, nikos)


def test_a_class_that_is_taken_and_given_back_at_once_has_no_hole(school: SmallSchool, opens: Open) -> None:
    nikos, office = opens("nikos"), opens("office")
    _swap(school)
    office.does("mark", marks(school.maths, school.bruno, "A"))
    office.syncs()
    back = False

    def gives_back(endpoint: str) -> None:
        nonlocal back
        if endpoint == "pull" and not back:
            back = True
            school.writes("back", lambda work: sections.assign_staff(work, school.maths, school.teacher_staff))

    killer = Killer(nikos.wire, nikos.connection, -1, before_applying=gives_back)
    engine = engine_of(nikos, killer)
    engine._greeted = True
    engine.round()
    assert back
    nikos.syncs()
    assert nikos.count("mark") == 1
    check_rows(school, nikos)


@pytest.mark.parametrize("endpoint", ["pull", "load"])
def test_a_grant_that_comes_and_goes_between_pages_leaves_neither_leak_nor_hole(
    school: SmallSchool, opens: Open, endpoint: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("server_sync.sync.pull.PAGE_ROWS", 2)
    nikos, office = opens("nikos"), opens("office")
    for period in range(1, 9):
        office.does("mark", marks(school.maths, school.anna, "P", period))
    office.syncs()
    if endpoint == "load":
        school.writes("assign", lambda work: sections.assign_staff(work, school.music, school.teacher_staff))
    calls = 0

    def flickers(called: str) -> None:
        nonlocal calls
        calls += called == endpoint
        if called == endpoint and calls == 2:
            _swap(school)
        elif called == endpoint and calls == 3:
            school.writes("back", lambda work: sections.assign_staff(work, school.maths, school.teacher_staff))

    engine = engine_of(nikos, Killer(nikos.wire, nikos.connection, -1, before_applying=flickers))
    engine.round()
    assert calls >= 3
    nikos.syncs()
    assert nikos.count("mark") == 8
    check_rows(school, nikos)


def test_the_numbers_of_mutations_go_on_after_a_restart_and_on_a_new_replica(
    school: SmallSchool, opens: Open, tmp_path: Path
) -> None:
    nikos = opens("nikos")
    work_to_send(school, nikos)
    nikos.syncs()
    assert (nikos.count("outbox", "1 = 1"), last_dseq(nikos.connection)) == (0, 4)
    again = school._desk(nikos.wire.device, nikos.author.user, tmp_path / "again")
    again.syncs()
    again.does("score", scores(school.maths, school.quiz, school.anna, "12"))
    assert again.syncs().outcomes == {"applied": 1}
    again.close()


@pytest.mark.parametrize("hours", [-30, 30])
def test_a_clock_that_is_wrong_by_hours_orders_nothing(school: SmallSchool, opens: Open, hours: int) -> None:
    nikos, office = opens("nikos"), opens("office")
    office.does("score", scores(school.maths, school.quiz, school.anna, "14"))
    office.syncs()
    nikos.syncs()
    school.server.clock.move(timedelta(hours=hours))
    nikos.does("score", scores(school.maths, school.quiz, school.anna, "15"))
    school.server.clock.move(timedelta(hours=-hours))
    assert nikos.syncs().outcomes == {"applied": 1}
    office.syncs()
    assert office.connection.value("SELECT value FROM score") == 15_000
    assert open_issues(office.connection) == []


def test_a_note_of_conduct_made_here_stays_when_its_answer_comes_before_its_place(
    school: SmallSchool, opens: Open
) -> None:
    nikos = opens("nikos")
    nikos.does("note", lambda work: conduct.note(work, school.anna, TODAY, ConductKind.PRAISE, "helps others"))
    nikos.does("note", lambda work: conduct.note(work, school.anna, TODAY, ConductKind.PRAISE, "and again"))
    assert nikos.syncs().outcomes == {"applied": 2}
    assert nikos.count("conduct_note") == 2
    check_rows(school, nikos)


def test_a_row_that_no_scope_takes_up_after_its_answer_goes(school: SmallSchool, opens: Open) -> None:
    nikos = opens("nikos")
    nikos.does("note", lambda work: conduct.note(work, school.anna, TODAY, ConductKind.PRAISE, "helps others"))

    def loses_the_class(endpoint: str) -> None:
        if endpoint == "push":
            _swap(school)

    engine_of(nikos, Killer(nikos.wire, nikos.connection, -1, before_applying=loses_the_class)).round()
    nikos.syncs()
    assert nikos.count("conduct_note", "1 = 1") == 0
    check_rows(school, nikos)


def test_two_server_processes_that_get_one_push_give_one_fate(school: SmallSchool, opens: Open) -> None:
    nikos = opens("nikos")
    nikos.does("mark", marks(school.maths, school.anna, "P"))
    actions = list(next_actions(nikos.connection, 500))
    with school.server.school.reading() as connection:
        grants = grants_of(connection, school.teacher)
    caller = Caller(school.teacher, nikos.author.device, "Nikos", grants.staff, grants, b"", 0, False)
    processes = [School(school.server.school.database, school.server.clock) for _ in range(4)]
    with ThreadPoolExecutor(len(processes)) as pool:
        told = list(pool.map(lambda one: PushService(one).push(caller, Anchors(), actions)[0], processes))
    assert {tuple((o.mutation, o.outcome, o.seq) for o in outcomes) for outcomes in told} == {
        tuple((o.mutation, "applied", told[0][0].seq) for o in told[0])
    }
    assert school.value("SELECT count(*) FROM journal_action WHERE verb = 'mark'") == 1


def test_a_large_action_is_sent_whole(school: SmallSchool, opens: Open) -> None:
    office = opens("office")

    def admit_many(work: Any) -> None:
        for number in range(700):
            students.admit(work, "Grey", f"N{number}", f"M{number}")

    office.does("mark", marks(school.maths, school.anna, "P"))
    office.does("admit", admit_many)
    office.does("mark", marks(school.maths, school.bruno, "P"))
    assert office.syncs().outcomes == {"applied": 703}
    check_fates(school, office)


def test_creations_that_name_each_other_go_in_together(school: SmallSchool, opens: Open) -> None:
    office = opens("office")

    def admit_and_enrol(work: Any) -> None:
        new = students.admit(work, "Grey", "Ada", "500")
        enrolment.enrol(work, school.maths, new, TODAY)

    for verb in ("admit", "merge_students"):  # the second is declared all or nothing
        office.does(verb, admit_and_enrol if verb == "admit" else _second(school))
        assert set(office.syncs().outcomes) == {"applied"}
    assert office.count("enrolment") == 6


def _second(school: SmallSchool) -> Any:
    def job(work: Any) -> None:
        enrolment.enrol(work, school.maths, students.admit(work, "Grey", "Ben", "501"), TODAY)

    return job


def test_who_loses_the_school_keeps_her_class_and_her_issues(school: SmallSchool, opens: Open) -> None:
    school.writes("grant", lambda work: accounts.grant_role(work, school.teacher, "registrar"))
    nikos, office = opens("nikos"), opens("office")
    for desk, value in ((office, "14"), (nikos, "15")):
        desk.does("score", scores(school.maths, school.quiz, school.anna, value))
        desk.syncs()
    grant = school.value('SELECT id FROM "grant" WHERE "user" = ? AND role = ?', (school.teacher, "registrar"))
    school.writes("revoke", lambda work: accounts.revoke_grant(work, grant))
    _swap(school)
    nikos.syncs()
    assert (nikos.count("student"), nikos.count("score")) == (0, 0)
    assert len(open_issues(nikos.connection)) == 1
    check_rows(school, nikos)

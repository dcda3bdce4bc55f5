"""Random histories of a small school: people work offline, classes change hands, answers are lost, and all comes right.

Each seed is one history. A failure names its seed; running it again plays the same steps.
"""

import random
from collections.abc import Callable
from contextlib import suppress
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from sms_core.accounts import service as accounts
from sms_core.attendance import service as attendance
from sms_core.conduct import service as conduct
from sms_core.conduct.model import ConductKind
from sms_core.contacts import service as contacts
from sms_core.enrolment import service as enrolment
from sms_core.errors import Refused
from sms_core.grading import service as grading
from sms_core.issues.repository import open_issues
from sms_core.issues.service import discard, resolve
from sms_core.personal import service as personal
from sms_core.sections import service as sections
from sms_core.store import journal
from sms_core.store.undo import undo
from sms_core.students import service as students
from sms_core.sync.engine import SyncRefused
from sms_core.tables import SCHOOL_SCHEMA
from tests.server.sync.conftest import Open
from tests.server.sync.desks import TODAY, Desk, Offline, SmallSchool
from tests.server.sync.oracles import check_fates, check_members, check_overwrites, check_pending, check_rows

SEEDS = range(8)
STEPS = 80
Job = Callable[[Any], Any]


class History:
    """One random history over a school and its desks."""

    def __init__(self, seed: int, school: SmallSchool, desks: list[Desk]) -> None:
        self.random = random.Random(seed)
        self.school = school
        self.desks = desks
        self.students = [school.anna, school.bruno, school.chloe]
        self.guardians: list[bytes] = []
        self.staff = [
            school.teacher_staff,
            school.value('SELECT staff FROM "user" WHERE id = ?', (school.musician,)),
        ]

    def step(self) -> None:
        """Somebody does something."""
        draw = self.random.random()
        desk = self.random.choice(self.desks)
        if draw < 0.06:
            self._duel()
        elif draw < 0.6:
            self._works(desk)
        elif draw < 0.7:
            self._at_the_server()
        else:
            self._syncs(desk)

    def settles(self) -> None:
        """The network is back for good, and everybody syncs until nothing moves."""
        for _ in range(3):
            for desk in self.desks:
                desk.wire.cut = desk.wire.lose_answers = False
                desk.wire.refuse = set()
                desk.engine.forget_greeting()
                desk.syncs()

    def _duel(self) -> None:
        """Two desks that see the same mark change it and take it away; one of them comes first."""
        two = self.random.sample(self.desks, 2)
        for desk in two:
            self._syncs(desk)
        section, student = self._section(), self._student()
        code = self.random.choice("PLAE")
        for desk, job in zip(
            two,
            (
                lambda work: attendance.mark(work, section, TODAY, 1, student, code),
                lambda work: attendance.clear(work, section, TODAY, 1, student),
            ),
            strict=True,
        ):
            with suppress(Refused):
                desk.does("duel", job)
        for desk in self.random.sample(two, 2):
            self._syncs(desk)

    def _syncs(self, desk: Desk) -> None:
        wire = desk.wire
        wire.cut, wire.lose_answers = self.random.random() < 0.2, self.random.random() < 0.2
        wire.refuse = {"push"} if self.random.random() < 0.1 else set()
        with suppress(Offline, SyncRefused):
            desk.syncs()
        check_pending(desk)

    def _works(self, desk: Desk) -> None:
        job = self.random.choice(
            (self._mark, self._mark, self._score, self._score, self._note, self._clear, self._clear, self._identity,
             self._identity, self._admit, self._enrol, self._withdraw, self._unenrol, self._conduct, self._undo,
             self._resolve, self._discard, self._preference, self._phone, self._delete)
        )  # fmt: skip
        with suppress(Refused):  # the person is told; nothing was written
            desk.does(job.__name__.strip("_"), job(desk))

    def _at_the_server(self) -> None:
        job = self.random.choice(
            (
                self._assign,
                self._assign,
                self._unassign,
                self._give_grant,
                self._take_grant,
                self._link,
                self._link,
                self._unlink,
                self._unlink,
            )
        )
        with suppress(Refused):
            self.school.writes("office", job)

    def _section(self) -> Any:
        return self.random.choice((self.school.maths, self.school.music))

    def _student(self) -> Any:
        return self.random.choice(self.students)

    def _mark(self, _: Desk) -> Job:
        section, student, code = self._section(), self._student(), self.random.choice("PLAE")
        period = self.random.choice((1, 2))
        return lambda work: attendance.mark(work, section, TODAY, period, student, code)

    def _note(self, _: Desk) -> Job:
        section, student = self._section(), self._student()
        text = self.random.choice(("left early", "no books", None))
        return lambda work: attendance.set_note(work, section, TODAY, 1, student, text)

    def _clear(self, _: Desk) -> Job:
        section, student = self._section(), self._student()
        period = self.random.choice((1, 2))
        return lambda work: attendance.clear(work, section, TODAY, period, student)

    def _score(self, _: Desk) -> Job:
        student, value = self._student(), Decimal(self.random.randint(0, 20))
        return lambda work: grading.set_score(work, self.school.maths, self.school.quiz, student, value)

    def _identity(self, _: Desk) -> Job:
        student = self._student()
        name = self.random.choice(("form_group", "year_level", "preferred_name", "student_number"))
        value = self.random.choice(("A", "B", "C"))
        return lambda work: students.change_identity(work, student, **{name: value})

    def _admit(self, _: Desk) -> Job:
        number = self.random.choice(("A", "D", "E"))

        def admit(work: Any) -> None:
            self.students.append(students.admit(work, "Grey", "Eva", number))

        return admit

    def _delete(self, _: Desk) -> Job:
        student = self._student()
        return lambda work: students.delete(work, student)

    def _enrol(self, _: Desk) -> Job:
        section, student = self._section(), self._student()
        return lambda work: enrolment.enrol(work, section, student, TODAY)

    def _withdraw(self, _: Desk) -> Job:
        section, student = self._section(), self._student()
        return lambda work: enrolment.withdraw(work, section, student, TODAY)

    def _unenrol(self, _: Desk) -> Job:
        section, student = self._section(), self._student()
        return lambda work: enrolment.delete(work, section, student, 1)

    def _conduct(self, _: Desk) -> Job:
        student, section = self._student(), self.random.choice((None, self._section()))
        return lambda work: conduct.note(work, student, TODAY, ConductKind.PRAISE, "helps others", section=section)

    def _phone(self, _: Desk) -> Job:
        student, phone = self._student(), self.random.choice(("1", "2"))
        return lambda work: contacts.set_contact(work, student, phone=phone)

    def _preference(self, desk: Desk) -> Job:
        value = self.random.choice(("dark", "light"))
        return lambda work: personal.put_preference(work, desk.author.user, "theme", value)

    def _undo(self, desk: Desk) -> Job:
        done = list(journal.recent(desk.connection, desk.author.user, 0, 5))
        action = self.random.choice(done).id if done else desk.store.ids.new()
        return lambda work: undo(work, SCHOOL_SCHEMA, action)  # type: ignore[arg-type]

    def _resolve(self, desk: Desk) -> Job:
        kept, choice = open_issues(desk.connection), self.random.choice(("mine", "theirs"))
        issue = self.random.choice(kept).id if kept else desk.store.ids.new()
        return lambda work: resolve(work, SCHOOL_SCHEMA, issue, choice)  # type: ignore[arg-type]

    def _discard(self, desk: Desk) -> Job:
        kept = open_issues(desk.connection)
        issue = self.random.choice(kept).id if kept else desk.store.ids.new()
        return lambda work: discard(work, issue)

    def _assign(self, work: Any) -> None:
        sections.assign_staff(work, self._section(), self.random.choice(self.staff))  # type: ignore[arg-type]

    def _unassign(self, work: Any) -> None:
        staff: Any = self.random.choice(self.staff)
        sections.end_assignment(work, self._section(), staff, TODAY.replace(month=9, day=20))

    def _give_grant(self, work: Any) -> None:
        user = self.random.choice((self.school.teacher, self.school.musician, self.school.registrar))
        role = "registrar" if user == self.school.registrar else self.random.choice(("teacher", "teacher", "viewer"))
        accounts.grant_role(work, user, role)

    def _take_grant(self, work: Any) -> None:
        grants = work.connection.all('SELECT id, "user" FROM "grant" WHERE deleted = 0 ORDER BY id')
        grant, user = self.random.choice(grants)
        accounts.revoke_grant(work, grant)
        if self.random.random() < 0.7:  # most who lose one role get another
            accounts.grant_role(work, user, "teacher" if user != self.school.registrar else "registrar")

    def _link(self, work: Any) -> None:
        if not self.guardians or self.random.random() < 0.3:
            self.guardians.append(contacts.add_guardian(work, "Grey", "Alex"))
        contacts.link_guardian(work, self._student(), self.random.choice(self.guardians))  # type: ignore[arg-type]

    def _unlink(self, work: Any) -> None:
        rows = work.connection.all("SELECT student, guardian FROM student_guardian WHERE deleted = 0")
        if rows:
            contacts.unlink_guardian(work, *self.random.choice(rows))


@pytest.mark.parametrize("seed", SEEDS)
def test_after_any_history_all_replicas_are_right_and_nothing_is_lost(
    seed: int, school: SmallSchool, opens: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("server_sync.sync.pull.PAGE_ROWS", 7)
    desks = [opens(login) for login in ("nikos", "maria", "office", "office")]
    history = History(seed, school, desks)
    for _ in range(STEPS):
        history.step()
    history.settles()
    check_members(school)
    for desk in desks:
        check_fates(school, desk)
        check_overwrites(school, desk)
        check_rows(school, desk)

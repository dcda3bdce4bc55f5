"""The main job on real input: a roster in, a replica out, a register taken offline and brought home."""

from decimal import Decimal

import pytest
from PySide6.QtWidgets import QTableView

from sms_core.attendance.repository import open_register
from sms_core.grading.repository import score
from sms_core.ids import StudentId
from sms_core.store.connection import Connection
from sms_core.sync.outbox import count_waiting
from sms_desktop.sync.status import SyncKind
from tests.stories.desktops import Person
from tests.stories.line import Line
from tests.stories.world import OFFICE, PERIOD, SCHOOL_DAY, TEACHER, Prepared, on_server

pytestmark = pytest.mark.story
PLAIN = b"SQLite format 3"


def codes(table: QTableView) -> str:
    """The marks of a register as one word, a dot where there is none."""
    return "".join((row.effective or ".")[0] for row in table.model().rows())


def test_a_register_taken_offline_reaches_the_office_and_one_conflict_is_settled(
    school: Prepared, server: tuple[str, int], line: Line, teacher: Person, office: Person
) -> None:
    # The teacher signs in; an encrypted replica arrives that holds only her own sections and their students.
    teacher.starts(line.address)
    teacher.signs_in(TEACHER)
    teacher.waits_for_state(SyncKind.UP_TO_DATE)
    assert teacher.reads(_sections_with_students) == school.sections_taught
    assert teacher.reads(_strangers) == 0
    replica = teacher.place.session.profile.replica
    assert not replica.read_bytes().startswith(PLAIN)

    # The registrar's window is open at the same lesson.
    office.starts("http://{}:{}".format(*server))
    office.signs_in(OFFICE)
    office.waits_for_state(SyncKind.UP_TO_DATE)
    assert office.reads(lambda c: c.value("SELECT count(*) FROM student")) == 1200
    watched = office.opens_first_lesson()

    # The network goes. She opens the register and marks it by keyboard.
    register = teacher.opens_first_lesson()
    students = [row.row.student for row in register.model().rows()]
    line.cut()
    typed = ("PLAE" * len(students))[: len(students)]
    teacher.types(register, typed.lower())
    assert codes(register) == typed
    teacher.clicks("register_submit")

    # A column of scores by command.
    numbers = teacher.reads(_numbers)
    column = "\n".join(f"{numbers[student]}\t{12 + n % 8},5" for n, student in enumerate(students[:10]))
    teacher.says("score", "set", school.title, "Quiz 1", "--stdin", lines=column)
    offline = teacher.waits_for_state(SyncKind.OFFLINE)
    assert offline.waiting > 0

    # She quits and starts again, still without network: all is there, marked as waiting.
    teacher.quits()
    teacher.starts()
    teacher.is_at_work()
    register = teacher.opens_first_lesson()
    assert codes(register) == typed
    assert all(row.waiting for row in register.model().rows())
    assert teacher.reads(_score(school, students[0])) == Decimal("12.5")
    assert teacher.reads(count_waiting) >= len(students)

    # Meanwhile the registrar corrects one of those scores, at a desk that has the network.
    office.says("score", "set", school.title, "Quiz 1", f"{numbers[students[0]]}=9")
    office.waits_for(lambda: on_server(school, _score(school, students[0])) == Decimal(9))
    assert teacher.issues() == []

    # The network returns.
    line.mend()

    # Within seconds the server has it, and the registrar's open window shows it without a click.
    teacher.waits_for(lambda: teacher.reads(count_waiting) == 0)
    office.waits_for(lambda: codes(watched) == typed)
    view = on_server(school, lambda c: open_register(c, school.section, SCHOOL_DAY, PERIOD))
    assert [row.code for row in view.rows] == list(typed)
    assert view.submitted_at is not None

    # Exactly one conflict is kept: one group, both values, authors and times.
    teacher.waits_for(lambda: len(teacher.issues()) == 1)
    office.waits_for(lambda: len(office.issues()) == 1)
    (issue,) = teacher.issues()
    assert (issue.kind, issue.table, issue.merge_group) == ("conflict", "score", "score")
    assert (issue.mine["value"], issue.theirs["value"]) == (12_500, 9_000)
    assert (issue.mine_author, issue.theirs_author) == ("Nikos Vasileiou", "Eleni Registrar")
    assert issue.mine_at is not None
    assert issue.theirs_at is not None

    # Resolving it reaches both.
    teacher.says("issue", "resolve", issue.id.hex(), "mine")
    for person in (teacher, office):
        person.waits_for(lambda who=person: not who.issues())
        person.waits_for(lambda who=person: who.reads(_score(school, students[0])) == Decimal("12.5"))


def _sections_with_students(connection: Connection) -> int:
    return int(connection.value("SELECT count(DISTINCT section) FROM enrolment"))


def _strangers(connection: Connection) -> int:
    """Students in the replica who are in no class of hers."""
    return int(
        connection.value(
            "SELECT count(*) FROM student WHERE id NOT IN (SELECT student FROM enrolment WHERE deleted = 0)"
        )
    )


def _numbers(connection: Connection) -> dict[bytes, str]:
    return dict(connection.all("SELECT id, student_number FROM student"))


def _score(school: Prepared, student: StudentId):  # type: ignore[no-untyped-def] # a reading
    def read(connection: Connection) -> Decimal | None:
        found = score(connection, school.section, school.assessment, student)
        return None if found is None else found.value

    return read

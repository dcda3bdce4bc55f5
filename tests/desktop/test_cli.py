"""The `sms` command, as scripts see it: what it prints, its exit codes, and that it needs no window."""

import io
import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from server_sync.accounts.administration import end_sign_ins
from server_sync.founding import SERVER_AUTHOR
from sms_core.accounts.service import change_user
from sms_core.attendance.register import RegisterState
from sms_core.attendance.repository import open_register
from sms_core.clock import SystemClock, school_day
from sms_core.courses.service import create_course
from sms_core.enrolment.service import enrol
from sms_core.grading import repository as grades
from sms_core.grading.service import create_assessment, create_category, set_score
from sms_core.ids import SectionId, StudentId
from sms_core.issues.table import SYNC_ISSUE
from sms_core.sections.service import assign_staff, create_section
from sms_core.sessions.model import SessionType
from sms_core.sessions.service import create_period, create_session
from sms_core.staff.service import add_staff
from sms_core.store.journal import pack
from sms_core.students.service import admit
from sms_core.sync.outbox import count_waiting
from sms_core.timetable.service import add_slot
from sms_desktop import cli
from sms_desktop.commands.desk import Desk, Place
from sms_desktop.profiles.profile import find_home
from sms_desktop.profiles.secrets import Secrets
from sms_desktop.session import REPLICA_SECRET, secret_name
from tests.desktop.servers import PASSWORD, TEACHER, RunningSchool, running_school

CLOCK = SystemClock()
TODAY = school_day(CLOCK, "Europe/Athens")


@dataclass
class Result:
    """What a command came to."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> object:
        return json.loads(self.out)


Sms = Callable[..., Result]


@pytest.fixture
def sms(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Sms:
    """Runs `sms` in this process with this test's home."""

    def run(*words: str, text: str = "") -> Result:
        monkeypatch.setattr("sys.stdin", io.StringIO(text))
        code = cli.main(["--language", "en", *words])
        said = capsys.readouterr()
        return Result(code, said.out, said.err)

    return run


@dataclass(frozen=True)
class Class:
    """A section with an assessment and three students."""

    section: SectionId
    students: list[StudentId]


@pytest.fixture
def school(tmp_path: Path) -> Iterator[RunningSchool]:
    with running_school(tmp_path) as running:
        yield running


@pytest.fixture
def maths(school: RunningSchool) -> Class:
    """Today's lesson of a teacher who has an account."""
    with school.school.writing("prepare", SERVER_AUTHOR) as write:
        work = write.work
        first, last = TODAY - timedelta(days=60), TODAY + timedelta(days=60)
        year = create_session(work, "2026-27", SessionType.SCHOOL_YEAR, first, last, 2026)
        create_period(work, 2, "2nd")
        staff = add_staff(work, "Παππά", "Άννα")
        section = create_section(work, create_course(work, "M", "Maths"), year, "Maths B1", code="M-B1")
        history = create_section(work, create_course(work, "H", "History"), year, "History B1")
        enrol(work, history, admit(work, "Νίκου", "Άρης", "1004"), first)
        assign_staff(work, section, staff)
        add_slot(work, section, TODAY.weekday(), 2)
        named = [("Γεωργίου", "Μαρία", "1001"), ("Παππά", "Ελένη", "1002"), ("Smith", "John", "1003")]
        students = [admit(work, family, given, number) for family, given, number in named]
        for student in students:
            enrol(work, section, student, first)
        category = create_category(work, section, "Tests", Decimal(100))
        create_assessment(work, section, category, "Quiz 1", Decimal(20), assigned_on=TODAY)
    user = school.account()
    with school.school.writing("prepare", SERVER_AUTHOR) as write:
        change_user(write.work, user, staff=staff)
    return Class(section, students)


@pytest.fixture
def signed_in(sms: Sms, school: RunningSchool, maths: Class) -> Class:
    """The teacher signed in and synced."""
    assert sms("login", school.url, TEACHER, "--password-stdin", text=PASSWORD + "\n").code == 0
    done = sms("sync")
    assert done.code == 0, done.err
    return maths


@contextmanager
def replica(own_home: Path) -> Iterator[Place]:
    with Desk({"SMS_HOME": str(own_home)}, CLOCK).at_work() as place:
        yield place


def test_signing_in_says_who_and_that_keys_are_kept_in_a_file(sms: Sms, school: RunningSchool) -> None:
    school.account()
    done = sms("login", school.url, TEACHER, "--password-stdin", text=PASSWORD + "\n")
    assert (done.code, done.err) == (0, "")
    assert "Anna Pappa is signed in to First Gymnasium" in done.out
    assert "kept in a file" in done.out
    assert PASSWORD not in done.out


def test_a_password_that_must_change_is_changed_with_the_next_line(sms: Sms, school: RunningSchool) -> None:
    school.account(must_change=True)
    refused = sms("login", school.url, TEACHER, "--password-stdin", text=PASSWORD + "\n")
    assert refused.code == 1
    assert "Choose a password of your own" in refused.err
    both = f"{PASSWORD}\na long and new password\n"
    assert sms("login", school.url, TEACHER, "--password-stdin", "--new-password-stdin", text=both).code == 0


@pytest.mark.parametrize(
    ("password", "told"), [("wrong\n", "The e-mail or the password is wrong."), ("", "No password was given.")]
)
def test_a_failed_sign_in_is_one_sentence_and_exit_code_1(
    sms: Sms, school: RunningSchool, password: str, told: str
) -> None:
    school.account()
    refused = sms("login", school.url, TEACHER, "--password-stdin", text=password)
    assert (refused.code, refused.out) == (1, "")
    assert refused.err.startswith(told)
    assert refused.err.count("\n") == 1


def test_the_sentence_is_greek_where_it_is_wanted(sms: Sms) -> None:
    refused = sms("--language", "el", "status")
    assert refused.code == 1
    assert refused.err.startswith("Κανείς με αυτό το όνομα")


def test_the_status_comes_from_the_replica_alone(
    sms: Sms, school: RunningSchool, signed_in: Class, own_home: Path
) -> None:
    told = sms("status", "--json").json
    assert isinstance(told, dict)
    assert told["profile"].startswith("127.0.0.1-")
    assert told["last_sync"].startswith(f"{CLOCK.now():%Y-%m-%d}")
    rest = {name: value for name, value in told.items() if name not in ("profile", "last_sync", "cursor")}
    assert rest == {
        "server": school.url,
        "user": "Anna Pappa",
        "state": "up_to_date",
        "waiting": 0,
        "issues": 0,
        "school": "First Gymnasium",
        "encrypted": True,
        "secrets": "file",
    }
    assert "up_to_date" in sms("status").out


def test_a_teacher_gets_her_own_students_and_no_others(sms: Sms, signed_in: Class, own_home: Path) -> None:
    with replica(own_home) as place:
        numbers = {row[0] for row in place.connection.all("SELECT student_number FROM student WHERE deleted = 0")}
    assert numbers == {"1001", "1002", "1003"}
    assert sms("score", "set", "History B1", "Quiz 1", "1001=3").err.startswith("There is no assessment called")
    assert sms("score", "set", "Geography B1", "Quiz 1", "1001=3").err.startswith("There is no class called")


def test_scores_are_entered_offline_as_one_action_and_wait(
    sms: Sms, signed_in: Class, own_home: Path, school: RunningSchool
) -> None:
    done = sms("score", "set", "maths b1", "quiz 1", "1001=17,5", "Παππα=X", "john smith=L12")
    assert (done.code, done.err) == (0, "")
    assert "3 scores entered in “Quiz 1” of Maths B1" in done.out
    with replica(own_home) as place:
        assert count_waiting(place.connection) == 1
    assert sms("status", "--json").json["state"] == "waiting"  # type: ignore[index]
    synced = sms("sync", "--json").json
    assert isinstance(synced, dict)
    assert (synced["pushed"], synced["waiting"], synced["outcomes"]) == (3, 0, {"applied": 3})
    with school.school.reading() as connection:
        assert len(grades.scores(connection, signed_in.section)) == 3


def test_a_column_of_scores_comes_from_a_file(sms: Sms, signed_in: Class, own_home: Path) -> None:
    lines = "1001\t17.5\r\n\r\n1002\tM\n1003=?\n"
    assert sms("score", "set", "M-B1", "Quiz 1", "--stdin", text=lines).code == 0
    with replica(own_home) as place:
        found = {s.student: s.value for s in grades.scores(place.connection, signed_in.section).values()}
    assert found[signed_in.students[0]] == Decimal("17.5")
    assert len(found) == 3


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["1001=17", "9999=3"], "There is no student called “9999” here."),
        (["1001=17", "1002=21"], "A score is higher than the assessment allows."),
        (["1001=17", "1002=many"], "“many” is not a score."),
        (["1001=17", "Γεωργίου=3"], "Γεωργίου is named twice."),
        (["1001=17", "1002"], "Line 2 cannot be read: “1002”."),
        ([], "Nothing was given to enter."),
    ],
)
def test_one_bad_score_keeps_the_whole_column_out(
    sms: Sms, signed_in: Class, own_home: Path, words: list[str], told: str
) -> None:
    refused = sms("score", "set", "Maths B1", "Quiz 1", *words)
    assert refused.code == 1
    assert refused.err.startswith(told)
    with replica(own_home) as place:
        assert count_waiting(place.connection) == 0


def test_a_register_is_marked_and_submitted_offline(sms: Sms, signed_in: Class, own_home: Path) -> None:
    assert "3 of 3 unmarked" in sms("register", "show", "Maths B1").out
    assert sms("register", "mark", "Maths B1", "1001=L5", "1002=Α").code == 0  # a Greek letter
    refused = sms("register", "submit", "Maths B1")
    assert refused.err.startswith("1 students have no mark yet.")
    assert "1 students marked" in sms("register", "rest", "Maths B1").out
    assert sms("register", "submit", "Maths B1", "--period", "2", "--day", TODAY.isoformat()).code == 0
    told = sms("register", "show", "Maths B1", "--json").json
    assert isinstance(told, dict)
    assert [(row["student"], row["mark"], row["minutes_late"]) for row in told["rows"]] == [
        ("1003", "P", None),
        ("1001", "L", 5),
        ("1002", "A", None),
    ]
    with replica(own_home) as place:
        assert open_register(place.connection, signed_in.section, TODAY, 2).state is RegisterState.SUBMITTED
        assert count_waiting(place.connection) == 3


def test_a_submitted_mark_is_corrected_with_a_reason(sms: Sms, signed_in: Class) -> None:
    for words in (["rest", "Maths B1"], ["submit", "Maths B1"]):
        assert sms("register", *words).code == 0
    assert sms("register", "mark", "Maths B1", "1001=E", "--reason", "note from home").code == 0
    rows = sms("register", "show", "Maths B1", "--json").json["rows"]  # type: ignore[index]
    assert [row["note"] for row in rows if row["student"] == "1001"] == ["note from home"]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["mark", "Maths B1", "1001=Q"], "The school has no attendance code “Q”."),
        (["mark", "Maths B1", "1001=A7"], "Minutes go with “late” only."),
        (["show", "Maths B1", "--day", "2001-01-01"], "There is no lesson in the timetable called “2001-01-01” here."),
        (["show", "Maths B1", "--period", "9"], "There is no period here."),
    ],
)
def test_a_register_refuses_with_one_sentence(sms: Sms, signed_in: Class, words: list[str], told: str) -> None:
    refused = sms("register", *words)
    assert refused.code == 1
    assert refused.err.startswith(told)


def test_a_student_is_found_and_shown(sms: Sms, signed_in: Class) -> None:
    assert "Γεωργίου Μαρία" in sms("student", "find", "γεωρ").out
    found = sms("student", "find", "100", "--json").json
    assert {one["number"] for one in found} == {"1001", "1002", "1003"}  # type: ignore[attr-defined]
    assert "Nobody was found" in sms("student", "find", "zebra").out
    shown = sms("student", "show", "1002")
    assert "Maths B1" in shown.out
    assert sms("student", "show", "1001", "--json").json["sections"][0]["status"] == "active"  # type: ignore[index]
    assert sms("student", "show", "nobody").code == 1


def test_a_conflict_is_listed_with_both_values_and_resolved(
    sms: Sms, signed_in: Class, school: RunningSchool, own_home: Path
) -> None:
    with school.school.reading() as connection:
        quiz = grades.find_assessment(connection, signed_in.section, "Quiz 1")
    assert sms("score", "set", "Maths B1", "Quiz 1", "1001=17").code == 0
    with school.school.writing("set_score", SERVER_AUTHOR) as write:
        set_score(write.work, signed_in.section, quiz.id, signed_in.students[0], Decimal(12))
    assert sms("sync").code == 0
    found = sms("issue", "list", "--json").json
    assert isinstance(found, list)
    assert [(one["mine"]["value"], one["theirs"]["value"]) for one in found] == [("17", "12")]
    assert "value=12" in sms("issue", "list").out
    assert sms("status", "--json").json["state"] == "action_needed"  # type: ignore[index]
    assert sms("issue", "resolve", found[0]["id"], "mine").code == 0
    assert sms("sync").code == 0
    assert "No issues are open" in sms("issue", "list").out
    with school.school.reading() as connection:
        score = grades.score(connection, signed_in.section, quiz.id, signed_in.students[0])
    assert score is not None
    assert score.value == Decimal(17)
    assert sms("issue", "resolve", found[0]["id"], "mine").code == 1


def test_an_issue_about_what_one_may_not_edit_is_not_settled(sms: Sms, signed_in: Class, own_home: Path) -> None:
    with replica(own_home) as place, place.store.write("prepare", place.session.author) as write:
        write.work.create(
            SYNC_ISSUE,
            b"\x09" * 16,
            user=place.session.account.user,
            scope="user",
            kind="conflict",
            subject="student_medical",
            subject_key=pack((b"\x01" * 16,)),
            state="open",
        )
    refused = sms("issue", "resolve", "09090909", "mine")
    assert refused.code == 1
    assert "sync:resolve" in refused.err


def test_an_ended_sign_in_keeps_the_work_and_asks_to_sign_in(
    sms: Sms, signed_in: Class, school: RunningSchool, own_home: Path
) -> None:
    assert sms("score", "set", "Maths B1", "Quiz 1", "1001=17").code == 0
    with replica(own_home) as place:
        end_sign_ins(school.school, place.session.account.user, "sign_out")
    refused = sms("sync")
    assert refused.code == 1
    assert refused.err.startswith("Sign in again to sync.")
    told = sms("status", "--json").json
    assert isinstance(told, dict)
    assert (told["state"], told["waiting"]) == ("sign_in_needed", 1)
    assert sms("login", school.url, TEACHER, "--password-stdin", text=PASSWORD + "\n").code == 0
    assert sms("sync", "--json").json["pushed"] == 1  # type: ignore[index]


def test_a_server_that_is_gone_leaves_the_work_waiting(sms: Sms, tmp_path: Path, own_home: Path) -> None:
    with running_school(tmp_path) as school:
        school.account()
        assert sms("login", school.url, TEACHER, "--password-stdin", text=PASSWORD + "\n").code == 0
    refused = sms("sync")
    assert refused.code == 1
    assert "does not accept the connection" in refused.err
    doctor = sms("doctor")
    assert doctor.code == 0
    assert "server: note." in doctor.out


def test_the_doctor_finds_a_well_computer_well(sms: Sms, signed_in: Class) -> None:
    found = sms("doctor", "--json")
    assert found.code == 0
    states = {one["name"]: one["state"] for one in found.json}  # type: ignore[attr-defined]
    assert states.keys() >= {"folder", "keys", "replica", "pages", "tables", "server", "clock", "policy"}
    assert "problem" not in states.values()


def test_the_doctor_tells_a_lost_key_by_its_exit_code(sms: Sms, signed_in: Class, own_home: Path) -> None:
    home = find_home({"SMS_HOME": str(own_home)})
    Secrets(home.folder).delete(secret_name(home.named(None), REPLICA_SECRET))
    found = sms("doctor", "--offline")
    assert found.code == 1
    assert "replica: problem. The key to your school's data is missing." in found.out


def test_the_doctor_finds_damaged_pages(sms: Sms, signed_in: Class, own_home: Path) -> None:
    path = find_home({"SMS_HOME": str(own_home)}).named(None).replica
    with path.open("rb+") as file:
        file.seek(path.stat().st_size - 2000)
        file.write(bytes(64))
    found = sms("doctor", "--offline")
    assert found.code == 1
    assert "pages: problem. The file with your school's data is damaged." in found.out


def test_the_doctor_needs_nobody_signed_in(sms: Sms) -> None:
    found = sms("doctor")
    assert found.code == 1
    assert "profile: problem." in found.out


def the_policy(monkeypatch: pytest.MonkeyPatch, path: Path, text: str) -> None:
    """The organisation's policy is a file of this text."""
    path.write_text(text, encoding="utf-8")
    monkeypatch.setattr("sms_desktop.profiles.policy.LINUX_FILE", path)
    monkeypatch.setattr("sys.platform", "linux")


def test_the_policys_folder_holds_for_the_command_as_for_the_window(
    sms: Sms, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    managed = tmp_path / "managed"
    the_policy(monkeypatch, tmp_path / "policy.json", json.dumps({"DataDir": str(managed)}))
    monkeypatch.delenv("SMS_HOME")
    assert f"folder: fine. {managed}" in sms("doctor", "--offline").out
    assert managed.is_dir()


def test_the_doctor_says_where_the_policy_is_from_and_what_of_it_is_left_out(
    sms: Sms, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "policy.json"
    the_policy(monkeypatch, path, json.dumps({"Language": "el", "Telemetrie": True}))
    found = sms("doctor", "--offline")
    assert f"policy: fine. {path}" in found.out
    assert "policy: problem. Telemetrie is left out" in found.out


def test_the_doctor_tells_a_policy_that_cannot_be_read(
    sms: Sms, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "policy.json"
    the_policy(monkeypatch, path, "{not json")
    assert f"policy: problem. {path} cannot be read" in sms("doctor", "--offline").out


def test_starting_afresh_keeps_the_old_data_beside(
    sms: Sms, signed_in: Class, school: RunningSchool, own_home: Path
) -> None:
    home = find_home({"SMS_HOME": str(own_home)})
    Secrets(home.folder).delete(secret_name(home.named(None), REPLICA_SECRET))
    refused = sms("login", school.url, TEACHER, "--password-stdin", text=PASSWORD + "\n")
    assert refused.err.startswith("The key to your school's data is missing.")
    done = sms("login", school.url, TEACHER, "--password-stdin", "--start-afresh", text=PASSWORD + "\n")
    assert done.code == 0, done.err
    assert len(list(home.folder.glob("profiles/*.kept-*/replica.db"))) == 1
    assert sms("sync").code == 0


def test_signing_out_keeps_the_data(sms: Sms, signed_in: Class) -> None:
    assert "0 changes wait" in sms("logout").out
    assert sms("status", "--json").json["state"] == "sign_in_needed"  # type: ignore[index]
    assert sms("sync").err.startswith("Sign in to sync.")


def test_the_demo_is_made_and_left_without_a_server(sms: Sms) -> None:
    assert sms("demo", "--students", "60").code == 0
    told = sms("--profile", "demo", "status", "--json").json
    assert isinstance(told, dict)
    assert (told["state"], told["server"]) == ("demo", "demo:")
    assert sms("--profile", "demo", "sync").err.startswith("The demo school has no server.")
    assert sms("--profile", "demo", "doctor").code == 0
    assert sms("demo", "--leave").code == 0
    assert sms("--profile", "demo", "status").code == 1


@pytest.mark.parametrize("words", [[], ["score"], ["fly"], ["issue", "resolve", "x", "ours"], ["register", "show"]])
def test_what_is_not_understood_is_exit_code_2(sms: Sms, words: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        sms(*words)
    assert ended.value.code == 2


def test_the_command_loads_no_window_and_speaks_utf8_in_any_terminal(own_home: Path) -> None:
    script = "import sys; from sms_desktop import cli; code = cli.main(['--language', 'el', 'status']);"
    script += "print(sorted(m for m in sys.modules if m.split('.')[0] in ('PySide6', 'requests', 'alembic', 'numpy')))"
    environment = {"SMS_HOME": str(own_home), "PYTHONIOENCODING": "ascii", "PATH": ""}
    ran = subprocess.run([sys.executable, "-c", script], env=environment, capture_output=True, check=True)
    assert ran.stdout.decode().strip() == "[]"
    assert ran.stderr.decode("utf-8").startswith("Κανείς")

"""Connecting: what can be wrong with a server, a sign-in, a replica and its key, each told by its own error."""

import errno
import os
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from sms_core.clock import Clock, ShiftedClock, SystemClock, to_micros
from sms_core.errors import SmsError
from sms_core.store.connection import Damaged, DiskFull, NotWritable
from sms_core.store.database import ReplicaForeign, ReplicaLocked, open_server_file
from sms_core.store.migrate import SchemaNewer
from sms_core.store.unit import Store
from sms_core.students.service import admit
from sms_core.sync.outbox import count_waiting
from sms_core.tables import SCHOOL_SCHEMA
from sms_desktop import answers, calling
from sms_desktop.connecting import (
    ClockOff,
    ServerTooNew,
    ServerTooOld,
    Step,
    StepState,
    check_server,
    sign_in,
    sign_out,
    start_afresh,
)
from sms_desktop.demo_school import leave_demo, open_demo
from sms_desktop.kept_files import failure_of
from sms_desktop.profile import Home, Profile
from sms_desktop.secrets import Secrets
from sms_desktop.session import (
    DEVICE_KEY,
    REPLICA_SECRET,
    SHARE,
    KeyMissing,
    LeaseEnded,
    ReplicaMissing,
    ReplicaOfAnother,
    Session,
    secret_name,
)
from tests.desktop.servers import (
    PASSWORD,
    TEACHER,
    Answer,
    RunningSchool,
    answering,
    certificate,
    free_port,
    health,
    refusal,
    running_school,
)

CLOCK = SystemClock()


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path / "home")


@pytest.fixture
def secrets(home: Home) -> Secrets:
    return Secrets(home.folder)


@pytest.fixture
def school(tmp_path: Path) -> Iterator[RunningSchool]:
    with running_school(tmp_path) as running:
        running.account()
        yield running


@pytest.fixture
def anna(school: RunningSchool, home: Home, secrets: Secrets) -> Profile:
    """The profile of somebody who signed in and went home, with one change unsent."""
    session = sign_in(home, secrets, school.url, TEACHER, PASSWORD, CLOCK)
    _admits(session)
    session.close()
    return session.profile


def _admits(session: Session) -> None:
    connection = session.database.open(writing=True)
    with session.make_store(connection).write("admit", session.author) as write:
        admit(write.work, "Παππά", "Άννα")
    connection.close()


def _admits_many(store: Store, session: Session) -> None:
    with store.write("admit", session.author) as write:
        for number in range(5000):
            admit(write.work, "Παππά", f"Άννα {number}")


def _waiting(session: Session) -> int:
    connection = session.database.open()
    try:
        return count_waiting(connection)
    finally:
        connection.close()


class TestAddresses:
    @pytest.mark.parametrize(
        ("typed", "address"),
        [
            ("school.example.org", "https://school.example.org"),
            (" https://School.example.org/ ", "https://school.example.org"),
            ("school.example.org:8440/s/first/", "https://school.example.org:8440/s/first"),
            ("localhost:8440", "http://localhost:8440"),
            ("http://127.0.0.1:8440", "http://127.0.0.1:8440"),
            ("https://[::1]:8440", "https://[::1]:8440"),
            ("σχολείο.gr", "https://σχολείο.gr"),
        ],
    )
    def test_what_a_person_types_becomes_an_address(self, typed: str, address: str) -> None:
        assert calling.address_of(typed) == address

    @pytest.mark.parametrize(
        "typed",
        [
            "",
            "  ",
            "not a server",
            "ftp://school.example",
            "https://",
            "https://a:b@school.example",
            "school:port",
            "https://school.example/?x=1",
            "file:///etc/passwd",
            "999",
            "https://school.example:99999",
            "http://[::1",
        ],
    )
    def test_what_is_no_address_is_refused(self, typed: str) -> None:
        with pytest.raises(calling.AddressInvalid):
            calling.address_of(typed)

    @pytest.mark.parametrize("typed", ["http://school.example.org", "http://192.168.1.5:8440"])
    def test_plain_http_goes_to_this_computer_alone(self, typed: str) -> None:
        with pytest.raises(calling.PlainHttpRefused):
            calling.address_of(typed)


class TestCheckingAServer:
    def test_a_good_server_passes_every_step_in_order(self, school: RunningSchool) -> None:
        told: list[tuple[Step, StepState]] = []
        facts = check_server(school.url, CLOCK, lambda step, state, _fact: told.append((step, state)))
        assert facts.school == "First Gymnasium"
        assert facts.issuer is None
        assert told == [(step, state) for step in Step for state in (StepState.RUNNING, StepState.DONE)]

    def _fails(self, url: str, clock: Clock = CLOCK) -> tuple[SmsError, Step]:
        told: list[tuple[Step, StepState]] = []
        with pytest.raises(SmsError) as refused:
            check_server(url, clock, lambda step, state, _fact: told.append((step, state)))
        assert told[-1][1] is StepState.FAILED
        return refused.value, told[-1][0]

    def test_a_name_that_nobody_knows(self) -> None:
        problem, step = self._fails("https://no-such-school.invalid")
        assert isinstance(problem, calling.AddressUnknown)
        assert problem.facts == {"host": "no-such-school.invalid"}
        assert step is Step.NAME

    def test_a_port_at_which_nothing_listens(self) -> None:
        port = free_port()
        problem, step = self._fails(f"http://127.0.0.1:{port}")
        assert isinstance(problem, calling.ConnectionRefusedByServer)
        assert problem.facts == {"host": "127.0.0.1", "port": port}
        assert step is Step.TRUST

    @pytest.mark.parametrize(
        "answer",
        [
            Answer(body=b"<html>It works!</html>", content_type="text/html"),
            Answer(body=b"{}"),
            Answer(body=b'["status"]'),
            Answer(404, b"nothing here", "text/plain"),
            Answer(302, b""),
        ],
        ids=["a page", "empty json", "a list", "not found", "a redirection"],
    )
    def test_something_else_answers(self, answer: Answer) -> None:
        with answering(answer) as url:
            problem, step = self._fails(url)
        assert isinstance(problem, calling.NotOurServer)
        assert step is Step.VERSION

    def test_something_that_speaks_no_http_answers(self) -> None:
        with socket.create_server(("127.0.0.1", 0)) as mute:
            url = f"http://127.0.0.1:{mute.getsockname()[1]}"
            child = subprocess.Popen(
                [sys.executable, "-c", _SPEAKS_NONSENSE, str(mute.fileno())], pass_fds=[mute.fileno()]
            )
            problem, _ = self._fails(url)
            child.wait()
        assert isinstance(problem, calling.NotOurServer | calling.ServerUnreachable)

    def test_tls_is_asked_of_a_server_that_has_none(self) -> None:
        with answering(health()) as url:
            problem, _ = self._fails(url.replace("http:", "https:"))
        assert isinstance(problem, calling.NotOurServer)

    @pytest.mark.parametrize(
        ("schema", "kind"), [("0000", ServerTooOld), ("9999", ServerTooNew)], ids=["older", "newer"]
    )
    def test_a_server_of_another_version(self, schema: str, kind: type[SmsError]) -> None:
        with answering(health(schema=schema)) as url:
            problem, step = self._fails(url)
        assert isinstance(problem, kind)
        assert problem.facts["server"] == "9.8"
        assert step is Step.VERSION

    @pytest.mark.parametrize("hours", [-5, 3])
    def test_a_clock_that_is_off_by_hours(self, hours: int) -> None:
        with answering(health(clock_off_s=3600 * hours)) as url:
            problem, step = self._fails(url)
        assert isinstance(problem, ClockOff)
        assert abs(int(str(problem.facts["seconds"])) + 3600 * hours) < 60
        assert step is Step.CLOCK

    def test_a_clock_that_is_off_by_a_minute_is_let_through(self) -> None:
        with answering(health(clock_off_s=60)) as url:
            assert -61 <= check_server(url, CLOCK).skew_s <= -55

    def test_a_server_that_cannot_work_just_now(self) -> None:
        with answering(refusal(503, "database_unreachable")) as url:
            problem, _ = self._fails(url)
        assert isinstance(problem, answers.ServerUnavailable)

    def test_an_untrusted_certificate_is_told_with_its_issuer(self, tmp_path: Path) -> None:
        with answering(health(), certificate(tmp_path, issuer="FortiGate CA").context) as url:
            problem, step = self._fails(url)
        assert isinstance(problem, calling.CertificateUntrusted)
        assert problem.facts == {"host": "127.0.0.1", "issuer": "FortiGate CA"}
        assert step is Step.TRUST

    def test_an_expired_certificate_is_told_with_its_last_day(self, tmp_path: Path) -> None:
        made = certificate(tmp_path, days=(-90, -3))
        with answering(health(), made.context) as url, _trusting(made.authority):
            problem, _ = self._fails(url)
        assert isinstance(problem, calling.CertificateExpired)
        assert problem.facts["until"] == (CLOCK.now() - timedelta(days=3)).date()

    def test_a_certificate_for_another_name_is_told_with_the_name(self, tmp_path: Path) -> None:
        made = certificate(tmp_path, name="other.example")
        with answering(health(), made.context) as url, _trusting(made.authority):
            problem, _ = self._fails(url)
        assert isinstance(problem, calling.CertificateForAnother)
        assert problem.facts["names"] == ["other.example"]

    def test_a_certificate_that_this_computer_trusts_is_taken(self, tmp_path: Path) -> None:
        made = certificate(tmp_path, issuer="Our School")
        with answering(health(), made.context) as url, _trusting(made.authority):
            assert check_server(url, CLOCK).issuer == "Our School"


class TestSigningIn:
    def test_the_first_time_makes_an_encrypted_replica_and_keeps_no_secret_in_the_open(
        self, school: RunningSchool, home: Home, secrets: Secrets
    ) -> None:
        session = sign_in(home, secrets, school.url, TEACHER, PASSWORD, CLOCK)
        credentials = session.credentials()
        session.close()
        account = session.profile.account()
        assert (account.display_name, account.role, account.reach) == ("Anna Pappa", "teacher", "own")
        assert session.profile.replica.read_bytes()[:15] != b"SQLite format 3"
        shown = b"".join(path.read_bytes() for path in session.profile.folder.iterdir())
        assert credentials.token.encode() not in shown
        assert PASSWORD.encode() not in shown
        assert credentials.token not in repr(credentials)
        assert home.last() == session.profile

    def test_signing_in_again_finds_the_same_device_and_the_same_work(
        self, school: RunningSchool, home: Home, secrets: Secrets, anna: Profile
    ) -> None:
        device = anna.account().device
        session = sign_in(home, secrets, school.url, f" {TEACHER.upper()}", PASSWORD, CLOCK)
        assert session.account.device == device
        assert _waiting(session) == 1
        session.close()

    def test_a_renamed_login_finds_its_old_profile(
        self, school: RunningSchool, home: Home, secrets: Secrets, anna: Profile
    ) -> None:
        anna.save(replace(anna.account(), login="before@school.example"))
        session = sign_in(home, secrets, school.url, TEACHER, PASSWORD, CLOCK)
        assert session.profile == anna
        assert _waiting(session) == 1
        session.close()

    def test_a_wrong_password_leaves_nothing_behind(self, school: RunningSchool, home: Home, secrets: Secrets) -> None:
        with pytest.raises(answers.SignInRefused):
            sign_in(home, secrets, school.url, TEACHER, "wrong", CLOCK)
        assert home.profiles() == []
        assert not (home.folder / "profiles").exists()

    @pytest.mark.parametrize(("login", "password"), [("", PASSWORD), (TEACHER, "")])
    def test_nothing_typed_is_refused_without_asking(
        self, home: Home, secrets: Secrets, login: str, password: str
    ) -> None:
        with pytest.raises(answers.SignInRefused):
            sign_in(home, secrets, "https://no-such-school.invalid", login, password, CLOCK)

    def test_an_account_is_locked_after_many_tries(self, tmp_path: Path, home: Home, secrets: Secrets) -> None:
        with running_school(tmp_path, lock_after=2) as school:
            school.account()
            for _ in range(2):
                with pytest.raises(answers.SignInRefused):
                    sign_in(home, secrets, school.url, TEACHER, "wrong", CLOCK)
            with pytest.raises(answers.AccountLocked) as refused:
                sign_in(home, secrets, school.url, TEACHER, PASSWORD, CLOCK)
        assert int(str(refused.value.facts["retry_after"])) > 0

    def test_a_password_that_the_office_gave_is_changed_first(
        self, school: RunningSchool, home: Home, secrets: Secrets
    ) -> None:
        school.account("new@school.example", must_change=True)
        with pytest.raises(answers.PasswordChangeNeeded):
            sign_in(home, secrets, school.url, "new@school.example", PASSWORD, CLOCK)
        with pytest.raises(answers.PasswordWeak):
            sign_in(home, secrets, school.url, "new@school.example", PASSWORD, CLOCK, new_password="short")
        assert home.profiles() == []
        changed = "a long and new password"
        sign_in(home, secrets, school.url, "new@school.example", PASSWORD, CLOCK, new_password=changed).close()
        sign_in(home, secrets, school.url, "new@school.example", changed, CLOCK).close()

    @pytest.mark.parametrize(
        ("answer", "kind"),
        [
            (refusal(403, "account_disabled"), answers.AccountDisabled),
            (refusal(409, "device_key_differs"), answers.DeviceKeyDiffers),
            (refusal(423, "device_revoked", state="lost"), answers.DeviceRevoked),
            (refusal(429, "too_many_requests", retry_after=7), answers.TooManyRequests),
            (refusal(401, "token_expired"), answers.TokenExpired),
            (refusal(409, "flux_inverted"), answers.ServerRefused),
            (refusal(500, "server_error"), answers.ServerUnavailable),
            (Answer(502, b"<html>bad gateway</html>"), answers.ServerUnavailable),
            (Answer(429, b""), answers.TooManyRequests),
            (Answer(200, b"<html>welcome</html>"), calling.NotOurServer),
            (Answer(200, b'{"token": "x", "user": {}}'), calling.NotOurServer),
        ],
        ids=lambda value: value.__name__ if isinstance(value, type) else "",
    )
    def test_what_the_server_answers_is_told_by_type(
        self, home: Home, secrets: Secrets, answer: Answer, kind: type[SmsError]
    ) -> None:
        with answering(answer) as url, pytest.raises(kind):
            sign_in(home, secrets, url, TEACHER, PASSWORD, CLOCK)
        assert home.profiles() == []

    def test_signing_out_keeps_the_replica_and_what_waits_in_it(
        self, school: RunningSchool, secrets: Secrets, anna: Profile
    ) -> None:
        session = Session.open(anna, secrets, CLOCK)
        sign_out(session)
        assert not session.has_token
        with pytest.raises(answers.SignInNeeded):
            session.credentials()
        assert _waiting(session) == 1
        session.close()

    def test_signing_out_needs_no_network(self, home: Home, secrets: Secrets, anna: Profile) -> None:
        anna.save(replace(anna.account(), server="https://gone.invalid"))
        session = Session(anna.account(), anna, secrets, open_server_file(home.folder / "x.db", SCHOOL_SCHEMA), CLOCK)
        sign_out(session)
        assert not session.has_token
        session.close()


class TestOpeningOffline:
    def test_the_replica_opens_without_a_network_or_a_token(self, secrets: Secrets, anna: Profile) -> None:
        session = Session.open(anna, secrets, CLOCK)
        session.forget_token()
        session.close()
        session = Session.open(anna, secrets, CLOCK)
        assert session.account == anna.account()
        assert not session.ended_uncleanly
        assert session.check()
        assert _waiting(session) == 1
        session.close()

    def test_a_lost_key_is_told_and_the_file_is_kept_as_it_is(self, secrets: Secrets, anna: Profile) -> None:
        before = anna.replica.read_bytes()
        secrets.delete(secret_name(anna, REPLICA_SECRET))
        with pytest.raises(KeyMissing) as refused:
            Session.open(anna, secrets, CLOCK)
        assert refused.value.facts == {"path": str(anna.replica), "where": "file"}
        assert anna.replica.read_bytes() == before

    @pytest.mark.parametrize("name", [REPLICA_SECRET, DEVICE_KEY])
    def test_a_lost_key_is_told_at_sign_in_before_anything_changes(
        self, school: RunningSchool, home: Home, secrets: Secrets, anna: Profile, name: str
    ) -> None:
        secrets.delete(secret_name(anna, name))
        before = (anna.folder / "account.json").read_bytes()
        with pytest.raises(KeyMissing):
            sign_in(home, secrets, school.url, TEACHER, PASSWORD, CLOCK)
        assert (anna.folder / "account.json").read_bytes() == before

    def test_another_key_does_not_open_it(self, secrets: Secrets, anna: Profile) -> None:
        secrets.put(secret_name(anna, REPLICA_SECRET), bytes(32))
        with pytest.raises(ReplicaLocked):
            Session.open(anna, secrets, CLOCK)

    def test_a_damaged_first_page_is_damage_and_not_a_wrong_key(self, secrets: Secrets, anna: Profile) -> None:
        _scratch(anna.replica, 0)
        with pytest.raises(Damaged):
            Session.open(anna, secrets, CLOCK)

    def test_a_truncated_file_is_damage(self, secrets: Secrets, anna: Profile) -> None:
        os.truncate(anna.replica, 1000)
        with pytest.raises(Damaged):
            Session.open(anna, secrets, CLOCK)

    def test_damage_in_the_middle_is_found_by_the_check(self, secrets: Secrets, anna: Profile) -> None:
        pages = anna.replica.stat().st_size // 4096
        for page in range(3, pages):
            _scratch(anna.replica, 4096 * page + 100)
        with pytest.raises(Damaged):
            _check(anna, secrets)

    @pytest.mark.parametrize("make", [lambda path: open_server_file(path, SCHOOL_SCHEMA).close()], ids=["plain"])
    def test_a_database_of_another_program_is_not_opened(
        self, secrets: Secrets, anna: Profile, make: Callable[[Path], None]
    ) -> None:
        anna.replica.unlink()
        make(anna.replica)
        before = anna.replica.read_bytes()
        with pytest.raises(ReplicaForeign):
            Session.open(anna, secrets, CLOCK)
        assert anna.replica.read_bytes() == before

    def test_a_replica_that_is_gone_is_told_and_not_made_anew(self, secrets: Secrets, anna: Profile) -> None:
        anna.replica.unlink()
        with pytest.raises(ReplicaMissing):
            Session.open(anna, secrets, CLOCK)
        assert not anna.replica.exists()

    @pytest.mark.parametrize(
        "change", [{"server": "https://other.example"}, {"user": b"\x07" * 16}, {"device": b"\x08" * 16}]
    )
    def test_a_replica_of_another_person_device_or_server_is_never_opened(
        self, secrets: Secrets, anna: Profile, change: dict[str, object]
    ) -> None:
        anna.save(replace(anna.account(), **change))  # type: ignore[arg-type]
        with pytest.raises(ReplicaOfAnother):
            Session.open(anna, secrets, CLOCK)

    def test_a_replica_of_a_newer_program_is_left_alone(self, secrets: Secrets, anna: Profile) -> None:
        session = Session.open(anna, secrets, CLOCK)
        connection = session.database.open(writing=True)
        connection.run("UPDATE alembic_version SET version_num = '9999'")
        connection.close()
        session.close()
        with pytest.raises(SchemaNewer):
            Session.open(anna, secrets, CLOCK)

    def test_the_lease_ends_and_signing_in_begins_a_new_one(
        self, school: RunningSchool, home: Home, secrets: Secrets, anna: Profile
    ) -> None:
        later = ShiftedClock(CLOCK.now() + timedelta(days=31))
        with pytest.raises(LeaseEnded):
            Session.open(anna, secrets, later)
        assert secrets.get(secret_name(anna, SHARE)) is None
        with pytest.raises(LeaseEnded):
            Session.open(anna, secrets, CLOCK)
        session = sign_in(home, secrets, school.url, TEACHER, PASSWORD, CLOCK)
        assert _waiting(session) == 1
        session.close()

    def test_a_server_that_was_seen_lengthens_the_lease(self, secrets: Secrets, anna: Profile) -> None:
        session = Session.open(anna, secrets, CLOCK)
        until = to_micros(CLOCK.now() + timedelta(days=90))
        session.keep_lease(until)
        session.close()
        assert anna.account().lease_until == until


class TestRoomAndFolders:
    @pytest.mark.skipif(
        not sys.platform.startswith("linux") or os.geteuid() != 0, reason="a small disk can be made by root on Linux"
    )
    def test_a_full_disk_leaves_no_half_made_replica(self, school: RunningSchool, tmp_path: Path) -> None:
        disk = tmp_path / "disk"
        disk.mkdir()
        if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=96k", "none", str(disk)], check=False).returncode:
            pytest.skip("tmpfs may not be mounted here")
        try:
            home = Home(disk / "home")
            secrets = Secrets(home.folder)
            with pytest.raises(DiskFull):
                sign_in(home, secrets, school.url, TEACHER, PASSWORD, CLOCK)
            assert home.profiles() == []
            assert list((home.folder / "profiles").iterdir()) == []
        finally:
            subprocess.run(["umount", str(disk)], check=True)

    def test_a_full_database_is_told_and_nothing_is_half_written(self, secrets: Secrets, anna: Profile) -> None:
        session = Session.open(anna, secrets, CLOCK)
        connection = session.database.open(writing=True)
        connection.value(f"PRAGMA max_page_count = {connection.value('PRAGMA page_count')}")
        store = session.make_store(connection)
        with pytest.raises(DiskFull):
            _admits_many(store, session)
        assert count_waiting(connection) == 1
        connection.close()
        session.close()

    def test_a_folder_that_cannot_be_written_is_told(self, school: RunningSchool, home: Home, secrets: Secrets) -> None:
        (home.folder / "profiles").write_bytes(b"")
        with pytest.raises(NotWritable):
            sign_in(home, secrets, school.url, TEACHER, PASSWORD, CLOCK)
        assert (home.folder / "secrets.json").read_text().count("token") == 0

    def test_a_full_disk_is_known_by_its_number(self) -> None:
        assert isinstance(failure_of(OSError(errno.ENOSPC, "full"), Path("x")), DiskFull)
        assert isinstance(failure_of(OSError(errno.EACCES, "no"), Path("x")), NotWritable)


class TestStartingAfresh:
    def test_the_old_replica_is_kept_whole_with_its_key(
        self, school: RunningSchool, home: Home, secrets: Secrets, anna: Profile
    ) -> None:
        device = anna.account().device
        kept = start_afresh(home, anna, secrets, CLOCK)
        assert kept.parent == anna.folder.parent
        assert not anna.exists
        assert home.profiles() == []
        old = Session.open(Profile(kept.name, kept), secrets, CLOCK)
        assert _waiting(old) == 1
        old.close()
        new = sign_in(home, secrets, school.url, TEACHER, PASSWORD, CLOCK)
        assert new.profile == anna
        assert new.account.device != device
        assert _waiting(new) == 0
        new.close()

    def test_it_helps_when_the_key_is_lost(
        self, school: RunningSchool, home: Home, secrets: Secrets, anna: Profile
    ) -> None:
        secrets.delete(secret_name(anna, REPLICA_SECRET))
        old = anna.replica.read_bytes()
        kept = start_afresh(home, anna, secrets, CLOCK)
        assert (kept / "replica.db").read_bytes() == old
        sign_in(home, secrets, school.url, TEACHER, PASSWORD, CLOCK).close()


class TestDemo:
    def test_the_demo_school_is_made_once_and_hears_of_no_server(self, home: Home, secrets: Secrets) -> None:
        session = open_demo(home, secrets, CLOCK, students=60)
        _admits(session)
        assert _waiting(session) == 0
        session.close()
        again = open_demo(home, secrets, CLOCK, students=60)
        connection = again.database.open()
        assert connection.value("SELECT count(*) FROM student WHERE family_name = 'Παππά' AND given_name = 'Άννα'") >= 1
        assert connection.value("SELECT count(*) FROM journal_action") == 1
        connection.close()
        again.close()
        leave_demo(home, secrets)
        assert not home.demo_profile().folder.exists()

    def test_a_demo_that_is_stopped_leaves_nothing(self, home: Home, secrets: Secrets) -> None:
        with pytest.raises(SmsError):
            open_demo(home, secrets, CLOCK, students=60, cancelled=lambda: True)
        assert not home.demo_profile().folder.exists()


_SPEAKS_NONSENSE = """
import socket, sys
connection, _ = socket.socket(fileno=int(sys.argv[1])).accept()
connection.recv(1000)
connection.sendall(b"220 mail.example ESMTP\\r\\n")
connection.close()
"""


class _trusting:  # noqa: N801 - reads as what it does
    """Let this process trust one more authority, as the system would after an administrator installed it."""

    def __init__(self, authority: Path) -> None:
        self._authority = authority
        self._patch = pytest.MonkeyPatch()

    def __enter__(self) -> None:
        self._patch.setenv("SSL_CERT_FILE", str(self._authority))

    def __exit__(self, *_details: object) -> None:
        self._patch.undo()


def _scratch(path: Path, offset: int) -> None:
    with path.open("rb+") as file:
        file.seek(offset)
        file.write(os.urandom(64))


def _check(profile: Profile, secrets: Secrets) -> None:
    session = Session.open(profile, secrets, CLOCK)
    whole = session.check()
    session.close()
    if not whole:
        raise Damaged

"""Signing in and out: the first time, again, and all that a server may say."""

from dataclasses import replace
from pathlib import Path

import pytest

from sms_core.errors import SmsError
from sms_core.store.database import open_server_file
from sms_core.tables import SCHOOL_SCHEMA
from sms_desktop.connection import answers, calling
from sms_desktop.connection.connecting import (
    sign_in,
    sign_out,
)
from sms_desktop.profiles.profile import Home, Profile
from sms_desktop.profiles.secrets import Secrets
from sms_desktop.session import (
    Session,
)
from tests.desktop.connection.people import CLOCK, waiting
from tests.desktop.servers import (
    PASSWORD,
    TEACHER,
    Answer,
    RunningSchool,
    answering,
    refusal,
    running_school,
)


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
        assert waiting(session) == 1
        session.close()

    def test_a_renamed_login_finds_its_old_profile(
        self, school: RunningSchool, home: Home, secrets: Secrets, anna: Profile
    ) -> None:
        anna.save(replace(anna.account(), login="before@school.example"))
        session = sign_in(home, secrets, school.url, TEACHER, PASSWORD, CLOCK)
        assert session.profile == anna
        assert waiting(session) == 1
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
            (refusal(500, "server_error"), answers.ServerError),
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
        assert waiting(session) == 1
        session.close()

    def test_signing_out_needs_no_network(self, home: Home, secrets: Secrets, anna: Profile) -> None:
        anna.save(replace(anna.account(), server="https://gone.invalid"))
        session = Session(anna.account(), anna, secrets, open_server_file(home.folder / "x.db", SCHOOL_SCHEMA), CLOCK)
        sign_out(session)
        assert not session.has_token
        session.close()

    def test_what_a_broken_attempt_left_is_put_aside(
        self, school: RunningSchool, home: Home, secrets: Secrets, anna: Profile
    ) -> None:
        (anna.folder / "account.json").unlink()
        session = sign_in(home, secrets, school.url, TEACHER, PASSWORD, CLOCK)
        assert waiting(session) == 0
        session.close()
        assert len(list(home.folder.glob("profiles/*.kept-*/replica.db"))) == 1

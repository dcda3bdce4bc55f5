"""Starting afresh beside what cannot be opened, and the demo school."""

import pytest

from sms_core.errors import SmsError
from sms_desktop.connection.connecting import sign_in, start_afresh
from sms_desktop.demo_school import leave_demo, open_demo
from sms_desktop.profiles.profile import Home, Profile
from sms_desktop.profiles.secrets import Secrets
from sms_desktop.session import REPLICA_SECRET, Session, secret_name
from tests.desktop.connection.people import CLOCK, admits, waiting
from tests.desktop.servers import PASSWORD, TEACHER, RunningSchool


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
        assert waiting(old) == 1
        old.close()
        new = sign_in(home, secrets, school.url, TEACHER, PASSWORD, CLOCK)
        assert new.profile == anna
        assert new.account.device != device
        assert waiting(new) == 0
        new.close()

    def test_it_helps_when_the_key_is_lost(
        self, school: RunningSchool, home: Home, secrets: Secrets, anna: Profile
    ) -> None:
        secrets.delete(secret_name(anna, REPLICA_SECRET))
        old = anna.replica.read_bytes()
        kept = start_afresh(home, anna, secrets, CLOCK)
        assert (kept / "replica.db").read_bytes() == old
        sign_in(home, secrets, school.url, TEACHER, PASSWORD, CLOCK).close()

    def test_twice_in_one_second_keeps_both(
        self, school: RunningSchool, home: Home, secrets: Secrets, anna: Profile
    ) -> None:
        first = start_afresh(home, anna, secrets, CLOCK)
        sign_in(home, secrets, school.url, TEACHER, PASSWORD, CLOCK).close()
        second = start_afresh(home, anna, secrets, CLOCK)
        assert first != second
        assert (first / "replica.db").exists()
        assert (second / "replica.db").exists()


class TestDemo:
    def test_the_demo_school_is_made_once_and_hears_of_no_server(self, home: Home, secrets: Secrets) -> None:
        session = open_demo(home, secrets, CLOCK, students=60)
        admits(session)
        assert waiting(session) == 0
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

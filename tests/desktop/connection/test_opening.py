"""Opening a replica without a network: whose it is, whether it is whole, and what a full disk does."""

import errno
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from sms_core.clock import ShiftedClock, to_micros
from sms_core.store.connection import Damaged, DiskFull, NotWritable
from sms_core.store.database import ReplicaForeign, ReplicaLocked, open_server_file
from sms_core.store.migrate import SchemaNewer
from sms_core.sync.outbox import count_waiting
from sms_core.tables import SCHOOL_SCHEMA
from sms_desktop.connection.connecting import (
    sign_in,
)
from sms_desktop.profiles.kept_files import failure_of
from sms_desktop.profiles.profile import Home, Profile
from sms_desktop.profiles.secrets import Secrets
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
from tests.desktop.connection.people import CLOCK, admits_many, waiting
from tests.desktop.servers import (
    PASSWORD,
    TEACHER,
    RunningSchool,
)


class TestOpeningOffline:
    def test_the_replica_opens_without_a_network_or_a_token(self, secrets: Secrets, anna: Profile) -> None:
        session = Session.open(anna, secrets, CLOCK)
        session.forget_token()
        session.close()
        session = Session.open(anna, secrets, CLOCK)
        assert session.account == anna.account()
        assert not session.ended_uncleanly
        assert session.check()
        assert waiting(session) == 1
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
        assert waiting(session) == 1
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
            admits_many(store, session)
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

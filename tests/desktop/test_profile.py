"""Profiles: one for each person and server, in a folder that is safe for a database."""

from dataclasses import replace
from pathlib import Path

import pytest

from sms_core.access.keys import Key, Reach
from sms_core.clock import SystemClock
from sms_core.ids import DeviceId, StaffId, UserId
from sms_core.store.connection import NotWritable
from sms_desktop.profiles.profile import Account, Home, NoProfile, ProfileAmbiguous, ProfileDamaged, find_home
from sms_desktop.profiles.safe_folder import UnsafeFolder, network_mount

ANNA = Account(
    server="https://school.example.org",
    user=UserId(b"\x01" * 16),
    device=DeviceId(b"\x02" * 16),
    login="anna@school.example",
    display_name="Άννα Παππά",
    role="teacher",
    reach="own",
    keys=frozenset({"grades:edit", "from:tomorrow"}),
    staff=StaffId(b"\x03" * 16),
    language="el",
    school="1ο Γυμνάσιο",
    lease_until=1_800_000_000_000_000,
    key_check="ab",
)


def saved(home: Home, account: Account) -> str:
    profile = home.profile_for(account.server, account.user)
    profile.save(account)
    return profile.name


def test_an_account_comes_back_as_it_was_saved(tmp_path: Path) -> None:
    home = Home(tmp_path)
    saved(home, ANNA)
    assert home.profile_for(ANNA.server, ANNA.user).account() == ANNA


def test_an_account_grants_the_keys_that_this_version_knows() -> None:
    now = SystemClock().now()
    assert ANNA.grants.allows(Key.GRADES_EDIT, now) is Reach.OWN
    assert ANNA.grants.keys(now) == {Key.GRADES_EDIT}


def test_each_person_on_each_server_has_a_profile_of_their_own(tmp_path: Path) -> None:
    home = Home(tmp_path)
    names = {
        home.profile_for(server, UserId(user)).name
        for server in ("https://a.example", "https://b.example", "https://a.example/s/two")
        for user in (b"\x01" * 16, b"\x02" * 16)
    }
    assert len(names) == 6


def test_the_one_profile_needs_no_name(tmp_path: Path) -> None:
    home = Home(tmp_path)
    name = saved(home, ANNA)
    assert home.named(None).name == name
    assert home.named(name[:6]).name == name


def test_of_several_profiles_the_last_used_needs_no_name(tmp_path: Path) -> None:
    home = Home(tmp_path)
    first = saved(home, ANNA)
    second = saved(home, replace(ANNA, user=UserId(b"\x09" * 16)))
    with pytest.raises(ProfileAmbiguous) as refused:
        home.named(None)
    assert refused.value.facts["names"] == sorted([first, second])
    home.remember(next(profile for profile in home.profiles() if profile.name == second))
    assert home.named(None).name == second


def test_a_profile_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(NoProfile):
        Home(tmp_path).named(None)
    with pytest.raises(NoProfile):
        Home(tmp_path).named("nobody")


def test_somebody_who_was_here_before_is_known_by_server_and_login(tmp_path: Path) -> None:
    home = Home(tmp_path)
    saved(home, ANNA)
    assert home.signed_in_as(ANNA.server, " Anna@School.example") is not None
    assert home.signed_in_as("https://other.example", ANNA.login) is None


@pytest.mark.parametrize("text", ["", "{", "[]", '{"server": 1}'])
def test_a_damaged_account_is_told_and_keeps_nobody_else_out(tmp_path: Path, text: str) -> None:
    home = Home(tmp_path)
    saved(home, ANNA)
    other = home.profile_for(ANNA.server, UserId(b"\x07" * 16))
    other.folder.mkdir()
    (other.folder / "account.json").write_text(text)
    with pytest.raises(ProfileDamaged):
        other.account()
    assert home.signed_in_as(ANNA.server, ANNA.login) is not None


def test_the_demo_is_a_folder_of_its_own(tmp_path: Path) -> None:
    home = Home(tmp_path)
    assert home.demo_profile().folder == tmp_path / "demo"
    assert home.named("demo").is_demo
    assert home.profiles() == []


def test_the_home_is_where_the_environment_says(tmp_path: Path) -> None:
    assert find_home({"SMS_HOME": str(tmp_path / "a" / "b")}).folder == tmp_path / "a" / "b"
    assert (tmp_path / "a" / "b").is_dir()


def test_a_home_below_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(NotWritable) as refused:
        find_home({"SMS_HOME": str(tmp_path / "file" / "home")})
    assert refused.value.facts["path"] == str(tmp_path / "file" / "home")


@pytest.mark.parametrize(
    ("folder", "reason"),
    [
        (r"\\server\share\school", "network"),
        ("//server/share/school", "network"),
        ("/home/anna/OneDrive/school", "onedrive"),
        (r"C:\Users\anna\OneDrive - First Gymnasium\school", "onedrive"),
        ("/Users/anna/Library/Mobile Documents/com~apple~CloudDocs/school", "icloud"),
        (r"C:\Users\anna\iCloudDrive\school", "icloud"),
    ],
)
def test_a_folder_on_a_share_or_in_a_cloud_is_refused(folder: str, reason: str) -> None:
    with pytest.raises(UnsafeFolder) as refused:
        find_home({"SMS_HOME": folder})
    assert refused.value.facts == {"path": str(Path(folder)), "reason": reason}


def test_a_renamed_onedrive_folder_is_known_by_its_variable(tmp_path: Path) -> None:
    with pytest.raises(UnsafeFolder):
        find_home({"SMS_HOME": str(tmp_path / "cloud" / "x"), "OneDriveCommercial": str(tmp_path / "cloud")})


def test_a_mounted_share_is_known_by_its_kind(tmp_path: Path) -> None:
    table = tmp_path / "mounts"
    table.write_text("/dev/sda1 / ext4 rw\nsrv:/home /home/all\\040of\\040us nfs4 rw\ntmpfs /tmp tmpfs rw\n")
    assert network_mount(Path("/home/all of us/anna"), table)
    assert not network_mount(Path("/home/anna"), table)
    assert not network_mount(Path("/tmp/anna"), table)
    assert not network_mount(Path("/home/anna"), tmp_path / "missing")

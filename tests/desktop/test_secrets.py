"""Where keys are kept, and that they stay secret and whole."""

import os
import stat
import threading
from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked, PasswordDeleteError

from sms_core.store.connection import NotWritable
from sms_desktop.profiles.secrets import FILE, KEYRING, Secrets, SecretsUnavailable


class SomeKeyring(KeyringBackend):
    """A keyring of one test; it can be locked."""

    priority = 1  # type: ignore[assignment]

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}
        self.locked = False

    def get_password(self, service: str, username: str) -> str | None:
        if self.locked:
            raise KeyringLocked("locked")
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        if self.locked:
            raise KeyringLocked("locked")
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if (service, username) not in self.kept:
            raise PasswordDeleteError("none")
        del self.kept[service, username]


@pytest.fixture
def some_keyring() -> Iterator[SomeKeyring]:
    before = keyring.get_keyring()
    made = SomeKeyring()
    keyring.set_keyring(made)
    yield made
    keyring.set_keyring(before)


def test_without_a_keyring_secrets_are_kept_in_a_file_and_it_says_so(tmp_path: Path) -> None:
    secrets = Secrets(tmp_path)
    assert secrets.where == FILE
    secrets.put("token", b"\x00\xff")
    assert Secrets(tmp_path).get("token") == b"\x00\xff"
    assert secrets.get("other") is None


def test_a_deleted_secret_is_gone(tmp_path: Path) -> None:
    secrets = Secrets(tmp_path)
    secrets.put("token", b"1")
    secrets.delete("token")
    secrets.delete("token")
    assert secrets.get("token") is None


@pytest.mark.skipif(os.name == "nt", reason="Windows has no modes")
def test_the_file_is_for_its_owner_alone_and_becomes_so_again(tmp_path: Path) -> None:
    secrets = Secrets(tmp_path)
    secrets.put("token", b"1")
    path = tmp_path / "secrets.json"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    path.chmod(0o644)
    assert secrets.get("token") == b"1"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_keyring_is_used_where_there_is_one(tmp_path: Path, some_keyring: SomeKeyring) -> None:
    secrets = Secrets(tmp_path)
    secrets.put("token", b"very secret")
    assert secrets.where == KEYRING
    assert secrets.get("token") == b"very secret"
    assert b"very secret" not in (tmp_path / "secrets.json").read_bytes()
    secrets.delete("token")
    secrets.delete("token")
    assert some_keyring.kept == {}


def test_a_keyring_that_is_locked_today_is_not_taken_for_lost_keys(tmp_path: Path, some_keyring: SomeKeyring) -> None:
    Secrets(tmp_path).put("token", b"1")
    some_keyring.locked = True
    with pytest.raises(SecretsUnavailable) as refused:
        Secrets(tmp_path).get("token")
    assert refused.value.facts["where"] == KEYRING


def test_a_keyring_that_is_locked_at_first_is_not_chosen(tmp_path: Path, some_keyring: SomeKeyring) -> None:
    some_keyring.locked = True
    assert Secrets(tmp_path).where == FILE


def test_two_homes_do_not_share_a_keyring(tmp_path: Path, some_keyring: SomeKeyring) -> None:
    Secrets(tmp_path / "a").put("token", b"1")
    assert Secrets(tmp_path / "b").get("token") is None


def test_many_writers_lose_nothing(tmp_path: Path) -> None:
    Secrets(tmp_path)
    threads = [
        threading.Thread(target=lambda n=n: Secrets(tmp_path).put(f"key {n}", bytes([n])))  # type: ignore[misc]
        for n in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [Secrets(tmp_path).get(f"key {n}") for n in range(8)] == [bytes([n]) for n in range(8)]


def test_a_damaged_file_is_told_and_kept(tmp_path: Path) -> None:
    Secrets(tmp_path).put("token", b"1")
    path = tmp_path / "secrets.json"
    path.write_bytes(b'{"kept": "file", "values"')
    with pytest.raises(SecretsUnavailable) as refused:
        Secrets(tmp_path)
    assert refused.value.facts["detail"] == "damaged"
    assert path.read_bytes() == b'{"kept": "file", "values"'


def test_neither_words_nor_errors_show_a_secret(tmp_path: Path) -> None:
    secrets = Secrets(tmp_path)
    secrets.put("token", b"c2VjcmV0")
    assert "c2VjcmV0" not in repr(secrets)


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(NotWritable):
        Secrets(tmp_path / "file" / "home")

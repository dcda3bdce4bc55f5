"""Passwords: hashed with argon2id, checked in the same time whether or not there is somebody to check."""

import secrets
import threading
import unicodedata

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from server_sync.config import Config

_AT_ONCE = 4  # each check takes the configured memory
_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"  # none that look alike
_GROUPS, _GROUP = 3, 4


class Passwords:
    """Makes and checks hashes with the configured cost, a few at a time."""

    def __init__(self, config: Config) -> None:
        self._hasher = PasswordHasher(time_cost=config.hash_rounds, memory_cost=config.hash_memory_kib, parallelism=1)
        self._places = threading.BoundedSemaphore(_AT_ONCE)
        self._nobodys = self.hashed(secrets.token_urlsafe())

    def hashed(self, password: str) -> str:
        """The hash to keep."""
        with self._places:
            return self._hasher.hash(_normal(password))

    def matches(self, kept: str | None, password: str) -> bool:
        """Whether `password` is the one behind `kept`; None, for nobody, takes as long and is never right."""
        with self._places:
            try:
                right = self._hasher.verify(kept or self._nobodys, _normal(password))
            except (VerificationError, InvalidHashError):
                return False
        return right and kept is not None

    def outdated(self, kept: str) -> bool:
        """Whether `kept` was made with another cost than today's."""
        return self._hasher.check_needs_rehash(kept)


def one_time_password() -> str:
    """A password to tell somebody once: three groups of four letters or digits, 59 bits."""
    groups = ["".join(secrets.choice(_LETTERS) for _ in range(_GROUP)) for _ in range(_GROUPS)]
    return "-".join(groups)


def _normal(password: str) -> str:
    return unicodedata.normalize("NFKC", password)

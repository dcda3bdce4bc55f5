"""The PIN that covers the window: kept as a memory-hard hash in the profile's secrets, with every wrong try counted.

It covers the window and nothing more: the replica's own key is kept by the computer's key store. A try is counted
before it is judged, so that ending the program in the middle gives nobody another one.
"""

import hashlib
import hmac
import json
import os
from dataclasses import asdict, dataclass, replace

from sms_core.clock import Clock, to_micros
from sms_core.errors import Refused
from sms_desktop.profiles.profile import Profile
from sms_desktop.profiles.secrets import Secrets
from sms_desktop.session import PIN, secret_name

SHORTEST, LONGEST = 4, 12
FREE_TRIES = 5
_FIRST_WAIT_S = 30
_LONGEST_WAIT_S = 3600
_COST, _BLOCK, _LANES = 2**15, 8, 1  # scrypt (RFC 7914): 32 MB and about a tenth of a second
_MEMORY = 64 * 2**20
_SALT_BYTES = 16


class PinInvalid(Refused):
    """A PIN is `shortest` to `longest` digits."""

    code = "pin_invalid"


class PinWrong(Refused):
    """That is not the PIN; `left` tries are left before the password is asked."""

    code = "pin_wrong"


class PinBlocked(Refused):
    """Too many wrong tries; the next one is taken in `retry_after` seconds."""

    code = "pin_blocked"


@dataclass(frozen=True, slots=True)
class PinState:
    """Whether there is one, how often it was typed wrong in a row, and how long the next try must wait."""

    is_set: bool
    wrong: int = 0
    wait_s: int = 0

    @property
    def is_used_up(self) -> bool:
        """Whether the password is asked instead."""
        return self.wrong >= FREE_TRIES


@dataclass(frozen=True, slots=True)
class _Record:
    salt: str
    hash: str
    wrong: int = 0
    at: int = 0  # of the last wrong try, in microseconds


class Pin:
    """The PIN of one profile. Everything here may wait for the key store: not on the interface thread."""

    def __init__(self, profile: Profile, secrets: Secrets, clock: Clock) -> None:
        self._name = secret_name(profile, PIN)
        self._secrets = secrets
        self._clock = clock

    def state(self) -> PinState:
        """How it stands. Raises `SecretsUnavailable`."""
        record = self._read()
        return PinState(False) if record is None else PinState(True, record.wrong, self._wait(record))

    def put(self, pin: str) -> None:
        """Set it, or another one. Raises `PinInvalid`, and what `Secrets.put` does."""
        if not (SHORTEST <= len(pin) <= LONGEST and pin.isascii() and pin.isdigit()):
            raise PinInvalid(shortest=SHORTEST, longest=LONGEST)
        salt = os.urandom(_SALT_BYTES)
        self._write(_Record(salt.hex(), _hashed(pin, salt)))

    def remove(self) -> None:
        """Ask for none any more."""
        self._secrets.delete(self._name)

    def check(self, pin: str) -> None:
        """Judge a try. Raises `PinWrong`, `PinBlocked`; without a PIN every try is right."""
        record = self._read()
        if record is None:
            return
        wait = self._wait(record)
        if wait:
            raise PinBlocked(retry_after=wait)
        tried = replace(record, wrong=record.wrong + 1, at=to_micros(self._clock.now()))
        self._write(tried)
        if not hmac.compare_digest(_hashed(pin, bytes.fromhex(record.salt)), record.hash):
            raise PinWrong(left=max(0, FREE_TRIES - tried.wrong))
        self._write(replace(record, wrong=0, at=0))

    def forgive(self) -> None:
        """The password was right: begin to count anew."""
        record = self._read()
        if record is not None and record.wrong:
            self._write(replace(record, wrong=0, at=0))

    def _wait(self, record: _Record) -> int:
        """Seconds until the next try; it doubles with every wrong one past the free ones."""
        if record.wrong < FREE_TRIES:
            return 0
        whole = min(_FIRST_WAIT_S * 2 ** min(record.wrong - FREE_TRIES, 20), _LONGEST_WAIT_S)
        gone = (to_micros(self._clock.now()) - record.at) / 1e6
        return whole if gone < 0 else max(0, round(whole - gone))

    def _read(self) -> _Record | None:
        stored = self._secrets.get(self._name)
        return None if stored is None else _Record(**json.loads(stored))

    def _write(self, record: _Record) -> None:
        self._secrets.put(self._name, json.dumps(asdict(record)).encode())


def _hashed(pin: str, salt: bytes) -> str:
    made = hashlib.scrypt(pin.encode(), salt=salt, n=_COST, r=_BLOCK, p=_LANES, maxmem=_MEMORY, dklen=32)
    return made.hex()

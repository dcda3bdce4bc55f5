"""Identifiers: UUIDv7 as 16 bytes, made on the client, sorted by the time they were made (RFC 9562)."""

import os
import threading
from collections.abc import Callable
from typing import NewType

from sms_core.clock import Clock, SystemClock, to_micros

Id = NewType("Id", bytes)
ActionId = NewType("ActionId", bytes)
StudentId = NewType("StudentId", bytes)
SectionId = NewType("SectionId", bytes)
StaffId = NewType("StaffId", bytes)
AssessmentId = NewType("AssessmentId", bytes)
UserId = NewType("UserId", bytes)
DeviceId = NewType("DeviceId", bytes)

_VERSION_7 = 0x7000
_VARIANT = 0x8000000000000000
_STEPS = 1 << 12


class IdSource:
    """Makes identifiers that never repeat and never run backwards, also when the clock does."""

    def __init__(self, clock: Clock | None = None, randomness: Callable[[int], bytes] = os.urandom) -> None:
        self._clock = clock or SystemClock()
        self._randomness = randomness
        self._lock = threading.Lock()
        self._last = 0

    def new(self) -> bytes:
        """A fresh UUIDv7: 48 bits of milliseconds, 12 bits of order within them, 62 random bits."""
        tick = to_micros(self._clock.now()) * _STEPS // 1000
        with self._lock:
            self._last = tick = max(tick, self._last + 1)
        millis, step = divmod(tick, _STEPS)
        low = int.from_bytes(self._randomness(8), "big") & 0x3FFFFFFFFFFFFFFF
        return ((millis << 80) | ((_VERSION_7 | step) << 64) | _VARIANT | low).to_bytes(16, "big")


_HEX = frozenset("0123456789abcdefABCDEF")


def text_of(identifier: bytes) -> str:
    """The usual spelling, 8-4-4-4-12 in hexadecimal."""
    digits = identifier.hex()
    return f"{digits[:8]}-{digits[8:12]}-{digits[12:16]}-{digits[16:20]}-{digits[20:]}"


def id_from(text: str) -> bytes:
    """The 16 bytes behind a spelled UUID; raises ValueError when it is none."""
    digits = text.replace("-", "")
    if len(digits) != 32 or not all(digit in _HEX for digit in digits):
        raise ValueError(f"badly formed id: {text}")
    return bytes.fromhex(digits)

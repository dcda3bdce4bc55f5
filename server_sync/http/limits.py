"""How often one may call: a token bucket for each address and each account, kept in the process."""

import math
import threading
import time
from collections.abc import Callable, Hashable

from server_sync.config import Config
from server_sync.http.errors import TooManyRequests

_PRUNE_ABOVE = 10_000


class Buckets:
    """Buckets that hold `burst` and fill by `per_minute`; `now` gives seconds that never run backwards."""

    def __init__(self, per_minute: int, burst: int, now: Callable[[], float] = time.monotonic) -> None:
        self._rate = per_minute / 60
        self._burst = burst
        self._now = now
        self._lock = threading.Lock()
        self._levels: dict[Hashable, tuple[float, float]] = {}

    def take(self, who: Hashable) -> None:
        """Take one from the bucket of `who`. Raises `TooManyRequests` when it is empty."""
        now = self._now()
        with self._lock:
            if len(self._levels) > _PRUNE_ABOVE:
                self._prune(now)
            level, at = self._levels.get(who, (float(self._burst), now))
            level = min(self._burst, level + (now - at) * self._rate)
            if level < 1:
                raise TooManyRequests(retry_after=math.ceil((1 - level) / self._rate))
            self._levels[who] = (level - 1, now)

    def _prune(self, now: float) -> None:
        """Forget the buckets that are full again."""
        self._levels = {
            who: (level, at)
            for who, (level, at) in self._levels.items()
            if level + (now - at) * self._rate < self._burst
        }


class Limits:
    """The buckets of one server."""

    def __init__(self, config: Config, now: Callable[[], float] = time.monotonic) -> None:
        self.address = Buckets(config.address_requests_per_minute, config.address_requests_burst, now)
        self.account = Buckets(config.requests_per_minute, config.requests_burst, now)
        self.sign_in = Buckets(config.sign_ins_per_minute, config.sign_ins_burst, now)

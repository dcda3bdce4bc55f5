"""What a person may do now, and how far: the one question that interface, server and replica scopes ask."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sms_core.access.keys import Key, Reach
from sms_core.ids import StaffId, UserId

_KNOWN = {key.value: key for key in Key}


@dataclass(frozen=True, slots=True)
class Grant:
    """Some keys with one reach, until `expires_at` (aware UTC; None is for good)."""

    keys: frozenset[Key]
    reach: Reach
    expires_at: datetime | None = None

    def holds(self, now: datetime) -> bool:
        """Whether the grant still stands at `now`."""
        return self.expires_at is None or now < self.expires_at

    def _covers(self, key: Key, given: "Grant", now: datetime) -> bool:
        if key not in self.keys or self.reach is not Reach.SCHOOL or not self.holds(now):
            return False
        return self.expires_at is None or (given.expires_at is not None and given.expires_at <= self.expires_at)


@dataclass(frozen=True, slots=True)
class Grants:
    """All grants of a person; `staff` is whose sections *reach own* means."""

    user: UserId
    staff: StaffId | None = None
    grants: tuple[Grant, ...] = ()

    def allows(self, key: Key, now: datetime) -> Reach | None:
        """The widest reach with which the person holds `key` at `now`, or None."""
        reaches = {grant.reach for grant in self.grants if key in grant.keys and grant.holds(now)}
        if Reach.SCHOOL in reaches:
            return Reach.SCHOOL
        return Reach.OWN if reaches else None

    def beyond(self, given: Grant, now: datetime) -> frozenset[Key]:
        """The keys of `given` that the person may neither give nor take at `now`, because their own fall short of it.

        One gives what one holds for the whole school, also where the other gets it for own classes (they are other
        classes), and for no longer than one holds it. What has expired is short of nothing.
        """
        if not given.holds(now):
            return frozenset()
        return frozenset(key for key in given.keys if not any(mine._covers(key, given, now) for mine in self.grants))

    def keys(self, now: datetime) -> frozenset[Key]:
        """Every key that the person holds at `now`, with whatever reach."""
        return frozenset().union(*(grant.keys for grant in self.grants if grant.holds(now)))


def keys_text(keys: Iterable[Key]) -> str:
    """Keys as they are stored: separated by spaces, in alphabetical order."""
    return " ".join(sorted(key.value for key in keys))


def keys_from(text: str) -> frozenset[Key]:
    """The keys behind `keys_text`; what this version does not know is granted by nobody."""
    return frozenset(_KNOWN[word] for word in text.split() if word in _KNOWN)

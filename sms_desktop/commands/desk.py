"""What every command works with: the person's home and keys, the clock, and where to read and write text."""

import json
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TextIO

from sms_core.access.keys import Key
from sms_core.clock import Clock, from_micros
from sms_core.errors import NotAllowed
from sms_core.store.connection import Connection
from sms_core.store.unit import Store
from sms_desktop.commands.phrases import phrase
from sms_desktop.profiles.policy import Policy, read_policy
from sms_desktop.profiles.profile import Home, Profile, find_home
from sms_desktop.profiles.secrets import Secrets
from sms_desktop.session import Session


@dataclass(frozen=True)
class Place:
    """A person's open replica, with one connection to read and write."""

    session: Session
    connection: Connection
    store: Store

    def require(self, key: Key) -> None:
        """Raises `NotAllowed` unless the person holds `key` with some reach."""
        if self.session.grants.allows(key, self.session.clock.now()) is None:
            raise NotAllowed(key=key.value)


@dataclass
class Desk:
    """One run of the command, under the policy of this computer."""

    environment: Mapping[str, str]
    clock: Clock
    profile_name: str | None = None
    wanted_language: str | None = None
    source: TextIO = field(default_factory=lambda: sys.stdin)
    output: TextIO = field(default_factory=lambda: sys.stdout)
    policy: Policy = field(default_factory=read_policy)

    @cached_property
    def home(self) -> Home:
        """The application's folder. Raises `UnsafeFolder`, `NotWritable`."""
        return find_home(self.environment, self.policy)

    @cached_property
    def secrets(self) -> Secrets:
        """Keys and tokens."""
        return Secrets(self.home.folder)

    @property
    def profile(self) -> Profile:
        """Whose data is meant. Raises `NoProfile`, `ProfileAmbiguous`."""
        return self.home.named(self.profile_name)

    @property
    def language(self) -> str:
        """What to speak: as asked, else as the system does."""
        if self.wanted_language:
            return self.wanted_language
        names = (self.environment.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
        return "el" if next((name for name in names if name), "").startswith("el") else "en"

    @contextmanager
    def at_work(self) -> Iterator[Place]:
        """Open the replica for as long as the command needs it."""
        session = Session.open(self.profile, self.secrets, self.clock)
        try:
            with place_of(session) as place:
                yield place
        finally:
            session.close()

    def say(self, name: str, /, **facts: object) -> None:
        """Write one of the phrases."""
        self.write(self.told(name, **facts))

    def told(self, name: str, /, **facts: object) -> str:
        """One of the phrases, not yet written."""
        return phrase(name, self.language, **facts)

    def word(self, name: str) -> str:
        """One of the phrases that are words."""
        return phrase(name, self.language)

    def write(self, text: str) -> None:
        """Write a line."""
        self.output.write(f"{text}\n")

    def write_json(self, value: Any) -> None:
        """Write a value for another program."""
        self.write(json.dumps(value, ensure_ascii=False))


@contextmanager
def place_of(session: Session) -> Iterator[Place]:
    """A connection to the replica of an open session."""
    connection = session.database.open(writing=True)
    try:
        yield Place(session, connection, session.make_store(connection))
    finally:
        connection.close()


def instant_text(micros: int | None) -> str | None:
    """An instant as other programs read it, in UTC."""
    return None if micros is None else from_micros(micros).isoformat(timespec="seconds")

"""A page at a desk: a replica with a school in it, lanes, a runner, and a person with the permissions named."""

from collections.abc import Callable, Iterable
from contextlib import closing
from pathlib import Path

from sms_core.access.grants import Grant, Grants
from sms_core.access.keys import Key, Reach
from sms_core.access.roles import ADMIN
from sms_core.clock import ShiftedClock
from sms_core.ids import DeviceId, IdSource, UserId
from sms_core.store.connection import Connection
from sms_core.store.database import Database, open_replica
from sms_core.store.journal import Author
from sms_core.store.migrate import create_new
from sms_core.store.unit import Store
from sms_core.sync.outbox import ReplicaLedger
from sms_core.tables import SCHOOL_SCHEMA
from sms_desktop.ops.lanes import Lanes
from sms_desktop.ops.runner import Runner
from sms_desktop.pages.base import PageContext
from sms_desktop.ui.appearance import Appearance
from tests.desktop.contexts import a_context
from tests.factories import SCHOOL_MORNING

KEY = bytes(range(32))
AUTHOR = Author(UserId(b"\x01" * 16), DeviceId(b"\x02" * 16))


class Desk:
    """`fill` puts a school into the empty replica in one transaction; close it."""

    def __init__(self, folder: Path, fill: Callable[[Connection, Database], object]) -> None:
        self.database = open_replica(folder / "replica.db", KEY, SCHOOL_SCHEMA)
        self.clock = ShiftedClock(SCHOOL_MORNING)
        create_new(self.database)
        with closing(self.database.open(writing=True)) as connection:
            fill(connection, self.database)
        self.lanes = Lanes(self)
        self.runner = Runner(self.lanes, AUTHOR, SCHOOL_SCHEMA)
        self.problems: list[object] = []
        self.runner.broke.connect(self.problems.append)
        self.runner.failed.connect(self.problems.append)

    def make_store(self, connection: Connection) -> Store:
        """The write path, as a session makes it."""
        ids = IdSource(self.clock)
        return Store(connection, self.database.statements, ReplicaLedger(ids), self.clock, ids)

    def context(self, look: Appearance, keys: Iterable[Key] = ADMIN.keys) -> PageContext:
        """What a page receives."""
        grants = Grants(AUTHOR.user, None, (Grant(frozenset(keys), Reach.SCHOOL, None),))
        return a_context(look, self.runner, self.clock, grants)

    def value(self, sql: str, *parameters: object) -> object:
        """One value, by a reading lane."""
        return self.lanes.read(lambda connection: connection.value(sql, parameters)).result()

    def settle(self) -> None:
        """Wait until all that was asked has been done and answered."""
        self.lanes.write(lambda store: None).result()

    def close(self) -> None:
        """Leave; anything that broke fails the test."""
        self.runner.close()
        self.lanes.close()
        self.database.close()
        assert not self.problems, self.problems

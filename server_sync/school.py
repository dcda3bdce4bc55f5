"""One school as the server holds it: its database, its write path, and those who want to hear of commits."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from server_sync.sync.ledger import ServerLedger
from server_sync.sync.repository import Head, read_head
from sms_core.clock import Clock
from sms_core.ids import IdSource
from sms_core.store.connection import Connection
from sms_core.store.database import Database
from sms_core.store.journal import Author, ChangeSet
from sms_core.store.unit import Store, Work, Write

Listener = Callable[[ChangeSet, Head], None]


class School:
    """Reading and writing one school's database. Writers take turns; readers each see one moment."""

    def __init__(self, database: Database, clock: Clock, ids: IdSource | None = None) -> None:
        self.database = database
        self.clock = clock
        self.ids = ids or IdSource(clock)
        self.listeners: list[Listener] = []
        self._turn = threading.Lock()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection whose reads all see one moment."""
        with self.database.lease() as connection:
            connection.begin_reading()
            yield connection

    @contextmanager
    def writing(
        self, verb: str, author: Author, label: str = "", check: Callable[[Work], None] | None = None
    ) -> Iterator[Write]:
        """One action on the school's data, stamped with the next `seq`; listeners hear of it after the commit."""
        with self.store() as (store, ledger):
            with store.write(verb, author, label, check=check) as write:
                yield write
            committed = ledger.head
        if write.changes and committed is not None:
            self.tell(write.changes, committed)

    @contextmanager
    def store(self) -> Iterator[tuple[Store, ServerLedger]]:
        """The write path over a pooled connection, for one writer at a time; whoever uses it tells the listeners."""
        with self._turn, self.database.lease() as connection:
            ledger = ServerLedger(self.database.schema, self.clock)
            yield Store(connection, self.database.statements, ledger, self.clock, self.ids), ledger

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """A transaction on the server's own tables: no journal, no `seq`. Rolled back on any error."""
        with self._turn, self.database.lease() as connection:
            connection.begin()
            yield connection
            connection.commit()

    def head(self) -> Head:
        """Where history stands."""
        with self.database.lease() as connection:
            return read_head(connection)

    def tell(self, changes: ChangeSet, head: Head) -> None:
        """Let every listener hear of a commit."""
        for listener in tuple(self.listeners):
            listener(changes, head)

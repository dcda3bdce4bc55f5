"""The lanes: threads beside the interface, the only places where the desktop speaks SQL.

One writing lane takes jobs in order over one connection; two reading lanes see the last commit and never wait for the
writer (WAL). Connections are opened by the first job of their thread and closed with the lanes.
"""

import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Protocol, TypeVar

from sms_core.store.connection import Connection
from sms_core.store.database import Database
from sms_core.store.unit import Store

T = TypeVar("T")
READERS = 2


class Replica(Protocol):
    """What the lanes need of a signed-in person's session."""

    @property
    def database(self) -> Database:
        """The replica."""
        ...

    def make_store(self, connection: Connection) -> Store:
        """The write path over a connection."""
        ...


class Lanes:
    """Runs jobs off the interface thread. Close it: its threads end when their queues are done."""

    def __init__(self, replica: Replica, readers: int = READERS) -> None:
        self._replica = replica
        self._writer = ThreadPoolExecutor(1, thread_name_prefix="sms-writing")
        self._readers = ThreadPoolExecutor(readers, thread_name_prefix="sms-reading")
        self._here = threading.local()
        self._opened: list[Connection] = []
        self._lock = threading.Lock()

    def write(self, job: Callable[[Store], T]) -> "Future[T]":
        """Run `job` after all that was asked before it."""
        return self._writer.submit(self._with_store, job)

    def submit(self, work: Callable[[Connection], T]) -> "Future[T]":
        """The writing lane as sync uses it: `work` gets the writing connection and keeps its own transactions."""
        return self.write(lambda store: work(store.connection))

    def read(self, job: Callable[[Connection], T]) -> "Future[T]":
        """Run `job`; all that it reads is of one moment."""
        return self._readers.submit(self._with_snapshot, job)

    def close(self) -> None:
        """Finish every write that was asked, drop reads that have not begun, close the connections."""
        self._readers.shutdown(cancel_futures=True)
        self._writer.shutdown()
        for connection in self._opened:
            connection.close()
        self._opened.clear()

    def _with_store(self, job: Callable[[Store], T]) -> T:
        store = getattr(self._here, "store", None)
        if store is None:
            store = self._here.store = self._replica.make_store(self._open(writing=True))
        return job(store)

    def _with_snapshot(self, job: Callable[[Connection], T]) -> T:
        connection = getattr(self._here, "connection", None)
        if connection is None:
            connection = self._here.connection = self._open(writing=False)
        connection.begin_reading()
        try:
            return job(connection)
        finally:
            connection.rollback()

    def _open(self, *, writing: bool) -> Connection:
        connection = self._replica.database.open(writing=writing)
        with self._lock:
            self._opened.append(connection)
        return connection

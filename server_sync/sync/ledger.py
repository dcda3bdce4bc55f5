"""How a commit takes its place in the school's history: head row, chain, journal, membership and audit, at once."""

import hashlib
import os
from collections.abc import Callable

from server_sync.accounts.trail import record_changes
from server_sync.sync import repository
from server_sync.sync.repository import Head
from sms_core.clock import Clock, to_micros
from sms_core.reach.membership import refresh_members
from sms_core.store import journal
from sms_core.store.connection import Connection
from sms_core.store.fields import Stored, Table
from sms_core.store.journal import Action, RowChange, RowKey
from sms_core.store.schema import Schema

NONCE = 16
EPOCH_BYTES = 16
CHAIN_BYTES = 32


def start_history(connection: Connection, randomness: Callable[[int], bytes] = os.urandom) -> None:
    """Write the first head row of a new school."""
    repository.write_first_head(connection, Head(randomness(EPOCH_BYTES), 0, randomness(CHAIN_BYTES)))


class ServerLedger:
    """One commit's place in history. The head row is updated first: writers take turns, on both databases."""

    def __init__(self, schema: Schema, clock: Clock, randomness: Callable[[int], bytes] = os.urandom) -> None:
        self._schema = schema
        self._clock = clock
        self._randomness = randomness
        self.head: Head | None = None

    def begin(self, connection: Connection) -> int:
        """Open the transaction and take the next `seq`."""
        connection.begin()
        self.head = repository.take_turn(connection)
        return self.head.seq

    def touched(self, connection: Connection, table: Table, key: RowKey, before: tuple[Stored, ...] | None) -> None:
        """The server keeps no base: its rows are the base."""

    def record(self, connection: Connection, action: Action, changes: list[RowChange]) -> None:
        """Journal, membership, audit and chain of this commit. The audit has the server's own time."""
        head = self._begun()
        if changes:
            journal.write(connection, action, changes, seq=head.seq)
            refresh_members(connection, self._schema, changes, head.seq)
            record_changes(connection, to_micros(self._clock.now()), action.author, changes)
        chain = hashlib.sha256(head.chain + head.seq.to_bytes(8, "big") + self._randomness(NONCE)).digest()
        repository.extend_chain(connection, head.seq, chain, action.at)
        self.head = Head(head.epoch, head.seq, chain)

    def _begun(self) -> Head:
        if self.head is None:
            raise RuntimeError("record before begin")
        return self.head

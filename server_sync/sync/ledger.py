"""How a commit takes its place in the school's history: head row, chain, journal and membership, in one transaction."""

import hashlib
import os
from collections.abc import Callable
from dataclasses import dataclass

from sms_core.reach.membership import refresh_members
from sms_core.store import journal
from sms_core.store.connection import Connection
from sms_core.store.fields import Stored, Table
from sms_core.store.journal import Action, RowChange, RowKey
from sms_core.store.schema import Schema

NONCE = 16


@dataclass(frozen=True, slots=True)
class Head:
    """Where history stands. `chain` proves that a client's past is part of it, also after a restore."""

    epoch: bytes
    seq: int
    chain: bytes


def read_head(connection: Connection) -> Head:
    """The head as this transaction sees it."""
    row = connection.one("SELECT epoch, seq, chain FROM sync_head WHERE one = 1")
    if row is None:
        raise RuntimeError("the school has no head row: it was not initialised")
    return Head(*row)


def start_history(connection: Connection, randomness: Callable[[int], bytes] = os.urandom) -> None:
    """Write the first head row of a new school."""
    chain = randomness(32)
    connection.run(
        "INSERT INTO sync_head (one, epoch, seq, chain, min_cursor) VALUES (1, ?, 0, ?, 0)", (randomness(16), chain)
    )
    connection.run("INSERT INTO sync_chain (seq, chain, at) VALUES (0, ?, 0)", (chain,))


class ServerLedger:
    """One commit's place in history. The head row is updated first: writers take turns, on both databases."""

    def __init__(self, schema: Schema, randomness: Callable[[int], bytes] = os.urandom) -> None:
        self._schema = schema
        self._randomness = randomness
        self.head: Head | None = None

    def begin(self, connection: Connection) -> int:
        """Open the transaction and take the next `seq`."""
        connection.begin()
        row = connection.one("UPDATE sync_head SET seq = seq + 1 WHERE one = 1 RETURNING epoch, seq, chain")
        if row is None:
            raise RuntimeError("the school has no head row: it was not initialised")
        self.head = Head(*row)
        return self.head.seq

    def touched(self, connection: Connection, table: Table, key: RowKey, before: tuple[Stored, ...] | None) -> None:
        """The server keeps no base: its rows are the base."""

    def record(self, connection: Connection, action: Action, changes: list[RowChange]) -> None:
        """Journal, membership and chain of this commit."""
        head = self._begun()
        if changes:
            journal.write(connection, action, changes, seq=head.seq)
            refresh_members(connection, self._schema, changes, head.seq)
        chain = hashlib.sha256(head.chain + head.seq.to_bytes(8, "big") + self._randomness(NONCE)).digest()
        connection.run("UPDATE sync_head SET chain = ? WHERE one = 1", (chain,))
        connection.run("INSERT INTO sync_chain (seq, chain, at) VALUES (?, ?, ?)", (head.seq, chain, action.at))
        self.head = Head(head.epoch, head.seq, chain)

    def _begun(self) -> Head:
        if self.head is None:
            raise RuntimeError("record before begin")
        return self.head

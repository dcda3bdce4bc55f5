"""What a replica remembers about its server between runs: names and values, in the replica itself."""

from typing import Any

import msgspec

from sms_core.store.connection import Connection
from sms_core.sync.wire import Anchor, Anchors

_encode = msgspec.msgpack.Encoder().encode
_decode = msgspec.msgpack.Decoder().decode


def get(connection: Connection, name: str) -> Any:
    """The remembered value, or None."""
    data = connection.value("SELECT value FROM sync_state WHERE name = ?", (name,))
    return None if data is None else _decode(data)


def get_number(connection: Connection, name: str) -> int:
    """The remembered number, 0 where there is none."""
    return int(get(connection, name) or 0)


def put(connection: Connection, name: str, value: object) -> None:
    """Remember a value, in the transaction that is open or in one of its own."""
    connection.run(
        "INSERT INTO sync_state (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        (name, _encode(value)),
    )


def anchors(connection: Connection) -> Anchors:
    """The two places in the server's history where this replica has been."""
    return Anchors(_anchor(get(connection, "pulled")), _anchor(get(connection, "pushed")))


def put_anchor(connection: Connection, name: str, anchor: Anchor) -> None:
    """Remember `pulled` or `pushed`."""
    put(connection, name, [anchor.epoch, anchor.seq, anchor.chain])


def _anchor(value: Any) -> Anchor | None:
    return None if value is None else Anchor(*value)

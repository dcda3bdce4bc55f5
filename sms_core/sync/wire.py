"""The messages of `/api/v1/sync/…`: msgpack, compressed with zstd. Rows travel in stored form, in declared order."""

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Any

import msgspec
import zstandard

PROTOCOL = 1
SCHEMA_VERSION = 3
MEDIA_TYPE = "application/x-sms-sync"
BODY_LIMIT = 64 * 1024 * 1024

# A stored value is a whole number, text, bytes or nothing; the decoder has no such union, so receivers check it.
Fields = dict[str, tuple[Any, Any]]
Key = tuple[Any, ...]


class Anchor(msgspec.Struct, frozen=True, array_like=True):
    """A place in the school's history that a client has been to."""

    epoch: bytes
    seq: int
    chain: bytes


class Anchors(msgspec.Struct, frozen=True):
    """The two places a client remembers: where it last pulled to and where its last push was recorded."""

    pulled: Anchor | None = None
    pushed: Anchor | None = None


class Hello(msgspec.Struct, frozen=True):
    """Who calls, and with which versions; `counting` asks how much there is to load."""

    protocol: int
    schema_version: int
    anchors: Anchors
    client_time: int
    counting: bool = False


class Welcome(msgspec.Struct, frozen=True):
    """What the server says of itself and of what the caller's replica shall hold. Times are in microseconds.

    `last_dseq` is the device's last answered mutation: where a new replica on an old device goes on counting.
    `totals` are the rows that the scopes hold, by table, where the caller asked; those of history are an estimate.
    """

    protocol: int
    schema_version: int
    server_version: str
    server_time: int
    head: Anchor
    min_cursor: int
    scopes: list[str]
    device_state: str
    lease_until: int
    last_dseq: int = 0
    totals: dict[str, int] = {}


class Mutation(msgspec.Struct, frozen=True):
    """One row change of one action; `dseq` is contiguous for the device."""

    id: bytes
    dseq: int
    table: str
    key: Key
    fields: Fields


class PushedAction(msgspec.Struct, frozen=True):
    """One thing that a person did, with all its mutations."""

    id: bytes
    verb: str
    at: int
    label: str
    undoes: bytes | None
    mutations: list[Mutation]
    all_or_nothing: bool = False


class Push(msgspec.Struct, frozen=True):
    """Work to be given a fate."""

    schema_version: int
    anchors: Anchors
    actions: list[PushedAction]


class Outcome(msgspec.Struct, frozen=True):
    """The fate of one mutation: `applied`, `merged`, `conflict`, `rejected`, `quarantined` or `blocked_by`.

    `reason` is a code; `row` is the canonical row afterwards, None where the server has none.
    """

    mutation: bytes
    outcome: str
    seq: int
    reason: str | None = None
    row: list[Any] | None = None


class Pushed(msgspec.Struct, frozen=True):
    """The answer to a push, and the place in history where its last outcome stands."""

    outcomes: list[Outcome]
    head: Anchor


class TableRows(msgspec.Struct, frozen=True, array_like=True):
    """Canonical rows of one table: `width` values each, one row after the other.

    A list for each row would cost ten times as much to read, because the collector walks every one of them.
    """

    table: str
    width: int
    values: list[Any]

    @property
    def count(self) -> int:
        """How many rows there are."""
        return len(self.values) // self.width if self.width > 0 else 0

    def rows(self) -> Iterator[tuple[Any, ...]]:
        """Row by row."""
        width = self.width
        return (tuple(self.values[start : start + width]) for start in range(0, self.count * width, width))


def table_rows(table: str, rows: Sequence[Sequence[Any]]) -> TableRows:
    """The message for some rows of one table, of which there is at least one."""
    return TableRows(table, len(rows[0]), list(chain.from_iterable(rows)))


class Member(msgspec.Struct, frozen=True, array_like=True):
    """A roaming row's place in a scope; `present` is 0 for an exit."""

    scope: str
    table: str
    key: bytes
    present: int


class Pull(msgspec.Struct, frozen=True):
    """Ask for everything in `scopes` after the cursor; `place` continues a pull of several pages."""

    schema_version: int
    anchors: Anchors
    scopes: list[str]
    cursor: int
    head: int | None = None
    place: bytes | None = None


class Page(msgspec.Struct, frozen=True):
    """A part of a pull or load. `place` is where to go on, None on the last page; `head` is fixed for all pages.

    `without` are asked scopes that this page does not speak of, because the caller may not have them now: whatever
    the caller holds of them has a hole from here on. `usable`: with this page of a load, all but history is here.
    """

    head: Anchor
    tables: list[TableRows]
    members: list[Member]
    place: bytes | None
    scopes_changed: bool = False
    without: list[str] = []
    usable: bool = False


class Load(msgspec.Struct, frozen=True):
    """Ask for the rows that are in `scopes` now."""

    schema_version: int
    anchors: Anchors
    scopes: list[str]
    place: bytes | None = None


class Failure(msgspec.Struct, frozen=True):
    """A typed error: `history_diverged`, `device_forked`, `cursor_expired`, `device_revoked`, `upgrade_required`…"""

    code: str
    facts: dict[str, Any] = {}


_STORED = frozenset((int, str, bytes, type(None)))


def is_stored(value: object) -> bool:
    """Whether a received value is of a kind that can be stored."""
    return type(value) in _STORED


_encoder = msgspec.msgpack.Encoder()


def encode(message: msgspec.Struct) -> bytes:
    """The message as it travels."""
    return zstandard.ZstdCompressor(level=1).compress(_encoder.encode(message))


def decode(data: bytes, kind: type[Any]) -> Any:
    """The message behind `encode`. Raises ValueError when it is not of that kind, or expands past the limit."""
    try:
        # A frame that states its size is believed by the library, whatever limit it is given.
        if zstandard.frame_content_size(data) > BODY_LIMIT:
            raise ValueError("too large")
        unpacking = zstandard.ZstdDecompressor(max_window_size=BODY_LIMIT)
        plain = unpacking.decompress(data, max_output_size=BODY_LIMIT, allow_extra_data=False)
        return msgspec.msgpack.Decoder(kind).decode(plain)
    except (zstandard.ZstdError, msgspec.DecodeError, RecursionError, MemoryError) as problem:
        raise ValueError(str(problem) or type(problem).__name__) from problem

"""All SQL of the audit; entries are only ever added."""

from collections.abc import Iterator
from dataclasses import dataclass

from sms_core.store.connection import Connection

_COLUMNS = "n, at, actor, device, verb, subject, detail, chain"
_PAGE = 1000


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: `actor` and `device` are None where the server's own command acted; `detail` is JSON."""

    n: int
    at: int
    actor: bytes | None
    device: bytes | None
    verb: str
    subject: str
    detail: str


def next_place(connection: Connection) -> tuple[int, bytes]:
    """Take the next number and the chain so far; whoever else wants one waits until this transaction ends."""
    row = connection.one("UPDATE audit_head SET n = n + 1 WHERE one = 1 RETURNING n, chain")
    if row is not None:
        return int(row[0]), bytes(row[1])
    connection.run("INSERT INTO audit_head (one, n, chain) VALUES (1, 1, ?)", (b"",))
    return 1, b""


def add(connection: Connection, entry: Entry, chain: bytes) -> None:
    """Store an entry at its place."""
    values = (entry.n, entry.at, entry.actor, entry.device, entry.verb, entry.subject, entry.detail, chain)
    connection.run(f"INSERT INTO audit ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)", values)
    connection.run("UPDATE audit_head SET chain = ? WHERE one = 1", (chain,))


def head(connection: Connection) -> tuple[int, bytes]:
    """How many entries there should be, and the last one's chain."""
    row = connection.one("SELECT n, chain FROM audit_head WHERE one = 1")
    return (0, b"") if row is None else (int(row[0]), bytes(row[1]))


def entries(connection: Connection) -> Iterator[tuple[Entry, bytes]]:
    """Every entry with its chain, in order."""
    after = 0
    while True:
        rows = connection.all(f"SELECT {_COLUMNS} FROM audit WHERE n > ? ORDER BY n LIMIT {_PAGE}", (after,))
        for row in rows:
            yield Entry(*row[:7]), bytes(row[7])
        if len(rows) < _PAGE:
            return
        after = rows[-1][0]


def newest(
    connection: Connection, before: int | None, limit: int, verb: str | None = None, actor: bytes | None = None
) -> list[Entry]:
    """Up to `limit` entries below number `before`, the newest first; `verb` and `actor` narrow them."""
    wanted = {"n < ?": before, "verb = ?": verb, "actor = ?": actor}
    given = {sql: value for sql, value in wanted.items() if value is not None}
    where = f"WHERE {' AND '.join(given)}" if given else ""
    rows = connection.all(f"SELECT {_COLUMNS} FROM audit {where} ORDER BY n DESC LIMIT ?", (*given.values(), limit))
    return [Entry(*row[:7]) for row in rows]

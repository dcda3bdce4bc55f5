"""Reading which of our things another system means."""

from sms_core.store.connection import Connection

_STANDS_FOR = "SELECT stands_for FROM external_id WHERE source = ? AND kind = ? AND id = ? AND deleted = 0"


def stands_for(connection: Connection, source: str, kind: str, id: str) -> bytes | None:
    """The key of what `source` calls `id`, as `service.remember` got it, or None."""
    found = connection.value(_STANDS_FOR, (source, kind, id))
    return None if found is None else bytes(found)


def known(connection: Connection, source: str, kind: str) -> dict[str, bytes]:
    """Everything of this kind that `source` has a name for: its name to our key."""
    sql = "SELECT id, stands_for FROM external_id WHERE source = ? AND kind = ? AND deleted = 0"
    return {id: bytes(key) for id, key in connection.all(sql, (source, kind))}


def names_of(connection: Connection, stands_for: bytes) -> list[tuple[str, str, str]]:
    """What others call this thing: source, kind and id of each name."""
    sql = "SELECT source, kind, id FROM external_id WHERE stands_for = ? AND deleted = 0 ORDER BY source, kind, id"
    return [(source, kind, id) for source, kind, id in connection.all(sql, (stands_for,))]

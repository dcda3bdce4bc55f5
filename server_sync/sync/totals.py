"""How much a replica has to load, told before it begins: rows by table, counted once over all its scopes."""

from collections.abc import Sequence

from server_sync.sync import repository
from sms_core.reach.scopes import Holding, Source, sources
from sms_core.store.connection import Connection
from sms_core.store.schema import Schema


def totals(connection: Connection, schema: Schema, scopes: Sequence[str]) -> dict[str, int]:
    """The rows that `scopes` hold, by table. A table held whole is counted with its tombstones, which is quicker."""
    held: dict[str, list[tuple[str, Source]]] = {}
    for scope in scopes:
        for source in sources(schema, scope):
            held.setdefault(source.table.name, []).append((scope, source))
    counted = {name: _count(connection, every) for name, every in held.items()}
    return {name: count for name, count in counted.items() if count}


def _count(connection: Connection, held: list[tuple[str, Source]]) -> int:
    table = held[0][1].table
    if any(source.holding is Holding.ALL for _, source in held):
        return repository.count_all(connection, table)
    owners: dict[str, list[bytes]] = {}
    for _, source in held:
        if source.holding is Holding.COLUMN:
            owners.setdefault(source.column, []).append(source.value)
    members = [scope for scope, source in held if source.holding is Holding.MEMBERS]
    owned = sum(repository.count_owned(connection, table, column, values) for column, values in owners.items())
    return owned + repository.count_members(connection, table, members)

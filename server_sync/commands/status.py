"""`sms-server status`: the school at a glance."""

from collections.abc import Iterator

from server_sync.accounts.repository import token_counts
from server_sync.commands import repository
from server_sync.school import School
from server_sync.upgrade import HEADS, revisions
from sms_core.accounts import repository as people
from sms_core.clock import to_micros
from sms_core.school.repository import settings

_MB = 1_000_000


def facts(school: School, version: str) -> dict[str, object]:
    """What there is to know, for programs."""
    now = to_micros(school.clock.now())
    head = school.head()
    with school.reading() as connection:
        tokens, devices = token_counts(connection, now)
        schema, own = revisions(connection)
        return {
            "school": settings(connection).name,
            "version": version,
            "database": school.database.dialect,
            "name": school.database.name,
            "schema": schema,
            "server_schema": own,
            "schema_is_current": (schema, own) == HEADS,
            "head": head.seq,
            "epoch": head.epoch.hex(),
            "users": len(people.users(connection)),
            "sign_ins": tokens,
            "devices_signed_in": devices,
            "rows": repository.live_rows(connection),
            "size_bytes": repository.size_bytes(connection, school.database),
        }


def lines(told: dict[str, object]) -> Iterator[str]:
    """The same for people."""
    rows, size = told["rows"], told["size_bytes"]
    assert isinstance(rows, dict)
    assert isinstance(size, int)
    yield f"School    {told['school'] or '(no name)'}"
    yield f"Database  {told['database']} {told['name']}, {size / _MB:.1f} MB"
    current = "" if told["schema_is_current"] else " (old: sms-server migrate)"
    yield f"Schema    {told['schema']} and {told['server_schema']}{current}, program {told['version']}"
    yield f"Head      {told['head']}"
    yield f"Accounts  {told['users']}, {told['sign_ins']} signed in on {told['devices_signed_in']} devices"
    yield "Rows      " + ", ".join(f"{count} {name}" for name, count in rows.items())

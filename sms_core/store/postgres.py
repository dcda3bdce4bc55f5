"""PostgreSQL spoken in the stored form: ids go in and come out as 16 bytes, everything else as numbers and text.

A `bytes` parameter is sent in binary without a type, so that the server reads it as `uuid` or `bytea`,
whichever stands on the other side.
"""

from typing import Any

import psycopg
from psycopg.adapt import Buffer, Dumper, Loader
from psycopg.pq import Format

from sms_core.store.connection import DatabaseUnreachable

FAILURES: tuple[type[Exception], ...] = (psycopg.Error,)


class _Bytes(Dumper):
    format = Format.BINARY
    oid = 0

    def dump(self, obj: bytes) -> Buffer:
        return obj


class _UuidAsBytes(Loader):
    format = Format.BINARY

    def load(self, data: Buffer) -> bytes:
        return bytes(data)


def connect(url: str) -> psycopg.Connection[Any]:
    """A new connection in autocommit. Raises `DatabaseUnreachable`."""
    try:
        connection = psycopg.connect(url.replace("postgresql+psycopg://", "postgresql://"), autocommit=True)
    except psycopg.OperationalError as problem:
        raise DatabaseUnreachable(detail=str(problem).strip()) from problem
    connection.adapters.register_dumper(bytes, _Bytes)
    connection.adapters.register_loader("uuid", _UuidAsBytes)
    return connection

"""What the doctor asks the replica's file about itself."""

from sms_core.store.connection import Connection


def cipher_problems(connection: Connection) -> list[str]:
    """What the file's encryption finds wrong: pages whose seal does not fit their content. Reads the whole file."""
    return [str(row[0]) for row in connection.all("PRAGMA cipher_integrity_check")]


def versions(connection: Connection) -> tuple[str, str]:
    """The versions of SQLite and SQLCipher in use."""
    return str(connection.value("SELECT sqlite_version()")), str(connection.value("PRAGMA cipher_version"))

"""The server's own tables, which never sync: secrets, tokens, keys of devices, the audit, the order of commits."""

from sqlalchemy import BigInteger, Column, Index, Integer, LargeBinary, MetaData, SmallInteger, Table, Text

from server_sync.sync.tables import add_sync_tables
from sms_core.store.metadata import id_type


def server_metadata() -> MetaData:
    """Everything in `server_sync/migrations` at its head."""
    metadata = MetaData()
    _add_account_tables(metadata)
    _add_audit_tables(metadata)
    add_sync_tables(metadata)
    return metadata


def _add_account_tables(metadata: MetaData) -> None:
    Table(
        "credential",
        metadata,
        Column("user", id_type(), primary_key=True),
        Column("hash", Text, nullable=False),
        Column("must_change", SmallInteger, nullable=False),
        Column("failures", Integer, nullable=False),
        Column("locked_until", BigInteger, nullable=False),
        Column("changed_at", BigInteger, nullable=False),
    )
    Table(  # failed sign-ins under names that nobody has, so that these answer like those that somebody has
        "stranger",
        metadata,
        Column("login_hash", LargeBinary(16), primary_key=True),
        Column("failures", Integer, nullable=False),
        Column("locked_until", BigInteger, nullable=False),
        Column("at", BigInteger, nullable=False),
    )
    token = Table(
        "token",
        metadata,
        Column("hash", LargeBinary, primary_key=True),
        Column("user", id_type(), nullable=False),
        Column("device", id_type(), nullable=False),
        Column("created_at", BigInteger, nullable=False),
        Column("expires_at", BigInteger, nullable=False),
        Column("revoked", SmallInteger, nullable=False),
    )
    Index("ix_token_user", token.c.user)
    Table(
        "device_key",
        metadata,
        Column("device", id_type(), primary_key=True),
        Column("public_key", LargeBinary, nullable=False),
        Column("share", LargeBinary, nullable=False),
    )


def _add_audit_tables(metadata: MetaData) -> None:
    Table(
        "audit",
        metadata,
        Column("n", BigInteger, primary_key=True, autoincrement=False),
        Column("at", BigInteger, nullable=False),
        Column("actor", id_type()),
        Column("device", id_type()),
        Column("verb", Text, nullable=False),
        Column("subject", Text, nullable=False),
        Column("detail", Text, nullable=False),
        Column("chain", LargeBinary, nullable=False),
    )
    Table(
        "audit_head",
        metadata,
        Column("one", SmallInteger, primary_key=True, autoincrement=False),
        Column("n", BigInteger, nullable=False),
        Column("chain", LargeBinary, nullable=False),
    )

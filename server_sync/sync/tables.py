"""The server's own tables of sync: the head of history, what each commit's chain was, membership and outcomes."""

from sqlalchemy import BigInteger, Column, Index, LargeBinary, MetaData, SmallInteger, Table, Text

from sms_core.store.metadata import id_type


def add_sync_tables(metadata: MetaData) -> None:
    """Add `sync_head`, `sync_chain`, `sync_member`, `sync_device` and `sync_outcome`."""
    Table(
        "sync_head",
        metadata,
        Column("one", SmallInteger, primary_key=True, autoincrement=False),
        Column("epoch", LargeBinary, nullable=False),
        Column("seq", BigInteger, nullable=False),
        Column("chain", LargeBinary, nullable=False),
        Column("min_cursor", BigInteger, nullable=False),
    )
    Table(
        "sync_chain",
        metadata,
        Column("seq", BigInteger, primary_key=True, autoincrement=False),
        Column("chain", LargeBinary, nullable=False),
        Column("at", BigInteger, nullable=False),
    )
    member = Table(
        "sync_member",
        metadata,
        Column("scope", Text, primary_key=True),
        Column("subject", Text, primary_key=True),
        Column("subject_key", LargeBinary, primary_key=True),
        Column("seq", BigInteger, nullable=False),
        Column("present", SmallInteger, nullable=False),
        sqlite_with_rowid=False,
    )
    Index("ix_sync_member_seq", member.c.seq)
    Index("ix_sync_member_subject", member.c.subject, member.c.subject_key)
    Table(
        "sync_device",
        metadata,
        Column("device", id_type(), primary_key=True),
        Column("last_dseq", BigInteger, nullable=False),
        sqlite_with_rowid=False,
    )
    outcome = Table(
        "sync_outcome",
        metadata,
        Column("mutation", id_type(), primary_key=True),
        Column("device", id_type(), nullable=False),
        Column("dseq", BigInteger, nullable=False),
        Column("content", LargeBinary, nullable=False),
        Column("outcome", Text, nullable=False),
        Column("reason", Text),
        Column("seq", BigInteger, nullable=False),
        sqlite_with_rowid=False,
    )
    Index("ix_sync_outcome_device", outcome.c.device, outcome.c.dseq, unique=True)

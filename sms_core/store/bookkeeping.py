"""Tables beside the school's own: the journal on both sides, and a replica's memory of what it has sent and holds."""

from sqlalchemy import BigInteger, Column, Index, Integer, LargeBinary, MetaData, Table

from sms_core.store.metadata import add_table, id_type, text_type
from sms_core.store.schema import Schema, Side


def add_journal(metadata: MetaData, side: Side) -> None:
    """The journal: actions, and the row changes of each; at once undo, history, import rollback and outbox."""
    Table(
        "journal_action",
        metadata,
        Column("id", id_type(), primary_key=True),
        Column("verb", text_type(), nullable=False),
        Column("author", id_type(), nullable=False),
        Column("device", id_type(), nullable=False),
        Column("at", BigInteger, nullable=False),
        Column("label", text_type(), nullable=False),
        Column("undoes", id_type()),
        Column("seq", BigInteger),
        sqlite_with_rowid=False,
    )
    change = Table(
        "journal_change",
        metadata,
        Column("action", id_type(), primary_key=True),
        Column("position", BigInteger, primary_key=True, autoincrement=False),
        Column("subject", text_type(), nullable=False),
        Column("subject_key", LargeBinary, nullable=False),
        Column("fields", LargeBinary, nullable=False),
        sqlite_with_rowid=False,
    )
    if side is Side.SERVER:
        Index("ix_journal_change_subject", change.c.subject, change.c.subject_key)


def add_replica(metadata: MetaData) -> None:
    """What a replica knows of its server (sync.md, "Client tables")."""
    Table(
        "outbox",
        metadata,
        Column("dseq", Integer, primary_key=True, autoincrement=False),
        Column("mutation", LargeBinary(16), nullable=False),
        Column("action", LargeBinary(16), nullable=False),
        Column("position", BigInteger, nullable=False),
    )
    Table(
        "sync_archive",
        metadata,
        Column("mutation", LargeBinary(16), primary_key=True),
        Column("dseq", BigInteger, nullable=False),
        Column("action", LargeBinary(16), nullable=False),
        Column("position", BigInteger, nullable=False),
        Column("outcome", text_type(), nullable=False),
        Column("seq", BigInteger, nullable=False),
        Column("at", BigInteger, nullable=False),
        sqlite_with_rowid=False,
    )
    Table(
        "sync_base",
        metadata,
        Column("subject", text_type(), primary_key=True),
        Column("subject_key", LargeBinary, primary_key=True),
        Column("row", LargeBinary),
        sqlite_with_rowid=False,
    )
    member = Table(
        "sync_member",
        metadata,
        Column("scope", text_type(), primary_key=True),
        Column("subject", text_type(), primary_key=True),
        Column("subject_key", LargeBinary, primary_key=True),
        sqlite_with_rowid=False,
    )
    Index("ix_sync_member_subject", member.c.subject, member.c.subject_key)
    Table(
        "sync_scope",
        metadata,
        Column("scope", text_type(), primary_key=True),
        Column("state", text_type(), nullable=False),
        Column("place", LargeBinary),
        Column("head", BigInteger, nullable=False),
        sqlite_with_rowid=False,
    )
    Table(
        "sync_state",
        metadata,
        Column("name", text_type(), primary_key=True),
        Column("value", LargeBinary),
        sqlite_with_rowid=False,
    )


def school_metadata(schema: Schema, side: Side) -> MetaData:
    """Everything in `sms_core/store/migrations` at its head: the school's tables and the book-keeping of `side`."""
    metadata = MetaData()
    for table in schema:
        add_table(metadata, table, side)
    add_journal(metadata, side)
    if side is Side.REPLICA:
        add_replica(metadata)
    return metadata

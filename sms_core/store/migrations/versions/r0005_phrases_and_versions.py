"""Phrases for report cards, and which scale a version of a scale replaces."""

from typing import Any

import sqlalchemy as sa
from alembic import context, op

revision = "0005"
down_revision = "0004"

_ID: Any = sa.LargeBinary(16).with_variant(sa.Uuid(native_uuid=True), "postgresql")
_TEXT: Any = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    """Make the table and the column; a server's rows carry an indexed `seq`."""
    op.add_column("grading_scale", sa.Column("replaces", _ID))
    on_server = context.config.attributes["side"] == "server"
    kept = [sa.Column("deleted", sa.SmallInteger(), nullable=False, server_default="0")]
    if on_server:
        kept.append(sa.Column("seq", sa.BigInteger(), nullable=False, server_default="0"))
    op.create_table(
        "report_phrase",
        sa.Column("id", _ID, primary_key=True, nullable=False),
        sa.Column("text", _TEXT),
        sa.Column("category", _TEXT),
        sa.Column("language", _TEXT),
        *kept,
    )
    if on_server:
        op.create_index("ix_report_phrase_seq", "report_phrase", ["seq"])

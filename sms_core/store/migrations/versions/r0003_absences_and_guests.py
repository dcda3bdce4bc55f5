"""Guests of a register, and what the office did about a day's absence."""

from typing import Any

import sqlalchemy as sa
from alembic import context, op

revision = "0003"
down_revision = "0002"

_ID: Any = sa.LargeBinary(16).with_variant(sa.Uuid(native_uuid=True), "postgresql")
_TEXT: Any = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    """Make both tables; a server's rows carry an indexed `seq`."""
    op.create_table(
        "register_guest",
        sa.Column("id", _ID, primary_key=True, nullable=False),
        sa.Column("section", _ID),
        sa.Column("day", sa.Integer()),
        sa.Column("period", sa.Integer()),
        sa.Column("name", _TEXT),
        sa.Column("student_number", _TEXT),
        sa.Column("code", _TEXT),
        sa.Column("minutes_late", sa.Integer()),
        *_kept(),
    )
    op.create_table(
        "absence_follow_up",
        sa.Column("student", _ID, primary_key=True, nullable=False),
        sa.Column("day", sa.Integer(), primary_key=True, nullable=False, autoincrement=False),
        sa.Column("outcome", _TEXT),
        sa.Column("way", _TEXT),
        sa.Column("contacted_at", sa.BigInteger()),
        sa.Column("contacted_by", _ID),
        sa.Column("reason", _TEXT),
        sa.Column("note", _TEXT),
        sa.Column("settled", sa.SmallInteger()),
        *_kept(),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_register_guest_section_day", "register_guest", ["section", "day"])
    op.create_index("ix_absence_follow_up_day", "absence_follow_up", ["day"])
    if _is_server():
        for table in ("register_guest", "absence_follow_up"):
            op.create_index(f"ix_{table}_seq", table, ["seq"])


def _kept() -> list[sa.Column[Any]]:
    """What every row carries beside its fields."""
    deleted = sa.Column("deleted", sa.SmallInteger(), nullable=False, server_default="0")
    seq = sa.Column("seq", sa.BigInteger(), nullable=False, server_default="0")
    return [deleted, seq] if _is_server() else [deleted]


def _is_server() -> bool:
    return bool(context.config.attributes["side"] == "server")

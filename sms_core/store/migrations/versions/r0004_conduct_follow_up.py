"""What is to follow a conduct note, by when, and how it ended."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

_ID: Any = sa.LargeBinary(16).with_variant(sa.Uuid(native_uuid=True), "postgresql")
_TEXT: Any = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    """Add the columns: no note has a follow-up yet."""
    for column in (
        sa.Column("follow_up", _TEXT),
        sa.Column("follow_up_by", sa.Integer()),
        sa.Column("closed_on", sa.Integer()),
        sa.Column("closed_by", _ID),
        sa.Column("outcome", _TEXT),
    ):
        op.add_column("conduct_note", column)

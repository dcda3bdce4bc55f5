"""The server's own first tables: secrets, audit, and the order of commits.

Written out once and never changed: later revisions add to it, whatever the declarations say by then.
A line is `table | key columns | other columns | indexes`. Columns are runs of one type; `!` is NOT NULL, `=0` NOT NULL
with that default; a table with `*` is stored in the order of its key; an index with `!` is unique.
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

_TYPES: dict[str, Any] = {
    "id": sa.LargeBinary(16).with_variant(sa.Uuid(native_uuid=True), "postgresql"),
    "id16": sa.LargeBinary(16),
    "blob": sa.LargeBinary(),
    "text": sa.Text(),
    "int": sa.Integer(),
    "small": sa.SmallInteger(),
    "big": sa.BigInteger(),
}

_SERVER = """
credential | id user | text hash!; small must_change!; int failures!; big locked_until! changed_at!
stranger | id16 login_hash | int failures!; big locked_until! at!
token | blob hash | id user! device!; big created_at! expires_at!; small revoked! | user
device_key | id device | blob public_key! share!
audit | big n | big at!; id actor device; text verb! subject! detail!; blob chain!
audit_head | small one | big n!; blob chain!
sync_head | small one | blob epoch!; big seq!; blob chain!; big min_cursor!
sync_chain | big seq | blob chain!; big at!
sync_member* | text scope subject; blob subject_key | big seq!; small present! | seq, subject subject_key
sync_device* | id device | big last_dseq!
sync_outcome* | id mutation | id device!; big dseq!; blob content!; text outcome! reason; big seq! | device dseq!
"""
_SHORT = {
    ("sync_member", "subject"): "ix_sync_member_subject",
    ("sync_outcome", "device"): "ix_sync_outcome_device",
}


def upgrade() -> None:
    """Make all of them."""
    _make(_SERVER)


def _make(spelled: str, extra: str = "", extra_index: str = "") -> None:
    """Make the tables of `spelled`, each with the `extra` columns and index."""
    for line in spelled.replace("\n    ", " ").strip().splitlines():
        name, key, rest, indexes = (*(part.strip() for part in line.split("|")), "", "")[:4]
        others = "; ".join(filter(None, (rest, extra)))
        bare = name.removesuffix("*")
        op.create_table(bare, *_columns(key, in_key=True), *_columns(others), sqlite_with_rowid=name == bare)
        for index in filter(None, (*indexes.split(", "), extra_index)):
            names = index.removesuffix("!").split(" ")
            op.create_index(_index_name(bare, names), bare, names, unique=index.endswith("!"))


def _columns(spelled: str, *, in_key: bool = False) -> list[sa.Column[Any]]:
    made = []
    for run in filter(None, spelled.split("; ")):
        kind, *names = run.split(" ")
        for name in names:
            facts: dict[str, Any] = {"primary_key": in_key, "nullable": not (in_key or name.endswith(("!", "=0")))}
            facts["server_default"] = "0" if name.endswith("=0") else None
            made.append(sa.Column(name.rstrip("!").removesuffix("=0"), _TYPES[kind], autoincrement=False, **facts))
    return made


def _index_name(table: str, names: list[str]) -> str:
    return _SHORT.get((table, names[0]), f"ix_{table}_{'_'.join(names)}")

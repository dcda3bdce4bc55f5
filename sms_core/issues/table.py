"""Sync issues. A row follows the person whose change it holds, and the row that it is about."""

from sms_core.access.compartments import USER
from sms_core.store.fields import Field, Kind, Policy, Table, code, id_key, instant, ref, text

KINDS = ("conflict", "rejected", "quarantined", "duplicate")
STATES = ("open", "resolved", "discarded")
RESOLUTIONS = ("mine", "theirs", "other", "retried", "discarded")

SYNC_ISSUE = Table(
    "sync_issue",
    USER,
    key=id_key(),
    fields=(
        ref("user", "user", required=True),
        code("scope", required=True),
        code("kind", *KINDS, required=True),
        code("subject", required=True),
        Field("subject_key", Kind.BLOB, required=True),
        code("merge_group"),
        Field("base", Kind.BLOB),
        Field("mine", Kind.BLOB),
        Field("theirs", Kind.BLOB),
        text("mine_author", max_length=200),
        instant("mine_at"),
        text("theirs_author", max_length=200),
        instant("theirs_at"),
        code("reason"),
        Field("mutation", Kind.ID),
        code("state", *STATES, required=True, group="resolution", policy=Policy.FIRST),
        code("resolution", *RESOLUTIONS, group="resolution", policy=Policy.FIRST),
        ref("resolved_by", "user", group="resolution", policy=Policy.FIRST),
        instant("resolved_at", group="resolution", policy=Policy.FIRST),
    ),
    edit=None,
    own="user",
    indexes=(("user", "state"), ("subject", "subject_key")),
)
TABLES = (SYNC_ISSUE,)

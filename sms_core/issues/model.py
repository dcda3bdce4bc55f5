"""What a person sees of an issue: whose values stand against each other, since when, and what can be done."""

from dataclasses import dataclass

from sms_core.errors import Refused
from sms_core.ids import Id
from sms_core.store.fields import Stored
from sms_core.store.journal import RowKey


@dataclass(frozen=True, slots=True)
class Issue:
    """One open or settled issue. Values are in stored form; times in microseconds.

    `kind`: conflict, rejected, quarantined or duplicate. `merge_group` is the group that stands in conflict
    ("deleted" for a delete against an edit), None for refused work.
    """

    id: Id
    kind: str
    table: str
    key: RowKey
    merge_group: str | None
    base: dict[str, Stored]
    mine: dict[str, Stored]
    theirs: dict[str, Stored]
    mine_author: str | None
    mine_at: int | None
    theirs_author: str | None
    theirs_at: int | None
    reason: str | None
    state: str
    resolution: str | None


class AlreadySettled(Refused):
    """Somebody has settled this issue before; `resolution` says how."""

    code = "issue_settled"

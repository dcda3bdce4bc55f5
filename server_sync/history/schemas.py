"""History on the wire. Ids are UUIDs, days ISO dates, decimals text, instants microseconds UTC."""

from pydantic import BaseModel

from sms_core.history.model import Entry, Page
from sms_core.history.plain import PlainFields, plain_fields, plain_key
from sms_core.ids import text_of
from sms_core.store.journal import RowChange
from sms_core.store.schema import Schema


class ChangeBody(BaseModel):
    """One row: its table, its key's parts joined by commas, and `[before, after]` of each field in sight.

    `deleted` goes from null to false in a row that was made, and from false to true in one that was taken out.
    """

    table: str
    key: str
    fields: PlainFields


class EntryBody(BaseModel):
    """One action: who did what, when, on which device.

    `changes` holds the first of `total` changes in sight. `partial` says that others are out of sight; the label, which
    may name them, is empty then. `undoes` is the action that this one takes back; `undone` says that this one was.
    """

    id: str
    verb: str
    label: str
    author: str
    who: str
    device: str
    at: int
    undoes: str | None
    undone: bool
    changes: list[ChangeBody]
    total: int
    partial: bool


class HistoryBody(BaseModel):
    """Some actions, the newest first; `before` asks for those that follow, null where none do.

    A page may hold fewer than asked for, even none, and still have others behind it.
    """

    entries: list[EntryBody]
    before: str | None


def history_body(page: Page, schema: Schema) -> HistoryBody:
    """A page on the wire."""
    return HistoryBody(
        entries=[_entry_body(entry, schema) for entry in page.entries],
        before=None if page.before is None else text_of(page.before),
    )


def _entry_body(entry: Entry, schema: Schema) -> EntryBody:
    action = entry.action
    return EntryBody(
        id=text_of(action.id),
        verb=action.verb,
        label=action.label,
        author=text_of(action.author.user),
        who=entry.who,
        device=text_of(action.author.device),
        at=action.at,
        undoes=None if action.undoes is None else text_of(action.undoes),
        undone=entry.is_undone,
        changes=[_change_body(change, schema) for change in entry.changes],
        total=entry.total,
        partial=entry.is_partial,
    )


def _change_body(change: RowChange, schema: Schema) -> ChangeBody:
    table = schema.named(change.table)
    return ChangeBody(table=table.name, key=plain_key(table, change.key), fields=plain_fields(table, change.fields))

"""What must hold of a row that arrives from a replica, beyond its fields: rules of the domain, and derived values.

Each rule raises a `Refused`; its code becomes the rejection's reason. They say what the nouns' services say, again,
because a replica may be old, or wrong.
"""

from collections.abc import Callable, Iterable

from sms_core.access.grants import keys_from, keys_text
from sms_core.accounts.administrators import refuse_none_left
from sms_core.errors import Invalid, Refused
from sms_core.reach.scopes import owner_column
from sms_core.store.fields import DELETED, Kind, Stored, Table
from sms_core.store.journal import Fields
from sms_core.store.schema import quoted
from sms_core.store.text import name_sort_key, person_search_key
from sms_core.store.unit import RowValues, Work
from sms_core.sync import grading_rules


class BackwardsDates(Refused):
    """The end lies before the beginning."""

    code = "end_before_start"


class Incomplete(Invalid):
    """A new row lacks a value that its field requires."""


class RowMoved(Refused):
    """The column `field` says in whose scope a row stands, and never changes."""

    code = "row_moved"


class HasRecords(Refused):
    """Something stands on the row that was to be deleted; `what` names the table."""

    code = "has_records"


class NeverDeleted(Refused):
    """A device is put out of service, and stays known."""

    code = "never_deleted"


def derived(table: Table, row: RowValues) -> RowValues:
    """The computed fields that follow from the rest of the row."""
    if table.name not in ("student", "guardian"):
        return {}
    family, given = str(row["family_name"] or ""), str(row["given_name"] or "")
    if table.name == "guardian":
        return {"search_key": person_search_key(family, given)}
    preferred = row["preferred_name"]
    others = () if preferred is None else (str(preferred),)
    return {"sort_key": name_sort_key(family, given), "search_key": person_search_key(family, given, *others)}


def check(work: Work, tables: Callable[[str], Table], table: Table, row: RowValues, changed: Fields) -> None:
    """Raises the `Refused` of the first rule that `row` (as it would stand, with `changed` in it) breaks."""
    owner = owner_column(table)
    was, to = changed.get(owner, (None, None))
    if was is not None and was != to:
        raise RowMoved(table=table.name, field=owner)
    if changed.get(DELETED, (0, 0))[1] == 1:
        if table.name == "device":
            raise NeverDeleted()
        _nothing_stands_on(work, table, row)
    elif DELETED in changed:
        _complete(table, row)
    rule = _RULES.get(table.name)
    if rule is not None:
        rule(work, tables, row, changed)
    check_together(work, [(table, row, changed)])
    for start, end in _RANGES:
        if start in row and end in row and _before(row[end], row[start]):
            raise BackwardsDates(table=table.name)


def references(table: Table, key: tuple[Stored, ...], fields: RowValues) -> list[tuple[str, bytes]]:
    """The (table, id) pairs that a changed row names and that must exist."""
    named = dict(zip(table.key_names, key, strict=True)) | fields
    found = []
    for declared in (*table.key, *table.fields):
        value = named.get(declared.name)
        if declared.kind is Kind.ID and declared.references in _CHECKED and isinstance(value, bytes):
            found.append((declared.references, value))
    return found


def _complete(table: Table, row: RowValues) -> None:
    for declared in table.fields:
        if declared.required and row[declared.name] is None:
            raise Incomplete(table=table.name, field=declared.name, reason="required")


def _nothing_stands_on(work: Work, table: Table, row: RowValues) -> None:
    """An enrolment, an assessment or a category that is in use is ended or emptied, never deleted."""
    for below, columns in _STANDS_ON.get(table.name, {}).items():
        where = " AND ".join(f"{quoted(column)} = ?" for column in columns)
        values = [row[name] for name in columns.values()]
        sql = f"SELECT 1 FROM {quoted(below)} WHERE {where} AND deleted = 0 LIMIT 1"
        if work.connection.one(sql, values) is not None and not _has_another_stint(work, table, row):
            raise HasRecords(what=below)


def _has_another_stint(work: Work, table: Table, row: RowValues) -> bool:
    """Whether the student has another stay in the section, on which the records stand as well."""
    if table.name != "enrolment":
        return False
    sql = "SELECT 1 FROM enrolment WHERE section = ? AND student = ? AND stint <> ? AND deleted = 0"
    return work.connection.one(sql, (row["section"], row["student"], row["stint"])) is not None


def check_together(work: Work, changes: Iterable[tuple[Table, RowValues, Fields]]) -> None:
    """Raises the `Refused` of a rule that several changes break together: an administrator stays.

    Each is a row as it would stand, or stands, and what changed in it.
    """
    before: dict[tuple[str, bytes], RowValues] = {}
    after: dict[tuple[str, bytes], RowValues] = {}
    for table, row, changed in changes:
        taken = changed.get(DELETED, (0, 0))[0] is not None and not _RULING_FIELDS.isdisjoint(changed)
        if table.name in ("user", "grant") and taken:
            key = (table.name, bytes(row["id"]))  # type: ignore[arg-type] # an id
            before[key] = row | {name: was for name, (was, _) in changed.items()}
            after[key] = row
    if after:
        refuse_none_left(work.connection, before, after)


def _known_keys(_work: Work, _tables: Callable[[str], Table], _row: RowValues, changed: Fields) -> None:
    """A permission that this version does not know would be granted unseen by the next one."""
    told = changed.get("keys", (None, None))[1]
    if isinstance(told, str) and keys_text(keys_from(told)) != " ".join(sorted(told.split())):
        raise Invalid(table="grant", field="keys", reason="not_a_choice")


def _before(end: Stored, start: Stored) -> bool:
    return isinstance(end, int) and isinstance(start, int) and end < start


_RULES: dict[str, Callable[[Work, Callable[[str], Table], RowValues, Fields], None]] = {
    "score": grading_rules.check_score,
    "final_grade": grading_rules.check_final,
    "grading_scale": grading_rules.check_scale,
    "scale_band": grading_rules.check_band,
    "section": grading_rules.check_section,
    "grant": _known_keys,
    "role": _known_keys,
}
_STANDS_ON = {
    "enrolment": {
        "mark": {"section": "section", "student": "student"},
        "score": {"section": "section", "student": "student"},
    },
    "assessment": {"score": {"section": "section", "assessment": "id"}},
    "category": {"assessment": {"category": "id"}},
}
_RULING_FIELDS = frozenset({"state", "user", "keys", "reach", "expires_at", DELETED})
_RANGES = (("begin_date", "end_date"), ("start_date", "end_date"), ("from_day", "to_day"), ("valid_from", "valid_to"))
_CHECKED = frozenset(
    {"student", "section", "course", "staff", "assessment", "category", "guardian", "tag", "academic_session"}
)

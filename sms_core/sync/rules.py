"""What must hold of a row that arrives from a replica, beyond its fields: rules of the domain, and derived values.

Each rule raises a `Refused`; its code becomes the rejection's reason. They say what the nouns' services say, again,
because a replica may be old, or wrong.
"""

from collections.abc import Callable

from sms_core.errors import Refused
from sms_core.store.fields import Kind, Stored, Table
from sms_core.store.text import name_sort_key
from sms_core.store.unit import RowValues, Work


class ScoreTooHigh(Refused):
    """The score is above what the assessment allows; `max` is in thousandths."""

    code = "score_too_high"


class SheetLocked(Refused):
    """The result is locked; the office unlocks it."""

    code = "sheet_locked"


class BackwardsDates(Refused):
    """The end lies before the beginning."""

    code = "end_before_start"


def derived(table: Table, row: RowValues) -> RowValues:
    """The computed fields that follow from the rest of the row."""
    if table.name == "student":
        return {"sort_key": name_sort_key(str(row["family_name"] or ""), str(row["given_name"] or ""))}
    return {}


def check(work: Work, tables: Callable[[str], Table], table: Table, row: RowValues) -> None:
    """Raises the `Refused` of the first rule that `row` (as it would stand) breaks."""
    rule = _RULES.get(table.name)
    if rule is not None:
        rule(work, tables, row)
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


def _score(work: Work, tables: Callable[[str], Table], row: RowValues) -> None:
    assessment = work.live(tables("assessment"), row["assessment"])
    value = row["value"]
    if assessment is not None and isinstance(value, int) and value > int(assessment["max_score"] or 0):
        raise ScoreTooHigh(max=assessment["max_score"])
    _unlocked(work, tables, row)


def _unlocked(work: Work, tables: Callable[[str], Table], row: RowValues) -> None:
    section = work.live(tables("section"), row["section"])
    if section is None:
        return
    final = work.live(tables("final_grade"), row["section"], section["session"], row["student"])
    if final is not None and final["locked"]:
        raise SheetLocked()


def _before(end: Stored, start: Stored) -> bool:
    return isinstance(end, int) and isinstance(start, int) and end < start


_RULES: dict[str, Callable[[Work, Callable[[str], Table], RowValues], None]] = {"score": _score}
_RANGES = (("begin_date", "end_date"), ("start_date", "end_date"), ("from_day", "to_day"), ("valid_from", "valid_to"))
_CHECKED = frozenset(
    {"student", "section", "course", "staff", "assessment", "category", "guardian", "tag", "academic_session"}
)

"""What must hold of scores, results and scales that arrive from a replica, and what the server makes of a lock.

They say what the services of `sms_core.grading` say, again, because a replica may be old, or wrong.
"""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

from sms_core.clock import from_days
from sms_core.errors import Refused
from sms_core.grading import repository
from sms_core.grading.model import (
    PERCENT_ID,
    FinalLocked,
    NothingToLock,
    OverrideReasonNeeded,
    SheetLocked,
    families,
)
from sms_core.grading.scales import ScaleUsed, VersionTaken, check_move, is_used
from sms_core.grading.service import value_to_lock
from sms_core.ids import SectionId, StudentId
from sms_core.store.fields import DELETED, Stored, Table
from sms_core.store.journal import Fields
from sms_core.store.unit import RowValues, Work

Tables = Callable[[str], Table]
_STANDS_STILL = ("override", "reason", "comment")


class ScoreTooHigh(Refused):
    """The score is above what the assessment allows; `max` is in thousandths."""

    code = "score_too_high"


def decided(work: Work, table: Table, row: RowValues, changed: Fields, today: date) -> RowValues:
    """The fields that the server alone decides, as they follow from a change: what a lock fixes, on its own rows.

    `row` is as it would stand. Raises `NothingToLock`, `NotFound`.
    """
    if table.name != "final_grade" or not ("locked" in changed or DELETED in changed):
        return {}
    if not row["locked"] or row[DELETED]:
        return {} if row[DELETED] else {"locked_value": None, "locked_scale_version": None}
    section, session, student = (_id(row[name]) for name in ("section", "session", "student"))
    book = repository.gradebook(work.connection, SectionId(section), session, [StudentId(student)])
    override = row["override"]
    found = value_to_lock(book, StudentId(student), _decimal(override), today)
    if found is None:
        raise NothingToLock
    value, version = found
    return {"locked_value": int(value * 1000), "locked_scale_version": version}


def check_score(work: Work, tables: Tables, row: RowValues, changed: Fields) -> None:
    """A score is within its assessment, and not of a term that is locked for the student."""
    assessment = work.live(tables("assessment"), row["assessment"])
    value = changed.get("value", (None, None))[1]
    if assessment is not None and isinstance(value, int) and value > int(assessment["max_score"] or 0):
        raise ScoreTooHigh(max=assessment["max_score"])
    assigned = None if assessment is None else assessment["assigned_on"]
    day = from_days(assigned) if isinstance(assigned, int) else None
    if row["student"] in repository.locked_students(work.connection, SectionId(_id(row["section"])), day):
        raise SheetLocked


def check_final(_work: Work, _tables: Tables, row: RowValues, changed: Fields) -> None:
    """A locked result stands still, and an override has its reason."""
    was_locked, stays = changed.get("locked", (row["locked"], row["locked"]))
    if was_locked and stays and any(_differs(changed, name) for name in _STANDS_STILL):
        raise FinalLocked
    if _differs(changed, "override") and row["override"] is not None and row["reason"] is None:
        raise OverrideReasonNeeded


def check_scale(work: Work, _tables: Tables, row: RowValues, changed: Fields) -> None:
    """A used scale is never edited, and no two versions of one scale have one number."""
    scale = _id(row["id"])
    if changed.get(DELETED, (0, 0))[0] is None:
        before, every = row["replaces"], repository.every_scale(work.connection)
        if isinstance(before, bytes) and before in every and row["version"] in families(every)[before]:
            raise VersionTaken(version=row["version"])
    elif any(was != to for was, to in changed.values()) and is_used(work.connection, scale):
        raise ScaleUsed


def check_band(work: Work, _tables: Tables, row: RowValues, changed: Fields) -> None:
    """The bands of a used scale stay; those of one that is made in the same action come with it."""
    scale = _id(row["scale"])
    made = any(c.table == "grading_scale" and c.key == (scale,) and c.creates for c in work.changes())
    if not made and any(was != to for was, to in changed.values()) and is_used(work.connection, scale):
        raise ScaleUsed


def check_section(work: Work, _tables: Tables, row: RowValues, changed: Fields) -> None:
    """Results that are locked or overridden keep a section's scale."""
    was, to = changed.get("grading_scale", (None, None))
    if was != to and DELETED not in changed:
        check_move(work.connection, SectionId(_id(row["id"])), _id(to) if to else PERCENT_ID)


def _differs(changed: Fields, name: str) -> bool:
    was, to = changed.get(name, (None, None))
    return was != to


def _id(value: Stored) -> bytes:
    assert isinstance(value, bytes)
    return value


def _decimal(thousandths: Stored) -> Decimal | None:
    return Decimal(thousandths) / 1000 if isinstance(thousandths, int) else None

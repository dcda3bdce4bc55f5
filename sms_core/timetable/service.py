"""Arranging the timetable. Registers that were taken never change with it."""

from datetime import date, timedelta
from typing import TypedDict, Unpack

from sms_core.ids import Id, SectionId
from sms_core.sections.table import SECTION_TABLE
from sms_core.sessions import repository as sessions
from sms_core.sessions.model import EndsBeforeStart
from sms_core.sessions.table import PERIOD
from sms_core.store.unit import Work
from sms_core.timetable import repository
from sms_core.timetable.model import Slot, SlotTaken
from sms_core.timetable.table import TIMETABLE_SLOT


class SlotFacts(TypedDict, total=False):
    """What may change of a slot; what is not named stays."""

    weekday: int
    period: int
    room: str | None
    valid_from: date | None
    valid_to: date | None


def add_slot(
    work: Work,
    section: SectionId,
    weekday: int,
    period: int,
    room: str | None = None,
    valid_from: date | None = None,
    valid_to: date | None = None,
) -> Id:
    """Let a section meet weekly (weekday 0 is Monday), both dates included; the slot's id.

    Raises `NotFound`, `EndsBeforeStart`, `SlotTaken`, `Invalid`.
    """
    work.existing(SECTION_TABLE, section)
    slot = Slot(work.new_id(), section, weekday, period, room, valid_from, valid_to)
    _check(work, slot)
    work.create(
        TIMETABLE_SLOT,
        slot.id,
        section=section,
        weekday=weekday,
        period=period,
        room=room,
        valid_from=valid_from,
        valid_to=valid_to,
    )
    return Id(slot.id)


def end_slot(work: Work, slot: bytes, last_day: date) -> None:
    """Let the section meet by this slot for the last time on or before `last_day`.

    Raises `NotFound`, `EndsBeforeStart`.
    """
    change_slot(work, slot, valid_to=last_day)


def change_slot(work: Work, slot: bytes, **facts: Unpack[SlotFacts]) -> None:
    """Move a slot, give it another room or other dates, for the past too.

    Raises `NotFound`, `EndsBeforeStart`, `SlotTaken`, `Invalid`.
    """
    now = repository.slot_named(work.connection, slot)
    meant = Slot(
        now.id,
        now.section,
        facts.get("weekday", now.weekday),
        facts.get("period", now.period),
        facts.get("room", now.room),
        facts.get("valid_from", now.valid_from),
        facts.get("valid_to", now.valid_to),
    )
    _check(work, meant)
    work.change(TIMETABLE_SLOT, slot, **facts)


def move_slot(work: Work, slot: bytes, day: date, **facts: Unpack[SlotFacts]) -> Id:
    """Let a meeting be another from `day` on, as its facts say; before that it stays what it was. The new slot's id.

    One that has not begun by `day` is changed as it is. Raises `NotFound`, `EndsBeforeStart`, `SlotTaken`, `Invalid`.
    """
    now = repository.slot_named(work.connection, slot)
    if day <= _first_day(work, now):
        change_slot(work, slot, **facts)
        return Id(slot)
    last = facts.get("valid_to", now.valid_to)
    end_slot(work, slot, day - timedelta(days=1))
    period, weekday = facts.get("period", now.period), facts.get("weekday", now.weekday)
    return add_slot(work, now.section, weekday, period, facts.get("room", now.room), day, last)


def stop_slot(work: Work, slot: bytes, day: date) -> None:
    """Have no meeting by this slot from `day` on; one that has not begun by then is taken away. Raises `NotFound`."""
    if day <= _first_day(work, repository.slot_named(work.connection, slot)):
        remove_slot(work, slot)
    else:
        end_slot(work, slot, day - timedelta(days=1))


def remove_slot(work: Work, slot: bytes) -> None:
    """Take a slot away as if it had never been; to stop a meeting, `end_slot`. Raises `NotFound`."""
    work.delete(TIMETABLE_SLOT, slot)


def _first_day(work: Work, slot: Slot) -> date:
    """The day from which a slot holds: its own, or the first of the section's session."""
    session = work.existing(SECTION_TABLE, slot.section)["session"]
    begins = sessions.session_named(work.connection, session).start_date  # type: ignore[arg-type]
    return begins if slot.valid_from is None else max(slot.valid_from, begins)


def _check(work: Work, meant: Slot) -> None:
    work.existing(PERIOD, meant.period)
    if meant.valid_from is not None and meant.valid_to is not None and meant.valid_to < meant.valid_from:
        raise EndsBeforeStart(start=meant.valid_from, end=meant.valid_to)
    for other in repository.slots(work.connection, meant.section):
        same = (other.weekday, other.period) == (meant.weekday, meant.period) and other.id != meant.id
        if same and other.overlaps(meant.valid_from, meant.valid_to):
            raise SlotTaken(weekday=meant.weekday, period=meant.period, slot=other.id)

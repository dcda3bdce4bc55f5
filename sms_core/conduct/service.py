"""Writing conduct notes and what follows from them.

A note is of a day that has come, in the school's time zone; praise has no severity.
"""

from datetime import date
from typing import Unpack
from zoneinfo import ZoneInfo

from sms_core.clock import from_days, from_micros
from sms_core.conduct.model import (
    ConductChange,
    ConductKind,
    DueWithoutFollowUp,
    FollowUpBeforeNote,
    FollowUpClosed,
    NoFollowUp,
    NoteInFuture,
    PraiseHasNoSeverity,
)
from sms_core.conduct.table import CONDUCT_NOTE
from sms_core.ids import Id, SectionId, StudentId
from sms_core.school.repository import settings
from sms_core.store.fields import Stored
from sms_core.store.text import clean
from sms_core.store.unit import Work
from sms_core.students.table import STUDENT


def note(
    work: Work,
    student: StudentId,
    day: date,
    kind: ConductKind,
    text: str,
    *,
    category: str | None = None,
    severity: int | None = None,
    section: SectionId | None = None,
    follow_up: str | None = None,
    follow_up_by: date | None = None,
) -> Id:
    """Note something of the student's conduct; the author is who acts.

    Raises `NotFound`, `Invalid`, `NoteInFuture`, `PraiseHasNoSeverity`, `DueWithoutFollowUp`, `FollowUpBeforeNote`.
    """
    work.existing(STUDENT, student)
    _not_in_future(work, day)
    _fits(kind, severity)
    _due_fits(day, None if follow_up is None else clean(follow_up), follow_up_by)
    id = Id(work.new_id())
    work.create(
        CONDUCT_NOTE,
        id,
        student=student,
        day=day,
        kind=kind.value,
        text=text,
        category=category,
        severity=severity,
        section=section,
        author=work.author.user,
        follow_up=follow_up,
        follow_up_by=follow_up_by,
    )
    return id


def change_note(work: Work, note: Id, **values: Unpack[ConductChange]) -> None:
    """Correct a note. Raises `NotFound`, `Invalid`, `NoteInFuture`, `PraiseHasNoSeverity`, `FollowUpBeforeNote`."""
    row = work.existing(CONDUCT_NOTE, note)
    _fits(ConductKind(str(values.get("kind", row["kind"]))), values.get("severity", row["severity"]))
    if "day" in values:
        _not_in_future(work, values["day"])
        _due_fits(values["day"], row["follow_up"], _day(row["follow_up_by"]))
    work.change(CONDUCT_NOTE, note, **values)


def remove_note(work: Work, note: Id) -> None:
    """Take a note back. Raises `NotFound`."""
    work.delete(CONDUCT_NOTE, note)


def set_follow_up(work: Work, note: Id, what: str | None, by: date | None = None) -> None:
    """Say what is to be done, and by when; nothing (None) takes it back, with how it ended.

    A follow-up that is closed is opened again by new words. Raises `NotFound`, `Invalid`, `DueWithoutFollowUp`,
    `FollowUpBeforeNote`.
    """
    row = work.existing(CONDUCT_NOTE, note)
    words = None if what is None else clean(what)
    _due_fits(_day(row["day"]), words, by)
    values: dict[str, Stored | date] = {"follow_up": words, "follow_up_by": by}
    if words != row["follow_up"]:
        values |= {"closed_on": None, "closed_by": None, "outcome": None}
    work.change(CONDUCT_NOTE, note, **values)


def close_follow_up(work: Work, note: Id, outcome: str | None = None, day: date | None = None) -> None:
    """What was to be done is done, today unless `day` says otherwise; who closes it is who acts.

    Raises `NotFound`, `Invalid`, `NoFollowUp`, `FollowUpClosed`, `NoteInFuture`.
    """
    row = work.existing(CONDUCT_NOTE, note)
    if row["follow_up"] is None:
        raise NoFollowUp
    if row["closed_on"] is not None:
        raise FollowUpClosed(day=_day(row["closed_on"]))
    done = day or today(work)
    _not_in_future(work, done)
    work.change(CONDUCT_NOTE, note, closed_on=done, closed_by=work.author.user, outcome=outcome)


def reopen_follow_up(work: Work, note: Id) -> None:
    """It is not done after all. Raises `NotFound`, `NoFollowUp`."""
    if work.existing(CONDUCT_NOTE, note)["follow_up"] is None:
        raise NoFollowUp
    work.change(CONDUCT_NOTE, note, closed_on=None, closed_by=None, outcome=None)


def today(work: Work) -> date:
    """The school's day on which the action happens."""
    zone = ZoneInfo(settings(work.connection).time_zone)
    return from_micros(work.now).astimezone(zone).date()


def _not_in_future(work: Work, day: date) -> None:
    if day > (now := today(work)):
        raise NoteInFuture(today=now)


def _fits(kind: ConductKind, severity: object) -> None:
    if kind is ConductKind.PRAISE and severity is not None:
        raise PraiseHasNoSeverity


def _due_fits(day: date | None, what: Stored, by: date | None) -> None:
    if by is None:
        return
    if what is None:
        raise DueWithoutFollowUp
    if day is not None and by < day:
        raise FollowUpBeforeNote(day=day)


def _day(stored: Stored) -> date | None:
    return from_days(stored) if isinstance(stored, int) else None

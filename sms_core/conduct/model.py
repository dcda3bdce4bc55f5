"""Conduct notes: praise, concerns and incidents, and what is to follow from one."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypedDict

from sms_core.errors import Refused
from sms_core.ids import Id, SectionId, StudentId, UserId


class ConductKind(StrEnum):
    """What a note is; only incidents count in the early warning."""

    PRAISE = "praise"
    CONCERN = "concern"
    INCIDENT = "incident"


class NoteInFuture(Refused):
    """A note tells what has happened; `today` is the school's day."""

    code = "note_in_future"


class PraiseHasNoSeverity(Refused):
    """Concerns and incidents are more or less severe; praise is not."""

    code = "praise_has_no_severity"


class FollowUpBeforeNote(Refused):
    """What follows cannot be due before the note's own `day`."""

    code = "follow_up_before_note"


class DueWithoutFollowUp(Refused):
    """A day by which something is to be done needs words for what that is."""

    code = "due_without_follow_up"


class NoFollowUp(Refused):
    """Nothing is to follow from this note, so nothing can be closed."""

    code = "no_follow_up"


class FollowUpClosed(Refused):
    """The follow-up is closed already; `day` is when."""

    code = "follow_up_closed"


@dataclass(frozen=True, slots=True)
class ConductNote:
    """What somebody noted of a student; severity is 1 to 5, praise has none.

    `follow_up` says what is to be done, `follow_up_by` until when; what is done has `closed_on` and `closed_by`.
    """

    id: Id
    student: StudentId
    day: date
    kind: ConductKind
    category: str | None
    severity: int | None
    text: str
    section: SectionId | None
    author: UserId | None
    follow_up: str | None = None
    follow_up_by: date | None = None
    closed_on: date | None = None
    closed_by: UserId | None = None
    outcome: str | None = None

    @property
    def is_open(self) -> bool:
        """Whether something is still to be done."""
        return self.follow_up is not None and self.closed_on is None

    def is_overdue(self, today: date) -> bool:
        """Whether it should have been done before `today`."""
        return self.is_open and self.follow_up_by is not None and self.follow_up_by < today


@dataclass(frozen=True, slots=True)
class ConductCounts:
    """How many notes there are of each kind, and with how many something is still to be done."""

    praise: int = 0
    concerns: int = 0
    incidents: int = 0
    open: int = 0


class ConductChange(TypedDict, total=False):
    """What can be changed of a note: neither whose it is nor who wrote it."""

    day: date
    kind: ConductKind
    category: str | None
    severity: int | None
    text: str
    section: SectionId | None

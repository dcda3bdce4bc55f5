"""Following up absences: who is away without excuse, who was told at home, and what came of it.

The office's mark stands beside the teacher's (`service.override`); the follow-up says why, and whom one spoke with.
"""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from sms_core.attendance.model import UnknownCode
from sms_core.attendance.office import repository
from sms_core.attendance.table import ABSENCE_FOLLOW_UP, ATTENDANCE_CODE, MARK
from sms_core.clock import to_days
from sms_core.ids import SectionId, StudentId, UserId
from sms_core.store.connection import Connection, Row
from sms_core.store.unit import Work
from sms_core.students.table import STUDENT

_ABSENT = "absent"


class Outcome(StrEnum):
    """What came of calling at home."""

    REACHED = "reached"
    MESSAGE_LEFT = "message_left"
    NO_ANSWER = "no_answer"


class Way(StrEnum):
    """How somebody was told."""

    PHONE = "phone"
    EMAIL = "email"
    MESSAGE = "message"
    IN_PERSON = "in_person"


@dataclass(frozen=True, slots=True)
class FollowUp:
    """What was done about a student's absence on one day; `contacted_at` in microseconds."""

    outcome: Outcome | None = None
    way: Way | None = None
    contacted_at: int | None = None
    contacted_by: UserId | None = None
    reason: str | None = None
    note: str | None = None
    settled: bool = False


@dataclass(frozen=True, slots=True)
class MissedLesson:
    """A lesson of the day with the teacher's code and the office's beside it; `absent` says that it counts so."""

    section: SectionId
    title: str
    period: int
    code: str | None
    office_code: str | None
    absent: bool


@dataclass(frozen=True, slots=True)
class DayAbsence:
    """A student who is away without excuse on a day, or was until somebody settled it."""

    student: StudentId
    name: str
    form_group: str
    student_number: str
    lessons: tuple[MissedLesson, ...]
    follow_up: FollowUp

    @property
    def missed(self) -> int:
        """How many lessons count as absent, without excuse."""
        return sum(lesson.absent for lesson in self.lessons)

    @property
    def is_open(self) -> bool:
        """Whether somebody still has to call."""
        return not self.follow_up.settled


def absences_on(connection: Connection, day: date) -> list[DayAbsence]:
    """Who is away without excuse on `day`: those to call first, then those already tried, then the settled; by name."""
    followed = {row[0]: _follow_up(row) for row in repository.followed_rows(connection, to_days(day))}
    found: dict[bytes, DayAbsence] = {}
    for row in repository.missed_rows(connection, to_days(day)):
        student, family, given, form, number, section, title, period, code, office_code, counts_as = row
        known = found.get(student)
        if known is None:
            follow_up = followed.get(student, FollowUp())
            known = DayAbsence(student, f"{family}, {given}", form or "", number or "", (), follow_up)
        lesson = MissedLesson(section, title, period, code, office_code, counts_as == _ABSENT)
        found[student] = replace(known, lessons=(*known.lessons, lesson))
    return sorted(found.values(), key=_urgency)


def note_contact(
    work: Work, student: StudentId, day: date, outcome: Outcome, way: Way = Way.PHONE, note: str | None = None
) -> None:
    """Note that somebody called at home now, and what came of it. Raises `NotFound`, `Invalid`."""
    work.existing(STUDENT, student)
    contact = {
        "outcome": outcome.value,
        "way": way.value,
        "contacted_at": work.now,
        "contacted_by": work.author.user,
    }
    if note is not None:
        contact["note"] = note
    work.put(ABSENCE_FOLLOW_UP, student, day, **contact)


def set_note(work: Work, student: StudentId, day: date, note: str | None) -> None:
    """Write beside the follow-up. Raises `NotFound`, `Invalid`."""
    work.existing(STUDENT, student)
    work.put(ABSENCE_FOLLOW_UP, student, day, note=note)


def settle(work: Work, student: StudentId, day: date, reason: str | None, office_code: str | None = None) -> int:
    """Close a day's absence; with `office_code` its unexcused lessons get the office's mark: how many those were.

    Raises `NotFound`, `UnknownCode`, `Invalid`.
    """
    work.existing(STUDENT, student)
    work.put(ABSENCE_FOLLOW_UP, student, day, reason=reason, settled=True)
    if office_code is None:
        return 0
    if work.live(ATTENDANCE_CODE, office_code) is None:
        raise UnknownCode(attendance_code=office_code)
    missed = repository.unexcused_lessons(work.connection, student, to_days(day))
    for section, period in missed:
        work.change(MARK, section, day, period, student, office_code=office_code, office_note=reason)
    return len(missed)


def reopen(work: Work, student: StudentId, day: date) -> None:
    """The absence is to be followed up again; the office's marks stay. Raises `NotFound`."""
    work.change(ABSENCE_FOLLOW_UP, student, day, settled=False)


def _urgency(absence: DayAbsence) -> tuple[int, bool]:
    """To call, tried, settled; sorting keeps the names' order."""
    return (0 if absence.is_open else 1, absence.follow_up.outcome is not None)


def _follow_up(row: Row) -> FollowUp:
    _, outcome, way, at, by, reason, note, settled = row
    return FollowUp(
        outcome=None if outcome is None else Outcome(outcome),
        way=None if way is None else Way(way),
        contacted_at=at,
        contacted_by=by,
        reason=reason,
        note=note,
        settled=bool(settled),
    )

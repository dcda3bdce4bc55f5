"""Taking attendance: the verbs of a register.

Marking is the product's hottest path: beside the unit of work's own reads, `mark` asks the database once, and once
more for the first mark of a lesson. A register row is made by the first mark and says who took it and when.
"""

from collections.abc import Iterable
from datetime import date, time
from typing import TypedDict, Unpack

from sms_core.attendance import repository
from sms_core.attendance.model import (
    CountsAs,
    LessonTime,
    MinutesWithoutLate,
    ReasonNeeded,
    RegisterExists,
    RegisterNotTaken,
    UnknownCode,
    UnmarkedStudents,
    prefill,
)
from sms_core.attendance.table import ATTENDANCE_CODE, MARK, PLANNED_ABSENCE, REGISTER, REGISTER_GUEST
from sms_core.enrolment.model import NotEnrolled
from sms_core.enrolment.repository import students_on
from sms_core.errors import NotFound
from sms_core.ids import SectionId, StudentId
from sms_core.school.model import Reasons, Unmarked
from sms_core.school.repository import settings
from sms_core.sections.table import SECTION_TABLE
from sms_core.sessions.model import EndsBeforeStart
from sms_core.sessions.table import PERIOD
from sms_core.store.fields import Value
from sms_core.store.text import clean
from sms_core.store.unit import Work
from sms_core.students.table import STUDENT

PRESENT_CODE = "P"
NOTE_LIMIT = MARK.by_name["note"].max_length


def mark(
    work: Work,
    section: SectionId,
    day: date,
    period: int,
    student: StudentId,
    code: str,
    minutes_late: int | None = None,
    *,
    guest: bool = False,
) -> None:
    """Mark a student in a lesson; a `guest` need not be enrolled.

    Raises `UnknownCode`, `NotEnrolled`, `MinutesWithoutLate`, and `ReasonNeeded` when the register is submitted and
    the school asks for reasons: then `correct` does it.
    """
    _set_mark(work, section, day, period, student, code, minutes_late, guest=guest)


def correct(
    work: Work,
    section: SectionId,
    day: date,
    period: int,
    student: StudentId,
    code: str,
    minutes_late: int | None = None,
    reason: str | None = None,
) -> None:
    """Change a mark of a submitted register; the reason is put before the mark's note.

    Raises what `mark` does; `ReasonNeeded` only without a reason.
    """
    told = clean(reason) if reason else None
    before = work.live(MARK, section, day, period, student)
    _set_mark(work, section, day, period, student, code, minutes_late, reasoned=told is not None)
    if told is not None:
        older = before["note"] if before else None
        note = f"{told}; {older}" if isinstance(older, str) else told
        work.change(MARK, section, day, period, student, note=note if len(note) <= NOTE_LIMIT else told)


def set_minutes(
    work: Work, section: SectionId, day: date, period: int, student: StudentId, minutes: int | None
) -> None:
    """How many minutes late the student came. Raises `NotFound`, `MinutesWithoutLate`, `ReasonNeeded`."""
    code = work.existing(MARK, section, day, period, student)["code"]
    facts = repository.standing(work.connection, section, day, period, student, None if code is None else str(code))
    _check_minutes(facts.counts_as, minutes)
    _check_correction(work, facts)
    work.change(MARK, section, day, period, student, minutes_late=minutes)


def set_note(work: Work, section: SectionId, day: date, period: int, student: StudentId, note: str | None) -> None:
    """Write a note beside the student, marked or not. Raises `NotEnrolled`."""
    facts = repository.standing(work.connection, section, day, period, student, None)
    _check_belongs(facts, student)
    if not facts.taken:
        _take(work, section, day, period)
    work.put(MARK, section, day, period, student, note=note)


def clear(work: Work, section: SectionId, day: date, period: int, student: StudentId) -> None:
    """Leave the student unmarked again; a note and the office's own mark stay. Raises `NotFound`, `ReasonNeeded`."""
    row = work.existing(MARK, section, day, period, student)
    _check_correction(work, repository.standing(work.connection, section, day, period, student, None))
    if row["note"] or row["office_code"] or row["office_note"]:
        work.change(MARK, section, day, period, student, code=None, minutes_late=None)
    else:
        work.delete(MARK, section, day, period, student)


def take(work: Work, section: SectionId, day: date, period: int) -> None:
    """Open the register of a lesson before anybody is marked; one that was opened stays. Raises `NotFound`."""
    if work.live(REGISTER, section, day, period) is None:
        _take(work, section, day, period)


def mark_rest(work: Work, section: SectionId, day: date, period: int, students: Iterable[StudentId], code: str) -> int:
    """Mark those of `students` that have no effective mark; how many that were.

    Raises `UnknownCode`, `NotEnrolled`, `ReasonNeeded`.
    """
    marked = repository.marked_students(work.connection, section, day, period)
    rest = [student for student in dict.fromkeys(students) if student not in marked]
    if not rest:
        return 0
    facts = repository.standing(work.connection, section, day, period, rest[0], code)
    if facts.counts_as is None:
        raise UnknownCode(attendance_code=code)
    there = students_on(work.connection, section, day)
    guests = repository.students_in_register(work.connection, section, day, period)
    strangers = set(rest) - there - set(guests)
    if strangers:
        raise NotEnrolled(students=sorted(strangers))
    _check_correction(work, facts)
    if not facts.taken:
        _take(work, section, day, period)
    for student in rest:
        work.put(MARK, section, day, period, student, code=code, minutes_late=None)
    return len(rest)


def submit(work: Work, section: SectionId, day: date, period: int, unmarked_policy: Unmarked) -> int:
    """Hand the register in; how many students it marked in doing so. A submitted register stays as it is.

    Planned absences that overlap the lesson become marks first; what then has no mark is the policy's business:
    `BLOCK` raises `UnmarkedStudents`, `PRESENT` marks them present.
    """
    register = work.live(REGISTER, section, day, period)
    if register is not None and register["submitted_at"] is not None:
        return 0
    if register is None:
        _take(work, section, day, period)
    proposed = _proposals(work, section, day, period)
    rest = _unmarked(work, section, day, period) - proposed.keys()
    if rest and unmarked_policy is Unmarked.BLOCK:
        raise UnmarkedStudents(count=len(rest))
    codes = proposed | dict.fromkeys(sorted(rest), PRESENT_CODE)
    for student, code in codes.items():
        work.put(MARK, section, day, period, student, code=code, minutes_late=None)
    work.change(REGISTER, section, day, period, submitted_at=work.now)
    return len(codes)


def override(
    work: Work,
    section: SectionId,
    day: date,
    period: int,
    student: StudentId,
    office_code: str | None,
    office_note: str | None = None,
) -> None:
    """Put the office's mark beside the teacher's, or take it away with None; both stay visible.

    Raises `UnknownCode`, `RegisterNotTaken`, `NotEnrolled`.
    """
    facts = repository.standing(work.connection, section, day, period, student, office_code)
    if office_code is not None and facts.counts_as is None:
        raise UnknownCode(attendance_code=office_code)
    if not facts.taken:
        raise RegisterNotTaken(section=section, day=day, period=period)
    _check_belongs(facts, student)
    work.put(MARK, section, day, period, student, office_code=office_code, office_note=office_note)


def move_register(work: Work, section: SectionId, from_lesson: tuple[date, int], to_lesson: tuple[date, int]) -> None:
    """Move a register with its marks and guests to the lesson in which it was really taken.

    Raises `NotFound` when there is nothing to move or no such period, `RegisterExists` when the place is taken.
    """
    old, new = LessonTime(*from_lesson), LessonTime(*to_lesson)
    register = work.existing(REGISTER, section, *old)
    marks = repository.students_in_register(work.connection, section, *old)
    occupied = repository.students_in_register(work.connection, section, *new)
    if occupied or work.live(REGISTER, section, *new) is not None:
        raise RegisterExists(section=section, day=new.day, period=new.period)
    taken = {name: register[name] for name in ("taken_by", "taken_at", "submitted_at")}
    work.create(REGISTER, section, *new, **taken, scheduled_start=work.existing(PERIOD, new.period)["start_time"])
    work.delete(REGISTER, section, *old)
    names = [declared.name for declared in MARK.fields]
    for student in marks:
        row = work.existing(MARK, section, *old, student)
        work.create(MARK, section, *new, student, **{name: row[name] for name in names})
        work.delete(MARK, section, *old, student)
    for guest in repository.guests_in_register(work.connection, section, *old):
        work.change(REGISTER_GUEST, guest, day=new.day, period=new.period)


class PlannedFacts(TypedDict, total=False):
    """What a planned absence may say besides its days: the hours on the first and last one, why, and a code."""

    from_time: time | None
    to_time: time | None
    reason: str | None
    code: str | None


def plan_absence(work: Work, student: StudentId, from_day: date, to_day: date, **facts: Unpack[PlannedFacts]) -> bytes:
    """Note an absence known beforehand, both days included; its id.

    Raises `NotFound`, `EndsBeforeStart`, `UnknownCode`.
    """
    if work.live(STUDENT, student) is None:
        raise NotFound(what="student")
    _check_planned(work, from_day, to_day, facts)
    absence = work.new_id()
    work.create(PLANNED_ABSENCE, absence, student=student, from_day=from_day, to_day=to_day, **facts)
    return absence


def change_planned_absence(
    work: Work, absence: bytes, from_day: date, to_day: date, **facts: Unpack[PlannedFacts]
) -> None:
    """Say anew when the student will be away; what is not named it no longer says.

    Raises `NotFound`, `EndsBeforeStart`, `UnknownCode`.
    """
    _check_planned(work, from_day, to_day, facts)
    every: PlannedFacts = {"from_time": None, "to_time": None, "reason": None, "code": None, **facts}
    work.change(PLANNED_ABSENCE, absence, from_day=from_day, to_day=to_day, **every)


def remove_planned_absence(work: Work, absence: bytes) -> None:
    """The student comes after all. Marks that came of it stay. Raises `NotFound`."""
    work.delete(PLANNED_ABSENCE, absence)


def _check_planned(work: Work, from_day: date, to_day: date, facts: PlannedFacts) -> None:
    begins, ends = facts.get("from_time") or time.min, facts.get("to_time") or time.max
    if (to_day, ends) < (from_day, begins):
        raise EndsBeforeStart(start=from_day, end=to_day)
    code = facts.get("code")
    if code is not None and work.live(ATTENDANCE_CODE, code) is None:
        raise UnknownCode(attendance_code=code)


def _set_mark(
    work: Work,
    section: SectionId,
    day: date,
    period: int,
    student: StudentId,
    code: str,
    minutes_late: int | None,
    *,
    guest: bool = False,
    reasoned: bool = False,
) -> None:
    """Check and write a mark; a `reasoned` one may correct a submitted register."""
    facts = repository.standing(work.connection, section, day, period, student, code)
    if facts.counts_as is None:
        raise UnknownCode(attendance_code=code)
    if not guest:
        _check_belongs(facts, student)
    _check_minutes(facts.counts_as, minutes_late)
    if not reasoned:
        _check_correction(work, facts)
    if not facts.taken:
        _take(work, section, day, period)
    work.put(MARK, section, day, period, student, code=code, minutes_late=minutes_late)


def _take(work: Work, section: SectionId, day: date, period: int) -> None:
    """Make the register row. Raises `NotFound`."""
    if work.live(SECTION_TABLE, section) is None:
        raise NotFound(what="section")
    starts = work.existing(PERIOD, period)["start_time"]
    taken: dict[str, Value] = {"taken_by": work.author.user, "taken_at": work.now, "scheduled_start": starts}
    work.create(REGISTER, section, day, period, **taken)


def _unmarked(work: Work, section: SectionId, day: date, period: int) -> frozenset[StudentId]:
    enrolled = students_on(work.connection, section, day)
    return enrolled - repository.marked_students(work.connection, section, day, period)


def _proposals(work: Work, section: SectionId, day: date, period: int) -> dict[StudentId, str]:
    """The codes that planned absences propose for those who have no mark."""
    row = work.existing(PERIOD, period)
    planned = repository.planned_for_lesson(
        work.connection, section, day, _minute(row["start_time"]), _minute(row["end_time"])
    )
    unmarked = _unmarked(work, section, day, period)
    return {student: prefill(absence) for student, absence in planned.items() if student in unmarked}


def _minute(stored: object) -> int | None:
    return stored if isinstance(stored, int) else None


def _check_belongs(facts: repository.Standing, student: StudentId) -> None:
    if not facts.belongs:
        raise NotEnrolled(students=[student])


def _check_minutes(counts_as: CountsAs | None, minutes: int | None) -> None:
    if minutes is not None and counts_as is not CountsAs.LATE:
        raise MinutesWithoutLate


def _check_correction(work: Work, facts: repository.Standing) -> None:
    """Raises `ReasonNeeded` where the school wants a reason for what happens after submission."""
    if facts.submitted and settings(work.connection).correction_reason is Reasons.REQUIRED:
        raise ReasonNeeded

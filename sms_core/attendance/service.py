"""Taking attendance: the verbs of a register.

Marking is the product's hottest path: beside the unit of work's own reads, `mark` asks the database once, and once
more for the first mark of a lesson. A register row is made by the first mark and says who took it and when.
"""

from collections.abc import Iterable, Sequence
from datetime import date

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
from sms_core.attendance.table import MARK, REGISTER
from sms_core.enrolment.model import NotEnrolled
from sms_core.enrolment.repository import students_on
from sms_core.errors import NotFound
from sms_core.ids import SectionId, StudentId
from sms_core.school.model import Reasons, Unmarked
from sms_core.school.repository import settings
from sms_core.sections.table import SECTION_TABLE
from sms_core.sessions.table import PERIOD
from sms_core.store.fields import Value
from sms_core.store.unit import Work

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
    submitted = _set_mark(work, section, day, period, student, code, minutes_late, guest=guest)
    if submitted:
        _refuse_silent_correction(work)


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
    before = work.live(MARK, section, day, period, student)
    submitted = _set_mark(work, section, day, period, student, code, minutes_late, guest=before is not None)
    if reason is None or not reason.strip():
        if submitted:
            _refuse_silent_correction(work)
        return
    older = before["note"] if before else None
    note = f"{reason.strip()}; {older}" if older else reason
    work.change(MARK, section, day, period, student, note=note if len(note) <= NOTE_LIMIT else reason)


def set_minutes(
    work: Work, section: SectionId, day: date, period: int, student: StudentId, minutes: int | None
) -> None:
    """How many minutes late the student came. Raises `NotFound`, `MinutesWithoutLate`, `ReasonNeeded`."""
    code = work.existing(MARK, section, day, period, student)["code"]
    facts = repository.standing(work.connection, section, day, period, student, str(code))
    _check_minutes(facts.counts_as, minutes)
    if facts.submitted:
        _refuse_silent_correction(work)
    work.change(MARK, section, day, period, student, minutes_late=minutes)


def set_note(work: Work, section: SectionId, day: date, period: int, student: StudentId, note: str | None) -> None:
    """Write a note beside the student, marked or not. Raises `NotEnrolled`."""
    if work.live(MARK, section, day, period, student) is None:
        facts = repository.standing(work.connection, section, day, period, student, None)
        _check_belongs(facts, student)
        if not facts.taken:
            _take(work, section, day, period)
    work.put(MARK, section, day, period, student, note=note)


def clear(work: Work, section: SectionId, day: date, period: int, student: StudentId) -> None:
    """Leave the student unmarked again; a note and the office's own mark stay. Raises `NotFound`, `ReasonNeeded`."""
    row = work.existing(MARK, section, day, period, student)
    register = work.live(REGISTER, section, day, period)
    if register is not None and register["submitted_at"] is not None:
        _refuse_silent_correction(work)
    if row["note"] or row["office_code"] or row["office_note"]:
        work.change(MARK, section, day, period, student, code=None, minutes_late=None)
    else:
        work.delete(MARK, section, day, period, student)


def mark_rest(
    work: Work, section: SectionId, day: date, period: int, students: Iterable[StudentId], code: str
) -> int:
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
    strangers = set(rest) - students_on(work.connection, section, day)
    if strangers:
        raise NotEnrolled(students=sorted(strangers))
    if facts.submitted:
        _refuse_silent_correction(work)
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
    if work.live(MARK, section, day, period, student) is None:
        _check_belongs(facts, student)
    work.put(MARK, section, day, period, student, office_code=office_code, office_note=office_note)


def move_register(
    work: Work, section: SectionId, from_lesson: tuple[date, int], to_lesson: tuple[date, int]
) -> None:
    """Move a register with all its marks to the lesson in which it was really taken.

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


def _set_mark(
    work: Work,
    section: SectionId,
    day: date,
    period: int,
    student: StudentId,
    code: str,
    minutes_late: int | None,
    *,
    guest: bool,
) -> bool:
    """Check and write a mark; whether the register was submitted before."""
    facts = repository.standing(work.connection, section, day, period, student, code)
    if facts.counts_as is None:
        raise UnknownCode(attendance_code=code)
    if not guest:
        _check_belongs(facts, student)
    _check_minutes(facts.counts_as, minutes_late)
    if not facts.taken:
        _take(work, section, day, period)
    work.put(MARK, section, day, period, student, code=code, minutes_late=minutes_late)
    return facts.submitted


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
    planned = repository.planned_for_lesson(work.connection, section, day, _minute(row["start_time"]), _minute(row["end_time"]))
    unmarked = _unmarked(work, section, day, period)
    return {student: prefill(absence) for student, absence in planned.items() if student in unmarked}


def _minute(stored: object) -> int | None:
    return stored if isinstance(stored, int) else None


def _check_belongs(facts: repository.Standing, student: StudentId) -> None:
    if not facts.enrolled:
        raise NotEnrolled(students=[student])


def _check_minutes(counts_as: CountsAs | None, minutes: int | None) -> None:
    if minutes is not None and counts_as is not CountsAs.LATE:
        raise MinutesWithoutLate


def _refuse_silent_correction(work: Work) -> None:
    """Raises `ReasonNeeded` where the school wants a reason for what happens after submission."""
    if settings(work.connection).correction_reason is Reasons.REQUIRED:
        raise ReasonNeeded

"""Putting students into sections and taking them out."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from sms_core.enrolment import repository
from sms_core.enrolment.model import (
    AlreadyEnrolled,
    EndsBeforeItBegins,
    Enrolled,
    Enrolment,
    EnrolmentStatus,
    HasRecords,
    NotEnrolled,
    SectionFull,
    TooFewSeats,
)
from sms_core.enrolment.table import ENROLMENT, SEAT
from sms_core.errors import Invalid, NotFound
from sms_core.ids import SectionId, StudentId
from sms_core.sections.table import SECTION_TABLE
from sms_core.store.unit import Work
from sms_core.students.table import STUDENT


def enrol(work: Work, section: SectionId, student: StudentId, begin_date: date) -> int:
    """Put the student in the section from `begin_date`; which stint that makes.

    Raises `SectionFull`, `AlreadyEnrolled`, `NotFound`.
    """
    work.existing(STUDENT, student)
    seats = work.existing(SECTION_TABLE, section)["capacity"]
    stints = repository.stints(work.connection, section, student)
    for stint in stints:
        if _still_in(stint, begin_date):
            raise AlreadyEnrolled(stint=stint.stint)
    if isinstance(seats, int) and repository.seats_taken(work.connection, section, begin_date) >= seats:
        raise SectionFull(seats=seats)
    number = stints[-1].stint + 1 if stints else 1
    work.create(ENROLMENT, section, student, number, begin_date=begin_date, status=EnrolmentStatus.ACTIVE.value)
    return number


def enrol_all(work: Work, section: SectionId, students: Sequence[StudentId], begin_date: date) -> Enrolled:
    """Put students in the section from `begin_date`, all of them or none; who is in it already stays as they are.

    Raises `TooFewSeats`, `SectionFull`, `NotFound`.
    """
    seats = work.existing(SECTION_TABLE, section)["capacity"]
    wanted = [student for student in dict.fromkeys(students) if not _is_in(work, section, student, begin_date)]
    if isinstance(seats, int) and wanted:
        free = max(0, seats - repository.seats_taken(work.connection, section, begin_date))
        if not free:
            raise SectionFull(seats=seats)
        if len(wanted) > free:
            raise TooFewSeats(seats=seats, free=free, wanted=len(wanted))
    for student in wanted:
        enrol(work, section, student, begin_date)
    return Enrolled(len(wanted), len(students) - len(wanted))


def transfer(work: Work, section: SectionId, students: Iterable[StudentId], to: SectionId, day: date) -> int:
    """Let students go to another section from `day` on; how many moved.

    The day before is their last in this one; a stay that would begin with `day` or later is taken back instead.
    Raises `NotEnrolled`, `HasRecords`, `SectionFull`, `TooFewSeats`, `NotFound`.
    """
    moving = list(dict.fromkeys(students))
    for student in moving:
        stints = repository.stints(work.connection, section, student)
        active = [stint for stint in stints if stint.status is EnrolmentStatus.ACTIVE]
        if not active:
            raise NotEnrolled()
        if active[-1].begin_date >= day:
            delete(work, section, student, active[-1].stint)
        else:
            withdraw(work, section, student, day - timedelta(days=1), EnrolmentStatus.DROPPED)
    enrol_all(work, to, moving, day)
    return len(moving)


def withdraw(
    work: Work,
    section: SectionId,
    student: StudentId,
    end_date: date,
    status: EnrolmentStatus = EnrolmentStatus.WITHDRAWN,
) -> None:
    """End the student's stay; `end_date` is the last day. Raises `NotEnrolled`, `EndsBeforeItBegins`."""
    active = [s for s in repository.stints(work.connection, section, student) if s.status is EnrolmentStatus.ACTIVE]
    if not active:
        raise NotEnrolled()
    last = active[-1]
    if end_date < last.begin_date:
        raise EndsBeforeItBegins(begin_date=last.begin_date)
    work.change(ENROLMENT, section, student, last.stint, end_date=end_date, status=status.value)


def change_dates(
    work: Work, section: SectionId, student: StudentId, stint: int, begin_date: date, end_date: date | None
) -> None:
    """Correct the days of a stint. Raises `NotFound`, `EndsBeforeItBegins`."""
    if end_date is not None and end_date < begin_date:
        raise EndsBeforeItBegins(begin_date=begin_date)
    work.change(ENROLMENT, section, student, stint, begin_date=begin_date, end_date=end_date)


def correct_stay(
    work: Work,
    section: SectionId,
    student: StudentId,
    stint: int,
    begin_date: date,
    end_date: date | None,
    status: EnrolmentStatus,
) -> None:
    """Correct the days of a stint and how it stands; one that has ended says when.

    Raises `NotFound`, `EndsBeforeItBegins`, `AlreadyEnrolled` where another stint has some of these days, `Invalid`.
    """
    if status is not EnrolmentStatus.ACTIVE and end_date is None:
        raise Invalid(table=ENROLMENT.name, field="end_date", reason="required")
    last = end_date or date.max
    for other in repository.stints(work.connection, section, student):
        if other.stint != stint and other.begin_date <= last and begin_date <= (other.end_date or date.max):
            raise AlreadyEnrolled(stint=other.stint)
    change_dates(work, section, student, stint, begin_date, end_date)
    work.change(ENROLMENT, section, student, stint, status=status.value)


def delete(work: Work, section: SectionId, student: StudentId, stint: int) -> None:
    """Take back an enrolment that should never have been. Raises `HasRecords` when something stands on it, `NotFound`.

    While the student has another stint here, only marks on days of this one stand on it.
    """
    stints = repository.stints(work.connection, section, student)
    this = next((one for one in stints if one.stint == stint), None)
    if this is None:
        raise NotFound(what=ENROLMENT.name)
    what = repository.records_of(work.connection, section, student)
    if len(stints) > 1:
        what = "mark" if repository.has_marks_in(work.connection, this) else None
    if what is not None:
        raise HasRecords(what=what)
    work.delete(ENROLMENT, section, student, stint)


def set_seat(work: Work, section: SectionId, student: StudentId, row: int | None, column: int | None) -> None:
    """Give the student a place in the seating plan; None takes it away. Raises `Invalid`."""
    if row is not None and column is not None:
        work.put(SEAT, section, student, seat_row=row, seat_column=column)
    elif work.live(SEAT, section, student) is not None:
        work.delete(SEAT, section, student)


def arrange_seats(work: Work, section: SectionId, places: Mapping[StudentId, tuple[int, int] | None]) -> int:
    """Change several places of a seating plan at once, None takes one away; how many there were. Raises `Invalid`."""
    for student, place in places.items():
        set_seat(work, section, student, *(place or (None, None)))
    return len(places)


def _is_in(work: Work, section: SectionId, student: StudentId, day: date) -> bool:
    return any(_still_in(stint, day) for stint in repository.stints(work.connection, section, student))


def _still_in(stint: Enrolment, day: date) -> bool:
    """Whether a stay lasts until `day` or beyond."""
    return stint.status is EnrolmentStatus.ACTIVE and (stint.end_date is None or stint.end_date >= day)

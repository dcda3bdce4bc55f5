"""Guests of a register: people in the room who are not of the class, by name, until the office settles who they are."""

from dataclasses import dataclass
from datetime import date

from sms_core.attendance.model import CountsAs, MinutesWithoutLate, RegisterNotTaken, UnknownCode
from sms_core.attendance.office import repository
from sms_core.attendance.service import mark
from sms_core.attendance.table import ATTENDANCE_CODE, MARK, REGISTER, REGISTER_GUEST
from sms_core.clock import from_days, to_days
from sms_core.errors import Refused
from sms_core.ids import Id, SectionId, StudentId
from sms_core.store.connection import Connection, Row
from sms_core.store.unit import Work
from sms_core.students.repository import numbered


class AlreadyMarked(Refused):
    """The student is in that register already."""

    code = "already_marked"


@dataclass(frozen=True, slots=True)
class Guest:
    """Somebody in a lesson who is not of the class; `title` is the class's."""

    id: Id
    section: SectionId
    day: date
    period: int
    name: str
    student_number: str | None
    code: str | None
    minutes_late: int | None
    title: str


def guests(connection: Connection, section: SectionId, day: date, period: int) -> list[Guest]:
    """The guests of a lesson in the order in which they were noted."""
    return [_guest(row) for row in repository.guest_rows(connection, section, to_days(day), period)]


def unsettled(connection: Connection) -> list[Guest]:
    """Every guest whom the office has not settled yet, the latest day first."""
    return [_guest(row) for row in repository.unsettled_rows(connection)]


def add_guest(
    work: Work,
    section: SectionId,
    day: date,
    period: int,
    name: str,
    *,
    student_number: str | None = None,
    code: str | None = None,
) -> Id:
    """Note a guest in a register that was taken; the guest's id.

    Raises `RegisterNotTaken`, `UnknownCode`, `Invalid`.
    """
    if work.live(REGISTER, section, day, period) is None:
        raise RegisterNotTaken(section=section, day=day, period=period)
    _counting(work, code)
    guest = Id(work.new_id())
    work.create(
        REGISTER_GUEST,
        guest,
        section=section,
        day=day,
        period=period,
        name=name,
        student_number=student_number,
        code=code,
    )
    return guest


def mark_guest(work: Work, guest: bytes, code: str | None, minutes_late: int | None = None) -> None:
    """Mark a guest, or take the mark away with None. Raises `NotFound`, `UnknownCode`, `MinutesWithoutLate`."""
    counts_as = _counting(work, code)
    if minutes_late is not None and counts_as is not CountsAs.LATE:
        raise MinutesWithoutLate
    work.change(REGISTER_GUEST, guest, code=code, minutes_late=minutes_late)


def remove_guest(work: Work, guest: bytes) -> None:
    """The guest was not there after all. Raises `NotFound`."""
    work.delete(REGISTER_GUEST, guest)


def settle_guest(work: Work, guest: bytes, student: StudentId) -> None:
    """Say which student the guest is: the mark becomes the student's, whether they are of the class or not.

    Raises `NotFound`, and `AlreadyMarked` when the student has a mark in that lesson.
    """
    row = work.existing(REGISTER_GUEST, guest)
    section, day, period = SectionId(Id(_bytes(row["section"]))), from_days(_whole(row["day"])), _whole(row["period"])
    there = work.live(MARK, section, day, period, student)
    if there is not None and there["code"] is not None:
        raise AlreadyMarked(student=student)
    code, minutes = row["code"], row["minutes_late"]
    if code is not None:
        mark(work, section, day, period, student, str(code), None if minutes is None else _whole(minutes), guest=True)
    work.delete(REGISTER_GUEST, guest)


def likely(connection: Connection, guest: Guest) -> StudentId | None:
    """The student whose number was noted with the guest, where this replica knows one."""
    found = numbered(connection, guest.student_number) if guest.student_number else None
    return None if found is None else found.id


def _counting(work: Work, code: str | None) -> CountsAs | None:
    """What a code counts as. Raises `UnknownCode`."""
    if code is None:
        return None
    row = work.live(ATTENDANCE_CODE, code)
    if row is None:
        raise UnknownCode(attendance_code=code)
    return CountsAs(str(row["counts_as"]))


def _guest(row: Row) -> Guest:
    id, section, day, period, name, number, code, minutes, title = row
    return Guest(id, section, from_days(day), period, name, number, code, minutes, title or "")


def _bytes(value: object) -> bytes:
    assert isinstance(value, bytes)
    return value


def _whole(value: object) -> int:
    assert isinstance(value, int)
    return value

"""Making sections and saying who teaches them."""

from datetime import date
from decimal import Decimal
from typing import Unpack

from sms_core.clock import from_days
from sms_core.courses.table import COURSE
from sms_core.grading.model import PERCENT_ID
from sms_core.grading.scales import check_move
from sms_core.ids import Id, SectionId, StaffId
from sms_core.sections import repository
from sms_core.sections.model import AssignmentEndsFirst, SectionChange, SectionHasRecords, StaffRole
from sms_core.sections.table import SECTION_STAFF, SECTION_TABLE
from sms_core.sessions.table import ACADEMIC_SESSION
from sms_core.staff.table import STAFF
from sms_core.store.unit import Work
from sms_core.timetable.table import TIMETABLE_SLOT


def create_section(
    work: Work,
    course: Id,
    session: Id,
    title: str,
    *,
    code: str | None = None,
    room: str | None = None,
    capacity: int | None = None,
    grading_scale: Id | None = None,
    absence_penalty: Decimal | None = None,
) -> SectionId:
    """Teach `course` to a group in `session`. Raises `NotFound`, `Invalid`."""
    work.existing(COURSE, course)
    work.existing(ACADEMIC_SESSION, session)
    id = SectionId(work.new_id())
    work.create(
        SECTION_TABLE,
        id,
        course=course,
        session=session,
        title=title,
        code=code,
        room=room,
        capacity=capacity,
        grading_scale=grading_scale,
        absence_penalty=absence_penalty,
    )
    return id


def change_section(work: Work, section: SectionId, **values: Unpack[SectionChange]) -> None:
    """Change what the section is; a capacity below those enrolled stops only further ones.

    Raises what `grading.scales.check_move` does, `NotFound`, `Invalid`.
    """
    if "grading_scale" in values:
        check_move(work.connection, section, values["grading_scale"] or PERCENT_ID)
    work.change(SECTION_TABLE, section, **values)


def delete_section(work: Work, section: SectionId) -> None:
    """Take back a section that never met, with its teachers and slots. Raises `SectionHasRecords`, `NotFound`."""
    work.existing(SECTION_TABLE, section)
    what = repository.records_of(work.connection, section)
    if what is not None:
        raise SectionHasRecords(what=what)
    for teacher in repository.staff_of(work.connection, section):
        work.delete(SECTION_STAFF, section, teacher.staff)
    for slot in repository.slots_of(work.connection, section):
        work.delete(TIMETABLE_SLOT, slot)
    work.delete(SECTION_TABLE, section)


def assign_staff(
    work: Work,
    section: SectionId,
    staff: StaffId,
    role: StaffRole = StaffRole.LEAD,
    begin_date: date | None = None,
    end_date: date | None = None,
) -> None:
    """Let them teach the section between the dates; again replaces what was said. Raises `NotFound`."""
    work.existing(SECTION_TABLE, section)
    work.existing(STAFF, staff)
    _refuse_backwards(begin_date, end_date)
    work.put(SECTION_STAFF, section, staff, role=role.value, begin_date=begin_date, end_date=end_date)


def end_assignment(work: Work, section: SectionId, staff: StaffId, end_date: date) -> None:
    """Let `end_date` be the last day on which they teach the section. Raises `NotFound`, `AssignmentEndsFirst`."""
    begin = work.existing(SECTION_STAFF, section, staff)["begin_date"]
    _refuse_backwards(from_days(begin) if isinstance(begin, int) else None, end_date)
    work.change(SECTION_STAFF, section, staff, end_date=end_date)


def remove_assignment(work: Work, section: SectionId, staff: StaffId) -> None:
    """Take back an assignment that should never have been. Raises `NotFound`."""
    work.delete(SECTION_STAFF, section, staff)


def _refuse_backwards(begin_date: date | None, end_date: date | None) -> None:
    if begin_date is not None and end_date is not None and end_date < begin_date:
        raise AssignmentEndsFirst(begin_date=begin_date)

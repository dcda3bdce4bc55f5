"""Keeping medical notes."""

from sms_core.ids import StudentId
from sms_core.medical.table import STUDENT_MEDICAL
from sms_core.store.unit import Work
from sms_core.students.table import STUDENT


def set_note(
    work: Work, student: StudentId, note: str | None = None, emergency_instructions: str | None = None
) -> None:
    """Note all that the school must know; it replaces what stood there. Raises `NotFound`, `Invalid`."""
    work.existing(STUDENT, student)
    work.put(STUDENT_MEDICAL, student, note=note, emergency_instructions=emergency_instructions)

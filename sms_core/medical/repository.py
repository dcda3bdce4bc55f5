"""Reading medical notes."""

from sms_core.ids import StudentId
from sms_core.medical.model import MedicalNote
from sms_core.store.connection import Connection

_NOTE = "SELECT student, note, emergency_instructions FROM student_medical WHERE student = ? AND deleted = 0"


def note(connection: Connection, student: StudentId) -> MedicalNote | None:
    """What the school knows of the student's health, or None."""
    row = connection.one(_NOTE, (student,))
    return None if row is None else MedicalNote(*row)

"""What the school must know of a student's health."""

from dataclasses import dataclass

from sms_core.ids import StudentId


@dataclass(frozen=True, slots=True)
class MedicalNote:
    """What to know, and what to do in an emergency."""

    student: StudentId
    note: str | None
    emergency_instructions: str | None

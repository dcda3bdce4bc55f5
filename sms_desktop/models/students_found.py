"""Students as a field that searches offers them."""

from sms_core.students.model import Student
from sms_desktop.ui.field_editors import Option


def student_name(known: Student) -> str:
    """Pappa, Anna."""
    return f"{known.family_name}, {known.given_name}"


def student_option(known: Student) -> Option:
    """A student to pick, with form group and number beside the name."""
    note = " · ".join(part for part in (known.form_group, known.student_number) if part)
    return Option(known.id, student_name(known), note)

"""What the school must know of a student's health."""

from sms_core.access.compartments import MEDICAL
from sms_core.access.keys import Key
from sms_core.store.fields import Table, ref, text

STUDENT_MEDICAL = Table(
    "student_medical",
    MEDICAL,
    key=(ref("student", "student", required=True),),
    fields=(text("note", personal=True), text("emergency_instructions", personal=True)),
    view=Key.MEDICAL_VIEW,
    edit=Key.MEDICAL_EDIT,
    student="student",
)
TABLES = (STUDENT_MEDICAL,)

"""Enrolments and seats."""

from sms_core.access.compartments import SECTION
from sms_core.access.keys import Key
from sms_core.store.fields import Table, code, day, ref, whole

ENROLMENT = Table(
    "enrolment",
    SECTION,
    key=(
        ref("section", "section", required=True),
        ref("student", "student", required=True),
        whole("stint", required=True, minimum=1, maximum=99),
    ),
    fields=(
        day("begin_date", required=True, group="enrolment"),
        day("end_date", group="enrolment"),
        code(
            "status", "active", "completed", "dropped", "withdrawn",
            required=True, group="enrolment", filterable=True,
        ),
    ),
    view=Key.ENROLMENTS_VIEW,
    edit=Key.ENROLMENTS_MANAGE,
    section="section",
    student="student",
    indexes=(("student",),),
    clustered=True,
)  # fmt: skip
SEAT = Table(
    "seat",
    SECTION,
    key=(ref("section", "section", required=True), ref("student", "student", required=True)),
    fields=(
        whole("seat_row", group="place", minimum=0, maximum=99),
        whole("seat_column", group="place", minimum=0, maximum=99),
    ),
    view=Key.ENROLMENTS_VIEW,
    edit=Key.ATTENDANCE_EDIT,
    section="section",
    student="student",
    clustered=True,
)
TABLES = (ENROLMENT, SEAT)

"""Sections and who teaches them."""

from sms_core.access.compartments import REF
from sms_core.access.keys import Key
from sms_core.store.fields import Table, code, day, decimal, id_key, ref, text, whole

SECTION_TABLE = Table(
    "section",
    REF,
    key=id_key(),
    fields=(
        ref("course", "course", required=True),
        ref("session", "academic_session", required=True),
        text("title", required=True, max_length=200, searchable=True),
        code("code", searchable=True),
        text("room", max_length=60),
        whole("capacity", minimum=0, maximum=10_000),
        ref("grading_scale", "grading_scale"),
        decimal("absence_penalty", minimum=0),
    ),
    view=Key.SECTIONS_VIEW,
    edit=Key.SECTIONS_EDIT,
    create=Key.SECTIONS_CREATE,
    remove=Key.SECTIONS_DELETE,
)
SECTION_STAFF = Table(
    "section_staff",
    REF,
    key=(ref("section", "section", required=True), ref("staff", "staff", required=True)),
    fields=(
        code("role", "lead", "assistant", required=True),
        day("begin_date", group="dates"),
        day("end_date", group="dates"),
    ),
    view=Key.SECTIONS_VIEW,
    edit=Key.SECTIONS_EDIT,
    indexes=(("staff",),),
    clustered=True,
)
TABLES = (SECTION_TABLE, SECTION_STAFF)

"""Courses of the school's catalogue."""

from sms_core.access.compartments import REF
from sms_core.access.keys import Key
from sms_core.store.fields import Table, code, decimal, flag, id_key, text

COURSE = Table(
    "course",
    REF,
    key=id_key(),
    fields=(
        code("code", required=True, unique=True, searchable=True),
        text("title", required=True, max_length=200, searchable=True),
        text("subject", max_length=120, filterable=True),
        decimal("credits", minimum=0, maximum=1_000_000),
        text("description"),
        flag("active", filterable=True),
    ),
    view=Key.COURSES_VIEW,
    edit=Key.COURSES_EDIT,
    create=Key.COURSES_CREATE,
    remove=Key.COURSES_DELETE,
)
TABLES = (COURSE,)

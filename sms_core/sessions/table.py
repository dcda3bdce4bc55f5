"""Academic sessions (OneRoster), the periods of a day, and days without lessons."""

from sms_core.access.compartments import REF
from sms_core.access.keys import Key
from sms_core.store.fields import Table, code, day, flag, id_key, minute, ref, text, whole

ACADEMIC_SESSION = Table(
    "academic_session",
    REF,
    key=id_key(),
    fields=(
        text("title", required=True, max_length=200),
        code("type", "school_year", "term", "grading_period", required=True, filterable=True),
        day("start_date", required=True, group="dates"),
        day("end_date", required=True, group="dates"),
        ref("parent", "academic_session"),
        whole("school_year", required=True, minimum=1900, maximum=2200),
    ),
    view=Key.SECTIONS_VIEW,
    edit=Key.SETTINGS_MANAGE,
)
PERIOD = Table(
    "period",
    REF,
    key=(whole("number", required=True, minimum=0, maximum=99),),
    fields=(
        text("name", required=True, max_length=60),
        minute("start_time", group="times"),
        minute("end_time", group="times"),
        flag("active"),
    ),
    view=Key.SECTIONS_VIEW,
    edit=Key.SETTINGS_MANAGE,
)
CLOSURE = Table(
    "closure",
    REF,
    key=id_key(),
    fields=(
        day("start_date", required=True, group="dates"),
        day("end_date", required=True, group="dates"),
        text("title", required=True, max_length=200),
    ),
    view=Key.SECTIONS_VIEW,
    edit=Key.SETTINGS_MANAGE,
)
TABLES = (ACADEMIC_SESSION, PERIOD, CLOSURE)

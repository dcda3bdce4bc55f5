"""Weekly slots of sections, with the dates between which they hold."""

from sms_core.access.compartments import REF
from sms_core.access.keys import Key
from sms_core.store.fields import Table, day, id_key, ref, text, whole

TIMETABLE_SLOT = Table(
    "timetable_slot",
    REF,
    key=id_key(),
    fields=(
        ref("section", "section", required=True),
        whole("weekday", required=True, minimum=0, maximum=6),
        whole("period", required=True, references="period", minimum=0, maximum=99),
        text("room", max_length=60),
        day("valid_from", group="dates"),
        day("valid_to", group="dates"),
    ),
    view=Key.SECTIONS_VIEW,
    edit=Key.SECTIONS_EDIT,
    indexes=(("section",), ("weekday", "period")),
)
TABLES = (TIMETABLE_SLOT,)

"""The school's own settings: one row a key."""

from sms_core.access.compartments import REF
from sms_core.access.keys import Key
from sms_core.store.fields import Table, code, text

SCHOOL_SETTING = Table(
    "school_setting",
    REF,
    key=(code("key", required=True),),
    fields=(text("value"),),
    view=Key.SECTIONS_VIEW,
    edit=Key.SETTINGS_MANAGE,
)
TABLES = (SCHOOL_SETTING,)

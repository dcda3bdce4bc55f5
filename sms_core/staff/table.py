"""Staff, and how the school reaches them."""

from sms_core.access.compartments import REF, SCHOOL
from sms_core.access.keys import Key
from sms_core.store.fields import Table, flag, id_key, ref, text

STAFF = Table(
    "staff",
    REF,
    key=id_key(),
    fields=(
        text("family_name", required=True, group="identity", max_length=120, searchable=True),
        text("given_name", required=True, group="identity", max_length=120, searchable=True),
        text("title", max_length=60),
        text("subjects", max_length=400),
        flag("active", filterable=True),
    ),
    view=Key.STAFF_VIEW,
    edit=Key.STAFF_EDIT,
)
STAFF_CONTACT = Table(
    "staff_contact",
    SCHOOL,
    key=(ref("staff", "staff", required=True),),
    fields=(
        text("email", max_length=254, unique=True),
        text("phone", max_length=60),
        text("note"),
    ),
    view=Key.STAFF_VIEW,
    edit=Key.STAFF_EDIT,
)
TABLES = (STAFF, STAFF_CONTACT)

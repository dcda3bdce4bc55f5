"""Students' contact details, guardians, and whose guardian each is."""

from sms_core.access.compartments import CONTACTS
from sms_core.access.keys import Key
from sms_core.store.fields import Policy, Table, day, flag, id_key, ref, text, whole

STUDENT_CONTACT = Table(
    "student_contact",
    CONTACTS,
    key=(ref("student", "student", required=True),),
    fields=(
        day("birth_date", personal=True),
        text("email", max_length=254, unique=True, personal=True),
        text("phone", max_length=60, personal=True),
        text("mobile", max_length=60, personal=True),
        text("address", max_length=400, personal=True),
        day("admission_date"),
        text("note", personal=True),
    ),
    view=Key.CONTACTS_VIEW,
    edit=Key.CONTACTS_EDIT,
    student="student",
)
GUARDIAN = Table(
    "guardian",
    CONTACTS,
    key=id_key(),
    fields=(
        text("family_name", required=True, group="identity", max_length=120, searchable=True, personal=True),
        text("given_name", required=True, group="identity", max_length=120, searchable=True, personal=True),
        text("email", max_length=254, personal=True),
        text("phone", max_length=60, personal=True),
        text("mobile", max_length=60, personal=True),
        text("address", max_length=400, personal=True),
        text("search_key", policy=Policy.COMPUTED, importable=False, exportable=False, personal=True),
    ),
    view=Key.CONTACTS_VIEW,
    edit=Key.CONTACTS_EDIT,
)
STUDENT_GUARDIAN = Table(
    "student_guardian",
    CONTACTS,
    key=(ref("student", "student", required=True), ref("guardian", "guardian", required=True)),
    fields=(
        text("relationship", max_length=60, personal=True),
        flag("is_primary"),
        flag("may_collect"),
        whole("emergency_order", minimum=1, maximum=20),
    ),
    view=Key.CONTACTS_VIEW,
    edit=Key.CONTACTS_EDIT,
    student="student",
    indexes=(("guardian",),),
    clustered=True,
)
TABLES = (STUDENT_CONTACT, GUARDIAN, STUDENT_GUARDIAN)

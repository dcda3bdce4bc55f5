"""What another system calls a thing of ours (OneRoster sourcedId and the like)."""

from sms_core.access.compartments import SCHOOL
from sms_core.access.keys import Key
from sms_core.store.fields import Field, Kind, Table, code, text

EXTERNAL_ID = Table(
    "external_id",
    SCHOOL,
    # Others make ids out of several of theirs, so these are longer than our codes.
    key=(code("source", required=True), code("kind", required=True), text("id", required=True, max_length=255)),
    fields=(Field("stands_for", Kind.BLOB, required=True),),
    view=Key.STAFF_VIEW,
    edit=Key.BULK_IMPORT,
    indexes=(("stands_for",),),
    clustered=True,
)
TABLES = (EXTERNAL_ID,)

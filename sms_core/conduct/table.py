"""Conduct notes about students, and what is to follow from them."""

from sms_core.access.compartments import CONDUCT
from sms_core.access.keys import Key
from sms_core.store.fields import Table, code, day, id_key, ref, text, whole

CONDUCT_NOTE = Table(
    "conduct_note",
    CONDUCT,
    key=id_key(),
    fields=(
        ref("student", "student", required=True),
        day("day", required=True, filterable=True),
        code("kind", "praise", "concern", "incident", required=True, filterable=True),
        text("category", max_length=120, filterable=True),
        whole("severity", minimum=1, maximum=5),
        text("text", required=True, personal=True),
        ref("section", "section"),
        ref("author", "user"),
        text("follow_up", group="follow_up", max_length=400, personal=True),
        day("follow_up_by", group="follow_up", filterable=True),
        day("closed_on", group="closing"),
        ref("closed_by", "user", group="closing"),
        text("outcome", group="closing", max_length=1000, personal=True),
    ),
    view=Key.CONDUCT_VIEW,
    edit=Key.CONDUCT_EDIT,
    student="student",
    indexes=(("student", "day"),),
)
TABLES = (CONDUCT_NOTE,)

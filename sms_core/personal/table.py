"""A person's own rows; they travel to that person's devices only."""

from sms_core.access.compartments import USER
from sms_core.store.fields import Policy, Table, code, flag, id_key, instant, ref, text, whole

PREFERENCE = Table(
    "preference",
    USER,
    key=id_key(),
    fields=(
        ref("user", "user", required=True),
        code("name", required=True),
        text("value", policy=Policy.LAST),
    ),
    edit=None,
    own="user",
    indexes=(("user", "name"),),
)
SAVED_SEARCH = Table(
    "saved_search",
    USER,
    key=id_key(),
    fields=(
        ref("user", "user", required=True),
        text("title", required=True, max_length=120),
        text("query", required=True),
        whole("position", policy=Policy.LAST),
    ),
    edit=None,
    own="user",
    indexes=(("user",),),
)
NOTIFICATION = Table(
    "notification",
    USER,
    key=id_key(),
    fields=(
        ref("user", "user", required=True),
        code("category", required=True),
        text("facts", required=True),
        instant("raised_at"),
        flag("is_read", policy=Policy.LAST),
        flag("done", policy=Policy.LAST),
        flag("saved", policy=Policy.LAST),
    ),
    edit=None,
    own="user",
    indexes=(("user", "raised_at"),),
)
TABLES = (PREFERENCE, SAVED_SEARCH, NOTIFICATION)

"""Users, roles, grants and devices: what the office sees of security. Secrets are the server's own."""

from sms_core.access.compartments import SECURITY
from sms_core.access.keys import Key
from sms_core.store.fields import Table, code, id_key, instant, ref, text

USER = Table(
    "user",
    SECURITY,
    key=id_key(),
    fields=(
        ref("staff", "staff"),
        text("login", required=True, max_length=254, unique=True, searchable=True),
        text("display_name", required=True, max_length=200),
        code("state", "active", "locked", "disabled", required=True, filterable=True),
        code("language", "en", "el"),
    ),
    view=Key.USERS_VIEW,
    edit=Key.USERS_MANAGE,
)
ROLE = Table(
    "role",
    SECURITY,
    key=id_key(),
    fields=(
        text("name", required=True, max_length=60, unique=True),
        code("reach", "own", "school", required=True),
        text("keys", required=True),
    ),
    view=Key.USERS_VIEW,
    edit=Key.PERMISSIONS_MANAGE,
)
GRANT = Table(
    "grant",
    SECURITY,
    key=id_key(),
    fields=(
        ref("user", "user", required=True),
        text("role", required=True, max_length=60),
        code("reach", "own", "school", required=True, group="grant"),
        text("keys", required=True, group="grant"),
        instant("expires_at"),
    ),
    view=Key.USERS_VIEW,
    edit=Key.PERMISSIONS_MANAGE,
    indexes=(("user",),),
)
DEVICE = Table(
    "device",
    SECURITY,
    key=id_key(),
    fields=(
        ref("user", "user", required=True),
        text("name", required=True, max_length=120),
        code("state", "active", "revoked", "lost", required=True, filterable=True),
        instant("registered_at"),
        instant("last_seen_at"),
        text("version", max_length=40),
    ),
    view=Key.USERS_VIEW,
    edit=Key.DEVICES_MANAGE,
    indexes=(("user",),),
)
TABLES = (USER, ROLE, GRANT, DEVICE)

"""Reading the school's settings."""

from sms_core.school.model import SchoolSettings, settings_from
from sms_core.store.connection import Connection


def settings(connection: Connection) -> SchoolSettings:
    """The school's settings as they hold now."""
    rows = connection.all("SELECT key, value FROM school_setting WHERE deleted = 0")
    return settings_from(dict(rows))

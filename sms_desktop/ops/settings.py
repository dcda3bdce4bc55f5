"""The school's settings as stored texts, and changing one."""

from sms_core.school import service
from sms_core.school.model import SETTINGS
from sms_core.school.repository import settings
from sms_core.store.connection import Connection
from sms_desktop.ops.runner import Done, Failed, Runner


def read_settings(connection: Connection) -> dict[str, str]:
    """The stored text of every setting as it holds, defaults filled in."""
    held = settings(connection)
    return {setting.key: setting.stored(getattr(held, setting.key)) for setting in SETTINGS}


def put_setting(runner: Runner, key: str, words: str, value: str, done: Done[None], failed: Failed) -> None:
    """Set it for everybody; `words` stand in history."""
    runner.write("put_setting", words, lambda work: service.put_setting(work, key, value), done, failed)

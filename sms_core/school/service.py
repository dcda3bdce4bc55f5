"""Changing what the school sets for everybody."""

from sms_core.errors import Invalid
from sms_core.school.model import SettingValue, setting_named
from sms_core.school.table import SCHOOL_SETTING
from sms_core.store.unit import Work


def put_setting(work: Work, key: str, value: SettingValue) -> None:
    """Set `key` to `value`. Raises `UnknownSetting`, or `Invalid` naming the setting as its field."""
    setting = setting_named(key)
    try:
        stored = setting.stored(value)
    except ValueError as problem:
        raise Invalid(table=SCHOOL_SETTING.name, field=key, reason=str(problem)) from problem
    work.put(SCHOOL_SETTING, key, value=stored)

"""The school's settings: declared once, defaults filled in, checked before they are kept."""

from dataclasses import fields
from decimal import Decimal

import pytest

from sms_core.errors import Invalid
from sms_core.school.model import SETTINGS, Reasons, SchoolSettings, UnknownSetting, Unmarked, settings_from
from sms_core.school.repository import settings
from sms_core.school.service import put_setting
from sms_core.school.table import SCHOOL_SETTING
from sms_core.store.unit import Store
from tests.core.small_school import do
from tests.factories import AUTHOR


def test_every_setting_is_declared_and_has_a_default_of_its_type() -> None:
    assert [setting.key for setting in SETTINGS] == [field.name for field in fields(SchoolSettings)]
    defaults = settings_from({})
    for field in fields(SchoolSettings):
        assert isinstance(getattr(defaults, field.name), field.type)  # type: ignore[arg-type]


def test_a_new_school_has_the_defaults(either_store: Store) -> None:
    found = settings(either_store.connection)
    assert (found.time_zone, found.unmarked_policy, found.correction_reason) == (
        "Europe/Athens",
        Unmarked.BLOCK,
        Reasons.OPTIONAL,
    )


def test_what_is_set_is_read_back(either_store: Store) -> None:
    do(either_store, put_setting, "name", " 3rd Lyceum ")
    do(either_store, put_setting, "unmarked_policy", "present")
    do(either_store, put_setting, "chronic_absence_percent", Decimal("12.5"))
    do(either_store, put_setting, "teacher_grace_days", 30)
    do(either_store, put_setting, "teacher_grace_days", 7)
    found = settings(either_store.connection)
    assert found.name == "3rd Lyceum"
    assert found.unmarked_policy is Unmarked.PRESENT
    assert (found.chronic_absence_percent, found.teacher_grace_days) == (Decimal("12.5"), 7)


def test_a_setting_can_be_emptied(store: Store) -> None:
    do(store, put_setting, "name", "3rd Lyceum")
    do(store, put_setting, "name", "")
    assert settings(store.connection).name == ""


@pytest.mark.parametrize(
    ("key", "value", "reason"),
    [
        ("time_zone", "Athens", "not_a_choice"),
        ("time_zone", "../etc/passwd", "not_a_choice"),
        ("time_zone", "", "not_a_choice"),
        ("unmarked_policy", "ignore", "not_a_choice"),
        ("language", "fr", "not_a_choice"),
        ("teacher_grace_days", -1, "too_small"),
        ("teacher_grace_days", 400, "too_large"),
        ("teacher_grace_days", "soon", "wrong_kind"),
        ("teacher_grace_days", Decimal("1.5"), "wrong_kind"),
        ("chronic_absence_percent", "NaN", "wrong_kind"),
        ("chronic_absence_percent", Decimal(101), "too_large"),
        ("logo_text", "LYCEUM", "too_long"),
    ],
)
def test_a_value_that_does_not_fit_is_refused(store: Store, key: str, value: str | int | Decimal, reason: str) -> None:
    with pytest.raises(Invalid) as refused:
        do(store, put_setting, key, value)
    assert refused.value.facts == {"table": "school_setting", "field": key, "reason": reason}


def test_a_setting_nobody_declared_is_refused(store: Store) -> None:
    with pytest.raises(UnknownSetting):
        do(store, put_setting, "colour", "blue")


def test_what_a_newer_server_wrote_and_we_do_not_know_has_its_default(store: Store) -> None:
    with store.write("sync", AUTHOR) as write:
        write.work.create(SCHOOL_SETTING, "unmarked_policy", value="ask")
        write.work.create(SCHOOL_SETTING, "colour", value="blue")
    assert settings(store.connection).unmarked_policy is Unmarked.BLOCK

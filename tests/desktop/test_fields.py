"""Every declared field has a label and an editor, and typed texts become the values that people mean."""

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import QLocale

from sms_core.clock import to_days
from sms_core.school.model import SETTINGS
from sms_core.store.fields import Kind, day, decimal, flag, minute, text, whole
from sms_core.students.table import STUDENT
from sms_core.tables import SCHOOL_SCHEMA
from sms_desktop.models.field_words import CHOICES, LABELS, choice_label, field_label
from sms_desktop.models.forms import read_value, show_value, specs_for, typed_value
from sms_desktop.models.preferences import PREFERENCES, Shape
from sms_desktop.models.settings import SCHOOL_WORDS, setting_spec
from sms_desktop.profiles.preferences import Likes
from sms_desktop.ui.days import DayProblem, read_day, typed_day
from sms_desktop.ui.field_editors import Editor, Unreadable

BRITISH, GREEK, AMERICAN = QLocale("en_GB"), QLocale("el_GR"), QLocale("en_US")


def test_every_declared_field_has_a_label_and_no_label_stands_for_nothing():
    declared = {f"{table.name}.{field.name}" for table in SCHOOL_SCHEMA for field in (*table.key, *table.fields)}
    assert set(LABELS) == declared


def test_every_choice_of_a_code_has_a_word():
    declared = {
        f"{table.name}.{field.name}.{choice}"
        for table in SCHOOL_SCHEMA
        for field in (*table.key, *table.fields)
        for choice in field.choices
    }
    assert set(CHOICES) == declared


def test_labels_follow_the_language(languages):
    assert field_label("student", "family_name") == "Family name"
    languages.switch("el")
    assert field_label("student", "family_name") == "Επώνυμο"
    assert choice_label("student", "status", "withdrawn") == "Αποχώρησε"
    assert choice_label("student", "status", "of_a_later_version") == "of_a_later_version"


def test_every_table_gives_a_form_in_which_every_field_reads_what_it_shows(qapp):
    for table in SCHOOL_SCHEMA:
        for spec in specs_for(table, lambda key: True):
            for choice, _ in spec.choices:
                assert spec.read(choice) == choice
            assert spec.read(spec.typed(None)) is None


def test_a_field_without_the_permission_to_see_it_is_left_out_and_without_that_to_change_it_is_locked():
    assert specs_for(STUDENT, lambda key: False) == []
    seen = specs_for(STUDENT, lambda key: str(key).endswith(":view"), ("family_name",))
    assert not seen[0].editable


@pytest.mark.parametrize(
    ("typed", "locale", "meant"),
    [
        ("14/5/2013", BRITISH, date(2013, 5, 14)),
        ("14.05.2013", GREEK, date(2013, 5, 14)),
        ("5/14/2013", AMERICAN, date(2013, 5, 14)),
        ("2013-05-14", AMERICAN, date(2013, 5, 14)),
        (" 14 5 2013 ", GREEK, date(2013, 5, 14)),
        ("14 May 2013", BRITISH, date(2013, 5, 14)),
    ],
)
def test_a_day_is_read_in_the_order_of_the_locale(typed, locale, meant):
    assert read_day(typed, locale) == meant
    assert read_day(typed_day(meant, locale), locale) == meant


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("14/5/13", "two_digit_year"),
        ("31/2/2013", "no_such_day"),
        ("tomorrow", "not_a_day"),
        ("1/13/2013", "not_a_day"),
    ],
)
def test_what_is_no_day_is_refused_with_its_reason(typed, reason):
    with pytest.raises(DayProblem) as refused:
        read_day(typed, BRITISH)
    assert refused.value.reason == reason


def test_the_thirty_first_of_february_is_told_how_long_february_was(languages):
    with pytest.raises(Unreadable, match=r"February 2013 has 28 days\."):
        read_value(day("born"), "31/2/2013")


@pytest.mark.parametrize("typed", ["17.5", "17,5", " 17,50 "])
@pytest.mark.parametrize("language", ["en", "el"])
def test_a_decimal_takes_comma_and_point_in_every_language(languages, typed, language):
    languages.switch(language)
    assert read_value(decimal("mark"), typed) == 17_500


@pytest.mark.parametrize("typed", ["1.234,5", "1,234.5", "1e3", "abc", "1_0", "NaN"])
def test_grouping_exponents_and_words_are_no_decimals(languages, typed):
    with pytest.raises(Unreadable):
        read_value(decimal("mark"), typed)


@pytest.mark.parametrize(
    ("typed", "minutes"), [("9:05", 545), ("09.05", 545), ("905", 545), ("9", 540), ("23:59", 1439)]
)
def test_a_time_is_read_as_people_write_it(typed, minutes):
    assert read_value(minute("at"), typed) == minutes


@pytest.mark.parametrize("typed", ["24:00", "9:60", "nine", "9:5:1", "-1"])
def test_what_is_no_time_is_refused(languages, typed):
    with pytest.raises(Unreadable, match="Write a time"):
        read_value(minute("at"), typed)


def test_limits_are_said_with_their_number(languages):
    with pytest.raises(Unreadable, match=r"At most 20\."):
        read_value(whole("order", maximum=20), "21")
    with pytest.raises(Unreadable, match="At most 5 characters"):
        read_value(text("name", max_length=5), "longer")


def test_a_name_with_combining_and_right_to_left_letters_is_kept_composed():
    assert read_value(text("name"), " Α\u0301ννα ") == "Άννα"
    assert read_value(text("name"), "نور") == "نور"


def test_values_are_shown_in_the_language(languages):
    assert show_value(decimal("mark"), 17_500) == "17.5"
    assert show_value(flag("active"), 1) == "Yes"
    languages.switch("el")
    assert show_value(decimal("mark"), 17_500) == "17,5"
    assert typed_value(day("born"), to_days(date(2013, 5, 14))) == "14/5/2013"
    assert show_value(minute("at"), 545) == "09:05"


def test_every_school_setting_has_words_and_reads_its_default():
    assert set(SCHOOL_WORDS) == {setting.key for setting in SETTINGS}
    for setting in SETTINGS:
        spec = setting_spec(setting, editable=True)
        assert spec.read(setting.default) == setting.default
        assert set(dict(SCHOOL_WORDS[setting.key].choices)) == set(setting.choices)


def test_a_percent_takes_a_comma_and_keeps_to_its_limits(languages):
    percent = next(setting for setting in SETTINGS if setting.key == "chronic_absence_percent")
    spec = setting_spec(percent, editable=True)
    assert Decimal(str(spec.read("12,5"))) == Decimal("12.5")
    with pytest.raises(Unreadable, match="Between 0 and 100"):
        spec.read("120")


def test_every_preference_is_kept_and_has_one_policy_name():
    kept = set(Likes.__dataclass_fields__)
    assert {preference.key for preference in PREFERENCES if preference.shape is not Shape.ACTION} <= kept
    names = [preference.policy for preference in PREFERENCES if preference.policy]
    assert len(names) == len(set(names))


def test_kinds_that_people_do_not_type_get_no_editor():
    shown = {spec.name for table in SCHOOL_SCHEMA for spec in specs_for(table, lambda key: True)}
    hidden = {f.name for t in SCHOOL_SCHEMA for f in t.fields if f.kind in (Kind.BLOB, Kind.INSTANT)}
    assert not shown & hidden
    assert specs_for(STUDENT, lambda key: True, ("status",))[0].editor is Editor.CHOICE
